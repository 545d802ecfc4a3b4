"""Decisions: the log of what was put right by hand: shown, taken back, saved and read."""

from __future__ import annotations

import streamlit as st

from framing.charts.base.text import counted
from framing.dashboard.state.deciding import INITIALS, decide, initials, log_of
from framing.dashboard.state.projects import Project
from framing.dashboard.widgets.card import File, save_button
from framing.errors import FramingError
from framing.review.decisions import log_table, standing, undone
from framing.review.log_file import joined, log_csv, log_json, read_log


def decisions_section(project: Project) -> None:
    """Show the log of a project, the last row first."""
    st.subheader("What was put right by hand")
    log = log_of(project)
    st.text_input(
        "Your initials, written beside what you decide", key=INITIALS, max_chars=10, width=320,
        persist_state="session",
    )  # fmt: skip
    if not log:
        st.text("Nothing yet: “Correct this” stands beside each passage and each figure.")
    else:
        holds = standing(log)
        st.text(f"{counted(len(log), 'decision')}, {len(holds):,} of them in force.")
        st.dataframe(log_table(log).iloc[::-1], hide_index=True, alt="The log of decisions")
        last = holds[-1] if holds else None
        if last is not None and st.button("Take back the last one", key="undo_last"):
            decide(project.id, [undone(last, by=initials())])
            st.rerun()
        depends_on = f"{project.id} {len(log)}"
        with st.container(horizontal=True, gap="small", key="log_files"):
            save_button(
                File(
                    label="Save the log (JSON)",
                    make=lambda: log_json(log).encode(),
                    stem="decisions",
                    suffix="json",
                    depends_on=depends_on,
                )
            )
            save_button(
                File(
                    label="CSV",
                    make=lambda: log_csv(log).encode("utf-8-sig"),
                    stem="decisions",
                    suffix="csv",
                    depends_on=depends_on,
                )
            )
    _read(project)


def _read(project: Project) -> None:
    """Read a log that was saved, and add what is not there yet."""
    given = st.file_uploader("Read a saved log", type=["json", "csv"], key="log_file")
    if given is None or st.session_state.get("read_log") == given.file_id:
        return
    try:
        text = given.getvalue().decode("utf-8-sig")
        more = read_log(text, file_name=given.name)
    except (FramingError, UnicodeDecodeError) as error:
        st.error("The log could not be read.")
        st.text(str(error) if isinstance(error, FramingError) else "It is not UTF-8 text.")
        return
    st.session_state["read_log"] = given.file_id
    log = list(log_of(project))
    decide(project.id, joined(log, more)[len(log) :])
    st.rerun()
