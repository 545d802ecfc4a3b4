"""Pronouns: the person whom "he" or "she" stands for, chosen by a small linear model.

Candidates are the persons mentioned in the sentences before, outside quotation marks, whose sex
can agree.  The features say how near and how prominent a person is and who has been speaking; the
weights are learned (``framing.training.pronouns``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.model_files import ModelKind, check_features, read_json_model
from framing.quotations.attribution.model import Weights

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
PRONOUNS_FILE = Path(__file__).parents[1] / "models" / "pronouns.json"
PRONOUNS = ModelKind(model="pronouns", format=2, features_version=2)

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
class PronounPlace:
    """Where a pronoun stands, and who has been met there."""

    sentence: int
    paragraph: int
    order: int  #: how many persons stand before it in its sentence
    after_passage: bool  #: right after a quotation: "…," she said
    quoted: frozenset[int]  #: entities named in the quotation that it may be the source of
    speaker: int | None  #: the source of the last quotation
    chain: int | None  #: the one whom the last pronoun of its sex stood for
    subject: int | None  #: the first person of the sentence before


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """A person whom a pronoun may stand for."""

    last: Seen  #: the last mention
    rank: int  #: how many others were mentioned after
    n: int  #: how many there are
    kind: str  #: what tells that it is a person: title, given, role, described, open
    agrees: bool  #: its sex is known, and agrees
    count: int  #: its mentions so far
    most: int  #: the most mentions of any candidate


def is_object(text: str, start: int) -> bool:
    """Tell whether the mention at ``start`` follows a preposition.

    Examples
    --------
    >>> is_object("a friend of Lee", 12), is_object("Lee", 0)
    (True, False)
    """
    return bool(_OBJECT.search(text, max(0, start - 16), start))


def features(place: PronounPlace, candidate: Antecedent) -> list[str]:
    """Return what speaks for and against a person as the one meant."""
    last = candidate.last
    rank = min(candidate.rank, 3)
    near = min(place.sentence - last.sentence, 4)
    paragraphs = min(place.paragraph - last.paragraph, 3)
    form = "p" if last.pronoun else "w" if last.whole else "s"
    case = "of" if last.possessive else "o" if last.object else f"{min(last.order, 2)}"
    here = "q" if place.after_passage else f"{min(place.order, 1)}"
    frequent = "most" if candidate.count == candidate.most else "less"
    found = [
        f"sex={'same' if candidate.agrees else 'open'}",
        f"kind={candidate.kind}",
        f"kind,rank={candidate.kind} {rank}",
        f"rank={rank}",
        f"near={near}",
        f"rank,near={rank} {near}",
        f"near,paragraphs={near} {paragraphs}",
        f"near,case={near} {case}",
        f"near,case,form={near} {case} {form}",
        f"near,here={near} {here}",
        f"near,here,case,paragraphs={near} {here} {case} {paragraphs}",
        f"count={frequent} {min(3, int(math.log2(candidate.count)))}",
        f"count,near={frequent} {near}",
        f"form,paragraphs={form} {paragraphs}",
    ]
    for name, known in (
        ("speaker", place.speaker),
        ("chain", place.chain),
        ("subject", place.subject),
    ):
        if known is not None:
            same = known == last.entity
            found += [
                f"{name}={same}",
                f"{name},near={same} {near}",
                f"{name},here,paragraphs={same} {here} {paragraphs}",
            ]
    if last.entity in place.quoted:
        found += ["quoted=True", f"quoted,rank=True {rank}"]
    if last.source:
        found.append(f"source,near=True {near}")
    if candidate.n == 1:
        found.append("only=True")
    return found


def person_meant(
    place: PronounPlace, candidates: Sequence[Antecedent], *, weights: Weights
) -> tuple[int, float] | None:
    """Return the entity meant and how sure that is, 0 to 1; None without candidates.

    On equal scores the one mentioned last is taken.  The certainty is the odds of the best as a
    share of all odds.
    """
    scores = [weights.score(features(place, candidate)) for candidate in candidates]
    if not scores:
        return None
    best = max(range(len(scores)), key=lambda n: (scores[n], -n))
    share = 1 / sum(math.exp(min(50.0, score - scores[best])) for score in scores)
    return candidates[best].last.entity, share


@cache
def pronoun_weights() -> Weights:
    """Return the stored weights of the persons a pronoun may stand for, read once."""
    return loaded_pronouns(PRONOUNS_FILE)


def loaded_pronouns(path: Path) -> Weights:
    """Return the weights in the file at ``path``.

    Raises
    ------
    ModelError
        Where the file is not one of this version, or is not whole.
    """
    data = read_json_model(path, kind=PRONOUNS)
    check_features(data["manifest"], data["weights"], file_name=path.name)
    return Weights(0.0, data["weights"])
