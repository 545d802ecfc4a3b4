"""Dates: read where they can be read in one way, handed on as printed where they cannot."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.dates import Unclear, published_on

DAY = date(2024, 11, 18)
ONE_WAY = [
    "2024-11-18",
    "20241118",
    "2024/11/18",
    "2024.11.18",
    "2024-11-18T23:59:00+05:00",  # the day as printed, where it was printed
    "2024-11-18T08:00:00Z",
    "November 18, 2024",
    "Nov. 18, 2024",
    "nov 18 2024",
    "18 November 2024",
    "18th Nov 2024",
    "18-Nov-2024",
    "Mon, 18 Nov 2024 09:30:00 GMT",  # feeds
    "Monday, November 18, 2024 at 9:30 PM EST",
    "18/11/2024",  # there is no 18th month
    "11/18/2024",
    "18.11.2024",
    "11/18/24",  # there is no 24th month, and no 18th
]


@pytest.mark.parametrize("value", ONE_WAY)
def test_a_date_that_can_be_read_in_one_way_is_read(value):
    assert published_on(value) == DAY


def test_a_day_with_the_number_of_its_month_is_one_day():
    assert published_on("3/3/2026") == date(2026, 3, 3)


@pytest.mark.parametrize("value", ["", " ", "n/a", "Unknown", "None", "NaN", "undated", "-"])
def test_no_date_is_no_date(value):
    assert published_on(value) is None


REFUSED = [
    ("3/4/2026", "may be 4 March 2026 or 3 April 2026"),
    ("03.04.2026", "may be 4 March 2026 or 3 April 2026"),
    ("2024-02-30", "There is no day"),
    ("31 April 2024", "There is no day"),
    ("40/40/2024", "There is no day"),
    ("18/11/24", "may be 24 November 2018 or 18 November 2024"),
    ("12/1/16", "may be 16 January 2012 or 12 January 2016 or 1 December"),
    ("2024-11", "cannot be read"),  # which day
    ("45614", "cannot be read"),  # a spreadsheet's serial number
    ("yesterday", "cannot be read"),
    ("18 Smarch 2024", "There is no day"),
]


@pytest.mark.parametrize(("value", "reason"), REFUSED)
def test_a_date_that_cannot_be_read_is_handed_on_as_printed_with_what_to_do(value, reason):
    found = published_on(value)
    assert isinstance(found, Unclear)
    assert found.printed == value
    assert reason in found.reason
    assert "2024-11-18" in found.reason


def test_one_answer_gives_the_order_of_every_date_of_its_kind():
    unclear = [published_on(value) for value in ("3/4/2026", "05.06.2026")]
    days = [found.in_order("day/month/year") for found in unclear]
    assert days == [date(2026, 4, 3), date(2026, 6, 5)]
    assert published_on("yesterday").in_order("day/month/year") is None


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_date_unclear_or_none(value):
    found = published_on(value)
    assert found is None or isinstance(found, date | Unclear)


def test_a_long_cell_is_no_date_and_costs_no_time():
    start = time.perf_counter()
    assert len(published_on("1" * 10**6).printed) == 40
    assert len(published_on("Mon, " * 10**6).printed) == 40
    assert time.perf_counter() - start < 1


@settings(deadline=None)
@given(st.dates(min_value=date(1600, 1, 1)))
def test_every_day_in_iso_form_is_read(day):
    assert published_on(day.isoformat()) == day
