"""Lexicon: what holds of every word list."""

import importlib
import pkgutil

import pytest

from framing.language import calendar, lexicon, stop_words
from framing.language.lexicon.given_names import EITHER, FEMALE, MALE
from framing.language.lexicon.saying_verbs import LEMMAS, SAYING, all_forms

MODULES = [
    calendar,
    stop_words,
    *(
        importlib.import_module(f"{lexicon.__name__}.{module.name}")
        for module in pkgutil.iter_modules(lexicon.__path__)
    ),
]
LISTS = [
    pytest.param(words, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in MODULES
    for name, words in vars(module).items()
    if name[0] != "_" and name.isupper() and isinstance(words, frozenset | tuple | dict)
]


@pytest.mark.parametrize("words", LISTS)
def test_a_list_has_words_and_all_are_in_small_letters_without_blanks_around(words):
    assert words
    assert all(word == word.lower().strip() and word for word in words)


def test_given_names_are_in_one_list_only():
    assert len(MALE | FEMALE | EITHER) == len(MALE) + len(FEMALE) + len(EITHER)


def test_given_names_of_the_census_and_of_other_countries_are_there():
    assert {"james", "yusuf"} <= MALE
    assert {"mary", "zeynep"} <= FEMALE
    assert {"shannon"} <= EITHER


def test_what_a_source_stands_beside_are_forms_of_reporting_verbs():
    assert set(LEMMAS) >= SAYING


FORMS = [
    ("deny", ["denied", "denies", "deny", "denying"]),
    ("admit", ["admit", "admits", "admitted", "admitting"]),
    ("say", ["said", "say", "saying", "says"]),
    ("stress", ["stress", "stressed", "stresses", "stressing"]),
    ("show", ["show", "showed", "showing", "shown", "shows"]),
]


@pytest.mark.parametrize(("verb", "forms"), FORMS)
def test_a_verb_has_its_forms_and_no_made_up_ones(verb, forms):
    assert sorted(all_forms(verb)) == forms
    assert {LEMMAS[form] for form in forms} == {verb}
