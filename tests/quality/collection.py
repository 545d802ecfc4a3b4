"""Collection: the marked articles and stories, read once, analysed once, scored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from framing import Analysis, analyse, read_files
from tests.quality.marked import (
    ARTICLES,
    STORIES,
    MarkedArticle,
    Verdict,
    read_marked,
    read_verdicts,
)
from tests.quality.scores import amount_scores, link_scores, quotation_scores


@cache
def articles() -> Sequence[MarkedArticle]:
    """Return the articles that stand alone, their quotations and amounts marked."""
    return tuple(read_marked(path) for path in ARTICLES)


@cache
def told() -> Sequence[MarkedArticle]:
    """Return the articles of the stories, their amounts marked."""
    return tuple(read_marked(path) for folder in STORIES for path in sorted(folder.glob("*.md")))


@cache
def verdicts() -> Sequence[Verdict]:
    """Return the verdicts of all stories."""
    return tuple(verdict for folder in STORIES for verdict in read_verdicts(folder))


@cache
def analysis() -> Analysis:
    """Return what the program makes of all of them together."""
    files = [(m.file_name, m.article.encode()) for m in (*articles(), *told())]
    return analyse(read_files(files))


@cache
def scores() -> dict[str, dict[str, float]]:
    """Return every measure, by what it is of."""
    return {
        "quotations": quotation_scores(articles(), analysis()),
        "amounts": amount_scores((*articles(), *told()), analysis()),
        "links": link_scores(told(), verdicts(), analysis()),
    }
