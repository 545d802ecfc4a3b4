"""Selection: which words may be terms, as the reader wants them; figures change with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from framing.language.stop_words import FURNITURE, STOP_WORDS, outlet_names, stop_words_text
from framing.terms import Selection

#: Lists that can be left out beside the stop words, by what a reader calls them.
NAMES, CREDITS = "Names of the outlets", "Bylines, agency credits and page furniture"
#: Least and greatest number of words of a term.
LENGTHS = {"One to three words": (1, 3), "One word": (1, 1), "Two or three words": (2, 3)}
_KEY = "term_choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChoice:
    """What a reader chose; the default is what the program leaves out unasked."""

    stop_words: frozenset[str] = STOP_WORDS  #: of the list that can be edited
    also: frozenset[str] = frozenset({NAMES, CREDITS})  #: lists that are left out too
    length: str = next(iter(LENGTHS))  #: a key of LENGTHS

    def selection(self, articles: pd.DataFrame) -> Selection:
        """Return it as the measure takes it; names are those of the outlets of ``articles``.

        Examples
        --------
        >>> articles = pd.DataFrame({"outlet": ["Ant News"]})
        >>> chosen = TermChoice(stop_words=frozenset({"the"}), also=frozenset({NAMES}))
        >>> sorted(chosen.selection(articles).stop_words)
        ['ant news', 'the']
        """
        words = self.stop_words
        if CREDITS in self.also:
            words |= FURNITURE
        if NAMES in self.also:
            words |= outlet_names(articles["outlet"].unique())
        return Selection(stop_words=words, ngrams=LENGTHS[self.length])


def choice() -> TermChoice:
    """Return what was chosen in this session; it lasts over a change of page."""
    kept: TermChoice = st.session_state.get(_KEY, TermChoice())
    return kept


def keep(chosen: TermChoice) -> None:
    """Keep what was chosen."""
    st.session_state[_KEY] = chosen


def chosen_selection(articles: pd.DataFrame) -> Selection | None:
    """Return what the reader chose for ``articles``; None where nothing is changed."""
    chosen = choice()
    return None if chosen == TermChoice() else chosen.selection(articles)


def selection_words(selection: Selection | None) -> str:
    """Say in words what was chosen; "" for the usual list.

    Examples
    --------
    >>> selection_words(Selection(stop_words=frozenset({"the"}), ngrams=(1, 1)))
    'terms of 1 word, 1 stop word of an own choice (list a5876935)'
    """
    if selection is None:
        return ""
    listed = stop_words_text(selection.stop_words)
    tag = hashlib.sha256(listed.encode("utf-8", "replace")).hexdigest()[:8]
    least, most = selection.ngrams
    of = f"{least} to {most} words" if most > least else "1 word" if most == 1 else f"{most} words"
    n = len(selection.stop_words)
    return f"terms of {of}, {n:,} stop word{'' if n == 1 else 's'} of an own choice (list {tag})"
