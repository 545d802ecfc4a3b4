"""Word classes: compiles what linking needs of WordNet into one file.

Run as ``python -m framing.training.word_classes WORDNET_FOLDER ARTICLES.jsonl[.gz]``; of the
articles only how often a word is used is kept, by leaving rare ones out.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing.counts.linking.semantic_classes import WORD_CLASSES_FILE
from framing.language.stems import stem
from framing.training.gold import json_lines
from framing.training.outcome_seeds import OUTCOMES
from framing.training.wordnet import Sense, WordNet, read_wordnet

#: A form is kept where the articles have it this often.
LEAST_USES = 5
#: A form is of a class where this share of its uses, over all parts of speech, is.
LEAST_SHARE = 0.2
#: Senses of a noun that are kept: the commonest, each with at least this share of its uses.
MAX_SENSES = 4
LEAST_SENSE = 0.08
#: Nouns of who did it to others: a rescuer was not rescued.
_AGENT = re.compile(r"(?:[eo]rs?|ees?|ists?|ants?)\Z")
_DONE_TO_THEM = frozenset(
    """
    arrested attacked charged convicted destroyed died displaced freed hurt missing rescued
    trapped
    """.split()
)
_NOT_AGENTS = frozenset({"survivor", "murder"})
#: Stop words that say what became of something all the same.
_KEPT = frozenset({"found", "fire"})
#: "Nine lives were lost": of people who died, though "lives" is mostly a verb.
_BY_HAND = {"lives": {"died": 0.8}}
#: Chambers and parties of the United States, as stems: no antonyms, and still two of a kind.
_OPPOSITES_BY_HAND = (
    ("hous", "senat"),
    ("republican", "democrat"),
    ("republican", "democratic"),
)


def outcome_forms(wordnet: WordNet, *, uses: Mapping[str, int]) -> dict[str, dict[str, float]]:
    """Return for each word form the classes of ``OUTCOMES`` and the share of its uses in each."""
    classes = _classes_of_senses(wordnet)
    total: Counter[str] = Counter()
    of_class: dict[str, Counter[str]] = defaultdict(Counter)
    for lemma, speech in sorted(wordnet.senses):
        if "_" in lemma:
            continue
        for form in sorted(wordnet.forms(lemma, speech)):
            if uses.get(form, 0) < LEAST_USES:
                continue
            agent = speech == "n" and bool(_AGENT.search(form)) and lemma not in _NOT_AGENTS
            for sense, n in wordnet.uses(lemma, speech):
                total[form] += n  # type: ignore[assignment]  # a Counter of floats
                for name in classes.get(sense, set()) - (_DONE_TO_THEM if agent else set()):
                    of_class[form][name] += n  # type: ignore[assignment]
    found = {
        form: {name: round(n / total[form], 2) for name, n in sorted(counted.items())}
        for form, counted in sorted(of_class.items())
        if form not in ENGLISH_STOP_WORDS or form in _KEPT
    }
    kept = {
        form: {name: share for name, share in shares.items() if share >= LEAST_SHARE}
        for form, shares in found.items()
    }
    return {form: shares for form, shares in kept.items() if shares} | _BY_HAND


def _classes_of_senses(wordnet: WordNet) -> dict[Sense, set[str]]:
    classes: dict[Sense, set[str]] = defaultdict(set)
    for name, seeds in OUTCOMES.items():
        for seed in seeds.split():
            lemma, speech, number = seed.removesuffix("*").split("#")
            sense = wordnet.senses[lemma, speech][int(number) - 1]
            for kind in wordnet.kinds(sense) if seed.endswith("*") else {sense}:
                classes[kind].add(name)
    for verb in [sense for sense in classes if sense[0] == "v"]:
        for sign, noun, which in wordnet.pointers[verb]:
            if sign == "+" and noun[0] == "n":
                word = wordnet.words[noun][int(which[2:], 16) - 1]
                if not _AGENT.search(word):
                    classes[noun] |= classes[verb]
    return classes


def noun_senses(wordnet: WordNet, *, uses: Mapping[str, int]) -> dict[str, object]:
    """Return the senses of the nouns used, what they are kinds of, and their information."""
    kept: dict[str, list[tuple[float, Sense]]] = {}
    counted: dict[Sense, float] = defaultdict(float)
    for lemma, speech in sorted(wordnet.senses):
        if speech != "n" or not lemma.isalpha():
            continue
        n_uses = sum(uses.get(form, 0) for form in wordnet.forms(lemma, "n"))
        if n_uses < LEAST_USES:
            continue
        senses = list(wordnet.uses(lemma, "n"))
        every = sum(n for _, n in senses)
        shares = [(n / every, sense) for sense, n in senses[:MAX_SENSES]]
        kept[lemma] = [(round(s, 2), sense) for s, sense in shares if s >= LEAST_SENSE]
        for share, sense in shares:
            for above in _all_above(wordnet, sense):
                counted[above] += n_uses * share
    needed = sorted(
        set[Sense]().union(
            *(_all_above(wordnet, sense) for senses in kept.values() for _, sense in senses)
        )
    )
    place = {sense: number for number, sense in enumerate(needed)}
    top = max(counted.values())
    person = next(s for s in needed if wordnet.words[s][:2] == ["person", "individual"])
    return {
        "nouns": {noun: [[s, place[x]] for s, x in senses] for noun, senses in kept.items()},
        "parents": [[place[above] for above in wordnet.above(sense)] for sense in needed],
        "information": [
            round(-math.log(max(counted[sense], 0.5) / top), 2) + 0.0 for sense in needed
        ],
        "person": place[person],
    }


def opposites(wordnet: WordNet, *, uses: Mapping[str, int]) -> dict[str, list[str]]:
    """Return for the stems of words that are used those of their antonyms."""
    found: dict[str, set[str]] = defaultdict(set)
    for sense, pointers in wordnet.pointers.items():
        for sign, other, which in pointers:
            if sign != "!":
                continue
            one = wordnet.words[sense][int(which[:2], 16) - 1].split("(")[0]
            two = wordnet.words[other][int(which[2:], 16) - 1].split("(")[0]
            used = min(uses.get(one, 0), uses.get(two, 0)) >= LEAST_USES
            if used and stem(one) != stem(two) and not {one, two} & ENGLISH_STOP_WORDS:
                found[stem(one)].add(stem(two))
    for one, two in _OPPOSITES_BY_HAND:
        found[one].add(two)
        found[two].add(one)
    return {one: sorted(others) for one, others in sorted(found.items())}


def _all_above(wordnet: WordNet, sense: Sense) -> set[Sense]:
    found, left = {sense}, [sense]
    while left:
        for above in wordnet.above(left.pop()):
            if above not in found:
                found.add(above)
                left.append(above)
    return found


def main() -> None:
    """Compile the file from the folder and the articles named."""
    wordnet = read_wordnet(Path(sys.argv[1]))
    uses: Counter[str] = Counter()
    for article in json_lines(Path(sys.argv[2])):
        uses.update(word.lower() for word in re.findall(r"[A-Za-z][a-z'-]+", article["text"]))
    data: dict[str, object] = {"outcomes": outcome_forms(wordnet, uses=uses)}
    data |= {"opposites": opposites(wordnet, uses=uses)}
    data |= noun_senses(wordnet, uses=uses)
    text = json.dumps(data, sort_keys=True, separators=(",", ":"))
    WORD_CLASSES_FILE.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
