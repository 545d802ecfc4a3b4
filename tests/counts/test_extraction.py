"""What is read as an amount, how it is hedged and what it counts."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts.extraction import not_amounts, noun_words
from framing.counts.extraction.extract import count_mentions
from framing.counts.extraction.hedges import AFTER, BEFORE
from framing.counts.extraction.numerals import numerals
from framing.counts.extraction.unit_names import CURRENCY_WORDS, DURATIONS, MEASURES

CASES = Path(__file__).parents[1] / "cases"
#: Pieces of sentences that bring numbers, units and marks together as no grammar would.
PIECES = st.lists(
    st.sampled_from(
        """
        46 two dozen 1,200 million $ € % - – / . , ( ) “ ” of the to and or between from about up
        more than nearly lawmakers members Congress US percent years p.m. March 2016 9/11 one half
        a third 5-4 vote hundreds thousands No. Mr. several few + EUR usd US dollars mph ft K bn per
        day 5 M m degrees F in ½ ⅓ 1/2 minus -7 RM5 $A6 sq kilometres couple tens - wounded
        """.split()
    ),
    max_size=30,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), PIECES)


def rows(name):
    return [
        pytest.param(case["text"], case["expected"], id=f"{case['label']}: {case['text']}")
        for case in json.loads((CASES / f"amounts_{name}.json").read_text(encoding="utf-8"))
    ]


def found(text):
    """Return value (or both ends), modifier, unit and kind of each amount."""
    return [
        [m.low, m.high, m.modifier, m.unit, m.kind]
        if m.value is None
        else [round(m.value, 4), m.modifier, m.unit, m.kind]
        for m in count_mentions(text)
    ]


def flat(expected):
    return [[*row[0], *row[1:]] if isinstance(row[0], list) else row for row in expected]


@pytest.mark.parametrize(("text", "expected"), rows("positive"))
def test_an_amount_is_read_with_its_hedge_and_what_it_counts(text, expected):
    assert found(text) == flat(expected)


@pytest.mark.parametrize(("text", "expected"), rows("negative"))
def test_a_number_that_counts_nothing_is_no_amount(text, expected):
    assert found(text) == expected


@pytest.mark.xfail
@pytest.mark.parametrize(("text", "expected"), rows("known_failures"))
def test_known_failures(text, expected):
    assert found(text) == flat(expected)


def test_there_are_four_hundred_cases_and_150_negatives():
    assert len(rows("positive")) + len(rows("negative")) >= 400
    assert len(rows("negative")) >= 150


ROLES = [
    ("30 of the 45 members came.", ["part", "whole"]),
    ("The bill passed 51-49 in the Senate.", ["for", "against"]),
    ("Holm took the guild 88 to 51.", ["for", "against"]),
    ("Two men and three women came.", ["alone", "alone"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_an_amount_tells_its_role_beside_another(text, roles):
    assert [m.role for m in count_mentions(text)] == roles


LIMITS = [
    ("Families making less than $250,000 pay nothing.", 250_000, 250_000),
    ("The yard can keep no more than 300 kilograms.", 300, 300),
    ("The hull is limited to at most 40 tons.", 40, 40),
    ("The flood cost less than $250,000.", 187_500, 249_999),  # no line is drawn
    ("The barge carried no more than 300 kilograms.", 225, 300),
    ("Those making fewer than 40 boats are small.", 30, 39),  # what is counted is no measure
]


@pytest.mark.parametrize(("text", "low", "high"), LIMITS)
def test_a_limit_is_the_number_itself(text, low, high):
    (mention,) = count_mentions(text)
    assert (mention.low, mention.high) == (low, high)


HEADS = [
    ("More than 35 Irish mayors wrote.", "35", "mayors", "Irish mayors"),
    ("He read 73 pages.", "73", "pages", "pages"),
    ("28 members of Parliament came.", "28", "members", "members of Parliament"),
    ("Nine of the 12 tired jurors agreed.", "Nine", "jurors", "tired jurors"),
]


@pytest.mark.parametrize(("text", "number", "head", "phrase"), HEADS)
def test_an_amount_points_at_number_head_and_phrase(text, number, head, phrase):
    mention = count_mentions(text)[0]
    assert text[mention.number_start : mention.number_end] == number
    assert text[mention.head_start : mention.head_end] == head
    assert text[mention.phrase_start : mention.phrase_end] == phrase


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_point_into_the_text_and_do_not_overlap(text):
    last = 0
    for mention in count_mentions(text):
        assert text[mention.start : mention.end] == mention.text == mention.text.strip() != ""
        assert last <= mention.start <= mention.number_start < mention.number_end <= mention.end
        last = mention.end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_least_and_greatest_value_are_in_order_and_hold_the_value(text):
    for mention in count_mentions(text):
        assert mention.low <= mention.high
        if mention.value is not None and mention.modifier != "less than":
            assert mention.low <= mention.value <= mention.high


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_numerals_do_not_overlap_and_the_same_text_gives_the_same_amounts(text):
    last = 0
    for numeral in numerals(text):
        assert last <= numeral.start < numeral.end <= len(text)
        last = numeral.end
    assert count_mentions(text) == count_mentions(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["28 mayors came.", "It owes $5 million.", "In 1987 he rowed.", ""]), TEXTS)
def test_a_paragraph_is_read_as_it_is_alone(sentence, other):
    alone = [(m.text, m.unit) for m in count_mentions(sentence)]
    both = [(m.text, m.unit) for m in count_mentions(f"{sentence}\n\n{other}")]
    assert both[: len(alone)] == alone


@pytest.mark.parametrize("piece", ["5 percent of 6 percent of ", "$1 million ", "one ", "a 5 "])
def test_four_times_the_text_takes_nowhere_near_sixteen_times_as_long(piece):
    def seconds(n_chars: int) -> float:
        text = (piece * n_chars)[:n_chars]
        begin = time.process_time()
        count_mentions(text)
        return time.process_time() - begin

    short = min(seconds(3_000) for _ in range(2))
    assert seconds(12_000) < 9 * max(short, 0.01)


def test_a_long_run_of_numbers_is_read_in_one_pass():
    text = "12 of the 15 to 20 or 3-4 million, " * 2_000
    assert len(count_mentions(text)) > 1_000
    assert count_mentions("1" * 50_000) == []


@pytest.mark.parametrize(
    "words",
    [
        noun_words.STOPS,
        noun_words.VERBS,
        noun_words.STATES,
        noun_words.DETERMINERS,
        noun_words.ATTRIBUTIVE,
        noun_words.KIND_COMPOUNDS,
        not_amounts.NUMBERED,
        not_amounts.NUMBERED_SMALL,
        BEFORE,
        AFTER,
        CURRENCY_WORDS,
        DURATIONS,
        MEASURES,
    ],
    ids=lambda words: " ".join(sorted(words)[:2]),
)
def test_word_lists_are_in_lower_case_without_blanks_around(words):
    assert all(word == word.lower().strip() for word in words)
