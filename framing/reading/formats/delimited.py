"""Delimited tables: .csv and .tsv, a row an article."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from framing.errors import AddressesOnlyError, MalformedFileError
from framing.reading.article import Row
from framing.reading.columns import field_names
from framing.reading.decoding import decoded
from framing.reading.formats.header import Header, header_of, with_addresses
from framing.reading.limits import MAX_COLUMNS
from framing.reading.source import Item, Source

DELIMITERS = (",", ";", "\t", "|")
#: Longest cell: the module's own limit of 131,072 characters is less than a long transcript.
MAX_CELL_CHARS = 2**31 - 1
_ESCAPED = re.compile(r"'+[ ]*[=+\-@\t\r\n＝＋－＠]")


def unescape_formula(cell: str) -> str:
    """Return a cell without the apostrophe that our own CSV has before what a spreadsheet runs.

    Examples
    --------
    >>> unescape_formula("'=1+1"), unescape_formula("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _ESCAPED.match(cell) else cell


def delimited_rows(source: Source) -> Iterator[Item]:
    r"""Yield the columns and the articles of a table, or what is the matter with a row.

    Rows are counted as in a spreadsheet: the header is row 1, an empty row counts.

    Raises
    ------
    MalformedFileError
        When no column holds the text.

    Examples
    --------
    >>> source = Source(file_name="a.csv", data=b"Headline;Body\n\nA;It rained.\n")
    >>> [item.row for item in delimited_rows(source) if isinstance(item, Row)]
    [3]
    """
    csv.field_size_limit(MAX_CELL_CHARS)
    read = decoded(source.data, file_name=source.file_name, encoding=source.encoding)
    text = read.text.lstrip("\ufeff").replace("\0", "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header: Header | None = None
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reason = _explained(error, reader.line_num)
            yield MalformedFileError(source.file_name, reason, number)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(cells, source, reader)
            yield header.columns
            continue
        yield _row(cells, header, source, number, read.encoding)


def _header(cells: list[str], source: Source, rows: Iterator[list[str]]) -> Header:
    names = [unescape_formula(cell) for cell in cells]
    try:
        return header_of(names, source)
    except AddressesOnlyError as error:
        raise with_addresses(error, names, _unbroken(rows)) from error


def _unbroken(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Yield the rows up to the first whose quotation marks do not pair."""
    try:
        yield from rows
    except csv.Error:
        return


def _delimiter(text: str) -> str:
    """Return the delimiter by which most columns of the header are known to us."""
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    found = {}
    for delimiter in DELIMITERS:
        cells = next(csv.reader([header], delimiter=delimiter), [])[:MAX_COLUMNS]
        found[delimiter] = (len(field_names(cells)), len(cells))
    return max(DELIMITERS, key=lambda d: found[d])


def _row(
    cells: list[str], header: Header, source: Source, number: int, encoding: str | None
) -> Row | MalformedFileError:
    if any(cell.strip() for cell in cells[len(header.names) :]):
        return MalformedFileError(
            source.file_name,
            f"The row has {len(cells)} cells, the header has {len(header.names)}. A text with the "
            "delimiter in it needs quotation marks around it. Mend the row and read it again.",
            number,
        )
    row = header.row([unescape_formula(cell) for cell in cells], source, number)
    return replace(row, encoding=encoding)


def _explained(error: csv.Error, line: int) -> str:
    if "unexpected end" in str(error):
        return (
            "A quotation mark opens a cell here and is not closed before the end of the file. "
            "Close it and read the file again."
        )
    return (
        f"The quotation marks in the row that ends in line {line} do not pair. A mark inside a "
        "cell is written twice. Mend the row and read it again."
    )
