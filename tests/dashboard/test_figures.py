"""Figures, bundle and marks of an invented story of which every figure is known."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pandas as pd
import pytest

from framing.charts.base.theme import LIGHT, actor_styles, outlet_styles
from framing.dashboard.figures import counts as counts_figures
from framing.dashboard.figures.bundle import bundle
from framing.dashboard.figures.counts import (
    counts_chart,
    differing_chart,
    pairs_chart,
    shown_quantities,
)
from framing.dashboard.figures.coverage import coverage_chart
from framing.dashboard.figures.figures import comparison_answer, figures_of, life_chart
from framing.dashboard.figures.quotes import ARTICLES, MEASURES, cues_chart, quotes_chart
from framing.dashboard.figures.terms import WEIGHTS, term_matrix_chart, terms_chart
from framing.dashboard.state.cache import Shelf
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.found_marks import found_marks
from framing.terms import Selection
from tests.invented import TEXTS, analysis

EVERY = [
    coverage_chart,
    terms_chart,
    term_matrix_chart,
    quotes_chart,
    cues_chart,
    counts_chart,
    differing_chart,
    pairs_chart,
]


@pytest.fixture(scope="module")
def view() -> View:
    made = analysis()
    styles = outlet_styles(made.articles)
    leading = ("Harbour Port", "Ida Roe")
    return View(
        project="Invented",
        constructed=True,
        analysis=made,
        term_counts=lambda: made.term_counts,
        outlets=tuple(styles),
        outlet_styles=styles,
        leading=leading,
        actor_styles=actor_styles(leading, bodies={}),
        n_project=len(TEXTS),
    )


def texts_of(chart) -> set[str]:
    traces = chart.draw(LIGHT).data
    return {str(text) for trace in traces for text in (trace.text or ())}


@pytest.mark.parametrize("make", EVERY)
def test_a_chart_is_drawn_for_one_outlet_for_all_and_for_none(view, make):
    for outlets in (view.outlets, view.outlets[:1], ()):
        chart = make(replace(view, outlets=outlets))
        assert chart.says if chart.draw is None else chart.draw(LIGHT).layout.height > 0


@pytest.mark.parametrize("make", [terms_chart, quotes_chart, counts_chart, differing_chart])
def test_a_filter_takes_rows_away_and_changes_none(view, make):
    whole = make(view).table
    part = make(replace(view, outlets=("Bee Times",))).table
    same = whole[whole["outlet"] == "Bee Times"].reset_index(drop=True)
    pd.testing.assert_frame_equal(part.reset_index(drop=True), same)


@pytest.mark.parametrize("measure", MEASURES)
def test_reported_words_are_measured_in_every_way(view, measure):
    chart = quotes_chart(view, measure=measure)
    table = chart.table[chart.table["actor"] == "Harbour Port"].set_index("outlet")
    assert table["n_quoted"].to_dict() == {"Ant Herald": 0, "Bee Times": 10, "Cricket Post": 0}
    assert table["n_unmarked"].to_dict() == {"Ant Herald": 8, "Bee Times": 0, "Cricket Post": 0}
    assert chart.draw(LIGHT).data or measure == ARTICLES


def test_an_actor_that_is_chosen_is_shown_alone(view):
    chart = quotes_chart(replace(view, actors=("Ida Roe",)))
    assert set(chart.table["actor"]) == {"Ida Roe"}


@pytest.mark.parametrize("weight", WEIGHTS.values())
def test_terms_are_shown_by_every_weight(view, weight):
    chart = terms_chart(view, weight=weight, n_terms=1)
    assert chart.table.groupby("outlet").size().max() == 1
    assert {"dockers", "ferries"} <= texts_of(chart)


def test_what_differs_comes_first(view):
    made = view.analysis
    rows = made.disagreements.assign(status=["same", "conflict"])
    changed = replace(view, analysis=replace(made, disagreements=rows))
    assert shown_quantities(changed)["quantity"].tolist() == ["q2", "q1"]


def test_a_thing_counted_that_is_chosen_is_shown_alone(view):
    assert shown_quantities(replace(view, units=("docker",)))["quantity"].tolist() == ["q1"]
    assert counts_chart(replace(view, units=("pier",))).table.empty


def test_the_number_of_differences_is_said_beside_what_could_be_compared(view):
    assert "on 2 of 2 things" in comparison_answer(view)
    alone = replace(view, outlets=("Cricket Post",))
    assert comparison_answer(alone).startswith("No two of these outlets")


def test_a_contradiction_with_a_hidden_outlet_is_not_on_screen(view):
    assert "conflict" in set(figures_of(view)["verdict"])
    for outlet in view.outlets:
        assert "conflict" not in set(figures_of(replace(view, outlets=(outlet,)))["verdict"])


def test_the_life_of_a_figure_has_a_mark_for_each_dated_wording(view):
    quantity = view.analysis.quantities["quantity"].iloc[0]
    chart = life_chart(view, quantity=quantity)
    marks = [point for trace in chart.draw(LIGHT).data for point in trace.customdata or ()]
    rows = chart.table.drop_duplicates(["outlet", "published", "modifier", "low", "high"])
    assert len(marks) == len(rows) > 1
    places = set(zip(rows["article_id"], rows["start"].astype(str), strict=True))
    assert {tuple(mark) for mark in marks} == places


def test_what_a_figure_describes_is_said_with_scope_and_filters(view):
    line = about(replace(view, scope="from 2025-03-01", outlets=("Ant Herald",)))
    for words in (
        "3 articles of 3 outlets",
        "one article an outlet: this describes the articles, not the outlets",
        "scope: from 2025-03-01",
        "shown: outlets: Ant Herald",
        "constructed example",
    ):
        assert words in line


def opened(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_bundle_holds_all_tables_and_no_whole_text(view):
    shown = replace(view, outlets=("Ant Herald",))
    files = opened(bundle(shown, [make(shown) for make in EVERY]))
    assert "tables/quotations.csv" in files
    assert "charts/terms.csv" in files
    quotations = pd.read_csv(io.BytesIO(files["tables/quotations.csv"]))
    assert len(quotations) == len(view.analysis.quotations)
    assert set(pd.read_csv(io.BytesIO(files["charts/terms.csv"]))["outlet"]) == {"Ant Herald"}
    for content in files.values():
        assert not any(text in content.decode("utf-8-sig") for text in TEXTS.values())
    settings = json.loads(files["settings.json"])
    assert settings["filters"] == "outlets: Ant Herald"
    assert settings["constructed_example"] is True


def test_the_bundle_holds_the_list_of_stop_words_that_was_used(view):
    changed = replace(view, selection=Selection(stop_words={"the", "a"}, ngrams=(1, 2)))
    files = opened(bundle(changed, []))
    assert files["stop-words.txt"].decode() == "a\nthe\n"
    terms = json.loads(files["settings.json"])["terms"]
    assert terms["words_of_a_term"] == [1, 2]
    assert terms["stop_words_chosen_by"] == "a reader"
    assert b"would" in opened(bundle(view, []))["stop-words.txt"]


def test_the_same_figures_make_the_same_bundle(view):
    charts = [make(view) for make in EVERY]
    assert bundle(view, charts) == bundle(view, charts)


def test_what_was_found_in_an_article_is_marked_where_it_stands(view):
    marks, colors = found_marks(view, "a1")
    assert set(colors) == {"Ida Roe", "Harbour Port"}
    marked = {(mark.kind, TEXTS["a1"][mark.start : mark.end]) for mark in marks}
    assert ("direct", "“We won,”") in marked
    assert ("speaker", "Ida Roe") in marked
    assert ("indirect", "that it had lost 12 days of trade") in marked
    assert ("amount", "Some 40") in marked


def test_a_mixed_passage_is_marked_as_reported_with_its_quoted_words(view):
    text = TEXTS["b1"]
    made = view.analysis
    rows = made.quotations.copy()
    place = rows["article_id"].eq("b1") & rows["kind"].eq("direct")
    rows.loc[place, ["kind", "end"]] = ["mixed", text.index(" More than")]
    changed = replace(view, analysis=replace(made, quotations=rows))
    kinds = [mark.kind for mark in found_marks(changed, "b1")[0] if mark.tip != "amount"]
    assert "indirect" in kinds
    assert "direct" in kinds


def test_an_unattributed_passage_is_in_the_key_too(view):
    assert "unattributed" in found_marks(view, "b1")[1]


def test_a_shelf_makes_a_thing_once_and_forgets_the_oldest():
    made: list[str] = []
    shelf = Shelf(most=2)
    for key in "aabcab":
        shelf.once(key, lambda key=key: made.append(key))
    assert made == ["a", "b", "c", "a", "b"]


def test_of_many_outlets_those_with_nothing_to_compare_are_counted_and_not_drawn(view, monkeypatch):
    monkeypatch.setattr(counts_figures, "MAX_EMPTY_ROWS", 0)
    alone = replace(
        view, analysis=replace(view.analysis, disagreements=view.analysis.disagreements[:0])
    )
    assert "Not shown: 3 outlets without any." in differing_chart(alone).line
    assert len(differing_chart(view).table) == len(differing_chart(alone).table)
