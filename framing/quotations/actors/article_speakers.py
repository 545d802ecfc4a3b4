"""Article speakers: the sources of one article's quotations, the input of merging.

Who a mention is, ``framing.quotations.coreference`` tells; ``framing.quotations.actors.merging``
puts the speakers of many articles together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from framing.language.lexicon.places import ADJECTIVES
from framing.language.lexicon.titles_and_roles import ROLES
from framing.language.mentions.mentions import Mention
from framing.quotations.actors.source_types import anonymous_entities
from framing.quotations.attribution.model import Weights
from framing.quotations.coreference.entities import Entity
from framing.quotations.coreference.name_matching import generation
from framing.quotations.coreference.resolver import Resolution, resolve
from framing.quotations.records import Quotation

#: Kinds of ACTORS, by the kind of mention.
KINDS = {"name": "person", "role": "person", "body": "body", "document": "document"}
#: "baker", "organist", "alderman", "trainee"
_PERSON_ENDS = re.compile(r"(?:er|or|ist|ian|man|woman|person|eer|ee)\Z")
_NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})*\b")
_LED = re.compile(r"\b(?:led|headed|organi[sz]ed|initiated|spearheaded|authored)\b(?P<by>\sby\b)?")
_TAG = re.compile(r"(?:\s?\([^()\n]{1,30}\))?(?:\s@\w+)?")
#: Characters before a group's mention in which its number, and around it its leader, is sought;
#: characters between one leader and the next.
NUMBER_REACH, LEADER_REACH, GAP = 24, 50, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSpeaker:
    """An actor of one article that is the source of a quotation there."""

    number: int  #: its number in the article
    kind: str  #: person, body, document, group
    named: bool  #: has a name of its own, not only a description
    name: str  #: the fullest name in the article
    names: Mapping[str, int]  #: all its names there, and how often each is used
    key: str  #: head word in lower case
    given: tuple[str, ...]  #: given names
    generation: str  #: jr, sr, ii ...; "" where nothing tells
    sex: str
    told: bool  #: something tells that it is a person: title, given name, role, pronoun
    bodies: tuple[str, ...]  #: bodies that it has a role in
    acronym: str
    event_signs: frozenset[str]  #: of a group's event: numbers and leaders
    reasons: tuple[str, ...]
    anonymous: bool = False  #: the text says that its name is kept from the reader
    anonymity_reason: str | None = None  #: why, as printed


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in full in an article, speaker or not."""

    key: str  #: surname in lower case
    given: tuple[str, ...]  #: given names in lower case
    generation: str  #: jr, sr, ii ...; "" where nothing tells
    sex: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body named in an article, speaker or not."""

    name: str
    acronym: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSpeakers:
    """The speakers of one article, and what it tells of names; the same in any corpus."""

    speakers: list[ArticleSpeaker]
    by_source: Mapping[tuple[int, int], int]  #: span of a source -> number of the actor
    certainty: Mapping[tuple[int, int], float]  #: span of a source -> how sure the name is, 0 to 1
    persons: tuple[Person, ...]  #: everybody named in full
    bodies: tuple[Body, ...]  #: every body named


def article_speakers(
    text: str,
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    *,
    pronouns: Weights | None = None,
) -> ArticleSpeakers:
    """Return the actors of one article that are the source of a quotation.

    Parameters
    ----------
    text : str
        A stored text.
    mentions : sequence of Mention
        Its mentions, in order.
    quotations : sequence of Quotation
        Its quotations with their sources; a source is looked up among the mentions by its span.
    pronouns : Weights, optional
        What finds whom "he" and "she" stand for; the stored ones where none are given.

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> text = "Ann Lee, mayor of Ulm, was there. “No,” said Ms. Lee."
    >>> said = Quotation(start=34, end=39, kind="direct", attribution=0, speaker_start=45,
    ...                  speaker_end=52)
    >>> found = article_speakers(text, mentions(text), [said])
    >>> [(s.name, s.names, s.kind) for s in found.speakers]
    [('Ann Lee', {'Ann Lee': 1, 'Lee': 1}, 'person')]
    """
    made = resolve(text, mentions, quotations, weights=pronouns)
    at = {(m.start, m.end): i for i, m in enumerate(mentions)}
    by_source: dict[tuple[int, int], int] = {}
    certainty: dict[tuple[int, int], float] = {}
    for quotation in quotations:
        if quotation.speaker_start is None or quotation.speaker_end is None:
            continue
        source = (quotation.speaker_start, quotation.speaker_end)
        i = at.get(source)
        known = made.of[i] if i is not None else None
        if i is not None and known is not None:
            by_source[source] = known
            certainty[source] = made.certainty[i]
    events = _events(text, mentions, made)
    kept = anonymous_entities(text, mentions, made.of, made.entities)
    speakers = [
        replace(
            _speaker(made.entities[k], k, event_signs=events.get(k, frozenset())),
            anonymous=k in kept,
            anonymity_reason=kept.get(k),
        )
        for k in sorted(set(by_source.values()))
    ]
    return ArticleSpeakers(
        speakers=speakers,
        by_source=by_source,
        certainty=certainty,
        persons=tuple(
            Person(e.key, e.first, generation(e.name), e.sex)
            for e in made.entities
            if e.kind == "name" and e.first
        ),
        bodies=tuple(
            Body(name, e.acronym)
            for e in made.entities
            if e.kind == "body" and e.named
            for name in e.names
        ),
    )


def _entity_kind(entity: Entity) -> str:
    """Return the kind of an actor; a noun of no list is a thing, unless it ends as persons do."""
    if (
        entity.kind == "role"
        and entity.key not in ROLES | ADJECTIVES
        and not _PERSON_ENDS.search(entity.key)
    ):
        return "document"
    return KINDS.get(entity.kind, "group")


def _speaker(entity: Entity, number: int, *, event_signs: frozenset[str]) -> ArticleSpeaker:
    return ArticleSpeaker(
        number=number,
        kind=_entity_kind(entity),
        named=entity.named,
        name=entity.name,
        names={**entity.names, **entity.documents},
        key=entity.key,
        given=entity.first,
        generation=generation(entity.name),
        sex=entity.sex,
        told=entity.person != "open" or bool(entity.sex),
        bodies=tuple(dict.fromkeys(entity.bodies)),
        acronym=entity.acronym,
        event_signs=event_signs,
        reasons=tuple(dict.fromkeys(entity.reasons)),
    )


def _events(text: str, mentions: Sequence[Mention], made: Resolution) -> dict[int, frozenset[str]]:
    """Return the numbers and leaders that a text gives for each group or document."""
    cues: dict[int, set[str]] = {}
    for i, mention in enumerate(mentions):
        known = made.of[i]
        if known is None or made.entities[known].kind not in ("group", "document"):
            continue
        found = cues.setdefault(known, set())
        before = text[max(0, mention.start - NUMBER_REACH) : mention.end].rsplit("\n", 1)[-1]
        if mention.kind == "group":
            found.update(n.group() for n in _NUMBER.finditer(before) if len(n.group()) > 1)
        found.update(f"led by {key}" for key in _leaders(text, mentions, i))
    return {k: frozenset(v) for k, v in cues.items() if v}


def _leaders(text: str, mentions: Sequence[Mention], i: int) -> list[str]:
    """Return who leads a group or its letter: "led by Lee and Day", "Lee, who led the appeal"."""
    mention = mentions[i]
    before = max(0, mention.start - LEADER_REACH)
    after = min(len(text), mention.end + LEADER_REACH)
    led = _LED.search(text, before, after)
    if not led or "\n" in text[min(led.start(), mention.start) : max(led.end(), mention.end)]:
        return []
    found: list[str] = []
    if not led["by"]:
        names = [m for m in mentions[max(0, i - 4) : i + 1] if m.kind == "name"]
        return [m.key for m in names[-1:] if 0 <= led.start() - m.end <= GAP]
    end = led.end()
    for other in mentions[max(0, i - 4) : i + 10]:
        if other.kind == "name" and end <= other.start <= end + GAP:
            found.append(other.key)
            end = other.end + len(_TAG.match(text, other.end)[0])  # type: ignore[index]
    return found
