"""What is decided from probabilities: with models made by hand, on both sides of each threshold."""

from itertools import pairwise
from math import log

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations import quotations
from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Model, Weights
from framing.quotations.detection.passages import scene

#: The questions of a model; each is answered alike for every text, as its probability says.
PARTS = (
    "source",
    "source again",
    "quotation",
    "link",
    "subject",
    "clause after",
    "clause before",
    "clause start",
    "clause end",
    "clause start before",
    "clause end before",
)
SURE, NEVER = 1 - 1e-6, 1e-6


def model(**answers):
    """Return a model: passages quote, nothing is reported without marks, unless told otherwise."""
    given = {"quotation": SURE, "source_again": SURE, "source": SURE} | answers
    odds = {name: given.get(name.replace(" ", "_"), NEVER) for name in PARTS}
    return Model(parts={name: Weights(log(p / (1 - p)), {}) for name, p in odds.items()})


def read(text, made):
    """Return content, source and attribution of the quotations that a model finds."""
    return [
        (
            text[q.start : q.end],
            None if q.speaker_start is None else text[q.speaker_start : q.speaker_end],
            q.attribution,
        )
        for q in extracted(scene(text, mentions(text)), made)
    ]


#: Each verb reports a clause: the one that follows it, up to its first end.
REPORTING = {"clause_after": SURE, "clause_start": SURE, "clause_end": SURE}

ONE = "“The ferry is full,” said Ida Moe."
TWO = "“The ferry is full,” said Ida Moe. “Nobody gets on.”"


@pytest.mark.parametrize(("probability", "source"), [(0.11, "Ida Moe"), (0.09, None)])
def test_a_source_is_named_from_a_tenth_up(probability, source):
    assert [found[1] for found in read(ONE, model(source_again=probability))] == [source]


@pytest.mark.parametrize(("probability", "kind"), [(0.51, "direct"), (0.49, "scare")])
def test_marked_words_are_a_quotation_from_a_half_up(probability, kind):
    found = extracted(scene(ONE, mentions(ONE)), model(quotation=probability))
    assert [q.kind for q in found] == [kind]


@pytest.mark.parametrize(("probability", "attributions"), [(0.61, [0, 0]), (0.59, [0, 1])])
def test_two_passages_are_pieces_of_one_attribution_from_three_fifths_up(probability, attributions):
    assert [found[2] for found in read(TWO, model(link=probability))] == attributions


@pytest.mark.parametrize(
    ("text", "attributions"),
    [
        # the mark that is not closed says that the next paragraph goes on
        ("Ida Moe stood up. “It is full.\n“It is late.”", [0, 0]),
        ("Ida Moe stood up. “It is full.\n“It is late.\n“It is cold.”", [0, 0, 0]),
        # closed: somebody else may speak
        ("Ida Moe stood up. “It is full.”\n“It is late.”", [0, 1]),
        # not at the head of the paragraph
        ("Ida Moe stood up. “It is full.\nThen “It is late.”", [0, 1]),
    ],
)
def test_only_an_open_passage_goes_on_at_the_head_of_the_next_paragraph(text, attributions):
    assert [found[2] for found in read(text, model(link=NEVER))] == attributions


# A clause that a verb reports and that is a passage in marks: the two have each a source.
BOTH = "Ida Moe said “full to the rails”."


@pytest.mark.parametrize(("of_passage", "of_subject"), [(0.9, 0.5), (0.5, 0.9), (0.7, 0.7)])
def test_a_clause_with_a_passage_has_the_surer_of_both_sources(of_passage, of_subject):
    made = model(source_again=of_passage, subject=of_subject, **REPORTING)
    (found,) = extracted(scene(BOTH, mentions(BOTH)), made)
    assert found.cue == "said"
    assert found.confidence == pytest.approx(max(of_passage, of_subject), abs=1e-3)


def test_the_source_of_a_passage_is_not_taken_where_the_subject_is_surer():
    made = model(source_again=0.05, subject=0.9, **REPORTING)  # too unsure to be named
    assert [found[1] for found in read(BOTH, made)] == ["Ida Moe"]


# A verb within a clause that another verb reports: text, what stays, whose
NESTED = [
    (
        "Ida Moe said that Carl Berg claimed that the pier was safe.",
        ("that Carl Berg claimed that the pier was safe", "Ida Moe"),
    ),
    (
        "The mayor has denied the pier was safe, said Carl Berg.",
        ("The mayor has denied the pier was safe", "Carl Berg"),
    ),
]


@pytest.mark.parametrize(("text", "want"), NESTED)
def test_of_a_clause_within_a_clause_the_whole_is_given_once(text, want):
    found = [
        (text[q.start : q.end], text[q.speaker_start : q.speaker_end])
        for q in quotations(text, mentions(text))
    ]
    assert found == [want]


@pytest.mark.parametrize("who", ["Ida Moe", "The mayor", "A union"])
@pytest.mark.parametrize("says", ["has admitted", "claimed", "has denied", "insists"])
@pytest.mark.parametrize("also", ["the harbour authority said", "according to Carl Berg"])
def test_no_word_is_given_to_two_sources(who, says, also):
    text = f"{who} {says} that the pier is unsafe, {also}."
    found = quotations(text, mentions(text))
    assert found
    assert all(one.end <= other.start for one, other in pairwise(found))
