"""Intake: what is known about articles, mended by hand."""

import datetime as dt

import pandas as pd
import pytest

from framing.dashboard.state.intake import EDITABLE, edited, intake_table, with_edits
from framing.reading import Article

ARTICLES = [
    Article(article_id="a", file_name="a.txt", text="It rained.", outlet="Ant Herald"),
    Article(article_id="b", file_name="b.txt", text="It snowed.", published=dt.date(2025, 3, 1)),
]


def test_a_table_that_nobody_touched_changes_nothing():
    assert edited(ARTICLES, intake_table(ARTICLES)) == ARTICLES


def test_no_article_gives_an_empty_table_with_its_columns():
    frame = intake_table([])
    assert frame.empty
    assert set(EDITABLE) < set(frame.columns)
    assert edited([], frame) == []


CELLS = [
    # column, what the table holds, what becomes of it
    ("outlet", "  Bee  Times ", "Bee Times"),
    ("outlet", "", None),
    ("outlet", float("nan"), None),
    ("title", None, None),
    ("published", dt.date(2025, 3, 2), dt.date(2025, 3, 2)),
    ("published", pd.Timestamp("2025-03-02"), dt.date(2025, 3, 2)),
    ("published", "2025-03-02", dt.date(2025, 3, 2)),
    ("published", pd.NaT, None),
    ("published", None, None),
    ("story", "Strike", "Strike"),
]


@pytest.mark.parametrize(("column", "cell", "known"), CELLS)
def test_a_cell_is_taken_as_it_was_meant(column, cell, known):
    frame = intake_table(ARTICLES)
    frame[column] = pd.Series([cell, None], index=frame.index, dtype=object)
    assert getattr(edited(ARTICLES, frame)[0], column) == known


def test_an_article_that_is_not_taken_stays_out():
    frame = intake_table(ARTICLES)
    frame.loc["a", "take"] = False
    assert [article.article_id for article in edited(ARTICLES, frame)] == ["b"]


def test_the_text_never_changes():
    frame = intake_table(ARTICLES)
    frame["title"] = "Another title"
    assert [article.text for article in edited(ARTICLES, frame)] == ["It rained.", "It snowed."]


def test_what_was_mended_stays_when_more_files_come():
    frame = intake_table(ARTICLES[:1])
    frame.loc["a", "outlet"] = "Cricket Post"
    frame.loc["a", "take"] = False
    more = with_edits(ARTICLES, frame)
    assert more.loc["a", "outlet"] == "Cricket Post"
    assert pd.isna(more.loc["b", "outlet"])
    assert more["take"].tolist() == [False, True]


def test_what_was_mended_of_an_article_that_is_gone_is_passed_over():
    assert with_edits(ARTICLES[1:], intake_table(ARTICLES)).index.tolist() == ["b"]
