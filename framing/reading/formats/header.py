"""Header: the columns of a table (.csv, .xlsx, .parquet), which of them are read, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.errors import AddressesOnlyError, MalformedFileError, UnknownColumnsError
from framing.reading.article import Row
from framing.reading.cleaning import clean_line
from framing.reading.columns import columns_known_from, field_names
from framing.reading.limits import MAX_COLUMNS, MAX_COLUMNS_SHOWN
from framing.reading.source import Columns, Source

#: Columns by which an export that lists articles without their texts is known, in lower case.
#: From the exports of Media Cloud (search.mediacloud.org) and Zotero 6 and 7, November 2026.
LISTS = {
    "Media Cloud": frozenset(["media_name", "media_url", "publish_date", "title", "url"]),
    "Zotero": frozenset(["item type", "publication title", "url", "date added"]),
    "ProQuest": frozenset(["title", "pubtitle", "pubdate", "documenturl"]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header that has a column for the text."""

    names: tuple[str, ...]  #: our name of each column; "" where it is not read
    known_from: dict[str, str]  #: for each of our names, the words for where it stood
    columns: Columns

    def row(self, cells: Sequence[object], source: Source, number: int) -> Row:
        """Return the article that ``cells`` under this header give."""
        missing = [""] * (len(self.names) - len(cells))
        pairs = zip(self.names, [*cells, *missing], strict=False)
        return Row(
            file_name=source.file_name,
            row=number,
            fields={name: cell for name, cell in pairs if name},
            known_from=self.known_from,
        )


def header_of(cells: Sequence[str], source: Source) -> Header:
    """Return the header that ``cells`` are.

    Raises
    ------
    UnknownColumnsError
        When no column is known to hold the text: a person can say which does.
    AddressesOnlyError
        When the table is an export that has the addresses of articles, not their texts.
    MalformedFileError
        When there are more columns than are read.

    Examples
    --------
    >>> header_of(["Headline", "Body", "Pages"], Source(file_name="a.csv", data=b"")).names
    ('title', 'text', '')
    """
    if len(cells) > MAX_COLUMNS:
        raise MalformedFileError(
            source.file_name,
            f"The table has {len(cells):,} columns; at most {MAX_COLUMNS:,} are read. Take out "
            "those that are not needed and read it again.",
        )
    known = field_names(cells, source.columns)
    if "text" not in known.values():
        raise _without_text(cells, source)
    left = dict(known)
    return Header(
        names=tuple(left.pop(cell, "") for cell in cells),
        known_from=columns_known_from(cells, source.columns),
        columns=Columns(
            found=tuple(clean_line(cell) for cell in cells if cell.strip()), read=known
        ),
    )


def listed(names: Sequence[str]) -> str:
    """Return the names of columns to show: the first dozen, and how many more there are.

    Examples
    --------
    >>> listed(["a", "b"]), listed([str(k) for k in range(20)])
    ('a, b', '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 8 more')
    """
    shown = ", ".join(clean_line(name)[:40] for name in names[:MAX_COLUMNS_SHOWN])
    more = len(names) - MAX_COLUMNS_SHOWN
    return f"{shown} and {more:,} more" if more > 0 else shown


def _without_text(cells: Sequence[str], source: Source) -> MalformedFileError:
    names = frozenset(cell.strip().lower() for cell in cells)
    for archive, columns in LISTS.items():
        if columns <= names:
            return AddressesOnlyError(
                source.file_name,
                f"This is a list of {archive}: it has the addresses of articles, not their texts. "
                "Add the saved pages, or have the addresses read.",
                (),
            )
    return UnknownColumnsError(
        source.file_name,
        f"The table has no column for the text. It has: {listed(cells)}. Say which column holds "
        "the texts, or name it “text” (or body, or content), and read the file again.",
        tuple(clean_line(cell) for cell in cells),
    )


def with_addresses(
    error: AddressesOnlyError, cells: Sequence[str], rows: Iterator[Sequence[object]]
) -> AddressesOnlyError:
    """Return ``error`` with the addresses that the ``rows`` of such a list have."""
    names = [cell.strip().lower() for cell in cells]
    place = names.index("url") if "url" in names else names.index("documenturl")
    found = (clean_line(str(row[place])) for row in rows if len(row) > place and row[place])
    return AddressesOnlyError(error.file_name, error.reason, tuple(a for a in found if a))
