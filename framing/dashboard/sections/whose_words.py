"""Whose words: the terms of all words, of the outlets' own, of those they quote, of one actor's."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from framing.charts.base.text import counted
from framing.dashboard.state.view import View
from framing.dashboard.widgets.outlet_name import spoken
from framing.dashboard.widgets.table_card import Table, table_card
from framing.terms import (
    OWN,
    QUOTED,
    REPORTED,
    TermCounts,
    default_selection,
    ranked_terms,
    voice_counts,
    voiced_terms,
    voices,
)
from framing.terms.speech_share import Voices

#: Words under which an outlet has no rates and no ranks of a voice: they would be chance.
MIN_WORDS = 50
WHOLE, OWN_WORDS, IN_MARKS = "All words", "The outlet’s own", "In quotation marks"
ALL_REPORTED, OF_ACTOR = "All reported", "One actor’s"
_KEPT = {
    OWN_WORDS: frozenset({OWN}),
    IN_MARKS: frozenset({QUOTED}),
    ALL_REPORTED: frozenset({QUOTED, REPORTED}),
    OF_ACTOR: frozenset({QUOTED, REPORTED}),
}
_SAID = {
    OWN_WORDS: "only the outlet’s own words",
    IN_MARKS: "only reported words in quotation marks",
    ALL_REPORTED: "only reported words, in quotation marks or not",
}


def in_chosen_words(view: View) -> View:
    """Let the reader choose whose words count, and return ``view`` with the terms of those."""
    choice = st.segmented_control(
        "In whose words",
        [WHOLE, *_KEPT],
        default=WHOLE,
        key="words",
        required=True,
        persist_state="session",
    )
    if choice in (None, WHOLE):
        return view
    actor = ""
    if choice == OF_ACTOR:
        named = view.analysis.quotations.groupby("actor")["n_words"].sum()
        actors = [str(name) for name in named.sort_values(ascending=False, kind="stable").index]
        if not actors:
            st.text("No actor was found to be quoted or reported, so all words are counted.")
            return view
        actor = st.selectbox("Actor", actors, key="words_of") or actors[0]
    return _of(view, str(choice), actor=actor)


def _of(view: View, choice: str, *, actor: str) -> View:
    """Return ``view`` with the terms of the words of ``choice`` only."""
    said = _SAID.get(choice, f"only what is given to {actor}")
    key = f"{choice} {actor}"

    def counts() -> TermCounts:
        return view.counted.once(
            ("words", view.counted_key, key),
            lambda: voice_counts(
                view.term_counts(), voice_of(view, actor=actor), kept=_KEPT[choice]
            ),
        )

    with st.spinner("Counting these words"):
        terms = view.charts.once(("terms", view.key, key), lambda: _ranked(view, counts()))
    return replace(
        view,
        key=f"{view.key} {key}",
        analysis=replace(view.analysis, terms=terms),
        term_counts=counts,
        words=said,
        scope="; ".join(filter(None, (view.scope, said))),
    )


def _ranked(view: View, counts: TermCounts) -> pd.DataFrame:
    usual = default_selection(view.analysis.articles)
    ranked = ranked_terms(counts, selection=view.selection or usual)
    return ranked[ranked["n_words"] >= MIN_WORDS].reset_index(drop=True)


def too_few(view: View) -> str:
    """Say which of the outlets shown have too few of the chosen words; "" where none has."""
    if not view.words:
        return ""
    counts = view.term_counts()
    n_words = pd.Series(counts.n_words).groupby(counts.articles["outlet"].to_numpy()).sum()
    few = [
        f"{spoken(name)} ({counted(int(n_words.get(name, 0)), 'word')})"
        for name in view.outlets
        if n_words.get(name, 0) < MIN_WORDS
    ]
    if not few:
        return ""
    rest = f" and {len(few) - 6} more" if len(few) > 6 else ""
    return f"Under {MIN_WORDS} such words, so nothing is ranked: {', '.join(few[:6])}{rest}."


def voice_of(view: View, *, actor: str = "") -> Voices:
    """Return whose word each is; with an actor, this actor's are told from all others.

    ``view`` is one with the terms of all words.
    """
    quotations = view.analysis.quotations
    if actor:
        quotations = quotations[quotations["actor"].eq(actor).fillna(value=False)]
    return view.charts.once(
        ("voice", view.counted_key, actor),
        lambda: voices(view.term_counts(), view.analysis.texts, quotations=quotations),
    )


def words_table(view: View, terms: pd.DataFrame) -> None:
    """Show in whose words ``terms`` stand: the outlet's own, in marks, reported without marks."""
    key = ("words", view.key, view.outlets, len(terms))
    voiced = view.charts.once(
        key,
        lambda: voiced_terms(view.term_counts(), terms, voice=voice_of(view)).round(1),
    )
    n = voiced[["n_own", "n_quoted", "n_reported"]].sum()
    st.text(
        f"Of {int(n.sum()):,} uses of these terms {int(n['n_own']):,} are in the outlets’ own "
        f"words, {int(n['n_quoted']):,} in somebody’s in quotation marks, {int(n['n_reported']):,} "
        "in somebody’s without. Rates are in 10,000 words of the same voice."
    )
    labels = {
        "n_own": "own",
        "n_quoted": "in marks",
        "n_reported": "reported",
        "own_per_10000": "own, in 10,000",
        "quoted_per_10000": "in marks, in 10,000",
        "reported_per_10000": "reported, in 10,000",
    }
    table_card(
        Table(
            name="terms-words", title="In whose words the terms stand", frame=voiced, labels=labels
        ),
        view=view,
    )
