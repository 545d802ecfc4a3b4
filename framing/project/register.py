"""Register: projects by name: listed, made, opened, renamed, deleted."""

from __future__ import annotations

import base64
import functools
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, inspect, select
from sqlalchemy import delete as deletion
from sqlalchemy.engine import URL

from framing.errors import ProjectError, ProjectNotHereError
from framing.project import schema
from framing.project.content import article_count, latest_settings, set_to
from framing.project.places import SUFFIX, Place, is_id
from framing.project.storage import (
    Handle,
    database_engine,
    file_engine,
    memory_engine,
    now,
    one_at_a_time,
    reading,
    said_plainly,
)

#: Characters of a name, at most.
MAX_NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A project as a list shows it."""

    id: str
    name: str
    created: str  #: UTC, ISO 8601
    changed: str
    n_articles: int


def created(place: Place, *, name: str) -> Handle:
    """Make a project and return it open.

    Raises
    ------
    ProjectError
        When it cannot be made there.
    """
    project_id = base64.b32encode(secrets.token_bytes(10)).decode().lower()
    if place.sort == "memory":
        handle = Handle(project=project_id, engine=memory_engine(), turn=one_at_a_time())
    else:
        handle = Handle(project=project_id, engine=_new_engine(place, project_id))
    at = now()
    row = {"id": project_id, "format": schema.FORMAT, "created": at, "changed": at, "revision": 0}
    with handle.turn, said_plainly(), handle.engine.begin() as connection:
        schema.metadata.create_all(connection)
        connection.execute(insert(schema.project).values(row))
    renamed(handle, name=name)
    return handle


def opened(place: Place, project_id: str) -> Handle:
    """Return the project with this id.

    Raises
    ------
    ProjectNotHereError
        When it is not kept at ``place``.
    ProjectError
        When it is, and cannot be read.
    """
    if not is_id(project_id) or place.sort == "memory":
        raise ProjectNotHereError(_not_here(place))
    if place.folder is not None:
        path = _path(place.folder, project_id)
        if not path.is_file():
            raise ProjectNotHereError(_not_here(place))
        handle = Handle(project=project_id, engine=file_engine(path))
    else:
        handle = Handle(project=project_id, engine=_engine(place))
    with reading(handle) as connection:
        table = schema.project
        written = connection.scalar(select(table.c.format).where(table.c.id == project_id))
    if written is None:
        raise ProjectNotHereError(_not_here(place))
    if written > schema.FORMAT:
        raise ProjectError(
            "The project was made by a newer version of this program, which keeps it in another "
            "form. Open it with that version."
        )
    return handle


def projects(place: Place) -> list[Summary]:
    """Return the projects kept at ``place``, the one last changed first.

    Those in memory are in no list; a file that is none of this program's is passed over.
    """
    handles: list[Handle] = []
    if place.folder is not None:
        paths = sorted(place.folder.glob(f"*{SUFFIX}")) if place.folder.is_dir() else []
        handles = [
            Handle(project=path.stem, engine=file_engine(path))
            for path in paths
            if is_id(path.stem) and path.is_file()
        ]
    elif place.sort == "database":
        engine = _engine(place)
        with said_plainly(), engine.connect() as connection:
            ids = connection.scalars(select(schema.project.c.id)).all()
        handles = [Handle(project=project_id, engine=engine) for project_id in ids]
    found = [summary for handle in handles if (summary := _summary(handle))]
    return sorted(found, key=lambda one: (one.changed, one.id), reverse=True)


def renamed(handle: Handle, *, name: str) -> None:
    """Give a project another name.

    Raises
    ------
    ProjectError
        When the name is none.
    """
    plain = " ".join(name.split())[:MAX_NAME]
    if not plain:
        raise ProjectError("A project needs a name. Write at least one letter.")
    set_to(handle, {"name": plain})


def deleted(place: Place, project_id: str) -> None:
    """Delete a project with all that is in it; it cannot be had again.

    Raises
    ------
    ProjectNotHereError
        When it is not kept at ``place``.
    """
    handle = opened(place, project_id)
    with handle.turn, said_plainly(), handle.engine.begin() as connection:
        for table in schema.PARTS:
            connection.execute(deletion(table).where(table.c.project == project_id))
        connection.execute(deletion(schema.project).where(schema.project.c.id == project_id))
    if place.folder is not None:
        path = _path(place.folder, project_id)
        with said_plainly():
            for ending in ("", "-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)


def _summary(handle: Handle) -> Summary | None:
    """Return what a list shows of a project; None where its file is none of ours."""
    table = schema.project
    try:
        with reading(handle) as connection:
            row = connection.execute(select(table).where(table.c.id == handle.project)).first()
            if row is None:
                return None
            return Summary(
                id=handle.project,
                name=str(latest_settings(connection, handle.project).get("name", handle.project)),
                created=row.created,
                changed=row.changed,
                n_articles=article_count(connection, handle.project),
            )
    except ProjectError:
        return None


def _not_here(place: Place) -> str:
    if place.sort == "memory":
        return (
            "The project of this address is not here: on this server articles stay with the "
            "session that brought them, and are gone when it ends."
        )
    return (
        "The project of this address is not here: it was deleted, or is kept on another machine. "
        "If it was saved to a file there, that file can be opened here."
    )


def _path(folder: Path, project_id: str) -> Path:
    return folder / f"{project_id}{SUFFIX}"


def _new_engine(place: Place, project_id: str) -> Engine:
    if place.folder is None:
        return _engine(place)
    try:
        place.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ProjectError(
            f"Projects cannot be kept in {place}: {error.strerror}. Name another folder in "
            "FRAMING_DATA."
        ) from error
    path = _path(place.folder, project_id)
    with said_plainly():
        path.touch(mode=0o600)  # whole texts: nobody else's to read
    return file_engine(path)


def _engine(place: Place) -> Engine:
    assert place.address is not None
    engine = _database_engine(place.address)
    with said_plainly():
        if not inspect(engine).has_table(schema.project.name):
            _make_tables(engine)
    return engine


def _make_tables(engine: Engine) -> None:
    """Make the tables of a database once, also where two programs come at the same time."""
    with engine.begin() as connection:
        _take_turn(connection)
        schema.metadata.create_all(connection)


def _take_turn(connection: Connection) -> None:
    connection.execute(select(func.pg_advisory_xact_lock(0x66726D67)))


@functools.cache
def _database_engine(address: URL) -> Engine:
    return database_engine(address)
