"""Intake: what is known about the articles of a project, as a table that a person can mend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from framing.language.english import looks_english
from framing.language.words import n_words
from framing.project import Edit
from framing.project.content import mended
from framing.reading import Article
from framing.reading.dates import Unclear, published_on

#: Columns that a person may change; the text itself never changes.
EDITABLE = ("outlet", "published", "title", "url", "author", "story")


def intake_table(given: Sequence[Article], edits: Iterable[Edit]) -> pd.DataFrame:
    """Return a row an article: what may be changed, then what tells articles apart.

    Parameters
    ----------
    given : sequence of Article
        As they came in, those taken out included.
    edits : iterable of Edit
        What a person wrote over them so far.

    Returns
    -------
    DataFrame
        Indexed by article_id, in the order given; ``take`` is False for those taken out, days are
        text as in 2024-10-24, and ``asked`` is a date that has to be asked for.
    """
    edits = list(edits)
    out = {e.article_id: e.value == "no" for e in edits if e.field == "taken"}
    known = mended(given, [edit for edit in edits if edit.field != "taken"])
    rows = [
        {
            "take": not out.get(article.article_id, False),
            "outlet": article.outlet,
            "published": None if article.published is None else article.published.isoformat(),
            "asked": article.date_as_printed if article.published is None else None,
            "title": article.title,
            "url": article.url,
            "author": article.author,
            "story": article.story,
            "words": n_words(article.text),
            "begins": " ".join(article.text[:200].split())[:80],
            "file": article.file_name,
            "encoding": article.encoding,
        }
        for article in known
    ]
    columns = ["take", "outlet", "published", "asked", "title", "url", "author", "story"]
    columns += ["words", "begins", "file", "encoding"]
    ids = [article.article_id for article in known]
    frame = pd.DataFrame(rows, columns=columns, index=pd.Index(ids, name="article_id"))
    return frame.astype(dict.fromkeys((*EDITABLE, "asked", "encoding"), object))


def changes(before: pd.DataFrame, after: pd.DataFrame) -> tuple[list[Edit], list[str]]:
    """Return what a person changed in the table, and what of it cannot be read.

    Parameters
    ----------
    before : DataFrame
        What ``intake_table`` returned.
    after : DataFrame
        The same rows, changed by a person; a blank cell means not known.

    Returns
    -------
    (list of Edit, list of str)
        Days as ISO 8601; a sentence for each day that cannot be read in one way.

    Examples
    --------
    >>> article = Article(article_id="a", file_name="a.txt", text="It rained.")
    >>> before = intake_table([article], [])
    >>> edits, said = changes(before, before.assign(outlet=" Ant ", published="3/4/2026"))
    >>> [(edit.field, edit.value) for edit in edits]
    [('outlet', 'Ant')]
    >>> said[0][:50]
    'The date “3/4/2026” may be 4 March 2026 or 3 April'
    """
    edits: list[Edit] = []
    unread: list[str] = []
    old, new = before.to_dict("index"), after.to_dict("index")
    for article_id, row in new.items():
        for field in EDITABLE:
            was, now = _words(old[article_id][field]), _words(row[field])
            if now == was:
                continue
            value: str | None = now
            if field == "published" and now is not None:
                day = published_on(now)
                if isinstance(day, Unclear):
                    unread.append(day.reason)
                    continue
                value = None if day is None else day.isoformat()
            edits.append(Edit(article_id=str(article_id), field=field, value=value))
        if bool(row["take"]) != bool(old[article_id]["take"]):
            taken = "yes" if row["take"] else "no"
            edits.append(Edit(article_id=str(article_id), field="taken", value=taken))
    return edits, unread


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
        f"{len(found):,} {seem} not seem to be in English, which is all that the program reads: "
        "quotations, figures and singular forms are hardly found there; words are counted as they "
        f"stand: {'; '.join(found)}."
    )


def _words(value: Any) -> str | None:
    if isinstance(value, dt.date | dt.datetime):
        return None if pd.isna(value) else value.strftime("%Y-%m-%d")
    return (" ".join(value.split()) or None) if isinstance(value, str) else None
