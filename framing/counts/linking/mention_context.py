"""Contexts: what the words around an amount say of the thing counted.

Who or what (the noun), what became of them or what they did (outcomes), which of them (names,
years, marks of another time or part, role), and how prominently the article says so.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.linking.semantic_classes import (
    DENIED,
    EARLIER,
    LAST_TIMES,
    OTHER,
    PART,
    RATE,
    SCALES,
    TOTAL,
    UNREAL,
    outcomes,
    personhood,
)
from framing.language.calendar import MONTHS
from framing.language.sentences import sentence_spans
from framing.language.stems import stem
from framing.language.words import WORD

#: Words on either side of a mention, in its sentence, that are looked at.
REACH = 25
#: What stands between two words counts for so many words more: another clause or another figure
#: is likely about something else ("12 killed and 40 wounded").
COMMA = 1.5
STRONG_MARK = 3.0
CONJUNCTION = 2.0
OTHER_FIGURE = 3.0
#: A word this many words away weighs half.
HALF_WEIGHT = 3.0
#: How near a word must be to mark the mention.
_MARKS: tuple[tuple[str, frozenset[str], float], ...] = (
    ("other", OTHER, 3.0),
    ("earlier", EARLIER, 9.0),
    ("total", TOTAL, 4.0),
    ("unreal", UNREAL, 6.0),
    ("part", PART, 3.0),
    ("not", DENIED, 5.0),
    ("rate", RATE, 4.0),
)
MORE_REACH = 2.0
#: What is counted stands within so many words after its number, or stands apart from it.
MAX_PHRASE = 8

_CONJUNCTIONS = frozenset("and but or while whereas".split())
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_MONTHS = frozenset(month.title() for month in MONTHS)
_STRONG = re.compile(r"[;:—–]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A row of COUNTS as linking needs it."""

    row: int  #: its place in the table
    article: str
    outlet: str
    start: int
    end: int
    number_start: int
    number_end: int
    head_end: int | None  #: after the noun counted, where it stands with the number
    kind: str
    unit: str | None
    value: float | None
    low: float
    high: float
    modifier: str
    voice: str | None
    place: str  #: title, lead, body and so on
    role: str  #: part or whole ("30 of the 45"), for or against ("28-14"), or alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words around a mention say of the thing counted; words are stems."""

    mention: Mention
    head: str  #: the noun counted, singular; "" where none is named
    people: float  #: how surely it stands for people
    qualifiers: frozenset[str]  #: the other words of the unit
    outcomes: Mapping[str, float]  #: what became of them, the nearer the higher
    near: Mapping[str, float]  #: the words near it, the nearer the higher
    near_names: Mapping[str, float]  #: of them, those printed with a capital
    sentence: frozenset[str]  #: the words of its sentence
    names: frozenset[str]  #: of them, those printed with a capital inside the sentence
    years: frozenset[str]  #: years named in the sentence
    months: frozenset[str]  #: months named in it
    marks: frozenset[str]  #: "other", "earlier", "part" and so on, where such a word is close
    number: int  #: which sentence of the article it stands in

    @property
    def role(self) -> str:
        """How it stands to another amount of its phrase."""
        return self.mention.role

    @property
    def outcome(self) -> str | None:
        """The nearest outcome; None where no word tells one."""
        return max(sorted(self.outcomes), key=lambda o: self.outcomes[o], default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """The words of a sentence, and what every mention in it shares."""

    starts: Sequence[int]
    printed: Sequence[str]
    lower: Sequence[str]
    stems: Sequence[str]
    gaps: Sequence[float]  #: how far each word is from the one before
    barriers: Sequence[float]  #: how far it sets apart what stands beyond it
    content: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    months: frozenset[str]


def contexts(text: str, *, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each of the ``mentions`` of one article, in the order given."""
    spans = sentence_spans(text)
    begins = [begin for begin, _ in spans]
    numbers = sorted((m.number_start, m.number_end) for m in mentions)
    sentences: dict[int, _Sentence] = {}
    found = []
    for mention in mentions:
        at = max(0, bisect.bisect_right(begins, mention.number_start) - 1)
        if at not in sentences:
            sentences[at] = _sentence(text, spans[at] if spans else (0, len(text)), numbers)
        found.append(_context(mention, sentences[at], at))
    return found


def _sentence(text: str, span: tuple[int, int], numbers: Sequence[tuple[int, int]]) -> _Sentence:
    matches = list(WORD.finditer(text, *span))
    printed = [match.group() for match in matches]
    starts = [match.start() for match in matches]
    lower = [word.lower() for word in printed]
    stems = [stem(word) for word in printed]
    counted = {bisect.bisect_left(starts, start) for start, _ in numbers if start >= span[0]}
    gaps = []
    for place, match in enumerate(matches):
        gap = text[matches[place - 1].end() : match.start()] if place else ""
        gaps.append(1.0 + (STRONG_MARK if _STRONG.search(gap) else COMMA if "," in gap else 0.0))
    barriers = [
        CONJUNCTION * (word in _CONJUNCTIONS) + OTHER_FIGURE * (place in counted)
        for place, word in enumerate(lower)
    ]
    content = [place for place in range(len(printed)) if _is_content(printed[place])]
    return _Sentence(
        starts=starts,
        printed=printed,
        lower=lower,
        stems=stems,
        gaps=gaps,
        barriers=barriers,
        content=frozenset(stems[place] for place in content),
        names=frozenset(stems[place] for place in content if place and printed[place][0].isupper()),
        years=frozenset(word for word in printed if _YEAR.match(word)),
        months=frozenset(word for word in printed if word in _MONTHS),
    )


def _is_content(word: str) -> bool:
    lower = word.lower()
    said = lower not in ENGLISH_STOP_WORDS and lower not in SCALES
    return said and len(word) > 1 and not word[0].isdigit()


def _context(mention: Mention, sentence: _Sentence, at: int) -> Context:
    head, qualifiers = head_and_qualifiers(mention.unit)
    first, last, after = _span(mention, sentence)
    distances = dict(_distances(sentence, first, after))
    distances |= dict.fromkeys(range(last, after), 0.0)
    weights = {place: 1.0 / (1.0 + d / HALF_WEIGHT) for place, d in distances.items()}
    said: dict[str, float] = {}
    near: dict[str, float] = {}
    near_names: dict[str, float] = {}
    for place, weight in weights.items():
        word, root = sentence.lower[place], sentence.stems[place]
        for name, share in outcomes(word).items():
            said[name] = max(said.get(name, 0.0), share * weight)
        if _is_content(sentence.printed[place]):
            near[root] = max(near.get(root, 0.0), weight)
            capital = sentence.printed[place][0].isupper()
            if capital and (place or not outcomes(word)) and mention.place != "title":
                near_names[root] = max(near_names.get(root, 0.0), weight)
    return Context(
        mention=mention,
        head=head,
        people=personhood(head),
        qualifiers=frozenset(map(stem, qualifiers)),
        outcomes=said,
        near=near,
        near_names=near_names,
        sentence=sentence.content,
        names=frozenset() if mention.place == "title" else sentence.names,
        years=sentence.years,
        months=sentence.months,
        marks=frozenset(_marks(sentence, distances, last)),
        number=at,
    )


def _span(mention: Mention, sentence: _Sentence) -> tuple[int, int, int]:
    """Return the first word of the number, the one after it, and the one after what is counted."""
    n = len(sentence.starts)
    first = min(bisect.bisect_left(sentence.starts, mention.number_start), max(n - 1, 0))
    last = min(n, max(first + 1, bisect.bisect_left(sentence.starts, mention.number_end)))
    after = last
    if mention.head_end is not None and mention.head_end >= mention.number_end:
        end = bisect.bisect_left(sentence.starts, mention.head_end)
        after = max(last, end) if end - last <= MAX_PHRASE else last
    return first, last, min(after, n)


def _distances(sentence: _Sentence, first: int, after: int) -> Iterator[tuple[int, float]]:
    """Yield the places around a mention and how far they are from it."""
    distance = 0.0
    for place in range(after, min(len(sentence.gaps), after + REACH)):
        distance += sentence.gaps[place] + sentence.barriers[place]
        yield place, distance
    distance = 0.0
    for place in range(first - 1, max(-1, first - 1 - REACH), -1):
        distance += sentence.gaps[place + 1] + sentence.barriers[place]
        yield place, distance


def _marks(sentence: _Sentence, distances: Mapping[int, float], after: int) -> Iterator[str]:
    """Yield what words close to a mention mark; "more than" is a hedge and marks nothing."""
    lower = sentence.lower
    for place, distance in distances.items():
        following = lower[place + 1] if place + 1 < len(lower) else ""
        if lower[place] == "more" and following != "than" and distance <= MORE_REACH:
            yield "other"
        if lower[place] == "last" and following in LAST_TIMES:
            yield "earlier"
        for name, words, reach in _MARKS:
            if distance <= reach and lower[place] in words:
                yield name
    if after < len(lower) and lower[after] == "of":
        yield "of"


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
