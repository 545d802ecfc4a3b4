"""Linking: learns from stories linked by hand how likely two mentions are of one thing.

Three judges, one after the other (``framing.counts.linking.model``).  A later judge is told what
the earlier ones say of stories that they have not seen, as it will be when in use.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from framing.counts.linking.model import Floats, Judge, LinkModel, Logistic, Trees
from framing.counts.linking.weighing import clashes_rows, values_rows, words_rows
from framing.training.constructed_stories import SET as CONSTRUCTED
from framing.training.constructed_stories import constructed_stories
from framing.training.gold import GoldStory
from framing.training.linked_stories import LinkedStory, linked_story

#: Into so many parts the stories are parted to learn what an earlier judge says of unseen ones.
INNER_FOLDS = 4
#: Of the pairs of which the gold lists neither, this share is learned from: they are many, alike,
#: and surely of two things.
UNLISTED_SHARE = 0.3
#: How much the stories of a set count: those written for their contradictions more, since others
#: have them rarely, those put together out of wordings less.  How rare a contradiction is is not
#: learned from the latter at all.
SET_WEIGHTS = {"made_dev": 2.0, CONSTRUCTED: 0.3}
#: Weight of the squared weights of a logistic regression over features of deviation 1.
PENALTY = 20.0
#: Trees of the three judges: small ones, few, since 119 stories are few.
N_TREES_WORDS = 60
N_TREES_VALUES = 100
N_TREES_CLASHES = 40
MAX_LEAVES = 7
LEAST_IN_LEAF = 20
LEARNING_RATE = 0.08
TREE_PENALTY = 5.0
N_BINS = 64

_ITERATIONS = 25
_CHANGE = 1e-4
_PLACES = 5

Learner = Callable[[tuple[str, ...], Floats, Floats, Floats], Judge]
#: The rows of a story, which of its answers they have, and how much each counts.
Lesson = tuple[Floats, Floats, Floats]


def learned(stories: Sequence[GoldStory]) -> LinkModel:
    """Return the model learned from ``stories``."""
    told = [linked_story(story) for story in [*stories, *constructed_stories()]]
    return learned_from(told)


def learned_from(stories: Sequence[LinkedStory]) -> LinkModel:
    """Return the model learned from stories whose pairs are laid out: this is what a fold calls."""
    told = [story for story in stories if len(story.table.pairs)]
    chance = np.random.default_rng(0)
    kept = [_kept(story, chance) for story in told]
    names = words_rows(told[0].table)[0]
    words = [words_rows(story.table)[1] for story in told]
    by_words, said = _judged(told, kept, names, words, _both(N_TREES_WORDS))
    names = values_rows(told[0].table, said[0])[0]
    values = [values_rows(story.table, p)[1] for story, p in zip(told, said, strict=True)]
    by_values, linked = _judged(told, kept, names, values, _trees_only(N_TREES_VALUES))
    clashes, lessons = by_values.features, []
    for story, mask, p, q in zip(told, kept, said, linked, strict=True):
        clashes, rows = clashes_rows(story.contexts, story.table, p, q)
        clashing = story.table.clashing
        if story.set != CONSTRUCTED:
            lessons.append(_lesson(story, rows, mask[clashing], story.answers[clashing]))
    return LinkModel(
        words=by_words,
        values=by_values,
        clashes=_learned(_both(N_TREES_CLASHES), clashes, lessons),
    )


def _kept(story: LinkedStory, chance: np.random.Generator) -> np.ndarray:
    """Return which pairs of a story are learned from."""
    drawn = chance.random(len(story.answers)) < UNLISTED_SHARE
    return (story.answers >= 0) & (story.listed | drawn)


def _judged(
    stories: Sequence[LinkedStory],
    kept: Sequence[np.ndarray],
    names: tuple[str, ...],
    rows: Sequence[Floats],
    learner: Learner,
) -> tuple[Judge, list[Floats]]:
    """Return a judge, and what judges that have not seen a story say of its pairs."""
    lessons = [_lesson(s, r, k, s.answers) for s, r, k in zip(stories, rows, kept, strict=True)]
    said: list[Floats] = [np.zeros(0)] * len(stories)
    for fold in range(INNER_FOLDS):
        seen = [lesson for k, lesson in enumerate(lessons) if k % INNER_FOLDS != fold]
        judge = _learned(learner, names, seen or lessons)
        for k in range(fold, len(stories), INNER_FOLDS):
            said[k] = judge.probabilities(rows[k])
    return _learned(learner, names, lessons), said


def _learned(learner: Learner, names: tuple[str, ...], lessons: Sequence[Lesson]) -> Judge:
    """Return what is learned of ``lessons``; without a pair, a judge that says one half."""
    joined = _joined(lessons) if lessons else None
    if joined is None or not len(joined[0]):
        return Judge(features=names, logistic=Logistic(intercept=0.0, weights=(0.0,) * len(names)))
    return learner(names, *joined)


def _lesson(story: LinkedStory, rows: Floats, kept: np.ndarray, answers: np.ndarray) -> Lesson:
    weight = SET_WEIGHTS.get(story.set, 1.0)
    n = int(kept.sum())
    return rows[kept], answers[kept].astype(np.float64), np.full(n, weight)


def _joined(lessons: Sequence[Lesson]) -> Lesson:
    rows, answers, weights = zip(*lessons, strict=True)
    return np.vstack(rows), np.concatenate(answers), np.concatenate(weights)


def _both(n_trees: int) -> Learner:
    def learn(names: tuple[str, ...], rows: Floats, answers: Floats, weights: Floats) -> Judge:
        return Judge(
            features=names,
            logistic=fitted_logistic(rows, answers, weights),
            trees=fitted_trees(rows, answers, weights, n_trees=n_trees),
        )

    return learn


def _trees_only(n_trees: int) -> Learner:
    def learn(names: tuple[str, ...], rows: Floats, answers: Floats, weights: Floats) -> Judge:
        return Judge(features=names, trees=fitted_trees(rows, answers, weights, n_trees=n_trees))

    return learn


def fitted_logistic(rows: Floats, answers: Floats, weights: Floats) -> Logistic:
    """Return a ridge logistic regression, by Newton's method with halved steps."""
    mean = np.average(rows, axis=0, weights=weights)
    spread = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=weights)) + 1e-6
    scaled = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    ridge = np.diag([*np.full(rows.shape[1], PENALTY), 1e-6])
    found = np.zeros(scaled.shape[1])

    def loss(at: Floats) -> float:
        odds = scaled @ at
        return float(weights @ (np.logaddexp(0.0, odds) - answers * odds) + 0.5 * at @ ridge @ at)

    current = loss(found)
    for _ in range(_ITERATIONS):
        likely = 1.0 / (1.0 + np.exp(-np.clip(scaled @ found, -30.0, 30.0)))
        slope = scaled.T @ (weights * (answers - likely)) - ridge @ found
        curve = (scaled * (weights * likely * (1 - likely))[:, None]).T @ scaled + ridge
        step, size = np.linalg.solve(curve, slope), 1.0
        while size > _CHANGE and loss(found + size * step) > current:
            size /= 2
        found = found + size * step
        last, current = current, loss(found)
        if last - current < _CHANGE * abs(last):
            break
    plain = found[:-1] / spread
    return Logistic(
        intercept=round(float(found[-1] - plain @ mean), _PLACES),
        weights=tuple(round(float(weight), _PLACES) for weight in plain),
    )


def fitted_trees(rows: Floats, answers: Floats, weights: Floats, *, n_trees: int) -> Trees:
    """Return boosted trees as plain numbers."""
    boosted = HistGradientBoostingClassifier(
        max_iter=n_trees,
        learning_rate=LEARNING_RATE,
        max_leaf_nodes=MAX_LEAVES,
        min_samples_leaf=LEAST_IN_LEAF,
        l2_regularization=TREE_PENALTY,
        max_bins=N_BINS,
        early_stopping=False,
        random_state=0,
    ).fit(rows, answers, sample_weight=weights)
    roots: list[int] = []
    nodes: list[tuple[int, float, int, int, float]] = []
    for (tree,) in boosted._predictors:
        base = len(nodes)
        roots.append(base)
        for node in tree.nodes:
            leaf = bool(node["is_leaf"])
            nodes.append(
                (
                    -1 if leaf else int(node["feature_idx"]),
                    0.0 if leaf else float(node["num_threshold"]),
                    base + int(node["left"]),
                    base + int(node["right"]),
                    round(float(node["value"]), _PLACES) if leaf else 0.0,
                )
            )
    feature, threshold, left, right, value = zip(*nodes, strict=True)
    start = float(np.ravel(boosted._baseline_prediction)[0])
    return Trees(
        start=round(start, _PLACES),
        roots=tuple(roots),
        feature=feature,
        threshold=tuple(float(f"{cut:.6g}") for cut in threshold),
        left=left,
        right=right,
        value=value,
    )
