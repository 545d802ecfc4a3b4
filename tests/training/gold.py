"""A small folder of gold, made here: 30 marked articles and two sets of stories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

NAMES = ["Ida Moe", "Carl Berg", "Ann Lund", "Olaf Dahl", "Eva Strand", "Nils Haug"]
THINGS = ["ferry", "bridge", "pier", "harbour", "tunnel", "lighthouse"]


def _spans(text: str, piece: str) -> list[list[int]]:
    start = text.index(piece)
    return [[start, start + len(piece)]]


def quote(text: str, content: str, source: str, cue: str, kind: str) -> dict[str, Any]:
    return {
        "content": _spans(text, content),
        "source": _spans(text, source),
        "cue": _spans(text, cue),
        "type": kind,
        "cue_speech": True,
        "no_source": False,
        "source_kind": "name",
        "key": source.split()[-1].lower(),
        "resolved_key": source.split()[-1].lower(),
    }


def article(number: int) -> dict[str, Any]:
    name, thing = NAMES[number % 6], THINGS[number % 6]
    said, told = f"“The {thing} is late,”", f"the {thing} was closed in May"
    text = f"{said} said {name}. {name} argued that {told}.\nThe sign reads “{thing}” there."
    clause = quote(text, f"that {told}", name, "argued", "indirect")
    start = text.index(f"{name} argued")
    clause["source"] = [[start, start + len(name)]]
    return {
        "doc": f"d{number}",
        "publisher": ("The Ant", "The Bee")[number % 2],
        "text": text,
        "quotes": [quote(text, said, name, " said ", "direct"), clause],
    }


def story(number: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the marks of a story and its two articles, which agree on one of two figures."""
    thing, many = THINGS[number % 6], 20 + 3 * number
    sentences = (
        [f"A {thing} was hit on Friday.", f"The police said {many} people were hurt."],
        [f"After the {thing} was hit, {many} people were hurt.", "The mayor waited 4 days."],
    )
    articles = [
        {
            "article": f"s{number}_{k + 1}",
            "triplet": f"s{number}",
            "outlet": ("Ant", "Bee")[k],
            "published": "2024-05-01",
            "title": f"The {thing} is closed",
            "paragraphs": [list(told)],
        }
        for k, told in enumerate(sentences)
    ]
    mentions = [
        {"article": f"s{number}_1", "sentence": 1, "surface": f"{many} people", "value": many},
        {"article": f"s{number}_2", "sentence": 0, "surface": f"{many} people", "value": many},
    ]
    other = {"article": f"s{number}_2", "sentence": 1, "surface": "4 days", "value": 4}
    marks = {
        "triplet": f"s{number}",
        "groups": [{"kind": "count", "mentions": mentions, "pairs": {"1-2": "same"}}],
        "distractors": [{"mention": other}],
    }
    return marks, articles


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def gold_folder(folder: Path) -> Path:
    """Write the gold into ``folder``, which is returned."""
    marked = [article(number) for number in range(30)]
    _write(folder / "quotes_train.jsonl", marked[:24])
    _write(folder / "quotes_dev.jsonl", marked[24:])
    for name, numbers in (("first", range(4)), ("second", range(4, 8))):
        told = [story(number) for number in numbers]
        _write(folder / f"{name}.jsonl", [marks for marks, _ in told])
        _write(folder / f"{name}_articles.jsonl", [a for _, some in told for a in some])
    return folder
