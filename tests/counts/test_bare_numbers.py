"""A number with no noun is told for an amount or a name by the words on both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.counts.extraction.bare_numbers import bare_number_model, features, is_amount

AMOUNTS = [
    # a verb before, the end of the clause after
    "The guild expelled *12*.",
    "The gale spared only *nine*, and the port closed.",
    # a verb after
    "Of the herders, *14* were fined.",
    "Among them, *two* resigned.",
]
NAMES = [
    "They meet in bay *12*, as ever.",
    "Between the *two* there is a wall.",
    "(*3*) The tenant pays.",
]


def span(marked: str) -> tuple[str, int, int]:
    before, number, after = marked.split("*")
    return before + number + after, len(before), len(before + number)


@pytest.mark.parametrize("marked", AMOUNTS)
def test_a_number_that_somebody_did_or_suffered_something_with_is_an_amount(marked):
    text, start, end = span(marked)
    assert is_amount(text, start=start, end=end)


@pytest.mark.parametrize("marked", NAMES)
def test_a_number_that_names_or_points_back_is_none(marked):
    text, start, end = span(marked)
    assert not is_amount(text, start=start, end=end)


def test_the_model_has_words_and_weights_and_no_feature_without_its_slot():
    model = bare_number_model()
    assert {"the", "of", "by"} <= model.closed
    assert model.tags["say"] == "verb"
    assert all("=" in name for name in model.weights)


@given(st.text(max_size=40), st.text(max_size=40))
def test_features_read_any_text_and_each_slot_once(before, after):
    found = features(
        f"{before}12{after}",
        start=len(before),
        end=len(before) + 2,
        closed=frozenset(["the"]),
        tags={"row": "verb"},
    )
    slots = [name.partition("=")[0] for name in found]
    assert len(slots) == len(set(slots)) == 10
