"""Tokens: the words of one text, with what stands between and around them, as arrays.

A phrase is made of words with a single blank between, and of nothing else: no full stop, comma,
quotation mark or line end stands in it.  So every phrase that is counted stands in a text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from framing.language.layout import paragraph_spans

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Spans = Iterable[tuple[int, int]]

# Initials with full stops, "U.S." or "U.N.’s", are one word; all others as in framing.language.
_TOKEN = re.compile(r"(?<!\w)(?:[A-Za-z]\.)+[A-Za-z](?!\w)\.?(?:['’]s(?!\w))?|\w+(?:['’\-‐‑]\w+)*")
# Addresses, handles and the tags of American politicians are not words: https://ant.example/x,
# www.ant.example, @ant, a@b.org, R-Ky., D-N.Y.
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/)\S+"
    r"|(?<![\w.+-])[\w.+-]*@\w[\w.-]*"
    r"|(?<!\w)[DIR]-(?:[A-Z]\.[A-Z]\.|[A-Z][A-Z](?!\w)|[A-Z][a-z]{1,4}\.)"
    r"|(?<![\w.])(?:\w+\.)+(?:com|edu|gov|info|net|org|tv)(?!\w)(?:/\S*)?"
)
_BLANK, _NEW_LINE = 32, 10
# After one of these a capital says nothing about the word: it may begin a sentence.
_OPENERS = np.zeros(0x2100, dtype=np.bool_)
_OPENERS[[ord(mark) for mark in '.!?…:;\n"“”‘«»„([{—–-•*|/#>']] = True
# At the end of a line, these tell a sentence from a headline.
_CLOSERS = [ord(mark) for mark in ".!?…:;,\"'”’»)"]
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*\Z")
#: A heading inside a text is a line of at most this many characters that does not end a sentence,
#: and the paragraph after it has at least so many: subheads are short, real paragraphs long.
MAX_HEADING_CHARS = 80
MIN_PARAGRAPH_CHARS = 100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tokens:
    """The words of one text; all arrays have one entry a word."""

    written: list[str]  #: as it stands in the text
    starts: Ints  #: offset of its first character
    joined: Flags  #: the next word follows after a single blank
    opening: Flags  #: it may begin a sentence, so its capital tells nothing
    heading: Flags  #: it stands in the title or in a heading
    early: Flags  #: it stands in the first fifth of the words after the title, in no heading
    line: Ints  #: number of its line in the text
    closed: Flags  #: its line ends as a sentence does


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ArticleWords:
    """The words of one text as they are kept: each spelling once, about 20 bytes a word."""

    spellings: list[str]  #: each once, in order of first use
    number: Ints  #: of each word's spelling
    tokens: Tokens  #: the rest, without ``written``


def article_words(text: str, *, title_end: int = 0, skipped: Spans = ()) -> ArticleWords:
    """Return the words of one text, as ``tokens`` finds them, to be counted with other texts'.

    Examples
    --------
    >>> words = article_words("No means no, and no means no.")
    >>> words.spellings, words.number.tolist()
    (['No', 'means', 'no', 'and'], [0, 1, 2, 3, 2, 1, 2])
    """
    found = tokens(text, title_end=title_end, skipped=skipped)
    numbers: dict[str, int] = {}
    number = [numbers.setdefault(word, len(numbers)) for word in found.written]
    return ArticleWords(
        spellings=list(numbers),
        number=np.array(number, dtype=np.int32),
        tokens=replace(found, written=[]),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TokenStream:
    """The words of all articles, one after the other; all arrays have one entry a word."""

    row: Ints  #: number of its article in the table of articles
    start: Ints  #: offset in the article's text
    written: Ints  #: number of its spelling
    joined: Flags  #: the next word belongs to the same phrase
    heading: Flags
    early: Flags
    in_name: Flags  #: it and the next word are parts of one name
    before_name: Flags  #: it is a role and the next word begins a name


def tokens(text: str, *, title_end: int = 0, skipped: Spans = ()) -> Tokens:
    r"""Return the words of ``text`` in order, without addresses and what ``skipped`` spans hold.

    Parameters
    ----------
    text : str
        A stored text.
    title_end : int
        Offset after the title; 0 where there is none.
    skipped : iterable of (start, end)
        Spans that are not the article's, such as embedded posts.

    Examples
    --------
    >>> words = tokens("A U.S. House vote, see www.ant.example\nNext")
    >>> words.written
    ['A', 'U.S.', 'House', 'vote', 'see', 'Next']
    >>> words.joined.tolist()
    [True, True, True, False, False, False]
    """
    matches = list(_TOKEN.finditer(text))
    written = list(map(re.Match.group, matches))
    starts = np.array(list(map(re.Match.start, matches)), dtype=np.int32)
    spans = [*skipped, *(match.span() for match in _ADDRESS.finditer(text))]
    outside = ~inside(starts, spans)
    if not outside.all():
        written = [word for word, kept in zip(written, outside.tolist(), strict=True) if kept]
        starts = starts[outside]
    if not written:
        none = np.zeros(0, dtype=np.bool_)
        return Tokens(
            written=[], starts=starts, joined=none, opening=none, heading=none, early=none,
            line=starts, closed=none,
        )  # fmt: skip
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    ends = starts + np.array(list(map(len, written)), dtype=np.int32)
    joined = np.zeros(len(written), dtype=np.bool_)
    joined[:-1] = (starts[1:] - ends[:-1] == 1) & (characters[ends[:-1]] == _BLANK)
    heading = inside(starts, _headings(text, title_end))
    new_line = characters == _NEW_LINE
    line = np.cumsum(new_line, dtype=np.int32)[starts]
    line_ends = np.append(np.flatnonzero(new_line), len(characters))
    return Tokens(
        written=written,
        starts=starts,
        joined=joined,
        opening=_opening(characters, starts, ends),
        heading=heading,
        early=_early(starts >= title_end) & ~heading,
        line=line,
        closed=np.isin(characters[line_ends[line] - 1], _CLOSERS),
    )


def inside(starts: Ints, spans: Spans) -> Flags:
    """Return for each offset whether it lies in one of ``spans``, which may overlap.

    Examples
    --------
    >>> inside(np.array([0, 4, 9], dtype=np.int32), [(3, 5), (4, 9)]).tolist()
    [False, True, False]
    """
    ordered = sorted(span for span in spans if span[0] < span[1])
    if not ordered:
        return np.zeros(len(starts), dtype=np.bool_)
    begins = np.array([start for start, _ in ordered], dtype=np.int64)
    reach = np.maximum.accumulate(np.array([end for _, end in ordered], dtype=np.int64))
    before = np.searchsorted(begins, starts, side="right") - 1
    found: Flags = (before >= 0) & (starts < reach[np.maximum(before, 0)])
    return found


def _opening(characters: npt.NDArray[Any], starts: Ints, ends: Ints) -> Flags:
    marks = np.cumsum(_OPENERS[np.minimum(characters, len(_OPENERS) - 1)], dtype=np.int32)
    opening = np.ones(len(starts), dtype=np.bool_)
    opening[1:] = marks[starts[1:] - 1] > marks[ends[:-1] - 1]
    return opening


def _early(body: Flags) -> Flags:
    nth = np.cumsum(body)
    early: Flags = body & (nth <= nth[-1] / 5)
    return early


def _headings(text: str, title_end: int) -> list[tuple[int, int]]:
    spans = list(paragraph_spans(text))
    long = [end - start >= MIN_PARAGRAPH_CHARS for start, end in spans]
    found = [(0, title_end)] if title_end else []
    for i in range(1, len(spans) - 1):
        start, end = spans[i]
        short = end - start <= MAX_HEADING_CHARS and not text[start].islower()
        if short and long[i + 1] and long[i - 1] and not _SENTENCE_END.search(text, start, end):
            found.append((start, end))
    return found
