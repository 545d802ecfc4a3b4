from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts.linking import semantic_classes as lexicon
from framing.counts.linking.candidate_pairs import candidate_pairs, clusters
from framing.counts.linking.clues import opposite_of
from framing.counts.linking.mention_context import Context, Mention, contexts
from framing.counts.linking.model import stored_model
from framing.counts.linking.pair_features import link_features, may_link
from framing.counts.linking.story_statistics import background
from framing.counts.linking.thresholds import (
    LEAST_FOR_CONFLICT,
    LEAST_PROBABILITY,
    NEVER,
    bar,
    meet,
)
from framing.language.stems import stem
from framing.training.linking import EXPECTED, KEPT, Story, feature_names, fitted


def context_of(
    text: str, unit: str, *, article: str = "a", row: int = 0, **more: object
) -> Context:
    """The context of the amount in brackets."""
    before, inside = text.split("[")
    inside, after = inside.split("]")
    mention = Mention(
        row=row,
        article=article,
        outlet=article,
        start=len(before),
        end=len(before) + len(inside),
        kind="count",
        unit=unit,
        low=40,
        high=40,
        modifier="exact",
        voice=None,
    )
    return contexts(before + inside + after, mentions=[replace(mention, **more)])[0]


CROSSINGS = "Guards at Galt counted [40 crossings] in 2019, fewer than in spring."
PAIRS = [
    (CROSSINGS, "crossing", "In 2019 guards counted [40 crossings] at Galt.", "crossing"),
    ("[Some 40 people] were killed.", "person", "The fire wounded [40 people].", "person"),
    ("[40 lawmakers] signed it.", "lawmaker", "It has [40 pages].", "page"),
    ("The vote was [40].", "vote", "Others came: [40].", ""),
]


def weighed(a: Context, b: Context) -> dict[str, float]:
    texts = {"a": "Guards at Galt.", "b": "Guards in Sarn."}
    return link_features(a, b, story=background([a, b], texts=texts))


@pytest.mark.parametrize(("text_a", "unit_a", "text_b", "unit_b"), PAIRS)
def test_features_do_not_depend_on_which_is_first(text_a, unit_a, text_b, unit_b) -> None:
    a = context_of(text_a, unit_a)
    b = context_of(text_b, unit_b, article="b", row=1)
    assert weighed(a, b) == pytest.approx(weighed(b, a))
    assert may_link(a, b) == may_link(b, a)
    assert bar(a, b) == bar(b, a)


@given(st.integers(4, 10**9), st.integers(4, 10**9))
@settings(max_examples=30, deadline=None)
def test_the_value_is_no_ground_for_a_link_nor_against_one(one: int, other: int) -> None:
    a = context_of(CROSSINGS, "crossing")
    b = context_of(PAIRS[0][2], "crossing", article="b", row=1)
    changed_a = replace(a, mention=replace(a.mention, low=one, high=one))
    changed_b = replace(b, mention=replace(b.mention, low=other, high=other))
    assert weighed(changed_a, changed_b) == weighed(a, b)


def test_a_conflict_needs_a_surer_link_than_agreement() -> None:
    a = context_of(CROSSINGS, "crossing")
    same = context_of(PAIRS[0][2], "crossing", article="b")
    other = context_of(PAIRS[0][2], "crossing", article="b", low=50, high=50)
    assert meet(a.mention, same.mention)
    assert not meet(a.mention, other.mention)
    assert bar(a, same) == LEAST_PROBABILITY < bar(a, other) == LEAST_FOR_CONFLICT


def test_two_figures_of_one_sentence_that_cannot_both_hold_are_of_two_things() -> None:
    a = context_of("The party has [40 seats], the other 21.", "seat")
    b = context_of("The party has 40 seats, the other [21].", "seat", low=21, high=21)
    assert bar(a, b) == NEVER


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("[Five other rowers] came.", "rower", {"other"}),
        ("[More than 35 rowers] came.", "rower", set()),  # a hedge, not a mark
        ("A similar plea by [35 wardens] was sent last year.", "warden", {"earlier", "long past"}),
        ("[Nine seats] changed hands earlier this month.", "seat", set()),  # the event's own date
        ("The total rises to [90 members].", "member", {"total"}),
        ("The party is expected to win [90 seats].", "seat", {"unreal"}),
    ],
)
def test_marks_tell_another_quantity(text: str, unit: str, expected: set[str]) -> None:
    assert context_of(text, unit).marks == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[12 people] were killed and 27 others were wounded.", "killed"),
        ("12 people were killed and [27 others] were wounded.", "wounded"),
        ("The Senate agreed, and in the House [40 members] voted.", "house"),
        ("A bomb killed [12] and wounded 27 people.", "killed"),
    ],
)
def test_the_nearest_of_two_opposites_is_the_mentions_own(text: str, word: str) -> None:
    line, side = opposite_of()[stem(word)]
    assert context_of(text, "person").sides[line] == side


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


def test_candidate_pairs_come_once_each() -> None:
    found = [context_of(CROSSINGS, "crossing", article=f"a{row}", row=row) for row in range(8)]
    pairs = list(candidate_pairs(found))
    assert len(pairs) == len(set(pairs)) == 8 * 7 // 2


def test_word_lists_are_lower_case_and_each_word_has_one_side() -> None:
    words = [w for members in lexicon.NOUN_CLASSES.values() for w in members]
    words += [*lexicon.PEOPLE, *lexicon.OTHER, *lexicon.EARLIER, *lexicon.TOTAL, *lexicon.UNREAL]
    assert all(word == word.lower().strip() and " " not in word for word in words)
    sides = [stem(w) for line in lexicon.OPPOSITES for group in line for w in group]
    seen: dict[str, tuple[int, int]] = {}
    for line, groups in enumerate(lexicon.OPPOSITES):
        for side, group in enumerate(groups):
            for word in group:
                assert seen.setdefault(stem(word), (line, side)) == (line, side), word
    assert sides


def test_weights_are_drawn_towards_what_is_expected_and_some_are_kept() -> None:
    weights = stored_model().weights
    assert {name: weights[name] for name in KEPT} == {name: EXPECTED[name] for name in KEPT}
    nothing_seen = [Story(contexts=[], pairs={}, answers={})]
    assert fitted(nothing_seen, names=feature_names(nothing_seen)) == pytest.approx(EXPECTED)


@given(st.text())
def test_no_word_is_too_odd_for_a_stem(word: str) -> None:
    assert len(stem(word)) <= len(word.lower())
