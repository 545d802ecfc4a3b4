"""Decisions: the log of what a person decided, to which rows are only ever added.

A later row about the same thing wins; taking one back is a row too, so that nothing that was
decided is ever lost.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from framing.errors import FramingError
from framing.review.keys import Key, keys_of
from framing.tables import DECISIONS, table

#: What may be decided, and about what: the sorts of key that a field takes.
FIELDS: dict[str, tuple[str, ...]] = {
    "kind": ("passage", "figure"),
    "label": ("article", "figure", "passage"),  # the story's, the quantity's, the actor's name
    "not_same_quantity": ("figure",),
    "outlet": ("article",),
    "published": ("article",),
    "same_actor": ("passage",),
    "same_quantity": ("figure",),
    "same_story": ("article",),
    "span": ("passage", "figure"),
    "speaker": ("passage", "figure"),
    "title": ("article",),
    "undo": (),
    "unit": ("figure",),
}
#: Fields whose item is a pair; "yes" says that it holds, "no" that it does not.
PAIRS = ("same_actor", "same_quantity", "not_same_quantity", "same_story")
#: What a passage or a figure may be said to be; "none": it is no quotation, no amount.
KINDS = {
    "passage": ("direct", "mixed", "indirect", "scare", "title", "declined", "none"),
    "figure": ("count", "money", "percent", "duration", "measure", "score", "other", "none"),
}
#: Characters of a value or a reason, at most: a sentence or two, no text.
MAX_CHARS = 500

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class DecisionError(FramingError):
    """A row of the log that says nothing that can be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One row of the log."""

    id: str  #: its own, never used again
    at: str  #: when, in UTC, as ISO 8601
    by: str = ""  #: initials
    item: str  #: the key of what it is about, or two of them; "" for an undo
    field: str  #: what is decided: one of ``FIELDS``
    from_: str = ""  #: what stood there before; for an undo the id of the row taken back
    to: str = ""  #: what shall stand there; "" where it is not known
    reason: str = ""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of its item, taken apart."""
        return keys_of(self.item)


def decided(
    item: str, field: str, *, to: str, from_: str = "", by: str = "", reason: str = ""
) -> Decision:
    """Return a new row for the log.

    Raises
    ------
    DecisionError
        When the field does not go with the item, or the value not with the field.

    Examples
    --------
    >>> from framing.review.keys import passage_key
    >>> key = passage_key("“No,” she said.", start=0, end=5)
    >>> decided(key, "kind", to="scare", by="ab").to
    'scare'
    >>> decided(key, "kind", to="loud")
    Traceback (most recent call last):
    framing.review.decisions.DecisionError: The kind of a passage cannot be "loud". It is one of
    direct, mixed, indirect, scare, title, declined, none.
    """
    made = Decision(
        id=uuid.uuid4().hex,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"),
        by=by,
        item=item,
        field=field,
        from_=from_,
        to=to,
        reason=reason,
    )
    return checked(made)


def undone(decision: Decision, *, by: str = "", reason: str = "") -> Decision:
    """Return the row that takes ``decision`` back; it can be taken back itself."""
    return decided("", "undo", from_=decision.id, to="", by=by, reason=reason)


def checked(decision: Decision) -> Decision:
    """Return ``decision`` where it can be done.

    Raises
    ------
    DecisionError
    """
    fault = _fault(decision)
    if fault:
        raise DecisionError(fault)
    return decision


def _fault(decision: Decision) -> str:
    """Return what is wrong with a row, or ""."""
    field, to, keys = decision.field, decision.to, decision.keys
    longest = max(map(len, (to, decision.from_, decision.reason, decision.by)))
    if field not in FIELDS:
        return f"There is no field “{field[:40]}”. The fields are {', '.join(sorted(FIELDS))}."
    if longest > MAX_CHARS:
        return f"A value has {longest:,} characters. Write at most {MAX_CHARS}."
    if field == "undo":
        return "" if decision.from_ else "An undo names no row that it takes back."
    n_keys = 2 if field in PAIRS else 1
    if len(keys) != n_keys or any(key.sort not in FIELDS[field] for key in keys):
        wanted = " or ".join(FIELDS[field])
        return f"The field {field} takes the key of {'two' if n_keys == 2 else 'one'}: {wanted}."
    return _value_fault(field, to, keys[0].sort)


def _value_fault(field: str, to: str, sort: str) -> str:
    """Return what is wrong with the value of a field, or ""."""
    if field in PAIRS and to not in ("yes", "no"):
        return f"The field {field} says yes or no, not “{to}”."
    if field == "kind" and to not in KINDS[sort]:
        return f'The kind of a {sort} cannot be "{to}". It is one of {", ".join(KINDS[sort])}.'
    if field == "span" and span_of(to) is None:
        return f"A span is two offsets, as in 120-180, not “{to}”."
    if field == "published" and to and day_of(to) is None:
        return f"A day is written as in 2024-10-24, not “{to}”."
    if field in ("label", "outlet") and not to.strip():
        return f"The field {field} needs a name."
    return ""


def span_of(value: str) -> tuple[int, int] | None:
    """Return a span as written in the log.

    Examples
    --------
    >>> span_of("120-180"), span_of("180-120"), span_of("all")
    ((120, 180), None, None)
    """
    match = _SPAN.fullmatch(value)
    span = (int(match[1]), int(match[2])) if match else (0, 0)
    return span if span[0] < span[1] else None


def day_of(value: str) -> dt.date | None:
    """Return a day as written in the log; None where it is none."""
    try:
        return dt.date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None


def standing(log: Iterable[Decision]) -> list[Decision]:
    """Return the rows of ``log`` that hold: not taken back, and none later about the same.

    Parameters
    ----------
    log : iterable of Decision
        In the order in which they were decided, which is the order that counts: clocks differ.

    Examples
    --------
    >>> from framing.review.keys import article_key
    >>> key = article_key("It rained.")
    >>> first, second = decided(key, "outlet", to="Ant"), decided(key, "outlet", to="Bee")
    >>> [d.to for d in standing([first, second])]
    ['Bee']
    >>> [d.to for d in standing([first, second, undone(second)])]
    ['Ant']
    """
    taken_back: set[str] = set()
    settled: set[tuple[str, str, str]] = set()
    holds: list[Decision] = []
    for decision in reversed(list(log)):
        if decision.id in taken_back:
            continue
        if decision.field == "undo":
            taken_back.add(decision.from_)
            continue
        # What is said twice of one of two articles with the same text may be of either.
        twin = decision.from_ if decision.field == "outlet" else ""
        what = "quantity" if decision.field.endswith("same_quantity") else decision.field
        if (decision.item, what, twin) not in settled:
            settled.add((decision.item, what, twin))
            holds.append(decision)
    return holds[::-1]


def log_table(log: Sequence[Decision]) -> pd.DataFrame:
    """Return ``log`` as a DECISIONS table, in its order."""
    return table((as_row(decision) for decision in log), DECISIONS)


def as_row(decision: Decision) -> dict[str, str]:
    """Return a decision under the names of DECISIONS."""
    return {name: getattr(decision, "from_" if name == "from" else name) for name in DECISIONS}
