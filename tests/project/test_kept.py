"""Work done once: findings and analyses are kept by what they were made of, and by what."""

import dataclasses
import functools
from pathlib import Path

import pandas as pd
import pytest

from framing import project as projects
from framing.analysis import analyse, corpus_findings, grouped, measured
from framing.output import TABLE_NAMES, csv_bytes
from framing.project import analyses, findings, versions
from framing.project.places import Place
from framing.project.records import packed
from framing.reading import read_paths
from framing.terms import key_terms
from tests.invented import analysis

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


@functools.cache
def sample():
    corpus = read_paths([SAMPLE])
    return corpus, analyse(corpus)


@pytest.fixture
def handle(tmp_path):
    return projects.created(Place(sort="folder", folder=tmp_path), name="Kept")


def keep(handle, corpus, *, but=()):
    data = {a: packed(one) for a, one in corpus_findings(corpus).items() if a not in but}
    projects.keep_findings(handle, data, keys=projects.finding_keys(corpus))


def test_kept_findings_give_the_same_tables_to_the_byte(handle):
    corpus, made = sample()
    together = grouped(corpus)
    keep(handle, together)
    kept = projects.read_findings(projects.kept_findings(handle, together))
    again = measured(together, findings=kept)
    for name in TABLE_NAMES:
        assert csv_bytes(getattr(again, name)) == csv_bytes(getattr(made, name))


def test_a_changed_date_or_outlet_costs_no_new_findings(handle):
    corpus, _ = sample()
    keep(handle, corpus)
    moved = dataclasses.replace(
        corpus, articles=corpus.articles.assign(published=pd.NaT, outlet="Another")
    )
    assert projects.kept_findings(handle, moved).keys() == set(corpus.texts)


def test_a_new_article_is_the_only_one_without_findings(handle):
    corpus, _ = sample()
    new = corpus.articles["article_id"][0]
    keep(handle, corpus, but=[new])
    assert set(corpus.texts) - projects.kept_findings(handle, corpus).keys() == {new}


def test_findings_of_another_version_are_not_mixed_in(handle, monkeypatch):
    corpus, _ = sample()
    keep(handle, corpus)
    monkeypatch.setattr(findings, "measuring_version", lambda: "99.0+other")
    assert projects.kept_findings(handle, corpus) == {}


def test_a_finding_that_cannot_be_read_is_made_again():
    assert projects.read_findings({"a": b"damaged"}) == {}


def test_an_analysis_is_opened_as_it_was_kept(place):
    corpus, made = sample()
    handle = projects.created(place, name="Kept")
    projects.keep_analysis(handle, made, of=corpus)
    kept = projects.kept_analysis(projects.opened(place, handle.project), corpus)
    assert kept.is_current
    assert kept.analysis.texts == corpus.texts
    for name in TABLE_NAMES:
        pd.testing.assert_frame_equal(getattr(kept.analysis, name), getattr(made, name))
        assert csv_bytes(getattr(kept.analysis, name)) == csv_bytes(getattr(made, name))
    pd.testing.assert_frame_equal(key_terms(kept.analysis.term_counts), made.terms)


def test_a_newer_version_shows_an_analysis_as_it_was_and_says_so(handle, monkeypatch):
    corpus, made = sample()
    projects.keep_analysis(handle, made, of=corpus)
    monkeypatch.setattr(analyses, "measuring_version", lambda: "99.0+other")
    kept = projects.kept_analysis(handle, corpus)
    assert not kept.is_current
    pd.testing.assert_frame_equal(kept.analysis.quotations, made.quotations)


def test_an_analysis_of_other_articles_is_not_taken_for_it(handle):
    corpus, made = sample()
    projects.keep_analysis(handle, made, of=corpus)
    fewer = dataclasses.replace(corpus, articles=corpus.articles.iloc[1:].reset_index(drop=True))
    assert projects.kept_analysis(handle, fewer) is None


def test_a_grouping_is_kept_until_an_article_is_another(handle):
    corpus, _ = sample()
    together = grouped(corpus)
    assert projects.kept_grouping(handle, corpus) is None
    projects.keep_grouping(handle, corpus, together.articles)
    pd.testing.assert_frame_equal(
        projects.kept_grouping(handle, corpus).articles, together.articles
    )
    dated = dataclasses.replace(corpus, articles=corpus.articles.assign(published=pd.NaT))
    assert projects.kept_grouping(handle, dated) is None


def test_the_oldest_analyses_go(handle, monkeypatch):
    corpus, made = sample()
    for number in range(analyses.MAX_KEPT + 2):
        monkeypatch.setattr(analyses, "measuring_version", lambda number=number: f"{number}")
        projects.keep_analysis(handle, made, of=corpus)
    table = analyses.schema.analysis
    with analyses.reading(handle) as connection:
        versions_kept = connection.scalars(analyses.select(table.c.version)).all()
    assert versions_kept == [str(n) for n in range(2, analyses.MAX_KEPT + 2)]


def test_the_version_changes_with_what_bears_on_the_measures(tmp_path, monkeypatch):
    for room in versions.ROOMS:
        (tmp_path / room).mkdir()
    (tmp_path / "analysis.py").write_text("")
    monkeypatch.setattr(versions, "_HOUSE", tmp_path)
    before = versions.measuring_version.__wrapped__()
    (tmp_path / "counts" / "notes.md").write_text("no code")
    assert versions.measuring_version.__wrapped__() == before
    (tmp_path / "counts" / "models.json").write_text("{}")
    assert versions.measuring_version.__wrapped__() != before


def test_what_two_versions_find_otherwise_is_listed():
    before = analysis()
    after = dataclasses.replace(
        before,
        quotations=before.quotations.iloc[1:].reset_index(drop=True),
        counts=before.counts.assign(unit=["striker", *before.counts["unit"][1:]]),
        disagreements=before.disagreements.iloc[:1],
    )
    listed = projects.differences(before, after)
    assert listed["table"].tolist() == ["quotations", "counts", "disagreements"]
    assert listed["article_id"].tolist() == ["a1", "a1", "a1"]
    assert listed["before"].tolist()[0] == "direct; Ida Roe"
    assert listed["after"].isna().tolist() == [True, False, True]
    assert projects.differences(before, before).empty
