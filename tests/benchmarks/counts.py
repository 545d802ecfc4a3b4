"""Time the amounts of a corpus against a bag of words over the same text, in one run.

Usage: python tests/benchmarks/counts.py PATH

PATH is a file of JSON lines (also .gz), each with a "text".  Prints words, seconds, their ratio
and the sentences read in a second; one process, one thread.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer

sys.path.insert(0, str(Path(__file__).parents[2]))
from framing.counts.extraction.extract import count_mentions
from framing.language.words import n_words


def texts(path: Path) -> list[str]:
    """Return the texts of a file of JSON lines."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def main() -> None:
    """Print the two times and their ratio."""
    corpus = texts(Path(sys.argv[1]))
    begun = time.perf_counter()
    CountVectorizer().fit_transform(corpus)
    bag = time.perf_counter() - begun
    begun = time.perf_counter()
    found = sum(len(count_mentions(text)) for text in corpus)
    amounts = time.perf_counter() - begun
    words = sum(map(n_words, corpus))
    print(f"{len(corpus):,} texts, {words:,} words, {found:,} amounts")
    print(f"CountVectorizer() {bag:.1f} s, amounts {amounts:.1f} s: {amounts / bag:.1f} times")
    print(f"{words / amounts:,.0f} words/s")


if __name__ == "__main__":
    main()
