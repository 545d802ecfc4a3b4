"""Filtering: terms that are too rare, or fragments of others, taken out for a group of articles."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from framing.terms.counting import TermCounts
from framing.terms.selection import (
    Selection,
    allowed_terms,
    edge_words,
    occurring_once,
    stopped_phrases,
)
from framing.terms.tokens import Flags, Ints, Longs
from framing.terms.weighting import Numbers

#: Occurrences in an outlet's articles that make a term worth showing; in a heading one does.
MIN_OCCURRENCES = 2
#: From this number of articles on, a term must be in two of them: a single one's words are chance.
MANY_ARTICLES = 20
#: A part of a longer phrase is left out when it stands alone in less than this share of its places.
MIN_SHARE_ALONE = 1 / 3
#: A part of a name is left out unless it stands alone this many times as often as the whole name:
#: then it is a name of its own (Congress beside US Congress, Norway beside Norway House).
MIN_RATIO_ALONE = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entries:
    """The numbers above 0 of some articles' terms: one entry an article and term."""

    row: Ints
    term: Ints
    count: Ints
    headed: Ints  #: of them in headings
    early: Ints  #: of them in the first fifth after the title
    cut: Ints  #: of them where the term is a piece of a longer name

    def part(self, places: Longs | slice) -> Entries:
        """Return the entries at ``places``."""
        return Entries(
            row=self.row[places],
            term=self.term[places],
            count=self.count[places],
            headed=self.headed[places],
            early=self.early[places],
            cut=self.cut[places],
        )

    def of(self, rows: Longs) -> Entries:
        """Return the entries of ``rows``; they and these are in rising order."""
        if not len(rows):
            return self.part(slice(0))
        if rows[-1] - rows[0] + 1 == len(rows):
            # Of one type with the rows: numpy would copy all of these to compare them with others.
            bounds = np.array([rows[0], rows[-1] + 1], dtype=self.row.dtype)
            return self.part(slice(*np.searchsorted(self.row, bounds)))
        chosen = np.zeros(rows[-1] + 1, dtype=np.bool_)
        chosen[rows] = True
        return self.part(
            np.flatnonzero(chosen[np.minimum(self.row, rows[-1])] & (self.row <= rows[-1]))
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FoundTerms:
    """The terms of a group of articles that stand on their own."""

    terms: Longs  #: their numbers
    n_occurrences: Longs
    n_articles: Longs
    n_headings: Longs  #: occurrences in titles and headings
    n_early: Longs  #: occurrences in the first fifth of the words after the title
    mean_tf: Numbers  #: mean over the articles of the count scaled to unit length
    n_words: int  #: of the articles
    n_own: int  #: articles


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Desk:
    """Room to number terms in, kept because there is one place for each of a million terms."""

    there: Flags  #: all False between two calls
    place: Longs  #: anything

    def numbered(self, term: Ints) -> tuple[Longs, Longs]:
        """Return the different terms, sorted, and the place of each in them.

        As ``np.unique`` does, without sorting.
        """
        self.there[term] = True
        terms = np.flatnonzero(self.there)
        self.there[terms] = False
        self.place[terms] = np.arange(len(terms))
        return terms, self.place[term]

    def places(self, wanted: Ints, terms: Longs) -> Longs:
        """Return the place of each term wanted in the ``terms`` numbered last, -1 for none."""
        if not len(terms):
            return np.full(len(wanted), -1, dtype=np.int64)
        at = np.minimum(self.place[wanted], len(terms) - 1)
        return np.where(terms[at] == wanted, at, -1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermScope:
    """The articles that are compared, and the terms that may be shown."""

    rows: Longs  #: numbers of the articles
    entries: Entries  #: of these, in the order of their rows
    counted: Entries  #: of them those of terms that count
    df: Longs  #: articles that have each of these terms
    shown: Flags  #: terms that may be shown; those that count and are not displace others
    rare: Flags  #: terms in too few articles to show or to displace others
    lengths: Numbers  #: of the vector of each article
    desk: _Desk


def scope(
    counts: TermCounts, selection: Selection, *, article_ids: Collection[str] | None = None
) -> TermScope:
    """Return the counts of ``article_ids``, of all where none are given, and what to show."""
    rows = article_rows(counts, article_ids)
    entries = _entries(counts, rows)
    stopped, holding = stopped_phrases(counts, selection)
    edges = edge_words(counts, selection)
    allowed = allowed_terms(counts, selection, edges) & ~holding
    counted = entries.part(np.flatnonzero((allowed | stopped)[entries.term]))
    if selection.ngrams[1] == 1:  # there is no whole to show in place of a fragment
        counted = replace(counted, cut=np.zeros_like(counted.cut))
    n_terms = len(allowed)
    df = np.bincount(counted.term, minlength=n_terms)
    squares = counted.count.astype(np.float64) ** 2
    squares[~allowed[counted.term]] = 0
    once = occurring_once(counts, selection, edges)
    length = once + np.bincount(counted.row, weights=squares, minlength=len(once))
    return TermScope(
        rows=rows,
        entries=entries,
        counted=counted,
        df=df,
        shown=allowed,
        rare=(df < 2) & (len(rows) >= MANY_ARTICLES),
        lengths=np.sqrt(np.where(length > 0, length, 1.0)),
        desk=_Desk(there=np.zeros(n_terms, np.bool_), place=np.zeros(n_terms, np.int64)),
    )


def found_in(counts: TermCounts, own: Longs, *, within: TermScope) -> FoundTerms:
    """Return the terms that stand on their own in the articles ``own``.

    Said twice or in a heading, no fragment of a name, and not hardly found outside a longer
    phrase that is shown.

    Parameters
    ----------
    counts : TermCounts
    own : ndarray
        The articles' rows.
    within : TermScope
    """
    kept = within.counted.of(own)
    terms, number = within.desk.numbered(kept.term)
    n_occurrences = sums(number, kept.count, len(terms))
    n_headings = _few(number, kept.headed, len(terms))
    standing = n_occurrences >= MIN_OCCURRENCES
    once = np.flatnonzero(~standing & (n_headings > 0))
    if len(once):
        standing[once] = _echoed(counts, terms[once], within.entries.of(own))
    standing &= ~within.rare[terms]
    standing &= 2 * _few(number, kept.cut, len(terms)) <= n_occurrences
    standing &= ~_displaced(counts, terms, n_occurrences, standing, within.desk)
    standing &= within.shown[terms]
    scaled = kept.count / within.lengths[kept.row]
    mean_tf = np.bincount(number, weights=scaled, minlength=len(terms)) / max(len(own), 1)
    return FoundTerms(
        terms=terms[standing],
        n_occurrences=n_occurrences[standing],
        n_articles=np.bincount(number, minlength=len(terms))[standing],
        n_headings=n_headings[standing],
        n_early=_few(number, kept.early, len(terms))[standing],
        mean_tf=mean_tf[standing],
        n_words=int(counts.n_words[own].sum()),
        n_own=len(own),
    )


def article_rows(counts: TermCounts, article_ids: Collection[str] | None) -> Longs:
    """Return the numbers of the rows of ``article_ids``; of all articles where none are given."""
    if article_ids is None:
        return np.arange(len(counts.articles))
    return np.flatnonzero(counts.articles["article_id"].isin(set(article_ids)))


def _entries(counts: TermCounts, rows: Longs) -> Entries:
    matrix, n_articles = counts.matrix, len(counts.articles)
    entries = Entries(
        row=np.repeat(np.arange(n_articles, dtype=np.int32), np.diff(matrix.indptr)),
        term=matrix.indices,
        count=matrix.data,
        headed=counts.in_headings,
        early=counts.early,
        cut=counts.in_names,
    )
    return entries if len(rows) == n_articles else entries.of(rows)


def sums(number: Ints | Longs, values: Ints, n_terms: int) -> Longs:
    """Return the sum of ``values`` for each number below ``n_terms``."""
    return np.bincount(number, weights=values, minlength=n_terms).astype(np.int64)


def _few(number: Longs, values: Ints, n_terms: int) -> Longs:
    """Return the same sums, faster where most values are 0."""
    some = np.flatnonzero(values)
    return sums(number[some], values[some], n_terms)


def _echoed(counts: TermCounts, terms: Longs, part: Entries) -> Flags:
    """Return the single words, and the pairs both of whose words occur twice in the articles.

    A headline read once makes many phrases; those that the articles take up are the ones meant.
    """
    single = part.term < len(counts.words)
    words, number = np.unique(part.term[single], return_inverse=True)
    often = words[sums(number, part.count[single], len(words)) >= MIN_OCCURRENCES]
    taken_up = np.isin(counts.terms.parts[terms, :2], often).all(axis=1)
    length = counts.terms.length[terms]
    echoed: Flags = (length == 1) | ((length == 2) & taken_up)
    return echoed


def _displaced(
    counts: TermCounts, terms: Longs, n_occurrences: Longs, standing: Flags, desk: _Desk
) -> Flags:
    """Return which of ``terms`` a longer phrase among those standing makes superfluous."""
    displaced = np.zeros(len(terms), dtype=np.bool_)
    longer = np.flatnonzero(standing & (counts.terms.length[terms] > 1))
    if not len(longer):
        return displaced
    inside = np.concatenate(
        [counts.terms.parts[terms[longer]], counts.terms.inner[terms[longer]]], axis=1
    )
    whole, column = np.nonzero(inside >= 0)
    part = desk.places(inside[whole, column], terms)
    whole, part = longer[whole[part >= 0]], part[part >= 0]
    alone = n_occurrences[part] - n_occurrences[whole]
    hardly = alone < MIN_SHARE_ALONE * n_occurrences[part]
    names = counts.terms.names[terms]
    of_a_name = names[whole] & (alone <= MIN_RATIO_ALONE * n_occurrences[whole])
    hardly &= names[whole] | ~names[part]  # "official Ann Lee" does not displace "Ann Lee"
    displaced[part[hardly | of_a_name]] = True
    return displaced
