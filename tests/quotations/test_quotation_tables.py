"""QUOTATIONS and ACTORS: their columns, their order, who is one and who is two."""

import pandas as pd
import pytest

from framing.language.words import n_words
from framing.quotations import article_quotations, quotation_tables
from framing.quotations.attribution.model import Model, Weights, interpolated, stored_model
from framing.quotations.quality import error_by_source, measured_on, reliability
from framing.tables import ACTORS, ARTICLES, QUOTATIONS, table

FERRY = (
    "Ferry to Vik is full\n"
    "Ida Moe, the harbour master, came to the hearing on Monday.\n"
    "“The ferry is full,” Moe said. “Nobody gets on.”\n"
    "She said that the pier was “not safe at all” in winter.\n"
    "The council will build a bridge, according to Carl Berg.\n"
    "He was a guest on “Good Morning Harbour” in May."
)
BRIDGE = (
    "Bridge to Vik is planned\n"
    "“We build a bridge,” said Carl Berg, who sits on the council.\n"
    "“It will be a fine bridge,” Mr. Berg said."
)
TEXTS = {"a1": FERRY, "b1": BRIDGE}

FOUND = {article_id: article_quotations(text) for article_id, text in TEXTS.items()}


def articles(ids):
    rows = [
        {
            "article_id": i,
            "outlet": {"a1": "The Ant", "b1": "The Bee"}[i],
            "story": "vik",
            "title_end": TEXTS[i].index("\n"),
        }
        for i in ids
    ]
    return table(rows, ARTICLES)


@pytest.fixture(scope="module")
def tables():
    return quotation_tables(articles(["a1", "b1"]), TEXTS, found=FOUND)


def test_no_articles_give_tables_of_the_schema():
    quotations, actors = quotation_tables(table([], ARTICLES), {}, found={})
    pd.testing.assert_frame_equal(quotations, table([], QUOTATIONS))
    pd.testing.assert_frame_equal(actors, table([], ACTORS))


def test_columns_and_types_are_the_schema(tables):
    for made, schema in zip(tables, (QUOTATIONS, ACTORS), strict=True):
        assert list(made.columns) == list(schema)
        assert made.dtypes.astype(str).to_dict() == table([], schema).dtypes.astype(str).to_dict()


def test_offsets_point_at_the_content(tables):
    for row in tables[0].to_dict("records"):
        text = TEXTS[row["article_id"]]
        assert text[row["start"] : row["end"]] == row["content"]
        assert row["n_words"] == n_words(row["content"])
        assert 0 <= row["n_quoted"] <= row["n_words"]
        if pd.notna(row["speaker"]):
            assert text[row["speaker_start"] : row["speaker_end"]] == row["speaker"]


def test_kinds_say_how_much_stands_in_marks(tables):
    of = tables[0].groupby("kind")
    assert all((part["n_quoted"] == part["n_words"]).all() for k, part in of if k == "direct")
    assert (tables[0].query("kind == 'mixed'")["n_quoted"] > 0).all()
    assert (
        tables[0].query("kind == 'mixed'")["n_quoted"]
        < tables[0].query("kind == 'mixed'")["n_words"]
    ).all()
    assert (tables[0].query("kind == 'indirect'")["n_quoted"] == 0).all()


def test_surname_pronoun_and_full_name_are_one_actor(tables):
    ferry = tables[0].query("article_id == 'a1' and kind in ('direct', 'mixed')")
    assert set(ferry["actor"]) == {"Ida Moe"}
    bridge = tables[0].query("article_id == 'b1'")
    assert set(bridge["actor"]) == {"Carl Berg"}


def test_an_actor_has_one_name_in_all_articles(tables):
    berg = tables[1].query("actor == 'Carl Berg'")
    assert len(berg) == 1
    assert set(tables[0]["actor"].dropna()) == set(tables[1]["actor"])


def test_pieces_of_one_attribution_share_its_id(tables):
    direct = tables[0].query("article_id == 'a1' and kind == 'direct'")
    assert len(set(direct["attribution"])) == 1
    assert len(direct) == 2


def test_the_place_is_told(tables):
    assert set(tables[0]["place"]) <= {"title", "deck", "lead", "body"}
    first = tables[0].query("article_id == 'b1'").iloc[0]
    assert first["place"] == "lead"


def test_the_order_of_articles_changes_only_the_order_of_rows(tables):
    turned, actors = quotation_tables(articles(["b1", "a1"]), TEXTS, found=FOUND)
    key = ["article_id", "start"]
    pd.testing.assert_frame_equal(
        turned.sort_values(key, ignore_index=True), tables[0].sort_values(key, ignore_index=True)
    )
    pd.testing.assert_frame_equal(actors, tables[1])


def test_rows_follow_articles_then_the_text(tables):
    assert list(tables[0]["article_id"]) == sorted(tables[0]["article_id"])
    assert all(part["start"].is_monotonic_increasing for _, part in tables[0].groupby("article_id"))


def test_an_embedded_post_gives_no_rows():
    start = BRIDGE.index("“We build")
    found = {"b1": article_quotations(BRIDGE, posts=[(start, len(BRIDGE))])}
    made, actors = quotation_tables(articles(["b1"]), TEXTS, found=found)
    assert made.empty
    assert actors.empty


def test_input_is_not_changed():
    given = articles(["a1", "b1"])
    before = given.copy()
    quotation_tables(given, TEXTS, found=FOUND)
    pd.testing.assert_frame_equal(given, before)


# The model and what was measured of it


def test_the_model_is_numbers_and_names_of_features():
    made = stored_model()
    assert all(isinstance(part, Weights) for part in made.parts.values())
    assert all(isinstance(w, float) for part in made.parts.values() for w in part.weights.values())


def test_confidence_rises_and_stays_between_0_and_1():
    made = stored_model()
    for kind in ("direct", "mixed", "indirect"):
        line = [made.confidence(i / 50, kind=kind) for i in range(51)]
        assert line == sorted(line)
        assert 0 <= line[0] <= line[-1] <= 1


def test_confidence_of_another_kind_is_left_as_it_is():
    assert Model(parts={}).confidence(0.3, kind="scare") == 0.3


@pytest.mark.parametrize(
    ("at", "height"), [(-1.0, 0.2), (0.0, 0.2), (0.25, 0.4), (0.5, 0.6), (2.0, 0.6)]
)
def test_a_line_is_read_between_its_points_and_level_beyond(at, height):
    assert interpolated(((0.0, 0.2), (0.5, 0.6)), at) == pytest.approx(height)


def test_the_measured_error_adds_up():
    sizes, by_source, bins = measured_on(), error_by_source(), reliability()
    assert by_source["n"].sum() == sizes["n_passages"]
    assert bins["n"].sum() == sizes["n_found"]
    assert (by_source["name_right"] <= 1).all()
    assert ((bins["low"] <= bins["confidence"]) & (bins["confidence"] <= bins["high"])).all()
