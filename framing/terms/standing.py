"""Standing: the terms of a group of articles that are said often enough and stand on their own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from framing.terms.counting import TermCounts
from framing.terms.selection import Selection, allowed_terms, stopped_phrases, vector_lengths
from framing.terms.tokens import Flags, Ints, Longs
from framing.terms.weighting import Numbers

#: Occurrences in an outlet's articles that make a term worth showing; in a heading one does.
MIN_OCCURRENCES = 2
#: A part of a longer phrase is left out when it stands alone in less than this share of its places.
MIN_SHARE_ALONE = 1 / 3
#: A part of a name is left out unless it stands alone this many times as often as the whole name:
#: then it is a name of its own (Congress beside US Congress, Pakistan beside Pakistan Army).
MIN_RATIO_ALONE = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entries:
    """The numbers above 0 of some articles' terms: one entry an article and term."""

    row: Longs
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
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
class Scope:
    """The articles that are compared, and the terms that may be shown."""

    rows: Longs  #: numbers of the articles
    entries: Entries  #: of these
    allowed: Flags  #: terms that count
    hidden: Flags  #: of them those that displace others and are not shown
    lengths: Numbers  #: of the vector of each article


def scope(
    counts: TermCounts, selection: Selection, *, article_ids: Collection[str] | None = None
) -> Scope:
    """Return the counts of ``article_ids``, of all where none are given, and what to show."""
    rows = article_rows(counts, article_ids)
    entries = _entries(counts, rows)
    stopped, holding = stopped_phrases(counts, selection)
    allowed = allowed_terms(counts, selection) & ~holding
    lengths = vector_lengths(counts, selection, allowed)
    if selection.ngrams[1] == 1:  # there is no whole to show in place of a fragment
        entries = replace(entries, cut=np.zeros_like(entries.cut))
    return Scope(
        rows=rows, entries=entries, allowed=allowed | stopped, hidden=stopped, lengths=lengths
    )


def found_in(counts: TermCounts, part: Entries, *, own: Longs, within: Scope) -> Found:
    """Return the terms that stand on their own in the articles ``own``.

    Said twice or in a heading, no fragment of a name, and not hardly found outside a longer
    phrase that is shown.

    Parameters
    ----------
    counts : TermCounts
    part : Entries
        Those of the articles.
    own : ndarray
        The articles' rows.
    within : Scope
    """
    kept = part.part(np.flatnonzero(within.allowed[part.term]))
    terms, number = _numbered(kept.term, len(within.allowed))
    n_occurrences = sums(number, kept.count, len(terms))
    standing = n_occurrences >= MIN_OCCURRENCES
    once = np.flatnonzero(~standing & (sums(number, kept.headed, len(terms)) > 0))
    standing[once] = _echoed(counts, terms[once], part)
    standing &= 2 * sums(number, kept.cut, len(terms)) <= n_occurrences
    standing &= ~_displaced(counts, terms, n_occurrences, standing)
    standing &= ~within.hidden[terms]
    scaled = kept.count / within.lengths[kept.row]
    mean_tf = np.bincount(number, weights=scaled, minlength=len(terms)) / max(len(own), 1)
    return Found(
        terms=terms[standing],
        n_occurrences=n_occurrences[standing],
        n_articles=np.bincount(number, minlength=len(terms))[standing],
        n_headings=sums(number, kept.headed, len(terms))[standing],
        n_early=sums(number, kept.early, len(terms))[standing],
        mean_tf=mean_tf[standing],
        n_words=int(counts.n_words[own].sum()),
        n_own=len(own),
    )


def _numbered(term: Ints, n_terms: int) -> tuple[Longs, Longs]:
    """Return the different terms, sorted, and the place of each in them; as ``np.unique`` does."""
    if len(term) < n_terms // 4:
        terms, number = np.unique(term, return_inverse=True)
        return terms.astype(np.int64), number
    there = np.zeros(n_terms, dtype=np.bool_)
    there[term] = True
    return np.flatnonzero(there), (np.cumsum(there) - 1)[term]


def article_rows(counts: TermCounts, article_ids: Collection[str] | None) -> Longs:
    """Return the numbers of the rows of ``article_ids``; of all articles where none are given."""
    if article_ids is None:
        return np.arange(len(counts.articles))
    return np.flatnonzero(counts.articles["article_id"].isin(set(article_ids)))


def _entries(counts: TermCounts, rows: Longs) -> Entries:
    matrix, n_articles = counts.matrix, len(counts.articles)
    entries = Entries(
        row=np.repeat(np.arange(n_articles), np.diff(matrix.indptr)),
        term=matrix.indices,
        count=matrix.data,
        headed=counts.in_headings,
        early=counts.early,
        cut=counts.in_names,
    )
    if len(rows) == n_articles:
        return entries
    chosen = np.zeros(n_articles, dtype=np.bool_)
    chosen[rows] = True
    return entries.part(np.flatnonzero(chosen[entries.row]))


def sums(number: Ints | Longs, values: Ints, n_terms: int) -> Longs:
    """Return the sum of ``values`` for each number below ``n_terms``."""
    return np.bincount(number, weights=values, minlength=n_terms).astype(np.int64)


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


def _displaced(counts: TermCounts, terms: Longs, n_occurrences: Longs, standing: Flags) -> Flags:
    """Return which of ``terms`` (sorted) a longer phrase among those standing makes superfluous."""
    displaced = np.zeros(len(terms), dtype=np.bool_)
    longer = np.flatnonzero(standing & (counts.terms.length[terms] > 1))
    if not len(longer):
        return displaced
    inside = np.concatenate(
        [counts.terms.parts[terms[longer]], counts.terms.inner[terms[longer]]], axis=1
    )
    whole, column = np.nonzero(inside >= 0)
    wanted = inside[whole, column]
    part = np.minimum(np.searchsorted(terms, wanted), len(terms) - 1)
    there = terms[part] == wanted
    whole, part = longer[whole[there]], part[there]
    alone = n_occurrences[part] - n_occurrences[whole]
    hardly = alone < MIN_SHARE_ALONE * n_occurrences[part]
    names = counts.terms.names[terms]
    of_a_name = names[whole] & (alone <= MIN_RATIO_ALONE * n_occurrences[whole])
    hardly &= names[whole] | ~names[part]  # "official Ann Lee" does not displace "Ann Lee"
    displaced[part[hardly | of_a_name]] = True
    return displaced
