"""Files: bytes with a file name, or paths, in; articles and what was refused out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from framing.errors import MalformedFileError, ReadError, UnsupportedFormatError
from framing.reading.article import Article, Row
from framing.reading.corpus import Corpus, corpus
from framing.reading.decoding import decoded
from framing.reading.fields import article
from framing.reading.formats.delimited import delimited_rows
from framing.reading.formats.json_files import document_rows, line_rows
from framing.reading.formats.plain import markdown_row, plain_row
from framing.tables import REFUSED, table

_ONE = {".txt": plain_row, ".text": plain_row, ".md": markdown_row, ".markdown": markdown_row}
_MANY = {
    ".csv": delimited_rows,
    ".tsv": delimited_rows,
    ".json": document_rows,
    ".jsonl": line_rows,
    ".ndjson": line_rows,
}
#: The ends of file names that are read.
SUFFIXES = (*_ONE, *_MANY)


def read_articles(files: Iterable[tuple[str, bytes]]) -> tuple[list[Article], pd.DataFrame]:
    """Return the articles of ``files`` and, as a REFUSED table, what was not taken in.

    Parameters
    ----------
    files : iterable of (str, bytes)
        File names and contents.  The end of the name tells the format.

    Returns
    -------
    list of Article
        In the order of the files; what is known of each may be replaced before ``corpus`` joins
        them.
    DataFrame
        A REFUSED table.

    Examples
    --------
    >>> files = [("a.txt", b"It rained on Monday."), ("b.doc", b"...")]
    >>> articles, refused = read_articles(files)
    >>> [a.text for a in articles], list(refused["file_name"])
    (['It rained on Monday.'], ['b.doc'])
    """
    articles: list[Article] = []
    refused: list[ReadError] = []
    for name, data in files:
        _read_file(name, data, articles, refused)
    return articles, _refused_table(refused)


def read_files(files: Iterable[tuple[str, bytes]]) -> Corpus:
    """Return the corpus of ``files``, pairs of file name and content."""
    articles, refused = read_articles(files)
    return corpus(articles, refused)


def read_paths(paths: Iterable[Path], *, leave_out: Path | None = None) -> Corpus:
    """Return the corpus of the files at ``paths``.

    Parameters
    ----------
    paths : iterable of Path
        Files, and folders, whose files are read at any depth in the order of their names; what is
        hidden is passed over.
    leave_out : Path, optional
        A folder that is not looked into, such as that of the results.
    """
    articles: list[Article] = []
    refused: list[ReadError] = []
    for name, path in _found(paths, leave_out, refused):
        try:
            data = path.read_bytes()
        except OSError as error:
            refused.append(_unreadable(name, error))
            continue
        _read_file(name, data, articles, refused)
    return corpus(articles, _refused_table(refused))


def _read_file(name: str, data: bytes, articles: list[Article], refused: list[ReadError]) -> None:
    """Add the articles of one file, and what was refused of it."""
    try:
        for row in _rows(name, data):
            if isinstance(row, MalformedFileError):
                refused.append(row)
                continue
            try:
                articles.append(article(row))
            except MalformedFileError as error:
                refused.append(error)
    except ReadError as error:
        refused.append(error)


def _rows(name: str, data: bytes) -> Iterator[Row | MalformedFileError]:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnsupportedFormatError(
            name,
            f"Files that end in {suffix or 'no suffix'} are not read. These are: "
            f"{', '.join(SUFFIXES)}. Save it as one of them and read it again.",
        )
    text = decoded(data, file_name=name)
    if not text.strip("\ufeff \t\r\n\0"):
        raise MalformedFileError(name, "The file is empty. Put an article in and read it again.")
    if suffix in _ONE:
        yield _ONE[suffix](text, file_name=name)
        return
    n_rows = 0
    for row in _MANY[suffix](text, file_name=name):
        n_rows += 1
        yield row
    if not n_rows:
        raise MalformedFileError(name, "The file has no rows. Put articles in and read it again.")


def _found(
    paths: Iterable[Path], leave_out: Path | None, refused: list[ReadError]
) -> Iterator[tuple[str, Path]]:
    """Yield the name to show and the path of each file; folders are looked into."""
    for path in paths:
        if not path.is_dir():
            yield _printable(path.name), path
            continue
        n_files = 0
        skipped = leave_out.resolve() if leave_out else None
        for folder, folders, names in os.walk(path, onerror=lambda e: refused.append(_walked(e))):
            here = Path(folder)
            folders[:] = sorted(
                f for f in folders if not f.startswith(".") and (here / f).resolve() != skipped
            )
            for name in sorted(n for n in names if not n.startswith(".")):
                n_files += 1
                shown = (here / name).relative_to(path).as_posix()
                yield _printable(shown), here / name
        if not n_files:
            refused.append(
                UnsupportedFormatError(
                    _printable(path.name), "The folder holds no file that is read."
                )
            )


def _printable(name: str) -> str:
    """Return a file name that can be written: some systems allow any bytes in it."""
    return name.encode("utf-8", errors="backslashreplace").decode()


def _unreadable(name: str, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(name, "There is no such file. Check the path and read it again.")
    reason = error.strerror or "unknown reason"
    return ReadError(name, f"The file cannot be opened ({reason.lower()}). Check its permissions.")


def _walked(error: OSError) -> ReadError:
    return _unreadable(_printable(Path(str(error.filename)).name), error)


def _refused_table(errors: Iterable[ReadError]) -> pd.DataFrame:
    return table(
        ({"file_name": e.file_name, "row": e.row, "reason": e.reason} for e in errors), REFUSED
    )
