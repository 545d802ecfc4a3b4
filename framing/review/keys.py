"""Keys: names for articles, passages and figures that outlast a new analysis.

They are made of a hash of the stored text and the place in it: whatever finds the passage again,
in another version or on another machine, finds what was decided about it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

#: Hexadecimal digits of a text's SHA-256 in a key: 128 bits, too many for two texts to share.
HASH_DIGITS = 32
#: What stands between the two keys of a pair.
BETWEEN = " ~ "

Sort = Literal["article", "passage", "figure"]

_KEY = re.compile(r"(article|passage|figure):([0-9a-f]{32})(?::(\d{1,9})-(\d{1,9}))?")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A key taken apart; ``start`` and ``end`` are 0 for an article."""

    sort: Sort
    text_hash: str
    start: int = 0
    end: int = 0


def text_hash(text: str) -> str:
    """Return what tells a stored text from all others.

    Examples
    --------
    >>> text_hash("It rained.")
    '8b38b558e4df5eb3a70f60edea988d44'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_DIGITS]


def article_key(text: str) -> str:
    """Return the key of the article with this stored text."""
    return f"article:{text_hash(text)}"


def passage_key(text: str, *, start: int, end: int) -> str:
    """Return the key of a passage that was found at ``start`` to ``end`` of a stored text.

    Examples
    --------
    >>> passage_key("“No,” she said.", start=0, end=5).rsplit(":", 1)[-1]
    '0-5'
    """
    return f"passage:{text_hash(text)}:{start}-{end}"


def figure_key(text: str, *, start: int, end: int) -> str:
    """Return the key of an amount that was found at ``start`` to ``end`` of a stored text."""
    return f"figure:{text_hash(text)}:{start}-{end}"


def pair_key(first: str, second: str) -> str:
    """Return the key of two items together, the same whichever comes first.

    Examples
    --------
    >>> pair_key("figure:b", "figure:a")
    'figure:a ~ figure:b'
    """
    return BETWEEN.join(sorted((first, second)))


def keys_of(item: str) -> tuple[Key, ...]:
    """Return the one or two keys that ``item`` holds; none where it is no key.

    Examples
    --------
    >>> one = article_key("It rained.")
    >>> [key.sort for key in keys_of(pair_key(one, one))], keys_of("article:x")
    (['article', 'article'], ())
    """
    matches = [_KEY.fullmatch(part) for part in item.split(BETWEEN)]
    keys = [_key(match) for match in matches if match]
    whole = len(keys) == len(matches) <= 2 and all(keys)
    return tuple(key for key in keys if key) if whole else ()


def _key(match: re.Match[str]) -> Key | None:
    sort, digits, start, end = match.groups()
    if (sort == "article") != (start is None):
        return None
    kinds: dict[str, Sort] = {"article": "article", "passage": "passage", "figure": "figure"}
    return Key(kinds[sort], digits, int(start or 0), int(end or 0))
