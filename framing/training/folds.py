"""Folds: articles held back, analysed by a model that was learned without them.

A kind of model takes part by a ``Course``: what it is learned from, how it is learned
(``learn``, which also chooses the thresholds), and how a corpus is analysed with it
(``analyse``).  The tables written are those of the command line, in a folder a fold.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from framing.analysis import (
    Analysis,
    article_findings,
    corpus_findings,
    grouped,
    measured,
    parts_of,
)
from framing.counts.linking.model import LinkModel
from framing.output import write_analysis
from framing.quotations.attribution.model import Model, Weights
from framing.reading import Corpus, read_files
from framing.training import attribution, linking, pronouns
from framing.training.constructed_stories import constructed_stories
from framing.training.gold import (
    GoldArticle,
    GoldError,
    GoldStory,
    gold_articles,
    gold_stories,
)
from framing.training.linked_stories import LinkedStory, linked_story
from framing.training.marked_articles import example

N_FOLDS = 5
#: What the articles of a fold are called in its settings.
_FILE = "articles.jsonl"

Item = TypeVar("Item")
Learned = TypeVar("Learned")
Article = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course(Generic[Item, Learned]):
    """How one kind of model is learned and used, for folds."""

    items: Sequence[Item]  #: what may be held back, in a fixed order
    sets: Callable[[Item], frozenset[str]]  #: the names by which an item is left out
    articles: Callable[[Item], Iterable[Article]]  #: its articles, in the form that is read
    learn: Callable[[Sequence[Item]], Learned]
    analyse: Callable[[Corpus, Learned], Analysis]


def folds(course: Course[Item, Learned], *, n_folds: int = N_FOLDS) -> dict[str, list[int]]:
    """Return the items held back in each fold, by its name: every ``n_folds``-th in one."""
    if n_folds < 2:
        raise GoldError(f"{n_folds} folds leave nothing to learn from. Ask for two or more.")
    n = len(course.items)
    return {f"fold-{k + 1}": list(range(k, n, n_folds)) for k in range(min(n_folds, n))}


def left_out(course: Course[Item, Learned], name: str) -> dict[str, list[int]]:
    """Return one fold that holds back all items of the set ``name``."""
    held = [i for i, item in enumerate(course.items) if name in course.sets(item)]
    if not held:
        known = sorted(set[str]().union(*(course.sets(item) for item in course.items)))
        raise GoldError(f"No set is called {name}. The sets are: {', '.join(known)}.")
    return {name: held}


def write_folds(
    course: Course[Item, Learned], held: Mapping[str, Sequence[int]], *, out: Path
) -> Iterator[str]:
    """Write the tables of each fold into a folder of ``out``, and yield its name when done.

    Parameters
    ----------
    course : Course
    held : mapping of str to sequence of int
        The items that each fold holds back: the model of the fold does not see them.
    out : Path
    """
    for name, indices in held.items():
        back = set(indices)
        learned = course.learn([x for i, x in enumerate(course.items) if i not in back])
        corpus = corpus_of(a for i in indices for a in course.articles(course.items[i]))
        analysis = course.analyse(corpus, learned)
        write_analysis(analysis, folder=out / name, paths=[Path(_FILE)])
        yield name


def corpus_of(articles: Iterable[Article]) -> Corpus:
    """Return ``articles`` as they are read from a file of JSON lines."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    return read_files([(_FILE, lines.encode("utf-8"))])


def attribution_course(folder: Path) -> Course[GoldArticle, tuple[Model, Weights]]:
    """Return the course of who says what: left out by file or by outlet."""
    return Course(
        items=gold_articles(folder),
        sets=lambda item: frozenset({item.set, str(item.marks["publisher"])}),
        articles=lambda item: [
            {
                "article_id": item.marks["doc"],
                "outlet": item.marks["publisher"],
                "text": item.marks["text"],
            }
        ],
        learn=_quotation_models,
        analyse=_with_quotation_models,
    )


def _quotation_models(items: Sequence[GoldArticle]) -> tuple[Model, Weights]:
    marked = [item.marks for item in items]
    model, _ = attribution.learned([example(gold) for gold in marked])
    return model, pronouns.learned(marked)


def _with_quotation_models(corpus: Corpus, models: tuple[Model, Weights]) -> Analysis:
    together = grouped(corpus)
    found = {
        article_id: article_findings(
            parts, together.texts[article_id], attribution=models[0], pronouns=models[1]
        )
        for article_id, parts in parts_of(together).items()
    }
    return measured(together, findings=found)


def linking_course(folder: Path) -> Course[GoldStory, LinkModel]:
    """Return the course of which amounts count the same thing: left out by file."""
    laid_out: dict[tuple[str, str], LinkedStory] = {}

    def learn(items: Sequence[GoldStory]) -> LinkModel:
        every = [*items, *constructed_stories()]
        for item in every:
            if (item.set, item.name) not in laid_out:
                laid_out[item.set, item.name] = linked_story(item)
        return linking.learned_from([laid_out[item.set, item.name] for item in every])

    return Course(
        items=gold_stories(folder),
        sets=lambda item: frozenset({item.set}),
        articles=lambda item: [
            {
                "article_id": article["article"],
                "outlet": article["outlet"],
                "published": article.get("published"),
                "title": article["title"],
                "story": item.name,
                "text": "\n\n".join(" ".join(p) for p in article["paragraphs"] if p),
            }
            for article in item.articles
        ],
        learn=learn,
        analyse=_with_link_model,
    )


def _with_link_model(corpus: Corpus, model: LinkModel) -> Analysis:
    together = grouped(corpus)
    return measured(together, findings=corpus_findings(together), linking=model)
