"""A newer version shows a project as it was, and measures it again when asked to."""

import os

import pytest
from streamlit.testing.v1 import AppTest

from framing import project as projects
from framing.dashboard.state import analyses, beside
from framing.project import analyses as kept_analyses
from framing.project.places import place_of
from framing.reading import Article
from tests.dashboard.test_app import LATER, SPOKEN, app


@pytest.fixture
def handle(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    made = projects.created(place_of(os.environ), name="Harbour")
    articles = [
        Article(article_id="a", outlet="Ant", file_name="a.txt", text=SPOKEN),
        Article(article_id="b", outlet="Bee", file_name="b.txt", text=LATER),
    ]
    projects.added(made, articles=articles)
    return made


def never(*arguments, **options):
    raise AssertionError("measured again")


def test_what_was_measured_is_opened_and_not_measured_again(handle, monkeypatch):
    app(project=handle.project)
    monkeypatch.setattr(analyses, "measured", never)
    monkeypatch.setattr("framing.dashboard.state.projects.grouped", never)
    at = app(project=handle.project)
    assert not at.exception
    assert sorted(at.multiselect(key="outlet").options) == ["Ant", "Bee"]


def sayings(at: AppTest) -> str:
    return "\n".join(caption.value for caption in at.sidebar.caption)


def test_another_versions_figures_are_shown_as_they_were_until_measured_again(handle, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(kept_analyses, "measuring_version", lambda: "0.0+older")
        app(project=handle.project)
    at = app(project=handle.project)
    assert not at.exception
    assert "by version 0.0+older" in sayings(at)
    at.button(key="measure_again").click().run()
    assert not at.exception
    assert "Measured again: this version finds the same." in sayings(at)
    fresh = app(project=handle.project)
    assert "version" not in sayings(fresh)


def test_a_long_analysis_is_made_beside_the_page_and_is_kept(handle, monkeypatch):
    monkeypatch.setattr(analyses, "MIN_CHARS_BESIDE", 0)
    monkeypatch.setattr(beside, "BATCH", 1)
    at = app(project=handle.project)
    assert not at.exception
    corpus = at.session_state["kept"].corpus
    assert len(projects.kept_findings(handle, corpus)) == 2
    assert projects.kept_analysis(handle, corpus).is_current
