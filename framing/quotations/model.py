"""Model: the weights that were learned, and what they say of a list of features."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

#: Written by ``python -m framing.quotations.train``; MODEL_CARD.md tells from what.
MODEL_FILE = Path(__file__).with_name("model.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model over named features: the sum of their weights."""

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
def model() -> Mapping[str, Weights]:
    """Return every part of the model by its name, read once."""
    parts = json.loads(MODEL_FILE.read_text(encoding="utf-8"))["parts"]
    return {name: Weights(part["bias"], part["weights"]) for name, part in parts.items()}
