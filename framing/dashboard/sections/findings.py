"""Findings: what was found, in finished sentences that lead to their pages."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.counts.comparison.side_by_side import comparison_in_words
from framing.dashboard.figures.figures import figures_of, possible_links_of
from framing.dashboard.sections.reprinted import shared_sentences
from framing.dashboard.state.view import View
from framing.dashboard.widgets.outlet_name import spoken
from framing.shares import REPORTED

#: Names that a sentence lists before it says how many more there are.
MOST_NAMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding: a headline, a sentence that says of what, and the page that shows it."""

    about: str  #: the program's own words
    headline: str  #: a finished sentence; data may be in it
    sentence: str
    page: str  #: name of the page that it leads to
    link: str  #: the program's own words
    address: Mapping[str, str] = field(default_factory=dict)  #: of what is opened there


def findings(view: View) -> list[Finding]:
    """Return what was found about the shown outlets, contradictions first, at most four."""
    found = [figures_finding(view), words_finding(view), terms_finding(view)]
    shared = own_voice_finding(view)
    return [one for one in (found[0], found[1], shared, found[2]) if one is not None]


def show_findings(view: View, *, pages: Mapping[str, StreamlitPage]) -> None:
    """Show the findings side by side, each with a way into its page."""
    found = findings(view)
    if not found:
        return
    for column, one in zip(st.columns(len(found)), found, strict=True):
        with column:
            st.html(
                f'<div class="finding"><div class="kicker">{html.escape(one.about)}</div>'
                f"<h3>{html.escape(one.headline)}</h3><p>{html.escape(one.sentence)}</p></div>"
            )
            st.page_link(
                pages[one.page],
                label=f":primary[{one.link}]",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=dict(one.address) or None,
            )


def figures_finding(view: View) -> Finding:
    """Return the first contradiction, or what is worded most differently, or that nothing is."""
    figures = figures_of(view)
    n_possible = len(possible_links_of(view))
    said = comparison_in_words(figures, n_possible=n_possible)
    shared = figures[figures["verdict"].ne("alone")]
    if shared.empty:
        return Finding(
            about="Figures",
            headline="No two of these outlets were found to count the same thing",
            sentence="" if not n_possible else said,
            page="counts",
            link="See all figures",
        )
    first = shared[shared["quantity"].eq(shared["quantity"].iloc[0])]
    verdict, label = str(first["verdict"].iloc[0]), str(first["label"].iloc[0])
    opened = first[first["clashes"]] if verdict == "conflict" else first
    wordings = _listed(
        [f"{spoken(outlet)} “{_short(wording)}”" for outlet, wording in _different(opened)]
    )
    n_shared = shared["quantity"].nunique()
    n_worded = shared.loc[shared["verdict"].eq("compatible"), "quantity"].nunique()
    headline = {
        "conflict": f"Outlets contradict each other: {label}",
        "strained": f"Figures far apart, but both can be true: {label}",
        "compatible": f"No figures contradict each other; {n_worded} of {n_shared} "
        f"{'is' if n_worded == 1 else 'are'} worded differently",
        "same": "The outlets that count the same thing give the same figures",
    }[verdict]
    row = opened.iloc[0]
    return Finding(
        about="Figures",
        headline=headline,
        sentence=f"{wordings}." if verdict != "compatible" else f"{label}: {wordings}.",
        page="counts",
        link="See who writes what",
        address={"figure": f"{row['article_id']}:{row['start']}"},
    )


def _different(figures: pd.DataFrame) -> list[tuple[str, str]]:
    """Return outlet and wording of FIGURES, each wording once."""
    words = figures["wording"].str.lower().str.extract(r"(\D*[\d,.]*\d|\w+)")[0]
    first = figures[~words.duplicated()]
    return list(zip(first["outlet"], first["wording"], strict=True))


def words_finding(view: View) -> Finding | None:
    """Return whose words are reported most, and by whom none were found."""
    quotations = view.of_shown_outlets(view.analysis.quotations)
    reported = quotations[quotations["kind"].isin(REPORTED)]
    words = reported.groupby("actor")["n_words"].sum().sort_values(ascending=False, kind="stable")
    total = int(reported["n_words"].sum())
    if words.empty or not total:
        return None
    actor, n_words = str(words.index[0]), int(words.iloc[0])
    quoting = set(reported.loc[reported["actor"].eq(actor), "outlet"])
    without = [spoken(name) for name in view.outlets if name not in quoting]
    where = f"{len(quoting)} of {counted(len(view.outlets), 'outlet')}"
    sentence = f"{n_words:,} of {total:,} reported words, in {where}."
    if without:
        sentence += f" None found in the text of {_listed(without)}."
    return Finding(
        about="Whose words",
        headline=f"{actor} has the most reported words: {n_words / total:.0%}",
        sentence=sentence,
        page="quotes",
        link="See whose words are reported",
    )


def own_voice_finding(view: View) -> Finding | None:
    """Return the first outlet that prints as its own what another gives to a speaker."""
    shared = shared_sentences(view)
    if shared is None:
        return None
    shared = shared[shared["outlet"].isin(view.outlets) & shared["outlet_b"].isin(view.outlets)]
    if shared.empty:
        return None
    row = shared.iloc[0]
    return Finding(
        about="Own voice or another’s",
        headline=f"{spoken(row['outlet'])} prints as its own what {spoken(row['outlet_b'])} "
        "gives to a source",
        sentence=f"“{_short(str(row['content']))}” There it is given to {row['actor']}.",
        page="quotes",
        link="Compare the sentences",
    )


def terms_finding(view: View) -> Finding | None:
    """Return the most distinctive term of each outlet."""
    terms = view.of_shown_outlets(view.analysis.terms)
    if terms.empty or len(view.outlet_styles) < 2:
        return None
    first = terms.drop_duplicates("outlet")
    pairs = list(zip(first["outlet"], first["term"], strict=True))
    (outlet, term), others = pairs[0], pairs[1:]
    rest = _listed([f"“{word}” for {spoken(name)}" for name, word in others])
    return Finding(
        about="What sets outlets apart",
        headline=f"{spoken(outlet)}’s most distinctive term: “{term}”",
        sentence=f"{rest[:1].upper()}{rest[1:]}." if rest else "",
        page="terms",
        link="See the key terms",
    )


def _listed(names: Sequence[str]) -> str:
    """Return names as a list in words, cut after some.

    Examples
    --------
    >>> _listed(["Ant", "Bee"]), _listed(list("abcdef"))
    ('Ant and Bee', 'a, b, c, d and 2 more')
    """
    shown = list(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        return f"{', '.join(shown)} and {len(names) - MOST_NAMES} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _short(sentence: str) -> str:
    words = " ".join(sentence.split()).split(" ")
    return " ".join(words[:18]) + ("…" if len(words) > 18 else "")
