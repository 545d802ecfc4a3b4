"""Training and evaluation, on a few marked articles of our own."""

from dataclasses import replace

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Model
from framing.quotations.attribution.thresholds import Thresholds
from framing.quotations.detection.passages import scene
from framing.training import attribution, calibration, thresholds
from framing.training.evaluate import figures, head
from framing.training.marked_articles import example, reported, sources
from framing.training.thresholds import LEAST_GAIN, chosen, f1
from tests.training.gold import article


@pytest.fixture(scope="module")
def articles():
    return [example(article(number)) for number in range(30)]


def test_a_passage_has_its_gold_quote_or_none(articles):
    first = articles[0]
    assert first.quotes == [first.gold["quotes"][0], None]


def test_the_source_is_one_of_the_mentions(articles):
    first = articles[0]
    indices = list(range(len(first.scene.candidates)))
    right = sources(first.scene, first.quotes[0], indices)
    assert sum(right) == 1
    assert first.scene.candidates[right.index(1)].mention.text == "Ida Moe"
    assert sum(sources(first.scene, None, indices)) == 0


def test_a_verb_reports_a_clause_after_it(articles):
    frame = articles[0].scene.frame
    ((verb, (where, first, end, _)),) = [
        pair for pair in reported(articles[0]).items() if pair[1][0] != "passage"
    ]
    assert (frame.words[verb], where) == ("argued", "after")
    assert " ".join(frame.words[first:end]) == "that the ferry was closed in may"


def test_training_twice_gives_the_same_weights(articles):
    assert attribution.trained(articles) == attribution.trained(articles)


def test_what_was_learned_finds_the_like(articles):
    made = Model(parts=attribution.trained(articles))
    text = "“The train is late,” said Liv Aas. Liv Aas argued that the train was slow."
    found = extracted(scene(text, mentions(text)), made)
    assert [(text[q.start : q.end], q.kind) for q in found] == [
        ("“The train is late,”", "direct"),
        ("that the train was slow", "indirect"),
    ]
    assert {text[q.speaker_start : q.speaker_end] for q in found} == {"Liv Aas"}


def test_a_line_of_calibration_rises(articles):
    made = Model(parts=attribution.trained(articles[:20]))
    for line in calibration.lines([(articles[10:], made)]).values():
        assert list(line) == sorted(line)
        assert [y for _, y in line] == sorted(y for _, y in line)


def test_thresholds_are_chosen_on_articles_held_back(articles):
    made = Model(parts=attribution.trained(articles[:20]))
    choice = chosen(articles[20:], made)
    assert set(choice.measured) == {"source", "quotation", "link", "report"}
    assert choice.measured["report"][0.4] == round(f1(articles[20:], made), 4)


def test_a_threshold_moves_only_for_a_gain(articles, monkeypatch):
    made = Model(parts={})
    gains = {"link": {0.4: 0.0, 0.5: LEAST_GAIN, 0.6: 0.0, 0.7: 0.0}, "report": {0.5: 0.001}}

    def scored(_, model):
        chosen_now = model.thresholds
        return 0.5 + sum(gain.get(getattr(chosen_now, name), 0.0) for name, gain in gains.items())

    monkeypatch.setattr(thresholds, "f1", scored)
    choice = chosen([], made)
    assert choice.thresholds == Thresholds(link=0.5)


def test_figures_count_what_is_right(articles):
    made = figures(articles[:6], name="own")
    assert made["n_articles"] == 6
    assert made["n_passages"] == 6
    assert {row["source"] for row in made["by_source"]} == {"name"}
    assert 0 < made["n_right"] <= made["n_found"]


@pytest.mark.parametrize(
    ("name", "word"),
    [("Ida Moe", "moe"), ("Olaf Dahl Jr.", "dahl"), ("aides to the mayor", "aides"), (None, None)],
)
def test_the_head_of_a_name_is_its_last_word(name, word):
    assert head(name) == word


def test_whole_outlets_are_held_back_for_calibration(articles):
    named = [
        replace(article, gold={**article.gold, "publisher": "abcde"[i % 5]})
        for i, article in enumerate(articles)
    ]
    parts = attribution.outlet_folds(named)
    outlets = [{named[i].gold["publisher"] for i in part} for part in parts]
    assert len(parts) == 3
    assert sum(map(len, parts)) == len(named)
    assert not any(a & b for n, a in enumerate(outlets) for b in outlets[n + 1 :])


def test_of_one_outlet_a_fifth_is_held_back(articles):
    one = [replace(a, gold={**a.gold, "publisher": "Ant"}) for a in articles]
    (part,) = attribution.outlet_folds(one)
    assert part == frozenset(attribution.folds(articles)[0])
