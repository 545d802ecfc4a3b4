"""Quotation: one unbroken passage given to a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["direct", "mixed", "indirect", "scare", "title", "declined"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One unbroken passage of a text, its source and its cue; every offset is into that text."""

    start: int  #: offset of the first character, the opening mark where there is one
    end: int  #: offset after the last character, the closing mark where there is one
    kind: Kind  #: scare and title are marked words that quote nobody; declined: no answer was given
    attribution: int  #: shared by the passages of one attribution, counted from 0 in a text
    speaker_start: int | None = None  #: None: nobody is named as the source
    speaker_end: int | None = None
    cue: str | None = None  #: the words that give the passage to its source ("said")
    cue_start: int | None = None
    cue_end: int | None = None
    marked: tuple[tuple[int, int], ...] = ()  #: what of it stands in quotation marks
    confidence: float = 0.0  #: probability that kind, passage and speaker are right, 0 to 1
