"""Analyses: what was measured of a project, made once, kept, and shown on every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from framing.analysis import Analysis, Findings, corpus_findings, measured
from framing.counts import disagreements, voiced
from framing.dashboard.state.beside import made_beside
from framing.dashboard.state.cache import Shelf
from framing.dashboard.state.projects import Project, group_again
from framing.dashboard.state.scope import Scope, scoped
from framing.project import (
    Handle,
    KeptAnalysis,
    differences,
    keep_analysis,
    keep_findings,
    kept_analysis,
    kept_findings,
)
from framing.project.findings import finding_keys, read_findings
from framing.project.records import packed
from framing.reading import Corpus
from framing.review.replay import Mended, Steps, mended
from framing.running.messages import Request
from framing.tables import DECISIONS, table
from framing.terms import Selection, ranked_terms

#: From so many characters on, an analysis is made in a process of its own: below, it takes about
#: as long (half a second at 400,000 characters a second) as a process takes to start.
MIN_CHARS_BESIDE = 200_000
#: Analyses, and charts, kept of a session and of all sessions together: going back to one costs
#: nothing.  A chart takes about 100 kB.
MAX_ANALYSES, MAX_CHARTS = 4, 200
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


def analysis_of(project: Project, *, scope: Scope, place: DeltaGenerator) -> Analysis:
    """Return the analysis of what ``scope`` takes in of ``project``, made once and kept.

    What it is at stands in ``place``.  A long one is made in a process of its own, which ends when
    its reader stops it, asks for something else or leaves.
    """
    key = _key(project, scope)
    found = shelves_of(project).analyses.once(key, lambda: _found(project, scope, place))
    if not project.log:
        return found
    shown: Analysis = shelves_of(project).charts.once(
        ("decided", key), lambda: _as_decided(found, project=project)
    )
    return shown


#: Key of what an older version measured, by project, where this one measured it again.
_AGAIN = "measured_again"


def _before(project: Project) -> Analysis | None:
    """Return what was shown before a reader had a project measured again; None: they did not."""
    held: dict[str, Analysis] = st.session_state.get(_AGAIN, {})
    return held.get(project.id)


def _key(project: Project, scope: Scope) -> tuple[str, Scope, bool]:
    return (project.key, scope, _before(project) is None)


def measured_before(project: Project, *, scope: Scope) -> KeptAnalysis | None:
    """Return the analysis that is shown where another version of the program made it.

    None: this version made it, or makes it.
    """
    handle = project.handle
    if handle is None or _before(project) is not None:
        return None
    kept: KeptAnalysis | None = shelves_of(project).charts.once(
        ("kept", project.key, scope),
        lambda: kept_analysis(handle, scoped(project.corpus, scope=scope)),
    )
    return None if kept is None or kept.is_current else kept


def measure_again(project: Project, *, before: Analysis) -> None:
    """Let the next run of the page measure with this version; ``before`` is what it shows now."""
    st.session_state.setdefault(_AGAIN, {})[project.id] = before
    group_again(project)


def found_otherwise(project: Project, analysis: Analysis) -> pd.DataFrame | None:
    """Return what is found otherwise since it was measured again; None: it was not."""
    before = _before(project)
    return None if before is None else differences(before, analysis)


def _found(project: Project, scope: Scope, place: DeltaGenerator) -> Analysis:
    """Return an analysis as found: kept before, or made now."""
    corpus = scoped(project.corpus, scope=scope)
    if project.handle is not None:
        kept = kept_analysis(project.handle, corpus)
        if kept is not None and (kept.is_current or _before(project) is None):
            return kept.analysis
    n_chars = sum(len(corpus.texts[article_id]) for article_id in corpus.articles["article_id"])
    if n_chars < MIN_CHARS_BESIDE:
        found = measured(corpus, findings=_findings(project, corpus))
    else:
        return _beside(project, scope, corpus, place)
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
    _keep_into(project.handle, _in_memory(project), finding_keys(corpus), findings)


def _keep_into(
    handle: Handle | None,
    in_memory: dict[str, bytes],
    keys: Mapping[str, str],
    findings: dict[str, bytes],
) -> None:
    if handle is None:
        in_memory.update(findings)
    elif findings:
        keep_findings(handle, findings, keys=keys)


def _beside(project: Project, scope: Scope, corpus: Corpus, place: DeltaGenerator) -> Analysis:
    """Have a long analysis made beside the program; what is found is kept as it is found."""
    handle, shelf = project.handle, shelves_of(project).analyses
    key = _key(project, scope)

    def done(analysis: Analysis) -> None:
        if handle is not None:
            keep_analysis(handle, analysis, of=corpus)
        shelf.once(key, lambda: analysis)

    return made_beside(
        (project.key, scope),
        Request(corpus=corpus, grouped=True, kept=_kept(project, corpus)),
        keep=partial(_keep_into, handle, _in_memory(project), finding_keys(corpus)),
        done=done,
        place=place,
    )


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
    raw = Mended(
        quotations=found.quotations,
        actors=found.actors,
        counts=found.counts,
        quantities=found.quantities,
        disagreements=found.disagreements,
        possible_links=found.possible_links,
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
        possible_links=shown.possible_links,
    )
