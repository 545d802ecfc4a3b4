"""Passages: the tokens, quoted passages and candidate speakers of one article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.language.layout import paragraph_spans
from framing.language.lexicon.places import PLACES
from framing.language.lexicon.saying_verbs import LEMMAS
from framing.language.mentions.mentions import Mention
from framing.language.quotation_marks import QuotedSpan, quoted_spans
from framing.quotations.attribution.features import candidates_near
from framing.quotations.attribution.surroundings import Candidate
from framing.quotations.detection.tokens import PASSAGE, Frame, frame

Span = tuple[int, int]

#: Lines at the head of an article in which a mark may be lost: title, deck and the line after.
MAX_LINES = 3
#: 'Our door is open," says minister': a comma or stop, a mark that closes, a verb that reports.
_CLOSED = re.compile(r"[,.?!]([\"”’»]|'')\s(?:\w+\s){0,3}?(\w+)")


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


def with_lost_openers(text: str, spans: Sequence[QuotedSpan]) -> list[QuotedSpan]:
    r"""Return ``spans`` with the lines at the head of ``text`` that only close a quotation.

    Such a line holds no other mark, and a reporting verb follows the one that closes; the passage
    begins where the line does.

    Examples
    --------
    >>> text = "Harbour talks fail\nOur door is open,\" says minister\nThe talks ended."
    >>> [text[span.start : span.end] for span in with_lost_openers(text, [])]
    ['Our door is open,"']
    """
    added = []
    for number, (start, end) in enumerate(paragraph_spans(text)):
        if number == MAX_LINES:
            break
        if any(start <= span.start < end for span in spans):
            continue
        match = _CLOSED.search(text, start, end)
        if match and match[2].lower() in LEMMAS:
            added.append(
                QuotedSpan(
                    start=start,
                    end=match.end(1),
                    inner_start=start,
                    inner_end=match.start(1),
                    style="double",
                    depth=0,
                    closed=True,
                )
            )
    return sorted([*spans, *added], key=lambda span: (span.start, -span.end)) if added else [*spans]


def scene(text: str, mentions: Sequence[Mention], *, apart: Sequence[Span] = ()) -> Scene:
    """Return the quoted passages of ``text``, its tokens, and the mentions that may be sources.

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
        if span.depth == 0 and not _overlaps(span.start, span.end, apart)
    ]
    around = frame(text, passages, apart=apart)
    outside = [m for m in mentions if not _overlaps(m.start, m.end, apart)]
    candidates = _candidates(text, outside, passages, around, Counter(m.key for m in mentions))
    return Scene(
        text=text,
        passages=passages,
        frame=around,
        candidates=candidates,
        firsts=[candidate.first for candidate in candidates],
    )


def _overlaps(start: int, end: int, apart: Sequence[Span]) -> bool:
    return any(s < end and start < e for s, e in apart)


def _candidates(
    text: str,
    mentions: Sequence[Mention],
    passages: Sequence[QuotedSpan],
    around: Frame,
    counts: Mapping[str, int],
) -> list[Candidate]:
    """Return the mentions that may be sources: outside the passages, or at the head of one."""
    starts = [span.start for span in passages]
    candidates = []
    last_source = -1
    for mention in mentions:
        count = counts[mention.key]
        inside = bisect_right(starts, mention.start) - 1
        if inside >= 0 and passages[inside].end > mention.start:
            if _names_speaker(text, passages[inside], mention):
                unit = around.passages[inside]
                candidates.append(
                    Candidate(mention=mention, first=unit, last=unit + 1, count=count)
                )
            continue
        first = max(0, bisect_right(around.starts, mention.start) - 1)
        in_frame = first < len(around.words) and around.words[first] != PASSAGE
        if not in_frame or _is_dateline(text, mention):
            continue
        last = max(around.unit_at(mention.end), first + 1)
        leads = last_source < around.first[first]
        if not mention.inside:
            last_source = first
        candidates.append(
            Candidate(mention=mention, first=first, last=last, count=count, leads=leads)
        )
    return candidates
