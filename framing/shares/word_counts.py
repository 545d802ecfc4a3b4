"""Word counts: how many words of a passage stand in quotation marks, and how many without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from framing.language.words import n_words

#: The kinds of passage that are quotations; scare quotes and titles enter no share.
QUOTED = ("direct", "mixed")
REPORTED = (*QUOTED, "indirect")


def counted_words(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations proper, with the words each has in marks and without.

    ``quoted`` is ``n_quoted`` of direct and mixed passages.  ``unmarked`` is what is reported
    beside it: all words of an indirect passage, and of a mixed clause those outside its marks,
    which are the source's as well and not the outlet's own voice.

    Examples
    --------
    >>> rows = pd.DataFrame({"kind": ["mixed", "indirect", "scare"], "n_words": [9, 7, 1],
    ...     "n_quoted": [4, 0, 1]})
    >>> counted_words(rows)[["quoted", "unmarked"]].values.tolist()
    [[4, 5], [0, 7]]
    """
    rows = quotations[quotations["kind"].isin(REPORTED)]
    quoted = rows["n_quoted"].where(rows["kind"].isin(QUOTED), 0).fillna(0).astype("int64")
    words = rows["n_words"].fillna(0).astype("int64")
    return rows.assign(quoted=quoted, unmarked=(words - quoted).clip(lower=0))


def post_words(
    posts: pd.DataFrame, *, texts: Mapping[str, str], quotations: pd.DataFrame
) -> dict[str, int]:
    """Return how many words of each article stand in embedded posts.

    A post is its author's words, not the outlet's.  What a passage covers is left out: it is
    counted with its speaker already.

    Parameters
    ----------
    posts : DataFrame
        A POSTS table.
    texts : mapping
        From article_id to the stored text.
    quotations : DataFrame
        A QUOTATIONS table.

    Examples
    --------
    >>> posts = pd.DataFrame({"article_id": ["a"], "start": [5], "end": [28]})
    >>> quotations = pd.DataFrame({"article_id": ["a"], "start": [18], "end": [28],
    ...     "kind": ["direct"]})
    >>> texts = {"a": "News.The pier is \u201cshut now\u201d."}
    >>> post_words(posts, texts=texts, quotations=quotations)
    {'a': 3}
    """
    reported = quotations[quotations["kind"].isin(REPORTED)]
    reported = reported[reported["article_id"].isin(set(posts["article_id"]))]
    spans = _spans(reported)
    words: Counter[str] = Counter()
    for article, pieces in _spans(posts).items():
        text, at = texts.get(article, ""), 0
        inside = spans.get(article, [])
        for start, end in pieces:
            begin = max(start, at)
            for first, last in [s for s in inside if s[0] < end and s[1] > start]:
                words[article] += n_words(text[begin : max(begin, first)])
                begin = max(begin, last)
            words[article] += n_words(text[begin : max(begin, end)])
            at = max(at, end)
    return dict(words)


def _spans(rows: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    """Return the spans of each article, in their order."""
    found: dict[str, list[tuple[int, int]]] = {}
    columns = rows[["article_id", "start", "end"]].sort_values(["article_id", "start", "end"])
    for article, start, end in columns.itertuples(index=False, name=None):
        found.setdefault(str(article), []).append((int(start), int(end)))
    return found
