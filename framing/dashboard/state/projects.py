"""Projects: the articles at hand: a sample story, files given at the start, or a kept project.

A kept project is read again whenever it was written to, by this window or another: what one does
is seen by all on their next click.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Literal

import streamlit as st

from framing.analysis import grouped
from framing.project import (
    Handle,
    Place,
    contents,
    created,
    keep_grouping,
    kept_grouping,
    opened,
    place_of,
    projects,
    revision,
)
from framing.reading import Corpus, corpus, read_paths
from framing.review.decisions import Decision
from framing.review.replay import mended_articles

_DATA = Path(__file__).parents[3] / "data"
#: The story that the dashboard opens on when it is given no path.
SAMPLE = _DATA / "sample"
#: A story whose figures contradict each other, beside it.
SAMPLE_ACCIDENT = _DATA / "sample_accident"
SAMPLES = {
    "sample": ("Sample story", SAMPLE),
    "sample-accident": ("Sample story: an accident", SAMPLE_ACCIDENT),
}
#: Id of the project made of the paths that the program was started on.
STARTED = "started"
#: Name of a reader's first project; it can be changed.
FIRST_NAME = "My articles"
#: Where articles are from: a sample story, paths given at the start, a reader's own project.
Origin = Literal["sample", "paths", "kept"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A corpus under a name, its articles with their stories and near-duplicates."""

    id: str  #: as it stands in the address
    name: str  #: as shown
    key: str  #: hash of all that its figures depend on
    texts_key: str  #: hash of what the findings of single articles depend on
    corpus: Corpus
    origin: Origin
    handle: Handle | None = None  #: of a kept project
    log: Sequence[Decision] = ()  #: what a person decided, in order

    @property
    def is_constructed(self) -> bool:
        """Whether its articles were written to show the program and report nothing."""
        return self.origin == "sample"


def project(read: Corpus, *, id: str, name: str, origin: Origin) -> Project:
    """Return a corpus as a project that nothing is kept of."""
    whole = grouped(read)
    key, texts_key = _keys(whole, ())
    return Project(id=id, name=name, key=key, texts_key=texts_key, corpus=whole, origin=origin)


def _keys(read: Corpus, log: Sequence[Decision]) -> tuple[str, str]:
    """Return a hash of everything, and one of the texts and their parts alone."""
    texts = hashlib.sha256(read.posts.to_csv(index=False).encode("utf-8", "surrogatepass"))
    for article_id, title_end in zip(
        read.articles["article_id"], read.articles["title_end"], strict=True
    ):
        texts.update(f"{article_id} {title_end} ".encode())
        texts.update(read.texts[article_id].encode("utf-8", "surrogatepass"))
    whole = texts.copy()
    whole.update(read.articles.to_csv(index=False).encode("utf-8", "surrogatepass"))
    whole.update(" ".join(decision.id for decision in log).encode())
    return whole.hexdigest()[:16], texts.hexdigest()[:16]


def with_log(shown: Project, log: Sequence[Decision]) -> Project:
    """Return a project with what was decided about it in this session, where it keeps nothing."""
    if shown.handle is not None or not log:
        return shown
    key, texts_key = _keys(shown.corpus, log)
    return replace(shown, log=log, key=key, texts_key=texts_key)


def place() -> Place:
    """Return where projects are kept."""
    return place_of(os.environ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A project as the list of projects names it."""

    id: str
    name: str


def entries(paths: tuple[str, ...]) -> list[Entry]:
    """Return the projects that can be opened: the one shown at first, then the others.

    Of projects that are kept nowhere, those of this session.
    """
    first = (
        [Entry(id=STARTED, name="Files given at the start")]
        if paths
        else [Entry(id=key, name=name) for key, (name, _) in SAMPLES.items()]
    )
    held = [Entry(id=key, name=contents(handle).name) for key, handle in in_memory().items()]
    found = sorted(projects(place()), key=lambda one: (one.created, one.id))
    kept = [Entry(id=one.id, name=one.name) for one in found]
    return _told_apart([*first, *held, *kept])


def _told_apart(listed: Sequence[Entry]) -> list[Entry]:
    """Return the projects with a number after a name that another before it has.

    The page tells the choice of a list by the words shown: two of one name would be one choice.

    Examples
    --------
    >>> twice = [Entry(id=key, name="My articles") for key in "abc"]
    >>> [entry.name for entry in _told_apart(twice)]
    ['My articles', 'My articles (2)', 'My articles (3)']
    """
    used: set[str] = set()
    told = []
    for entry in listed:
        numbered = (f"{entry.name} ({n})" for n in count(2))
        name = entry.name if entry.name not in used else next(n for n in numbered if n not in used)
        used.add(name)
        told.append(replace(entry, name=name))
    return told


def open_project(project_id: str, *, paths: tuple[str, ...]) -> Project:
    """Return a project by its id.

    Raises
    ------
    ProjectNotHereError
        When it is not here.
    ProjectError
        When it cannot be read.
    """
    if project_id == STARTED and paths:
        return _started(paths)
    if project_id in SAMPLES:
        return _sample(project_id)
    handle = handle_of(project_id)
    return _kept(handle, revision(handle))


def handle_of(project_id: str) -> Handle:
    """Return a kept project, open.

    Raises
    ------
    ProjectNotHereError
        When it is not here.
    """
    return in_memory().get(project_id) or opened(place(), project_id)


def in_memory() -> dict[str, Handle]:
    """Return the projects that are kept nowhere but in this session."""
    held: dict[str, Handle] = st.session_state.setdefault("projects_in_memory", {})
    return held


@st.cache_resource(show_spinner="Reading the articles", max_entries=4)
def _started(paths: tuple[str, ...]) -> Project:
    read = read_paths(map(Path, paths))
    return project(read, id=STARTED, name="Files given at the start", origin="paths")


@st.cache_resource(show_spinner="Reading the articles", max_entries=4)
def _sample(project_id: str) -> Project:
    name, path = SAMPLES[project_id]
    return project(read_paths([path]), id=project_id, name=name, origin="sample")


def _kept(handle: Handle, number: int) -> Project:
    """Return a kept project as it was at a writing, made once in this session."""
    key = (handle.project, number)
    if st.session_state.get("kept_of") != key:
        st.session_state["kept"] = _made(handle)
        st.session_state["kept_of"] = key
    kept: Project = st.session_state["kept"]
    return kept


def _made(handle: Handle) -> Project:
    held = contents(handle)
    read = corpus(held.articles)
    whole = kept_grouping(handle, read)
    if whole is None:
        with st.spinner("Putting the articles together into stories"):
            whole = grouped(read)
        keep_grouping(handle, read, whole.articles)
    articles = mended_articles(whole.articles, texts=whole.texts, log=held.decisions)
    whole = replace(whole, articles=articles)
    key, texts_key = _keys(whole, held.decisions)
    return Project(
        id=handle.project,
        name=held.name,
        key=key,
        texts_key=texts_key,
        corpus=whole,
        origin="kept",
        handle=handle,
        log=held.decisions,
    )


def group_again(shown: Project) -> None:
    """Put the articles of a kept project together into stories again, by this version."""
    if shown.handle is not None:
        read = corpus(contents(shown.handle).articles)
        keep_grouping(shown.handle, read, grouped(read).articles)


def own_project(shown: Project) -> Handle:
    """Return the kept project to write into: the one shown, or a new one beside what is not."""
    return shown.handle if shown.handle is not None else new_project(FIRST_NAME)


def new_project(name: str) -> Handle:
    """Make a project and return it open; it is the one that is shown next."""
    handle = created(place(), name=name)
    if place().sort == "memory":
        in_memory()[handle.project] = handle
    show_next(handle.project)
    return handle


#: Key under which the project to show on the next run is named: a widget that is on screen cannot
#: be set in the same run.
NEXT_PROJECT = "next_project"


def show_next(project_id: str) -> None:
    """Let the next run of the page show this project."""
    st.session_state[NEXT_PROJECT] = project_id
