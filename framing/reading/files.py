"""Files: bytes with a file name, or paths, in; articles and what was refused out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from framing.errors import MalformedFileError, ReadError
from framing.reading.article import Article, Row
from framing.reading.corpus import Corpus, corpus
from framing.reading.fields import article
from framing.reading.folders import files_at, printable, too_large, unsupported
from framing.reading.formats import ARCHIVES, PARSED, PLAIN
from framing.reading.isolation import Isolation
from framing.reading.limits import (
    MAX_ARTICLES,
    MAX_BYTES_HERE,
    MAX_DEPTH,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_REFUSED,
    MAX_TOTAL_BYTES,
    in_mb,
)
from framing.reading.source import Columns, Item, Source
from framing.tables import REFUSED, table

#: The ends of file names that are read.
SUFFIXES = (*PLAIN, *PARSED, *ARCHIVES)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What was found in one file."""

    file_name: str
    articles: tuple[Article, ...] = ()
    refused: tuple[ReadError, ...] = ()
    columns: Columns | None = None  #: of a table

    @property
    def encodings(self) -> tuple[str, ...]:
        """The encodings that were told, where they were not UTF-8."""
        return tuple(dict.fromkeys(a.encoding for a in self.articles if a.encoding))

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns that nothing is read from."""
        if self.columns is None:
            return ()
        return tuple(name for name in self.columns.found if name not in self.columns.read)

    def said(self) -> str:
        r"""Return what was found as one line.

        Examples
        --------
        >>> (read,) = read_each([Source(file_name="a.txt", data=b"It rained on M\xfcller.")])
        >>> read.said()
        'a.txt: 1 article; read as windows-1252'
        """
        n_articles, n_refused = len(self.articles), len(self.refused)
        n_undated = sum(a.date_as_printed is not None for a in self.articles)
        parts = [f"{n_articles:,} article{'s' * (n_articles != 1)}"]
        if n_refused:
            parts.append(f"{n_refused:,} not taken in")
        if n_undated:
            parts.append(f"{n_undated:,} with a date that has to be asked for")
        if self.encodings:
            parts.append(f"read as {', '.join(self.encodings)}")
        return f"{self.file_name}: {'; '.join(parts)}"


#: Called with each file as it has been read.
Progress = Callable[[FileRead], None]


def _silent(read: FileRead) -> None:
    """Report nothing."""


def read_each(files: Iterable[Source | ReadError]) -> Iterator[FileRead]:
    """Yield what each of ``files`` holds, as soon as it has been read.

    Parameters
    ----------
    files : iterable of Source or ReadError
        An error stands for a file that cannot be had, and is handed on.

    Yields
    ------
    FileRead
        In the order of the files.  Beyond the limits of all files together, each is refused.
    """
    with Isolation() as isolation:
        yield from _each(files, isolation)


def _each(files: Iterable[Source | ReadError], isolation: Isolation) -> Iterator[FileRead]:
    n_bytes = n_articles = 0
    for number, file in enumerate(files, 1):
        if isinstance(file, ReadError):
            yield FileRead(file_name=file.file_name, refused=(file,))
            continue
        n_bytes += len(file.data)
        if reason := _over(number, n_bytes, n_articles):
            yield FileRead(file_name=file.file_name, refused=(ReadError(file.file_name, reason),))
            continue
        read = _read(file, isolation)
        n_articles += len(read.articles)
        yield read


def _over(n_files: int, n_bytes: int, n_articles: int) -> str | None:
    """Return why no further file is read, where a limit of all together is met."""
    if n_files > MAX_FILES:
        return f"More than {MAX_FILES:,} files are not read at once. Read them in parts."
    if n_bytes > MAX_TOTAL_BYTES:
        return f"More than {in_mb(MAX_TOTAL_BYTES)} are not read at once. Read them in parts."
    if n_articles >= MAX_ARTICLES:
        return f"More than {MAX_ARTICLES:,} articles are not read at once. Read them in parts."
    return None


@dataclass(slots=True)
class _Found:
    """What has been found of one file so far."""

    articles: list[Article] = field(default_factory=list)
    refused: list[ReadError] = field(default_factory=list)
    columns: Columns | None = None

    def add(self, item: Item) -> None:
        if isinstance(item, Row):
            try:
                self.articles.append(article(item))
            except MalformedFileError as error:
                self.refused.append(error)
        elif isinstance(item, Columns):
            self.columns = self.columns or item
        else:
            self.refused.append(item)


def _read(source: Source, isolation: Isolation) -> FileRead:
    found = _Found()
    try:
        for item in _items(source, isolation, 0):
            found.add(item)
            if len(found.refused) > MAX_REFUSED:
                raise MalformedFileError(
                    source.file_name,
                    f"Over {MAX_REFUSED:,} of its rows were not taken in; the rest was not read.",
                )
    except ReadError as error:
        found.refused.append(error)
    if not found.articles and not found.refused:
        found.refused.append(_nothing(source))
    return FileRead(
        file_name=source.file_name,
        articles=tuple(found.articles),
        refused=tuple(found.refused),
        columns=found.columns,
    )


def _nothing(source: Source) -> MalformedFileError:
    return MalformedFileError(
        source.file_name, "The file has no rows. Put articles in and read it again."
    )


def _items(source: Source, isolation: Isolation, depth: int) -> Iterator[Item]:
    """Yield what the reader of its format makes of ``source``, which lies so deep in archives."""
    if source.suffix not in SUFFIXES:
        raise unsupported(source.file_name, SUFFIXES)
    if len(source.data) > MAX_FILE_BYTES:
        raise too_large(source.file_name, len(source.data))
    if not source.data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise MalformedFileError(
            source.file_name, "The file is empty. Put an article in and read it again."
        )
    if source.suffix in ARCHIVES:
        yield from _unpacked(source, isolation, depth + 1)
    elif source.suffix in PARSED or len(source.data) > MAX_BYTES_HERE:
        yield from isolation.items(source)
    else:
        yield from PLAIN[source.suffix](source)


def _unpacked(source: Source, isolation: Isolation, depth: int) -> Iterator[Item]:
    """Yield what the files in an archive hold; one that cannot be read leaves the others."""
    if depth > MAX_DEPTH:
        yield MalformedFileError(
            source.file_name,
            f"Archives in archives are unpacked {MAX_DEPTH} deep. Unpack this one.",
        )
        return
    for member in ARCHIVES[source.suffix](source):
        if isinstance(member, ReadError):
            yield member
            continue
        try:
            yield from _items(member, isolation, depth)
        except ReadError as error:
            yield error


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
    return _joined(Source(file_name=printable(name), data=data) for name, data in files)


def read_files(files: Iterable[tuple[str, bytes]]) -> Corpus:
    """Return the corpus of ``files``, pairs of file name and content."""
    articles, refused = read_articles(files)
    return corpus(articles, refused)


def read_paths(
    paths: Iterable[Path], *, leave_out: Path | None = None, progress: Progress = _silent
) -> Corpus:
    """Return the corpus of the files at ``paths``.

    Parameters
    ----------
    paths : iterable of Path
        Files, and folders, whose files are read at any depth in the order of their names; what is
        hidden is passed over.
    leave_out : Path, optional
        A folder that is not looked into, such as that of the results.
    progress : callable, default silent
        Called with each file as it has been read.
    """
    files = files_at(paths, suffixes=SUFFIXES, leave_out=leave_out)
    articles, refused = _joined(files, progress)
    return corpus(articles, refused)


def _joined(
    files: Iterable[Source | ReadError], progress: Progress = _silent
) -> tuple[list[Article], pd.DataFrame]:
    articles: list[Article] = []
    refused: list[ReadError] = []
    for read in read_each(files):
        articles.extend(read.articles)
        refused.extend(read.refused)
        progress(read)
    return articles, refused_table(refused)


def refused_table(errors: Iterable[ReadError]) -> pd.DataFrame:
    """Return what was not taken in as a REFUSED table."""
    return table(
        ({"file_name": e.file_name, "row": e.row, "reason": e.reason} for e in errors), REFUSED
    )
