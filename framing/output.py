"""Output: tables as files that a spreadsheet opens safely and our reader reads back."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.language.stop_words import FURNITURE, STOP_WORDS, stop_words_text

VERSION = "0.1"

#: The tables of an analysis that are written, in the order of the pipeline.
TABLE_NAMES = (
    "articles",
    "posts",
    "cuts",
    "refused",
    "terms",
    "quotations",
    "actors",
    "counts",
    "quantities",
    "disagreements",
    "possible_links",
)
#: Every file that is written.
RESULT_NAMES = (*(f"{name}.csv" for name in TABLE_NAMES), "texts.jsonl", "settings.json")
#: Terms of an outlet that are written to terms.csv.
MAX_TERMS = 200

# What a spreadsheet would run, with the full-width forms of = + - @ that some of them take too.
# Apostrophes before it are those of a cell that looks escaped: it is escaped once more, so that
# reading (framing.reading.formats.delimited) gets back every cell as it was.
_FORMULA = re.compile(r"'*[ ]*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?%?\Z")
#: The packages whose versions bear on the figures.
_PACKAGES = ("charset-normalizer", "datasketch", "numpy", "pandas", "scikit-learn", "scipy")


def escape_formula(value: Any) -> Any:
    """Return a cell that no spreadsheet runs: an apostrophe goes before what it would.

    Examples
    --------
    >>> escape_formula("=1+1"), escape_formula("-3.5"), escape_formula("plain")
    ("'=1+1", '-3.5', 'plain')
    """
    if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.match(value):
        return "'" + value
    return value


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return ``frame`` as CSV: UTF-8 with BOM, CRLF line ends, no cell that would run.

    Examples
    --------
    >>> csv_bytes(pd.DataFrame({"outlet": ["@Ant"], "n": [2]})).decode("utf-8-sig").split()
    ['outlet,n', "'@Ant,2"]
    """
    out = frame.copy()
    for name in out.columns:
        if pd.api.types.is_datetime64_any_dtype(out[name].dtype):
            out[name] = out[name].dt.strftime("%Y-%m-%d")
        elif not pd.api.types.is_numeric_dtype(out[name].dtype):
            out[name] = out[name].astype(object).map(escape_formula)
    out.columns = [escape_formula(str(name)) for name in out.columns]
    return out.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def top_terms(terms: pd.DataFrame) -> pd.DataFrame:
    """Return the first 200 terms of each outlet: the rest is long, and rarely read."""
    return terms.groupby("outlet", sort=False).head(MAX_TERMS)


def settings(analysis: Analysis, *, paths: Iterable[Path]) -> dict[str, Any]:
    """Return all that is needed to get the figures of ``analysis`` again.

    The thresholds are constants of the version.  Of the paths only the names are given: where
    they lie on a machine is nobody else's business.

    Parameters
    ----------
    analysis : Analysis
    paths : iterable of Path
        What was read.

    Returns
    -------
    dict
        For JSON: version, versions of the packages that bear on the figures, names, number of
        articles, SHA-256 of the stop words (without the outlets' names, which the articles
        tell) and of each stored text by article_id.
    """
    return {
        "program": "framing",
        "version": VERSION,
        "python": ".".join(platform.python_version_tuple()[:2]),
        "packages": {name: _version(name) for name in _PACKAGES if _version(name)},
        "paths": [_name(path) for path in paths],
        "n_articles": len(analysis.articles),
        "n_refused": len(analysis.refused),
        "max_terms_written": MAX_TERMS,
        "stop_words_sha256": hashlib.sha256(
            stop_words_text(STOP_WORDS | FURNITURE).encode()
        ).hexdigest(),
        "texts_sha256": {
            article_id: hashlib.sha256(analysis.texts[article_id].encode()).hexdigest()
            for article_id in analysis.articles["article_id"]
        },
    }


def _name(path: Path) -> str:
    name = path.name or path.resolve().name
    return name.encode("utf-8", errors="backslashreplace").decode()


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def write_analysis(analysis: Analysis, *, folder: Path, paths: Iterable[Path]) -> None:
    """Write the tables as CSV, ``texts.jsonl`` and ``settings.json`` into ``folder``.

    Parameters
    ----------
    analysis : Analysis
    folder : Path
        Made if it is not there; files of the same names are replaced.
    paths : iterable of Path
        What was read: their names go into the settings.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in TABLE_NAMES:
        frame = getattr(analysis, name)
        shown = top_terms(frame) if name == "terms" else frame
        (folder / f"{name}.csv").write_bytes(csv_bytes(shown))
    with (folder / "texts.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for article_id in analysis.articles["article_id"]:
            row = {"article_id": article_id, "text": analysis.texts[article_id]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    made = settings(analysis, paths=paths)
    text = json.dumps(made, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / "settings.json").write_text(text + "\n", encoding="utf-8", newline="\n")
