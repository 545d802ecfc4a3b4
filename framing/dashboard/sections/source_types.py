"""Source types: how named the sources are, who gave no answer, and what a source is called."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.dashboard.figures.source_types import source_types_chart
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.dashboard.widgets.mending import mend_passage
from framing.dashboard.widgets.outlet_name import spoken
from framing.shares import REPORTED, names_used


def source_types_section(view: View, *, reader: StreamlitPage) -> None:
    """Show what sort of sources the outlets have, the right of reply, and names for one actor."""
    card(source_types_chart, view=view, behind=partial(_behind, view=view, reader=reader))
    _right_of_reply(view, reader)
    _called(view)


def _behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List the passages given to sources of the type that was chosen."""
    if not chosen:
        st.caption("Choose a piece of a bar and its passages are listed here.")
        return
    outlet, name = chosen[-1]
    rows = view.analysis.quotations
    rows = rows[rows["outlet"].eq(outlet) & rows["kind"].isin(REPORTED)]
    rows = rows[rows["source_type"].eq(name).fillna(value=False)]
    st.text(f"{spoken(outlet)}, {name}: {counted(len(rows), 'passage')}.")
    notes = [_note(row) for row in rows.to_dict("records")]
    show_passages(rows.assign(note=notes), view=view, reader=reader, key="types", mend=mend_passage)


def _note(row: dict[Any, Any]) -> str:
    who = row["speaker"] if isinstance(row["speaker"], str) else "no source found"
    if row["source_type"] != "anonymous source":
        return str(who)
    reason = row["anonymity_reason"]
    why = f"reason given: “{reason}”" if isinstance(reason, str) else "no reason given"
    return f"{who}, {why}"


@st.fragment
def _right_of_reply(view: View, reader: StreamlitPage) -> None:
    """List who was asked and gave no answer."""
    rows = view.of_shown_outlets(view.analysis.quotations)
    asked = rows[rows["kind"].eq("declined")]
    if asked.empty:
        return
    st.subheader("Right of reply: asked, and no answer")
    outlets = asked["outlet"].nunique()
    st.text(
        f"{counted(len(asked), 'place')} in {counted(outlets, 'outlet')} where somebody did not "
        "respond or declined to comment. They count in no share."
    )
    if st.toggle("List them", key="declined"):
        notes = asked["actor"].fillna("not named")
        show_passages(asked.assign(note=notes), view=view, reader=reader, key="declined_rows")


@st.fragment
def _called(view: View) -> None:
    """Show what each outlet calls one actor."""
    actors = [a for a in view.leading if a]
    if not actors:
        return
    with st.expander("What each outlet calls a source"):
        actor = st.selectbox("Source", actors, key="called")
        names = names_used(view.of_shown_outlets(view.analysis.quotations), actor=str(actor))
        st.dataframe(
            names.assign(outlet=names["outlet"].map(spoken)),
            hide_index=True,
            alt="What each outlet calls a source",
            column_config={"outlet": "Outlet", "name": "Called", "n": "Attributions"},
        )
