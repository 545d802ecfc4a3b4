"""Selection: which words may be terms, as the reader wants them; figures change with it."""

from __future__ import annotations

import hashlib

import pandas as pd
import streamlit as st

from framing.dashboard.card import File, save_button
from framing.language.stop_words import parse_stop_words, stop_words_text
from framing.terms import Selection, default_selection

_LENGTHS = {"One to three words": (1, 3), "One word": (1, 1), "Two or three words": (2, 3)}


def chosen_selection(articles: pd.DataFrame) -> Selection | None:
    """Let the reader choose stop words and the length of terms; None where nothing is changed."""
    usual = default_selection(articles)
    words = stop_words_text(usual.stop_words)
    with st.expander("Stop words"):
        length = st.selectbox("Terms of", list(_LENGTHS), key="length", bind="query-params")
        typed = st.text_area(
            "Words that are no terms, one a line", words, key="stop_words", height=180
        )
        st.button("Back to the usual list", key="usual_words", on_click=_reset)
        kept = typed or ""
        save_button(
            File(
                label="Save the list",
                make=lambda: kept.encode(),
                stem="stop-words",
                suffix="txt",
                depends_on=kept,
            )
        )
    if typed == words and _LENGTHS[length] == usual.ngrams:
        return None
    return Selection(stop_words=parse_stop_words(kept), ngrams=_LENGTHS[length])


def _reset() -> None:
    st.session_state.pop("stop_words", None)
    st.session_state.pop("length", None)


def selection_words(selection: Selection | None) -> str:
    """Say in words what was chosen; "" for the usual list.

    Examples
    --------
    >>> selection_words(Selection(stop_words=frozenset({"the"}), ngrams=(1, 1)))
    'terms of 1 to 1 words without 1 stop words (a5876935)'
    """
    if selection is None:
        return ""
    listed = stop_words_text(selection.stop_words)
    tag = hashlib.sha256(listed.encode("utf-8", "replace")).hexdigest()[:8]
    least, most = selection.ngrams
    return (
        f"terms of {least} to {most} words without {len(selection.stop_words):,} stop words ({tag})"
    )
