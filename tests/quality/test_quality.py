from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from framing.counts.extraction.hedges import AFTER, BEFORE
from tests.quality.collection import analysis, articles, scores, told, verdicts
from tests.quality.floors import AMOUNTS, FALSE_ALARMS, LINKS, QUOTATIONS
from tests.quality.marked import MODIFIERS, VERDICTS, BadMarkError, located
from tests.quality.scores import same_name, same_unit

FLOORS = [
    (name, measure, floor)
    for name, floors in (("quotations", QUOTATIONS), ("amounts", AMOUNTS), ("links", LINKS))
    for measure, floor in floors.items()
]


@pytest.mark.parametrize(("name", "measure", "floor"), FLOORS)
def test_no_measure_falls_below_its_floor(name: str, measure: str, floor: float) -> None:
    assert scores()[name][measure] >= floor


def test_differences_are_not_cried_where_there_are_none() -> None:
    assert scores()["links"]["false alarms"] <= FALSE_ALARMS


def test_every_file_is_read_and_every_mark_stands_once_in_its_text() -> None:
    assert analysis().refused.empty
    ids = dict(
        zip(analysis().articles["file_name"], analysis().articles["article_id"], strict=True)
    )
    for article in (*articles(), *told()):
        text = analysis().texts[ids[article.file_name]]
        for mark in (*article.quotations, *article.amounts):
            start, end = located(text, mark.span)
            assert start < end, mark


def test_every_two_outlets_that_count_a_thing_have_a_verdict_and_no_others() -> None:
    outlets = dict(
        zip(analysis().articles["file_name"], analysis().articles["outlet"], strict=True)
    )
    counted: dict[tuple[str, str], set[str]] = {}
    for article in told():
        for amount in article.amounts:
            if amount.thing:
                key = (article.path.parent.name, amount.thing)
                counted.setdefault(key, set()).add(outlets[article.file_name])
    expected = {
        (*thing, frozenset(pair))
        for thing, of in counted.items()
        for pair in combinations(sorted(of), 2)
    }
    given = [(v.story, v.thing, v.outlets) for v in verdicts()]
    assert set(given) == expected
    assert len(given) == len(expected)


def test_the_collection_holds_what_is_hard() -> None:
    amounts = [amount for article in (*articles(), *told()) for amount in article.amounts]
    assert {a.modifier for a in amounts if not a.neutral} == set(MODIFIERS)
    n = Counter(verdict.verdict for verdict in verdicts())
    assert set(n) == set(VERDICTS)
    assert n["conflict"] >= 40
    alone = [a for article in told() for a in article.amounts if not a.neutral and a.thing is None]
    assert len(alone) >= 25  # look-alikes: parts, other events, other bodies
    assert len(articles()) >= 20
    assert len({verdict.story for verdict in verdicts()}) >= 8


def test_every_kind_of_hedge_is_in_the_collection() -> None:
    text = " ".join(analysis().texts.values()).lower()
    hedges = {**BEFORE, **AFTER}
    for modifier in set(hedges.values()):
        words = [hedge for hedge, kind in hedges.items() if kind == modifier]
        assert sum(f" {hedge} " in text for hedge in words) >= 2, modifier


@pytest.mark.parametrize(
    ("text", "mark", "span"),
    [
        ("It killed 14 on 14 May.", "killed [14]", (10, 12)),
        ("It killed 14 on 14 May.", "on 14 May", (13, 22)),
    ],
)
def test_a_mark_is_what_stands_in_brackets_or_all_of_it(text, mark, span) -> None:
    assert located(text, mark) == span


@pytest.mark.parametrize("mark", ["[14]", "killed [15]"])
def test_a_mark_that_stands_twice_or_never_is_refused_with_a_reason(mark: str) -> None:
    with pytest.raises(BadMarkError, match="not once"):
        located("It killed 14 on 14 May.", mark)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ola Brandt", "Brandt", True),
        ("Ola Brandt", "Ida Brandt", False),
        ("the ministry", "Ministry of Water", True),
        ("ministry", "minister", False),
        ("", "Brandt", False),
    ],
)
def test_names_are_one_where_all_words_of_one_are_words_of_the_other(a, b, same) -> None:
    assert same_name(a, b) is same_name(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("US dollar", "dollar", True), ("page of the letter", "page", True), ("page", "year", False)],
)
def test_units_are_one_where_the_head_noun_is(a, b, same) -> None:
    assert same_unit(a, b) is same_unit(b, a) is same
