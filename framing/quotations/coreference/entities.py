"""Entities: the persons, bodies, documents and groups of one article, each under all its names.

Names first, whole names before bare surnames: "Ann Lee" and "Lee" are one, "Ann Lee" and "Mr. Lee"
two.  Pronouns and roles come after, in ``framing.quotations.coreference.pronouns``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.given_names import GIVEN
from framing.language.mentions.mentions import Mention
from framing.quotations.coreference.name_matching import (
    folded,
    fullest,
    generation,
    given_names,
    normal,
    one_letter_off,
    same_given,
)


@dataclass(slots=True, kw_only=True)
class Entity:
    """A person, body, document or group as one article has it; grows while the article is read."""

    kind: str  #: name, body, role, group or document, as of a mention
    key: str
    first: tuple[str, ...] = ()  #: given names in lower case
    sex: str = ""
    guessed: bool = False  #: sex is inferred from pronouns only
    told: bool = False  #: sex is told by a title or role, not only by a given name
    names: dict[str, int] = field(default_factory=dict)  #: as printed: how often
    documents: dict[str, int] = field(default_factory=dict)  #: a group's letters and statements
    roles: list[tuple[str, str]] = field(default_factory=list)  #: head and text of each role
    bodies: list[str] = field(default_factory=list)  #: bodies it has a role in
    acronym: str = ""
    proper: bool = False  #: a body with a capitalised name
    mentions: list[int] = field(default_factory=list)  #: indices of its mentions
    person: str = "open"  #: what tells that a name is a person's: title, given, role, open
    reasons: dict[str, None] = field(default_factory=dict)  #: why names are its, each once

    @property
    def name(self) -> str:
        """The fullest name."""
        return fullest(self.names, acronym=self.acronym, given=self.first) or self.key

    @property
    def named(self) -> bool:
        """Whether it has a name of its own, not only a description."""
        capital = any(word[0].isupper() for name in self.names for word in name.split())
        if self.kind == "group":
            return self.proper
        return self.kind == "name" or (self.kind == "body" and (self.proper or capital))


def entities(mentions: Sequence[Mention]) -> tuple[list[Entity], list[int | None]]:
    """Return the entities that are named in an article, and which one each mention names.

    Parameters
    ----------
    mentions : sequence of Mention
        The article's, in order.

    Returns
    -------
    (list of Entity, list of int or None)
        The second is as long as ``mentions``; None where the mention is no name.
    """
    made = _Maker(mentions)
    for i, mention in enumerate(mentions):
        if mention.kind == "name" and mention.first:
            made.whole_name(i)
    for i, mention in enumerate(mentions):
        if mention.kind == "body" and mention.name:
            made.body(i)
    for i, mention in enumerate(mentions):
        if mention.kind == "name" and not mention.first:
            made.bare_name(i)
    for entity in made.entities:
        entity.mentions.sort()
    return made.entities, made.of


class _Maker:
    """The entities found so far, with the indices by which names are looked up."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.entities: list[Entity] = []
        self.of: list[int | None] = [None] * len(mentions)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_given: dict[str, list[int]] = defaultdict(list)
        self._by_middle: dict[str, list[int]] = defaultdict(list)
        self._bodies: dict[str, int] = {}
        self._last_words: dict[str, int] = {}

    def whole_name(self, i: int) -> None:
        mention = self.mentions[i]
        given = given_names(mention)
        for known in self._by_key[mention.key][-MAX_NAMESAKES:]:
            entity = self.entities[known]
            if same_given(entity.first, given) and generation(entity.name) == generation(
                mention.name
            ):
                if len(given) > len(entity.first) and given[0][0] == entity.first[0][0]:
                    entity.first = given
                return self._add(known, i, "")
        self._new(i, kind="name", given=given)
        for name in given[:1]:
            self._by_given[name].append(len(self.entities) - 1)
        for name in given[1:]:
            self._by_middle[name].append(len(self.entities) - 1)
        return None

    def body(self, i: int) -> None:
        mention = self.mentions[i]
        spelled = normal(mention.name)
        known = self._bodies.get(spelled)
        reason = ""
        if known is None:
            known = self._last_words.get(spelled)  # "the Post" for "the Daily Post"
            reason = "short form of its name" if known is not None else ""
        if known is None:
            self._new(i, kind="body", given=())
            known = len(self.entities) - 1
            self._bodies[spelled] = known
            initials = "".join(word[0] for word in spelled.split() if word not in ("of", "and"))
            if len(spelled.split()) > 1 and spelled.split()[-1] not in OWN_NAMES:
                self._last_words.setdefault(spelled.split()[-1], known)
                self._bodies.setdefault(initials, known)
        else:
            self._add(known, i, reason)
            if mention.name.isupper() and " " in next(iter(self.entities[known].names)):
                self.entities[known].acronym = mention.name
        if mention.acronym:
            self.entities[known].acronym = mention.acronym
            self._bodies.setdefault(normal(mention.acronym), known)

    def bare_name(self, i: int) -> None:
        mention = self.mentions[i]
        known = [
            k
            for k in self._by_key[mention.key][-MAX_NAMESAKES:]
            if not (mention.sex and self.entities[k].sex and mention.sex != self.entities[k].sex)
        ]
        if known:
            whole = bool(self.entities[known[0]].first)
            best = self._nearest(known, i) if len(known) > 1 else known[0]
            return self._add(best, i, "surname of a name given in full" if whole else "")
        body = self._bodies.get(normal(mention.name))
        if body is not None:
            return self._add(body, i, "")
        given = self._by_given.get(mention.key)
        title = mention.title.split()[-1].lower().rstrip(".") if mention.title else ""
        by_given = not title or title in _WITH_GIVEN or mention.key not in GIVEN
        if given and by_given:  # "Mr. Lim": Lim Sun-hee
            return self._add(self._nearest(given, i), i, "given name of a name given in full")
        alike = self._alike(mention)
        if alike is not None:
            return self._add(alike, i, "another form of a name given in full")
        return self._new(i, kind="name", given=())

    def _alike(self, mention: Mention) -> int | None:
        """Return the one person of whose name a bare name is a middle part or another spelling."""
        found = set(self._by_middle.get(mention.key, ()) if mention.key not in GIVEN else ())
        for key, known in self._by_key.items():
            same = folded(key) == folded(mention.key) or one_letter_off(key, mention.key)
            if same and key not in common_words():
                found.update(k for k in known if self.entities[k].kind == "name")
        found = {
            k
            for k in found
            if (self.entities[k].first and self.entities[k].sex in ("", mention.sex, "p"))
            or not mention.sex
        }
        return next(iter(found)) if len(found) == 1 else None

    def _nearest(self, known: Sequence[int], i: int) -> int:
        """Return the one whom the next pronoun agrees with, who is nearest, or named most."""
        sex = self._next_sex(i)
        agreeing = [k for k in known if sex and self.entities[k].sex == sex]
        if len(agreeing) == 1:
            return agreeing[0]
        for at in range(i - 1, max(-1, i - NEAR), -1):
            if self.of[at] in known:
                return self.of[at] or 0
        return max(known, key=lambda k: (len(self.entities[k].mentions), -k))

    def _next_sex(self, i: int) -> str:
        """Return the sex of the first pronoun before the next name."""
        for mention in self.mentions[i + 1 : i + NEAR]:
            if mention.kind == "name":
                return ""
            if mention.kind == "pronoun" and mention.sex in ("m", "f"):
                return mention.sex
        return ""

    def _add(self, known: int, i: int, reason: str) -> None:
        mention, entity = self.mentions[i], self.entities[known]
        self.of[i] = known
        entity.mentions.append(i)
        name = mention.name or mention.text
        if reason and name not in entity.names:
            entity.reasons[f"“{name}”: {reason}"] = None
        entity.names[name] = entity.names.get(name, 0) + 1
        if mention.sex and (not entity.sex or mention.title or mention.role_key):
            entity.sex = mention.sex
            entity.told = entity.told or bool(mention.title or mention.role_key)
        if mention.title and mention.kind == "name":
            entity.person = "title"
        elif entity.person == "open" and entity.first and entity.first[0] in GIVEN:
            entity.person = "given"
        elif entity.person == "open" and mention.role_key:
            entity.person = "role"
        if mention.role_key:
            entity.roles.append((mention.role_key, mention.role))
            if mention.second_role:
                entity.roles.append((mention.second_role, mention.second_role))
        elif mention.title:
            entity.roles.append((mention.title.split()[-1].lower().rstrip("."), mention.title))
        if mention.body:
            entity.bodies.append(mention.body)

    def _new(self, i: int, *, kind: str, given: tuple[str, ...]) -> None:
        mention = self.mentions[i]
        self.entities.append(Entity(kind=kind, key=mention.key, first=given, proper=True))
        known = len(self.entities) - 1
        self._by_key[mention.key].append(known)
        self._add(known, i, "")


#: Titles that go with a given name alone: "Sir Ed", "Sheikh Imran".
_WITH_GIVEN = frozenset(
    "brother dame datuk dato imam king lady maulana pope prince princess queen seri sheikh sir "
    "sister sri tun".split()
)
#: Last words of the names of bodies that are another body's name alone: White House, House.
OWN_NAMES = frozenset({"house"})
#: Persons of one surname in one article, at most.
MAX_NAMESAKES = 30
#: Mentions looked back for a name in full before a bare one; about a paragraph of news.
NEAR = 6
