"""Quantities: which mentions of one story count the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any

import pandas as pd

from framing.counts.comparison.labels import labels, why_apart
from framing.counts.linking.candidate_pairs import candidate_pairs, clusters
from framing.counts.linking.mention_context import Context, Mention, contexts
from framing.counts.linking.model import LinkModel, probability, stored_model
from framing.counts.linking.pair_features import (
    link_features,
    may_link,
)
from framing.counts.linking.story_statistics import background
from framing.counts.linking.thresholds import LEAST_NEAR_FOR_CONFLICT, bar, meet
from framing.tables import COUNTS, NOT_COMPARED, QUANTITIES, conform, table

#: Two mentions less likely than this to be of one thing are no near miss.
LEAST_NEAR_MISS = 0.1

Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


def quantities(
    counts: pd.DataFrame,
    *,
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    model: LinkModel | None = None,
) -> Tables:
    """Find the mentions, in one story, of the same thing counted.

    Pairs of mentions are weighed by ``framing.counts.linking.pair_features`` and put together by
    average linkage.  A quantity is named after its first mention (article and offset).

    Parameters
    ----------
    counts : DataFrame
        A COUNTS table.
    articles : DataFrame
        An ARTICLES table: the stories.
    texts : mapping of str to str
        The stored text of each article, by ``article_id``.
    model : LinkModel, optional
        What weighs a pair; the stored one where none is given.

    Returns
    -------
    counts : DataFrame
        The same rows, ``quantity`` filled in; NA for a mention that stands alone.
    quantities : DataFrame
        A QUANTITIES table, by story, then quantity.
    not_compared : DataFrame
        A NOT_COMPARED table: the near misses between outlets, and why they were left apart.
    """
    model = model or stored_model()
    story_of = dict(zip(articles["article_id"], articles["story"], strict=True))
    told: dict[str, list[Mention]] = {}
    for mention in mentions_of(counts):
        told.setdefault(str(story_of[mention.article]), []).append(mention)
    found: dict[int, str] = {}
    things: list[dict[str, Any]] = []
    misses: list[dict[str, Any]] = []
    for story, mentions in sorted(told.items()):
        linked = _linked(mentions, texts, model)
        members = [[linked.contexts[place] for place in group] for group in linked.groups]
        called = labels(members, texts=texts)
        for group, contexts_of_one, name in zip(linked.groups, members, called, strict=True):
            thing = _thing(contexts_of_one) | {"story": story, "label": name}
            probabilities = [linked.links[p] for p in combinations(group, 2) if p in linked.links]
            thing["confidence"] = sum(probabilities) / len(probabilities)
            things.append(thing)
            found |= {linked.contexts[place].mention.row: thing["quantity"] for place in group}
        misses += _near_misses(story, linked, model)
    names = pd.Series([found.get(row) for row in range(len(counts))], counts.index, dtype="str")
    filled = counts.assign(quantity=names)
    return conform(filled, COUNTS), table(things, QUANTITIES), table(misses, NOT_COMPARED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linked:
    """The mentions of one story, the pairs weighed and the groups of two and more."""

    contexts: Sequence[Context]
    features: Mapping[tuple[int, int], Mapping[str, float]]
    links: Mapping[tuple[int, int], float]
    groups: Sequence[Sequence[int]]


def mentions_of(counts: pd.DataFrame) -> list[Mention]:
    """Return the rows of a COUNTS table as mentions, by article, then offset."""
    records = counts.to_dict("records")
    found = [_mention(row, place) for place, row in enumerate(records)]
    return sorted(found, key=lambda m: (m.article, m.start, m.end, m.row))


def _mention(row: Mapping[Any, Any], place: int) -> Mention:
    unit, voice = row["unit"], row["voice"]
    return Mention(
        row=place,
        article=row["article_id"],
        outlet=row["outlet"],
        start=int(row["start"]),
        end=int(row["end"]),
        kind=row["kind"],
        unit=unit if isinstance(unit, str) else None,
        low=float(row["low"]),
        high=float(row["high"]),
        modifier=row["modifier"],
        voice=voice if isinstance(voice, str) else None,
    )


def story_contexts(mentions: Sequence[Mention], *, texts: Mapping[str, str]) -> list[Context]:
    """Return the contexts of one story's mentions, given in order of article."""
    return [
        context
        for article, part in groupby(mentions, key=lambda m: m.article)
        for context in contexts(texts[article], mentions=list(part))
    ]


def _linked(mentions: Sequence[Mention], texts: Mapping[str, str], model: LinkModel) -> _Linked:
    found = story_contexts(mentions, texts=texts)
    features, apart = weighed_pairs(found, texts=texts)
    links = {pair: probability(f, weights=model.weights) for pair, f in features.items()}
    groups = grouped(found, features=features, links=links, apart=apart)
    return _Linked(
        contexts=found,
        features=features,
        links=links,
        groups=[group for group in groups if len(group) > 1],
    )


def grouped(
    found: Sequence[Context],
    *,
    features: Mapping[tuple[int, int], Mapping[str, float]],
    links: Mapping[tuple[int, int], float],
    apart: Sequence[tuple[int, int]],
) -> list[list[int]]:
    """Return the groups of mentions of one thing, as places in ``found``.

    What a link has above its bar is what counts for it; two figures that cannot both hold stay
    apart unless their own link reaches the bar and the words beside them have enough in common.
    """
    margins = {pair: likely - bar(found[pair[0]], found[pair[1]]) for pair, likely in links.items()}
    barred = [
        (a, b)
        for (a, b), margin in margins.items()
        if not meet(found[a].mention, found[b].mention)
        and (margin < 0 or features[a, b].get("near", 0.0) < LEAST_NEAR_FOR_CONFLICT)
    ]
    return clusters(len(found), links=margins, apart=[*apart, *barred], least=0.0)


def weighed_pairs(
    found: Sequence[Context], *, texts: Mapping[str, str]
) -> tuple[dict[tuple[int, int], dict[str, float]], list[tuple[int, int]]]:
    """Return the features of the pairs that may be of one thing, and the pairs that may not."""
    story = background(found, texts=texts)
    features: dict[tuple[int, int], dict[str, float]] = {}
    apart: list[tuple[int, int]] = []
    for a, b in candidate_pairs(found):
        if may_link(found[a], found[b]):
            features[a, b] = link_features(found[a], found[b], story=story)
        else:
            apart.append((a, b))
    return features, apart


def _thing(group: Sequence[Context]) -> dict[str, Any]:
    """Return a row of QUANTITIES, but for its story, label and confidence."""
    low = max(context.mention.low for context in group)
    high = min(context.mention.high for context in group)
    first = min((context.mention.article, context.mention.start) for context in group)
    return {
        "quantity": f"{first[0]}:{first[1]}",
        "n_outlets": len({context.mention.outlet for context in group}),
        "low": low if low <= high else None,
        "high": high if low <= high else None,
    }


def _near_misses(story: str, linked: _Linked, model: LinkModel) -> Iterator[dict[str, Any]]:
    """Yield the best pair that was left apart for each two groups of different outlets."""
    group_of = {place: number for number, group in enumerate(linked.groups) for place in group}
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for (a, b), likely in linked.links.items():
        one, other = linked.contexts[a], linked.contexts[b]
        if one.mention.outlet == other.mention.outlet or likely < LEAST_NEAR_MISS:
            continue
        # A mention that stands alone is a group of its own, numbered below 0.
        groups = sorted((group_of.get(a, -1 - a), group_of.get(b, -1 - b)))
        if groups[0] != groups[1]:
            key = (groups[0], groups[1])
            best[key] = max(best.get(key, (0.0, 0, 0)), (likely, -a, -b))
    for likely, a, b in sorted(best.values(), reverse=True):
        features = linked.features[-a, -b]
        added = {name: model.weights.get(name, 0.0) * value for name, value in features.items()}
        yield {
            "story": story,
            **_side("a", linked.contexts[-a]),
            **_side("b", linked.contexts[-b]),
            "probability": likely,
            "reason": "; ".join(
                [*_standing(linked.contexts[-a], linked.contexts[-b], likely), why_apart(added)]
            ),
        }


def _standing(a: Context, b: Context, likely: float) -> Iterator[str]:
    """Yield how a pair left apart stands to its bar."""
    if likely >= bar(a, b):
        yield "each goes better with other figures"
    elif not meet(a.mention, b.mention):
        yield "both cannot hold, and that they are of one thing is not sure enough to say so"


def _side(letter: str, context: Context) -> dict[str, Any]:
    mention = context.mention
    return {
        f"outlet_{letter}": mention.outlet,
        f"article_{letter}": mention.article,
        f"start_{letter}": mention.start,
    }
