"""Framing: how outlets tell the same story, measured three ways."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.analysis import Analysis, analyse
    from framing.errors import FramingError
    from framing.output import write_analysis
    from framing.reading import Corpus, read_files, read_paths

__all__ = [
    "Analysis",
    "Corpus",
    "FramingError",
    "analyse",
    "read_files",
    "read_paths",
    "write_analysis",
]

# Where each name is: imported when it is asked for, so that a process that only reads a file
# (framing.reading.child) does not take the measures in too.
_MODULES = {
    "Analysis": "framing.analysis",
    "Corpus": "framing.reading",
    "FramingError": "framing.errors",
    "analyse": "framing.analysis",
    "read_files": "framing.reading",
    "read_paths": "framing.reading",
    "write_analysis": "framing.output",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
