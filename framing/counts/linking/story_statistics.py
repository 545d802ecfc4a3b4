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
    """A story as a whole; mentions are named by their place in the contexts given."""

    frequencies: Mapping[str, float]  #: inverse frequency of each stem among the sentences
    near: Sequence[Vector]  #: what the words near each mention mean together
    sentence: Sequence[Vector]  #: what the words of its sentence mean together
    lengths: Sequence[tuple[float, float, float]]  #: of the weighted words near, names near, words
    nouns: Mapping[tuple[str, str, str], int]  #: mentions by article, kind and noun
    outcomes: Mapping[tuple[str, str | None], int]  #: mentions by article and outcome
    repeats: Mapping[tuple[str, str, float, float], int]  #: by article, kind and figure
    articles: Mapping[str, Mapping[str, float]]  #: a unit vector of words for each article
    mean: float  #: mean likeness of two of the story's articles
    known: dict[tuple[str, str], float] = field(default_factory=dict)  #: worked out so far

    def article_likeness(self, a: str, b: str) -> float:
        """Return how alike two articles are, from 0 to 1."""
        key = (a, b) if a <= b else (b, a)
        if key not in self.known:
            one, other = self.articles[key[0]], self.articles[key[1]]
            self.known[key] = math.fsum(one[w] * other[w] for w in one.keys() & other.keys())
        return self.known[key]


def background(contexts: Sequence[Context], *, texts: Mapping[str, str]) -> Background:
    """Return the background of all the contexts of one story, given the articles' texts."""
    frequencies = inverse_frequencies(context.sentence for context in contexts)
    ids = sorted({context.mention.article for context in contexts})
    articles = _unit_vectors({a: _words(texts[a]) for a in ids} if len(ids) > 1 else {})
    mentions = [context.mention for context in contexts]
    return Background(
        frequencies=frequencies,
        near=[meaning(_weighted(c.near, frequencies)) for c in contexts],
        sentence=[meaning({w: frequencies[w] for w in c.sentence}) for c in contexts],
        lengths=[
            (
                _length(c.near, frequencies),
                _length(c.near_names, frequencies),
                _length(dict.fromkeys(c.sentence, 1.0), frequencies),
            )
            for c in contexts
        ],
        nouns=Counter((c.mention.article, c.mention.kind, c.head) for c in contexts),
        outcomes=Counter((c.mention.article, c.outcome) for c in contexts),
        repeats=Counter((m.article, m.kind, m.low, m.high) for m in mentions),
        articles=articles,
        mean=_mean_likeness(articles),
    )


def _words(text: str) -> frozenset[str]:
    """Return the stems of a text that are no stop words or numbers."""
    words = {match.group().lower() for match in WORD.finditer(text)} - ENGLISH_STOP_WORDS
    return frozenset(stem(word) for word in words if len(word) > 1 and not word[0].isdigit())


def _weighted(bag: Mapping[str, float], frequencies: Mapping[str, float]) -> dict[str, float]:
    return {word: weight * frequencies.get(word, 1.0) for word, weight in bag.items()}


def _length(bag: Mapping[str, float], frequencies: Mapping[str, float]) -> float:
    weighted = _weighted(bag, frequencies)
    return math.sqrt(math.fsum(weight * weight for _, weight in sorted(weighted.items())))


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
