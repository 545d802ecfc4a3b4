"""Add articles: files in, one table to mend what is known about them, then they join."""

from __future__ import annotations

import hashlib

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.uploaded_file_manager import UploadedFile

from framing.dashboard.state.intake import edited, not_english, not_used, with_edits
from framing.dashboard.state.projects import NEXT_PROJECT, SESSION_NAME, own_articles, project
from framing.dashboard.widgets.card import File, save_button
from framing.reading import Article, articles_jsonl, corpus, read_articles
from framing.tables import REFUSED, table

#: Kinds of file that the page takes; the reading says what it makes of each.
KINDS = ["txt", "md", "csv", "json", "jsonl"]
#: Largest file, as the server is set up; checked here too, since the browser's check is polite.
MAX_BYTES = 20 * 1024 * 1024
#: Files and rows that were not taken in that have a line each; the rest are a table.
MAX_REASONS = 20


def add_page(paths: tuple[str, ...], *, overview: StreamlitPage) -> None:
    """Let the reader add articles to their own, or to those of ``paths``."""
    st.header("Which articles should be compared?")
    st.text(
        "Drop files here: text, Markdown with a head, CSV, JSON or JSON lines. A table needs a "
        "column “text”; “outlet”, “date”, “title”, “url” and “story” are read where it has them. "
        "Nothing leaves this machine. Articles are gone when the page is loaded anew: to take them "
        "up again, save them as one file, below the table, and drop that here."
    )
    files = st.file_uploader(
        "Articles",
        type=KINDS,
        accept_multiple_files=True,
        key="files",
        label_visibility="collapsed",
    )
    if files:
        st.session_state["read"] = _read(tuple(files))
    read, refused = st.session_state.get("read", ([], table([], REFUSED)))
    own, refused_before = own_articles(paths)
    files_and_articles = (*refused["file_name"], *(a.article_id for a in (*own, *read)))
    if st.session_state.get("listed_of") != files_and_articles:
        all_refused = pd.concat([refused_before, refused], ignore_index=True)
        articles, refused = _without_twins([*own, *read], all_refused)
        mended = st.session_state.get("mended")
        st.session_state["listed"] = (articles, refused, with_edits(articles, mended))
        st.session_state["listed_of"] = files_and_articles
    articles, refused, known = st.session_state["listed"]
    if len(refused):
        st.subheader(f"Not taken in: {len(refused)}")
        _list_refused(refused)
    for sentence in st.session_state.get("not_used", []):
        st.text(sentence)
    if not articles:
        st.info("No file read yet. Once there is one, a table of its articles appears here.")
        return
    st.subheader("What is known about them")
    st.text(
        "Mend outlet, date, title or story where they are missing or not right. An article "
        "without an outlet stands for itself and is compared as an outlet of its own."
    )
    st.session_state["mended"] = _editor(known)
    if foreign := not_english(articles):
        st.text(foreign)
    chosen = edited(articles, st.session_state["mended"])
    label = "Compare this article" if len(chosen) == 1 else f"Compare these {len(chosen)} articles"
    if st.button(label, type="primary", disabled=not chosen, key="compare"):
        _join(chosen, refused)
        st.switch_page(overview)
    _take_away(chosen)


def _list_refused(refused: pd.DataFrame) -> None:
    """Say of each file and row why not; a column of a table would cut the reason off."""
    for row in refused.head(MAX_REASONS).to_dict("records"):
        where = "" if pd.isna(row["row"]) else f", row {row['row']}"
        st.text(f"{row['file_name']}{where}: {row['reason']}")
    if len(refused) > MAX_REASONS:
        names = {"file_name": "File", "row": "Row", "reason": "Why"}
        st.dataframe(refused[MAX_REASONS:], hide_index=True, column_config=names)


def _without_twins(
    articles: list[Article], refused: pd.DataFrame
) -> tuple[list[Article], pd.DataFrame]:
    """Return the articles without those that are there twice, which join what is refused."""
    joined = corpus(articles, refused)
    first = {article.article_id: article for article in reversed(articles)}
    return [first[article_id] for article_id in joined.texts], joined.refused


def _read(files: tuple[UploadedFile, ...]) -> tuple[list[Article], pd.DataFrame]:
    """Return what the files hold, read once for as long as they stay the same."""
    key = tuple(file.file_id for file in files)
    if key == st.session_state.get("read_of"):
        kept: tuple[list[Article], pd.DataFrame] = st.session_state["read"]
        return kept
    large = [file.name for file in files if file.size > MAX_BYTES]
    with st.spinner("Reading the files"):
        contents = [(file.name, file.getvalue()) for file in files if file.size <= MAX_BYTES]
        articles, refused = read_articles(contents)
        st.session_state["not_used"] = not_used(contents)
    reason = f"It is larger than {MAX_BYTES // 1024**2} MB. Split it into smaller files."
    too_large = table([{"file_name": name, "reason": reason} for name in large], REFUSED)
    st.session_state["read_of"] = key
    return articles, pd.concat([refused, too_large], ignore_index=True)


def _editor(known: pd.DataFrame) -> pd.DataFrame:
    config = st.column_config
    key = hashlib.sha256(" ".join(known.index).encode("utf-8", "replace")).hexdigest()[:12]
    frame: pd.DataFrame = st.data_editor(
        known,
        key=f"known_{key}",
        hide_index=True,
        disabled=["words", "begins", "file"],
        column_config={
            "take": config.CheckboxColumn("Take in", width="small"),
            "outlet": config.TextColumn("Outlet", max_chars=200, width="medium"),
            "published": config.DateColumn("Published", format="YYYY-MM-DD"),
            "title": config.TextColumn("Title", max_chars=500, width="medium"),
            "story": config.TextColumn(
                "Story", max_chars=500, help="Found by the program where it is empty."
            ),
            "words": config.NumberColumn("Words"),
            "begins": "Begins with",
            "file": "File",
        },
    )
    return frame


def _join(articles: list[Article], refused: pd.DataFrame) -> None:
    """Make the session's project of ``articles``."""
    with st.spinner("Putting the articles together"):
        joined = corpus(articles, refused)
        st.session_state["own_project"] = project(joined, name=SESSION_NAME, origin="session")
    st.session_state["own_articles"] = articles
    for name in ("read", "read_of", "not_used", "listed", "listed_of", "mended"):
        st.session_state.pop(name, None)
    st.session_state[NEXT_PROJECT] = SESSION_NAME


def _take_away(articles: list[Article]) -> None:
    """Offer the articles as one file that this page reads back."""
    if not articles:
        return
    known = [(a.article_id, a.outlet, a.published, a.title, a.story) for a in articles]
    save_button(
        File(
            label="These articles with what is known about them (whole texts: not for sharing)",
            make=lambda: articles_jsonl(corpus(articles)),
            stem="articles-not-for-sharing",
            suffix="jsonl",
            depends_on=repr(known),
        )
    )
