"""Groupings kept: which articles tell one story, and which are near-duplicates.

Grouping looks at all articles together; it is done again when one of them is another, and when a
reader of a newer version asks for it.
"""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
from sqlalchemy import insert, select

from framing.project import schema
from framing.project.analyses import analysis_key
from framing.project.storage import Handle, keeping, now, reading
from framing.reading import Corpus
from framing.tables import ARTICLES, conform

#: The setting under which a grouping is kept, as all settings are: the last one counts.
NAME = "grouping"


def keep_grouping(handle: Handle, read: Corpus, articles: pd.DataFrame) -> None:
    """Keep the stories and near-duplicates that ``articles`` have, found in ``read``."""
    value = {
        "of": analysis_key(read),
        **{
            name: articles[name].astype(object).where(articles[name].notna(), None).tolist()
            for name in ("story", "duplicates")
        },
    }
    row = {"project": handle.project, "name": NAME, "value": json.dumps(value), "at": now()}
    with keeping(handle) as connection:
        connection.execute(insert(schema.setting), [row])


def kept_grouping(handle: Handle, read: Corpus) -> Corpus | None:
    """Return ``read`` with its stories and near-duplicates as they were kept; None: none are.

    They are shown as they were, by whichever version they were found.
    """
    table = schema.setting
    with reading(handle) as connection:
        value = connection.scalar(
            select(table.c.value)
            .where(table.c.project == handle.project, table.c.name == NAME)
            .order_by(table.c.seq.desc())
            .limit(1)
        )
    kept = json.loads(value) if value else {}
    if kept.get("of") != analysis_key(read):
        return None
    columns = {name: pd.Series(kept[name], dtype="str") for name in ("story", "duplicates")}
    return replace(read, articles=conform(read.articles.assign(**columns), ARTICLES))
