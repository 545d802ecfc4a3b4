"""Source types: the six that are counted by hand, and the reasons for keeping a name."""

import pytest

from framing.quotations import article_quotations, quotation_tables
from framing.tables import ARTICLES, table


def tables(text):
    row = {"article_id": "a", "outlet": "Ant", "story": "s", "title_end": 0}
    found = {"a": article_quotations(text)}
    return quotation_tables(table([row], ARTICLES), {"a": text}, found=found)


TYPES = [
    ("“No,” said Ann Lee.", "named person"),
    ("“No,” said a nurse on the ward.", "unnamed person"),
    ("“No,” said officials at the dock.", "unnamed group of people"),
    ("“No,” said the Dock Ministry.", "named organization"),
    ("“No,” said a spokesman for the Dock Ministry.", "named organization"),
    ("“No,” said the council.", "named organization"),
    ("“No,” said a firm of lawyers.", "unnamed group of people"),
    ("“No,” the report said.", "document"),
    ("“No,” said a source close to the talks.", "anonymous source"),
    ("“No,” said an aide, speaking on condition of anonymity.", "anonymous source"),
    ("“No,” said Reshma (not her real name).", "anonymous source"),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_each_source_is_of_one_of_six_types(text, expected):
    quoted, known = tables(text)
    assert quoted["source_type"].tolist() == [expected]
    assert known["source_type"].tolist() == [expected]


#: Reasons as printed; NA where none is given.
REASONS = [
    (
        "“No,” said an officer who asked not to be named because talks go on.",
        "because talks go on",
    ),
    (
        "“No,” said an officer, who was not authorised to speak to the media.",
        "not authorised to speak to the media",
    ),
    (
        "“No,” said an officer, who did not wish to be named for fear of reprisals.",
        "for fear of reprisals",
    ),
    ("“No,” said an officer on condition of anonymity.", None),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_the_reason_for_keeping_a_name_is_kept_as_printed(text, reason):
    quoted, _ = tables(text)
    assert quoted["source_type"].tolist() == ["anonymous source"]
    assert quoted["anonymity_reason"].fillna("-").tolist() == [reason or "-"]


def test_a_name_kept_once_is_kept_in_the_whole_article():
    quoted, _ = tables(
        "A guard, who asked not to be identified, was there.\nThe door was open.\n"
        "“It was late,” the guard said."
    )
    assert quoted["source_type"].tolist() == ["anonymous source"]


def test_a_named_person_is_not_made_anonymous_by_an_aide():
    quoted, _ = tables("“No,” said Ann Lee. An aide spoke on condition of anonymity.")
    assert quoted["source_type"].tolist()[0] == "named person"
