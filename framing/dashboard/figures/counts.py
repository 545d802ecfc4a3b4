"""The charts of figures and of where they differ."""

from __future__ import annotations

import pandas as pd

from framing.charts.agreement import differing_bars, differing_pairs
from framing.charts.base.text import counted
from framing.charts.count_intervals import count_blocks
from framing.counts.comparison.agreement_rates import comparability, comparable_pairs
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View

#: Things counted that are shown at first.
N_QUANTITIES = 6
#: With more outlets than this, those that have nothing to compare have no empty row.
MAX_EMPTY_ROWS = 12


def shown_quantities(view: View) -> pd.DataFrame:
    """Return the quantities with a figure of a shown outlet: those that differ come first.

    Then those of most outlets and most mentions.  With things counted chosen, only quantities
    with such a mention.
    """
    counts = view.of_shown_outlets(view.analysis.counts)
    counts = counts[counts["quantity"].notna()]
    if view.units:
        chosen = counts.loc[counts["unit"].isin(view.units), "quantity"]
        counts = counts[counts["quantity"].isin(set(chosen))]
    conflicts = view.analysis.disagreements
    conflicts = conflicts[conflicts["status"].eq("conflict")]
    mentions = counts["quantity"].value_counts()
    quantities = view.analysis.quantities
    quantities = quantities[quantities["quantity"].isin(set(mentions.index))]
    ranked = quantities.assign(
        differs=quantities["quantity"].isin(set(conflicts["quantity"])),
        mentions=quantities["quantity"].map(mentions),
    )
    order = ["differs", "n_outlets", "mentions", "quantity"]
    ranked = ranked.sort_values(order, ascending=[False, False, False, True])
    return ranked.drop(columns=["differs", "mentions"]).reset_index(drop=True)


def counts_chart(view: View, *, n_quantities: int = N_QUANTITIES) -> Chart:
    """Return the chart of the figures that the shown outlets give for the same things."""
    quantities = shown_quantities(view).head(n_quantities)
    counts = view.of_shown_outlets(view.analysis.counts)
    plotted = counts[counts["quantity"].isin(set(quantities["quantity"]))]
    return Chart(
        name="counts",
        title="How many, in whose words",
        line="Each figure as its wording allows: dot exact (hollow: not the outlet’s own figure), "
        "fading line more or less than, band about or vague. Each block has a scale of its own.",
        draw=lambda theme: count_blocks(
            plotted,
            quantities=quantities,
            disagreements=view.analysis.disagreements,
            outlets=shown_outlets(view),
            theme=theme,
        ),
        table=plotted.merge(quantities[["quantity", "label"]], on="quantity", how="left"),
        marks=("article_id", "start"),
    )


def differing_chart(view: View) -> Chart:
    """Return the chart of on how many comparable figures each shown outlet differs."""
    analysis = view.analysis
    table = view.of_shown_outlets(comparability(analysis.disagreements, counts=analysis.counts))
    outlets, left_out = shown_outlets(view), ""
    if len(outlets) > MAX_EMPTY_ROWS:
        with_some = set(table.loc[table["n_comparable"] > 0, "outlet"])
        n_without = len(outlets) - len(with_some)
        outlets = {name: style for name, style in outlets.items() if name in with_some}
        left_out = f" Not shown: {counted(n_without, 'outlet')} without any." if n_without else ""
    return Chart(
        name="differing",
        title="On how many of its comparable figures an outlet differs",
        line=f"A figure is comparable where another outlet gives one for the same thing.{left_out}",
        draw=lambda theme: differing_bars(table, outlets=outlets, theme=theme),
        table=table,
    )


def pairs_chart(view: View) -> Chart:
    """Return the chart of on how many comparable figures two outlets differ."""
    pairs = comparable_pairs(view.analysis.disagreements)
    shown = pairs[pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)]
    if shown.empty:
        none = "None of the outlets shown could be compared with another of them."
        return Chart(
            name="pairs", title="Outlet by outlet", line="", draw=None, table=shown, says=none
        )
    return Chart(
        name="pairs",
        title="Outlet by outlet",
        line="1 / 3 = contradict on 1 of 3 shared figures; an empty cell shares none.",
        draw=lambda theme: differing_pairs(shown, outlets=shown_outlets(view), theme=theme),
        table=shown,
    )
