"""Sensitivity: how far an outlet's first terms depend on what was left out and put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from framing.tables import TERM_CHANGES, conform
from framing.terms.counting import TermCounts
from framing.terms.ranking import ranked_terms
from framing.terms.selection import Selection
from framing.terms.speech_share import OWN, Voices, voice_counts

#: Words of an article below which it is called short: a news agency's flash or a caption.
SHORT_ARTICLE_WORDS = 100
#: Terms of an outlet that are compared.
MAX_TERMS = 10

EVERY_WORD = "with stop words"
NO_DUPLICATES = "one of each group of near-duplicates"
OWN_WORDS = "the outlet's own words only"
NO_SHORT = f"articles of {SHORT_ARTICLE_WORDS} words or more only"


def term_changes(
    counts: TermCounts,
    *,
    selection: Selection | None = None,
    voice: Voices | None = None,
    max_terms: int = MAX_TERMS,
) -> pd.DataFrame:
    """Return the ranks of the first terms as shown, and under each other choice.

    The other choices: stop words counted too; one article (the first) of each group of
    near-duplicates; the outlet's own words only; short articles left out.

    Parameters
    ----------
    counts : TermCounts
    selection : Selection, optional
        As shown; the default one where none is given.
    voice : ndarray, optional
        What ``framing.terms.speech_share.voices`` returned; without it own words are not told
        apart.
    max_terms : int, default 10
        Terms of an outlet to compare.

    Returns
    -------
    DataFrame
        TERM_CHANGES: for each choice and outlet the terms that are among its first under one or
        the other, by rank as shown, then under the choice; a rank is NA where the term is not
        among the first.  ``moved`` is positive where the choice brings the term up.
    """
    shown = selection or Selection()
    first = _first_terms(ranked_terms(counts, selection=shown, max_terms=max_terms), max_terms)
    frames = []
    for choice, terms in _choices(counts, shown, voice, max_terms):
        other = _first_terms(terms, max_terms).rename(columns={"rank": "rank_changed"})
        both = first.merge(other, on=["outlet", "term"], how="outer", sort=False)
        both["outlet_order"] = both["outlet"].map(_order(counts))
        both = both.sort_values(["outlet_order", "rank", "rank_changed"])
        both["moved"] = both["rank"] - both["rank_changed"]
        frames.append(both.assign(choice=choice))
    return conform(pd.concat(frames, ignore_index=True), TERM_CHANGES)


def _choices(
    counts: TermCounts, shown: Selection, voice: Voices | None, max_terms: int
) -> Iterator[tuple[str, pd.DataFrame]]:
    every = replace(shown, stop_words=frozenset())
    yield EVERY_WORD, ranked_terms(counts, selection=every, max_terms=max_terms)
    articles = counts.articles.assign(n=counts.n_words)
    ordered = articles.sort_values(["published", "article_id"])
    repeated = ordered["duplicates"].notna() & ordered["duplicates"].duplicated()
    for choice, kept in (
        (NO_DUPLICATES, ordered.loc[~repeated, "article_id"]),
        (NO_SHORT, articles.loc[articles["n"] >= SHORT_ARTICLE_WORDS, "article_id"]),
    ):
        yield (
            choice,
            ranked_terms(counts, selection=shown, article_ids=list(kept), max_terms=max_terms),
        )
    if voice is not None:
        own = voice_counts(counts, voice, kept=frozenset({OWN}))
        yield OWN_WORDS, ranked_terms(own, selection=shown, max_terms=max_terms)


def _first_terms(terms: pd.DataFrame, max_terms: int) -> pd.DataFrame:
    """Return outlet, term and rank of the first terms of each outlet."""
    first = terms.groupby("outlet", sort=False).head(max_terms)[["outlet", "term"]]
    return first.assign(rank=first.groupby("outlet", sort=False).cumcount() + 1)


def _order(counts: TermCounts) -> dict[str, int]:
    return {outlet: i for i, outlet in enumerate(dict.fromkeys(counts.articles["outlet"]))}
