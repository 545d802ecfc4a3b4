"""Metadata: title and day of a bare text, copied and never guessed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.metadata import dateline_day, leading_stamp, title_end, with_title

BODY = "The harbour board met on Monday and put the vote off until the spring, its chair said."

TITLES = [
    "Board puts off vote on the ferry",
    "US board puts off vote’s first round",
    "Who owns the pier?",
    "‘We will be back’: ferry crews promise another strike",
    "46 crews walk out",
    "Close to one thousand crews walk out",
    "From ferry to farm: a year after the strike",
    "Harbour Vote Put Off: What Happens Next",
    "Putting off a vote. Again",  # one stop inside, before a capital: see the negatives
]


@pytest.mark.parametrize("line", TITLES[:-1])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_a_first_line_that_reads_like_a_title_is_one(line, gap):
    assert title_end(line + gap + BODY) == len(line)


def test_a_deck_under_the_title_does_not_hide_it():
    assert title_end(f"Who owns the pier?\nThe board, says its chair\n{BODY}") == 18


NO_TITLES = [
    BODY,  # nothing follows
    f"{BODY}\n\nIt met again.",
    f"The board met.\n\n{BODY}",  # a sentence
    f"Harbour Post\n\n{BODY}",  # an outlet's mark: too short
    f"By Orla Venn and Bo Ek\n\n{BODY}",  # a byline
    f"“We will be back,”\n\n{BODY}",
    f"the pier, as it was\n\n{BODY}",
    f"It met. It voted\n\n{BODY}",
    f"HARBOUR TOWN (HPA) - the board met\n\n{BODY}",
    f"http://harbour.example/a/b/c\n\n{BODY}",
    f"The chair of the board in May 2024. (Bo Ek/HPA)\n\n{BODY}",  # a caption with its credit
    f"The chair at the pier, May 2024 (HPA photo: Bo Ek)\n\n{BODY}",
    f"The chair speaks at the pier. | HPA Photo Vote put off\n\n{BODY}",
    f"Story highlights Board puts off vote, angers crews\n\n{BODY}",
    "Board puts off vote\nShips sail on\nCrews strike",  # lines of one length: a list
]


@pytest.mark.parametrize("text", NO_TITLES)
def test_other_first_lines_are_no_title(text):
    assert title_end(text) == 0


STAMPS = [
    (" date 2024-11-18 On Monday the board met.", "On Monday"),
    ("Published: November 18, 2024\n\nThe board met.", "The board"),
    ("Updated on 18 Nov 2024 10:30 GMT | The board met.", "The board"),
    ("Posted 2024-11-18T10:30:00Z The board met.", "The board"),
    ("Monday, November 18, 2024\nThe board met.", "The board"),
    ("November 18, 2024 9:30 pm\nThe board met.", "The board"),
]


@pytest.mark.parametrize(("text", "rest"), STAMPS)
def test_a_stamp_is_told_from_the_text_after_it(text, rest):
    length, day = leading_stamp(text)
    assert text[length:].startswith(rest)
    assert day == date(2024, 11, 18)


NO_STAMPS = [
    "November 18, 2024 was a Monday, and the board met.",
    "On 18 November 2024 the board met.",
    "Date palms were planted on 2024-11-18 by the board.",
    "Published figures of 2024 differ.",
    "date 2024-11-48 The board met.",
    "Updated 2024-11-18",  # nothing else is there
]


@pytest.mark.parametrize("text", NO_STAMPS)
def test_a_sentence_that_begins_with_a_day_is_no_stamp(text):
    assert leading_stamp(text) == (0, None)


DATELINES = [
    ("HARBOUR TOWN, Nov. 18, 2024 (HPA) — The board met.", date(2024, 11, 18)),
    ("A title\n\nHARBOUR TOWN, 18 November 2024 - The board met.", date(2024, 11, 18)),
    ("HARBOUR TOWN, Nov. 18 (HPA) — The board met.", None),  # no year
    ("The board met in HARBOUR TOWN, Nov. 18, 2024.", None),
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_dateline_gives_a_day_where_it_has_a_year(text, day):
    assert dateline_day(text) == day


WITH_TITLE = [
    (BODY, "Vote off", f"Vote off\n\n{BODY}"),
    (f"Vote off\n{BODY}", "Vote off", f"Vote off\n{BODY}"),
    (f"VOTE “OFF”\n{BODY}", 'Vote "off"', f"VOTE “OFF”\n{BODY}"),  # the text's own form stays
    (
        f"Vote off again this week {BODY}",
        "Vote off again this week",
        f"Vote off again this week\n\n{BODY}",
    ),
    ("Vote off, says chair.", "Vote off", "Vote off\n\nVote off, says chair."),
    ("The board met late.", "The board", "The board\n\nThe board met late."),
]


@pytest.mark.parametrize(("text", "title", "expected"), WITH_TITLE)
def test_a_given_title_is_the_first_line(text, title, expected):
    assert with_title(text, title=title) == (expected, len(title))


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text(max_size=20))
def test_nothing_is_taken_out_of_a_text_for_a_title(text, title):
    joined, end = with_title(text, title=title)
    assert joined.replace("\n", " ").endswith(text.replace("\n", " ")) or text[:end] == joined[:end]
    assert 0 <= title_end(text) <= len(text)
    assert leading_stamp(text)[0] <= len(text)
    dateline_day(text)
