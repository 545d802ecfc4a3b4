"""Surroundings: the words beside and between mentions and passages, as a few named patterns."""

from __future__ import annotations

from dataclasses import dataclass

from framing.language.lexicon.function_words import AUXILIARIES
from framing.language.lexicon.saying_verbs import LEMMAS
from framing.language.mentions.mentions import Mention
from framing.quotations.detection.tokens import BREAK, PASSAGE, Frame

_PREPOSITIONS = frozenset(
    """
    to of in on at for from with by about against over under after before during through between
    into upon toward towards than like via including following
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A mention that may be the source of a passage, with its units in the frame."""

    mention: Mention
    first: int  #: first unit of the mention
    last: int  #: unit after it
    count: int  #: mentions in the article with the same key
    leads: bool = False  #: the first candidate of its sentence


def binned(number: int) -> str:
    """Return ``number`` as one of few names.

    Examples
    --------
    >>> [binned(n) for n in (0, 3, 4, 7, 30)]
    ['0', '3', '4', '6', '16']
    """
    for low in (16, 11, 8, 6, 5):
        if number >= low:
            return str(low)
    return str(number)


def role_of(frame: Frame, candidate: Candidate) -> str:
    """Return what the words beside a mention make of it: what goes before, what follows.

    Examples
    --------
    "In a letter to Moe on Monday, the envoys raised …": "Moe" is "to … in", "the envoys"
    is ", … ed".
    """
    words = frame.words
    before = words[candidate.first - 1] if candidate.first else BREAK
    after = words[candidate.last] if candidate.last < len(words) else BREAK
    if before in _PREPOSITIONS:
        before = "to"
    elif before[0].isalnum() and before not in ("that", "and", "but", "or", "when", "as"):
        before = "w"
    return f"{before} {_form(after)}"


def _form(word: str) -> str:
    """Return what a word after a mention may be: a verb, by its ending, a preposition, a mark."""
    if not word[0].isalnum():
        return word
    if word in AUXILIARIES:
        return "is"
    if word in _PREPOSITIONS:
        return "in"
    if word in ("who", "which", "that", "and", "or"):
        return word
    if word in LEMMAS:
        return f"V{word[-1]}"
    for ending in ("ed", "ing", "ly", "s"):
        if word.endswith(ending):
            return ending
    return "w"


def pattern(frame: Frame, low: int, high: int, *, links: frozenset[str], most: int) -> str:
    """Return the units from ``low`` to ``high`` as a few letters, most words left out.

    "V" is a reporting verb, "Q" a marked passage, "w" any other words; "far" stands for more
    units than ``most``.

    Parameters
    ----------
    frame : Frame
    low, high : int
        Units, the end exclusive.
    links : frozenset of str
        Words that are kept.
    most : int
        Units that are still told apart.
    """
    if high - low > most:
        return "far"
    out: list[str] = []
    for word, lemma in zip(frame.words[low:high], frame.lemmas[low:high], strict=True):
        if lemma:
            out.append("V")
        elif not word[0].isalnum():
            out.append("¶" if word == BREAK else "Q" if word == PASSAGE else word)
        elif word in links:
            out.append(word)
        elif not out or out[-1] != "w":
            out.append("w")
    return "".join(out)
