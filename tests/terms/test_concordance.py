"""Concordance and patterns: every place of what is searched for, in bounded time."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.tables import ARTICLES, CONCORDANCE, POSTS, table
from framing.terms import key_terms, term_counts
from framing.terms.concordance import concordance
from framing.terms.lookup import term_places, term_rates
from framing.terms.patterns import MAX_SECONDS, PatternError, matching_words, word_pattern

NO_POSTS = table([], POSTS)
TEXTS = {
    "a0": "Levy row\nThe levy’s rise. Levies, levying and a levy of Ann Lee: Ann Lee left.",
    "a1": "No levy for them.\nAnn, Lee and Ann Lee’s levy.",
}


def counts_of(texts=TEXTS):
    rows = [{"article_id": key, "outlet": key.upper(), "title_end": 8} for key in texts]
    return term_counts(table(rows, ARTICLES), texts, posts=NO_POSTS)


COUNTS = counts_of()
SEARCHES = [
    ("levy", "word", ["Levy", "levy’s", "Levies", "levy", "levy", "levy"]),
    ("LEVIES", "word", ["Levy", "levy’s", "Levies", "levy", "levy", "levy"]),
    ("levying", "word", ["levying"]),
    ("Ann Lee", "phrase", ["Ann Lee", "Ann Lee", "Ann Lee’s"]),
    ("ann lee left", "phrase", ["Ann Lee left"]),
    ("rise levies", "phrase", []),  # a full stop stands between
    ("lev", "prefix", ["Levy", "levy’s", "Levies", "levying", "levy", "levy", "levy"]),
    ("le", "prefix", ["Levy", "levy’s", "Levies", "levying", "levy", "Lee", "Lee", "left", "levy",
                      "Lee", "Lee’s", "levy"]),
    ("an le", "prefix", ["Ann Lee", "Ann Lee", "Ann Lee’s"]),
    (r"lev(y|ies)", "pattern", ["Levy", "Levies", "levy", "levy", "levy"]),
    (r"\w+ing", "pattern", ["levying"]),
    (r"ann l.+", "pattern", ["Ann Lee", "Ann Lee", "Ann Lee’s"]),
    ("", "word", []),
    ("  ", "pattern", []),
    ("nothing", "word", []),
    ("!?", "word", []),
    ("levy " * 50, "phrase", []),
]  # fmt: skip


@pytest.mark.parametrize(("query", "mode", "expected"), SEARCHES)
def test_a_search_finds_every_place(query, mode, expected):
    found = concordance(COUNTS, TEXTS, query=query, mode=mode)
    assert found["match"].tolist() == expected
    assert list(found.columns) == list(CONCORDANCE)
    for row in found.itertuples():
        text = TEXTS[row.article_id]
        assert text[row.start : row.end] == row.match
        assert row.left + row.match + row.right in text
        assert "\n" not in row.left + row.match + row.right


def test_places_can_be_put_in_the_order_of_their_context():
    left = concordance(COUNTS, TEXTS, query="Ann Lee", mode="phrase", order="left")
    assert [text.split()[-1] for text in left["left"]] == ["and", "Lee:", "of"]
    right = concordance(COUNTS, TEXTS, query="levy", order="right")
    assert (
        right["right"].str.lower().map(lambda text: " ".join(text.split())).is_monotonic_increasing
    )


def test_a_search_finds_as_many_places_as_a_term_has_occurrences():
    counts = counts_of()
    terms = key_terms(term_counts(counts.articles, TEXTS, posts=NO_POSTS))
    for row in terms.itertuples():
        found = concordance(counts, TEXTS, query=row.term, mode="phrase")
        assert (found["outlet"] == row.outlet).sum() == row.n_occurrences
        places = term_places(counts, row.term)
        assert (places["outlet"] == row.outlet).sum() == row.n_occurrences
        assert (places["place"] == "heading").sum() >= row.n_headings


def test_rates_are_given_for_outlets_that_never_use_a_term_too():
    rates = term_rates(counts_of(), ["levies", "Ann Lee", "nowhere"]).set_index(["outlet", "term"])
    assert rates["n_occurrences"].tolist() == [4, 2, 0, 2, 1, 0]
    assert rates.loc[("A1", "levies"), "per_10000"] == pytest.approx(10_000 * 2 / 10)
    some = term_rates(counts_of(), ["levies"], article_ids=["a1"])
    assert some["outlet"].tolist() == ["A1"]


# Patterns that take Python's engine exponential or high polynomial time on hostile words.
HOSTILE = [
    "(a+)+$", "(a*)*", "(a|a)*b", "(a|aa)+$", "((a?)+)+", "(.*)*=", r"(\w+\s?)*$", "(a{1,9}){1,9}",
    r"(?=(a+))\1", r"(a+)\1", "a*a*a*a*a*a*a*a*b", "(?:(?:a?)?)*", "(a?){50}a{50}", "(?<!a+)b",
    "(?:a*){1,99}(?:a*){1,99}(?:a*){1,99}[^a]", "((a{1,99}){1,99}){1,99}b",
]  # fmt: skip
REFUSED = ["(?R)", "(?R)*a", "(a)(?1)", "(?P<n>a)(?&n)", "(?P<n>a)(?P>n)", "a{100}", "(a{1,1000})+"]
BROKEN = ["(", "[a", "*", "a{2", "\\", "(?P<1>a)", "(?(1)a)", "a" * 500, "(" * 150]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_pattern_that_could_take_for_ever_is_answered_or_refused_in_time(pattern):
    words = ["a" * 60, "a" * 59 + "!", "ab" * 30, "x" * 60] * 25
    began = time.process_time()  # the package keeps processor time
    try:
        matching_words(pattern, words)
    except PatternError as error:
        assert "takes longer than" in str(error)  # noqa: PT017
    assert time.process_time() - began < 3 * MAX_SECONDS


@pytest.mark.parametrize("pattern", REFUSED)
def test_a_pattern_that_calls_itself_or_repeats_without_end_is_refused_in_words(pattern):
    with pytest.raises(PatternError) as caught:
        word_pattern(pattern)
    assert len(str(caught.value).split(". ")) >= 2


@pytest.mark.parametrize("pattern", BROKEN)
def test_what_is_no_pattern_is_refused_or_read_as_it_is(pattern):
    try:
        word_pattern(pattern)
    except FramingError as error:
        assert "Traceback" not in str(error)  # noqa: PT017


ALLOWED = [
    ("lawmakers?", "lawmaker"),
    (r"un\w+ed", "unopposed"),
    ("colou?r", "color"),
    ("(re)?elect(ion|ed)", "election"),
    ("[ab]+", "abba"),
    (r"\d{4}", "2024"),
    (".*(urge|press).*", "impressed"),
    ("a|b", "b"),
    (r"(\w)\w*\1", "erase"),  # a word that ends as it begins
    ("(ha)+", "haha"),
]


@pytest.mark.parametrize(("pattern", "word"), ALLOWED)
def test_a_plain_pattern_fits_whole_words_in_any_case(pattern, word):
    assert matching_words(pattern, [word.upper(), f"{word}#"]) in ([0], [0, 1])


def test_hostile_words_do_not_stop_a_search():
    words = ["a" * 60] * 50 + ["a" * 1_000_000]
    assert matching_words("a*a*a*a*b", words) == []


@given(st.text(max_size=30))
@settings(max_examples=50, deadline=None)
def test_any_query_is_answered_or_refused_in_words(query):
    counts = COUNTS
    for mode in ("word", "phrase", "prefix", "pattern"):
        try:
            found = concordance(counts, TEXTS, query=query, mode=mode)
        except PatternError as error:
            assert mode == "pattern"
            assert str(error).startswith("The pattern ")  # noqa: PT017
        else:
            assert found["match"].map(lambda match: bool(re.search(r"\w", match))).all()
