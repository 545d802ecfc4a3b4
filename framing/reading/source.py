"""Source: a file as it came, and what a reader of its format makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Protocol

from framing.errors import ReadError
from framing.reading.article import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as it came, with what a person said of it."""

    file_name: str
    data: bytes
    encoding: str | None = None  #: one of ``decoding.ENCODINGS``; None: to be told
    columns: Mapping[str, str] = field(default_factory=dict)  #: our name for columns of theirs
    kind: str = ""  #: its format, where the name does not tell, as the end of a name: ".html"
    address: str | None = None  #: where on the web it was read from

    @property
    def suffix(self) -> str:
        """The end of the file name, in lower case: it tells the format."""
        return self.kind or PurePosixPath(self.file_name).suffix.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table, and what is read from them."""

    found: tuple[str, ...]  #: as they are named there
    read: Mapping[str, str]  #: our name of each that is read


#: What a reader yields: articles, what is the matter with one, the columns of a table.
Item = Row | ReadError | Columns


class Reader(Protocol):
    """Reads one format: bytes in, articles out, and what is the matter with the rest."""

    def __call__(self, source: Source, /) -> Iterator[Item]:
        """Yield what ``source`` holds.

        Raises
        ------
        ReadError
            When nothing more of it can be read.
        """
        ...
