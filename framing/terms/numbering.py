"""Numbering: the terms that can be shown, and where each begins in the stream of words."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from framing.language.spelling import without_possessive
from framing.terms.tokens import Flags, Ints, Longs, TokenStream

#: The longest term, in words.
MAX_WORDS = 3

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terms:
    """The terms, known by their numbers: first the words, then those of two, then of three."""

    parts: Ints  #: the words of each term, shape (n terms, 3), -1 where it has fewer
    last: Ints  #: its last word
    length: npt.NDArray[np.int8]  #: its number of words
    inner: Ints  #: the terms of two words inside it, shape (n terms, 2), -1 for none
    names: Flags  #: whether it is mostly one capitalised name
    shown: Ints  #: place in the stream of its commonest spelling
    begin: Ints  #: the term of n + 1 words that begins at each word of the stream, -1 for none
    with_letter: Flags  #: for each word, whether a letter is in it
    from_letter: Flags  #: for each word, whether it begins with a letter


def number_terms(
    word: Ints, *, stream: TokenStream, keys: list[str], spellings: list[str]
) -> Terms:
    """Return the terms of a stream of words: all words, and phrases that can be key terms.

    Those occur twice, or stand in a heading.

    Parameters
    ----------
    word : ndarray
        The number of the key of each word of the stream.
    stream : TokenStream
    keys, spellings : list of str
    """
    parts, inner, begin = _numbered_phrases(word, stream, len(keys))
    lengths = (parts >= 0).sum(axis=1).astype(np.int8)
    return Terms(
        parts=parts,
        last=parts[np.arange(len(parts)), lengths - 1],
        length=lengths,
        inner=inner,
        names=_names(stream.in_name, begin, len(parts)),
        shown=_commonest(stream.written, begin, spellings, len(parts)),
        begin=begin,
        with_letter=np.array([bool(_LETTER.search(key)) for key in keys], dtype=np.bool_),
        from_letter=np.array([bool(_LETTER.match(key)) for key in keys], dtype=np.bool_),
    )


def _numbered_phrases(word: Ints, stream: TokenStream, n_words: int) -> tuple[Ints, Ints, Ints]:
    begin = np.full((MAX_WORDS, len(word)), -1, dtype=np.int32)
    begin[0] = word
    singles = np.full((n_words, MAX_WORDS), -1, dtype=np.int32)
    singles[:, 0] = np.arange(n_words)
    parts, inner = [singles], [np.full((n_words, 2), -1, dtype=np.int32)]
    n_terms = n_words
    for n in range(2, MAX_WORDS + 1):
        # A phrase of n words is one of n - 1 words that has a number, and the next word.
        at = np.flatnonzero(ahead(stream.joined, n - 2) & (begin[n - 2] >= 0))
        pairs = begin[n - 2][at].astype(np.int64) * n_words + word[at + n - 1]
        _, numbers, totals = np.unique(pairs, return_inverse=True, return_counts=True)
        kept = totals >= 2
        kept[numbers[stream.heading[at]]] = True
        renumbered = np.where(kept, np.cumsum(kept) - 1 + n_terms, -1).astype(np.int32)
        begin[n - 1][at] = renumbered[numbers]
        first = np.zeros(len(kept), dtype=np.int64)
        first[numbers[::-1]] = at[::-1]
        places = first[kept]
        phrase = np.full((len(places), MAX_WORDS), -1, dtype=np.int32)
        for k in range(n):
            phrase[:, k] = word[places + k]
        pair = np.full((len(places), 2), -1, dtype=np.int32)
        if n > 2:
            pair[:, 0], pair[:, 1] = begin[1][places], begin[1][places + 1]
        parts.append(phrase)
        inner.append(pair)
        n_terms += len(places)
    return np.concatenate(parts), np.concatenate(inner), begin


def ahead(flags: Flags, n: int) -> Flags:
    """Return what holds ``n`` words further on; nothing holds after the last."""
    return np.append(flags[n:], np.zeros(min(n, len(flags)), dtype=np.bool_))


def _names(in_name: Flags, begin: Ints, n_terms: int) -> Flags:
    names = np.zeros(n_terms, dtype=np.bool_)
    whole = in_name
    for n in range(2, MAX_WORDS + 1):
        numbers = begin[n - 1]
        totals = np.bincount(numbers[numbers >= 0], minlength=n_terms)
        named = np.bincount(numbers[(numbers >= 0) & whole], minlength=n_terms)
        names |= 2 * named > totals
        whole = whole & ahead(in_name, n - 1)
    return names


def _commonest(written: Ints, begin: Ints, spellings: list[str], n_terms: int) -> Ints:
    """Return for each term a place where it stands in its commonest spelling.

    A possessive at the end is not shown, so it makes no other spelling.  Of spellings that are
    equally common the first in order is taken.
    """
    numbers = {word: i for i, word in enumerate(spellings)}
    bare = [numbers.get(without_possessive(word), i) for i, word in enumerate(spellings)]
    last = np.array(bare, dtype=np.int64)[written]
    shown = np.zeros(n_terms, dtype=np.int32)
    for n in range(1, MAX_WORDS + 1):
        places = np.flatnonzero(begin[n - 1] >= 0)
        terms = begin[n - 1][places]
        shown[terms[::-1]] = places[::-1]
        first = shown[terms]
        differs = last[places + n - 1] != last[first + n - 1]
        for k in range(n - 1):
            differs |= written[places + k] != written[first + k]
        several = np.zeros(n_terms, dtype=np.bool_)
        several[terms[differs]] = True
        # Only these have spellings to count: most terms are always written in one way.
        places = places[several[terms]]
        code = last[places + n - 1]
        for k in range(n - 1):
            packed = written[places + k] * np.int64(len(spellings)) + code
            code = np.unique(packed, return_inverse=True)[1]
        _set_commonest(shown, begin[n - 1][places], places, code)
    return shown


def _set_commonest(shown: Ints, terms: Ints, places: Longs, code: Longs) -> None:
    """Set ``shown`` to the first place of the commonest ``code`` of each term."""
    if not len(places):
        return
    order = np.lexsort((code, terms))
    terms, code, places = terms[order], code[order], places[order]
    begins = np.flatnonzero(np.append(True, (terms[1:] != terms[:-1]) | (code[1:] != code[:-1])))
    totals = np.diff(np.append(begins, len(terms)))
    # Rising totals, and among equals falling codes: the last that is written is the one wanted.
    ranked = np.lexsort((-code[begins], totals))
    shown[terms[begins[ranked]]] = places[begins[ranked]]
