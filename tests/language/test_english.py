"""English: other languages are told from it, and nothing is said of too little text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.english import MIN_WORDS, looks_english

# Sentences of our own, one matter in several languages.
CASES = [
    (
        "English",
        "The town council decided on Tuesday to close the bridge to cars. About 300 people "
        "protested outside the town hall, police said. “We cannot wait,” the mayor told them.",
        True,
    ),
    (
        "English of names and figures",
        "Harlow beat Denby 3-1, 2-0 and 4-2 in Aldport. Marsh scored in the 12th, Quick in the "
        "40th and Rowe in the 88th minute; Brandeth, the captain, had said they would win it.",
        True,
    ),
    (
        "German",
        "Der Stadtrat hat am Dienstag beschlossen, die Brücke für Autos zu sperren. Rund 300 "
        "Menschen protestierten vor dem Rathaus, sagte die Polizei. „Wir können nicht warten“, "
        "sagte die Bürgermeisterin in einer Rede an die Bürger, so laut war es.",
        False,
    ),
    (
        "Dutch, which shares “in”, “we” and “over”",
        "De gemeenteraad heeft dinsdag besloten de brug te sluiten voor auto’s. Ongeveer 300 "
        "mensen protesteerden in de stad, zei de politie. Het is een schande, want we zijn in de "
        "steek gelaten, zei een bakker over het plan.",
        False,
    ),
    (
        "French",
        "Le conseil municipal a décidé mardi de fermer le pont aux voitures. Environ 300 "
        "personnes ont protesté devant la mairie, selon la police. On ne peut pas attendre, a "
        "dit la maire. Les travaux coûteraient quatre millions.",
        False,
    ),
    ("too short to tell", "Brücke gesperrt", True),
    ("nothing", "", True),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_looks_english_tells_english_from_other_languages(text, expected):
    assert looks_english(text) is expected


@given(st.text())
@settings(max_examples=50)
def test_looks_english_never_raises(text):
    assert looks_english(text) in (True, False)


def test_capitals_and_curly_apostrophes_make_no_difference():
    text = "They don't know, and we can't say, what it was that he wouldn't do for them. " * 3
    assert len(text.split()) > MIN_WORDS
    assert looks_english(text.upper().replace("'", "’"))


@pytest.mark.parametrize(("n_function_words", "expected"), [(20, True), (19, False)])
def test_a_fifth_of_function_words_makes_english(n_function_words, expected):
    words = ["the"] * n_function_words + ["bridge"] * (100 - n_function_words)
    assert looks_english(" ".join(words)) is expected


@pytest.mark.parametrize(("n_words", "expected"), [(29, True), (30, False)])
def test_nothing_is_said_of_under_thirty_words(n_words, expected):
    assert looks_english("bridge " * n_words) is expected
