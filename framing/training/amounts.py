"""Bare numbers: learns which numbers with no noun are amounts.

From two treebanks (Universal Dependencies: English Web Treebank and GUM), and from 443 numbers of
a corpus of news that are marked in ``marked_numbers.csv`` by the hash of the article and the
offset.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from framing.counts.extraction.bare_numbers import LEAST_AMOUNT, ending_tag, features
from framing.counts.extraction.completion import is_bare
from framing.counts.extraction.extract import drafts
from framing.training.gold import GoldError, gold_file, json_lines

#: Sentences of the treebanks: every word with its part of speech; every number with what it counts.
TAGGED, NUMBERS = "ud_tagged", "ud_numbers"
MARKS = Path(__file__).with_name("marked_numbers.csv")
#: GUM's texts of these genres may not be used commercially.
LEFT_OUT = frozenset(["fiction", "textbook", "vlog", "whow"])
#: Genres in which numbers stand as in news; tables of mail and talk about sums teach other things.
LIKE_NEWS = frozenset(
    "academic answers bio court essay interview letter news reviews speech voyage weblog".split()
)
_CLOSED = frozenset(["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"])
_TAGS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective", "ADV": "adverb", "NUM": "number"}
#: A word is of a part of speech, or of the closed classes, from this share and number on.
LEAST_SHARE, LEAST_CLOSED_SHARE, LEAST_CLOSED, LEAST_OPEN = 0.6, 0.5, 30, 3
#: What a number is in a tree: an amount as subject or object, none inside a name or a list.
_AMOUNT = frozenset(["nsubj", "obj", "iobj"])
_NO_AMOUNT = frozenset(["appos", "compound", "dep", "discourse", "flat", "list"])
#: A number of the treebanks weighs as much as this share of one of news; with it and C chosen by
#: article (F1 .75 without the treebanks, .77 with them from .2 to .5, .77 from 1 on).
TREEBANK_WEIGHT = 0.3
C = 1.0
#: Smaller weights are left out of the file; none of them changes an answer alone.
LEAST_WEIGHT = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExample:
    """A bare number with its answer."""

    text: str
    start: int
    end: int
    amount: bool
    group: str  #: its article, kept whole in a fold
    weight: float


def words_of(gold: Path) -> tuple[frozenset[str], dict[str, str]]:
    """Return the closed-class words, and the parts of speech that no ending tells."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for _, genre, tokens in json_lines(gold_file(gold, TAGGED)):
        if genre not in LEFT_OUT:
            for word, tag, _ in tokens:
                seen[word.lower()][tag] += 1
    closed, tags = set(), {}
    for word, counts in seen.items():
        n = counts.total()
        if not word.isalpha() or n < LEAST_OPEN:
            continue
        tag, n_tag = counts.most_common(1)[0]
        if sum(counts[t] for t in _CLOSED) > LEAST_CLOSED_SHARE * n and n >= LEAST_CLOSED:
            closed.add(word)
        elif n_tag >= LEAST_SHARE * n and tag in _TAGS:
            named = _named(word, _TAGS[tag])
            if named != ending_tag(word):
                tags[word] = named
    return frozenset(closed), tags


def _named(word: str, tag: str) -> str:
    """Return a part of speech with the ending that matters: "verb ed", "nouns"."""
    if tag == "verb":
        ending = ending_tag(word)
        return ending if ending.startswith("verb") else tag
    return "nouns" if tag == "noun" and word.endswith("s") else tag


def treebank_examples(gold: Path) -> Iterator[NumberExample]:
    """Yield the bare numbers of the treebanks whose place in the tree answers."""
    for row in json_lines(gold_file(gold, NUMBERS)):
        if row["genre"] not in LIKE_NEWS:
            continue
        for start, end in bare_spans(row["text"]):
            number = next((n for n in row["numbers"] if n["start"] <= start < n["end"]), None)
            amount = None if number is None else _answer(number)
            if amount is not None:
                yield NumberExample(
                    text=row["text"],
                    start=start,
                    end=end,
                    amount=amount,
                    group=row["doc"],
                    weight=TREEBANK_WEIGHT,
                )


def _answer(number: Mapping[str, Any]) -> bool | None:
    relation = number["deprel"].partition(":")[0]
    if relation in _AMOUNT or (relation == "nummod" and number.get("head_upos") == "NOUN"):
        return True
    if relation in _NO_AMOUNT or relation == "nummod" or number["deprel"] == "nmod:unmarked":
        return False
    return None


def marked_examples(corpus: Path) -> Iterator[NumberExample]:
    """Yield the numbers of news that were marked by hand."""
    texts = {text_key(row["text"]): row["text"] for row in json_lines(corpus)}
    with MARKS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["article"] not in texts:
                raise GoldError(
                    f"{corpus.name} lacks the article {row['article']}, in which numbers are "
                    f"marked. Give the corpus that {MARKS.name} was made from."
                )
            yield NumberExample(
                text=texts[row["article"]],
                start=int(row["start"]),
                end=int(row["end"]),
                amount=row["amount"] == "1",
                group=row["article"],
                weight=1.0,
            )


def text_key(text: str) -> str:
    """Return the name that marked_numbers.csv has for an article.

    Examples
    --------
    >>> text_key("It lost 12.")
    '5d9125bd041d'
    """
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def bare_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the numbers of ``text`` that only the words around can tell.

    Examples
    --------
    >>> bare_spans("It lost 12 and about 15 of 40 boats.")
    [(8, 10)]
    """
    return [(d.number_start, d.number_end) for d in drafts(text) if is_bare(d)]


def cross_validated(
    examples: Sequence[NumberExample], *, closed: frozenset[str], tags: Mapping[str, str]
) -> dict[str, float]:
    """Return precision, recall and F1 on the marked numbers of news, ten folds by article."""
    marked = [e for e in examples if e.weight == 1.0]
    others = [e for e in examples if e.weight != 1.0]
    right = found = 0
    folds = GroupKFold(10).split(marked, groups=[e.group for e in marked])
    for train, test in folds:
        weights, intercept = fitted([*(marked[i] for i in train), *others], closed, tags)
        for example in (marked[i] for i in test):
            names = _features(example, closed, tags)
            says = intercept + sum(weights.get(name, 0.0) for name in names)
            is_found = 1 / (1 + np.exp(-says)) >= LEAST_AMOUNT
            found += is_found
            right += is_found and example.amount
    n = sum(e.amount for e in marked)
    return {
        "precision": round(float(right / found), 3),
        "recall": round(float(right / n), 3),
        "F1": round(float(2 * right / (found + n)), 3),
        "marked": len(marked),
    }


def fitted(
    examples: Iterable[NumberExample], closed: frozenset[str], tags: Mapping[str, str]
) -> tuple[dict[str, float], float]:
    """Return the weights of the features, and the intercept."""
    rows = list(examples)
    vectors = DictVectorizer()
    named = vectors.fit_transform([dict.fromkeys(_features(e, closed, tags), 1) for e in rows])
    model = LogisticRegression(C=C, max_iter=2000)
    model.fit(named, [e.amount for e in rows], sample_weight=[e.weight for e in rows])
    names = vectors.get_feature_names_out()
    weights = {n: float(w) for n, w in zip(names, model.coef_[0], strict=True)}
    return weights, float(model.intercept_[0])


def _features(example: NumberExample, closed: frozenset[str], tags: Mapping[str, str]) -> list[str]:
    return features(example.text, start=example.start, end=example.end, closed=closed, tags=tags)


def learned(gold: Path, *, corpus: Path) -> tuple[dict[str, Any], dict[str, float]]:
    """Return the content of the model file, and the cross-validated figures.

    Parameters
    ----------
    gold : Path
        A folder with ``ud_tagged`` and ``ud_numbers``.
    corpus : Path
        The news in which numbers are marked.
    """
    closed, tags = words_of(gold)
    examples = [*treebank_examples(gold), *marked_examples(corpus)]
    figures = cross_validated(examples, closed=closed, tags=tags)
    weights, intercept = fitted(examples, closed, tags)
    by_tag: dict[str, list[str]] = defaultdict(list)
    for word, tag in sorted(tags.items()):
        by_tag[tag].append(word)
    content = {
        "intercept": round(intercept, 3),
        "closed": " ".join(sorted(closed)),
        "tags": {tag: " ".join(words) for tag, words in sorted(by_tag.items())},
        "weights": {n: round(w, 3) for n, w in sorted(weights.items()) if abs(w) >= LEAST_WEIGHT},
    }
    return content, figures
