"""Method: how each figure is made, how far it can be trusted, how to cite it."""

from __future__ import annotations

import streamlit as st

from framing.dashboard.view import View


def method_page(view: View) -> None:
    """Say how the figures are made."""
    st.header("How is this measured?")
