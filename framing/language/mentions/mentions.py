"""Mentions: every person, body, group or document named in a text that can be a source.

No parser and no trained model: capitals, context and word lists.  What nothing tells stays open
("name"); who a mention is, is decided in ``framing.quotations.actors.article_speakers``.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.places import PLACES
from framing.language.lexicon.titles_and_roles import BYLINES, FURNITURE, ROLES
from framing.language.mentions.appositions import appositions
from framing.language.mentions.joined_roles import joined_roles
from framing.language.mentions.noun_phrases import NounPhrase, noun_phrases
from framing.language.mentions.proper_names import ProperName, proper_names
from framing.language.mentions.role_phrases import role_phrases
from framing.language.words import any_of

MentionKind = Literal["name", "role", "pronoun", "body", "document", "group"]

_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
_OF = re.compile(r"\s(?:of|for|at|with|from)\s(?:the\s)?")
#: Between a name and the noun that it qualifies: "Food Safety Agency (FSA) chief".
_BRACKETED = re.compile(r"\s?(?:\([A-Z.]{2,10}\)\s)?|\)\s")
MAX_ACRONYM = 14
#: Roles in which a person speaks for a country or city.
FOR_PLACES = frozenset("ambassador chancellor envoy mayor minister premier president".split())
_FURNITURE = re.compile(rf"(?:{any_of(FURNITURE)})\b")
#: A second role beside the first: "a plumber and father of three".
_SECOND = re.compile(r"\sand\s(?:(?:an?|the)\s)?([a-z-]+)(?:\s([a-z-]+))?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A mention of a possible source; ``text[start:end]`` is its ``text``."""

    start: int  #: offset of the first character
    end: int  #: offset after the last character
    text: str  #: as printed, title or determiner included
    kind: MentionKind
    key: str  #: head word in lower case: surname, last word of a body's name, noun, pronoun
    name: str = ""  #: a name without its title
    first: str = ""  #: given names, as printed
    title: str = ""  #: title before the name, as printed
    sex: str = ""  #: m, f, p (several), n (a thing); "" where the words do not tell
    role: str = ""  #: role in apposition, as printed
    role_key: str = ""  #: its head in lower case
    second_role: str = ""  #: head of another role beside it: "a plumber and father of three"
    body: str = ""  #: the body that the role is of, as printed
    acronym: str = ""  #: given in brackets after the name
    possessive: bool = False  #: followed by ’s
    attributive: bool = False  #: a name that only qualifies a noun: "the Lee campaign"
    inside: bool = False  #: a part of somebody's role, and no source: "head of the Dock Office"


def mentions(text: str) -> list[Mention]:
    """Return every mention in ``text`` that can be a source of a quotation, by offset.

    A role in apposition is put with its name and is no mention of its own.

    Parameters
    ----------
    text : str
        A stored text, in English; elsewhere little or nothing is found.

    Returns
    -------
    list of Mention
        By start, then end; possessives and names inside a longer phrase are mentions too.

    Examples
    --------
    >>> text = "Ms. Lee, the ministry’s spokeswoman, said aides read the letter. She frowned."
    >>> [(m.text, m.kind, m.role) for m in mentions(text)]
    [('Ms. Lee', 'name', 'the ministry’s spokeswoman'), ('the ministry', 'body', ''),
     ('aides', 'group', ''), ('the letter', 'document', ''), ('She', 'pronoun', '')]
    """
    roles = role_phrases(text)
    cuts = {role.name_start: role.name_end for role in roles if role.name_start >= 0}
    names = [n for n in proper_names(text, cuts=cuts) if not _is_byline(text, n)]
    phrases = [p for p in _outside(noun_phrases(text), names) if not _is_byline(text, p)]
    joined = joined_roles(roles, names, phrases)
    names = [n for n in names if id(n) not in joined.absorbed]
    apposed, part_of_name = appositions(text, names, phrases, roles)
    absorbed = joined.absorbed | part_of_name
    joined.add_adjacent(apposed, names)
    bodies = ({n.start: n for n in names}, {n.end: n for n in names})
    qualifying = _qualifying(text, names, phrases)
    found = [
        _of_name(
            text,
            n,
            _Around(
                role=joined.role_of.get(n.start) or apposed.get(n.start),
                before=n.start in joined.role_of,
                inside=id(n) in joined.inside,
                bodies=bodies,
                qualifying=qualifying,
            ),
        )
        for n in names
    ]
    found += [
        _of_phrase(text, p, bodies, inside=joined.inside) for p in phrases if id(p) not in absorbed
    ]
    found.sort(key=lambda m: (m.start, m.end))
    return found


def _is_byline(text: str, phrase: NounPhrase | ProperName) -> bool:
    words = text[phrase.start : phrase.end]
    if not words[:1].isupper():
        return False
    lowered = words.lower()
    if lowered in BYLINES or lowered in FURNITURE:
        return True
    return bool(_FURNITURE.match(lowered)) and (
        words[:4].isupper() or text[phrase.end :][:1] == ":"
    )


def _outside(phrases: list[NounPhrase], names: list[ProperName]) -> list[NounPhrase]:
    """Return the phrases whose head is no part of a name."""
    kept = []
    i = 0
    for phrase in phrases:
        while i < len(names) and names[i].end < phrase.end:
            i += 1
        if i == len(names) or names[i].start >= phrase.end:
            kept.append(phrase)
    return kept


def _qualifying(text: str, names: list[ProperName], phrases: list[NounPhrase]) -> frozenset[int]:
    """Return the starts of the names that stand inside or right before a noun phrase."""
    found = []
    i = 0
    for phrase in phrases:
        if phrase.kind == "pronoun":
            continue
        while i < len(names) and names[i].end < phrase.start - MAX_ACRONYM:
            i += 1
        for name in names[i : i + 8]:
            if name.end < phrase.end and (
                name.start >= phrase.start
                or (
                    name.end < phrase.start
                    and _BRACKETED.fullmatch(text, name.end, phrase.start)
                    and name.kind != "group"
                )
            ):
                found.append(name.start)
    return frozenset(found)


_Places = tuple[dict[int, ProperName], dict[int, ProperName]]


def _body_of(text: str, phrase: NounPhrase, names: _Places) -> str:
    """Return the body that a role is of: "of the Ministry", "the ministry’s", "Ministry".

    A spokesperson speaks for a person too; a place is the body of those who act for it only.
    """
    starts, ends = names
    of = _OF.match(text, phrase.end)
    near = [starts[of.end()]] if of and of.end() in starts else []
    near += [ends[end] for end in range(phrase.end - 1, phrase.start + 1, -1) if end in ends]
    speaks = phrase.key.startswith("spokes")
    for name in near:
        if name.kind == "body" and (name.key not in PLACES or speaks or phrase.key in FOR_PLACES):
            return name.name
        if name.kind == "name" and speaks:
            return name.name
    words = text[phrase.start : phrase.end].split()
    owner = next((i for i, w in enumerate(words) if w.endswith(("’s", "'s"))), None)
    if owner is None or not speaks or words[owner][0].isupper():
        return ""
    return " ".join(words[: owner + 1])[:-2]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What the words around a name make of it."""

    role: NounPhrase | None
    before: bool  #: the role stands before the name, as a part of the mention
    inside: bool
    bodies: _Places
    qualifying: frozenset[int]


def _of_name(text: str, name: ProperName, around: _Around) -> Mention:
    titled, role = _titled(name.title), around.role
    start = role.start if role and around.before else name.start
    printed = ""
    if role:
        end = name.start if around.before else role.end
        printed = text[role.start : end].rstrip(" ,\u00a0")
    return Mention(
        start=start,
        end=name.end,
        text=text[start : name.end],
        kind=name.kind,
        key=name.key,
        name=name.name,
        first=name.first,
        title=name.title,
        sex=name.sex or (role.sex if role else ""),
        role=printed if role else name.title if titled else "",
        role_key=role.key if role else titled[0] if titled else "",
        second_role=_second_role(text, role) if role else "",
        body=_body_of(text, role, around.bodies) if role else titled[1] if titled else "",
        acronym=name.acronym,
        possessive=bool(_POSSESSIVE.match(text, name.end)),
        attributive=name.start in around.qualifying,
        inside=around.inside,
    )


def _second_role(text: str, role: NounPhrase) -> str:
    match = _SECOND.match(text, role.end)
    return next((word for word in match.groups() if word in ROLES), "") if match else ""


def _titled(title: str) -> tuple[str, str] | None:
    """Return head and body of a title that is a role: "Harbour Office Spokesperson"."""
    words = title.split()
    if not words or words[-1].lower() not in ROLES:
        return None
    before = words[:-1]
    last = before[-1].lower() if before else ""
    place = last in PLACES and words[-1].lower() in FOR_PLACES
    body = last in BODY_NAMES or place or (bool(before) and before[-1].isupper())
    return words[-1].lower(), " ".join(before) if body else ""


def _of_phrase(
    text: str, phrase: NounPhrase, bodies: _Places, *, inside: Container[int]
) -> Mention:
    return Mention(
        start=phrase.start,
        end=phrase.end,
        text=text[phrase.start : phrase.end],
        kind=phrase.kind,
        key=phrase.key,
        sex=phrase.sex,
        body=_body_of(text, phrase, bodies) if phrase.kind == "role" else "",
        possessive=bool(_POSSESSIVE.match(text, phrase.end)),
        inside=id(phrase) in inside,
    )
