"""What documents say, show and find, and whose words a clause with "that" is."""

import pytest

from framing.quotations import article_quotations

SAID = [
    ("The study found that students who slept longer did better.", "The study"),
    ("A survey by the Harbour Institute shows two thirds of residents oppose it.", "A survey"),
    ("Court records show he was released in March.", "Court records"),
    ("An email obtained by the Calder Gazette shows that officials knew.", "An email"),
    ("Data from the Health Ministry show that cases doubled.", "Data"),
    ("Documents seen by the court suggest the ministry was told in May.", "Documents"),
    ("According to court documents, the men had met in June.", "court documents"),
    ("The letter states that the council was warned twice.", "The letter"),
    ("The ordinance states that dogs must be leashed.", "The ordinance"),
    ("In a statement, the department said it would review the case.", "the department"),
    ("The department wrote in a statement that it would review the case.", "The department"),
    ("The agency estimates that 300 people were hurt.", "The agency"),
    ("A judge ruled that the firm must pay.", "A judge"),
]
#: Nobody says anything here.
SILENT = [
    "The rules that apply to dogs are old.",
    "The show was late and the letter was lost.",
]


@pytest.mark.parametrize(("text", "who"), SAID)
def test_the_document_or_its_maker_is_the_source(text, who):
    (found,) = article_quotations(text).quotations
    assert found.kind == "indirect"
    assert text[found.speaker_start : found.speaker_end] == who


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_finding_is_none(text):
    assert article_quotations(text).quotations == []
