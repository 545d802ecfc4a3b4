"""Source types: person, body, document or group; named or not, or kept from the reader, and why.

The six types are those that scholars of sourcing count by hand (Santa Clara University's sourcing
benchmark, 2025); an anonymous source is a person whom the outlet knows and does not name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from framing.language.mentions.mentions import Mention
from framing.quotations.coreference.entities import Entity
from framing.quotations.detection.kept_names import kept_names

NAMED_PERSON, UNNAMED_PERSON = "named person", "unnamed person"
UNNAMED_GROUP, NAMED_BODY = "unnamed group of people", "named organization"
DOCUMENT, ANONYMOUS = "document", "anonymous source"
#: Every type, the plainest first: of equally common ones an actor has the first.
SOURCE_TYPES = (
    NAMED_PERSON,
    NAMED_BODY,
    DOCUMENT,
    UNNAMED_GROUP,
    UNNAMED_PERSON,
    ANONYMOUS,
)

#: Why: "because they were not authorised to speak", "for fear of reprisals".
_WHY = re.compile(
    r"""
    (?:because|as|since|citing|for\sfear\sof|fearing|in\sorder\sto|so\sas\sto|owing\sto|due\sto
      |to\s(?:discuss|protect|avoid|describe|speak|talk|share|detail|reveal|preview))\s
    [^.;:“”"\n—]{3,140}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARRED = re.compile(
    r"not\s(?:\w+\s)?(?:authori[sz]ed|allowed)\sto\b[^.,;:“”\"\n—]{0,80}", re.IGNORECASE
)
_STOP = re.compile(r"[.!?][”\"’]?\s|\n")
#: Words by which news calls persons whom it keeps from the reader.
_SOURCES = frozenset("insider insiders source sources".split())
_FAMILIAR = re.compile(
    r"\s(?:(?:who (?:is|are|was|were) )?(?:familiar with|briefed on|close to)|with (?:direct )?"
    r"knowledge of)\b"
)
#: Characters around the words that keep a name in which the one who is kept is sought.
REACH = 260


def source_type(kind: str, *, named: str, anonymous: str) -> str:
    """Return which of the six types a source is of.

    Parameters
    ----------
    kind : str
        person, body, document or group, as ACTORS has it.
    named : str
        "named" where it has a name of its own, else "".
    anonymous : str
        "anonymous" where the text says that the name is kept, else "".

    Examples
    --------
    >>> source_type("person", named="", anonymous=""), source_type("body", named="named",
    ...     anonymous="")
    ('unnamed person', 'named organization')
    """
    if kind == "document":
        return DOCUMENT
    if anonymous:
        return ANONYMOUS
    if kind == "person":
        return NAMED_PERSON if named else UNNAMED_PERSON
    return NAMED_BODY if kind == "body" and named else UNNAMED_GROUP


def anonymous_entities(
    text: str, mentions: Sequence[Mention], of: Sequence[int | None], entities: Sequence[Entity]
) -> dict[int, str | None]:
    """Return the entities whose names the text says it keeps, with the reason where it gives one.

    Parameters
    ----------
    text : str
    mentions : sequence of Mention
    of : sequence of int or None
        The entity that each mention is.
    entities : sequence of Entity

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> from framing.quotations.coreference.resolver import resolve
    >>> text = "An aide said so, on condition of anonymity because talks go on."
    >>> found = mentions(text)
    >>> made = resolve(text, found, [])
    >>> anonymous_entities(text, found, made.of, made.entities)
    {0: 'because talks go on'}
    """
    kept: dict[int, str | None] = {}
    for i, mention in enumerate(mentions):
        known = of[i]
        called = mention.key in _SOURCES or (
            mention.kind in ("role", "group") and _FAMILIAR.match(text, mention.end)
        )
        if known is not None and called and not entities[known].named:
            kept.setdefault(known, None)
    starts = [m.start for m in mentions]
    for match in kept_names(text):
        pretended = "real name" in match.group() or match.group().startswith("whose")
        for i in _around(text, match.start(), starts):
            known = of[i]
            if known is None or entities[known].kind in ("body", "document"):
                continue
            if pretended or entities[known].kind in ("role", "group"):
                kept[known] = kept.get(known) or _reason(text, match)
                break
    return kept


def _around(text: str, at: int, starts: Sequence[int]) -> Iterator[int]:
    """Yield the mentions of a sentence, those before ``at`` from the nearest, then those after."""
    low, high = at - REACH, at + REACH
    for stop in _STOP.finditer(text, max(0, low), at):
        low = stop.end()
    following = _STOP.search(text, at, min(len(text), high))
    high = following.start() if following else high
    here = bisect_right(starts, at)
    for i in range(here - 1, -1, -1):
        if starts[i] < low:
            break
        yield i
    for i in range(here, len(starts)):
        if starts[i] > high:
            break
        yield i


def _reason(text: str, match: re.Match[str]) -> str | None:
    """Return the reason that the sentence gives, as printed."""
    if _BARRED.match(match.group()) or match.group().startswith("not"):
        barred = _BARRED.match(text, match.start())
        return barred.group().strip() if barred else None
    stop = _STOP.search(text, match.end(), match.end() + REACH)
    end = stop.start() if stop else min(len(text), match.end() + REACH)
    why = _WHY.search(text, match.end(), end)
    return why.group().strip(" ,") if why else None


def commonest(counts: Mapping[str, int]) -> str | None:
    """Return the type that is counted most often, of equals the first of ``SOURCE_TYPES``.

    Examples
    --------
    >>> commonest({"document": 2, "named organization": 2}), commonest({})
    ('named organization', None)
    """
    return max(SOURCE_TYPES, key=lambda t: counts.get(t, 0)) if counts else None
