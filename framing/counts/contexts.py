"""Contexts: the words around an amount that say what it counts, where, when and by whom."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.clues import Words, marks, sides
from framing.counts.noun_classes import counts_people, noun_classes
from framing.counts.stems import stem
from framing.language.sentences import sentence_spans
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
    article_words: frozenset[str]  #: the words of its whole article
    role: str  #: part or whole ("46 of the 60"), for or against ("46-12"), or alone


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """What every mention of a sentence shares."""

    first: int  #: place of its first word among the article's
    last: int  #: and after its last
    content: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]


def contexts(text: str, *, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each of the ``mentions`` of one article, in the order given."""
    found = list(WORD.finditer(text))
    words = Words(
        starts=[match.start() for match in found],
        printed=[match.group() for match in found],
        stems=[stem(match.group()) for match in found],
    )
    article_words = frozenset(_content(words, range(len(found))))
    spans = sentence_spans(text)
    begins = [begin for begin, _ in spans]
    sentences: dict[int, _Sentence] = {}
    roles = _roles(text, sorted(mentions, key=lambda m: m.start))
    result = []
    for mention in mentions:
        at = bisect.bisect_right(begins, mention.start) - 1
        if at not in sentences:
            sentences[at] = _sentence(words, spans[at] if at >= 0 else (0, len(text)))
        result.append(_context(mention, words, sentences[at], (roles[mention.row], article_words)))
    return result


def _sentence(words: Words, span: tuple[int, int]) -> _Sentence:
    first, last = (bisect.bisect_left(words.starts, offset) for offset in span)
    inner = range(first + 1, last)
    return _Sentence(
        first=first,
        last=last,
        content=frozenset(_content(words, range(first, last))),
        names=frozenset(_content(words, (k for k in inner if words.printed[k][0].isupper()))),
        years=frozenset(y for k in range(first, last) for y in _YEAR.findall(words.printed[k])),
    )


def _content(words: Words, places: Iterable[int]) -> Iterator[str]:
    """Yield the stems of the words that are no stop words, numbers or single letters."""
    for place in places:
        word = words.printed[place]
        if len(word) > 1 and not word[0].isdigit() and word.lower() not in ENGLISH_STOP_WORDS:
            yield words.stems[place]


def _context(
    mention: Mention, words: Words, sentence: _Sentence, shared: tuple[str, frozenset[str]]
) -> Context:
    head, qualifiers = head_and_qualifiers(mention.unit)
    here = bisect.bisect_left(words.starts, mention.start)
    after = max(bisect.bisect_left(words.starts, mention.end), here + 1)
    near: dict[str, float] = {}
    found: set[str] = set()
    around = range(max(sentence.first, here - NEAR_WORDS), min(sentence.last, after + NEAR_WORDS))
    for place in around:
        distance = max(here - place, place - after + 1, 0)
        if distance <= CLOSE_WORDS:
            found |= marks(words, place=place)
        if distance:
            for root in _content(words, (place,)):
                near[root] = max(1.0 / (1.0 + distance / 4), near.get(root, 0.0))
    if "earlier" not in found:
        found.discard("long past")  # alone it may be the event's own date
    role, article_words = shared
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
        sides=sides(words, sentence=(sentence.first, sentence.last), span=(here, after)),
        years=sentence.years,
        article_words=article_words,
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
