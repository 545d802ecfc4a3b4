"""Comparison and changes: two sides of a term, its tests, and what the first terms depend on."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.tables import ARTICLES, COMPARED_TERMS, POSTS, TERM_CHANGES, table
from framing.terms import term_counts
from framing.terms.keyness import compared_terms, q_values
from framing.terms.sensitivity import EVERY_WORD, NO_DUPLICATES, NO_SHORT, OWN_WORDS, term_changes
from framing.terms.speech_share import QUOTED
from framing.terms.weighting import (
    inverse_document_frequency,
    log_odds,
    log_odds_z,
)

NO_POSTS = table([], POSTS)


def counts_of(texts, outlets, **columns):
    rows = [
        {"article_id": f"a{i:03}", "outlet": outlet, "title_end": 0}
        | {name: values[i] for name, values in columns.items()}
        for i, outlet in enumerate(outlets)
    ]
    stored = {f"a{i:03}": text for i, text in enumerate(texts)}
    return term_counts(table(rows, ARTICLES), stored, posts=NO_POSTS)


def z_by_hand(y_i, y_j, n_i, n_j, a_0):
    """Read the paper's formulas off one by one: prior, log-odds ratio, variance, z."""
    a_w = a_0 * (y_i + y_j) / (n_i + n_j)
    omega_i = (y_i + a_w) / (n_i + a_0 - y_i - a_w)
    omega_j = (y_j + a_w) / (n_j + a_0 - y_j - a_w)
    delta = math.log(omega_i) - math.log(omega_j)
    variance = 1 / (y_i + a_w) + 1 / (y_j + a_w)
    return delta / math.sqrt(variance)


CASES = [
    (30, 10, 1000, 1000, 100),
    (10, 30, 1000, 1000, 100),
    (5, 5, 1000, 1000, 500),  # as often here as there: no difference
    (0, 7, 400, 90_000, 300),  # never here
    (7, 0, 400, 90_000, 300),  # never there
    (1, 1, 10, 100_000, 800),
    (1200, 3, 5000, 5000, 1),
    (2, 900, 50_000, 4_000_000, 900),
]


@pytest.mark.parametrize("case", CASES)
def test_z_is_the_formula_of_the_paper(case):
    y_i, y_j, n_i, n_j, a_0 = case
    z = log_odds_z([y_i], [y_j], n_words=(n_i, n_j), prior_words=a_0)[0]
    assert z == pytest.approx(z_by_hand(*case), abs=1e-12)


def test_z_of_a_term_that_occurs_nowhere_is_missing():
    assert np.isnan(log_odds_z([0], [0], n_words=(10, 10), prior_words=5)[0])


@given(st.integers(0, 50), st.integers(0, 50), st.integers(100, 9999), st.integers(100, 9999))
def test_z_is_the_opposite_seen_from_the_other_side(y, other, n, n_other):
    one = log_odds_z([y], [other], n_words=(n, n_other), prior_words=200)[0]
    two = log_odds_z([other], [y], n_words=(n_other, n), prior_words=200)[0]
    assert one == pytest.approx(-two, nan_ok=True)


def test_idf_is_nothing_for_what_all_have_and_never_fails():
    assert inverse_document_frequency([4, 1, 0], n_articles=4).tolist() == [0, math.log(4), 0]
    assert inverse_document_frequency([], n_articles=0).tolist() == []


@given(st.lists(st.one_of(st.floats(0, 1), st.just(math.nan)), max_size=30))
def test_a_false_discovery_rate_is_no_less_than_the_p_value_and_in_its_order(p_values):
    p = np.array(p_values, dtype=float)
    q = q_values(p)
    assert (np.isnan(q) == np.isnan(p)).all()
    order = np.argsort(p[~np.isnan(p)], kind="stable")
    known = q[~np.isnan(p)][order]
    assert (known >= p[~np.isnan(p)][order] - 1e-12).all()
    assert (np.diff(known) >= -1e-12).all()
    assert (known <= 1).all()


RNG = np.random.default_rng(11)


def random_texts(rates, n_articles, n_words=200):
    """Return articles in which each word has its rate."""
    words = list(rates)
    shares = np.array(list(rates.values())) / sum(rates.values())
    return [" ".join(RNG.choice(words, size=n_words, p=shares)) for _ in range(n_articles)]


def test_a_difference_in_all_articles_is_told_from_one_article_about_it():
    here = random_texts({"levy": 6, "said": 94}, 12)
    there = random_texts({"levy": 1, "said": 99}, 12)
    here[0] = here[0] + " harbour" * 60  # one article is about the harbour
    here[1] = here[1] + " harbour"
    counts = counts_of(here + there, ["A"] * 12 + ["B"] * 12)
    found = compared_terms(counts, outlet="A").set_index("term")
    assert found.loc["harbour", "z"] > 4.5
    assert found.loc["harbour", "z_articles"] < 3
    assert found.loc["levy", "z_articles"] > 4
    assert found.loc["levy", "q"] < 0.01
    assert np.isnan(found.loc["harbour", "q"])  # in two articles: it cannot be tested


def test_the_spread_between_articles_is_that_of_resampled_articles():
    sizes = RNG.integers(80, 400, size=40)
    uses = RNG.poisson(sizes * RNG.gamma(1, 0.02, size=40))
    texts = [
        " ".join(["levy"] * int(y) + ["said"] * int(n)) for y, n in zip(uses, sizes, strict=True)
    ]
    others = random_texts({"levy": 1, "said": 99}, 40)
    counts = counts_of(texts + others, ["A"] * 40 + ["B"] * 40)
    row = compared_terms(counts, outlet="A").set_index("term").loc["levy"]
    words = sizes + uses
    draws = RNG.integers(0, 40, size=(4000, 40))
    logs = np.log(uses[draws].sum(axis=1) / words[draws].sum(axis=1))
    n_other = sum(len(text.split()) for text in others)
    odds = log_odds([uses.sum()], [row["n_other"]], n_words=(int(words.sum()), n_other),
                    prior_words=(words.sum() + n_other) / 80)  # fmt: skip
    spread = (odds.difference[0] / row["z_articles"]) ** 2 - odds.variance_there[0]
    assert math.sqrt(spread) == pytest.approx(logs.std(), rel=0.15)


def test_under_five_articles_a_side_nothing_is_tested():
    texts = random_texts({"levy": 6, "said": 94}, 9)
    counts = counts_of(texts, ["A"] * 4 + ["B"] * 5)
    found = compared_terms(counts, outlet="A")
    assert not found.empty
    assert found[["z", "z_articles", "q"]].isna().all(axis=None)


def test_two_outlets_are_compared_without_the_others():
    counts = counts_of(["levy levy", "court court vote", "ship ship"], list("ABC"))
    found = compared_terms(counts, outlet="A", other="B").set_index("term")
    assert set(found.index) == {"levy", "court"}
    assert found.loc["levy", ["n_occurrences", "n_other", "n_articles"]].tolist() == [2, 0, 1]
    assert found.loc["court", "per_10000_other"] == pytest.approx(10_000 * 2 / 3)
    everything = compared_terms(counts, outlet="A")
    assert set(everything["term"]) == {"levy", "court", "ship"}


@pytest.mark.parametrize("outlet", ["A", "nobody"])
def test_one_outlet_or_none_gives_a_table(outlet):
    found = compared_terms(counts_of(["levy levy"], ["A"]), outlet=outlet)
    assert list(found.columns) == list(COMPARED_TERMS)


def test_what_changes_is_told_for_each_choice():
    texts = [
        "levy levy levy of the of the bridge bridge",
        "levy levy levy of the bridge bridge ship ship",
        "court court court " + "vote vote " * 60,
    ]
    counts = counts_of(texts, list("AAB"), duplicates=["g", "g", None])
    voice = np.zeros(len(counts.stream.row), dtype=np.int8)
    voice[:3] = QUOTED  # the first article's levies
    found = term_changes(counts, voice=voice, max_terms=3)
    assert list(found.columns) == list(TERM_CHANGES)
    assert set(found["choice"]) == {EVERY_WORD, NO_DUPLICATES, NO_SHORT, OWN_WORDS}
    by = found.set_index(["choice", "outlet", "term"])
    assert by.loc[(NO_DUPLICATES, "A", "levy"), "moved"] == 0
    assert ("ship" in found.loc[found["choice"] == NO_DUPLICATES, "term"].tolist()) is True
    assert by.loc[(NO_SHORT, "A", "levy")].isna()["rank_changed"]  # both articles of A are short
    assert by.loc[(NO_SHORT, "B", "vote"), "rank_changed"] >= 1
    shown = found[found["rank"].notna()].groupby(["choice", "outlet"])["rank"].max()
    assert (shown <= 3).all()


def test_without_voices_own_words_are_no_choice():
    counts = counts_of(["levy levy", "court court"], ["A", "B"])
    assert OWN_WORDS not in set(term_changes(counts)["choice"])


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
@settings(max_examples=15, deadline=None)
def test_no_text_is_refused(texts):
    counts = counts_of(texts, [f"O{i % 2}" for i in range(len(texts))])
    compared_terms(counts, outlet="O0")
    term_changes(counts)
