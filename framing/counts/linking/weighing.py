"""Weighing: the probabilities of a story's pairs, from features to figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from framing.counts.linking.mention_context import Context
from framing.counts.linking.model import Floats, LinkModel, log_odds, probabilities
from framing.counts.linking.pair_features import (
    NOTHING_NEAR,
    NOTHING_SHARED,
    may_link,
    meet,
    value_features,
    word_features,
)
from framing.counts.linking.rivals import rival_features
from framing.counts.linking.story_statistics import background
from framing.counts.linking.thresholds import CAUTIONS, NOTHING_IN_COMMON

Pair = tuple[int, int]

#: Features of the words that say more together than one by one.
TOGETHER: tuple[tuple[str, str], ...] = (
    ("outcomes", "people"),
    ("outcomes", "same noun"),
    ("noun likeness", "sentence"),
    ("outcomes", "sentence"),
    ("same article", "same noun"),
    ("people", "other outcome"),
    ("outcomes", "down apart"),
    ("outcome shared", "noun likeness"),
    ("measured", "near"),
    ("measured", "sentence"),
    ("measured", "outcomes"),
    ("percent", "near names"),
    ("same noun", "near"),
    ("noun likeness", "near"),
    ("in titles", "outcomes"),
    ("same article", "near"),
)
#: How likely the words make it, as the later judges are told.
BY_WORDS = "by words"
#: What the judge of clashes asks of the words.
FOR_CLASHES = (
    "measured",
    "percent",
    "money",
    "duration",
    "people",
    "noun likeness",
    "same noun",
    "no noun",
    "outcomes",
    "same outcome",
    "other outcome",
    "opposed",
    "years clash",
    "names clash",
    "sentence",
    "near",
    "one other",
    "one earlier",
    "one part",
    "one of",
    "roles differ",
    "first down",
    "second down",
    "down apart",
    "small",
    "one",
    "vague",
    "indefinite",
    "rivals",
    "in titles",
    "qualifiers clash",
    "qualifiers shared",
    "near names",
    "nearest name",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTable:
    """The pairs of a story that may be of one thing, a row of features each."""

    pairs: Sequence[Pair]  #: places in the story's contexts, the lower first
    apart: Sequence[Pair]  #: pairs that may not
    names: tuple[str, ...]
    words: Floats  #: features of the words
    value_names: tuple[str, ...]
    values: Floats  #: features of the values
    crossing: NDArray[np.bool_]  #: whether the two are of different articles
    meeting: NDArray[np.bool_]  #: whether both can hold

    @property
    def clashing(self) -> NDArray[np.bool_]:
        """Which pairs are of two articles and cannot both hold."""
        found: NDArray[np.bool_] = self.crossing & ~self.meeting
        return found

    def moved(self, places: Sequence[int]) -> PairTable:
        """Return the table with each place k renamed ``places[k]``."""
        return replace(
            self,
            pairs=[(places[a], places[b]) for a, b in self.pairs],
            apart=[(places[a], places[b]) for a, b in self.apart],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How likely each pair is of one thing."""

    words: Floats  #: by the words alone
    links: Floats  #: all told: by equal values too; by rivals where both cannot hold


def pair_table(
    contexts: Sequence[Context], pairs: Sequence[Pair], *, texts: Mapping[str, str]
) -> PairTable:
    """Return the features of the ``pairs`` of one story's contexts."""
    story = background(contexts, texts=texts)
    kept = [pair for pair in pairs if may_link(contexts[pair[0]], contexts[pair[1]])]
    fine = set(kept)
    rows, values = [], []
    for a, b in kept:
        rows.append(word_features(contexts[a], contexts[b], places=(a, b), story=story))
        values.append(value_features(contexts[a], contexts[b]))
    articles = [context.mention.article for context in contexts]
    names, table = _table(rows)
    value_names, value_table = _table(values)
    return PairTable(
        pairs=kept,
        apart=[pair for pair in pairs if pair not in fine],
        names=names,
        words=table,
        value_names=value_names,
        values=value_table,
        crossing=np.array([articles[a] != articles[b] for a, b in kept], dtype=bool),
        meeting=np.array([meet(contexts[a], contexts[b]) for a, b in kept], dtype=bool),
    )


def _table(rows: Sequence[Mapping[str, float]]) -> tuple[tuple[str, ...], Floats]:
    names = tuple(rows[0]) if rows else ()
    found = np.array([list(row.values()) for row in rows], dtype=np.float64)
    return names, found.reshape(len(rows), len(names))


def words_rows(table: PairTable) -> tuple[tuple[str, ...], Floats]:
    """Return the names and rows of what the judge by words is asked."""
    at = {name: k for k, name in enumerate(table.names)}
    products = [table.words[:, at[a]] * table.words[:, at[b]] for a, b in TOGETHER if at]
    names = (*table.names, *(f"{a} and {b}" for a, b in TOGETHER))
    if not len(table.pairs):
        return names, np.zeros((0, len(names)))
    return names, np.column_stack([table.words, *products])


def values_rows(table: PairTable, by_words: Floats) -> tuple[tuple[str, ...], Floats]:
    """Return the names and rows of what the judge by values is asked."""
    names = (BY_WORDS, *table.value_names, *table.names)
    return names, np.column_stack([log_odds(by_words), table.values, table.words])


def clashes_rows(
    contexts: Sequence[Context], table: PairTable, by_words: Floats, by_values: Floats
) -> tuple[tuple[str, ...], Floats]:
    """Return the names and rows of what the judge of clashes is asked, a row a clashing pair."""
    names, rivals = rival_features(contexts, table.pairs, by_words=by_words, by_values=by_values)
    at = {name: k for k, name in enumerate(table.names)}
    asked = table.words[:, [at[name] for name in FOR_CLASHES]]
    clashing = table.clashing
    every = (BY_WORDS, *names, *FOR_CLASHES)
    return every, np.column_stack([log_odds(by_words[clashing]), rivals[clashing], asked[clashing]])


def weighed(contexts: Sequence[Context], table: PairTable, *, model: LinkModel) -> Weighed:
    """Return how likely each pair of ``table`` is of one thing."""
    if not len(table.pairs):
        return Weighed(words=np.zeros(0), links=np.zeros(0))
    by_words = model.words.probabilities(words_rows(table)[1])
    links = model.values.probabilities(values_rows(table, by_words)[1])
    clashing = table.clashing
    if clashing.any():
        rows = clashes_rows(contexts, table, by_words, links)[1]
        links = links.copy()
        links[clashing] = model.clashes.probabilities(rows)
    off = np.where(table.crossing, _cautions(table), 0.0)
    return Weighed(
        words=probabilities(log_odds(by_words) - off), links=probabilities(log_odds(links) - off)
    )


def _cautions(table: PairTable) -> Floats:
    """Return the log-odds that what tells the two apart takes off."""
    at = {name: k for k, name in enumerate(table.names)}
    off = sum(weight * table.words[:, at[name]] for name, weight in CAUTIONS.items())
    nothing = (
        (table.words[:, at["measured"]] + table.words[:, at["names clash"]] > 0)
        & (table.words[:, at["near"]] <= NOTHING_NEAR)
        & (table.words[:, at["sentence"]] <= NOTHING_SHARED)
        & (table.words[:, at["in titles"]] == 0)
    )
    found: Floats = off + NOTHING_IN_COMMON * nothing
    return found
