"""The chart of the terms of two outlets."""

from __future__ import annotations

from framing.charts.base.theme import LIGHT, OutletStyle
from framing.charts.term_scatter import two_outlet_scatter
from framing.dashboard.figures.chart import Chart
from framing.dashboard.state.view import View
from framing.terms import compared_terms, default_selection

#: What an outlet can be compared with beside another one.
ALL_OTHERS = "all other outlets"


def comparison_chart(view: View, *, outlet: str, other: str) -> Chart:
    """Return the chart of the terms of ``outlet`` and of ``other``, or of all others together."""
    known = view.outlet_styles
    table = compared_terms(
        view.term_counts(),
        outlet=outlet,
        other=None if other == ALL_OTHERS else other,
        selection=view.selection or default_selection(view.analysis.articles),
    )
    styles = (known[outlet], known[other] if other in known else _rest(view, outlet))
    tested = bool(table["q"].notna().any())
    told = "Hollow: not told from chance (false discovery rate 5 % or more). " if tested else ""
    return Chart(
        name="comparison",
        title="Two outlets, term by term",
        line="Position: uses in 10,000 words of each; the further from the diagonal, the more one "
        f"has it than the other. {told}Axes go by the square root of the rate.",
        draw=lambda theme: two_outlet_scatter(table, outlets=styles, theme=theme),
        table=table,
        marks=("term",),
    )


def _rest(view: View, outlet: str) -> OutletStyle:
    others = [style for name, style in view.outlet_styles.items() if name != outlet]
    return OutletStyle(
        outlet=ALL_OTHERS,
        colour=LIGHT.others,
        pattern="",
        symbol="square",
        n_articles=sum(style.n_articles for style in others),
        n_words=sum(style.n_words for style in others),
    )
