"""Wording: whose words a place is in, and what others give to somebody."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.dashboard.state.view import View
from framing.dashboard.widgets.evidence import show_passages
from framing.shares import REPORTED
from framing.terms import shared_passages

#: Articles up to which sentences are compared without being asked: with more it takes seconds.
MAX_UNASKED = 60


def shared_sentences(view: View) -> pd.DataFrame | None:
    """Return SHARED_PASSAGES; None where the articles are many and nobody asked for them."""
    analysis = view.analysis
    asked = bool(st.session_state.get("shared"))
    if len(analysis.articles) > MAX_UNASKED and not asked:
        return None
    return view.charts.once(
        ("shared", view.counted_key),
        lambda: shared_passages(
            analysis.articles,
            analysis.texts,
            quotations=analysis.quotations,
            posts=analysis.posts,
        ),
    )


def shared_section(view: View, *, reader: StreamlitPage) -> None:
    """List the sentences that an outlet prints as its own and another gives to somebody."""
    if len(view.analysis.articles) > MAX_UNASKED:
        st.toggle(
            "Look for sentences printed as an outlet’s own that others give to somebody",
            key="shared",
            persist_state="session",
        )
    shared = shared_sentences(view)
    if shared is None:
        return
    rows = given_elsewhere(view.of_shown_outlets(shared))
    if rows.empty:
        return
    st.subheader("Printed as its own, given to somebody by others")
    st.text(
        f"{counted(len(rows), 'sentence')} that an outlet prints as its own: nearly the same words "
        "stand in another outlet, which gives them to a speaker. They count as own words above."
    )
    show_passages(rows, view=view, reader=reader, key="shared")


def given_elsewhere(shared: pd.DataFrame) -> pd.DataFrame:
    """Return each sentence of SHARED_PASSAGES once, its ``note`` to whom it is given and by how many.

    Examples
    --------
    >>> row = {"article_id": "a", "outlet": "Ant", "start": 0, "end": 9, "actor": "Ida Roe"}
    >>> shared = pd.DataFrame([{**row, "outlet_b": "Bee"}, {**row, "outlet_b": "Cow"}])
    >>> given_elsewhere(shared)["note"].tolist()
    ['given to Ida Roe by 2 other outlets']
    """  # noqa: E501
    place = ["article_id", "outlet", "start", "end"]
    by_actor = shared.groupby([*place, "actor"], sort=False)["outlet_b"].nunique().reset_index()
    by_actor = by_actor.sort_values("outlet_b", ascending=False, kind="stable")
    by_actor["note"] = [
        f"given to {actor} by {counted(int(n), 'other outlet')}"
        for actor, n in zip(by_actor["actor"], by_actor["outlet_b"], strict=True)
    ]
    rows = by_actor.groupby(place, sort=True)["note"].agg("; ".join).reset_index()
    return rows[[*place, "note"]]


def place_notes(
    places: pd.DataFrame, quotations: pd.DataFrame, *, shared: pd.DataFrame | None
) -> list[str]:
    """Say of each place in an article where it stands, and whose words it is in.

    Parameters
    ----------
    places : DataFrame
        TERM_PLACES.
    quotations : DataFrame
        QUOTATIONS.
    shared : DataFrame, optional
        SHARED_PASSAGES: own words that another outlet gives to somebody are said to be.

    Examples
    --------
    >>> places = pd.DataFrame([{"article_id": "a", "start": 5, "end": 9, "place": "later"}])
    >>> spoken = {"article_id": "a", "start": 0, "end": 20, "kind": "direct", "actor": "Ida Roe"}
    >>> place_notes(places, pd.DataFrame([spoken]), shared=None)
    ['later · given to Ida Roe']
    >>> place_notes(places, pd.DataFrame([{**spoken, "end": 4}]), shared=None)
    ['later · own words']
    """
    here = set(places["article_id"])
    spoken = quotations[quotations["article_id"].isin(here)]
    spoken = spoken[spoken["kind"].isin(REPORTED)]
    passages = _by_article(spoken, here)
    printed = _by_article(given_elsewhere(shared), here) if shared is not None else {}
    notes = []
    for article_id, start, place in zip(
        places["article_id"], places["start"], places["place"], strict=True
    ):
        row = _holding(passages.get(article_id, ()), start)
        own = _holding(printed.get(article_id, ()), start)
        if row is not None:
            known = not pd.isna(row["actor"])
            whose = f"given to {row['actor']}" if known else "given to a speaker not found"
        elif own is not None:
            whose = f"own words, {own['note']}"
        else:
            whose = "own words"
        notes.append(f"{place} · {whose}")
    return notes


def _by_article(rows: pd.DataFrame, articles: set[Any]) -> dict[Any, list[dict[Hashable, Any]]]:
    found = rows[rows["article_id"].isin(articles)]
    return {name: part.to_dict("records") for name, part in found.groupby("article_id")}


def _holding(rows: Any, at: int) -> dict[Hashable, Any] | None:
    return next((row for row in rows if row["start"] <= at < row["end"]), None)
