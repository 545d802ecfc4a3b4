"""Places: where projects are kept: in a folder of the reader's, in a database, or nowhere.

``FRAMING_DATA`` names another folder than the usual one, or the address of a PostgreSQL database;
with ``FRAMING_PRIVATE=1`` nothing is written to a disk, and a project is gone with the session
that made it: for a server that strangers share.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from framing.errors import ProjectError

Sort = Literal["folder", "database", "memory"]

#: Ids are made by this program (``register.created``): nothing else is ever made a file's name.
_ID = re.compile(r"[a-z2-7]{16}")
SUFFIX = ".sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where projects are kept."""

    sort: Sort
    folder: Path | None = None  #: of the files, one a project
    address: URL | None = None  #: of the database

    def __str__(self) -> str:
        if self.sort == "folder":
            return f"the folder {self.folder}"
        if self.address is not None:  # never with its password
            return f"the database {self.address.render_as_string(hide_password=True)}"
        return "the memory of this session only"


def place_of(environment: Mapping[str, str]) -> Place:
    """Return where projects are kept, by the variables of the environment.

    Raises
    ------
    ProjectError
        When ``FRAMING_DATA`` is the address of another sort of database.

    Examples
    --------
    >>> str(place_of({"FRAMING_DATA": "postgresql://ann:secret@db.example/news"}))
    'the database postgresql+pg8000://ann:***@db.example/news'
    >>> place_of({"FRAMING_PRIVATE": "1", "FRAMING_DATA": "/srv/news"}).sort
    'memory'
    """
    if environment.get("FRAMING_PRIVATE", "0") not in ("", "0"):
        return Place(sort="memory")
    given = environment.get("FRAMING_DATA", "")
    if "://" in given:
        return Place(sort="database", address=_address(given))
    folder = Path(given).expanduser() if given else user_data_path("framing", appauthor=False)
    return Place(sort="folder", folder=folder.absolute())


def _address(given: str) -> URL:
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:
        raise ProjectError(
            "FRAMING_DATA is no address that can be read. Expected was one as in "
            "postgresql://user:password@host/database, or a folder."
        ) from error
    if url.drivername.split("+")[0] not in ("postgresql", "postgres"):
        raise ProjectError(
            f"FRAMING_DATA is the address of a database of the sort {url.drivername[:40]}. "
            "Projects are kept in a folder, or in PostgreSQL: postgresql://user@host/database."
        )
    return url.set(drivername="postgresql+pg8000")


def is_id(project_id: str) -> bool:
    """Say whether a word from an address can be a project's id at all.

    Examples
    --------
    >>> is_id("a" * 16), is_id("../../etc/passwd")
    (True, False)
    """
    return bool(_ID.fullmatch(project_id))
