"""Counted noun phrases: what is counted, as a noun phrase after a number.

Without a part-of-speech tagger: the phrase runs from the number to the first word that no noun
phrase runs over (a preposition, an auxiliary, a mark), and its head is the first plural in it,
with the plurals that follow at once ("sports channels").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.counts.extraction.noun_tokens import TOKEN, Word, words_after
from framing.counts.extraction.noun_words import (
    ATTRIBUTIVE,
    DETERMINERS,
    FIRST_ONLY,
    NOUNS_TOO,
    OF_NAMES,
    OF_NOUNS,
    PARTICIPLES,
    SAID_OF_STATES,
    STATES,
    VERBS,
)
from framing.language.inflection import is_plural, singular

#: Words of the phrase after "one".
MAX_SINGLE = 4

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


def counted_noun(text: str, *, end: int) -> CountedNoun | None:
    """Return what is counted by a number that ends at ``end``; None where nothing plural follows.

    Examples
    --------
    >>> text = "30 of the 45 lawmakers, 1,400 narrow river barges, 12 were hurt"
    >>> [p.unit if p else None for p in (counted_noun(text, end=e) for e in (12, 29, 52))]
    ['lawmaker', 'narrow river barge', None]
    """
    words = words_after(text, end=end)
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
        return _hyphened(text, end + 1)
    words = words_after(text, end=end)
    if state := _state(words[:2]):
        return state
    taken = _without_adverbs(_single_phrase(words))
    if not taken or not taken[-1].text[0].isalpha():
        return None
    return _phrase(taken, len(taken) - 1)


def _hyphened(text: str, start: int) -> CountedNoun | None:
    """Return the noun joined to a number: "page" of "73-page"."""
    match = TOKEN.match(text, start)
    if not match:
        return None
    word = re.split("[-‑]", match.group().rstrip("'’"))[0]
    end = start + len(word)
    return CountedNoun(start=start, end=end, head_start=start, head_end=end, unit=singular(word))


def _single_phrase(words: list[Word]) -> list[Word]:
    """Return the words after "one" up to a verb, a participle, a plural or a conjunction."""
    taken: list[Word] = []
    for word in words[:MAX_SINGLE]:
        plural = is_plural(word.text) and word.lower == word.text
        if not taken:
            ends = plural and word.lower not in ATTRIBUTIVE
        else:
            ends = plural or word.lower.endswith(("ed", "ing")) or word.lower in ("and", "or")
        if ends or word.after_comma or word.lower in VERBS - NOUNS_TOO:
            break
        taken.append(word)
    alone = len(taken) == 1 and taken[0].lower.endswith(("ed", "ing"))
    return [] if alone else taken


def _without_adverbs(words: list[Word]) -> list[Word]:
    """Return ``words`` up to an adverb, and without one at the end."""
    adverb = next((k for k, w in enumerate(words) if k and w.lower.endswith("ly")), len(words))
    taken = words[:adverb]
    while taken and (taken[-1].lower in FIRST_ONLY or taken[-1].lower.endswith("ly")):
        taken.pop()
    return taken


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


def _shared_noun(text: str, words: list[Word]) -> CountedNoun | None:
    """Return the noun shared with a second number: "five current and three former wardens"."""
    if not words or words[-1].lower not in ("and", "or"):
        return None
    number = TOKEN.match(text, words[-1].end + 1)
    if not number:
        return None
    rest = words_after(text, end=number.end())
    head = _plural_head(rest)
    return None if head is None else _phrase([rest[head]], 0)


def _plural_head(words: list[Word]) -> int | None:
    """Return the index of the head: the first plural, or the last of plurals in a row."""
    head = _first_plural(words)
    if head is None:
        return None
    while head + 1 < len(words):
        after = _next_head(words, head)
        if after is None:
            break
        head = after
    return head


def _first_plural(words: list[Word]) -> int | None:
    for index, word in enumerate(words):
        if is_plural(word.text) and not word.after_comma:
            return index
        if _is_verb(words, index):
            return None
    return None


def _next_head(words: list[Word], head: int) -> int | None:
    """Return the plural that takes over from ``head``: "sports channels", "US senators"."""
    index = head + 1
    word = words[index]
    if is_plural(word.text):
        return index
    if not _attributive(words[head]) or word.lower.endswith(("ing", "ed")) or word.lower in VERBS:
        return None
    return next(
        (k for k in range(index, index + 2) if k < len(words) and is_plural(words[k].text)), None
    )


def _is_verb(words: list[Word], index: int) -> bool:
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


def _attributive(word: Word) -> bool:
    return word.lower in ATTRIBUTIVE or word.text[:1].isupper()


def _with_of(text: str, phrase: CountedNoun) -> CountedNoun:
    """Add "of Congress" to "members", "of state" to "heads": what the noun alone leaves open."""
    head = phrase.unit.rpartition(" ")[2].lower()
    pattern = _OF_NAME if head in OF_NAMES else _OF_NOUN if head in OF_NOUNS else None
    of = pattern.match(text, phrase.end) if pattern else None
    if not of:
        return phrase
    return replace(phrase, end=of.end(), unit=f"{phrase.unit} of {of['whole']}")


def _state(words: list[Word]) -> CountedNoun | None:
    """Return the people of "15 dead", "12 feared drowned"; the head is the word that is there."""
    before = FIRST_ONLY | SAID_OF_STATES
    rest = words[1:] if words and words[0].lower in before else words
    if not rest or rest[0].lower not in STATES:
        return None
    word = rest[0]
    return CountedNoun(
        start=word.start, end=word.end, head_start=word.start, head_end=word.end, unit="person"
    )


def _nationals(words: list[Word]) -> CountedNoun | None:
    """Return a people named by its adjective alone: "two Japanese", "50 million Chinese"."""
    if not words or not words[0].text[0].isupper() or _goes_on(words[1:2]):
        return None
    national = words[0].lower.endswith(("ese", "ish", "ch")) or words[0].lower == "swiss"
    return _phrase(words[:1], 0) if national else None


def _goes_on(later: list[Word]) -> bool:
    return bool(later) and later[0].lower not in ("and", "or")


def _owners(words: list[Word]) -> CountedNoun | None:
    """Return whom "three doctors' licence to practise" counts, where no plural follows."""
    for index, word in enumerate(words):
        if word.lower.endswith("s'") and is_plural(word.text[:-1]):
            return _phrase(words, index)
    return None


def _phrase(words: list[Word], head: int) -> CountedNoun:
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
