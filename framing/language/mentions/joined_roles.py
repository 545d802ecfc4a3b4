"""Joined roles: which names and noun phrases are part of a role phrase, and whose role it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.titles_and_roles import ROLES_FEMALE, ROLES_MALE
from framing.language.mentions.noun_phrases import NounPhrase
from framing.language.mentions.proper_names import ProperName
from framing.language.mentions.role_phrases import RolePhrase

#: Characters of a name or noun phrase before a role's head that can belong to it.
REACH = 80


@dataclass(slots=True, kw_only=True)
class JoinedRoles:
    """What becomes of the names and noun phrases that role phrases touch."""

    role_of: dict[int, NounPhrase] = field(default_factory=dict)  #: by the start of a name
    absorbed: set[int] = field(default_factory=set)  #: ids of what is no mention of its own
    inside: set[int] = field(default_factory=set)  #: ids of what is named, and is no source here

    def add_adjacent(self, apposed: Mapping[int, NounPhrase], names: Sequence[ProperName]) -> None:
        """Take in the roles right before their names: "Dock Union secretary Ann Lee"."""
        for n, name in enumerate(names):
            role = apposed.get(name.start)
            if role is None or role.end != name.start - 1 or name.start in self.role_of:
                continue
            self.role_of[name.start] = role
            for other in names[max(0, n - 4) : n]:
                if role.start <= other.start:
                    self.inside.add(id(other))


def joined_roles(
    roles: Sequence[RolePhrase],
    names: Sequence[ProperName],
    phrases: Sequence[NounPhrase],
) -> JoinedRoles:
    """Return whose role each of ``roles`` is, and which of the others belong to one.

    Parameters
    ----------
    roles : sequence of RolePhrase
    names : sequence of ProperName
        Cut where the names of ``roles`` begin; in order, as are ``phrases``.
    phrases : sequence of NounPhrase
    """
    joined = JoinedRoles()
    name_starts = [n.start for n in names]
    phrase_starts = [p.start for p in phrases]
    for role in roles:
        near = names[_from(name_starts, role.start) : bisect_left(name_starts, role.end)]
        said = phrases[_from(phrase_starts, role.start) : bisect_left(phrase_starts, role.end)]
        heads = [n for n in near if n.start <= role.start < n.end]
        headed = [p for p in said if p.start <= role.start and p.end == role.head_end]
        start = min([role.start, *(n.start for n in heads), *(p.start for p in headed)])
        named = next((n for n in near if n.start == role.name_start), None)
        stop = role.name_start if named else role.end
        if named:
            joined.role_of[named.start] = _role(role, start)
            joined.absorbed.update(id(one) for one in (*heads, *headed))
        for name in near:
            if name in heads or not role.head_end < name.start < stop:
                continue
            kept = not named or (name.kind == "body" and name.key in BODY_NAMES)
            (joined.inside if kept else joined.absorbed).add(id(name))
        joined.inside.update(id(p) for p in said if role.head_end < p.end <= stop)
    return joined


def _from(starts: list[int], at: int) -> int:
    return bisect_right(starts, at - REACH)


def _role(role: RolePhrase, start: int) -> NounPhrase:
    sex = "m" if role.key in ROLES_MALE else "f" if role.key in ROLES_FEMALE else ""
    return NounPhrase(start=start, end=role.head_end, kind="role", key=role.key, sex=sex)
