"""Beside: a long analysis made in a process of its own, shown while it is made, and stopped.

It ends when its reader stops it, asks for something else or leaves; a click meanwhile ends the run
of the page, not the work, and the next run joins it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime import exists, get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from framing.analysis import Analysis
from framing.errors import FramingError
from framing.running.desk import Desk, Job
from framing.running.messages import Found, Request

#: A wait shorter than this, in seconds, needs no word.
SHORT_S = 0.4
#: Findings that are kept together, and seconds that the first of them waits at most.
BATCH, BATCH_S = 25, 2.0


@st.cache_resource(show_spinner=False)
def _desk() -> Desk:
    """Return where long analyses are made: in processes of their own, a few at a time."""
    return Desk(is_here=lambda owner: not exists() or get_instance().is_active_session(owner))


def made_beside(
    key: Hashable,
    request: Request,
    *,
    keep: Callable[[dict[str, bytes]], None],
    done: Callable[[Analysis], None],
    place: DeltaGenerator,
) -> Analysis:
    """Return an analysis that is made beside the program; how far it is stands in ``place``.

    Parameters
    ----------
    key : hashable
        Of what is asked for: who asks for the same shares the work.
    request : Request
    keep : callable
        Is given findings by article_id, some articles at a time, as they are made.
    done : callable
        Is given the analysis, also where the page that asked for it was left for another.
    place : DeltaGenerator
        An empty place at the head of the page.
    """
    context = get_script_run_ctx()
    owner = context.session_id if context else ""
    if st.session_state.get("stopped") == key:
        _stopped(place)
    keeper = _Keeper(keep=keep, done=done)
    job = _desk().asked(owner, key, lambda: request, keep=keeper.took, done=keeper.made)
    if not job.wait(SHORT_S):
        _shown_until_done(job, owner, place)
    if job.result is not None:
        return job.result
    if job.stopped:
        _stopped(place)
    raise FramingError(
        "The articles could not be measured: this is a fault of the program, not of the "
        f"articles. {job.fault.strip().splitlines()[-1] if job.fault else ''}"
    )


def _shown_until_done(job: Job, owner: str, place: DeltaGenerator) -> None:
    with place.container():
        bar = st.progress(0.0, text="Measuring")
        st.button("Stop", key="stop", on_click=_stop, args=(owner, job.key))
        while not job.wait(SHORT_S):
            progress = _desk().progress_of(job)
            share = progress.n_done / max(progress.n_articles, 1)
            bar.progress(min(share, 1.0), text=str(progress))
    place.empty()


def _stop(owner: str, key: Hashable) -> None:
    """End the analysis that this session waits for; what was found by then is kept."""
    st.session_state["stopped"] = key
    _desk().left(owner)


def _stopped(place: DeltaGenerator) -> NoReturn:
    """Say that an analysis was stopped, and offer to go on with it."""
    with place.container():
        st.info("The analysis was stopped. What was measured by then is kept.")
        st.button("Go on", key="go_on", on_click=lambda: st.session_state.pop("stopped", None))
    st.stop()


@dataclass(slots=True, kw_only=True)
class _Keeper:
    """Keeps findings some articles at a time: a writing each would take longer than to measure."""

    keep: Callable[[dict[str, bytes]], None]
    done: Callable[[Analysis], None]
    _new: dict[str, bytes] = field(default_factory=dict)
    _at: float = field(default_factory=time.monotonic)

    def took(self, found: Found) -> None:
        """Take what was found in one text."""
        self._new.update(dict.fromkeys(found.article_ids, found.data))
        if len(self._new) >= BATCH or time.monotonic() - self._at > BATCH_S:
            self._flush()

    def made(self, analysis: Analysis) -> None:
        """Take the whole."""
        self._flush()
        self.done(analysis)

    def _flush(self) -> None:
        new, self._new, self._at = self._new, {}, time.monotonic()
        self.keep(new)
