"""Articles: the list, and one article with what was found in it marked."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.dashboard.state.view import View
from framing.dashboard.widgets.article_marks import STYLE, Mark, marked_html
from framing.dashboard.widgets.found_marks import found_marks, legend_html
from framing.dashboard.widgets.outlet_name import spoken

#: Articles that are listed with a link; the page of articles has all.
MAX_LISTED = 20
# Brings the passage that a link was about into sight; no data is in it.
_SCROLL = """<script>
const place = document.querySelector(".article .focus");
if (place) place.scrollIntoView({block: "center"});
</script>"""


def articles_page(view: View, *, article_id: str | None, focus: tuple[int, int] | None) -> None:
    """Show the list of articles and the chosen one, ``focus`` marked in it."""
    st.header("What do the articles say?")
    articles = view.articles
    if articles.empty:
        st.info("No article is in scope. Widen the dates or the search, or add articles.")
        return
    n = counted(len(articles), "article")
    with st.expander(f"List of {n}", expanded=article_id is None):
        _list(articles)
    # A link leads to its article also where a filter hides the outlet.
    linked = view.analysis.articles["article_id"].eq(article_id or "")
    if linked.any():
        hidden = view.analysis.articles[linked & ~view.analysis.articles.index.isin(articles.index)]
        articles = pd.concat([articles, hidden])
    else:
        focus = None
        if article_id:
            st.info(
                "The article that this address asks for is not among those analysed: it is out of "
                "scope, in another project, or was added in a session that has ended. The first "
                "of the list is shown instead."
            )
    ids = articles["article_id"].tolist()
    chosen = article_id if article_id is not None and article_id in ids else str(ids[0])
    labels = _labels(articles)
    st.session_state["article_choice"] = chosen
    st.selectbox(
        "Article", ids, format_func=labels.__getitem__, key="article_choice", on_change=_turn
    )
    _show(view, chosen, focus)


def list_articles(chosen: list[str], *, view: View, reader: StreamlitPage) -> None:
    """List the articles of an outlet, or of an outlet's day, each with a link to read it."""
    outlet, *days = chosen
    articles = view.articles
    articles = articles[articles["outlet"] == outlet]
    if days:
        articles = articles[articles["published"] == pd.Timestamp(days[0])]
    n = counted(len(articles), "article")
    st.text(f"{spoken(outlet)}: {n}{', ' + days[0] if days else ''}.")
    for row in articles.head(MAX_LISTED).to_dict("records"):
        st.text("without a title" if pd.isna(row["title"]) else row["title"])
        st.page_link(
            reader,
            label=":primary[Read the article]",
            query_params={"article": str(row["article_id"])},
        )


def _list(articles: pd.DataFrame) -> None:
    shown = articles[["outlet", "published", "title", "n_words", "story", "url", "file_name"]]
    st.dataframe(
        shown.fillna({"title": "", "story": "", "url": ""}),
        hide_index=True,
        column_config={
            "outlet": "Outlet",
            "published": st.column_config.DateColumn("Published", format="YYYY-MM-DD"),
            "title": "Title",
            "n_words": st.column_config.NumberColumn("Words"),
            "story": "Story",
            "url": "Address",
            "file_name": "File",
        },
    )


def _turn() -> None:
    """Put the chosen article into the address; the passage of a link is left behind."""
    st.query_params["article"] = st.session_state["article_choice"]
    for name in ("start", "end"):
        st.query_params.pop(name, None)


def _labels(articles: pd.DataFrame) -> dict[str, str]:
    """Return what an article is chosen by; the number keeps two of one title apart."""
    titles = articles["title"].fillna("")
    rows = zip(articles["article_id"], articles["outlet"], titles, strict=True)
    return {
        key: f"{n}. {spoken(outlet)}" + ("" if not title or title in outlet else f": {title}")
        for n, (key, outlet, title) in enumerate(rows, 1)
    }


def _show(view: View, article_id: str, focus: tuple[int, int] | None) -> None:
    articles = view.analysis.articles
    article = articles[articles["article_id"] == article_id].to_dict("records")[0]
    marks, actors = found_marks(view, article_id)
    if focus is not None:
        marks.append(Mark(start=focus[0], end=focus[1], kind="focus", tip="the passage counted"))
    published = article["published"]
    about = [spoken(article["outlet"])]
    about += [] if pd.isna(published) else [f"{published.day} {published:%B %Y}"]
    about.append(counted(int(article["n_words"]), "word"))
    about += [] if pd.isna(article["url"]) else [str(article["url"])]
    st.text(" · ".join(about))
    if not marks:
        st.info("No quotation and no amount was found in this article.")
    text = view.analysis.texts[article_id]
    title_end = int(article["title_end"])
    st.html(STYLE + legend_html(actors) + marked_html(text, marks, title_end=title_end))
    if focus is not None:
        st.html(_SCROLL, unsafe_allow_javascript=True)
    cuts = view.analysis.cuts[view.analysis.cuts["article_id"] == article_id]
    if len(cuts):
        with st.expander(f"Cut from this page before reading: {len(cuts)}"):
            st.dataframe(cuts[["text", "reason"]], hide_index=True)
