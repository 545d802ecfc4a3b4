"""Titled speakers: the name behind a role, in the manner of British, Asian and African papers."""

import json
from pathlib import Path

import pytest

from framing.quotations import article_quotations

CASES = json.loads((Path(__file__).parents[1] / "cases" / "titled_speakers.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_the_speaker_is_the_person_and_not_a_word_of_the_role(case):
    found = article_quotations(case["text"]).speakers.speakers
    assert [speaker.name for speaker in found] == [case["name"]]
