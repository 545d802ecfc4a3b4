"""Counts: the amounts that articles give, which are of the same thing, and which differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.counts.comparison.disagreements import disagreements
from framing.counts.comparison.possible_links import possible_links
from framing.counts.extraction.attribution import Voices, voices
from framing.counts.extraction.extract import count_mentions
from framing.counts.linking.link import quantities
from framing.counts.linking.model import LinkModel
from framing.counts.linking.thresholds import THRESHOLDS
from framing.counts.records import CountMention
from framing.language.layout import place_at, place_spans
from framing.tables import COUNTS, table

__all__ = [
    "Found",
    "amounts",
    "count_mentions",
    "count_tables",
    "disagreements",
    "voiced",
]

Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]
#: What ``count_mentions`` returned for each article, by ``article_id``.
Found = Mapping[str, Sequence[CountMention]]


def count_tables(
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    *,
    found: Found,
    posts: pd.DataFrame,
    quotations: pd.DataFrame,
    model: LinkModel | None = None,
) -> Tables:
    """Return the COUNTS, QUANTITIES, DISAGREEMENTS and POSSIBLE_LINKS of ``articles``.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table, each article with a story.
    texts : mapping of str to str
        The stored text of each article, by ``article_id``.
    found : mapping of str to sequence of CountMention
        The amounts of each article, by ``article_id``.
    posts : DataFrame
        A POSTS table: an amount inside a post has the post's author as its voice.
    quotations : DataFrame
        A QUOTATIONS table: an amount inside a passage has the passage's actor as its voice.
    model : LinkModel, optional
        What tells whether two amounts count the same thing; the stored one where none is given.

    Returns
    -------
    tuple of DataFrame
        Tables with no rows where the articles give no amounts.
    """
    given = amounts(articles, texts, found=found, voices=voices(quotations, posts=posts))
    counts, things, near = quantities(given, articles=articles, texts=texts, model=model)
    pairs = disagreements(counts, quantities=things, articles=articles)
    possible = possible_links(near, counts=counts, most=THRESHOLDS.most_possible)
    return counts, things, pairs, possible


def amounts(
    articles: pd.DataFrame, texts: Mapping[str, str], *, found: Found, voices: Voices
) -> pd.DataFrame:
    """Return the COUNTS of ``articles``, by article, then offset; ``quantity`` is still NA."""
    return table(_rows(articles, texts, found, voices), COUNTS)


def voiced(counts: pd.DataFrame, *, quotations: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return COUNTS with the voice that each figure has by ``quotations`` and ``posts``."""
    voice = voices(quotations, posts=posts)
    starts = counts["number_start"].fillna(counts["start"])
    told = [voice(a, int(s)) for a, s in zip(counts["article_id"], starts, strict=True)]
    return counts.assign(voice=pd.Series(told, index=counts.index, dtype=counts["voice"].dtype))


def _rows(
    articles: pd.DataFrame, texts: Mapping[str, str], found: Found, voices: Voices
) -> Iterator[dict[str, Any]]:
    for article in articles[["article_id", "outlet", "title_end"]].to_dict("records"):
        article_id, text = article["article_id"], texts[article["article_id"]]
        title_end = article["title_end"]
        places = place_spans(text, title_end=0 if pd.isna(title_end) else int(title_end))
        for mention in found[article_id]:
            yield {
                "article_id": article_id,
                "outlet": article["outlet"],
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "value": mention.value,
                "low": mention.low,
                "high": mention.high,
                "modifier": mention.modifier,
                "unit": mention.unit,
                "kind": mention.kind,
                "voice": voices(article_id, mention.number_start),
                "place": place_at(places, mention.start),
                "number_start": mention.number_start,
                "number_end": mention.number_end,
                "head_start": mention.head_start,
                "head_end": mention.head_end,
                "role": mention.role,
            }
