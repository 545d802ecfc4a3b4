"""Source types are counted by attribution, and what declines to answer counts nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.charts.source_types import TYPE_COLOURS, source_type_bars
from framing.quotations.actors.source_types import SOURCE_TYPES
from framing.shares import names_used, source_type_shares
from framing.tables import QUOTATIONS, table


def said(n, kind="direct", outlet="Ant", source_type="named person", **more):
    row = {"article_id": "a", "attribution": f"a-{n}", "outlet": outlet, "kind": kind}
    return row | {"source_type": source_type, "actor": "Ida Roe", "speaker": "Ida Roe"} | more


def test_every_type_has_a_colour_of_its_own():
    assert set(TYPE_COLOURS) == set(SOURCE_TYPES)
    assert len(set(TYPE_COLOURS.values())) == len(SOURCE_TYPES)


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        ([said(0), said(0, "mixed"), said(1)], 2),  # one attribution in two pieces
        ([said(0), said(1, "declined")], 1),  # asked, and no answer
        ([said(0), said(1, "scare"), said(2, "title")], 1),
        ([said(0), said(1, source_type=None)], 1),  # no source found
        ([], 0),
    ],
)
def test_an_attribution_counts_once_and_only_where_somebody_speaks(rows, counted):
    assert source_type_shares(table(rows, QUOTATIONS))["n_attributions"].sum() == counted


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(SOURCE_TYPES)), max_size=12))
def test_shares_of_an_outlet_add_up_to_one(pairs):
    rows = [said(n, outlet="AB"[n % 2], source_type=name) for n, name in pairs]
    shares = source_type_shares(table(rows, QUOTATIONS))
    for _, own in shares.groupby("outlet"):
        assert own["share"].sum() == pytest.approx(1)
        assert own["n_attributions"].sum() == own["outlet_attributions"].iloc[0]


def test_outlets_without_sources_have_no_bar():
    shares = source_type_shares(table([], QUOTATIONS))
    assert not source_type_bars(shares, outlets={}).data[-1]["customdata"]


def test_names_are_counted_by_outlet():
    rows = [
        said(0, speaker="Ms Roe"),
        said(1, speaker="The mayor"),
        said(2, speaker="the mayor"),
        said(3, outlet="Bee", speaker="she"),
        said(4, "declined", speaker="Roe"),
        said(5, actor="Al Ng", speaker="Ng"),
    ]
    found = names_used(table(rows, QUOTATIONS), actor="Ida Roe")
    assert found.values.tolist() == [
        ["Ant", "the mayor", 2],
        ["Ant", "Ms Roe", 1],
        ["Bee", "she", 1],
    ]
