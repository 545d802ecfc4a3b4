"""Time the reading of articles and the grouping of near-duplicates beside a bag of words.

Call: python tests/benchmarks/reading.py PATH, with files or folders of any format.
"""

import sys
import time
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer

sys.path.insert(0, str(Path(__file__).parents[2]))
from framing.grouping.near_duplicates import with_duplicates
from framing.reading import read_paths

start = time.process_time()
read = read_paths([Path(sys.argv[1])])
reading = time.process_time() - start
start = time.process_time()
grouped = with_duplicates(read.articles, read.texts)
grouping = time.process_time() - start
start = time.process_time()
CountVectorizer().fit_transform(read.texts.values())
counting = time.process_time() - start
print(f"{len(read.articles)} articles read, {len(read.refused)} refused, in {reading:.1f} s")
print(f"{grouped['duplicates'].notna().sum()} in groups of near-duplicates, in {grouping:.1f} s")
print(f"CountVectorizer(): {counting:.1f} s")
