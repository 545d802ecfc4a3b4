"""Manifests: a model file says what it is, and what is wrong with it is said at loading."""

from __future__ import annotations

import json
import platform

import numpy as np
import pytest

from framing.counts.extraction import bare_numbers
from framing.counts.linking import embeddings
from framing.counts.linking import model as linking
from framing.model_files import ModelError, ModelKind, check_features, read_json_model
from framing.quotations import quality
from framing.quotations.attribution import model as attribution
from framing.quotations.attribution.thresholds import Thresholds
from framing.quotations.coreference import pronouns
from framing.training.manifest import FEATURE_CODE, code_sha256, json_text, manifest
from framing.training.thresholds import as_dict

KIND = ModelKind(model="toy", format=2, features_version=3)
STORED = {
    "attribution": (attribution.ATTRIBUTION_FILE, attribution.ATTRIBUTION),
    "pronouns": (pronouns.PRONOUNS_FILE, pronouns.PRONOUNS),
    "linking": (linking.LINKING_FILE, linking.LINKING),
    "bare_numbers": (bare_numbers.BARE_NUMBERS_FILE, bare_numbers.BARE_NUMBERS),
    "figures": (quality.FIGURES_FILE, quality.FIGURES),
}


def stored_manifest(name):
    if name == "embeddings":
        with np.load(embeddings.EMBEDDINGS_FILE, allow_pickle=False) as stored:
            return json.loads(str(stored["manifest"]))
    path, kind = STORED[name]
    return read_json_model(path, kind=kind)["manifest"]


@pytest.fixture
def toy(tmp_path):
    """Return a function that writes a model of two features, its head changed."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text("{}\n", encoding="utf-8")

    def write(**changed):
        weights = {"zone=A": 1.0, "zone=B": -1.0}
        head = manifest(
            ModelKind(model="figures", format=2, features_version=3),
            names=weights,
            gold=[gold],
            date="2026-11-24",
            figures={},
        )
        head = {k: v for k, v in (head | {"model": "toy"} | changed).items() if v is not None}
        path = tmp_path / "toy.json"
        path.write_text(json_text(head, {"weights": weights}), encoding="utf-8")
        return path

    return write


def test_a_model_is_read_with_its_manifest(toy):
    content = read_json_model(toy(), kind=KIND)
    check_features(content["manifest"], content["weights"], file_name="toy.json")
    assert content["manifest"]["gold"][0]["file"] == "gold.jsonl"
    assert content["manifest"]["date"] == "2026-11-24"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"format": 1}, "has format 1; the program expects 2"),
        ({"features_version": 2}, "has features_version 2; the program expects 3"),
        ({"model": "other"}, "has model other; the program expects toy"),
        ({"gold": None}, "lacks gold"),
        ({"code_sha256": None, "date": None}, "lacks code_sha256, date"),
    ],
)
def test_a_manifest_that_is_not_as_expected_is_told_of(toy, changed, said):
    with pytest.raises(ModelError, match=said) as caught:
        read_json_model(toy(**changed), kind=KIND)
    assert str(caught.value).endswith("or take the file of this version.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"weights": {}}', "has no manifest at its head"),
        ("[1, 2]", "has no manifest at its head"),
        ('{"manifest": 3}', "has no manifest at its head"),
        ("{", "is no JSON"),
    ],
)
def test_a_file_that_is_no_model_is_told_of(tmp_path, text, said):
    path = tmp_path / "model.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=said):
        read_json_model(path, kind=KIND)


def test_a_model_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(ModelError, match=r"none\.json cannot be read: No such file"):
        read_json_model(tmp_path / "none.json", kind=KIND)


@pytest.mark.parametrize("names", [["zone=A"], ["zone=A", "zone=C"], ["zone=B", "zone=A"], []])
def test_features_that_are_missing_or_changed_are_told_of(toy, names):
    head = read_json_model(toy(), kind=KIND)["manifest"]
    with pytest.raises(ModelError, match=f"has {len(names)} features that are not the 2"):
        check_features(head, names, file_name="toy.json")


def test_a_stored_model_without_one_of_its_features_is_refused(tmp_path):
    data = json.loads(pronouns.PRONOUNS_FILE.read_text(encoding="utf-8"))
    data["weights"].popitem()
    path = tmp_path / "pronouns.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(ModelError, match="some are missing or were changed"):
        pronouns.loaded_pronouns(path)


MODULE = '''"""What it is."""
import json

LEAST = 3  # of five


def two() -> int:
    """Return two."""
    return 2
'''


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("of five", "of six, after all", True),
        ("Return two.", "Return a number.", True),
        ("import json", "from pathlib import Path", True),
        ("\n\n\ndef", "\n\n\n\ndef", True),
        ("LEAST = 3", "LEAST = 4", False),
        ("return 2", "return 3", False),
    ],
)
def test_the_hash_of_code_is_of_what_it_does(tmp_path, old, new, same):
    (tmp_path / "a.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "b.py").write_text(MODULE.replace(old, new), encoding="utf-8")
    first, second = (code_sha256([name], house=tmp_path) for name in ("a.py", "b.py"))
    assert (first == second) is same


@pytest.mark.parametrize("name", sorted(FEATURE_CODE))
def test_the_code_of_the_features_is_that_of_the_training(name):
    head = stored_manifest(name)
    if head["python"] != ".".join(platform.python_version_tuple()[:2]):
        pytest.skip("Pythons write the same code down in different ways")
    assert head["code_sha256"] == code_sha256(FEATURE_CODE[name]), (
        f"The code that makes the features of {name} has changed since it was trained. Raise its "
        "features_version and train again: python -m framing.training all GOLD_FOLDER."
    )


def test_the_thresholds_are_those_that_the_measurement_chose():
    figures = stored_manifest("attribution")["figures"]["thresholds"]
    assert {name: entry["chosen"] for name, entry in figures.items()} == as_dict(Thresholds()), (
        "Set the constants of framing/quotations/attribution/thresholds.py to what was chosen."
    )
