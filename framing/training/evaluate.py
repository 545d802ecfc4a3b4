"""Evaluation: quotations and speakers measured on marked articles that were held back.

The Method page shows the figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.quotations import article_quotations, quotation_tables
from framing.quotations.attribution.model import Model, Weights
from framing.tables import ARTICLES, table
from framing.training.marked_articles import Example, Gold

#: What a reader calls the gold's kinds of source.
KINDS = {"name": "name", "pronoun": "pronoun", "nominal": "role, body or document"}
N_BINS = 10
_HEAD_ENDS = re.compile(r",| \(| (?:of|for|from|in|at|on|to|who|with|about) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A marked passage, in the gold or found, and what is right of it."""

    kind: str | None  #: of the gold's source; None: the gold has no such quotation, or no source
    found: bool
    source: bool  #: the source is the gold's
    name: bool  #: and its actor has the right name
    confidence: float


def judged(
    articles: Sequence[Example], *, model: Model | None = None, pronouns: Weights | None = None
) -> Iterator[Judged]:
    """Yield each marked passage of ``articles`` that is a quotation in the gold or was found.

    Left out are passages whose gold source cannot be told who it is.
    """
    rows = [
        {"article_id": str(i), "outlet": a.gold.get("publisher"), "story": str(i), "title_end": 0}
        for i, a in enumerate(articles)
    ]
    texts = {str(i): str(a.gold["text"]) for i, a in enumerate(articles)}
    quoted_in = {
        article_id: article_quotations(text, model=model, pronouns=pronouns)
        for article_id, text in texts.items()
    }
    made, _ = quotation_tables(table(rows, ARTICLES), texts, found=quoted_in)
    quoted = made[made["kind"].isin(["direct", "mixed"])]
    by_article = {str(key): part.to_dict("records") for key, part in quoted.groupby("article_id")}
    for i, article in enumerate(articles):
        found = by_article.get(str(i), [])
        starts = [int(row["start"]) for row in found]
        for passage, gold in zip(article.scene.passages, article.quotes, strict=True):
            at = bisect_right(starts, passage.start) - 1
            row = found[at] if at >= 0 and int(found[at]["end"]) >= passage.end else None
            one = _judged(gold, row)
            if one is not None:
                yield one


def _judged(gold: Gold | None, row: dict[Any, Any] | None) -> Judged | None:
    if gold is None or row is None:
        if gold is None and row is None:
            return None
        kind = KINDS.get(gold["source_kind"]) if gold else None
        sure = float(row["confidence"]) if row else 0.0
        return Judged(kind=kind, found=row is not None, source=False, name=False, confidence=sure)
    if gold["no_source"] or (gold["source_kind"] == "pronoun" and not gold["resolved_key"]):
        return None
    key = head(row["actor"] if pd.notna(row["actor"]) else row["speaker"])
    over = pd.notna(row["speaker_start"]) and any(
        int(row["speaker_start"]) < e and s < int(row["speaker_end"]) for s, e in gold["source"]
    )
    plain = gold["source_kind"] == "nominal" and gold["resolved_key"] == gold["key"]
    named = key == gold["resolved_key"] or (plain and over)
    return Judged(
        kind=KINDS.get(gold["source_kind"]),
        found=True,
        source=bool(over or key == gold["resolved_key"]),
        name=bool(named),
        confidence=float(row["confidence"]),
    )


def head(name: object) -> str | None:
    """Return the head word of a name or description, in lower case.

    Examples
    --------
    >>> head("Ida Moe"), head("the mayor of Vik"), head("GLU (Green List Union)")
    ('moe', 'mayor', 'glu')
    """
    if not isinstance(name, str):
        return None
    words = re.findall(r"[\w&@]+(?:[\-.][\w]+)*", _HEAD_ENDS.split(name)[0])
    kept = [word for word in words if word.lower() not in ("jr", "sr", "ii", "iii", "s")]
    return kept[-1].lower() if kept else None


def figures(
    articles: Sequence[Example],
    *,
    name: str,
    model: Model | None = None,
    pronouns: Weights | None = None,
) -> dict[str, Any]:
    """Return the measured error as plain numbers.

    Parameters
    ----------
    articles : sequence of Example
    name : str
        What they are called.
    model : Model, optional
    pronouns : Weights, optional
        What is measured; the stored models where none are given.
    """
    made = list(judged(articles, model=model, pronouns=pronouns))
    n_found = sum(one.found for one in made)
    n_gold = sum(one.kind is not None for one in made)
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    bins: dict[int, list[Judged]] = defaultdict(list)
    for one in made:
        if one.kind is not None:
            by_kind[one.kind].append(one)
        if one.found:
            bins[min(N_BINS - 1, int(one.confidence * N_BINS))].append(one)
    return {
        "data": name,
        "n_articles": len(articles),
        "n_passages": n_gold,
        "n_found": n_found,
        "n_right": sum(one.name for one in made),
        "by_source": [
            {
                "source": kind,
                "n": len(some),
                "found": round(sum(one.found for one in some) / len(some), 3),
                "source_right": round(sum(one.source for one in some) / len(some), 3),
                "name_right": round(sum(one.name for one in some) / len(some), 3),
            }
            for kind, some in sorted(by_kind.items())
        ],
        "reliability": [
            {
                "low": number / N_BINS,
                "high": (number + 1) / N_BINS,
                "n": len(some),
                "confidence": round(sum(one.confidence for one in some) / len(some), 3),
                "right": round(sum(one.name for one in some) / len(some), 3),
            }
            for number, some in sorted(bins.items())
        ],
    }
