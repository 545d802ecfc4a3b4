"""Side by side: each thing counted as a row, each outlet's wording in it, and how they stand.

The verdict on a thing is the gravest of its pairs of outlets: a contradiction before a strained
pair, that before a difference of wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from framing.counts.comparison.figures import figure_as_printed
from framing.tables import FIGURES, table

#: The verdicts on a thing counted, the gravest first, and the sign of each.
SIGNS = {"conflict": "≠", "strained": "≷", "compatible": "≈", "same": "=", "alone": ""}
#: What each verdict means, in words for a reader.
MEANINGS = {
    "conflict": "cannot both be true",
    "strained": "strained: both can be true, but not as usually meant",
    "compatible": "worded differently, both can be true",
    "same": "same figure",
    "alone": "one outlet only",
}


def figures_side_by_side(
    counts: pd.DataFrame, *, quantities: pd.DataFrame, disagreements: pd.DataFrame
) -> pd.DataFrame:
    """Return what each outlet writes for each thing counted.

    An outlet's figure is the one that it is compared by (``disagreements``); where it is compared
    with nobody, its first.

    Parameters
    ----------
    counts : DataFrame
        A COUNTS table, ``quantity`` filled in.
    quantities : DataFrame
        A QUANTITIES table: the labels.
    disagreements : DataFrame
        A DISAGREEMENTS table.

    Returns
    -------
    DataFrame
        A FIGURES table: things with the gravest verdict first, then those that more outlets
        count, then those with more mentions; within a thing in the order of ``counts``.

    Examples
    --------
    >>> from framing.tables import COUNTS, DISAGREEMENTS, QUANTITIES
    >>> rows = [{"article_id": "a", "outlet": "Ant", "start": 4, "text": "9 people"},
    ...         {"article_id": "b", "outlet": "Bee", "start": 7, "text": "15"}]
    >>> counts = table([row | {"quantity": "q", "kind": "count"} for row in rows], COUNTS)
    >>> pair = {"quantity": "q", "status": "conflict", "outlet_a": "Ant", "article_a": "a",
    ...         "start_a": 4, "outlet_b": "Bee", "article_b": "b", "start_b": 7}
    >>> found = figures_side_by_side(
    ...     counts, quantities=table([{"quantity": "q", "label": "people hurt"}], QUANTITIES),
    ...     disagreements=table([pair], DISAGREEMENTS))
    >>> found[["outlet", "wording", "verdict", "clashes"]].values.tolist()
    [['Ant', '9 people', 'conflict', True], ['Bee', '15', 'conflict', True]]
    """
    between = disagreements[disagreements["outlet_a"] != disagreements["outlet_b"]]
    compared, clashing = _places(between), _places(between[between["status"].eq("conflict")])
    verdict = _verdicts(counts, quantities=quantities, between=between)
    labels = dict(zip(quantities["quantity"], quantities["label"], strict=True))
    known = counts[counts["quantity"].isin(labels)]
    sizes = known.groupby("quantity")["outlet"].agg(["nunique", "size"])
    order = list(SIGNS)
    ranked = sorted(
        sizes.index,
        key=lambda q: (order.index(verdict[q]), -sizes["nunique"][q], -sizes["size"][q], str(q)),
    )
    mentions = {str(quantity): part for quantity, part in known.groupby("quantity", sort=False)}
    rows: list[dict[str, Any]] = []
    for quantity in ranked:
        for outlet, own in mentions[str(quantity)].groupby("outlet", sort=False):
            records = own.to_dict("records")
            shown = next(
                (r for r in records if (r["article_id"], r["start"]) in compared), records[0]
            )
            rows.append(
                {
                    "quantity": quantity,
                    "label": labels[quantity],
                    "verdict": verdict[quantity],
                    "outlet": outlet,
                    "article_id": shown["article_id"],
                    "start": shown["start"],
                    "wording": shown["text"],
                    "place": shown["place"],
                    "voice": shown["voice"],
                    "n_wordings": len({_as_worded(r) for r in records}),
                    "n_mentions": len(records),
                    "clashes": (shown["article_id"], shown["start"]) in clashing,
                }
            )
    return table(rows, FIGURES)


def _places(pairs: pd.DataFrame) -> set[tuple[Any, Any]]:
    """Return the mentions that are a side of one of ``pairs``."""
    return {
        place
        for side in ("a", "b")
        for place in zip(pairs[f"article_{side}"], pairs[f"start_{side}"], strict=True)
    }


def _as_worded(mention: Mapping[Any, Any]) -> str:
    return figure_as_printed(mention).lower()


def _verdicts(
    counts: pd.DataFrame, *, quantities: pd.DataFrame, between: pd.DataFrame
) -> dict[str, str]:
    """Return the verdict on each quantity.

    Pairs that are all the same still are *worded differently* where the mentions of two outlets,
    repeats included, have more than one modifier or value.
    """
    statuses = between.groupby("quantity")["status"].agg(set).to_dict()
    columns = ["quantity", "modifier", "low", "high"]
    wordings = counts[columns].drop_duplicates().groupby("quantity").size()
    found = {}
    for quantity in quantities["quantity"]:
        own: Iterable[str] = statuses.get(quantity, ())
        gravest = next((status for status in SIGNS if status in own), "alone")
        if gravest == "same" and wordings.get(quantity, 1) > 1:
            gravest = "compatible"
        found[quantity] = gravest
    return found


def comparison_in_words(figures: pd.DataFrame, *, n_possible: int) -> str:
    """Say in a sentence or two what the comparison of figures found.

    Parameters
    ----------
    figures : DataFrame
        A FIGURES table.
    n_possible : int
        Pairs that may be of the same thing and were not compared.

    Examples
    --------
    >>> rows = [{"quantity": "q", "verdict": "compatible", "outlet": o} for o in ("Ant", "Bee")]
    >>> comparison_in_words(table(rows, FIGURES), n_possible=0)
    'No contradiction on the one thing that two or more outlets count; it is worded differently.'
    >>> comparison_in_words(table([], FIGURES), n_possible=2)
    'No two of these outlets were found to count the same thing; 2 pairs of figures may be of the
    same thing: judge them.'
    """
    shared = figures[figures["verdict"].ne("alone")].drop_duplicates("quantity")
    more = ""
    if n_possible:
        pairs = "pair of figures" if n_possible == 1 else "pairs of figures"
        it = "it" if n_possible == 1 else "them"
        more = f"; {n_possible:,} {pairs} may be of the same thing: judge {it}"
    if shared.empty:
        return f"No two of these outlets were found to count the same thing{more}."
    n = len(shared)
    conflicts, strained, worded = (
        int(shared["verdict"].eq(verdict).sum())
        for verdict in ("conflict", "strained", "compatible")
    )
    things = "the one thing" if n == 1 else f"{n:,} things"
    head = (
        f"Outlets contradict each other on {conflicts:,} of {n:,} things that two or more count"
        if conflicts
        else f"No contradiction on {things} that two or more outlets count"
    )
    if conflicts and n == 1:
        head = "Outlets contradict each other on the one thing that two or more count"
    parts = []
    if strained:
        parts.append(f"{strained:,} {'is' if strained == 1 else 'are'} strained")
    if worded:
        one = "it is" if n == 1 else f"{worded:,} {'is' if worded == 1 else 'are'}"
        parts.append(f"{one} worded differently")
    return head + "".join(f"; {part}" for part in parts) + more + "."
