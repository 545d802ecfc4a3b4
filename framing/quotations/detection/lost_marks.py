"""Missing opening marks: quotations in the lines that head an article with a closing mark only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.language.layout import paragraph_spans
from framing.language.lexicon.saying_verbs import LEMMAS
from framing.language.quotation_marks import QuotedSpan

#: Lines at the head of an article in which a mark may be lost: title, deck and the line after.
MAX_LINES = 3
#: 'Our door is open," says minister': a comma or stop, a mark that closes, a verb that reports.
_CLOSED = re.compile(r"[,.?!]([\"”’»]|'')\s(?:\w+\s){0,3}?(\w+)")


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
