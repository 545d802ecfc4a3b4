"""Errors: what can go wrong with what a reader hands in, in words that can be shown to them."""

from __future__ import annotations


class FramingError(Exception):
    """Base of all errors that are the input's; ``str(error)`` is fit to show a reader."""


class ReadError(FramingError):
    """A file, or a row of it, that cannot be read.

    Parameters
    ----------
    file_name : str
        The file, as the reader named it.
    reason : str
        What was found, what was expected, what to do.
    row : int or None
        The row in the file, counted from 1 as in a spreadsheet; None for the whole file.
    """

    def __init__(self, file_name: str, reason: str, row: int | None = None) -> None:
        super().__init__(file_name, reason, row)
        self.file_name = file_name
        self.reason = reason
        self.row = row

    def __str__(self) -> str:
        where = self.file_name if self.row is None else f"{self.file_name}, row {self.row}"
        return f"{where}: {self.reason}"


class UnsupportedFormatError(ReadError):
    """A file of a kind that is not read."""


class UndecodableFileError(ReadError):
    """A file whose characters cannot be told."""


class MalformedFileError(ReadError):
    """A file that is not what its name says."""


class UnknownColumnsError(MalformedFileError):
    """A table without a column that we know to hold the text.

    Parameters
    ----------
    file_name, reason
        As of every ``ReadError``.
    columns : tuple of str
        The columns that it has, for a person to say which is which.
    """

    def __init__(self, file_name: str, reason: str, columns: tuple[str, ...]) -> None:
        super().__init__(file_name, reason)
        self.columns = columns


class AddressesOnlyError(MalformedFileError):
    """A list of articles that has their addresses and not their texts.

    Parameters
    ----------
    file_name, reason
        As of every ``ReadError``.
    addresses : tuple of str
        The addresses, in the order of the list: ``framing.reading.web`` reads them.
    """

    def __init__(self, file_name: str, reason: str, addresses: tuple[str, ...]) -> None:
        super().__init__(file_name, reason)
        self.addresses = addresses


class TableError(FramingError, ValueError):
    """A table that does not follow its schema.

    Parameters
    ----------
    reason : str
        What was found, what was expected, what to do.
    columns : tuple of str
        The columns concerned.
    """

    def __init__(self, reason: str, columns: tuple[str, ...] = ()) -> None:
        super().__init__(reason, columns)
        self.reason = reason
        self.columns = columns

    def __str__(self) -> str:
        return self.reason


class MissingColumnsError(TableError):
    """A table that lacks columns of its schema."""


class ProjectError(FramingError):
    """A project that cannot be opened, read or written."""


class ProjectNotHereError(ProjectError):
    """An address whose project is not kept here."""
