"""Passages: the tokens, quoted passages and candidate speakers of one article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.language.lexicon.places import PLACES
from framing.language.mentions.mentions import Mention
from framing.language.quotation_marks import QuotedSpan, quoted_spans
from framing.quotations.attribution.features import candidates_near
from framing.quotations.attribution.surroundings import Candidate
from framing.quotations.detection.lost_marks import with_lost_openers
from framing.quotations.detection.tokens import PASSAGE, Frame, frame

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


#: "LEE: We never asked.", the first words in the marks.
_LABEL = re.compile(r"[\"“”«»'‘’`\s]*(?:[A-Z][\w.’'-]*\s+){0,4}\Z")


def _names_speaker(text: str, passage: QuotedSpan, mention: Mention) -> bool:
    """Tell whether a mention at the head of a passage names its speaker, as transcripts do."""
    return (
        mention.kind in ("name", "body")
        and mention.start - passage.start < 40
        and text[mention.end : mention.end + 1] == ":"
        and bool(_LABEL.match(text[passage.start : mention.start]))
    )


#: ", Aug. 3 (UPI) — Two", " (AFP) – The", "WASHINGTON — The"
_AGENCY = re.compile(r"(?:,[\w., ]{2,22})? ?\([A-Za-z/. ]{2,30}\)\s?[-–—]+\s")
_DASH = re.compile(r"(?:,[\w., ]{2,22})? ?[-–—]+ ?(?=[A-Z\"“])")


def _is_dateline(text: str, mention: Mention) -> bool:
    """Tell whether a mention is the place that a report begins with."""
    if mention.start and text[mention.start - 1] != "\n":
        return False
    if _AGENCY.match(text, mention.end):
        return True
    after = text[mention.end : mention.end + 1]
    if mention.start and after == ":" and mention.text.lower() in PLACES:
        return True
    return mention.text.isupper() and bool(_DASH.match(text, mention.end))


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
        for span in with_lost_openers(text, quoted_spans(text))
        if span.depth == 0 and not any(s < span.end and span.start < e for s, e in apart)
    ]
    around = frame(text, passages, apart=apart)
    counts = Counter(mention.key for mention in mentions)
    starts = [span.start for span in passages]
    candidates = []
    last_source = -1
    for mention in mentions:
        inside = bisect_right(starts, mention.start) - 1
        if inside >= 0 and passages[inside].end > mention.start:
            if _names_speaker(text, passages[inside], mention):
                unit = around.passages[inside]
                candidates.append(
                    Candidate(mention=mention, first=unit, last=unit + 1, count=counts[mention.key])
                )
            continue
        if any(s < mention.end and mention.start < e for s, e in apart):
            continue
        if _is_dateline(text, mention):
            continue
        first = max(0, bisect_right(around.starts, mention.start) - 1)
        if first >= len(around.words) or around.words[first] == PASSAGE:
            continue
        last = max(around.unit_at(mention.end), first + 1)
        leads = last_source < around.first[first]
        if not mention.inside:
            last_source = first
        candidates.append(
            Candidate(
                mention=mention,
                first=first,
                last=last,
                count=counts[mention.key],
                leads=leads,
            )
        )
    return Scene(
        text=text,
        passages=passages,
        frame=around,
        candidates=candidates,
        firsts=[candidate.first for candidate in candidates],
    )
