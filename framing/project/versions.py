"""Version of the measures: what findings were made by.

Findings are kept under it: those that another version made are shown as they are, with a word,
and never mixed with new ones.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from framing.output import VERSION

_HOUSE = Path(__file__).parents[1]
#: The rooms that bear on what is found: their code, word lists and models.
ROOMS = ("counts", "grouping", "language", "quotations", "terms")
_SUFFIXES = frozenset({".py", ".json", ".npz", ".txt"})


@functools.cache
def measuring_version() -> str:
    """Return the program's version and a hash of all that bears on what it finds.

    The hash is of the files themselves: nobody has to remember to raise a number.

    Examples
    --------
    >>> measuring_version().startswith(VERSION + "+")
    True
    """
    digest = hashlib.sha256()
    files = [_HOUSE / "analysis.py"]
    for room in ROOMS:
        files += sorted(p for p in (_HOUSE / room).rglob("*") if p.suffix in _SUFFIXES)
    for path in files:
        digest.update(path.relative_to(_HOUSE).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{VERSION}+{digest.hexdigest()[:12]}"
