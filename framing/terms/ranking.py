"""Ranking: the terms of each outlet, from counts kept in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from framing.language.spelling import without_possessive
from framing.tables import TERMS, conform, table
from framing.terms.counting import TermCounts
from framing.terms.selection import Selection, allowed_terms, stopped_phrases, vector_lengths
from framing.terms.tokens import Flags, Ints, Longs
from framing.terms.weighting import Numbers, inverse_document_frequency, log_odds_z

#: Occurrences in an outlet's articles that make a term worth showing; in a heading one does.
MIN_OCCURRENCES = 2
#: From this number of articles on, a term must be in two of them: a single one's words are chance.
MANY_ARTICLES = 20
#: Articles that an outlet, and the others together, must have before a difference is tested.
MIN_ARTICLES_FOR_Z = 5
#: A part of a longer phrase is left out when it stands alone in less than this share of its places.
MIN_SHARE_ALONE = 1 / 3
#: A part of a name is left out unless it stands alone this many times as often as the whole name:
#: then it is a name of its own (Congress beside US Congress, Pakistan beside Pakistan Army).
MIN_RATIO_ALONE = 3
#: Terms of an outlet that are returned, by score and again by rate.
MAX_TERMS = 500


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Entries:
    """The numbers above 0 of some articles' terms: one entry an article and term."""

    row: Longs
    term: Ints
    count: Ints
    headed: Ints  #: of them in headings
    cut: Ints  #: of them where the term is a piece of a longer name

    def part(self, places: Longs | slice) -> _Entries:
        """Return the entries at ``places``."""
        return _Entries(
            row=self.row[places],
            term=self.term[places],
            count=self.count[places],
            headed=self.headed[places],
            cut=self.cut[places],
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Found:
    """The terms of one outlet that stand on their own."""

    outlet: str
    terms: Longs  #: their numbers
    n_occurrences: Longs
    n_articles: Longs
    mean_tf: Numbers  #: mean over its articles of the count scaled to unit length
    n_words: int  #: of the outlet
    n_own: int  #: its articles


def ranked_terms(
    counts: TermCounts,
    *,
    selection: Selection | None = None,
    article_ids: Collection[str] | None = None,
    max_terms: int = MAX_TERMS,
) -> pd.DataFrame:
    """Rank the terms of each outlet by mean TF-IDF.

    An article's counts are scaled to unit length (the root of the sum of the squares of the counts
    of all its terms); with *n* articles, *df* of them with the term, the score is the mean of
    the scaled counts over the outlet's articles, times ``ln(n / df)``.

    Parameters
    ----------
    counts : TermCounts
    selection : Selection, optional
        Stop words and the number of words of a term; the default ones where none is given.
    article_ids : collection of str, optional
        The articles to count; all where none is given.
    max_terms : int, default 500
        Terms of an outlet to return: so many with the greatest scores, and so many with the
        greatest rates.

    Returns
    -------
    DataFrame
        TERMS, by outlet (in the order of first publication, then name), falling score, term.
        ``z`` is the log-odds against all others (``log_odds_z``, the prior weighing as much as a
        mean article), NA under five articles here or elsewhere.
    """
    selection = selection or Selection()
    rows = article_rows(counts, article_ids)
    entries = _entries(counts, rows)
    if not len(entries.term):
        return table([], TERMS)
    stopped, holding = stopped_phrases(counts, selection)
    allowed = allowed_terms(counts, selection) & ~holding
    lengths = vector_lengths(counts, selection, allowed)
    if selection.ngrams[1] == 1:  # there is no whole to show in place of a fragment
        entries = replace(entries, cut=np.zeros_like(entries.cut))
    df = np.bincount(entries.term, minlength=len(allowed))
    totals = _sums(entries.term, entries.count, len(allowed))
    idf = inverse_document_frequency(df, n_articles=len(rows))
    if len(rows) >= MANY_ARTICLES:
        allowed &= df >= 2
    pieces = []
    n_words = int(counts.n_words[rows].sum())
    for found in _by_outlet(counts, rows, entries, (allowed | stopped, stopped), lengths):
        z = _z(found, totals, n_words=n_words, n_articles=len(rows))
        score = found.mean_tf * idf[found.terms]
        kept = _first(found, score, max_terms)
        pieces.append((found, kept, score, z))
    return _as_table(counts, pieces, totals)


def article_rows(counts: TermCounts, article_ids: Collection[str] | None) -> Longs:
    """Return the numbers of the rows of ``article_ids``; of all articles where none are given."""
    if article_ids is None:
        return np.arange(len(counts.articles))
    return np.flatnonzero(counts.articles["article_id"].isin(set(article_ids)))


def spelt(counts: TermCounts, terms: npt.NDArray[np.integer]) -> list[str]:
    """Return the commonest spelling of each of ``terms``, as it stands in a text."""
    written, spellings = counts.stream.written, counts.spellings
    shown = []
    lengths = counts.terms.length[terms].tolist()
    for place, n in zip(counts.terms.shown[terms].tolist(), lengths, strict=True):
        words = [spellings[number] for number in written[place : place + n].tolist()]
        shown.append(" ".join([*words[:-1], without_possessive(words[-1])]))
    return shown


def _entries(counts: TermCounts, rows: Longs) -> _Entries:
    matrix, n_articles = counts.matrix, len(counts.articles)
    entries = _Entries(
        row=np.repeat(np.arange(n_articles), np.diff(matrix.indptr)),
        term=matrix.indices,
        count=matrix.data,
        headed=counts.in_headings,
        cut=counts.in_names,
    )
    if len(rows) == n_articles:
        return entries
    chosen = np.zeros(n_articles, dtype=np.bool_)
    chosen[rows] = True
    return entries.part(np.flatnonzero(chosen[entries.row]))


def _by_outlet(
    counts: TermCounts,
    rows: Longs,
    entries: _Entries,
    candidates: tuple[Flags, Flags],
    lengths: Numbers,
) -> Iterator[_Found]:
    """Yield the terms of each outlet; the rows of an outlet are next to each other.

    ``candidates`` are the terms that count, and those of them that are not to be shown.
    """
    allowed, hidden = candidates
    outlets = counts.articles["outlet"].to_numpy(dtype=object)[rows]
    begins = np.flatnonzero(np.append(True, outlets[1:] != outlets[:-1]))
    number_of = np.full(len(allowed), -1, dtype=np.int32)
    for begin, end in zip(begins, [*begins[1:], len(rows)], strict=True):
        own = rows[begin:end]
        first, last = np.searchsorted(entries.row, [own[0], own[-1] + 1])
        part = entries.part(slice(first, last))
        kept = part.part(np.flatnonzero(allowed[part.term]))
        terms, number = np.unique(kept.term.astype(np.int64), return_inverse=True)
        n_occurrences = _sums(number, kept.count, len(terms))
        standing = n_occurrences >= MIN_OCCURRENCES
        once = np.flatnonzero(~standing & (_sums(number, kept.headed, len(terms)) > 0))
        standing[once] = _echoed(counts, terms[once], part)
        standing &= 2 * _sums(number, kept.cut, len(terms)) <= n_occurrences
        number_of[terms] = np.arange(len(terms), dtype=np.int32)
        standing &= ~_displaced(counts, terms, n_occurrences, standing, number_of)
        number_of[terms] = -1
        standing &= ~hidden[terms]
        scaled = kept.count / lengths[kept.row]
        yield _Found(
            outlet=str(outlets[begin]),
            terms=terms[standing],
            n_occurrences=n_occurrences[standing],
            n_articles=np.bincount(number, minlength=len(terms))[standing],
            mean_tf=np.bincount(number, weights=scaled, minlength=len(terms))[standing] / len(own),
            n_words=int(counts.n_words[own].sum()),
            n_own=len(own),
        )


def _sums(number: Ints | Longs, values: Ints, n_terms: int) -> Longs:
    return np.bincount(number, weights=values, minlength=n_terms).astype(np.int64)


def _echoed(counts: TermCounts, terms: Longs, part: _Entries) -> Flags:
    """Return the single words, and the pairs both of whose words occur twice in the articles.

    A headline read once makes many phrases; those that the articles take up are the ones meant.
    """
    single = part.term < len(counts.words)
    words, number = np.unique(part.term[single], return_inverse=True)
    often = words[_sums(number, part.count[single], len(words)) >= MIN_OCCURRENCES]
    taken_up = np.isin(counts.terms.parts[terms, :2], often).all(axis=1)
    length = counts.terms.length[terms]
    echoed: Flags = (length == 1) | ((length == 2) & taken_up)
    return echoed


def _displaced(
    counts: TermCounts, terms: Longs, n_occurrences: Longs, standing: Flags, number_of: Ints
) -> Flags:
    """Return which terms a longer phrase among those standing makes superfluous.

    ``number_of`` gives the place in ``terms`` of each term, -1 for others.
    """
    longer = np.flatnonzero(standing & (counts.terms.length[terms] > 1))
    inside = np.concatenate(
        [counts.terms.parts[terms[longer]], counts.terms.inner[terms[longer]]], axis=1
    )
    whole, column = np.nonzero(inside >= 0)
    part = number_of[inside[whole, column]]
    whole, part = longer[whole[part >= 0]], part[part >= 0]
    alone = n_occurrences[part] - n_occurrences[whole]
    hardly = alone < MIN_SHARE_ALONE * n_occurrences[part]
    of_a_name = counts.terms.names[terms[whole]]
    of_a_name &= alone <= MIN_RATIO_ALONE * n_occurrences[whole]
    displaced = np.zeros(len(terms), dtype=np.bool_)
    displaced[part[hardly | of_a_name]] = True
    return displaced


def _first(found: _Found, score: Numbers, max_terms: int) -> Longs:
    """Return the places of the terms with the greatest scores and of those with the most uses."""
    if len(score) <= max_terms:
        return np.arange(len(score))
    by_score = np.lexsort((found.terms, -score))[:max_terms]
    by_rate = np.lexsort((found.terms, -found.n_occurrences))[:max_terms]
    return np.union1d(by_score, by_rate)


def _z(found: _Found, totals: Longs, *, n_words: int, n_articles: int) -> Numbers:
    if min(found.n_own, n_articles - found.n_own) < MIN_ARTICLES_FOR_Z:
        return np.full(len(found.terms), np.nan)
    return log_odds_z(
        found.n_occurrences,
        totals[found.terms] - found.n_occurrences,
        n_words=(found.n_words, n_words - found.n_words),
        prior_words=n_words / n_articles,
    )


def _as_table(
    counts: TermCounts, pieces: list[tuple[_Found, Longs, Numbers, Numbers]], totals: Longs
) -> pd.DataFrame:
    terms = np.concatenate([found.terms[kept] for found, kept, _, _ in pieces])
    n_occurrences = np.concatenate([found.n_occurrences[kept] for found, kept, _, _ in pieces])
    lengths = [len(kept) for _, kept, _, _ in pieces]
    n_words = np.repeat([max(found.n_words, 1) for found, _, _, _ in pieces], lengths)
    rank = np.repeat(np.arange(len(pieces)), lengths)
    score = np.concatenate([score[kept] for _, kept, score, _ in pieces])
    names = np.array([found.outlet for found, _, _, _ in pieces], dtype=object)
    ranked = pd.DataFrame(
        {
            "outlet": names[rank],
            "term": spelt(counts, terms),
            "score": score,
            "n_articles": np.concatenate([f.n_articles[kept] for f, kept, _, _ in pieces]),
            "n_occurrences": n_occurrences,
            "n_occurrences_elsewhere": totals[terms] - n_occurrences,
            "per_10000": 10_000 * n_occurrences / n_words,
            "z": np.concatenate([z[kept] for _, kept, _, z in pieces]),
        }
    )
    order = np.lexsort((ranked["term"].to_numpy(dtype=str), -score, rank))
    return conform(ranked.iloc[order], TERMS)
