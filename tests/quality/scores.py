"""Scores: what the program finds in the marked texts, held against the marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import isclose
from typing import Any

import pandas as pd

from framing import Analysis
from tests.quality.marked import (
    VERDICTS,
    MarkedAmount,
    MarkedArticle,
    MarkedQuotation,
    Verdict,
    located,
)

Span = tuple[int, int]
#: Verdicts under which two figures differ, as the page counts it.
DIFFERING = {"strained", "conflict"}
#: Words that make no difference to whose name it is.
_TITLES = set("the a an mr mrs ms dr his her its our".split())


def overlap(a: Span, b: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def same_name(a: str, b: str) -> bool:
    """Say whether two names may be one: all words of one are words of the other."""
    one, other = (set(re.findall(r"[\w'’-]+", name.lower())) - _TITLES for name in (a, b))
    return bool(one and other) and (one <= other or other <= one)


def same_unit(a: str, b: str) -> bool:
    """Say whether two units have one head noun."""
    one, other = (re.findall(r"[\w'’-]+", unit.lower().split(" of ")[0]) for unit in (a, b))
    return bool(one and other) and (one[-1] in other or other[-1] in one)


def share(part: int, whole: int) -> float:
    """Return a share, 0 where there is nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def rows_of(frame: pd.DataFrame, article_id: str) -> list[dict[str, Any]]:
    """Return the rows of one article."""
    return frame[frame["article_id"] == article_id].to_dict("records")  # type: ignore[return-value]


def quotation_scores(articles: Sequence[MarkedArticle], analysis: Analysis) -> dict[str, float]:
    """Return precision, recall, speaker and name right of the articles whose quotations are marked.

    Passages in quotation marks and clauses reported without are counted apart.  One in marks is
    found where a quotation holds half of it; a clause where the two share half of what either
    holds.  Speaker and name are of all marked passages, those that are not found included.
    """
    n: Counter[str] = Counter()
    for marked, article_id in _ids(articles, analysis):
        if marked.has_quotations:
            n += _quotations_of_one(marked, analysis, article_id)
    scores = {
        "speaker": share(n["speaker"], n["gold"]),
        "name": share(n["name"], n["gold"]),
    }
    for slice_ in ("marked", "reported"):
        scores[f"{slice_} precision"] = share(n[f"{slice_} right"], n[f"{slice_} given"])
        scores[f"{slice_} recall"] = share(n[f"{slice_} found"], n[f"{slice_} gold"])
    return scores


def _quotations_of_one(marked: MarkedArticle, analysis: Analysis, article_id: str) -> Counter[str]:
    text = analysis.texts[article_id]
    given = [
        row
        for row in rows_of(analysis.quotations, article_id)
        if row["kind"] in ("direct", "mixed", "indirect")
    ]
    n: Counter[str] = Counter()
    right: set[int] = set()
    for mark in marked.quotations:
        span = located(text, mark.span)
        slice_ = "marked" if mark.span.strip("[")[0] in "“‘\"'" else "reported"
        n["gold"] += not mark.neutral
        best = max(range(len(given)), key=lambda k: _fit(span, given[k], slice_), default=None)
        if best is None or _fit(span, given[best], slice_) < 0.5:
            n[f"{slice_} gold"] += not mark.neutral
            continue
        right.add(best)
        if not mark.neutral:
            n.update({f"{slice_} gold": 1, f"{slice_} found": 1})
            n["speaker"] += _speaker_right(mark, given[best])
            n["name"] += _name_right(mark, given[best])
    neutral = [located(text, mark.span) for mark in marked.quotations if mark.neutral]
    for place, row in enumerate(given):
        if any(overlap((row["start"], row["end"]), span) for span in neutral):
            continue
        slice_ = "reported" if row["kind"] == "indirect" else "marked"
        n.update({f"{slice_} given": 1, f"{slice_} right": int(place in right)})
    return n


def _fit(span: Span, row: dict[str, Any], slice_: str) -> float:
    """Return how well a row of QUOTATIONS holds a marked passage."""
    if (row["kind"] == "indirect") != (slice_ == "reported"):
        return 0.0
    common = overlap(span, (row["start"], row["end"]))
    size = span[1] - span[0]
    whole = size if slice_ == "marked" else size + row["end"] - row["start"] - common
    return common / whole


def _speaker_right(mark: MarkedQuotation, row: dict[str, Any]) -> bool:
    printed = row["speaker"]
    return isinstance(printed, str) and any(
        same_name(printed, n) for n in (mark.speaker, mark.name)
    )


def _name_right(mark: MarkedQuotation, row: dict[str, Any]) -> bool:
    return isinstance(row["actor"], str) and same_name(row["actor"], mark.name)


def amount_scores(articles: Sequence[MarkedArticle], analysis: Analysis) -> dict[str, float]:
    """Return precision and recall of values, and of all marked amounts those right in two ways.

    ``modifier`` is value and modifier right, ``unit`` value and unit.
    """
    n: Counter[str] = Counter()
    for marked, article_id in _ids(articles, analysis):
        rows = rows_of(analysis.counts, article_id)
        hits = _matched(marked, analysis.texts[article_id], rows)
        for mark, row in hits:
            n["gold"] += not mark.neutral
            if row is None or mark.neutral:
                continue
            if _same_value(mark, row):
                n["right"] += 1
                n["modifier"] += row["modifier"] == mark.modifier
                n["unit"] += isinstance(row["unit"], str) and same_unit(row["unit"], mark.unit)
        n["given"] += len(rows) - sum(row is not None and mark.neutral for mark, row in hits)
    return {
        "value precision": share(n["right"], n["given"]),
        "value recall": share(n["right"], n["gold"]),
        "modifier": share(n["modifier"], n["gold"]),
        "unit": share(n["unit"], n["gold"]),
    }


def _matched(
    marked: MarkedArticle, text: str, rows: Sequence[dict[str, Any]]
) -> list[tuple[MarkedAmount, dict[str, Any] | None]]:
    """Return each marked amount with the row of COUNTS that shares most characters with it."""
    used: set[int] = set()
    hits: list[tuple[MarkedAmount, dict[str, Any] | None]] = []
    for mark in marked.amounts:
        span = located(text, mark.span)
        free = [k for k in range(len(rows)) if k not in used]
        best = max(
            free, key=lambda k: overlap(span, (rows[k]["start"], rows[k]["end"])), default=-1
        )
        if best >= 0 and overlap(span, (rows[best]["start"], rows[best]["end"])):
            used.add(best)
            hits.append((mark, rows[best]))
        else:
            hits.append((mark, None))
    return hits


def _same_value(mark: MarkedAmount, row: dict[str, Any]) -> bool:
    if mark.modifier in ("range", "vague"):
        return isclose(row["low"], mark.low) and isclose(row["high"], mark.high)
    return bool(pd.notna(row["value"])) and isclose(row["value"], mark.low, rel_tol=1e-5)


def link_scores(
    articles: Sequence[MarkedArticle], verdicts: Sequence[Verdict], analysis: Analysis
) -> dict[str, float]:
    """Return which amounts are put together, and how the outlets' figures are judged.

    A pair is a thing and two outlets that both count it.  Precision is over the pairs of outlets
    that the program puts into one quantity; recall, pairs with the right verdict and differing
    pairs are over the marked ones.
    """
    things, held = _things(articles, analysis), _held(articles, analysis)
    shown = _shown(analysis)
    gold = {(v.story, v.thing, v.outlets): v.verdict for v in verdicts}
    linked: dict[tuple[str, str, frozenset[str]], set[str]] = {}
    right = 0
    for quantity, outlets in held:
        common = set.intersection(*(things[quantity, outlet] for outlet in outlets))
        right += bool(common)
        for story, thing in common:
            linked.setdefault((story, thing, outlets), set()).add(quantity)
    judged = {
        key: max((shown.get((q, key[2]), "same") for q in quantities), key=VERDICTS.index)
        for key, quantities in linked.items()
        if key in gold
    }
    false = 0
    for (quantity, outlets), verdict in shown.items():
        common = set.intersection(*(things.get((quantity, o), set()) for o in outlets))
        differs = any(gold.get((*thing, outlets)) in DIFFERING for thing in common)
        false += verdict in DIFFERING and not differs
    differing = [key for key, verdict in gold.items() if verdict in DIFFERING]
    precision, recall = share(right, len(held)), share(len(judged), len(gold))
    return {
        "pair precision": precision,
        "pair recall": recall,
        "pair F1": f1(precision, recall),
        "verdict": share(sum(gold[key] == verdict for key, verdict in judged.items()), len(gold)),
        "differing found": share(
            sum(judged.get(key) in DIFFERING for key in differing), len(differing)
        ),
        "false alarms": false / len({v.story for v in verdicts}),
    }


def _things(
    articles: Sequence[MarkedArticle], analysis: Analysis
) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Return what the marks of each quantity and outlet count: pairs of story and thing."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for marked, article_id in _ids(articles, analysis):
        rows = rows_of(analysis.counts, article_id)
        for mark, row in _matched(marked, analysis.texts[article_id], rows):
            if row is None or not isinstance(row["quantity"], str):
                continue
            # An amount of nothing that is counted elsewhere is a thing of its own.
            thing = mark.thing or f"{marked.file_name} {mark.span}"
            key = (row["quantity"], row["outlet"])
            if not mark.neutral:
                found.setdefault(key, set()).add((marked.path.parent.name, thing))
    return found


def _held(
    articles: Sequence[MarkedArticle], analysis: Analysis
) -> list[tuple[str, frozenset[str]]]:
    """Return the pairs of outlets that a quantity holds marked amounts of."""
    outlets: dict[str, set[str]] = {}
    for quantity, outlet in _things(articles, analysis):
        outlets.setdefault(quantity, set()).add(outlet)
    return [
        (quantity, frozenset(pair))
        for quantity, found in sorted(outlets.items())
        for pair in combinations(sorted(found), 2)
    ]


def _shown(analysis: Analysis) -> dict[tuple[str, frozenset[str]], str]:
    """Return the verdict that is shown of each quantity and pair of outlets."""
    rows = analysis.disagreements
    between = rows[rows["outlet_a"] != rows["outlet_b"]]
    return {
        (row["quantity"], frozenset((row["outlet_a"], row["outlet_b"]))): row["status"]
        for row in between.to_dict("records")
    }


def _ids(articles: Iterable[MarkedArticle], analysis: Analysis) -> list[tuple[MarkedArticle, str]]:
    """Return each article with its article_id."""
    ids = dict(zip(analysis.articles["file_name"], analysis.articles["article_id"], strict=True))
    return [(marked, ids[marked.file_name]) for marked in articles]
