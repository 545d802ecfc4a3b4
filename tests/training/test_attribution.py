"""Training and evaluation, on a few marked articles of our own."""

import json

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Model
from framing.quotations.detection.passages import scene
from framing.training import attribution, calibration
from framing.training.evaluate import figures, head
from framing.training.marked_articles import example, examples, reported, sources

NAMES = ["Ida Moe", "Carl Berg", "Ann Lund", "Olaf Dahl", "Eva Strand", "Nils Haug"]
THINGS = ["ferry", "bridge", "pier", "harbour", "tunnel", "lighthouse"]


def quote(text, content, source, cue, kind):
    def spans(piece):
        start = text.index(piece)
        return [[start, start + len(piece)]]

    return {
        "content": spans(content),
        "source": spans(source),
        "cue": spans(cue),
        "type": kind,
        "cue_speech": True,
        "no_source": False,
        "source_kind": "name",
        "key": source.split()[-1].lower(),
        "resolved_key": source.split()[-1].lower(),
    }


def article(number):
    name, thing = NAMES[number % 6], THINGS[number % 6]
    said, told = f"“The {thing} is late,”", f"the {thing} was closed in May"
    text = f"{said} said {name}. {name} argued that {told}.\nThe sign reads “{thing}” there."
    clause = quote(text, f"that {told}", name, "argued", "indirect")
    start = text.index(f"{name} argued")
    clause["source"] = [[start, start + len(name)]]
    return {
        "doc": f"d{number}",
        "publisher": "The Ant",
        "text": text,
        "quotes": [quote(text, said, name, " said ", "direct"), clause],
    }


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
    for line in calibration.lines(articles[10:], made).values():
        assert list(line) == sorted(line)
        assert [y for _, y in line] == sorted(y for _, y in line)


def test_a_model_is_written_and_read_back(articles, tmp_path):
    source = tmp_path / "marked.jsonl"
    source.write_text("".join(json.dumps(a.gold) + "\n" for a in articles), encoding="utf-8")
    assert [a.gold for a in examples(source)] == [a.gold for a in articles]
    made, path = Model(parts=attribution.trained(articles)), tmp_path / "model.json"
    attribution.write(made, path)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert set(data["parts"]) == set(made.parts)


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
