"""Tasks: the articles that are still to be measured, as a list that any runner can work off.

A task is a pure function of one text: the order in which tasks are done, and where, changes
nothing.  One text printed by many outlets is one task.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from framing.analysis import ArticleParts, Findings, article_findings, parts_of
from framing.reading import Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A text to be measured, and the articles that have it."""

    article_ids: tuple[str, ...]
    parts: ArticleParts
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A task that is done."""

    article_ids: tuple[str, ...]
    findings: Findings


def tasks(corpus: Corpus, *, done: Collection[str] = ()) -> list[Task]:
    """Return what is to be measured of ``corpus``, without the articles that are ``done``.

    Parameters
    ----------
    corpus : Corpus
    done : collection of str
        The ids of articles whose findings are there.

    Returns
    -------
    list of Task
        In the order of the articles.
    """
    ids: dict[tuple[ArticleParts, str], list[str]] = {}
    for article_id, parts in parts_of(corpus).items():
        if article_id not in done:
            ids.setdefault((parts, corpus.texts[article_id]), []).append(article_id)
    return [
        Task(article_ids=tuple(those), parts=parts, text=text)
        for (parts, text), those in ids.items()
    ]


def done(task: Task) -> Done:
    """Measure one text."""
    return Done(article_ids=task.article_ids, findings=article_findings(task.parts, task.text))
