"""An invented story as an Analysis made by hand: every figure on a page is known beforehand."""

from __future__ import annotations

from framing.analysis import Analysis
from framing.language.words import n_words
from framing.tables import (
    ACTORS,
    ARTICLES,
    COUNTS,
    CUTS,
    DISAGREEMENTS,
    POSSIBLE_LINKS,
    POSTS,
    QUANTITIES,
    QUOTATIONS,
    REFUSED,
    TERMS,
    table,
)
from framing.terms import term_counts

TEXTS = {
    "a1": "Harbour strike ends\nSome 40 dockers went back on Monday. “We won,” said Ida Roe, "
    "who leads the dockers. The port said that it had lost 12 days of trade.",
    "b1": "Port counts its losses\n“It cost us 14 days of trade and more besides,” said the port. "
    "More than 60 dockers had stopped work, and the strike fund is empty.",
    "c1": "Ferries run again\nFerries left the harbour on time. Nobody was asked about it.",
}
OUTLETS = {"a1": "Ant Herald", "b1": "Bee Times", "c1": "Cricket Post"}
DATES = {"a1": "2025-03-03", "b1": "2025-03-04", "c1": None}

# article, words, kind, speaker, cue, actor
PASSAGES = [
    ("a1", "“We won,”", "direct", "Ida Roe", "said", "Ida Roe"),
    ("a1", "that it had lost 12 days of trade", "indirect", "The port", "said", "Harbour Port"),
    (
        "b1",
        "“It cost us 14 days of trade and more besides,”",
        "direct",
        "the port",
        "said",
        "Harbour Port",
    ),
    ("b1", "the strike fund is empty", "indirect", None, None, None),
]
# article, words, value, low, high, modifier, unit, voice, quantity
AMOUNTS = [
    ("a1", "Some 40", 40, 34, 46, "about", "docker", None, "q1"),
    ("b1", "More than 60", 60, 60, 89, "more than", "docker", None, "q1"),
    ("a1", "12 days", 12, 12, 12, "exact", "day of trade", "Harbour Port", "q2"),
    ("b1", "14 days", 14, 14, 14, "exact", "day of trade", "Harbour Port", "q2"),
]


def _span(article_id: str, words: str) -> dict[str, object]:
    start = TEXTS[article_id].index(words)
    return {
        "article_id": article_id,
        "outlet": OUTLETS[article_id],
        "start": start,
        "end": start + len(words),
    }


def _quotations() -> list[dict[str, object]]:
    rows = []
    for number, (article_id, words, kind, speaker, cue, actor) in enumerate(PASSAGES):
        row = _span(article_id, words)
        if speaker is not None:
            at = _span(article_id, speaker)
            row |= {"speaker_start": at["start"], "speaker_end": at["end"]}
        quoted = n_words(words) if kind == "direct" else 0
        row |= {
            "attribution": str(number),
            "content": words,
            "kind": kind,
            "speaker": speaker,
            "cue": cue,
            "actor": actor,
            "n_words": n_words(words),
            "n_quoted": quoted,
            "place": "body",
            "confidence": 0.9,
        }
        rows.append(row)
    return rows


def _counts() -> list[dict[str, object]]:
    names = ("value", "low", "high", "modifier", "unit", "voice", "quantity")
    return [
        _span(article_id, words)
        | {"text": words, "kind": "count", "place": "body"}
        | dict(zip(names, rest, strict=True))
        for article_id, words, *rest in AMOUNTS
    ]


def _disagreements() -> list[dict[str, object]]:
    pairs = [("q1", "dockers on strike", 0, 1, 14.0), ("q2", "days of trade lost", 2, 3, 2.0)]
    return [
        {
            "quantity": quantity,
            "label": label,
            "outlet_a": OUTLETS["a1"],
            "article_a": "a1",
            "start_a": _span("a1", AMOUNTS[a][1])["start"],
            "outlet_b": OUTLETS["b1"],
            "article_b": "b1",
            "start_b": _span("b1", AMOUNTS[b][1])["start"],
            "status": "conflict",
            "gap": gap,
            "reason": "cannot both be true as worded",
        }
        for quantity, label, a, b, gap in pairs
    ]


def analysis() -> Analysis:
    """Return the analysis of the invented story."""
    articles = [
        {
            "article_id": article_id,
            "outlet": OUTLETS[article_id],
            "published": DATES[article_id],
            "title": text.split("\n")[0],
            "story": "Harbour strike ends",
            "n_words": n_words(text),
            "file_name": f"{article_id}.txt",
            "title_end": text.index("\n"),
        }
        for article_id, text in TEXTS.items()
    ]
    quantities = [
        {"quantity": "q1", "label": "dockers on strike", "n_outlets": 2},
        {"quantity": "q2", "label": "days of trade lost", "n_outlets": 2},
    ]
    actors = [
        {"actor": "Harbour Port", "kind": "body", "names": "Harbour Port | the port"},
        {"actor": "Ida Roe", "kind": "person", "names": "Ida Roe"},
    ]
    return Analysis(
        articles=table(articles, ARTICLES),
        texts=TEXTS,
        posts=table([], POSTS),
        cuts=table([{"article_id": "a1", "text": "Share this", "reason": "sharing"}], CUTS),
        refused=table([], REFUSED),
        term_counts=term_counts(table(articles, ARTICLES), TEXTS, posts=table([], POSTS)),
        terms=table(_terms(), TERMS),
        quotations=table(_quotations(), QUOTATIONS),
        actors=table(actors, ACTORS),
        counts=table(_counts(), COUNTS),
        quantities=table([q | {"story": "Harbour strike ends"} for q in quantities], QUANTITIES),
        disagreements=table(_disagreements(), DISAGREEMENTS),
        possible_links=table([], POSSIBLE_LINKS),
    )


def _terms() -> list[dict[str, object]]:
    rows = [
        ("Ant Herald", "dockers", 0.3, 2, 1),
        ("Bee Times", "losses", 0.4, 1, 0),
        ("Bee Times", "strike fund", 0.2, 1, 0),
        ("Cricket Post", "ferries", 0.6, 2, 0),
    ]
    names = ("outlet", "term", "score", "n_occurrences", "n_occurrences_elsewhere")
    return [
        dict(zip(names, row, strict=True)) | {"n_articles": 1, "per_10000": 100.0} for row in rows
    ]
