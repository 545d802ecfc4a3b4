"""Inflection: plurals, singulars, and words that only look like plurals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language import inflection
from framing.language.inflection import is_plural, plural, singular

PAIRS = [
    ("lawmaker", "lawmakers"),
    ("city", "cities"),
    ("toy", "toys"),
    ("church", "churches"),
    ("box", "boxes"),
    ("virus", "viruses"),
    ("house", "houses"),
    ("cause", "causes"),
    ("policewoman", "policewomen"),
    ("midwife", "midwives"),
    ("grandchild", "grandchildren"),
    ("crisis", "crises"),
    ("movie", "movies"),
    ("gas", "gases"),
    ("guru", "gurus"),
    ("Israeli", "Israelis"),
    ("German", "Germans"),
    ("person", "people"),
    ("series", "series"),
]
NO_PLURALS = ["virus", "gas", "Congress", "crisis", "arthritis", "Texas", "specimen", "Yemen", "is"]


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_a_plural_leads_to_its_singular_and_back(one, many):
    assert (singular(many), plural(one)) == (one, many)


@pytest.mark.parametrize("word", NO_PLURALS)
def test_a_word_that_looks_like_a_plural_stays(word):
    assert (is_plural(word), singular(word)) == (False, word)


@given(st.text())
def test_a_singular_is_never_empty(word):
    assert bool(singular(word)) == bool(word)


@pytest.mark.parametrize("name", ["IRREGULAR", "NOT_PLURAL"])
def test_a_list_is_in_small_letters(name):
    words = getattr(inflection, name)
    assert {word for word in words if word != word.lower()} == set()


def test_no_word_is_both_an_irregular_plural_and_none():
    assert not set(inflection.IRREGULAR) & inflection.NOT_PLURAL
