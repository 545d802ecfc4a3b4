"""Time quotations and actors against CountVectorizer over the same texts.

    python tests/benchmarks/quotations.py PATH [MOST]

PATH is a file of JSON lines (plain or .gz) with ``text`` and, where there is one, ``outlet``; at
most MOST articles are taken (all of them by default).  One core, input already read.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from itertools import islice
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer

sys.path.insert(0, str(Path(__file__).parents[2]))

from framing.language.words import n_words
from framing.quotations import article_quotations, quotation_tables
from framing.tables import ARTICLES, table


def articles_of(path: Path, most: int) -> list[dict[str, object]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in islice(lines, most))
        return [{"text": row["text"], "outlet": row.get("outlet")} for row in rows]


def main(path: Path, most: int) -> None:
    found = articles_of(path, most)
    texts = {f"a{i}": str(row["text"]) for i, row in enumerate(found)}
    rows = [
        {"article_id": f"a{i}", "outlet": row.get("outlet"), "story": f"s{i}", "title_end": 0}
        for i, row in enumerate(found)
    ]
    articles = table(rows, ARTICLES)
    words = sum(n_words(text) for text in texts.values())
    start = time.process_time()
    CountVectorizer().fit_transform(list(texts.values()))
    counted = time.process_time() - start
    start = time.process_time()
    found = {article_id: article_quotations(text) for article_id, text in texts.items()}
    quotations, actors = quotation_tables(articles, texts, found=found)
    quoted = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(texts):,} articles, {words:,} words")
    print(f"CountVectorizer {counted:.1f} s; quotations and actors {quoted:.1f} s")
    print(f"ratio {quoted / counted:.1f}; {words / quoted:,.0f} words/s; peak {peak:,.0f} MB")
    print(f"{len(quotations):,} quotations, {len(actors):,} actors")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else sys.maxsize)
