"""Time the counting and ranking of key terms beside scikit-learn's CountVectorizer.

Call: python tests/benchmarks/terms.py PATH, with a .jsonl or .jsonl.gz of articles.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

sys.path.insert(0, str(Path(__file__).parents[2]))

from framing.language.stop_words import STOP_WORDS
from framing.tables import ARTICLES, POSTS, table
from framing.terms import Selection, ranked_terms, term_counts


def read(path: Path) -> tuple[pd.DataFrame, dict[str, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        title = row.get("title") or ""
        row["text"], row["title_end"] = f"{title}\n{row['text']}", len(title)
        row["published"] = row.get("published") or None
    return table(rows, ARTICLES), {row["article_id"]: row["text"] for row in rows}


def seconds(step: str, call: Callable[[], object]) -> tuple[float, object]:
    start, began = time.perf_counter(), time.process_time()
    result = call()
    taken, busy = time.perf_counter() - start, time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{step:55} {taken:7.2f} s   processor {busy:7.2f} s   peak {memory:6.0f} MB", flush=True)
    return busy, result


def main(path: Path) -> None:
    articles, texts = read(path)
    print(len(articles), "articles")
    posts = table([], POSTS)
    ours, counts = seconds("term_counts", lambda: term_counts(articles, texts, posts=posts))
    arrays = [getattr(counts.stream, name) for name in counts.stream.__slots__]
    arrays += [getattr(counts.terms, name) for name in counts.terms.__slots__]
    arrays += [counts.matrix.data, counts.matrix.indices]
    arrays += [counts.in_headings, counts.early, counts.in_names]
    print(counts.matrix.shape, counts.matrix.nnz, sum(a.nbytes for a in arrays) >> 20, "MB kept")
    seconds("ranked_terms, as it comes", lambda: ranked_terms(counts))
    ids = articles["article_id"]
    seconds("  half the articles", lambda: ranked_terms(counts, article_ids=set(ids[::2])))
    many = {f"word{i}" for i in range(100_000)} | STOP_WORDS
    changes = {
        "one stop word more": Selection(stop_words=STOP_WORDS | {"trump"}),
        "single words": Selection(ngrams=(1, 1)),
        "100,000 stop words": Selection(stop_words=many),
        "no stop words": Selection(stop_words=frozenset()),
    }
    for name, selection in changes.items():
        seconds(f"  {name}", lambda chosen=selection: ranked_terms(counts, selection=chosen))
    rng = np.random.default_rng(0)
    lone = articles.assign(outlet=rng.permutation(ids.to_numpy()))
    del counts, arrays
    vectorizer = CountVectorizer(ngram_range=(1, 3), min_df=2)
    theirs, _ = seconds("CountVectorizer(ngram_range=(1, 3), min_df=2)",
                        lambda: vectorizer.fit_transform(texts.values()))  # fmt: skip
    print(f"term_counts takes {ours / theirs:.2f} times as long")
    if "--lone" in sys.argv:
        counts = term_counts(lone, texts, posts=posts)
        seconds("ranked_terms, each article an outlet", lambda: ranked_terms(counts))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
