"""Decoding: bytes in, characters out, or a clear sentence."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from framing.errors import UndecodableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Controls that no text has; a file with more than this share of them is no text.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MAX_CONTROLS = 0.01
#: Bytes that are quotation marks, dashes or an ellipsis in Windows-1252 and controls elsewhere.
_CP1252_MARKS = re.compile(rb"[\x85\x91-\x97]")
#: The same bytes, and those of Mac Roman, are enough of a file to be told by.
SAMPLE_BYTES = 200_000
_HELP = "Save the file as text in UTF-8 and read it again."


def decoded(data: bytes, *, file_name: str) -> str:
    r"""Return the characters of ``data``: by its mark, as UTF-8, or as charset-normalizer finds.

    Parameters
    ----------
    data : bytes
        A whole file.
    file_name : str
        For the error.

    Raises
    ------
    UndecodableFileError
        When it is no text, or its encoding cannot be told.

    Examples
    --------
    >>> decoded(b"It\x92s late", file_name="a.txt")
    'It’s late'
    """
    text = _decoded(data, file_name)
    if len(_CONTROL.findall(text[:SAMPLE_BYTES])) > MAX_CONTROLS * min(len(text), SAMPLE_BYTES):
        raise UndecodableFileError(
            file_name, "The file is not text, though its name says so. " + _HELP
        )
    return text


def _decoded(data: bytes, file_name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, file_name)
    wide = _utf16_without_mark(data)
    if wide:
        return _strict(data, wide, file_name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise UndecodableFileError(
                file_name,
                f"The file is in UTF-8, but line {line} holds bytes that are not. " + _HELP,
            ) from error
    if _CP1252_MARKS.search(data):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    if best is None:
        raise UndecodableFileError(file_name, "The encoding of the file cannot be told. " + _HELP)
    # Latin-1 and its kin without a typographic mark read the same in Windows-1252 where English
    # is concerned; elsewhere what was found holds.
    return _strict(data, "cp1252" if _latin(best.encoding) else best.encoding, file_name)


def _latin(encoding: str) -> bool:
    return encoding in {
        "latin_1",
        "cp1252",
        "iso8859_15",
        "cp1250",
        "iso8859_2",
        "cp1254",
        "cp1257",
    }


def _strict(data: bytes, encoding: str, file_name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableFileError(
            file_name, f"The file looks like {encoding}, but parts of it are not. " + _HELP
        ) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: English has a zero in every other byte."""
    sample = data[:2000]
    if len(data) % 2 or len(sample) < 4:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes that are UTF-8 beyond ASCII are more than those that are not."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f") - broken > 2 * broken
