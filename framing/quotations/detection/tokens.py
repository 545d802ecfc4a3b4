"""Tokens: an article as words and punctuation, each quoted passage one token.

Who is quoted is told by what stands around a quotation, so distances are counted in these tokens
(units of a frame): a word, a mark of punctuation, a paragraph's end, or a whole quoted passage.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from framing.language.lexicon.saying_verbs import LEMMAS
from framing.language.quotation_marks import QuotedSpan
from framing.language.sentences import ABBREVIATIONS

#: The unit that stands for a passage, and the one for a paragraph's end.
PASSAGE, BREAK = "\x01", "\n"
#: "Dahl’s" is two units, so that a possessive can be seen; "co-author" and "U.S" are one.
_UNIT = re.compile(r"\w+(?:[\-‐‑.]\w+|,\d{3}(?!\d))*|['’]\w+|\n+|[^\w\s]")
_ABBREVIATIONS = frozenset(word.lower() for word in ABBREVIATIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The units of a text, in order, with what is asked of them again and again."""

    words: list[str]  #: lower case
    starts: list[int]  #: offsets into the text
    ends: list[int]
    capital: list[bool]  #: begins with a capital letter
    passages: list[int]  #: the unit of each passage
    n_breaks: list[int]  #: paragraph ends before each unit; one longer than ``words``
    n_stops: list[int]  #: sentence ends before each unit
    n_passages: list[int]  #: passages before each unit
    lemmas: list[str | None]  #: of reporting verbs
    first: list[int]  #: the first unit of each unit's sentence
    stop: list[int]  #: the unit that ends each unit's sentence, or one after the last
    next_verb: list[int]  #: the next unit that is a reporting verb, in the sentence; else -1
    last_verb: list[int]  #: the last one before, in the sentence; else -1

    def unit_at(self, offset: int) -> int:
        """Return the first unit that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)


def frame(
    text: str, passages: Sequence[QuotedSpan], *, apart: Sequence[tuple[int, int]] = ()
) -> Frame:
    r"""Return the units of ``text`` around ``passages``, which are sorted and do not overlap.

    What lies ``apart`` is one paragraph's end.

    Examples
    --------
    >>> from framing.language.quotation_marks import quoted_spans
    >>> text = "“Not now,” said Ida Moe.\nShe left."
    >>> frame(text, quoted_spans(text)).words
    ['\x01', 'said', 'ida', 'moe', '.', '\n', 'she', 'left', '.']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capital: list[bool] = []
    places: list[int] = []
    position = 0
    pieces = sorted(
        [
            *((p.start, p.end, PASSAGE) for p in passages),
            *((start, end, BREAK) for start, end in apart),
        ]
    )
    for start, end, what in [*pieces, (len(text), len(text), "")]:
        stop = start
        for match in _UNIT.finditer(text, position, stop):
            word = match.group()
            capital.append(word[0].isupper())
            words.append(BREAK if word[0] == "\n" else word.lower())
            starts.append(match.start())
            ends.append(match.end())
        if what:
            if what == PASSAGE:
                places.append(len(words))
            words.append(what)
            capital.append(False)
            starts.append(start)
            ends.append(end)
            position = end
    stops = _sentence_ends(words, capital)
    for passage, unit in zip(passages, places, strict=True):
        stops[unit] = _ends_with(text, passage) and _begins(words, capital, unit + 1)
    lemmas = [LEMMAS.get(word) for word in words]
    return Frame(
        words=words,
        starts=starts,
        ends=ends,
        capital=capital,
        passages=places,
        n_breaks=_n_before(word == BREAK for word in words),
        n_stops=_n_before(stops),
        n_passages=_n_before(word == PASSAGE for word in words),
        lemmas=lemmas,
        first=_firsts(stops),
        stop=_stops(stops),
        next_verb=_nearest(lemmas, stops, range(len(words) - 1, -1, -1)),
        last_verb=_nearest(lemmas, stops, range(len(words))),
    )


def _n_before(flags: Iterable[bool]) -> list[int]:
    return list(accumulate((int(flag) for flag in flags), initial=0))


def _sentence_ends(words: list[str], capital: list[bool]) -> list[bool]:
    """Tell of each unit whether a sentence ends with it."""
    ends = [False] * len(words)
    last = len(words) - 1
    for i, word in enumerate(words):
        if word == BREAK:
            ends[i] = True
        elif word in (".", "!", "?", "…"):
            before = words[i - 1] if i else ""
            follows = i < last and (capital[i + 1] or words[i + 1] in (PASSAGE, BREAK))
            short = word == "." and (before in _ABBREVIATIONS or len(before) == 1 or "." in before)
            ends[i] = i == last or words[i + 1] == BREAK or (follows and not short)
    return ends


def _ends_with(text: str, passage: QuotedSpan) -> bool:
    """Tell whether the words in the marks end a sentence."""
    return text[max(passage.inner_start, passage.inner_end - 1) : passage.inner_end] in (
        ".",
        "?",
        "!",
    )


def _begins(words: list[str], capital: list[bool], unit: int) -> bool:
    """Tell whether a sentence may begin at ``unit``, after a quotation; a cue may go on with it."""
    if unit >= len(words):
        return True
    if words[unit] in (PASSAGE, BREAK):
        return True
    return capital[unit] and not any(word in LEMMAS for word in words[unit : unit + 4])


def _firsts(stops: list[bool]) -> list[int]:
    out, first = [], 0
    for i, stop in enumerate(stops):
        out.append(first)
        if stop:
            first = i + 1
    return out


def _stops(stops: list[bool]) -> list[int]:
    out, last = [0] * len(stops), len(stops)
    for i in range(len(stops) - 1, -1, -1):
        if stops[i]:
            last = i
        out[i] = last
    return out


def _nearest(lemmas: list[str | None], stops: list[bool], order: range) -> list[int]:
    """Return for each unit the nearest verb already passed in ``order``, in its sentence."""
    nearest = [-1] * len(lemmas)
    verb = -1
    backward = order.step < 0
    for i in order:
        if backward and stops[i]:
            verb = -1
        nearest[i] = verb
        if lemmas[i]:
            verb = i
        if not backward and stops[i]:
            verb = -1
    return nearest
