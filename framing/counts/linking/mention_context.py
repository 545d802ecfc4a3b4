"""Contexts: the words around an amount that say what it counts, where, when and by whom."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.linking.clues import Words, marks, sides
from framing.counts.linking.semantic_classes import counts_people, noun_classes
from framing.language.sentences import sentence_spans
from framing.language.stems import stem
from framing.language.words import WORD

#: Words on either side of a mention, in its sentence, that count as near: about a clause.
NEAR_WORDS = 7
#: Words on either side in which "other" or "earlier" is about the mention itself.
CLOSE_WORDS = 4

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OF_A_WHOLE = re.compile(r"\s*(?:out )?of (?:the|its|their|his|her|those|these|all)? ?\Z")
_TALLY = re.compile(r"\s*(?:-|–|—|‑|-to-| to )\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A row of COUNTS as linking needs it: where it stands and what its unit is."""

    row: int  #: its place in the table
    article: str
    outlet: str
    start: int
    end: int
    kind: str
    unit: str | None
    low: float
    high: float
    modifier: str
    voice: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words around a mention say of the thing counted; words are stems."""

    mention: Mention
    head: str  #: the noun counted, singular; "" where none is named
    classes: frozenset[str]  #: its noun classes
    people: bool  #: whether it stands for people
    qualifiers: frozenset[str]  #: the classifying words of the unit
    near: Mapping[str, float]  #: weights of the words near it, falling with distance
    sentence: frozenset[str]  #: the words of its sentence
    names: frozenset[str]  #: of them, those printed with a capital inside the sentence
    marks: frozenset[str]  #: "other", "earlier", "total", "unreal" where such a word is close
    sides: Mapping[int, int]  #: of each line of opposites, the group that stands nearest
    years: frozenset[str]  #: years named in the sentence
    role: str  #: part or whole ("30 of the 45"), for or against ("28-14"), or alone


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """What every mention of a sentence shares."""

    words: Words
    content: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]


def contexts(text: str, *, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each of the ``mentions`` of one article, in the order given."""
    spans = sentence_spans(text)
    begins = [begin for begin, _ in spans]
    sentences: dict[int, _Sentence] = {}
    roles = _roles(text, sorted(mentions, key=lambda m: m.start))
    found = []
    for mention in mentions:
        at = bisect.bisect_right(begins, mention.start) - 1
        if at not in sentences:
            sentences[at] = _sentence(text, spans[at] if at >= 0 else (0, len(text)))
        found.append(_context(mention, sentences[at], roles[mention.row]))
    return found


def _sentence(text: str, span: tuple[int, int]) -> _Sentence:
    matches = list(WORD.finditer(text, *span))
    printed = [match.group() for match in matches]
    words = Words(
        starts=[match.start() for match in matches], printed=printed, stems=[*map(stem, printed)]
    )
    names = (place for place in range(1, len(printed)) if printed[place][0].isupper())
    return _Sentence(
        words=words,
        content=frozenset(_content(words, range(len(printed)))),
        names=frozenset(_content(words, names)),
        years=frozenset(year for word in printed for year in _YEAR.findall(word)),
    )


def _content(words: Words, places: Iterable[int]) -> Iterator[str]:
    """Yield the stems of the words that are no stop words, numbers or single letters."""
    for place in places:
        word = words.printed[place]
        if len(word) > 1 and not word[0].isdigit() and word.lower() not in ENGLISH_STOP_WORDS:
            yield words.stems[place]


def _context(mention: Mention, sentence: _Sentence, role: str) -> Context:
    words = sentence.words
    head, qualifiers = head_and_qualifiers(mention.unit)
    here = bisect.bisect_left(words.starts, mention.start)
    after = max(bisect.bisect_left(words.starts, mention.end), here + 1)
    near: dict[str, float] = {}
    found: set[str] = set()
    for place in range(max(0, here - NEAR_WORDS), min(len(words.starts), after + NEAR_WORDS)):
        distance = max(here - place, place - after + 1, 0)
        if distance <= CLOSE_WORDS:
            found |= marks(words, place=place)
        if distance:
            for root in _content(words, (place,)):
                near[root] = max(1.0 / (1.0 + distance / 4), near.get(root, 0.0))
    if "earlier" not in found:
        found.discard("long past")  # alone it may be the event's own date
    return Context(
        mention=mention,
        head=head,
        classes=noun_classes(head),
        people=counts_people(head),
        qualifiers=frozenset(map(stem, qualifiers)),
        near=near,
        sentence=sentence.content,
        names=sentence.names,
        marks=frozenset(found),
        sides=sides(words, span=(here, after)),
        years=sentence.years,
        role=role,
    )


def head_and_qualifiers(unit: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the noun of a unit and the words that say which of its kind.

    Examples
    --------
    >>> head_and_qualifiers("US lawmaker")
    ('lawmaker', ('US',))
    >>> head_and_qualifiers("member of Congress")
    ('member', ('Congress',))
    >>> head_and_qualifiers(None)
    ('', ())
    """
    words = WORD.findall(unit or "")
    if not words:
        return "", ()
    lower = [word.lower() for word in words]
    cut = lower.index("of") if "of" in lower[1:] else len(words)
    rest = [w for w in (*words[: cut - 1], *words[cut + 1 :]) if w not in ENGLISH_STOP_WORDS]
    return lower[cut - 1], tuple(rest)


def _roles(text: str, ordered: Sequence[Mention]) -> dict[int, str]:
    """Return how each mention stands to its neighbour: the two ends of a tally or of a share."""
    roles = {mention.row: "alone" for mention in ordered}
    for left, right in pairwise(ordered):
        between = text[left.end : right.start] if 0 <= right.start - left.end <= 24 else "\n"
        if _OF_A_WHOLE.fullmatch(between) or (left.end == right.start):
            roles[left.row], roles[right.row] = "part", "whole"
        elif _TALLY.fullmatch(between):
            roles[left.row], roles[right.row] = "for", "against"
    return roles
