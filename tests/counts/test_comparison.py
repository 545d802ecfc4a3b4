from __future__ import annotations

import random
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts.comparison.agreement_rates import comparability, comparable_pairs
from framing.counts.comparison.disagreements import disagreements, figure_as_printed, gap, status
from framing.counts.comparison.reasons import Figure, reason
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
    (figure("over 40", 40, 59, "more than"), figure("61", 61, 61), "conflict"),
    (figure("up to 46", 34.5, 46, "at most"), figure("46", 46, 46), "compatible"),
    (figure("nearly 90", 81, 90, "nearly"), figure("84", 84, 84), "compatible"),
    (figure("dozens", 24, 99, "vague"), figure("more than 200", 200, 299, "more than"), "conflict"),
    # two hedges
    (figure("over 40", 40, 59, "more than"), figure("over 60", 60, 89, "more than"), "conflict"),
    (
        figure("at least 30", 30, 44, "at least"),
        figure("more than 30", 30, 44, "more than"),
        "compatible",
    ),
    (figure("10 to 15", 10, 15, "range"), figure("14 to 20", 14, 20, "range"), "compatible"),
    (figure("10 to 15", 10, 15, "range"), figure("20", 20, 20), "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), VERDICTS, ids=lambda v: getattr(v, "printed", v))
def test_status_reads_wordings_as_closed_intervals(a: Figure, b: Figure, expected: str) -> None:
    assert status(a, other=b) == status(b, other=a) == expected


REASONS = [
    # what cannot be, and what is merely unlikely
    (figure("48", 48, 48), figure("47", 47, 47), "“48” and “47” cannot both be exact as worded"),
    (
        figure("dozens", 24, 99, "vague"),
        figure("200", 200, 200),
        "“dozens” and “200” are unlikely to be one figure: “dozens” is usually read as 24 to 99",
    ),
    # what lies in what
    (figure("46", 46, 46), figure("over 40", 40, 59, "more than"), "46 lies within “over 40”"),
    (
        figure("60", 60, 60),
        figure("over 60", 60, 89, "more than"),
        "“60” is at the edge of what “over 60” allows",
    ),
    # rounding
    (figure("3,000", 3000, 3000), figure("2,977", 2977, 2977), "3,000 may be a rounded figure"),
    (figure("60", 60, 60), figure("57", 57, 57), "60 may be a rounded figure"),
    # a later figure
    (
        figure("14", 14, 14, published=date(2024, 3, 1)),
        figure("17", 17, 17, published=date(2024, 3, 3)),
        "“17” was published 2 days later and is larger: “14” may be overtaken",
    ),
    # one source, another definition
    (
        figure("14", 14, 14, voice="the police"),
        figure("14", 14, 14, voice="the police"),
        "both cite one source: the police",
    ),
    (
        figure("14", 14, 14, unit="package"),
        figure("12", 12, 12, unit="device"),
        "counted as “package” and as “device”: the definitions may differ",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), REASONS)
def test_the_reason_says_what_may_be_behind(a: Figure, b: Figure, expected: str) -> None:
    for one, other in ((a, b), (b, a)):
        text = reason(one, other=other, status=status(one, other=other))
        if one is a or "“" not in expected.split(" and ")[0]:
            assert expected in text


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
    ("text", "unit", "expected"),
    [
        ("More than 35 Irish mayors", "Irish mayor", "More than 35"),
        ("30 of the 45 members", "member", "30 of the 45"),
        ("dozens of kites", "kite", "dozens"),
        ("$5 billion", "US dollar", "$5 billion"),
        ("28", None, "28"),
        ("", None, ""),
    ],
)
def test_figure_as_printed_leaves_out_what_is_counted(text, unit, expected) -> None:
    assert figure_as_printed(text, unit=unit) == expected


bounds = st.integers(0, 200)
figures = st.tuples(bounds, bounds, st.sampled_from(["exact", "about", "more than", "vague"])).map(
    lambda t: figure(f"{t[0]}", min(t[:2]), max(t[:2]), t[2])
)


@given(figures, figures)
def test_verdicts_are_symmetric_and_conflicts_are_gaps(a: Figure, b: Figure) -> None:
    verdict = status(a, other=b)
    assert verdict == status(b, other=a)
    assert gap(a, other=b) == gap(b, other=a)
    meet = any(b.low <= value <= b.high for value in (a.low, a.high)) or (a.low <= b.low <= a.high)
    assert (verdict == "conflict") == (gap(a, other=b) > 0) == (not meet)
    assert reason(a, other=b, status=verdict)


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


def test_an_outlets_own_voice_comes_before_anothers() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 46, "voice": "the mayor"},
            {"article_id": "a", "outlet": "Ant", "low": 40, "high": 59, "modifier": "more than"},
            {"article_id": "b", "outlet": "Bee", "low": 46},
        ]
    )
    assert found[["outlet_a", "start_a", "outlet_b", "status"]].to_numpy().tolist() == [
        ["Ant", 10, "Bee", "compatible"]
    ]


def test_the_most_exact_figure_of_an_outlet_is_compared() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 24, "high": 99, "modifier": "vague"},
            {"article_id": "a2", "outlet": "Ant", "low": 46},
            {"article_id": "b", "outlet": "Bee", "low": 46},
        ]
    )
    assert found["article_a"].tolist() == ["a2"]
    assert found["status"].tolist() == ["same"]


def test_of_two_exact_figures_the_later_one_is_compared() -> None:
    found = compare(
        [
            {"article_id": "a", "outlet": "Ant", "low": 14},
            {"article_id": "a2", "outlet": "Ant", "low": 17},
            {"article_id": "b", "outlet": "Bee", "low": 17},
        ],
        {"a": "2024-03-01", "a2": "2024-03-03", "b": "2024-03-03"},
    )
    assert found["article_a"].tolist() == ["a2"]


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
    assert per_outlet.to_numpy().tolist() == [["a", 2, 1, 2], ["b", 2, 1, 0], ["c", 1, 1, 1]]
    assert comparable_pairs(found).to_numpy().tolist() == [
        ["a", "b", 2, 0],
        ["a", "c", 1, 1],
        ["b", "c", 1, 1],
    ]
