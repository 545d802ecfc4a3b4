"""Scope: which articles are analysed."""

import datetime as dt

import pytest

from framing.dashboard.state.scope import Scope, scope_words, scoped
from framing.reading import Corpus
from framing.tables import ARTICLES, CUTS, POSTS, REFUSED, table

ROWS = [
    # id, published, story, group of near-duplicates, text
    ("a", "2025-03-01", "strike", "g1", "The dockers went back."),
    ("b", "2025-03-05", "strike", "g1", "The Dockers\nwent back, too."),
    ("c", "2025-03-09", "ferry", None, "Ferries run."),
    ("d", None, "ferry", None, "A day unknown."),
]


@pytest.fixture
def corpus() -> Corpus:
    rows = [
        {"article_id": i, "outlet": i, "published": day, "story": story, "duplicates": group}
        for i, day, story, group, _ in ROWS
    ]
    return Corpus(
        articles=table(rows, ARTICLES),
        texts={row[0]: row[-1] for row in ROWS},
        posts=table([{"article_id": "a", "start": 0, "end": 3}], POSTS),
        cuts=table([{"article_id": "c", "text": "x", "reason": "y"}], CUTS),
        refused=table([{"file_name": "f", "reason": "r"}], REFUSED),
    )


CASES = [
    (Scope(), "abcd"),
    (Scope(story="ferry"), "cd"),
    (Scope(first=dt.date(2025, 3, 5)), "bcd"),  # an article without a date is in any range
    (Scope(last=dt.date(2025, 3, 5)), "abd"),
    (Scope(first=dt.date(2025, 3, 2), last=dt.date(2025, 3, 6)), "bd"),
    (Scope(search="dockers WENT"), "ab"),  # in any case, over line ends
    (Scope(search="  "), "abcd"),  # blanks ask for nothing
    (Scope(search="no such words"), ""),
    (Scope(search="(a+)+$"), ""),  # words, not a pattern
    (Scope(duplicates="once"), "acd"),  # the first published stands for its group
    (Scope(duplicates="once", first=dt.date(2025, 3, 2)), "bcd"),  # of those in scope
    (Scope(story="no such story"), ""),
]


@pytest.mark.parametrize(("scope", "ids"), CASES, ids=lambda case: str(case)[:60])
def test_scope_takes_in(corpus, scope, ids):
    part = scoped(corpus, scope=scope)
    assert "".join(part.articles["article_id"]) == ids
    assert set(part.texts) == set(ids)
    assert set(part.posts["article_id"]) | set(part.cuts["article_id"]) <= set(ids)
    assert len(part.refused) == 1


def test_scope_is_said_in_words():
    assert scope_words(Scope()) == ""
    assert scope_words(Scope(story="strike", duplicates="once")) == (
        "story “strike”; near-duplicates counted once"
    )
