"""Review: what a person decided about what was found, and the tables with it."""

from framing.review.decisions import Decision, decided, log_table, standing, undone
from framing.review.keys import article_key, figure_key, pair_key, passage_key, text_hash
from framing.review.replay import Mended, Steps, mended, mended_articles

__all__ = [
    "Decision",
    "Mended",
    "Steps",
    "article_key",
    "decided",
    "figure_key",
    "log_table",
    "mended",
    "mended_articles",
    "pair_key",
    "passage_key",
    "standing",
    "text_hash",
    "undone",
]
