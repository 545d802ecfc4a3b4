"""Role phrases and honorifics: one mention for a role and the name that stands with it."""

import pytest

from framing.language.mentions.mentions import mentions
from framing.language.mentions.person_names import is_name
from framing.language.mentions.role_phrases import role_phrases

#: Roles whose words hold a name that is not theirs, or none.
NOT_THEIRS = [
    ("An aide to Ann Lee said so.", None),
    ("Ann Lee met the president of Mexico, Rosa Diaz said.", None),  # who said it is another
    ("The spokesman for Prime Minister Ann Lee was out.", None),
    ("The mayor of New Ulm said no.", None),
    ("The chairman of Harbour Estates said no.", None),
    ("The widow of Captain Ann Lee said no.", None),
    ("A lawyer for Muslim Ann Lee said no.", None),
    ("The minister for Water, Sanitation and Roads said no.", None),
    ("Leaders of France, Ann Lee and others met.", None),
    ("The minister for Roads ordered Ann Lee to go.", None),
    ("The senator from Ohio beat Ann Lee.", None),
    ("The chief of Dock Police met Ann Lee.", None),
]


@pytest.mark.parametrize(("text", "name"), NOT_THEIRS)
def test_a_role_takes_no_name_that_is_not_its_holders(text, name):
    assert all(phrase.name_start == -1 for phrase in role_phrases(text)) is (name is None)


def test_what_a_role_is_of_is_named_and_no_source():
    found = mentions("A spokesman for the Dock Ministry said no. The ministry waits.")
    assert [(m.text, m.inside) for m in found if m.kind == "body"] == [
        ("Dock Ministry", True),
        ("The ministry", False),
    ]


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("Dr Mehta", True),
        ("Rohan Mehta", True),
        ("Khalid bin Hamad", True),
        ("Helen Carrow QC", True),
        ("Open Spaces", False),
        ("Harbour Union", False),
        ("Indian Railways", False),
        ("Mehta", False),
    ],
)
def test_a_persons_name_is_told_by_its_words(printed, person):
    assert is_name(printed.split()) is person


def test_letters_after_a_name_are_no_part_of_it():
    found = mentions("Helen Carrow QC said no. A Labour Party MP agreed.")
    assert [m.name or m.text for m in found] == ["Helen Carrow", "MP"]
