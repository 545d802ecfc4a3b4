"""Corpus: articles joined, each once; what is written is read back as it was."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading import Article, articles_jsonl, corpus, read_articles, read_files

POST = "No ferry today. — Orla Venn (@orlavenn) May 2, 2024"
FILES = [
    ("a.txt", b"Ferry sails at last\n\nIt sailed at noon on Monday, very late.\n\nShare this post"),
    ("b.txt", b"date 2024-11-18 The ferry did not sail on Tuesday."),
    ("c.txt", f"It stood still.\n\n{POST}".encode()),
    ("d.csv", b"outlet,published,title,text,story\nAnt,2024-11-18,Ferry,Late.,f\n@Bee,,,No,\n"),
]  # fmt: skip


def bare(name, text, **known):
    return Article(article_id=known.pop("article_id", name), file_name=name, text=text, **known)


def same(a, b):
    for name in ("articles", "posts", "cuts"):
        pd.testing.assert_frame_equal(getattr(a, name), getattr(b, name))
    assert a.texts == b.texts


def test_an_article_without_an_outlet_stands_for_itself():
    read = read_files(FILES)
    assert read.articles["outlet"].tolist() == [
        "outlet unknown: Ferry sails at last",
        "outlet unknown: b.txt",
        "outlet unknown: c.txt",
        "Ant",
        "@Bee",
    ]


def test_two_unknown_outlets_are_never_one():
    read = corpus([bare("a", "One.", title="T"), bare("b", "Two.", title="T")])
    assert read.articles["outlet"].tolist() == ["outlet unknown: T", "outlet unknown: T (2)"]


def test_spans_and_words_are_of_the_stored_text():
    read = read_files(FILES)
    (post,) = read.posts.itertuples()
    assert read.texts[post.article_id][post.start : post.end] == POST
    assert read.articles["n_words"].tolist()[1] == 7
    assert read.cuts["reason"].tolist() == ["sharing prompt", "date stamp"]


def test_the_same_text_again_is_refused_by_the_name_of_the_other():
    read = read_files([("a.txt", b"It sailed."), ("b.txt", b"It  sailed.\r\n")])
    assert len(read.articles) == 1
    ((name, _, reason),) = read.refused.itertuples(index=False, name=None)
    assert name == "b.txt"
    assert "from a.txt" in reason


def test_one_text_of_two_outlets_is_two_articles():
    rows = b"outlet,text\nAnt,It sailed.\nBee,It sailed.\nant,It sailed.\n"
    read = read_files([("a.csv", rows)])
    assert read.articles["outlet"].tolist() == ["Ant", "Bee"]
    assert read.articles["article_id"].is_unique
    assert read.refused["row"].tolist() == [4]


def test_an_id_that_is_used_is_refused_by_the_name_of_its_owner():
    rows = b"id,text\n7,It sailed.\n7,It sank.\n"
    read = read_files([("a.csv", rows)])
    assert read.articles["article_id"].tolist() == ["7"]
    assert "The id 7 is used already, by a.csv, row 2." in read.refused["reason"][0]


def test_what_a_person_fills_in_changes_no_text_and_no_id():
    articles, refused = read_articles(FILES)
    edited = replace(articles[0], outlet="Ant", title="Another title", published=date(2024, 1, 2))
    before, after = corpus(articles, refused), corpus([edited, *articles[1:]], refused)
    assert after.texts == before.texts
    assert after.articles["article_id"].tolist() == before.articles["article_id"].tolist()
    assert after.articles["title"][0] == "Another title"
    assert after.articles["title_end"].equals(before.articles["title_end"])


def test_a_name_left_empty_or_with_blanks_around_is_no_other_name():
    read = corpus([bare("a", "One.", outlet=" Ant "), bare("b", "Two.", outlet=" ", title="")])
    assert read.articles["outlet"].tolist() == ["Ant", "outlet unknown: b"]


def test_a_text_that_looks_wrapped_once_its_furniture_is_cut_is_read_back():
    lines = "\n".join(f"{'x' * 40} yyyyyyyyyyyyyyyyy {k}" for k in range(9))
    long = "Read more: " + "Ferry sails again and again " * 5
    read = read_files([("a.txt", f"{lines}\n{long}".encode())])
    assert len(read.cuts) == 1
    same(read, read_files([("articles.jsonl", articles_jsonl(read))]))


def test_a_cut_of_two_lines_is_read_back_as_two_lines():
    post = "No ferry today. — Orla Venn (@orlavenn) May 2, 2024"
    read = read_files([("a.txt", f"Ferry sails again\n{post}\n- 5 hours ago".encode())])
    assert [cut.count("\n") for cut in read.cuts["text"]] == [1]
    same(read, read_files([("articles.jsonl", articles_jsonl(read))]))


def test_reading_what_was_written_changes_nothing():
    articles, refused = read_articles(FILES)
    edited = replace(articles[0], outlet="Ant", title="Another title", published=date(2024, 1, 2))
    read = corpus([edited, *articles[1:]], refused)
    again = read_files([("articles.jsonl", articles_jsonl(read))])
    assert again.refused.empty
    same(read, again)
    assert articles_jsonl(again) == articles_jsonl(read)


LINES = st.sampled_from(
    ["Ferry sails again", "Share this post", POST, "It sailed at noon, a year late, on Monday.", "",
     "- 5 hours ago", "READ MORE:", "date 2024-11-18 It sank.", "© 2024 Ant", "=1+1"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.text(max_size=60), st.lists(LINES, max_size=6).map("\n".join)),
            st.one_of(
                st.none(), st.text(max_size=10), st.sampled_from(["Ant", "Ferry sails again"])
            ),
        ),
        max_size=4,
    )
)
def test_any_article_is_read_back_as_it_was_stored(pairs):
    read = read_files(
        (f"{k}.md", f"---\ntitle: {title or ''}\n---\n{text}".encode(errors="ignore"))
        for k, (text, title) in enumerate(pairs)
    )
    if read.articles.empty:
        return
    same(read, read_files([("articles.jsonl", articles_jsonl(read))]))


@pytest.mark.parametrize("end", [99, -1, "x", 1.5])
def test_a_stored_text_with_a_title_end_outside_it_is_refused(end):
    row = f'{{"text": "It sailed.", "title_end": "{end}"}}'.encode()
    _, refused = read_articles([("a.jsonl", row)])
    assert "title_end" in refused["reason"][0]


def test_a_long_article_is_read_in_one_piece():
    text = "The ferry — it sailed, and (@nobody) waved — at 5 hours ago\n&amp;amp;" * 5_000
    (article,), _ = read_articles([("a.txt", text.encode())])
    assert len(article.text) > 200_000
