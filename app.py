"""The dashboard: streamlit run app.py [-- PATH...]."""

from __future__ import annotations

import html
import sys
from functools import partial

import streamlit as st

from framing.dashboard.pages.add_articles import add_page
from framing.dashboard.pages.articles import articles_page
from framing.dashboard.pages.counts import counts_page
from framing.dashboard.pages.key_terms import terms_page
from framing.dashboard.pages.method import method_page
from framing.dashboard.pages.overview import overview_page
from framing.dashboard.pages.projects import not_here, projects_page
from framing.dashboard.pages.quotes import quotes_page
from framing.dashboard.state.sidebar import chosen_project, chosen_view, scope_line
from framing.dashboard.widgets.article_marks import STYLE
from framing.errors import FramingError, ProjectNotHereError


def _focus() -> tuple[int, int] | None:
    """Return the span that a link asks to be marked, where the address holds one."""
    start, end = st.query_params.get("start", ""), st.query_params.get("end", "")
    if start.isdecimal() and end.isdecimal() and len(start) < 10 and len(end) < 10:
        return int(start), int(end)
    return None


def main() -> None:
    """Set up the page, the shared choices and the navigation, and run the page asked for."""
    st.set_page_config(layout="wide", page_icon="📰")
    st.html(STYLE)
    paths = tuple(sys.argv[1:])
    project = chosen_project(paths)
    view = chosen_view(project)
    reader = st.Page(
        partial(articles_page, view, article_id=st.query_params.get("article"), focus=_focus()),
        title="Articles",
        url_path="articles",
    )
    charted = {
        name: st.Page(partial(shown, view, reader=reader), title=title, url_path=name)
        for name, title, shown in (
            ("terms", "Key terms", terms_page),
            ("quotes", "Quotes", quotes_page),
            ("counts", "Figures", counts_page),
        )
    }
    overview = st.Page(
        partial(overview_page, view, pages=charted, reader=reader), title="Overview", default=True
    )
    add = st.Page(
        partial(add_page, project, overview=overview), title="Add articles", url_path="add"
    )
    kept = st.Page(partial(projects_page, project), title="Projects", url_path="projects")
    method = st.Page(partial(method_page, view), title="Method", url_path="method")
    pages = [overview, *charted.values(), reader, add, kept, method]
    page = st.navigation(pages, position="top")
    st.html(f'<div class="scope">{html.escape(scope_line(view))}</div>')
    page.run()


try:
    main()
except ProjectNotHereError as error:
    not_here(str(error))
except FramingError as error:
    st.error("This cannot be shown.")
    st.text(str(error))
