"""Projects: what is kept, under its names: opened, saved to a file, renamed, deleted."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from framing.charts.base.text import counted
from framing.dashboard.sections.decisions import decisions_section
from framing.dashboard.state.projects import (
    FIRST_NAME,
    Project,
    in_memory,
    new_project,
    place,
    show_next,
)
from framing.dashboard.widgets.card import File, save_button
from framing.errors import ProjectError
from framing.project import (
    Handle,
    archived,
    contents,
    deleted,
    kept_analysis,
    opened_archive,
    projects,
    renamed,
    revision,
)

#: Characters of the name of a file that a project is saved to.
MAX_STEM = 60


def projects_page(shown: Project) -> None:
    """Show the projects that are kept, and what can be done with the one that is open."""
    st.header("Where are your articles?")
    st.text(_where())
    if shown.handle is not None:
        _open_one(shown, shown.handle)
    else:
        st.text(
            f"“{shown.name}” is open. It is no project of yours and stays as it is. Articles you "
            "add go into a project of their own."
        )
    decisions_section(shown)
    _list(shown)
    _make()
    _open_file()


def not_here(message: str) -> None:
    """Say that the project of an address is not here, and show a way on."""
    st.error("This project is not here.")
    st.text(message)
    if st.button("Open the first project instead", type="primary"):
        st.query_params.clear()
        st.rerun()


def _where() -> str:
    where = place()
    if where.sort == "memory":
        return (
            "On this server nothing is kept: articles stay in the memory of this session and are "
            "gone when the page is left or loaded again. Save the project to a file before."
        )
    return (
        f"Projects are kept in {where}, on the machine that runs this program. All that you do is "
        "kept as you do it; nothing is sent anywhere. The address of this page opens the project "
        "again here."
    )


def _open_one(shown: Project, handle: Handle) -> None:
    """Offer what can be done with the project that is open."""
    st.subheader("The open project")
    name = st.text_input("Name", shown.name, key=f"name_of_{shown.id}", max_chars=120)
    if name.strip() and name.strip() != shown.name:
        renamed(handle, name=name)
        st.rerun()
    number = revision(handle)
    save_button(
        File(
            label="Save the project to a file (full texts, private)",
            make=lambda: archived(
                contents(handle),
                analysis=kept_analysis(handle, shown.corpus),
                at=f"{dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%SZ}",
            ),
            stem=_stem(shown.name),
            suffix="framing",
            depends_on=f"{shown.id} {number}",
        )
    )
    with st.popover("Delete this project"):
        st.text(
            f"“{shown.name}”, {counted(len(shown.corpus.articles), 'article')}: it cannot be had "
            "back, unless it was saved to a file."
        )
        if st.button("Delete it for good", type="primary", key="delete_project"):
            if in_memory().pop(shown.id, None) is None:
                deleted(place(), shown.id)
            st.query_params.clear()
            st.session_state.pop("shown", None)
            st.rerun()


def _stem(name: str) -> str:
    """Return a file name that holds nothing but letters, digits and hyphens."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower())
    return "-".join(filter(None, plain.split("-")))[:MAX_STEM] or "project"


def _list(shown: Project) -> None:
    """List the projects that are kept, the one last changed first."""
    kept = projects(place())
    if not kept:
        return
    st.subheader(f"Kept: {counted(len(kept), 'project')}")
    for one in kept:
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.text(
            f"{one.name}\n{counted(one.n_articles, 'article')}, changed {one.changed[:16]} UTC"
        )
        if one.id == shown.id:
            right.text("open")
        elif right.button("Open", key=f"open_{one.id}"):
            show_next(one.id)
            st.rerun()


def _make() -> None:
    """Offer to begin a project with nothing in it."""
    with st.popover("Begin a new project"):
        name = st.text_input("Its name", FIRST_NAME, key="new_name", max_chars=120)
        if st.button("Begin it", key="begin_project") and name.strip():
            new_project(name)
            st.rerun()


def _open_file() -> None:
    """Offer to open a project that was saved to a file."""
    st.subheader("Open a project from a file")
    given = st.file_uploader("A .framing file", type=["framing"], key="project_file")
    if given is None or st.session_state.get("opened_file") == given.file_id:
        return
    try:
        handle = opened_archive(place(), given.getvalue())
    except ProjectError as error:
        st.error("The file could not be opened.")
        st.text(str(error))
        return
    st.session_state["opened_file"] = given.file_id
    if place().sort == "memory":
        in_memory()[handle.project] = handle
    show_next(handle.project)
    st.rerun()
