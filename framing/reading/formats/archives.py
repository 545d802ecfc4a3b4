"""Archives: .zip and .gz, unpacked in memory, in bounded pieces, and nothing on the disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from framing.errors import MalformedFileError, ReadError
from framing.reading.folders import printable, too_large
from framing.reading.limits import (
    MAX_FILE_BYTES,
    MAX_MEMBERS,
    MAX_UNPACKED_BYTES,
    in_mb,
)
from framing.reading.source import Source

#: What systems put beside the files that a person packed.
_BESIDE = ("__MACOSX", "Thumbs.db", "desktop.ini")
#: Parts of a .gz, which programs that append to it write one after the other.
MAX_GZ_PARTS = 100
_HELP = "Unpack it, pack the files that are needed again, and read it."


def checked_zip(source: Source) -> zipfile.ZipFile:
    """Return ``source`` as a zip whose files, by what they declare, are within the limits.

    A file gives at most the bytes that it declares, so that the sum bounds what is unpacked.

    Raises
    ------
    MalformedFileError
        When it is none, or holds too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise MalformedFileError(
            source.file_name,
            f"It is no {source.suffix} file, though its name says so, or it is damaged. Open it in "
            "the program that made it, save it again and read it.",
        ) from error
    n_bytes, n_members = sum(m.file_size for m in archive.infolist()), len(archive.infolist())
    if n_members > MAX_MEMBERS:
        raise MalformedFileError(
            source.file_name,
            f"It holds {n_members:,} files; at most {MAX_MEMBERS:,} are read. {_HELP}",
        )
    if n_bytes > MAX_UNPACKED_BYTES:
        raise MalformedFileError(
            source.file_name,
            f"It holds {in_mb(n_bytes)} unpacked; at most {in_mb(MAX_UNPACKED_BYTES)} are read. "
            f"{_HELP}",
        )
    return archive


def zip_members(source: Source) -> Iterator[Source | ReadError]:
    """Yield the files in a .zip, or why one is not read; the others are read all the same."""
    archive = checked_zip(source)
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        hidden = any(part in _BESIDE or part[:1] == "." != part[:2] for part in path.parts)
        if member.is_dir() or (hidden and ".." not in path.parts):
            continue
        name = f"{source.file_name}/{printable(str(path))[:300]}"
        yield _member(archive, member, path, name)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: PurePosixPath, name: str
) -> Source | ReadError:
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return ReadError(name, f"Its path leads out of the archive. It was not read. {_HELP}")
    if stat.S_ISLNK(member.external_attr >> 16):
        return ReadError(name, "It is a link, not a file, and was not followed.")
    if member.flag_bits & 1:
        return ReadError(name, f"It is locked by a password. {_HELP}")
    if member.file_size > MAX_FILE_BYTES:
        return too_large(name, member.file_size)
    try:
        with archive.open(member) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        return MalformedFileError(name, f"This part of the archive is damaged. {_HELP}")
    return Source(file_name=name, data=data)


def gz_members(source: Source) -> Iterator[Source | ReadError]:
    """Yield the file in a .gz."""
    name = f"{source.file_name.removesuffix(PurePosixPath(source.file_name).suffix)}"
    unpacked = bytearray()
    left = source.data
    for _ in range(MAX_GZ_PARTS):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            unpacked += unpacker.decompress(left, MAX_FILE_BYTES + 1 - len(unpacked))
        except zlib.error:
            yield MalformedFileError(source.file_name, f"It is no .gz file, or damaged. {_HELP}")
            return
        if len(unpacked) > MAX_FILE_BYTES:
            yield too_large(source.file_name)
            return
        if not unpacker.eof:
            yield MalformedFileError(source.file_name, f"It breaks off before its end. {_HELP}")
            return
        left = unpacker.unused_data.lstrip(b"\0")
        if not left:
            whole = bytes(unpacked)
            yield replace(source, file_name=name, data=whole)
            return
    yield MalformedFileError(source.file_name, f"It has over {MAX_GZ_PARTS} parts. {_HELP}")
