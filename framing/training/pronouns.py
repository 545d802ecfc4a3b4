"""Training of the model that finds whom "he" and "she" stand for.

    python -m framing.training.pronouns PATH

PATH is a file of annotated articles (JSON lines, plain or .gz) as PolNeAR gives them: ``text`` and
``quotes``, each with ``content``, ``source``, ``source_kind``, ``type`` and ``resolved_key``.  The
model is trained three times, each time reading the articles with the one before, for who was
meant last is one of its features.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from framing.language.mentions.mentions import mentions
from framing.language.quotation_marks import quoted_spans
from framing.quotations.coreference import pronouns
from framing.quotations.coreference.pronouns import Candidate, Place, features, person_meant
from framing.quotations.coreference.resolver import Reader
from framing.quotations.records import Quotation

ROUNDS = 4
#: Of the pronouns of which the first model is this sure against the annotation, a check by hand of
#: 16 found the model right 10 times and the annotation 3 times.
DOUBT = 0.6
#: What the first round reads the articles with: nearness, and who has been speaking.
START = {
    "near=0": 1.5,
    "near=1": 1.2,
    "near=2": 0.5,
    "rank=0": 1.0,
    "speaker=True": 1.0,
    "subject=True": 0.7,
    "chain=True": 0.5,
    "sex=same": 0.5,
    "quoted": -2.0,
}
#: Inverse strength of regularisation, of 0.03, 0.1, 0.3 and 1 the best on a fifth of the articles.
STRENGTH = 0.1
#: Features rarer than this are left out: they repeat single articles.
MIN_COUNT = 5

Gold = Mapping[str, Any]


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
    place: Place, candidates: Sequence[Candidate], *, named: int, doubt: float
) -> bool:
    """Tell whether the model of the round before is sure of another person than the annotation."""
    meant = person_meant(place, candidates)
    return meant is not None and meant[0] != candidates[named].last.entity and meant[1] >= doubt


def examples(gold: Gold, *, doubt: float) -> Iterator[tuple[list[str], int]]:
    """Yield the features of each candidate of each annotated pronoun, and 1 for the one meant.

    The annotation of pronouns is a program's.  One that the model contradicts with a certainty of
    ``doubt`` is left out.
    """
    meant = {
        quote["source"][0][0]: quote["resolved_key"]
        for quote in gold["quotes"]
        if quote["source"] and quote["source_kind"] == "pronoun" and quote["resolved_key"]
    }
    found = mentions(gold["text"])
    reader = Reader(gold["text"], found, given_quotations(gold))
    for i, mention in enumerate(found):
        if mention.start in meant and mention.sex in ("m", "f"):
            place, candidates = reader.candidates(i, sex=mention.sex)
            keys = [reader.entities[c.last.entity].key for c in candidates]
            named = (
                keys.index(meant[mention.start]) if keys.count(meant[mention.start]) == 1 else -1
            )
            if named >= 0 and not _contradicted(place, candidates, named=named, doubt=doubt):
                for candidate in candidates:
                    yield features(place, candidate), int(candidate.rank == named)
        reader.read(i)


def trained(articles: Sequence[Gold], *, doubt: float) -> dict[str, float]:
    """Return the weights learned from ``articles``, rounded to four decimals."""
    pairs = [pair for gold in articles for pair in examples(gold, doubt=doubt)]
    counts: dict[str, int] = {}
    for names, _ in pairs:
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform(
        [{name: 1.0 for name in names if counts[name] >= MIN_COUNT} for names, _ in pairs]
    )
    fit = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows, [label for _, label in pairs])
    names = vectorizer.get_feature_names_out()
    return {str(n): round(float(w), 4) for n, w in zip(names, fit.coef_[0], strict=True) if w}


def main(path: Path) -> None:
    """Train on the articles of ``path`` and write the weights beside this module."""
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    articles = [json.loads(line) for line in data.decode("utf-8").splitlines() if line]
    target = Path(__file__).parents[1] / "quotations" / "models" / "pronouns.json"
    _write(START, target)
    for n in range(ROUNDS):
        _write(trained(articles, doubt=DOUBT if n else 1.1), target)


def _write(weights: Mapping[str, float], target: Path) -> None:
    target.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    pronouns.learned.cache_clear()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m framing.training.pronouns PATH")
    main(Path(sys.argv[1]))
