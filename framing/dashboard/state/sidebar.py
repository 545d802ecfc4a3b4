"""Frame: scope and filters, the same on every page and part of the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from framing.analysis import Analysis
from framing.charts.base.text import counted
from framing.charts.base.theme import ActorStyle, OutletStyle, actor_styles, outlet_styles
from framing.dashboard.sections.measured_before import measured_before_section
from framing.dashboard.state.analyses import analysis_of, selected, shelves_of
from framing.dashboard.state.deciding import log_of
from framing.dashboard.state.projects import (
    NEXT_PROJECT,
    Project,
    entries,
    handle_of,
    open_project,
    show_next,
    with_log,
)
from framing.dashboard.state.scope import Scope, scope_words
from framing.dashboard.state.term_selection import chosen_selection, selection_words
from framing.dashboard.state.view import Theme, View
from framing.language.english import looks_english
from framing.review.decisions import standing
from framing.shares import body_of, leading_actors

#: Keys of the widgets below, which are the names of the parameters in the address.
SCOPE_KEYS = ("story", "from", "to", "search", "duplicates")
FILTER_KEYS = ("outlet", "actor", "unit")
EVERY_STORY = "All stories"
ONCE, ALL = "Count once", "Count each"


def chosen_project(paths: tuple[str, ...]) -> Project:
    """Let the reader choose a project; it is named in the address, and opened from there.

    Raises
    ------
    ProjectNotHereError
        When the address names one that is not here.
    """
    known = {entry.id: entry.name for entry in entries(paths)}
    first = next(iter(known))
    asked = st.session_state.pop(NEXT_PROJECT, None)
    if asked is not None:
        _clear(SCOPE_KEYS + FILTER_KEYS)
    shown = asked or st.query_params.get("project") or st.session_state.get("shown", first)
    if shown not in known:
        st.session_state.pop("shown", None)
        handle_of(shown)  # says that it is not here
    st.session_state["shown"] = shown
    if shown != first:
        st.query_params["project"] = shown
    if len(known) > 1:
        # A key for each project: a browser that is behind must not choose the one before again.
        key = f"project_choice_{shown}"
        st.sidebar.selectbox(
            "Project",
            list(known),
            index=list(known).index(shown),
            format_func=known.__getitem__,
            key=key,
            on_change=_turn_to,
            args=(key,),
        )
    project = open_project(shown, paths=paths)
    st.session_state["shown_is_kept"] = project.handle is not None
    return with_log(project, log_of(project))


def _turn_to(key: str) -> None:
    """Show the project that was chosen."""
    show_next(st.session_state[key])
    st.query_params.pop("project", None)


def _clear(keys: Sequence[str]) -> None:
    """Set widgets back: what was chosen in one project means nothing in another."""
    for key in keys:
        st.session_state.pop(key, None)


def chosen_view(project: Project) -> View:
    """Let the reader choose scope and filters, and return what a page is given."""
    place = st.empty()
    with st.sidebar:
        scope = _scope(project)
        analysis = analysis_of(project, scope=scope, place=place)
        measured_before_section(project, analysis, scope=scope)
        shelves = shelves_of(project)
        selection = chosen_selection(analysis.articles)
        if selection is not None:
            analysis = selected(analysis, project=project, scope=scope, selection=selection)
        looks = shelves.charts.once(
            ("looks", project.key, scope), lambda: _looks(project, analysis)
        )
        outlets = list(looks.outlets)
        st.subheader("Highlight")
        st.caption("Shows some of what was analysed; totals are then of these.")
        chosen = st.multiselect(
            "Outlets", outlets, key="outlet", bind="query-params", placeholder="All outlets"
        )
        actors = st.multiselect(
            "Actors", looks.all_actors, key="actor", bind="query-params", placeholder="All actors"
        )
        units = st.multiselect(
            "Things counted", looks.units, key="unit", bind="query-params", placeholder="All"
        )
    return View(
        project=project.name,
        project_id=project.id,
        key=f"{project.key} {scope} {selection_words(selection)}",
        charts=shelves.charts,
        term_counts=lambda: analysis.term_counts,
        counted=shelves.term_counts,
        counted_key=f"{project.key} {scope}",
        selection=selection,
        constructed=project.is_constructed,
        analysis=analysis,
        outlets=tuple(outlet for outlet in outlets if outlet in chosen) or tuple(outlets),
        actors=tuple(actors),
        units=tuple(units),
        scope="; ".join(filter(None, (scope_words(scope), selection_words(selection)))),
        n_project=len(project.corpus.articles),
        n_mended=len(standing(project.log)),
        theme=_theme(),
        outlet_styles=looks.outlets,
        # An actor that is picked has a piece of its own, also outside the first six.
        leading=tuple(dict.fromkeys([*looks.leading, *actors])),
        actor_styles=looks.actors,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looks:
    """What can be chosen among, and whose colour is whose: the same for every filter."""

    outlets: dict[str, OutletStyle]
    all_actors: list[str]  #: the most reported first
    leading: tuple[str, ...]  #: those with a colour of their own
    actors: dict[str, ActorStyle]
    units: list[str]  #: the most counted first


def _looks(project: Project, analysis: Analysis) -> _Looks:
    leading = leading_actors(analysis.quotations, actors=analysis.actors)
    words = analysis.quotations.groupby("actor")["n_words"].sum()
    units = analysis.counts["unit"].dropna().value_counts()
    return _Looks(
        outlets=_outlet_styles(project, analysis),
        all_actors=[str(a) for a in words.sort_values(ascending=False, kind="stable").index],
        leading=tuple(leading),
        actors=actor_styles(leading, bodies=body_of(analysis.actors)),
        units=[str(unit) for unit in units.index],
    )


def _outlet_styles(project: Project, analysis: Analysis) -> dict[str, OutletStyle]:
    """Return the look of the outlets in scope: colours of the whole project, figures of these.

    So an outlet keeps its colour when the scope gets narrower.
    """
    colours = outlet_styles(project.corpus.articles)
    in_scope = outlet_styles(analysis.articles)
    return {
        name: replace(colours[name], n_articles=style.n_articles, n_words=style.n_words)
        for name, style in in_scope.items()
    }


def _scope(project: Project) -> Scope:
    articles = project.corpus.articles
    st.subheader("Filter the analysis")
    st.caption("Decides which articles count; all figures change with it.")
    stories = articles["story"].drop_duplicates().tolist()
    story = EVERY_STORY
    if len(stories) > 1:
        options = [EVERY_STORY, *stories]
        story = st.selectbox("Story", options, key="story", bind="query-params")
    first = last = None
    if articles["published"].notna().any():
        # One under the other: side by side the day of a date is cut off.
        first = st.date_input("From", None, key="from", bind="query-params", format="YYYY-MM-DD")
        last = st.date_input("To", None, key="to", bind="query-params", format="YYYY-MM-DD")
    search = st.text_input("Articles with the words", key="search", bind="query-params")
    once = ALL
    if articles["duplicates"].notna().any():
        once = st.selectbox(
            "Near-identical articles", [ALL, ONCE], key="duplicates", bind="query-params"
        )
    return Scope(
        story=None if story == EVERY_STORY else story,
        first=first,
        last=last,
        search=search or "",
        duplicates="once" if once == ONCE else "all",
    )


def _theme() -> Theme:
    return "dark" if st.context.theme.type == "dark" else "light"


def _n_foreign(view: View) -> int:
    return sum(not looks_english(text) for text in view.analysis.texts.values())


def scope_line(view: View) -> str:
    """Say how many articles of the project are analysed, and of which kind they are."""
    n = len(view.analysis.articles)
    parts = [f"{n:,} of {counted(view.n_project, 'article')} analysed"]
    shown = len(view.outlets)
    n_outlets = view.analysis.articles["outlet"].nunique()
    parts.append(f"{shown:,} of {counted(n_outlets, 'outlet')} shown")
    if n_refused := len(view.analysis.refused):
        parts.append(f"{n_refused:,} not taken in (see Add articles)")
    if n_foreign := view.charts.once(("foreign", view.counted_key), lambda: _n_foreign(view)):
        seem = "article seems" if n_foreign == 1 else "articles seem"
        parts.append(f"{n_foreign:,} {seem} not to be in English: little can be found there")
    if view.scope:
        parts.append(view.scope)
    if view.n_mended:
        parts.append(f"{counted(view.n_mended, 'place')} put right by hand (see Projects)")
    if view.constructed:
        parts.append("constructed example: these articles report nothing")
    return " · ".join(parts)
