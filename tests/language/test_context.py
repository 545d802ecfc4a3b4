"""Context: the words around a passage."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.context import MAX_CONTEXT_WORDS, context
from framing.language.words import n_words

CASES = [
    # text, passage, most words, before, after; the reason
    ("Rain fell. Snow fell.", "Snow", 25, "", " fell."),  # only its own sentence
    ("One.\nTwo here.\nThree.", "Two", 25, "", " here."),  # only its own paragraph
    ("a b c d e X f g h i j", "X", 4, "… d e ", " f g …"),  # as many before as after
    ("a b c d e X f", "X", 4, "… c d e ", " f"),  # a side leaves its words to the other
    ("X f g h i j", "X", 4, "", " f g h i …"),  # nothing before
    ("a b X c d", "X", 0, "… ", " …"),  # no room at all
    ("He said “no” twice.", "“no”", 25, "He said ", " twice."),
    ("First one. Second one.", "one. Second", 25, "First ", " one."),  # over two sentences
]


@pytest.mark.parametrize(("text", "passage", "most", "before", "after"), CASES)
def test_context_stays_in_its_sentences_and_its_words(text, passage, most, before, after):
    start = text.index(passage)
    found = context(text, start=start, end=start + len(passage), max_words=most)
    assert (found.before, found.passage, found.after) == (before, passage, after)


@settings(max_examples=150)
@given(st.text(alphabet="ab .\n“”", max_size=120), st.integers(0, 130), st.integers(0, 130))
def test_context_is_one_piece_of_the_text(text, start, end):
    found = context(text, start=start, end=end, max_words=6)
    piece = found.before.removeprefix("… ") + found.passage + found.after.removesuffix(" …")
    assert piece in text
    outside = found.before.removeprefix("… ") + " " + found.after.removesuffix(" …")
    assert n_words(outside) <= 6


@given(st.text(max_size=300), st.integers(-5, 320), st.integers(-5, 320))
def test_context_never_raises(text, start, end):
    context(text, start=start, end=end)


def test_a_long_article_gives_no_more_than_its_share():
    text = "word " * 100_000
    found = context(text, start=250_000, end=250_004)
    assert n_words(found.before + found.after) <= MAX_CONTEXT_WORDS
