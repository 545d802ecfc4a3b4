"""Putting right by hand: a click keeps a decision, the page shows it, and it can be taken back."""

import pytest

from framing import analyse, read_paths
from framing.dashboard.state.projects import SAMPLE
from tests.dashboard.test_app import app, calc_hash, listed, said
from tests.dashboard.test_projects import shown


@pytest.fixture(autouse=True)
def started_bare(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])


@pytest.fixture(scope="module")
def sample():
    return analyse(read_paths([SAMPLE]))


def test_a_pair_that_was_judged_is_not_asked_again():
    at = app("counts", project="sample-accident")
    before = listed(at)
    at.button(key="pair_0_not").click().run()
    assert not at.exception
    assert "1 place put right by hand" in shown(at)
    judged = app("counts", project="sample-accident")
    assert listed(judged) == before, "another session keeps nothing of it"
    assert listed(at) <= before


def test_a_pair_that_is_joined_becomes_a_thing_to_compare():
    at = app("counts", project="sample-accident")
    frame = at.dataframe[-1].value
    at.button(key="pair_0_same").click().run()
    assert not at.exception
    assert len(at.dataframe[-1].value) > len(frame)


def test_a_figure_that_is_no_amount_is_gone_and_can_be_had_back(sample):
    pair = sample.disagreements.iloc[0]
    same = sample.counts["quantity"].eq(pair["quantity"]).sum()
    to_judge = listed(app("counts"))
    at = app("counts", figure=f"{pair['article_a']}:{pair['start_a']}")
    assert listed(at) == to_judge + same
    at.button(key="figure_mend_1_0_keep").click().run()
    assert not at.exception
    assert "1 place put right by hand" in shown(at)
    at._page_hash = calc_hash("projects")
    at.run()
    at.button(key="undo_last").click().run()
    assert "put right by hand (see" not in shown(at)


def test_a_passage_can_be_given_to_another_speaker_and_the_charts_follow(sample):
    at = app("quotes")
    at.toggle(key="quotes_all").set_value(True).run()
    at.text_input(key="quotes_mend_1_0_name").set_value("Orla Finch").run()
    at.button(key="quotes_mend_1_0_keep").click().run()
    assert not at.exception
    assert "Orla Finch" in at.multiselect(key="actor").options
    assert "Orla Finch" not in set(sample.quotations["actor"].dropna())


def test_hostile_words_in_a_decision_are_shown_as_they_are():
    at = app("quotes")
    at.toggle(key="quotes_all").set_value(True).run()
    name = "<img src=x onerror=alert(1)> **bold**"
    at.text_input(key="quotes_mend_1_0_name").set_value(name).run()
    at.button(key="quotes_mend_1_0_keep").click().run()
    assert not at.exception
    assert "<img src=x" not in shown(at)
    assert name in at.multiselect(key="actor").options
    assert "Correct" not in said(at) or not at.error
