"""Spreadsheets and column files: .xlsx and .parquet, a row an article."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from framing.errors import AddressesOnlyError, MalformedFileError
from framing.reading.formats.archives import checked_zip
from framing.reading.formats.documents import refuse_entities
from framing.reading.formats.header import header_of, with_addresses
from framing.reading.limits import MAX_ARTICLES
from framing.reading.source import Item, Source

#: Rows of a column file that are taken out at a time.
BATCH = 500
#: Rows without a cell that are passed over before a sheet counts as ended.
MAX_EMPTY_ROWS = 10_000


def xlsx_rows(source: Source) -> Iterator[Item]:
    """Yield the articles of the sheets of a workbook; values only, no formula is worked out.

    Sheets without a column for the text are passed over if another one has it.
    """
    from openpyxl import load_workbook

    refuse_entities(source, checked_zip(source))
    book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=True)
    refused: MalformedFileError | None = None
    n_sheets = 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its size may be anything
        rows = _filled(sheet.iter_rows(values_only=True))
        number, cells = next(rows, (0, ()))
        names = [str(cell) for cell in cells]
        if not number:
            continue
        try:
            header = header_of(names, source)
        except AddressesOnlyError as error:
            raise with_addresses(error, names, (cells for _, cells in rows)) from error
        except MalformedFileError as error:
            refused = refused or error
            continue
        n_sheets += 1
        yield header.columns
        for number, cells in rows:
            yield header.row(cells, source, number)
    if not n_sheets:
        raise refused or MalformedFileError(
            source.file_name, "The workbook is empty. Put articles in and read it again."
        )


def _filled(rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[int, list[object]]]:
    """Yield the rows that have a cell, with their numbers."""
    n_empty = 0
    for number, cells in enumerate(rows, 1):
        shown = [_cell(cell) for cell in cells]
        while shown and shown[-1] == "":
            shown.pop()
        if shown:
            n_empty = 0
            yield number, shown
        else:
            n_empty += 1
            if n_empty > MAX_EMPTY_ROWS:
                return


def _cell(value: object) -> object:
    """Return a cell as text, a day in ISO form."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else str(value)


def parquet_rows(source: Source) -> Iterator[Item]:
    """Yield the articles of a Parquet file, in which a row is counted from 1."""
    from pyarrow import parquet

    file = parquet.ParquetFile(io.BytesIO(source.data))
    names = [str(name) for name in file.schema_arrow.names]
    if file.metadata.num_rows > MAX_ARTICLES:
        raise MalformedFileError(
            source.file_name,
            f"It has {file.metadata.num_rows:,} rows; at most {MAX_ARTICLES:,} are read. Split it.",
        )
    try:
        header = header_of(names, source)
    except AddressesOnlyError as error:
        rows = (list(row.values()) for row in _records(file, names))
        raise with_addresses(error, names, rows) from error
    yield header.columns
    wanted = [name for name, ours in zip(names, header.names, strict=True) if ours]
    for number, record in enumerate(_records(file, wanted), 1):
        yield header.row([_cell(record.get(name)) for name in names], source, number)


def _records(file: object, names: list[str]) -> Iterator[dict[str, object]]:
    batches = file.iter_batches(batch_size=BATCH, columns=names)  # type: ignore[attr-defined]
    for batch in batches:
        yield from islice(batch.to_pylist(), BATCH)
