"""JSON files: .json (a list of articles, an object with such a list, one article) and .jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from framing.errors import MalformedFileError, UnknownColumnsError
from framing.reading.article import Row
from framing.reading.cleaning import clean_line
from framing.reading.columns import columns_known_from, field_names, renamed
from framing.reading.decoding import Decoded, decoded
from framing.reading.formats.header import listed
from framing.reading.limits import MAX_JSON_PARTS, MAX_REFUSED
from framing.reading.source import Columns, Item, Source

_HELP = "Mend it and read the file again."


def line_rows(source: Source) -> Iterator[Item]:
    r"""Yield the articles of JSON lines, or what is the matter with a line.

    Examples
    --------
    >>> data = b'{"text": "It rained."}\n\n{"text": '
    >>> columns, *rows = line_rows(Source(file_name="a.jsonl", data=data))
    >>> rows[0].fields, rows[1].row
    ({'text': 'It rained.'}, 3)
    """
    read = decoded(source.data, file_name=source.file_name, encoding=source.encoding)
    yield from _with_columns(_lines(read, source), source)


def _with_columns(items: Iterable[Item | _Named], source: Source) -> Iterator[Item]:
    """Yield the fields of the first object before the articles.

    Raises
    ------
    UnknownColumnsError
        When no object has a field for the text: a person can say which holds it.
    """
    left = iter(items)
    begun: list[Item | _Named] = []
    has_text = False
    for item in left:
        begun.append(item)
        has_text = isinstance(item, _Named) and "text" in item.row.fields
        if has_text or len(begun) > MAX_REFUSED:
            break
    named = [item for item in begun if isinstance(item, _Named)]
    if named:
        names = named[0].names
        if not has_text and len(begun) <= MAX_REFUSED:
            raise UnknownColumnsError(
                source.file_name,
                f"The objects have no field for the text. They have: {listed(names)}. Say which "
                "field holds the texts, or name it “text”, and read the file again.",
                tuple(clean_line(name) for name in names),
            )
        yield Columns(found=names, read=field_names(names, source.columns))
    yield from (item.row if isinstance(item, _Named) else item for item in chain(begun, left))


@dataclass(frozen=True, slots=True)
class _Named:
    """An article, with the names of its fields as they are there."""

    row: Row
    names: tuple[str, ...]


def _lines(read: Decoded, source: Source) -> Iterator[Item | _Named]:
    for number, line in enumerate(read.text.lstrip("\ufeff").split("\n"), 1):
        if line.strip():
            try:
                yield _row(_parsed(line), source, number, read.encoding)
            except ValueError as error:
                reason = f"The line is not JSON: {_explained(error)}. {_HELP}"
                yield MalformedFileError(source.file_name, reason, number)


def document_rows(source: Source) -> Iterator[Item]:
    """Yield the articles of a JSON document, numbered from 1, or what is the matter with one.

    Raises
    ------
    MalformedFileError
        When the document is not JSON, or holds no articles.

    Examples
    --------
    >>> source = Source(file_name="a.json", data=b'{"n": 1, "items": [{"text": "a"}]}')
    >>> columns, row = document_rows(source)
    >>> row.fields
    {'text': 'a'}
    """
    read = decoded(source.data, file_name=source.file_name, encoding=source.encoding)
    try:
        document = _parsed(read.text.lstrip("\ufeff"))
    except ValueError as error:
        if "Extra data" in str(error):  # JSON lines under the name of a document
            yield from _with_columns(_lines(read, source), source)
            return
        raise MalformedFileError(
            source.file_name, f"The file is not JSON: {_explained(error)}. {_HELP}"
        ) from error
    items = _items(document, source)
    if items is None:
        raise MalformedFileError(
            source.file_name,
            "The file holds no articles. Expected: a list of objects, each with a text, or one "
            f"such object. {_HELP}",
        )
    rows = (_row(item, source, number, read.encoding) for number, item in enumerate(items, 1))
    yield from _with_columns(rows, source)


def _items(document: object, source: Source) -> list[object] | None:
    """Return the articles of a document: itself, or the first list of objects in it."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return None
    if "text" in renamed(document, source.columns):
        return [document]
    lists = (v for v in document.values() if isinstance(v, list) and v)
    found = next((v for v in lists if isinstance(v[0], dict)), None)
    return found or ([document] if document else None)


def _row(item: object, source: Source, number: int, encoding: str | None) -> Item | _Named:
    if not isinstance(item, dict):
        return MalformedFileError(
            source.file_name,
            f"Expected an object with a text, found: {clean_line(str(item)[:40])}. {_HELP}",
            number,
        )
    row = Row(
        file_name=source.file_name,
        row=number,
        fields=renamed(item, source.columns),
        known_from=columns_known_from(map(str, item), source.columns, kind="field"),
        encoding=encoding,
    )
    return _Named(row, tuple(map(str, item)))


def _parsed(text: str) -> object:
    if text.count("{") + text.count("[") + text.count(":") > MAX_JSON_PARTS:
        raise ValueError(f"it holds more than {MAX_JSON_PARTS:,} parts, which is no list of texts")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _explained(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()} at line {error.lineno}, column {error.colno}"
    return str(error)
