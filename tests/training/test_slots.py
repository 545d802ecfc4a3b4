"""Features: each names its slot, and no two of one question share a slot."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.language.mentions.mentions import mentions
from framing.quotations.attribution import ranking
from framing.quotations.attribution.model import Weights
from framing.quotations.coreference import pronouns
from framing.quotations.coreference.resolver import Resolver
from framing.quotations.detection.passages import scene
from framing.training.attribution import quotation_rows, report_rows
from framing.training.logistic import fit
from framing.training.marked_articles import Example
from framing.training.pronouns import START, given_quotations
from tests.training.gold import quote

SAMPLE = sorted((Path(__file__).parents[2] / "data" / "sample").glob("*.md"))
NOTHING = Weights(0.0, {})


def made(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    read = scene(text, mentions(text))
    return Example(
        gold={"text": text, "quotes": []}, scene=read, quotes=[None] * len(read.passages)
    )


def questions(example: Example):
    """Yield the features of every question asked of an article, by question."""
    read = example.scene
    first = ranking.first_rankings(read, NOTHING)
    for i in range(len(read.passages)):
        yield from (("source", names) for _, names in ranking.first_features(read, i))
        again = ranking.second_features(read, i, first, ranking.looked_at_again(first[i]))
        yield from (("source again", names) for _, names in again)
        if i:
            yield "link", ranking.link_features(read, i, first)
    yield from (("quotation", names) for names, _ in quotation_rows(example, first))
    for name, rows in report_rows([example]).items():
        yield from ((name, names) for names, _ in rows)


def pronoun_features(gold):
    found = mentions(gold["text"])
    reader = Resolver(gold["text"], found, given_quotations(gold), weights=START)
    for i, mention in enumerate(found):
        if mention.sex in ("m", "f"):
            place, candidates = reader.candidates(i, sex=mention.sex)
            yield from (pronouns.features(place, candidate) for candidate in candidates)
        reader.read(i)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_no_two_features_of_a_question_have_one_slot(path):
    example = made(path)
    rows = [*questions(example)]
    rows += [("pronoun", names) for names in pronoun_features(example.gold)]
    assert rows
    for question, names in rows:
        slots = [name.split("=", 1)[0] for name in names]
        twice = {slot for slot in slots if slots.count(slot) > 1}
        assert not twice, f"{question}: name these slots apart"
        assert all("=" in name for name in names), question


def test_a_row_that_has_a_feature_twice_is_refused():
    with pytest.raises(ValueError, match=r"that a row has twice: \['side=A'\]"):
        fit([(["side=A", "side=A"], 1), (["side=B"], 0)], strength=1.0)


def test_the_features_that_pronouns_begin_with_exist():
    text = "“We are late,” said Ida Moe. Carl Berg left with Moe. Then he said that he was late."
    gold = {"text": text, "quotes": [quote(text, "“We are late,”", "Ida Moe", "said", "direct")]}
    slots = {name.split("=")[0] for names in pronoun_features(gold) for name in names}
    assert {name.split("=")[0] for name in START.weights} - {"quoted"} <= slots
