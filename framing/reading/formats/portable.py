"""PDF: the lines of a .pdf put together as paragraphs by their places on the page."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from framing.errors import MalformedFileError
from framing.reading.article import Row
from framing.reading.formats.exports import exported_rows
from framing.reading.limits import MAX_PDF_PAGES
from framing.reading.source import Item, Source

#: A gap between lines that is over so many times the usual one parts paragraphs; the usual one is
#: the lower quartile, since a news article may have more paragraphs than lines inside them.
MIN_GAP = 1.35
#: A line of this share of the widest is full: letters differ in width by so much.
MIN_WIDTH = 0.7
#: Lines of the same words, numbers aside, at the edge of so many pages are a running head.
MIN_REPEATED = 3
_NUMBERS = re.compile(r"\d+")

Line = tuple[float, str]  # height on the page, words


def pdf_rows(source: Source) -> Iterator[Item]:
    """Yield the article of a .pdf file, or the articles of an archive's export.

    Nothing in it is run, opened or asked for; a scan, which has no text, is refused.
    """
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(source.data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise MalformedFileError(
            source.file_name, "It is locked by a password. Save it without one and read it again."
        )
    n_pages = len(reader.pages)
    if n_pages > MAX_PDF_PAGES:
        raise MalformedFileError(
            source.file_name,
            f"It has {n_pages:,} pages; at most {MAX_PDF_PAGES:,} are read. Split it and read it.",
        )
    pages = [_lines(page) for page in reader.pages]
    text = "\n\n".join(_paragraphs(without_running_heads(pages)))
    if not text:
        raise MalformedFileError(
            source.file_name,
            "There is no text in it: it may be a scan. Have its text recognised, and read that.",
        )
    if exported := exported_rows(text, source):
        yield from exported
    else:
        yield Row(file_name=source.file_name, fields={"text": text})


def _lines(page: Any) -> list[Line]:
    """Return the lines of a page with their heights, in the order of the page's text."""
    found: list[tuple[float, list[str]]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: object) -> None:
        height = tm[5] * cm[3] + cm[5] if len(tm) > 5 and len(cm) > 5 else 0.0
        for number, piece in enumerate(text.split("\n")):
            if number or not found:
                found.append((height, []))
            if piece.strip():  # a line stands where its first words do
                if not found[-1][1]:
                    found[-1] = (height, [])
                found[-1][1].append(piece)
            elif found[-1][1]:
                found[-1][1].append(piece)

    page.extract_text(visitor_text=visit)
    lines = ((height, " ".join("".join(pieces).split())) for height, pieces in found)
    return [(height, words) for height, words in lines if words]


def without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Return pages without the first and last lines that are the same on three pages or more.

    Examples
    --------
    >>> pages = [[(9.0, f"The Ant, page {k}"), (8.0, word)] for k, word in enumerate("abc")]
    >>> without_running_heads(pages)
    [[(8.0, 'a')], [(8.0, 'b')], [(8.0, 'c')]]
    """
    edges = Counter(
        _NUMBERS.sub("0", words)
        for page in pages
        for words in {line[1] for line in (*page[:1], *page[-1:])}
    )
    heads = {words for words, n in edges.items() if n >= MIN_REPEATED}
    kept = []
    for page in pages:
        start, end = 0, len(page)
        while start < end and _NUMBERS.sub("0", page[start][1]) in heads:
            start += 1
        while end > start and _NUMBERS.sub("0", page[end - 1][1]) in heads:
            end -= 1
        kept.append(page[start:end])
    return kept


def _paragraphs(pages: list[list[Line]]) -> Iterator[str]:
    """Yield blocks of lines that stand close together; one may go on over a page's end."""
    steps = [a - b for page in pages for (a, _), (b, _) in pairwise(page) if a > b]
    usual = sorted(steps)[len(steps) // 4] if steps else 0.0
    width = max((len(words) for page in pages for _, words in page), default=0)
    block: list[str] = []
    for page in pages:
        before: float | None = None
        for height, words in page:
            new = before is not None and (before - height > MIN_GAP * usual or height > before)
            if before is None and block:
                new = bool(re.search(r"[.!?][\"'”’)]*\Z", block[-1]))
            if new and block:
                yield _joined(block, width)
                block = []
            block.append(words)
            before = height
    if block:
        yield _joined(block, width)


def _joined(block: list[str], width: int) -> str:
    """Return lines as paragraphs: one that is nearly as wide as the column goes on in the next."""
    pieces = [block[0]]
    for before, line in pairwise(block):
        if len(before) < MIN_WIDTH * width:
            pieces.append("\n\n")
        elif not (before.endswith("-") and before[-2:-1].isalpha() and line[0].islower()):
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
