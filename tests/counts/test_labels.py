"""Labels of quantities: a clause that ends where it ends, and no name or number cut in half."""

from __future__ import annotations

import pytest

from framing.counts import count_mentions, count_tables
from framing.counts.comparison import labels
from framing.tables import ARTICLES, POSTS, QUOTATIONS, table

CASES = [
    # (what follows the number, where the clause ends)
    (
        "children were taken from 2,206 parents, the office said",
        "children were taken from 2,206 parents",
    ),
    (
        "sheep were brought to the U.S. as lambs. They stay",
        "sheep were brought to the U.S. as lambs",
    ),
    ("people marched to the hall. The mayor spoke", "people marched to the hall"),
    ("people marched in the U.S. The mayor spoke", "people marched in the U.S"),
    ("boats left at 6:30 and came back; none sank", "boats left at 6:30 and came back"),
    ("tons, 3.5 million in all", "tons"),
    ("people came: all of them", "people came"),
]


@pytest.mark.parametrize(("text", "clause"), CASES)
def test_a_clause_ends_at_no_comma_or_stop_inside_a_number_or_letters(text, clause):
    end = labels._CLAUSE_END.search(text)
    assert (text[: end.start()] if end else text) == clause


@pytest.mark.parametrize(
    ("words", "rest", "kept"),
    [
        ("wrote in March to Mayor Ida", "Roe", "wrote in March to"),
        ("met the Harbour", "Board", "met the"),
        ("wrote to Roe", "again", "wrote to Roe"),
        ("wrote to Roe", "", "wrote to Roe"),
        ("Ida", "Roe", ""),
    ],
)
def test_a_name_that_goes_on_is_not_begun(words, rest, kept):
    assert labels._without_half_a_name(words.split(), rest.split()) == kept.split()


def test_a_figure_in_marks_of_its_own_is_called_by_the_words_before_them():
    texts = {
        "a": "The signers of the plea had come to “close to forty”. It rained.",
        "b": "Ida Roe said the signers of the plea had come to “close to forty”.",
    }
    rows = [{"article_id": key, "outlet": key, "story": "Story"} for key in texts]
    empty = {"posts": table([], POSTS), "quotations": table([], QUOTATIONS)}
    found = count_tables(
        table(rows, ARTICLES),
        texts,
        found={article: count_mentions(text) for article, text in texts.items()},
        **empty,
    )[1]
    assert found["label"].tolist() == ["figures (plea had come to …)"]
