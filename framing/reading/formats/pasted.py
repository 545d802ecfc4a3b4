"""Pasted text: one article, or several with a line of equals signs between them."""

from __future__ import annotations

import re

from framing.reading.source import Source

#: A line that parts articles: nothing else is written so.  Three hyphens are the edge of a head,
#: and stars part sections inside an article.
_BETWEEN = re.compile(r"^[ \t]*(?:={3,}|-{8,})[ \t]*$", re.M)


def pasted_sources(text: str) -> list[Source]:
    r"""Return the articles in ``text`` as files, to be read like others; blank ones are left out.

    Each may have a head of title, outlet, published, author and url, as a .txt file has.

    Examples
    --------
    >>> sources = pasted_sources("It rained.\n\n=====\n\noutlet: The Ant\n\nIt snowed.")
    >>> [(source.file_name, source.data) for source in sources]
    [('pasted 1.txt', b'It rained.'), ('pasted 2.txt', b'outlet: The Ant\n\nIt snowed.')]
    """
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    return [
        Source(file_name=f"pasted {number}.txt", data=piece.encode("utf-8", "replace"))
        for number, piece in enumerate(pieces, 1)
    ]
