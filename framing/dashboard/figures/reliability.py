"""The chart of how far the confidence of a passage can be trusted."""

from __future__ import annotations

from framing.charts.calibration import reliability_dots
from framing.dashboard.figures.chart import Chart
from framing.dashboard.state.view import View
from framing.output import VERSION
from framing.quotations.quality import measured_on, reliability


def reliability_chart(view: View) -> Chart:
    """Return the chart of how often passages were right that were given a confidence.

    It is of articles that people had marked, and the same whatever ``view`` holds.
    """
    table = reliability()
    size = measured_on()
    return Chart(
        name="reliability",
        title="How far confidence can be trusted",
        line="Share of passages with the right words, source and name, by the confidence they were "
        "given; on the line the two are equal. Under each dot the number of its passages.",
        draw=lambda theme: reliability_dots(table, theme=theme),
        table=table,
        source=f"{size['n_passages']} passages in {size['n_articles']} articles that people had "
        f"marked, none of them among those shown · Framing {VERSION}",
    )
