"""Layout: the paragraphs of a stored text, and where in the article a place lies.

In a stored text every line is a paragraph: cleaning has joined lines that were only wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Place = Literal["title", "deck", "lead", "body"]

_LINE = re.compile(r"[^\n]+")
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
#: A line under the title is a deck up to this length; a lead paragraph is longer or ends a
#: sentence.  News decks run to about 30 words (200 characters).
MAX_DECK_CHARS = 200


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the span of each paragraph with something in it, without the blanks around.

    Examples
    --------
    >>> list(paragraph_spans("A title\n\n One line. \n"))
    [(0, 7), (10, 19)]
    """
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            yield start, start + len(stripped)


def place_spans(text: str, *, title_end: int) -> list[tuple[int, int, Place]]:
    r"""Return the spans of title, deck, lead and body, in order; together they cover ``text``.

    The title ends at ``title_end``.  A deck is a line right after a title that does not end a
    sentence and is at most 200 characters long; the lead is the next paragraph; the rest is body.

    Parameters
    ----------
    text : str
        A stored text.
    title_end : int
        Offset after the title; 0 where there is none.

    Examples
    --------
    >>> text = "A title\nSays a ministry\nThe lead is here.\nThe rest."
    >>> [(text[s:e].strip(), place) for s, e, place in place_spans(text, title_end=7)]
    [('A title', 'title'), ('Says a ministry', 'deck'), ('The lead is here.', 'lead'),
     ('The rest.', 'body')]
    """
    ends: list[tuple[int, Place]] = [(title_end, "title")] if title_end else []
    after = [span for span in paragraph_spans(text) if span[1] > title_end]
    if title_end and len(after) > 2 and _is_deck(text[after[0][0] : after[0][1]]):
        ends.append((after.pop(0)[1], "deck"))
    if after:
        ends.append((after[0][1], "lead"))
    ends.append((len(text), "body"))
    starts = [0, *(end for end, _ in ends)]
    return [
        (start, end, place)
        for start, (end, place) in zip(starts, ends, strict=False)
        if start < end
    ]


def _is_deck(line: str) -> bool:
    return len(line) <= MAX_DECK_CHARS and not _ENDS_A_SENTENCE.search(line)


def place_at(places: list[tuple[int, int, Place]], offset: int) -> Place:
    """Return the place that ``offset`` lies in, given what ``place_spans`` returned.

    Examples
    --------
    >>> place_at([(0, 7, "title"), (7, 40, "lead")], 9)
    'lead'
    """
    return next((place for start, end, place in places if start <= offset < end), "body")
