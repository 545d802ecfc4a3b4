"""Cleaning: one form, once; what is said stays."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.cleaning import ENTITIES, clean_line, clean_text

CASES = [
    ("a\r\nb\rc", "a\nb\nc"),  # line ends of three systems
    ("a\u2028b\x0cc", "a\nb\nc"),  # Unicode's and the form feed
    ("It\x92s \x93so\x94 \x85", "It’s “so” …"),  # Windows-1252 read as Latin-1
    ("co\u00adop\u200bera\u2060tion\ufeff", "cooperation"),  # hyphenation left over from layout
    ("a\u00a0b\u2009c\td  e", "a b c d e"),  # blanks that are not the space bar's
    ("cafe\u0301", "caf\u00e9"),  # an accent typed apart
    ("\x00\x08bell\x07", "bell"),
    ("half\ud83d", "half"),  # half of an emoji, from a broken escape in JSON
    ("a\n\n\n\n\n\nb", "a\n\n\nb"),  # a wide gap stays wider than a narrow one
    ("a\n \n b ", "a\n\nb"),
    ("&amp;quot;Out&amp;quot; &amp;amp;#8217; &amp;mdash;", '"Out" ’ —'),  # escaped twice, thrice
    # kept as they are
    ("&lt;b&gt; and AT&amp;T", "&lt;b&gt; and AT&amp;T"),  # escaped once: may be the topic
    ("“a” ‘b’ \"c\" 'd' «e» ''f''", "“a” ‘b’ \"c\" 'd' «e» ''f''"),
    ("$\\frac{1}{2}$ <script>", "$\\frac{1}{2}$ <script>"),
    ("كاتب قال", "كاتب قال"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clean_text_gives_one_form(text, expected):
    assert clean_text(text) == expected


PARAGRAPHS = [
    "The harbour board met on Monday and, after four hours of argument in a hot room, put the vote "
    "off until the spring, which pleased nobody who had come to speak.",
    "“We will be back,” said Orla Venn, who runs the ferry. She has said so at each of the last "
    "six meetings, and each time she has been right about it.",
    "A second paragraph of two lines follows here, to end the article in a way that shows a short "
    "last line.",
]


WRAPPED = [
    *((width, "\n\n") for width in (60, 72, 80, 90)),
    (60, "\n"),
    (72, "\n"),
    # a paragraph's last line that is nearly full, and no gap after it: nothing tells
    pytest.param(80, "\n", marks=pytest.mark.xfail),
]


@pytest.mark.parametrize(("width", "gap"), WRAPPED)
def test_lines_that_were_only_wrapped_are_joined(width, gap):
    wrapped = gap.join("\n".join(textwrap.wrap(p, width)) for p in PARAGRAPHS)
    assert clean_text(wrapped).split("\n\n") == PARAGRAPHS


def test_a_compound_broken_at_its_hyphen_is_joined_without_a_blank():
    text = (
        "The long report of the inquiry into the harbour says that state-\n"
        "owned ferries sailed with half their crew for most of the year.\n"
        "It names nobody, and asks for a second inquiry before winter."
    )
    assert "state-owned ferries" in clean_text(text)


NOT_WRAPPED = [
    "A title without a stop\nA paragraph that is a good deal longer than any line of mail would "
    "be, on one line.\nAnd another one.",
    "Milk\nBread\nEggs\nA list of short lines is not wrapped text",
    "Roses are red,\nViolets are blue,\nThis one has no rhyme at all, and it is a much longer line",
]


@pytest.mark.parametrize("text", NOT_WRAPPED)
def test_lines_that_end_elsewhere_stay_paragraphs(text):
    assert clean_text(text) == text


PIECES = st.sampled_from([*ENTITIES, "&", "amp;", "#8217;", "\n", " ", "word", "-", "\u0301", "e"])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_cleaning_twice_is_cleaning_once(text):
    once = clean_text(text)
    assert clean_text(once) == once


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(["a", "bridge", "harbour", "over-", "x" * 40]), max_size=30))
)
def test_cleaning_wrapped_text_twice_is_cleaning_it_once(paragraphs):
    wrapped = "\n".join(textwrap.fill(" ".join(p), 60) for p in paragraphs)
    once = clean_text(wrapped)
    assert clean_text(once) == once


@settings(deadline=None)
@given(st.text())
def test_a_clean_line_is_one_line(text):
    assert len(clean_line(text).splitlines()) <= 1
