"""Gold: the folder of marked articles and stories that every model is learned from.

Its form is told in README.md beside this module.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import FramingError

#: Marked articles that are learned from, and those that the figures are measured on.
LEARNED_FROM = "quotes_train"
MEASURED_ON = "quotes_dev"
#: Beside ``NAME.jsonl``, the marks of a set of stories, lie their articles.
_ARTICLES = "_articles"
_SUFFIXES = (".jsonl", ".jsonl.gz")

Row = Mapping[str, Any]


class GoldError(FramingError):
    """A folder of gold that lacks what is asked of it, or has it in another form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """A marked article and the set, a file, that it is of."""

    set: str
    marks: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStory:
    """A story whose amounts are linked by hand, its articles, and the set, a file, it is of."""

    set: str
    name: str
    marks: Row  #: ``groups`` and ``distractors``
    articles: Sequence[Row]


def gold_file(folder: Path, name: str) -> Path:
    """Return the file of JSON lines called ``name`` in ``folder``, plain or compressed."""
    for suffix in _SUFFIXES:
        if (folder / f"{name}{suffix}").is_file():
            return folder / f"{name}{suffix}"
    raise GoldError(
        f"{folder} has no file {name}.jsonl or {name}.jsonl.gz. "
        "The form of the gold is told in framing/training/README.md."
    )


def json_lines(path: Path) -> list[Any]:
    """Return the rows of a file of JSON lines, plain or compressed (.gz).

    Raises
    ------
    GoldError
        Where the file cannot be read or a line of it is no JSON.
    """
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise GoldError(f"{path} cannot be read as JSON lines in UTF-8: {error}.") from error
    rows = []
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            rows += [json.loads(line)] if line.strip() else []
        except ValueError as error:
            raise GoldError(f"{path}, line {number} is no JSON: {error}.") from error
    return rows


def gold_articles(folder: Path) -> list[GoldArticle]:
    """Return the marked articles of ``folder``, those learned from before those measured on."""
    return [
        GoldArticle(set=name, marks=row)
        for name in (LEARNED_FROM, MEASURED_ON)
        for row in json_lines(gold_file(folder, name))
    ]


def story_sets(folder: Path) -> list[str]:
    """Return the names of the sets of stories in ``folder``, sorted."""
    names = {path.name.removesuffix(".gz").removesuffix(".jsonl") for path in folder.iterdir()}
    return sorted(name for name in names if name + _ARTICLES in names)


def story_files(folder: Path) -> list[Path]:
    """Return the files of the stories of ``folder``, each set's marks before its articles."""
    return [
        gold_file(folder, name + kind) for name in story_sets(folder) for kind in ("", _ARTICLES)
    ]


def gold_stories(folder: Path) -> list[GoldStory]:
    """Return the stories of ``folder``, by set, then in the order of its file."""
    found = []
    for name in story_sets(folder):
        articles: dict[str, list[Row]] = {}
        for article in json_lines(gold_file(folder, name + _ARTICLES)):
            articles.setdefault(article["triplet"], []).append(article)
        found += [
            GoldStory(
                set=name, name=marks["triplet"], marks=marks, articles=articles[marks["triplet"]]
            )
            for marks in json_lines(gold_file(folder, name))
        ]
    return found
