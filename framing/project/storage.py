"""Storage: one project's database, and the two ways to use it: reading and writing.

What is written is whole or not there at all, and on the disk before anybody is told that it is
saved.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool, StaticPool

from framing.errors import ProjectError, ProjectNotHereError
from framing.project import schema

#: Seconds that a writing waits for another one to end.
PATIENCE_S = 20
#: What SQLite and PostgreSQL say where there is no room left.
_FULL = ("disk is full", "disk i/o error", "no space left", "53100", "could not extend file")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Handle:
    """An open project."""

    project: str  #: its id
    engine: Engine
    #: Held while a project in memory is used: it has one connection for all threads.
    turn: AbstractContextManager[Any] = field(default_factory=nullcontext)


def file_engine(path: Path) -> Engine:
    """Return the engine of a SQLite file that is there: none is made."""

    def connection() -> sqlite3.Connection:
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE_S)

    return _prepared(create_engine("sqlite://", creator=connection, poolclass=NullPool))


def memory_engine() -> Engine:
    """Return the engine of a database that is in memory only, and gone with the engine."""
    return _prepared(
        create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
    )


def database_engine(address: URL) -> Engine:
    """Return the engine of a PostgreSQL database."""
    return create_engine(
        address, pool_pre_ping=True, pool_size=4, connect_args={"timeout": PATIENCE_S}
    )


def one_at_a_time() -> AbstractContextManager[Any]:
    """Return a lock for a project in memory."""
    return threading.RLock()


def _prepared(engine: Engine) -> Engine:
    """Make SQLite write to the disk before it answers, and begin a writing as one."""

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for pragma in (
            "journal_mode=WAL",  # readers do not wait for a writer
            "synchronous=FULL",
            "temp_store=MEMORY",
            "secure_delete=ON",  # a text that is deleted is overwritten
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        reading = connection.get_execution_options().get("framing_reads")
        # A writing that began as a reading could not go on where another wrote meanwhile.
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def reading(handle: Handle) -> Iterator[Connection]:
    """Read a project as it is at one moment.

    Raises
    ------
    ProjectError
        When it cannot be read.
    """
    with handle.turn, said_plainly():
        options: dict[str, Any] = {"framing_reads": "yes"}
        if handle.engine.dialect.name == "postgresql":
            options["isolation_level"] = "REPEATABLE READ"
        with handle.engine.execution_options(**options).connect() as connection:
            yield connection


@contextmanager
def writing(handle: Handle) -> Iterator[Connection]:
    """Write what a person did: all of it or, where anything fails, nothing.

    Raises
    ------
    ProjectError
        When it cannot be written, with the old state whole.
    ProjectNotHereError
        When it was deleted meanwhile.
    """
    table = schema.project
    with keeping(handle) as connection:
        connection.execute(
            update(table)
            .where(table.c.id == handle.project)
            .values(revision=table.c.revision + 1, changed=now())
        )
        yield connection


@contextmanager
def keeping(handle: Handle) -> Iterator[Connection]:
    """Keep what follows from a project: no window has to read it again for that.

    Raises
    ------
    ProjectError, ProjectNotHereError
        As ``writing`` does.
    """
    table = schema.project
    with handle.turn, said_plainly(), handle.engine.begin() as connection:
        # The row is held: what is written to one project is written in one order.
        here = select(table.c.id).where(table.c.id == handle.project).with_for_update()
        if connection.scalar(here) is None:
            raise ProjectNotHereError(
                "This project was deleted meanwhile, in another window. Nothing was saved."
            )
        yield connection


@contextmanager
def said_plainly() -> Iterator[None]:
    """Raise what a database says in words that can be shown to a reader.

    Raises
    ------
    ProjectError
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        if "unable to open database file" in str(error):
            raise ProjectNotHereError(
                "The project is not here any more: it was deleted in another window, or its folder "
                "was moved."
            ) from error
        raise ProjectError(_plain(error)) from error


def _plain(error: Exception) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    if any(words in said for words in _FULL):
        return (
            "There is no room left on the disk, so this was not saved. What was saved before is "
            "whole. Make room, and do it again."
        )
    if "locked" in said:
        return (
            f"The project was being written to for over {PATIENCE_S} seconds by another window, "
            "so this was not saved. Do it again."
        )
    if "readonly" in said or "read-only" in said or "permission denied" in said:
        return "The project cannot be written to: it is read-only here. Nothing was saved."
    if "not a database" in said or "malformed" in said or "no such table" in said:
        return "The project's file is damaged, or is none of this program's. It was left as it is."
    return (
        "The projects' database does not answer as expected, so nothing was saved: "
        f"{type(error).__name__}. Is it running, and is its address right?"
    )


def revision_of(connection: Connection, project: str) -> int:
    """Return the number of the last writing.

    Raises
    ------
    ProjectNotHereError
        When there is no such project.
    """
    table = schema.project
    found = connection.scalar(select(table.c.revision).where(table.c.id == project))
    if found is None:
        raise ProjectNotHereError("This project is not here: it was deleted.")
    return int(found)


def now() -> str:
    """Return the time in UTC, as it is written in a project."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
