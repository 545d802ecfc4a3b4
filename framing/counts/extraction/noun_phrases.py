"""Nouns: what is counted, as a noun phrase after a number.

Without a part-of-speech tagger: the phrase runs from the number to the first word that no noun
phrase runs over (a preposition, an auxiliary, a mark), and its head is the first plural in it,
with the plurals that follow at once ("sports channels").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.counts.extraction.noun_words import (
    ATTRIBUTIVE,
    BEFORE_NUMBERS,
    DETERMINERS,
    FIRST_ONLY,
    NOUNS_TOO,
    OF_NAMES,
    OF_NOUNS,
    PARTICIPLES,
    SAID_OF_STATES,
    STATES,
    STOPS,
    UPPER,
    VERBS,
)
from framing.counts.extraction.number_words import ONES, SCALES, TENS
from framing.language.calendar import SHORT_MONTHS
from framing.language.inflection import is_plural, singular
from framing.language.words import any_of

#: Words between a number and the head of its phrase; longer phrases are rare in news.
MAX_WORDS = 8
#: A phrase is looked for in this many characters after the number.
REACH = 110
NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES})

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    rf"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|{any_of(month.title() for month in SHORT_MONTHS)})\."
    r"|\w[\w&]*(?:['’‑-][\w]+)*['’]?"
)
#: Between words of a phrase; quotation marks and an editor's brackets are passed over.
_GAP = re.compile(r"[\"”’\]]?[  \t]+(?:[\"“‘'(\[](?=\w))?|, |-|/")
_OPENING_QUOTE = re.compile(r"[\"”\]]?[  -]+[\"“‘'\[]?")
_PARTITIVE = re.compile(
    r" (?:more |others? )?(?:out )?of (?:all )?(?:the|his|her|its|our|my|their|your|these|those"
    r"|[A-Z][\w.]*(?: [A-Z]\w+)?['’]s?)(?= )"
)
_OF_ALL = re.compile(r" of (?:all |both |every |each )?")
_NAME = r"(?:(?:[A-Z]\.)+|[A-Z][\w-]*\w)"
_OF_NAME = re.compile(
    rf" of (?:the )?(?P<whole>{_NAME}(?: (?:of (?:the )?)?{_NAME}){{0,4}})(?!['’])"
)
_OF_NOUN = re.compile(r" of (?P<whole>[a-z]\w+(?:-\w+)?)(?! [a-z]+s\b)(?<! the)(?<! his)(?<! her)")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedNoun:
    """What is counted: where it stands, where its head stands, and its singular."""

    start: int
    end: int
    head_start: int
    head_end: int
    unit: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    lower: str
    after_comma: bool


def counted_noun(text: str, *, end: int) -> CountedNoun | None:
    """Return what is counted by a number that ends at ``end``; None where nothing plural follows.

    Examples
    --------
    >>> text = "30 of the 45 lawmakers, 1,400 narrow river barges, 12 were hurt"
    >>> [p.unit if p else None for p in (counted_noun(text, end=e) for e in (12, 29, 52))]
    ['lawmaker', 'narrow river barge', None]
    """
    words = _words_after(text, end)
    head = _plural_head(words)
    if head is None:
        return _state(words) or _nationals(words) or _owners(words) or _shared_noun(text, words)
    return _with_of(text, _phrase(words, head))


def single_noun(text: str, *, end: int) -> CountedNoun | None:
    """Return what is counted by "one", or by a number joined with a hyphen, that ends at ``end``.

    Examples
    --------
    >>> single_noun("one tired cellist said", end=3).unit
    'tired cellist'
    >>> single_noun("73-page atlas", end=2).unit
    'page'
    """
    if text[end : end + 1] in ("-", "‑"):
        match = _TOKEN.match(text, end + 1)
        if not match:
            return None
        word = re.split("[-‑]", match.group().rstrip("'’"))[0]
        unit = singular(word)
        return CountedNoun(
            start=end + 1,
            end=end + 1 + len(word),
            head_start=end + 1,
            head_end=end + 1 + len(word),
            unit=unit,
        )
    words = _words_after(text, end)
    if state := _state(words[:2]):
        return state
    taken: list[_Word] = []
    for word in words[:4]:
        verbal = word.lower in VERBS and word.lower not in NOUNS_TOO
        participle = bool(taken) and word.lower.endswith(("ed", "ing"))
        plural = is_plural(word.text) and word.lower == word.text
        joins = bool(taken) and word.lower in ("and", "or")
        plural = plural and (bool(taken) or word.lower not in ATTRIBUTIVE)
        if verbal or participle or joins or plural or word.after_comma:
            break
        taken.append(word)
    if len(taken) == 1 and taken[0].lower.endswith(("ed", "ing")):
        return None
    adverb = next((k for k, w in enumerate(taken) if k and w.lower.endswith("ly")), len(taken))
    taken = taken[:adverb]
    while taken and (taken[-1].lower in FIRST_ONLY or taken[-1].lower.endswith("ly")):
        taken.pop()
    if not taken or not taken[-1].text[0].isalpha():
        return None
    return _phrase(taken, len(taken) - 1)


def partitive_end(text: str, *, end: int) -> int | None:
    """Return where "of the" ends after a number; None where there is none.

    Examples
    --------
    >>> partitive_end("30 of the 45 members", end=2), partitive_end("30 members", end=2)
    (9, None)
    """
    match = _PARTITIVE.match(text, end)
    return match.end() if match else None


def noun_after_of(text: str, *, end: int) -> CountedNoun | None:
    """Return the noun phrase after "of" or "of the"; None where there is none.

    Examples
    --------
    >>> noun_after_of("20% of all voters", end=3).unit
    'voter'
    """
    of = partitive_end(text, end=end)
    if of is None:
        match = _OF_ALL.match(text, end)
        if not match:
            return None
        of = match.end() - 1
    return counted_noun(text, end=of)


def _words_after(text: str, end: int) -> list[_Word]:
    """Return the words that may be of the noun phrase after ``end``."""
    words: list[_Word] = []
    limit = min(len(text), end + REACH)
    gap = _OPENING_QUOTE.match(text, end, limit)
    while gap and gap.end() > gap.start():
        token = _TOKEN.match(text, gap.end(), limit)
        if not token:
            break
        lower = token.group().lower().replace("’", "'")
        comma = gap.group() == ", "
        number = lower[0].isdigit() or lower in NUMBER_WORDS
        if number and all(w.lower in BEFORE_NUMBERS or w.lower.endswith("'s") for w in words):
            return []  # "30 of the 45 members", "of the state's 247": the other number's noun
        if number and words[-1].lower[0].isdigit():
            return []  # a row of a table
        if number and words[-1].lower in ("and", "or"):
            break
        if comma and token.group()[0].isupper():
            break
        if (
            lower in STOPS
            and token.group() not in UPPER
            and not _joins(words, lower, text, token.end())
        ):
            break
        words.append(_Word(token.start(), token.end(), token.group(), lower, comma))
        if len(words) == MAX_WORDS:
            break
        gap = _GAP.match(text, token.end(), limit)
        if gap and gap.group() == ", " and any(is_plural(w.text) for w in words):
            break
    return words


def _shared_noun(text: str, words: list[_Word]) -> CountedNoun | None:
    """Return the noun shared with a second number: "five current and three former wardens"."""
    if not words or words[-1].lower not in ("and", "or"):
        return None
    number = _TOKEN.match(text, words[-1].end + 1)
    if not number:
        return None
    rest = _words_after(text, number.end())
    head = _plural_head(rest)
    return None if head is None else _phrase([rest[head]], 0)


def _joins(words: list[_Word], lower: str, text: str, end: int) -> bool:
    """Tell whether a stop word stands inside a phrase: "more", "other", "digital and physical"."""
    if lower in FIRST_ONLY:
        return not words
    if lower in ("and", "or"):
        return bool(words) and not is_plural(words[-1].text) and words[-1].lower not in STATES
    return False


def _plural_head(words: list[_Word]) -> int | None:
    """Return the index of the head: the first plural, or the last of plurals in a row."""
    head = None
    for index, word in enumerate(words):
        plural = is_plural(word.text)
        if head is None:
            if plural and not word.after_comma:
                head = index
            elif _is_verb(words, index):
                return None
        elif plural and index == head + 1:
            head = index
        elif head is not None and _attributive(words[head]) and index == head + 1:
            if word.lower.endswith(("ing", "ed")):
                return head
            later = next(
                (k for k in range(index, min(index + 2, len(words))) if is_plural(words[k].text)),
                None,
            )
            if later is None or word.lower in VERBS:
                return head
            head = later
        else:
            break
    return head


def _is_verb(words: list[_Word], index: int) -> bool:
    """Tell whether no noun follows a word: "3,400 lost 85 homes", but "12 lost dogs"."""
    word = words[index]
    if word.lower not in VERBS or word.text != word.lower:
        return False
    after = words[index + 1] if index + 1 < len(words) else None
    adjective = word.lower.endswith("ed") or word.lower in PARTICIPLES | NOUNS_TOO
    later = words[index + 1 : index + 3]
    return (
        index > 0
        or not adjective
        or not any(is_plural(w.text) for w in later)
        or (after is not None and after.lower[0].isdigit())
    )


def _attributive(word: _Word) -> bool:
    return word.lower in ATTRIBUTIVE or word.text[:1].isupper()


def _with_of(text: str, phrase: CountedNoun) -> CountedNoun:
    """Add "of Congress" to "members", "of state" to "heads": what the noun alone leaves open."""
    head = phrase.unit.rpartition(" ")[2].lower()
    pattern = _OF_NAME if head in OF_NAMES else _OF_NOUN if head in OF_NOUNS else None
    of = pattern.match(text, phrase.end) if pattern else None
    if not of:
        return phrase
    return replace(phrase, end=of.end(), unit=f"{phrase.unit} of {of['whole']}")


def _state(words: list[_Word]) -> CountedNoun | None:
    """Return the people of "15 dead", "12 feared drowned"; the head is the word that is there."""
    before = FIRST_ONLY | SAID_OF_STATES
    rest = words[1:] if words and words[0].lower in before else words
    if not rest or rest[0].lower not in STATES:
        return None
    word = rest[0]
    return CountedNoun(
        start=word.start, end=word.end, head_start=word.start, head_end=word.end, unit="person"
    )


def _nationals(words: list[_Word]) -> CountedNoun | None:
    """Return a people named by its adjective alone: "two Japanese", "50 million Chinese"."""
    if not words or not words[0].text[0].isupper() or _goes_on(words[1:2]):
        return None
    national = words[0].lower.endswith(("ese", "ish", "ch")) or words[0].lower == "swiss"
    return _phrase(words[:1], 0) if national else None


def _goes_on(later: list[_Word]) -> bool:
    return bool(later) and later[0].lower not in ("and", "or")


def _owners(words: list[_Word]) -> CountedNoun | None:
    """Return whom "three doctors' licence to practise" counts, where no plural follows."""
    for index, word in enumerate(words):
        if word.lower.endswith("s'") and is_plural(word.text[:-1]):
            return _phrase(words, index)
    return None


def _phrase(words: list[_Word], head: int) -> CountedNoun:
    owner = next((k + 1 for k, w in enumerate(words[:head]) if w.lower.endswith("'s")), 0)
    taken = [w for w in words[owner:head] if w.lower not in DETERMINERS]
    last = words[head]
    noun = last.text.rstrip("'’")
    unit = " ".join([*(w.text for w in taken), singular(noun)])
    return CountedNoun(
        start=words[0].start,
        end=last.start + len(noun),
        head_start=last.start,
        head_end=last.start + len(noun),
        unit=unit,
    )
