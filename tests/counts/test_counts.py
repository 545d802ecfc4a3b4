"""The rows of COUNTS: whose figure it is, where it stands, what its wording allows."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.counts import amounts, count_mentions, count_tables
from framing.counts.extraction.attribution import voices
from framing.counts.extraction.intervals import VAGUE_WORDS, interval, vague_interval
from framing.tables import (
    ARTICLES,
    COUNTS,
    DISAGREEMENTS,
    POSTS,
    QUANTITIES,
    QUOTATIONS,
    table,
)

TEXT = (
    "Forty Boats Missing\n"
    "The harbour master counted 40 boats on Friday.\n"
    "“We have lost 42 boats,” said Mara Quill. About 45 boats were insured.\n"
    "At least 38 boats gone — Ivo Brandt (@ivob) May 3, 2024"
)


def mentioned(texts):
    return {article_id: count_mentions(text) for article_id, text in texts.items()}


def articles(*texts):
    rows = [
        {"article_id": f"a{k}", "outlet": f"Outlet {k}", "story": "boats", "title_end": 19}
        for k, _ in enumerate(texts)
    ]
    return table(rows, ARTICLES), {f"a{k}": text for k, text in enumerate(texts)}


def passage(text, content, **more):
    start = text.index(content)
    span = {"start": start, "end": start + len(content), "kind": "direct"}
    return {"article_id": "a0", "attribution": "q1", "content": content} | span | more


def counts(text, *, quotations=(), posts=()):
    found, texts = articles(text)
    voice = voices(table(quotations, QUOTATIONS), posts=table(posts, POSTS))
    return amounts(found, texts, found=mentioned(texts), voices=voice)


def test_a_figure_inside_a_quotation_has_the_actor_as_its_voice():
    quoted = passage(TEXT, "“We have lost 42 boats,”", actor="Mara Quill", speaker="Mara Quill")
    voice = counts(TEXT, quotations=[quoted]).set_index("text")["voice"]
    assert voice["42 boats"] == "Mara Quill"
    assert voice.drop("42 boats").isna().all()


def test_a_figure_inside_a_post_has_its_author_as_its_voice():
    post = passage(TEXT, "At least 38 boats gone", author="Ivo Brandt", handle="ivob")
    quoted = passage(TEXT, "At least 38 boats", actor="Mara Quill")
    voice = counts(TEXT, posts=[post], quotations=[quoted]).set_index("text")["voice"]
    assert voice["At least 38 boats"] == "Ivo Brandt"


def test_a_passage_inside_a_passage_gives_the_inner_voice():
    outer = passage(TEXT, TEXT[20:], actor="Outer")
    inner = passage(TEXT, "“We have lost 42 boats,”", actor="Inner")
    voice = counts(TEXT, quotations=[outer, inner]).set_index("text")["voice"]
    assert voice["42 boats"] == "Inner"
    assert voice["About 45 boats"] == "Outer"


def test_words_in_scare_quotes_are_the_outlets_own():
    quoted = passage(TEXT, "“We have lost 42 boats,”", kind="scare", actor="Mara Quill")
    assert counts(TEXT, quotations=[quoted])["voice"].isna().all()


def test_a_speaker_without_an_actor_is_the_voice_as_written():
    quoted = passage(TEXT, "“We have lost 42 boats,”", speaker="the widow")
    assert counts(TEXT, quotations=[quoted]).set_index("text")["voice"]["42 boats"] == "the widow"


def test_rows_tell_their_place_and_follow_the_schema():
    found = counts(TEXT)
    assert list(found.dtypes.astype(str).items()) == list(COUNTS.items())
    assert found["place"].tolist() == ["title", "lead", "body", "body", "body"]
    assert found["start"].is_monotonic_increasing
    assert all(TEXT[s:e] == t for s, e, t in zip(found.start, found.end, found.text, strict=True))


def test_rows_carry_the_number_the_noun_and_the_role_that_extraction_read():
    text = "Boats\nSome 30 of the 45 narrow boats sank; the vote was 28-14; 5% paid."
    rows = counts(text)
    numbers = [text[s:e] for s, e in zip(rows["number_start"], rows["number_end"], strict=True)]
    assert numbers == ["30", "45", "28", "14", "5"]
    named = rows.dropna(subset="head_start")
    heads = [text[s:e] for s, e in zip(named["head_start"], named["head_end"], strict=True)]
    assert heads == ["boats", "boats"]
    assert rows["role"].tolist() == ["part", "whole", "for", "against", "alone"]


def test_no_articles_give_tables_with_no_rows():
    empty = table([], ARTICLES)
    tables = count_tables(
        empty, {}, found={}, posts=table([], POSTS), quotations=table([], QUOTATIONS)
    )
    assert [len(t) for t in tables] == [0] * len(tables)
    schemas = (COUNTS, QUANTITIES, DISAGREEMENTS)
    assert all(list(t.columns)[: len(s)] == list(s) for t, s in zip(tables, schemas, strict=False))


def test_the_order_of_articles_changes_no_row():
    found, texts = articles(TEXT, "Boats\nAbout 50 boats sank.\nThe end came soon.")
    none = voices(table([], QUOTATIONS), posts=table([], POSTS))
    there = amounts(found, texts, found=mentioned(texts), voices=none)
    back = amounts(found.iloc[::-1], texts, found=mentioned(texts), voices=none)
    order = ["article_id", "start"]
    pd.testing.assert_frame_equal(
        there.sort_values(order, ignore_index=True), back.sort_values(order, ignore_index=True)
    )


READINGS = [
    ("exact", 46, (46, 46)),
    ("more than", 40, (40, 59)),  # 60 is outside, or "over 40" would touch "more than 60"
    ("at least", 60, (60, 89)),
    ("at least", 2, (2, 5)),
    ("more than", 8, (8, 12)),  # under ten by whole numbers, but never under 1.5 N
    ("more than", 2.5, (2.5, 3.75)),
    ("about", 50, (42.5, 57.5)),
    ("nearly", 100, (90, 100)),
    ("at most", 46, (34.5, 46)),
    ("less than", 50, (37.5, 49)),
]


@pytest.mark.parametrize(("modifier", "value", "expected"), READINGS)
def test_a_wording_is_read_as_a_closed_interval(modifier, value, expected):
    assert interval(value, modifier=modifier) == pytest.approx(expected)


MODIFIERS = sorted({modifier for modifier, _, _ in READINGS})


@settings(max_examples=200)
@given(st.floats(min_value=-1e12, max_value=1e12), st.sampled_from(MODIFIERS))
def test_least_is_never_above_greatest(value, modifier):
    low, high = interval(value, modifier=modifier)
    assert low <= high
    if modifier != "less than":
        assert low <= value <= high


@settings(max_examples=100)
@given(st.integers(min_value=10, max_value=10**9))
def test_over_n_does_not_touch_what_is_half_as_much_again(value):
    _, high = interval(value, modifier="more than")
    low, _ = interval(math.ceil(1.5 * value), modifier="more than")
    assert high < low


@given(st.sampled_from(sorted(VAGUE_WORDS)), st.sampled_from([1, 12, 100, 1_000]))
def test_a_vague_word_before_a_scale_lies_above_the_word_alone(word, scale):
    low, high = vague_interval(word, scale=scale)
    assert low <= high
    assert low >= VAGUE_WORDS[word][0]
