"""Thresholds: which probabilities give the best figures on articles held back from training."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Model
from framing.quotations.attribution.thresholds import Thresholds
from framing.training.calibration import judged_right
from framing.training.marked_articles import Example

#: What is tried for each threshold.
TRIED: Mapping[str, Sequence[float]] = {
    "source": (0.05, 0.1, 0.2, 0.3),
    "quotation": (0.4, 0.5, 0.6),
    "link": (0.4, 0.5, 0.6, 0.7),
    "report": (0.3, 0.35, 0.4, 0.45, 0.5),
}
#: A threshold of the program stays unless another gives this much more: below, the difference is
#: that of a few passages.
LEAST_GAIN = 0.002
_QUOTATIONS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The thresholds chosen, and the F1 that each value tried gave, by threshold."""

    thresholds: Thresholds
    measured: Mapping[str, Mapping[float, float]]


def chosen(articles: Sequence[Example], model: Model) -> Choice:
    """Return the thresholds with which ``model`` does best on ``articles``.

    One after the other, in the order of ``TRIED``, those before as chosen: the best value by F1 of
    passages with their sources, but the program's own where no other gains ``LEAST_GAIN``.

    Parameters
    ----------
    articles : sequence of Example
        None of them may have been learned from.
    model : Model
    """
    best, measured = Thresholds(), {}
    for name, values in TRIED.items():
        scores = {
            value: f1(articles, replace(model, thresholds=replace(best, **{name: value})))
            for value in values
        }
        own = getattr(best, name)
        top = max(values, key=lambda value: (scores[value], -value))
        if scores[top] >= scores[own] + LEAST_GAIN:
            best = replace(best, **{name: top})
        measured[name] = {value: round(score, 4) for value, score in scores.items()}
    return Choice(thresholds=best, measured=measured)


def f1(articles: Sequence[Example], model: Model) -> float:
    """Return the F1 of the passages that ``model`` finds in ``articles``, with their sources."""
    n_found = n_right = n_gold = 0
    for article in articles:
        n_gold += sum(len(quote["content"]) for quote in article.gold["quotes"])
        for quotation in extracted(article.scene, model):
            if quotation.kind in _QUOTATIONS:
                n_found += 1
                n_right += sum(judged_right(article.gold, quotation))
    return 2 * n_right / max(1, n_found + n_gold)


def as_dict(thresholds: Thresholds) -> dict[str, float]:
    """Return thresholds by name."""
    return {field.name: getattr(thresholds, field.name) for field in fields(thresholds)}
