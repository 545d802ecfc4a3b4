"""Changes between versions: what a newer one finds that the one before did not."""

from __future__ import annotations

import pandas as pd

from framing.analysis import Analysis
from framing.tables import MEASURED_CHANGES, table

#: Of each table the columns that say where a finding stands, and those that say what it is.
COMPARED = {
    "quotations": (("article_id", "start", "end"), ("kind", "actor")),
    "counts": (("article_id", "start"), ("text", "low", "high", "unit")),
    "disagreements": (("outlet_a", "article_a", "start_a", "outlet_b", "start_b"), ("status",)),
    "articles": (("article_id",), ("story", "duplicates")),
}


def differences(before: Analysis, after: Analysis) -> pd.DataFrame:
    """Return what is found anew, no longer, or otherwise, a row each.

    Parameters
    ----------
    before, after : Analysis
        Of the same articles, by two versions.

    Returns
    -------
    DataFrame
        A MEASURED_CHANGES table: by table, then article and place; ``before`` is NA for what is
        found anew, ``after`` for what is found no longer.  Empty where all is the same.
    """
    rows: list[dict[str, object]] = []
    for name, (places, values) in COMPARED.items():
        old = _told(getattr(before, name), places, values)
        new = _told(getattr(after, name), places, values)
        rows += [
            {
                "table": name,
                "article_id": _article(place),
                "place": ", ".join(map(str, place)),
                "before": old.get(place),
                "after": new.get(place),
            }
            for place in sorted(old.keys() | new.keys(), key=str)
            if old.get(place) != new.get(place)
        ]
    return table(rows, MEASURED_CHANGES)


def _told(
    frame: pd.DataFrame, places: tuple[str, ...], values: tuple[str, ...]
) -> dict[tuple[object, ...], str]:
    """Return what a table says at each place, in words."""
    told: dict[tuple[object, ...], str] = {}
    for row in frame[[*places, *values]].itertuples(index=False, name=None):
        place, said = row[: len(places)], row[len(places) :]
        told[place] = "; ".join("" if pd.isna(value) else str(value) for value in said)
    return told


def _article(place: tuple[object, ...]) -> object:
    """Return the article of a place: its first name, or the second where that is an outlet."""
    return place[1] if len(place) > 3 else place[0]
