"""Roles: words by which news calls persons and groups, and what tells two of them apart."""

from __future__ import annotations

import re

#: Roles that are one under several words; the first is the name of the family.  AP style, 2026.
FAMILIES = (
    "spokesperson spokesman spokeswoman",
    "senator sen",
    "governor gov",
    "representative rep congressman congresswoman lawmaker legislator",
    "president pres",
    "chairperson chair chairman chairwoman",
    "professor prof",
    "doctor dr physician",
    "candidate nominee contender frontrunner front-runner",
    "general gen",
    "reverend rev pastor",
    "sheriff",
    "actor actress",
    "adviser advisor aide",
    "attorney lawyer counsel",
    "reporter journalist correspondent",
    "businessman businesswoman billionaire mogul tycoon magnate developer",
    "minister premier",
    "judge justice",
)
_FAMILY = {word: row.split()[0] for row in FAMILIES for word in row.split()}
#: Roles by which news calls a person whom it has named already.
EPITHETS = frozenset(
    """
    businessman businesswoman billionaire candidate congressman congresswoman front-runner
    frontrunner governor mayor mogul nominee senator socialist tycoon
    """.split()
)
#: Words for the members of a parliament, and for any group: of one letter they are one group.
LAWMAKERS = frozenset(
    "congressmen congresswomen lawmakers legislators members mps representatives senators".split()
)
UNTOLD = frozenset("colleagues group members organisations organizations signatories".split())
#: Documents that are the words of those who sign them; a poll or bill is not.
SIGNED = frozenset(
    "appeal call declaration letter letters memo op-ed petition plea statement".split()
)
_LEADING = re.compile(
    r"\A(?:the|a|an|this|that|these|those|his|her|their|its|my|our|your)\s+", re.IGNORECASE
)
WORD = re.compile(r"[\w-]+")  #: a word of a phrase; "mayor’s" is two
_GENERAL = frozenset("former current new same own s".split())


def bare(text: str) -> str:
    """Return a noun phrase without its article or possessive pronoun.

    Examples
    --------
    >>> bare("The Foreign Ministry"), bare("their letter"), bare("Cuban aides")
    ('Foreign Ministry', 'letter', 'Cuban aides')
    """
    return _LEADING.sub("", text, count=1) or text


def family(role: str) -> str:
    """Return the name of the family of a role: one under several words.

    Examples
    --------
    >>> family("spokeswoman"), family("sen"), family("baker")
    ('spokesperson', 'senator', 'baker')
    """
    return _FAMILY.get(role, role)


def qualifiers(text: str) -> set[str]:
    """Return the words of a phrase before its head that tell one such thing from another.

    Examples
    --------
    >>> sorted(qualifiers("the former Danish trade minister"))
    ['danish', 'former', 'trade']
    """
    words = [word.lower() for word in WORD.findall(bare(text))]
    return {word for word in words[:-1] if word not in _GENERAL or word == "former"}
