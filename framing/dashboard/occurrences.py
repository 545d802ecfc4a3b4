"""Occurrences: where a term stands, found as it was counted."""

from __future__ import annotations

import pandas as pd

from framing.analysis import Analysis
from framing.language.spelling import word_key
from framing.terms.tokens import tokens

#: Columns of a table of places in texts.
SPANS = {"article_id": "str", "outlet": "str", "start": "Int64", "end": "Int64"}


def occurrences(analysis: Analysis, *, term: str, outlet: str) -> pd.DataFrame:
    """Return the places where ``outlet`` uses ``term``, in any of its spellings.

    Parameters
    ----------
    analysis : Analysis
    term : str
        As TERMS has it.
    outlet : str

    Returns
    -------
    DataFrame
        A row a place, in the order of the articles: article_id, outlet, start, end.
    """
    keys = [word_key(word) for word in tokens(term).written]
    posts = analysis.posts.groupby("article_id")[["start", "end"]]
    skipped = {key: list(rows.itertuples(index=False, name=None)) for key, rows in posts}
    articles = analysis.articles[analysis.articles["outlet"] == outlet]
    rows = []
    for article in articles[["article_id", "title_end"]].to_dict("records"):
        article_id = article["article_id"]
        found = tokens(
            analysis.texts[article_id],
            title_end=int(article["title_end"]),
            skipped=skipped.get(article_id, ()),
        )
        here = [word_key(word) for word in found.written]
        starts, joined = found.starts.tolist(), found.joined.tolist()
        for i in range(len(here) - len(keys) + 1):
            last = i + len(keys) - 1
            if here[i : last + 1] == keys and all(joined[i:last]):
                end = starts[last] + len(found.written[last])
                rows.append((article_id, outlet, starts[i], end))
    return pd.DataFrame(rows, columns=list(SPANS)).astype(SPANS)
