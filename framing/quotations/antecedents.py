"""Antecedents: the person whom "he" or "she" stands for, chosen by a small linear model.

Candidates are the persons mentioned in the sentences before, outside quotation marks, whose sex
can agree.  The features say how near and how prominent a person is and who has been speaking; the
weights are learned (``framing.quotations.train_antecedents``).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

#: Sentences looked back for the person meant by a pronoun, and persons looked at, at most.
MAX_SENTENCES = 12
MAX_CANDIDATES = 8
_OBJECT = re.compile(
    r"\b(?:of|to|for|with|by|about|against|from|on|at|in|than|like|and|[a-z]+ing)\s\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A mention of a person already read."""

    entity: int
    start: int
    sentence: int
    paragraph: int
    order: int  #: how many mentions stand before it in its sentence
    whole: bool  #: a name in full
    pronoun: bool
    possessive: bool
    object: bool  #: after a preposition
    source: bool  #: the source of a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a pronoun stands."""

    start: int
    sentence: int
    paragraph: int
    order: int
    after_passage: bool  #: right after a quotation: "…," she said
    quoted: frozenset[int]  #: entities named in the quotation that it may be the source of


def is_object(text: str, start: int) -> bool:
    """Tell whether the mention at ``start`` follows a preposition.

    Examples
    --------
    >>> is_object("a friend of Lee", 12), is_object("Lee", 0)
    (True, False)
    """
    return bool(_OBJECT.search(text, max(0, start - 16), start))


def features(place: Place, last: Seen, *, rank: int, context: Mapping[str, object]) -> list[str]:
    """Return what speaks for and against a person as the one meant.

    Parameters
    ----------
    place : Place
        The pronoun's.
    last : Seen
        The person's last mention.
    rank : int
        How many persons who also agree were mentioned after.
    context : mapping
        ``sex`` ("same" or "open"), ``kind`` (what tells that it is a person), ``count`` (mentions
        so far), ``most`` (of any person's), ``n`` (candidates), ``speaker`` and ``chain`` (entity
        of the last source, of the last pronoun of that sex), ``subject`` (entity of the first
        mention of the last sentence).
    """
    near = min(place.sentence - last.sentence, 4)
    paragraphs = min(place.paragraph - last.paragraph, 3)
    form = "p" if last.pronoun else "w" if last.whole else "s"
    case = "of" if last.possessive else "o" if last.object else f"{min(last.order, 2)}"
    here = "q" if place.after_passage else f"{min(place.order, 1)}"
    frequent = "most" if context["count"] == context["most"] else "less"
    found = [
        f"sex={context['sex']}",
        f"kind={context['kind']}",
        f"kind={context['kind']} rank={min(rank, 3)}",
        f"rank={min(rank, 3)}",
        f"rank={min(rank, 3)} near={near}",
        f"near={near} par={paragraphs}",
        f"near={near} case={case}",
        f"near={near} case={case} form={form}",
        f"near={near} here={here}",
        f"near={near} here={here} case={case} par={paragraphs}",
        f"count={frequent} {min(3, int(math.log2(int(str(context['count'])))))}",
        f"count={frequent} near={near}",
        f"form={form} par={paragraphs}",
    ]
    for name in ("speaker", "chain", "subject"):
        if context[name] is not None:
            same = context[name] == last.entity
            found += [
                f"{name}={same}",
                f"{name}={same} near={near}",
                f"{name}={same} here={here} par={paragraphs}",
            ]
    if last.entity in place.quoted:
        found += ["quoted", f"quoted rank={min(rank, 3)}"]
    if last.source:
        found.append(f"source near={near}")
    if context["n"] == 1:
        found.append("only")
    return found


def person_meant(
    place: Place,
    candidates: Sequence[Seen],
    *,
    contexts: Sequence[Mapping[str, object]],
) -> tuple[int, float] | None:
    """Return the entity meant and how sure that is, 0 to 1; None without candidates.

    On equal scores the one mentioned last is taken.  The certainty is the score of the best as a
    share of all, each as odds.
    """
    weights = learned()
    scores = [
        sum(weights.get(name, 0.0) for name in features(place, last, rank=rank, context=context))
        for rank, (last, context) in enumerate(zip(candidates, contexts, strict=True))
    ]
    if not scores:
        return None
    best = max(range(len(scores)), key=lambda n: (scores[n], -n))
    share = 1 / sum(math.exp(min(50.0, score - scores[best])) for score in scores)
    return candidates[best].entity, share


@cache
def learned() -> Mapping[str, float]:
    """Return the learned weights, by feature."""
    stored = resources.files("framing.quotations").joinpath("antecedents.json")
    weights: dict[str, float] = json.loads(stored.read_text(encoding="utf-8"))
    return weights
