"""Projects: the articles at hand, and their analysis, kept so that nothing is measured twice.

What came with the start of the program is shared by all who look; what somebody uploads stays
in their own session.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from framing.analysis import Analysis, Findings, corpus_findings, grouped, measured
from framing.dashboard.state.cache import Shelf
from framing.dashboard.state.scope import Scope, scoped
from framing.reading import Article, Corpus, articles_jsonl, read_articles, read_paths
from framing.tables import REFUSED, table
from framing.terms import Selection, ranked_terms

_DATA = Path(__file__).parents[3] / "data"
#: The story that the dashboard opens on when it is given no path.
SAMPLE = _DATA / "sample"
#: A story whose figures contradict each other, beside it.
SAMPLE_ACCIDENT = _DATA / "sample_accident"
SAMPLES = {"Sample story": SAMPLE, "Sample story: an accident": SAMPLE_ACCIDENT}
#: Key under which a page names the project to show on the next run: a widget that is on screen
#: cannot be set in the same run.
NEXT_PROJECT = "next_project"
#: Name of the project that a reader makes in their session.
SESSION_NAME = "Your articles"
#: Where articles are from: the sample story, paths given at the start, a reader's own session.
Origin = Literal["sample", "paths", "session"]
#: Analyses, and charts, kept of a session and of all sessions together: going back to one costs
#: nothing.  A chart takes about 100 kB.
MAX_ANALYSES, MAX_CHARTS = 4, 200
#: A wait shorter than this, in seconds, needs no word.
SHORT_S = 0.4
#: Counts of terms take some hundred megabytes for five thousand articles: kept beside an analysis
#: are those of the outlets' own words and those of quoted ones.
MAX_TERM_COUNTS = 2
#: Projects whose findings are kept: those on screen, and those before.
MAX_FINDINGS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A corpus under a name, its articles with their stories and near-duplicates."""

    name: str  #: as shown
    key: str  #: hash of all that its figures depend on
    corpus: Corpus
    origin: Origin

    @property
    def is_constructed(self) -> bool:
        """Whether its articles were written to show the program and report nothing."""
        return self.origin == "sample"


def project(corpus: Corpus, *, name: str, origin: Origin) -> Project:
    """Return ``corpus`` as a project."""
    corpus = grouped(corpus)
    return Project(name=name, key=_key(corpus), corpus=corpus, origin=origin)


def _key(corpus: Corpus) -> str:
    """Return a hash of the articles, their texts and what is known about them."""
    digest = hashlib.sha256(corpus.articles.to_csv(index=False).encode())
    for article_id in corpus.articles["article_id"]:
        digest.update(corpus.texts[article_id].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


@st.cache_resource(show_spinner="Reading the articles", max_entries=4)
def _read(paths: tuple[str, ...]) -> Corpus:
    return read_paths(map(Path, paths))


@st.cache_resource(show_spinner=False, max_entries=4)
def opened(paths: tuple[str, ...]) -> list[Project]:
    """Return the projects that the program was started on, the one to show first at the end.

    These are the files and folders at ``paths`` or, where there are none, the sample stories.
    """
    if paths:
        return [project(_read(paths), name="Files given at the start", origin="paths")]
    return [
        project(_read((str(path),)), name=name, origin="sample")
        for name, path in reversed(SAMPLES.items())
    ]


def own_articles(paths: tuple[str, ...]) -> tuple[list[Article], pd.DataFrame]:
    """Return the articles that a reader has so far, and what was refused of their files.

    None of the sample story's are theirs.
    """
    if "own_articles" in st.session_state:
        kept: list[Article] = st.session_state["own_articles"]
        own: Project = st.session_state["own_project"]
        return kept, own.corpus.refused
    return _given(paths) if paths else ([], table([], REFUSED))


@st.cache_resource(show_spinner=False, max_entries=4)
def _given(paths: tuple[str, ...]) -> tuple[list[Article], pd.DataFrame]:
    read = _read(paths)
    return read_articles([("articles.jsonl", articles_jsonl(read))])[0], read.refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelves:
    """What was made for a project: of all sessions together, or of one."""

    findings: Shelf
    analyses: Shelf
    term_counts: Shelf
    charts: Shelf


def _shelves() -> Shelves:
    return Shelves(
        findings=Shelf(most=MAX_FINDINGS),
        analyses=Shelf(most=MAX_ANALYSES),
        term_counts=Shelf(most=MAX_TERM_COUNTS),
        charts=Shelf(most=MAX_CHARTS),
    )


_shared_shelves = st.cache_resource(show_spinner=False)(_shelves)


def shelves_of(project: Project) -> Shelves:
    """Return the shelves for ``project``; what a session uploads is on shelves of its own."""
    if project.origin != "session":
        return _shared_shelves()
    if "shelves" not in st.session_state:
        st.session_state["shelves"] = _shelves()
    own: Shelves = st.session_state["shelves"]
    return own


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """An analysis that is being made, or is."""

    made: Future[Analysis]
    steps: list[str]  #: those begun so far
    n_articles: int


@st.cache_resource(show_spinner=False)
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="analysis")


def analysis_of(project: Project, *, scope: Scope, place: DeltaGenerator) -> Analysis:
    """Return the analysis of what ``scope`` takes in of ``project``, made once and kept.

    It is made beside the page: a click while it lasts ends the run of the page, not the work, and
    who asks for the same meanwhile waits for the same.  What it is at stands in ``place``.
    """
    job = shelves_of(project).analyses.once((project.key, scope), lambda: _begun(project, scope))
    if not wait([job.made], timeout=SHORT_S).done:
        what = f"Measuring {job.n_articles:,} articles"
        with place.status(what) as status:
            while not wait([job.made], timeout=SHORT_S).done:
                status.update(label=f"{what}: {job.steps[-1]}")
        place.empty()
    return job.made.result()


def _begun(project: Project, scope: Scope) -> _Job:
    corpus = scoped(project.corpus, scope=scope)
    steps = ["articles"]
    shelf = shelves_of(project).findings

    def made() -> Analysis:
        findings: dict[str, Findings] = shelf.once(
            project.key, lambda: corpus_findings(project.corpus)
        )
        return measured(corpus, findings=findings, progress=steps.append)

    return _Job(made=_workers().submit(made), steps=steps, n_articles=len(corpus.articles))


def selected(
    analysis: Analysis, *, project: Project, scope: Scope, selection: Selection
) -> Analysis:
    """Return ``analysis`` with the terms that ``selection`` asks for."""
    listed = frozenset(selection.stop_words)
    terms = shelves_of(project).charts.once(
        ("terms", project.key, scope, listed, selection.ngrams),
        lambda: ranked_terms(analysis.term_counts, selection=selection),
    )
    return replace(analysis, terms=terms)
