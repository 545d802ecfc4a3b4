"""Analysis: a corpus in, every table out.

One article is read by ``article_findings``, a pure function of that article: its result is the
same in any corpus, in any process and on any machine, so it can be made once and kept.  Everything
that needs more than one article is a step of ``analyse``.  The measures know nothing of each other:
what one takes from another is handed to it here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from framing.counts import count_mentions, count_tables
from framing.counts.linking.model import LinkModel
from framing.counts.records import CountMention
from framing.grouping.near_duplicates import with_duplicates
from framing.grouping.stories import with_stories
from framing.quotations import ArticleQuotations, article_quotations, quotation_tables
from framing.quotations.attribution.model import Model, Weights
from framing.reading import Corpus
from framing.terms import ArticleWords, TermCounts, article_words, corpus_counts, key_terms

#: Called with the name of each step as it begins.
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleParts:
    """What is known of the parts of one text before it is measured."""

    title_end: int = 0  #: offset after the title; 0 where the text has none
    posts: tuple[tuple[int, int], ...] = ()  #: spans of the embedded posts


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that is found in one article, whatever other articles hold; it can be pickled."""

    words: ArticleWords
    quotations: ArticleQuotations
    amounts: Sequence[CountMention]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Every table that an analysis makes; the schemas are in ``framing.tables``."""

    articles: pd.DataFrame  #: ARTICLES, each with a story
    texts: Mapping[str, str]  #: the stored text of each article, by article_id
    posts: pd.DataFrame  #: POSTS
    cuts: pd.DataFrame  #: CUTS
    refused: pd.DataFrame  #: REFUSED
    term_counts: TermCounts  #: every term of every article, from which ``terms`` are ranked
    terms: pd.DataFrame  #: TERMS
    quotations: pd.DataFrame  #: QUOTATIONS
    actors: pd.DataFrame  #: ACTORS
    counts: pd.DataFrame  #: COUNTS
    quantities: pd.DataFrame  #: QUANTITIES
    disagreements: pd.DataFrame  #: DISAGREEMENTS
    possible_links: pd.DataFrame  #: POSSIBLE_LINKS: amounts left apart that may be of one thing


def _silent(step: str) -> None:
    """Report nothing."""


def article_findings(
    article: ArticleParts,
    text: str,
    *,
    attribution: Model | None = None,
    pronouns: Weights | None = None,
) -> Findings:
    """Measure one article by itself.

    Parameters
    ----------
    article : ArticleParts
        Where its title ends and which spans are embedded posts.
    text : str
        Its stored text.
    attribution : Model, optional
        What finds quotations and their sources; the stored one where none is given.
    pronouns : Weights, optional
        What finds whom "he" and "she" stand for; the stored ones where none are given.

    Returns
    -------
    Findings
        The same for the same arguments, on any machine; depends on nothing else.

    Examples
    --------
    >>> found = article_findings(ArticleParts(), "“All 12 ferries sail,” Ann Lee said.")
    >>> [mention.text for mention in found.amounts]
    ['12 ferries']
    >>> [speaker.name for speaker in found.quotations.speakers.speakers]
    ['Ann Lee']
    """
    return Findings(
        words=article_words(text, title_end=article.title_end, skipped=article.posts),
        quotations=article_quotations(
            text, posts=article.posts, model=attribution, pronouns=pronouns
        ),
        amounts=count_mentions(text),
    )


def parts_of(corpus: Corpus) -> dict[str, ArticleParts]:
    """Return the parts of each article of ``corpus``, by ``article_id``."""
    posts: dict[str, list[tuple[int, int]]] = {}
    for post in corpus.posts[["article_id", "start", "end"]].to_dict("records"):
        posts.setdefault(post["article_id"], []).append((int(post["start"]), int(post["end"])))
    title_ends = corpus.articles[["article_id", "title_end"]].fillna({"title_end": 0})
    return {
        article_id: ArticleParts(
            title_end=int(title_end), posts=tuple(sorted(posts.get(article_id, ())))
        )
        for article_id, title_end in title_ends.itertuples(index=False, name=None)
    }


def corpus_findings(corpus: Corpus) -> dict[str, Findings]:
    """Return the findings of each article of ``corpus``, by ``article_id``, one after the other."""
    return {
        article_id: article_findings(parts, corpus.texts[article_id])
        for article_id, parts in parts_of(corpus).items()
    }


def analyse(corpus: Corpus, *, progress: Progress = _silent) -> Analysis:
    """Measure ``corpus`` three ways: key terms, quotations, counts.

    Parameters
    ----------
    corpus : Corpus
        What ``read_files`` or ``read_paths`` returned.
    progress : callable, default silent
        Called with the name of each step as it begins.

    Returns
    -------
    Analysis
        Tables with no rows where there was nothing to measure.
    """
    together = grouped(corpus, progress=progress)
    progress("articles")
    return measured(together, findings=corpus_findings(together), progress=progress)


def grouped(corpus: Corpus, *, progress: Progress = _silent) -> Corpus:
    """Return ``corpus`` with the story and the near-duplicates of each article filled in."""
    progress("stories")
    articles = with_stories(corpus.articles, corpus.texts)
    progress("near-duplicates")
    return replace(corpus, articles=with_duplicates(articles, corpus.texts))


def measured(
    corpus: Corpus,
    *,
    findings: Mapping[str, Findings],
    linking: LinkModel | None = None,
    progress: Progress = _silent,
) -> Analysis:
    """Put the findings of single articles together: the steps that need the whole corpus.

    Parameters
    ----------
    corpus : Corpus
        As ``grouped`` returns it: each article with its story.
    findings : mapping of str to Findings
        What ``article_findings`` returned for each article of ``corpus``, by ``article_id``; those
        of other articles are not used.
    linking : LinkModel, optional
        What tells whether two amounts count the same thing; the stored one where none is given.
    progress : callable, default silent
        Called with the name of each step as it begins.
    """
    articles = corpus.articles
    found = {article_id: findings[article_id] for article_id in articles["article_id"]}
    progress("key terms")
    term_counts = corpus_counts(articles, {a: one.words for a, one in found.items()})
    terms = key_terms(term_counts)
    progress("quotations")
    quotations, actors = quotation_tables(
        articles, corpus.texts, found={a: one.quotations for a, one in found.items()}
    )
    progress("counts")
    counts, quantities, disagreements, possible_links = count_tables(
        articles,
        corpus.texts,
        found={a: one.amounts for a, one in found.items()},
        posts=corpus.posts,
        quotations=quotations,
        model=linking,
    )
    return Analysis(
        articles=articles,
        texts=corpus.texts,
        posts=corpus.posts,
        cuts=corpus.cuts,
        refused=corpus.refused,
        term_counts=term_counts,
        terms=terms,
        quotations=quotations,
        actors=actors,
        counts=counts,
        quantities=quantities,
        disagreements=disagreements,
        possible_links=possible_links,
    )
