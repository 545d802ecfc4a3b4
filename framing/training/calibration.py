"""Calibration: how often quotations found with some confidence are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression

from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Line, Model
from framing.quotations.records import Quotation
from framing.training.marked_articles import Example, Gold

#: Words of a quotation that must be the same in the gold, as a share of the words of both.
MIN_OVERLAP = 0.5
#: Points of a line; more follow the sample, not the kind.
N_BINS = 12


def lines(held: Iterable[tuple[Sequence[Example], Model]]) -> dict[str, Line]:
    """Return by kind how confidence becomes the share that is right, from articles held back.

    Right is a passage that the gold has too, with the same source.  Quotations are put by
    confidence into twelve bins of the same size; through their means a rising line is drawn
    (isotonic regression).

    Parameters
    ----------
    held : iterable of (sequence of Example, Model)
        Articles, and a model without calibration that was learned from none of them.
    """
    made = [
        (quotation, right)
        for articles, model in held
        for article in articles
        for quotation in extracted(article.scene, model)
        for right in judged_right(article.gold, quotation)
    ]
    found = {}
    for kind in ("direct", "indirect", "mixed"):
        pairs = sorted((q.confidence, right) for q, right in made if q.kind == kind)
        if len(pairs) >= N_BINS:
            found[kind] = _line(pairs)
    return found


def _line(pairs: list[tuple[float, int]]) -> Line:
    bins = [part for part in np.array_split(np.array(pairs, dtype=float), N_BINS) if len(part)]
    x = [float(part[:, 0].mean()) for part in bins]
    y = [float(part[:, 1].mean()) for part in bins]
    risen = IsotonicRegression().fit_transform(x, y, sample_weight=[len(part) for part in bins])
    points = {round(a, 4): round(float(b), 4) for a, b in zip(x, risen, strict=True)}
    return tuple(sorted(points.items()))


def judged_right(gold: Gold, quotation: Quotation) -> Iterator[int]:
    """Yield 1 where passage and source are the gold's, 0 where not, nothing where none can tell."""
    best, most = None, 0.0
    spans = quotation.marked or ((quotation.start, quotation.end),)
    for quote in gold["quotes"]:
        shared = sum(
            max(0, min(e, e2) - max(s, s2)) for s, e in spans for s2, e2 in quote["content"]
        )
        size = sum(e - s for s, e in spans)
        if not quotation.marked:
            size += sum(e - s for s, e in quote["content"]) - shared
        if shared > most * size:
            best, most = quote, shared / size
    if best is None or most < MIN_OVERLAP:
        yield 0
    elif not best["no_source"]:
        start, end = quotation.speaker_start, quotation.speaker_end
        yield int(
            start is not None
            and end is not None
            and (
                any(start < e and s < end for s, e in best["source"])
                or _surname(gold["text"][start:end]) == best["key"]
            )
        )


def _surname(source: str) -> str:
    return source.split()[-1].lower() if source.split() else ""
