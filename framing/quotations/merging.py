"""Merging: one actor for one person or body in all articles, two for two.

What the texts do not tell stays apart.  An unnamed source, a group or a document is one article's,
unless articles of one story give the same leader or number for it.  The order of the articles
changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from framing.language.lexicon import ADJECTIVES, PLACES
from framing.quotations.actors import Speakers, Spoken
from framing.quotations.descriptions import LAWMAKERS
from framing.quotations.entities import SHORT_NAMES, fullest, normal

#: A bare surname is a person's of another story where this share of the articles that name
#: anybody of that surname in full name that person.
MIN_SHARE = 0.8
#: Two middle initials tell two persons where the second has this share, and two articles.
MIN_MIDDLE = 0.2
#: Words for one kind of body.  A state has one of these under several names in news.
SAME_BODIES = {"foreign office": "foreign ministry", "foreign affairs ministry": "foreign ministry"}
MAX_REASONS = 12

Identity = tuple[str, ...]
Source = tuple[str, int]  # article_id and number of an actor in it


@dataclass(slots=True, kw_only=True)
class Actor:
    """Speakers of several articles that are one."""

    members: list[Spoken] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def actors(found: Sequence[Speakers]) -> tuple[dict[Source, str], list[dict[str, Any]]]:
    """Return the name of each speaker's actor, and the rows of ACTORS, by name.

    Parameters
    ----------
    found : sequence of Speakers
        What ``framing.quotations.actors.speakers`` returned for each article.

    Examples
    --------
    >>> from framing.language.names import mentions
    >>> from framing.quotations.actors import Article, speakers
    >>> from framing.quotations.records import Quotation
    >>> def said(article_id, text, source):
    ...     start = text.index(source)
    ...     quotation = Quotation(start=0, end=5, kind="direct", attribution=0,
    ...                           speaker_start=start, speaker_end=start + len(source))
    ...     return speakers(text, mentions(text), [quotation],
    ...                     article=Article(article_id=article_id, story="s"))
    >>> names, rows = actors([said("a", "“No,” Mr. Lee said.", "Mr. Lee"),
    ...                       said("b", "“Yes,” Adam Lee said.", "Adam Lee")])
    >>> names
    {('a', 0): 'Adam Lee', ('b', 0): 'Adam Lee'}
    >>> rows[0]["evidence"]
    'a: “Lee” is the only Lee named in full in this story'
    """
    ordered = sorted(found, key=lambda one: one.article.article_id)
    known = _Known(ordered)
    merged: dict[Identity, Actor] = defaultdict(Actor)
    for one in ordered:
        for spoken in one.spoken:
            identity, reason = known.identity(spoken)
            actor = merged[identity]
            actor.members.append(spoken)
            if reason:
                actor.reasons.append(f"{spoken.article_id}: {reason}")
    for identity, other, reason in _same_events(merged):
        merged[identity].members += merged[other].members
        merged[identity].reasons += [*merged[other].reasons, reason]
        del merged[other]
    named = _named(merged)
    names = {
        (spoken.article_id, spoken.number): named[identity]
        for identity, actor in merged.items()
        for spoken in actor.members
    }
    rows = [_row(named[identity], actor) for identity, actor in merged.items()]
    for row, actor in zip(rows, merged.values(), strict=True):
        if row["body"]:
            member = actor.members[0]
            body, _ = known.of_body(row["body"], member.story or member.article_id)
            row["body"] = named.get(body, row["body"])
    return names, sorted(rows, key=lambda row: str(row["actor"]))


class _Known:
    """What all articles together tell of names."""

    def __init__(self, found: Sequence[Speakers]) -> None:
        self._in_story: dict[tuple[str, str], Counter[Identity]] = defaultdict(Counter)
        self._anywhere: dict[str, Counter[Identity]] = defaultdict(Counter)
        self._middles = _middles(found)
        self._sex: dict[Identity, str] = {}
        self._acronyms: dict[str, Counter[str]] = defaultdict(Counter)
        self._story_bodies: dict[str, set[str]] = defaultdict(set)
        self._initials: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in found:
            story = one.article.story or one.article.article_id
            for person in set(one.persons):
                identity = self._person(person.key, person.given)
                self._in_story[story, person.key][identity] += 1
                self._anywhere[person.key][identity] += 1
                if person.sex:
                    self._sex[identity] = min(self._sex.get(identity, person.sex), person.sex)
            for body in one.bodies:
                self._story_bodies[story].add(one_body(body.name))
                self._initials[story, _initials(normal(body.name))].add(one_body(body.name))
                if body.acronym and body.name != body.acronym:
                    self._acronyms[normal(body.acronym)][one_body(body.name)] += 1

    def _person(self, key: str, given: tuple[str, ...]) -> Identity:
        first = _long(given[0])
        told_apart = len(given) > 1 and given[1][0] in self._middles.get((key, first), ())
        return ("person", key, first, given[1][0]) if told_apart else ("person", key, first)

    def identity(self, spoken: Spoken) -> tuple[Identity, str]:
        """Return who a speaker is among all articles, and why that was decided, if it was."""
        if spoken.kind == "person" and spoken.named:
            return self._of_person(spoken)
        if spoken.kind == "body" and spoken.named:
            return self.of_body(spoken.name, spoken.story or spoken.article_id)
        if spoken.named:  # "Republicans"
            return ("group", normal(spoken.name)), ""
        return ("one", spoken.article_id, str(spoken.number)), ""

    def _of_person(self, spoken: Spoken) -> tuple[Identity, str]:
        story = spoken.story or spoken.article_id
        if spoken.given and len(spoken.given[0]) > 1:
            return self._person(spoken.key, spoken.given), ""
        here = self._agreeing(self._in_story.get((story, spoken.key), Counter()), spoken)
        surname = spoken.name.rsplit(" ", 1)[-1]
        if len(here) == 1:
            why = f"“{spoken.name}” is the only {surname} named in full in this story"
            return next(iter(here)), why
        if not here and not spoken.given:
            there = self._agreeing(self._anywhere.get(spoken.key, Counter()), spoken)
            best, n = max(there.items(), key=lambda pair: (pair[1], pair[0]), default=((), 0))
            if best and n >= MIN_SHARE * sum(there.values()):
                why = f"“{spoken.name}” is taken for the {surname} whom other articles name in full"
                return best, why
            if not there:
                return ("person", spoken.key, "", spoken.sex), ""
        return ("person", spoken.key, *spoken.given[:1], spoken.sex, story), ""

    def _agreeing(self, counts: Counter[Identity], spoken: Spoken) -> dict[Identity, int]:
        initial = spoken.given[0] if spoken.given else ""
        return {
            identity: n
            for identity, n in counts.items()
            if self._sex.get(identity, spoken.sex) == spoken.sex or not spoken.sex
            if identity[2].startswith(initial)
        }

    def of_body(self, name: str, story: str) -> tuple[Identity, str]:
        """Return which body a name is of, among all articles."""
        spelled = one_body(name)
        expansions = self._acronyms.get(spelled)
        if expansions:
            best = max(expansions.items(), key=lambda pair: (pair[1], pair[0]))[0]
            return ("body", best), f"“{spelled.upper()}” stands for “{best}”"
        if " " not in spelled:
            whole = self._initials.get((story, spelled), set())
            if len(whole) == 1:
                return ("body", next(iter(whole))), f"“{name}” is made of its first letters"
        placed = [
            b
            for b in self._story_bodies[story]
            if b.endswith(f" {spelled}") and b.split(" ", 1)[0] in PLACES
        ]
        if len(placed) == 1 and " " in spelled:
            return ("body", placed[0]), f"“{name}” is the only one of this name in the story"
        reason = "" if spelled == normal(name) else f"“{name}” is another name of it"
        return ("body", spelled), reason


def one_body(name: str) -> str:
    """Return one spelling for the names of one body, nation first.

    Examples
    --------
    >>> one_body("Ministry of Foreign Affairs"), one_body("the Pakistani Foreign Office")
    ('foreign ministry', 'pakistan foreign ministry')
    >>> one_body("Justice Department") == one_body("Department of Justice")
    True
    """
    words = normal(name.split(" (")[0].replace("’s", "").replace("'s", "")).split()
    if len(words) > 2 and words[0] in ("ministry", "department") and words[1] == "of":
        words = [w for w in words[2:] if w != "the"] + words[:1]
    nation = ""
    if words and len(words) > 1 and (place := _place(words[0])):
        nation, words = place, words[1:]
    spelled = " ".join(words)
    spelled = SAME_BODIES.get(spelled, spelled)
    return f"{nation} {spelled}" if nation else spelled


def _place(word: str) -> str:
    """Return the place of an adjective of nation, or the place itself: "Pakistani"."""
    if word in PLACES:
        return word
    if word in ADJECTIVES and len(word) > 5:
        return min((p for p in PLACES if p.startswith(word[:5])), default="")
    return ""


def _initials(body: str) -> str:
    words = [w for w in body.split() if w not in ("of", "and", "the", "for")]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _middles(found: Iterable[Speakers]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the middle initials that tell persons of one name apart, where there are two."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in found:
        for person in set(one.persons):
            if len(person.given) > 1:
                counts[person.key, _long(person.given[0])][person.given[1][0]] += 1
    return {
        name: frozenset(initials)
        for name, initials in counts.items()
        if len(initials) > 1
        and initials.most_common(2)[1][1] >= max(2, MIN_MIDDLE * sum(initials.values()))
    }


def _long(given: str) -> str:
    return SHORT_NAMES.get(given, given)


def _same_events(
    merged: Mapping[Identity, Actor],
) -> list[tuple[Identity, Identity, str]]:
    """Return groups of one story to put together: same word, and a leader or number in common."""
    by_word: dict[tuple[str, str, str], list[tuple[Identity, frozenset[str]]]] = defaultdict(list)
    pairs = []
    for identity in sorted(merged):
        spoken = merged[identity].members[0]
        if identity[0] != "one" or not spoken.story or spoken.kind not in ("group", "document"):
            continue
        word = "lawmakers" if spoken.key in LAWMAKERS else spoken.key
        place = by_word[spoken.story, spoken.kind, word]
        for at, (other, cues) in enumerate(place):
            shared = sorted(cues & spoken.cues)
            if shared:
                pairs.append((other, identity, f"{spoken.article_id}: also {', '.join(shared)}"))
                place[at] = (other, cues | spoken.cues)
                break
        else:
            place.append((identity, spoken.cues))
    return pairs


def _named(merged: Mapping[Identity, Actor]) -> dict[Identity, str]:
    """Return a name for each actor that no other has."""
    plain: dict[str, list[Identity]] = defaultdict(list)
    for identity in sorted(merged):
        names: Counter[str] = Counter()
        acronym = ""
        for spoken in merged[identity].members:
            names.update(spoken.names)
            acronym = max(acronym, spoken.acronym)
        given = identity[2:3] if identity[0] == "person" and identity[2] else ()
        plain[fullest(names, acronym=acronym, given=given)].append(identity)
    named: dict[Identity, str] = {}
    used: set[str] = set(plain)
    for name, identities in sorted(plain.items()):
        for identity in identities:
            full = name
            if len(identities) > 1:
                full = next(q for q in _qualified(name, merged[identity]) if q not in used)
            used.add(full)
            named[identity] = full
    return named


def _qualified(name: str, actor: Actor) -> Iterable[str]:
    """Yield names that tell an actor from others of the same name, the plainest first."""
    leaders = sorted({cue for m in actor.members for cue in m.cues if cue.startswith("led by ")})
    if leaders:
        who = ", ".join(cue.removeprefix("led by ").title() for cue in leaders)
        yield f"{name} (led by {who})"
    bodies = sorted({body for m in actor.members for body in m.bodies})
    if bodies:
        yield f"{name} ({bodies[0]})"
    outlets = sorted({m.outlet for m in actor.members if m.outlet})
    if outlets:
        yield f"{name} ({', '.join(outlets)})"
    articles = sorted({m.article_id for m in actor.members})
    yield f"{name} ({', '.join(articles)})"
    for n in count(2):
        yield f"{name} ({articles[0]}, {n})"


def _kind(actor: Actor) -> str:
    """Return the kind of an actor: one word that nothing tells a person's is a body's."""
    kinds = Counter(m.kind for m in actor.members)
    kind = max(kinds, key=lambda k: (kinds[k], k))
    open_name = all(not (m.told or m.given) and m.named for m in actor.members)
    return "body" if kind == "person" and open_name else kind


def _row(name: str, actor: Actor) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    for spoken in actor.members:
        counts.update(spoken.names)
        bodies.update(spoken.bodies)
    names = dict.fromkeys([name, *sorted(counts)])
    own = [f"{m.article_id}: {reason}" for m in actor.members for reason in m.reasons]
    evidence = list(dict.fromkeys([*actor.reasons, *own]))
    more = len(evidence) - MAX_REASONS
    body = max(bodies.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))[0]
    return {
        "actor": name,
        "kind": _kind(actor),
        "names": " | ".join(names),
        "body": body or None,
        "evidence": "; ".join(evidence[:MAX_REASONS]) + (f"; and {more} more" if more > 0 else "")
        or None,
    }
