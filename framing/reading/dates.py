"""Dates: the day that a text or a cell gives; where it may be two, both are handed on.

A date that cannot be read costs the date, never the article: it is kept as printed, to be asked
for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from framing.language.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from framing.language.words import any_of

_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_MONTH_NAME = rf"(?:{any_of(month[:3].title() for month in MONTHS)})[a-z]{{0,6}}\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
#: A date with its month in letters or in ISO form, to be put into other patterns.
WRITTEN = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH_NAME} {_NTH},? \d{{4}}|{_NTH} {_MONTH_NAME},? \d{{4}})"
)
_WEEKDAY = re.compile(rf"(?:{any_of(WEEKDAYS + SHORT_WEEKDAYS)})\.?,?\s+", re.I)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]|\Z)|\d{8}(?:T|\Z)")
_CLOCK = re.compile(r"[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,40}\Z", re.S)
_FORMS = (
    re.compile(r"(?P<year>\d{4})(?P<sep>[-/.]?)(?P<m>\d{2})(?P=sep)(?P<d>\d{2})\Z"),
    re.compile(rf"{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\Z"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})\Z"),
)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\Z")
#: Places of year, month and day in three numbers: as in Europe, in America, in ISO form.
ORDERS = {"day/month/year": (2, 1, 0), "month/day/year": (2, 0, 1), "year/month/day": (0, 1, 2)}
#: What people write where there is no date, in lower case.
NO_DATE = frozenset(
    ["", "-", "n.d.", "n/a", "na", "nan", "nat", "none", "null", "undated", "unknown"]
)
#: No date with weekday, clock and zone is longer.
MAX_DATE_CHARS = 120
_HELP = "Write it as year-month-day, such as 2024-11-18, or leave it out."
#: As much of a date is shown and kept as any date has.
MAX_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A date that is there and cannot be read in one way."""

    printed: str  #: as it stands, at most 40 characters of it
    days: tuple[tuple[str, date], ...] = ()  #: its readings, each under the order of its numbers
    reason: str  #: what is the matter, and what to do: fit to show

    def in_order(self, order: str) -> date | None:
        """Return the reading in ``order``, one of ``ORDERS``; None where it has none.

        Examples
        --------
        >>> unclear = published_on("3/4/2026")
        >>> unclear.in_order("day/month/year") if isinstance(unclear, Unclear) else None
        datetime.date(2026, 4, 3)
        """
        return dict(self.days).get(order)


def published_on(value: str) -> date | Unclear | None:
    """Return the day that ``value`` gives, as printed; None where it says that there is none.

    Parameters
    ----------
    value : str
        A day in ISO form, or with its month in letters, or in numbers; with or without a weekday
        and a time, which are left aside.

    Returns
    -------
    date, Unclear or None
        Unclear where it is no date, or may be two.

    Examples
    --------
    >>> published_on("Mon, 18 Nov 2024 09:30:00 GMT")
    datetime.date(2024, 11, 18)
    >>> published_on("11/18/2024") == published_on("Nov. 18, 2024")
    True
    >>> published_on("3/4/2026").reason
    'The date “3/4/2026” may be 4 March 2026 or 3 April 2026. Write it as year-month-day, ...'
    """
    value = value.strip()
    if value.lower() in NO_DATE:
        return None
    if len(value) > MAX_DATE_CHARS:
        return _unclear(value, f"The date “{value[:MAX_SHOWN]}…” cannot be read.")
    if _ISO.match(value):
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            pass
    day = _CLOCK.sub("", _WEEKDAY.sub("", value, count=1) if _WEEKDAY.match(value) else value)
    for form in _FORMS:
        if match := form.match(day):
            return _day(match.groupdict(), value)
    if match := _NUMBERS.match(day):
        return _by_order(match, value)
    return _unclear(value, f"The date “{value[:MAX_SHOWN]}” cannot be read.")


def day_of(value: str) -> date | None:
    """Return the day that ``value`` gives where it can be read in one way, else None.

    Examples
    --------
    >>> day_of("18 November 2024"), day_of("3/4/2026")
    (datetime.date(2024, 11, 18), None)
    """
    found = published_on(value)
    return found if isinstance(found, date) else None


def _unclear(value: str, problem: str, *days: tuple[str, date]) -> Unclear:
    return Unclear(printed=value[:MAX_SHOWN], days=days, reason=f"{problem} {_HELP}")


def _day(parts: dict[str, str], value: str) -> date | Unclear:
    name = (parts.get("month") or "").lower()
    months = [k for k, month in enumerate(MONTHS, 1) if name and month.startswith(name[:4])]
    month = int(parts.get("m") or 0) or (months[0] if months else 0)
    try:
        return date(int(parts["year"]), month, int(parts["d"]))
    except ValueError:
        return _unclear(value, f"There is no day “{value[:MAX_SHOWN]}”.")


def _by_order(match: re.Match[str], value: str) -> date | Unclear:
    """Return the day of three numbers, or the days that it may be."""
    numbers = [int(number) for number in match.groups()]
    found: dict[str, date] = {}
    for order, (year, month, day) in ORDERS.items():
        if order == "year/month/day" and len(match[3]) != 2:
            continue
        try:
            found[order] = date(_full(numbers[year]), numbers[month], numbers[day])
        except ValueError:
            continue
    days = sorted(set(found.values()))
    if len(days) > 1:
        ways = " or ".join(f"{d.day} {MONTHS[d.month - 1].title()} {d.year}" for d in days)
        return _unclear(value, f"The date “{value[:MAX_SHOWN]}” may be {ways}.", *found.items())
    return days[0] if days else _unclear(value, f"There is no day “{value[:MAX_SHOWN]}”.")


def _full(year: int) -> int:
    """Return a year of two digits as the one that is nearest to 2020."""
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year
