"""Formats: one reader a file format, from bytes to rows of articles.

A new format is a module here and a line below.  What needs a parser of its own is read in a child
process (``framing.reading.isolation``): such parsers are imported inside their readers only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.errors import ReadError
from framing.reading.formats.archives import gz_members, zip_members
from framing.reading.formats.delimited import delimited_rows
from framing.reading.formats.documents import docx_rows, odt_rows, rtf_rows
from framing.reading.formats.feeds import feed_rows
from framing.reading.formats.json_files import document_rows, line_rows
from framing.reading.formats.mail import mail_rows
from framing.reading.formats.pages import html_rows, mhtml_rows
from framing.reading.formats.plain import markdown_rows, plain_rows
from framing.reading.formats.portable import pdf_rows
from framing.reading.formats.spreadsheets import parquet_rows, xlsx_rows
from framing.reading.source import Reader, Source

#: Formats that are text: read here.
PLAIN: dict[str, Reader] = {
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
#: Formats with a parser of their own: read in a child process.
PARSED: dict[str, Reader] = {
    ".html": html_rows,
    ".htm": html_rows,
    ".mhtml": mhtml_rows,
    ".mht": mhtml_rows,
    ".pdf": pdf_rows,
    ".docx": docx_rows,
    ".odt": odt_rows,
    ".rtf": rtf_rows,
    ".eml": mail_rows,
    ".xlsx": xlsx_rows,
    ".parquet": parquet_rows,
    ".rss": feed_rows,
    ".atom": feed_rows,
    ".xml": feed_rows,
}
#: Files that hold files.
ARCHIVES: dict[str, Callable[[Source], Iterator[Source | ReadError]]] = {
    ".zip": zip_members,
    ".gz": gz_members,
}
