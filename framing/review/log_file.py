"""Log file: the decisions as a small file of their own, to be saved, sent and read again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from framing.errors import MalformedFileError
from framing.review.decisions import Decision, DecisionError, as_row, checked
from framing.tables import DECISIONS

#: What stands at the head of the JSON form.
FORMAT = "framing decisions 1"
#: Rows and characters of a file, at most: a person decides some thousand things, not a million.
MAX_ROWS, MAX_CHARS = 100_000, 50_000_000


def log_json(log: Sequence[Decision]) -> str:
    r"""Return ``log`` as JSON.

    Examples
    --------
    >>> log_json([])
    '{"format": "framing decisions 1", "decisions": []}\n'
    """
    rows = ",\n ".join(json.dumps(as_row(decision), ensure_ascii=False) for decision in log)
    return f'{{"format": "{FORMAT}", "decisions": [{rows}]}}\n'


def log_csv(log: Sequence[Decision]) -> str:
    """Return ``log`` as CSV with a heading; a cell that a spreadsheet would run is quoted for it.

    Examples
    --------
    >>> log_csv([]).strip()
    'id,at,by,item,field,from,to,reason'
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(DECISIONS)
    for decision in log:
        writer.writerow([_escaped(value) for value in as_row(decision).values()])
    return out.getvalue()


def read_log(text: str, *, file_name: str) -> list[Decision]:
    """Return the decisions of a file as ``log_json`` or ``log_csv`` wrote it.

    Raises
    ------
    MalformedFileError
        With the row, where one is not a decision.

    Examples
    --------
    >>> from framing.review.decisions import decided
    >>> from framing.review.keys import article_key
    >>> log = [decided(article_key("It rained."), "outlet", to="=Ant", reason="typo, really")]
    >>> read_log(log_csv(log), file_name="a.csv") == log == read_log(
    ...     log_json(log), file_name="a.json")
    True
    """
    if len(text) > MAX_CHARS:
        raise MalformedFileError(
            file_name,
            f"It has {len(text):,} characters; a file of decisions has at most {MAX_CHARS:,}.",
        )
    text = text.removeprefix("\ufeff")
    if text.lstrip().startswith("{"):
        rows = _json_rows(text, file_name)
    else:
        rows = _csv_rows(text, file_name)
    if len(rows) > MAX_ROWS:
        raise MalformedFileError(
            file_name, f"It has {len(rows):,} rows; a file of decisions has at most {MAX_ROWS:,}."
        )
    return [_decision(row, file_name, number) for number, row in enumerate(rows, start=1)]


def joined(log: Sequence[Decision], more: Iterable[Decision]) -> list[Decision]:
    """Return ``log`` with those of ``more`` at its end that it does not hold yet."""
    there = {decision.id for decision in log}
    return [*log, *(decision for decision in more if decision.id not in there)]


def _json_rows(text: str, file_name: str) -> list[Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedFileError(file_name, "It is not JSON that can be read.") from error
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise MalformedFileError(file_name, f"It does not begin with the format “{FORMAT}”.")
    rows = held.get("decisions")
    if not isinstance(rows, list):
        raise MalformedFileError(file_name, "It holds no list of decisions.")
    return rows


def _csv_rows(text: str, file_name: str) -> list[Any]:
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""))
        missing = [name for name in DECISIONS if name not in (reader.fieldnames or [])]
        if missing:
            raise MalformedFileError(
                file_name, f"It has no column {', '.join(missing)}, as a file of decisions has."
            )
        return [{name: _plain(row[name]) for name in DECISIONS} for row in reader]
    except csv.Error as error:
        raise MalformedFileError(file_name, f"It is not CSV that can be read: {error}.") from error


def _decision(row: Any, file_name: str, number: int) -> Decision:
    """Return a row of a file as a decision."""
    named = isinstance(row, dict) and all(isinstance(row.get(name), str) for name in DECISIONS)
    if not named or not row["id"]:
        raise MalformedFileError(
            file_name, "It is no decision: a name is missing, or not text.", row=number
        )
    values = {("from_" if name == "from" else name): row[name] for name in DECISIONS}
    try:
        return checked(Decision(**values))
    except DecisionError as error:
        raise MalformedFileError(file_name, str(error), row=number) from error


def _escaped(value: str) -> str:
    """Return a cell that no spreadsheet runs; ``_plain`` gives it back."""
    return "'" + value if value.lstrip("' ")[:1] in tuple("=+-@\t\r＝＋－＠") else value


def _plain(value: str | None) -> str | None:
    if value is not None and value.startswith("'") and _escaped(value[1:]) == value:
        return value[1:]
    return value
