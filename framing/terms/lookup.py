"""Lookup: the numbers of given terms, the places where they stand, and their rates."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from framing.language.spelling import word_key
from framing.tables import TERM_PLACES, TERM_RATES, conform
from framing.terms.counting import TermCounts
from framing.terms.numbering import MAX_WORDS
from framing.terms.tokens import Ints, Longs, tokens


def term_numbers(counts: TermCounts, phrases: Sequence[Sequence[int]]) -> list[int]:
    """Return the number of each phrase, given as the numbers of its words; -1 where it has none."""
    terms = counts.terms
    pairs, triples = (np.flatnonzero(terms.length == n) for n in (2, MAX_WORDS))
    # Terms are numbered in the order of their parts, so both lists of ends are sorted.
    found = [phrase[0] if phrase else -1 for phrase in phrases]
    for n, numbers, begin in (
        (2, pairs, terms.parts[pairs, 0]),
        (3, triples, terms.inner[triples, 0]),
    ):
        longer = [i for i, phrase in enumerate(phrases) if len(phrase) >= n and found[i] >= 0]
        ends = [(found[i], phrases[i][n - 1]) for i in longer]
        at = _search(begin, terms.parts[numbers, n - 1], ends)
        for i, place in zip(longer, at, strict=True):
            found[i] = int(numbers[place]) if place >= 0 else -1
    return [n if len(phrase) <= MAX_WORDS else -1 for n, phrase in zip(found, phrases, strict=True)]


def _search(first: Ints, second: Ints, wanted: list[tuple[int, int]]) -> list[int]:
    if not len(first) or not wanted:
        return [-1] * len(wanted)
    width = np.int64(max(int(second.max()), *(end for _, end in wanted)) + 1)
    codes = first * width + second
    asked = np.array([begin * width + end for begin, end in wanted], dtype=np.int64)
    at = np.minimum(np.searchsorted(codes, asked), len(codes) - 1)
    return [int(place) for place in np.where(codes[at] == asked, at, -1)]


def numbers_of(counts: TermCounts, terms: Collection[str]) -> list[int]:
    """Return the number of each of ``terms``, as TERMS has them; -1 where it has none."""
    phrases = []
    for term in terms:
        keys = [word_key(word) for word in tokens(term).written]
        phrase = [counts.words.get(key, -1) for key in keys]
        phrases.append([] if min(phrase, default=-1) < 0 else phrase)
    return term_numbers(counts, phrases)


def term_places(
    counts: TermCounts, term: str, *, article_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Return every place where ``term`` stands, in any of its spellings.

    Parameters
    ----------
    counts : TermCounts
    term : str
        As TERMS has it.
    article_ids : collection of str, optional
        The articles to look in; all where none is given.

    Returns
    -------
    DataFrame
        TERM_PLACES, a row an occurrence, in the order of the outlets, articles, and places.
    """
    (number,) = numbers_of(counts, [term])
    n = int(counts.terms.length[number]) if number >= 0 else 1
    at = (
        np.flatnonzero(counts.terms.begin[n - 1] == max(number, 0))
        if number >= 0
        else np.zeros(0, dtype=np.int64)
    )
    places = spans(counts, at, n_words=n)
    if article_ids is not None:
        places = places[places["article_id"].isin(set(article_ids))]
    return conform(places, TERM_PLACES)


def spans(counts: TermCounts, at: Longs, *, n_words: int) -> pd.DataFrame:
    """Return TERM_PLACES of the phrases of ``n_words`` words that begin at ``at`` in the stream."""
    stream = counts.stream
    last = at + n_words - 1
    lengths = np.array(
        [len(counts.spellings[i]) for i in stream.written[last].tolist()], dtype=np.int64
    )
    rows = stream.row[at]
    place = np.where(
        stream.heading[at], "heading", np.where(stream.early[at], "first fifth", "later")
    )
    return pd.DataFrame(
        {
            "article_id": counts.articles["article_id"].to_numpy()[rows],
            "outlet": counts.articles["outlet"].to_numpy()[rows],
            "start": stream.start[at],
            "end": stream.start[last] + lengths,
            "place": place,
        }
    )


def term_rates(
    counts: TermCounts, terms: Collection[str], *, article_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Return how often each outlet has each of ``terms``, also where it is never.

    Parameters
    ----------
    counts : TermCounts
    terms : collection of str
        As TERMS has them.
    article_ids : collection of str, optional
        The articles to count; all where none is given.

    Returns
    -------
    DataFrame
        TERM_RATES, by outlet and in the order of ``terms``.
    """
    chosen = np.ones(len(counts.articles), dtype=np.bool_)
    if article_ids is not None:
        chosen = counts.articles["article_id"].isin(set(article_ids)).to_numpy()
    numbers = np.array(numbers_of(counts, terms), dtype=np.int64)
    columns = counts.matrix.tocsc()[:, np.maximum(numbers, 0)].toarray()
    columns[:, numbers < 0] = 0
    names = counts.articles["outlet"].to_numpy(dtype=object)
    rows = []
    for outlet in dict.fromkeys(names[chosen]):
        own = chosen & (names == outlet)
        n_words = int(counts.n_words[own].sum())
        for term, column in zip(terms, columns[own].T, strict=True):
            n = int(column.sum())
            rows.append((outlet, term, n, 10_000 * n / max(n_words, 1), int((column > 0).sum())))
    return conform(pd.DataFrame(rows, columns=list(TERM_RATES)), TERM_RATES)
