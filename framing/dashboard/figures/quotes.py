"""The charts of reported words."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from framing.analysis import Analysis
from framing.charts.base.theme import Theme
from framing.charts.cues import cue_columns
from framing.charts.forms.bar_rows import Form
from framing.charts.quoting_articles import quoting_articles_bars
from framing.charts.reported_words import reported_shares_bars, reported_words_bars
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View
from framing.shares import REPORTED, By, post_words, reported_words
from framing.tables import UNKNOWN_OUTLET

LENGTHS, WORDS, PASSAGES, ARTICLES = (
    "Words of the article",
    "Share of reported words",
    "Share of passages",
    "Articles that quote",
)
#: What reported words can be measured by, and what the chart then says of itself.
MEASURES = {
    LENGTHS: "Words by whose they are. Solid: quoted. Hatched: paraphrased. Dotted: embedded "
    "posts. Pale: the outlet itself.",
    WORDS: "Share of all reported words. Solid: quoted. Hatched: paraphrased.",
    PASSAGES: "Share of attributions; one quotation in several pieces counts once.",
    ARTICLES: "Share of an outlet’s articles that quote the actor; an article may quote several.",
}


def quotes_chart(
    view: View, *, measure: str = LENGTHS, by: By = "outlet", form: Form = "full"
) -> Chart:
    """Return the chart of whose words the shown outlets, or their articles, report."""
    # Of all in scope, whatever is shown: a filter changes no share, and need not wait for them.
    shares = view.charts.once(
        ("shares", view.key, view.leading, by), lambda: _shares(view.analysis, view.leading, by)
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


def _shares(analysis: Analysis, leading: tuple[str, ...], by: By) -> pd.DataFrame:
    posts = post_words(analysis.posts, texts=analysis.texts, quotations=analysis.quotations)
    return reported_words(
        analysis.quotations, articles=analysis.articles, leading=leading, by=by, posts=posts
    )


def cues_chart(view: View) -> Chart:
    """Return the chart of the words that the shown outlets attribute with, whoever is chosen.

    Its bars stand for no actor: with some chosen, the numbers would change with the choice.
    """
    quotations = view.of_shown_outlets(view.analysis.quotations)
    cued = quotations[quotations["kind"].isin(REPORTED) & quotations["cue"].notna()]
    columns = ["outlet", "cue", "article_id", "attribution"]
    return Chart(
        name="cues",
        title="The words that attribute",
        line="“Said” is plain; “claimed” and “urged” are not. Attributions to any actor, by cue.",
        draw=lambda theme: cue_columns(cued, outlets=shown_outlets(view), theme=theme),
        table=cued[columns].drop_duplicates().reset_index(drop=True),
    )


def _bar_labels(articles: pd.DataFrame) -> dict[str, str]:
    titles = articles["title"].fillna("without a title")
    rows = zip(articles["article_id"], articles["outlet"], titles, strict=True)
    return {
        # An outlet that is not known is named by the title, or by the file's name, already.
        article_id: outlet if outlet.startswith(UNKNOWN_OUTLET) else f"{outlet}: {title}"
        for article_id, outlet, title in rows
    }
