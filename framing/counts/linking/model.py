"""Link model: numbers that say how likely two mentions count the same thing.

Three judges, each a logistic regression, boosted trees or the mean of both: by the words alone, by
words and equal values, and, for figures that cannot both hold, by words and rivals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.model_files import ModelError, ModelKind, check_features, read_json_model

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
LINKING_FILE = Path(__file__).parents[1] / "models" / "linking.json"
LINKING = ModelKind(model="linking", format=3, features_version=3)

Floats = NDArray[np.float64]

#: Probabilities are kept this far from 0 and 1 when turned into log-odds.
_EDGE = 1e-3
_MOST = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Logistic:
    """A logistic regression: a weight a feature."""

    intercept: float
    weights: tuple[float, ...]

    def log_odds(self, rows: Floats) -> Floats:
        """Return the log-odds of each row."""
        found: Floats = rows @ np.asarray(self.weights) + self.intercept
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Boosted trees, one list of nodes after the other; a leaf's ``feature`` is -1."""

    start: float  #: log-odds before any tree
    roots: tuple[int, ...]  #: where each tree begins
    feature: tuple[int, ...]
    threshold: tuple[float, ...]  #: up to it to the left
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]  #: what a leaf adds

    def log_odds(self, rows: Floats) -> Floats:
        """Return the log-odds of each row."""
        feature, threshold = np.asarray(self.feature), np.asarray(self.threshold)
        left, right, value = np.asarray(self.left), np.asarray(self.right), np.asarray(self.value)
        found = np.full(len(rows), self.start)
        every = np.arange(len(rows))
        for root in self.roots:
            at = np.full(len(rows), root)
            inner = feature[at] >= 0
            while inner.any():
                row, node = every[inner], at[inner]
                goes_left = rows[row, feature[node]] <= threshold[node]
                at[inner] = np.where(goes_left, left[node], right[node])
                inner = feature[at] >= 0
            found += value[at]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """The features it asks for, and what it learned: the mean of its log-odds counts."""

    features: tuple[str, ...]
    logistic: Logistic | None = None
    trees: Trees | None = None

    def probabilities(self, rows: Floats) -> Floats:
        """Return the probability of each row, a row of the features in their order."""
        if not len(rows):
            return np.zeros(0)
        parts = [part.log_odds(rows) for part in (self.logistic, self.trees) if part is not None]
        return probabilities(sum(parts[1:], start=parts[0]) / len(parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkModel:
    """What was learned of pairs of mentions."""

    words: Judge  #: by the words alone
    values: Judge  #: by the words and by values that are equal or meet
    clashes: Judge  #: of pairs of two articles that cannot both hold


def log_odds(probabilities: Floats) -> Floats:
    """Return the log-odds of probabilities, finite also for 0 and 1.

    Examples
    --------
    >>> [round(float(x), 2) for x in log_odds(np.array([0.0, 0.5, 1.0]))]
    [-6.91, 0.0, 6.91]
    """
    found: Floats = np.log((probabilities + _EDGE) / (1.0 - probabilities + _EDGE))
    return found


def probabilities(odds: Floats) -> Floats:
    """Return the probabilities of log-odds.

    Examples
    --------
    >>> [round(float(x), 2) for x in probabilities(np.array([-2.0, 0.0, 2.0]))]
    [0.12, 0.5, 0.88]
    """
    found: Floats = 1.0 / (1.0 + np.exp(-np.clip(odds, -_MOST, _MOST)))
    return found


def model_content(model: LinkModel) -> dict[str, Any]:
    """Return what stands under the manifest in the file of ``model``: plain numbers and names."""
    return asdict(model)


def feature_names(model: LinkModel) -> list[str]:
    """Return the names of the features that each judge asks for, in the order of the file."""
    judges = {"words": model.words, "values": model.values, "clashes": model.clashes}
    return [f"{name}: {f}" for name, judge in judges.items() for f in judge.features]


def _judge(name: str, data: Mapping[str, Any]) -> Judge:
    features = tuple(data["features"])
    logistic, trees = data["logistic"], data["trees"]
    if logistic is not None and len(logistic["weights"]) != len(features):
        raise ModelError(
            f"The judge by {name} has {len(logistic['weights'])} weights for "
            f"{len(features)} features. Train again with python -m framing.training all."
        )
    return Judge(
        features=features,
        logistic=Logistic(**_tuples(logistic)) if logistic is not None else None,
        trees=Trees(**_tuples(trees)) if trees is not None else None,
    )


def _tuples(data: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, Sequence) else v for k, v in data.items()}


@cache
def stored_model() -> LinkModel:
    """Return the model of this version, read once."""
    return loaded_model(LINKING_FILE)


def loaded_model(path: Path) -> LinkModel:
    """Return the model in the file at ``path``.

    Raises
    ------
    ModelError
        Where the file is not one of this version, or is not whole.
    """
    data = read_json_model(path, kind=LINKING)
    model = LinkModel(**{name: _judge(name, data[name]) for name in ("words", "values", "clashes")})
    check_features(data["manifest"], feature_names(model), file_name=path.name)
    return model
