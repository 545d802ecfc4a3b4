"""Descriptions: who is meant by "the senator", "the ministry", "the lawmakers", "the letter"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from framing.language.lexicon.places import PLACES
from framing.language.mentions.mentions import Mention
from framing.quotations.coreference.body_families import GENERIC, can_be
from framing.quotations.coreference.documents import (
    letter_of_group,
    makers_of_call,
    signers_of_letter,
)
from framing.quotations.coreference.entities import OWN_NAMES, Entity
from framing.quotations.coreference.role_families import (
    EPITHETS,
    LAWMAKERS,
    NARROWER,
    PERSONAL,
    PHRASE_WORD,
    SIGNED,
    UNTOLD,
    bare,
    family,
    qualifiers,
)

_DEFINITE = re.compile(r"(?:the|that|this|these|those)\b", re.IGNORECASE)
_OWNED = re.compile(r"(his|her|their|its)\b", re.IGNORECASE)

_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?")
#: Things of one name, and persons of one role, that are looked at: the last ones met.
MAX_ALIKE = 40
#: Bodies, groups and documents looked back for what "they" or "it" is.
MAX_MET = 8


#: Finds the person that a description stands for: index of the mention, sex -> entity or None.
PersonMeant = Callable[[int, str], "int | None"]


class Descriptions:
    """The described persons, bodies, documents and groups of an article met so far."""

    def __init__(self, text: str, mentions: Sequence[Mention], known: list[Entity]) -> None:
        self._text = text
        self._mentions = mentions
        self._entities = known
        self._last: dict[int, int] = {}  # entity -> index of its last mention
        self._of: dict[int, int] = {}  # index of a mention -> entity
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._roles: dict[str, list[int]] = defaultdict(list)
        self.united: dict[int, int] = {}  #: documents that are the words of a group
        self._subjects: list[int] = []  # bodies, groups and documents, in order of mention
        self._others: list[int] = []
        for k, entity in enumerate(known):
            if entity.kind == "name":
                for role, _ in entity.roles:
                    if self._roles[family(role)][-1:] != [k]:
                        self._roles[family(role)].append(k)
            elif entity.kind == "body":
                words = {w.lower() for name in entity.names for w in name.split()} - OWN_NAMES
                for word in sorted(words):
                    self._by_head[word].append(k)

    def note(self, i: int, known: int) -> None:
        """Remember that a mention is an entity."""
        self._last[known] = i
        self._of[i] = known

    def note_subject(self, known: int) -> None:
        """Remember an entity that a verb follows: "they" or "it" may stand for it."""
        self._subjects.append(known)

    def note_other(self, known: int) -> None:
        """Remember an entity that "they" or "it" may stand for where no subject does."""
        self._others.append(known)

    def last_of(self, number: str, speaker: int | None) -> int | None:
        """Return the group that "they" (p), the body that "it" (n) stands for."""
        kinds = ("group", "body") if number == "p" else ("body", "document")
        if speaker is not None and self._entities[speaker].kind in kinds:
            return speaker
        for met in (self._subjects, self._others):
            for kind in ("group",) if number == "p" else kinds, kinds:
                found = [k for k in met[-MAX_MET:] if self._entities[k].kind in kind]
                if found:
                    return found[-1]
        return None

    def meant(self, i: int, person: PersonMeant) -> int | None:
        """Return the entity that the description ``i`` stands for, a new one where none is."""
        mention = self._mentions[i]
        if mention.kind == "role":
            return self._role(i, person)
        owned = _OWNED.match(mention.text)
        if owned and mention.kind == "document" and owned[1].lower() in ("his", "her"):
            owner = person(i, "m" if owned[1].lower() == "his" else "f")
            if owner is not None:
                return owner
        owners = self._owner_inside(i)
        if owned and mention.key in SIGNED and owned[1].lower() == "their":
            group = self.last_of("p", None)
            owners += [group] if group is not None else []
        definite = _DEFINITE.match(mention.text) or owned or owners
        words = qualifiers(mention.text)
        for k in owners if mention.kind == "document" else ():
            words -= {
                w for name in self._entities[k].names for w in PHRASE_WORD.findall(name.lower())
            }
        found = None
        if definite or mention.kind == "group":
            found = self._same_head(mention, words, loose=bool(definite))
        if found is None and definite and mention.kind == "body" and mention.key in GENERIC:
            found = self._generic(i)
        known = self._new(i) if found is None else self._add(found, i)
        if mention.key in SIGNED and owners and self._entities[owners[-1]].kind == "group":
            self._unite(owners[-1], known, f"“{mention.text}” is theirs")
        elif mention.kind == "group":
            letter = letter_of_group(self._text, self._mentions, i, known=self._of)
            if letter:
                self._unite(known, self._of[letter[0]], letter[1])
        elif mention.key in SIGNED:
            makers = signers_of_letter(self._text, self._mentions, i, known=self._of)
            if not makers and definite:
                makers = makers_of_call(self._text, self._mentions, i, known=self._of)
            if makers:
                self._unite(self._of[makers[0]], known, makers[1])
        return known

    def _unite(self, group: int, document: int, reason: str) -> None:
        """Make a document the group's whose words it has."""
        group, document = self.whole(group), self.whole(document)
        ours, other = self._entities[group], self._entities[document]
        if group == document or not (other.kind == "document" or _one_group(ours, other)):
            return
        self.united[document] = group
        ours.reasons |= {reason: None, **other.reasons}
        for name, n in other.names.items():
            names = ours.documents if other.kind == "document" else ours.names
            names[name] = names.get(name, 0) + n
        ours.documents.update(other.documents)

    def whole(self, known: int) -> int:
        """Return the entity that another has become part of, else itself."""
        while known in self.united:
            known = self.united[known]
        return known

    def _owner_inside(self, i: int) -> list[int]:
        """Return the entities named by possessives inside a phrase: "the lawmakers’ letter"."""
        mention = self._mentions[i]
        found = []
        for j in range(i - 1, max(-1, i - 4), -1):
            other = self._mentions[j]
            near = mention.start <= other.start or 0 <= mention.start - other.end <= 2
            if near and other.end < mention.end and other.possessive:
                k = self._of.get(j)
                if k is not None:
                    found.append(k)
        return found

    def _same_head(self, mention: Mention, words: set[str], *, loose: bool) -> int | None:
        best: tuple[int, int] | None = None
        for k in self._by_head.get(mention.key, [])[-MAX_ALIKE:]:
            entity = self._entities[k]
            if k not in self._last:
                continue
            if entity.kind != mention.kind and entity.kind != "body" and mention.kind != "document":
                continue
            named = {w for name in entity.names for w in qualifiers(name)} | {
                w.lower() for name in entity.names for w in name.split()
            }
            if words <= named if loose else words == qualifiers(next(iter(entity.names))):
                best = max(best or (-1, -1), (self._last[k], k))
        return best[1] if best else None

    def _generic(self, i: int) -> int | None:
        """Return the named body that "the company" stands for: the best fit, then the last met."""
        key = self._mentions[i].key
        best: tuple[int, int, int] | None = None
        for k, last in self._last.items():
            entity = self._entities[k]
            open_name = entity.kind == "name" and entity.person == "open" and not entity.sex
            if not (entity.named and (entity.kind == "body" or open_name)):
                continue
            acronym = entity.acronym or (entity.name if entity.name.isupper() else "")
            fit = can_be(key, entity.key, acronym=acronym)
            if fit and (best is None or (fit, last, k) > best):
                best = (fit, last, k)
        if best is None:
            return None
        meant = self._entities[best[2]]
        meant.kind, meant.proper = "body", True
        meant.reasons[f"“{self._mentions[i].text}”: called so"] = None
        return best[2]

    def _role(self, i: int, person: PersonMeant) -> int | None:
        mention = self._mentions[i]
        known = self._by_role(i)
        if known is not None:
            return known
        definite = bool(_DEFINITE.match(mention.text))
        earlier = [
            k
            for k in self._by_head.get(mention.key, [])[-MAX_ALIKE:]
            if self._entities[k].kind == "role" and k in self._last
        ]
        if definite and earlier:
            return self._add(max(earlier, key=lambda k: self._last[k]), i)
        called = mention.key in EPITHETS or PERSONAL.match(self._text, mention.start)
        if definite and called and " " in mention.text:
            meant = person(i, mention.sex)
            if meant is not None:
                self._entities[meant].reasons[f"“{mention.text}”: called so"] = None
                return meant
        return self._new(i)

    def _by_role(self, i: int) -> int | None:
        """Return the named person whose role or title agrees with a description."""
        mention = self._mentions[i]
        text = mention.text
        if not (_DEFINITE.match(text) or _OWNED.match(text) or text[:1].isupper() or mention.body):
            return None
        if re.match(r"(?:an?|one|another)\b", text, re.IGNORECASE):
            return None
        words = qualifiers(text)
        best: tuple[int, int, int, int] | None = None
        same = self._roles.get(family(mention.key), [])[-MAX_ALIKE:]
        narrower = [
            k
            for role in sorted(NARROWER.get(mention.key, ()))
            for k in self._roles.get(family(role), [])[-MAX_ALIKE:]
            if k not in same
        ]
        for k in (*same, *narrower):
            entity = self._entities[k]
            if mention.sex and entity.sex and mention.sex != entity.sex:
                continue
            said = {w for _, role in entity.roles for w in qualifiers(role)}
            said |= {w for body in entity.bodies for w in qualifiers(body + " x")}
            if "former" in words and "former" not in said:
                continue
            agree = len(words & said)
            clash = len((words & PLACES) - said) if said & PLACES else 0
            rank = (int(k in same), agree - 2 * clash, self._last.get(k, -1), -k)
            if clash == 0 and (best is None or rank > best):
                best = rank
        if best is None:
            return None
        self._entities[-best[3]].reasons[f"“{text}”: has this role in the text"] = None
        return -best[3]

    def _add(self, known: int, i: int) -> int:
        names = self._entities[known].names
        name = self._name(i)
        names[name] = names.get(name, 0) + 1
        return known

    def _name(self, i: int) -> str:
        """Return a description without its article, with the body it is of: "members of X"."""
        mention = self._mentions[i]
        of = _OF.match(self._text, mention.end)
        end = of.end() if of else 0
        for other in self._mentions[i + 1 : i + 5] if of else ():
            if other.kind in ("name", "body") and (other.start <= end + 1 and other.end > end):
                end = other.end
        return bare(self._text[mention.start : end if of and end > of.end() else mention.end])

    def _new(self, i: int) -> int:
        mention = self._mentions[i]
        entity = Entity(kind=mention.kind, key=mention.key, sex=mention.sex)
        entity.names[self._name(i)] = 1
        entity.proper = bool(mention.name)
        if mention.body:
            entity.bodies.append(mention.body)
        self._entities.append(entity)
        self._by_head[mention.key].append(len(self._entities) - 1)
        return len(self._entities) - 1


def _one_group(one: Entity, other: Entity) -> bool:
    """Tell whether two groups that one letter is of can be one under two words."""
    keys = {one.key, other.key}
    return one.kind == other.kind == "group" and (keys <= LAWMAKERS or bool(keys & UNTOLD))
