"""Labels: what a quantity is called, and why two mentions were left apart, for a reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.linking.mention_context import Context
from framing.language.inflection import plural
from framing.language.stems import stem
from framing.language.words import WORD

#: Words of its clause that a label gives with what is counted.
MAX_CLAUSE_WORDS = 7
#: From this many on, a shorter noun is better than a longer clause.
ENOUGH_WORDS = 5
#: Words before the number that a label gives where nothing follows.
MAX_WORDS_BEFORE = 4
#: Words near several mentions that are added to tell two labels apart.
MAX_SHARED_WORDS = 3
#: Names and dates that are added where two quantities of a story count the same noun.
MAX_TELLING_NAMES = 2
#: Characters on either side of a mention that are looked at for a label.
WINDOW_CHARS = 120

# No end: the comma in "2,206", the stops in "U.S. as".
_CLAUSE_END = re.compile(
    r"[;!?()\[\]“”\"\n—–―]|[,:](?!\d)|\.(?!\d|\s?[a-z]|[A-Za-z]\.)|(?<=\s)(?:-|--)(?=\s)"
)
#: Words that a clause cut short may not end in.
_DANGLING = ENGLISH_STOP_WORDS | frozenset("mr mrs ms dr sen rep gov gen".split())
_NO_NOUN = "figures"
_VOTES = {"for": "votes for", "against": "votes against"}

#: What a feature that speaks against a link says to a reader.  Features that only lower the
#: likelihood without a plain reason have no sentence of their own.
_AGAINST: dict[str, str] = {
    "only one other": "only one of them counts “other” or “more” of the kind",
    "only one earlier": "only one of them is of an earlier time or event",
    "only one total": "only one of them is a total",
    "only one unreal": "only one of them is hoped for, planned or possible",
    "opposed": "the words beside them tell two sides or outcomes apart",
    "years clash": "they name different years",
    "qualifiers clash": "what is counted carries different descriptions",
    "roles differ": "one is a part or a side, the other is not",
    "one article, apart": "one article gives both, and both cannot hold of one thing",
    "names clash": "the sentences name different people, bodies or places",
    "other nouns": "they count different nouns",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """How one mention words what is counted."""

    noun: str  #: what is counted
    printed: bool  #: whether that is as printed beside the number
    after: tuple[str, ...]  #: the words of its clause after it
    before: tuple[str, ...]  #: and before the number
    whole: bool  #: whether the clause ends within the words given


def label(group: Sequence[Context], *, texts: Mapping[str, str]) -> str:
    """Return a label for the mentions of one thing: what is counted, and what it did or was.

    The noun phrase and the words that follow it in the clause of the clearest mention, without
    the number ("mayors refused to resign"); where none follow, the words before the
    number ("mayors (a plea written by …)"); for a vote its side and what is near it.
    """
    role = group[0].role
    if role in _VOTES and all(context.role == role for context in group):
        return _with_words(_VOTES[role], shared_words(group, texts=texts))
    part = " (of a larger number)" if role == "part" else ""
    units = Counter(_plural(context.mention.unit) for context in group)
    noun = min(units, key=lambda unit: (not unit, -units[unit], unit)) or _NO_NOUN
    wordings = [_wording(context, texts[context.mention.article], noun) for context in group]
    following = [w for w in wordings if len(w.after) > 1 and w.after[0][0].islower()]
    if following:
        best = max(
            following,
            key=lambda w: (w.printed, w.whole, min(len(w.after), ENOUGH_WORDS), -len(w.noun)),
        )
        return " ".join((best.noun, *best.after)) + part
    best = max(wordings, key=lambda w: (len(w.before), len(w.noun)))
    if best.before:
        return f"{best.noun} ({' '.join(best.before)} …)"
    return _with_words(best.noun, shared_words(group, texts=texts))


def labels(groups: Sequence[Sequence[Context]], *, texts: Mapping[str, str]) -> list[str]:
    """Return a label for each quantity of one story.

    Where another quantity counts the same noun, names and dates that stand with two mentions or
    more of this one and with none of the others are added: "lawmakers wrote to the president
    (November)".
    """
    by_key: dict[str, Counter[str]] = {}
    sizes: Counter[str] = Counter()
    for group in groups:
        for key in _keys(group):
            by_key.setdefault(key, Counter()).update(_said(group))
            sizes[key] += 1
    found = []
    for group in groups:
        crowded = [key for key in _keys(group) if sizes[key] > 1]
        own = _said(group)
        names = Counter(name for context in group for name in context.names)
        telling = [
            name
            for name, n in sorted(names.items(), key=lambda item: (-item[1], item[0]))
            if n > 1 and all(by_key[key][name] == own[name] for key in crowded)
        ]
        printed = [_as_printed(name, group, texts) for name in telling[:MAX_TELLING_NAMES]]
        added = f" ({', '.join(printed)})" if crowded and printed else ""
        found.append(label(group, texts=texts) + added)
    return found


def _keys(group: Sequence[Context]) -> set[str]:
    return {key for context in group for key in (context.head, *context.classes) if key}


def _said(group: Sequence[Context]) -> Counter[str]:
    return Counter(word for context in group for word in context.sentence)


def _with_words(noun: str, words: Sequence[str]) -> str:
    return f"{noun} ({', '.join(words)})" if words else noun


def _wording(context: Context, text: str, noun: str) -> _Wording:
    mention = context.mention
    printed = _without_number(text[mention.start : mention.end], mention.unit)
    after = text[mention.end : mention.end + WINDOW_CHARS]
    end = _CLAUSE_END.search(after)
    words = after[: end.start()].split() if end else after.split()[:-1]
    # "dozens / of kites over the harbour": the noun stands in what follows.
    stems = [stem(word) for word in words[:MAX_CLAUSE_WORDS]]
    if not printed and words[:1] in (["of"], ["more"]) and stem(context.head) in stems:
        del words[: stems.index(stem(context.head)) + 1]
    kept = _trimmed(_without_half_a_name(words[:MAX_CLAUSE_WORDS], words[MAX_CLAUSE_WORDS:]))
    # A figure in marks of its own ("numbered “close to forty”") has its clause before them.
    outside = text[max(0, mention.start - WINDOW_CHARS) : mention.start].rstrip(" “\"‘'")
    before = _CLAUSE_END.split(outside)[-1]
    return _Wording(
        noun=printed or _plural(mention.unit) or noun,
        printed=bool(printed),
        after=tuple(kept),
        before=tuple(before.split()[-MAX_WORDS_BEFORE:]),
        whole=bool(end) and len(kept) == len(words),
    )


def _without_half_a_name(words: list[str], rest: Sequence[str]) -> list[str]:
    """Return ``words`` without a name at their end that goes on in the ``rest``.

    Examples
    --------
    >>> _without_half_a_name("wrote in March to Mayor Ida".split(), ["Roe"])
    ['wrote', 'in', 'March', 'to']
    >>> _without_half_a_name(["wrote", "to", "Roe"], ["again"])
    ['wrote', 'to', 'Roe']
    """
    kept = list(words)
    if rest and rest[0][0].isupper():
        while kept and kept[-1][0].isupper():
            kept.pop()
    return kept


def _trimmed(words: list[str]) -> list[str]:
    while words and words[-1].lower().rstrip(".") in _DANGLING:
        words.pop()
    return words


def _plural(unit: str | None) -> str:
    """Return a unit in the plural, as a label shows it.

    Examples
    --------
    >>> _plural("member of Parliament"), _plural("person"), _plural(None)
    ('members of Parliament', 'people', '')
    """
    head, of, rest = (unit or "").partition(" of ")
    return plural(head) + of + rest


def _without_number(text: str, unit: str | None) -> str:
    """Return a mention as printed from the first word of what is counted on.

    Examples
    --------
    >>> _without_number("more than 35 Irish mayors", "Irish mayor")
    'Irish mayors'
    >>> _without_number("8-nation", "nation"), _without_number("28", "Irish mayor")
    ('', '')
    """
    first = unit.split()[0].lower()[:4] if unit and unit.split() else ""
    for match in WORD.finditer(text):
        if first and match.start() and match.group().lower().startswith(first):
            return text[match.start() :]
    return ""


def shared_words(group: Sequence[Context], *, texts: Mapping[str, str]) -> list[str]:
    """Return the words near most of the mentions, as printed, the most shared first."""
    frequency = Counter(root for context in group for root in context.near)
    unit = {root for context in group for root in context.qualifiers}
    shared = [
        root
        for root, n in sorted(frequency.items(), key=lambda item: (-item[1], item[0]))
        if n > 1 and root not in unit and not group[0].head.startswith(root)
    ][:MAX_SHARED_WORDS]
    return [_as_printed(root, group, texts) for root in shared]


def _as_printed(root: str, group: Sequence[Context], texts: Mapping[str, str]) -> str:
    forms: Counter[str] = Counter()
    for context in group:
        start, end = context.mention.start, context.mention.end
        reach = 3 * WINDOW_CHARS  # a sentence, not a clause
        window = texts[context.mention.article][max(0, start - reach) : end + reach]
        forms.update(word for word in WORD.findall(window) if stem(word) == root)
    return min(forms, key=lambda form: (-forms[form], form), default=root)


def why_apart(contributions: Mapping[str, float]) -> str:
    """Return in words why a link was not made, given what each feature added to it.

    Examples
    --------
    >>> why_apart({"same noun": 2.0, "years clash": -1.5, "names clash": -0.1})
    'they name different years; the sentences name different people, bodies or places'
    >>> why_apart({"intercept": -3.0})
    'the words around have too little in common'
    """
    against = sorted((value, name) for name, value in contributions.items() if value < 0)
    said = [_AGAINST[name] for _, name in against if name in _AGAINST][:2]
    return "; ".join(said) or "the words around have too little in common"
