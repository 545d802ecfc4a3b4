"""Counts: the figures that outlets give for the same thing, and which differ."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.charts.verdicts import alone
from framing.dashboard.figures.counts import (
    N_QUANTITIES,
    counts_chart,
    differing_chart,
    pairs_chart,
    shown_quantities,
)
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages

#: Things counted that one page shows at most.
MOST_QUANTITIES = 30
#: What the status of a comparison is called on the page.
VERDICTS = {
    "conflict": "cannot both be true",
    "strained": "both can be true, but strained",
    "compatible": "both can be true",
    "same": "the same",
}


def counts_page(view: View, *, reader: StreamlitPage) -> None:
    """Show the figures of the outlets that are shown."""
    st.header("Which figures differ?")
    counts = view.of_shown_outlets(view.analysis.counts)
    if counts.empty:
        st.info("No amount was found in these articles, neither in digits nor in words.")
        return
    st.text(answer(view.analysis.disagreements, outlets=view.outlets))
    quantities = shown_quantities(view)
    if quantities.empty:
        st.info(
            f"{len(counts):,} amounts were found, and no two were found to count the same thing, "
            "so there is nothing to compare. They are listed below."
        )
        chosen: list[Any] = []
    else:
        n = st.slider(
            "Things counted, those that differ first", 1, MOST_QUANTITIES, N_QUANTITIES, key="n_of"
        )
        chosen = card(partial(counts_chart, n_quantities=n), view=view)
    st.text(alone(counts))
    counts_behind(chosen, view=view, reader=reader)
    if len(view.analysis.disagreements):
        for name, make in (("differing", differing_chart), ("pairs", pairs_chart)):
            if chosen := card(make, view=view):
                _compared(chosen[-1], view=view, reader=reader, key=name)
    with st.expander("Not compared, because"):
        st.text("Amounts of two outlets that look alike and were left apart: judge yourself.")
        st.dataframe(_near_misses(view), hide_index=True)
    with st.expander("Every pair of outlets that was compared, and why it is judged so"):
        st.dataframe(_judged(view), hide_index=True)
    with st.expander("How this is measured"):
        st.markdown(_MEASURED)


def answer(disagreements: pd.DataFrame, *, outlets: tuple[str, ...]) -> str:
    """Say in a sentence how many of the figures that could be compared differ.

    Examples
    --------
    >>> pairs = pd.DataFrame({"quantity": ["q1", "q2"], "outlet_a": "Ant", "outlet_b": "Bee",
    ...     "status": ["same", "conflict"]})
    >>> answer(pairs, outlets=("Ant", "Bee"))
    'Figures differ on 1 of 2 things that two outlets or more count.'
    """
    between = disagreements[disagreements["outlet_a"] != disagreements["outlet_b"]]
    shown = between[between["outlet_a"].isin(outlets) & between["outlet_b"].isin(outlets)]
    n = shown["quantity"].nunique()
    if not n:
        return "No two of these outlets were found to give a figure for the same thing."
    k = shown.loc[shown["status"].eq("conflict"), "quantity"].nunique()
    return f"Figures differ on {k} of {n} things that two outlets or more count."


def counts_behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List every mention of the thing that was chosen or, when asked, all amounts."""
    st.subheader("What is behind this")
    counts = view.of_shown_outlets(view.analysis.counts)
    if chosen:
        article_id, start = chosen[-1]
        here = counts["article_id"].eq(article_id) & counts["start"].eq(int(start))
        behind = counts[counts["quantity"].isin(set(counts.loc[here, "quantity"]))]
        st.text(f"{counted(len(behind), 'mention')} of the same thing, side by side.")
    elif st.toggle("List all amounts", key="counts_all"):
        behind = counts
        st.text(f"{counted(len(behind), 'amount')}.")
    else:
        st.text("Choose a mark and all sentences about the same thing are listed here.")
        return
    show_passages(behind.assign(note=_notes(behind)), view=view, reader=reader, key="counts")


def _compared(outlets: list[str], *, view: View, reader: StreamlitPage, key: str) -> None:
    """List the mentions that the comparisons of one outlet, or of two, were made from."""
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


def _near_misses(view: View) -> pd.DataFrame:
    """Return the amounts that were left apart, in their wording, those nearest first."""
    apart = view.analysis.not_compared.sort_values("probability", ascending=False, kind="stable")
    return _side_by_side(apart, view=view).assign(**{"not compared because": apart["reason"]})


def _judged(view: View) -> pd.DataFrame:
    """Return the pairs of shown outlets with what each says, the verdict, and its reason."""
    pairs = view.analysis.disagreements
    pairs = pairs[pairs["outlet_a"].isin(view.outlets) & pairs["outlet_b"].isin(view.outlets)]
    sides = _side_by_side(pairs, view=view)
    sides.insert(0, "verdict", [VERDICTS[status] for status in pairs["status"]])
    return sides.assign(because=pairs["reason"], thing=pairs["label"])


def _side_by_side(pairs: pd.DataFrame, *, view: View) -> pd.DataFrame:
    """Return what each side of ``pairs`` says, in its wording."""
    counts = view.analysis.counts
    places = zip(counts["article_id"], counts["start"], strict=True)
    words = dict(zip(places, counts["text"], strict=True))
    one, other = (
        [words.get(place, "") for place in zip(pairs[article], pairs[start], strict=True)]
        for article, start in (("article_a", "start_a"), ("article_b", "start_b"))
    )
    return pd.DataFrame(
        {
            "outlet": pairs["outlet_a"],
            "says": one,
            "other outlet": pairs["outlet_b"],
            "other says": other,
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
Every amount is read as the interval of values that its wording allows: “60” is 60, “more than 60”
is 60 up to 89, “about 50” is 50 less or more 15 %, “dozens” is 24 to 99. The page *Method* has the
whole sheet. These are heuristics of reading, not logic.

Mentions in one story that count the same thing form a block. Two figures *differ* when their
intervals do not meet, so that both cannot be exact as worded. Rounding, a later date or another
definition may be behind it. Agreement is no confirmation: both outlets may have one source.

A figure in somebody’s mouth is not the outlet’s own and is drawn hollow. Amounts that were not
found to count the same thing as another stand alone and are not compared.
"""
