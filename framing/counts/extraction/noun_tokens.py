"""Noun tokens: the words after a number that may be of the noun phrase it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.counts.extraction.noun_words import (
    BEFORE_NUMBERS,
    FIRST_ONLY,
    STATES,
    STOPS,
    UPPER,
)
from framing.counts.extraction.number_words import ONES, SCALES, TENS
from framing.language.calendar import SHORT_MONTHS
from framing.language.inflection import is_plural
from framing.language.words import any_of

#: Words between a number and the head of its phrase; longer phrases are rare in news.
MAX_WORDS = 8
#: A phrase is looked for in this many characters after the number.
REACH = 110
NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES})

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    rf"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|{any_of(month.title() for month in SHORT_MONTHS)})\."
    r"|\w[\w&]*(?:['’‑-][\w]+)*['’]?"
)
#: Between words of a phrase; quotation marks and an editor's brackets are passed over.
_GAP = re.compile(r"[\"”’\]]?[  \t]+(?:[\"“‘'(\[](?=\w))?|, |-|/")
_OPENING_QUOTE = re.compile(r"[\"”\]]?[  -]+[\"“‘'\[]?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word after a number."""

    start: int
    end: int
    text: str
    lower: str
    after_comma: bool


def words_after(text: str, *, end: int) -> list[Word]:
    """Return the words that may be of the noun phrase after ``end``.

    Up to the first word that no noun phrase runs over; none where a second number owns the noun.

    Examples
    --------
    >>> [word.text for word in words_after("12 tired old mayors of Orlo", end=2)]
    ['tired', 'old', 'mayors']
    >>> words_after("30 of the 45 members", end=9)
    []
    """
    words: list[Word] = []
    limit = min(len(text), end + REACH)
    gap = _OPENING_QUOTE.match(text, end, limit)
    while gap and gap.end() > gap.start() and len(words) < MAX_WORDS:
        token = TOKEN.match(text, gap.end(), limit)
        if not token:
            break
        lower = token.group().lower().replace("’", "'")
        word = Word(token.start(), token.end(), token.group(), lower, gap.group() == ", ")
        if lower[0].isdigit() or lower in NUMBER_WORDS:
            if _is_owner_of_noun(words):
                return []
            if words[-1].lower in ("and", "or"):
                break
        if _ends_phrase(words, word):
            break
        words.append(word)
        gap = _GAP.match(text, token.end(), limit)
        if gap and gap.group() == ", " and any(is_plural(w.text) for w in words):
            break
    return words


def _is_owner_of_noun(words: list[Word]) -> bool:
    """Tell whether a second number after ``words`` owns the noun.

    "30 of the 45 members", "of the state's 247 precincts"; or it stands in a row of a table.
    """
    if all(word.lower in BEFORE_NUMBERS or word.lower.endswith("'s") for word in words):
        return True
    return words[-1].lower[0].isdigit()


def _ends_phrase(words: list[Word], word: Word) -> bool:
    if word.after_comma and word.text[0].isupper():
        return True
    return word.lower in STOPS and word.text not in UPPER and not _joins(words, word.lower)


def _joins(words: list[Word], lower: str) -> bool:
    """Tell whether a stop word stands inside a phrase: "more", "other", "digital and physical"."""
    if lower in FIRST_ONLY:
        return not words
    if lower in ("and", "or"):
        return bool(words) and not is_plural(words[-1].text) and words[-1].lower not in STATES
    return False
