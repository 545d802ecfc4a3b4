"""Possible links: pairs of figures that may be of the same thing, for a reader to judge."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.figures import possible_links_of
from framing.dashboard.state.view import View
from framing.dashboard.widgets.mending import judge_pair
from framing.dashboard.widgets.outlet_name import spoken
from framing.dashboard.widgets.passages import passage_html, passages

#: Pairs that are listed at first.
N_PAIRS = 6


@st.fragment
def possible_links(view: View, reader: StreamlitPage) -> None:
    """List the pairs that were not compared, both sentences of each, likeliest first."""
    pairs = possible_links_of(view)
    st.subheader("Possibly the same thing, not compared: judge them")
    st.text(
        "The program is not sure enough that these count the same thing. Those that could not both "
        "be true come first."
    )
    n_shown = len(pairs)
    if n_shown > N_PAIRS and not st.toggle(f"Show all {n_shown:,} pairs", key="all_pairs"):
        pairs = pairs.head(N_PAIRS)
    ends = _ends(view)
    for number, row in enumerate(pairs.to_dict("records")):
        _pair(row, ends=ends, view=view, reader=reader, key=f"pair_{number}")


def _ends(view: View) -> dict[tuple[str, int], int]:
    counts = view.analysis.counts
    places = zip(counts["article_id"], counts["start"], strict=True)
    return {(str(a), int(s)): int(end) for (a, s), end in zip(places, counts["end"], strict=True)}


def _pair(
    row: Mapping[Any, Any],
    *,
    ends: Mapping[tuple[str, int], int],
    view: View,
    reader: StreamlitPage,
    key: str,
) -> None:
    """Show both sentences of a pair, with a way into each article."""
    with st.container(border=True):
        columns = st.columns(2)
        places: list[tuple[str, int, int]] = []
        for column, side in zip(columns, ("a", "b"), strict=True):
            article, start = str(row[f"article_{side}"]), int(row[f"start_{side}"])
            end = ends.get((article, start), start)
            places.append((article, start, end))
            span = pd.DataFrame([{"article_id": article, "start": start, "end": end}])
            found = passages(span, view.analysis.texts, articles=view.analysis.articles)
            place = found.to_dict("records")[0]
            with column:
                st.html(
                    f'<div class="place">{html.escape(spoken(str(row[f"outlet_{side}"])))}</div>'
                    f"<div>{passage_html(place['before'], place['passage'], place['after'])}</div>"
                )
                st.page_link(
                    reader,
                    label=":primary[Read in the article]",
                    query_params={"article": article, "start": str(start), "end": str(end)},
                )
        if isinstance(row["reason"], str) and row["reason"]:
            st.text(row["reason"])
        judge_pair(places[0], places[1], view=view, key=key)
