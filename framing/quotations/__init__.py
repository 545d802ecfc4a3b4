"""Quotations: who is quoted, with what, by which outlet."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.language.layout import place_at, place_spans
from framing.language.names import Mention, mentions
from framing.language.words import n_words
from framing.quotations.extraction import quotations
from framing.quotations.records import Quotation
from framing.tables import ACTORS, QUOTATIONS, table

__all__ = ["Quotation", "quotation_tables", "quotations"]


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
    for article_id, start, end in zip(
        posts["article_id"], posts["start"], posts["end"], strict=True
    ):
        apart.setdefault(article_id, []).append((int(start), int(end)))
    rows: list[dict[str, Any]] = []
    for article in articles[["article_id", "outlet", "title_end"]].to_dict("records"):
        text = texts[article["article_id"]]
        rows += _rows(article, text, apart.get(article["article_id"], []))
    return table(rows, QUOTATIONS), table([], ACTORS)


def _rows(
    article: Mapping[Hashable, Any], text: str, apart: Sequence[tuple[int, int]]
) -> Iterator[dict[str, Any]]:
    """Yield the rows of one article."""
    found = mentions(text)
    names = _actors(text, found)
    places = place_spans(text, title_end=int(article["title_end"]))
    for quotation in quotations(text, found, apart=apart):
        content = text[quotation.start : quotation.end]
        size = n_words(content)
        speaker = None
        if quotation.speaker_start is not None and quotation.speaker_end is not None:
            speaker = text[quotation.speaker_start : quotation.speaker_end]
        yield {
            "article_id": article["article_id"],
            "outlet": article["outlet"],
            "attribution": f"{article['article_id']}-{quotation.attribution}",
            "start": quotation.start,
            "end": quotation.end,
            "content": content,
            "kind": quotation.kind,
            "speaker": speaker,
            "speaker_start": quotation.speaker_start,
            "speaker_end": quotation.speaker_end,
            "cue": quotation.cue,
            "actor": names.get(quotation.speaker_start or -1) if speaker else None,
            "n_words": size,
            "n_quoted": size,
            "place": place_at(places, quotation.start),
            "confidence": quotation.confidence,
        }


def _actors(text: str, found: Sequence[Mention]) -> dict[int, str]:
    """Return the fullest name of each mention by its start; a pronoun is the last name before."""
    fullest: dict[str, str] = {}
    for mention in found:
        if mention.kind == "name" and len(mention.name) > len(fullest.get(mention.key, "")):
            fullest[mention.key] = mention.name
    names: dict[int, str] = {}
    last = ""
    for mention in found:
        if mention.kind == "name":
            last = fullest.get(mention.key) or mention.text
            names[mention.start] = last
        elif mention.kind == "pronoun":
            names[mention.start] = last or mention.text
        else:
            names[mention.start] = mention.text
    return names
