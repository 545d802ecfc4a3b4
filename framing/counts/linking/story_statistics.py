"""Backgrounds: what the mentions of one story have in common, against which a pair stands out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.linking.embeddings import Vector, meaning
from framing.counts.linking.mention_context import Context
from framing.language.stems import inverse_frequencies, stem
from framing.language.words import WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """A story as a whole; mentions are named by their row, articles by their id."""

    frequencies: Mapping[str, float]  #: inverse frequency of each stem among the sentences
    near: Mapping[int, Vector]  #: what the words near each mention mean together
    sentence: Mapping[int, Vector]  #: what the words of its sentence mean together
    nouns: Mapping[tuple[str, str, str], int]  #: mentions by article, kind and noun
    articles: Mapping[str, Mapping[str, float]]  #: a unit vector of words for each article
    mean: float  #: mean likeness of two of the story's articles
    known: dict[tuple[str, str], float] = field(default_factory=dict)  #: worked out so far

    def article_likeness(self, a: str, b: str) -> float:
        """Return how much more alike two articles are than two of the story on average."""
        key = (a, b) if a <= b else (b, a)
        if key not in self.known:
            one, other = self.articles[key[0]], self.articles[key[1]]
            product = math.fsum(one[w] * other[w] for w in one.keys() & other.keys())
            self.known[key] = product - self.mean
        return self.known[key]


def background(contexts: Sequence[Context], *, texts: Mapping[str, str]) -> Background:
    """Return the background of all the contexts of one story, given the articles' texts."""
    frequencies = inverse_frequencies(context.sentence for context in contexts)
    ids = sorted({context.mention.article for context in contexts})
    words = {article: _words(texts[article]) for article in ids} if len(ids) > 1 else {}
    articles = _unit_vectors(words)
    return Background(
        frequencies=frequencies,
        near={c.mention.row: meaning(_weighted(c.near, frequencies)) for c in contexts},
        sentence={
            c.mention.row: meaning({w: frequencies[w] for w in c.sentence}) for c in contexts
        },
        nouns=Counter((c.mention.article, c.mention.kind, c.head) for c in contexts),
        articles=articles,
        mean=_mean_likeness(articles),
    )


def _words(text: str) -> frozenset[str]:
    """Return the stems of a text that are no stop words or numbers."""
    words = {match.group().lower() for match in WORD.finditer(text)} - ENGLISH_STOP_WORDS
    return frozenset(stem(word) for word in words if len(word) > 1 and not word[0].isdigit())


def _weighted(bag: Mapping[str, float], frequencies: Mapping[str, float]) -> dict[str, float]:
    return {word: weight * frequencies.get(word, 1.0) for word, weight in bag.items()}


def _unit_vectors(words: Mapping[str, frozenset[str]]) -> dict[str, dict[str, float]]:
    frequencies = inverse_frequencies(words.values())
    found = {}
    for article, bag in words.items():
        length = math.sqrt(math.fsum(frequencies[w] ** 2 for w in bag)) or 1.0
        found[article] = {w: frequencies[w] / length for w in sorted(bag)}
    return found


def _mean_likeness(articles: Mapping[str, Mapping[str, float]]) -> float:
    """Return the mean product of two different unit vectors, from the length of their sum."""
    n = len(articles)
    if n < 2:
        return 0.0
    total: dict[str, list[float]] = {}
    for vector in articles.values():
        for word, weight in vector.items():
            total.setdefault(word, []).append(weight)
    squared = math.fsum(math.fsum(weights) ** 2 for weights in total.values())
    return (squared - n) / (n * (n - 1))
