"""Method: how each figure is made, how far it can be trusted, how to cite it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import streamlit as st

from framing.counts.extraction.intervals import readings
from framing.dashboard.figures.reliability import reliability_chart
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.card import card
from framing.output import VERSION
from framing.quotations.quality import error_by_source, measured_on

_INDICATORS = """
Framing, in Entman’s words (1993), is to select some aspects of what happened and to make them
more salient in a text. Key terms, reported words and figures are **indicators of selection and
salience; they are not frames**. They tell a reader where to look. What an outlet means by a
choice, and whether it meant anything, is not in them.
"""

_TERMS = """
A term has one to three words, formed before stop words are dropped, so that each stands in a text
as it is shown. Its weight in an article is *tf · ln(n / df)*: how often it stands there, times the
logarithm of the number of articles over the number of articles that have it. What all articles
have weighs nothing. The weights of an article are scaled to unit length; the score is their mean
over the articles of the outlet. A term needs two occurrences, or one in a title.

Words in embedded posts are their authors’ and do not count. From five articles an outlet up there
is also *z*, the log-odds of the term against the other outlets (Monroe, Colaresi & Quinn 2008);
with fewer articles such a figure would only look exact.
"""

_QUOTES = """
The program finds passages in quotation marks, and reported speech without marks where a cue such
as “said” or “according to” gives it to somebody. A model trained on news articles decides who is
the source. Names, roles and pronouns of one person or body are put together as one actor; the page
*Quotes* shows why. Scare quotes and titles of works enter no share; embedded posts are kept apart.

Shares are sums over sums: all words of an actor over all reported words of the outlet. Passages
whose speaker was not found stay visible as unattributed.
"""

_COUNTS = """
Every amount is read as an interval of values, as usually meant and as worded:

{readings}

These are heuristics of reading, not logic (on such hedges: Ferson et al. 2015; Cummins, Sauerland &
Solt 2012). Mentions in one story that count the same thing form a quantity. For each pair of
outlets one figure of each is compared: of its latest article the most exact, its own before
another's, the text before the title.
*Same*: wording and interval are equal. *Compatible*: both can be true as usually meant. *Strained*:
both can be true as worded, but one would be far from how it is usually meant. *Conflict*: both
cannot be true as worded. Units are converted where they differ, currencies are not. Rounding, a
later date or another definition may be behind a conflict; two outlets that agree may have one
source.
"""

_LIMITS = """
* Everything here is read by a program and checked by nobody, unless a page says so.
* “Not found” means not found in the text supplied. Short articles leave out more.
* With one article an outlet, a figure describes the article and not the outlet.
* Nothing here is a score of an outlet, and no outlet is left or right of another.
* English news text only. Other languages give few passages, not other ones.
* Articles stay on this machine, and what is uploaded ends with the session.
"""

_FILES = """
A CSV holds what its chart shows, and a last column, *about*, with the title, the number of
articles, scope, filters, version and date, in every row, so that they stay with the figures. A cell
that a spreadsheet would run as a formula begins with an apostrophe. A picture carries the same
line at its foot. Passages leave with at most 25 words around them; whole texts leave only in files
that are named *not for sharing*.
"""


def method_page(view: View) -> None:
    """Say how the figures are made, what they cannot tell, and how to cite them."""
    st.header("How is this measured?")
    st.markdown(_INDICATORS)
    for title, words in (
        ("Key terms", _TERMS),
        ("Reported words", _QUOTES),
        ("Figures that differ", _COUNTS.format(readings=_readings())),
        ("What this cannot tell", _LIMITS),
        ("What leaves", _FILES),
    ):
        st.subheader(title)
        st.markdown(words)
        if title == "Reported words":
            _measured_error(view)
    st.subheader("What is analysed now")
    st.text(about(view))
    st.subheader("How to cite")
    st.code(citation(), language=None, wrap_lines=True)
    st.code(bibtex(), language=None)


def _measured_error(view: View) -> None:
    """Show how often the program was right on articles that people had marked."""
    size = measured_on()
    st.text(
        f"Measured on {size['n_articles']} articles of seven US outlets in which people had marked "
        f"{size['n_passages']} quotations: the program found {size['n_found']}, of which "
        f"{size['n_right']} have the right words, source and name. Other kinds of text and other "
        "outlets may be read worse; nothing has been measured there."
    )
    shares = {
        name: st.column_config.NumberColumn(label, format="percent")
        for name, label in (
            ("found", "Found"),
            ("source_right", "Source right"),
            ("name_right", "Name right"),
        )
    }
    config: dict[str, Any] = {"source": "Source is written as", "n": "Passages", **shares}
    st.dataframe(error_by_source(), hide_index=True, column_config=config)
    card(reliability_chart, view=view)


def citation() -> str:
    """Return how to name the program in a text.

    Examples
    --------
    >>> citation().startswith("Framing (version ")
    True
    """
    return (
        f"Framing (version {VERSION}): how outlets tell the same story. Computer program. "
        f"Figures made on {dt.datetime.now(dt.UTC).date()}."
    )


def bibtex() -> str:
    """Return the same for a bibliography.

    Examples
    --------
    >>> bibtex().splitlines()[0]
    '@software{framing,'
    """
    return (
        "@software{framing,\n"
        "  title = {Framing: how outlets tell the same story},\n"
        f"  version = {{{VERSION}}},\n"
        f"  year = {{{dt.datetime.now(dt.UTC).year}}}\n"
        "}"
    )


def _readings() -> str:
    """Return the table of wordings and what they are read as, in Markdown."""
    rows = [("wording", "usually meant", "as worded"), ("---", "---", "---"), *readings()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
