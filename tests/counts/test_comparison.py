from __future__ import annotations

import random
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts.comparison.agreement_rates import (
    comparability,
    comparable_pairs,
    worded_differently,
)
from framing.counts.comparison.disagreements import disagreements
from framing.counts.comparison.figures import (
    Figure,
    comparable,
    figure_as_printed,
    gap,
    status,
)
from framing.counts.comparison.reasons import reason
from framing.tables import ARTICLES, COUNTS, DISAGREEMENTS, QUANTITIES, table


def figure(
    printed: str, low: float, high: float, modifier: str = "exact", **more: object
) -> Figure:
    value = None if modifier in ("vague", "range") else (high if modifier == "at most" else low)
    return Figure(
        **{"printed": printed, "value": value, "low": low, "high": high, "modifier": modifier}
        | more
    )


# Pairs of wordings as news prints them of one thing, with what a reader would make of them.
VERDICTS = [
    # exact figures
    (figure("46", 46, 46), figure("forty-six", 46, 46), "same"),
    (figure("12", 12, 12), figure("a dozen", 12, 12), "same"),
    (figure("48", 48, 48), figure("47", 47, 47), "conflict"),
    (figure("50,000", 50_000, 50_000), figure("55,000", 55_000, 55_000), "conflict"),
    # a figure and a hedge
    (figure("over 40", 40, 59, "more than"), figure("46", 46, 46), "compatible"),
    (figure("over 40", 40, 59, "more than"), figure("40", 40, 40), "compatible"),
    (figure("over 40", 40, 59, "more than"), figure("61", 61, 61), "strained"),
    (figure("over 40", 40, 59, "more than"), figure("39", 39, 39), "conflict"),
    (figure("up to 46", 34.5, 46, "at most"), figure("46", 46, 46), "compatible"),
    (figure("up to 46", 34.5, 46, "at most"), figure("20", 20, 20), "strained"),
    (figure("up to 46", 34.5, 46, "at most"), figure("47", 47, 47), "conflict"),
    (figure("nearly 90", 81, 90, "nearly"), figure("84", 84, 84), "compatible"),
    (figure("nearly 90", 81, 90, "nearly"), figure("80", 80, 80), "conflict"),
    (figure("at least 2", 2, 5, "at least"), figure("5", 5, 5), "compatible"),
    (figure("at least 2", 2, 5, "at least"), figure("6", 6, 6), "strained"),
    # two hedges
    (figure("over 40", 40, 59, "more than"), figure("over 60", 60, 89, "more than"), "strained"),
    (
        figure("at least 30", 30, 44, "at least"),
        figure("more than 30", 30, 44, "more than"),
        "compatible",
    ),
    (figure("nearly 60", 54, 60, "nearly"), figure("over 60", 60, 89, "more than"), "conflict"),
    (
        figure("nearly 60", 54, 60, "nearly"),
        figure("at least 60", 60, 89, "at least"),
        "compatible",
    ),
    (figure("up to 60", 45, 60, "at most"), figure("over 60", 60, 89, "more than"), "compatible"),
    (figure("10 to 15", 10, 15, "range"), figure("14 to 20", 14, 20, "range"), "compatible"),
    (figure("10 to 15", 10, 15, "range"), figure("20", 20, 20), "conflict"),
    # vague words: some have an end of their own
    (figure("dozens", 24, 99, "vague"), figure("more than 200", 200, 299, "more than"), "strained"),
    (figure("dozens", 24, 99, "vague"), figure("20", 20, 20), "conflict"),
    (figure("a few dozen", 24, 59, "vague"), figure("60", 60, 60), "conflict"),
    (figure("several", 3, 9, "vague"), figure("60", 60, 60), "conflict"),
    # limits are exact: what is said is the number of the limit, not what lies under it
    (
        figure("less than $250,000", 250_000, 250_000, "less than"),
        figure("less than $200,000", 200_000, 200_000, "less than"),
        "conflict",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), VERDICTS, ids=lambda v: getattr(v, "printed", v))
def test_words_decide_conflict_and_what_is_usually_meant_decides_strained(a, b, expected) -> None:
    assert status(a, other=b) == status(b, other=a) == expected


def measure(printed: str, value: float, unit: str, kind: str = "measure", **more: object) -> Figure:
    return figure(printed, value, value, **{"unit": unit, "kind": kind} | more)


CONVERTED = [
    (measure("60 miles", 60, "mile"), measure("97 km", 97, "kilometre"), "same"),
    (measure("60 miles", 60, "mile"), measure("100 km", 100, "kilometre"), "same"),
    (measure("60 miles", 60, "mile"), measure("99 km", 99, "kilometre"), "conflict"),
    (
        measure("two weeks", 2, "week", "duration"),
        measure("15 days", 15, "day", "duration"),
        "same",
    ),
    (
        measure("two weeks", 2, "week", "duration"),
        measure("20 days", 20, "day", "duration"),
        "conflict",
    ),
    (
        measure("three years", 3, "year", "duration"),
        measure("four years", 4, "year", "duration"),
        "conflict",  # coarse only against a finer unit: two sentences of a court
    ),
    (
        figure("a third", 1 / 3, 1 / 3, kind="other", unit="voter"),
        measure("33%", 33, "percent", "percent"),
        "same",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), CONVERTED, ids=lambda v: getattr(v, "printed", v))
def test_units_that_differ_are_converted(a: Figure, b: Figure, expected: str) -> None:
    assert status(a, other=b) == status(b, other=a) == expected
    assert "converted to" in reason(a, other=b, status=status(a, other=b)) or a.unit == b.unit


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (measure("€5", 5, "euro", "money"), measure("$5", 5, "US dollar", "money"), False),
        (measure("Rs 5", 5, "rupee", "money"), measure("₹5", 5, "Indian rupee", "money"), True),
        (measure("5%", 5, "percent", "percent"), figure("5", 5, 5, unit="boat"), False),
        (measure("5 km", 5, "kilometre"), measure("5 kg", 5, "kilogram"), False),
        (figure("5", 5, 5, unit="boat"), figure("5", 5, 5, unit="vessel"), True),
    ],
)
def test_figures_without_a_common_unit_are_not_held_against_each_other(a, b, expected) -> None:
    assert comparable(a, other=b) == comparable(b, other=a) == expected


REASONS = [
    # what cannot be, and what is far from how it is usually meant
    (
        figure("Nine", 9, 9, outlet="Evening Wire"),
        figure("at least 15", 15, 22, "at least", outlet="Globe Report"),
        "cannot both be true: Evening Wire says nine, Globe Report at least 15",
    ),
    (
        figure("dozens", 24, 99, "vague"),
        figure("200", 200, 200),
        "both can be true, but “dozens” usually means 24 to 99, and the other says 200",
    ),
    # what can
    (
        figure("more than 60", 60, 89, "more than"),
        figure("60", 60, 60),
        "both can be true: “more than 60” and 60",
    ),
    # rounding
    (
        figure("3,000", 3000, 3000),
        figure("2,977", 2977, 2977),
        "a bare round number may be rounded: 3,000",
    ),
    (figure("60", 60, 60), figure("57", 57, 57), "a bare round number may be rounded: 60"),
    # a later figure
    (
        figure("14", 14, 14, outlet="Ant", published=date(2024, 3, 1)),
        figure("17", 17, 17, outlet="Bee", published=date(2024, 3, 3)),
        "Bee is 2 days younger: 14 may be overtaken",
    ),
    (
        figure("14", 14, 14, outlet="Ant", place="title"),
        figure("17", 17, 17, outlet="Ant"),
        "one article says 14 and 17; the title may be older than the text",
    ),
    # one source, another definition
    (
        figure("14", 14, 14, voice="police", outlet="Ant"),
        figure("14", 14, 14, voice="police", outlet="Bee"),
        "two outlets, one source: police",
    ),
    (
        figure("14", 14, 14, unit="package"),
        figure("12", 12, 12, unit="device"),
        "counted as “package” and as “device”: the definitions may differ",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), REASONS)
def test_the_reason_says_what_may_be_behind(a: Figure, b: Figure, expected: str) -> None:
    assert expected in reason(a, other=b, status=status(a, other=b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("48", 48, 48), figure("47", 47, 47)),  # 48 is not round
        (figure("60", 60, 60), figure("70", 70, 70)),  # rounding cannot bridge it
        (figure("10", 10, 10), figure("8", 8, 8)),  # news counts to ten one by one
    ],
)
def test_rounding_is_no_excuse_for_everything(a: Figure, b: Figure) -> None:
    assert "rounded" not in reason(a, other=b, status="conflict")


@pytest.mark.parametrize(
    ("text", "number", "modifier", "kind", "expected"),
    [
        ("More than 35 Irish mayors", "35", "more than", "count", "More than 35"),
        ("60 or more voters", "60", "at least", "count", "60 or more"),
        ("35 mayors or more", "35", "at least", "count", "35 mayors or more"),
        ("dozens of kites", "dozens", "vague", "count", "dozens"),
        ("$5 billion", "$5 billion", "exact", "money", "$5 billion"),
        ("60 miles", "60", "exact", "measure", "60 miles"),
        ("28", "28", "exact", "count", "28"),
    ],
)
def test_the_figure_as_printed_leaves_out_what_is_counted(text, number, modifier, kind, expected):
    start = 40 + text.index(number)
    row = {"text": text, "start": 40, "number_start": start, "number_end": start + len(number)}
    assert figure_as_printed(row | {"modifier": modifier, "kind": kind}) == expected


bounds = st.integers(0, 200)
figures = st.tuples(bounds, bounds, st.sampled_from(["exact", "about", "more than", "vague"])).map(
    lambda t: figure(f"{t[0]}", min(t[:2]), max(t[:2]), t[2])
)


@given(figures, figures)
def test_verdicts_are_symmetric_and_conflicts_are_gaps(a: Figure, b: Figure) -> None:
    verdict = status(a, other=b)
    assert verdict == status(b, other=a)
    assert gap(a, other=b) == gap(b, other=a)
    assert (verdict == "conflict") == (gap(a, other=b) > 0)
    usually_meet = max(a.low, b.low) <= min(a.high, b.high)
    assert usually_meet == (verdict in ("same", "compatible"))
    assert reason(a, other=b, status=verdict)


@given(figures)
def test_what_is_usually_meant_lies_within_what_the_words_allow(a: Figure) -> None:
    (low, high), (least, most) = a.usual, a.literal
    assert least <= low <= high <= most


def counts_of(rows: list[dict[str, object]]) -> pd.DataFrame:
    filled = [
        {
            "start": 10 * k,
            "end": 10 * k + 2,
            "text": str(row["low"]),
            "value": row["low"],
            "high": row["low"],
            "modifier": "exact",
            "unit": "voter",
            "kind": "count",
            "quantity": "q",
            "number_start": row.get("start", 10 * k),
            "number_end": row.get("start", 10 * k) + 2,
        }
        | row
        for k, row in enumerate(rows)
    ]
    return table(filled, COUNTS)


def compare(rows: list[dict[str, object]], dates: dict[str, str] | None = None) -> pd.DataFrame:
    counts = counts_of(rows)
    articles = [
        {"article_id": key, "published": pd.Timestamp((dates or {}).get(key))}
        for key in sorted(set(counts["article_id"]))
    ]
    quantities = table([{"quantity": "q", "label": "voters"}], QUANTITIES)
    return disagreements(counts, quantities=quantities, articles=table(articles, ARTICLES))


def test_the_most_exact_figure_comes_before_an_outlets_own_voice() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 46, "voice": "the mayor"},
            {"article_id": "a", "outlet": "Ant", "low": 40, "high": 59, "modifier": "more than"},
            {"article_id": "b", "outlet": "Bee", "low": 46},
        ]
    )
    assert found[["outlet_a", "start_a", "outlet_b", "status"]].to_numpy().tolist() == [
        ["Ant", 0, "Bee", "same"]
    ]


def test_of_equally_exact_figures_an_outlets_own_comes_first() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 46, "voice": "the mayor"},
            {"article_id": "a", "outlet": "Ant", "low": 46},
            {"article_id": "b", "outlet": "Bee", "low": 46},
        ]
    )
    assert found["start_a"].tolist() == [10]


def test_a_text_comes_before_its_title_and_a_title_it_contradicts_stands_back() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 46, "place": "title"},
            {"article_id": "a", "outlet": "Ant", "low": 46, "place": "body"},
            {"article_id": "b", "outlet": "Bee", "low": 9, "place": "title"},
            {"article_id": "b", "outlet": "Bee", "low": 40, "high": 59, "modifier": "more than"},
        ]
    )
    between = found[found["outlet_a"] != found["outlet_b"]]
    assert between[["start_a", "start_b", "status"]].to_numpy().tolist() == [[10, 30, "compatible"]]


def test_an_outlets_latest_article_is_compared_even_where_an_older_one_is_more_exact() -> None:
    found = compare(
        [
            {"article_id": "a2", "outlet": "Ant", "low": 14},
            {"article_id": "a", "outlet": "Ant", "low": 17, "high": 25, "modifier": "at least"},
            {"article_id": "b", "outlet": "Bee", "low": 17},
        ],
        {"a2": "2024-03-01", "a": "2024-03-03", "b": "2024-03-03"},
    )
    assert found["article_a"].tolist() == ["a"]
    assert found["status"].tolist() == ["compatible"]


def test_currencies_are_kept_and_the_pair_with_a_common_one_is_compared() -> None:
    money = {"kind": "money", "low": 5}
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "unit": "euro"} | money,
            {"article_id": "a", "outlet": "Ant", "unit": "US dollar"} | money,
            {"article_id": "b", "outlet": "Bee", "unit": "US dollar"} | money,
            {"article_id": "c", "outlet": "Cat", "unit": "rupee"} | money,
        ]
    )
    assert found[["outlet_a", "start_a", "outlet_b"]].to_numpy().tolist() == [["Ant", 10, "Bee"]]


def test_every_pair_of_outlets_has_its_row() -> None:
    rows = [{"article_id": name, "outlet": name, "low": 4} for name in "dcba"]
    found = compare(rows)
    pairs = list(zip(found["outlet_a"], found["outlet_b"], strict=True))
    assert pairs == [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]


def test_an_article_that_contradicts_itself_has_a_row_of_its_own() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 14},
            {"article_id": "a", "outlet": "Ant", "low": 19},
            {"article_id": "b", "outlet": "Bee", "low": 14},
        ]
    )
    inside = found[found["outlet_a"] == found["outlet_b"]]
    assert inside[["article_a", "article_b", "status", "gap"]].to_numpy().tolist() == [
        ["a", "a", "conflict", 5.0]
    ]


rows_of_counts = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.integers(1, 9), st.integers(0, 3)),
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(rows_of_counts, st.randoms(use_true_random=False))
def test_the_order_of_the_counts_changes_nothing(rows, shuffler: random.Random) -> None:
    filled = [
        {"article_id": o + n, "outlet": o, "low": low, "high": low + width, "start": k}
        for k, (o, n, low, width) in enumerate(rows)
    ]
    other = list(filled)
    shuffler.shuffle(other)
    found = compare(filled)
    pd.testing.assert_frame_equal(found, compare(other))
    assert ((found["gap"] > 0) == (found["status"] == "conflict")).all()
    assert (found["outlet_a"] <= found["outlet_b"]).all()
    assert not found.duplicated(
        ["quantity", "outlet_a", "article_a", "outlet_b", "article_b"]
    ).any()


def test_no_figures_give_no_rows() -> None:
    found = compare([])
    assert found.empty
    assert list(found.columns) == list(DISAGREEMENTS)
    assert comparable_pairs(found).empty
    assert comparability(found, counts=table([], COUNTS)).empty


def test_an_outlet_differs_on_k_of_m_comparable_figures_and_never_on_more() -> None:
    rows = [
        {"article_id": name, "outlet": name, "low": low, "quantity": quantity}
        for name, low, quantity in [
            ("a", 4, "q"),
            ("b", 4, "q"),
            ("c", 5, "q"),
            ("a", 7, "r"),
            ("b", 7, "r"),
            ("c", 1, None),
            ("a", 1, None),
            ("a", 1, None),
        ]
    ]
    counts = counts_of(rows)
    articles = table([{"article_id": name} for name in "abc"], ARTICLES)
    found = disagreements(counts, quantities=table([], QUANTITIES), articles=articles)
    per_outlet = comparability(found, counts=counts)
    assert per_outlet.to_numpy().tolist() == [
        ["a", 2, 1, 2, 0],
        ["b", 2, 1, 0, 0],
        ["c", 1, 1, 1, 0],
    ]
    assert comparable_pairs(found).to_numpy().tolist() == [
        ["a", "b", 2, 0, 0],
        ["a", "c", 1, 1, 0],
        ["b", "c", 1, 1, 0],
    ]


def test_strained_figures_are_counted_apart_and_are_not_only_worded_differently() -> None:
    more = {"modifier": "more than"}
    rows = [
        {"article_id": "a", "outlet": "a", "low": 1000, "high": 1499, "quantity": "q"} | more,
        {"article_id": "b", "outlet": "b", "low": 5000, "high": 7499, "quantity": "q"} | more,
        {"article_id": "a", "outlet": "a", "low": 60, "quantity": "r"},
        {"article_id": "b", "outlet": "b", "low": 60, "high": 89, "quantity": "r"} | more,
        {"article_id": "a", "outlet": "a", "low": 7, "quantity": "s"},
        {"article_id": "b", "outlet": "b", "low": 7, "quantity": "s"},
    ]
    counts = counts_of(rows)
    articles = table([{"article_id": name} for name in "ab"], ARTICLES)
    found = disagreements(counts, quantities=table([], QUANTITIES), articles=articles)
    assert found["status"].tolist() == ["strained", "compatible", "same"]
    assert comparable_pairs(found).to_numpy().tolist() == [["a", "b", 3, 0, 1]]
    assert worded_differently(found, counts=counts) == {"r"}
