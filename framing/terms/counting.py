"""Counting: every term of one to three words in every article, kept in memory as arrays.

A term that occurs once in all articles and not in a heading can be no key term; it is counted
where lengths are, but has no number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from framing.language.spelling import without_possessive, word_key
from framing.terms.names import name_joins
from framing.terms.tokens import Flags, Ints, Tokens, tokens

Longs = npt.NDArray[np.int64]

#: The longest term, in words.
MAX_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TokenStream:
    """The words of all articles, one after the other; all arrays have one entry a word."""

    row: Ints  #: number of its article in the table of articles
    start: Ints  #: offset in the article's text
    written: Ints  #: number of its spelling
    joined: Flags  #: the next word belongs to the same phrase
    heading: Flags
    early: Flags
    in_name: Flags  #: it and the next word are parts of one name
    before_name: Flags  #: it is a role and the next word begins a name


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
    parts: Ints  #: the words of each term, shape (n terms, 3), -1 where it has fewer
    inner: Ints  #: terms of two words inside each term, shape (n terms, 2), -1 for none
    occurrences: Ints  #: term that begins at each word of the stream, shape (3, n), -1: none
    matrix: sparse.csr_array  #: occurrences, shape (n articles, n terms)
    names: Flags  #: terms that are mostly one capitalised name
    shown: Ints  #: place in the stream of the commonest spelling of each term


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
    ordered = in_outlet_order(articles)
    skipped: dict[str, list[tuple[int, int]]] = {}
    for article_id, start, end in posts[["article_id", "start", "end"]].itertuples(index=False):
        skipped.setdefault(article_id, []).append((start, end))
    found = (
        tokens(texts[article_id], title_end=int(title_end), skipped=skipped.get(article_id, ()))
        for article_id, title_end in zip(
            ordered["article_id"], ordered["title_end"].fillna(0), strict=True
        )
    )
    stream, spellings = _stream(found)
    return counted(ordered, stream, spellings)


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


def _stream(found: Iterator[Tokens]) -> tuple[TokenStream, list[str]]:
    numbers: dict[str, int] = {}
    written: list[Ints] = []
    texts: list[Tokens] = []
    for words in found:
        count = len(words.written)
        numbered = (numbers.setdefault(word, len(numbers)) for word in words.written)
        written.append(np.fromiter(numbered, dtype=np.int32, count=count))
        texts.append(replace(words, written=[]))
    lines = np.cumsum([0, *(int(words.line[-1]) + 1 if len(words.line) else 0 for words in texts)])
    line = [words.line + first for words, first in zip(texts, lines[:-1], strict=True)]
    rows = np.repeat(np.arange(len(texts), dtype=np.int32), [len(w.starts) for w in texts])
    # Numbers by spelling, small letters first: equal counts are decided the same way in any order
    # of the articles, and for small letters.
    spellings = sorted(numbers, key=str.swapcase)
    renumbered = np.zeros(len(numbers), dtype=np.int32)
    renumbered[[numbers[word] for word in spellings]] = np.arange(len(numbers), dtype=np.int32)
    number = renumbered[_end_to_end(written, np.int32)]
    heading = _end_to_end([words.heading for words in texts], np.bool_)
    joined, in_name, before_name = name_joins(
        spellings,
        written=number,
        joined=_end_to_end([words.joined for words in texts], np.bool_),
        opening=_end_to_end([words.opening for words in texts], np.bool_),
        heading=heading,
        line=_end_to_end(line, np.int32),
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
    return stream, spellings


def _end_to_end(pieces: list[npt.NDArray[Any]], kind: type[np.generic]) -> npt.NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=kind), *pieces]).astype(kind, copy=False)


def counted(articles: pd.DataFrame, stream: TokenStream, spellings: list[str]) -> TermCounts:
    """Return the counts of the terms in ``stream``, whose rows are those of ``articles``."""
    keys = [word_key(word) for word in spellings]
    words = {key: i for i, key in enumerate(sorted(set(keys)))}
    word_of = np.array([words[key] for key in keys], dtype=np.int32)
    word = word_of[stream.written] if len(spellings) else stream.written
    parts, inner, occurrences = _number_terms(word, stream, len(words))
    n_terms, n_articles = len(parts), len(articles)
    return TermCounts(
        articles=articles,
        n_words=np.bincount(stream.row, minlength=n_articles),
        stream=stream,
        spellings=spellings,
        words=words,
        parts=parts,
        inner=inner,
        occurrences=occurrences,
        matrix=_matrix(stream.row, occurrences, (n_articles, n_terms)),
        names=_names(stream.in_name, occurrences, n_terms),
        shown=_commonest(stream.written, occurrences, spellings, n_terms),
    )


def _number_terms(word: Ints, stream: TokenStream, n_words: int) -> tuple[Ints, Ints, Ints]:
    """Give numbers to words, and to phrases that occur twice or in a heading."""
    occurrences = np.full((MAX_WORDS, len(word)), -1, dtype=np.int32)
    occurrences[0] = word
    singles = np.full((n_words, MAX_WORDS), -1, dtype=np.int32)
    singles[:, 0] = np.arange(n_words)
    parts, inner = [singles], [np.full((n_words, 2), -1, dtype=np.int32)]
    n_terms = n_words
    last = word
    phrase = stream.joined
    for n in range(2, MAX_WORDS + 1):
        # A phrase of n words is one of n - 1 words that has a number, and the next word.
        begins = np.flatnonzero(phrase[: len(word) - n + 1] & (last[: len(word) - n + 1] >= 0))
        pairs = last[begins].astype(np.int64) * n_words + word[begins + n - 1]
        values, numbers, totals = np.unique(pairs, return_inverse=True, return_counts=True)
        kept = totals >= 2
        kept[numbers[stream.heading[begins]]] = True
        renumbered = np.where(kept, np.cumsum(kept) - 1 + n_terms, -1).astype(np.int32)
        last = np.full(len(word), -1, dtype=np.int32)
        last[begins] = renumbered[numbers]
        occurrences[n - 1] = last
        shorter, final = np.divmod(values[kept], n_words)
        longer = np.concatenate(parts)[shorter]
        longer[:, n - 1] = final
        parts.append(longer)
        inner.append(_inner(begins, numbers, kept, occurrences) if n == MAX_WORDS
                     else np.full((len(longer), 2), -1, dtype=np.int32))  # fmt: skip
        n_terms += len(longer)
        phrase = phrase & np.append(stream.joined[n - 1 :], np.zeros(n - 1, dtype=np.bool_))
    return np.concatenate(parts), np.concatenate(inner), occurrences


def _inner(begins: Longs, numbers: Longs, kept: Flags, occurrences: Ints) -> Ints:
    """Return the two terms of two words inside each kept term of three."""
    first = np.zeros(len(kept), dtype=np.int64)
    first[numbers] = begins
    places = first[kept]
    return np.stack([occurrences[1][places], occurrences[1][places + 1]], axis=1)


def _matrix(row: Ints, occurrences: Ints, shape: tuple[int, int]) -> sparse.csr_array:
    found = [np.flatnonzero(numbers >= 0) for numbers in occurrences]
    rows = np.concatenate([row[places] for places in found])
    terms = np.concatenate([occurrences[n][places] for n, places in enumerate(found)])
    ones = np.ones(len(rows), dtype=np.int32)
    matrix = sparse.coo_array((ones, (rows, terms)), shape=shape).tocsr()
    matrix.sum_duplicates()
    return matrix


def _names(in_name: Flags, occurrences: Ints, n_terms: int) -> Flags:
    """Return the phrases whose words are mostly parts of one name."""
    names = np.zeros(n_terms, dtype=np.bool_)
    whole = in_name
    for n in range(2, MAX_WORDS + 1):
        numbers = occurrences[n - 1]
        found = numbers >= 0
        totals = np.bincount(numbers[found], minlength=n_terms)
        named = np.bincount(numbers[found & whole], minlength=n_terms)
        names |= 2 * named > totals
        whole = whole & np.append(in_name[n - 1 :], np.zeros(n - 1, dtype=np.bool_))
    return names


def _commonest(written: Ints, occurrences: Ints, spellings: list[str], n_terms: int) -> Ints:
    """Return for each term a place where it stands in its commonest spelling."""
    shown = np.zeros(n_terms, dtype=np.int32)
    if not spellings:
        return shown
    numbers = {word: i for i, word in enumerate(spellings)}
    # A possessive at the end is not shown, so it makes no other spelling; one that is never
    # written without keeps its own number.
    bare = np.array(
        [numbers.get(without_possessive(word), i) for i, word in enumerate(spellings)],
        dtype=np.int64,
    )
    n_spellings = len(spellings)
    before = np.zeros(len(written), dtype=np.int64)  # number of the spelling of all but the last
    for n in range(1, MAX_WORDS + 1):
        places = np.flatnonzero(occurrences[n - 1] >= 0)
        codes = before[places] * n_spellings + bare[written[places + n - 1]]
        values, firsts, spelt, totals = np.unique(
            codes, return_index=True, return_inverse=True, return_counts=True
        )
        terms = occurrences[n - 1][places[firsts]]
        # For each term the greatest total; of equals the first in the order of spellings.
        order = np.lexsort((np.arange(len(values)), -totals, terms))
        kept = np.append(True, terms[order][1:] != terms[order][:-1])[: len(order)]
        shown[terms[order][kept]] = places[firsts[order][kept]]
        if n < MAX_WORDS:
            codes = before[places] * n_spellings + written[places + n - 1]
            before = np.zeros(len(written), dtype=np.int64)
            before[places] = np.unique(codes, return_inverse=True)[1]
        del spelt
    return shown
