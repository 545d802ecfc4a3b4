"""Attribution of amounts: who gives each, the outlet itself or somebody it quotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

#: The kinds of QUOTATIONS rows whose words are their source's.
REPORTED = frozenset({"direct", "mixed", "indirect"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _VoicedPassage:
    start: int
    end: int
    voice: str | None


#: Takes an article_id and an offset; returns who speaks there, None for the outlet.
Voices = Callable[[str, int], str | None]


def voices(quotations: pd.DataFrame, *, posts: pd.DataFrame) -> Voices:
    """Return a function that tells who speaks at an offset of an article.

    A post's author before all others, then the actor of the shortest passage around the offset,
    or the speaker as written where the passage has no actor.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.
    posts : DataFrame
        A POSTS table.

    Returns
    -------
    callable
        ``voice(article_id, offset)`` is None where the outlet itself speaks, and where nobody is
        named as the source.

    Examples
    --------
    >>> from framing.tables import POSTS, QUOTATIONS, table
    >>> said = {"article_id": "a", "start": 10, "end": 30, "kind": "direct", "actor": "Ann Lee"}
    >>> voice = voices(table([said], QUOTATIONS), posts=table([], POSTS))
    >>> voice("a", 12), voice("a", 40)
    ('Ann Lee', None)
    """
    passages: dict[str, list[_VoicedPassage]] = {}
    for row in posts.to_dict("records"):
        _add(passages, row, voice=_first_text(row, "author", "handle"))
    quoted = quotations[quotations["kind"].isin(list(REPORTED))]
    lengths = quoted["end"] - quoted["start"]
    for row in (
        quoted.assign(length=lengths).sort_values("length", kind="stable").to_dict("records")
    ):
        _add(passages, row, voice=_first_text(row, "actor", "speaker"))

    def voice(article_id: str, offset: int) -> str | None:
        for passage in passages.get(article_id, ()):
            if passage.start <= offset < passage.end:
                return passage.voice
        return None

    return voice


def _add(
    passages: dict[str, list[_VoicedPassage]], row: dict[Any, Any], *, voice: str | None
) -> None:
    passage = _VoicedPassage(start=int(row["start"]), end=int(row["end"]), voice=voice)
    passages.setdefault(row["article_id"], []).append(passage)


def _first_text(row: dict[Any, Any], *columns: str) -> str | None:
    return next((row[c] for c in columns if isinstance(row[c], str) and row[c]), None)
