"""Verdicts: what the wordings allow, and nothing that was not checked."""

from __future__ import annotations

import pytest

from framing.charts.verdicts import INSIDE, NOT_ALL, ONE_OUTLET, alone, verdicts
from framing.tables import COUNTS, DISAGREEMENTS, QUANTITIES, table


def pair(status, *, gap=-1.0, reason="", outlet_b="Bay News"):
    return {
        "quantity": "q",
        "outlet_a": "Ash",
        "outlet_b": outlet_b,
        "status": status,
        "gap": gap,
        "reason": reason,
    }


APART = "cannot both be true: Ash says 72, Bay News 60"
CASES = [
    # what is known, what all wordings allow, verdict
    ([pair("same")], (46, 46), "all wordings can hold, at 46"),
    ([pair("compatible")], (60, 89), "all wordings can hold, from 60 to 89"),
    ([pair("conflict", gap=12, reason=f"{APART}; 60 may be rounded")], (None, None),
     APART),
    ([pair("conflict", gap=2, reason="close"), pair("conflict", gap=9, reason="far")],
     (None, None), "cannot both be true: far"),
    ([pair("conflict", gap=4, outlet_b="Ash")], (None, None), INSIDE),
    ([pair("strained", reason="both can, but; so")], (None, None), "both can, but"),
    ([pair("compatible")], (None, None), NOT_ALL),
    ([], (7, 7), ONE_OUTLET),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "bounds", "expected"), CASES, ids=[c[2] for c in CASES])
def test_verdict(pairs, bounds, expected):
    low, high = bounds
    quantities = table([{"quantity": "q", "low": low, "high": high}], QUANTITIES)
    found = verdicts(quantities, disagreements=table(pairs, DISAGREEMENTS))
    assert found == {"q": expected}


def test_no_verdict_says_wrong_or_confirmed():
    for words in (ONE_OUTLET, INSIDE, NOT_ALL, *(case[2] for case in CASES)):
        assert not {"wrong", "false", "confirmed", "biased", "correct"} & set(words.split())


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ([None], "1 other amount stands alone and was not compared."),
        (["q", None, None], "2 other amounts stand alone and were not compared."),
        (["q"], ""),
        ([], ""),
    ],
)
def test_what_was_not_compared_is_said(ids, expected):
    assert alone(table([{"quantity": quantity} for quantity in ids], COUNTS)) == expected
