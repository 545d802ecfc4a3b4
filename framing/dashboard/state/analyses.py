"""Analyses: what was measured of a project, made once, kept, and shown on every page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from framing.analysis import Analysis, Findings, corpus_findings, measured
from framing.counts import disagreements, voiced
from framing.dashboard.state.cache import Shelf
from framing.dashboard.state.projects import Project
from framing.dashboard.state.scope import Scope, scoped
from framing.errors import FramingError
from framing.project import keep_analysis, keep_findings, kept_analysis, kept_findings
from framing.project.findings import finding_keys, read_findings
from framing.project.records import packed
from framing.reading import Corpus
from framing.review.replay import Mended, Steps, mended
from framing.running.desk import Desk
from framing.running.messages import Found, Request
from framing.tables import DECISIONS, table
from framing.terms import Selection, ranked_terms

#: From so many characters on, an analysis is made in a process of its own: below, it takes about
#: as long (half a second at 400,000 characters a second) as a process takes to start.
MIN_CHARS_BESIDE = 200_000
#: Analyses, and charts, kept of a session and of all sessions together: going back to one costs
#: nothing.  A chart takes about 100 kB.
MAX_ANALYSES, MAX_CHARTS = 4, 200
#: A wait shorter than this, in seconds, needs no word.
SHORT_S = 0.4
#: Counts of terms take some hundred megabytes for five thousand articles: kept beside an analysis
#: are those of the outlets' own words and those of quoted ones.
MAX_TERM_COUNTS = 2
#: Projects whose findings are kept in memory, packed: the one on screen, and the one before.
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


@st.cache_resource(show_spinner=False)
def _desk() -> Desk:
    """Return where long analyses are made: in processes of their own, a few at a time."""
    return Desk(is_here=lambda owner: Runtime.instance().is_active_session(owner))


def analysis_of(project: Project, *, scope: Scope, place: DeltaGenerator) -> Analysis:
    """Return the analysis of what ``scope`` takes in of ``project``, made once and kept.

    What it is at stands in ``place``.  A long one is made in a process of its own, which ends when
    its reader stops it, asks for something else or leaves.
    """
    key = (project.key, scope)
    return shelves_of(project).analyses.once(
        key, lambda: _as_decided(_found(project, scope, place), project=project)
    )


def _found(project: Project, scope: Scope, place: DeltaGenerator) -> Analysis:
    """Return an analysis as found: kept before, or made now."""
    corpus = scoped(project.corpus, scope=scope)
    if project.handle is not None:
        kept = kept_analysis(project.handle, corpus)
        if kept is not None and kept.is_current:
            return kept.analysis
    n_chars = sum(len(corpus.texts[article_id]) for article_id in corpus.articles["article_id"])
    if n_chars < MIN_CHARS_BESIDE:
        found = measured(corpus, findings=_findings(project, corpus))
    else:
        found = _beside(project, scope, corpus, place)
    if project.handle is not None:
        keep_analysis(project.handle, found, of=corpus)
    return found


def _findings(project: Project, corpus: Corpus) -> dict[str, Findings]:
    """Return the findings of every article of ``corpus``, those that are kept not made again."""
    found = read_findings(_kept(project, corpus))
    articles = corpus.articles
    new = replace(corpus, articles=articles[~articles["article_id"].isin(found)])
    if new.articles.empty:
        return found
    made = corpus_findings(new)
    _keep(project, {article_id: packed(one) for article_id, one in made.items()}, corpus)
    return found | made


def _kept(project: Project, corpus: Corpus) -> dict[str, bytes]:
    """Return the findings that are there already, packed."""
    in_memory = _in_memory(project)
    if project.handle is None:
        return {a: in_memory[a] for a in corpus.articles["article_id"] if a in in_memory}
    return kept_findings(project.handle, corpus)


def _in_memory(project: Project) -> dict[str, bytes]:
    """Return the findings of a project that nothing is kept of on a disk."""
    held: dict[str, bytes] = shelves_of(project).findings.once(project.texts_key, dict)
    return held


def _keep(project: Project, findings: dict[str, bytes], corpus: Corpus) -> None:
    if project.handle is not None:
        keep_findings(project.handle, findings, keys=finding_keys(corpus))
    else:
        _in_memory(project).update(findings)


def _beside(project: Project, scope: Scope, corpus: Corpus, place: DeltaGenerator) -> Analysis:
    """Have a long analysis made beside the program, and say meanwhile how far it is."""
    context = get_script_run_ctx()
    owner = context.session_id if context else ""
    stopped = st.session_state.get("stopped")
    if stopped == (project.key, scope):
        _stopped(place)
    kept = _kept(project, corpus)
    shelf = _in_memory(project)
    keys = finding_keys(corpus)

    def keep(found: Found) -> None:
        data = dict.fromkeys(found.article_ids, found.data)
        if project.handle is not None:
            keep_findings(project.handle, data, keys=keys)
        else:
            shelf.update(data)

    job = _desk().asked(
        owner,
        (project.key, scope),
        lambda: Request(corpus=corpus, grouped=True, kept=kept),
        keep=keep,
    )
    if not job.wait(SHORT_S):
        with place.container():
            bar = st.progress(0.0, text="Measuring")
            st.button("Stop", key="stop", on_click=_stop, args=(owner, (project.key, scope)))
            while not job.wait(SHORT_S):
                progress = _desk().progress_of(job)
                share = progress.n_done / max(progress.n_articles, 1)
                bar.progress(min(share, 1.0), text=str(progress))
        place.empty()
    if job.result is None:
        if job.stopped:
            _stopped(place)
        raise FramingError(
            "The articles could not be measured: this is a fault of the program, not of the "
            f"articles. {job.fault.strip().splitlines()[-1] if job.fault else ''}"
        )
    return job.result


def _stop(owner: str, key: tuple[str, Scope]) -> None:
    """End the analysis that this session waits for; what was found by then is kept."""
    st.session_state["stopped"] = key
    _desk().left(owner)


def _stopped(place: DeltaGenerator) -> NoReturn:
    """Say that an analysis was stopped, and offer to go on with it."""
    with place.container():
        st.info("The analysis was stopped. What was measured by then is kept.")
        st.button("Go on", key="go_on", on_click=lambda: st.session_state.pop("stopped", None))
    st.stop()


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
