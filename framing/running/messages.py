"""Messages: what the program and a worker process say to each other, over pipes."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, TypeVar

from framing.analysis import Analysis
from framing.project.records import packed, unpacked
from framing.reading import Corpus
from framing.review.decisions import Decision
from framing.running.progress import Progress

Message = TypeVar("Message")

_HEAD = struct.Struct("<cQ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be analysed."""

    corpus: Corpus
    grouped: bool = False  #: whether each article has its story already
    decisions: Sequence[Decision] = ()
    kept: Mapping[str, bytes]  #: what is there of the findings, by article_id, packed


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in one text."""

    article_ids: tuple[str, ...]
    data: bytes  #: the Findings, packed


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """That an analysis could not be made: a fault of the program, not of the articles."""

    said: str


#: A letter on the wire for each message.
_LETTERS: dict[bytes, type[object]] = {
    b"r": Request,
    b"p": Progress,
    b"f": Found,
    b"a": Analysis,
    b"x": Failed,
}
_LETTER_OF = {kind: letter for letter, kind in _LETTERS.items()}


def send(pipe: IO[bytes], message: object) -> None:
    """Write a message, and see that it leaves."""
    data = packed(message)
    pipe.write(_HEAD.pack(_LETTER_OF[type(message)], len(data)) + data)
    pipe.flush()


def received(pipe: IO[bytes]) -> object | None:
    """Return the next message; None where the other side has ended.

    Raises
    ------
    RecordError
        When it is no message.
    """
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    letter, length = _HEAD.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        return None
    return unpacked(data, as_=_LETTERS[letter])
