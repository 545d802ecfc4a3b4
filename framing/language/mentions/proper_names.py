"""Proper names: runs of capitalised words in English news, cut into persons and bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from framing.language.calendar import DAYS_AND_MONTHS, FEASTS
from framing.language.lexicon.bodies_and_documents import DOCUMENTS
from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.function_words import QUANTIFIERS, STARTERS
from framing.language.lexicon.given_names import FEMALE, GIVEN, MALE
from framing.language.lexicon.honorifics import POSTNOMINALS
from framing.language.lexicon.places import ADJECTIVES, PLACES
from framing.language.lexicon.saying_verbs import SAYING
from framing.language.lexicon.titles_and_roles import (
    GROUPS,
    ROLES,
    ROLES_FEMALE,
    ROLES_MALE,
    TITLES,
    TITLES_FEMALE,
    TITLES_MALE,
)
from framing.language.mentions.capitals import Token, capital_runs, plain, trimmed
from framing.language.mentions.name_kinds import (
    SUFFIXES,
    NameKind,
    name_index,
    name_kind,
    next_word,
)
from framing.language.mentions.person_names import is_name
from framing.language.words import any_of

#: Days, months and feasts: capitalised, and nobody.
_DAYS = DAYS_AND_MONTHS.union(FEASTS)
_LOWER = re.compile(r"\b[a-z]{2,}\b")
_PARTY_TAG = re.compile(r"[DRI]-\w+")  # "(R-Ohio)"
#: What follows a name that begins a sentence and stands nowhere else: a verb, ’s or a comma.
_SUBJECT = re.compile(
    r"['’]s\b|,\s(?:who|which|a|an|the|\d)|:|[ \u00a0](?:also |then |later |[a-z]+ly )?"
    r"(?:has|had|is|was|will|would|can|could|did|does|may|[a-z]+ed|"
    rf"{any_of(SAYING)})\b"
)
_ACRONYM_AFTER = re.compile(r"\s?\((?:the\s)?([A-Z][A-Za-z&.]{1,9})\)")
#: Ends of adjectives of nation that no list has; a shorter word is a given name ("Adrian").
_ADJECTIVE_ENDS = ("ian", "ean", "ese", "ish")
MIN_ADJECTIVE = 6
#: Letters of a rank in capitals are fewer: "DI", "SSP", "IGP".
MAX_RANK = 5
_AGED = "-year-old "
_NOUNS = (GROUPS - {"democrats", "republicans"}) | QUANTIFIERS | DOCUMENTS | (ROLES - TITLES)


NO_CUTS: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProperName:
    """A capitalised name in a text; ``text[start:end]`` is the name without its title."""

    start: int  #: offset of the first character, the title or role before the name included
    name_start: int  #: offset of the name itself
    end: int  #: offset after the last character
    kind: NameKind
    name: str  #: as printed, without title
    key: str  #: its head word in lower case: the surname, the last word of a body's name
    first: str = ""  #: what stands before the surname
    title: str = ""  #: title or capitalised role before it, as printed
    sex: str = ""  #: m, f or unknown
    acronym: str = ""  #: the acronym given in brackets after it


def proper_names(text: str, *, cuts: Mapping[int, int] = NO_CUTS) -> list[ProperName]:
    """Return the capitalised names of ``text``, in order.

    A run of capitalised words is cut at linking words, freed from words that only begin a
    sentence, and told by its words: a title, role or given name makes a person, a last word such
    as "Ministry" or an acronym a body, a plural a group; what nothing tells is a name.

    Parameters
    ----------
    text : str
    cuts : mapping of int to int
        Where persons' names begin and end that are known already: a run is cut there.

    Examples
    --------
    >>> found = proper_names("But Rep. Ann Lee of Ohio met the Food Safety Agency (FSA) there.")
    >>> [(n.name, n.kind, n.title, n.acronym) for n in found]
    [('Ann Lee', 'name', 'Rep.', ''), ('Ohio', 'body', '', ''),
     ('Food Safety Agency', 'body', '', 'FSA'), ('FSA', 'body', '', '')]
    """
    segments, late = capital_runs(text)
    if not segments and not late:
        return []
    known = _Known(
        lower=frozenset(_LOWER.findall(text)),
        inside=frozenset(t[2] for tokens, first in segments for t in tokens[first:]),
        surnames=frozenset(
            tokens[-1][2]
            for tokens, _ in segments
            if len(tokens) > 1 and any(plain(t[2]) in GIVEN for t in tokens[:-1])
        ),
    )
    found = [
        name
        for whole, starts in segments
        for tokens, first in _at(whole, starts, cuts)
        if (name := _name(text, tokens, first=first, known=known, cuts=cuts)) is not None
    ]
    if late:
        found.extend(_in_headlines(text, late, found))
        found.sort(key=lambda n: n.start)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the words of a text are elsewhere in it."""

    lower: frozenset[str]  # words in lower case
    inside: frozenset[str]  # words capitalised inside a sentence
    surnames: frozenset[str]  # last words of runs with a given name before


def _at(tokens: list[Token], first: int, cuts: Mapping[int, int]) -> list[tuple[list[Token], int]]:
    """Return a run in pieces, cut where a name begins that is known already."""
    if not cuts:
        return [(tokens, first)]
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token[0] in cuts and pieces[-1]:
            pieces.append([])
        pieces[-1].append(token)
    return [(left, first if n == 0 else 0) for n, p in enumerate(pieces) if (left := trimmed(p))]


def _name(
    text: str, tokens: list[Token], *, first: int, known: _Known, cuts: Mapping[int, int]
) -> ProperName | None:
    if tokens[0][0] in cuts:
        at = next((i for i, t in enumerate(tokens[:-1]) if plain(t[2]) not in TITLES), None)
        return _made(text, tokens, at=len(tokens) - 1 if at is None else at, kind="name")
    while tokens and _only_starts(tokens, first=first, known=known):
        tokens, first = trimmed(tokens[1:]), 0
    while tokens and plain(tokens[-1][2]) in _DAYS and tokens[-1][2] not in ("May", "April"):
        tokens = tokens[:-1]
    while tokens and tokens[-1][2].islower():  # "the Daily Post on" before "Monday"
        tokens = tokens[:-1]
    if tokens and plain(tokens[-1][2]) == "res":  # "H. Res. 901"
        return None
    if not tokens or (len(tokens) == 1 and not _is_name(text, tokens[0], first=first, known=known)):
        return None
    ranked = len(tokens) == 2 and tokens[0][2].isupper() and 1 < len(tokens[0][2]) < MAX_RANK
    if ranked and tokens[1][2] in known.surnames:  # "DI Lee"
        return _made(text, tokens, at=1, kind="name")
    return _told(text, tokens)


def _only_starts(tokens: list[Token], *, first: int, known: _Known) -> bool:
    """Tell whether the first word is no part of a name: "But Mr. Lee", "Citing Ann Lee"."""
    printed, word = tokens[0][2], plain(tokens[0][2])
    if printed.isupper() and len(printed) > 1:  # "US", not "us"
        return False
    if len(tokens) == 1:
        return word in STARTERS
    if word in STARTERS or (word in _DAYS and word not in GIVEN):
        return True
    if not first or word in GIVEN:
        return False
    follows = plain(tokens[1][2])
    if len(tokens) > 2 and follows in GIVEN and _is_occupation(word):
        return True
    cited = word.endswith("ing") and follows in GIVEN
    common = word in known.lower and printed not in known.inside
    return cited or (common and (follows in GIVEN or tokens[1][2] in known.inside))


def _is_occupation(word: str) -> bool:
    """Tell whether a word that begins a sentence can say what somebody is: "Swimmer Ann Lee"."""
    known = word in TITLES or word in ROLES or word in ADJECTIVES or word in PLACES
    return word in common_words() and word not in GIVEN and not known


def _is_name(text: str, token: Token, *, first: int, known: _Known) -> bool:
    """Tell whether a capitalised word alone is a name."""
    word, lowered = token[2], plain(token[2])
    if word in known.surnames:
        return True
    if lowered.replace("’", "'") in STARTERS and ("’" in word or "'" in word):
        return False  # "I’m"
    if text.endswith(_AGED, 0, token[0]):
        return False  # "the 52-year-old Catalan"
    if len(word.rstrip(".")) < 2 or lowered in _DAYS or _PARTY_TAG.fullmatch(word):
        return False
    if lowered in ADJECTIVES or (len(word) > MIN_ADJECTIVE and lowered.endswith(_ADJECTIVE_ENDS)):
        return next_word(text, token[1]) in SAYING
    if not first:
        return True
    if lowered in _NOUNS:
        return False  # "Officials", "Polls": a noun phrase, found as one
    if word in known.inside or lowered in GIVEN:
        return True
    common = lowered in known.lower or lowered in SAYING
    return not common and (word.isupper() or bool(_SUBJECT.match(text, token[1])))


def _told(text: str, tokens: list[Token]) -> ProperName | None:
    lettered = tokens[-1][2].isupper() and plain(tokens[-1][2]) in POSTNOMINALS
    if lettered and is_name([t[2] for t in tokens[:-1]]):  # "Ann Lee MP"
        tokens = tokens[:-1]
    words = [plain(t[2]) for t in tokens]
    at = name_index(words)
    if not at and _shortened_rank(tokens):
        return _made(text, tokens, at=1, kind="name")
    if at == len(tokens):  # a role alone: "Harbour Office Spokesperson"
        return _made(text, tokens, at=len(tokens) - 1, kind="role")
    rest = tokens[at:]
    if at and any(w in TITLES or w in ROLES for w in words[:at]):
        return _made(text, tokens, at=at, kind="name")
    return _made(text, rest, at=0, kind=name_kind(text, rest))


def _shortened_rank(tokens: list[Token]) -> bool:
    """Tell whether a name in full follows a word in capitals: "SP Imran Lee", "CFO Ann Lee"."""
    first, rest = tokens[0][2], tokens[1:]
    given = len(rest) > 1 and plain(rest[0][2]) in GIVEN
    return given and len(first) > 1 and first.isupper() and is_name([t[2] for t in rest])


def _made(text: str, tokens: list[Token], *, at: int, kind: NameKind) -> ProperName:
    start, name_start, end = tokens[0][0], tokens[at][0], tokens[-1][1]
    printed = [t[2] for t in tokens[at:]]
    if (
        printed[-1].endswith(".")
        and plain(printed[-1]) not in SUFFIXES
        and printed[-1].count(".") == 1
    ):
        end -= 1
    words = [plain(w) for w in printed]
    until = next(
        (i for i, w in enumerate(words) if w in ("of", "for", "on", "to") and i), len(words)
    )
    while until > 1 and words[until - 1] in SUFFIXES:
        until -= 1
    title = text[start:name_start].strip()
    follows = _ACRONYM_AFTER.match(text, end)
    if follows and not _stands_for(follows[1], printed):
        follows = None
    if follows and kind in ("name", "group"):
        kind = "body"
    return ProperName(
        start=start,
        name_start=name_start,
        end=end,
        kind=kind,
        name=text[name_start:end],
        key=words[until - 1],
        first=" ".join(printed[: until - 1]) if kind == "name" else "",
        title=title,
        sex=_sex(words, title) if kind in ("name", "role") else "",
        acronym=follows[1] if follows else "",
    )


def _stands_for(acronym: str, words: list[str]) -> bool:
    """Tell whether ``acronym`` is made of the first letters of ``words``, or most of them."""
    letters = [part[0].lower() for w in words for part in re.split(r"[-‐‑]", w) if part]
    wanted = [c for c in acronym.lower() if c.isalpha()]
    at = 0
    for letter in letters:
        at += at < len(wanted) and letter == wanted[at]
    return len(words) > 1 and at >= len(wanted) - 1 and letters[0] == wanted[0]


def _sex(words: list[str], title: str) -> str:
    before = [plain(w) for w in title.split()]
    for word in before + (words if len(words) == 1 else []):
        if word in TITLES_MALE or word in ROLES_MALE:
            return "m"
        if word in TITLES_FEMALE or word in ROLES_FEMALE:
            return "f"
    if len(words) == 1:  # a surname as often as a given name, among men's: "Grant", "Scott"
        return "f" if words[0] in FEMALE else ""
    parts = [part for w in words[:-1] for part in w.split("-")]  # "Jo-Ann"
    given = next((part for part in parts if part in MALE or part in FEMALE), "")
    return "m" if given in MALE else "f" if given else ""


def _in_headlines(text: str, late: list[list[Token]], found: list[ProperName]) -> list[ProperName]:
    """Return names in headlines that the running text has too."""
    known = {plain(w): n for n in found if n.kind == "name" for w in n.first.split()[:1]}
    known |= {n.key: n for n in found if n.kind in ("name", "body")}
    names = []
    for tokens in late:
        for i, token in enumerate(tokens):
            name = known.get(plain(token[2]))
            if name is None:
                continue
            j = i
            while j and tokens[j - 1][2] in name.first.split():
                j -= 1
            names.append(_made(text, tokens[j : i + 1], at=0, kind=name.kind))
    return names
