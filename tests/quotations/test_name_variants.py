"""Variants of a name: parts, orders and spellings by which one person is called in one article."""

import json
from pathlib import Path

import pytest

from framing.quotations import article_quotations
from framing.quotations.coreference.name_matching import folded, one_letter_off

CASES = json.loads((Path(__file__).parents[1] / "cases" / "name_variants.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_variant_is_the_name_given_in_full(case):
    found = article_quotations(case["text"]).speakers.speakers
    assert [speaker.name for speaker in found] == [case["name"]]


#: Two persons, however alike.
TWO = [
    ("Erin Hartley came. “No,” said Ms Bartley.", "Bartley"),
    ("Daniel Obrecht came. “No,” said Daniela Obrecht.", "Daniela Obrecht"),
    ("Ann Day came. “No,” said Mr Dey.", "Dey"),
    ("Ann Scott Lee and Bob Scott Day came. “No,” said Scott.", "Scott"),
]


@pytest.mark.parametrize(("text", "name"), TWO)
def test_two_names_alike_stay_two(text, name):
    found = article_quotations(text).speakers.speakers
    assert [speaker.name for speaker in found] == [name]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("deshmukh", "deshmuk", True),
        ("sorokin", "sarokin", True),
        ("sorokin", "sorokina", True),
        ("sorokin", "sorokin", False),
        ("hartley", "bartley", False),  # another first letter
        ("marsh", "march", False),  # five letters
        ("sorokin", "sarokina", False),  # two letters off
    ],
)
def test_one_letter_off_is_told_from_none_and_two(one, other, alike):
    assert one_letter_off(one, other) is alike


def test_a_surname_is_one_with_and_without_article_and_curl():
    assert folded("al-hadi") == folded("hadi")
    assert folded("o’neill") == folded("o'neill")
