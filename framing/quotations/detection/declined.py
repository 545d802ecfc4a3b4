"""Declined answers: who was asked and gave none ("did not respond", "declined to comment").

Such a passage quotes nobody; it tells that there was a right of reply, and whose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from framing.quotations.attribution.surroundings import Candidate
from framing.quotations.detection.passages import Scene

#: What is not answered: "a request for comment", "several calls and messages".
_ASKED = (
    r"(?!to\s)(?:(?:a|an|any|our|the|its|his|her|their|repeated|multiple|several|numerous|\w+’s)\s)?"
    r"(?:\w+\s){0,3}(?:requests?|messages?|e-?mails?|calls?|questions?|inquir(?:y|ies)|"
    r"enquir(?:y|ies)|quer(?:y|ies)|texts?|letters?|comments?)\b"
)
_SOON = r"(?:(?:immediately|yet|also|repeatedly|directly|so far)\s)?"
#: The subject declines.  From the wordings of AP, Reuters, the BBC, Dawn, the Hindu and the Punch.
_DECLINED = re.compile(
    rf"""
    \b(?:
      (?:declin|refus)(?:ed|es|ing)\s(?:to\s(?:be\sinterviewed|(?:publicly\s)?comment|
          answer\s(?:any\s)?questions|elaborate|respond|give\s(?:any\s)?(?:details|comment)|
          discuss\sthe\s(?:case|matter|issue))|(?:further\s|any\s)?comment|{_ASKED})
    | (?:did|does|do|had|has|have)(?:\snot|n['’]t)\s{_SOON}
        (?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|acknowledged?)
        (?:\s(?:to\s)?{_ASKED}|(?=\s?(?:[.,;]|by\s(?:the\s)?(?:time|press|deadline|publication))))
    | (?:did|would|could)(?:\snot|n['’]t)\s{_SOON}comment\b
    | (?:could|can)(?:\snot|n['’]t)\s{_SOON}be\s(?:immediately\s)?(?:reached|contacted)
        (?=[.,;]|\s(?:for|by\s(?:tele)?phone|by\s(?:press|deadline)|on\s(?:his|her|their|the)\s\w*phone
          |despite|till|until|at\sthe\stime|immediately))
    | (?:was|were|is|are)\s
        (?:not\s(?:immediately\s)?(?:available|reachable)|unavailable|unreachable)
        \s(?:for\s(?:a\s)?(?:further\s)?(?:comments?|interviews?|response|reaction)|to\scomment)
    | (?:had|offered|has|have)\sno\s(?:immediate\s)?comment\b
    | remained\ssilent\son\s{_ASKED}
    )
    (?:\s(?:for|seeking)\s(?:a\s)?(?:further\s)?(?:comments?|response|an\sinterview|
        clarification|details))?
    (?:\sby\s(?:the\s)?(?:time\s(?:of\s\w+|this\s\w+[^.,;\n]{{0,30}})|press\stime|deadline))?
    """,
    re.VERBOSE,
)
#: Someone is asked: what follows, or what goes before, is who.
_ASKED_FOR = re.compile(
    r"\b(?:ha(?:s|ve)|was|were)\s(?:been\s)?(?:approached|contacted|asked)\s"
    r"(?:(?:by\s[^.,;\n]{3,40}\s)?for\s(?:a\s|further\s)?(?:comment|response|reaction)s?)"
)
_APPROACHED = re.compile(
    r"\b(?:approached|contacted)\s(?P<who>[^.;,\n“”]{3,70}?)\s"
    r"for\s(?:a\s|further\s)?(?:comment|response|reaction)s?\b"
)
_STOP = re.compile(r"[.!?][”\"’)]*\s|\n")
#: What stands between a preposition and its object.
_GOVERNED = re.compile(r"\b(?:of|for|to|from|with|by|at|in|on|about|against)\s(?:the\s|a\s)?\Z")
#: Characters looked back for who was asked.
REACH = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """A passage that says that somebody was asked and gave no answer."""

    start: int
    end: int
    candidate: int | None  #: who was asked, by index in the scene


def declined(scene: Scene) -> list[Declined]:
    """Return the places of ``scene`` where somebody who was asked gives no answer, in order.

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> from framing.quotations.detection.passages import scene
    >>> text = "Harbour Estates did not respond to a request for comment. She did not respond well."
    >>> made = scene(text, mentions(text))
    >>> [(text[d.start : d.end], made.candidates[d.candidate].mention.text)
    ...  for d in declined(made)]
    [('did not respond to a request for comment', 'Harbour Estates')]
    """
    text = scene.text
    found = []
    for match in (*_DECLINED.finditer(text), *_ASKED_FOR.finditer(text)):
        found.append(
            Declined(
                start=match.start(),
                end=match.end(),
                candidate=_subject_before(scene, match.start()),
            )
        )
    for match in _APPROACHED.finditer(text):
        found.append(
            Declined(start=match.start(), end=match.end(), candidate=_within(scene, match))
        )
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[Declined] = []
    for one in found:
        if not (kept and one.start < kept[-1].end) and not _in_marks(scene, one.start):
            kept.append(one)
    return kept


def _in_marks(scene: Scene, at: int) -> bool:
    return any(span.start <= at < span.end for span in scene.passages)


def _subject_before(scene: Scene, at: int) -> int | None:
    """Return the subject of the verb at ``at``: the nearest source before it, no object."""
    text, low = scene.text, max(0, at - REACH)
    for stop in _STOP.finditer(text, low, at):
        if not text[: stop.start()].endswith(("Mr", "Mrs", "Ms", "Dr", "Rep", "Sen", "Gov")):
            low = stop.end()
    near = [i for i in _indices(scene, low, at) if not _barred(scene.candidates[i])]
    free = [i for i in near if not _GOVERNED.search(text, low, scene.candidates[i].mention.start)]
    found = free or near
    return found[-1] if found else None


def _within(scene: Scene, match: re.Match[str]) -> int | None:
    near = [
        i
        for i in _indices(scene, match.start("who"), match.end("who"))
        if not scene.candidates[i].mention.inside
    ]
    return near[0] if near else None


def _indices(scene: Scene, low: int, high: int) -> range:
    first = bisect_left(scene.firsts, scene.frame.unit_at(low))
    return range(first, max(first, bisect_left(scene.firsts, scene.frame.unit_at(high))))


def _barred(candidate: Candidate) -> bool:
    mention = candidate.mention
    qualifies = mention.inside or mention.attributive or mention.possessive
    return qualifies or mention.kind == "document"
