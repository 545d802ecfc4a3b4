"""Given names: which first names are commonly those of men and of women."""

from __future__ import annotations

from pathlib import Path


def _lists(text: str) -> dict[str, frozenset[str]]:
    """Return the names under each heading in brackets; a line after ``#`` is a comment."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    parts = (part.partition("]") for part in lines.split("[")[1:])
    return {heading: frozenset(names.split()) for heading, _, names in parts}


_LISTS = _lists(Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8"))
MALE, FEMALE, EITHER = _LISTS["male"], _LISTS["female"], _LISTS["either"]
GIVEN = MALE | FEMALE | EITHER
