"""Near-duplicates: articles that are nearly one text, such as a wire story in several outlets.

Nothing is deleted: a group has an id, and the scope decides how it counts.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd
from datasketch import MinHash, MinHashLSH

from framing.language.words import WORD
from framing.tables import ARTICLES, conform

#: Words in a shingle: long enough that two tellings of one event share few.
SHINGLE_WORDS = 5
#: Two texts are near-duplicates from this share of common shingles up (Jaccard).  Among 5,000
#: articles of some hundred outlets no pair lies between .46 and 1; those below (from .24) are
#: issues of one newsletter, and reports that print one document.  A text of 60 words with a
#: sentence of 25 put into it has .61, one of 400 has .92.
MIN_JACCARD = 0.6
#: Candidates are looked for below that, and then compared exactly.
CANDIDATE_JACCARD = 0.4
N_PERMUTATIONS = 128

Shingles = npt.NDArray[np.uint32]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


def with_duplicates(articles: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """Return ``articles`` with the id of its group for each that is nearly another's text.

    Near-duplicates share at least .6 of their five-word shingles, titles left out; a group is all
    that such pairs link.  Its id is the article_id of its first published, then least, article.

    Parameters
    ----------
    articles : DataFrame, shape (n, 10)
        An ARTICLES table.
    texts : mapping of str to str
        The stored text of each article.

    Returns
    -------
    DataFrame, shape (n, 10)
        The same rows in the same order; ``duplicates`` is NA for an article alone.

    Notes
    -----
    Candidates by MinHash and locality-sensitive hashing: Broder (1997), "On the resemblance and
    containment of documents"; as implemented by datasketch.

    Examples
    --------
    >>> articles = pd.DataFrame({name: ["b", "a", "c"] for name in ARTICLES})
    >>> articles["published"], articles["n_words"], articles["title_end"] = pd.NaT, 9, 0
    >>> wire = "The ferry sailed at noon on Monday and nobody waved from the pier at all"
    >>> texts = {"a": wire, "b": wire + ", crews said.", "c": "Another ferry sank."}
    >>> with_duplicates(articles, texts)["duplicates"].fillna("alone").tolist()
    ['a', 'a', 'alone']
    """
    title_ends = zip(articles["article_id"], articles["title_end"], strict=True)
    shingles = {a: _shingles(texts[a][0 if pd.isna(end) else int(end) :]) for a, end in title_ends}
    groups = _groups(shingles)
    order = articles.sort_values(["published", "article_id"], na_position="last")["article_id"]
    first: dict[str, str] = {}
    for article_id in order:
        first.setdefault(groups[article_id], article_id)
    sizes = pd.Series(groups).value_counts()
    ids = [first[groups[a]] if sizes[groups[a]] > 1 else None for a in articles["article_id"]]
    return conform(articles.assign(duplicates=pd.Series(ids, index=articles.index)), ARTICLES)


def narrowed(articles: pd.DataFrame) -> pd.DataFrame:
    """Return a part of the articles with the groups that are left in it.

    An article whose near-duplicates are all outside the part stands alone; a group is named again
    after the first published of those inside.

    Parameters
    ----------
    articles : DataFrame
        Rows of what ``with_duplicates`` returned.

    Examples
    --------
    >>> part = pd.DataFrame({"article_id": ["b", "c", "d"], "published": pd.NaT,
    ...                      "duplicates": ["a", "a", "x"]})
    >>> narrowed(part)["duplicates"].fillna("alone").tolist()
    ['b', 'b', 'alone']
    """
    order = articles.sort_values(["published", "article_id"], na_position="last")
    groups = order.groupby("duplicates")["article_id"].transform("first")
    shared = order.groupby("duplicates")["article_id"].transform("size") > 1
    return articles.assign(duplicates=groups.where(shared).astype(articles["duplicates"].dtype))


def _shingles(text: str) -> Shingles:
    """Return the hashes of the runs of five words in ``text``, each once, in order."""
    words = [zlib.crc32(word.encode()) for word in WORD.findall(text.lower())]
    if not words:
        return np.empty(0, dtype=np.uint32)
    hashes = np.array(words, dtype=np.uint64)
    n_shingles = max(1, len(hashes) - SHINGLE_WORDS + 1)
    mixed = np.zeros(n_shingles, dtype=np.uint64)
    for k in range(min(SHINGLE_WORDS, len(hashes))):
        # Multiplied last: the half that is kept depends on every word, the fifth too.
        mixed = (mixed + hashes[k : k + n_shingles]) * _FACTOR
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def _jaccard(a: Shingles, b: Shingles) -> float:
    common = len(np.intersect1d(a, b, assume_unique=True))
    return common / (len(a) + len(b) - common)


def _groups(shingles: Mapping[str, Shingles]) -> dict[str, str]:
    """Return for each article the one that stands for its group."""
    parent = {article_id: article_id for article_id in shingles}

    def root(article_id: str) -> str:
        while parent[article_id] != article_id:
            parent[article_id] = parent[parent[article_id]]
            article_id = parent[article_id]
        return article_id

    same: dict[bytes, str] = {}
    index = MinHashLSH(threshold=CANDIDATE_JACCARD, num_perm=N_PERMUTATIONS)
    for article_id, own in shingles.items():
        if not len(own):
            continue
        twin = same.setdefault(own.tobytes(), article_id)
        if twin != article_id:  # compared once, however often it was printed
            parent[article_id] = twin
            continue
        sketch = MinHash(num_perm=N_PERMUTATIONS, seed=1, hashfunc=int)
        sketch.update_batch(own)
        for other in _sorted(index.query(sketch)):
            if root(other) != root(article_id) and _jaccard(own, shingles[other]) >= MIN_JACCARD:
                parent[root(article_id)] = root(other)
        index.insert(article_id, sketch, check_duplication=False)
    return {article_id: root(article_id) for article_id in shingles}


def _sorted(found: Iterable[object]) -> list[str]:
    return sorted(map(str, found))
