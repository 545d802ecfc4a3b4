"""Words: what a word is, in one place for the whole project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A word: letters, digits and underscores, with apostrophes or hyphens only inside.
WORD = re.compile(r"\w+(?:['’\-‐‑]\w+)*")


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each word of ``text``, in order.

    Examples
    --------
    >>> list(word_spans("Portugal’s co-author."))
    [(0, 10), (11, 20)]
    """
    return (match.span() for match in WORD.finditer(text))


def n_words(text: str) -> int:
    """Return the number of words in ``text``.

    Examples
    --------
    >>> n_words("“Don’t,” she said -- twice.")
    4
    """
    return len(WORD.findall(text))


def any_of(phrases: Iterable[str]) -> str:
    r"""Return a regular expression for any of ``phrases``, the longest first.

    Escaped, because ``re.VERBOSE`` would drop the space in "at least".

    Examples
    --------
    >>> any_of(["at", "at least"])
    'at\\ least|at'
    """
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))
