"""Reported clauses: indirect speech, with the verb that reports it and its subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from framing.language.lexicon.saying_verbs import MENTAL_VERBS
from framing.quotations.attribution.model import Model, Weights, sigmoid
from framing.quotations.attribution.subjects import subject_features, subjects_near
from framing.quotations.detection import clauses
from framing.quotations.detection.passages import Scene
from framing.quotations.detection.tokens import PASSAGE, Frame

#: Verbs by which one does as often as one says: with a thing as their object nothing is said.  Of
#: such clauses in 84 articles held back, with these verbs 19 of 42 were given to a source by the
#: annotators, with all others 580 of 757.
DEEDS = frozenset(
    """
    accept address attack challenge defend disclose endorse fire launch list offer post press
    project publish raise resolve shoot submit summon unveil uphold
    """.split()
)
#: Verbs by which a document tells something, and one of a court.
SHOWING = frozenset(
    "allege conclude confirm detail find indicate note reveal say show state suggest".split()
)
#: A verb of speech with "that" reports at least as surely; log-odds that a document is the source.
TOLD_THAT, SHOWN = 0.7, 2.5
#: Units of a sentence before a verb that shows, and of a phrase before "that", at most.
MAX_BEFORE_SHOWING, MAX_BEFORE_THAT = 16, 9
#: Forms of verbs that are nouns as often: "rules that apply".
_NOUNS = frozenset("claims estimates notes reports rules rulings".split())
_BEGINS = frozenset(", and but the a an".split())
_FINITE = frozenset("and but is was were are has had have who which that when while".split())
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
    features = clauses.cue_features(frame, verb, subject=clauses.subject_before(scene, verb))
    shown = _shows(scene, verb)
    after = model["clause after"].probability(features)
    if shown is not None or _that_clause(scene, verb):
        after = max(after, TOLD_THAT)
    before = model["clause before"].probability(features)
    if max(after, before) < model.thresholds.report:
        return None
    side = "after" if after >= before else "before"
    bounds = _after(frame, verb, model) if side == "after" else _clause_before(frame, verb, model)
    if bounds is None or not _says_something(frame, *bounds):
        return None
    if _is_deed(frame, verb, *bounds):
        return None
    candidate, score = _subject(scene, verb, side, model, outside=bounds)
    if shown is not None:
        candidate, score = shown, SHOWN
    return Report(
        verb=verb,
        first=bounds[0],
        end=bounds[1],
        candidate=candidate,
        report=max(after, before),
        source=sigmoid(score),
    )


def _shows(scene: Scene, verb: int) -> int | None:
    """Return the document that shows what follows: "Records seen by the court show he left"."""
    frame = scene.frame
    if frame.lemmas[verb] not in SHOWING or verb - frame.first[verb] > MAX_BEFORE_SHOWING:
        return None
    first = bisect_left(scene.firsts, frame.first[verb])
    while first < len(scene.candidates) and scene.candidates[first].mention.inside:
        first += 1
    if first == len(scene.candidates) or scene.candidates[first].last > verb:
        return None
    leading = scene.candidates[first]
    if leading.first != frame.first[verb] and frame.words[leading.first - 1] not in _BEGINS:
        return None  # "In a statement, Lee said"
    between = frame.words[leading.last : verb]
    plain = not any(
        word in _FINITE or (frame.lemmas[leading.last + n] and not word.endswith("ed"))
        for n, word in enumerate(between)
    )
    return first if leading.mention.kind == "document" and plain else None


def _that_clause(scene: Scene, verb: int) -> bool:
    """Tell whether "that" follows: "Lee ruled that", "Lee wrote in a letter to the mayor that"."""
    frame = scene.frame
    words, lemma = frame.words, frame.lemmas[verb]
    if words[verb] in _NOUNS:
        return False
    index = bisect_right(scene.firsts, verb - 1) - 1
    if lemma in MENTAL_VERBS or index < 0 or not 0 <= verb - scene.candidates[index].last <= 1:
        return False
    if words[verb + 1 : verb + 2] == ["that"]:
        return True
    stop = min(frame.stop[verb], verb + MAX_BEFORE_THAT)
    if words[verb + 1 : verb + 2] != ["in"] or "that" not in words[verb + 2 : stop]:
        return False
    return not any(
        w in _FINITE or w == "," for w in words[verb + 2 : words.index("that", verb + 2)]
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


def _clause_before(frame: Frame, verb: int, model: Model) -> tuple[int, int] | None:
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
