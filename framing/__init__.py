"""Framing: how outlets tell the same story, measured three ways."""

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
