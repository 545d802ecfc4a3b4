"""Bare numbers: whether a number with no noun is an amount ("only two resigned") or a name.

A linear model over the words on both sides, by class: closed-class words as they are, others by
part of speech, as a list of the commonest forms and the endings tell it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.model_files import ModelKind, check_features, read_json_model

#: Written by ``python -m framing.training``; MODEL_CARD.md beside it tells from what.
BARE_NUMBERS_FILE = Path(__file__).parents[1] / "models" / "bare_numbers.json"
BARE_NUMBERS = ModelKind(model="bare_numbers", format=2, features_version=1)
#: Words are looked at in so many characters on either side.
REACH = 60
#: At this probability a number is taken for an amount: precision and recall are then near each
#: other (cross-validated by article on 443 marked numbers of news: .76 and .76; by the rules
#: before it .88 and .44).
LEAST_AMOUNT = 0.5

_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]|\n")
_MARKS = {"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "\n": "end of line"}
_EDGE = "edge"


@dataclass(frozen=True, slots=True, kw_only=True)
class BareNumberModel:
    """Weights of features, with the words that the features tell apart."""

    closed: frozenset[str]  #: words of the closed classes, which are features themselves
    tags: Mapping[str, str]  #: part of speech of a word in small letters, where no ending tells it
    weights: Mapping[str, float]
    intercept: float


@cache
def bare_number_model() -> BareNumberModel:
    """Return the model that comes with the package."""
    found = read_json_model(BARE_NUMBERS_FILE, kind=BARE_NUMBERS)
    check_features(found["manifest"], found["weights"], file_name=BARE_NUMBERS_FILE.name)
    return BareNumberModel(
        closed=frozenset(found["closed"].split()),
        tags={word: tag for tag, words in found["tags"].items() for word in words.split()},
        weights=found["weights"],
        intercept=float(found["intercept"]),
    )


def is_amount(text: str, *, start: int, end: int) -> bool:
    """Tell whether a number with nothing named after it counts or measures something.

    Examples
    --------
    >>> said = "The union expelled 12. She was in Bay 12."
    >>> is_amount(said, start=19, end=21), is_amount(said, start=38, end=40)
    (True, False)
    """
    model = bare_number_model()
    found = features(text, start=start, end=end, closed=model.closed, tags=model.tags)
    score = model.intercept + sum(model.weights.get(name, 0.0) for name in found)
    return 1 / (1 + math.exp(-score)) >= LEAST_AMOUNT


def part_of_speech(word: str) -> str:
    """Return the commonest part of speech of a word in small letters, by list and by ending.

    Examples
    --------
    >>> [part_of_speech(word) for word in ("cylinder", "refuse", "elected", "large", "the")]
    ['noun', 'verb', 'verb ed', 'adjective', 'closed']
    """
    model = bare_number_model()
    if word in model.closed:
        return "closed"
    return model.tags.get(word, ending_tag(word))


def features(
    text: str, *, start: int, end: int, closed: frozenset[str], tags: Mapping[str, str]
) -> list[str]:
    """Return the features of a number at ``start`` to ``end``, each named by its slot.

    Examples
    --------
    >>> features("It lost 12.", start=8, end=10, closed=frozenset(["it"]), tags={})[:3]
    ['shape=digits 2', 'left=noun', 'left2=it']
    """
    before = _TOKEN.findall(text[max(0, start - REACH) : start])[-2:]
    left2, left = [_EDGE] * (2 - len(before)) + [_class(t, closed, tags) for t in before]
    after = _TOKEN.findall(text[end : end + REACH])[:2]
    right, right2 = [_class(t, closed, tags) for t in after] + [_EDGE] * (2 - len(after))
    shape = _shape(text[start:end])
    word = before[-1].lower() if before else _EDGE
    return [
        f"shape={shape}",
        f"left={left}",
        f"left2={left2}",
        f"right={right}",
        f"right2={right2}",
        f"left2, left={left2}, {left}",
        f"right, right2={right}, {right2}",
        f"left, right={left}, {right}",
        f"shape, left={shape}, {left}",
        f"word before={word}",
    ]


def _shape(printed: str) -> str:
    if printed[:1].isalpha():
        return "words"
    if "," in printed:
        return "commas"
    return "point" if "." in printed else f"digits {min(len(printed), 5)}"


def _class(token: str, closed: frozenset[str], tags: Mapping[str, str]) -> str:
    """Return a closed-class word or a mark as it is, a digit as number, others by their part."""
    lower = token.lower()
    if not token[0].isalnum():
        return _MARKS.get(token, token)
    if token[0].isdigit():
        return "number"
    if lower in closed:
        return lower
    tag = tags.get(lower) or ending_tag(lower)
    if token[0].isupper() and not tag.startswith(("verb", "number")):
        return "capital"
    return tag


def ending_tag(lower: str) -> str:
    """Return the part of speech that the ending of an unknown word suggests.

    Examples
    --------
    >>> [ending_tag(word) for word in ("zonked", "zonking", "zonkly", "zonks", "zonk")]
    ['verb ed', 'verb ing', 'adverb', 'nouns', 'noun']
    """
    if lower.endswith("eed"):  # "speed", "need"
        return "noun"
    for ending, tag in (("ed", "verb ed"), ("ing", "verb ing"), ("ly", "adverb"), ("s", "nouns")):
        if lower.endswith(ending):
            return tag
    return "noun"
