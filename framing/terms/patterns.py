r"""Patterns: what a reader types to find words, made safe to run.

A pattern is a regular expression for one word, or several with a blank between: ``lawmak\w*``,
``(urge|press)\w* biden``.  It is tried on each different word once, so a search over thousands of
articles takes as long as one over a dictionary.  Python's engine can take for ever on patterns
such as ``(a+)+b``: what can repeat a repetition, or a choice, is refused, repetitions are few and
words are short, so that the time of every search is bounded.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from re import _constants as _codes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from framing.errors import FramingError

#: Most repetitions in the pattern of one word: with n of them a word of m letters can be split
#: among them in about m^n / n! ways.
MAX_REPEATS = 4
#: Letters of a word that is looked at; English words in news are shorter than 30.
MAX_WORD_CHARS = 60
#: Letters of a pattern.
MAX_PATTERN_CHARS = 200
#: Seconds after which a search gives up.
MAX_SECONDS = 2.0

_REPEATS = frozenset({_codes.MAX_REPEAT, _codes.MIN_REPEAT})
_POSSESSIVE = _codes.POSSESSIVE_REPEAT
_SINGLE = frozenset({_codes.LITERAL, _codes.NOT_LITERAL, _codes.IN, _codes.ANY, _codes.CATEGORY})
_REFUSED = {
    _codes.GROUPREF: "a reference to a group",
    _codes.GROUPREF_EXISTS: "a condition",
    _codes.ASSERT: "a look ahead or behind",
    _codes.ASSERT_NOT: "a look ahead or behind",
}


class PatternError(FramingError):
    """A pattern that is not one, or that could take for ever."""


def _refusal(pattern: str, reason: str) -> PatternError:
    return PatternError(f"The pattern {pattern} cannot be searched for. {reason}")


def word_pattern(pattern: str) -> re.Pattern[str]:
    r"""Return ``pattern`` compiled, for whole words in any case.

    Raises
    ------
    PatternError
        When it is no regular expression, or could take for ever.

    Examples
    --------
    >>> bool(word_pattern(r"lawmak\w+").fullmatch("Lawmakers"))
    True
    >>> word_pattern("(a+)+b")
    Traceback (most recent call last):
        ...
    framing.terms.patterns.PatternError: The pattern (a+)+b cannot be searched for. It repeats
    more than one letter. Repeat a letter or a set only, as in [ab]+.
    """
    if len(pattern) > MAX_PATTERN_CHARS:
        reason = f"It has {len(pattern)} characters; use at most {MAX_PATTERN_CHARS}."
        raise _refusal(f"{pattern[:20]}…", reason)
    try:
        compiled = re.compile(pattern, re.IGNORECASE)
        parsed = _parser.parse(pattern, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError) as error:
        reason = f"It is no regular expression: {error}. Check brackets and backslashes."
        raise _refusal(pattern, reason) from error
    n_repeats = _check(pattern, parsed)
    if n_repeats > MAX_REPEATS:
        reason = f"It has {n_repeats} repetitions in a word; use at most {MAX_REPEATS}."
        raise _refusal(pattern, reason)
    return compiled


def _check(pattern: str, parsed: Iterable[Any]) -> int:
    """Return the number of repetitions; refuse what can take for ever."""
    n_repeats = 0
    for code, argument in parsed:
        if code in _REFUSED:
            raise _refusal(pattern, f"It has {_REFUSED[code]}. Leave it out.")
        if code in _REPEATS or code is _POSSESSIVE:
            n_repeats += 1
            inner = list(argument[2])
            optional = argument[:2] == (0, 1)
            if optional:
                n_repeats += _check(pattern, inner)
            elif len(inner) != 1 or inner[0][0] not in _SINGLE:
                reason = (
                    "It repeats more than one letter. Repeat a letter or a set only, as in [ab]+."
                )
                raise _refusal(pattern, reason)
        elif code is _codes.SUBPATTERN:
            n_repeats += _check(pattern, argument[3])
        elif code is _codes.ATOMIC_GROUP:
            n_repeats += _check(pattern, argument)
        elif code is _codes.BRANCH:
            n_repeats += sum(_check(pattern, choice) for choice in argument[1])
    return n_repeats


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
    fits = word_pattern(pattern).fullmatch
    end = time.monotonic() + MAX_SECONDS
    found = []
    for i, word in enumerate(words):
        if len(word) <= MAX_WORD_CHARS and fits(word):
            found.append(i)
        if i % 64 == 0 and time.monotonic() > end:
            raise _refusal(pattern, f"It takes longer than {MAX_SECONDS:.0f} seconds. Simplify it.")
    return found
