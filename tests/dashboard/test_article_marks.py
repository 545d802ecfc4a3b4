"""Marking: articles as HTML, whatever they hold."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.dashboard.widgets.article_marks import Mark, marked_html
from framing.dashboard.widgets.passages import passage_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://ant.example/x.png)",
    "</div></span><style>*{display:none}</style>",
    'a" onmouseover="alert(1)',
    "$x^2$ :red[no] &amp; &lt;b&gt;",
]


def visible(marked: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", marked))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text):
    marks = [Mark(start=0, end=3, kind="direct", tip=text), Mark(start=2, end=6, kind="amount")]
    marked = marked_html(text, marks, title_end=4)
    assert visible(marked) == text
    assert set(re.findall(r"</?(\w+)", marked)) <= {"div", "span"}
    assert visible(passage_html(text, text, text)) == text * 3


def marks_of(text: str) -> st.SearchStrategy[list[Mark]]:
    offset = st.integers(-2, len(text) + 2)
    kind = st.sampled_from(["direct", "indirect", "speaker", "amount", "focus", "post"])
    return st.lists(st.builds(Mark, start=offset, end=offset, kind=kind), max_size=6)


@given(st.text(max_size=80).flatmap(lambda text: st.tuples(st.just(text), marks_of(text))))
def test_no_mark_changes_what_is_read(case):
    text, marks = case
    assert visible(marked_html(text, marks, title_end=5)) == text


def test_marks_that_overlap_are_all_kept():
    marks = [
        Mark(start=0, end=7, kind="direct", color="#111111", tip="Port, direct"),
        Mark(start=4, end=6, kind="amount", tip="amount"),
    ]
    marked = marked_html("“over 9” it said", marks)
    assert '<span class="direct amount" style="--mark:#111111" title="Port, direct · amount">' in (
        marked
    )


def test_the_passage_of_a_link_can_be_found_on_the_page():
    assert 'class="focus"' in marked_html("abc", [Mark(start=1, end=2, kind="focus")])
