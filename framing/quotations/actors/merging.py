"""Merging: one actor for one person or body in all articles, two for two.

What the texts do not tell stays apart.  An unnamed source, a group or a document is one article's,
unless articles of one story give the same leader or number for it.  The order of the articles
changes nothing.
"""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from framing.quotations.actors.identities import Found, Identity, Known, Speaker, speakers_of
from framing.quotations.coreference.name_matching import fullest
from framing.quotations.coreference.role_families import LAWMAKERS
from framing.tables import UNKNOWN_OUTLET

MAX_REASONS = 12
#: Characters of an outlet's name in that of an actor, at most.
MAX_OUTLET = 40

Source = tuple[str, int]  # article_id and number of an actor in it


@dataclass(slots=True, kw_only=True)
class Actor:
    """Speakers of several articles that are one."""

    members: list[Speaker] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def actors(found: Sequence[Found]) -> tuple[dict[Source, str], list[dict[str, Any]]]:
    """Return the name of each speaker's actor, and the rows of ACTORS, by name.

    Parameters
    ----------
    found : sequence of (ArticleIds, ArticleSpeakers)
        Each article, and what ``article_speakers`` returned for it.

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> from framing.quotations.actors.article_speakers import article_speakers
    >>> from framing.quotations.actors.identities import ArticleIds
    >>> from framing.quotations.records import Quotation
    >>> def said(article_id, text, source):
    ...     start = text.index(source)
    ...     quotation = Quotation(start=0, end=5, kind="direct", attribution=0,
    ...                           speaker_start=start, speaker_end=start + len(source))
    ...     return (ArticleIds(article_id=article_id, story="s"),
    ...             article_speakers(text, mentions(text), [quotation]))
    >>> names, rows = actors([said("a", "“No,” Mr. Lee said.", "Mr. Lee"),
    ...                       said("b", "“Yes,” Adam Lee said.", "Adam Lee")])
    >>> names
    {('a', 0): 'Adam Lee', ('b', 0): 'Adam Lee'}
    >>> rows[0]["evidence"]
    'a: “Lee” is the only Lee named in full in this story'
    """
    ordered = sorted(found, key=lambda one: one[0].article_id)
    known = Known(ordered)
    merged: dict[Identity, Actor] = defaultdict(Actor)
    for article, speakers in ordered:
        for spoken in speakers_of(article, speakers):
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


def _same_events(
    merged: Mapping[Identity, Actor],
) -> list[tuple[Identity, Identity, str]]:
    """Return groups of one story to put together: same word, and a leader or number in common."""
    by_cue: dict[tuple[str, str, str, str], Identity] = {}
    pairs = []
    for identity in sorted(merged):
        spoken = merged[identity].members[0]
        if identity[0] != "one" or not spoken.story or spoken.kind not in ("group", "document"):
            continue
        word = "lawmakers" if spoken.key in LAWMAKERS else spoken.key
        places = [(spoken.story, spoken.kind, word, cue) for cue in sorted(spoken.event_signs)]
        shared = next((place for place in places if place in by_cue), None)
        first = by_cue[shared] if shared else identity
        if shared:
            pairs.append((first, identity, f"{spoken.article_id}: also {shared[-1]}"))
        for place in places:
            by_cue.setdefault(place, first)
    return pairs


def _alike(merged: Mapping[Identity, Actor]) -> set[Identity]:
    """Return the groups that share a name with another group of their story."""
    by_name: dict[tuple[str, str], set[Identity]] = defaultdict(set)
    for identity, actor in merged.items():
        for spoken in actor.members:
            if (
                identity[0] == "one"
                and spoken.kind == "group"
                and spoken.story
                and spoken.event_signs
            ):
                for name in spoken.names:
                    by_name[spoken.story, name.lower()].add(identity)
    return {identity for alike in by_name.values() if len(alike) > 1 for identity in alike}


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
    alike = _alike(merged)
    for name, identities in sorted(plain.items()):
        own = [identity for identity in identities if identity[0] != "one"]
        for identity in identities:
            full = name
            only = len(identities) == 1 or own == [identity]
            if not only or identity in alike:
                full = next(q for q in _qualified(name, merged[identity]) if q not in used)
            used.add(full)
            named[identity] = full
    return named


def _qualified(name: str, actor: Actor) -> Iterable[str]:
    """Yield names that tell an actor from others of the same name, the plainest first."""
    leaders = sorted(
        {cue for m in actor.members for cue in m.event_signs if cue.startswith("led by ")}
    )
    if leaders:
        who = ", ".join(cue.removeprefix("led by ").title() for cue in leaders)
        yield f"{name} (led by {who})"
    bodies = sorted({body for m in actor.members for body in m.bodies})
    if bodies:
        yield f"{name} ({bodies[0]})"
    outlets = sorted({m.outlet for m in actor.members if m.outlet})
    whose = ", ".join(_short(outlet) for outlet in outlets)
    if whose:
        yield f"{name} ({whose})"
    for n in count():
        yield f"{name} ({whose}{', ' if whose else ''}{_letter(n)})"


def _letter(n: int) -> str:
    """Return a, b ... z, aa, ab ...: a figure in the name of an actor looks like a count."""
    rest, last = divmod(n, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("a") + last)


def _short(outlet: str) -> str:
    """Return the name of an outlet in that of an actor: a title that stands for it is cut.

    Examples
    --------
    >>> _short("Ant Herald"), _short("outlet unknown: Harbour strike ends")
    ('Ant Herald', '“Harbour strike ends”')
    >>> _short("outlet unknown: Harbour strike ends after a night of talks in the town hall")
    '“Harbour strike ends after a night of…”'
    """
    title = outlet.removeprefix(UNKNOWN_OUTLET)
    name = textwrap.shorten(title, MAX_OUTLET, placeholder="…")
    return name if title == outlet else f"“{name}”"


def _actor_kind(actor: Actor) -> str:
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
    evidence = list(dict.fromkeys([*actor.reasons, *own])) if len(names) > 1 else []
    more = len(evidence) - MAX_REASONS
    body = max(bodies.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))[0]
    return {
        "actor": name,
        "kind": _actor_kind(actor),
        "names": " | ".join(names),
        "body": body or None,
        "evidence": "; ".join(evidence[:MAX_REASONS]) + (f"; and {more} more" if more > 0 else "")
        or None,
    }
