"""The chart of who is quoted in the title, first and last."""

from __future__ import annotations

from framing.charts.positions import position_strips
from framing.dashboard.figures.chart import Chart
from framing.dashboard.state.view import View
from framing.shares import positions


def positions_chart(view: View) -> Chart:
    """Return the chart of who has the title, the first and the last word of the shown outlets."""
    analysis = view.analysis
    table = view.of_shown_outlets(positions(analysis.quotations, articles=analysis.articles))
    return Chart(
        name="positions",
        title="Who is in the title, who comes first, who has the last word",
        line="Each article is once in each strip: the first whose words stand in its title or "
        "deck, and the first and the last below them, in quotation marks or without.",
        draw=lambda theme: position_strips(table, actors=view.actor_styles, theme=theme),
        table=table,
        marks=("outlet", "place", "part", "actor"),
    )
