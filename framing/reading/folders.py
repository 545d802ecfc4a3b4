"""Folders: paths in, the bytes of regular files inside them out; nothing else is opened.

The end of the name is looked at first, then what the file is, where it lies and how large it is;
only then is it opened, and read in bounded pieces.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from framing.errors import ReadError, UnsupportedFormatError
from framing.reading.limits import MAX_FILE_BYTES, in_mb
from framing.reading.source import Source

#: Characters that change what a terminal shows: controls, marks of direction, halves of characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
#: So much of a settings file is looked at to see whose it is.
SETTINGS_BYTES = 1_000_000
_OURS = re.compile(rb'"program"\s*:\s*"framing"')
_PIECE = 1024 * 1024


def printable(name: str) -> str:
    r"""Return a file name that can be shown: what would change a terminal is written as an escape.

    Examples
    --------
    >>> printable("a\x1b[2J\u202etxt.exe")
    'a\\x1b[2J\\u202etxt.exe'
    """
    return _UNPRINTABLE.sub(lambda c: c.group().encode("unicode_escape").decode(), name)


def unsupported(name: str, suffixes: Collection[str]) -> UnsupportedFormatError:
    """Return the error for a file of a kind that is not among ``suffixes``."""
    suffix = PurePosixPath(name).suffix.lower()[:20]
    return UnsupportedFormatError(
        name,
        f"Files that end in {suffix or 'no suffix'} are not read. These are: "
        f"{', '.join(suffixes)}. Save it as one of them and read it again.",
    )


def too_large(name: str, n_bytes: int | None = None) -> ReadError:
    """Return the error for a file over the limit."""
    shown = in_mb(n_bytes or MAX_FILE_BYTES)
    has = f"It has {shown}; a" if shown != in_mb(MAX_FILE_BYTES) else "It is too large: a"
    return ReadError(
        name,
        f"{has} file may have {in_mb(MAX_FILE_BYTES)}. Split it into smaller files and read them.",
    )


def files_at(
    paths: Iterable[Path], *, suffixes: Collection[str], leave_out: Path | None = None
) -> Iterator[Source | ReadError]:
    """Yield each file at ``paths``, or why it is not read.

    Parameters
    ----------
    paths : iterable of Path
        Files, and folders, which are looked into at any depth in the order of names; what is
        hidden is passed over, and so are links that lead out of the folder and results of ours.
    suffixes : collection of str
        Ends of names that are read.
    leave_out : Path, optional
        A folder that is not looked into.
    """
    for path in paths:
        if not path.is_dir():
            yield _file(printable(path.name), path, suffixes, inside=None)
            continue
        n_files = 0
        for item in _inside(path, suffixes, leave_out):
            n_files += 1
            yield item
        if not n_files:
            name = printable(path.name or path.resolve().name)
            yield UnsupportedFormatError(name, "The folder holds no file that is read.")


def _inside(
    root: Path, suffixes: Collection[str], leave_out: Path | None
) -> Iterator[Source | ReadError]:
    skipped = leave_out.resolve() if leave_out else None
    failed: list[ReadError] = []
    walk = os.walk(root, onerror=lambda e: failed.append(_walked(e)))
    for folder, folders, names in walk:
        yield from failed
        failed.clear()
        here = Path(folder)
        relative = here.relative_to(root)
        if here.resolve() == skipped or _is_ours(here):
            folders.clear()
            if here.resolve() != skipped:
                name = printable(relative.as_posix() if relative.name else root.resolve().name)
                yield ReadError(
                    name,
                    "The folder holds results of this program, as its settings.json says. It was "
                    "skipped. Move articles of yours out of it to have them read.",
                )
            continue
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(n for n in names if not n.startswith(".")):
            shown = printable((relative / name).as_posix())
            yield _file(shown, here / name, suffixes, inside=root.resolve())
    yield from failed


def _is_ours(folder: Path) -> bool:
    """Whether ``folder`` holds results that this program wrote."""
    path = folder / "settings.json"
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            return bool(_OURS.search(file.read(SETTINGS_BYTES)))
    except OSError:
        return False


def _file(
    name: str, path: Path, suffixes: Collection[str], *, inside: Path | None
) -> Source | ReadError:
    """Return the file at ``path``, which must lie in ``inside`` where that is given."""
    if PurePosixPath(name).suffix.lower() not in suffixes and (inside or path.exists()):
        return unsupported(name, suffixes)
    try:
        real = path.resolve(strict=True)
        if inside is not None and not real.is_relative_to(inside):
            return ReadError(
                name,
                "It is a link to a file outside the folder, and was not followed. Copy the file "
                "itself into the folder and read it again.",
            )
        if not stat.S_ISREG(real.lstat().st_mode):
            return ReadError(
                name, "It is no regular file (but a pipe, a device or a socket) and was not opened."
            )
        return _content_within_limit(name, real)
    except OSError as error:
        return _unreadable(name, error)
    except RuntimeError:  # before Python 3.13, what a loop of links gives
        return ReadError(name, "It is a link that leads to itself, and was not followed.")


def _content_within_limit(name: str, path: Path) -> Source | ReadError:
    """Return the content of a regular file, read piece by piece up to the limit."""
    flags = os.O_RDONLY
    for extra in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"):
        flags |= getattr(os, extra, 0)
    descriptor = os.open(path, flags)
    with open(descriptor, "rb") as file:  # noqa: PTH123 (the flags are what matters)
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):  # it was changed since it was looked at
            return ReadError(name, "It is no regular file, and was not read.")
        if found.st_size > MAX_FILE_BYTES:
            return too_large(name, found.st_size)
        pieces, left = [], MAX_FILE_BYTES + 1
        while left > 0 and (piece := file.read(min(_PIECE, left))):
            pieces.append(piece)
            left -= len(piece)
    return too_large(name) if left <= 0 else Source(file_name=name, data=b"".join(pieces))


def _unreadable(name: str, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(name, "There is no such file. Check the path and read it again.")
    reason = error.strerror or "unknown reason"
    return ReadError(name, f"The file cannot be opened ({reason.lower()}). Check its permissions.")


def _walked(error: OSError) -> ReadError:
    return _unreadable(printable(Path(str(error.filename)).name), error)
