"""A log replayed over the tables of a small analysis, and over random logs of the sample story."""

import functools
import random
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.analysis import analyse
from framing.counts.comparison.disagreements import disagreements
from framing.reading import read_paths
from framing.review.decisions import KINDS, decided, undone
from framing.review.keys import article_key, figure_key, pair_key, passage_key
from framing.review.log_file import log_json, read_log
from framing.review.passages import replayed_passages
from framing.review.replay import Mended, Steps, mended, mended_articles
from framing.tables import DECISIONS, table
from tests.invented import TEXTS, analysis

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


def unvoiced(counts, *, quotations):
    return counts


STEPS = Steps(voiced=unvoiced, compared=disagreements)


def found_in(measured):
    return Mended(
        quotations=measured.quotations,
        actors=measured.actors,
        counts=measured.counts,
        quantities=measured.quantities,
        disagreements=measured.disagreements,
        possible_links=measured.possible_links,
        lapsed=table([], DECISIONS),
    )


def shown(log, measured=None):
    measured = measured or analysis()
    return mended(
        found_in(measured), articles=measured.articles, texts=measured.texts, log=log, steps=STEPS
    )


def passage(words, article="a1"):
    start = TEXTS[article].index(words)
    return passage_key(TEXTS[article], start=start, end=start + len(words))


def figure(words, article="a1"):
    start = TEXTS[article].index(words)
    return figure_key(TEXTS[article], start=start, end=start + len(words))


WON, LOST = passage("“We won,”"), passage("that it had lost 12 days of trade")
COST, FUND = (
    passage("“It cost us 14 days of trade and more besides,”", "b1"),
    passage("the strike fund is empty", "b1"),
)


def actor_of(tables, article):
    return tables.quotations.query("article_id == @article")["actor"].fillna("").tolist()


def test_no_log_changes_no_table():
    raw = found_in(analysis())
    same = mended(raw, articles=analysis().articles, texts=TEXTS, log=[], steps=STEPS)
    assert same.quotations is raw.quotations
    assert same.counts is raw.counts


def test_a_wrong_speaker_is_another_and_has_a_row_of_actors():
    tables = shown([decided(FUND, "speaker", to="Union office")])
    assert actor_of(tables, "b1") == ["Harbour Port", "Union office"]
    assert "Union office" in set(tables.actors["actor"])


def test_a_speaker_taken_away_leaves_the_passage_unattributed():
    tables = shown([decided(WON, "speaker", to="")])
    assert actor_of(tables, "a1") == ["", "Harbour Port"]
    assert "Ida Roe" not in set(tables.actors["actor"])


def test_all_passages_of_an_attribution_go_to_one_speaker():
    quotations = analysis().quotations.assign(attribution=["one", "one", "2", "3"])
    out, _, _ = replayed_passages(
        quotations, analysis().actors, texts=TEXTS, decisions=[decided(WON, "speaker", to="Lee")]
    )
    assert out["actor"].tolist()[:2] == ["Lee", "Lee"]


def test_two_actors_said_to_be_one_bear_the_name_of_the_one_quoted_more():
    tables = shown([decided(pair_key(WON, COST), "same_actor", to="yes")])
    assert set(tables.quotations["actor"].dropna()) == {"Harbour Port"}
    assert tables.actors["names"].tolist() == ["Harbour Port | the port | Ida Roe"]


def test_one_actor_said_to_be_two_is_parted_by_article():
    tables = shown([decided(pair_key(LOST, COST), "same_actor", to="no")])
    assert actor_of(tables, "a1") == ["Ida Roe", "Harbour Port"]
    assert actor_of(tables, "b1") == ["Harbour Port (Bee Times)", ""]
    assert tables.actors["actor"].is_unique


def test_parted_and_joined_again_is_one():
    pair = pair_key(LOST, COST)
    log = [decided(pair, "same_actor", to="no"), decided(pair, "same_actor", to="yes")]
    pd.testing.assert_frame_equal(shown(log).quotations, analysis().quotations)


def test_an_actor_may_be_given_another_name():
    tables = shown([decided(COST, "label", to="Port of Westhaven")])
    assert actor_of(tables, "a1") == ["Ida Roe", "Port of Westhaven"]


def test_no_quotation_leaves_the_table_and_its_actor_too():
    tables = shown([decided(WON, "kind", to="none")])
    assert len(tables.quotations) == 3
    assert "Ida Roe" not in set(tables.actors["actor"])


def test_a_longer_span_counts_its_words_again():
    whole = "“We won,” said Ida Roe"
    start = TEXTS["a1"].index(whole)
    log = [
        decided(WON, "span", to=f"{start}-{start + len(whole)}"),
        decided(WON, "kind", to="mixed"),
    ]
    row = shown(log).quotations.iloc[0]
    assert (row["content"], row["n_words"], row["n_quoted"]) == (whole, 5, 2)


def test_figures_not_of_the_same_thing_are_parted_and_not_compared():
    pair = pair_key(figure("12 days"), figure("14 days", "b1"))
    tables = shown([decided(pair, "not_same_quantity", to="yes")])
    assert set(tables.disagreements["quantity"]) == {"q1"}
    assert set(tables.quantities["quantity"]) == {"q1"}


def test_figures_of_the_same_thing_are_joined_and_compared():
    pair = pair_key(figure("Some 40"), figure("12 days"))
    tables = shown([decided(pair, "same_quantity", to="yes")])
    assert tables.quantities["n_outlets"].tolist() == [2]
    assert len(set(tables.counts["quantity"])) == 1
    assert set(tables.disagreements["quantity"]) == set(tables.quantities["quantity"])


def test_no_amount_leaves_the_table_and_its_quantity():
    tables = shown([decided(figure("12 days"), "kind", to="none")])
    assert len(tables.counts) == 3
    assert set(tables.quantities["quantity"]) == {"q1"}


def test_a_unit_a_voice_and_a_label_are_mended():
    at = figure("Some 40")
    tables = shown(
        [
            decided(at, "unit", to="striker"),
            decided(at, "speaker", to="Ida Roe"),
            decided(at, "label", to="strikers"),
        ]
    )
    assert tables.counts.loc[0, ["unit", "voice"]].tolist() == ["striker", "Ida Roe"]
    assert tables.disagreements["label"].tolist()[0] == "strikers"


def test_what_is_no_longer_found_is_listed():
    gone = decided(passage_key("Another text.", start=0, end=7), "kind", to="none")
    outside = decided(WON, "span", to="5-99999")
    tables = shown([gone, outside, decided(article_key("Another text."), "title", to="T")])
    assert tables.lapsed["field"].tolist() == ["kind", "span", "title"]
    pd.testing.assert_frame_equal(tables.quotations, analysis().quotations)


def key_of(article):
    return article_key(TEXTS[article])


def articles_with(log):
    return mended_articles(analysis().articles, texts=TEXTS, log=log)


def test_what_is_known_of_an_article_is_mended():
    out = articles_with(
        [
            decided(key_of("c1"), "published", to="2025-03-05"),
            decided(key_of("c1"), "outlet", from_="Cricket Post", to="The Cricket"),
            decided(key_of("a1"), "title", to=""),
        ]
    )
    assert str(out["published"][2].date()) == "2025-03-05"
    assert out["outlet"].tolist() == ["Ant Herald", "Bee Times", "The Cricket"]
    assert pd.isna(out["title"][0])


def test_one_text_in_two_outlets_is_mended_where_it_says_from():
    articles = analysis().articles.iloc[[0, 1]].reset_index(drop=True)
    texts = dict.fromkeys(["a1", "b1"], TEXTS["a1"])
    log = [decided(key_of("a1"), "outlet", from_="Bee Times", to="Bee")]
    assert mended_articles(articles, texts=texts, log=log)["outlet"].tolist() == [
        "Ant Herald",
        "Bee",
    ]


def test_stories_are_parted_joined_and_named():
    parted = decided(pair_key(key_of("a1"), key_of("c1")), "same_story", to="no")
    assert articles_with([parted])["story"].tolist()[2] == "Ferries run again"
    joined = decided(pair_key(key_of("b1"), key_of("c1")), "same_story", to="yes")
    assert len(set(articles_with([parted, joined])["story"])) == 1
    named = decided(key_of("c1"), "label", to="Ferries")
    assert articles_with([parted, named])["story"].tolist()[1:] == [
        "Harbour strike ends",
        "Ferries",
    ]


@functools.cache
def sample():
    corpus = read_paths([SAMPLE])
    return analyse(corpus)


def keys(frame, made_by):
    texts = sample().texts
    rows = zip(frame["article_id"], frame["start"], frame["end"], strict=True)
    return [made_by(texts[a], start=int(s), end=int(e)) for a, s, e in rows]


def random_log(seed, length):
    """Return decisions about the sample story that a very busy person might take."""
    rng = random.Random(seed)
    passages, figures = keys(sample().quotations, passage_key), keys(sample().counts, figure_key)
    articles = [article_key(text) for text in sample().texts.values()]
    names = [*sample().actors["actor"].head(5), "Somebody", ""]
    log = []
    for _ in range(length):
        field = rng.choice(
            "kind kind span speaker label unit title undo published same_actor same_quantity "
            "not_same_quantity same_story".split()
        )
        if field == "undo" and log:
            log.append(undone(rng.choice(log)))
            continue
        items, to = {
            "kind": (passages, rng.choice(KINDS["passage"])),
            "span": (passages, f"{rng.randrange(40)}-{rng.randrange(50, 90)}"),
            "speaker": (passages + figures, rng.choice(names)),
            "label": (passages + figures + articles, rng.choice(["This", "That"])),
            "unit": (figures, "thing"),
            "title": (articles, "T"),
            "published": (articles, "2024-02-29"),
        }.get(field, (None, rng.choice(["yes", "no"])))
        if items:
            log.append(decided(rng.choice(items), field, to=to))
        elif field != "undo":
            pairs = {"same_actor": passages, "same_story": articles}.get(field, figures)
            log.append(decided(pair_key(*rng.sample(pairs, 2)), field, to=to))
    return log


def assert_same(one, other):
    for name in ("quotations", "actors", "counts", "quantities", "disagreements", "lapsed"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_a_hundred_decisions_replayed_on_a_fresh_analysis_give_the_same_tables(seed):
    log = random_log(seed, 100)
    sent = read_log(log_json(log), file_name="log.json")
    assert_same(shown(log, sample()), shown(sent, sample()))


@settings(max_examples=6)
@given(st.integers(0, 10**6))
def test_a_hundred_decisions_undone_leave_nothing_behind(seed):
    log = random_log(seed, 100)
    log += [undone(decision) for decision in reversed(log)]
    assert_same(shown(log, sample()), found_in(sample()))


@settings(max_examples=6)
@given(st.integers(0, 10**6))
def test_the_last_decision_undone_is_as_if_it_had_not_been_taken(seed):
    log = random_log(seed, 100)
    assert_same(shown([*log, undone(log[-1])], sample()), shown(log[:-1], sample()))


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_the_tables_hold_together_whatever_is_decided(seed):
    tables, texts = shown(random_log(seed, 100), sample()), sample().texts
    for row in tables.quotations.to_dict("records"):
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["content"]
        assert 0 <= row["n_quoted"] <= row["n_words"]
    assert set(tables.quotations["actor"].dropna()) <= set(tables.actors["actor"])
    assert tables.actors["actor"].is_unique
    sizes = tables.counts["quantity"].value_counts()
    assert set(sizes.index) == set(tables.quantities["quantity"])
    assert (sizes > 1).all()
    assert set(tables.disagreements["quantity"]) <= set(tables.quantities["quantity"])


@pytest.mark.parametrize("name", ["quotations", "counts"])
def test_what_was_found_is_left_as_it_was(name):
    before = getattr(sample(), name).copy()
    shown(random_log(7, 100), sample())
    pd.testing.assert_frame_equal(getattr(sample(), name), before)
