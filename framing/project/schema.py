"""Schema: the tables of a project in its database.

Rows are added and never changed, but for the number of the last writing: two windows on one
project lose nothing of each other's, and what was there can be had again.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

#: Raised when the tables change; older ones are brought up to date when opened.
FORMAT = 1

metadata = MetaData()
# SQLite numbers rows by itself only where the column is just an INTEGER.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")


def _key() -> Column[int]:
    return Column("seq", _NUMBER, primary_key=True, autoincrement=True)


def _project() -> Column[str]:
    return Column("project", String(16), nullable=False, index=True)


project = Table(
    "project",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("format", Integer, nullable=False),
    Column("created", String(32), nullable=False),  # UTC, ISO 8601
    Column("changed", String(32), nullable=False),
    Column("revision", _NUMBER, nullable=False),  # of the last writing, by which reading tells
)

article = Table(
    "article",
    metadata,
    _key(),
    _project(),
    Column("article_id", Text, nullable=False),
    Column("text_hash", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("known", Text, nullable=False),  # JSON: outlet, date, ..., where each came from
    Column("at", String(32), nullable=False),
    Index("article_once", "project", "article_id", unique=True),
)

edit = Table(
    "edit",
    metadata,
    _key(),
    _project(),
    Column("article_id", Text, nullable=False),
    Column("field", String(32), nullable=False),
    Column("value", Text, nullable=False),  # JSON
    Column("by", Text, nullable=False),
    Column("at", String(32), nullable=False),
)

decision = Table(
    "decision",
    metadata,
    _key(),
    _project(),
    Column("id", String(64), nullable=False),
    Column("row", Text, nullable=False),  # JSON: a row of DECISIONS
    Index("decision_once", "project", "id", unique=True),
)

setting = Table(
    "setting",
    metadata,
    _key(),
    _project(),
    Column("name", String(64), nullable=False),
    Column("value", Text, nullable=False),  # JSON
    Column("at", String(32), nullable=False),
)

finding = Table(
    "finding",
    metadata,
    Column("project", String(16), primary_key=True),
    Column("key", String(32), primary_key=True),
    Column("version", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

analysis = Table(
    "analysis",
    metadata,
    _key(),
    _project(),
    Column("key", String(64), nullable=False),  # what it was made of
    Column("version", String(64), nullable=False),  # what it was made by
    Column("at", String(32), nullable=False),
    Column("data", LargeBinary, nullable=False),
)

#: Every table with rows of a project, in an order in which they can be deleted.
PARTS = (analysis, finding, setting, decision, edit, article)
