"""Reading: files and folders in, one corpus of cleaned articles out."""

from framing.reading.corpus import Corpus
from framing.reading.files import read_files, read_paths

__all__ = ["Corpus", "read_files", "read_paths"]
