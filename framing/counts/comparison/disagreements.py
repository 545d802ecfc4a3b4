"""Disagreements: the figures of two outlets for one thing counted, held against each other.

Two figures conflict only when the intervals that their wordings allow do not meet.  These are
heuristics of reading, not logic: the reason says which of the two a conflict rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Literal

import pandas as pd

from framing.counts.comparison.reasons import Figure, reason
from framing.tables import DISAGREEMENTS, table

Status = Literal["same", "compatible", "conflict"]


def status(figure: Figure, *, other: Figure) -> Status:
    """Return how two figures for one thing stand to each other.

    "same" when least value, greatest value and modifier are equal; otherwise "compatible" when
    the closed intervals meet and "conflict" when they do not.

    Examples
    --------
    >>> from framing.counts.comparison.reasons import Figure
    >>> over = Figure(printed="over 40", value=40, low=40, high=59, modifier="more than")
    >>> exact = Figure(printed="46", value=46, low=46, high=46, modifier="exact")
    >>> status(over, other=exact), status(exact, other=exact)
    ('compatible', 'same')
    """
    if gap(figure, other=other) > 0:
        return "conflict"
    alike = (figure.low, figure.high, figure.modifier) == (other.low, other.high, other.modifier)
    return "same" if alike else "compatible"


def gap(figure: Figure, *, other: Figure) -> float:
    """Return the greatest least value minus the least greatest value: above 0 in a conflict.

    Examples
    --------
    >>> from framing.counts.comparison.reasons import Figure
    >>> exact = Figure(printed="46", value=46, low=46, high=46, modifier="exact")
    >>> more = Figure(printed="more than 60", value=60, low=60, high=89, modifier="more than")
    >>> gap(exact, other=more)
    14
    """
    return max(figure.low, other.low) - min(figure.high, other.high)


def disagreements(
    counts: pd.DataFrame, *, quantities: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Compare, for every quantity and pair of outlets that share it, one figure of each.

    The figure of an outlet is its own voice's before another's, then the most exact (the
    narrowest interval for its size), then the latest published.  Where one article gives two
    figures that do not meet, a row with ``outlet_a`` equal to ``outlet_b`` says so.

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
        mentions = [_mention(row, published) for row in records]
        head = {"quantity": quantity, "label": labels.get(str(quantity))}
        found += [head | row for row in _between_outlets(mentions)]
        found += [head | row for row in _within_articles(mentions)]
    return table(found, DISAGREEMENTS)


def _mention(row: Mapping[str, Any], published: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of COUNTS with its figure."""
    stamp = published.get(row["article_id"])
    figure = Figure(
        printed=figure_as_printed(row["text"], unit=row["unit"]),
        value=None if pd.isna(row["value"]) else float(row["value"]),
        low=float(row["low"]),
        high=float(row["high"]),
        modifier=row["modifier"],
        unit=None if pd.isna(row["unit"]) else row["unit"],
        outlet=row["outlet"],
        voice=None if pd.isna(row["voice"]) else row["voice"],
        published=None if stamp is None or pd.isna(stamp) else pd.Timestamp(stamp).date(),
    )
    return {key: row[key] for key in ("article_id", "outlet", "start")} | {"figure": figure}


def _preference(mention: Mapping[str, Any]) -> tuple[bool, float, int, str, int]:
    """Return the sort key by which an outlet's figure is chosen: the least comes first."""
    figure: Figure = mention["figure"]
    width = (figure.high - figure.low) / max(abs(figure.low), abs(figure.high), 1.0)
    latest = -figure.published.toordinal() if figure.published else 0
    return (figure.voice is not None, width, latest, mention["article_id"], int(mention["start"]))


def _between_outlets(mentions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    chosen: dict[str, dict[str, Any]] = {}
    for mention in sorted(mentions, key=_preference):
        chosen.setdefault(mention["outlet"], mention)
    for a, b in combinations(sorted(chosen), 2):
        yield _row(chosen[a], chosen[b])


def _within_articles(mentions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the widest contradiction of each article that contradicts itself."""
    by_article: dict[str, list[dict[str, Any]]] = {}
    for mention in mentions:
        by_article.setdefault(mention["article_id"], []).append(mention)
    for article in sorted(by_article):
        # The widest gap lies between the highest least value and the lowest greatest value.
        low = max(by_article[article], key=lambda m: (m["figure"].low, -m["start"]))
        high = min(by_article[article], key=lambda m: (m["figure"].high, m["start"]))
        if gap(low["figure"], other=high["figure"]) > 0:
            first, second = sorted((low, high), key=lambda m: int(m["start"]))
            yield _row(first, second)


def _row(a: Mapping[str, Any], b: Mapping[str, Any]) -> dict[str, Any]:
    verdict = status(a["figure"], other=b["figure"])
    return {
        "outlet_a": a["outlet"],
        "article_a": a["article_id"],
        "start_a": a["start"],
        "outlet_b": b["outlet"],
        "article_b": b["article_id"],
        "start_b": b["start"],
        "status": verdict,
        "gap": gap(a["figure"], other=b["figure"]),
        "reason": reason(a["figure"], other=b["figure"], status=verdict),
    }


def figure_as_printed(text: str, *, unit: object) -> str:
    """Return the amount of a mention without what is counted, as printed.

    Examples
    --------
    >>> figure_as_printed("More than 35 Irish mayors", unit="Irish mayor")
    'More than 35'
    >>> figure_as_printed("dozens of the kites", unit="kite")
    'dozens'
    >>> figure_as_printed("28", unit="Irish mayor")
    '28'
    """
    words = text.split()
    first = unit.split()[0].lower()[:4] if isinstance(unit, str) and unit.split() else ""
    for number, word in enumerate(words):
        if number and first and word.lower().lstrip("(\"'“‘").startswith(first):
            words = words[:number]
            break
    while len(words) > 1 and words[-1].lower() in {"of", "the", "its", "their", "his", "her"}:
        words.pop()
    return " ".join(words)
