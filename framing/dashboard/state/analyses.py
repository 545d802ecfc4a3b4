"""Analyses: what was measured of a project, made once in the background and kept for all pages."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from framing.analysis import Analysis, Findings, corpus_findings, measured
from framing.charts.base.text import counted
from framing.counts import disagreements, voiced
from framing.dashboard.state.cache import Shelf
from framing.dashboard.state.projects import Project
from framing.dashboard.state.scope import Scope, scoped
from framing.project import keep_findings, kept_findings
from framing.review.replay import Mended, Steps, mended
from framing.tables import DECISIONS, table
from framing.terms import Selection, ranked_terms

#: Analyses, and charts, kept of a session and of all sessions together: going back to one costs
#: nothing.  A chart takes about 100 kB.
MAX_ANALYSES, MAX_CHARTS = 4, 200
#: A wait shorter than this, in seconds, needs no word.
SHORT_S = 0.4
#: Counts of terms take some hundred megabytes for five thousand articles: kept beside an analysis
#: are those of the outlets' own words and those of quoted ones.
MAX_TERM_COUNTS = 2
#: Projects whose findings are kept in memory: the one on screen, and the one before.
MAX_FINDINGS = 2


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
    """Return the shelves for ``project``; a reader's own project has those of their session."""
    if project.origin != "kept":
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
        what = f"Measuring {counted(job.n_articles, 'article')}"
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
        findings = shelf.once(project.texts_key, lambda: _findings(project))
        found = measured(corpus, findings=findings, progress=steps.append)
        return _as_decided(found, project=project)

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


def _findings(project: Project) -> dict[str, Findings]:
    """Return the findings of every article: those that are kept, and the others made and kept."""
    if project.handle is None:
        return corpus_findings(project.corpus)
    found = kept_findings(project.handle, project.corpus)
    articles = project.corpus.articles
    new = replace(project.corpus, articles=articles[~articles["article_id"].isin(found)])
    if len(new.articles):
        made = corpus_findings(new)
        keep_findings(project.handle, made, corpus=project.corpus)
        found |= made
    return found


def _as_decided(found: Analysis, *, project: Project) -> Analysis:
    """Return an analysis with what a person decided about passages and figures replayed over it."""
    if not project.log:
        return found
    raw = Mended(
        quotations=found.quotations,
        actors=found.actors,
        counts=found.counts,
        quantities=found.quantities,
        disagreements=found.disagreements,
        possible_links=found.not_compared,
        lapsed=table([], DECISIONS),
    )
    shown = mended(
        raw,
        articles=found.articles,
        texts=found.texts,
        log=project.log,
        steps=Steps(voiced=partial(voiced, posts=found.posts), compared=disagreements),
    )
    return replace(
        found,
        quotations=shown.quotations,
        actors=shown.actors,
        counts=shown.counts,
        quantities=shown.quantities,
        disagreements=shown.disagreements,
        not_compared=shown.possible_links,
    )
