"""Time of linking, by number of mentions: python tests/benchmarks/linking.py ARTICLES.jsonl[.gz].

Puts 125, 250, 500 and 1,000 articles into one story each time and prints the seconds, so that
growth beyond n log n shows; then all articles in stories found by framing.grouping.stories.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

import pandas as pd

from framing.counts import amounts, count_mentions
from framing.counts.comparison.disagreements import disagreements
from framing.counts.extraction.attribution import voices
from framing.counts.linking.link import quantities
from framing.grouping.stories import with_stories
from framing.tables import ARTICLES, POSTS, QUOTATIONS, table


def timed(counts: pd.DataFrame, articles: pd.DataFrame, texts: dict[str, str]) -> str:
    begin = time.perf_counter()
    linked, things, _ = quantities(counts, articles=articles, texts=texts)
    middle = time.perf_counter()
    found = disagreements(linked, quantities=things, articles=articles)
    end = time.perf_counter()
    return (
        f"{len(articles)} articles, {len(counts)} amounts, {len(things)} quantities, "
        f"{len(found)} rows: linking {middle - begin:.1f} s, comparing {end - middle:.1f} s"
    )


def main() -> None:
    path = Path(sys.argv[1])
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    texts = {row["article_id"]: row["text"] for row in read}
    rows = [
        {
            "article_id": row["article_id"],
            "outlet": row["outlet"],
            "title": row["title"],
            "published": pd.Timestamp(row["published"] or None),
        }
        for row in read
    ]
    articles = table(rows, ARTICLES)
    nobody = voices(table([], QUOTATIONS), posts=table([], POSTS))
    found = {article: count_mentions(text) for article, text in texts.items()}
    counts = amounts(articles, texts, found=found, voices=nobody)
    for n in (125, 250, 500, 1000):
        part = articles.head(n).assign(story="one")
        ids = set(part["article_id"])
        few = counts[counts["article_id"].isin(ids)].reset_index(drop=True)
        print("one story:", timed(few, part, texts), flush=True)
    begin = time.perf_counter()
    told = with_stories(articles, texts)
    print(f"stories: {told['story'].nunique()} in {time.perf_counter() - begin:.1f} s", flush=True)
    print("all:", timed(counts, told, texts))


if __name__ == "__main__":
    main()
