"""Formats: one reader a file format, from bytes to rows of articles.

A new format is a module here and a line in ``READERS``.
"""

from __future__ import annotations

from framing.reading.formats.delimited import delimited_rows
from framing.reading.formats.json_files import document_rows, line_rows
from framing.reading.formats.plain import markdown_rows, plain_rows
from framing.reading.source import Reader

#: The reader of each end of a file name.
READERS: dict[str, Reader] = {
    ".txt": plain_rows,
    ".text": plain_rows,
    ".md": markdown_rows,
    ".markdown": markdown_rows,
    ".csv": delimited_rows,
    ".tsv": delimited_rows,
    ".json": document_rows,
    ".jsonl": line_rows,
    ".ndjson": line_rows,
}
