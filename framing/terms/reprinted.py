"""Reprinted passages: what one outlet prints as its own and another gives to a speaker.

Without this, comparing own words with quoted ones says the opposite of the truth: an outlet that
drops the quotation marks around a ministry's statement seems to say it itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.language.sentences import sentence_spans
from framing.language.spelling import word_key
from framing.language.stop_words import STOP_WORDS
from framing.tables import SHARED_PASSAGES, table
from framing.terms.tokens import tokens

#: Words of a run that two texts have in common.
RUN = 3
#: Runs that a sentence must have to be compared: shorter ones are alike by chance.
MIN_RUNS = 6
#: Share of a sentence's runs that must stand in what a speaker is given elsewhere.  Of two reports
#: of one event that are not copied from each other, sentences share up to a fifth; a sentence
#: printed with a few words changed keeps half or more.
MIN_SHARED = 0.5
#: Kinds of passages that are somebody's words.
SPOKEN = frozenset({"direct", "mixed", "indirect"})

#: Different words, stop words left out, that a sentence must share: "it is not what it was" is
#: nobody's statement.
MIN_WORDS = 4

Run = tuple[str, ...]
_STOP_KEYS = frozenset(map(word_key, STOP_WORDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """What an article gives to an actor."""

    article_id: str
    outlet: str
    start: int
    end: int
    actor: str


def shared_passages(
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    *,
    quotations: pd.DataFrame,
    posts: pd.DataFrame,
) -> pd.DataFrame:
    """Return the sentences that an outlet prints as its own and another gives to an actor.

    A sentence is compared by its runs of three words; those of all passages that one article of
    the same story gives to one actor are taken together, so that sentences may be cut otherwise.

    Parameters
    ----------
    articles : DataFrame
        ARTICLES.
    texts : mapping
        The stored text of each article, by ``article_id``.
    quotations : DataFrame
        QUOTATIONS.
    posts : DataFrame
        POSTS: their sentences are not the outlet's own.

    Returns
    -------
    DataFrame
        SHARED_PASSAGES, by article, place in it, then the other article and actor.
    """
    spoken = quotations[quotations["kind"].isin(SPOKEN)]
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    passages: dict[str, list[_Passage]] = defaultdict(list)
    columns = [spoken[name] for name in ("article_id", "outlet", "start", "end", "actor")]
    for article_id, outlet, start, end, actor in zip(*columns, strict=True):
        spans[article_id].append((int(start), int(end)))
        if not pd.isna(actor):
            passages[article_id].append(
                _Passage(
                    article_id=article_id,
                    outlet=outlet,
                    start=int(start),
                    end=int(end),
                    actor=actor,
                )
            )
    for article_id, start, end in posts[["article_id", "start", "end"]].itertuples(index=False):
        spans[article_id].append((int(start), int(end)))
    rows: list[dict[str, Any]] = []
    for _, story in articles.groupby("story", dropna=False, sort=False):
        if len(story["outlet"].unique()) < 2:
            continue
        key_of: dict[str, str] = {}  # most words come again and again
        words = {id_: _words(texts[id_], key_of) for id_ in story["article_id"]}
        given = _given(words, passages)
        for article_id, outlet in zip(story["article_id"], story["outlet"], strict=True):
            text = texts[article_id]
            for start, end in _own_sentences(text, spans[article_id]):
                runs = words[article_id].runs(start, end)
                place = {"article_id": article_id, "outlet": outlet, "start": start, "end": end}
                content = text[start:end]
                rows += [
                    {**place, "content": content, **match}
                    for match in _matches(runs, given, outlet)
                ]
    rows.sort(key=lambda row: (row["article_id"], row["start"], row["article_b"], row["actor"]))
    return table(rows, SHARED_PASSAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a text as they are counted, and where each begins."""

    keys: list[str]
    starts: list[int]

    def runs(self, start: int, end: int) -> list[Run]:
        """Return the runs of three words between two offsets, whatever stands between them."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        keys = self.keys[first:last]
        return list(zip(*(keys[i:] for i in range(RUN)), strict=False))


def _words(text: str, key_of: dict[str, str]) -> _Words:
    """Return the words of ``text``; the United States are the US.  ``key_of`` gathers the keys."""
    keys: list[str] = []
    starts: list[int] = []
    found = tokens(text)
    for word, start in zip(found.written, found.starts.tolist(), strict=True):
        key = key_of.get(word) or key_of.setdefault(word, word_key(word))
        if key == "state" and keys and keys[-1] == "united":
            keys[-1] = "US"
        else:
            keys.append(key)
            starts.append(start)
    return _Words(keys=keys, starts=starts)


def _given(
    words: Mapping[str, _Words], passages: Mapping[str, list[_Passage]]
) -> dict[Run, list[_Passage]]:
    """Return for each run the passages of a story that hold it."""
    given: dict[Run, list[_Passage]] = defaultdict(list)
    for article_id, its_words in words.items():
        for passage in passages.get(article_id, ()):
            for run in set(its_words.runs(passage.start, passage.end)):
                given[run].append(passage)
    return given


def _own_sentences(text: str, reported: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences in which nothing is reported."""
    reported = sorted(reported)
    i, reach = 0, -1
    for start, end in sentence_spans(text):
        while i < len(reported) and reported[i][0] < end:
            reach = max(reach, reported[i][1])
            i += 1
        if reach <= start:
            yield start, end


def _matches(
    runs: list[Run], given: Mapping[Run, list[_Passage]], outlet: str
) -> Iterator[dict[str, Any]]:
    """Yield the other articles and actors whose passages hold enough of ``runs``."""
    if len(runs) < MIN_RUNS:
        return
    shared: dict[tuple[str, str], list[Run]] = defaultdict(list)
    most: dict[tuple[str, str], Counter[_Passage]] = defaultdict(Counter)
    for run in runs:
        holding = [passage for passage in given.get(run, ()) if passage.outlet != outlet]
        for who in {(passage.article_id, passage.actor) for passage in holding}:
            shared[who].append(run)
        for passage in holding:
            most[passage.article_id, passage.actor][passage] += 1
    for who, held in shared.items():
        words = {word for run in held for word in run} - _STOP_KEYS
        if len(held) >= MIN_SHARED * len(runs) and len(words) >= MIN_WORDS:
            best = min(most[who], key=lambda passage: (-most[who][passage], passage.start))
            yield {
                "actor": best.actor,
                "article_b": best.article_id,
                "outlet_b": best.outlet,
                "start_b": best.start,
                "end_b": best.end,
                "shared": len(held) / len(runs),
            }
