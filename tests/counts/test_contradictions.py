"""Ten small stories, constructed: outlets contradict each other in plain sight."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.counts import count_tables
from framing.counts.extraction.extract import count_mentions
from framing.tables import ARTICLES, POSTS, QUOTATIONS, table

CASES = Path(__file__).parents[1] / "cases"
STORIES = json.loads((CASES / "contradictions.json").read_text(encoding="utf-8"))


def conflicts(texts: list[str]) -> set[str]:
    """The pairs of articles whose figures cannot both be true, as "0-1"."""
    told = {str(number): text for number, text in enumerate(texts)}
    rows = [{"article_id": key, "outlet": f"Outlet {key}", "story": "Story"} for key in told]
    tables = count_tables(
        table(rows, ARTICLES),
        told,
        found={key: count_mentions(text) for key, text in told.items()},
        posts=table([], POSTS),
        quotations=table([], QUOTATIONS),
    )
    clashing = tables[2][tables[2]["status"] == "conflict"]
    return {f"{a}-{b}" for a, b in zip(clashing["article_a"], clashing["article_b"], strict=True)}


#: "The number of injured in the derailment stands at 40" has no noun of its own; "130 cases" and
#: "210 people infected" are listed as possible, not sure enough to say that the two contradict.
MISSED = {"train: injured"}
_MISSED = pytest.mark.xfail(strict=True, reason="left apart: no noun, or no noun in common")


@pytest.mark.parametrize(
    "story",
    [pytest.param(s, marks=_MISSED) if s["label"] in MISSED else s for s in STORIES],
    ids=[story["label"] for story in STORIES],
)
def test_every_contradiction_is_found_and_no_other(story: dict[str, list[str]]) -> None:
    assert conflicts(story["texts"]) == set(story["conflicts"])
