"""Figures side by side, and the life of one figure, from a view."""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd

from framing.charts.figure_life import figure_life
from framing.counts.comparison.side_by_side import comparison_in_words, figures_side_by_side
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View


def figures_of(view: View) -> pd.DataFrame:
    """Return the FIGURES of the shown outlets, made once for the same filter.

    Verdicts are of the outlets that are shown: a contradiction with one that is hidden is not
    on screen.  With things counted chosen, only those with such a mention.
    """
    key: Hashable = ("figures", view.key, view.outlets, view.units)
    return view.charts.once(key, lambda: _figures(view))


def _figures(view: View) -> pd.DataFrame:
    analysis = view.analysis
    counts = view.of_shown_outlets(analysis.counts)
    if view.units:
        chosen = counts.loc[counts["unit"].isin(view.units), "quantity"]
        counts = counts[counts["quantity"].isin(set(chosen.dropna()))]
    pairs = analysis.disagreements
    shown = pairs[pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)]
    return figures_side_by_side(
        counts[counts["quantity"].notna()],
        quantities=analysis.quantities,
        disagreements=shown,
    )


def possible_links_of(view: View) -> pd.DataFrame:
    """Return the pairs of figures of shown outlets that may be of the same thing."""
    pairs = view.analysis.possible_links
    shown = pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)
    return pairs[shown].reset_index(drop=True)


def comparison_answer(view: View) -> str:
    """Say in a sentence what the comparison of the shown outlets' figures found."""
    return comparison_in_words(figures_of(view), n_possible=len(possible_links_of(view)))


def life_chart(view: View, *, quantity: str) -> Chart:
    """Return the chart of one quantity's figures over the dates of publication."""
    counts = view.of_shown_outlets(view.analysis.counts)
    mentions = counts[counts["quantity"].eq(quantity).fillna(value=False)]
    labels = view.analysis.quantities.set_index("quantity")["label"]
    articles = view.analysis.articles
    published = dict(zip(articles["article_id"], articles["published"], strict=True))
    dated = mentions.assign(
        published=mentions["article_id"].map(published), label=labels.get(quantity)
    )
    return Chart(
        name="figure-life",
        title="The life of a figure",
        line="Each wording as the values it is usually meant as, at the day it was published. "
        "Filled: the outlet’s own figure. Hollow: somebody else’s.",
        says=f"{labels.get(quantity, '')}: {_spread(dated)}",
        draw=lambda theme: figure_life(
            mentions, published=published, outlets=shown_outlets(view), theme=theme
        ),
        table=dated.drop(columns=["quantity"]),
        marks=("article_id", "start"),
    )


def _spread(mentions: pd.DataFrame) -> str:
    """Say from when to when a figure was printed, and in how many wordings."""
    days = mentions["published"].dropna()
    wordings = mentions["text"].str.lower().nunique()
    said = "one wording" if wordings == 1 else f"{wordings} wordings"
    if days.empty:
        return f"{said}; no article has a date."
    first, last = (f"{day.day} {day:%B %Y}" for day in (days.min(), days.max()))
    when = f"on {first}" if first == last else f"from {first} to {last}"
    return f"{said} {when}."
