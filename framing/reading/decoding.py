"""Decoding: bytes in, characters out, or a clear sentence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from framing.errors import UndecodableFileError

_NOT_ASCII = bytes(range(0x80, 0x100))
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
#: A quotation mark, dash or ellipsis in UTF-8: no other encoding of English has these three bytes.
_UTF8_MARK = re.compile(rb"\xe2\x80[\x90-\xa6]")
#: So much of a file is enough to tell its encoding by.
SAMPLE_BYTES = 200_000
#: With a smaller share of bytes beyond ASCII, or fewer of them, no guess is made but Windows-1252:
#: English has a few foreign names (an ordinary article with one: 0.03 %), text in another script
#: has over 40 %, and statistics over some ten bytes told "Müller" as "M³ller".
MIN_SHARE_TO_GUESS, MIN_BYTES_TO_GUESS = 0.05, 12
#: What may be said of a file whose encoding was not told rightly.
ENCODINGS = (
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "mac-roman",
    "windows-1250",
    "windows-1251",
    "windows-1254",
    "utf-16",
    "gb18030",
    "shift_jis",
)
_HELP = "Save the file as text in UTF-8, or say which encoding it has, and read it again."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and how they were told."""

    text: str
    encoding: str | None  #: None: UTF-8


def decoded(data: bytes, *, file_name: str, encoding: str | None = None) -> Decoded:
    r"""Return the characters of ``data``: by its mark, as UTF-8, as Windows-1252, or by statistics.

    Parameters
    ----------
    data : bytes
        A whole file.
    file_name : str
        For the error.
    encoding : str, optional
        What a person says that it is in; nothing is guessed then.

    Raises
    ------
    UndecodableFileError
        When it is no text, or its encoding cannot be told, or is not the one that was said.

    Examples
    --------
    >>> decoded(b"It\x92s late", file_name="a.txt")
    Decoded(text='It’s late', encoding='windows-1252')
    >>> decoded("Müller".encode("latin-1"), file_name="a.txt").text
    'Müller'
    """
    if encoding and encoding.lower() not in ENCODINGS:
        known = ", ".join(ENCODINGS)
        raise UndecodableFileError(
            file_name, f"The encoding {encoding[:40]} is not known. These are: {known}."
        )
    found = encoding or _encoding(data, file_name)
    text = _strict(data, found, file_name)
    sample = text[:SAMPLE_BYTES]
    if len(_CONTROL.findall(sample)) > MAX_CONTROLS * len(sample):
        raise UndecodableFileError(
            file_name, "The file is not text, though its name says so. " + _HELP
        )
    return Decoded(text, None if found in ("utf-8", "utf-8-sig") else found)


def _encoding(data: bytes, file_name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if wide := _utf16_without_mark(data):
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        n_foreign = len(data) - len(data.translate(None, _NOT_ASCII))
        is_english = n_foreign < max(MIN_BYTES_TO_GUESS, MIN_SHARE_TO_GUESS * len(data))
        if _UTF8_MARK.search(data) or _mostly_utf8(data, least=0 if is_english else 2):
            line = data.count(b"\n", 0, error.start) + 1
            raise UndecodableFileError(
                file_name,
                f"The file is in UTF-8, but line {line} holds bytes that are not. " + _HELP,
            ) from error
    if is_english or _CP1252_MARKS.search(data):
        try:
            data.decode("cp1252")
            return "windows-1252"
        except UnicodeDecodeError:
            if is_english:
                raise UndecodableFileError(
                    file_name, "The encoding of the file cannot be told. " + _HELP
                ) from None
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    if best is None:
        raise UndecodableFileError(file_name, "The encoding of the file cannot be told. " + _HELP)
    # Latin-1 and its kin without a typographic mark read the same in Windows-1252 where English
    # is concerned; elsewhere what was found holds.
    return "windows-1252" if _latin(best.encoding) else best.encoding


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


def _mostly_utf8(data: bytes, *, least: int) -> bool:
    """Whether characters of UTF-8 beyond ASCII are over ``least`` times the bytes that are none.

    In English one such character is enough: by chance it would be "Ã" before a sign.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f") - broken > least * broken
