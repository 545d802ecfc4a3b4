"""Stop words: the words that are no terms, to be seen, changed, brought along and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import streamlit as st

from framing.dashboard.state.term_selection import CREDITS, LENGTHS, NAMES, TermChoice, choice, keep
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import File, save_button
from framing.language.stop_words import (
    FURNITURE,
    STOP_WORDS,
    outlet_names,
    parse_stop_words,
    stop_words_text,
)

#: Bytes of a list that is brought along: 100,000 words have about one million.
MAX_BYTES = 3_000_000


def stop_words_section(view: View) -> None:
    """Let the reader see and change what is left out; the figures of all pages change with it."""
    chosen = choice()
    with st.expander("Stop words: which words are no terms"):
        st.text(_counted(chosen))
        # The widgets begin with what was chosen before another page was looked at.
        st.session_state.setdefault("length", chosen.length)
        st.session_state.setdefault("also_stopped", [n for n in _LISTS if n in chosen.also])
        st.session_state.setdefault("stop_words", stop_words_text(chosen.stop_words))
        st.selectbox("Terms of", list(LENGTHS), key="length", on_change=_keep)
        st.segmented_control(
            "Also left out", _LISTS, selection_mode="multi", key="also_stopped", on_change=_keep
        )
        st.text_area(
            "Words that are no terms, one a line; phrases may stand here too",
            key="stop_words",
            height=180,
            on_change=_keep,
        )
        st.file_uploader(
            "Use a list of your own: a text file, one word or phrase a line",
            type=["txt", "csv"],
            max_upload_size=MAX_BYTES // 1_000_000,
            key="stop_words_file",
            on_change=_uploaded,
        )
        if st.session_state.get("stop_words_refused"):
            st.text(st.session_state["stop_words_refused"])
        with st.container(horizontal=True, gap="small"):
            st.button("Back to the usual list", key="usual_words", on_click=_reset, type="tertiary")
            words = stop_words_text(chosen.stop_words)
            save_button(
                File(
                    label="Save the list",
                    make=lambda: words.encode("utf-8", "replace"),
                    stem="stop-words",
                    suffix="txt",
                    depends_on=words,
                )
            )
        if st.toggle("Show what the other two lists hold", key="other_lists"):
            for name, held in ((NAMES, outlet_names(view.outlet_styles)), (CREDITS, FURNITURE)):
                st.text(f"{name}: {', '.join(sorted(held))}.")


_LISTS: Sequence[str] = (NAMES, CREDITS)


def _counted(chosen: TermChoice) -> str:
    """Say how many words are left out, and how far that is not the usual list."""
    added, taken = len(chosen.stop_words - STOP_WORDS), len(STOP_WORDS - chosen.stop_words)
    n = f"{len(chosen.stop_words):,} words and phrases are left out"
    if chosen == TermChoice():
        return f"{n}: the program’s own list."
    changes = [f"{added:,} added" if added else "", f"{taken:,} taken off" if taken else ""]
    differs = ", ".join(filter(None, changes)) or "the list as it was"
    return f"{n}: {differs}. The choice goes with every file that leaves."


def _keep() -> None:
    state = st.session_state
    keep(
        TermChoice(
            stop_words=parse_stop_words(state.get("stop_words") or ""),
            also=frozenset(cast("list[str]", state.get("also_stopped") or [])),
            length=state.get("length") or TermChoice().length,
        )
    )


def _uploaded() -> None:
    """Take the words of a file for the list; what cannot be read is said and changes nothing."""
    file = st.session_state.get("stop_words_file")
    st.session_state["stop_words_refused"] = ""
    if file is None:
        return
    content = file.getvalue()
    if len(content) > MAX_BYTES:
        st.session_state["stop_words_refused"] = (
            f"{file.name} was not taken: a list may have {MAX_BYTES // 1_000_000} megabytes."
        )
        return
    try:
        words = parse_stop_words(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        st.session_state["stop_words_refused"] = (
            f"{file.name} was not taken: it is not in UTF-8. Save it as UTF-8 text and try again."
        )
        return
    keep(replace(choice(), stop_words=words))
    st.session_state["stop_words"] = stop_words_text(words)


def _reset() -> None:
    keep(TermChoice())
    for key in ("stop_words", "also_stopped", "length", "stop_words_refused"):
        st.session_state.pop(key, None)
