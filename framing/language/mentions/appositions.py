"""Appositions: roles that stand beside a name: "Ann Lee, the mayor,", "campaigner Ann Lee"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.language.lexicon.saying_verbs import SAYING
from framing.language.lexicon.titles_and_roles import ROLES
from framing.language.mentions.noun_phrases import NounPhrase
from framing.language.mentions.proper_names import ProperName
from framing.language.mentions.role_phrases import RolePhrase
from framing.language.words import any_of

#: What stands between a name and a role in apposition: "Lee, 51, (R-Ohio), who was a ...".
_BEFORE_ROLE = re.compile(
    r"(?:\s?\([^()\n]{1,30}\))?\s?(?:,|—|–|--|\()\s?(?:\d{1,3},\s)?"
    r"(?:who (?:is|was)(?: also)?\s|the then[- ]|now\s|then[- ]|also\s|formerly\s)?"
)
#: Between a role and the name of who has it: ", ", " for the mill, ".
_TO_NAME = re.compile(r"(?:\s(?:of|for|at|with|to|in|from)\s[\w’'.& -]{2,40})?,\s")
_ARTICLE = re.compile(r"(?:the|an?)\s")
_VERB = re.compile(rf"\s(?:also\s|then\s|later\s|[a-z]+ly\s)?(?:is|was|has|had|{any_of(SAYING)})\b")


def appositions(
    text: str,
    names: Iterable[ProperName],
    phrases: list[NounPhrase],
    of_something: Sequence[RolePhrase],
) -> tuple[dict[int, NounPhrase], set[int]]:
    """Return the role in apposition of each name that has one, and the ids of those roles.

    Parameters
    ----------
    text : str
    names : iterable of ProperName
    phrases : list of NounPhrase
        In order.
    of_something : sequence of RolePhrase
        Roles with what they are of: "the MP for Dover".

    Examples
    --------
    >>> from framing.language.mentions.noun_phrases import noun_phrases
    >>> from framing.language.mentions.proper_names import proper_names
    >>> text = "Ann Lee, a baker, met Bob Day."
    >>> found, _ = appositions(text, proper_names(text), noun_phrases(text), [])
    >>> {start: text[role.start : role.end] for start, role in found.items()}
    {}
    >>> text = "Ann Lee, the mayor, met Bob Day."
    >>> found, _ = appositions(text, proper_names(text), noun_phrases(text), [])
    >>> {start: text[role.start : role.end] for start, role in found.items()}
    {0: 'the mayor'}
    """
    roles = [p for p in phrases if p.kind == "role" and p.key in ROLES]
    ends = [p.end for p in roles]
    by_start = {r.start: _phrase_of(r) for r in of_something if r.name_start < 0}
    by_start |= {p.start: p for p in roles}
    found: dict[int, NounPhrase] = {}
    absorbed: set[int] = set()
    for name in names:
        if name.kind != "name":
            continue
        at = bisect_right(ends, name.start) - 1
        before = roles[at] if at >= 0 and _leads_to(text, roles[at], name) else None
        gap = _BEFORE_ROLE.match(text, name.end)
        after = None
        if gap:
            article = _ARTICLE.match(text, gap.end())
            after = by_start.get(gap.end()) or by_start.get(article.end() if article else -1)
        if after and _VERB.match(text, after.end):  # "In Ulm, the mayor said"
            after = None
        role = before or after
        if role is None:
            continue
        absorbed.add(id(role))
        found[name.start] = role
        bare = before and before.end - before.start == len(before.key)
        if bare and at and text[roles[at - 1].end : role.start] == ", ":
            absorbed.add(id(roles[at - 1]))  # "campaigner, plumber Ann Lee"
            found[name.start] = replace(role, start=roles[at - 1].start)
    return found, absorbed


def _phrase_of(role: RolePhrase) -> NounPhrase:
    return NounPhrase(start=role.start, end=role.head_end, kind="role", key=role.key)


def _leads_to(text: str, role: NounPhrase, name: ProperName) -> bool:
    """Tell whether a role stands in apposition before a name: "An aide to the mayor, Ann Lee,"."""
    if role.end == name.start - 1:
        return True
    closed = text[name.end : name.end + 1] in (",", ".", ")") or text.startswith(" (", name.end)
    return closed and bool(_TO_NAME.fullmatch(text, role.end, name.start))
