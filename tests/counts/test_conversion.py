"""Units of one dimension: how many of one are in another, by the tables of SI and NIST."""

import pytest

from framing.counts.comparison.conversion import (
    conversion_factor,
    is_duration,
    measured_interval,
)

IN_ONE = [
    ("kilometre", "metre", 1000),
    ("metre", "centimetre", 100),
    ("centimetre", "millimetre", 10),
    ("mile", "foot", 5280),
    ("nautical mile", "metre", 1852),
    ("mile", "kilometre", 1.609344),
    ("yard", "foot", 3),
    ("foot", "inch", 12),
    ("inch", "centimetre", 2.54),
    ("square kilometre", "hectare", 100),
    ("square mile", "acre", 640),
    ("hectare", "square metre", 10_000),
    ("acre", "square foot", 43_560),
    ("square foot", "square metre", 0.09290304),
    ("ton", "kilogram", 1000),
    ("metric ton", "kilogram", 1000),
    ("kilogram", "gram", 1000),
    ("pound", "ounce", 16),
    ("pound", "kilogram", 0.45359237),
    ("litre", "millilitre", 1000),
    ("gallon", "litre", 3.785411784),
    ("cubic metre", "litre", 1000),
    ("metre per second", "kilometre per hour", 3.6),
    ("mile per hour", "kilometre per hour", 1.609344),
    ("knot", "kilometre per hour", 1.852),
    ("kilowatt", "watt", 1000),
    ("megawatt", "kilowatt", 1000),
    ("gigawatt", "megawatt", 1000),
    ("megawatt hour", "kilowatt hour", 1000),
    ("gigawatt hour", "megawatt hour", 1000),
    ("megabyte", "kilobyte", 1000),
    ("gigabyte", "megabyte", 1000),
    ("terabyte", "gigabyte", 1000),
    ("minute", "second", 60),
    ("hour", "minute", 60),
    ("day", "hour", 24),
    ("week", "day", 7),
    ("fortnight", "week", 2),
    ("month", "day", 30.436875),
    ("year", "day", 365.2425),
    ("decade", "year", 10),
    ("century", "decade", 10),
    ("fraction", "percent", 100),
]


@pytest.mark.parametrize(("unit", "to", "factor"), IN_ONE)
def test_a_unit_has_so_many_of_another(unit, to, factor):
    assert conversion_factor(unit, to=to) == pytest.approx(factor, rel=1e-6)
    assert conversion_factor(to, to=unit) == pytest.approx(1 / factor, rel=1e-6)


@pytest.mark.parametrize(
    ("unit", "to"), [("mile", "acre"), ("mile", "boat"), ("boat", "mile"), ("euro", "US dollar")]
)
def test_units_of_two_dimensions_are_not_converted(unit, to):
    assert conversion_factor(unit, to=to) is None


@pytest.mark.parametrize(
    ("unit", "expected"), [("second", True), ("century", True), ("mile", False), ("boat", False)]
)
def test_a_stretch_of_time_is_told(unit, expected):
    assert is_duration(unit) is expected


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        (97, "mile", 96.5, 97.5),
        (90, "mile", 89.5, 90.5),  # two digits: both are taken for measured
        (100, "mile", 95, 105),  # of three the last nought is not
        (1000, "mile", 950, 1050),
        (1010, "mile", 1005, 1015),
        (1200, "mile", 1150, 1250),
        (0.5, "mile", 0.45, 0.55),
        (2.25, "mile", 2.245, 2.255),
        (0, "mile", -0.5, 0.5),
        (5, "mile", 4.5, 5.5),
        (-97, "mile", -97.5, -96.5),
        (10, "week", 8.5, 11.5),
        (-10, "week", -11.5, -8.5),
    ],
)
def test_a_printed_value_stands_for_half_a_unit_of_its_last_digit_on_either_side(
    value, unit, low, high
):
    assert measured_interval(value, unit=unit) == (low, high)
