"""Replay: the tables that an analysis made, with what a person decided, and what follows from it.

Nothing found is changed in its place: the tables as found are kept, and those shown are made of
them and of the log each time.  The log may be longer than what it is about: what is no longer
found is listed, never lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import pandas as pd

from framing.review.articles import replayed_articles
from framing.review.decisions import Decision, log_table, standing
from framing.review.figures import replayed_figures
from framing.review.keys import text_hash
from framing.review.passages import replayed_passages


class _Voiced(Protocol):
    def __call__(self, counts: pd.DataFrame, *, quotations: pd.DataFrame) -> pd.DataFrame: ...


class _Compared(Protocol):
    def __call__(
        self, counts: pd.DataFrame, *, quantities: pd.DataFrame, articles: pd.DataFrame
    ) -> pd.DataFrame: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The steps of an analysis that follow from what is decided; the measures give them."""

    voiced: _Voiced  #: COUNTS with the voice that each figure has by QUOTATIONS
    compared: _Compared  #: the DISAGREEMENTS of COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The tables that decisions bear on, and the rows of the log that no longer apply."""

    quotations: pd.DataFrame  #: QUOTATIONS
    actors: pd.DataFrame  #: ACTORS
    counts: pd.DataFrame  #: COUNTS
    quantities: pd.DataFrame  #: QUANTITIES
    disagreements: pd.DataFrame  #: DISAGREEMENTS
    possible_links: pd.DataFrame  #: POSSIBLE_LINKS: pairs that nobody has decided
    lapsed: pd.DataFrame  #: DECISIONS whose passage, figure or article is not found


def mended_articles(
    articles: pd.DataFrame, *, texts: Mapping[str, str], log: Sequence[Decision]
) -> pd.DataFrame:
    """Return ARTICLES with what was decided about them: before anything is measured over them.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table, each article with a story.
    texts : mapping of str to str
        The stored text of each article.
    log : sequence of Decision
        All rows, in their order.
    """
    return replayed_articles(articles, texts=texts, decisions=standing(log))[0]


def mended(
    found: Mended,
    *,
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    log: Sequence[Decision],
    steps: Steps,
) -> Mended:
    """Return what was ``found``, as decided in ``log``.

    Parameters
    ----------
    found : Mended
        The tables as the analysis made them, of the articles as ``mended_articles`` gave them.
    articles : DataFrame
        Those articles.
    texts : mapping of str to str
        The stored text of each article.
    log : sequence of Decision
        All rows, in their order.
    steps : Steps
        What is done again where a decision bears on it.

    Returns
    -------
    Mended
        The same tables where no decision applies.
    """
    holds = standing(log)
    _, gone = replayed_articles(articles, texts=texts, decisions=holds)
    quotations, actors, unsaid = replayed_passages(
        found.quotations, found.actors, texts=texts, decisions=holds
    )
    counts = found.counts
    if quotations is not found.quotations:
        counts = steps.voiced(counts, quotations=quotations)
    counts, quantities, uncounted = replayed_figures(
        counts, found.quantities, articles=articles, texts=texts, decisions=holds
    )
    compared = found.disagreements
    if counts is not found.counts:
        compared = steps.compared(counts, quantities=quantities, articles=articles)
    lapsed = {decision.id for decision in [*gone, *unsaid, *uncounted]}
    return replace(
        found,
        quotations=quotations,
        actors=actors,
        counts=counts,
        quantities=quantities,
        disagreements=compared,
        possible_links=_undecided(found.possible_links, texts=texts, decisions=holds),
        lapsed=log_table([decision for decision in holds if decision.id in lapsed]),
    )


def _undecided(
    links: pd.DataFrame, *, texts: Mapping[str, str], decisions: Sequence[Decision]
) -> pd.DataFrame:
    """Return the possible links but for those between figures that a person has decided."""
    pairs = {
        frozenset((key.text_hash, key.start) for key in decision.keys)
        for decision in decisions
        if decision.field in ("same_quantity", "not_same_quantity")
    }
    if not pairs or links.empty:
        return links

    hashes = {a: text_hash(texts[a]) for a in {*links["article_a"], *links["article_b"]}}
    sides = zip(
        links["article_a"], links["start_a"], links["article_b"], links["start_b"], strict=True
    )
    open_ = [
        frozenset(((hashes[a], int(s)), (hashes[b], int(t)))) not in pairs for a, s, b, t in sides
    ]
    return links[open_].reset_index(drop=True)
