"""Pronouns: learns whom "he" and "she" stand for, from marked articles.

The model is trained four times, each time reading the articles with the one before, for who was
meant last is one of its features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.language.mentions.mentions import mentions
from framing.language.quotation_marks import quoted_spans
from framing.quotations.attribution.model import Weights
from framing.quotations.coreference.pronouns import Antecedent, PronounPlace, features, person_meant
from framing.quotations.coreference.resolver import Resolver
from framing.quotations.records import Quotation
from framing.training.logistic import Row, fit
from framing.training.marked_articles import Gold

ROUNDS = 4
#: Of the pronouns of which the first model is this sure against the annotation, a check by hand of
#: 16 found the model right 10 times and the annotation 3 times.
DOUBT = 0.6
#: No certainty reaches this: in the first round every annotation is believed.
NO_DOUBT = 1.1
#: What the first round reads the articles with: nearness, and who has been speaking.
START = Weights(
    0.0,
    {
        "near=0": 1.5,
        "near=1": 1.2,
        "near=2": 0.5,
        "rank=0": 1.0,
        "speaker=True": 1.0,
        "subject=True": 0.7,
        "chain=True": 0.5,
        "sex=same": 0.5,
        "quoted=True": -2.0,
    },
)
#: Inverse strength of regularisation, of 0.03, 0.1, 0.3 and 1 the best on a fifth of the articles.
STRENGTH = 0.1
#: Features rarer than this are left out: they repeat single articles.
MIN_COUNT = 5


def given_quotations(gold: Gold) -> list[Quotation]:
    """Return the annotated quotations of an article, with their sources."""
    marks = [(span.start, span.end) for span in quoted_spans(gold["text"]) if span.depth == 0]
    found = []
    for n, quote in enumerate(gold["quotes"]):
        start, end = quote["source"][0] if quote["source"] else (None, None)
        for first, last in quote["content"]:
            found.append(
                Quotation(
                    start=first,
                    end=last,
                    kind=quote["type"],
                    attribution=n,
                    speaker_start=start,
                    speaker_end=end,
                    marked=tuple((s, e) for s, e in marks if s < last and first < e),
                )
            )
    return sorted(found, key=lambda q: (q.start, q.end))


def _contradicted(
    place: PronounPlace,
    candidates: Sequence[Antecedent],
    *,
    named: int,
    weights: Weights,
    doubt: float,
) -> bool:
    """Tell whether ``weights`` are sure of another person than the annotation."""
    meant = person_meant(place, candidates, weights=weights)
    return meant is not None and meant[0] != candidates[named].last.entity and meant[1] >= doubt


def pronoun_rows(gold: Gold, *, weights: Weights, doubt: float) -> Iterator[Row]:
    """Yield the features of each candidate of each annotated pronoun, and 1 for the one meant.

    The annotation of pronouns is a program's.  One that ``weights``, of the round before,
    contradict with a certainty of ``doubt`` is left out.
    """
    meant = {
        quote["source"][0][0]: quote["resolved_key"]
        for quote in gold["quotes"]
        if quote["source"] and quote["source_kind"] == "pronoun" and quote["resolved_key"]
    }
    found = mentions(gold["text"])
    resolver = Resolver(gold["text"], found, given_quotations(gold), weights=weights)
    for i, mention in enumerate(found):
        if mention.start in meant and mention.sex in ("m", "f"):
            place, candidates = resolver.candidates(i, sex=mention.sex)
            keys = [resolver.entities[c.last.entity].key for c in candidates]
            named = (
                keys.index(meant[mention.start]) if keys.count(meant[mention.start]) == 1 else -1
            )
            if named >= 0 and not _contradicted(
                place, candidates, named=named, weights=weights, doubt=doubt
            ):
                for candidate in candidates:
                    yield features(place, candidate), int(candidate.rank == named)
        resolver.read(i)


def learned(articles: Sequence[Gold]) -> Weights:
    """Return the weights learned from ``articles`` in four rounds, each reading with the last."""
    weights, doubt = START, NO_DOUBT
    for _ in range(ROUNDS):
        rows = [row for a in articles for row in pronoun_rows(a, weights=weights, doubt=doubt)]
        found = fit(rows, strength=STRENGTH, least=MIN_COUNT)
        weights, doubt = Weights(0.0, found.weights), DOUBT
    return weights
