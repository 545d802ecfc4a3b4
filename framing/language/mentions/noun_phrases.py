"""Noun phrases: roles, groups, bodies, documents and pronouns that can be a source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from framing.language.lexicon.bodies_and_documents import BODIES, DOCUMENTS
from framing.language.lexicon.function_words import DETERMINERS, PHRASE_EDGES, PRONOUNS, QUANTIFIERS
from framing.language.lexicon.places import ADJECTIVES
from framing.language.lexicon.saying_verbs import SAYING
from framing.language.lexicon.titles_and_roles import GROUPS, ROLES, ROLES_FEMALE, ROLES_MALE

PhraseKind = Literal["role", "group", "body", "document", "pronoun"]

_WORD = re.compile(r"(?<![\w@#/.’'-])[A-Za-z]+(?:-[a-z]+)*(?![\w@/-])")
_KINDS: dict[str, PhraseKind] = {
    **dict.fromkeys(ADJECTIVES, "role"),
    **dict.fromkeys(BODIES, "body"),
    **dict.fromkeys(DOCUMENTS, "document"),
    **dict.fromkeys(ROLES, "role"),
    **dict.fromkeys(GROUPS, "group"),
    **dict.fromkeys(PRONOUNS, "pronoun"),
}
#: Pronouns that are a source seldom enough to ask for a verb of saying beside them.
_WITH_VERB = frozenset("it which i we".split())
_NEVER = frozenset("him his her himself herself its them their".split())
_ADVERBS = frozenset(
    "also has have had then later once again even still often reportedly further".split()
)
#: Roles and documents that are verbs after "to", "will" ...: "to advocate".
_VERBS = frozenset("advocate chair coach guard host judge lead model note post report star".split())
_VERBAL = SAYING | DOCUMENTS
_CLAUSE_STARTS = frozenset("a an he his it its no she that the their there they we".split())
#: After these a noun may begin at once, with one or two words before its head: "to court papers".
_BARE = re.compile(
    r"(?:\b(?:[Aa]ccording\sto|among|by|from|of|said|told|with)\s)"
    r"(?:(?![a-z]*(?:ed|ing|ly)\s)[a-z][a-z-]+\s){1,2}\Z"
)
_INFINITIVE = re.compile(r"\b(?:to|will|would|can|could|may|should|must|not)\s\Z")
_PUNCTUATION = frozenset(".,;:!?\"”“)]—–(['’\n")
_SAID_AFTER = re.compile(
    r"(?:[ \u00a0](?:also|has|have|had|then|later|once|again|even|still|often|[a-z]+ly)){0,3}"
    r"[ \u00a0]([a-z]+)"
)
#: Words before a verb of saying that are no source: "the man who last year said".
_NO_HEADS = (DETERMINERS - QUANTIFIERS) | frozenset(
    "ago afternoon already always day days evening ever first here just last later month months "
    "morning never night now only recently there time today times way week weeks year years "
    "yesterday".split()
)
#: Characters of a noun phrase before its head; longer ones are lists or misread sentences.
REACH = 70
MAX_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun phrase or pronoun, from its determiner to its head."""

    start: int
    end: int
    kind: PhraseKind
    key: str  #: its head in lower case
    sex: str = ""  #: m, f, p (several) or n (a thing), as far as the word tells


def noun_phrases(text: str) -> list[NounPhrase]:
    """Return the noun phrases and pronouns of ``text`` that can be a source, in order.

    Heads come from the lexicon; a head that is not in it counts where a verb of saying follows.

    Examples
    --------
    >>> text = "Two senior aides told the baker, who said he liked it. The alliance said no."
    >>> [(text[p.start:p.end], p.kind) for p in noun_phrases(text)]
    [('Two senior aides', 'group'), ('who', 'pronoun'), ('he', 'pronoun'),
     ('The alliance', 'body')]
    """
    phrases = []
    for match in _WORD.finditer(text):
        word = match.group()
        lowered = word.lower()
        kind = _KINDS.get(lowered)
        if kind is None:
            if lowered in SAYING and (phrase := _before_verb(text, match.start())):
                phrases.append(phrase)
            continue
        if lowered in ADJECTIVES:
            if _stands_alone(text, match):
                phrases.append(_noun_phrase(text, match.start(), match.end(), "role"))
            continue
        if word[0].isupper() and not _begins(text, match.start()):
            continue
        if text[match.start() - 1 : match.start()] == "(":  # "(Our Reporter)": a byline
            continue
        if kind == "pronoun":
            if lowered in _NEVER or (lowered in _WITH_VERB and not _verb_beside(text, match)):
                continue
            phrases.append(_noun_phrase(text, match.start(), match.end(), kind))
        elif not _another_head_follows(text, match, kind) and not (
            lowered in _VERBS and _INFINITIVE.search(text, max(0, match.start() - 8), match.start())
        ):
            phrases.append(_noun_phrase(text, match.start(), match.end(), kind))
    return phrases


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].rstrip(" ")
    return not before or before[-1] in '.!?…“"‘«([:;—–-•*\n”'


def _another_head_follows(text: str, head: re.Match[str], kind: PhraseKind) -> bool:
    """Tell whether another head follows at once: "campaign manager", not "critics note"."""
    end = head.end()
    if text[end : end + 1] != " ":
        return False
    following = text[end + 1 : end + 40].split(None, 2)
    word = following[0].strip('.,;:”"’') if following else ""
    if word in SAYING and word.endswith("s") and following[1:2] and following[1] in _CLAUSE_STARTS:
        return False  # "the agency estimates that"
    return _KINDS.get(word, "pronoun") != "pronoun" and not (
        kind == "group" and text[end - 1] == "s" and word in _VERBAL
    )


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether an adjective of party or nation is a person: "one Democrat who"."""
    before = text[max(0, match.start() - 12) : match.start()].split()
    after = text[match.end() : match.end() + 12].split(None, 1)
    edge = text[match.end() : match.end() + 1] in _PUNCTUATION or (
        bool(after) and after[0].strip('.,;:”"’') in PHRASE_EDGES
    )
    return edge and bool(before) and before[-1].lower() in DETERMINERS


def _verb_beside(text: str, match: re.Match[str]) -> bool:
    after = _SAID_AFTER.match(text, match.end())
    if after and after[1] in SAYING:
        return True
    before = text[max(0, match.start() - 16) : match.start()].split()
    return bool(before) and before[-1] in SAYING


def _before_verb(text: str, start: int) -> NounPhrase | None:
    window = text[max(0, start - REACH) : start]
    if not window.endswith(" "):
        return None
    end = start - 1
    words = window[:-1].rsplit(" ", 4)
    while words and (words[-1] in _ADVERBS or words[-1].endswith("ly")):
        end -= len(words.pop()) + 1
    if not words or not words[-1].isalpha() or words[-1] in PHRASE_EDGES:
        return None
    word = words[-1]
    lowered = word.lower()
    if lowered in _KINDS or lowered in _NO_HEADS or lowered.endswith(("ed", "ing")):
        return None
    begin = end - len(word)
    aged = text.endswith("-year-old ", 0, begin)
    if word[0].isupper() and not aged and (lowered not in QUANTIFIERS or not _begins(text, begin)):
        return None
    several = lowered in QUANTIFIERS or (word.endswith("s") and not word.endswith("ss"))
    return _noun_phrase(text, begin, end, "group" if several else "role")


def _noun_phrase(text: str, start: int, end: int, kind: PhraseKind) -> NounPhrase:
    key = text[start:end].lower()
    if kind == "pronoun":
        return NounPhrase(start=start, end=end, kind=kind, key=key, sex=PRONOUNS[key])
    sex = "m" if key in ROLES_MALE else "f" if key in ROLES_FEMALE else ""
    if kind != "role":
        sex = "p" if kind == "group" else "n"
    return NounPhrase(start=_phrase_start(text, start), end=end, kind=kind, key=key, sex=sex)


def _is_bare(text: str, start: int, head: int) -> bool:
    """Tell whether the words from ``start`` belong to a noun without determiner."""
    return head > start and bool(_BARE.search(text, max(0, start - 14), head))


def _phrase_start(text: str, head: int) -> int:
    """Return where the phrase with its head at ``head`` begins: its determiner, or a plain run."""
    window = text[max(0, head - REACH) : head]
    window = window[window.rfind("\n") + 1 :]
    if not window.endswith((" ", "\u00a0")):
        return head
    at = capitals = head
    for word in reversed(window[:-1].replace("\u00a0", " ").split(" ")[-MAX_WORDS:]):
        before = at - len(word) - 1
        lowered = word.lower()
        if not word or word[-1] in _PUNCTUATION or before < head - len(window):
            break
        if lowered in DETERMINERS:
            return before
        if lowered in _ADVERBS:
            break
        if lowered in PHRASE_EDGES and word != "US":
            return at if _is_bare(text, at, head) else capitals
        if word.replace(",", "").isdigit():  # "over 40 city mayors"
            return at
        at = before
        if word[0].isupper() or word.endswith(("’s", "'s")):
            capitals = at
        if word[0] in _PUNCTUATION:
            return at + 1
    else:
        return capitals
    return at if _begins(text, at) or text[at - 2 : at] == ", " else capitals
