"""Selection: which of the terms counted may be shown.

A term begins and ends with a word that has a letter and is no stop word; a name may begin with
a general word (New York, First Amendment).  A single word begins with a letter.  In the middle of
three, a stop word must bind the two others closely: "propagate this story", "freedom of speech",
and not "government to advocate" or "line with positive".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import numpy as np

from framing.language.spelling import word_key
from framing.language.stop_words import fold
from framing.terms.counting import MAX_WORDS, TermCounts
from framing.terms.names import WEAK_STOP_KEYS
from framing.terms.tokens import Flags, Ints

#: Words that may stand in the middle of a term: articles, demonstratives, possessives, "of", "not".
BINDING = frozenset(
    """
    a an her his its my no not of our that the their these this those your
    """.split()
)

_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"\S+")


def allowed_terms(
    counts: TermCounts, *, stop_words: Collection[str], ngrams: tuple[int, int]
) -> Flags:
    """Return for each term whether it may be shown.

    Parameters
    ----------
    counts : TermCounts
    stop_words : collection of str
        Words, which a term may not begin or end with, and phrases, which it may not hold.
    ngrams : tuple of int
        The least and the greatest number of words of a term.
    """
    least, most = ngrams
    lengths = (counts.parts >= 0).sum(axis=1)
    allowed: Flags = (lengths >= least) & (lengths <= most)
    allowed &= ~_at_an_edge(counts.parts, ~_matching(counts, _LETTER.search))
    single = counts.parts[:, 1] < 0
    allowed &= ~single | _matching(counts, _LETTER.match)[counts.parts[:, 0]]
    strong, weak = stopped_words(counts, stop_words)
    allowed &= ~_at_an_edge(counts.parts, strong)
    allowed &= ~_at_an_edge(counts.parts, weak) | counts.names
    loose = np.append((strong | weak) & ~_matching(counts, BINDING.__contains__), False)
    allowed &= ~loose[np.where(counts.parts[:, 2] >= 0, counts.parts[:, 1], -1)] | counts.names
    return allowed & ~_holds_a_phrase(counts, stop_words)


def stopped_words(counts: TermCounts, stop_words: Collection[str]) -> tuple[Flags, Flags]:
    """Return for each word whether it is stopped always, and whether it is outside names."""
    strong = np.zeros(len(counts.words), dtype=np.bool_)
    weak = np.zeros(len(counts.words), dtype=np.bool_)
    for entry in stop_words:
        key = word_key(entry.strip()) if entry else ""
        number = counts.words.get(key)
        if number is not None:
            (weak if key in WEAK_STOP_KEYS else strong)[number] = True
    return strong, weak


def counted_at_edges(counts: TermCounts, stop_words: Collection[str]) -> Flags:
    """Return for each word whether a term may begin or end with it."""
    strong, weak = stopped_words(counts, stop_words)
    return _matching(counts, _LETTER.search) & ~strong & ~weak


def _matching(counts: TermCounts, test: Callable[[str], object]) -> Flags:
    """Return for each word whether its key passes ``test``."""
    return np.fromiter(
        (bool(test(key)) for key in counts.words), dtype=np.bool_, count=len(counts.words)
    )


def _at_an_edge(parts: Ints, words: Flags) -> Flags:
    last = np.take_along_axis(parts, (parts >= 0).sum(axis=1, keepdims=True) - 1, axis=1)[:, 0]
    return words[parts[:, 0]] | words[last] if len(parts) else np.zeros(0, dtype=np.bool_)


def _holds_a_phrase(counts: TermCounts, stop_words: Collection[str]) -> Flags:
    stopped = np.zeros(len(counts.parts), dtype=np.bool_)
    phrases = {keys for entry in stop_words if " " in entry.strip() and (keys := _keys(entry))}
    for keys in phrases:
        numbers = [counts.words.get(key, -1) for key in keys]
        if min(numbers) < 0:
            continue
        for begin in range(MAX_WORDS - len(keys) + 1):
            columns = counts.parts[:, begin : begin + len(keys)]
            stopped |= (columns == numbers).all(axis=1)
    return stopped


def _keys(phrase: str) -> tuple[str, ...]:
    keys = tuple(word_key(word) for word in _TOKEN.findall(fold(phrase)))
    return keys if len(keys) <= MAX_WORDS else ()
