"""Stories: which articles tell the same story.

Two articles tell one story when they share rare words and, where both dates are known, appeared
within a few days of each other.  A story that was given with an article is kept.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from framing.language.words import WORD

#: Articles further apart than this many days tell different stories.  Of 180 pairs of articles
#: on one event, in three US outlets, all were within 4 days; a week leaves room for weeklies.
MAX_DAYS = 7
#: Least mean similarity of the articles of one story (cosine of TF-IDF).  Pairs of one event had
#: .10 at least and .34 in the middle; of different events, 99 % were under .14.
MIN_SIMILARITY = 0.14
#: The same where a date is unknown, so that nothing but the words can keep two events apart: of
#: 15,930 pairs of different events, under 1 in 200 were above.
MIN_SIMILARITY_UNDATED = 0.17
#: A pair less alike than this counts as not alike at all, which keeps the work near-linear.
FLOOR = 0.08
#: A new story spans at most this many days: three weeks of daily follow-ups.  Undated articles
#: would chain events years apart otherwise.
MAX_SPAN_DAYS = 21
#: Rows compared in one go: bounds the memory at this many times the number of articles.
BLOCK_ROWS = 256
#: A story named after a text without a title carries this many of its first words.
MAX_NAME_WORDS = 10

_POSSESSIVE = re.compile(r"['’]s\Z")


def with_stories(articles: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """Return ``articles`` with a story for each article that came without one.

    Average-linkage clustering of the articles' TF-IDF vectors: the two most alike groups are
    put together as long as the mean similarity of their articles is at least
    ``MIN_SIMILARITY``.  Two stories that were given are never put together; an article without
    one may join one of them.  A new story is named after the title of its earliest article.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table; ``story`` NA where none was given.
    texts : mapping of str to str
        The stored text of each article, by ``article_id``.

    Returns
    -------
    DataFrame
        The same rows and columns, no ``story`` missing.  Does not depend on the order of rows.

    Examples
    --------
    >>> from framing.tables import ARTICLES, table
    >>> texts = {
    ...     "a": "The ferry Aurora sank off Westhaven; the harbour master blamed the storm.",
    ...     "b": "A storm sank the Aurora, a ferry, off Westhaven, the harbour master said.",
    ...     "c": "Bread prices rose again as wheat harvests failed in the eastern provinces.",
    ... }
    >>> rows = [{"article_id": key, "title": text.split(";")[0]} for key, text in texts.items()]
    >>> with_stories(table(rows, ARTICLES), texts)["story"].tolist()[0]
    'The ferry Aurora sank off Westhaven'
    >>> with_stories(table(rows, ARTICLES), texts)["story"].nunique()
    2
    """
    if articles["story"].notna().all():
        return articles.copy()
    ordered = articles.sort_values("article_id", kind="stable").reset_index(drop=True)
    given: list[str | None] = [s if isinstance(s, str) else None for s in ordered["story"]]
    days = _days(ordered["published"])
    documents = [texts.get(article, "") for article in ordered["article_id"]]
    groups = _merged(_initial_groups(given), list(_edges(_vectors(documents), days)), given, days)
    names = _names(groups, ordered, given, documents)
    story = dict(zip(ordered["article_id"], names, strict=True))
    return articles.assign(story=articles["article_id"].map(story).astype(articles["story"].dtype))


def _days(published: pd.Series) -> np.ndarray:
    """Return the publication days as numbers, NaN where unknown."""
    stamps = published.to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(stamps), np.nan, stamps.astype(np.int64).astype(np.float64))


def _terms(text: str) -> list[str]:
    words = (_POSSESSIVE.sub("", match.group().lower()) for match in WORD.finditer(text))
    return [word for word in words if word not in ENGLISH_STOP_WORDS]


def _vectors(documents: Sequence[str]) -> csr_matrix:
    """Return one unit vector a document."""
    try:
        return csr_matrix(
            TfidfVectorizer(analyzer=_terms, sublinear_tf=True).fit_transform(documents)
        )
    except ValueError:  # scikit-learn's answer to documents without a single word
        return csr_matrix((len(documents), 1))


def _edges(vectors: csr_matrix, days: np.ndarray) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of rows, first below second, that are alike and not apart in time."""
    transposed = vectors.T.tocsr()
    for start in range(0, vectors.shape[0], BLOCK_ROWS):
        block = (vectors[start : start + BLOCK_ROWS] @ transposed).tocoo()
        alike = block.data >= FLOOR
        first, second = block.row[alike] + start, block.col[alike]
        apart = np.abs(days[first] - days[second]) > MAX_DAYS  # False where a date is unknown
        keep = (first < second) & ~apart
        pairs = zip(first[keep], second[keep], block.data[alike][keep], strict=True)
        for a, b, similarity in pairs:
            yield int(a), int(b), round(float(similarity), 9)


def _initial_groups(given: Sequence[str | None]) -> dict[int, list[int]]:
    """Return the groups to begin with: the given stories, and every other article alone."""
    groups: dict[int, list[int]] = {}
    first_of: dict[str, int] = {}
    for row, story in enumerate(given):
        key = row if story is None else first_of.setdefault(story, row)
        groups.setdefault(key, []).append(row)
    return groups


def _merged(
    groups: dict[int, list[int]],
    edges: Sequence[tuple[int, int, float]],
    given: Sequence[str | None],
    days: np.ndarray,
) -> list[list[int]]:
    """Return the groups after average linkage: the rows of each, in order."""
    group_of = {row: key for key, rows in groups.items() for row in rows}
    sums: dict[int, dict[int, float]] = {key: {} for key in groups}
    for a, b, similarity in edges:
        x, y = group_of[a], group_of[b]
        if x != y:
            # What an undated pair lacks to its higher bar is taken off its similarity.
            undated = bool(np.isnan(days[a]) or np.isnan(days[b]))
            weight = similarity - (MIN_SIMILARITY_UNDATED - MIN_SIMILARITY if undated else 0.0)
            sums[x][y] = sums[y][x] = sums[x].get(y, 0.0) + weight

    def mean(x: int, y: int) -> float:
        return sums[x][y] / (len(groups[x]) * len(groups[y]))

    heap = [(-mean(x, y), x, y) for x in sums for y in sums[x] if x < y]
    heapq.heapify(heap)
    while heap:
        negative, x, y = heapq.heappop(heap)
        if -negative < MIN_SIMILARITY:
            break
        stale = y not in sums.get(x, {}) or mean(x, y) != -negative
        if stale or not _may_merge(groups[x], groups[y], given, days):
            continue
        if given[groups[y][0]]:
            x, y = y, x  # the given story stays the group's first, and so its name
        groups[x] += groups.pop(y)
        for other, total in sums.pop(y).items():
            del sums[other][y]
            if other != x:
                sums[x][other] = sums[other][x] = sums[x].get(other, 0.0) + total
        for other in sums[x]:
            heapq.heappush(heap, (-mean(x, other), min(x, other), max(x, other)))
    return list(groups.values())


def _may_merge(
    first: Sequence[int], second: Sequence[int], given: Sequence[str | None], days: np.ndarray
) -> bool:
    """Say whether two groups may be one story: not two given ones, not too long a time."""
    if given[first[0]] or given[second[0]]:
        return not (given[first[0]] and given[second[0]])
    dated = [day for row in (*first, *second) if not np.isnan(day := days[row])]
    return not dated or max(dated) - min(dated) <= MAX_SPAN_DAYS


def _names(
    groups: Sequence[Sequence[int]],
    ordered: pd.DataFrame,
    given: Sequence[str | None],
    documents: Sequence[str],
) -> list[str]:
    """Return the story of each row: the given one, or a title made unique."""
    published = ordered["published"].fillna(pd.Timestamp.max.floor("s"))
    used = {story for story in given if story}
    names = [""] * len(documents)
    for rows in sorted(groups, key=min):
        story = given[rows[0]]
        if story is None:
            earliest = min(rows, key=lambda row: (published[row], row))
            story = _unused(_title(ordered["title"][earliest], documents[earliest]), used)
            used.add(story)
        for row in rows:
            names[row] = given[row] or story
    return names


def _title(title: object, text: str) -> str:
    """Return a title in one line, or the first words of the text, or a word for neither."""
    if isinstance(title, str) and title.strip():
        return " ".join(title.split())
    words = text.split()
    first = " ".join(words[:MAX_NAME_WORDS]) + (" …" if len(words) > MAX_NAME_WORDS else "")
    return first or "untitled"


def _unused(name: str, used: set[str]) -> str:
    numbered = (f"{name} ({number})" for number in count(2))
    return name if name not in used else next(other for other in numbered if other not in used)
