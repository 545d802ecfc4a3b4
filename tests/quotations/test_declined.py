"""Declined: who was asked and gave no answer, and what only sounds like it."""

import pytest

from framing.quotations import article_quotations

#: In the wordings of American, British, South Asian and African papers.
SILENT = [
    ("Harbour Estates did not respond to a request for comment.", "Harbour Estates"),
    ("Ann Lee declined to comment.", "Ann Lee"),
    ("A spokesman for Ann Lee refused to comment further.", "A spokesman"),
    ("Harbour Estates has been approached for comment.", "Harbour Estates"),
    ("The Calder Gazette has contacted Harbour Estates for comment.", "Harbour Estates"),
    ("Ms Lee could not be reached for comment by press time.", "Ms Lee"),
    ("The minister was not available for comment till the filing of this report.", "The minister"),
    ("Harbour Estates had no immediate comment.", "Harbour Estates"),
    ("The Lee campaign did not return calls seeking comment.", "The Lee campaign"),
    ("Ann Lee and her lawyer, Bob Day, did not immediately respond to messages.", "Bob Day"),
]
#: Where nobody is asked anything.
NOT_ASKED = [
    "The boy did not respond to treatment.",
    "The engine did not answer the helm.",
    "She declined the offer of a lift.",
    "The bridge was not available in summer.",
    "He could not be reached by road for two days.",
]


@pytest.mark.parametrize(("text", "who"), SILENT)
def test_who_was_asked_and_did_not_answer_is_found(text, who):
    (found,) = article_quotations(text).quotations
    assert found.kind == "declined"
    assert text[found.speaker_start : found.speaker_end] == who


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_asks_nobody_is_no_silence(text):
    assert not [q for q in article_quotations(text).quotations if q.kind == "declined"]


def test_a_silence_inside_somebodys_words_is_not_the_outlets():
    found = article_quotations("“She declined to comment,” Ann Lee said.").quotations
    assert [q.kind for q in found] == ["direct"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The union offered free counselling to its members.", []),
        ("Ann Lee challenged the fee in court.", []),
        ("Ann Lee disclosed that the fee is gone.", ["indirect"]),
    ],
)
def test_a_deed_is_no_speech(text, kinds):
    assert [q.kind for q in article_quotations(text).quotations] == kinds
