"""Words, sentences and the layout of an article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language.layout import paragraph_spans, place_at, place_spans
from framing.language.sentences import sentence_spans
from framing.language.words import n_words, word_spans

WORDS = [
    ("the lawmakers’ letter", ["the", "lawmakers", "letter"]),  # a closing apostrophe is no part
    ("Portugal’s ex-pilot", ["Portugal’s", "ex-pilot"]),
    ("'twas --so", ["twas", "so"]),  # marks at the edges are no part
    ("1,200 people", ["1", "200", "people"]),
    ("état d’urgence", ["état", "d’urgence"]),
    ("“No.”", ["No"]),
    ("", []),
    ("… — !", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_keep_inner_apostrophes_and_hyphens(text, expected):
    assert [text[start:end] for start, end in word_spans(text)] == expected
    assert n_words(text) == len(expected)


SENTENCES = [
    # plain
    ("It rained. They left.", ["It rained.", "They left."]),
    # titles and initials before names
    ("Sen. Ann B. Cole spoke. Dr. Dee left.", ["Sen. Ann B. Cole spoke.", "Dr. Dee left."]),
    # countries and times with stops go on in lower case
    ("The U.S. government said so at 9 a.m. on Friday.", None),
    # a quotation's end mark stands after the stop
    ("“It is late.” She left.", ["“It is late.”", "She left."]),
    # no stop inside a figure
    ("It cost 3.5 million. All of it.", ["It cost 3.5 million.", "All of it."]),
    # a question inside a quotation, the clause going on
    ("“Why now?” he asked. Nobody knew.", ["“Why now?” he asked.", "Nobody knew."]),
    # a paragraph without a stop ends all the same
    ("A headline\nThe lead.", ["A headline", "The lead."]),
    # an ellipsis in the middle
    ("He … left. Then…", ["He … left.", "Then…"]),
    ("", []),
    ("...", None),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    found = [text[start:end] for start, end in sentence_spans(text)]
    assert found == ([text] if expected is None else expected)


@given(st.text(alphabet='Ab. \n"”!…', max_size=60))
def test_sentences_are_in_order_and_hold_every_word(text):
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert sum(n_words(text[start:end]) for start, end in spans) == n_words(text)


@given(st.text(alphabet="Ab. \n”", max_size=60), st.integers(0, 10))
def test_places_cover_the_text_without_overlap(text, title_end):
    places = place_spans(text, title_end=min(title_end, len(text)))
    assert "".join(text[start:end] for start, end, _ in places) == text


def test_a_deck_needs_a_title_above_and_text_below():
    text = "A title\nSays a ministry\nThe lead.\nThe rest."
    places = place_spans(text, title_end=7)
    assert [place_at(places, text.index(w)) for w in ("Says", "lead", "rest")] == [
        "deck",
        "lead",
        "body",
    ]
    assert [place for _, _, place in place_spans(text, title_end=0)] == ["lead", "body"]


def test_paragraphs_are_the_lines_with_something_in_them():
    assert list(paragraph_spans(" a \n\n\t\nb")) == [(1, 2), (7, 8)]
