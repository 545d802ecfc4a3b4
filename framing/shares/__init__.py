"""Shares: whose words are reported, by how much of an outlet's or an article's words.

Words in quotation marks and words reported without marks are two figures in every row, never
added up unawares.  All shares are sums over sums, so a long article weighs what it is long.
"""

from framing.shares.by_source_type import names_used, source_type_shares
from framing.shares.positions import placed_passages, positions
from framing.shares.reported_words import By, reported_words, too_thin
from framing.shares.selection import Piece, body_of, leading_actors, passages_behind
from framing.shares.word_counts import QUOTED, REPORTED, post_words

__all__ = [
    "QUOTED",
    "REPORTED",
    "By",
    "Piece",
    "body_of",
    "leading_actors",
    "names_used",
    "passages_behind",
    "placed_passages",
    "positions",
    "post_words",
    "reported_words",
    "source_type_shares",
    "too_thin",
]
