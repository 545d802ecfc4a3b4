"""Posts: found by their signature, from their first word to its end."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.embedded_posts import embedded_posts

SIGNED = "— Orla Venn (@orlavenn) May 2, 2024"
BEFORE = "The ferry stood still on Thursday, and there was no word of when it would sail again."
AFTER = "By Friday it had sailed."

# what stands before the signature; the post's first words
CASES = [
    (f"{BEFORE}\n\nWe sail when we sail. {SIGNED}\n\n{AFTER}", "We sail"),
    # a picture's link is part of the post
    (f"{BEFORE}\n\nLook at this pic.twitter.com/a1B2 {SIGNED}\n\n{AFTER}", "Look at"),
    # the link alone in the last paragraph, and the one before breaks off
    (f"{BEFORE}\n\nNo crew, no ferry\n\nhttps://t.co/a1B2 {SIGNED}\n\n{AFTER}", "No crew"),
    # a gap wider than the text's others is the post's own
    (f"{BEFORE}\n\nNo crew.\n\n\nNo ferry. {SIGNED}\n\n{AFTER}", "No crew"),
    # cut off with an ellipsis far below the length at which posts are
    (f"{BEFORE}\n\nNo crew{' at all' * 25}.\n\nNo ferry, and nob… {SIGNED}\n\n{AFTER}", "No crew"),
    # an ellipsis, but nothing before it that would make it as long as posts may be
    (f"{BEFORE}\n\nNo ferry… {SIGNED}\n\n{AFTER}", "No ferry"),
    # begins as posts do
    (f"{BEFORE}\n\nBREAKING: No crew.\n\nNo ferry. {SIGNED}\n\n{AFTER}", "BREAKING"),
    (f"{BEFORE}\n\n.@venn_ferries No crew.\n\nNo ferry. {SIGNED}\n\n{AFTER}", ".@venn"),
    # the paragraph before is the article's
    (f"{BEFORE}\n\nNo ferry. {SIGNED}", "No ferry"),
    (f"{BEFORE}\n\nhttps://t.co/a1B2 {SIGNED}", "https"),
    # other dashes, another order of the date
    (f"{BEFORE}\n\nNo ferry. – Orla Venn (@orlavenn) 2 May 2024", "No ferry"),
    (f"{BEFORE}\n\nNo ferry. -- Orla Venn (@orlavenn) May 2, 2024", "No ferry"),
    (f"{BEFORE}\n\nSkip Twitter post by @orlavenn No ferry. {SIGNED}", "No ferry"),
    (f"{BEFORE}\n\nNo ferry. A post shared by Orla Venn (@orlavenn) on May 2, 2024", "No ferry"),
]


@pytest.mark.parametrize(("text", "begins"), CASES)
def test_a_post_reaches_from_its_first_word_to_the_end_of_its_date(text, begins):
    (post,) = embedded_posts(text)
    found = text[post.start : post.end]
    assert found.startswith(begins)
    assert found.endswith("2024")
    assert (post.author, post.handle, post.posted) == ("Orla Venn", "orlavenn", date(2024, 5, 2))


def test_posts_that_follow_each_other_are_told_apart():
    text = f"One. {SIGNED} Two. — Bo Ek (@boek) May 3, 2024\n\n\nThree. {SIGNED}"
    assert [text[p.start : p.end].split()[0] for p in embedded_posts(text)] == [
        "One.",
        "Two.",
        "Three.",
    ]


def test_a_signature_without_a_date_counts_at_the_end_of_a_paragraph():
    (post,) = embedded_posts("No ferry. — Orla Venn (@orlavenn)\nIt sailed.")
    assert post.posted is None


NEGATIVE = [
    "The letter — shared by Orla Venn (@orlavenn) — names nobody.",
    "Led by Rep. Ann Lee (D-PA) @annlee, the members wrote on May 2, 2024.",
    "Orla Venn (@orlavenn) wrote on May 2, 2024 that it sails.",
    "Write to us — news@harbour.example (May 2, 2024).",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_a_handle_in_a_sentence_signs_no_post(text):
    assert embedded_posts(text) == ()


def test_a_day_that_does_not_exist_is_left_open():
    assert embedded_posts("No. — Bo Ek (@boek) May 42, 2024")[0].posted is None


PIECES = st.sampled_from(
    ["(@a)", " (@b_1)", "— ", "Ann", " May 2, 2024", "\n", "\n\n\n", "…", "#x ", "So. "]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_posts_lie_in_the_text_in_order_and_apart(text):
    posts = embedded_posts(text)
    bounds = [bound for post in posts for bound in (post.start, post.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= post.start < post.end <= len(text) for post in posts)
