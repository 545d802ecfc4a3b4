"""Worker process: started, asked and stopped from the program's side."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from framing.project.records import RecordError
from framing.running.messages import Request, received, send

_ROOT = Path(__file__).parents[2]
#: One thread for the arithmetic: another analysis, and the pages, have the other cores.
_QUIET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Process:
    """A worker process, started now; it ends when it is killed, or with this program."""

    def __init__(self) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "framing.running.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            env={**os.environ, **_QUIET},
        )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    def ask(self, request: Request) -> None:
        """Ask for an analysis; answers follow."""
        assert self._child.stdin is not None
        with contextlib.suppress(OSError):  # it has ended, which the missing answer tells
            send(self._child.stdin, request)

    def answer(self) -> object | None:
        """Return what it says next; None where it has ended."""
        assert self._child.stdout is not None
        try:
            return received(self._child.stdout)
        except (OSError, ValueError, RecordError):
            return None

    def is_alive(self) -> bool:
        """Say whether it can be asked again."""
        return self._child.poll() is None

    def kill(self) -> None:
        """End it at once, whatever it is at."""
        self._child.kill()
        self._child.wait()
