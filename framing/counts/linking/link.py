"""Quantities: which mentions of one story count the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from framing.counts.comparison.labels import labels, why_apart
from framing.counts.linking.candidate_pairs import candidate_pairs, stand_ins
from framing.counts.linking.matching import Groups, clusters, matched, own_figures
from framing.counts.linking.mention_context import Context, Mention, contexts
from framing.counts.linking.model import LinkModel, stored_model
from framing.counts.linking.thresholds import THRESHOLDS, Thresholds
from framing.counts.linking.weighing import PairTable, Weighed, pair_table, weighed
from framing.tables import COUNTS, POSSIBLE_LINKS, QUANTITIES, conform, table

Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


def quantities(
    counts: pd.DataFrame,
    *,
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    model: LinkModel | None = None,
    thresholds: Thresholds = THRESHOLDS,
) -> Tables:
    """Find the mentions, in one story, of the same thing counted.

    First each article's own figures are put together (repeats, title and text), then those of
    several articles one to one, likeliest first.  A quantity is named after its first mention
    (article and offset).

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
    thresholds : Thresholds, optional
        From which probabilities up pairs are put together.

    Returns
    -------
    counts : DataFrame
        The same rows, ``quantity`` filled in; NA for a mention that stands alone.
    quantities : DataFrame
        A QUANTITIES table, by story, then quantity.
    possible_links : DataFrame
        A POSSIBLE_LINKS table, likeliest first, ``status`` not yet filled in.
    """
    model = model or stored_model()
    story_of = dict(zip(articles["article_id"], articles["story"], strict=True))
    told: dict[str, list[Mention]] = {}
    for mention in mentions_of(counts):
        told.setdefault(str(story_of[mention.article]), []).append(mention)
    found: dict[int, str] = {}
    things: list[dict[str, Any]] = []
    near: list[dict[str, Any]] = []
    for story, mentions in sorted(told.items()):
        linked = linked_story(mentions, texts=texts, model=model, thresholds=thresholds)
        groups = [group for group in linked.groups if len(group) > 1]
        members = [[linked.contexts[place] for place in group] for group in groups]
        called = labels(members, texts=texts)
        for group, of_one, name in zip(groups, members, called, strict=True):
            thing = _thing(of_one) | {"story": story, "label": name}
            things.append(thing | _how_sure(linked, group, thresholds))
            found |= {context.mention.row: thing["quantity"] for context in of_one}
        near += _near_pairs(story, linked, thresholds)
    names = pd.Series([found.get(row) for row in range(len(counts))], counts.index, dtype="str")
    filled = counts.assign(quantity=names)
    return conform(filled, COUNTS), table(things, QUANTITIES), table(near, POSSIBLE_LINKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The mentions of one story, the pairs weighed, and the groups of one thing."""

    contexts: Sequence[Context]
    table: PairTable
    weighed: Weighed
    figures: Groups  #: each article's own
    groups: Groups  #: over the articles, those of one mention too


def linked_story(
    mentions: Sequence[Mention],
    *,
    texts: Mapping[str, str],
    model: LinkModel,
    thresholds: Thresholds,
) -> Linked:
    """Return one story's mentions, given in order of article, put together."""
    found = story_contexts(mentions, texts=texts)
    stands = stand_ins(found)
    own = [place for place in range(len(found)) if place not in stands]
    weighty = [found[place] for place in own]
    pairs = pair_table(weighty, list(candidate_pairs(weighty)), texts=texts)
    likely = weighed(weighty, pairs, model=model)
    figures = own_figures(weighty, pairs, likely, thresholds=thresholds)
    groups = matched(weighty, figures, pairs, likely, thresholds=thresholds)
    if stands:
        groups = _with_those_stood_for(groups, own, stands)
        pairs, figures = pairs.moved(own), [[own[place] for place in group] for group in figures]
    return Linked(contexts=found, table=pairs, weighed=likely, figures=figures, groups=groups)


def _with_those_stood_for(groups: Groups, own: Sequence[int], stands: Mapping[int, int]) -> Groups:
    """Return ``groups`` in the places of all mentions, those that were stood for added."""
    stood_for: dict[int, list[int]] = {}
    for place, first in stands.items():
        stood_for.setdefault(first, []).append(place)
    return [
        sorted(place for at in group for place in (own[at], *stood_for.get(own[at], ())))
        for group in groups
    ]


def mentions_of(counts: pd.DataFrame) -> list[Mention]:
    """Return the rows of a COUNTS table as mentions, by article, then offset."""
    records = counts.to_dict("records")
    found = [_mention(row, place) for place, row in enumerate(records)]
    return sorted(found, key=lambda m: (m.article, m.start, m.end, m.row))


def _mention(row: Mapping[Any, Any], place: int) -> Mention:
    def given(name: str) -> Any:
        return None if pd.isna(row[name]) else row[name]

    start, end, head_end = int(row["start"]), int(row["end"]), given("head_end")
    number_start, number_end = given("number_start"), given("number_end")
    return Mention(
        row=place,
        article=row["article_id"],
        outlet=row["outlet"],
        start=start,
        end=end,
        number_start=start if number_start is None else int(number_start),
        number_end=end if number_end is None else int(number_end),
        head_end=None if head_end is None else int(head_end),
        kind=row["kind"],
        unit=given("unit"),
        value=given("value"),
        low=float(row["low"]),
        high=float(row["high"]),
        modifier=row["modifier"],
        voice=given("voice"),
        place=given("place") or "body",
        role=given("role") or "alone",
    )


def story_contexts(mentions: Sequence[Mention], *, texts: Mapping[str, str]) -> list[Context]:
    """Return the contexts of one story's mentions, given in order of article."""
    return [
        context
        for article, part in groupby(mentions, key=lambda m: m.article)
        for context in contexts(texts[article], mentions=list(part))
    ]


def _thing(group: Sequence[Context]) -> dict[str, Any]:
    """Return a row of QUANTITIES, but for its story, its label and how sure it is."""
    low = max(context.mention.low for context in group)
    high = min(context.mention.high for context in group)
    first = min((context.mention.article, context.mention.start) for context in group)
    return {
        "quantity": f"{first[0]}:{first[1]}",
        "n_outlets": len({context.mention.outlet for context in group}),
        "low": low if low <= high else None,
        "high": high if low <= high else None,
    }


def _how_sure(linked: Linked, group: Sequence[int], thresholds: Thresholds) -> dict[str, Any]:
    """Return the mean probability of a group's pairs, and whether words alone hold it together."""
    members = set(group)
    outlets = sorted({linked.contexts[place].mention.outlet for place in group})
    number = {outlet: k for k, outlet in enumerate(outlets)}
    likely, links = [], {}
    rows = zip(linked.table.pairs, linked.weighed.words, linked.weighed.links, strict=True)
    for (a, b), by_words, link in rows:
        if a in members and b in members:
            likely.append(float(link))
            one, other = (number[linked.contexts[place].mention.outlet] for place in (a, b))
            if one != other and by_words >= thresholds.by_words:
                links[min(one, other), max(one, other)] = 1.0
    by_words_alone = clusters(len(outlets), links=links, apart=[], least=1.0)
    return {
        "confidence": sum(likely) / len(likely) if likely else 1.0,
        "linked_by": "words" if len(by_words_alone) == 1 else "value",
    }


def _near_pairs(story: str, linked: Linked, thresholds: Thresholds) -> Iterator[dict[str, Any]]:
    """Yield the likeliest pair that was left apart for each two figures of different outlets."""
    group_of = {place: k for k, group in enumerate(linked.groups) for place in group}
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    rows = zip(linked.table.pairs, linked.weighed.links, strict=True)
    for (a, b), likely in rows:
        one, other = linked.contexts[a].mention, linked.contexts[b].mention
        if one.outlet != other.outlet and likely >= thresholds.possible:
            key = (min(group_of[a], group_of[b]), max(group_of[a], group_of[b]))
            if key[0] != key[1]:
                best[key] = max(best.get(key, (0.0, 0, 0)), (float(likely), -a, -b))
    row_of = {pair: row for row, pair in enumerate(linked.table.pairs)}
    for likely, a, b in sorted(best.values(), reverse=True):
        values = linked.table.words[row_of[-a, -b]]
        features = dict(zip(linked.table.names, values, strict=True))
        sides = (linked.contexts[-a], linked.contexts[-b])
        yield {
            "story": story,
            **_side("a", sides[0]),
            **_side("b", sides[1]),
            "probability": likely,
            "reason": why_apart(features),
        }


def _side(letter: str, context: Context) -> dict[str, Any]:
    mention = context.mention
    return {
        f"outlet_{letter}": mention.outlet,
        f"article_{letter}": mention.article,
        f"start_{letter}": mention.start,
    }
