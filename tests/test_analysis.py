"""The seam: findings are a pure function of one article, and corpus steps only join them."""

import pickle
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from framing.analysis import (
    Analysis,
    analyse,
    article_findings,
    corpus_findings,
    grouped,
    measured,
    parts_of,
)
from framing.reading import read_paths

SAMPLE = Path(__file__).parents[1] / "data" / "sample"
TABLES = [name for name, kind in Analysis.__annotations__.items() if kind == "pd.DataFrame"]


@pytest.fixture(scope="module")
def corpus():
    return read_paths([SAMPLE])


def assert_equal(one: Analysis, other: Analysis) -> None:
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))


def test_findings_that_were_pickled_give_the_same_tables(corpus):
    together = grouped(corpus)
    stored = pickle.loads(pickle.dumps(corpus_findings(together)))
    assert_equal(measured(together, findings=stored), analyse(corpus))


def test_the_findings_of_an_article_do_not_depend_on_the_others(corpus):
    together = grouped(corpus)
    alone = {
        article_id: article_findings(parts, corpus.texts[article_id])
        for article_id, parts in reversed(parts_of(together).items())
    }
    assert_equal(measured(together, findings=alone), analyse(corpus))


def test_findings_of_articles_out_of_scope_change_nothing(corpus):
    together = grouped(corpus)
    findings = corpus_findings(together)
    first = together.articles.head(3)
    part = read_part(together, first)
    only = {article_id: findings[article_id] for article_id in first["article_id"]}
    assert_equal(measured(part, findings=findings), measured(part, findings=only))


def read_part(corpus, articles):
    kept = set(articles["article_id"])
    posts = corpus.posts[corpus.posts["article_id"].isin(kept)]
    return replace(corpus, articles=articles, posts=posts)
