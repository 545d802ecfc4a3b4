"""Reports: clauses of reported speech, with the verb that reports them and its subject."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from framing.quotations.attribution.model import Model, Weights, sigmoid
from framing.quotations.attribution.subjects import subject_features, subjects_near
from framing.quotations.attribution.surroundings import binned
from framing.quotations.detection import clauses
from framing.quotations.detection.passages import Scene
from framing.quotations.detection.tokens import PASSAGE, Frame

#: A verb reports a clause where the probability reaches this: on articles held back from training,
#: .35, .4 and .45 gave the same F1 within .003, .5 lost .008.
MIN_REPORT = 0.4


#: Verbs by which one does as often as one says: with a thing as their object nothing is said.  Of
#: such clauses in 84 articles held back, with these verbs 19 of 42 were given to a source by the
#: annotators, with all others 580 of 757.
DEEDS = frozenset(
    """
    accept address attack challenge defend disclose endorse fire launch list offer post press
    project publish raise resolve shoot submit summon unveil uphold
    """.split()
)
_CLAUSES = frozenset("that whether how why what who if when".split())
#: A clause of one word is a particle or a pronoun; 3 % of those in the marked articles have one.
MIN_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A clause of reported speech, in units of the frame."""

    verb: int
    first: int  #: first unit of the clause
    end: int  #: unit after it
    candidate: int | None  #: the subject's index in the scene; None: nobody
    report: float  #: probability that the verb reports this clause
    source: float  #: probability that this is the subject


def subject_before(scene: Scene, verb: int) -> str:
    """Return the kind of the last possible source before ``verb`` in its sentence, and how far."""
    index = bisect_right(scene.firsts, verb - 1) - 1
    if index < 0 or scene.candidates[index].first < scene.frame.first[verb]:
        return "-"
    candidate = scene.candidates[index]
    return f"{candidate.mention.kind} {binned(max(0, verb - candidate.last))}"


def reports(scene: Scene, model: Model) -> list[Report]:
    """Return the clauses of ``scene`` that a verb of speech reports, by the verb's place.

    A clause inside another is part of what the other reports and is left out.
    """
    found: list[Report] = []
    covered = -1
    for verb, lemma in enumerate(scene.frame.lemmas):
        if lemma is None or verb < covered:
            continue
        report = _report(scene, verb, model)
        if report is None or report.candidate is None:
            continue
        if found and report.first < found[-1].end:
            if report.report <= found[-1].report:
                continue
            found.pop()
        found.append(report)
        covered = report.end if report.first > verb else covered
    return found


def _report(scene: Scene, verb: int, model: Model) -> Report | None:
    """Return what the verb at ``verb`` reports, if anything."""
    frame = scene.frame
    features = clauses.cue_features(frame, verb, subject=subject_before(scene, verb))
    after = model["clause after"].probability(features)
    before = model["clause before"].probability(features)
    if max(after, before) < MIN_REPORT:
        return None
    side = "after" if after >= before else "before"
    bounds = _after(frame, verb, model) if side == "after" else _before(frame, verb, model)
    if bounds is None or not _says_something(frame, *bounds):
        return None
    if _is_deed(frame, verb, *bounds):
        return None
    candidate, score = _subject(scene, verb, side, model, outside=bounds)
    return Report(
        verb=verb,
        first=bounds[0],
        end=bounds[1],
        candidate=candidate,
        report=max(after, before),
        source=sigmoid(score),
    )


def _is_deed(frame: Frame, verb: int, first: int, end: int) -> bool:
    """Tell a deed from words: "offered counselling", "challenged it in court", "raised the fee"."""
    return (
        frame.lemmas[verb] in DEEDS
        and first > verb
        and frame.words[first] not in _CLAUSES
        and PASSAGE not in frame.words[first:end]
    )


def _after(frame: Frame, verb: int, model: Model) -> tuple[int, int] | None:
    """Return where the clause after ``verb`` begins and ends."""
    first = _best(
        [(i, clauses.start_features(frame, verb, i)) for i in clauses.starts_after(frame, verb)],
        model["clause start"],
    )
    if first is None:
        return None
    ends = [
        (i, clauses.end_features(frame, verb, first, i)) for i in clauses.ends_after(frame, first)
    ]
    end = _best(ends, model["clause end"])
    return None if end is None else (first, end)


def _before(frame: Frame, verb: int, model: Model) -> tuple[int, int] | None:
    """Return where the clause before ``verb`` begins and ends."""
    end = _best(
        [
            (i, clauses.end_before_features(frame, verb, i))
            for i in clauses.ends_before(frame, verb)
        ],
        model["clause end before"],
    )
    if end is None:
        return None
    starts = [
        (i, clauses.start_before_features(frame, verb, i))
        for i in clauses.starts_before(frame, verb)
        if i < end
    ]
    first = _best(starts, model["clause start before"])
    return None if first is None else (first, end)


def _says_something(frame: Frame, first: int, end: int) -> bool:
    """Tell a clause from a particle left over: "talking about", "referring to"."""
    words = frame.words[first : min(end, first + clauses.REACH)]
    return PASSAGE in words or sum(word[0].isalnum() for word in words) >= MIN_WORDS


def _best(places: list[tuple[int, list[str]]], weights: Weights) -> int | None:
    """Return the likeliest of ``places``, the first of equals."""
    scored = [(weights.score(names), -place) for place, names in places]
    return -max(scored)[1] if scored else None


def _subject(
    scene: Scene, verb: int, side: str, model: Model, *, outside: tuple[int, int]
) -> tuple[int | None, float]:
    """Return the likeliest subject of ``verb`` ``outside`` what is said, with its log-odds."""
    near = subjects_near(scene.frame, scene.candidates, scene.firsts, verb)
    scored = [
        (
            model["subject"].score(
                subject_features(
                    scene.frame, verb, scene.candidates[index], between=between, side=side
                )
            ),
            -index,
        )
        for index, between in near
        if not outside[0] <= scene.candidates[index].first < outside[1]
    ]
    if not scored:
        return None, -20.0
    score, index = max(scored)
    return -index, score
