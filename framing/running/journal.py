"""Journal: what an unfinished analysis has found, on the disk as it is found.

What was written before the program ended, however it ended, is not measured again.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from framing.analysis import Findings
from framing.project.findings import finding_keys, read_findings
from framing.project.records import packed
from framing.project.versions import measuring_version
from framing.reading import Corpus
from framing.running.tasks import Done

_ROW = struct.Struct("<32sQ")  # key and length of a finding


def found_before(path: Path, corpus: Corpus) -> dict[str, Findings]:
    """Return what an unfinished analysis of articles of ``corpus`` has found, by ``article_id``.

    Nothing where another version wrote it; what is cut off at the end is passed over.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    head = _head()
    by_key = dict(_rows(data[len(head) :])) if data.startswith(head) else {}
    return read_findings(
        {a: by_key[key] for a, key in finding_keys(corpus).items() if key in by_key}
    )


@contextmanager
def journal(path: Path) -> Iterator[IO[bytes]]:
    """Open a journal for more to be written; what another version wrote goes.

    One that nothing was written to is taken away at the end.
    """
    head = _head()
    if path.is_symlink():
        path.unlink()  # what it points to is nobody's to be written over
    goes_on = path.is_file() and path.read_bytes()[: len(head)] == head
    with path.open("ab" if goes_on else "wb") as file:
        if goes_on:
            file.truncate(len(head) + _whole(path.read_bytes()[len(head) :]))
        else:
            file.write(head)
        file.flush()
        try:
            yield file
        finally:
            if file.tell() <= len(head):
                path.unlink(missing_ok=True)


def write(file: IO[bytes], one: Done, *, keys: dict[str, str]) -> None:
    """Write what was found in one text."""
    data = packed(one.findings)
    file.write(_ROW.pack(keys[one.article_ids[0]].encode(), len(data)) + data)
    file.flush()


def _head() -> bytes:
    return f"framing findings {measuring_version()}\n".encode()


def _rows(data: bytes) -> Iterator[tuple[str, bytes]]:
    place = 0
    while place + _ROW.size <= len(data):
        key, length = _ROW.unpack_from(data, place)
        place += _ROW.size
        if place + length > len(data):
            return
        yield key.decode("ascii", "replace"), data[place : place + length]
        place += length


def _whole(data: bytes) -> int:
    """Return how many bytes of ``data`` are whole rows."""
    return sum(_ROW.size + len(row) for _, row in _rows(data))
