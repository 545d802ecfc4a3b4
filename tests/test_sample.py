"""The sample stories keep what data/README.md promises of them."""

import re
from pathlib import Path

import pytest

from framing import analyse, read_paths
from framing.language.words import n_words

SAMPLE = sorted((Path(__file__).parents[1] / "data" / "sample").glob("*.md"))


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_nothing_in_quotation_marks_is_longer_than_eight_words(path):
    passages = re.findall("“([^”]*)”", path.read_text(encoding="utf-8"))
    assert passages
    assert [p for p in passages if n_words(p.replace("U.S.", "US")) > 8] == []


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_every_address_is_of_a_reserved_domain(path):
    assert re.search(r"^url: https://[a-z-]+\.example/", path.read_text(encoding="utf-8"), re.M)


@pytest.fixture(scope="module")
def accident():
    return analyse(read_paths([Path(__file__).parents[1] / "data" / "sample_accident"]))


def pairs_of(analysis, status):
    """Return the pairs of outlets of a status, by the figures that the two give."""
    counts = analysis.counts.set_index(["article_id", "start"])["value"]
    rows = analysis.disagreements[analysis.disagreements["status"].eq(status)]
    return {
        tuple(sorted((counts[row.article_a, row.start_a], counts[row.article_b, row.start_b])))
        for row in rows.itertuples()
    }


def test_the_accident_has_its_two_contradictions_and_no_other(accident):
    killed = {(6, 9), (6, 11), (9, 11)}
    assert pairs_of(accident, "conflict") == killed | {(4, 7)}


def test_the_accident_has_its_strained_pair(accident):
    assert pairs_of(accident, "strained") == {(1000, 5000)}


def test_the_accident_is_worded_differently_on_the_injured(accident):
    assert {(40, 43)} <= pairs_of(accident, "compatible")


def test_the_two_letters_are_not_compared_with_each_other():
    letters = analyse(read_paths([Path(__file__).parents[1] / "data" / "sample"]))
    assert pairs_of(letters, "conflict") == set()
    compared = pairs_of(letters, "same") | pairs_of(letters, "compatible")
    assert (46, 60) not in compared
