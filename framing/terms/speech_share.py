"""Speech share: in whose words a term stands, the outlet's own or those it reports.

Reported are the passages of QUOTATIONS of kind direct, mixed and indirect; of these the words in
quotation marks are quoted.  A scare quote or a title in marks is the outlet's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from framing.language.quotation_marks import quoted_spans
from framing.tables import VOICED_TERMS, conform
from framing.terms.counting import TermCounts, counted
from framing.terms.lookup import numbers_of
from framing.terms.tokens import inside

Voice = Literal["own", "quoted", "reported"]
#: The voice of each word of a stream: 0 own, 1 quoted, 2 reported without marks.
Voices = npt.NDArray[np.int8]

OWN, QUOTED, REPORTED = 0, 1, 2
#: Kinds of passages that are somebody's words.
SPOKEN = ("direct", "mixed", "indirect")


def voices(counts: TermCounts, texts: Mapping[str, str], *, quotations: pd.DataFrame) -> Voices:
    """Return the voice of every word of ``counts.stream``.

    Parameters
    ----------
    counts : TermCounts
    texts : mapping
        The stored text of each article, by ``article_id``.
    quotations : DataFrame
        QUOTATIONS; those of one actor only, to tell this actor's words from all others.
    """
    stream = counts.stream
    found = np.zeros(len(stream.row), dtype=np.int8)
    spoken = quotations[quotations["kind"].isin(SPOKEN)]
    bounds = np.searchsorted(stream.row, np.arange(len(counts.articles) + 1))
    rows = {article_id: i for i, article_id in enumerate(counts.articles["article_id"])}
    for article_id, passages in spoken.groupby("article_id"):
        if article_id not in rows:
            continue
        part = slice(*bounds[rows[article_id] : rows[article_id] + 2])
        starts = stream.start[part]
        spans = [(int(a), int(b)) for a, b in zip(passages["start"], passages["end"], strict=True)]
        marks = [(span.start, span.end) for span in quoted_spans(texts[str(article_id)])]
        reported = inside(starts, spans)
        found[part] = np.where(reported, np.where(inside(starts, marks), QUOTED, REPORTED), OWN)
    return found


def voice_counts(counts: TermCounts, voice: Voices, *, kept: frozenset[int]) -> TermCounts:
    """Count the terms again in the words of some voices only; no phrase runs from one to another.

    Parameters
    ----------
    counts : TermCounts
    voice : ndarray
        What ``voices`` returned.
    kept : frozenset of int
        OWN, QUOTED and REPORTED, as wanted.
    """
    stream = counts.stream
    chosen = np.isin(voice, list(kept))
    going_on = np.append((voice[1:] == voice[:-1]), False)[: len(voice)] & chosen
    columns = {name: getattr(stream, name)[chosen] for name in stream.__slots__}
    for name in ("joined", "in_name", "before_name"):
        columns[name] = (getattr(stream, name) & going_on)[chosen]
    keys = list(counts.words)
    return counted(
        counts.articles,
        replace(stream, **columns),
        spellings=counts.spellings,
        keys=[keys[number] for number in counts.word_of.tolist()],
    )


def voiced_terms(counts: TermCounts, terms: pd.DataFrame, *, voice: Voices) -> pd.DataFrame:
    """Return in whose words each of ``terms`` stands; the voice of its first word decides.

    Parameters
    ----------
    counts : TermCounts
    terms : DataFrame
        TERMS, or its columns outlet and term.
    voice : ndarray
        What ``voices`` returned.

    Returns
    -------
    DataFrame
        VOICED_TERMS, a row a row of ``terms``, in its order.
    """
    stream = counts.stream
    different = list(dict.fromkeys(terms["term"]))
    numbers = np.array(numbers_of(counts, different), dtype=np.int64)
    names = list(dict.fromkeys(counts.articles["outlet"]))
    outlet_of = counts.articles["outlet"].map({name: i for i, name in enumerate(names)}).to_numpy()
    outlet = outlet_of[stream.row] if len(stream.row) else np.zeros(0, dtype=np.int64)
    place = np.full(len(counts.terms.parts) + 1, -1, dtype=np.int64)
    place[numbers] = np.arange(len(numbers))
    place[-1] = -1
    shape = (len(names), len(different), 3)
    totals = np.zeros(shape, dtype=np.int64)
    for begin in counts.terms.begin:
        at = np.flatnonzero(place[begin] >= 0)
        np.add.at(totals, (outlet[at], place[begin[at]], voice[at]), 1)
    words = np.zeros((len(names), 3), dtype=np.int64)
    np.add.at(words, (outlet, voice), 1)
    which = terms["outlet"].map({name: i for i, name in enumerate(names)}).to_numpy(dtype=np.int64)
    term = terms["term"].map({name: i for i, name in enumerate(different)}).to_numpy(dtype=np.int64)
    n = totals[which, term]
    rates = 10_000 * n / np.maximum(words[which], 1)
    columns = ("own", "quoted", "reported")
    frame = pd.DataFrame({"outlet": terms["outlet"].to_numpy(), "term": terms["term"].to_numpy()})
    for i, name in enumerate(columns):
        frame[f"n_{name}"], frame[f"{name}_per_10000"] = n[:, i], rates[:, i]
    return conform(frame, VOICED_TERMS)
