"""What the models are asked: the features of a fixed text, pinned by their hash.

A model knows a feature by its spelling, and is silent on one that it has not learned: a change here
that nobody meant costs figures and fails nowhere else.  A change that was meant asks for training
anew (``python -m framing.training``); then the new hash, which the failing test prints, is pinned.
"""

import hashlib
import re
import zlib
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest

from framing.language.mentions.mentions import Mention
from framing.quotations.attribution.assembly import extracted
from framing.quotations.attribution.model import Model, Weights, sigmoid
from framing.quotations.coreference.pronouns import Antecedent, PronounPlace, Seen, features
from framing.quotations.detection.passages import scene

TEXT = Path(__file__).parents[1] / "cases" / "attribution_scene.txt"
_MARK = re.compile(r"\{(\w+)\|([^}]+)\}")


class Recorder(Weights):
    """Answers from the spelling of the features, as no model would, and keeps what it was asked."""

    asked: dict[str, list[str]]
    part: str

    def score(self, names):
        names = list(names)
        self.asked[self.part].append(" | ".join(names))
        return zlib.crc32(f"{self.part} {names}".encode()) / 2**32 * 8 - 4

    def probability(self, names):
        return sigmoid(self.score(names))


def marked(text):
    """Return a text without its marks, and the mentions that they tell."""
    plain, found, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        kind, words = mark.groups()
        found.append(
            Mention(
                start=len(plain),
                end=len(plain) + len(words),
                text=words,
                kind="body" if kind == "inside" else kind,
                key=words.lower().split()[-1],
                name=words if kind == "name" else "",
                inside=kind == "inside",
            )
        )
        plain, last = plain + words, mark.end()
    return plain + text[last:], found


def asked():
    """Return what each part of a model is asked of the text."""
    text, mentions = marked(TEXT.read_text(encoding="utf-8"))
    questions = defaultdict(list)
    parts = {}
    for part in PINNED:
        parts[part] = Recorder(0.0, {})
        object.__setattr__(parts[part], "asked", questions)
        object.__setattr__(parts[part], "part", part)
    extracted(scene(text, mentions), Model(parts=parts))
    return questions


def digest(lines):
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


PRONOUN = (48, "d08e277404afd154")
#: Part of the model, how often it is asked, and the hash of all that it is asked.
PINNED = {
    "source": (324, "0855091fdff0aafc"),
    "source again": (190, "cecb06edab93c5a2"),
    "quotation": (38, "cef37e841367ca6d"),
    "link": (37, "7d8367675d9d463e"),
    "subject": (70, "7c606ee8eed7cf6a"),
    "clause after": (37, "9ed696d5e565626b"),
    "clause before": (37, "9ed696d5e565626b"),
    "clause start": (55, "17d6d3cfe5d582a4"),
    "clause end": (51, "cff0c5531e626205"),
    "clause start before": (47, "2c2926cf987f089e"),
    "clause end before": (79, "97b6cc74fb4ce8b2"),
}


@pytest.mark.parametrize("part", PINNED)
def test_a_model_is_asked_what_it_has_learned(part):
    questions = asked()[part]
    assert (len(questions), digest(questions)) == PINNED[part]


def test_a_pronoun_is_asked_what_it_has_learned():
    lines = []
    for near, rank, n, flag in product((0, 1, 3, 5), (0, 1, 4), (1, 2), (0, 1)):
        last = Seen(
            entity=flag,
            start=0,
            sentence=6 - near,
            paragraph=2 - near // 2,
            order=rank,
            whole=n == 1,
            pronoun=bool(flag),
            possessive=rank == 1 and n == 2,
            object=near == 1,
            source=near == 3,
        )
        place = PronounPlace(
            sentence=6,
            paragraph=2,
            order=rank,
            after_passage=n == 2,
            quoted=frozenset([near]),
            speaker=rank or None,
            chain=0 if near else None,
            subject=1,
        )
        candidate = Antecedent(
            last=last, rank=rank, n=n, kind="given", agrees=n == 2, count=near + 1, most=4
        )
        lines.append(" | ".join(features(place, candidate)))
    assert (len(lines), digest(lines)) == PRONOUN
