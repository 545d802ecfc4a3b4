"""Embeddings: learns a vector for each word stem from the company it keeps in articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS
from sklearn.utils.extmath import randomized_svd

from framing.counts.linking.embeddings import N_DIMENSIONS
from framing.language.stems import stem
from framing.language.words import WORD

#: Words this far apart, stop words not counted, keep company; nearer ones count for more.
WINDOW = 6
#: A stem has a vector when it occurs this often: below, its company is chance.
LEAST_OCCURRENCES = 15
#: Context frequencies are taken to this power, so that rare stems do not dominate
#: (Levy, Goldberg & Dagan 2015).
SMOOTHING = 0.75
#: Mutual information below the logarithm of this is dropped.
LEAST_RATIO = 1.5
#: Articles counted in one go, to bound the memory.
BLOCK = 600


def stems(text: str) -> list[str]:
    """Return the stems of a text in order, without stop words and numbers.

    Examples
    --------
    >>> stems("The 12 voters were queueing.")
    ['vot', 'queu']
    """
    words = (match.group() for match in WORD.finditer(text))
    return [
        stem(word)
        for word in words
        if word.lower() not in ENGLISH_STOP_WORDS and not word[0].isdigit()
    ]


def company(documents: Sequence[Sequence[str]], *, vocabulary: Sequence[str]) -> csr_matrix:
    """Return how often two stems of the vocabulary keep company, nearer ones weighing more."""
    place = {word: number for number, word in enumerate(vocabulary)}
    total = csr_matrix((len(vocabulary), len(vocabulary)))
    for start in range(0, len(documents), BLOCK):
        sequence: list[int] = []
        for document in documents[start : start + BLOCK]:
            sequence += [place.get(word, -1) for word in document] + [-1] * WINDOW
        row = np.array(sequence)
        for distance in range(1, WINDOW + 1):
            left, right = row[:-distance], row[distance:]
            both = (left >= 0) & (right >= 0)
            weight = np.full(int(both.sum()), 1 / (1 + distance / 3))
            total += coo_matrix((weight, (left[both], right[both])), shape=total.shape).tocsr()
    return csr_matrix(total + total.T)


def vectors(counts: csr_matrix) -> NDArray[np.int8]:
    """Return a vector of whole numbers for each stem from the counts of its company."""
    sums = np.asarray(counts.sum(axis=0)).ravel()
    context = sums**SMOOTHING
    context /= context.sum()
    cells = counts.tocoo()
    information = np.log(cells.data / (sums[cells.row] * context[cells.col]))
    keep = information > np.log(LEAST_RATIO)
    positive = coo_matrix(
        (information[keep], (cells.row[keep], cells.col[keep])), shape=counts.shape
    ).tocsr()
    left, strengths, _ = randomized_svd(
        positive, n_components=N_DIMENSIONS, n_iter=3, random_state=0
    )
    rows = left * np.sqrt(strengths)
    rows /= np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9)
    whole: NDArray[np.int8] = np.round(rows * 127).astype(np.int8)
    return whole


def learned(texts: Iterable[str]) -> tuple[list[str], NDArray[np.int8]]:
    """Return the stems that ``texts`` have often enough, sorted, and the vector of each."""
    documents = [stems(text) for text in texts]
    frequency = Counter(word for document in documents for word in document)
    vocabulary = sorted(word for word, n in frequency.items() if n >= LEAST_OCCURRENCES)
    return vocabulary, vectors(company(documents, vocabulary=vocabulary))
