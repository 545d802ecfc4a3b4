"""Closer: where the terms stand, how far they depend on what counts, and their test."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from framing.charts.base.text import counted
from framing.dashboard.sections.whose_words import voice_of
from framing.dashboard.state.view import View
from framing.dashboard.widgets.outlet_name import spoken
from framing.dashboard.widgets.table_card import Table, table_card
from framing.terms import compared_terms, default_selection, term_changes
from framing.terms.ranking import MIN_ARTICLES_FOR_Z

#: Terms of a test that are listed, those that the outlet has more first.
MAX_TESTED = 200


def places_table(view: View, terms: pd.DataFrame) -> None:
    """Show how many uses of ``terms`` stand in a title or heading, early, and later."""
    placed = standing(terms)
    first = placed["in headings"].gt(0)
    n_first = int(first.sum())
    st.text(
        f"{n_first} of {counted(len(placed), 'term')} {'stands' if n_first == 1 else 'stand'} in a "
        "title or heading. Where a term stands is one sign of how salient it is made."
    )
    table_card(
        Table(name="terms-places", title="Where the first terms stand", frame=placed), view=view
    )


def standing(terms: pd.DataFrame) -> pd.DataFrame:
    """Return the uses of each of ``terms`` by place; the three add up to all.

    Examples
    --------
    >>> row = {"outlet": "Ant", "term": "dock", "n_occurrences": 6, "n_headings": 1, "n_early": 2}
    >>> standing(pd.DataFrame([row])).to_dict("records")[0]["later"]
    3
    """
    return pd.DataFrame(
        {
            "outlet": terms["outlet"],
            "term": terms["term"],
            "uses": terms["n_occurrences"],
            "in headings": terms["n_headings"],
            "in the first fifth": terms["n_early"],
            "later": terms["n_occurrences"] - terms["n_headings"] - terms["n_early"],
        }
    )


def changes_table(view: View) -> None:
    """Show how the first terms of each outlet change if something else counts."""
    with st.spinner("Ranking under each choice"):
        changes = view.charts.once(
            ("changes", view.key),
            lambda: term_changes(
                view.term_counts(),
                selection=view.selection or default_selection(view.analysis.articles),
                voice=voice_of(view),
            ),
        )
    changes = view.of_shown_outlets(changes)
    if changes.empty:
        st.text("There are no terms to compare.")
        return
    stay = staying(changes)
    st.text(
        "How many of an outlet’s first terms stay among the first under each other choice. Terms "
        "that all choices keep are the ones to build on."
    )
    stays = Table(name="terms-stay", title="First terms that stay", frame=stay)
    table_card(stays, view=view)
    choice = st.selectbox("Term by term", list(dict.fromkeys(changes["choice"])), key="change")
    labels = {"rank": "rank as shown", "rank_changed": "rank then", "moved": "places up"}
    table_card(
        Table(
            name="terms-changes",
            title="What changes in the first terms, by choice",
            frame=changes[changes["choice"] == choice].reset_index(drop=True),
            labels=labels,
            hidden=("choice",),
        ),
        view=view,
    )


def staying(changes: pd.DataFrame) -> pd.DataFrame:
    """Return for each outlet, and choice, how many of the first terms stay, as "k of n".

    Examples
    --------
    >>> rows = [("all", "Ant", "dock", 1, 2), ("all", "Ant", "tide", 2, None)]
    >>> names = ["choice", "outlet", "term", "rank", "rank_changed"]
    >>> staying(pd.DataFrame(rows, columns=names)).to_dict("records")
    [{'outlet': 'Ant', 'all': '1 of 2'}]
    """
    rows = []
    for outlet, own in changes.groupby("outlet", sort=False):
        row = {"outlet": outlet}
        for choice, part in own.groupby("choice", sort=False):
            first, then = part["rank"].notna(), part["rank_changed"].notna()
            stays = f"{int((first & then).sum())} of {int(first.sum())}"
            row[str(choice)] = stays if then.any() else "none is left to compare"
        rows.append(row)
    return pd.DataFrame(rows)


def why_untested(view: View) -> str:
    """Say why differences are not tested; "" where those of an outlet shown are."""
    numbers = {name: style.n_articles for name, style in view.outlet_styles.items()}
    total = sum(numbers.values())
    enough = [
        name
        for name in view.outlets
        if min(numbers[name], total - numbers[name]) >= MIN_ARTICLES_FOR_Z
    ]
    if enough:
        return ""
    return (
        "No difference is tested for chance: the words of one article are no independent draws, so "
        f"a test needs {MIN_ARTICLES_FOR_Z} articles of an outlet and {MIN_ARTICLES_FOR_Z} of the "
        f"others, and here an outlet has at most {max(numbers.values(), default=0):,}."
    )


def tested_table(view: View) -> None:
    """Show which terms of an outlet are told from chance, or say why none can be."""
    why = why_untested(view)
    if why:
        st.text(why)
        return
    outlet = st.selectbox("Outlet", list(view.outlets), key="tested")
    tested = view.charts.once(
        ("tested", view.key, outlet),
        lambda: compared_terms(
            view.term_counts(),
            outlet=str(outlet),
            selection=view.selection or default_selection(view.analysis.articles),
        ),
    )
    if tested["z_articles"].isna().all():
        st.text(f"{spoken(str(outlet))} has too few articles, or the others have, for a test.")
        return
    ranked = tested.sort_values("z_articles", ascending=False, kind="stable")
    sure = int(ranked["q"].lt(0.05).fillna(value=False).sum())
    st.text(
        f"{sure:,} of {len(ranked):,} terms are told from chance at a false discovery rate of 5 % "
        "(q). z takes words for independent; z over articles does not, and q is from it."
    )
    labels = {
        "n_occurrences": "uses here",
        "n_other": "in all the others",
        "per_10000": "in 10,000 here",
        "per_10000_other": "in 10,000 of the others",
        "n_articles": "articles here",
        "n_articles_other": "articles of the others",
        "z_articles": "z over articles",
    }
    table_card(
        Table(
            name="terms-tested",
            title="The terms of an outlet beside all the others",
            frame=ranked.head(MAX_TESTED).round(3).assign(outlet=outlet),
            hidden=("outlet",),
            labels=labels,
        ),
        view=view,
    )
