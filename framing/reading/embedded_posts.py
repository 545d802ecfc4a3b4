"""Embedded posts: what others wrote on social media, printed within an article.

A post is known by its signature, "— Name (@handle) November 18, 2024".  It stays in the text; its
words are its author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from framing.reading.article import Post
from framing.reading.dates import WRITTEN, day_of

_HANDLE = re.compile(r"\s?\(@(\w{1,30})\)")
_DATE = re.compile(rf",? ?(?:on )?({WRITTEN})")
_SHARED_BY = re.compile(r"A (?:post|photo|video|reel) shared by ([^\n()]{1,80})\Z")
_DASHES = ("—", "–", " -- ", " - ", "―")
_LINK = re.compile(r"(?:https?://t\.co/|pic\.twitter\.com/|https?://)\S+")
#: BBC pages print this before an embedded post.
_LEAD_IN = re.compile(r"\s*(?:Skip (?:Twitter|X|Instagram|Facebook) post(?: \d+)? by @?\w+ )?")
#: A post of several paragraphs often begins so: in 690 signed posts of 5,000 articles.
_OPENS = re.compile(r"(?:\.?@\w|#\w|RT @|BREAKING\b|JUST IN\b|NEW:|THREAD\b|\d{1,2}[/)] )")
_CUT_OFF = re.compile(r"(?:…|\.\.\.+)\s*\Z")
_STOPS = re.compile(r"[.!?…][\"'”’)]*\Z")
_PARAGRAPH = re.compile(r"[^\n]+")
#: Longest name in a signature.
MAX_NAME_CHARS = 80
#: Longest post that reaches over several paragraphs, links left out: the 280 characters of the
#: service, and some for links printed without their address.
MAX_POST_CHARS = 300
#: A post that was cut off at its end is this long: only then is it complete.
MIN_CUT_OFF_CHARS = 200
#: A gap of more than one blank line says something only where it is rare in the text.
MAX_WIDE_GAPS = 0.3


@dataclass(frozen=True, slots=True)
class _Signature:
    """A signature: where it begins and ends, and whose it is."""

    start: int
    end: int
    author: str
    handle: str
    posted: date | None


def embedded_posts(text: str) -> tuple[Post, ...]:
    r"""Return the posts embedded in ``text``, in order; they do not overlap.

    A post begins with the paragraph that its signature ends, after an earlier signature in it.  It
    begins earlier, at most 300 characters in all, where that paragraph holds nothing but
    links, where it breaks off with an ellipsis though it is short, where a gap wider than the
    text's others is inside, or where the paragraph before begins as posts do ("BREAKING: ...").

    Examples
    --------
    >>> text = "It rained.\nSo much! pic.twitter.com/x1 — Ann Lee (@annlee) May 2, 2024\nIt ended."
    >>> [(text[p.start : p.end], p.author, p.handle) for p in embedded_posts(text)]
    [('So much! pic.twitter.com/x1 — Ann Lee (@annlee) May 2, 2024', 'Ann Lee', 'annlee')]
    """
    signatures = list(_signatures(text))
    if not signatures:
        return ()
    spans = [match.span() for match in _PARAGRAPH.finditer(text)]
    wide = [after[0] - before[1] > 2 for before, after in pairwise(spans)]
    gaps_tell = sum(wide) <= max(1, MAX_WIDE_GAPS * len(wide))
    posts: list[Post] = []
    k = 0
    for signature in signatures:
        while spans[k][1] < signature.end:
            k += 1
        start = max(spans[k][0], posts[-1].end if posts else 0)
        if start == spans[k][0]:
            floor = posts[-1].end if posts else 0
            start = _first_paragraph(text, spans, wide if gaps_tell else [], k, signature, floor)
        lead_in = _LEAD_IN.match(text, start)
        start = lead_in.end() if lead_in else start
        posts.append(
            Post(
                start=min(start, signature.start),
                end=signature.end,
                author=signature.author or None,
                handle=signature.handle,
                posted=signature.posted,
            )
        )
    return tuple(posts)


def _signatures(text: str) -> Iterator[_Signature]:
    last = 0
    for match in _HANDLE.finditer(text):
        floor = max(last, match.start() - MAX_NAME_CHARS - 4)
        floor = max(floor, text.rfind("\n", floor, match.start()) + 1)
        before = text[floor : match.start()]
        dated = _DATE.match(text, match.end())
        if shared := _SHARED_BY.search(before):
            start, author = floor + shared.start(), shared.group(1)
        else:
            at, dash = max((before.rfind(dash), dash) for dash in _DASHES)
            if at < 0 or not (dated or text[match.end() : match.end() + 1] in ("", "\n")):
                continue
            start, author = floor + at, before[at + len(dash) :]
        last = end = dated.end() if dated else match.end()
        yield _Signature(start, end, author.strip(), match.group(1), _posted(dated))


def _posted(dated: re.Match[str] | None) -> date | None:
    return day_of(dated.group(1)) if dated else None


def _first_paragraph(
    text: str,
    spans: list[tuple[int, int]],
    wide: list[bool],
    k: int,
    signature: _Signature,
    floor: int,
) -> int:
    """Return where the post that ends in paragraph ``k`` begins."""
    own = _LINK.sub("", text[spans[k][0] : signature.start]).strip()
    lengths = [len(own)]
    first = k
    while first and spans[first - 1][0] >= floor:
        before = _words_of(text, spans[first - 1])
        if sum(lengths) + len(before) > MAX_POST_CHARS:
            break
        gap = bool(wide) and wide[first - 1]
        goes_on = not any(lengths) and not _STOPS.search(before)
        if not (gap or goes_on or _OPENS.match(before)):
            break
        first -= 1
        lengths.append(len(before))
    if first == k and _CUT_OFF.search(own):
        first = _where_it_is_long_enough(text, spans, k, len(own), floor)
    return spans[first][0]


def _where_it_is_long_enough(
    text: str, spans: list[tuple[int, int]], k: int, length: int, floor: int
) -> int:
    """Return the first paragraph of a post that breaks off in paragraph ``k``: ``k`` if in doubt.

    The service breaks posts off at a length; going back must reach it, and not go past it.
    """
    first = k
    while length < MIN_CUT_OFF_CHARS and first and spans[first - 1][0] >= floor:
        first -= 1
        length += len(_words_of(text, spans[first]))
    return first if MIN_CUT_OFF_CHARS <= length <= MAX_POST_CHARS else k


def _words_of(text: str, span: tuple[int, int]) -> str:
    """Return a paragraph without its links, as far as a post may reach."""
    start, end = span
    return _LINK.sub("", text[start : min(end, start + 2 * MAX_POST_CHARS)]).strip()
