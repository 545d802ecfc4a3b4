"""Assembly: the quotations of one text with sources and cues, from what the ranker chose.

Marked passages and reported clauses are found apart and put together here: a clause that holds a
marked passage is one mixed quotation, with the clause's extent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from framing.language.mentions.mentions import Mention
from framing.quotations.attribution.model import Model, stored_model
from framing.quotations.attribution.ranking import Reading, joins, readings
from framing.quotations.attribution.thresholds import Thresholds
from framing.quotations.detection.declined import Declined, declined
from framing.quotations.detection.kept_names import kept_names
from framing.quotations.detection.passages import Scene, Span, scene
from framing.quotations.detection.reported_clauses import Report, reports
from framing.quotations.detection.speaker_labels import labelled
from framing.quotations.detection.tokens import BREAK, PASSAGE, Frame
from framing.quotations.detection.unquoted import CAPITALISED, names_a_work
from framing.quotations.records import Kind, Quotation

#: Units between a source and the verb that is its cue, at most.
MAX_CUE_UNITS = 25
#: A clause without marks is reported where clause and source are as probable as this: on 84
#: articles held back the best F1 of clause and speaker (.767; without: .759).
MIN_INDIRECT = 0.17
#: How often who was asked is read right, of 60 such passages of the corpus read by hand.
DECLINED = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A quotation in units of the frame, before it is put into offsets."""

    first: int
    end: int
    kind: Kind
    attribution: int
    candidate: int | None
    verb: int | None
    confidence: float


def quotations(
    text: str,
    mentions: Sequence[Mention],
    *,
    apart: Sequence[Span] = (),
    model: Model | None = None,
) -> list[Quotation]:
    """Return the quotations of ``text`` and its other marked passages, by offset.

    Parameters
    ----------
    text : str
        A stored text.
    mentions : sequence of Mention
        Possible sources, as ``framing.language.mentions.mentions.mentions`` finds them.
    apart : sequence of (start, end)
        Embedded posts: nothing is sought in them.
    model : Model, optional
        What decides; the stored one where none is given.

    Returns
    -------
    list of Quotation
        Empty where the text has no marked passage and no reported speech.
    """
    return extracted(scene(text, mentions, apart=apart), model or stored_model())


def extracted(scene: Scene, model: Model) -> list[Quotation]:
    """Return the quotations that ``model`` finds in ``scene``, by offset."""
    quoted = _said(scene, model)
    silent = declined(scene)
    hidden = [match.span() for match in kept_names(scene.text)]
    unsaid = [*((one.start, one.end) for one in silent), *hidden]
    kept = [q for q in quoted if not any(_says_nothing(q, span) for span in unsaid)]
    last = max((q.attribution for q in kept), default=-1)
    kept += [_silence(scene, one, last + 1 + n) for n, one in enumerate(silent)]
    return sorted(kept, key=lambda q: (q.start, q.end))


def _says_nothing(quotation: Quotation, span: Span) -> bool:
    """Tell whether a clause says no more than that no answer, or no name, was given."""
    if quotation.kind != "indirect":
        return False
    start, end = span
    cue = quotation.cue_start
    inside = cue is not None and start <= cue < end
    return inside or (start <= quotation.start and quotation.end <= end)


def _silence(scene: Scene, one: Declined, attribution: int) -> Quotation:
    source = None if one.candidate is None else scene.candidates[one.candidate].mention
    return Quotation(
        start=one.start,
        end=one.end,
        kind="declined",
        attribution=attribution,
        speaker_start=source.start if source else None,
        speaker_end=source.end if source else None,
        confidence=DECLINED,
    )


def _said(scene: Scene, model: Model) -> list[Quotation]:
    """Return the quotations and other marked passages."""
    pieces = sorted(
        _pieces(scene, _read(scene, model), _told(scene, model), model.thresholds),
        key=lambda piece: (piece.first, piece.end),
    )
    numbers: dict[int, int] = {}
    for piece in pieces:
        numbers.setdefault(piece.attribution, len(numbers))
    sure = [model.confidence(piece.confidence, kind=piece.kind) for piece in pieces]
    return [
        _quotation(scene, replace(piece, confidence=how_sure), numbers[piece.attribution])
        for piece, how_sure in zip(pieces, sure, strict=True)
        if piece.kind != "indirect" or piece.confidence >= MIN_INDIRECT
    ]


def _read(scene: Scene, model: Model) -> list[Reading]:
    """Return what is decided of each passage; the name of a work is no quotation."""
    return [
        replace(one, quotation=0.0) if _is_work(scene, one.passage) else one
        for one in readings(scene, model)
    ]


def _is_work(scene: Scene, passage: int) -> bool:
    span = scene.passages[passage]
    content = scene.text[span.inner_start : span.inner_end]
    return names_a_work(scene.text, span.start, content)


def _told(scene: Scene, model: Model) -> list[Report]:
    """Return the clauses that are reported, by a label or by a verb, without overlaps."""
    found = labelled(scene)
    ends = {unit for report in found for unit in range(report.first, report.end)}
    for report in reports(scene, model):
        if not (report.first in ends or report.end - 1 in ends):
            found.append(report)
    return sorted(found, key=lambda report: report.verb)


def _pieces(
    scene: Scene, read: list[Reading], told: list[Report], thresholds: Thresholds
) -> Iterator[_Piece]:
    """Yield marked passages and clauses, each word once."""
    units = scene.frame.passages
    holders: dict[int, Report] = {}
    for report in told:
        inside = [i for i, unit in enumerate(units) if report.first <= unit < report.end]
        holders.update((i, report) for i in inside)
    attribution = -1
    quoted_before = False
    whose: dict[int, int] = {}
    for reading in read:
        holder = holders.get(reading.passage)
        quoted = reading.quotation >= thresholds.quotation or holder is not None
        if not (quoted_before and joins(reading, thresholds)):
            attribution += 1
        quoted_before = quoted
        if holder is None:
            yield _of_passage(scene, reading, attribution, thresholds)
        else:
            whose.setdefault(holder.verb, attribution)
    for report in told:
        yield _of_report(scene, report, whose.get(report.verb, -2 - report.verb), read)


def _of_passage(scene: Scene, reading: Reading, attribution: int, thresholds: Thresholds) -> _Piece:
    unit = scene.frame.passages[reading.passage]
    span = scene.passages[reading.passage]
    quoted = reading.quotation >= thresholds.quotation
    content = scene.text[span.inner_start : span.inner_end]
    return _Piece(
        first=unit,
        end=unit + 1,
        kind="direct" if quoted else _unquoted(content),
        attribution=attribution,
        candidate=reading.candidate if quoted else None,
        verb=_verb(scene, reading) if quoted else None,
        confidence=reading.quotation * reading.source if quoted else 1 - reading.quotation,
    )


def _of_report(scene: Scene, report: Report, attribution: int, read: list[Reading]) -> _Piece:
    """Return a clause; where it holds passages, their source is weighed against its subject."""
    frame = scene.frame
    first, end = _trimmed(frame, report.first, report.end)
    inside = [r for r in read if first <= frame.passages[r.passage] < end]
    words = any(frame.words[i][0].isalnum() for i in range(first, end))
    candidate, source = report.candidate, report.source
    if inside and inside[0].source > source:
        candidate, source = inside[0].candidate, inside[0].source
    return _Piece(
        first=first,
        end=end,
        kind="indirect" if not inside else "mixed" if words else "direct",
        attribution=attribution,
        candidate=candidate,
        verb=report.verb,
        confidence=max([report.report, *(r.quotation for r in inside)]) * source,
    )


def _trimmed(frame: Frame, first: int, end: int) -> Span:
    """Return a clause without the punctuation and breaks at its edges."""
    while end - 1 > first and not _has_words(frame.words[end - 1]):
        end -= 1
    while first < end - 1 and not _has_words(frame.words[first]):
        first += 1
    return first, end


def _has_words(unit: str) -> bool:
    return unit == PASSAGE or (unit != BREAK and unit[0].isalnum())


def _quotation(scene: Scene, piece: _Piece, attribution: int) -> Quotation:
    frame = scene.frame
    source = scene.candidates[piece.candidate].mention if piece.candidate is not None else None
    cue = _cue(frame, piece.verb) if piece.verb is not None and source else None
    return Quotation(
        start=frame.starts[piece.first],
        end=frame.ends[piece.end - 1],
        kind=piece.kind,
        attribution=attribution,
        speaker_start=source.start if source else None,
        speaker_end=source.end if source else None,
        cue=scene.text[cue[0] : cue[1]] if cue else None,
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
        marked=tuple(_marked(frame, piece)),
        confidence=round(piece.confidence, 4),
    )


def _marked(frame: Frame, piece: _Piece) -> Iterator[Span]:
    """Yield the marked passages in a piece."""
    for i in range(piece.first, piece.end):
        if frame.words[i] == PASSAGE:
            yield frame.starts[i], frame.ends[i]


def _unquoted(content: str) -> Kind:
    """Tell a title from other marked words: all its words of weight begin with capitals."""
    return "title" if CAPITALISED.match(content.rstrip(",.;:!?")) else "scare"


def _verb(scene: Scene, reading: Reading) -> int | None:
    """Return the reporting verb by the source of a passage, towards the passage."""
    if reading.candidate is None:
        return None
    frame, unit = scene.frame, scene.frame.passages[reading.passage]
    source = scene.candidates[reading.candidate]
    if source.first and frame.lemmas[source.first - 1]:
        return source.first - 1
    if source.first > 1 and frame.lemmas[source.first - 2] == "according":
        return source.first - 2
    verb = frame.next_verb[source.last - 1]
    if verb >= 0 and verb - source.last <= MAX_CUE_UNITS and not source.last <= unit < verb:
        return verb
    return None


def _cue(frame: Frame, verb: int) -> Span:
    """Return the span of the cue: the verb, or "according to"."""
    last = verb
    if frame.lemmas[verb] == "according" and frame.words[verb + 1 : verb + 2] == ["to"]:
        last = verb + 1
    return frame.starts[verb], frame.ends[last]
