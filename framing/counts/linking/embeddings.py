"""Likeness: how near two words are in meaning, by the company they keep in news.

Each stem has a vector of ``N_DIMENSIONS`` numbers: the strongest components of the positive
pointwise mutual information of stems within six words of each other.  Made by
``python -m framing.training`` from articles; kept as whole numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.model_files import ModelKind, check_features, checked_manifest

Vector = NDArray[np.float32]

#: The trained vectors: stems and whole numbers from -127 to 127.
EMBEDDINGS_FILE = Path(__file__).parents[1] / "models" / "embeddings.npz"
EMBEDDINGS = ModelKind(model="embeddings", format=2, features_version=1)
N_DIMENSIONS = 64


@cache
def _vectors() -> tuple[dict[str, int], Vector]:
    with np.load(EMBEDDINGS_FILE, allow_pickle=False) as stored:
        head = json.loads(str(stored["manifest"])) if "manifest" in stored else None
        place = {str(word): number for number, word in enumerate(stored["stems"])}
        rows: NDArray[Any] = stored["vectors"].astype(np.float32)
    manifest = checked_manifest(head, kind=EMBEDDINGS, file_name=EMBEDDINGS_FILE.name)
    check_features(manifest, place, file_name=EMBEDDINGS_FILE.name)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return place, rows


def meaning(words: Mapping[str, float]) -> Vector:
    """Return the direction in which weighted stems point together; all 0 where none is known.

    Parameters
    ----------
    words : mapping of str to float
        A weight for each stem.

    Returns
    -------
    ndarray, shape (N_DIMENSIONS,)
        Of length 1, so that the product of two is their likeness, from -1 to 1.

    Examples
    --------
    >>> from framing.language.stems import stem
    >>> kin = meaning({stem("soldiers"): 1.0}) @ meaning({stem("troops"): 1.0})
    >>> other = meaning({stem("soldiers"): 1.0}) @ meaning({stem("budget"): 1.0})
    >>> bool(kin > other)
    True
    """
    place, rows = _vectors()
    known = sorted((place[word], weight) for word, weight in words.items() if word in place)
    if not known:
        return np.zeros(N_DIMENSIONS, dtype=np.float32)
    which, weights = zip(*known, strict=True)
    total: Vector = np.asarray(weights, dtype=np.float32) @ rows[list(which)]
    length = float(np.linalg.norm(total))
    return total / length if length else total
