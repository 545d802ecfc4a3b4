"""Rivals: how much better a pair goes together than each of the two with other figures.

An article gives a thing one figure, as a rule: where another figure of the same article goes as
well, or an equal one goes somewhere, a clash of the two is no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.counts.linking.mention_context import Context
from framing.counts.linking.model import Floats, log_odds
from framing.counts.linking.pair_features import meet

#: A rival is taken to be at least so likely: in two short texts a figure may have none.
LEAST_RIVAL = 0.1

NAMES = (
    "above rivals, lesser",
    "above rivals, greater",
    "equal there, lesser",
    "equal there, greater",
    "equal anywhere, lesser",
    "equal anywhere, greater",
)


def rival_features(
    contexts: Sequence[Context],
    pairs: Sequence[tuple[int, int]],
    *,
    by_words: Floats,
    by_values: Floats,
) -> tuple[tuple[str, ...], Floats]:
    """Return for each pair how it stands to its rivals; 0 for two mentions of one article.

    "above rivals": by how many log-odds the pair is likelier, by the words, than the best other
    figure of the same article.  "equal there", "equal anywhere": how likely a mention goes with a
    figure of the other article, or of any, that can hold together with it.
    """
    met = _Met(contexts)
    for (a, b), words, values in zip(pairs, by_words, by_values, strict=True):
        if contexts[a].mention.article != contexts[b].mention.article:
            met.add(a, b, float(words), float(values))
    rows = np.zeros((len(pairs), len(NAMES)))
    odds = log_odds(by_words)
    for row, (a, b) in enumerate(pairs):
        if contexts[a].mention.article == contexts[b].mention.article:
            continue
        best = log_odds(np.array([met.rival(a, b), met.rival(b, a)]))
        there = (met.equal_there(a, b), met.equal_there(b, a))
        anywhere = (met.anywhere[a], met.anywhere[b])
        rows[row] = [*sorted(odds[row] - best), *sorted(there), *sorted(anywhere)]
    return NAMES, rows


class _Met:
    """What each mention meets in each other article: figures by how likely they are."""

    def __init__(self, contexts: Sequence[Context]) -> None:
        self.contexts = contexts
        self.figures: dict[tuple[int, str], dict[tuple[float, float], float]] = {}
        self.equal: dict[tuple[int, str], float] = {}
        self.anywhere: dict[int, float] = dict.fromkeys(range(len(contexts)), 0.0)

    def add(self, a: int, b: int, words: float, values: float) -> None:
        """Take in a pair of two articles."""
        both = meet(self.contexts[a], self.contexts[b])
        for one, other in ((a, b), (b, a)):
            mention = self.contexts[other].mention
            key = (one, mention.article)
            figures = self.figures.setdefault(key, {})
            figure = (mention.low, mention.high)
            figures[figure] = max(figures.get(figure, 0.0), words)
            if both:
                self.equal[key] = max(self.equal.get(key, 0.0), values)
                self.anywhere[one] = max(self.anywhere[one], values)

    def rival(self, one: int, other: int) -> float:
        """Return how likely ``one`` goes with another figure of the article of ``other``."""
        mention = self.contexts[other].mention
        figures = self.figures.get((one, mention.article), {})
        own = (mention.low, mention.high)
        others = [p for figure, p in figures.items() if figure != own]
        return max([LEAST_RIVAL, *others])

    def equal_there(self, one: int, other: int) -> float:
        """Return how likely ``one`` goes with a figure there that can hold together with it."""
        return self.equal.get((one, self.contexts[other].mention.article), 0.0)
