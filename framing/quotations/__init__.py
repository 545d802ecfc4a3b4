"""Quotations: who is quoted, with what, by which outlet."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

import pandas as pd

from framing.language.layout import place_at, place_spans
from framing.language.mentions.mentions import mentions
from framing.language.words import n_words
from framing.quotations.actors.article_speakers import Article, Speakers, speakers
from framing.quotations.actors.merging import actors
from framing.quotations.attribution.assembly import quotations
from framing.quotations.records import Quotation
from framing.tables import ACTORS, QUOTATIONS, conform, table

__all__ = ["Quotation", "quotation_tables", "quotations"]


#: Articles whose rows are put into a table together.
BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What was found in one article, whatever the others hold."""

    article: Mapping[Hashable, Any]  #: its row of ARTICLES
    quotations: Sequence[Quotation]
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
    for post in posts[["article_id", "start", "end"]].to_dict("records"):
        span = (int(post["start"]), int(post["end"]))
        apart.setdefault(post["article_id"], []).append(span)
    columns = articles[["article_id", "outlet", "story", "title_end"]]
    found = [
        _found(row, texts[row["article_id"]], apart.get(row["article_id"], []))
        for row in columns.to_dict("records")
    ]
    names, known = actors([one.speakers for one in found])
    # An article is let go when its rows are made, and rows become a table some articles at a
    # time: as Python objects all of them would take several times the room.
    parts = [table([], QUOTATIONS)]
    found.reverse()
    while found:
        some = [found.pop() for _ in range(min(len(found), BATCH))]
        rows = (row for one in some for row in _rows(one, texts[one.article["article_id"]], names))
        parts.append(table(rows, QUOTATIONS))
    return conform(pd.concat(parts), QUOTATIONS), table(known, ACTORS)


def _found(article: Mapping[Hashable, Any], text: str, apart: Sequence[tuple[int, int]]) -> _Found:
    sources = [m for m in mentions(text) if not any(s < m.end and m.start < e for s, e in apart)]
    quoted = quotations(text, sources, apart=apart)
    identity = Article(
        article_id=article["article_id"],
        outlet="" if pd.isna(article["outlet"]) else article["outlet"],
        story="" if pd.isna(article["story"]) else article["story"],
    )
    found = speakers(text, sources, quoted, article=identity)
    return _Found(article=article, quotations=quoted, speakers=found)


def _rows(
    found: _Found, text: str, names: Mapping[tuple[str, int], str]
) -> Iterator[dict[str, Any]]:
    """Yield the rows of one article; one whose source is no known actor is unattributed."""
    article_id, outlet = found.article["article_id"], found.article["outlet"]
    places = place_spans(text, title_end=int(found.article["title_end"]))
    for quotation in found.quotations:
        content = text[quotation.start : quotation.end]
        start, end = quotation.speaker_start, quotation.speaker_end
        source = (start or 0, end or 0)
        number = found.speakers.by_source.get(source)
        sure = found.speakers.certainty.get(source, 1.0)
        yield {
            "article_id": article_id,
            "outlet": outlet,
            "attribution": f"{article_id}-{quotation.attribution}",
            "start": quotation.start,
            "end": quotation.end,
            "content": content,
            "kind": quotation.kind,
            "speaker": None if start is None else intern(text[start:end]),
            "speaker_start": start,
            "speaker_end": end,
            "cue": None if quotation.cue is None else intern(quotation.cue),
            "actor": None if number is None else names[article_id, number],
            "n_words": n_words(content),
            "n_quoted": sum(n_words(text[s:e]) for s, e in quotation.marked),
            "place": place_at(places, quotation.start),
            "confidence": round(quotation.confidence * sure, 4),
        }
