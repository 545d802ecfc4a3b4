"""Described speakers: who "the father of three", "the MP" and "the company" are."""

import json
from pathlib import Path

import pytest

from framing.quotations import article_quotations
from framing.quotations.coreference.body_families import can_be

FOLDER = Path(__file__).parents[1] / "cases"
CASES = json.loads((FOLDER / "described_speakers.json").read_text())
KNOWN_FAILURES = json.loads((FOLDER / "described_speakers_known_failures.json").read_text())


def speakers(text):
    return [speaker.name for speaker in article_quotations(text).speakers.speakers]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_description_is_brought_back_to_the_name(case):
    assert speakers(case["text"]) == [case["name"]]


@pytest.mark.parametrize("case", KNOWN_FAILURES, ids=lambda case: case["text"][:60])
@pytest.mark.xfail(reason="the description is told by what is known of the world only")
def test_what_only_the_world_tells_is_not_brought_back(case):
    assert speakers(case["text"]) == [case["name"]]


#: Descriptions that are of somebody or something else.
OTHERS = [
    ("The Roads Ministry paid. “We are sorry,” the company said.", "company"),
    ("Ann Lee paid. “We are sorry,” the company said.", "company"),
    ("Norway paid. “We are sorry,” the airline said.", "airline"),
    ("Striker Ann Lee scored. “It was late,” the referee said.", "referee"),
    ("Nurse Ann Lee came. “It was late,” a nurse said.", "nurse"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_a_description_of_another_is_not_given_a_name(text, name):
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("called", "key", "acronym", "fit"),
    [
        ("company", "holdings", "", 2),
        ("company", "acme", "", 1),
        ("company", "ministry", "", 0),
        ("company", "norway", "", 0),
        ("agency", "authority", "", 2),
        ("agency", "fsa", "FSA", 1),
        ("agency", "acme", "", 0),
        ("council", "acme", "", 0),
    ],
)
def test_a_body_is_called_by_the_words_of_its_kind(called, key, acronym, fit):
    assert can_be(called, key, acronym=acronym) == fit
