"""Placing: who is quoted in the title, first and last."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.positions import positions_chart
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.shares import placed_passages


def positions_section(view: View, *, reader: StreamlitPage) -> None:
    """Show who has which place in the articles; choosing a piece lists its passages."""
    chosen = card(positions_chart, view=view)
    if not chosen:
        return
    outlet, place, part, actor = chosen[-1]
    if part == "none":
        st.text("Nobody is quoted there in these articles.")
        return
    rows = placed_passages(view.analysis.quotations)
    rows = rows[rows["outlet"].eq(outlet) & rows["position"].eq(place)]
    if part == "unattributed":
        rows = rows[rows["actor"].isna()]
    elif actor:
        rows = rows[rows["actor"].eq(actor)]
    else:  # all who have no colour of their own
        rows = rows[rows["actor"].notna() & ~rows["actor"].isin(list(view.actor_styles))]
    notes = rows["actor"].fillna("unattributed")
    show_passages(rows.assign(note=notes), view=view, reader=reader, key="positions")
