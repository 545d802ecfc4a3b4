"""Linking: learns the weights of the pairs of count mentions from stories linked by hand."""

from __future__ import annotations

import bisect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score

from framing.counts.extraction.extract import count_mentions
from framing.counts.linking.link import story_contexts, weighed_pairs
from framing.counts.linking.mention_context import Context, Mention
from framing.counts.linking.model import LinkModel
from framing.language.words import WORD
from framing.training.gold import GoldStory

#: What each feature is expected to weigh before any story is seen: the weights are drawn towards
#: these and not towards 0, since some kinds of evidence (an earlier event, a total) are too rare
#: in 60 stories to be learned.  In units of log-odds, by hand, to the half.
EXPECTED: dict[str, float] = {
    "intercept": -3.0,
    "akin nouns": 1.0,
    "both other": 0.5,
    "event": 1.0,
    "indefinite": -1.5,
    "names clash": -0.5,
    "near alike": 1.0,
    "near": 2.0,
    "no noun": 0.0,
    "one article, apart": -2.0,
    "one": -0.5,
    "only one earlier": -1.0,
    "only one long past": -1.5,
    "only one other": -1.0,
    "only one total": -1.5,
    "only one unreal": -0.5,
    "opposed": -2.0,
    "other nouns": -1.0,
    "qualifiers clash": -0.5,
    "qualifiers shared": 0.5,
    "rivals": -0.5,
    "roles differ": -1.0,
    "same noun": 1.0,
    "same role": 0.5,
    "sentence alike": 0.5,
    "small": -1.5,
    "unrelated nouns": -2.0,
    "years clash": -4.0,
    "years shared": 0.5,
}
#: Weights that are kept as expected: what they tell apart (two events of one story, two years,
#: House and Senate, pages and e-mails) is too rare in the stories trained on to be learned.
KEPT = frozenset(
    {
        "event",
        "no noun",
        "only one earlier",
        "only one long past",
        "only one total",
        "opposed",
        "same role",
        "unrelated nouns",
        "years clash",
    }
)
#: Weight of the squared distance from the expected weights.  Between 0.5 and 2 the
#: cross-validated figures move by less than 0.02.
PENALTY = 1.0
FOLDS = 6

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The pairs of one story: features, and whether they are of one thing (None: unknown)."""

    contexts: Sequence[Context]
    pairs: Mapping[tuple[int, int], Mapping[str, float]]
    answers: Mapping[tuple[int, int], bool]


def learned(stories: Sequence[GoldStory]) -> LinkModel:
    """Return the model learned from ``stories``: this is what a fold calls."""
    told = [_story(story.marks, story.articles) for story in stories]
    return LinkModel(weights=fitted(told, names=feature_names(told)))


def fitted(stories: Sequence[Story], *, names: Sequence[str]) -> dict[str, float]:
    """Return the weights that make the answers most likely, drawn towards ``EXPECTED``."""
    matrix, answers = _matrix(stories, names)
    signs = np.where(answers, 1.0, -1.0)
    kept = np.array([name in KEPT for name in names])
    centre = np.array([EXPECTED.get(name, 0.0) for name in names])

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        margin = signs * (matrix @ weights)
        slope = -signs / (1.0 + np.exp(margin))
        away = weights - centre
        value = float(np.logaddexp(0.0, -margin).sum() + PENALTY * away @ away)
        return value, np.where(kept, 0.0, matrix.T @ slope + 2 * PENALTY * away)

    found = minimize(loss, centre, jac=True, method="L-BFGS-B").x
    return dict(zip(names, (round(float(w), 3) for w in found), strict=True))


def _matrix(stories: Sequence[Story], names: Sequence[str]) -> tuple[Matrix, NDArray[np.bool_]]:
    rows = [
        [1.0 if name == "intercept" else story.pairs[pair].get(name, 0.0) for name in names]
        for story in stories
        for pair in story.answers
    ]
    answers = [answer for story in stories for answer in story.answers.values()]
    return np.array(rows).reshape(-1, len(names)), np.array(answers, dtype=np.bool_)


def feature_names(stories: Sequence[Story]) -> list[str]:
    """Return the names of all features met or expected, the intercept first."""
    met = {name for story in stories for pair in story.pairs.values() for name in pair}
    return ["intercept", *sorted((met | EXPECTED.keys()) - {"intercept"})]


def cross_validated(stories: Sequence[Story]) -> float:
    """Return the average precision over pairs of counts of two articles, by story left out."""
    names = feature_names(stories)
    scores: list[float] = []
    truth: list[bool] = []
    for fold in range(FOLDS):
        weights = fitted([s for k, s in enumerate(stories) if k % FOLDS != fold], names=names)
        for story in stories[fold::FOLDS]:
            for (a, b), answer in story.answers.items():
                one, other = story.contexts[a].mention, story.contexts[b].mention
                if one.article != other.article and one.kind == "count":
                    pair = {"intercept": 1.0} | dict(story.pairs[a, b])
                    scores.append(math.fsum(weights[k] * v for k, v in pair.items()))
                    truth.append(answer)
    return float(average_precision_score(truth, scores))


def _story(gold: Mapping[str, Any], articles: Sequence[Mapping[str, Any]]) -> Story:
    texts, sentences = {}, {}
    for article in articles:
        texts[article["article"]], sentences[article["article"]] = _laid_out(article)
    rows = [
        (article["article"], article["outlet"], amount)
        for article in sorted(articles, key=lambda a: str(a["article"]))
        for amount in count_mentions(texts[article["article"]])
    ]
    mentions = [
        Mention(
            row=number,
            article=article,
            outlet=outlet,
            start=amount.start,
            end=amount.end,
            kind=amount.kind,
            unit=amount.unit,
            low=amount.low,
            high=amount.high,
            modifier=amount.modifier,
            voice=None,
        )
        for number, (article, outlet, amount) in enumerate(rows)
    ]
    found = story_contexts(mentions, texts=texts)
    pairs, _ = weighed_pairs(found, texts=texts)
    answers = _answers(gold, mentions, texts, sentences)
    known = {pair: answers[pair] for pair in pairs if pair in answers}
    return Story(contexts=found, pairs=pairs, answers=known)


def _laid_out(article: Mapping[str, Any]) -> tuple[str, list[int]]:
    """Return the text of an article and where each sentence starts, the title first."""
    text, starts = article["title"], [0]
    for paragraph in article["paragraphs"]:
        for number, sentence in enumerate(paragraph):
            text += " " if number else "\n"
            starts.append(len(text))
            text += sentence
    return text, starts


def _answers(
    gold: Mapping[str, Any],
    mentions: Sequence[Mention],
    texts: Mapping[str, str],
    sentences: Mapping[str, Sequence[int]],
) -> dict[tuple[int, int], bool]:
    """Return which pairs of rows are of one thing; pairs of which nothing is known are left out."""
    items = [
        (mention, number)
        for number, group in enumerate(gold["groups"])
        for mention in group["mentions"]
    ] + [(other["mention"], -1 - number) for number, other in enumerate(gold["distractors"])]
    matches = []
    for place, (item, _) in enumerate(items):
        article = item["article"].removesuffix(".json")
        for mention in mentions:
            at = bisect.bisect_right(sentences[mention.article], mention.start) - 2
            if mention.article == article and at == item["sentence"] and _agree(mention, item):
                around = texts[article][mention.start : mention.end + 25]
                matches.append((-_share(item["surface"], around), place, mention.row))
    group_of: dict[int, int] = {}
    placed: set[int] = set()
    for _, place, row in sorted(matches):
        if place not in placed and row not in group_of:
            placed.add(place)
            group_of[row] = items[place][1]
    answers = {}
    for a in mentions:
        for b in mentions[a.row + 1 :]:
            one, other = group_of.get(a.row), group_of.get(b.row)
            if a.article != b.article or one is not None or other is not None:
                answers[a.row, b.row] = one is not None and one >= 0 and one == other
    return answers


def _agree(mention: Mention, item: Mapping[str, Any]) -> bool:
    if "value" in item:
        return bool(mention.low * 0.99 <= item["value"] <= mention.high * 1.01)
    return abs(math.log((mention.low + 1) / (item["range"][0] + 1))) < 1


def _share(surface: str, around: str) -> float:
    wanted = set(WORD.findall(surface.lower()))
    return len(wanted & set(WORD.findall(around.lower()))) / max(len(wanted), 1)
