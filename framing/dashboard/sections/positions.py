"""Placing: who is quoted in the title, first and last."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.positions import positions_chart
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.shares import placed_passages


def positions_section(view: View, *, reader: StreamlitPage) -> None:
    """Show who has which place in the articles; choosing a piece lists its passages."""
    card(
        positions_chart,
        view=view,
        behind=lambda chosen: _behind(chosen, view=view, reader=reader),
    )


def _behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    if not chosen:
        st.caption("Choose a piece and its passages are listed here.")
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
