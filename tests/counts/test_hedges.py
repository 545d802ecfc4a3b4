"""Hedges: each wording before and after a number, as the numeric studies and style books list it.

A list of its own, not read from the program's: a hedge that goes out of that one fails here.
"""

import pytest

from framing.counts.extraction.extract import count_mentions

# modifier, wordings that stand before "40 boats"
BEFORE = {
    "about": """a good; about; an estimated; approx; approx.; approximately; around; circa;
        estimated; a total of about; in the neighborhood of; in the region of; just about;
        maybe; more like; on the order of; only about; perhaps; probably; roughly; some;
        something like; ~; ≈; ±""",
    "nearly": """almost; approaching; close to; just shy of; nearly; shy of; the better part of;
        virtually""",
    "more than": """above; and over; beyond; exceeded; exceeding; exceeds; greater than;
        higher than; in excess of; just above; just over; longer than; more than;
        north of; over; surpassed; surpassing; topped; topping; upward of; upwards of;
        well above; well over; >""",
    "at least": """a minimum of; as few as; as little as; at a minimum; at least; at the least;
        minimum of; no fewer than; no less than; not fewer than; not less than; ≥""",
    "less than": """below; fewer than; just below; just under; less than; lower than; smaller than;
        south of; under; well below; well under; <""",
    "at most": """a maximum of; any more than; as high as; as many as; as much as; at most;
        at the most; maximum of; no greater than; no more than; not more than; up to; ≤""",
}
# modifier, wordings that stand after "40 boats" or "40"
AFTER = {
    "about": "give or take; or so; or thereabouts",
    "at least": """and counting; and up; at least; at the least; or above; or greater; or higher;
        or longer; or more; or over""",
    "at most": "at most; at the most; or fewer; or less; or lower; or under",
}


def wordings(table):
    return [
        (" ".join(hedge.split()), modifier)
        for modifier, hedges in table.items()
        for hedge in hedges.split(";")
    ]


@pytest.mark.parametrize(("hedge", "modifier"), wordings(BEFORE))
def test_a_hedge_before_a_number_is_read(hedge, modifier):
    (mention,) = count_mentions(f"They saw {hedge} 40 boats.")
    assert (mention.value, mention.modifier) == (40, modifier)
    assert mention.text == f"{hedge} 40 boats"


@pytest.mark.parametrize(("hedge", "modifier"), wordings(AFTER))
def test_a_hedge_after_a_number_is_read(hedge, modifier):
    (mention,) = count_mentions(f"They saw 40 {hedge}, in the rain.")
    assert (mention.value, mention.modifier) == (40, modifier)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("They saw 40+ boats.", "at least"),
        ("They saw 40-plus boats.", "at least"),
        ("They saw 40-odd boats.", "about"),
        ("It took a sub-40 run of boats.", "less than"),
    ],
)
def test_a_hedge_that_is_part_of_the_number_is_read(text, modifier):
    assert [m.modifier for m in count_mentions(text)] == [modifier]


@pytest.mark.parametrize(
    "text",
    [
        "They saw 40 boats.",
        "They saw only 40 boats.",
        "They saw just 40 boats.",
        "They saw 40 or 50 boats.",
        "They saw the bay, and the 40 boats.",
        "They leaned over: 40 boats.",
        "They got handsome, 40 boats.",
    ],
)
def test_what_is_no_hedge_changes_nothing(text):
    assert {m.modifier for m in count_mentions(text)} <= {"exact", "range"}
