"""Manifest: writes what heads a model file; ``framing.model_files`` checks it at loading."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from framing.model_files import ModelKind, names_sha256

_HOUSE = Path(__file__).parents[1]
#: The packages whose versions bear on what is learned.
_PACKAGES = ("numpy", "scikit-learn", "scipy")
#: The code that makes the features of each model, from ``framing/``.
FEATURE_CODE: Mapping[str, Sequence[str]] = {
    "attribution": (
        "quotations/attribution/features.py",
        "quotations/attribution/ranking.py",
        "quotations/attribution/subjects.py",
        "quotations/attribution/surroundings.py",
        "quotations/detection/clauses.py",
        "quotations/detection/tokens.py",
    ),
    "bare_numbers": ("counts/extraction/bare_numbers.py",),
    "pronouns": ("quotations/coreference/pronouns.py", "quotations/coreference/resolver.py"),
    "embeddings": ("language/stems.py", "language/words.py"),
    "linking": (
        "counts/linking/mention_context.py",
        "counts/linking/pair_features.py",
        "counts/linking/rivals.py",
        "counts/linking/semantic_classes.py",
        "counts/linking/story_statistics.py",
        "counts/linking/weighing.py",
    ),
    "figures": (),
}


def manifest(
    kind: ModelKind,
    *,
    names: Iterable[str],
    gold: Sequence[Path],
    date: str,
    figures: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the manifest of a model that was just learned.

    Parameters
    ----------
    kind : ModelKind
    names : iterable of str
        The names of its features, in the order of the file.
    gold : sequence of Path
        What it was learned from, or the figures were measured on.
    date : str
        The date of the gold.
    figures : mapping of str
        What was measured of it.
    """
    known = list(names)
    return {
        "model": kind.model,
        "format": kind.format,
        "features_version": kind.features_version,
        "features_sha256": names_sha256(known),
        "n_features": len(known),
        "code_sha256": code_sha256(FEATURE_CODE[kind.model]),
        "gold": [{"file": path.name, "sha256": _file_sha256(path)} for path in gold],
        "date": date,
        "python": ".".join(platform.python_version_tuple()[:2]),
        "packages": {name: importlib.metadata.version(name) for name in _PACKAGES},
        "figures": dict(figures),
    }


def date_of(paths: Iterable[Path]) -> str:
    """Return the day, UTC, on which the newest of ``paths`` was last changed."""
    newest = max(path.stat().st_mtime for path in paths)
    return datetime.fromtimestamp(newest, tz=UTC).date().isoformat()


def _file_sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def code_sha256(modules: Iterable[str], *, house: Path = _HOUSE) -> str:
    """Return the hash of what ``modules`` do: without comments, docstrings and imports.

    Parameters
    ----------
    modules : iterable of str
        Paths from ``house``.
    house : Path
        The folder of the program.
    """
    digest = hashlib.sha256()
    for module in modules:
        tree = ast.parse((house / module).read_text(encoding="utf-8"))
        digest.update(ast.unparse(_Bare().visit(tree)).encode("utf-8"))
    return digest.hexdigest()


class _Bare(ast.NodeTransformer):
    """Takes docstrings and imports out of a tree."""

    def visit_Import(self, node: ast.Import) -> None:
        """Take it out."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Take it out."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        """Take out a string that stands alone."""
        text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return None if text else node


def json_text(manifest: Mapping[str, Any], content: Mapping[str, Any]) -> str:
    """Return a model file of JSON: the manifest, then each entry of ``content`` on a line."""
    head = json.dumps(manifest, ensure_ascii=False, indent=1)
    lines = [f'"manifest": {head}'] + [
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for name, value in content.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"
