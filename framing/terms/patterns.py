r"""Patterns: regular expressions that a reader types to find words, run with a time limit.

A pattern is a regular expression for one word, or several with a blank between: ``lawmak\w*``,
``(urge|press)\w* biden``.  It is tried on each different word once, so a search over thousands of
articles takes as long as one over a dictionary.  Patterns such as ``(a+)+$`` can take for ever on
some words, so all the words together get two seconds; the package ``regex`` keeps the time, which
Python's own engine cannot.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

import regex

from framing.errors import FramingError

#: Letters of a word that is looked at; English words in news are shorter than 30.
MAX_WORD_CHARS = 60
#: Letters of a pattern.
MAX_PATTERN_CHARS = 200
#: Seconds after which a search gives up.
MAX_SECONDS = 2.0

#: A group that calls itself fills the memory before the time is over.
_RECURSION = regex.compile(r"\(\?(?:R|&|P>|[+-]?\d)")
#: Nested repeats of thousands take long between two looks at the clock.
_LONG_REPEAT = regex.compile(r"\{[^{}]*\d{3}")


class PatternError(FramingError):
    """A pattern that is not one, or that takes too long."""


def _refusal(pattern: str, reason: str) -> PatternError:
    return PatternError(f"The pattern {pattern} cannot be searched for. {reason}")


def word_pattern(pattern: str) -> regex.Pattern[str]:
    r"""Return ``pattern`` compiled, for whole words in any case.

    Raises
    ------
    PatternError
        When it is no regular expression, is too long, calls itself, or repeats more than 99 times.

    Examples
    --------
    >>> bool(word_pattern(r"lawmak\w+").fullmatch("Lawmakers"))
    True
    >>> word_pattern("(a+b")
    Traceback (most recent call last):
        ...
    framing.terms.patterns.PatternError: The pattern (a+b cannot be searched for. It is no regular
    expression: missing ) at position 4. Check brackets and backslashes.
    """
    if len(pattern) > MAX_PATTERN_CHARS:
        reason = f"It has {len(pattern)} characters; use at most {MAX_PATTERN_CHARS}."
        raise _refusal(f"{pattern[:20]}…", reason)
    if _RECURSION.search(pattern):
        raise _refusal(pattern, "It calls a group of its own. Write the group out.")
    if _LONG_REPEAT.search(pattern):
        raise _refusal(pattern, "It repeats more than 99 times. No word is that long.")
    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except (regex.error, RecursionError, OverflowError, MemoryError, ValueError) as error:
        reason = f"It is no regular expression: {error}. Check brackets and backslashes."
        raise _refusal(pattern, reason) from error


def matching_words(pattern: str, words: Iterable[str]) -> list[int]:
    r"""Return which of ``words`` the pattern fits as a whole, as their places.

    Raises
    ------
    PatternError
        When the pattern is refused, or two seconds are over.

    Examples
    --------
    >>> matching_words(r"lev(y|ies)", ["Levy", "levies", "levying"])
    [0, 1]
    """
    compiled = word_pattern(pattern)
    end = time.monotonic() + MAX_SECONDS
    fitting = []
    try:
        for i, word in enumerate(words):
            left = max(end - time.monotonic(), 0.001)
            if len(word) <= MAX_WORD_CHARS and compiled.fullmatch(word, timeout=left):
                fitting.append(i)
            if i % 64 == 0 and time.monotonic() > end:
                raise TimeoutError
    except (TimeoutError, MemoryError) as error:
        reason = f"It takes longer than {MAX_SECONDS:.0f} seconds. Simplify it."
        raise _refusal(pattern, reason) from error
    return fitting
