"""What is of one thing and what is not, in stories: whatever way the program finds it out."""

from __future__ import annotations

import pytest

from tests.counts.test_linking import counted


def things(texts: dict[str, str]) -> list[set[str]]:
    """Return the things counted: their amounts, named by article and place in it ("a1")."""
    counts = counted(texts)[0].dropna(subset="quantity")
    place = counts.groupby("article_id").cumcount() + 1
    names = counts["article_id"] + place.astype(str)
    groups = [set(part) for _, part in names.groupby(counts["quantity"])]
    return sorted(groups, key=sorted)


# what, texts, things
OF_EQUAL_VALUE = [
    (
        "the two sides of a tie",
        {
            "a": "The committee split 7-7 on the motion to close the pier on Monday.",
            "b": "The motion to close the pier drew a 7-7 vote in the committee on Monday.",
        },
        [{"a1", "b1"}, {"a2", "b2"}],
    ),
    (
        "a part that is all of its whole",
        {
            "a": "The ferry sank in the bay and 12 of its 12 sailors were saved.",
            "b": "When the ferry sank in the bay, 12 of the 12 sailors were saved.",
        },
        [{"a1", "b1"}, {"a2", "b2"}],
    ),
    (
        "a part here, and its whole there",
        {
            "a": "Storm hits harbour. 8 of the 12 cranes fell in the storm.",
            "b": "Storm hits harbour. 5 of the 8 cranes fell in the storm.",
        },
        [{"a1", "b1"}, {"a2", "b2"}],
    ),
]


@pytest.mark.parametrize(
    ("texts", "expected"), [case[1:] for case in OF_EQUAL_VALUE], ids=[c[0] for c in OF_EQUAL_VALUE]
)
def test_equal_values_are_not_put_together_against_what_the_words_say(texts, expected) -> None:
    assert things(texts) == expected
