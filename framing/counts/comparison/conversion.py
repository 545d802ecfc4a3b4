"""Conversion: figures in two units brought to one, with what rounding before it costs.

Units of one dimension are converted, as are a fraction and a percentage.  Currencies are not: what
a sum was worth on a day is not in the text.
"""

from __future__ import annotations

import math

#: Factor to the base unit of each dimension, by the unit's name in ``unit_names``.  Exact by the
#: SI brochure (9th edition, 2019) and NIST SP 811; a ton is left at the tonne, since news does not
#: say which ton it means; months and years are mean Gregorian ones.
_DIMENSIONS: dict[str, dict[str, float]] = {
    "length": {
        "kilometre": 1000.0,
        "metre": 1.0,
        "centimetre": 0.01,
        "millimetre": 0.001,
        "mile": 1609.344,
        "nautical mile": 1852.0,
        "yard": 0.9144,
        "foot": 0.3048,
        "inch": 0.0254,
    },
    "area": {
        "square kilometre": 1e6,
        "square mile": 2_589_988.110336,
        "hectare": 1e4,
        "acre": 4046.8564224,
        "square metre": 1.0,
        "square foot": 0.09290304,
    },
    "mass": {
        "ton": 1000.0,
        "metric ton": 1000.0,
        "kilogram": 1.0,
        "gram": 0.001,
        "pound": 0.45359237,
        "ounce": 0.028349523125,
    },
    "volume": {"litre": 1.0, "millilitre": 0.001, "gallon": 3.785411784, "cubic metre": 1000.0},
    "speed": {
        "kilometre per hour": 1 / 3.6,
        "mile per hour": 0.44704,
        "metre per second": 1.0,
        "knot": 1852 / 3600,
    },
    "power": {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9},
    "energy": {"kilowatt hour": 1.0, "megawatt hour": 1e3, "gigawatt hour": 1e6},
    "data": {"kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12},
    "duration": {
        "second": 1.0,
        "minute": 60.0,
        "hour": 3600.0,
        "day": 86400.0,
        "week": 7 * 86400.0,
        "fortnight": 14 * 86400.0,
        "month": 30.436875 * 86400.0,
        "year": 365.2425 * 86400.0,
        "decade": 3652.425 * 86400.0,
        "century": 36524.25 * 86400.0,
    },
    "share": {"percent": 0.01, "fraction": 1.0},
}
_FACTORS = {
    unit: (dimension, factor)
    for dimension, units in _DIMENSIONS.items()
    for unit, factor in units.items()
}
#: A number that ends in noughts is given to two digits: of "100 km" the second nought is not
#: taken for measured.
_DIGITS_OF_ROUND = 2
#: A number of weeks or years stands for "about" so many days: as wide as the hedge "about".
_COARSE = 0.15


def conversion_factor(unit: str, *, to: str) -> float | None:
    """Return how many ``to`` are in one ``unit``; None where they have no common dimension.

    Examples
    --------
    >>> conversion_factor("mile", to="kilometre")
    1.609344
    >>> conversion_factor("US dollar", to="euro") is None
    True
    """
    one, other = _FACTORS.get(unit), _FACTORS.get(to)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1] / other[1]


def is_duration(unit: str) -> bool:
    """Tell whether ``unit`` is a stretch of time.

    Examples
    --------
    >>> is_duration("decade"), is_duration("mile")
    (True, False)
    """
    return _FACTORS.get(unit, ("", 1.0))[0] == "duration"


def measured_interval(value: float, *, unit: str) -> tuple[float, float]:
    """Return what a printed ``value`` stands for before it is converted.

    Half a unit of its last printed digit on either side; of a number that ends in noughts, of its
    second digit.  A stretch of time is coarser: 15 percent on either side.

    Examples
    --------
    >>> measured_interval(97, unit="kilometre"), measured_interval(1200, unit="mile")
    ((96.5, 97.5), (1150.0, 1250.0))
    >>> measured_interval(2.5, unit="mile"), measured_interval(2, unit="week")
    ((2.45, 2.55), (1.7, 2.3))
    """
    half = _COARSE * abs(value) if is_duration(unit) else 10.0 ** _last_digit(value) / 2
    return round(value - half, 9), round(value + half, 9)


def _last_digit(value: float) -> int:
    """Return the power of ten of the last digit that ``value`` is taken to give."""
    digits = f"{abs(value):.9f}".rstrip("0")
    after_point = len(digits.partition(".")[2])
    if after_point or value == 0:
        return -after_point
    whole = str(int(abs(value)))
    noughts = len(whole) - len(whole.rstrip("0"))
    return min(noughts, max(0, math.floor(math.log10(abs(value))) - _DIGITS_OF_ROUND + 1))
