"""Deciding: what a person decides about passages and figures goes into the log at once."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from framing.dashboard.state.projects import Project, handle_of
from framing.project import added
from framing.review.decisions import Decision

#: Key of the decisions about projects that nothing is kept of: by project, of this session.
_OF_SESSION = "decisions_of_session"
#: Key of the field in which a reader writes their initials.
INITIALS = "initials"


def initials() -> str:
    """Return the initials that the reader gave in this session; "" where they gave none."""
    return str(st.session_state.get(INITIALS, "")).strip()


def session_log(project_id: str) -> list[Decision]:
    """Return what was decided in this session about a project that nothing is kept of."""
    logs: dict[str, list[Decision]] = st.session_state.setdefault(_OF_SESSION, {})
    return logs.setdefault(project_id, [])


def decide(project_id: str, decisions: Sequence[Decision]) -> None:
    """Put ``decisions`` into the log: of a kept project, or of this session."""
    if project_id in st.session_state.get(_OF_SESSION, {}) or not _is_kept(project_id):
        session_log(project_id).extend(decisions)
        return
    added(handle_of(project_id), decisions=decisions)


def _is_kept(project_id: str) -> bool:
    return bool(st.session_state.get("shown_is_kept")) and project_id == st.session_state["shown"]


def log_of(project: Project) -> Sequence[Decision]:
    """Return the log of a project, in order."""
    return project.log if project.handle is not None else tuple(session_log(project.id))
