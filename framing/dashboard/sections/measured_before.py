"""Measured before: what another version of the program found, and what this one finds otherwise."""

from __future__ import annotations

import streamlit as st

from framing.analysis import Analysis
from framing.charts.base.text import counted
from framing.dashboard.state.analyses import found_otherwise, measure_again, measured_before
from framing.dashboard.state.projects import Project
from framing.dashboard.state.scope import Scope

_NAMES = {
    "table": "Table",
    "article_id": "Article",
    "place": "Place",
    "before": "Before",
    "after": "Now",
}


def measured_before_section(project: Project, analysis: Analysis, *, scope: Scope) -> None:
    """Say where figures are another version's, and offer to measure again with this one."""
    before = measured_before(project, scope=scope)
    if before is not None:
        st.caption(
            f"These figures were measured on {before.at[:10]} by version {before.version} of the "
            "program, and are shown as they were. This version may find other things."
        )
        if st.button("Measure again", key="measure_again"):
            measure_again(project, before=before.analysis)
            st.rerun()
        return
    changes = found_otherwise(project, analysis)
    if changes is None:
        return
    if changes.empty:
        st.caption("Measured again: this version finds the same.")
        return
    with st.expander(f"Measured again: {counted(len(changes), 'finding')} otherwise"):
        st.dataframe(changes, hide_index=True, column_config=dict(_NAMES))
