"""Attribution ranking: which marked passages are quotations, whose, and which belong together.

Three readings, each a linear model over named features.  The first looks at each passage and each
possible source alone; the second looks again with what the first found for the passages before
and after, for one speaker often goes on; then each passage is judged, quotation or not, and joined
to the one before or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from framing.quotations.attribution.features import pair_features, passage_features, passage_type
from framing.quotations.attribution.model import Model, Weights, sigmoid
from framing.quotations.attribution.thresholds import Thresholds
from framing.quotations.detection.passages import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was decided of one marked passage."""

    passage: int  #: its index in the scene
    candidate: int | None  #: the source's index in the scene; None: nobody
    source: float  #: probability that this is the source, 0 to 1
    quotation: float  #: probability that the passage quotes at all
    link: float  #: probability that it goes on with the attribution of the passage before


#: Possible sources of a passage that are looked at again, the likeliest of the first reading.
MAX_AGAIN = 5
#: Log-odds of a source that labels its passage, as "LEE: No" does: too rare to be learned.
LABEL = 4.0

Ranking = list[tuple[int, float]]


def first_features(scene: Scene, index: int) -> list[tuple[int, list[str]]]:
    """Return the features of each possible source of a passage, seen alone."""
    unit = scene.frame.passages[index]
    kind = passage_type(scene.text, scene.passages[index], scene.frame, unit)
    return [
        (
            near,
            pair_features(scene.frame, unit, scene.candidates[near], kind=kind, between=between),
        )
        for near, between in scene.near(unit)
    ]


def relation(scene: Scene, before: int, after: int) -> str:
    """Return how the passage ``after`` follows ``before``: breaks, stops, what is between."""
    frame = scene.frame
    low, high = frame.passages[before], frame.passages[after]
    breaks = frame.n_breaks[high] - frame.n_breaks[low]
    stops = frame.n_stops[high] - frame.n_stops[low] - breaks
    gap = high - low - 1 - breaks
    width = "0" if gap <= 0 else "s" if gap <= 4 else "m" if gap <= 12 else "l"
    return f"{min(breaks, 3)}{min(max(stops, 0), 2)}{width}"


def second_features(
    scene: Scene, index: int, rankings: list[Ranking], ranking: Ranking
) -> list[tuple[int, list[str]]]:
    """Return the features of the sources in ``ranking``, given the first reading of all."""
    best = max((score for _, score in ranking), default=0.0)
    around = []
    for name, other in (("last", index - 1), ("next", index + 1), ("last but one", index - 2)):
        if 0 <= other < len(rankings) and rankings[other]:
            low, high = min(index, other), max(index, other)
            how = relation(scene, low, high)
            if how[0] == "3":
                continue
            top, score = max(rankings[other], key=lambda pair: (pair[1], -pair[0]))
            around.append((name, how, top, _level(score)))
    unit = scene.frame.passages[index]
    kind = passage_type(scene.text, scene.passages[index], scene.frame, unit)
    out = []
    for candidate, score in ranking:
        mine = scene.candidates[candidate].mention
        side = "B" if scene.candidates[candidate].first < unit else "A"
        features = [
            f"score={round(2 * score)}",
            f"margin={round(2 * (score - best))}",
            f"score,margin={round(score)} {round(score - best)}",
            f"what,side,score={mine.kind} {side} {round(score)}",
        ]
        for name, how, top, level in around:
            theirs = scene.candidates[top].mention
            same = "same" if top == candidate else "key" if theirs.key == mine.key else "-"
            features += [
                f"{name} level={same} {level}",
                f"{name} level,how={same} {level} {how}",
                f"{name} level,how,kind={same} {level} {how} {kind}",
                f"{name} how,kind,score={same} {how} {kind} {round(score)}",
                f"{name} whats,breaks,side={same} {mine.kind} {theirs.kind} {how[0]} {side}",
            ]
        out.append((candidate, features))
    return out


def _level(score: float) -> str:
    return "3" if score > 2 else "2" if score > 0 else "1" if score > -2 else "0"


def ranked(features: list[tuple[int, list[str]]], weights: Weights) -> Ranking:
    """Return each source with its log-odds under ``weights``."""
    return [(candidate, weights.score(names)) for candidate, names in features]


def judged_features(scene: Scene, index: int, ranking: Ranking) -> list[str]:
    """Return what tells a quotation from marked words that quote nobody."""
    unit = scene.frame.passages[index]
    features = passage_features(scene.text, scene.passages[index], scene.frame, unit)
    best = max((score for _, score in ranking), default=-9.0)
    known = dict(feature.split("=", 1) for feature in features)
    return [
        *features,
        f"best={round(best)}",
        f"best,size={round(best)} {known['size']}",
        f"best,edges={round(best)} {known['edges']}",
    ]


def link_features(scene: Scene, index: int, rankings: list[Ranking]) -> list[str]:
    """Return what tells whether a passage goes on with the attribution of the one before."""
    frame = scene.frame
    low, high = frame.passages[index - 1], frame.passages[index]
    how = relation(scene, index - 1, index)
    kinds = [
        passage_type(scene.text, scene.passages[i], frame, frame.passages[i])
        for i in (index - 1, index)
    ]
    tops = [max(rankings[i], key=lambda p: (p[1], -p[0]), default=None) for i in (index - 1, index)]
    who = "-"
    if tops[0] and tops[1]:
        one, two = (scene.candidates[top[0]].mention for top in tops if top)
        who = "same" if tops[0][0] == tops[1][0] else "key" if one.key == two.key else "other"
    verbs = sum(1 for i in range(low + 1, min(high, low + 40)) if frame.lemmas[i])
    start = scene.passages[index].inner_start
    opens = "A" if scene.text[start : start + 1].isupper() else "a"
    return [
        f"how={how}",
        f"how,who={how} {who}",
        f"how,who,verbs={how} {who} {min(verbs, 3)}",
        f"how,opens,verbs={how} {opens} {min(verbs, 3)}",
        f"how,kind before={how} {kinds[0]}",
        f"how,kind={how} {kinds[1]}",
        f"how,edges,opens,who={how} {kinds[0][2]} {kinds[1][1:3]} {opens} {who}",
        f"left,opens={frame.words[high - 1]} {opens} {how[:2]}",
        f"left2={frame.words[high - 2]} {frame.words[high - 1]}",
        f"right before={frame.words[low + 1]} {how[:2]}",
        f"closed,how={scene.passages[index - 1].closed} {how}",
    ]


def readings(scene: Scene, model: Model) -> list[Reading]:
    """Return what ``model`` decides of each marked passage of ``scene``, in order."""
    first = first_rankings(scene, model["source"])
    read = [_reading(scene, i, first, model) for i in range(len(scene.passages))]
    return [one for group in _joined(read, model.thresholds) for one in _agreed(group)]


def first_rankings(scene: Scene, weights: Weights) -> list[Ranking]:
    """Return what the first reading says of each marked passage of ``scene``."""
    return [
        _with_label(scene, i, ranked(first_features(scene, i), weights))
        for i in range(len(scene.passages))
    ]


def looked_at_again(ranking: Ranking) -> Ranking:
    """Return the likeliest sources of a first reading, the ones that the second weighs."""
    return sorted(ranking, key=lambda pair: (-pair[1], pair[0]))[:MAX_AGAIN]


def _reading(scene: Scene, index: int, first: list[Ranking], model: Model) -> Reading:
    """Return what is decided of one passage, given the first reading of all."""
    shortlist = looked_at_again(first[index])
    again = ranked(second_features(scene, index, first, shortlist), model["source again"])
    ranking = _with_label(scene, index, again)
    candidate, top = max(ranking, key=lambda pair: (pair[1], -pair[0]), default=(None, -20.0))
    link = 0.0
    if index and not any(_labels(scene, index, other) for other, _ in ranking):
        link = model["link"].probability(link_features(scene, index, first))
        link = 1.0 if _continues(scene, index) else link
    return Reading(
        passage=index,
        candidate=candidate if sigmoid(top) >= model.thresholds.source else None,
        source=sigmoid(top),
        quotation=model["quotation"].probability(judged_features(scene, index, first[index])),
        link=link,
    )


def _with_label(scene: Scene, index: int, ranking: Ranking) -> Ranking:
    """Return ``ranking`` with the source that labels the passage, where one does, on top."""
    return [
        (candidate, max(score, LABEL) if _labels(scene, index, candidate) else score)
        for candidate, score in ranking
    ]


def _labels(scene: Scene, index: int, candidate: int) -> bool:
    return scene.candidates[candidate].first == scene.frame.passages[index]


def _continues(scene: Scene, index: int) -> bool:
    """Tell whether a passage opens a paragraph after one whose passage was left open."""
    units = scene.frame.passages[index - 1 : index + 1]
    return not scene.passages[index - 1].closed and units[1] - units[0] == 2


def _joined(read: list[Reading], thresholds: Thresholds) -> Iterator[list[Reading]]:
    """Yield the readings of each attribution together."""
    group: list[Reading] = []
    for reading in read:
        if group and not (
            joins(reading, thresholds) and group[-1].quotation >= thresholds.quotation
        ):
            yield group
            group = []
        group.append(reading)
    if group:
        yield group


def joins(reading: Reading, thresholds: Thresholds) -> bool:
    """Tell whether a passage goes on with the attribution of the quotation before it."""
    return reading.quotation >= thresholds.quotation and reading.link >= thresholds.link


def _agreed(group: list[Reading]) -> list[Reading]:
    """Return the pieces of one attribution with the source that is surest in any of them."""
    best = max(group, key=lambda reading: reading.source)
    return [replace(r, candidate=best.candidate, source=best.source) for r in group]
