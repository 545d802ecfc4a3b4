"""Labels: what a quantity is called, and why two mentions were left apart, for a reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from framing.counts.contexts import Context
from framing.counts.contexts import stem as stem_of
from framing.language.words import WORD

#: Words that follow what is counted and still go into a label.
MAX_FOLLOWING_WORDS = 7
#: Words near several mentions that are added to a label without a clause of its own.
MAX_SHARED_WORDS = 3

_CLAUSE_END = re.compile(r"[,;:.!?()\[\]“”\"\n—–]| - | -- ")

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


def label(group: Sequence[Context], *, texts: Mapping[str, str]) -> str:
    """Return a label for the mentions of one thing: what is counted, and what it did or was.

    The noun phrase and the words that follow it in the clause of the clearest mention, without
    the number; where no clause follows, the words that stand near several mentions.
    """
    best = max(group, key=lambda c: (_clause_words(c, texts), -c.mention.start, c.mention.article))
    phrase = _clause(best, texts)
    if _clause_words(best, texts) >= 2:
        return phrase
    shared = _shared_words(group, texts)
    noun = phrase or best.mention.unit or best.mention.kind
    return f"{noun} ({', '.join(shared)})" if shared else noun


def _clause(context: Context, texts: Mapping[str, str]) -> str:
    """Return what is counted and up to seven words of its clause after it."""
    mention = context.mention
    text = texts[mention.article]
    printed = _without_number(text[mention.start : mention.end], mention.unit)
    after = text[mention.end : mention.end + 120]
    end = _CLAUSE_END.search(after)
    words = after[: end.start() if end else len(after)].split()
    if not end and len(after) == 120 and words:
        words.pop()  # the window may have cut it
    return " ".join([printed, *words[:MAX_FOLLOWING_WORDS]]).strip()


def _clause_words(context: Context, texts: Mapping[str, str]) -> int:
    """Return how many words follow what is counted, when it is named beside the number."""
    mention = context.mention
    printed = _without_number(texts[mention.article][mention.start : mention.end], mention.unit)
    if not printed:
        return 0
    return len(_clause(context, texts).split()) - len(printed.split())


def _without_number(text: str, unit: str | None) -> str:
    """Return a mention as printed from the first word of what is counted on.

    Examples
    --------
    >>> _without_number("more than 60 US lawmakers", "US lawmaker")
    'US lawmakers'
    >>> _without_number("46", "US lawmaker")
    ''
    """
    first = unit.split()[0].lower()[:4] if unit and unit.split() else ""
    for match in WORD.finditer(text):
        if first and match.start() and match.group().lower().startswith(first):
            return text[match.start() :]
    return ""


def _shared_words(group: Sequence[Context], texts: Mapping[str, str]) -> list[str]:
    """Return the words near most mentions, as printed, the most shared first."""
    frequency = Counter(stem for context in group for stem in context.near)
    unit = {stem for context in group for stem in context.qualifiers} | {""}
    shared = [
        stem
        for stem, n in sorted(frequency.items(), key=lambda item: (-item[1], item[0]))
        if n > 1 and stem not in unit and not group[0].head.startswith(stem)
    ][:MAX_SHARED_WORDS]
    return [_as_printed(stem, group, texts) for stem in shared]


def _as_printed(stem: str, group: Sequence[Context], texts: Mapping[str, str]) -> str:
    forms: Counter[str] = Counter()
    for context in group:
        start, end = context.mention.start, context.mention.end
        window = texts[context.mention.article][max(0, start - 120) : end + 120]
        forms.update(word for word in WORD.findall(window) if stem_of(word) == stem)
    return min(forms, key=lambda form: (-forms[form], form), default=stem)


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
