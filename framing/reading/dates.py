"""Dates: the day that a text or a cell gives, and only where it can be read in one way."""

from __future__ import annotations

import re
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
_CLOCK = re.compile(r"[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,40}\Z", re.S)
_FORMS = (
    re.compile(r"(?P<year>\d{4})(?P<sep>[-/.]?)(?P<m>\d{2})(?P=sep)(?P<d>\d{2})\Z"),
    re.compile(rf"{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\Z"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})\Z"),
)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\Z")
#: Places of year, month and day in three numbers: as in Europe, in America, in ISO form.
_ORDERS = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
#: What people write where there is no date, in lower case.
NO_DATE = frozenset(
    ["", "-", "n.d.", "n/a", "na", "nan", "nat", "none", "null", "undated", "unknown"]
)
_HELP = "Write it as year-month-day, such as 2024-11-18, or leave it out."


def published_on(value: str) -> date | None:
    """Return the day that ``value`` gives, as printed; None where it says that there is none.

    Parameters
    ----------
    value : str
        A day in ISO form, or with its month in letters, or in numbers that can be read in one
        way only; with or without a weekday and a time, which are left aside.

    Raises
    ------
    ValueError
        When it is no date, or may be two.  The message is fit to show.

    Examples
    --------
    >>> published_on("Mon, 18 Nov 2024 09:30:00 GMT")
    datetime.date(2024, 11, 18)
    >>> published_on("11/18/2024") == published_on("Nov. 18, 2024")
    True
    >>> published_on("3/4/2026")
    Traceback (most recent call last):
        ...
    ValueError: The date “3/4/2026” may be 4 March 2026 or 3 April 2026. Write it as ...
    """
    value = value.strip()
    if value.lower() in NO_DATE:
        return None
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
    raise ValueError(f"The date “{value[:40]}” cannot be read. {_HELP}")


def _day(parts: dict[str, str], value: str) -> date:
    name = (parts.get("month") or "").lower()
    months = [k for k, month in enumerate(MONTHS, 1) if name and month.startswith(name[:4])]
    month = int(parts.get("m") or 0) or (months[0] if months else 0)
    try:
        return date(int(parts["year"]), month, int(parts["d"]))
    except ValueError as error:
        raise ValueError(f"There is no day “{value[:40]}”. {_HELP}") from error


def _by_order(match: re.Match[str], value: str) -> date:
    """Return the day of three numbers where their order can be told."""
    numbers = [int(number) for number in match.groups()]
    orders = _ORDERS if len(match[3]) == 2 else _ORDERS[:2]
    found = set()
    for year, month, day in orders:
        try:
            found.add(date(_full(numbers[year]), numbers[month], numbers[day]))
        except ValueError:
            continue
    if len(found) > 1:
        ways = " or ".join(f"{d.day} {MONTHS[d.month - 1].title()} {d.year}" for d in sorted(found))
        raise ValueError(f"The date “{value}” may be {ways}. {_HELP}")
    if not found:
        raise ValueError(f"There is no day “{value}”. {_HELP}")
    return found.pop()


def _full(year: int) -> int:
    """Return a year of two digits as the one that is nearest to 2020."""
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year
