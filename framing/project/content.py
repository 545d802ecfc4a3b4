"""Content: what is in a project, and what is added to it: articles, edits, decisions, settings.

Every adding is kept when its function returns.  Reading gives what all windows have added.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, insert, select

from framing.errors import ProjectError
from framing.project import schema
from framing.project.records import as_json, from_json
from framing.project.storage import Handle, now, reading, revision_of, writing
from framing.reading import Article
from framing.review.decisions import Decision, as_row
from framing.review.keys import text_hash

#: What may be mended of an article in the table of articles; ``taken`` is whether it is one of
#: the project's, so that a removed article can be had back.
EDITABLE = ("outlet", "published", "title", "url", "author", "story", "taken")
#: Rows that are asked for by name in one question: databases take some thousand at most.
BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A cell of the table of articles, as a person wrote it."""

    article_id: str
    field: str  #: one of ``EDITABLE``
    value: str | None  #: a day as ISO 8601, "yes" or "no" for ``taken``; None: not known
    by: str = ""  #: initials


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A project as it was at one moment."""

    name: str
    revision: int  #: of the last writing: the same number, the same contents
    articles: Sequence[Article]  #: as mended, those taken out left out
    given: Sequence[Article]  #: all of them, as they came in
    edits: Sequence[Edit]
    decisions: Sequence[Decision]
    settings: Mapping[str, Any]


def revision(handle: Handle) -> int:
    """Return the number of the last writing: cheap to ask, by which a window sees a change."""
    with reading(handle) as connection:
        return revision_of(connection, handle.project)


def contents(handle: Handle) -> Contents:
    """Return all that is in a project now."""
    with reading(handle) as connection:
        number = revision_of(connection, handle.project)
        given = _articles(connection, handle.project)
        edits = _edits(connection, handle.project)
        decisions = _decisions(connection, handle.project)
        settings = latest_settings(connection, handle.project)
    return Contents(
        name=str(settings.get("name", "")),
        revision=number,
        articles=mended(given, edits),
        given=given,
        edits=edits,
        decisions=decisions,
        settings=settings,
    )


def added(
    handle: Handle,
    *,
    articles: Iterable[Article] = (),
    decisions: Iterable[Decision] = (),
    edits: Iterable[Edit] = (),
) -> list[Article]:
    """Add to a project, all in one; what has an id that is there already is passed over.

    Returns
    -------
    list of Article
        Those that were passed over.
    """
    with writing(handle) as connection:
        passed_over = _add_articles(connection, handle.project, list(articles))
        _add_decisions(connection, handle.project, list(decisions))
        _add_edits(connection, handle.project, list(edits))
    return passed_over


def edited(handle: Handle, edits: Iterable[Edit]) -> None:
    """Keep what a person wrote into the table of articles.

    Raises
    ------
    ProjectError
        When a field cannot be written into.
    """
    added(handle, edits=edits)


def set_to(handle: Handle, settings: Mapping[str, Any]) -> None:
    """Keep settings of a project: anything that JSON holds, by name."""
    if not settings:
        return
    at = now()
    rows = [
        {"project": handle.project, "name": name, "value": json.dumps(value), "at": at}
        for name, value in settings.items()
    ]
    with writing(handle) as connection:
        connection.execute(insert(schema.setting), rows)


def mended(given: Iterable[Article], edits: Iterable[Edit]) -> list[Article]:
    """Return the articles with what was written over them, later over earlier.

    Examples
    --------
    >>> article = Article(article_id="a", file_name="a.txt", text="It rained.")
    >>> mended([article], [Edit(article_id="a", field="outlet", value="Ant")])[0].outlet
    'Ant'
    >>> mended([article], [Edit(article_id="a", field="taken", value="no")])
    []
    """
    cells: dict[str, dict[str, Any]] = {}
    for one in edits:
        cells.setdefault(one.article_id, {})[one.field] = one.value
    kept = []
    for article in given:
        over = dict(cells.get(article.article_id, {}))
        if over.pop("taken", "yes") == "no":
            continue
        if over.get("published"):
            over["published"] = dt.date.fromisoformat(over["published"])
        kept.append(replace(article, **over) if over else article)
    return kept


def article_count(connection: Connection, project: str) -> int:
    """Return how many articles a project has, those that were taken out not counted."""
    table, cells = schema.article, schema.edit
    n_given = connection.scalar(
        select(func.count()).select_from(table).where(table.c.project == project)
    )
    rows = connection.execute(
        select(cells.c.article_id, cells.c.value)
        .where(cells.c.project == project, cells.c.field == "taken")
        .order_by(cells.c.seq)
    )
    return int(n_given or 0) - list({row.article_id: row.value for row in rows}.values()).count(
        '"no"'
    )


def latest_settings(connection: Connection, project: str) -> dict[str, Any]:
    """Return the settings of a project, of each the last one."""
    table = schema.setting
    last = (
        select(func.max(table.c.seq)).where(table.c.project == project).group_by(table.c.name)
    ).scalar_subquery()
    rows = connection.execute(select(table.c.name, table.c.value).where(table.c.seq.in_(last)))
    return {row.name: json.loads(row.value) for row in rows}


def _articles(connection: Connection, project: str) -> list[Article]:
    table = schema.article
    columns = (table.c.article_id, table.c.text, table.c.known)
    rows = connection.execute(
        select(*columns).where(table.c.project == project).order_by(table.c.seq)
    )
    return [
        from_json({**json.loads(known), "article_id": article_id, "text": text}, as_=Article)
        for article_id, text, known in rows
    ]


def _edits(connection: Connection, project: str) -> list[Edit]:
    table = schema.edit
    columns = (table.c.article_id, table.c.field, table.c.value, table.c.by)
    rows = connection.execute(
        select(*columns).where(table.c.project == project).order_by(table.c.seq)
    )
    return [
        Edit(article_id=article_id, field=field, value=json.loads(value), by=by)
        for article_id, field, value, by in rows
    ]


def _decisions(connection: Connection, project: str) -> list[Decision]:
    table = schema.decision
    rows = connection.scalars(
        select(table.c.row).where(table.c.project == project).order_by(table.c.seq)
    )
    return [decision_of(json.loads(row)) for row in rows]


def decision_of(row: Mapping[str, str]) -> Decision:
    """Return the decision of a row of DECISIONS."""
    return Decision(**{("from_" if name == "from" else name): row[name] for name in row})


def _add_articles(
    connection: Connection, project: str, articles: Sequence[Article]
) -> list[Article]:
    there = _there(
        connection, project, schema.article.c.article_id, [a.article_id for a in articles]
    )
    new: dict[str, Article] = {}
    passed_over = []
    for one in articles:
        if one.article_id in there or one.article_id in new:
            passed_over.append(one)
        else:
            new[one.article_id] = one
    at = now()
    rows = [
        {
            "project": project,
            "article_id": article.article_id,
            "text_hash": text_hash(article.text),
            "text": article.text,
            "known": json.dumps(_known(article)),
            "at": at,
        }
        for article in new.values()
    ]
    if rows:
        connection.execute(insert(schema.article), rows)
    return passed_over


def _known(article: Article) -> dict[str, Any]:
    """Return all that is known of an article but its id and text."""
    written: dict[str, Any] = as_json(article)
    return {name: value for name, value in written.items() if name not in ("article_id", "text")}


def _add_decisions(connection: Connection, project: str, decisions: Sequence[Decision]) -> None:
    there = _there(connection, project, schema.decision.c.id, [d.id for d in decisions])
    rows = [
        {"project": project, "id": d.id, "row": json.dumps(as_row(d))}
        for d in {d.id: d for d in decisions}.values()
        if d.id not in there
    ]
    if rows:
        connection.execute(insert(schema.decision), rows)


def _add_edits(connection: Connection, project: str, edits: Sequence[Edit]) -> None:
    at = now()
    for one in edits:
        check_edit(one)
    rows = [
        {**dataclasses.asdict(one), "value": json.dumps(one.value), "project": project, "at": at}
        for one in edits
    ]
    if rows:
        connection.execute(insert(schema.edit), rows)


def check_edit(one: Edit) -> None:
    """Let an edit pass that can be made.

    Raises
    ------
    ProjectError
    """
    if one.field not in EDITABLE:
        raise ProjectError(
            f"The field {one.field[:40]} of an article cannot be written into. "
            f"It may be one of {', '.join(EDITABLE)}."
        )
    if one.field == "published" and one.value is not None:
        try:
            dt.date.fromisoformat(one.value)
        except ValueError as error:
            raise ProjectError(
                f"“{one.value[:40]}” is no day. Write it as in 2024-10-24."
            ) from error


def _there(connection: Connection, project: str, column: Any, ids: Sequence[str]) -> set[str]:
    """Return those of ``ids`` that are in a table already."""
    found: set[str] = set()
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        table = column.table
        found.update(
            connection.scalars(select(column).where(table.c.project == project, column.in_(some)))
        )
    return found
