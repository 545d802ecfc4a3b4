"""Marked articles: turned into examples that a model learns from; README.md tells their form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from framing.language.lexicon.saying_verbs import MENTAL_VERBS
from framing.language.mentions.mentions import mentions
from framing.language.words import word_spans
from framing.quotations.detection.passages import Scene, scene
from framing.quotations.detection.tokens import PASSAGE, Frame

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article with its scene, and the gold of each of its marked passages."""

    gold: Gold
    scene: Scene
    quotes: list[Gold | None]  #: the gold quote of each passage; None: it quotes nobody


def example(gold: Gold) -> Example:
    """Return one article with the gold of its passages."""
    made = scene(gold["text"], mentions(gold["text"]))
    quotes = [
        _quote_over(gold, passage.inner_start, passage.inner_end) for passage in made.passages
    ]
    return Example(gold=gold, scene=made, quotes=quotes)


def _quote_over(gold: Gold, start: int, end: int) -> Gold | None:
    """Return the quote that holds most of the words between ``start`` and ``end``, half or more."""
    words = [(start + s, start + e) for s, e in word_spans(gold["text"][start:end])]
    best, most = None, 0
    for quote in gold["quotes"]:
        held = sum(any(s < e2 and s2 < e for s2, e2 in quote["content"]) for s, e in words)
        if held > most:
            best, most = quote, held
    return best if words and 2 * most >= len(words) else None


def reported(example: Example) -> dict[int, tuple[str, int, int, Gold]]:
    """Return what each reporting verb reports: where the clause lies, its first unit, its end.

    Where is "after" or "before" the verb, or "passage" for marked passages alone.
    """
    frame, found = example.scene.frame, {}
    for quote in example.gold["quotes"]:
        verbs = [
            i
            for start, end in quote["cue"] or []
            for i in range(frame.unit_at(start), frame.unit_at(end))
            if frame.lemmas[i]
        ]
        if verbs and (quote["cue_speech"] or frame.lemmas[verbs[-1]] not in MENTAL_VERBS):
            runs = _runs(frame, quote, verbs[-1])
            if runs:
                found[verbs[-1]] = (*runs, quote)
    return found


def _runs(frame: Frame, quote: Gold, verb: int) -> tuple[str, int, int] | None:
    """Return where the content of ``quote`` lies as seen from ``verb``, and its nearest run."""
    units: list[int] = []
    for start, end in quote["content"]:
        first = bisect_right(frame.starts, start) - 1
        first += first < 0 or frame.ends[first] <= start
        units += [i for i in range(first, frame.unit_at(end)) if i != verb]
    words = [i for i in units if frame.words[i][0].isalnum()]
    passages = [i for i in units if frame.words[i] == PASSAGE]
    if not words:
        return ("passage", 0, 0) if passages else None
    runs: list[list[int]] = []
    for i in sorted({*units}):
        if i < min(words + passages) or i > max(words + passages):
            continue
        if runs and i == runs[-1][1]:
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    after = [run for run in runs if run[0] > verb]
    before = [run for run in runs if run[1] <= verb]
    if sum(b - a for a, b in after) >= sum(b - a for a, b in before):
        return "after", after[0][0], after[0][1]
    return "before", before[-1][0], before[-1][1]


def sources(scene: Scene, quote: Gold | None, candidates: list[int]) -> list[int]:
    """Return 1 for each candidate that is the source of ``quote``, else 0.

    A candidate that holds the source's head word goes before others that overlap the source.
    """
    if quote is None or quote["no_source"]:
        return [0] * len(candidates)
    overlaps = [
        any(
            scene.candidates[c].mention.start < e and s < scene.candidates[c].mention.end
            for s, e in quote["source"]
        )
        for c in candidates
    ]
    heads = [
        over and scene.candidates[c].mention.key == quote["key"]
        for c, over in zip(candidates, overlaps, strict=True)
    ]
    return [int(flag) for flag in (heads if any(heads) else overlaps)]
