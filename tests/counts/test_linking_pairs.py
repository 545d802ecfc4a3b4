from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts.linking import semantic_classes as lexicon
from framing.counts.linking.candidate_pairs import MAX_IN_FULL, candidate_pairs, stand_ins
from framing.counts.linking.matching import clusters, least_likely, matched, own_figures
from framing.counts.linking.mention_context import Context, Mention, contexts
from framing.counts.linking.model import (
    LINKING_FILE,
    Judge,
    Logistic,
    Trees,
    loaded_model,
    stored_model,
)
from framing.counts.linking.pair_features import (
    may_link,
    meet,
    rarity,
    value_features,
    word_features,
)
from framing.counts.linking.rivals import NAMES, rival_features
from framing.counts.linking.story_statistics import background
from framing.counts.linking.thresholds import THRESHOLDS
from framing.counts.linking.weighing import Weighed, pair_table, weighed
from framing.model_files import ModelError


def context_of(
    text: str, unit: str, *, article: str = "a", row: int = 0, **more: object
) -> Context:
    """The context of the amount in brackets; its number is the first word."""
    before, inside = text.split("[")
    inside, after = inside.split("]")
    start, end = len(before), len(before) + len(inside)
    mention = Mention(
        row=row,
        article=article,
        outlet=article,
        start=start,
        end=end,
        number_start=start,
        number_end=start + len(inside.split()[0]),
        head_end=end if " " in inside else None,
        kind="count",
        unit=unit,
        value=40,
        low=40,
        high=40,
        modifier="exact",
        voice=None,
        place="body",
        role="alone",
    )
    return contexts(before + inside + after, mentions=[replace(mention, **more)])[0]


CROSSINGS = "Guards at Galt counted [40 crossings] in 2019, fewer than in spring."
PAIRS = [
    (CROSSINGS, "crossing", "In 2019 guards counted [40 crossings] at Galt.", "crossing"),
    ("[40 people] were killed.", "person", "The fire wounded [40 people].", "person"),
    ("[40 lawmakers] signed it.", "lawmaker", "It has [40 pages].", "page"),
    ("The vote was [40].", "vote", "Others came: [40].", ""),
]


def features(a: Context, b: Context) -> dict[str, float]:
    texts = {"a": "Guards at Galt.", "b": "Guards in Sarn."}
    return word_features(a, b, places=(0, 1), story=background([a, b], texts=texts))


def swapped(a: Context, b: Context) -> dict[str, float]:
    texts = {"a": "Guards at Galt.", "b": "Guards in Sarn."}
    return word_features(b, a, places=(0, 1), story=background([b, a], texts=texts))


@pytest.mark.parametrize(("text_a", "unit_a", "text_b", "unit_b"), PAIRS)
def test_features_do_not_depend_on_which_is_first(text_a, unit_a, text_b, unit_b) -> None:
    a = context_of(text_a, unit_a)
    b = context_of(text_b, unit_b, article="b", row=1)
    assert features(a, b) == pytest.approx(swapped(a, b))
    assert value_features(a, b) == pytest.approx(value_features(b, a))
    assert may_link(a, b) == may_link(b, a)


@given(st.integers(4, 10**9), st.integers(4, 10**9))
@settings(max_examples=30, deadline=None)
def test_what_the_words_say_does_not_depend_on_the_values(one: int, other: int) -> None:
    a = context_of(CROSSINGS, "crossing")
    b = context_of(PAIRS[0][2], "crossing", article="b", row=1)
    changed_a = replace(a, mention=replace(a.mention, low=one, high=one, value=one))
    changed_b = replace(b, mention=replace(b.mention, low=other, high=other, value=other))
    assert features(changed_a, changed_b) == features(a, b)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("[12 people] were killed.", "died"),
        ("The blast cost [12 lives].", "died"),
        ("A flood swept away [12 villagers], who perished.", "died"),
        ("It left [12 wounded].", "hurt"),
        ("[12 marchers] were taken into custody.", "arrested"),
        ("Crews rescued [12 sailors].", "rescued"),
        ("Police made [12 arrests].", "arrested"),
        ("The bridge has [12 arches].", None),
    ],
)
def test_the_outcome_is_what_became_of_those_counted(text: str, outcome: str | None) -> None:
    assert context_of(text, "person").outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("[12 people] were killed and 27 others were wounded.", "died"),
        ("12 people were killed and [27 others] were wounded.", "hurt"),
        ("A bomb killed [12] and wounded 27 people.", "died"),
        ("A bomb killed 12 and wounded [27 people].", "hurt"),
    ],
)
def test_the_nearest_of_two_outcomes_is_the_mentions_own(text: str, outcome: str) -> None:
    assert context_of(text, "person").outcome == outcome


@pytest.mark.parametrize(
    ("text", "unit", "mark", "marked"),
    [
        ("[Five other rowers] came.", "rower", "other", True),
        ("[More than 35 rowers] came.", "rower", "other", False),  # a hedge, not a mark
        ("A similar plea by [35 wardens] was sent.", "warden", "earlier", True),
        ("Last year [9 seats] changed hands.", "seat", "earlier", True),
        ("The last [9 seats] were sold.", "seat", "earlier", False),
        ("The total rises to [90 members].", "member", "total", True),
        ("The party is expected to win [90 seats].", "seat", "unreal", True),
        ("[9 of] them were pupils.", "", "part", True),
        ("[9 boats] sank.", "boat", "part", False),
    ],
)
def test_marks_tell_another_quantity(text: str, unit: str, mark: str, marked: bool) -> None:  # noqa: FBT001
    assert (mark in context_of(text, unit).marks) == marked


@pytest.mark.parametrize(
    ("kind", "unit", "role", "may"),
    [
        ("count", "boat", "alone", True),
        ("score", "boat", "alone", True),  # "28-14" and "28 voted for it"
        ("money", "US dollar", "alone", False),
        ("count", "boat", "part", True),
        ("count", "boat", "whole", True),
    ],
)
def test_kinds_that_differ_are_of_two_things(kind, unit, role, may) -> None:
    a = context_of("[40 boats] sank.", "boat")
    b = context_of("[40 boats] sank.", unit, article="b", kind=kind, role=role)
    assert may_link(a, b) == may


@pytest.mark.parametrize(
    ("roles", "may"),
    [(("part", "whole"), False), (("for", "against"), False), (("for", "for"), True)],
)
def test_a_part_is_not_its_whole_and_votes_for_not_those_against(roles, may) -> None:
    a, b = (context_of("[40 boats] sank.", "boat", role=role) for role in roles)
    assert may_link(a, b) == may


def test_units_of_money_and_measures_must_be_the_same() -> None:
    def sum_of(unit: str) -> Context:
        return context_of("It cost [40].", unit, kind="money")

    assert may_link(sum_of("euro"), sum_of("euro"))
    assert not may_link(sum_of("euro"), sum_of("US dollar"))


@pytest.mark.parametrize(("value", "rarer"), [(2, 3), (3, 20), (20, 46), (100, 146), (500, 1217)])
def test_larger_numbers_and_more_digits_are_rarer(value: float, rarer: float) -> None:
    assert rarity(value) < rarity(rarer)


def test_a_clash_needs_a_surer_link_than_figures_that_can_both_hold() -> None:
    a = context_of(CROSSINGS, "crossing")
    money = context_of("It cost [40].", "euro", kind="money")
    same = context_of(PAIRS[0][2], "crossing", article="b")
    other = context_of(PAIRS[0][2], "crossing", article="b", low=50, high=50)
    assert meet(a, same)
    assert not meet(a, other)
    assert least_likely(a, meets=True, thresholds=THRESHOLDS) == THRESHOLDS.meeting
    assert least_likely(a, meets=False, thresholds=THRESHOLDS) == THRESHOLDS.clashing
    assert least_likely(money, meets=False, thresholds=THRESHOLDS) > THRESHOLDS.clashing


def two_articles(likely: float, *, other: int = 40) -> tuple[list[Context], Weighed]:
    """Two articles with a figure each, and how likely both are of one thing."""
    a = context_of(CROSSINGS, "crossing")
    b = context_of(PAIRS[0][2], "crossing", article="b", row=1, low=other, high=other, value=other)
    return [a, b], Weighed(words=np.array([likely]), links=np.array([likely]))


@pytest.mark.parametrize(
    ("other", "threshold"), [(40, THRESHOLDS.meeting), (50, THRESHOLDS.clashing)]
)
def test_two_articles_are_matched_from_the_threshold_up(other: int, threshold: float) -> None:
    for likely, n_groups in ((threshold + 0.001, 1), (threshold - 0.001, 2)):
        found, judged = two_articles(likely, other=other)
        table = pair_table(found, [(0, 1)], texts={"a": "", "b": ""})
        figures = own_figures(found, table, judged, thresholds=THRESHOLDS)
        groups = matched(found, figures, table, judged, thresholds=THRESHOLDS)
        assert len(groups) == n_groups


def test_the_same_figure_twice_in_one_article_is_one_of_its_own_figures() -> None:
    a = context_of(CROSSINGS, "crossing")
    for likely, n in ((THRESHOLDS.one_article + 0.001, 1), (THRESHOLDS.one_article - 0.001, 2)):
        judged = Weighed(words=np.array([likely]), links=np.array([likely]))
        found = [a, replace(a, mention=replace(a.mention, row=1))]
        table = pair_table(found, [(0, 1)], texts={"a": ""})
        assert len(own_figures(found, table, judged, thresholds=THRESHOLDS)) == n


def test_two_figures_of_one_article_that_cannot_both_hold_are_of_two_things() -> None:
    a = context_of("The party has [40 seats], the other 21.", "seat")
    b = context_of("The party has 40 seats, the other [21].", "seat", low=21, high=21)
    table = pair_table([a, b], [(0, 1)], texts={"a": ""})
    sure = Weighed(words=np.ones(1), links=np.ones(1))
    figures = own_figures([a, b], table, sure, thresholds=THRESHOLDS)
    assert figures == [[0], [1]]
    assert matched([a, b], figures, table, sure, thresholds=THRESHOLDS) == [[0], [1]]


def test_a_rival_takes_from_what_speaks_for_a_clash() -> None:
    a = context_of(CROSSINGS, "crossing")
    b = context_of(PAIRS[0][2], "crossing", article="b", low=50, high=50)
    c = context_of("At Galt [60 crossings] were counted.", "crossing", article="b", low=60, high=60)
    pairs = [(0, 1), (0, 2)]
    at = NAMES.index("above rivals, lesser")
    likely = np.array([0.9, 0.1])
    alone = rival_features([a, b, c], pairs, by_words=likely, by_values=likely)[1][0, at]
    likely = np.array([0.9, 0.8])
    rivalled = rival_features([a, b, c], pairs, by_words=likely, by_values=likely)[1][0, at]
    assert rivalled < alone


links = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]),
    st.floats(0, 1),
    max_size=30,
)


@given(links, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6))
def test_clusters_hold_every_mention_once_and_nothing_that_is_apart(pairs, apart) -> None:
    apart = [(a, b) for a, b in apart if a != b]
    groups = clusters(10, links=pairs, apart=apart, least=0.5)
    assert sorted(place for group in groups for place in group) == list(range(10))
    assert not any({a, b} <= set(group) for a, b in apart for group in groups)


def many(n: int, *, text: str = CROSSINGS) -> list[Context]:
    return [context_of(text, "crossing", article=f"a{row}", row=row) for row in range(n)]


@pytest.mark.parametrize("n", [8, MAX_IN_FULL + 1])
def test_candidate_pairs_come_once_each(n: int) -> None:
    pairs = list(candidate_pairs(many(n)))
    assert len(pairs) == len(set(pairs))
    assert all(a < b for a, b in pairs)
    assert (len(pairs) == n * (n - 1) // 2) == (n <= MAX_IN_FULL)


def test_in_a_large_story_a_sentence_printed_again_is_weighed_once() -> None:
    assert stand_ins(many(MAX_IN_FULL)) == {}
    found = stand_ins(many(MAX_IN_FULL + 1))
    assert found == dict.fromkeys(range(1, MAX_IN_FULL + 1), 0)


def test_word_lists_are_lower_case() -> None:
    lists = (lexicon.OTHER, lexicon.EARLIER, lexicon.TOTAL, lexicon.UNREAL, lexicon.PART)
    words = [word for words in (*lists, lexicon.COUNTED_AS_PEOPLE) for word in words]
    assert all(word == word.lower().strip() and " " not in word for word in words)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("house", "dwelling", True),
        ("vehicle", "car", True),
        ("ballot", "vote", True),
        ("house", "vote", False),
        ("page", "ship", False),
        ("house", "unheardofword", False),
    ],
)
def test_nouns_of_one_kind_are_alike(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert (lexicon.noun_likeness(one, other) > 0.5) == alike


def test_the_stored_model_asks_for_the_features_there_are() -> None:
    found = many(2)
    table = pair_table(found, [(0, 1)], texts={"a0": CROSSINGS, "a1": CROSSINGS})
    model = stored_model()
    judged = weighed(found, table, model=model)
    assert ((judged.links > 0) & (judged.links < 1)).all()


def test_a_model_whose_weights_do_not_go_with_its_features_is_refused(tmp_path) -> None:
    data = json.loads(LINKING_FILE.read_text(encoding="utf-8"))
    data["words"]["logistic"]["weights"].pop()
    path = tmp_path / "linking.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(
        ModelError, match=r"by words has \d+ weights for \d+ features\. Train again"
    ):
        loaded_model(path)


def test_a_judge_is_the_mean_of_its_log_odds() -> None:
    stump = Trees(
        start=0.0,
        roots=(0,),
        feature=(0, -1, -1),
        threshold=(0.5, 0.0, 0.0),
        left=(1, 0, 0),
        right=(2, 0, 0),
        value=(0.0, -2.0, 2.0),
    )
    judge = Judge(features=("x",), logistic=Logistic(intercept=0.0, weights=(4.0,)), trees=stump)
    low, high = judge.probabilities(np.array([[0.0], [1.0]]))
    assert low == pytest.approx(1 / (1 + np.exp(1.0)))
    assert high == pytest.approx(1 / (1 + np.exp(-3.0)))
