"""Duplicates: a wire story in several outlets is a group; two tellings are not."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.grouping.near_duplicates import with_duplicates
from framing.tables import ARTICLES, table

WIRE = (
    "The ferry company announced on Monday that its ship would sail before the month is out, a "
    "year after it ran aground in sight of the pier. “We have crew and ship”, said Orla Venn, who "
    "runs the company. The harbour board still has to vote on the matter. It put the vote off "
    "twice in the autumn, and its chair would not say when it would be held."
)
ADDED = " Shares of the company rose by a tenth in early trading, dealers in the city said."
OWN = (
    "A ferry that has not left its pier for a year may do so later this month, its owner said on "
    "Monday. Orla Venn told reporters that ship and crew were ready. Whether they may sail is for "
    "the harbour board, which has now put off its vote two times, to say."
)


def articles(texts, **columns):
    rows = [{"article_id": a, "outlet": a, "title_end": 0, "n_words": 1} for a in texts]
    return table(rows, ARTICLES).assign(**columns)


def groups(texts, **columns):
    return with_duplicates(articles(texts, **columns), texts)["duplicates"].fillna("-").tolist()


def test_a_wire_story_with_one_sentence_added_is_one_group():
    half = WIRE.index("The harbour")
    texts = {
        "a": WIRE,
        "b": WIRE + ADDED,
        "c": WIRE[:half] + ADDED[1:] + " " + WIRE[half:],
        "d": OWN,
    }
    assert groups(texts) == ["a", "a", "a", "-"]


def test_a_headline_of_its_own_does_not_part_a_copy():
    texts = {
        "a": f"Ferry to sail\n\n{WIRE}",
        "b": f"Long wait of the islands may soon end\n\n{WIRE}",
    }
    assert groups(texts, title_end=[13, 37]) == ["a", "a"]


def test_case_and_punctuation_do_not_part_a_copy():
    assert groups({"a": WIRE, "b": WIRE.upper().replace(",", " -")}) == ["a", "a"]


def test_two_tellings_of_one_event_are_not_a_group():
    assert groups({"a": WIRE, "b": OWN}) == ["-", "-"]


def test_a_group_is_named_by_its_first_published():
    published = pd.to_datetime(["2024-11-19", "2024-11-18", None]).astype("datetime64[s]")
    assert groups({"a": WIRE, "b": WIRE, "c": WIRE + ADDED}, published=published) == ["b"] * 3


def test_texts_without_words_are_no_group():
    assert groups({"a": "", "b": "…", "c": "One.", "d": "One!"}) == ["-", "-", "c", "c"]


def test_no_articles_make_a_table_without_rows():
    assert with_duplicates(table([], ARTICLES), {}).empty


@settings(max_examples=25, deadline=None)
@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_the_articles_does_not_matter(order):
    texts = {"a": WIRE, "b": WIRE + ADDED, "c": OWN, "d": OWN + ADDED}
    found = with_duplicates(articles(order), texts).set_index("article_id")["duplicates"]
    assert found.to_dict() == {"a": "a", "b": "a", "c": "c", "d": "c"}


def numbered(*numbers):
    return " ".join(f"word{n}" for n in numbers)


def test_from_three_fifths_of_common_runs_of_words_up_texts_are_near_duplicates():
    # Of 60 words the last 14 changed: 42 of all 70 runs of five words are common. Of 15: 41 of 71.
    text, copy = numbered(*range(60)), numbered(*range(46), *range(100, 114))
    telling = numbered(*range(45), *range(100, 115))
    assert groups({"a": text, "b": copy}) == ["a", "a"]
    assert groups({"a": text, "b": telling}) == ["-", "-"]
