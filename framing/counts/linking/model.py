"""Link model: the weights that say how likely two mentions count the same thing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from framing.model_files import ModelKind, check_features, read_json_model

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
LINKING_FILE = Path(__file__).parents[1] / "models" / "linking.json"
LINKING = ModelKind(model="linking", format=2, features_version=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkModel:
    """What was learned of pairs of mentions: all that decides a link is in it."""

    weights: Mapping[str, float]  #: by feature, and of "intercept"


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
    made = LinkModel(weights=data["weights"])
    check_features(data["manifest"], feature_names(made), file_name=path.name)
    return made


def model_content(model: LinkModel) -> dict[str, Any]:
    """Return what stands under the manifest in the file of ``model``."""
    return {"weights": dict(model.weights)}


def feature_names(model: LinkModel) -> list[str]:
    """Return the names of the features that ``model`` weighs, in the order of its file."""
    return list(model.weights)


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
