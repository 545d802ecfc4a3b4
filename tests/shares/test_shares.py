"""Shares: sums over sums, in marks and without, nothing added unawares."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.shares import (
    REPORTED,
    Piece,
    leading_actors,
    passages_behind,
    post_words,
    reported_words,
    too_thin,
)
from framing.shares.bootstrap import share_intervals
from framing.tables import ACTORS, ARTICLES, POSTS, QUOTATIONS, SHARES, table


def articles_of(*rows):
    """Return ARTICLES of (article_id, outlet, day of November 2024 or None, words)."""
    return table(
        [
            {
                "article_id": article_id,
                "outlet": outlet,
                "published": day and pd.Timestamp(2024, 11, day),
                "n_words": n_words,
            }
            for article_id, outlet, day, n_words in rows
        ],
        ARTICLES,
    )


def quotations_of(*rows):
    """Return QUOTATIONS of (article_id, outlet, attribution, actor, kind, words, in marks)."""
    names = ["article_id", "outlet", "attribution", "actor", "kind", "n_words", "n_quoted"]
    return table([dict(zip(names, row, strict=True)) for row in rows], QUOTATIONS)


def cell(shares, outlet, name, column):
    actor = shares["actor"].eq(name) | (shares["actor"].isna() & shares["part"].eq(name))
    found = shares.loc[shares["outlet"].eq(outlet) & actor, column]
    assert len(found) == 1
    return found.iloc[0]


ARTICLE_ROWS = articles_of(
    ("a1", "Quay Post", 4, 200), ("a2", "Quay Post", 6, 300), ("b1", "Bay News", 3, 250)
)
PASSAGES = quotations_of(
    ("a1", "Quay Post", "1", "Port", "direct", 30, 30),
    ("a1", "Quay Post", "1", "Port", "direct", 10, 10),  # the same attribution goes on
    ("a1", "Quay Post", "2", "Ida Roe", "mixed", 12, 4),
    ("a1", "Quay Post", "3", None, "indirect", 9, 0),
    ("a1", "Quay Post", "4", None, "scare", 2, 2),  # no quotation
    ("a1", "Quay Post", "5", None, "title", 3, 3),  # no quotation
    ("a2", "Quay Post", "1", "Port", "indirect", 20, 0),  # the same number in another article
    ("a2", "Quay Post", "2", "Al Ng", "direct", 15, 15),
    ("b1", "Bay News", "1", "Al Ng", "direct", 11, 11),
)
LEADING = ["Port", "Ida Roe"]

FIGURES = [
    # outlet, piece, column, expected, why
    ("Quay Post", "Port", "n_quoted", 40, "two passages of one attribution add up"),
    ("Quay Post", "Port", "n_unmarked", 20, "reported speech is in a figure of its own"),
    ("Quay Post", "Port", "n_attributions", 2, "attributions are numbered within an article"),
    ("Quay Post", "Port", "n_passages", 3, "the rows that a reader can list"),
    ("Quay Post", "Port", "n_articles", 2, "each article once"),
    ("Quay Post", "Ida Roe", "n_quoted", 4, "of a mixed clause what is in marks"),
    ("Quay Post", "Ida Roe", "n_unmarked", 8, "and the rest of the clause is hers too"),
    ("Quay Post", "others", "n_quoted", 15, "everybody else is one piece"),
    ("Quay Post", "others", "n_actors", 1, "and it says how many they are"),
    ("Quay Post", "unattributed", "n_unmarked", 9, "unattributed words stay visible"),
    ("Quay Post", "unattributed", "n_quoted", 0, "scare quotes and titles enter no share"),
    ("Quay Post", "Port", "outlet_words", 500, "the bar is as long as the articles"),
    ("Quay Post", "Port", "outlet_reported", 96, "all reported words of the outlet"),
    ("Quay Post", "Port", "outlet_articles", 2, "n stands beside"),
    ("Bay News", "Port", "n_passages", 0, "an actor not found has a row of noughts"),
    ("Bay News", "others", "n_quoted", 11, "each outlet by itself"),
]


@pytest.mark.parametrize(
    ("outlet", "name", "column", "expected", "why"), FIGURES, ids=[f[-1] for f in FIGURES]
)
def test_reported_words_counts(outlet, name, column, expected, why):
    shares = reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=LEADING)
    assert cell(shares, outlet, name, column) == expected


def test_shares_are_sums_over_sums():
    shares = reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=LEADING)
    assert cell(shares, "Quay Post", "Port", "share_quoted") == pytest.approx(40 / 96)
    assert cell(shares, "Quay Post", "Port", "share_unmarked") == pytest.approx(20 / 96)
    assert cell(shares, "Quay Post", "Port", "share_attributions") == pytest.approx(2 / 5)
    assert cell(shares, "Quay Post", "Port", "share_articles") == 1.0


def test_an_outlet_with_too_little_gets_a_sentence_and_no_percentages():
    shares = reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=LEADING)
    names = [name for name in SHARES if name.startswith("share_")]
    assert shares.loc[shares["outlet"].eq("Bay News"), names].isna().all(axis=None)
    sentence = "Bay News: 11 reported words in 1 attribution, too few for percentages."
    assert too_thin(shares) == [sentence]


@pytest.mark.parametrize(
    ("words", "attributions", "has_shares"),
    [(50, 3, True), (49, 3, False), (90, 2, False)],
    ids=["enough", "a word too few", "an attribution too few"],
)
def test_fifty_words_and_three_attributions_are_enough(words, attributions, has_shares):
    rows = [("a1", "Quay Post", str(n), "Port", "direct", 10, 10) for n in range(attributions)]
    rest = words - 10 * attributions
    rows.append(("a1", "Quay Post", "0", "Port", "direct", rest, rest))
    articles = articles_of(("a1", "Quay Post", 4, 400))
    shares = reported_words(quotations_of(*rows), articles=articles, leading=["Port"])
    assert shares["share_quoted"].notna().all() == has_shares


def test_outlets_stand_by_first_publication_then_name():
    articles = articles_of(
        ("a", "Zinc", None, 9), ("b", "Yarn", 5, 9), ("c", "Ash", 5, 9), ("d", "Oak", 2, 9)
    )
    shares = reported_words(quotations_of(), articles=articles, leading=[])
    assert list(dict.fromkeys(shares["outlet"])) == ["Oak", "Ash", "Yarn", "Zinc"]


def test_every_outlet_has_its_rows_also_without_a_quotation():
    shares = reported_words(quotations_of(), articles=ARTICLE_ROWS, leading=LEADING)
    assert len(shares) == 2 * 4
    assert dict(zip(shares.columns, map(str, shares.dtypes), strict=True)) == SHARES


def test_no_articles_make_an_empty_table_of_the_schema():
    shares = reported_words(quotations_of(), articles=articles_of(), leading=[])
    assert shares.empty
    assert list(shares.columns) == list(SHARES)


def test_bars_of_articles_add_up_to_those_of_their_outlet():
    whole = reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=LEADING)
    parts = reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=LEADING, by="article")
    columns = ["n_quoted", "n_unmarked", "n_passages", "n_attributions"]
    assert (
        parts.groupby(["outlet", "part"])[columns].sum()
        == whole.groupby(["outlet", "part"])[columns].sum()
    ).all(axis=None)
    assert parts["article_id"].notna().all()
    assert whole["article_id"].isna().all()


def test_a_piece_lists_the_passages_it_was_counted_from():
    piece = Piece(outlet="Quay Post", part="actor", actor="Port", form="quoted")
    behind = passages_behind(PASSAGES, piece=piece, leading=LEADING)
    assert behind["n_quoted"].sum() == 40


def test_the_outlets_own_voice_has_no_passage_behind_it():
    piece = Piece(outlet="Quay Post", form="own")
    assert passages_behind(PASSAGES, piece=piece, leading=LEADING).empty


def test_leading_actors_keep_a_body_and_its_speakers_together():
    actors = table(
        [{"actor": "Ida Roe", "body": "Port"}, {"actor": "Port"}, {"actor": "Al Ng"}], ACTORS
    )
    # Al Ng has more words than Ida Roe, but she stands beside the body she speaks for.
    assert leading_actors(PASSAGES, actors=actors) == ["Port", "Ida Roe", "Al Ng"]


def test_leading_actors_are_the_first_by_words_and_then_by_name():
    rows = [("a1", "Quay Post", str(n), f"Witness {n}", "direct", 5, 5) for n in range(9)]
    actors = table([], ACTORS)
    found = leading_actors(quotations_of(*rows), actors=actors, max_actors=3)
    assert found == ["Witness 0", "Witness 1", "Witness 2"]


PASSAGE = st.tuples(
    st.sampled_from([("a1", "Quay Post"), ("a2", "Quay Post"), ("b1", "Bay News")]),
    st.sampled_from("123"),
    st.sampled_from(["Port", "Ida Roe", "Al Ng", None]),
    st.sampled_from(["direct", "mixed", "indirect", "scare", "title"]),
    st.integers(0, 60),
    st.integers(0, 60),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(PASSAGE, max_size=20), st.randoms())
def test_shares_add_up_and_do_not_depend_on_the_order_of_rows(passages, random):
    rows = [
        (*where, n, actor, kind, words, min(words, marks))
        for where, n, actor, kind, words, marks in passages
    ]
    frame = quotations_of(*rows)
    shares = reported_words(frame, articles=ARTICLE_ROWS, leading=LEADING)
    random.shuffle(rows)
    again = reported_words(quotations_of(*rows), articles=ARTICLE_ROWS, leading=LEADING)
    pd.testing.assert_frame_equal(shares, again)
    for _, bar in shares.groupby("outlet"):
        assert (bar["n_quoted"] + bar["n_unmarked"]).sum() == bar["outlet_reported"].iloc[0]
        if bar["share_quoted"].notna().all():
            assert (bar["share_quoted"] + bar["share_unmarked"]).sum() == pytest.approx(1)
            assert bar["share_attributions"].sum() == pytest.approx(1)
            assert bar["share_articles"].between(0, 1).all()


@settings(max_examples=20, deadline=None)
@given(st.lists(PASSAGE, max_size=20))
def test_every_number_on_a_bar_is_the_sum_of_the_rows_behind_it(passages):
    frame = quotations_of(
        *[
            (*where, n, actor, kind, words, min(words, marks))
            for where, n, actor, kind, words, marks in passages
        ]
    )
    shares = reported_words(frame, articles=ARTICLE_ROWS, leading=LEADING)
    for row in shares.to_dict("records"):
        name = row["actor"] if row["part"] == "actor" else ""
        piece = Piece(outlet=row["outlet"], part=row["part"], actor=name)
        behind = passages_behind(frame, piece=piece, leading=LEADING)
        assert len(behind) == row["n_passages"]
        assert behind["n_words"].sum() == row["n_quoted"] + row["n_unmarked"]
        assert set(behind["kind"]) <= set(REPORTED)


def test_articles_that_are_all_alike_leave_no_doubt():
    for low, high in share_intervals([[30, 10]] * 6, n_articles=6):
        assert low == pytest.approx(high)


def test_more_articles_make_a_narrower_interval():
    few = share_intervals([[20, 5], [5, 20]] * 4, n_articles=8)[0]
    many = share_intervals([[20, 5], [5, 20]] * 40, n_articles=80)[0]
    assert many[1] - many[0] < few[1] - few[0]


@pytest.mark.parametrize("n", [4, 5])
def test_five_articles_are_needed_for_an_interval(n):
    articles = articles_of(*[(f"a{at}", "Quay Post", 1, 100) for at in range(n)])
    rows = [(f"a{at}", "Quay Post", "1", "Port", "direct", 20, 20) for at in range(n)]
    shares = reported_words(quotations_of(*rows), articles=articles, leading=["Port"])
    assert shares["share_low"].notna().all() == (n >= 5)
    assert (shares["share_low"].isna() == shares["share_high"].isna()).all()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 90), min_size=3, max_size=3), min_size=5, max_size=12),
    st.integers(0, 9),
)
def test_intervals_are_shares_and_the_same_every_time(words, more):
    n_articles = len(words) + more
    found = share_intervals(words, n_articles=n_articles)
    assert found == share_intervals(words, n_articles=n_articles)
    for bounds in found:
        if bounds is None:
            assert not sum(map(sum, words))
        else:
            assert 0 <= bounds[0] <= bounds[1] <= 1


POST_TEXT = "The quay. Dues are too high, he said. The end."
# Spans of posts, spans of reported passages, words of posts that no passage covers.
POST_SPANS = [
    ([(10, 36)], [], 6),  # "Dues are too high, he said"
    ([(10, 36)], [(10, 27)], 2),  # a passage in the post counts with its speaker
    ([(10, 36)], [(0, 46)], 0),  # a passage around it
    ([(10, 36)], [(19, 28), (10, 18)], 2),  # two passages that meet
    ([(10, 36), (10, 36)], [], 6),  # the same post found twice
    ([(10, 22), (19, 36)], [], 6),  # posts that overlap
    ([(10, 10)], [], 0),
    ([], [(0, 9)], 0),
]


@pytest.mark.parametrize(("posts", "passages", "expected"), POST_SPANS)
def test_words_of_posts_are_those_that_no_passage_covers(posts, passages, expected):
    words = post_words(
        table([{"article_id": "a", "start": s, "end": e} for s, e in posts], POSTS),
        texts={"a": POST_TEXT},
        quotations=table(
            [{"article_id": "a", "start": s, "end": e, "kind": "direct"} for s, e in passages],
            QUOTATIONS,
        ),
    )
    assert words.get("a", 0) == expected


def test_a_scare_quote_in_a_post_stays_its_author_s():
    scare = table([{"article_id": "a", "start": 10, "end": 18, "kind": "scare"}], QUOTATIONS)
    posts = table([{"article_id": "a", "start": 10, "end": 36}], POSTS)
    assert post_words(posts, texts={"a": POST_TEXT}, quotations=scare) == {"a": 6}


@pytest.mark.parametrize(("by", "expected"), [("outlet", [7, 5]), ("article", [7, 5, 0])])
def test_words_of_posts_enter_no_share(by, expected):
    # By article: Bay News first, as published; then both of the Quay Post.
    without, shares = (
        reported_words(PASSAGES, articles=ARTICLE_ROWS, leading=["Port"], by=by, posts=posts)
        for posts in (None, {"b1": 7, "a1": 5})
    )
    assert list(shares.drop_duplicates(["outlet", "article_id"])["outlet_posts"]) == expected
    pd.testing.assert_frame_equal(
        shares.drop(columns="outlet_posts"), without.drop(columns="outlet_posts")
    )
