"""Labels: literal, short enough, and never without what tells names apart."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.charts.base.text import (
    counted,
    cut_after,
    fitted,
    number,
    plotly_text,
    shortened,
    text_px,
    told_apart,
    wrapped,
)

HOSTILE = [
    ("<b>Bold</b> Times", "&lt;b&gt;Bold&lt;/b&gt; Times"),  # Plotly's own markup
    ('<a href="http://x.example">x</a>', '&lt;a href="http://x.example"&gt;x&lt;/a&gt;'),
    ("Ant &amp; Bee", "Ant &amp;amp; Bee"),  # an entity is printed as it was written
    ("%{customdata[0]}", "%{customdata[0]}"),  # no template is ever filled from a name
    ("two\nlines", "two lines"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), HOSTILE)
def test_plotly_text_makes_markup_literal(name, expected):
    assert plotly_text(name) == expected


@given(st.text())
def test_plotly_text_leaves_no_tag(name):
    assert "<" not in plotly_text(name)


@given(st.text(), st.integers(6, 40))
def test_shortened_is_never_longer_than_asked(name, max_chars):
    assert len(shortened(name, max_chars=max_chars)) <= max_chars


def test_shortened_keeps_both_ends():
    short = shortened("Northern Evening Courier, weekend edition", max_chars=20)
    assert short.startswith("Northern")
    assert short.endswith("edition")
    assert "…" in short


@given(st.text(), st.integers(8, 30), st.integers(1, 3))
def test_wrapped_keeps_to_its_lines(name, width, lines):
    assert wrapped(name, width=width, lines=lines).count("<br>") < lines


def test_wrapped_keeps_the_end_of_a_long_name():
    text = wrapped("outlet unknown: Forty members ask to reopen the case", width=13, lines=3)
    assert text.replace("<br>", " ").endswith("case")


def test_wider_text_is_given_more_room():
    assert text_px("MMMM", size=12) > text_px("iiii", size=12)
    assert text_px("日本", size=12) == 24


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (46, "46"),
        (0.5, "0.5"),
        (-1200, "-1,200"),
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (2.5e12, "2.5 trillion"),
    ],
)
def test_number_is_printed_as_news_prints_it(value, printed):
    assert number(value) == printed


def test_one_has_no_plural():
    assert counted(1, "word") == "1 word"
    assert counted(0, "word") == "0 words"


# Cuts in the middle that hide what tells two names apart, and outlets that are not known.
SAME_WHEN_CUT = [
    ["Port Council Evening News", "Port County Evening News"],
    ["outlet unknown: harbour.txt", "harbour.txt"],
    ["outlet unknown: 01_aaaaaaaaaaaaaaaaaaaa.txt", "outlet unknown: 01_aaaaaabaaaaaaaaaaaaa.txt"],
    [f"The {n:03} Very Long Name of a Gazette of the Coast" for n in range(120)],
    ["a", "a", "b"],  # one name twice is one name
]


@pytest.mark.parametrize("names", SAME_WHEN_CUT)
@pytest.mark.parametrize("max_chars", [5, 12, 24])
def test_two_names_never_become_the_same_label(names, max_chars):
    labels = told_apart(names, fit=partial(shortened, max_chars=max_chars))
    assert len(set(zip(names, labels, strict=True))) == len(set(names)) == len(set(labels))


@given(st.lists(st.text(max_size=30), max_size=12), st.integers(5, 20))
def test_labels_are_as_many_as_names(names, max_chars):
    labels = told_apart(names, fit=partial(shortened, max_chars=max_chars))
    spoken = {" ".join(name.split()) for name in names}
    assert len(labels) == len(names)
    assert len(set(labels)) >= len(spoken)


def test_what_is_not_known_is_not_repeated_in_the_label():
    assert told_apart(["outlet unknown: A rise in dues"], fit=str) == ["A rise in dues"]


@given(st.text(max_size=200), st.integers(40, 300))
def test_a_fitted_name_takes_no_more_room_than_there_is(name, room):
    label = fitted(name, room_px=room, size=13)
    assert len(label) <= 5 or text_px(label, size=13) <= room


@pytest.mark.parametrize(
    ("wording", "figure_end", "shown"),
    [
        ("60 people", 2, "60 people"),
        ("more than 60 members of the House", 12, "more than 60 members of…"),
        ("one hundred and seventy-five birds", 28, "one hundred and seventy-five…"),
        ("1,234,567,890,123,456,789,012", 29, "1,234,567,890,123,456,789,012"),
        ("over 40 US lawmakersandmorewithoutablank", 7, "over 40 US…"),
        ("over 40 withoutanyblankatallinthewords", 7, "over 40…"),
    ],
)
def test_a_wording_is_cut_after_its_figure_and_never_inside(wording, figure_end, shown):
    assert cut_after(wording, figure_end=figure_end, max_chars=24) == shown
