"""Selection: which of the terms counted may be shown.

A term begins and ends with a word that has a letter and is no stop word; a name may begin with
a general word (New York, First Amendment).  A single word begins with a letter.  In the middle of
three, a stop word must bind the two others closely: "water the garden", "freedom of speech",
and not "harbour to close" or "boat with great".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from framing.language.spelling import word_key
from framing.language.stop_words import FURNITURE, STOP_WORDS, fold, outlet_names
from framing.terms.counting import TermCounts
from framing.terms.lookup import term_numbers
from framing.terms.name_spans import WEAK_STOP_KEYS
from framing.terms.numbering import MAX_WORDS, ahead
from framing.terms.tokens import Flags

Numbers = npt.NDArray[np.float64]

#: Words that may stand in the middle of a term: articles, demonstratives, possessives, "of".
BINDING = frozenset(
    """
    a an her his its my of our that the their these this those your
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a reader wants to see as a term.

    Examples
    --------
    >>> Selection(ngrams=(2, 3)).ngrams
    (2, 3)
    """

    stop_words: Collection[str] = STOP_WORDS  #: words, and phrases that a term may not hold
    ngrams: tuple[int, int] = (1, MAX_WORDS)  #: least and greatest number of words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EdgeWords:
    """For each word, whether it is stopped, and whether it may stand at an edge, and between."""

    strong: Flags  #: stopped everywhere
    weak: Flags  #: stopped outside names
    edge: Flags
    between: Flags


def allowed_terms(counts: TermCounts, selection: Selection, words: EdgeWords) -> Flags:
    """Return for each term whether it may be shown."""
    terms = counts.terms
    least, most = selection.ngrams
    first, last = terms.parts[:, 0], terms.last
    allowed: Flags = words.edge[first] & words.edge[last]
    named = terms.names & (words.weak[first] | words.weak[last])
    named &= ~(words.strong[first] | words.strong[last])
    named &= terms.with_letter[first] & terms.with_letter[last]
    allowed |= named
    single, triple = terms.length == 1, terms.length == MAX_WORDS
    allowed[single] &= terms.from_letter[first[single]]
    # "Duran Duran" is a name; "levy levy" is a stutter, or a text of one word.
    allowed &= single | terms.names | (first != last) | (terms.parts[:, 1] != first)
    allowed[triple] &= words.between[terms.parts[triple, 1]] | terms.names[triple]
    allowed &= (terms.length >= least) & (terms.length <= most)
    return allowed


def stopped_phrases(counts: TermCounts, selection: Selection) -> tuple[Flags, Flags]:
    """Return which terms are a stop phrase, and which hold one.

    A stop phrase is not shown, but displaces its parts as other phrases do: where "Ant News" is
    stopped, "Ant" is no term unless it stands alone.
    """
    terms = counts.terms
    whole = np.zeros(len(terms.parts), dtype=np.bool_)
    whole[[n for n in term_numbers(counts, _stop_phrases(counts, selection)) if n >= 0]] = True
    inside = (whole[terms.inner] & (terms.inner >= 0)).any(axis=1)
    return whole, whole | inside


def default_selection(articles: pd.DataFrame) -> Selection:
    """Return the terms to show where nobody has chosen: no stop words, furniture, outlet names.

    Examples
    --------
    >>> selection = default_selection(pd.DataFrame({"outlet": ["Ant News"]}))
    >>> {"the", "read more", "ant news"} <= set(selection.stop_words)
    True
    """
    return Selection(stop_words=STOP_WORDS | FURNITURE | outlet_names(articles["outlet"].unique()))


def occurring_once(counts: TermCounts, selection: Selection, words: EdgeWords) -> Numbers:
    """Return the number of each article's terms that occur nowhere else and have no number."""
    stream, sums = counts.stream, np.zeros(len(counts.articles))
    word = counts.terms.begin[0]
    edge, between = words.edge[word], words.between[word]
    changes = np.append(word[1:] != word[:-1], True)[: len(word)]
    whole, varied = stream.joined, changes
    for n in range(2, MAX_WORDS + 1):
        if selection.ngrams[0] <= n <= selection.ngrams[1]:
            once = whole & varied & (counts.terms.begin[n - 1] < 0) & edge & ahead(edge, n - 1)
            if n == MAX_WORDS:
                once &= ahead(between, 1)
            sums += np.bincount(stream.row[once], minlength=len(sums))
        whole, varied = whole & ahead(stream.joined, n - 1), varied | ahead(changes, n - 1)
    return sums


def edge_words(counts: TermCounts, selection: Selection) -> EdgeWords:
    """Return where in a term each word may stand."""
    strong = np.zeros(len(counts.words), dtype=np.bool_)
    weak = np.zeros(len(counts.words), dtype=np.bool_)
    for entry in selection.stop_words:
        key = word_key(entry)
        number = counts.words.get(key)
        if number is not None:
            (weak if key in WEAK_STOP_KEYS else strong)[number] = True
    between = ~strong & ~weak
    edge = between & counts.terms.with_letter
    between[[counts.words[key] for key in BINDING if key in counts.words]] = True
    return EdgeWords(strong=strong, weak=weak, edge=edge, between=between)


def _stop_phrases(counts: TermCounts, selection: Selection) -> list[list[int]]:
    """Return the stop phrases that may occur, each as the numbers of its words."""
    split = (fold(entry).split() for entry in selection.stop_words if " " in entry)
    phrases = ([counts.words.get(word_key(word), -1) for word in words] for words in split)
    return [phrase for phrase in phrases if 1 < len(phrase) <= MAX_WORDS and min(phrase) >= 0]
