"""Concordance: every place of a word, phrase, prefix or pattern, with what stands left and right.

It is searched as the terms are counted, so its matches are as many as a term has occurrences:
case, possessives and plurals are set aside for words and phrases, and posts embedded in an article
are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd

from framing.language.spelling import word_key
from framing.language.stop_words import fold
from framing.tables import CONCORDANCE, conform
from framing.terms.counting import TermCounts
from framing.terms.lookup import spans
from framing.terms.numbering import ahead
from framing.terms.patterns import matching_words
from framing.terms.tokens import Flags, tokens

Mode = Literal["word", "phrase", "prefix", "pattern"]
Order = Literal["article", "left", "right"]

#: Characters shown on each side, within the paragraph: about ten words.
CONTEXT_CHARS = 60
#: Words of a query: a longer one is a passage, not a phrase.
MAX_QUERY_WORDS = 20


def concordance(
    counts: TermCounts,
    texts: Mapping[str, str],
    *,
    query: str,
    mode: Mode = "word",
    order: Order = "article",
) -> pd.DataFrame:
    """Return every place where ``query`` stands, with its context.

    Parameters
    ----------
    counts : TermCounts
    texts : mapping
        The stored text of each article, by ``article_id``.
    query : str
        Words with a blank between; in the text, too, nothing else may stand between them.
    mode : {"word", "phrase", "prefix", "pattern"}
        A word or phrase in any of its spellings (one search: a phrase has several words); words
        that begin so; a regular expression for each word (``framing.terms.patterns``).
    order : {"article", "left", "right"}
        By outlet, article and place; by the words before, the nearest first; by the words after.

    Returns
    -------
    DataFrame
        CONCORDANCE, empty for a query without a word.

    Raises
    ------
    PatternError
        When a pattern is none, or could take for ever.
    """
    parts = query.split() if mode == "pattern" else list(tokens(query).written)
    if not parts or len(parts) > MAX_QUERY_WORDS:
        return conform(pd.DataFrame(columns=list(CONCORDANCE)), CONCORDANCE)
    stream = counts.stream
    whole = np.ones(len(stream.row), dtype=np.bool_)
    for i, part in enumerate(parts):
        fits = _fitting(counts, part, mode)[stream.written]
        whole &= ahead(fits, i)
        if i < len(parts) - 1:
            whole &= ahead(stream.joined, i)
    found = spans(counts, np.flatnonzero(whole), n_words=len(parts))
    columns = zip(found["article_id"], found["start"], found["end"], strict=True)
    contexts = [_context(texts[article_id], start, end) for article_id, start, end in columns]
    found[["left", "match", "right"]] = pd.DataFrame(contexts, columns=["left", "match", "right"])
    return conform(_ordered(found, order), CONCORDANCE)


def _fitting(counts: TermCounts, part: str, mode: Mode) -> Flags:
    """Return for each spelling whether ``part`` of the query is it."""
    fits = np.zeros(len(counts.spellings), dtype=np.bool_)
    if mode == "pattern":
        fits[matching_words(part, counts.spellings)] = True
    elif mode == "prefix":
        begin = fold(part)
        fits[[i for i, word in enumerate(counts.spellings) if fold(word).startswith(begin)]] = True
    else:
        number = counts.words.get(word_key(part), -1)
        fits |= counts.word_of == number
    return fits


def _context(text: str, start: int, end: int) -> tuple[str, str, str]:
    left = text[max(0, start - CONTEXT_CHARS) : start].rpartition("\n")[2]
    right = text[end : end + CONTEXT_CHARS].partition("\n")[0]
    return left, text[start:end], right


def _ordered(found: pd.DataFrame, order: Order) -> pd.DataFrame:
    if order == "article":
        return found
    if order == "left":
        key = [" ".join(reversed(fold(left).split())) for left in found["left"]]
    else:
        key = [fold(right) for right in found["right"]]
    return found.assign(_key=key).sort_values("_key", kind="stable")
