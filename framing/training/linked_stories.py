"""Linked stories: stories linked by hand as pairs of mentions, with what is known of each pair."""

from __future__ import annotations

import bisect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.counts import amounts
from framing.counts.extraction.extract import count_mentions
from framing.counts.linking.candidate_pairs import candidate_pairs
from framing.counts.linking.link import mentions_of, story_contexts
from framing.counts.linking.mention_context import Context, Mention
from framing.counts.linking.weighing import PairTable, pair_table
from framing.language.words import WORD
from framing.tables import ARTICLES, table
from framing.training.gold import GoldStory

#: Characters after a mention that are compared with the words of the gold.
_AFTER = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedStory:
    """One story's pairs and the answers to them."""

    set: str
    contexts: Sequence[Context]
    table: PairTable
    answers: NDArray[np.int8]  #: a pair: 1 of one thing, 0 of two, -1 not known
    listed: NDArray[np.bool_]  #: whether the gold lists one of the two


def linked_story(gold: GoldStory) -> LinkedStory:
    """Return a story of the gold as pairs of the mentions that are found in it."""
    texts, sentences, title_ends = {}, {}, {}
    for article in gold.articles:
        name = article["article"]
        texts[name], sentences[name] = _laid_out(article)
        title_ends[name] = len(article["title"])
    rows = [
        {"article_id": a["article"], "outlet": a["outlet"], "title_end": title_ends[a["article"]]}
        for a in sorted(gold.articles, key=lambda a: str(a["article"]))
    ]
    found = {name: count_mentions(text) for name, text in texts.items()}
    counts = amounts(table(rows, ARTICLES), texts, found=found, voices=lambda article, at: None)
    mentions = mentions_of(counts)
    contexts = story_contexts(mentions, texts=texts)
    pairs = pair_table(contexts, list(candidate_pairs(contexts)), texts=texts)
    group_of = _groups(gold.marks, mentions, texts, sentences)
    answers = [_answer(mentions[a], mentions[b], group_of) for a, b in pairs.pairs]
    listed = [mentions[a].row in group_of or mentions[b].row in group_of for a, b in pairs.pairs]
    return LinkedStory(
        set=gold.set,
        contexts=contexts,
        table=pairs,
        answers=np.array(answers, dtype=np.int8),
        listed=np.array(listed, dtype=bool),
    )


def _laid_out(article: Mapping[str, Any]) -> tuple[str, list[int]]:
    """Return the text of an article and where each sentence starts, the title first."""
    text, starts = article["title"], [0]
    for paragraph in article["paragraphs"]:
        for number, sentence in enumerate(paragraph):
            text += " " if number else "\n\n"
            starts.append(len(text))
            text += sentence
    return text, starts


def _answer(a: Mention, b: Mention, group_of: Mapping[int, int]) -> int:
    """Return 1, 0 or -1: the gold lists all that two articles count, not all of one article.

    A group below 0 is something that is only like a thing counted.
    """
    one, other = group_of.get(a.row), group_of.get(b.row)
    if one is None and other is None:
        return -1 if a.article == b.article else 0
    if one == other:
        return 1 if one is not None and one >= 0 else -1
    return 0


def _groups(
    marks: Mapping[str, Any],
    mentions: Sequence[Mention],
    texts: Mapping[str, str],
    sentences: Mapping[str, Sequence[int]],
) -> dict[int, int]:
    """Return the group of each row that the gold lists; look-alikes are numbered below 0."""
    items = [
        (mention, number)
        for number, group in enumerate(marks["groups"])
        if group.get("kind") != "fixed"
        for mention in group["mentions"]
    ] + [(other["mention"], -1 - number) for number, other in enumerate(marks["distractors"])]
    matches = []
    for place, (item, _) in enumerate(items):
        article = item["article"].removesuffix(".json")
        for mention in mentions:
            at = bisect.bisect_right(sentences[mention.article], mention.start) - 2
            if mention.article == article and at == item["sentence"] and _agree(mention, item):
                around = texts[article][mention.start : mention.end + _AFTER]
                matches.append((-_share(item["surface"], around), place, mention.row))
    group_of: dict[int, int] = {}
    placed: set[int] = set()
    for _, place, row in sorted(matches):
        if place not in placed and row not in group_of:
            placed.add(place)
            group_of[row] = items[place][1]
    return group_of


def _agree(mention: Mention, item: Mapping[str, Any]) -> bool:
    if "value" in item:
        return bool(mention.low * 0.99 <= item["value"] <= mention.high * 1.01)
    return abs(math.log((mention.low + 1) / (item["range"][0] + 1))) < 1


def _share(surface: str, around: str) -> float:
    wanted = set(WORD.findall(surface.lower()))
    return len(wanted & set(WORD.findall(around.lower()))) / max(len(wanted), 1)
