"""Examples: marked articles, as PolNeAR has them, turned into what a model learns from.

An article is a mapping with ``text`` and ``quotes``; each quote has ``content``, ``source`` and
``cue`` (lists of spans), ``type``, ``cue_speech``, ``no_source`` and ``key``.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.language.names import mentions
from framing.language.words import word_spans
from framing.quotations.scene import Scene, scene

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article with its scene, and the gold of each of its marked passages."""

    gold: Gold
    scene: Scene
    quotes: list[Gold | None]  #: the gold quote of each passage; None: it quotes nobody


def examples(path: Path) -> list[Example]:
    """Return the articles of ``path`` (JSON lines, plain or .gz) as examples."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    return [example(json.loads(line)) for line in data.decode("utf-8").splitlines() if line]


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
