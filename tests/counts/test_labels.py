"""Names of things counted: a noun with what became of it, and which of them where it is needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.counts import count_mentions, count_tables
from framing.counts.comparison.labels import why_apart
from framing.counts.comparison.predicates import predicate
from framing.tables import ARTICLES, POSTS, QUOTATIONS, table

PREDICATES = [
    # what was done to them, before the figure and after it
    ("A blast killed *12 men*.", "killed"),
    ("The flood came at night, drowning *12 men*.", "drowned"),
    ("Some *12 men* were killed.", "killed"),
    ("Some *12 men* have since been arrested on the quay.", "arrested"),
    ("There were *12 men* killed in the blast.", "killed"),
    ("The yard sold *12 barges* in May.", "sold"),
    ("The letter was written by *60 mayors*.", "who wrote"),
    ("On Monday *60 mayors* have written to the king.", "who wrote"),
    # what they did
    ("The letter was signed by *60 mayors*.", "who signed"),
    ("On Monday *60 mayors* signed the letter, it said.", "who signed the letter"),
    ("In all *60 people* died on Monday.", "who died"),
    ("Nearly *60 people* lost their jobs.", "who lost their jobs"),
    ("*60 herders* who fled the flood came back.", "who fled the flood"),
    # what they are
    ("The storm left *12 men* dead.", "dead"),
    # no torn end, nothing that is not said to have happened
    ("On Monday *60 mayors* signed a long and angry letter to the old king.", "who signed"),
    ("The fleet has *60 boats*.", ""),
    ("They mean to hit *60 boats*.", ""),
    ("It may be that *60 men* will be hanged.", ""),
    ("The fee rose, and reached *60 crowns*.", ""),
    ("Then *60 men* took to the hills.", ""),
    ("*60 men*. They were killed.", ""),
    ("", ""),
]


@pytest.mark.parametrize(("marked", "expected"), PREDICATES)
def test_a_predicate_is_what_the_words_beside_a_figure_say_happened(marked, expected):
    before, number, after = marked.split("*") if marked else ("", "", "")
    text = before + number + after
    start, end = len(before), len(before + number)
    assert predicate(text, start=start, end=end, people="who") == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_predicate_is_made_of_words_alone(before, after):
    text = f"{before}12 men{after}"
    said = predicate(text, start=len(before), end=len(before) + 6, people="who")
    assert not set(said) & set(".,;:!?()\n")


def named(*texts: str) -> list[str]:
    """Return the names of the things that the articles, one an outlet, count."""
    stored = {f"a{number}": text for number, text in enumerate(texts)}
    rows = [{"article_id": key, "outlet": key, "story": "Story"} for key in stored]
    found = {key: count_mentions(text) for key, text in stored.items()}
    empty = {"posts": table([], POSTS), "quotations": table([], QUOTATIONS)}
    return count_tables(table(rows, ARTICLES), stored, found=found, **empty)[1]["label"].tolist()


NAMES = [
    (
        "Fire at the mill in Orlo killed 14 weavers on Monday.",
        "In Orlo 14 weavers were killed in a fire at the mill on Monday.",
        "weavers killed",
    ),
    (
        "The plea to the harbour board was signed by 46 Orlo teachers.",
        "All 46 Orlo teachers signed the plea to the harbour board.",
        "Orlo teachers who signed",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES, ids=[name[2] for name in NAMES])
def test_a_thing_is_named_by_its_noun_and_what_became_of_it(one, other, expected):
    (name,) = named(one, other)
    assert name.startswith(expected)


def test_a_thing_that_only_measures_has_what_it_is_of():
    name = named(
        "The town of Orlo was promised $3 million in relief aid after the flood.",
        "After the flood Orlo was promised $3 million in relief aid.",
    )
    assert name == ["US dollars in relief aid"]


def test_why_apart_names_the_two_plainest_reasons():
    against = {"qualifiers clash": 1.0, "years clash": 1.0, "names clash": 1.0, "near": 3.0}
    said = why_apart(against)
    assert said.count(";") == 1
    assert "different descriptions" in said
    assert "different years" in said
