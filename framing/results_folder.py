"""Results folder: results are written beside the old ones and put in their place at the end.

The folder is tried before anything is measured, and locked while it is: what is there stays whole
whatever happens.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.errors import FramingError

LOCK = ".framing-lock"
#: What is written to try a folder: some file systems find out only then that they are full.
_PROBE = b"\0" * 65_536


class ResultsFolderError(FramingError):
    """A folder that results cannot be written to; ``str(error)`` says why."""


def check_apart(folder: Path, paths: Iterable[Path], *, names: Iterable[str]) -> None:
    """Raise where writing files of these ``names`` into ``folder`` would change what is read.

    Parameters
    ----------
    folder : Path
        Where results go.
    paths : iterable of Path
        What is read.
    names : iterable of str
        Names of the files that are written.

    Raises
    ------
    ResultsFolderError
        With what to do.
    """
    out = folder.resolve()
    for path in paths:
        read = path.resolve()
        if read == out or (read.parent == out and read.name in set(names)):
            raise ResultsFolderError(
                f"{folder} is read and would be written to. Give another folder after --out."
            )


@contextlib.contextmanager
def results_folder(folder: Path) -> Iterator[Path]:
    """Give an empty folder; what is in it takes its place in ``folder`` when all went well.

    Raises
    ------
    ResultsFolderError
        When the folder cannot be made or written to, is a link, or is in use by another run.

    Examples
    --------
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with results_folder(Path(place) / "out") as beside:
    ...         _ = (beside / "a.csv").write_text("a")
    ...     sorted(path.name for path in (Path(place) / "out").iterdir())
    ['a.csv']
    """
    if folder.is_symlink():
        raise ResultsFolderError(f"{folder} is a link. Give the folder itself after --out.")
    with contextlib.ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(_locked(folder))
            beside = Path(tempfile.mkdtemp(prefix=".framing-", dir=folder))
            stack.callback(shutil.rmtree, beside, ignore_errors=True)
            (beside / "probe").write_bytes(_PROBE)
            (beside / "probe").unlink()
        except OSError as error:
            raise _unwritable(folder, error) from error
        try:
            yield beside
            for path in sorted(beside.iterdir()):
                path.replace(folder / path.name)  # a link there is replaced, not followed
        except OSError as error:
            raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> ResultsFolderError:
    reason = (error.strerror or "unknown reason").lower()
    what = "is full" if error.errno == errno.ENOSPC else f"cannot be written to ({reason})"
    return ResultsFolderError(
        f"The folder {folder} {what}. Results that were in it are as they were. Give another one."
    )


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold ``folder`` against other runs; a run that was killed holds nothing."""
    path = folder / LOCK
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        if not _lock(descriptor):
            raise ResultsFolderError(
                f"Another run is writing to {folder}. Wait for it, or give another folder."
            )
        try:
            yield
        finally:
            if os.name != "nt":  # an open file cannot be removed there, and need not be
                path.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Lock an open file, and say whether that could be done."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
