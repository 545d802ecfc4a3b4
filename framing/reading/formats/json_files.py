"""Objects: .json (a list of articles, an object with such a list, one article) and .jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterator

from framing.errors import MalformedFileError
from framing.reading.article import Row
from framing.reading.cleaning import clean_line
from framing.reading.fields import renamed

_HELP = "Mend it and read the file again."


def line_rows(text: str, *, file_name: str) -> Iterator[Row | MalformedFileError]:
    r"""Yield the articles of JSON lines, or what is the matter with a line.

    Examples
    --------
    >>> rows = list(line_rows('{"text": "It rained."}\n\n{"text": ', file_name="a.jsonl"))
    >>> rows[0].fields, rows[1].row
    ({'text': 'It rained.'}, 3)
    """
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if line.strip():
            try:
                yield _row(_parsed(line), file_name, number)
            except ValueError as error:
                yield MalformedFileError(
                    file_name, f"The line is not JSON: {_explained(error)}. {_HELP}", number
                )


def document_rows(text: str, *, file_name: str) -> Iterator[Row | MalformedFileError]:
    """Yield the articles of a JSON document, numbered from 1, or what is the matter with one.

    Raises
    ------
    MalformedFileError
        When the document is not JSON, or holds no articles.

    Examples
    --------
    >>> [r.row for r in document_rows('{"n": 1, "items": [{"text": "a"}]}', file_name="a.json")]
    [1]
    """
    try:
        document = _parsed(text.lstrip("\ufeff"))
    except ValueError as error:
        if "Extra data" in str(error):  # JSON lines under the name of a document
            yield from line_rows(text, file_name=file_name)
            return
        raise MalformedFileError(
            file_name, f"The file is not JSON: {_explained(error)}. {_HELP}"
        ) from error
    items = _items(document)
    if items is None:
        raise MalformedFileError(
            file_name,
            "The file holds no articles. Expected: a list of objects, each with a text, or one "
            f"such object. {_HELP}",
        )
    for number, item in enumerate(items, 1):
        yield _row(item, file_name, number)


def _items(document: object) -> list[object] | None:
    """Return the articles of a document: itself, or the first list of objects in it."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return None
    if "text" in renamed(document):
        return [document]
    lists = (v for v in document.values() if isinstance(v, list) and v)
    return next((v for v in lists if isinstance(v[0], dict)), None)


def _row(item: object, file_name: str, number: int) -> Row | MalformedFileError:
    if not isinstance(item, dict):
        return MalformedFileError(
            file_name,
            f"Expected an object with a text, found: {clean_line(str(item)[:40])}. {_HELP}",
            number,
        )
    return Row(file_name=file_name, row=number, fields=renamed(item))


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _explained(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()} at line {error.lineno}, column {error.colno}"
    return str(error)
