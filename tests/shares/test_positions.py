"""Positions: each article is in every place once, and the passage behind it can be shown."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.shares import placed_passages, positions
from framing.tables import ARTICLES, POSITIONS, QUOTATIONS, table

ARTICLE_ROWS = table(
    [
        {"article_id": name, "outlet": outlet, "published": pd.Timestamp(2024, 11, day)}
        for name, outlet, day in [("a1", "Quay Post", 4), ("a2", "Quay Post", 6), ("b", "Bay", 3)]
    ],
    ARTICLES,
)
OUTLETS = dict(zip(ARTICLE_ROWS["article_id"], ARTICLE_ROWS["outlet"], strict=True))


def quotations_of(*rows):
    """Return QUOTATIONS of (article_id, start, place, actor, kind)."""
    names = ["article_id", "start", "place", "actor", "kind"]
    return table(
        [
            {**dict(zip(names, row, strict=True)), "outlet": OUTLETS[row[0]], "end": row[1] + 5}
            for row in rows
        ],
        QUOTATIONS,
    )


def cells(quotations, outlet):
    found = positions(quotations, articles=ARTICLE_ROWS)
    rows = found[found["outlet"].eq(outlet)].astype(object)
    rows = rows.where(rows.notna(), None)
    return {(r.place, r.part, r.actor): r.n_articles for r in rows.itertuples()}


CASES = [
    ([], {("title", "none", None): 1, ("first", "none", None): 1, ("last", "none", None): 1}),
    (  # the title is not the first word of the text
        [("b", 0, "title", "Port", "indirect"), ("b", 90, "body", "Ida Roe", "direct")],
        {
            ("title", "actor", "Port"): 1,
            ("first", "actor", "Ida Roe"): 1,
            ("last", "actor", "Ida Roe"): 1,
        },
    ),
    (  # a deck heads the article too; its first passage counts
        [("b", 40, "deck", "Al Ng", "mixed"), ("b", 9, "title", None, "direct")],
        {
            ("title", "unattributed", None): 1,
            ("first", "none", None): 1,
            ("last", "none", None): 1,
        },
    ),
    (  # scare quotes and titles of works are no quotations
        [
            ("b", 50, "lead", None, "scare"),
            ("b", 60, "lead", "Port", "direct"),
            ("b", 90, "body", None, "title"),
        ],
        {
            ("title", "none", None): 1,
            ("first", "actor", "Port"): 1,
            ("last", "actor", "Port"): 1,
        },
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_who_has_a_place(rows, expected):
    assert cells(quotations_of(*rows), "Bay") == expected


def test_articles_of_an_outlet_add_up():
    quotations = quotations_of(
        ("a1", 9, "lead", "Port", "direct"),
        ("a1", 99, "body", None, "indirect"),
        ("a2", 9, "lead", "Port", "direct"),
    )
    assert cells(quotations, "Quay Post") == {
        ("title", "none", None): 2,
        ("first", "actor", "Port"): 2,
        ("last", "actor", "Port"): 1,
        ("last", "unattributed", None): 1,
    }


def test_outlets_stand_in_the_order_of_first_publication():
    found = positions(quotations_of(), articles=ARTICLE_ROWS)
    assert list(dict.fromkeys(found["outlet"])) == ["Bay", "Quay Post"]


def test_no_article_has_no_position():
    found = positions(quotations_of(), articles=ARTICLE_ROWS.head(0))
    assert found.empty
    assert list(found.columns) == list(POSITIONS)


ROWS = st.tuples(
    st.sampled_from(list(OUTLETS)),
    st.integers(0, 500),
    st.sampled_from(["title", "deck", "lead", "body"]),
    st.sampled_from(["Port", "Ida Roe", None]),
    st.sampled_from(["direct", "mixed", "indirect", "scare"]),
)


@settings(max_examples=40)
@given(st.lists(ROWS, max_size=12, unique_by=lambda row: (row[0], row[1])))
def test_every_number_is_the_number_of_its_passages_in_any_order(rows):
    quotations = quotations_of(*rows)
    found = positions(quotations, articles=ARTICLE_ROWS)
    pd.testing.assert_frame_equal(
        found, positions(quotations_of(*reversed(rows)), articles=ARTICLE_ROWS)
    )
    sums = found.groupby(["outlet", "place"])["n_articles"].sum()
    assert all(n == (2 if outlet == "Quay Post" else 1) for (outlet, _), n in sums.items())
    behind = placed_passages(quotations)
    for row in found[found["part"].eq("actor")].itertuples():
        same = behind["outlet"].eq(row.outlet) & behind["position"].eq(row.place)
        assert (same & behind["actor"].eq(row.actor)).sum() == row.n_articles
