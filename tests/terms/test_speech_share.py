"""Voices and shared passages: in whose words a term stands."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.tables import ARTICLES, POSTS, QUOTATIONS, SHARED_PASSAGES, table
from framing.terms import ranked_terms, term_counts
from framing.terms.reprinted import shared_passages
from framing.terms.speech_share import OWN, QUOTED, REPORTED, voice_counts, voiced_terms, voices

NO_POSTS = table([], POSTS)
TEXT = (
    "A levy is a levy. “A levy is a burden, a burden,” Ann Lee said. "
    "Ann Lee said the levy was “a burden” for the harbour. A so-called “levy” it is."
)


def passage(text, content, **columns):
    start = text.index(content)
    row = {"article_id": "a0", "outlet": "A", "kind": "direct", "actor": "Ann Lee"}
    return row | {"start": start, "end": start + len(content), "content": content} | columns


def one_article(text=TEXT):
    articles = table([{"article_id": "a0", "outlet": "A", "title_end": 0}], ARTICLES)
    return articles, {"a0": text}


QUOTES = table(
    [
        passage(TEXT, "“A levy is a burden, a burden,”"),
        passage(TEXT, "the levy was “a burden” for the harbour", kind="mixed"),
        passage(TEXT, "“levy”", kind="scare"),
    ],
    QUOTATIONS,
)


def test_a_word_is_own_quoted_or_reported():
    articles, texts = one_article()
    counts = term_counts(articles, texts, posts=NO_POSTS)
    voice = voices(counts, texts, quotations=QUOTES)
    said = {}
    for start, written, label in zip(
        counts.stream.start, counts.stream.written, voice, strict=True
    ):
        said.setdefault(int(label), []).append(TEXT[start:][: len(counts.spellings[written])])
    assert said[QUOTED] == ["A", "levy", "is", "a", "burden", "a", "burden", "a", "burden"]
    assert said[REPORTED] == ["the", "levy", "was", "for", "the", "harbour"]
    assert said[OWN][-5:] == ["A", "so-called", "levy", "it", "is"]


def test_the_voices_of_a_term_sum_to_its_occurrences():
    articles, texts = one_article()
    counts = term_counts(articles, texts, posts=NO_POSTS)
    terms = ranked_terms(counts)
    voice = voices(counts, texts, quotations=QUOTES)
    found = voiced_terms(counts, terms, voice=voice).set_index("term")
    assert found.loc["levy", ["n_own", "n_quoted", "n_reported"]].tolist() == [3, 1, 1]
    assert found.loc["burden", ["n_own", "n_quoted", "n_reported"]].tolist() == [0, 3, 0]
    assert found.loc["burden", "quoted_per_10000"] == pytest.approx(10_000 * 3 / 9)
    totals = found[["n_own", "n_quoted", "n_reported"]].sum(axis=1)
    assert totals.tolist() == terms["n_occurrences"].tolist()


def test_counts_of_one_voice_hold_nothing_of_another():
    articles, texts = one_article()
    counts = term_counts(articles, texts, posts=NO_POSTS)
    voice = voices(counts, texts, quotations=QUOTES)
    own = ranked_terms(voice_counts(counts, voice, kept=frozenset({OWN})))
    assert set(own["term"]) == {"levy", "Ann Lee"}
    quoted = ranked_terms(voice_counts(counts, voice, kept=frozenset({QUOTED})))
    assert quoted["term"].tolist() == ["burden"]
    everything = voice_counts(counts, voice, kept=frozenset({OWN, QUOTED, REPORTED}))
    assert everything.n_words.tolist() == counts.n_words.tolist()


def test_the_words_of_one_actor_are_told_by_their_quotations():
    articles, texts = one_article()
    counts = term_counts(articles, texts, posts=NO_POSTS)
    voice = voices(counts, texts, quotations=QUOTES[QUOTES["actor"] == "Bea Cox"])
    assert not voice.any()


def two_articles(own, given, *, outlets=("A", "B"), story="s"):
    rows = [
        {"article_id": f"a{i}", "outlet": outlet, "story": story, "title_end": 0}
        for i, outlet in enumerate(outlets)
    ]
    quotations = table([passage(given, given, article_id="a1", outlet=outlets[1])], QUOTATIONS)
    return table(rows, ARTICLES), {"a0": own, "a1": given}, quotations


SAID = "“The port of Lorne welcomes every ship that pays its dues and follows the harbour rules.”"
ALIKE = [
    # The marks dropped, the wording kept.
    "The port of Lorne welcomes every ship that pays its dues and follows the harbour rules.",
    # A word changed, one left out.
    "The port of Lorne welcomes each ship that pays its dues and follows harbour rules.",
    # Between other words.
    "Officials hold that the port of Lorne welcomes every ship that pays its dues.",
    # Other marks, a plural for a singular.
    "The port of Lorne, it is clear, welcomes every ship that pays its due and follows the rules.",
]
UNLIKE = [
    # Words of the statement that fit any sentence.
    "It has not been said that this is what it was going to be.",
    "The port of Lorne turned away three ships on Tuesday because their owners had paid no dues.",
    "Every ship that enters the port has to report to the harbour master within the hour.",
    "Pays its dues and follows.",  # too short to tell
    "",
]


@pytest.mark.parametrize("own", ALIKE)
def test_what_is_printed_as_own_and_given_to_a_speaker_elsewhere_is_found(own):
    articles, texts, quotations = two_articles(own, SAID)
    found = shared_passages(articles, texts, quotations=quotations, posts=NO_POSTS)
    assert found["content"].tolist() == [own]
    row = found.iloc[0]
    assert (row["actor"], row["outlet_b"], row["article_b"]) == ("Ann Lee", "B", "a1")
    assert texts["a0"][row["start"] : row["end"]] == row["content"]
    assert texts["a1"][row["start_b"] : row["end_b"]] == SAID
    assert 0.5 <= row["shared"] <= 1


@pytest.mark.parametrize("own", UNLIKE)
def test_another_sentence_of_the_story_is_not(own):
    articles, texts, quotations = two_articles(own, SAID)
    assert shared_passages(articles, texts, quotations=quotations, posts=NO_POSTS).empty


def test_the_same_outlet_another_story_and_an_unknown_speaker_do_not_count():
    same = two_articles(ALIKE[0], SAID, outlets=("A", "A"))
    assert shared_passages(same[0], same[1], quotations=same[2], posts=NO_POSTS).empty
    articles, texts, quotations = two_articles(ALIKE[0], SAID)
    other = articles.assign(story=["s", "t"])
    assert shared_passages(other, texts, quotations=quotations, posts=NO_POSTS).empty
    unknown = quotations.assign(actor=pd.NA).astype({"actor": "str"})
    assert shared_passages(articles, texts, quotations=unknown, posts=NO_POSTS).empty


def test_a_post_is_not_the_outlets_own():
    articles, texts, quotations = two_articles(ALIKE[0], SAID)
    posts = table([{"article_id": "a0", "start": 0, "end": len(ALIKE[0])}], POSTS)
    assert shared_passages(articles, texts, quotations=quotations, posts=posts).empty


def test_what_both_outlets_report_is_nobodys_own():
    articles, texts, quotations = two_articles(SAID, SAID)
    mine = quotations.assign(article_id="a0", outlet="A")
    both = pd.concat([mine, quotations], ignore_index=True)
    assert shared_passages(articles, texts, quotations=both, posts=NO_POSTS).empty


@given(st.lists(st.text(), min_size=2, max_size=2))
@settings(max_examples=40, deadline=None)
def test_no_text_is_refused(texts):
    articles, stored, _ = two_articles(*texts)
    spans = [{"article_id": "a1", "outlet": "B", "kind": "direct", "actor": "x",
              "start": 0, "end": len(texts[1])}]  # fmt: skip
    quotations = table(spans, QUOTATIONS)
    found = shared_passages(articles, stored, quotations=quotations, posts=NO_POSTS)
    assert list(found.columns) == list(SHARED_PASSAGES)
    counts = term_counts(articles, stored, posts=NO_POSTS)
    voice = voices(counts, stored, quotations=quotations)
    assert len(voice) == len(counts.stream.row)
