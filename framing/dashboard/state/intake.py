"""Intake: what is known about articles, as a table that a person can mend before they join."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.language.english import looks_english
from framing.language.words import n_words
from framing.reading import Article, Source, read_each

#: Columns that a person may change; the text itself never changes.
EDITABLE = ("outlet", "published", "title", "story")


def intake_table(articles: Sequence[Article]) -> pd.DataFrame:
    """Return a row an article: what may be changed, then what tells articles apart.

    Parameters
    ----------
    articles : sequence of Article

    Returns
    -------
    DataFrame
        Indexed by article_id, in the order given.
    """
    rows = [
        {
            "take": True,
            "outlet": article.outlet,
            "published": article.published,
            "title": article.title,
            "story": article.story,
            "words": n_words(article.text),
            "begins": " ".join(article.text[:200].split())[:80],
            "file": article.file_name,
        }
        for article in articles
    ]
    columns = ["take", *EDITABLE, "words", "begins", "file"]
    ids = [article.article_id for article in articles]
    frame = pd.DataFrame(rows, columns=columns, index=pd.Index(ids, name="article_id"))
    return frame.astype(dict.fromkeys(EDITABLE, object))


def with_edits(articles: Sequence[Article], mended: pd.DataFrame | None) -> pd.DataFrame:
    """Return ``intake_table`` of ``articles`` with what was mended before more of them came.

    Parameters
    ----------
    articles : sequence of Article
    mended : DataFrame or None
        An earlier table, changed by a person; articles that are gone since are passed over.
    """
    table = intake_table(articles)
    if mended is not None:
        kept = [article_id for article_id in table.index if article_id in mended.index]
        for name in ("take", *EDITABLE):
            table.loc[kept, name] = mended.loc[kept, name]
    return table


def edited(articles: Sequence[Article], table: pd.DataFrame) -> list[Article]:
    """Return the ``articles`` that ``table`` takes, with what it says about them.

    Parameters
    ----------
    articles : sequence of Article
        Those that ``intake_table`` was given.
    table : DataFrame
        What it returned, changed by a person; blank cells mean not known.

    Returns
    -------
    list of Article
        In the order given.
    """
    rows = table.to_dict("index")
    return [
        replace(
            article,
            outlet=_words(row["outlet"]),
            published=_day(row["published"]),
            title=_words(row["title"]),
            story=_words(row["story"]),
        )
        for article in articles
        if (row := rows.get(article.article_id)) is not None and row["take"]
    ]


def not_used(files: Iterable[tuple[str, bytes]]) -> list[str]:
    r"""Say which columns of tables nothing is read from, a sentence a file.

    Examples
    --------
    >>> not_used([("a.csv", b"text,paper\nIt rained.,Ant\n"), ("b.txt", b"It rained.")])
    ['Columns of a.csv that nothing is read from: paper.']
    """
    said = []
    for name, data in files:
        if not name.lower().endswith((".csv", ".tsv")):
            continue
        (read,) = read_each([Source(file_name=name, data=data)])
        if read.unused:
            said.append(f"Columns of {name} that nothing is read from: {', '.join(read.unused)}.")
    return said


def not_english(articles: Sequence[Article]) -> str:
    """Say which articles do not seem to be in English; "" where all do.

    Examples
    --------
    >>> not_english([])
    ''
    """
    found = [a.title or a.file_name for a in articles if not looks_english(a.text)]
    if not found:
        return ""
    seem = "article does" if len(found) == 1 else "articles do"
    return (
        f"{len(found):,} {seem} not seem to be in English, which is all that the program reads; "
        f"little can be found there: {'; '.join(found)}."
    )


def _words(value: Any) -> str | None:
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _day(value: Any) -> dt.date | None:
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10])
    if isinstance(value, dt.datetime):
        return None if pd.isna(value) else value.date()
    return value if isinstance(value, dt.date) else None
