"""The table of figures as data for the browser: what a cell says, and what it opens."""

import pandas as pd
import pytest

from framing.charts.base.theme import OutletStyle
from framing.dashboard.widgets.figures_table import (
    MAX_COLUMNS,
    NO_ARTICLE,
    NOT_FOUND,
    figures_data,
)

STYLE = OutletStyle(
    outlet="", colour="#000000", pattern="", symbol="circle", n_articles=1, n_words=9
)
FIGURE = {
    "quantity": "q",
    "label": "people hurt",
    "verdict": "conflict",
    "outlet": "Ant",
    "article_id": "a",
    "start": 4,
    "wording": "nine  people",
    "place": "body",
    "voice": None,
    "n_wordings": 1,
    "n_mentions": 1,
    "clashes": True,
}


def data(*rows, covered=frozenset({"Ant", "Bee"})):
    return figures_data(
        pd.DataFrame(rows),
        outlets={"Ant": STYLE, "Bee": STYLE},
        dates={"Ant": "3 Mar"},
        covered={"q": covered},
        warm="#cc0000",
        chosen=None,
    )


def test_a_row_tells_its_verdict_by_sign_and_words():
    (row,) = data(FIGURE)["rows"]
    assert (row["sign"], row["meaning"]) == ("≠", "cannot both be true")
    assert row["cells"][0] == {"id": "a:4", "text": "“nine people”", "note": "", "clashes": True}


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"place": "title"}, "in the title"),
        ({"voice": "the police"}, "says the police"),
        ({"n_wordings": 3}, "3 wordings"),
        (
            {"place": "title", "voice": "Rao", "n_wordings": 2},
            "in the title · says Rao · 2 wordings",
        ),
    ],
)
def test_a_cell_says_where_a_figure_stands_and_whose_it_is(change, note):
    assert data({**FIGURE, **change})["rows"][0]["cells"][0]["note"] == note


def test_an_outlet_without_an_article_in_the_story_is_not_said_to_lack_the_figure():
    assert data(FIGURE)["rows"][0]["cells"][1] == {"id": "", "text": NOT_FOUND}
    only_ant = data(FIGURE, covered=frozenset({"Ant"}))
    assert only_ant["rows"][0]["cells"][1] == {"id": "", "text": NO_ARTICLE}


def test_with_many_outlets_a_row_lists_those_that_write_something():
    outlets = {f"Outlet {n}": STYLE for n in range(MAX_COLUMNS)} | {"Ant": STYLE}
    many = figures_data(
        pd.DataFrame([FIGURE]), outlets=outlets, dates={}, covered={}, warm="#c00", chosen=None
    )
    assert many["columns"] == []
    assert [cell["outlet"] for cell in many["rows"][0]["cells"]] == ["Ant"]
