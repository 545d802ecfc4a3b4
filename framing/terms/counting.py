"""Counting: every term of one to three words in every article, kept in memory as arrays.

A term that occurs once in all articles and not in a heading can be no key term; it is counted
where lengths are, but has no number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from framing.language.spelling import word_key
from framing.terms.name_spans import name_joins
from framing.terms.numbering import MAX_WORDS, Terms, number_terms
from framing.terms.tokens import ArticleWords, Ints, Longs, TokenStream, article_words, tokens


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermCounts:
    """How often each term occurs in each article, and where.

    A term is known by its number: first the words, then the terms of two, then of three words.
    """

    articles: pd.DataFrame  #: ARTICLES in the order of their rows here: by outlet, then id
    n_words: Longs  #: words of each article, without embedded posts
    stream: TokenStream
    spellings: list[str]  #: of every word as written
    words: dict[str, int]  #: number of each word's key; ``framing.language.spelling``
    word_of: Ints  #: number of the key of each spelling
    terms: Terms  #: what the terms are
    matrix: sparse.csr_array  #: occurrences, shape (n articles, n terms)
    in_headings: Ints  #: those in headings, for each number that the matrix holds
    early: Ints  #: those in the first fifth of the words after the title, likewise
    in_names: Ints  #: those that cut a name in two, likewise


def analyzer(text: str) -> Iterator[str]:
    """Yield every term of one to three words of ``text``, as it is counted.

    For ``sklearn.feature_extraction.text.CountVectorizer(analyzer=analyzer)``, whose counts are
    those of ``term_counts``.

    Examples
    --------
    >>> list(analyzer("The lawmakers, letter, again"))
    ['the', 'the lawmaker', 'lawmaker', 'letter', 'again']
    """
    found = tokens(text)
    keys = [word_key(word) for word in found.written]
    joined = found.joined.tolist()
    for i, key in enumerate(keys):
        yield key
        for j in range(i + 1, min(i + MAX_WORDS, len(keys))):
            if not joined[j - 1]:
                break
            key = f"{key} {keys[j]}"
            yield key


def term_counts(
    articles: pd.DataFrame, texts: Mapping[str, str], *, posts: pd.DataFrame
) -> TermCounts:
    """Count the terms of ``articles``.

    Parameters
    ----------
    articles : DataFrame
        ARTICLES.
    texts : mapping
        The stored text of each article, by ``article_id``.
    posts : DataFrame
        POSTS: words in them are not the outlet's and do not count.

    Returns
    -------
    TermCounts
        About 60 bytes a word of the texts.
    """
    skipped: dict[str, list[tuple[int, int]]] = {}
    for article_id, start, end in posts[["article_id", "start", "end"]].itertuples(index=False):
        skipped.setdefault(article_id, []).append((start, end))
    found = {
        article_id: article_words(
            texts[article_id], title_end=int(title_end), skipped=skipped.get(article_id, ())
        )
        for article_id, title_end in zip(
            articles["article_id"], articles["title_end"].fillna(0), strict=True
        )
    }
    return corpus_counts(articles, found)


def corpus_counts(articles: pd.DataFrame, found: Mapping[str, ArticleWords]) -> TermCounts:
    """Count the terms of ``articles`` from the words of each.

    Parameters
    ----------
    articles : DataFrame
        ARTICLES.
    found : mapping of str to ArticleWords
        What ``article_words`` returned for each article, by ``article_id``.

    Returns
    -------
    TermCounts
        About 60 bytes a word of the texts.
    """
    ordered = in_outlet_order(articles)
    stream, spellings, keys = _stream([found[a] for a in ordered["article_id"]])
    return counted(ordered, stream, spellings=spellings, keys=keys)


def in_outlet_order(articles: pd.DataFrame) -> pd.DataFrame:
    """Return ``articles`` by outlet, in the order of first publication then name, then by id."""
    outlets = outlet_order(articles)
    rank = articles["outlet"].map({outlet: i for i, outlet in enumerate(outlets)})
    ordered = articles.assign(_rank=rank).sort_values(["_rank", "article_id"])
    return ordered.drop(columns="_rank").reset_index(drop=True)


def outlet_order(articles: pd.DataFrame) -> list[str]:
    """Return the outlets in the order of their first article's date, then by name.

    Outlets without any date come last.
    """
    first = articles.groupby("outlet", sort=True)["published"].min()
    return list(first.sort_values(kind="stable", na_position="last").index)


class _Numbers(dict[str, int]):
    """Numbers of spellings: one that is asked for and not there gets the next."""

    def __missing__(self, spelling: str) -> int:
        self[spelling] = number = len(self)
        return number


def _stream(found: Iterable[ArticleWords]) -> tuple[TokenStream, list[str], list[str]]:
    numbers = _Numbers()
    written: list[Ints] = []
    texts = []
    for words in found:
        own = np.array(list(map(numbers.__getitem__, words.spellings)), dtype=np.int32)
        written.append(own[words.number])
        texts.append(words.tokens)
    lines = np.cumsum([0, *(int(words.line[-1]) + 1 if len(words.line) else 0 for words in texts)])
    line = [words.line + first for words, first in zip(texts, lines[:-1], strict=True)]
    rows = np.repeat(np.arange(len(texts), dtype=np.int32), [len(w.starts) for w in texts])
    # Numbers by spelling, small letters first: equal counts are decided the same way in any order
    # of the articles, and for small letters.
    spellings = sorted(numbers, key=str.swapcase)
    keys = [word_key(word) for word in spellings]
    renumbered = np.zeros(len(numbers), dtype=np.int32)
    renumbered[[numbers[word] for word in spellings]] = np.arange(len(numbers), dtype=np.int32)
    number = renumbered[_end_to_end(written, np.int32)]
    heading = _end_to_end([words.heading for words in texts], np.bool_)
    joined, in_name, before_name = name_joins(
        spellings,
        keys=keys,
        written=number,
        joined=_end_to_end([words.joined for words in texts], np.bool_),
        opening=_end_to_end([words.opening for words in texts], np.bool_),
        heading=heading,
        line=_end_to_end(line, np.int32),
        closed=_end_to_end([words.closed for words in texts], np.bool_),
    )
    stream = TokenStream(
        row=rows,
        start=_end_to_end([words.starts for words in texts], np.int32),
        written=number,
        joined=joined,
        heading=heading,
        early=_end_to_end([words.early for words in texts], np.bool_),
        in_name=in_name,
        before_name=before_name,
    )
    return stream, spellings, keys


def _end_to_end(pieces: list[npt.NDArray[Any]], kind: type[np.generic]) -> npt.NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=kind), *pieces]).astype(kind, copy=False)


def counted(
    articles: pd.DataFrame, stream: TokenStream, *, spellings: list[str], keys: list[str]
) -> TermCounts:
    """Return the counts of the terms in ``stream``, whose rows are those of ``articles``.

    Parameters
    ----------
    articles : DataFrame
        ARTICLES.
    stream : TokenStream
    spellings, keys : list of str
        Each spelling, sorted, and its key.
    """
    words = {key: i for i, key in enumerate(sorted(set(keys)))}
    word_of = np.array([words[key] for key in keys], dtype=np.int32)
    terms = number_terms(
        word_of[stream.written], stream=stream, keys=list(words), spellings=spellings
    )
    matrix, in_headings, early, in_names = _matrices(stream, terms, len(articles))
    return TermCounts(
        articles=articles,
        n_words=np.bincount(stream.row, minlength=len(articles)),
        stream=stream,
        spellings=spellings,
        words=words,
        word_of=word_of,
        terms=terms,
        matrix=matrix,
        in_headings=in_headings,
        early=early,
        in_names=in_names,
    )


def _matrices(
    stream: TokenStream, terms: Terms, n_articles: int
) -> tuple[sparse.csr_array, Ints, Ints, Ints]:
    """Return the occurrences, and of them those in headings, early ones, and those in names."""
    at = [np.flatnonzero(numbers >= 0) for numbers in terms.begin]
    rows = np.concatenate([stream.row[places] for places in at])
    columns = np.concatenate([terms.begin[n][places] for n, places in enumerate(at)])
    # In headings, where capitals tell nothing, a pair that is a name elsewhere is one too.
    in_name = stream.in_name | (terms.names[terms.begin[1]] & (terms.begin[1] >= 0))
    before = np.append(False, in_name)[: len(stream.row)]
    after = in_name | stream.before_name
    kinds = (
        np.ones(len(rows), dtype=np.bool_),
        np.concatenate([stream.heading[places] for places in at]),
        np.concatenate([stream.early[places] for places in at]),
        np.concatenate([before[places] | after[places + n] for n, places in enumerate(at)]),
    )
    shape = (n_articles, terms.parts.shape[0])
    order, pointers, indices, begins = _sorted(rows, columns, shape)
    counts = [np.add.reduceat(kind[order], begins, dtype=np.int32) for kind in kinds]
    return sparse.csr_array((counts[0], indices, pointers), shape=shape), *counts[1:]


def _sorted(rows: Ints, columns: Ints, shape: tuple[int, int]) -> tuple[Ints, Ints, Ints, Longs]:
    """Return the order of occurrences by row and column, and the parts of a sparse matrix.

    Those are its row pointers and column indices, and where each of its numbers begins in the
    order.  All matrices of one shape share them, so it is sorted only once.
    """
    numbered = sparse.coo_array(
        (np.arange(len(rows), dtype=np.int32), (rows, columns)), shape=shape
    )
    numbered.has_canonical_format = True  # what occurs twice is not to be summed yet
    by_row = numbered.tocsr()
    by_row.sort_indices()
    indices = by_row.indices
    new_row = np.zeros(len(rows) + 1, dtype=np.bool_)
    new_row[by_row.indptr] = True
    begins = np.flatnonzero(
        new_row[:-1] | np.append(True, indices[1:] != indices[:-1])[: len(rows)]
    )
    pointers = np.searchsorted(begins, by_row.indptr).astype(np.int32)
    return by_row.data, pointers, indices[begins], begins
