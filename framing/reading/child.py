"""Child process: foreign parsers run in it, with limits on memory and nothing to write.

It reads a file from standard input, answers with a line of JSON an item, and takes the next one.
``framing.reading.isolation`` starts it, and ends it where a file takes too long.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import IO, Any

from framing.errors import AddressesOnlyError, MalformedFileError, ReadError, UnknownColumnsError
from framing.reading.article import Row
from framing.reading.formats import PARSED, PLAIN
from framing.reading.limits import (
    MAX_ARTICLE_CHARS,
    MAX_FILE_BYTES,
    MAX_PROCESS_BYTES,
    MAX_REFUSED,
    in_mb,
)
from framing.reading.source import Columns, Item, Source

#: What no parser has any business to do.
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.remove", "os.rename", "shutil.")


#: What is read here: what needs a parser of its own, and large texts.
READERS = {**PARSED, **PLAIN}


def _confine() -> None:
    """Limit memory, and refuse requests, other programs and written files from here on."""
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    try:
        import resource
    except ImportError:  # Windows has no such limits: the limit on time holds there too
        pass
    else:
        resource.setrlimit(resource.RLIMIT_DATA, (MAX_PROCESS_BYTES, MAX_PROCESS_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if path != os.devnull and (writes or (isinstance(flags, int) and flags & 3)):
            raise PermissionError("A parser tried to write a file.")
    elif event.startswith(_FORBIDDEN) and event != "socket.__new__":
        raise PermissionError(f"A parser tried to do what it has no business to: {event}.")


def _answers(source: Source) -> list[dict[str, object]] | Any:
    """Yield an answer for each item of ``source``; the last says how it ended."""
    n_chars = n_refused = 0
    try:
        for item in READERS[source.suffix](source):
            if isinstance(item, Row):
                text = item.fields.get("text")
                n_chars += min(len(text), MAX_ARTICLE_CHARS + 1) if isinstance(text, str) else 0
                if n_chars > MAX_FILE_BYTES:
                    raise MalformedFileError(
                        source.file_name,
                        f"The texts in it have more than {in_mb(MAX_FILE_BYTES)}. Split the file.",
                    )
            yield _answer(item)
            n_refused += isinstance(item, ReadError)
            if n_refused > MAX_REFUSED:  # which says enough: see framing.reading.files
                break
    except ReadError as error:
        yield {**_answer(error), "last": True}
    except MemoryError:
        yield {"last": True, "memory": True}
    except Exception as error:  # any parser, any fault: the file is refused, not the program
        reason = (
            f"It cannot be read as {source.suffix} ({type(error).__name__}): it is damaged, or is "
            "not what its name says. Open it in the program that made it, save it again, read it."
        )
        yield {**_answer(MalformedFileError(source.file_name, reason)), "last": True}
    else:
        yield {"last": True}


def _answer(item: Item) -> dict[str, object]:
    if isinstance(item, Row):
        text = item.fields.get("text")
        fields = dict(item.fields)
        if isinstance(text, str):  # what is too long is refused by its length, not by all of it
            fields["text"] = text[: MAX_ARTICLE_CHARS + 1]
        return {
            "is": "row",
            "row": item.row,
            "fields": fields,
            "known_from": item.known_from,
            "encoding": item.encoding,
        }
    if isinstance(item, Columns):
        return {"is": "columns", "found": item.found, "read": dict(item.read)}
    answer: dict[str, object] = {"is": "error", "reason": item.reason, "row": item.row}
    if isinstance(item, UnknownColumnsError):
        answer["columns"] = item.columns
    if isinstance(item, AddressesOnlyError):
        answer["addresses"] = item.addresses
    return answer


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Say that all is ready, and answer requests until there are none."""
    answers.write(b"ready\n")
    answers.flush()
    while header := requests.readline():
        asked = json.loads(header)
        source = Source(
            file_name=asked["file_name"],
            data=requests.read(asked["size"]),
            encoding=asked["encoding"],
            columns=asked["columns"],
            kind=asked["kind"],
            address=asked["address"],
        )
        for answer in _answers(source):
            answers.write(json.dumps(answer, default=str).encode() + b"\n")
        answers.flush()


def main() -> None:
    """Serve on standard input and output, which parsers that print do not reach."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    _confine()
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
