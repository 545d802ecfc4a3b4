"""Disagreements: the figures of two outlets for one thing counted, held against each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

import pandas as pd

from framing.counts.comparison.figures import Figure, comparable, figure, gap, status
from framing.counts.comparison.reasons import reason
from framing.tables import DISAGREEMENTS, table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """A figure with its place."""

    article: str
    start: int
    figure: Figure


def disagreements(
    counts: pd.DataFrame, *, quantities: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Compare, for every quantity and pair of outlets that share it, one figure of each.

    The figure of an outlet is of its latest article that gives one: the most exact there (the
    narrowest interval for its size), then the outlet's own voice before another's, then the text
    before the title, then the first.  A title that the text of its own article contradicts stands
    back.  Where one article gives two figures that cannot both be true, a row with ``outlet_a``
    equal to ``outlet_b`` says so.  Figures without a common unit (dollars, euros) are not compared.

    Parameters
    ----------
    counts : DataFrame
        A COUNTS table, ``quantity`` filled in.
    quantities : DataFrame
        A QUANTITIES table: the labels.
    articles : DataFrame
        An ARTICLES table: the dates.

    Returns
    -------
    DataFrame
        A DISAGREEMENTS table by quantity, then outlets, then articles; ``outlet_a`` is before
        ``outlet_b`` in the alphabet.  Does not depend on the order of the rows given.
    """
    published = dict(zip(articles["article_id"], articles["published"], strict=True))
    labels = dict(zip(quantities["quantity"], quantities["label"], strict=True))
    usable = counts.dropna(subset=["quantity", "low", "high"])
    ordered = usable.sort_values(["quantity", "outlet", "article_id", "start"], kind="stable")
    found: list[dict[str, Any]] = []
    for quantity, part in ordered.groupby("quantity", sort=True):
        records: list[dict[str, Any]] = part.to_dict("records")  # type: ignore[assignment]  # pandas-stubs: keys are str
        mentions = [
            _Mention(
                article=row["article_id"],
                start=int(row["start"]),
                figure=figure(row, published=published.get(row["article_id"])),
            )
            for row in records
        ]
        head = {"quantity": quantity, "label": labels.get(str(quantity))}
        found += [head | row for row in _outlet_pairs(mentions)]
        found += [head | row for row in _within_articles(mentions)]
    return table(found, DISAGREEMENTS)


def _outlet_pairs(mentions: Sequence[_Mention]) -> Iterator[dict[str, Any]]:
    by_outlet: dict[str, list[_Mention]] = {}
    for mention in mentions:
        by_outlet.setdefault(mention.figure.outlet, []).append(mention)
    ranked = {outlet: _ranked(own) for outlet, own in by_outlet.items()}
    for a, b in combinations(sorted(ranked), 2):
        if pair := _compared(ranked[a], ranked[b]):
            yield _row(*pair)


def _ranked(mentions: Sequence[_Mention]) -> list[_Mention]:
    """Return the figures of an outlet's latest article, the one to compare first."""
    latest = max(mentions, key=lambda m: (_day(m), m.article)).article
    own = [mention for mention in mentions if mention.article == latest]
    text = [mention for mention in own if mention.figure.place != "title"]

    def preference(mention: _Mention) -> tuple[bool, float, bool, bool, int]:
        read = mention.figure
        stale = read.place == "title" and any(_contradict(read, other.figure) for other in text)
        width = (read.high - read.low) / max(abs(read.low), abs(read.high), 1.0)
        return stale, width, read.voice is not None, read.place == "title", mention.start

    return sorted(own, key=preference)


def _day(mention: _Mention) -> int:
    published = mention.figure.published
    return published.toordinal() if published else 0


def _contradict(one: Figure, other: Figure) -> bool:
    return comparable(one, other=other) and gap(one, other=other) > 0


def _compared(
    left: Sequence[_Mention], right: Sequence[_Mention]
) -> tuple[_Mention, _Mention] | None:
    """Return the first two figures that have a common unit; None where there are none."""
    if comparable(left[0].figure, other=right[0].figure):
        return left[0], right[0]
    places = sorted(
        product(range(len(left)), range(len(right))), key=lambda pair: (sum(pair), pair)
    )
    for at, other in places:
        if comparable(left[at].figure, other=right[other].figure):
            return left[at], right[other]
    return None


def _within_articles(mentions: Sequence[_Mention]) -> Iterator[dict[str, Any]]:
    """Yield the widest contradiction of each article that contradicts itself."""
    by_article: dict[str, list[_Mention]] = {}
    for mention in mentions:
        by_article.setdefault(mention.article, []).append(mention)
    for article in sorted(by_article):
        own = by_article[article]
        # The widest gap lies between the highest least value and the lowest greatest value.
        low = max(own, key=lambda m: (m.figure.literal[0], -m.start))
        high = min(own, key=lambda m: (m.figure.literal[1], m.start))
        if _contradict(low.figure, high.figure):
            yield _row(*sorted((low, high), key=lambda m: m.start))


def _row(a: _Mention, b: _Mention) -> dict[str, Any]:
    verdict = status(a.figure, other=b.figure)
    distance = gap(a.figure, other=b.figure)
    return {
        "outlet_a": a.figure.outlet,
        "article_a": a.article,
        "start_a": a.start,
        "outlet_b": b.figure.outlet,
        "article_b": b.article,
        "start_b": b.start,
        "status": verdict,
        "gap": distance if math.isfinite(distance) else None,
        "reason": reason(a.figure, other=b.figure, status=verdict),
    }
