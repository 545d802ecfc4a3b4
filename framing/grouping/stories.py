"""Stories: which articles tell the same story.

Two articles tell one story when they share rare words and, where both dates are known, appeared
within a few days of each other.  A story that was given with an article is kept.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from framing.grouping.clustering import average_linkage
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
#: A component of so many groups is put together by a table of all pairs (8 bytes each), one of
#: more by a list again: 5,000 articles of one event take 200 MB.
DENSE_GROUPS, MAX_DENSE_GROUPS = 200, 8000
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
    groups = _merged(_initial_groups(given), _edges(_vectors(documents), days), given, days)
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


@dataclass(frozen=True, slots=True)
class _Edges:
    """Pairs of rows, first below second, that are alike and not apart in time."""

    first: npt.NDArray[np.int32]
    second: npt.NDArray[np.int32]
    weight: npt.NDArray[np.float64]

    def among(self, rows: npt.NDArray[np.bool_]) -> _Edges:
        """Return the edges between the ``rows`` that are marked."""
        inside = rows[self.first] & rows[self.second]
        return _Edges(self.first[inside], self.second[inside], self.weight[inside])


def _edges(vectors: csr_matrix, days: np.ndarray) -> _Edges:
    """Return the pairs of rows that are alike and not apart in time."""
    transposed = vectors.T.tocsr()
    undated = np.isnan(days)
    parts = [(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))]
    for start in range(0, vectors.shape[0], BLOCK_ROWS):
        block = (vectors[start : start + BLOCK_ROWS] @ transposed).tocoo()
        alike = block.data >= FLOOR
        first, second = block.row[alike] + start, block.col[alike]
        apart = np.abs(days[first] - days[second]) > MAX_DAYS  # False where a date is unknown
        keep = (first < second) & ~apart
        first, second = first[keep], second[keep]
        weight = np.round(block.data[alike][keep], 9)
        # What an undated pair lacks to its higher bar is taken off its similarity.
        weight -= np.where(
            undated[first] | undated[second], MIN_SIMILARITY_UNDATED - MIN_SIMILARITY, 0.0
        )
        parts.append((first.astype(np.int32), second.astype(np.int32), weight))
    return _Edges(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _initial_groups(given: Sequence[str | None]) -> dict[int, list[int]]:
    """Return the groups to begin with: the given stories, and every other article alone."""
    groups: dict[int, list[int]] = {}
    first_of: dict[str, int] = {}
    for row, story in enumerate(given):
        key = row if story is None else first_of.setdefault(story, row)
        groups.setdefault(key, []).append(row)
    return groups


def _merged(
    groups: dict[int, list[int]], edges: _Edges, given: Sequence[str | None], days: np.ndarray
) -> list[list[int]]:
    """Return the groups after average linkage: the rows of each, in order.

    Groups that no chain of edges joins have nothing to do with each other.
    """
    group_of = np.empty(len(given), dtype=np.int64)
    for key, rows in groups.items():
        group_of[rows] = key
    x, y = group_of[edges.first], group_of[edges.second]
    joined = csr_matrix((np.ones(len(x)), (x, y)), shape=(len(given), len(given)))
    _, component_of = connected_components(joined, directed=False)
    found: list[list[int]] = []
    parts: dict[int, dict[int, list[int]]] = {}
    for key, rows in groups.items():
        parts.setdefault(int(component_of[key]), {})[key] = rows
    large = {c: part for c, part in parts.items() if DENSE_GROUPS <= len(part) <= MAX_DENSE_GROUPS}
    for component, part in large.items():
        inside = edges.among(component_of[group_of] == component)
        found += _merged_densely(part, inside, group_of, given, days)
    rest = {key: rows for c, part in parts.items() if c not in large for key, rows in part.items()}
    outside = edges.among(~np.isin(component_of[group_of], list(large)))
    return found + _merged_sparsely(rest, outside, group_of, given, days)


def _merged_densely(
    groups: dict[int, list[int]],
    edges: _Edges,
    group_of: npt.NDArray[np.int64],
    given: Sequence[str | None],
    days: np.ndarray,
) -> list[list[int]]:
    """Return the groups of one large component, by a table of all pairs."""
    keys = sorted(groups)
    place_of = np.zeros(len(given), dtype=np.int64)
    place_of[keys] = np.arange(len(keys))
    x, y = place_of[group_of[edges.first]], place_of[group_of[edges.second]]
    sums = np.zeros((len(keys), len(keys)))
    different = x != y
    np.add.at(sums, (x[different], y[different]), edges.weight[different])
    sums += sums.T

    def rows_of(places: Sequence[int]) -> list[int]:
        return [row for place in places for row in groups[keys[place]]]

    merged = average_linkage(
        sums,
        [len(groups[key]) for key in keys],
        least=MIN_SIMILARITY,
        may_merge=lambda a, b: _may_merge(rows_of(a), rows_of(b), given, days),
        stays=lambda a: bool(given[groups[keys[a[0]]][0]]),
    )
    return [rows_of(places) for places in merged]


def _merged_sparsely(
    groups: dict[int, list[int]],
    edges: _Edges,
    group_of: npt.NDArray[np.int64],
    given: Sequence[str | None],
    days: np.ndarray,
) -> list[list[int]]:
    """Return the groups of many small components, by a list of the pairs that are alike."""
    sums: dict[int, dict[int, float]] = {key: {} for key in groups}
    pairs = (group_of[edges.first].tolist(), group_of[edges.second].tolist())
    for x, y, weight in zip(*pairs, edges.weight.tolist(), strict=True):
        if x != y:
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
