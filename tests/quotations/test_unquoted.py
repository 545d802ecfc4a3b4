"""Unquoted: marked words, pointers and furniture that quote nobody."""

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations import article_quotations
from framing.quotations.detection.unquoted import names_a_work

NOBODY = [
    "ALSO SEE: “Why the dam broke”",
    "Read more: “Five things to know”",
    "A brochure titled “Your Rights at Work” was handed out.",
    "Her new book, “The Long Room”, is out.",
    "The word “curfew” means cover the fire.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_name_of_a_work_or_a_pointer_quotes_nobody(text):
    kinds = {quotation.kind for quotation in article_quotations(text).quotations}
    assert kinds <= {"scare", "title"}


@pytest.mark.parametrize(
    ("before", "content", "work"),
    [
        ("Her novel, “", "The Long Room", True),
        ("She called it “", "The Long Room is closed.", False),
        ("She was called “", "a saint", False),
        ("Her report said: “", "Dams Break", False),
        ("See also: “", "why dams break", True),
    ],
)
def test_a_work_is_told_by_its_capitals_and_the_word_before_it(before, content, work):
    text = f"{before}{content}”"
    assert names_a_work(text, len(before) - 1, content) is work


@pytest.mark.parametrize(
    "text",
    [
        "JUST WATCHED Ann Lee on the flood",
        "FULL TEXT: The speech of the mayor",
        "Photos: The flood in Dover",
        "I’m sure that is so, I’d say.",
    ],
)
def test_furniture_and_contractions_name_no_source(text):
    first = text.split()[0].upper()
    assert not [
        m for m in mentions(text) if m.text.upper().startswith(first) and m.kind != "pronoun"
    ]
