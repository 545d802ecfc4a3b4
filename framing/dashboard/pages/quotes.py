"""Quotes: whose words are reported, in marks and without."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.dashboard.figures.quotes import ARTICLES, LENGTHS, MEASURES, cues_chart, quotes_chart
from framing.dashboard.sections.positions import positions_section
from framing.dashboard.sections.reprinted import shared_section
from framing.dashboard.sections.source_types import source_types_section
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.dashboard.widgets.mending import mend_passage
from framing.dashboard.widgets.outlet_name import spoken
from framing.shares import REPORTED, By, Piece, passages_behind

NONE = "No quotation and no reported speech was found in these articles."
_PIECE = [field.name for field in fields(Piece)]


def quotes_page(view: View, *, reader: StreamlitPage) -> None:
    """Show whose words the outlets that are shown report."""
    st.header("Whose words are reported?")
    quotations = view.of_shown_outlets(view.analysis.quotations)
    reported = quotations[quotations["kind"].isin(REPORTED)]
    if reported.empty:
        st.info(NONE)
        return
    st.text(answer(reported, n_outlets=len(view.outlets)))
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    unit = left.segmented_control(
        "Measured by", list(MEASURES), default=LENGTHS, key="quotes_by", required=True
    )
    of_articles = right.toggle("One bar per article", key="quotes_bars", disabled=unit == ARTICLES)
    by: By = "article" if of_articles and unit != ARTICLES else "outlet"
    card(
        partial(quotes_chart, measure=unit or LENGTHS, by=by),
        view=view,
        behind=lambda chosen: quotes_behind(chosen, view=view, reader=reader),
    )
    source_types_section(view, reader=reader)
    positions_section(view, reader=reader)
    card(cues_chart, view=view, behind=lambda chosen: _cued(chosen, view=view, reader=reader))
    shared_section(view, reader=reader)
    with st.expander("Who is who: the actors, all their names, and why they are one"):
        st.dataframe(view.analysis.actors, hide_index=True)
    with st.expander("How this is measured"):
        st.markdown(_MEASURED)


def answer(reported: pd.DataFrame, *, n_outlets: int) -> str:
    """Say in a sentence whose words are reported most.

    Examples
    --------
    >>> answer(pd.DataFrame({"actor": ["Port", "Port", None], "n_words": [30, 10, 10],
    ...     "outlet": ["Ant", "Bee", "Ant"]}), n_outlets=3)
    'Port: 40 of 50 reported words (80 %), in 2 of 3 outlets. 10 words have no speaker.'
    """
    words = reported.groupby("actor")["n_words"].sum().sort_values(ascending=False, kind="stable")
    total = int(reported["n_words"].sum())
    unattributed = int(reported.loc[reported["actor"].isna(), "n_words"].sum())
    rest = (
        f"{counted(unattributed, 'word')} {'has' if unattributed == 1 else 'have'} no speaker."
        if unattributed
        else "A speaker was found for every passage, not always the right one."
    )
    if words.empty:
        return "No speaker was found for any passage."
    first = str(words.index[0])
    n_quoting = reported.loc[reported["actor"].eq(first), "outlet"].nunique()
    n_first = int(words.iloc[0])
    return (
        f"{first}: {n_first:,} of {total:,} reported words ({100 * n_first / total:.0f} %), in "
        f"{n_quoting} of {counted(n_outlets, 'outlet')}. {rest}"
    )


def quotes_behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List the passages of what was chosen or, when asked, all of them, unsure ones first."""
    pieces = [Piece(**dict(zip(_PIECE, data, strict=True))) for data in chosen]
    found = [
        passages_behind(view.analysis.quotations, piece=piece, leading=view.leading)
        for piece in pieces
        if piece.form not in ("own", "posts")
    ]
    if any(piece.form == "posts" for piece in pieces):
        _posts_behind(pieces[-1], view=view, reader=reader)
        return
    if found:
        behind = pd.concat(found)
    elif pieces:
        st.text("The outlet’s own voice is what no passage covers: the article shows it.")
        return
    elif st.toggle("List all passages, unsure ones first", key="quotes_all"):
        shown = view.of_shown_outlets(view.analysis.quotations)
        shown = shown[shown["kind"].isin(REPORTED)]
        behind = shown.sort_values("confidence", kind="stable")
    else:
        st.caption("Choose a piece of a bar and its passages are listed here.")
        return
    n_quoted = int(behind["n_quoted"].sum())
    n = counted(len(behind), "passage")
    st.text(f"{n}, with {counted(n_quoted, 'word')} in quotation marks.")
    show_passages(
        behind.assign(note=_notes(behind)),
        view=view,
        reader=reader,
        key="quotes",
        mend=mend_passage,
    )


def _posts_behind(piece: Piece, *, view: View, reader: StreamlitPage) -> None:
    """List the embedded posts of an outlet's articles, or of one article."""
    articles = view.articles[view.articles["outlet"].eq(piece.outlet)]
    posts = view.analysis.posts
    posts = posts[posts["article_id"].isin(set(articles["article_id"]))]
    if piece.article_id:
        posts = posts[posts["article_id"].eq(piece.article_id)]
    n = counted(len(posts), "embedded post")
    st.text(f"{n}: their authors’ words, in no share of reported words.")
    notes = posts["author"].fillna("author not found")
    show_passages(posts.assign(note=notes), view=view, reader=reader, key="posts")


def _cued(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List the passages of an outlet that a cue attributes."""
    if not chosen:
        st.caption("Choose a bar and its passages are listed here.")
        return
    outlet, cue = chosen[-1]
    quotations = view.analysis.quotations
    inside = quotations["outlet"].eq(outlet) & quotations["kind"].isin(REPORTED)
    behind = quotations[inside & quotations["cue"].str.casefold().eq(cue).fillna(value=False)]
    n = counted(len(behind[["article_id", "attribution"]].drop_duplicates()), "attribution")
    st.text(f"“{cue}” in {spoken(outlet)}: {n} in {counted(len(behind), 'passage')}.")
    show_passages(
        behind.assign(note=_notes(behind)), view=view, reader=reader, key="cues", mend=mend_passage
    )


def _notes(quotations: pd.DataFrame) -> list[str]:
    return [
        f"{'unattributed' if pd.isna(row['actor']) else row['actor']}"
        f"{'' if pd.isna(row['cue']) else ', “' + row['cue'] + '”'}"
        f", {row['kind']}, confidence {row['confidence']:.2f}"
        for row in quotations.to_dict("records")
    ]


_MEASURED = """
A passage is *direct* when all of it stands in quotation marks, *mixed* when a clause stands
partly in marks, *indirect* when a cue such as “said” or “according to” gives it to somebody
without marks. Scare quotes and titles of works are no quotations.

* **Words**: of direct and mixed passages only the words in marks count as quoted; words of
  indirect passages, and of mixed clauses those outside the marks, are a piece of their own and are
  never added to the quoted ones.
* **Passages**: one attribution counts once, however many pieces it is printed in.
* **Embedded posts**: their authors’ words, neither the outlet’s own voice nor reported by it.
* **Articles**: an outlet’s articles that quote the actor, of all its articles.
* Shares are sums over sums. Under 50 reported words or 3 attributions there is no percentage.
* Words whose speaker was not found stay in the chart as *unattributed*.

Attributions are by the program and have not been checked by anybody: the page *Method* gives
the measured error.
"""
