"""Intake: what is known about articles, mended by hand and kept as edits."""

import datetime as dt

import pandas as pd
import pytest

from framing.dashboard.state.intake import EDITABLE, changes, intake_table
from framing.project import Edit
from framing.project.content import mended
from framing.reading import Article

ARTICLES = [
    Article(article_id="a", file_name="a.txt", text="It rained.", outlet="Ant Herald"),
    Article(article_id="b", file_name="b.txt", text="It snowed.", published=dt.date(2025, 3, 1)),
]


def test_a_table_that_nobody_touched_changes_nothing():
    frame = intake_table(ARTICLES, [])
    assert changes(frame, frame.copy()) == ([], [])


def test_no_article_gives_an_empty_table_with_its_columns():
    frame = intake_table([], [])
    assert frame.empty
    assert set(EDITABLE) < set(frame.columns)
    assert changes(frame, frame) == ([], [])


CELLS = [
    # column, what a person writes, what becomes of it
    ("outlet", "  Bee  Times ", "Bee Times"),
    ("outlet", "", None),
    ("outlet", float("nan"), None),
    ("published", "2024-10-24", dt.date(2024, 10, 24)),  # as it is shown
    ("published", "24 October 2024", dt.date(2024, 10, 24)),
    ("published", pd.Timestamp("2025-03-02"), dt.date(2025, 3, 2)),
    ("story", "Strike", "Strike"),
    ("author", "Ida Roe", "Ida Roe"),
]


@pytest.mark.parametrize(("column", "cell", "known"), CELLS)
def test_a_cell_is_taken_as_it_was_meant(column, cell, known):
    before = intake_table(ARTICLES, [])
    after = before.copy()
    after[column] = pd.Series([cell, before[column].iloc[1]], index=before.index, dtype=object)
    edits, unread = changes(before, after)
    assert not unread
    assert getattr(mended(ARTICLES, edits)[0], column) == known


@pytest.mark.parametrize("cell", ["3/4/2026", "41024", "soon", "2026-02-31"])
def test_a_day_that_cannot_be_read_in_one_way_is_asked_for_and_changes_nothing(cell):
    before = intake_table(ARTICLES, [])
    edits, unread = changes(before, before.assign(published=[cell, "2025-03-01"]))
    assert edits == []
    assert len(unread) == 1
    assert "Write it as year-month-day" in unread[0]


def test_an_article_can_be_taken_out_and_had_back():
    before = intake_table(ARTICLES, [])
    edits, _ = changes(before, before.assign(take=[False, True]))
    assert [article.article_id for article in mended(ARTICLES, edits)] == ["b"]
    out = intake_table(ARTICLES, edits)
    assert out["take"].tolist() == [False, True]
    back, _ = changes(out, out.assign(take=True))
    assert mended(ARTICLES, [*edits, *back]) == ARTICLES


def test_what_was_mended_stays_when_more_articles_come():
    edits = [Edit(article_id="a", field="outlet", value="Cricket Post")]
    frame = intake_table(ARTICLES, edits)
    assert frame["outlet"].tolist()[0] == "Cricket Post"
    assert frame.index.tolist() == ["a", "b"]
