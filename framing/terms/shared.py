"""Shared passages: what one outlet prints as its own and another gives to a speaker.

Without this, comparing own words with quoted ones says the opposite of the truth: an outlet that
drops the quotation marks around a ministry's statement seems to say it itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from framing.language.sentences import sentence_spans
from framing.language.spelling import word_key
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

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """What an article gives to an actor."""

    article_id: str
    outlet: str
    start: int
    end: int
    actor: str


def shared_passages(
    articles: pd.DataFrame, texts: Mapping[str, str], *, quotations: pd.DataFrame
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
    rows = []
    for _, story in articles.groupby("story", dropna=False, sort=False):
        if len(story["outlet"].unique()) > 1:
            given = _given(story["article_id"], texts, passages)
            for article_id, outlet in zip(story["article_id"], story["outlet"], strict=True):
                own = _own_sentences(texts[article_id], spans[article_id])
                for (start, end), runs in own:
                    found = _matches(runs, given, outlet)
                    rows += [
                        {"article_id": article_id, "outlet": outlet, "start": start, "end": end,
                         "content": texts[article_id][start:end], **match}
                        for match in found
                    ]  # fmt: skip
    rows.sort(key=lambda row: (row["article_id"], row["start"], row["article_b"], row["actor"]))
    return table(rows, SHARED_PASSAGES)


def _given(
    article_ids: pd.Series, texts: Mapping[str, str], passages: Mapping[str, list[_Passage]]
) -> dict[Run, list[_Passage]]:
    """Return for each run the passages of a story that hold it."""
    given: dict[Run, list[_Passage]] = defaultdict(list)
    for article_id in article_ids:
        for passage in passages.get(article_id, ()):
            for run in set(_runs(texts[article_id][passage.start : passage.end])):
                given[run].append(passage)
    return given


def _own_sentences(
    text: str, reported: list[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], list[Run]]]:
    """Yield the sentences in which nothing is reported, with their runs."""
    reported = sorted(reported)
    i, reach = 0, -1
    for start, end in sentence_spans(text):
        while i < len(reported) and reported[i][0] < end:
            reach = max(reach, reported[i][1])
            i += 1
        if reach <= start:
            runs = _runs(text[start:end])
            if len(runs) >= MIN_RUNS:
                yield (start, end), runs


def _runs(text: str) -> list[Run]:
    """Return the runs of three words, whatever stands between; the United States are the US."""
    keys: list[str] = []
    for word in tokens(text).written:
        key = word_key(word)
        if key == "state" and keys and keys[-1] == "united":
            keys[-1] = "US"
        else:
            keys.append(key)
    return [tuple(keys[i : i + RUN]) for i in range(len(keys) - RUN + 1)]


def _matches(
    runs: list[Run], given: Mapping[Run, list[_Passage]], outlet: str
) -> Iterator[dict[str, object]]:
    """Yield the other articles and actors whose passages hold enough of ``runs``."""
    shared: dict[tuple[str, str], int] = defaultdict(int)
    most: dict[tuple[str, str], Counter[_Passage]] = defaultdict(Counter)
    for run in runs:
        holding = [passage for passage in given.get(run, ()) if passage.outlet != outlet]
        for who in {(passage.article_id, passage.actor) for passage in holding}:
            shared[who] += 1
        for passage in holding:
            most[passage.article_id, passage.actor][passage] += 1
    for who, n in shared.items():
        if n >= MIN_SHARED * len(runs):
            best = min(most[who], key=lambda passage: (-most[who][passage], passage.start))
            yield {
                "actor": best.actor,
                "article_b": best.article_id,
                "outlet_b": best.outlet,
                "start_b": best.start,
                "end_b": best.end,
                "shared": n / len(runs),
            }
