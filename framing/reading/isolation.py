"""Isolation: formats with a parser of their own are read in a child process, under limits.

The way of Apache Tika's forked parsers: what a hostile file breaks is the child, and the next
file gets another.  One child serves many files.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from framing.errors import AddressesOnlyError, MalformedFileError, ReadError, UnknownColumnsError
from framing.reading.article import Row
from framing.reading.limits import MAX_PROCESS_BYTES, MAX_SECONDS, in_mb
from framing.reading.source import Columns, Item, Source

_ROOT = Path(__file__).parents[2]
#: A child that has not started by then will not: it takes half a second, more on a busy machine.
_MAX_SECONDS_TO_START = 60.0
#: Longest answer: an article of the most characters, each written as an escape.
_MAX_ANSWER = 16_000_000


class Isolation:
    """Reads files in a child process, which is started when the first of them comes.

    Examples
    --------
    >>> with Isolation() as isolation:
    ...     items = list(isolation.items(Source(file_name="a.html", data=b"<p>It rained.")))
    >>> [item.fields["text"] for item in items]
    ['It rained.']
    """

    def __init__(self, *, seconds: float = MAX_SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Isolation:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def items(self, source: Source) -> Iterator[Item]:
        """Yield what the reader of its format makes of ``source``.

        Raises
        ------
        ReadError
            When it cannot be read, takes too long or too much memory.
        """
        items, failure = self._read(source)
        yield from items
        if failure is not None:
            raise failure

    def _read(self, source: Source) -> tuple[list[Item], ReadError | None]:
        """Return what the child answers, all of it: only its own time counts."""
        child = self._started()
        items: list[Item] = []
        last: dict[str, Any] = {}
        with _killed_after(self._seconds, child) as late:
            _ask(child, source)
            for last in _answers(child):
                if "is" in last:
                    items.append(_item(last, source))
                if last.get("last"):
                    break
        if not last.get("last") or last.get("memory"):
            self._end()
            return items, _too_long(source, self._seconds) if late.is_set() else _too_much(source)
        raised = items.pop() if "is" in last else None
        return items, raised if isinstance(raised, ReadError) else None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            quiet = {"OMP_NUM_THREADS": "1", "ARROW_DEFAULT_MEMORY_POOL": "system"}
            self._child = subprocess.Popen(
                [sys.executable, "-m", "framing.reading.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={**os.environ, **quiet, "PYTHONDONTWRITEBYTECODE": "1"},
            )
            with _killed_after(_MAX_SECONDS_TO_START, self._child):
                assert self._child.stdout is not None
                self._child.stdout.readline()  # it says that it is ready
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()


@contextlib.contextmanager
def _killed_after(seconds: float, child: subprocess.Popen[bytes]) -> Iterator[threading.Event]:
    """End ``child`` where this takes longer; the event says whether it was."""
    late = threading.Event()

    def stop() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _ask(child: subprocess.Popen[bytes], source: Source) -> None:
    header = {
        "file_name": source.file_name,
        "size": len(source.data),
        "encoding": source.encoding,
        "columns": dict(source.columns),
        "kind": source.kind,
        "address": source.address,
    }
    assert child.stdin is not None
    try:
        child.stdin.write(json.dumps(header).encode() + b"\n" + source.data)
        child.stdin.flush()
    except OSError:
        pass  # it has ended, which the missing answer tells


def _answers(child: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """Yield its answers until it ends; a broken one is the end."""
    assert child.stdout is not None
    while line := child.stdout.readline(_MAX_ANSWER):
        try:
            answer = json.loads(line)
        except ValueError:
            return
        yield answer


def _item(answer: dict[str, Any], source: Source) -> Item:
    if answer["is"] == "row":
        return Row(
            file_name=source.file_name,
            row=answer["row"],
            fields=answer["fields"],
            known_from=answer["known_from"],
            encoding=answer["encoding"],
        )
    if answer["is"] == "columns":
        return Columns(found=tuple(answer["found"]), read=answer["read"])
    if "columns" in answer:
        return UnknownColumnsError(source.file_name, answer["reason"], tuple(answer["columns"]))
    if "addresses" in answer:
        return AddressesOnlyError(source.file_name, answer["reason"], tuple(answer["addresses"]))
    return MalformedFileError(source.file_name, answer["reason"], answer["row"])


def _too_long(source: Source, seconds: float) -> MalformedFileError:
    return MalformedFileError(
        source.file_name,
        f"It was not read within {seconds:g} seconds, and was given up. Split it into smaller "
        "files, or save it as text, and read it again.",
    )


def _too_much(source: Source) -> MalformedFileError:
    return MalformedFileError(
        source.file_name,
        f"It could not be read within {in_mb(MAX_PROCESS_BYTES)} of memory. Split it into smaller "
        "files, or save it as text, and read it again.",
    )
