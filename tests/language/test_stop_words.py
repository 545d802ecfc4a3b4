"""Stop words: the lists, and lists that somebody uploads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language import stop_words
from framing.language.stop_words import (
    FURNITURE,
    STOP_WORDS,
    fold,
    outlet_names,
    parse_stop_words,
    stop_words_text,
)

LISTS = [name for name in vars(stop_words) if isinstance(vars(stop_words)[name], frozenset)]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_folded_entries_only(name):
    entries = getattr(stop_words, name)
    assert entries
    assert {entry for entry in entries if fold(entry) != entry} == set()


# Words whose loss would hide what a piece stresses; the reason is the list's own head.
CONTENT = [
    "accused", "claimed", "denied", "urged", "warned", "admitted",  # reporting with a stance
    "government", "president", "official", "state", "united", "party",  # politics
    "rights", "general", "press", "house", "women", "police", "behind",  # parts of set phrases
]  # fmt: skip


@pytest.mark.parametrize("word", CONTENT)
def test_what_tells_how_a_story_is_told_is_no_stop_word(word):
    assert word not in STOP_WORDS


@pytest.mark.parametrize(
    "word", ["the", "said", "don't", "november", "nov", "monday", "seven", "mr", "would", "its"]
)
def test_what_fits_any_story_is_a_stop_word(word):
    assert word in STOP_WORDS


def test_furniture_is_a_list_of_its_own():
    assert not FURNITURE & STOP_WORDS
    assert {"read more", "reuters", "staff reporter"} <= FURNITURE


UPLOADS = [
    ("one\ntwo\n", {"one", "two"}),
    ("one, two; three\tfour|five", {"one", "two", "three", "four", "five"}),
    ("\ufeffone", {"one"}),  # a list saved by a spreadsheet
    ("DON’T\r\nDon't", {"don't"}),  # curly and straight are one
    ("Co‑author", {"co-author"}),  # a hyphen that does not break
    ("# mine\none # why", {"one"}),
    ("The White  House", {"the white house"}),  # a phrase
    ("", set()),
    (" \n,;\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), UPLOADS)
def test_an_uploaded_list_is_read(text, expected):
    assert parse_stop_words(text) == expected


def test_a_hundred_thousand_stop_words_are_read():
    assert len(parse_stop_words("\n".join(f"word{i}" for i in range(100_000)))) == 100_000


@given(st.text())
def test_any_text_is_a_list_and_is_read_back_the_same(text):
    words = parse_stop_words(text)
    assert parse_stop_words(stop_words_text(words)) == words


def test_an_outlet_is_stopped_with_and_without_its_article():
    assert outlet_names(["The Ant", "Bee Daily", ""]) == {"the ant", "ant", "bee daily"}
