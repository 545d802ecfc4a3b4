"""What stands side by side in the table of figures, and the sentence that sums it up."""

import pytest

from framing.counts.comparison.side_by_side import (
    MEANINGS,
    SIGNS,
    comparison_in_words,
    figures_side_by_side,
)
from framing.tables import COUNTS, DISAGREEMENTS, FIGURES, QUANTITIES, table


def mention(article, start, text, *, quantity="q", value=9, modifier="exact", outlet=None):
    return {
        "article_id": article,
        "outlet": outlet or article.title(),
        "start": start,
        "text": text,
        "unit": "person",
        "value": value,
        "low": value,
        "high": value,
        "modifier": modifier,
        "place": "body",
        "quantity": quantity,
    }


def pair(a, b, status, *, quantity="q"):
    return {
        "quantity": quantity,
        "outlet_a": a["outlet"],
        "article_a": a["article_id"],
        "start_a": a["start"],
        "outlet_b": b["outlet"],
        "article_b": b["article_id"],
        "start_b": b["start"],
        "status": status,
    }


def side_by_side(mentions, pairs):
    things = [{"quantity": q, "label": q} for q in dict.fromkeys(m["quantity"] for m in mentions)]
    return figures_side_by_side(
        table(mentions, COUNTS),
        quantities=table(things, QUANTITIES),
        disagreements=table(pairs, DISAGREEMENTS),
    )


NINE, FIFTEEN = mention("ant", 3, "nine people"), mention("bee", 8, "15 people", value=15)
MORE = mention("cat", 1, "more than 60", quantity="r", value=60, modifier="more than")
SIXTY = mention("dog", 1, "60 people", quantity="r", value=60)


def test_a_contradiction_comes_first_and_marks_both_figures():
    found = side_by_side(
        [MORE, SIXTY, NINE, FIFTEEN],
        [pair(MORE, SIXTY, "compatible", quantity="r"), pair(NINE, FIFTEEN, "conflict")],
    )
    assert found["quantity"].tolist() == ["q", "q", "r", "r"]
    assert found["verdict"].tolist() == ["conflict"] * 2 + ["compatible"] * 2
    assert found["clashes"].tolist() == [True, True, False, False]


def test_an_outlet_is_shown_by_the_figure_that_it_is_compared_by():
    early = mention("ant", 1, "dozens", value=24, modifier="vague")
    found = side_by_side([early, NINE, FIFTEEN], [pair(NINE, FIFTEEN, "conflict")])
    ant = found[found["outlet"] == "Ant"].iloc[0]
    assert (ant["wording"], ant["n_mentions"], ant["n_wordings"]) == ("nine people", 2, 2)


def test_the_same_figures_are_worded_differently_where_a_repeat_is():
    title = mention("ant", 0, "dozens", value=24, modifier="vague")
    twin = mention("bee", 8, "nine people")
    assert set(side_by_side([NINE, twin], [pair(NINE, twin, "same")])["verdict"]) == {"same"}
    found = side_by_side([title, NINE, twin], [pair(NINE, twin, "same")])
    assert set(found["verdict"]) == {"compatible"}


def test_a_thing_of_one_outlet_stands_alone():
    assert side_by_side([NINE], [])["verdict"].tolist() == ["alone"]


def test_no_mentions_give_no_rows():
    found = side_by_side([], [])
    assert found.empty
    assert list(found.columns) == list(FIGURES)


def test_each_verdict_has_a_sign_and_a_meaning():
    assert list(SIGNS) == list(MEANINGS)


def figures(*verdicts):
    rows = [{"quantity": str(n), "verdict": v, "outlet": "Ant"} for n, v in enumerate(verdicts)]
    return table(rows, FIGURES)


@pytest.mark.parametrize(
    ("verdicts", "n_possible", "said"),
    [
        (
            ["same", "compatible", "compatible", "same"],
            3,
            "No contradiction on 4 things that two or more outlets count; 2 are worded "
            "differently; 3 pairs of figures may be of the same thing: judge them.",
        ),
        (
            ["conflict", "strained", "same", "alone"],
            0,
            "Outlets contradict each other on 1 of 3 things that two or more count; 1 is strained.",
        ),
        (["conflict"], 0, "Outlets contradict each other on the one thing that two or more count."),
        (["same"], 0, "No contradiction on the one thing that two or more outlets count."),
        (["alone"], 0, "No two of these outlets were found to count the same thing."),
        (
            [],
            1,
            "No two of these outlets were found to count the same thing; 1 pair of figures may be "
            "of the same thing: judge it.",
        ),
    ],
)
def test_the_sentence_says_what_was_found(verdicts, n_possible, said):
    assert comparison_in_words(figures(*verdicts), n_possible=n_possible) == said
