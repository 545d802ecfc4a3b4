"""Mending: what the program read wrongly, put right by hand where it is shown."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import streamlit as st

from framing.dashboard.state.deciding import decide, initials
from framing.dashboard.state.view import View
from framing.review.decisions import Decision, DecisionError, decided
from framing.review.keys import figure_key, pair_key, passage_key

#: What can be said of a passage, and of a figure.
WRONG_SPEAKER, SAME_ACTOR, NO_QUOTATION = "Wrong speaker", "Same actor as", "Not a quotation"
NO_AMOUNT, OTHER_UNIT, NOT_SAME, RENAME = (
    "No amount",
    "Counts something else",
    "Not the same thing",
    "Call this thing",
)
_NEEDS_WORDS = {
    WRONG_SPEAKER: "The speaker’s name",
    OTHER_UNIT: "What it counts",
    RENAME: "Its name",
}


def mend_passage(row: Mapping[Hashable, Any], *, view: View, key: str) -> None:
    """Offer what can be put right about a passage: a row of QUOTATIONS."""
    text = view.analysis.texts[str(row["article_id"])]
    item = passage_key(text, start=int(row["start"]), end=int(row["end"]))
    with st.popover("Correct this", key=f"{key}_pop"):
        wrong = st.radio("What is not right?", [WRONG_SPEAKER, SAME_ACTOR, NO_QUOTATION], key=key)
        name, other = "", None
        if wrong == WRONG_SPEAKER:
            name = st.text_input(_NEEDS_WORDS[wrong], key=f"{key}_name", max_chars=200)
        elif wrong == SAME_ACTOR:
            other = st.selectbox("Which actor", _other_actors(view, row), key=f"{key}_actor")
        reason = st.text_input("Why (may be left out)", key=f"{key}_why", max_chars=300)
        if not st.button("Keep this", key=f"{key}_keep", type="primary"):
            return
        was = "" if row["actor"] is None or row["actor"] != row["actor"] else str(row["actor"])
        if wrong == NO_QUOTATION:
            _keep(view, item, "kind", to="none", from_=str(row["kind"]), reason=reason)
        elif wrong == WRONG_SPEAKER and name.strip():
            _keep(view, item, "speaker", to=name.strip(), from_=was, reason=reason)
        elif wrong == SAME_ACTOR and other:
            pair = pair_key(item, _first_passage(view, str(other)))
            _keep(view, pair, "same_actor", to="yes", from_=was, reason=reason)


def _other_actors(view: View, row: Mapping[Hashable, Any]) -> list[str]:
    actors = view.analysis.actors["actor"].dropna().tolist()
    return [str(actor) for actor in actors if actor != row["actor"]]


def _first_passage(view: View, actor: str) -> str:
    """Return the key of the first passage of an actor."""
    quotations = view.analysis.quotations
    row = quotations[quotations["actor"].eq(actor).fillna(value=False)].iloc[0]
    text = view.analysis.texts[row["article_id"]]
    return passage_key(text, start=int(row["start"]), end=int(row["end"]))


def mend_figure(row: Mapping[Hashable, Any], *, view: View, key: str) -> None:
    """Offer what can be put right about a figure: a row of COUNTS."""
    item = _figure_key(view, str(row["article_id"]), int(row["start"]), int(row["end"]))
    compared = isinstance(row["quantity"], str)
    choices = [NO_AMOUNT, OTHER_UNIT, *([NOT_SAME, RENAME] if compared else [])]
    with st.popover("Correct this", key=f"{key}_pop"):
        wrong = str(st.radio("What is not right?", choices, key=key))
        words = ""
        if wrong in _NEEDS_WORDS:
            words = st.text_input(_NEEDS_WORDS[wrong], key=f"{key}_words", max_chars=200)
        reason = st.text_input("Why (may be left out)", key=f"{key}_why", max_chars=300)
        if not st.button("Keep this", key=f"{key}_keep", type="primary"):
            return
        if wrong == NO_AMOUNT:
            _keep(view, item, "kind", to="none", from_=str(row["kind"]), reason=reason)
        elif wrong == OTHER_UNIT and words.strip():
            _keep(view, item, "unit", to=words.strip(), from_=_words(row["unit"]), reason=reason)
        elif wrong == RENAME and words.strip():
            _keep(view, item, "label", to=words.strip(), reason=reason)
        elif wrong == NOT_SAME and (other := _other_mention(view, row)):
            _keep(view, pair_key(other, item), "not_same_quantity", to="yes", reason=reason)


def _other_mention(view: View, row: Mapping[Hashable, Any]) -> str | None:
    """Return the key of the first mention of the same thing in another article."""
    counts = view.analysis.counts
    same = counts["quantity"].eq(str(row["quantity"])).fillna(value=False)
    others = counts[same & counts["article_id"].ne(row["article_id"])]
    if others.empty:
        return None
    first = others.iloc[0]
    return _figure_key(view, first["article_id"], int(first["start"]), int(first["end"]))


def judge_pair(a: tuple[str, int, int], b: tuple[str, int, int], *, view: View, key: str) -> None:
    """Offer to say whether two figures, each by article, start and end, are of the same thing."""
    item = pair_key(_figure_key(view, *a), _figure_key(view, *b))
    with st.container(horizontal=True, gap="small", key=f"{key}_judge"):
        if st.button("The same thing", key=f"{key}_same"):
            _keep(view, item, "same_quantity", to="yes")
        if st.button("Not the same thing", key=f"{key}_not"):
            _keep(view, item, "not_same_quantity", to="yes")


def _figure_key(view: View, article_id: str, start: int, end: int) -> str:
    return figure_key(view.analysis.texts[article_id], start=start, end=end)


def _words(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _keep(view: View, item: str, field: str, *, to: str, from_: str = "", reason: str = "") -> None:
    """Put one decision into the log and show the page with it."""
    try:
        made: Sequence[Decision] = [
            decided(item, field, to=to, from_=from_, by=initials(), reason=reason.strip())
        ]
    except DecisionError as error:
        st.warning("This could not be kept.")
        st.text(str(error))
        return
    decide(view.project_id, made)
    st.rerun()
