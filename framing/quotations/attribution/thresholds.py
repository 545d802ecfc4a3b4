"""Thresholds: the probabilities from which something is taken to be so.

``python -m framing.training thresholds GOLD_FOLDER`` measures them again on articles held back
from training; what it chose stands in the manifest of the model, and a test holds the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass

#: A source is named where its probability reaches this.
MIN_SOURCE = 0.1
#: A marked passage is a quotation where its probability reaches this.
MIN_QUOTATION = 0.5
#: Two passages are pieces of one attribution where the probability reaches this.
MIN_LINK = 0.6
#: A verb reports a clause where the probability reaches this.
MIN_REPORT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The thresholds of one model; those of the program where none are given."""

    source: float = MIN_SOURCE
    quotation: float = MIN_QUOTATION
    link: float = MIN_LINK
    report: float = MIN_REPORT
