"""Attribution model: the learned weights, and the probability they give a set of features."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import exp
from pathlib import Path

from framing.model_files import ModelKind, check_features, read_json_model
from framing.quotations.attribution.thresholds import Thresholds

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
ATTRIBUTION_FILE = Path(__file__).parents[1] / "models" / "attribution.json"
ATTRIBUTION = ModelKind(model="attribution", format=2, features_version=2)

#: Points of a rising line, by the first number.
Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model over a set of named features: the sum of their weights.

    The features of one row are all different, in training and in use: each names its slot, and
    ``framing.training.attribution.fit`` refuses a row that has one twice.
    """

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Return the sum for ``features``; a feature that was never seen counts nothing.

        Examples
        --------
        >>> Weights(0.5, {"said": 1.25}).score(["said", "sang"])
        1.75
        """
        weigh = self.weights.get
        return self.bias + sum([weigh(feature, 0.0) for feature in features])

    def probability(self, features: Iterable[str]) -> float:
        """Return ``1 / (1 + exp(-score))``.

        Examples
        --------
        >>> Weights(0.0, {}).probability(["said"])
        0.5
        """
        return sigmoid(self.score(features))


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What was learned: a linear model for each question, and how sure its answers are."""

    parts: Mapping[str, Weights]
    calibration: Mapping[str, Line] = field(default_factory=dict)  #: by kind of quotation
    thresholds: Thresholds = field(default_factory=Thresholds)

    def __getitem__(self, name: str) -> Weights:
        return self.parts[name]

    def confidence(self, raw: float, *, kind: str) -> float:
        """Return the calibrated probability that a quotation of ``kind`` with this score is right.

        Parameters
        ----------
        raw : float
            The product of the probabilities of passage and source, 0 to 1.
        kind : str
            direct, mixed or indirect; for another kind ``raw`` is returned.

        Examples
        --------
        >>> made = Model(parts={}, calibration={"mixed": ((0.0, 0.2), (1.0, 0.8))})
        >>> made.confidence(0.5, kind="mixed")
        0.5
        >>> made.confidence(1.0, kind="mixed")
        0.8
        """
        line = self.calibration.get(kind)
        return interpolated(line, raw) if line else raw


def interpolated(line: Line, at: float) -> float:
    """Return the height of ``line`` at ``at``; before its first point and after its last, theirs.

    Examples
    --------
    >>> interpolated(((0.0, 0.1), (0.5, 0.3)), 0.25), interpolated(((0.0, 0.1),), 0.9)
    (0.2, 0.1)
    """
    index = bisect_right(line, (at, float("inf")))
    if index == 0:
        return line[0][1]
    if index == len(line):
        return line[-1][1]
    (x0, y0), (x1, y1) = line[index - 1], line[index]
    return y0 + (y1 - y0) * (at - x0) / (x1 - x0)


def sigmoid(score: float) -> float:
    """Return the probability that belongs to log-odds of ``score``.

    Examples
    --------
    >>> sigmoid(0.0), sigmoid(-1000.0)
    (0.5, 0.0)
    """
    if score >= 0:
        return 1 / (1 + exp(-score))
    odds = exp(score) if score > -700 else 0.0
    return odds / (1 + odds)


@cache
def stored_model() -> Model:
    """Return the model of this version, read once."""
    return loaded_model(ATTRIBUTION_FILE)


def loaded_model(path: Path) -> Model:
    """Return the model in the file at ``path``.

    Raises
    ------
    ModelError
        Where the file is not one of this version, or is not whole.
    """
    data = read_json_model(path, kind=ATTRIBUTION)
    made = Model(
        parts={
            name: Weights(part["bias"], part["weights"]) for name, part in data["parts"].items()
        },
        calibration={
            kind: tuple((x, y) for x, y in line) for kind, line in data["calibration"].items()
        },
    )
    check_features(data["manifest"], feature_names(made), file_name=path.name)
    return made


def feature_names(model: Model) -> list[str]:
    """Return the names of the features that ``model`` weighs, each after the part it is of."""
    return [f"{name}: {feature}" for name, part in model.parts.items() for feature in part.weights]
