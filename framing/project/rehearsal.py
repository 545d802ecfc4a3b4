"""Rehearsal: tables of a file from elsewhere are read first in a process that may break.

What a table made to harm breaks, or fills the memory of, is a child; only what it has read well is
read by the program itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from framing.errors import ProjectError
from framing.project.frames import FrameError, frame_of

#: Seconds and memory for all tables of a file: those of 5,000 articles take 6 s and 700 MB.
MAX_SECONDS, MAX_PROCESS_BYTES = 60, 2_000_000_000
#: Memory of one table when read, at most.
MAX_FRAME_BYTES = 1_000_000_000

_ROOT = Path(__file__).parents[2]


def rehearse(tables: Mapping[str, bytes]) -> None:
    """Read ``tables``, given as Parquet, once in a child process under limits.

    Raises
    ------
    ProjectError
        When one cannot be read, or only with more time or memory than any of ours takes.
    """
    sizes = json.dumps({name: len(data) for name, data in tables.items()}).encode()
    try:
        child = subprocess.run(
            [sys.executable, "-m", "framing.project.rehearsal"],
            input=sizes + b"\n" + b"".join(tables.values()),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ProjectError(
            f"Its tables were not read within {MAX_SECONDS} seconds, so it was given up."
        ) from error
    said = child.stdout.decode("utf-8", "replace").strip()
    if child.returncode or said != "read":
        raise ProjectError(said or "Its tables cannot be read, or only with too much memory.")


def _main() -> int:
    """Read what comes in, and say "read" or what is wrong."""
    try:
        import resource
    except ImportError:  # Windows has no such limits: the limit on time holds there too
        pass
    else:
        resource.setrlimit(resource.RLIMIT_DATA, (MAX_PROCESS_BYTES, MAX_PROCESS_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sizes = json.loads(sys.stdin.buffer.readline())
    for name, size in sizes.items():
        try:
            frame = frame_of(sys.stdin.buffer.read(size))
        except FrameError as error:
            print(f"{name}: {error}")
            return 1
        if frame.memory_usage(deep=True).sum() > MAX_FRAME_BYTES:
            print(f"{name}: A table is larger than any that this program writes.")
            return 1
    print("read")
    return 0


if __name__ == "__main__":
    sys.exit(_main())
