"""Names: one meaning a name; modules and classes over the project, helpers in their room."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "framing"
MODULES = {
    path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(ROOT.rglob("*.py"))
    if path.stem not in ("__init__", "__main__")
}

#: Rooms that show, draw or train what another room measures, and keep its name for it.
FOLLOWERS = ("charts", "dashboard", "training", "review", "report")
#: Names of modules that stand in two rooms of the pipeline for the same kind of thing.
SAME_KIND = {
    "attribution": "who said the words, who gave the amount",
    "documents": "files of word processors; letters and petitions as sources",
    "model": "the numbers that were trained, loaded with checks",
    "noun_phrases": "what is counted; who is mentioned",
    "places": "places in the world; where projects lie",
    "ranking": "candidates by probability; terms by score",
    "records": "the frozen records of the room",
    "selection": "what of a table is shown or measured",
    "thresholds": "the numbers that decide, of the room",
    "tokens": "a text as numbered words, for terms; with marked passages as one, for quotations",
}
#: Rooms of the pipeline, where a helper of two meanings misleads; rooms that show or read have a
#: helper of one name for each page, chart and format.
PIPELINE = ("counts", "grouping", "language", "quotations", "shares", "terms")


def of_one_name(pairs):
    """Return the names that stand in more than one place, with the places."""
    places = defaultdict(list)
    for name, place in pairs:
        places[name].append(str(place))
    return {name: found for name, found in places.items() if len(found) > 1}


def defined(tree, *kinds):
    return [node.name for node in tree.body if isinstance(node, kinds)]


def test_a_module_has_a_name_of_its_own_or_that_of_what_it_shows():
    pairs = [(path.stem, path) for path in MODULES if path.parts[0] not in FOLLOWERS]
    assert set(of_one_name(pairs)) - set(SAME_KIND) == set()


#: Classes of two rooms for the same kind of thing.
SAME_CLASS = {
    "Mention": "who is mentioned in a text; which amount is",
    "Thresholds": "the numbers that decide, of the room",
}


def test_a_class_has_a_name_of_its_own():
    pairs = [(name, path) for path, tree in MODULES.items() for name in defined(tree, ast.ClassDef)]
    assert set(of_one_name(pairs)) - set(SAME_CLASS) == set()


ROOMS = sorted({str(path.parent) for path in MODULES if path.parts[0] in PIPELINE})


@pytest.mark.parametrize("room", ROOMS)
def test_a_helper_has_one_meaning_in_its_room(room):
    pairs = [
        (name, path)
        for path, tree in MODULES.items()
        if str(path.parent) == room
        for name in defined(tree, ast.FunctionDef)
    ]
    assert of_one_name(pairs) == {}


def test_names_of_two_meanings_would_be_found():
    trees = [ast.parse("class Mention: ...\ndef _labels(): ..."), ast.parse("class Mention: ...")]
    pairs = [(name, i) for i, tree in enumerate(trees) for name in defined(tree, ast.ClassDef)]
    assert of_one_name(pairs) == {"Mention": ["0", "1"]}
