"""Add articles: files, pasted texts and web addresses in, and a table to mend what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.uploaded_file_manager import UploadedFile

from framing.charts.base.text import counted
from framing.dashboard.state.intake import changes, intake_table, not_english
from framing.dashboard.state.projects import Project, own_project, show_next
from framing.dashboard.widgets.card import File, save_button
from framing.output import csv_bytes
from framing.project import Contents, Edit, Handle, added, contents, edited
from framing.reading import (
    SUFFIXES,
    Article,
    FileRead,
    Source,
    articles_jsonl,
    corpus,
    pasted_sources,
    read_addresses,
    read_articles,
    read_each,
    refused_table,
)
from framing.reading.limits import limits_stated
from framing.reading.web import web_allowed
from framing.tables import REFUSED, table

#: Files and rows that were not taken in that have a line each; the rest are a table.
MAX_REASONS = 20
#: Files of which a line says what was found.
MAX_LINES = 30


def add_page(shown: Project, *, overview: StreamlitPage) -> None:
    """Let the reader add articles to the project that is shown, and mend what is known of them."""
    st.header("Which articles should be compared?")
    if shown.handle is None:
        st.text(
            f"“{shown.name}” stays as it is: what you add here goes into a project of your own."
        )
    _give(shown)
    _report(shown)
    if shown.handle is None:
        label = "Keep these articles as a project, to correct them"
        if shown.origin == "paths" and st.button(label, key="keep_started"):
            added(own_project(shown), articles=_articles_of(shown))
            st.rerun()
        return
    held = contents(shown.handle)
    if not held.given:
        st.info("There is no article in this project yet. Add some above.")
        return
    _known(held, shown.handle)
    if held.articles:
        label = "Compare this article" if len(held.articles) == 1 else "Compare"
        if len(held.articles) > 1:
            label = f"Compare these {len(held.articles)} articles"
        if st.button(label, type="primary", key="compare"):
            st.switch_page(overview)
    _take_away(held)


def _give(shown: Project) -> None:
    """Take articles in, in whichever way they are given."""
    names = ["Files", "Paste text"] + (["Web addresses"] if web_allowed() else [])
    tabs = dict(zip(names, st.tabs(names), strict=True))
    with tabs["Files"]:
        st.text(
            "Drop files here: saved web pages, PDF, Word and other documents, e-mails, tables, "
            "feeds, exports of news archives, archives of them. A table needs a column for the "
            f"text. {limits_stated()} Nothing leaves this machine."
        )
        files = st.file_uploader(
            "Articles",
            type=[suffix.removeprefix(".") for suffix in SUFFIXES],
            accept_multiple_files=True,
            key="files",
            label_visibility="collapsed",
        )
        if files and _is_new("files", tuple(file.file_id for file in files)):
            _take_in(shown, _reading(_uploaded(files), n=len(files)))
    with tabs["Paste text"]:
        text = st.text_area(
            "One article, or several with a line of === between them",
            key="pasted",
            height=200,
            help="A head of title:, outlet:, published: and url: may stand before each.",
        )
        if st.button("Add this text", key="add_pasted") and text.strip():
            sources = pasted_sources(text)
            _take_in(shown, _reading(iter(sources), n=len(sources)))
    if "Web addresses" in tabs:
        with tabs["Web addresses"]:
            st.text(
                "The pages at these addresses are asked for from this machine, once, when you "
                "press the button. It is the only thing that this program ever sends for."
            )
            typed = st.text_area("Addresses, one a line", key="addresses")
            if st.button("Read these pages", key="add_addresses") and typed.split():
                addresses = typed.split()
                _take_in(shown, _with_progress(read_addresses(addresses), n=len(addresses)))


def _is_new(what: str, key: object) -> bool:
    """Tell whether something was given that has not been read in this session."""
    if st.session_state.get(f"read_{what}") == key:
        return False
    st.session_state[f"read_{what}"] = key
    return True


def _uploaded(files: Sequence[UploadedFile]) -> Iterator[Source]:
    for file in files:
        yield Source(file_name=file.name, data=file.getvalue())


def _reading(sources: Iterable[Source], *, n: int) -> list[FileRead]:
    return _with_progress(read_each(sources), n=n)


def _with_progress(reads: Iterator[FileRead], *, n: int) -> list[FileRead]:
    """Read one file after the other and say meanwhile how far it is."""
    bar = st.progress(0.0, text=f"Reading {counted(n, 'file')}")
    found = []
    for read in reads:
        found.append(read)
        n_articles = sum(len(one.articles) for one in found)
        bar.progress(
            min(1.0, len(found) / max(n, 1)),
            text=f"Read {len(found):,} of {n:,}: {counted(n_articles, 'article')}",
        )
    bar.empty()
    return found


def _take_in(shown: Project, reads: Sequence[FileRead]) -> None:
    """Keep the articles that were read in the reader's project, and what is to be said of all."""
    articles = [article for read in reads for article in read.articles]
    refused = refused_table(error for read in reads for error in read.refused)
    lines = [read.said() for read in reads if read.articles]
    lines += [
        f"Columns of {read.file_name} that nothing is read from: {', '.join(read.unused)}."
        for read in reads
        if read.unused
    ]
    if articles:
        started = _articles_of(shown) if shown.origin == "paths" else []
        handle = own_project(shown)
        twice = added(handle, articles=[*started, *articles])
        refused = pd.concat([refused, _twins(twice)], ignore_index=True)
        show_next(handle.project)
    st.session_state["report"] = (lines, refused)
    st.rerun()


def _articles_of(shown: Project) -> list[Article]:
    """Return the articles of files given at the start: they go along into the reader's project."""
    return read_articles([("articles.jsonl", articles_jsonl(shown.corpus))])[0]


def _twins(articles: Sequence[Article]) -> pd.DataFrame:
    reason = "This very article is in the project already."
    rows = [{"file_name": a.file_name, "row": a.row, "reason": reason} for a in articles]
    return table(rows, REFUSED)


def _report(shown: Project) -> None:
    """Say what was found in what was given last: each file that was read, each that was not."""
    lines, refused = st.session_state.get("report", ([], shown.corpus.refused))
    if len(refused):
        what = "file or row" if len(refused) == 1 else "files or rows"
        st.subheader(f"{len(refused):,} {what} could not be read")
        _list_refused(refused)
    for line in lines[:MAX_LINES]:
        st.text(line)
    if len(lines) > MAX_LINES:
        st.text(f"And {counted(len(lines) - MAX_LINES, 'file')} more.")


def _list_refused(refused: pd.DataFrame) -> None:
    """Say of each file and row why not; a column of a table would cut the reason off."""
    for row in refused.head(MAX_REASONS).to_dict("records"):
        where = "" if pd.isna(row["row"]) else f", row {row['row']}"
        st.text(f"{row['file_name']}{where}: {row['reason']}")
    if len(refused) > MAX_REASONS:
        names = {"file_name": "File", "row": "Row", "reason": "Why"}
        st.dataframe(refused[MAX_REASONS:], hide_index=True, column_config=names)
    save_button(
        File(
            label="Save this list",
            make=lambda: csv_bytes(refused),
            stem="not-read",
            suffix="csv",
            depends_on=refused.to_csv(index=False),
        )
    )


def _known(held: Contents, handle: Handle) -> None:
    """Show what is known of the articles; what is written there is kept at once."""
    st.subheader("What is known about them")
    st.text(
        "Click a cell to fill in or correct; paste a whole column. What you write is kept at once. "
        "An article without an outlet stands for itself and is compared as an outlet of its own."
    )
    before = intake_table(held.given, held.edits)
    if n_asked := int((before["asked"].notna() & before["published"].isna()).sum()):
        has = "article has a date" if n_asked == 1 else "articles have a date"
        st.text(
            f"{n_asked:,} {has} that can be read in two ways, or in none: see “Date as printed”."
        )
    after = _editor(before, key=f"known_{handle.project}_{held.revision}_{len(held.given)}")
    edits, unread = changes(before, after)
    for sentence in unread:
        st.warning("A date was not taken over.")
        st.text(sentence)
    if edits:
        edited(handle, edits)
        st.rerun()
    _one_outlet(before, handle)
    if foreign := not_english(held.articles):
        st.text(foreign)


def _editor(known: pd.DataFrame, *, key: str) -> pd.DataFrame:
    config = st.column_config
    columns = known if known["asked"].notna().any() else known.drop(columns=["asked"])
    columns = columns if known["encoding"].notna().any() else columns.drop(columns=["encoding"])
    frame: pd.DataFrame = st.data_editor(
        columns,
        key=key,
        hide_index=True,
        disabled=["words", "begins", "file", "asked", "encoding"],
        column_config={
            "take": config.CheckboxColumn("Take in", width="small"),
            "outlet": config.TextColumn("Outlet", max_chars=200, width="medium"),
            "published": config.TextColumn(
                "Published", max_chars=40, help="As in 2024-10-24, or with the month in letters."
            ),
            "asked": "Date as printed",
            "title": config.TextColumn("Title", max_chars=500, width="medium"),
            "url": config.TextColumn("Address", max_chars=500),
            "author": config.TextColumn("Author", max_chars=300),
            "story": config.TextColumn(
                "Story", max_chars=500, help="Found by the program where it is empty."
            ),
            "words": config.NumberColumn("Words"),
            "begins": "Begins with",
            "file": "File",
            "encoding": config.TextColumn("Read as", help="The encoding, where it was not UTF-8."),
        },
    )
    return frame


def _one_outlet(known: pd.DataFrame, handle: Handle) -> None:
    """Let one outlet be written for many articles at once."""
    without = known.index[known["outlet"].isna()]
    with st.popover("One outlet for many articles"):
        choices = {
            f"The {len(without):,} without an outlet": list(without),
            f"All {len(known):,}": list(known.index),
        }
        choice = st.radio("Which articles", list(choices), key="outlet_for")
        name = st.text_input("Outlet", key="outlet_name", max_chars=200)
        if st.button("Write it", key="write_outlet") and name.strip():
            value = " ".join(name.split())
            edited(
                handle,
                [
                    Edit(article_id=str(a), field="outlet", value=value)
                    for a in choices[str(choice)]
                ],
            )
            st.rerun()


def _take_away(held: Contents) -> None:
    """Offer the articles as one file that this page reads back."""
    if not held.articles:
        return
    save_button(
        File(
            label="Save my articles (full text, private)",
            make=lambda: articles_jsonl(corpus(held.articles)),
            stem="articles-not-for-sharing",
            suffix="jsonl",
            depends_on=f"{held.name} {held.revision}",
        )
    )
