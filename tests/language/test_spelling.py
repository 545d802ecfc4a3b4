"""Spelling: which spellings are counted as one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language import spelling
from framing.language.spelling import word_key
from framing.language.words import WORD

ONE_WORD = [
    ("Lawmakers’", "lawmaker"),  # possessive, plural
    ("Portugal's", "PORTUGAL"),
    ("U.S.", "US"),
    ("U.S.’s", "US"),
    ("U.N.", "UN"),
    ("don’t", "don't"),
    ("counter‑productive", "counter-productive"),  # a hyphen that does not break
    ("parties", "party"),
    ("churches", "church"),
    ("taxes", "tax"),
    ("cases", "case"),
    ("movies", "movie"),
    ("congressmen", "congressman"),
    ("women", "woman"),
    ("MPs", "MP"),
    ("LAWMAKERS", "lawmaker"),  # a line in capitals
]
TWO_WORDS = [
    ("US", "us"),
    ("WHO", "who"),
    ("news", "new"),
    ("rights", "right"),
    ("arms", "arm"),
    ("Roberts", "Robert"),  # a surname is not several of a given name
    ("Williams", "William"),
    ("Congress", "Congres"),
    ("re-sign", "resign"),
    ("crisis", "crisi"),
    ("IRS", "IR"),  # initials have no plural
]


@pytest.mark.parametrize(("a", "b"), ONE_WORD)
def test_spellings_of_one_word_have_one_key(a, b):
    assert word_key(a) == word_key(b)


@pytest.mark.parametrize(("a", "b"), TWO_WORDS)
def test_two_words_have_two_keys(a, b):
    assert word_key(a) != word_key(b)


@given(st.text())
def test_every_word_has_a_key_and_a_key_is_its_own(text):
    for match in WORD.finditer(text):
        key = word_key(match.group())
        assert key
        assert " " not in key


@pytest.mark.parametrize("name", ["OWN_PLURALS", "NAMES_IN_S"])
def test_a_list_is_in_small_letters(name):
    assert {word for word in getattr(spelling, name) if word != word.lower()} == set()
