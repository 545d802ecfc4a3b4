"""Figures: what the outlets count, side by side, and where they cannot both be right."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.charts.base.theme import THEMES
from framing.charts.verdicts import alone
from framing.counts.comparison.side_by_side import MEANINGS
from framing.dashboard.figures.chart import shown_outlets
from framing.dashboard.figures.counts import (
    N_QUANTITIES,
    counts_chart,
    differing_chart,
    pairs_chart,
    shown_quantities,
)
from framing.dashboard.figures.figures import (
    comparison_answer,
    figures_of,
    life_chart,
    possible_links_of,
)
from framing.dashboard.sections.possible_links import possible_links
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.dashboard.widgets.figures_table import figures_data, figures_table
from framing.dashboard.widgets.mending import mend_figure

#: Things counted that one page shows at most.
MOST_QUANTITIES = 30
#: Rows of the table at first; more on demand.
N_ROWS = 12


def counts_page(view: View, *, reader: StreamlitPage) -> None:
    """Show the figures of the outlets that are shown."""
    st.header("Which figures differ?")
    counts = view.of_shown_outlets(view.analysis.counts)
    if counts.empty:
        st.info("No amount was found in these articles, neither in digits nor in words.")
        return
    st.text(comparison_answer(view))
    if shown_quantities(view).empty:
        st.info(
            f"{len(counts):,} amounts were found, and no two were found to count the same thing, "
            "so there is nothing to compare. They are listed below."
        )
    else:
        _side_by_side(view, reader)
    if len(possible_links_of(view)):
        possible_links(view, reader)
    if not shown_quantities(view).empty:
        _intervals(view, reader)
    if figures_of(view)["verdict"].eq("conflict").any():
        _by_outlet(view, reader)
    _all_amounts(view, reader)
    with st.expander("Every pair of outlets that was compared, and why it is judged so"):
        st.dataframe(_judged(view), hide_index=True)
    with st.expander("How this is measured"):
        st.markdown(_MEASURED)


@st.fragment
def _side_by_side(view: View, reader: StreamlitPage) -> None:
    """Show the table of figures, the sentences of the chosen one, and its life over time."""
    figures = figures_of(view)
    shared = figures[figures["verdict"].ne("alone")]
    shown = shared if len(shared) else figures
    n_things = shown["quantity"].nunique()
    if n_things > N_ROWS and not st.toggle(f"Show all {n_things:,} things", key="all_things"):
        shown = shown[shown["quantity"].isin(shown["quantity"].drop_duplicates().head(N_ROWS))]
    asked = st.query_params.get("figure", "")
    known = {f"{a}:{s}" for a, s in zip(shown["article_id"], shown["start"], strict=True)}
    chosen = figures_table(
        figures_data(
            shown,
            outlets=shown_outlets(view),
            dates=_dates(view),
            covered=_covered(view),
            warm=THEMES[view.theme].warm,
            chosen=asked if asked in known else None,
        ),
        key="figures_table",
    )
    if chosen not in known:
        st.caption("Choose a wording and the sentences about this thing are listed here.")
        return
    st.query_params["figure"] = str(chosen)
    places = zip(shown["article_id"], shown["start"], strict=True)
    row = shown[[f"{article}:{start}" == chosen for article, start in places]]
    _thing(view, row.iloc[0], reader)


def _thing(view: View, figure: pd.Series, reader: StreamlitPage) -> None:
    """Show all mentions of one thing, why it is judged so, and its life over time."""
    quantity = str(figure["quantity"])
    counts = view.of_shown_outlets(view.analysis.counts)
    behind = counts[counts["quantity"].eq(quantity).fillna(value=False)]
    # The sentence that was asked for comes first.
    first = behind["article_id"].eq(figure["article_id"]) & behind["start"].eq(figure["start"])
    behind = pd.concat([behind[first], behind[~first]])
    st.subheader("The sentences")
    st.text(f"{figure['label']}: {MEANINGS[str(figure['verdict'])]}.")
    for why in _reasons(view, quantity):
        st.text(f"– {why}")
    show_passages(
        behind.assign(note=_notes(behind)), view=view, reader=reader, key="figure", mend=mend_figure
    )
    card(partial(life_chart, quantity=quantity), view=view)


def _reasons(view: View, quantity: str) -> list[str]:
    """Return why the pairs of a thing that are strained or cannot both be true are judged so."""
    pairs = view.analysis.disagreements
    own = pairs[pairs["quantity"].eq(quantity) & pairs["status"].isin(["conflict", "strained"])]
    shown = own[own["outlet_a"].isin(view.outlets) & own["outlet_b"].isin(view.outlets)]
    return shown.sort_values(["status", "gap"], ascending=[True, False])["reason"].tolist()


def _dates(view: View) -> dict[str, str]:
    """Return from when to when each outlet's articles were published, in short."""
    dates = {}
    for outlet, part in view.articles.groupby("outlet", sort=False)["published"]:
        days = part.dropna()
        if len(days):
            first, last = (f"{day.day} {day:%b}" for day in (days.min(), days.max()))
            dates[str(outlet)] = first if first == last else f"{first} – {last}"
    return dates


def _covered(view: View) -> dict[str, frozenset[str]]:
    """Return the outlets with an article in the story of each quantity."""
    in_story = {
        str(story): frozenset(part["outlet"])
        for story, part in view.articles.groupby("story", sort=False)
    }
    things = view.analysis.quantities
    return {
        str(quantity): in_story.get(str(story), frozenset())
        for quantity, story in zip(things["quantity"], things["story"], strict=True)
    }


def _intervals(view: View, reader: StreamlitPage) -> None:
    """Show every mention as the values that its wording allows, and the sentences behind one."""
    most = min(MOST_QUANTITIES, len(shown_quantities(view)))
    n = N_QUANTITIES
    if most > 1:
        n = st.slider("How many figures to show", 1, most, min(N_QUANTITIES, most), key="n_of")
    card(
        partial(counts_chart, n_quantities=n),
        view=view,
        behind=lambda chosen: counts_behind(chosen, view=view, reader=reader),
    )


def counts_behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List every mention of the thing whose mark was chosen."""
    if not chosen:
        st.caption("Choose a mark and all sentences about the same thing are listed here.")
        return
    counts = view.of_shown_outlets(view.analysis.counts)
    article_id, start = chosen[-1]
    here = counts["article_id"].eq(article_id) & counts["start"].eq(int(start))
    behind = counts[counts["quantity"].isin(set(counts.loc[here, "quantity"]))]
    st.text(f"{counted(len(behind), 'mention')} of the same thing, side by side.")
    show_passages(
        behind.assign(note=_notes(behind)), view=view, reader=reader, key="counts", mend=mend_figure
    )


def _by_outlet(view: View, reader: StreamlitPage) -> None:
    """Show on how many of their comparable figures outlets, and pairs of outlets, differ."""
    for name, make in (("differing", differing_chart), ("pairs", pairs_chart)):
        card(
            make,
            view=view,
            behind=partial(_compared, view=view, reader=reader, key=name),
        )


def _compared(chosen: list[Any], *, view: View, reader: StreamlitPage, key: str) -> None:
    """List the mentions that the comparisons of one outlet, or of two, were made from."""
    if not chosen:
        st.caption("Choose a mark and the figures that were compared are listed here.")
        return
    outlets = chosen[-1]
    pairs = view.analysis.disagreements
    wanted = set(outlets)
    sides = zip(pairs["outlet_a"], pairs["outlet_b"], strict=True)
    compared = pairs[[a != b and wanted <= {a, b} for a, b in sides]]
    counts = view.analysis.counts
    behind = counts[counts["quantity"].isin(set(compared["quantity"]))]
    if len(wanted) > 1:
        behind = behind[behind["outlet"].isin(wanted)]
    behind = behind.sort_values(["quantity", "outlet", "article_id", "start"])
    n = counted(compared["quantity"].nunique(), "thing")
    st.text(f"{counted(len(behind), 'mention')} of {n} that could be compared.")
    show_passages(behind.assign(note=_notes(behind)), view=view, reader=reader, key=key)


@st.fragment
def _all_amounts(view: View, reader: StreamlitPage) -> None:
    """List all amounts when asked to: those that stand alone too."""
    counts = view.of_shown_outlets(view.analysis.counts)
    st.text(alone(counts))
    if st.toggle(f"List all {len(counts):,} amounts", key="counts_all"):
        show_passages(
            counts.assign(note=_notes(counts)),
            view=view,
            reader=reader,
            key="amounts",
            mend=mend_figure,
        )


def _judged(view: View) -> pd.DataFrame:
    """Return the pairs of shown outlets with what each says, the verdict, and its reason."""
    pairs = view.analysis.disagreements
    pairs = pairs[pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)]
    counts = view.analysis.counts
    places = zip(counts["article_id"], counts["start"], strict=True)
    words = dict(zip(places, counts["text"], strict=True))
    one, other = (
        [words.get(place, "") for place in zip(pairs[article], pairs[start], strict=True)]
        for article, start in (("article_a", "start_a"), ("article_b", "start_b"))
    )
    return pd.DataFrame(
        {
            "thing": pairs["label"],
            "verdict": [MEANINGS[status] for status in pairs["status"]],
            "outlet": pairs["outlet_a"],
            "says": one,
            "other outlet": pairs["outlet_b"],
            "other says": other,
            "because": pairs["reason"],
        }
    )


def _notes(counts: pd.DataFrame) -> list[str]:
    return [
        ", ".join(
            [
                "no thing counted" if pd.isna(row["unit"]) else str(row["unit"]),
                "exact" if pd.isna(row["modifier"]) else str(row["modifier"]),
                "the outlet’s own figure" if pd.isna(row["voice"]) else f"says {row['voice']}",
                *(["not compared"] if pd.isna(row["quantity"]) else []),
            ]
        )
        for row in counts.to_dict("records")
    ]


_MEASURED = """
Every amount is read as the values that its wording is usually meant to allow: “60” is 60, “more
than 60” is 60 up to 89, “about 50” is 50 less or more 15 %, “dozens” is 24 to 99. The page *Method*
has the whole sheet. These are heuristics of reading, not logic.

* **=** the same figure in the same wording.
* **≈** worded differently, and both can be true as usually meant.
* **≷** strained: both can be true by the letter (“more than 1,000” and “more than 5,000”), but one
  wording would be far from how it is usually meant.
* **≠** cannot both be true as worded. Rounding, a later date or another definition may be behind
  it.

An outlet is compared by its latest article that gives a figure, and there by the most exact
one. Agreement is no confirmation: both outlets may have one source. Which figures are of the same
thing is decided by the program, not checked; pairs that it was not sure of are listed for you to
judge.
"""
