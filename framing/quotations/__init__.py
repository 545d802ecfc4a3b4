"""Quotations: who is quoted, with what, by which outlet."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.language.layout import place_at, place_spans
from framing.language.names import mentions
from framing.language.words import n_words
from framing.quotations.actors import Article, Speakers, speakers
from framing.quotations.extraction import quotations
from framing.quotations.merging import actors
from framing.quotations.records import Quotation
from framing.tables import ACTORS, QUOTATIONS, table

__all__ = ["Quotation", "quotation_tables", "quotations"]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What was found in one article: rows that lack the actor, and the speakers."""

    rows: list[Row]
    speakers: Speakers


def quotation_tables(
    articles: pd.DataFrame, texts: Mapping[str, str], *, posts: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the QUOTATIONS and ACTORS of ``articles``.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table.
    texts : mapping of str to str
        The stored text of each article.
    posts : DataFrame
        A POSTS table: what it spans is its author's words, in which nothing is sought.

    Returns
    -------
    (DataFrame, DataFrame)
        QUOTATIONS, in the order of the articles, then of the text; ACTORS, by name.
    """
    apart: dict[str, list[tuple[int, int]]] = {}
    for row in posts[["article_id", "start", "end"]].to_dict("records"):
        apart.setdefault(row["article_id"], []).append((int(row["start"]), int(row["end"])))
    columns = articles[["article_id", "outlet", "story", "title_end"]]
    found = [
        _found(row, texts[row["article_id"]], apart.get(row["article_id"], []))
        for row in columns.to_dict("records")
    ]
    names, known = actors([one.speakers for one in found])
    for one in found:
        _name(one, names)
    return table([row for one in found for row in one.rows], QUOTATIONS), table(known, ACTORS)


def _found(article: Mapping[Hashable, Any], text: str, apart: Sequence[tuple[int, int]]) -> _Found:
    """Return what is found in one article, whatever the others hold."""
    sources = mentions(text)
    quoted = quotations(text, sources, apart=apart)
    identity = Article(
        article_id=article["article_id"],
        outlet="" if pd.isna(article["outlet"]) else article["outlet"],
        story="" if pd.isna(article["story"]) else article["story"],
    )
    places = place_spans(text, title_end=int(article["title_end"]))
    rows = [
        {
            **_row(text, quotation),
            "article_id": article["article_id"],
            "outlet": article["outlet"],
            "attribution": f"{article['article_id']}-{quotation.attribution}",
            "place": place_at(places, quotation.start),
        }
        for quotation in quoted
    ]
    return _Found(rows=rows, speakers=speakers(text, sources, quoted, article=identity))


def _row(text: str, quotation: Quotation) -> Row:
    content = text[quotation.start : quotation.end]
    start, end = quotation.speaker_start, quotation.speaker_end
    return {
        "start": quotation.start,
        "end": quotation.end,
        "content": content,
        "kind": quotation.kind,
        "speaker": None if start is None else text[start:end],
        "speaker_start": start,
        "speaker_end": end,
        "cue": quotation.cue,
        "n_words": n_words(content),
        "n_quoted": sum(n_words(text[s:e]) for s, e in quotation.marked),
        "confidence": quotation.confidence,
    }


def _name(found: _Found, names: Mapping[tuple[str, int], str]) -> None:
    """Put the name of its actor into each row; a row that has none is unattributed."""
    for row in found.rows:
        source = (row["speaker_start"], row["speaker_end"])
        number = found.speakers.by_source.get(source)
        if number is not None:
            row["actor"] = names[row["article_id"], number]
