"""Output: tables as files that a spreadsheet opens safely and our reader reads back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd

from framing.analysis import Analysis

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
)
#: Terms of an outlet that are written to terms.csv.
MAX_TERMS = 200

# What a spreadsheet would run, with the full-width forms of = + - @ that some of them take too.
_FORMULA = re.compile(r"[ ]*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?%?\Z")
_ESCAPED = re.compile(r"'\s*[=+\-@\t\r\n＝＋－＠]")


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


def unescape_formula(value: Any) -> Any:
    """Return the cell as it was before ``escape_formula``.

    Examples
    --------
    >>> unescape_formula("'=1+1"), unescape_formula("'tis")
    ('=1+1', "'tis")
    """
    if isinstance(value, str) and _ESCAPED.match(value):
        return value[1:]
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


def write_analysis(analysis: Analysis, folder: Path, *, settings: dict[str, Any]) -> None:
    """Write the tables as CSV, ``texts.jsonl`` and ``settings.json`` into ``folder``.

    Parameters
    ----------
    analysis : Analysis
    folder : Path
        Made if it is not there; files of the same names are replaced.
    settings : dict
        All that is needed to get the same figures again.
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
    text = json.dumps(settings, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / "settings.json").write_text(text + "\n", encoding="utf-8")
