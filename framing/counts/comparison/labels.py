"""Labels: what a thing counted is called, and why two mentions were left apart, for a reader.

A name is the noun counted with what became of it or what it did, and where another thing of the
story would have the same name, which of them: "people killed", "US lawmakers who signed, November".
It is built word by word and never cut out of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from framing.counts.comparison.predicates import predicate
from framing.counts.extraction.bare_numbers import part_of_speech
from framing.counts.extraction.noun_phrases import noun_after_of
from framing.counts.linking.mention_context import Context
from framing.language.calendar import DAYS_AND_MONTHS, MONTHS
from framing.language.inflection import plural
from framing.language.stems import stem
from framing.language.words import WORD

#: Names and dates that are added where two things of a story would be called the same.
MAX_TELLING_NAMES = 2
#: Words near several mentions that tell where neither noun nor predicate is named.
MAX_SHARED_WORDS = 3
#: So many characters on either side of a mention are looked at for the words as printed.
REACH = 360

#: What is counted where no noun is named, by kind.
_NO_NOUN = {"money": "sums", "percent": "percent", "score": "points"}
#: Nouns that say what became of people.
_DEATHS = {"death": "who died", "fatality": "killed", "life": "killed"}
_VOTES = {"for": "votes for", "against": "votes against"}
#: What a measure is of: "in aid", "for schools", "a $300 million contract".
_LINK = re.compile(r" (?P<link>of|in|for) (?:the |its |their |a )?")
_NOUNS = re.compile(r"[a-z]+(?:-[a-z]+)?")
#: And at most so many words of it.
MAX_NOUNS = 3

#: What tells two mentions apart, by the name of its feature, the plainest first.
_AGAINST: dict[str, str] = {
    "roles differ": "one is a part or a side, the other is not",
    "one other": "only one of them counts “other” or “more” of the kind",
    "one earlier": "only one of them is of an earlier time or event",
    "other outcome": "the words beside them tell two outcomes apart",
    "years clash": "they name different years",
    "one total": "only one of them is a total",
    "one unreal": "only one of them is hoped for, planned or possible",
    "one part": "only one of them is a part of something",
    "qualifiers clash": "what is counted carries different descriptions",
    "names clash": "the sentences name different people, bodies or places",
}
#: From this up a noun is taken for people.
HALF = 0.5
#: At most so many of them are said of a pair.
MAX_SAID = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """How one mention words what is counted."""

    noun: str  #: in the plural; "" where none is named
    predicate: str  #: what became of it or what it did; "" where it is not said


def label(group: Sequence[Context], *, texts: Mapping[str, str]) -> str:
    """Return a name for the mentions of one thing: the noun, and what became of it or what it did.

    The noun that most of them use, the longer one where two are as common, and the predicate that
    most of them have.
    """
    role = group[0].role
    votes = all(context.role == role and context.head in ("vote", "seat") for context in group)
    if role in _VOTES and votes:
        return _with_words(_VOTES[role], shared_words(group, texts=texts))
    wordings = [_wording(context, texts[context.mention.article]) for context in group]
    noun = _commonest([w.noun for w in wordings], shortest=-1)
    said = _commonest([w.predicate for w in wordings], shortest=1)
    if said and noun and stem(noun.rpartition(" ")[2]) == stem(said.rpartition(" ")[2]):
        said = ""  # "arrests arrested"
    named = noun or _nameless(group[0].mention.kind, said)
    part = ", of a larger number" if role == "part" else ""
    if noun or said:
        return f"{named} {said}".strip() + part
    return _with_words(named, shared_words(group, texts=texts)) + part


def _commonest(words: Sequence[str], *, shortest: int) -> str:
    """Return the commonest of the words that are there; of as common ones by length."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], shortest * len(word), word), default="")


def _nameless(kind: str, said: str) -> str:
    return _NO_NOUN.get(kind, "people" if said.startswith("who") else "figures")


def labels(groups: Sequence[Sequence[Context]], *, texts: Mapping[str, str]) -> list[str]:
    """Return a name for each thing counted of one story.

    Where two would be called the same, the months and names that stand with two mentions or more
    of the one, or with all, and with none of the others are added.
    """
    called = [label(group, texts=texts) for group in groups]
    same: dict[str, list[int]] = {}
    for place, name in enumerate(called):
        same.setdefault(name.lower(), []).append(place)
    for places in same.values():
        if len(places) > 1:
            for place in places:
                others = [groups[other] for other in places if other != place]
                added = _telling(groups[place], others, texts=texts)
                called[place] = ", ".join([called[place], *added])
    return called


def _telling(
    group: Sequence[Context], others: Sequence[Sequence[Context]], *, texts: Mapping[str, str]
) -> list[str]:
    """Return the months and names, or else the words, that only this group's mentions have near."""
    elsewhere = {word for other in others for context in other for word in context.sentence}
    names = Counter(name for context in group for name in context.names)
    own = _own(names, group, elsewhere, texts=texts)
    named = [_whole_name(name, group, texts=texts) for name in own if name[0].isupper()]
    if named:
        return list(dict.fromkeys(named))[:MAX_TELLING_NAMES]
    words = Counter(root for context in group for root in context.near)
    near = _own(words, group, elsewhere, texts=texts)
    return [word for word in near if part_of_speech(word).startswith("noun")][:1]


def _own(
    words: Counter[str],
    group: Sequence[Context],
    elsewhere: Collection[str],
    *,
    texts: Mapping[str, str],
) -> list[str]:
    """Return as printed the words of two mentions or more that stand in none of the others."""
    months = {stem(month) for month in MONTHS}
    least = min(2, len(group))
    own = [root for root, n in words.items() if n >= least and root not in elsewhere]
    ranked = sorted(own, key=lambda root: (root not in months, -words[root], root))
    return [_as_printed(root, group, texts) for root in ranked]


def _whole_name(name: str, group: Sequence[Context], *, texts: Mapping[str, str]) -> str:
    """Return a name with the capitals beside it: "San Bernardino" for "Bernardino"."""
    if name.lower() in DAYS_AND_MONTHS:
        return name
    pattern = re.compile(rf"(?:[A-Z]\w+ )?\b{re.escape(name)}\b(?: [A-Z]\w+)?")
    forms: Counter[str] = Counter()
    for context in group:
        start, end = context.mention.start, context.mention.end
        window = texts[context.mention.article][max(0, start - REACH) : end + REACH]
        forms.update(pattern.findall(window))
    return min(forms, key=lambda form: (-forms[form], len(form), form), default=name)


def _with_words(noun: str, words: Sequence[str]) -> str:
    return ", ".join([noun, *words])


def _wording(context: Context, text: str) -> _Wording:
    mention = context.mention
    end = mention.end
    noun = _in_plural(mention.unit) if mention.unit else ""
    if mention.kind in ("money", "percent", "measure", "duration"):
        return _Wording(noun=_measured(text, end, noun), predicate="")
    if context.head in _DEATHS:
        return _Wording(noun="people", predicate=_DEATHS[context.head])
    head = stem(context.head)
    if head and head not in map(stem, WORD.findall(text[mention.start : end])):
        phrase = noun_after_of(text, end=end)  # "dozens" of kites
        if phrase and stem(phrase.unit.rpartition(" ")[2]) == head:
            end = phrase.end
    people = "who" if context.people > HALF or not noun else "that"
    said = predicate(text, start=mention.start, end=end, people=people)
    return _Wording(noun=noun, predicate=said)


def _measured(text: str, end: int, unit: str) -> str:
    """Return a unit with what it is of: "percent of voters", "US dollars in aid".

    Examples
    --------
    >>> _measured("$3 million in relief aid went", 10, "US dollars")
    'US dollars in relief aid'
    >>> _measured("a $3 million grain contract with", 12, "US dollars")
    'US dollars, grain contract'
    """
    phrase = noun_after_of(text, end=end)
    if phrase:
        return f"{unit} of {_in_plural(phrase.unit)}"
    if link := _LINK.match(text, end):
        noun = _nouns_at(text, link.end())
        return f"{unit} {link['link']} {noun}" if noun else unit
    noun = _nouns_at(text, end + 1) if text[end : end + 1] in (" ", "-") else ""
    return f"{unit}, {noun}" if noun else unit


def _nouns_at(text: str, place: int) -> str:
    """Return the run of adjectives and nouns at ``place`` that ends in a noun; "" for none."""
    taken: list[str] = []
    while len(taken) < MAX_NOUNS and (word := _NOUNS.match(text, place)):
        if part_of_speech(word.group()) not in ("noun", "nouns", "adjective"):
            break
        taken.append(word.group())
        place = word.end() + 1
        if text[word.end() : place] != " ":
            break
    while taken and part_of_speech(taken[-1]) == "adjective":
        taken.pop()
    return " ".join(taken)


def _in_plural(unit: str) -> str:
    """Return a unit in the plural: its head stands before "of" and "per".

    Examples
    --------
    >>> _in_plural("member of Congress"), _in_plural("US dollar per month")
    ('members of Congress', 'US dollars per month')
    """
    link = next((link for link in (" of ", " per ") if link in unit), " ")
    head, _, rest = unit.partition(link)
    return plural(head) + link + rest if link != " " else plural(unit)


def shared_words(group: Sequence[Context], *, texts: Mapping[str, str]) -> list[str]:
    """Return the words near most of the mentions, as printed, the most shared first."""
    frequency = Counter(root for context in group for root in context.near)
    unit = {root for context in group for root in context.qualifiers}
    shared = [
        root
        for root, n in sorted(frequency.items(), key=lambda item: (-item[1], item[0]))
        if n > 1 and root not in unit | DAYS_AND_MONTHS and not group[0].head.startswith(root)
    ][:MAX_SHARED_WORDS]
    printed = [_as_printed(root, group, texts) for root in shared]
    return [w for w in printed if w[0].isupper() or part_of_speech(w).startswith("noun")]


def _as_printed(root: str, group: Sequence[Context], texts: Mapping[str, str]) -> str:
    forms: Counter[str] = Counter()
    for context in group:
        start, end = context.mention.start, context.mention.end
        window = texts[context.mention.article][max(0, start - REACH) : end + REACH]
        forms.update(word for word in WORD.findall(window) if stem(word) == root)
    return min(forms, key=lambda form: (-forms[form], form), default=root)


def why_apart(features: Mapping[str, float]) -> str:
    """Return in words what tells two mentions apart, given the features of the pair.

    Examples
    --------
    >>> why_apart({"same noun": 1.0, "years clash": 1.0, "names clash": 1.0})
    'they name different years; the sentences name different people, bodies or places'
    >>> why_apart({"same noun": 1.0})
    'the words around have too little in common'
    """
    said = [sentence for name, sentence in _AGAINST.items() if features.get(name, 0.0) > 0]
    return "; ".join(said[:MAX_SAID]) or "the words around have too little in common"
