"""Scene: an article made ready to ask who says what in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.language.marks import QuotedSpan, quoted_spans
from framing.language.names import Mention
from framing.quotations.features import Candidate, candidates_near
from framing.quotations.frame import PASSAGE, Frame, frame

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The outermost marked passages of a text, what stands around them, and possible sources."""

    text: str
    passages: list[QuotedSpan]
    frame: Frame
    candidates: list[Candidate]  #: mentions outside the passages, in order
    firsts: list[int]  #: the first unit of each candidate

    def near(self, unit: int) -> list[tuple[int, int]]:
        """Return the candidates near ``unit``: index, and how many stand between."""
        return candidates_near(self.frame, self.candidates, unit, at=bisect_left(self.firsts, unit))


def scene(text: str, mentions: Sequence[Mention], *, apart: Sequence[Span] = ()) -> Scene:
    """Return the scene of ``text``.

    Parameters
    ----------
    text : str
        A stored text.
    mentions : sequence of Mention
        Possible sources, in order.
    apart : sequence of (start, end)
        Pieces that are not the article's own words: passages and sources there do not count.
    """
    passages = [
        span
        for span in quoted_spans(text)
        if span.depth == 0 and not any(s < span.end and span.start < e for s, e in apart)
    ]
    around = frame(text, passages)
    counts = Counter(mention.key for mention in mentions)
    starts = [span.start for span in passages]
    candidates = []
    for mention in mentions:
        inside = bisect_right(starts, mention.start) - 1
        if inside >= 0 and passages[inside].end > mention.start:
            continue
        if any(s < mention.end and mention.start < e for s, e in apart):
            continue
        first = max(0, bisect_right(around.starts, mention.start) - 1)
        if first >= len(around.words) or around.words[first] == PASSAGE:
            continue
        last = max(around.unit_at(mention.end), first + 1)
        candidates.append(
            Candidate(mention=mention, first=first, last=last, count=counts[mention.key])
        )
    return Scene(
        text=text,
        passages=passages,
        frame=around,
        candidates=candidates,
        firsts=[candidate.first for candidate in candidates],
    )
