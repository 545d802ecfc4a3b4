"""The page of key terms: each tool says what it can, with none, one, many and hostile articles."""

from __future__ import annotations

import io
import json
import math

import pandas as pd
import pytest
from streamlit.util import calc_hash

from framing.dashboard.sections.reprinted import given_elsewhere, place_notes
from framing.dashboard.sections.stop_words import MAX_BYTES
from framing.dashboard.state.term_selection import TermChoice
from framing.language.stop_words import FURNITURE, STOP_WORDS, parse_stop_words
from framing.output import csv_bytes
from framing.reading import corpus, read_articles
from framing.terms import key_terms, term_counts
from tests.dashboard.test_app import HOSTILE, LATER, SPOKEN, STATES, app, charts, said, started_on

TOOLS = [
    "Where they stand",
    "Whose words they are in",
    "Two outlets",
    "What changes if",
    "More than chance?",
]
WORDS = ["All words", "The outlet’s own", "In quotation marks", "All reported", "One actor’s"]
HARBOURS = ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"]


def many_articles() -> list[dict[str, str]]:
    """Return six articles of each of two outlets, which use different words for one thing."""
    rows = []
    for n, tree in enumerate(HARBOURS):
        for outlet, word in (("Ant", "walkout"), ("Bee", "stoppage")):
            body = f"The {word} at {tree} pier went on. Nobody ended the {word} on day {n}."
            rows.append({"outlet": outlet, "title": f"{tree} {word}", "text": f"{body} {SPOKEN}"})
    return rows


def printed(at) -> set[str]:
    """Return the words that stand in the charts."""
    return {
        text
        for chart in charts(at)
        for trace in json.loads(chart.proto.spec)["data"]
        for text in trace.get("text") or []
    }


def closer(at, tool: str):
    key = next(key for n in (5, 4, 2) if (key := f"closer_of_{n}") in at.session_state)
    return at.get_by_key(key).set_value(tool).run()


@pytest.fixture
def sample(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    return app("terms")


@pytest.mark.parametrize("tool", TOOLS[:4])
def test_a_tool_opens_on_the_sample_story(sample, tool):
    at = closer(sample, tool)
    assert not at.exception
    assert len(charts(at)) == (3 if tool == "Two outlets" else 2)
    assert len(at.dataframe) >= (0 if tool == "Two outlets" else 1)


@pytest.mark.parametrize("words", WORDS)
def test_the_words_that_count_are_named_with_the_figures(sample, words):
    at = sample.get_by_key("words").set_value(words).run()
    assert not at.exception
    lines = "".join(element.proto.body for element in at.get("html"))
    assert ("Only " in lines) == (words != "All words")


def test_own_words_and_quoted_words_have_other_terms(sample):
    own = printed(sample.get_by_key("words").set_value("The outlet’s own").run())
    quoted = printed(sample.get_by_key("words").set_value("In quotation marks").run())
    assert own != quoted


def test_outlets_with_too_few_of_the_words_are_named(sample):
    at = sample.get_by_key("words").set_value("In quotation marks").run()
    assert "Under 50 such words" in said(at)


def test_from_five_articles_up_differences_are_tested(monkeypatch, tmp_path):
    started_on(monkeypatch, tmp_path, many_articles())
    at = app("terms")
    assert "No difference is tested" not in said(at)
    at = closer(at, "More than chance?")
    assert not at.exception
    tested = at.dataframe[-1].value
    assert tested["z over articles"].notna().all()
    assert tested["term"].iloc[0].casefold() == "walkout"


def test_under_five_articles_the_page_says_why_nothing_is_tested(sample):
    assert "No difference is tested for chance" in said(sample)
    assert "More than chance?" not in sample.get_by_key("closer_of_4").options


@pytest.mark.parametrize("tool", TOOLS[:2])
def test_one_article_has_the_tools_that_need_no_other(monkeypatch, tmp_path, tool):
    started_on(monkeypatch, tmp_path, [{"outlet": "Ant", "text": f"{SPOKEN} {SPOKEN}"}])
    at = closer(app("terms"), tool)
    assert not at.exception
    assert len(at.dataframe) >= 1


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("state", ["three short ones", "hostile names and texts"])
def test_any_articles_can_be_asked_for_any_words(monkeypatch, tmp_path, state, words):
    started_on(monkeypatch, tmp_path, STATES[state])
    at = app("terms")
    at.get_by_key("words").set_value(words).run()
    assert not at.exception
    assert not at.error


def test_names_and_texts_are_never_read_as_markup(monkeypatch, tmp_path):
    rows = [
        {"outlet": HOSTILE, "title": HOSTILE, "text": f"{SPOKEN} {HOSTILE} {HOSTILE}"},
        {"outlet": "=1+1", "title": "@SUM(1)", "text": f"{LATER} onerror"},
    ]
    started_on(monkeypatch, tmp_path, rows)
    at = app("terms")
    for tool in TOOLS[:4]:
        at = closer(at, tool)
        assert not at.exception
    at.text_input(key="query").set_value("onerror").run()
    marked_up = (at.markdown, at.caption, at.header, at.subheader, at.error, at.info, at.title)
    assert not [e.value for kind in marked_up for e in kind if "onerror" in str(e.value)]
    assert "<img" not in "".join(element.proto.body for element in at.get("html"))


# Concordance.


def test_a_line_of_the_concordance_opens_its_passage(sample):
    at = sample.text_input(key="query").set_value("bipartisan").run()
    lines = at.get_by_key("concordance").value
    assert list(lines.columns) == ["left", "match", "right", "outlet", "place"]
    assert lines["match"].str.casefold().eq("bipartisan").all()
    before = len(at.get("page_link"))
    at.session_state["concordance"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    at.run()
    assert not at.exception
    assert len(at.get("page_link")) == before + 1


def test_a_line_that_is_no_more_there_is_forgotten(sample):
    at = sample.text_input(key="query").set_value("bipartisan").run()
    at.session_state["concordance"] = {"selection": {"rows": [9999], "columns": [], "cells": []}}
    at.run()
    assert not at.exception


def test_lines_can_be_put_in_order_of_what_follows(sample):
    sample.text_input(key="query").set_value("the").run()
    at = sample.selectbox(key="query_order").set_value("the words after").run()
    right = at.get_by_key("concordance").value["right"].str.casefold().tolist()
    assert right == sorted(right) or len(set(right)) > 1  # sorted with apostrophes folded
    assert right[0] <= right[-1]


QUERIES_WITHOUT_A_PLACE = [
    ("zeppelin", "Word or phrase"),
    ("  ", "Word or phrase"),
    ("…—!", "Begins with"),
    ("x" * 5000, "Pattern"),
    ("(a+)+$", "Pattern"),
    ("[", "Pattern"),
    ("(?=a)b", "Pattern"),
    ("**bold** :red[no]", "Word or phrase"),
]


@pytest.mark.parametrize(("query", "mode"), QUERIES_WITHOUT_A_PLACE)
def test_a_query_without_a_place_is_answered_and_the_page_goes_on(sample, query, mode):
    sample.selectbox(key="query_mode").set_value(mode).run()
    at = sample.text_input(key="query").set_value(query).run()
    assert not at.exception
    assert len(charts(at)) == 2
    assert "How this is measured" in [expander.label for expander in at.expander]


# Stop words.


def test_stop_words_last_over_a_change_of_page(sample):
    listed = sample.text_area(key="stop_words").value
    sample.text_area(key="stop_words").set_value(f"{listed}founder\n").run()
    sample._page_hash = calc_hash("quotes")
    sample.run()
    assert "stop words of an own choice" in "".join(e.proto.body for e in sample.get("html"))
    sample._page_hash = calc_hash("terms")
    sample.run()
    assert "founder" in sample.text_area(key="stop_words").value.split()
    assert "founder" not in printed(sample)


def test_a_list_can_be_brought_along(sample):
    file = ("mine.txt", b"The\nOPPOSITION # mine\n", "text/plain")
    sample.file_uploader(key="stop_words_file").set_value([file])
    at = sample.run()
    assert not at.exception
    assert at.text_area(key="stop_words").value == "opposition\nthe\n"
    at.button(key="usual_words").click().run()
    assert "would" in at.text_area(key="stop_words").value.split()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad", b"a" * (MAX_BYTES + 1)], ids=["?", "big"])
def test_a_list_that_cannot_be_read_changes_nothing(sample, content):
    before = sample.text_area(key="stop_words").value
    sample.file_uploader(key="stop_words_file").set_value([("m.txt", content, "text/plain")])
    at = sample.run()
    assert not at.exception
    assert "was not taken" in said(at)
    assert at.text_area(key="stop_words").value == before


def test_an_empty_list_stops_nothing_but_names_and_furniture(sample):
    at = sample.text_area(key="stop_words").set_value("").run()
    assert not at.exception
    assert "0 words and phrases" in said(at)


def test_a_hundred_thousand_stop_words_are_a_list(sample):
    words = "\n".join(f"w{n}" for n in range(100_000))
    at = sample.text_area(key="stop_words").set_value(words).run()
    assert not at.exception
    assert "100,000 words and phrases are left out" in said(at)


def test_outlet_names_and_furniture_can_be_let_in():
    articles = pd.DataFrame({"outlet": ["Ant News"]})
    usual = TermChoice().selection(articles).stop_words
    assert usual == STOP_WORDS | FURNITURE | {"ant news"}
    assert TermChoice(also=frozenset()).selection(articles).stop_words == STOP_WORDS


def test_terms_of_one_word_only_can_be_asked_for(sample):
    at = sample.selectbox(key="length").set_value("One word").run()
    assert not at.exception
    assert "terms of 1 word," in "".join(element.proto.body for element in at.get("html"))


def test_a_list_is_read_back_as_it_was_saved():
    assert parse_stop_words("b\na\n") == {"a", "b"}


# What leaves.


def test_both_lists_can_be_worked_out_from_the_csv():
    rows = "".join(json.dumps(row) + "\n" for row in many_articles())
    read, refused = read_articles([("articles.jsonl", rows.encode())])
    made = corpus(read, refused=refused)
    terms = key_terms(term_counts(made.articles, made.texts, posts=made.posts))
    saved = pd.read_csv(io.BytesIO(csv_bytes(terms)))
    assert len(saved) > 10
    score = [
        tf * math.log(n / df)
        for tf, n, df in zip(saved["tf"], saved["n_compared"], saved["df"], strict=True)
    ]
    assert saved["score"].tolist() == pytest.approx(score, abs=1e-12)
    rate = 10_000 * saved["n_occurrences"] / saved["n_words"]
    assert saved["per_10000"].tolist() == pytest.approx(rate.tolist(), abs=1e-9)


# Whose words a place is in.

PLACE = {"article_id": "a", "start": 5, "end": 9, "place": "later"}
SPEECH = {"article_id": "a", "start": 0, "end": 20, "kind": "indirect", "actor": "Ida Roe"}
SHARED = {"article_id": "a", "outlet": "Ant", "start": 0, "end": 20, "actor": "Ida Roe"}
NOTES = [
    # passages of the article, shared sentences, what is said of the place
    ([SPEECH], [], "later · given to Ida Roe"),
    ([{**SPEECH, "actor": None}], [], "later · given to a speaker not found"),
    ([{**SPEECH, "kind": "scare"}], [], "later · own words"),
    ([{**SPEECH, "article_id": "b"}], [], "later · own words"),
    ([], [{**SHARED, "outlet_b": "Bee"}], "later · own words, given to Ida Roe by 1 other outlet"),
    ([SPEECH], [{**SHARED, "outlet_b": "Bee"}], "later · given to Ida Roe"),
]


@pytest.mark.parametrize(("spoken", "shared", "note"), NOTES)
def test_a_place_says_whose_words_it_is_in(spoken, shared, note):
    quotations = pd.DataFrame(spoken, columns=list(SPEECH))
    others = pd.DataFrame(shared, columns=[*SHARED, "outlet_b"])
    assert place_notes(pd.DataFrame([PLACE]), quotations, shared=others) == [note]


def test_a_sentence_given_to_two_actors_is_listed_once():
    rows = [{**SHARED, "outlet_b": "Bee"}, {**SHARED, "actor": "the port", "outlet_b": "Cow"}]
    given = given_elsewhere(pd.DataFrame(rows))
    assert len(given) == 1
    assert given["note"].iloc[0] == (
        "given to Ida Roe by 1 other outlet; given to the port by 1 other outlet"
    )
