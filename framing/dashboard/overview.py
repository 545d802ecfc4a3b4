"""Overview: the argument in short, each part with a way into its page."""

from __future__ import annotations

import streamlit as st

from framing.dashboard.view import View


def overview_page(view: View) -> None:
    """Show the argument in short."""
    st.header("How do the outlets tell this story?")
