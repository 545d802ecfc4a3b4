"""Reasons: why two figures agree, can both be true or cannot, in a sentence for a reader.

The sentence says first what the words allow, then what may be behind it: rounding, a later date,
another definition, one common source.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.counts.comparison.figures import Figure, Status, in_one_unit

#: A round number may stand for any value that rounds to it only from this size up: below, news
#: counts one by one.
MIN_ROUNDED = 20


def reason(one: Figure, *, other: Figure, status: Status) -> str:
    """Return in words why two figures have this ``status``.

    Parameters
    ----------
    one, other : Figure
        Two figures for one thing counted.
    status : {'same', 'compatible', 'strained', 'conflict'}
        As ``framing.counts.comparison.figures.status`` gives it.

    Examples
    --------
    >>> over = Figure(printed="more than 60", value=60, low=60, high=89, modifier="more than")
    >>> exact = Figure(printed="60", value=60, low=60, high=60, modifier="exact")
    >>> reason(over, other=exact, status="compatible")
    'both can be true: “more than 60” and 60'
    >>> nine = Figure(printed="nine", value=9, low=9, high=9, modifier="exact", outlet="Ant")
    >>> more = Figure(printed="at least 15", value=15, low=15, high=22, modifier="at least",
    ...     outlet="Bee")
    >>> reason(nine, other=more, status="conflict")
    'cannot both be true: Ant says nine, Bee at least 15'
    """
    first = {
        "same": _same,
        "compatible": _compatible,
        "strained": _strained,
        "conflict": _conflict,
    }[status]
    parts = [first(one, other)]
    if in_one_unit(one, other=other):
        parts.append(f"{one.unit or 'a share'} converted to {other.unit or 'a share'}")
    elif status == "conflict":
        parts += [*_rounded(one, other), *_rounded(other, one)]
    if status in ("strained", "conflict"):
        parts += [*_overtaken(one, other), *_stale_title(one, other)]
        parts += _other_definition(one, other)
    parts += _sources(one, other)
    return "; ".join(parts)


def _same(a: Figure, b: Figure) -> str:
    if a.printed.lower() == b.printed.lower():
        return f"both say {_said(a)}"
    return f"the same: {_said(a)} and {_said(b)}"


def _compatible(a: Figure, b: Figure) -> str:
    return f"both can be true: {_said(a)} and {_said(b)}"


def _strained(a: Figure, b: Figure) -> str:
    hedged, plain = (a, b) if _reach(a) >= _reach(b) else (b, a)
    return (
        f"both can be true, but “{hedged.printed}” usually means {_span(hedged)}, and the other "
        f"says {_said(plain)}"
    )


def _reach(figure: Figure) -> float:
    """Return by how much the words allow more than they usually mean."""
    (low, high), (least, most) = figure.usual, figure.literal
    return (high < most) + (least < low) + (high - low) / max(abs(high), 1.0)


def _conflict(a: Figure, b: Figure) -> str:
    if a.outlet and a.outlet == b.outlet:
        return f"cannot both be true: one article says {_plainly(a)} and {_plainly(b)}"
    if a.outlet and b.outlet:
        return f"cannot both be true: {a.outlet} says {_plainly(a)}, {b.outlet} {_plainly(b)}"
    return f"cannot both be true: {_said(a)} and {_said(b)}"


def _plainly(figure: Figure) -> str:
    """Return a figure as printed, without the capital of a sentence's first word."""
    printed = figure.printed
    return printed[:1].lower() + printed[1:] if printed[1:2].islower() else printed


def _said(figure: Figure) -> str:
    """Return a figure as printed: a wording in quotation marks, a bare number without."""
    printed = _plainly(figure)
    return printed if printed[:1].isdigit() and " " not in printed else f"“{printed}”"


def _span(figure: Figure) -> str:
    low, high = figure.usual
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _rounded(figure: Figure, other: Figure) -> Iterator[str]:
    """Yield that a bare ``figure`` may be rounded where rounding would make the two meet."""
    value = figure.value
    if value is None or figure.modifier != "exact" or value < MIN_ROUNDED or value % 10:
        return
    step = 10.0
    while value % (step * 10) == 0:
        step *= 10
    if other.low < value + step / 2 and other.high >= value - step / 2:
        yield f"a bare round number may be rounded: {figure.printed}"


def _overtaken(a: Figure, b: Figure) -> Iterator[str]:
    """Yield that the earlier figure may be overtaken where the dates of publication differ."""
    if a.published is None or b.published is None or a.published == b.published:
        return
    early, late = (a, b) if a.published < b.published else (b, a)
    days = (late.published - early.published).days  # type: ignore[operator]  # neither is None
    age = "a day" if days == 1 else f"{days} days"
    yield f"{late.outlet or 'the second'} is {age} younger: {_said(early)} may be overtaken"


def _stale_title(a: Figure, b: Figure) -> Iterator[str]:
    if a.outlet and a.outlet == b.outlet and "title" in (a.place, b.place) and a.place != b.place:
        yield "the title may be older than the text"


def _other_definition(a: Figure, b: Figure) -> Iterator[str]:
    if in_one_unit(a, other=b) or not (a.unit and b.unit) or a.unit.lower() == b.unit.lower():
        return
    yield f"counted as “{a.unit}” and as “{b.unit}”: the definitions may differ"


def _sources(a: Figure, b: Figure) -> Iterator[str]:
    if a.voice and a.voice == b.voice:
        both = "one source" if a.outlet == b.outlet else "two outlets, one source"
        yield f"{both}: {a.voice}"
        return
    for figure in (a, b):
        if figure.voice:
            yield f"{_said(figure)} is the figure of {figure.voice}"


def _number(value: float) -> str:
    return f"{value:,.10g}"
