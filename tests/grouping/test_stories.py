from __future__ import annotations

import random
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.grouping import stories
from framing.grouping.stories import with_stories
from framing.tables import ARTICLES, table

# Two invented events, each told three times in other words, and one article on neither.
FERRY = [
    "The ferry Aurora sank off Westhaven on Monday in a storm, and divers searched the wreck.",
    "Divers searched the wreck of the Aurora, the Westhaven ferry that sank in a storm.",
    "Storm sinks Westhaven ferry: the Aurora went down with cars aboard, divers said.",
]
DAM = [
    "Engineers warned that the Kolder dam was cracking, and villagers below it were evacuated.",
    "Villagers below the Kolder dam were evacuated after engineers found it cracking.",
    "The cracking Kolder dam forces evacuation of villagers, engineers from the capital say.",
]
OTHER = "Bread prices rose again because the wheat harvest failed in the east."


def articles_of(texts: dict[str, str], **columns: dict[str, object]) -> pd.DataFrame:
    rows = [
        {"article_id": key, "title": f"Title of {key}"}
        | {name: values[key] for name, values in columns.items() if key in values}
        for key in texts
    ]
    return table(rows, ARTICLES)


def groups(articles: pd.DataFrame) -> set[frozenset[str]]:
    return {frozenset(part["article_id"]) for _, part in articles.groupby("story")}


TEXTS = {f"ferry{k}": text for k, text in enumerate(FERRY)} | {
    f"dam{k}": text for k, text in enumerate(DAM)
}


def test_articles_on_one_event_share_a_story_and_others_do_not() -> None:
    texts = TEXTS | {"bread": OTHER}
    assert groups(with_stories(articles_of(texts), texts)) == {
        frozenset({"ferry0", "ferry1", "ferry2"}),
        frozenset({"dam0", "dam1", "dam2"}),
        frozenset({"bread"}),
    }


def test_an_article_alone_is_a_story_named_after_its_title() -> None:
    stories = with_stories(articles_of({"bread": OTHER}), {"bread": OTHER})
    assert stories["story"].tolist() == ["Title of bread"]


def test_a_story_is_named_after_its_earliest_article() -> None:
    dates = {
        "ferry0": pd.Timestamp("2024-05-03"),
        "ferry1": pd.Timestamp("2024-05-01"),
        "ferry2": pd.Timestamp("2024-05-02"),
    }
    texts = {key: TEXTS[key] for key in dates}
    stories = with_stories(articles_of(texts, published=dates), texts)
    assert set(stories["story"]) == {"Title of ferry1"}


def test_a_text_without_a_title_gives_its_first_words() -> None:
    stories = with_stories(table([{"article_id": "a"}], ARTICLES), {"a": OTHER})
    assert stories["story"].tolist() == [
        "Bread prices rose again because the wheat harvest failed in …"
    ]


def test_equal_titles_of_different_stories_are_told_apart() -> None:
    titles = dict.fromkeys(TEXTS, "News")
    stories = with_stories(articles_of(TEXTS, title=titles), TEXTS)
    assert set(stories["story"]) == {"News", "News (2)"}


def test_the_same_words_months_apart_are_two_stories() -> None:
    texts = {"spring": FERRY[0], "autumn": FERRY[0]}
    dates = {"spring": pd.Timestamp("2024-03-01"), "autumn": pd.Timestamp("2024-10-01")}
    assert len(groups(with_stories(articles_of(texts, published=dates), texts))) == 2


def test_undated_articles_do_not_chain_events_months_apart() -> None:
    texts = {"spring": FERRY[0], "autumn": FERRY[1], "undated": FERRY[2]}
    dates = {"spring": pd.Timestamp("2024-03-01"), "autumn": pd.Timestamp("2024-10-01")}
    assert len(groups(with_stories(articles_of(texts, published=dates), texts))) == 2


def test_given_stories_are_kept_apart_and_articles_without_one_may_join() -> None:
    story = {"ferry0": "Ferry", "ferry1": "Another ferry", "dam0": "Dam"}
    stories = with_stories(articles_of(TEXTS, story=story), TEXTS)
    found = dict(zip(stories["article_id"], stories["story"], strict=True))
    assert {key: found[key] for key in story} == story
    assert found["dam1"] == found["dam2"] == "Dam"
    assert found["ferry2"] in {"Ferry", "Another ferry"}


def test_a_new_story_never_takes_the_name_of_a_given_one() -> None:
    texts = {"a": OTHER, "b": FERRY[0]}
    stories = with_stories(articles_of(texts, story={"b": "Title of a"}), texts)
    assert stories["story"].tolist() == ["Title of a (2)", "Title of a"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_articles_does_not_matter(seed: int) -> None:
    articles = articles_of(TEXTS)
    shuffled = list(range(len(articles)))
    random.Random(seed).shuffle(shuffled)
    left = with_stories(articles, TEXTS).set_index("article_id")["story"]
    right = with_stories(articles.iloc[shuffled], TEXTS).set_index("article_id")["story"]
    assert left.to_dict() == right.to_dict()


def test_no_articles_give_no_rows_and_the_input_is_not_changed() -> None:
    assert with_stories(table([], ARTICLES), {}).empty
    articles = articles_of(TEXTS)
    with_stories(articles, TEXTS)
    assert articles["story"].isna().all()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=6))
def test_every_article_gets_a_story_whatever_its_text(contents: list[str]) -> None:
    texts = {f"a{number}": text for number, text in enumerate(contents)}
    stories = with_stories(table([{"article_id": key} for key in texts], ARTICLES), texts)
    assert stories["story"].notna().all()
    assert list(stories["article_id"]) == list(texts)


def alike(n_shared: int, n_own: int) -> dict[str, str]:
    """Two texts with so many words in common, and so many each of its own."""
    shared = [f"shared{n}" for n in range(n_shared)]
    return {name: " ".join([*shared, *(f"{name}{n}" for n in range(n_own))]) for name in "ab"}


@pytest.mark.parametrize(
    ("n_own", "dated", "n_stories"),
    [
        (12, "ab", 1),  # the cosine of TF-IDF is .144
        (13, "ab", 2),  # .135
        (9, "", 1),  # .184
        (10, "", 2),  # .168
    ],
)
def test_texts_are_one_story_from_a_similarity_up_a_higher_one_without_dates(
    n_own: int, dated: str, n_stories: int
) -> None:
    texts = alike(4, n_own)
    published = dict.fromkeys(dated, pd.Timestamp("2024-05-01"))
    stories = with_stories(articles_of(texts, published=published), texts)
    assert stories["story"].nunique() == n_stories


@pytest.mark.parametrize(("days", "n_stories"), [(7, 1), (8, 2)])
def test_articles_over_a_week_apart_are_two_stories(days: int, n_stories: int) -> None:
    texts = {"a": FERRY[0], "b": FERRY[0]}
    published = {"a": pd.Timestamp("2024-05-01"), "b": pd.Timestamp(2024, 5, 1 + days)}
    stories = with_stories(articles_of(texts, published=published), texts)
    assert stories["story"].nunique() == n_stories


@pytest.mark.parametrize(("last", "n_stories"), [(22, 1), (23, 2)])
def test_a_story_spans_three_weeks_at_most(last: int, n_stories: int) -> None:
    days = [1, 8, 15, last]
    published = {f"a{day}": pd.Timestamp(2024, 5, day) for day in days}
    texts = dict.fromkeys(published, FERRY[0])
    stories = with_stories(articles_of(texts, published=published), texts)
    assert stories["story"].nunique() == n_stories


def random_story_corpus(seed):
    """Return articles of a few events, some undated, some with a story given."""
    rng = random.Random(seed)
    events = [[f"{name}{k}" for k in range(30)] for name in ("storm", "vote", "fire", "match")]
    every = [word for event in events for word in event]
    rows, texts = [], {}
    for n in range(60):
        event = rng.randrange(len(events))
        words = rng.choices(events[event], k=25) + rng.choices(every, k=rng.randrange(25))
        article_id = f"{n:02d}"
        texts[article_id] = " ".join(words)
        day = pd.Timestamp("2025-03-01") + pd.Timedelta(days=rng.randrange(30))
        rows.append(
            {
                "article_id": article_id,
                "title": f"Title {n}",
                "published": None if rng.random() < 0.2 else day,
                "story": f"Given {event}" if rng.random() < 0.1 else None,
            }
        )
    return table(rows, ARTICLES), texts


@pytest.mark.parametrize("seed", range(20))
def test_a_table_of_all_pairs_and_a_list_of_pairs_give_the_same_stories(seed, monkeypatch):
    articles, texts = random_story_corpus(seed)
    monkeypatch.setattr(stories, "DENSE_GROUPS", 10**9)
    by_list = stories.with_stories(articles, texts)
    monkeypatch.setattr(stories, "DENSE_GROUPS", 1)
    by_table = stories.with_stories(articles, texts)
    assert 1 < by_list["story"].nunique() < len(articles)
    pd.testing.assert_frame_equal(by_table, by_list)


def test_many_articles_of_one_event_are_one_story_in_good_time():
    rng = random.Random(3)
    common, rare = [f"w{k}" for k in range(400)], [f"r{k}" for k in range(20_000)]
    texts = {
        f"{n:04d}": " ".join(rng.choices(common, k=120) + rng.choices(rare, k=8))
        for n in range(1_200)
    }
    day = pd.Timestamp("2025-03-01")
    rows = [{"article_id": a, "title": a, "published": day} for a in texts]
    articles = table(rows, ARTICLES)
    begun = time.process_time()
    found = stories.with_stories(articles, texts)
    assert len(set(found["story"])) == 1
    # With a list of pairs it took 20 seconds, and fourfold for twice the articles.
    assert time.process_time() - begun < 6
