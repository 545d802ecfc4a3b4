"""Attribution: learns who says what from marked articles; the same articles give the same model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from framing.quotations.attribution import ranking
from framing.quotations.attribution.model import Model, Weights
from framing.quotations.attribution.ranking import Ranking
from framing.quotations.attribution.subjects import subject_features, subjects_near
from framing.quotations.detection import clauses
from framing.quotations.detection.passages import Scene
from framing.training.calibration import lines
from framing.training.logistic import Row, fit
from framing.training.marked_articles import Example, Gold, reported, sources
from framing.training.thresholds import Choice, chosen

N_FOLDS = 5
#: Parts into which the outlets are put to calibrate; each costs a training.
N_OUTLET_FOLDS = 3
REPORT_PARTS = (
    "clause after",
    "clause before",
    "clause start",
    "clause end",
    "clause start before",
    "clause end before",
    "subject",
)


def folds(articles: Sequence[Example]) -> list[list[int]]:
    """Return the indices of ``articles`` in five parts, every fifth in one."""
    return [list(range(k, len(articles), N_FOLDS)) for k in range(N_FOLDS)]


def crossed(
    articles: Sequence[Example], rows: Callable[[Example], list[Row]], *, strength: float
) -> list[Weights]:
    """Return for each article weights that were learned without its fold."""
    made = [rows(article) for article in articles]
    out: list[Weights] = [Weights(0.0, {})] * len(articles)
    for part in folds(articles):
        held = set(part)
        learned = fit(
            [row for i, some in enumerate(made) if i not in held for row in some],
            strength=strength,
        )
        for i in part:
            out[i] = learned
    return out


def first_rows(example: Example) -> list[Row]:
    """Return the possible sources of each quotation with a source, seen alone."""
    rows = []
    for i, quote in enumerate(example.quotes):
        if quote is None:
            continue
        features = ranking.first_features(example.scene, i)
        right = sources(example.scene, quote, [candidate for candidate, _ in features])
        rows += [(names, y) for (_, names), y in zip(features, right, strict=True)]
    return rows


def second_rows(example: Example, rankings: list[Ranking]) -> list[Row]:
    """Return the possible sources again, with what the first reading found around."""
    rows = []
    for i, quote in enumerate(example.quotes):
        if quote is None:
            continue
        shortlist = ranking.looked_at_again(rankings[i])
        features = ranking.second_features(example.scene, i, rankings, shortlist)
        right = sources(example.scene, quote, [candidate for candidate, _ in features])
        rows += [(names, y) for (_, names), y in zip(features, right, strict=True)]
    return rows


def quotation_rows(example: Example, rankings: list[Ranking]) -> list[Row]:
    """Return each marked passage, 1 where it quotes."""
    return [
        (ranking.judged_features(example.scene, i, rankings[i]), int(quote is not None))
        for i, quote in enumerate(example.quotes)
    ]


def link_rows(example: Example, rankings: list[Ranking]) -> list[Row]:
    """Return each two neighbouring quotations, 1 where they are one attribution."""
    quotes = example.quotes
    return [
        (ranking.link_features(example.scene, i, rankings), int(quotes[i] is quotes[i - 1]))
        for i in range(1, len(quotes))
        if quotes[i] is not None and quotes[i - 1] is not None
    ]


def report_rows(articles: Sequence[Example]) -> dict[str, list[Row]]:
    """Return what is learned of verbs of speech: their clauses and their subjects, by part."""
    rows: dict[str, list[Row]] = {name: [] for name in REPORT_PARTS}
    for article in articles:
        made, gold = article.scene, reported(article)
        frame = made.frame
        for verb, lemma in enumerate(frame.lemmas):
            if not lemma:
                continue
            where, first, end, quote = gold.get(verb, ("", 0, 0, None))
            names = clauses.cue_features(frame, verb, subject=clauses.subject_before(made, verb))
            rows["clause after"].append((names, int(where == "after")))
            rows["clause before"].append((names, int(where == "before")))
            if where == "after":
                rows["clause start"] += [
                    (clauses.start_features(frame, verb, i), int(i == first))
                    for i in clauses.starts_after(frame, verb)
                ]
                rows["clause end"] += [
                    (clauses.end_features(frame, verb, first, i), int(i == end))
                    for i in clauses.ends_after(frame, first)
                ]
            elif where == "before":
                rows["clause start before"] += [
                    (clauses.start_before_features(frame, verb, i), int(i == first))
                    for i in clauses.starts_before(frame, verb)
                ]
                rows["clause end before"] += [
                    (clauses.end_before_features(frame, verb, i), int(i == end))
                    for i in clauses.ends_before(frame, verb)
                ]
            if where:
                rows["subject"] += _subject_rows(made, verb, where, quote)
    return rows


def _subject_rows(made: Scene, verb: int, where: str, quote: Gold | None) -> list[Row]:
    near = subjects_near(made.frame, made.candidates, made.firsts, verb)
    right = sources(made, quote, [index for index, _ in near])
    return [
        (
            subject_features(made.frame, verb, made.candidates[index], between=between, side=where),
            y,
        )
        for (index, between), y in zip(near, right, strict=True)
    ]


def trained(articles: Sequence[Example]) -> dict[str, Weights]:
    """Return every part of the model, learned from ``articles``."""
    first = crossed(articles, first_rows, strength=0.5)
    rankings = [ranking.first_rankings(a.scene, w) for a, w in zip(articles, first, strict=True)]
    pairs = list(zip(articles, rankings, strict=True))
    return {
        "source": fit([row for a in articles for row in first_rows(a)], strength=0.5),
        "source again": fit([row for a, r in pairs for row in second_rows(a, r)], strength=0.2),
        "quotation": fit([row for a, r in pairs for row in quotation_rows(a, r)], strength=0.2),
        "link": fit([row for a, r in pairs for row in link_rows(a, r)], strength=0.2),
        **{name: fit(rows, strength=0.3) for name, rows in report_rows(articles).items()},
    }


def learned(articles: Sequence[Example]) -> tuple[Model, Choice]:
    """Return the model learned from ``articles``, and how its thresholds were chosen.

    Thresholds and calibration are measured on outlets held back, with weights that were learned
    from the others: another paper prints otherwise.  The weights returned are learned from all.
    """
    held = []
    for part in outlet_folds(articles):
        rest = [a for i, a in enumerate(articles) if i not in part]
        held.append(([articles[i] for i in sorted(part)], Model(parts=trained(rest))))
    choice = chosen(*held[0])
    held = [(apart, replace(known, thresholds=choice.thresholds)) for apart, known in held]
    made = Model(parts=trained(articles), calibration=lines(held))
    return replace(made, thresholds=choice.thresholds), choice


def outlet_folds(articles: Sequence[Example]) -> list[frozenset[int]]:
    """Return the indices of ``articles``, whole outlets in each of three parts of about one size.

    Of one outlet there is one part, a fifth of its articles.
    """
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for i, article in enumerate(articles):
        by_outlet[str(article.gold.get("publisher"))].append(i)
    if len(by_outlet) == 1:
        return [frozenset(folds(articles)[0])]
    parts: list[list[int]] = [[] for _ in range(min(N_OUTLET_FOLDS, len(by_outlet)))]
    for outlet in sorted(by_outlet, key=lambda name: (-len(by_outlet[name]), name)):
        min(parts, key=len).extend(by_outlet[outlet])
    return [frozenset(part) for part in parts]
