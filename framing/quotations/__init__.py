"""Quotations: who is quoted, with what, by which outlet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

import pandas as pd

from framing.language.layout import place_at, place_spans
from framing.language.mentions.mentions import mentions
from framing.language.words import n_words
from framing.quotations.actors.article_speakers import (
    ArticleSpeaker,
    ArticleSpeakers,
    article_speakers,
)
from framing.quotations.actors.identities import ArticleIds
from framing.quotations.actors.merging import actors
from framing.quotations.actors.source_types import commonest, source_type
from framing.quotations.attribution.assembly import quotations
from framing.quotations.attribution.model import Model, Weights
from framing.quotations.records import Quotation
from framing.tables import ACTORS, QUOTATIONS, conform, table

__all__ = [
    "ArticleQuotations",
    "Quotation",
    "article_quotations",
    "quotation_tables",
    "quotations",
]


#: Articles whose rows are put into a table together.
BATCH = 200
#: A span of a text, the end exclusive.
Span = tuple[int, int]
_INDEFINITE = re.compile(r"(?:an?|another|any|no|one|some)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuotations:
    """The quotations of one article and who speaks in them, whatever other articles hold."""

    quotations: Sequence[Quotation]
    speakers: ArticleSpeakers


def article_quotations(
    text: str,
    *,
    posts: Sequence[Span] = (),
    model: Model | None = None,
    pronouns: Weights | None = None,
) -> ArticleQuotations:
    """Return the quotations of one text, with their speakers.

    Parameters
    ----------
    text : str
        A stored text.
    posts : sequence of (start, end)
        Embedded posts: they are their authors' words, in which nothing is sought.
    model : Model, optional
        What finds quotations and their sources; the stored one where none is given.
    pronouns : Weights, optional
        What finds whom "he" and "she" stand for; the stored ones where none are given.

    Examples
    --------
    >>> found = article_quotations("“We will not go,” Ann Lee said.")
    >>> [(q.kind, q.cue) for q in found.quotations], [s.name for s in found.speakers.speakers]
    ([('direct', 'said')], ['Ann Lee'])
    """
    sources = [m for m in mentions(text) if not any(s < m.end and m.start < e for s, e in posts)]
    quoted = quotations(text, sources, apart=posts, model=model)
    found = article_speakers(text, sources, quoted, pronouns=pronouns)
    return ArticleQuotations(quotations=quoted, speakers=found)


def quotation_tables(
    articles: pd.DataFrame, texts: Mapping[str, str], *, found: Mapping[str, ArticleQuotations]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the QUOTATIONS and ACTORS of ``articles``: one actor for one source in all of them.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table.
    texts : mapping of str to str
        The stored text of each article.
    found : mapping of str to ArticleQuotations
        What ``article_quotations`` returned for each article, by ``article_id``.

    Returns
    -------
    (DataFrame, DataFrame)
        QUOTATIONS, in the order of the articles, then of the text; ACTORS, by name.
    """
    rows = articles[["article_id", "outlet", "story", "title_end"]].to_dict("records")
    names, known = actors([(_ids(row), found[row["article_id"]].speakers) for row in rows])
    # Rows become a table some articles at a time: as Python objects all of them would take several
    # times the room.
    kinds = {row["actor"]: row["kind"] for row in known}
    parts = [table([], QUOTATIONS)]
    for first in range(0, len(rows), BATCH):
        made = (
            one
            for row in rows[first : first + BATCH]
            for one in _rows(row, texts[row["article_id"]], found[row["article_id"]], names, kinds)
        )
        parts.append(table(made, QUOTATIONS))
    quoted = conform(pd.concat(parts), QUOTATIONS)
    types = _commonest_types(quoted)
    for row in known:
        row["source_type"] = types.get(row["actor"])
    return quoted, table(known, ACTORS)


def _commonest_types(quoted: pd.DataFrame) -> dict[str, str | None]:
    """Return the commonest source type of each actor."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    known = quoted[quoted["actor"].notna()]
    for actor, one in zip(known["actor"], known["source_type"], strict=True):
        counts[actor][one] += 1
    return {actor: commonest(some) for actor, some in counts.items()}


def _ids(article: Mapping[Hashable, Any]) -> ArticleIds:
    return ArticleIds(
        article_id=article["article_id"],
        outlet="" if pd.isna(article["outlet"]) else article["outlet"],
        story="" if pd.isna(article["story"]) else article["story"],
    )


def _rows(
    article: Mapping[Hashable, Any],
    text: str,
    found: ArticleQuotations,
    names: Mapping[tuple[str, int], str],
    kinds: Mapping[str, str],
) -> Iterator[dict[str, Any]]:
    """Yield the rows of one article; one whose source is no known actor is unattributed."""
    article_id, outlet = article["article_id"], article["outlet"]
    places = place_spans(text, title_end=int(article["title_end"]))
    by_number = {speaker.number: speaker for speaker in found.speakers.speakers}
    for quotation in found.quotations:
        content = text[quotation.start : quotation.end]
        start, end = quotation.speaker_start, quotation.speaker_end
        source = (start or 0, end or 0)
        number = found.speakers.by_source.get(source)
        sure = found.speakers.certainty.get(source, 1.0)
        who = None if number is None else by_number[number]
        actor = None if number is None else names[article_id, number]
        yield {
            "article_id": article_id,
            "outlet": outlet,
            "attribution": f"{article_id}-{quotation.attribution}",
            "start": quotation.start,
            "end": quotation.end,
            "content": content,
            "kind": quotation.kind,
            "speaker": None if start is None else intern(text[start:end]),
            "speaker_start": start,
            "speaker_end": end,
            "cue": None if quotation.cue is None else intern(quotation.cue),
            "actor": actor,
            "n_words": n_words(content),
            "n_quoted": sum(n_words(text[s:e]) for s, e in quotation.marked),
            "place": place_at(places, quotation.start),
            "confidence": round(quotation.confidence * sure, 4),
            "source_type": _type(who, kinds[actor], text[slice(*source)])
            if who and actor
            else None,
            "anonymity_reason": who.anonymity_reason if who else None,
        }


def _type(who: ArticleSpeaker, kind: str, speaker: str) -> str:
    """Return the type of a source.

    Who speaks for a named body and has no name is that body; a definite body ("the council",
    "police") is an organization that readers can tell, an indefinite one ("a firm") is not.
    """
    speaks_for = who.key.startswith("spokes") and not who.named and bool(who.bodies)
    told = kind if kind in ("person", "body") and who.kind in ("person", "body") else who.kind
    definite = speaks_for or (told == "body" and not _INDEFINITE.match(speaker))
    return source_type(
        "body" if speaks_for else told,
        named="named" if who.named or definite else "",
        anonymous="anonymous" if who.anonymous else "",
    )
