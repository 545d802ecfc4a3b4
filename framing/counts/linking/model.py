"""Link model: the weights that say how likely two mentions count the same thing."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
LINKING_FILE = Path(__file__).parents[1] / "models" / "linking.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkModel:
    """What was learned of pairs of mentions: all that decides a link is in it."""

    weights: Mapping[str, float]  #: by feature, and of "intercept"


@cache
def stored_model() -> LinkModel:
    """Return the model of this version, read once."""
    return LinkModel(weights=json.loads(LINKING_FILE.read_text(encoding="utf-8"))["weights"])


def probability(features: Mapping[str, float], *, weights: Mapping[str, float]) -> float:
    """Return the probability of a link: the logistic function of the weighted sum.

    Examples
    --------
    >>> round(probability({"same noun": 1.0}, weights={"intercept": -2.0, "same noun": 3.0}), 3)
    0.731
    """
    added = [weights.get(name, 0.0) * value for name, value in features.items()]
    total = math.fsum([weights["intercept"], *added])
    return 1.0 / (1.0 + math.exp(-max(min(total, 50.0), -50.0)))
