"""The sample story keeps what data/README.md promises of it."""

import re
from pathlib import Path

import pytest

from framing.language.words import n_words

SAMPLE = sorted((Path(__file__).parents[1] / "data" / "sample").glob("*.md"))


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_nothing_in_quotation_marks_is_longer_than_eight_words(path):
    passages = re.findall("“([^”]*)”", path.read_text(encoding="utf-8"))
    assert passages
    assert [p for p in passages if n_words(p.replace("U.S.", "US")) > 8] == []


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_every_address_is_of_a_reserved_domain(path):
    assert re.search(r"^url: https://[a-z-]+\.example/", path.read_text(encoding="utf-8"), re.M)
