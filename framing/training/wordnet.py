"""WordNet: senses, what they are kinds of, and how often each is meant, from its own files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: Part of speech and offset in the data file.
Sense = tuple[str, str]

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
#: The digit of a sense key -> part of speech; 5 is an adjective that goes with another.
_SPEECH = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_VOWELS = "aeiou"
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprt]\Z")
_SIBILANT = ("s", "x", "z", "ch", "sh")
#: A sense that the tagged texts do not have is taken for used this often, the later ones less.
_UNSEEN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class WordNet:
    """The files of WordNet 3.0, read."""

    words: dict[Sense, list[str]]
    pointers: dict[Sense, list[tuple[str, Sense, str]]]  #: sign, sense, which words of the two
    senses: dict[tuple[str, str], list[Sense]]  #: by lemma and part of speech, commonest first
    tagged: dict[tuple[str, str, int], int]  #: uses of a sense, counted from 1, in tagged texts
    irregular: dict[tuple[str, str], set[str]]  #: irregular forms by lemma and part of speech

    def kinds(self, sense: Sense) -> set[Sense]:
        """Return ``sense`` and all that are kinds of it."""
        found, left = {sense}, [sense]
        while left:
            for sign, other, _ in self.pointers[left.pop()]:
                if sign in ("~", "~i") and other not in found:
                    found.add(other)
                    left.append(other)
        return found

    def above(self, sense: Sense) -> list[Sense]:
        """Return the senses that ``sense`` is a kind of."""
        return [other for sign, other, _ in self.pointers[sense] if sign in ("@", "@i")]

    def uses(self, lemma: str, speech: str) -> Iterator[tuple[Sense, float]]:
        """Yield the senses of a lemma and how often each is used, never 0."""
        for number, sense in enumerate(self.senses[lemma, speech], start=1):
            yield sense, self.tagged.get((lemma, speech, number), 0) + _UNSEEN / number

    def forms(self, lemma: str, speech: str) -> set[str]:
        """Return the inflected forms of a lemma."""
        odd = self.irregular.get((lemma, speech), set())
        if speech == "n":
            return {lemma} | (odd or {_plural(lemma)})
        if speech == "v":
            return _verb_forms(lemma, odd)
        return {lemma}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANT) else "s")


def _verb_forms(verb: str, odd: set[str]) -> set[str]:
    cut = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    found = {verb, _plural(verb), cut + "ing"} | odd
    if _DOUBLED.search(verb):
        found.add(verb + verb[-1] + "ing")
    if not odd:
        end = verb[:-1] + "ied" if _plural(verb).endswith("ies") else cut + "ed"
        found |= {end, verb + verb[-1] + "ed"} if _DOUBLED.search(verb) else {end}
    return found


def read_wordnet(folder: Path) -> WordNet:
    """Read the files of WordNet 3.0 (Debian's ``wordnet-base``: /usr/share/wordnet)."""
    words: dict[Sense, list[str]] = {}
    pointers: dict[Sense, list[tuple[str, Sense, str]]] = {}
    senses: dict[tuple[str, str], list[Sense]] = {}
    irregular: dict[tuple[str, str], set[str]] = defaultdict(set)
    for speech, name in _FILES.items():
        for fields in _rows(folder / f"data.{name}"):
            sense = (speech, fields[0])
            words[sense], pointers[sense] = _data(fields)
        for fields in _rows(folder / f"index.{name}"):
            offsets = fields[6 + int(fields[3]) :]
            senses[fields[0], speech] = [(speech, offset) for offset in offsets]
        for fields in _rows(folder / f"{name}.exc"):
            for lemma in fields[1:]:
                irregular[lemma, speech].add(fields[0])
    tagged = {}
    for key, number, uses in _rows(folder / "cntlist.rev"):
        lemma, rest = key.split("%")
        tagged[lemma, _SPEECH[rest[0]], int(number)] = int(uses)
    return WordNet(
        words=words, pointers=pointers, senses=senses, tagged=tagged, irregular=dict(irregular)
    )


def _rows(path: Path) -> Iterator[list[str]]:
    """Yield the fields of each line; what follows " | " is a gloss, a leading blank the licence."""
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            yield line.split(" | ")[0].split()


def _data(fields: list[str]) -> tuple[list[str], list[tuple[str, Sense, str]]]:
    n_words = int(fields[3], 16)
    words = [re.sub(r"\(.*\)", "", fields[4 + 2 * k]).lower() for k in range(n_words)]
    at = 4 + 2 * n_words
    found = []
    for k in range(int(fields[at])):
        sign, offset, speech, which = fields[at + 1 + 4 * k : at + 5 + 4 * k]
        found.append((sign, ("a" if speech == "s" else speech, offset), which))
    return words, found
