"""The dashboard: streamlit run app.py [-- PATH...]."""

from __future__ import annotations

import html
import sys
from functools import partial

import streamlit as st

from framing.dashboard.articles import articles_page
from framing.dashboard.frame import chosen_project, chosen_view, scope_line
from framing.dashboard.marking import STYLE
from framing.dashboard.method import method_page
from framing.dashboard.projects import opened
from framing.errors import FramingError


def _focus() -> tuple[int, int] | None:
    """Return the span that a link asks to be marked, where the address holds one."""
    start, end = st.query_params.get("start", ""), st.query_params.get("end", "")
    if start.isdecimal() and end.isdecimal():
        return int(start), int(end)
    return None


def main() -> None:
    """Set up the page, the shared choices and the navigation, and run the page asked for."""
    st.set_page_config(layout="wide", page_icon="📰")
    st.html(STYLE)
    project = chosen_project([opened(tuple(sys.argv[1:]))])
    view = chosen_view(project)
    articles = st.Page(
        partial(articles_page, view, article_id=st.query_params.get("article"), focus=_focus()),
        title="Articles",
        url_path="articles",
    )
    method = st.Page(partial(method_page, view), title="Method", url_path="method")
    page = st.navigation([articles, method], position="top")
    st.html(f'<div class="line">{html.escape(scope_line(view))}</div>')
    page.run()


try:
    main()
except FramingError as error:
    st.error("This cannot be shown.")
    st.text(str(error))
