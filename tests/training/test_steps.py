"""All models out of one folder of gold: the same to the byte, and read back as written."""

from __future__ import annotations

import pytest

from framing.counts.linking.model import loaded_model as loaded_links
from framing.quotations.attribution.model import loaded_model
from framing.quotations.coreference.pronouns import loaded_pronouns
from framing.training.__main__ import main
from framing.training.steps import STEPS
from tests.training.gold import gold_folder

#: All but the step whose marks lie beside the code and are of one corpus.
MADE = [name for name in STEPS if name != "bare_numbers"]


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    gold = gold_folder(tmp_path_factory.mktemp("gold"))
    corpus = str(gold / "quotes_train.jsonl")
    made = []
    for name in ("one", "two"):
        out = tmp_path_factory.mktemp(name)
        call = ["all", str(gold), "--out", str(out), "--date", "2026-11-24", "--corpus", corpus]
        assert main([*call, "--only", *MADE]) == 0
        made.append(out)
    return made


def test_every_step_writes_its_model(twice):
    stems = {path.stem for path in twice[0].iterdir()}
    assert stems == set(MADE)


def test_the_same_gold_gives_the_same_bytes(twice):
    first, second = twice
    for path in sorted(first.iterdir()):
        assert path.read_bytes() == (second / path.name).read_bytes(), path.name


def test_the_models_are_read_back(twice):
    model = loaded_model(twice[0] / "attribution.json")
    assert model["source"].weights
    assert loaded_pronouns(twice[0] / "pronouns.json").bias == 0.0
    assert "same noun" in loaded_links(twice[0] / "linking.json").words.features


def test_one_step_leaves_the_others_alone(tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    call = ["all", str(gold_folder(gold)), "--out", str(tmp_path / "out"), "--only", "linking"]
    assert main(call) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["linking.json"]


def test_a_corpus_in_which_nothing_is_marked_is_told_of(tmp_path, capsys):
    gold_folder(tmp_path)
    for name in ("ud_tagged", "ud_numbers"):
        (tmp_path / f"{name}.jsonl").write_text("", encoding="utf-8")
    corpus = str(tmp_path / "quotes_train.jsonl")
    call = ["all", str(tmp_path), "--only", "bare_numbers", "--corpus", corpus]
    assert main([*call, "--out", str(tmp_path / "out")]) == 1
    assert "quotes_train.jsonl lacks the article" in capsys.readouterr().err


def test_without_a_corpus_what_is_learned_from_one_stays(tmp_path, capsys):
    call = ["all", str(gold_folder(tmp_path)), "--only", "bare_numbers", "embeddings"]
    assert main([*call, "--out", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err.count("what is stored stays") == 2
    assert not (tmp_path / "out").exists()
