"""Extraction: the quotations of one text, with their sources and cues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.language.names import Mention
from framing.quotations.attribution import MIN_LINK, MIN_QUOTATION, Reading, readings
from framing.quotations.frame import Frame
from framing.quotations.model import model
from framing.quotations.records import Kind, Quotation
from framing.quotations.scene import Scene, Span, scene

#: Units between a source and the verb that is its cue, at most.
MAX_CUE_UNITS = 25
_CAPITALISED = re.compile(
    r"[\W_]*[A-Z0-9]\S*(?:\s+(?:[A-Z0-9&’']\S*|of|the|and|a|an|in|for|to|on))+\Z"
)


def quotations(
    text: str, mentions: Sequence[Mention], *, apart: Sequence[Span] = ()
) -> list[Quotation]:
    """Return the quotations of ``text`` and its other marked passages, by offset.

    Parameters
    ----------
    text : str
        A stored text.
    mentions : sequence of Mention
        Possible sources, as ``framing.language.names.mentions`` finds them.
    apart : sequence of (start, end)
        Embedded posts: nothing is sought in them.

    Returns
    -------
    list of Quotation
        None where the text has no marked passage and no reported speech.
    """
    made = scene(text, mentions, apart=apart)
    return list(_of_passages(made, readings(made, model())))


def _of_passages(scene: Scene, read: list[Reading]) -> Iterator[Quotation]:
    attribution = -1
    last_quoted = False
    for reading in read:
        span = scene.passages[reading.passage]
        quoted = reading.quotation >= MIN_QUOTATION
        if not (quoted and last_quoted and reading.link >= MIN_LINK):
            attribution += 1
        last_quoted = quoted
        source = reading.candidate if quoted else None
        mention = scene.candidates[source].mention if source is not None else None
        cue = _cue(scene, reading) if source is not None else None
        yield Quotation(
            start=span.start,
            end=span.end,
            kind="direct" if quoted else _unquoted(scene.text[span.inner_start : span.inner_end]),
            attribution=attribution,
            speaker_start=mention.start if mention else None,
            speaker_end=mention.end if mention else None,
            cue=scene.text[cue[0] : cue[1]] if cue else None,
            cue_start=cue[0] if cue else None,
            cue_end=cue[1] if cue else None,
            confidence=round(reading.quotation * reading.source, 4),
        )


def _unquoted(content: str) -> Kind:
    """Tell a title from other marked words: all its words of weight begin with capitals."""
    return "title" if _CAPITALISED.match(content.rstrip(",.;:!?")) else "scare"


def _cue(scene: Scene, reading: Reading) -> Span | None:
    """Return the reporting verb that stands by the source, towards the passage."""
    frame, unit = scene.frame, scene.frame.passages[reading.passage]
    source = scene.candidates[reading.candidate or 0]
    if source.first and frame.lemmas[source.first - 1]:
        return _units(frame, source.first - 1, source.first)
    verb = frame.next_verb[source.last - 1]
    if verb >= 0 and verb - source.last <= MAX_CUE_UNITS and not source.last <= unit < verb:
        return _units(frame, verb, verb + 1)
    before = frame.words[max(0, source.first - 2) : source.first]
    if before == ["according", "to"]:
        return _units(frame, source.first - 2, source.first)
    return None


def _units(frame: Frame, first: int, end: int) -> Span:
    return frame.starts[first], frame.ends[end - 1]
