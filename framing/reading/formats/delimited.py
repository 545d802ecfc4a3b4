"""Delimited tables: .csv and .tsv, a row an article."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from framing.errors import MalformedFileError
from framing.reading.article import Row
from framing.reading.cleaning import clean_line
from framing.reading.fields import field_names

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


def delimited_rows(text: str, *, file_name: str) -> Iterator[Row | MalformedFileError]:
    r"""Yield the articles of a table, or what is the matter with a row.

    Rows are counted as in a spreadsheet: the header is row 1, an empty row counts.

    Raises
    ------
    MalformedFileError
        When no column holds the text.

    Examples
    --------
    >>> [r.row for r in delimited_rows("Headline;Body\n\nA;It rained.\n", file_name="a.csv")]
    [3]
    """
    csv.field_size_limit(MAX_CELL_CHARS)
    text = text.lstrip("\ufeff").replace("\0", "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    names: list[str] | None = None
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield MalformedFileError(file_name, _explained(error, reader.line_num), number)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if names is None:
            names = _header(cells, file_name)
            continue
        yield _row(cells, names, file_name, number)


def _delimiter(text: str) -> str:
    """Return the delimiter by which most columns of the header are known to us."""
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    found = {}
    for delimiter in DELIMITERS:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        found[delimiter] = (len(field_names(cells)), len(cells))
    return max(DELIMITERS, key=lambda d: found[d])


def _header(cells: list[str], file_name: str) -> list[str]:
    known = field_names([unescape_formula(cell) for cell in cells])
    if "text" not in known.values():
        shown = ", ".join(clean_line(cell)[:40] for cell in cells[:12])
        raise MalformedFileError(
            file_name,
            f"The table has no column for the text. It has: {shown}. Name the column with the "
            "texts “text” (or body, or content) and read the file again.",
        )
    taken = dict.fromkeys(known.values(), False)
    names = []
    for cell in cells:
        ours = known.get(unescape_formula(cell), "")
        names.append("" if not ours or taken[ours] else ours)
        if ours:
            taken[ours] = True
    return names


def unused_columns(text: str) -> list[str]:
    r"""Return the names of the columns of a table that nothing is read from.

    None where no column holds the text: such a table is refused as a whole.

    Examples
    --------
    >>> unused_columns("Headline;Body;Paper;pages\n")
    ['Paper', 'pages']
    """
    csv.field_size_limit(MAX_CELL_CHARS)
    text = text.lstrip("\ufeff").replace("\0", "")
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    names = next(csv.reader([header], delimiter=_delimiter(text)), [])
    known = field_names([unescape_formula(name) for name in names])
    if "text" not in known.values():
        return []
    unknown = [name for name in names if unescape_formula(name) not in known]
    return [clean_line(name) for name in unknown if name.strip()]


def _row(
    cells: list[str], names: list[str], file_name: str, number: int
) -> Row | MalformedFileError:
    if any(cell.strip() for cell in cells[len(names) :]):
        return MalformedFileError(
            file_name,
            f"The row has {len(cells)} cells, the header has {len(names)}. A text with the "
            "delimiter in it needs quotation marks around it. Mend the row and read it again.",
            number,
        )
    pairs = zip(names, cells, strict=False)
    fields: dict[str, object] = {name: unescape_formula(cell) for name, cell in pairs if name}
    return Row(file_name=file_name, row=number, fields=fields)


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
