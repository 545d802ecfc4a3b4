"""Model files: what heads each file of learned numbers, and what is checked when it is loaded.

A head, the manifest, says what the numbers were learned from and by what; it is written by
``framing.training``.  Whoever loads a file says what it expects by a ``ModelKind``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import FramingError

#: What every manifest holds; framing/training/README.md tells what each entry means.
ENTRIES = frozenset(
    """
    model format features_version features_sha256 n_features code_sha256 gold date python packages
    figures
    """.split()
)
_AGAIN = "Train again with python -m framing.training all, or take the file of this version."


class ModelError(FramingError):
    """A model file that is not what the program expects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelKind:
    """What the program expects of a model file."""

    model: str  #: which model
    format: int  #: the form of the file
    features_version: int  #: raised by hand when the code that makes the features changes


def names_sha256(names: Iterable[str]) -> str:
    """Return the hash of the names of features, in the order of the file.

    Examples
    --------
    >>> names_sha256(["a", "b"]) == names_sha256(["b", "a"])
    False
    """
    return hashlib.sha256("\n".join(names).encode("utf-8")).hexdigest()


def read_json_model(path: Path, *, kind: ModelKind) -> dict[str, Any]:
    """Return the content of a model file of JSON, its manifest checked.

    Parameters
    ----------
    path : Path
    kind : ModelKind
        What is expected; that its features are whole is checked by ``check_features``.

    Raises
    ------
    ModelError
        Where there is no such file, it is no JSON, or it has another form or other features.
    """
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"The model {path.name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise ModelError(f"The model {path.name} is no JSON: {error}. {_AGAIN}") from error
    whole = content if isinstance(content, dict) else {}
    manifest = checked_manifest(whole.get("manifest"), kind=kind, file_name=path.name)
    return {**whole, "manifest": manifest}


def checked_manifest(manifest: object, *, kind: ModelKind, file_name: str) -> Mapping[str, Any]:
    """Return a manifest, or raise a ModelError where it is not what ``kind`` expects."""
    if not isinstance(manifest, Mapping):
        raise ModelError(
            f"The model {file_name} has no manifest at its head, so that nothing says what it is. "
            + _AGAIN
        )
    missing = sorted(ENTRIES - manifest.keys())
    if missing:
        raise ModelError(f"The manifest of {file_name} lacks {', '.join(missing)}. {_AGAIN}")
    for entry, expected in (
        ("model", kind.model),
        ("format", kind.format),
        ("features_version", kind.features_version),
    ):
        if manifest[entry] != expected:
            raise ModelError(
                f"The model {file_name} has {entry} {manifest[entry]}; the program expects "
                f"{expected}. {_AGAIN}"
            )
    return manifest


def check_features(manifest: Mapping[str, Any], names: Iterable[str], *, file_name: str) -> None:
    """Raise a ModelError where the features of a file are not those that its manifest tells of."""
    found = list(names)
    if names_sha256(found) != manifest["features_sha256"]:
        raise ModelError(
            f"The model {file_name} has {len(found)} features that are not the "
            f"{manifest['n_features']} its manifest tells of: some are missing or were changed. "
            + _AGAIN
        )
