"""The chart of who wrote how much, and when."""

from __future__ import annotations

from framing.charts.coverage import coverage_over_time, dates_are_enough, words_per_outlet
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View


def coverage_chart(view: View) -> Chart:
    """Return the chart of when the shown outlets wrote; without dates, of how much."""
    columns = ["article_id", "outlet", "published", "title", "n_words", "url"]
    table = view.articles[columns]
    if dates_are_enough(view.articles):
        return Chart(
            name="coverage",
            title="Who tells the story, and when",
            line="One dot per day with articles; larger = more articles.",
            draw=lambda theme: coverage_over_time(
                view.articles, outlets=shown_outlets(view), theme=theme
            ),
            table=table,
        )
    undated = view.articles["published"].isna().any()
    why = "too few of them have a date" if undated else "they are too few, or of one day,"
    return Chart(
        name="coverage",
        title="Who tells the story",
        line=f"Words of the articles at hand; {why} for a time line.",
        draw=lambda theme: words_per_outlet(shown_outlets(view), theme=theme, form="smallest"),
        table=table,
    )
