"""Plain text and Markdown: one article a file, with or without a head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from framing.reading.article import Row
from framing.reading.columns import field_names
from framing.reading.decoding import decoded
from framing.reading.formats.exports import exported_rows
from framing.reading.source import Item, Source

_RULE = re.compile(r"-{3,}\s*\Z")
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}?)\s*:\s*(.*)\Z")
#: Fields that a head may have: the rest is only in what we write ourselves.
HEAD_FIELDS = frozenset(["article_id", "outlet", "published", "title", "url", "story", "author"])
#: Markdown that marks the form of a text, and what stays of it.
_MARKUP = (
    (re.compile(r"^ {0,3}#{1,6} +(.*?)(?: +#+)?$", re.M), r"\1"),
    (re.compile(r"^ {0,3}> ?", re.M), ""),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\((?:https?:|mailto:|/|#)[^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"(?<![\w*])\*\*(\S(?:[^*\n]{0,500}\S)?)\*\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w*])\*(\w(?:[^*\n]{0,500}[^\s*])?)\*(?![\w*])"), r"\1"),
)


def plain_rows(source: Source) -> Iterator[Item]:
    r"""Yield the article of a .txt file, or the articles of an archive's export.

    A head is lines of ``name: value`` under names that we know, between ``---`` lines, or at the
    top with a blank line after them.

    Examples
    --------
    >>> text = b"---\ntitle: It opens\noutlet: The Ant\n---\nIt did."
    >>> [row.fields for row in plain_rows(Source(file_name="a.txt", data=text))]
    [{'title': 'It opens', 'outlet': 'The Ant', 'text': 'It did.'}]
    """
    row = _row(source)
    yield from exported_rows(str(row.fields["text"]), source) or [row]


def _row(source: Source) -> Row:
    read = decoded(source.data, file_name=source.file_name, encoding=source.encoding)
    fields, body = _head(read.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"))
    return Row(
        file_name=source.file_name,
        fields={**fields, "text": body},
        known_from=dict.fromkeys(fields, "head of the file"),
        encoding=read.encoding,
    )


def markdown_rows(source: Source) -> Iterator[Item]:
    r"""Yield the article of a .md file: as of a .txt, without the marks of form.

    Examples
    --------
    >>> text = b"# Bridge opens\n\n**Long** [awaited](http://a.b)."
    >>> [row.fields for row in markdown_rows(Source(file_name="a.md", data=text))]
    [{'text': 'Bridge opens\n\nLong awaited.'}]
    """
    row = _row(source)
    body = str(row.fields["text"])
    for pattern, kept in _MARKUP:
        body = pattern.sub(kept, body)
    yield replace(row, fields={**row.fields, "text": body})


def _head(text: str) -> tuple[dict[str, object], str]:
    """Return the fields of the head and the rest; no fields where there is no head."""
    lines = text.split("\n")
    first = next((k for k, line in enumerate(lines) if line.strip()), 0)
    if _RULE.match(lines[first]):
        ends = (k for k in range(first + 1, min(len(lines), first + 60)) if _RULE.match(lines[k]))
        end = next(ends, None)
        body = end + 1 if end is not None else 0
        head = lines[first + 1 : end]
    else:
        blank = (k for k in range(first, min(len(lines), first + 30)) if not lines[k].strip())
        end = next(blank, None)
        body = end if end is not None else 0
        head = lines[first:end]
        if not all(_known(line) for line in head):
            return {}, text
    if end is None:
        return {}, text
    fields = {name: value for line in head if line.strip() for name, value in _known(line).items()}
    return fields, "\n".join(lines[body:]).lstrip("\n")


def _known(line: str) -> dict[str, object]:
    """Return the field that a line of a head gives, under our name; empty where it gives none."""
    match = _FIELD.match(line.strip())
    if not match:
        return {}
    name = field_names([match[1]]).get(match[1])
    value = match[2].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return {name: value} if name in HEAD_FIELDS else {}
