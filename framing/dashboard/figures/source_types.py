"""The chart of the types of sources."""

from __future__ import annotations

import pandas as pd

from framing.charts.source_types import source_type_bars
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View
from framing.shares import source_type_shares


def source_types_chart(view: View) -> Chart:
    """Return the chart of how named the sources of the shown outlets are."""
    shares = view.of_shown_outlets(source_type_shares(view.analysis.quotations))
    return Chart(
        name="source-types",
        title="How named are the sources?",
        line="Share of attributions by type of source; a quotation in several pieces counts once. "
        "Anonymous: a person known to the outlet and kept from the reader.",
        says=_said(view.analysis.quotations, shares),
        draw=lambda theme: source_type_bars(shares, outlets=shown_outlets(view), theme=theme),
        table=shares,
        marks=("outlet", "source_type"),
    )


def _said(quotations: pd.DataFrame, shares: pd.DataFrame) -> str:
    """Say how many attributions are to named persons, and to anonymous sources with a reason."""
    total = int(shares["n_attributions"].sum())
    if not total:
        return "No source was found"
    by_type = shares.groupby("source_type")["n_attributions"].sum()
    named, hidden = (int(by_type.get(n, 0)) for n in ("named person", "anonymous source"))
    said = f"{named / total:.0%} of {total:,} attributions are to persons by name"
    if not hidden:
        return f"{said}; none to an anonymous source"
    anonymous = quotations[quotations["source_type"].eq("anonymous source").fillna(value=False)]
    anonymous = anonymous[anonymous["outlet"].isin(shares["outlet"])]
    once = anonymous.drop_duplicates(["article_id", "attribution"])
    reasoned = int(once["anonymity_reason"].notna().sum())
    return f"{said}; {hidden:,} to anonymous sources, with a reason given for {reasoned:,}"
