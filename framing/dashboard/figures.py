"""Figures: the charts of the dashboard, each a plain value that can be drawn, shown and saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from framing.charts.agreement import differing_bars, differing_pairs
from framing.charts.bars import Form
from framing.charts.counts import count_blocks
from framing.charts.coverage import coverage_over_time, dates_are_enough, words_per_outlet
from framing.charts.cues import cue_columns
from framing.charts.palette import OutletStyle, Theme
from framing.charts.quoting import quoting_articles_bars
from framing.charts.reported import reported_shares_bars, reported_words_bars
from framing.charts.term_matrix import key_term_matrix
from framing.charts.terms import Weight, key_term_columns
from framing.counts.comparability import comparability, comparable_pairs
from framing.dashboard.view import View
from framing.shares import REPORTED, By, reported_words

#: The lists of terms, by what they are in order of, and what the chart then says of itself.
MORE, MORE_SCORE, OFTEN = "More than the others", "TF-IDF", "Often"
WEIGHTS: dict[str, Weight] = {MORE: "n_occurrences", MORE_SCORE: "score", OFTEN: "per_10000"}
_TERM_LINES: dict[Weight, str] = {
    "n_occurrences": "In order of TF-IDF, all bars on one scale; behind each the uses here : in "
    "all the others.",
    "score": "TF-IDF, all bars on one scale: mean over the outlet’s articles of tf · ln(n / df).",
    "per_10000": "Uses in 10,000 words of the outlet, all bars on one scale.",
}
LENGTHS, WORDS, PASSAGES, ARTICLES = (
    "Words of the article",
    "Share of reported words",
    "Share of passages",
    "Articles that quote",
)
#: What reported words can be measured by, and what the chart then says of itself.
MEASURES = {
    LENGTHS: "Words: solid in quotation marks, hatched reported without marks, pale the outlet’s "
    "own voice.",
    WORDS: "Share of all reported words: solid in quotation marks, hatched without.",
    PASSAGES: "Share of attributions; one quotation in several pieces counts once.",
    ARTICLES: "Share of an outlet’s articles that quote the actor; an article may quote several.",
}
_MORE_TITLE = "What each says more than the others"
#: Terms of an outlet that are shown at first.
N_TERMS = 8
#: Things counted that are shown at first.
N_QUANTITIES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart before it is drawn: on the screen's ground, on white paper, or as its figures."""

    name: str  #: of its files and widgets; lower-case letters, digits and hyphens
    title: str  #: a question, or a plain claim; the program's own words, never data
    line: str  #: what is measured, and what the marks mean
    draw: Callable[[Theme], go.Figure] | None  #: None: there is nothing to draw
    table: pd.DataFrame  #: exactly what is plotted
    says: str = ""  #: what it shows, or why there is nothing; data may be in it


def with_about(table: pd.DataFrame, *, title: str, source: str) -> pd.DataFrame:
    """Return ``table`` with a last column that says what it shows and what it describes.

    A column and no comment lines: any program reads such a file, and the words stay with the
    figures when rows are copied out of it.

    Examples
    --------
    >>> with_about(pd.DataFrame({"n": [1]}), title="How many?", source="2 articles")
       n                   about
    0  1  How many? · 2 articles
    """
    return table.assign(about=f"{title} · {source}")


def terms_chart(view: View, *, weight: Weight = "n_occurrences", n_terms: int = N_TERMS) -> Chart:
    """Return the chart of the terms that set the shown outlets apart, or that they have often."""
    terms = view.of_shown_outlets(view.analysis.terms)
    if weight == "per_10000":
        columns, ascending = ["per_10000", "term"], [False, True]
        terms = terms.sort_values(columns, ascending=ascending, kind="stable")
    first = terms.groupby("outlet", sort=False).head(n_terms)
    title = "What each says often" if weight == "per_10000" else _MORE_TITLE
    return Chart(
        name="terms",
        title=title,
        line=_TERM_LINES[weight],
        draw=lambda theme: key_term_columns(
            first, outlets=_outlets(view), weight=weight, max_terms=n_terms, theme=theme
        ),
        table=first,
    )


def term_matrix_chart(view: View) -> Chart:
    """Return the chart of the shown outlets by their terms."""
    terms = view.of_shown_outlets(view.analysis.terms)
    return Chart(
        name="term-matrix",
        title="Outlets by terms",
        line="Uses, darker the more of them in 10,000 words; an empty cell has under two uses.",
        draw=lambda theme: key_term_matrix(terms, outlets=_outlets(view), theme=theme),
        table=terms,
    )


def coverage_chart(view: View) -> Chart:
    """Return the chart of when the shown outlets wrote; without dates, of how much."""
    columns = ["article_id", "outlet", "published", "title", "n_words", "url"]
    table = view.articles[columns]
    if dates_are_enough(view.articles):
        return Chart(
            name="coverage",
            title="Who tells the story, and when",
            line="A dot a day with articles, larger for more of them.",
            draw=lambda theme: coverage_over_time(
                view.articles, outlets=_outlets(view), theme=theme
            ),
            table=table,
        )
    return Chart(
        name="coverage",
        title="Who tells the story",
        line="Words of the articles at hand; too few of them have a date for a time line.",
        draw=lambda theme: words_per_outlet(_outlets(view), theme=theme, form="smallest"),
        table=table,
    )


def quotes_chart(
    view: View, *, measure: str = LENGTHS, by: By = "outlet", form: Form = "full"
) -> Chart:
    """Return the chart of whose words the shown outlets, or their articles, report."""
    shares = reported_words(
        view.analysis.quotations,
        articles=view.analysis.articles,
        leading=view.leading,
        by=by,
    )
    shares = view.of_shown_outlets(shares)
    if view.actors:
        shares = shares[shares["actor"].isin(view.actors)]
    titles = _bar_labels(view.articles) if by == "article" else {}
    actors = view.actor_styles

    def drawn(theme: Theme) -> go.Figure:
        if measure == ARTICLES:
            return quoting_articles_bars(shares, actors=actors, theme=theme)
        if measure == LENGTHS:
            return reported_words_bars(shares, actors=actors, titles=titles, theme=theme, form=form)
        return reported_shares_bars(
            shares,
            actors=actors,
            measure="words" if measure == WORDS else "passages",
            titles=titles,
            theme=theme,
        )

    return Chart(
        name="quotes",
        title="Whose words are reported",
        line=MEASURES[measure],
        draw=drawn,
        table=shares,
    )


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
            outlets=_outlets(view),
            theme=theme,
        ),
        table=plotted.merge(quantities[["quantity", "label"]], on="quantity", how="left"),
    )


def differing_chart(view: View) -> Chart:
    """Return the chart of on how many comparable figures each shown outlet differs."""
    analysis = view.analysis
    table = view.of_shown_outlets(comparability(analysis.disagreements, counts=analysis.counts))
    return Chart(
        name="differing",
        title="On how many of its comparable figures an outlet differs",
        line="A figure is comparable where another outlet gives one for the same thing.",
        draw=lambda theme: differing_bars(table, outlets=_outlets(view), theme=theme),
        table=table,
    )


def pairs_chart(view: View) -> Chart:
    """Return the chart of on how many comparable figures two outlets differ."""
    pairs = comparable_pairs(view.analysis.disagreements)
    shown = pairs[pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)]
    return Chart(
        name="pairs",
        title="Outlet by outlet",
        line="k / m: differ on k of m comparable figures; an empty cell has nothing to compare.",
        draw=lambda theme: differing_pairs(shown, outlets=_outlets(view), theme=theme),
        table=shown,
    )


def cues_chart(view: View) -> Chart:
    """Return the chart of the words that the shown outlets attribute with."""
    quotations = view.of_shown_outlets(view.analysis.quotations)
    if view.actors:
        quotations = quotations[quotations["actor"].isin(view.actors)]
    cued = quotations[quotations["kind"].isin(REPORTED) & quotations["cue"].notna()]
    columns = ["outlet", "cue", "article_id", "attribution"]
    return Chart(
        name="cues",
        title="The words that attribute",
        line="“Said” is plain; “claimed” and “urged” are not. Attributions by their cue.",
        draw=lambda theme: cue_columns(cued, outlets=_outlets(view), theme=theme),
        table=cued[columns].drop_duplicates().reset_index(drop=True),
    )


def _outlets(view: View) -> dict[str, OutletStyle]:
    return {name: view.outlet_styles[name] for name in view.outlets}


def _bar_labels(articles: pd.DataFrame) -> dict[str, str]:
    titles = articles["title"].fillna("without a title")
    rows = zip(articles["article_id"], articles["outlet"], titles, strict=True)
    return {article_id: f"{outlet}: {title}" for article_id, outlet, title in rows}
