"""Quotation marks: what stands in them, in every style that news is printed in.

A quotation that is opened and not closed runs to the end of its paragraph, as English prints one
that goes on in the next; a closing mark that nothing opened swallows nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from framing.language.layout import paragraph_spans
from framing.language.words import any_of

Style = Literal["double", "single", "guillemet"]
_Role = Literal["open", "close"]

#: Words that begin with an apostrophe, as English shortens them; by hand, 2026.
ELISIONS = frozenset("em til tis twas cause bout round n s d ll re ve m t nuff neath cuz".split())

#: A mark that may open or close: all but the apostrophes inside a word.
_MARK = re.compile(r"``|''|[\"“”„‟«»\u2039\u203a]|‘|(?<!\w)['’\u201a](?=[\w$£€])|(?<=\S)['’](?!\w)")
_ELIDED = re.compile(rf"(?:{any_of(ELISIONS)})(?!\w)|\d\ds?(?!\w)", re.IGNORECASE)
_OPENS = frozenset(["``", *"“„‟«\u2039‘\u201a"])
_CLOSES = frozenset("”»\u203a")
_SINGLE = frozenset("'’‘\u201a")
_SINGLE_OPENS = frozenset("‘\u201a")
_GUILLEMETS = frozenset("«»\u2039\u203a")
_BEFORE_OPEN = frozenset(" \t\xa0([—–-/\"“‘«'")
_AFTER_CLOSE = frozenset(" \t\xa0).,;:?!]—–-\"”’»'")
_LEADING_OPENER = re.compile(r"[\"“„«‘']|``")
#: Words of a cue between two pieces of a quotation, at most: "Foreign Minister Ann Lee said".
MAX_CUE_WORDS = 6
_SENTENCE_END = re.compile(r"[.!?…,]['’]?(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSpan:
    """A passage in quotation marks, the marks included."""

    start: int  #: offset of the opening mark
    end: int  #: offset after the closing mark, or after the paragraph where none closes
    inner_start: int  #: offset after the opening mark
    inner_end: int  #: offset of the closing mark
    style: Style
    depth: int  #: 0 for an outermost passage, 1 for one inside another...
    closed: bool  #: False where the paragraph ends first


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    style: Style
    role: _Role


def quoted_spans(text: str) -> list[QuotedSpan]:
    r"""Return every passage of ``text`` in quotation marks, by its start; an outer before an inner.

    Curly, straight and single marks, guillemets, ``''`` and double backquotes.  Straight marks
    open or close by what stands beside them, else in turn; apostrophes are none.

    Examples
    --------
    >>> text = "‘Don’t,’ she said. He called it “a “sham” vote”. A stray” mark."
    >>> [(text[q.start : q.end], q.depth) for q in quoted_spans(text)]
    [('‘Don’t,’', 0), ('“a “sham” vote”', 0), ('“sham”', 1)]
    >>> [q.closed for q in quoted_spans('"One paragraph.\n"And the next."')]
    [False, True]
    """
    spans: list[QuotedSpan] = []
    lines = list(paragraph_spans(text))
    openers = [bool(_LEADING_OPENER.match(text, start)) for start, _ in lines]
    for (start, end), continued in zip(lines, [*openers, False][1:], strict=True):
        marks = list(_marks(text, start, end))
        if marks:
            spans.extend(_paired(text, marks, (start if continued else -1, end)))
    return spans


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """Yield the marks of one paragraph with their roles."""
    inside = {"double": 0, "single": 0, "guillemet": 0}
    found = [m for m in _MARK.finditer(text, start, end) if not _is_elision(text, m)]
    later = _later_closers(text, found, end)
    low = False
    for position, match in enumerate(found):
        mark = match.group()
        style = _style(mark)
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if style == "single":
            role = _single_role(mark, before, after, (inside["single"], later[position]))
        else:
            role = _double_role(mark, before, after, inside[style])
            if mark == "“" and low:
                role = "close"  # as German prints it: „so“
            low = mark == "„" or (low and role == "open")
        if role is None:
            continue
        inside[style] = max(0, inside[style] + (1 if role == "open" else -1))
        yield _Mark(match.start(), match.end(), style, role)


def _style(mark: str) -> Style:
    if mark in _GUILLEMETS:
        return "guillemet"
    return "single" if mark in _SINGLE else "double"


def _is_elision(text: str, match: re.Match[str]) -> bool:
    return match.group() in ("'", "’") and bool(_ELIDED.match(text, match.end()))


def _double_role(mark: str, before: str, after: str, inside: int) -> _Role | None:
    """Tell what a double mark or guillemet does; one that stands alone does nothing."""
    if mark in _OPENS:
        return "open"
    if mark in _CLOSES:
        return "close"
    if before.isdigit() and not inside and not after.isspace():
        return None  # inches: 5'10"-tall
    if (before in _BEFORE_OPEN) and not after.isspace():
        return "open"
    if after in _AFTER_CLOSE and not before.isspace():
        return "close"
    return "close" if inside else "open"


def _single_role(mark: str, before: str, after: str, state: tuple[int, bool]) -> _Role | None:
    """Tell what a single mark does: opens, closes, or is an apostrophe."""
    inside, closes_later = state
    if mark in _SINGLE_OPENS or (before in _BEFORE_OPEN and not after.isspace()):
        return "open" if not after.isspace() else None
    if not inside:
        return None
    possessive = before in "sS" and after in " \xa0" and closes_later
    return None if possessive else "close"


def _later_closers(text: str, found: list[re.Match[str]], end: int) -> list[bool]:
    """Tell for each mark whether a sure single closer follows before the next single opener."""
    later = [False] * len(found)
    closes = False
    for position in range(len(found) - 1, -1, -1):
        later[position] = closes
        match = found[position]
        if match.group() in _SINGLE_OPENS:
            closes = False
        elif match.group() in "'’":
            before = text[match.start() - 1] if match.start() else " "
            after = text[match.end()] if match.end() < end else " "
            if before in _BEFORE_OPEN:
                closes = False
            elif before in ".,?!" or (before not in "sS" and not after.isalpha()):
                closes = True
    return later


def _paired(text: str, marks: list[_Mark], bounds: tuple[int, int]) -> list[QuotedSpan]:
    """Pair the marks of one paragraph; ``bounds``: as ``_with_unclosed`` has it."""
    spans: list[QuotedSpan] = []
    stack: list[_Mark] = []
    for mark in marks:
        if mark.role == "open":
            stack.append(mark)
            continue
        if not any(opener.style == mark.style for opener in stack[-3:]):
            continue  # a stray closing mark
        while stack[-1].style != mark.style:
            stack.pop()  # an apostrophe that looked like an opening mark
        opener = stack.pop()
        spans.append(_span(opener, mark.start, mark.end, len(stack)))
    if stack:
        spans = _with_unclosed(text, spans, stack, bounds)
    return _nested(spans)


def _span(opener: _Mark, inner_end: int, end: int, depth: int) -> QuotedSpan:
    return QuotedSpan(
        start=opener.start,
        end=end,
        inner_start=opener.end,
        inner_end=inner_end,
        style=opener.style,
        depth=depth,
        closed=end > inner_end,
    )


def _with_unclosed(
    text: str, spans: list[QuotedSpan], stack: list[_Mark], bounds: tuple[int, int]
) -> list[QuotedSpan]:
    """Add the passages that were opened and not closed.

    The first mark of a paragraph opens the whole of it where the next paragraph begins with a
    mark too, as a quotation over several paragraphs is printed; any other runs to the
    paragraph's end, or to the end of the last sentence before another passage begins.  A single
    mark that opens nothing of the kind is an apostrophe after all.
    """
    whole, end = bounds  # where a quotation begins that goes on; the paragraph's end
    starts = sorted(span.start for span in spans)
    added: list[QuotedSpan] = []
    for opener in stack:
        if opener.style == "single" and opener.start != whole:
            continue
        if added and added[-1].end > opener.start:
            continue
        inner_end = end
        following = bisect_right(starts, opener.start)
        if opener.start != whole and following < len(starts):
            ends = list(_SENTENCE_END.finditer(text, opener.end, starts[following]))
            inner_end = ends[-1].end() if ends else starts[following]
            if len(ends) > 1 and not text[inner_end : starts[following]].strip():
                # “It is late, he said, “and cold.”: what is forgotten stands before the cue.
                cue = text[ends[-2].end() : inner_end]
                inner_end = ends[-2].end() if len(cue.split()) <= MAX_CUE_WORDS else inner_end
        while inner_end > opener.end and text[inner_end - 1].isspace():
            inner_end -= 1
        if inner_end > opener.end:
            added.append(_span(opener, inner_end, inner_end, 0))
    return _nested(spans + added)


def _nested(spans: list[QuotedSpan]) -> list[QuotedSpan]:
    """Return ``spans`` with their depth counted anew, by start; overlaps that cross are dropped."""
    kept: list[QuotedSpan] = []
    open_ends: list[int] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if open_ends and open_ends[-1] < span.end:
            continue
        kept.append(replace(span, depth=len(open_ends)))
        open_ends.append(span.end)
    return kept
