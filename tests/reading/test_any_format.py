"""Any format: the same article gives the same text, with what is known of it and where it stood."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from framing.analysis import analyse
from framing.output import TABLE_NAMES, csv_bytes
from framing.reading import SUFFIXES, Article, Source, corpus, pasted_sources, read_each
from tests.reading import made_files
from tests.reading.made_files import FILES, KNOWN, TEXT, TITLE

ROOT = Path(__file__).parents[2]


def read(name, data, **said):
    (found,) = read_each([Source(file_name=name, data=data, **said)])
    return found


@pytest.fixture(scope="module")
def found():
    """Return what was found in the article's files, all read by one child process."""
    files = [Source(file_name=name, data=make()) for name, make in FILES.values()]
    return dict(zip(FILES, read_each(files), strict=True))


@pytest.mark.parametrize("case", FILES)
def test_one_article_in_any_format_is_one_text(found, case):
    assert [str(error) for error in found[case].refused] == []
    (article,) = found[case].articles
    assert article.text == TEXT
    assert article.text[: article.title_end] == article.title == TITLE
    assert article.article_id == found[case].articles[0].article_id


def test_every_ending_that_is_read_is_tried():
    aliases = {".text", ".markdown", ".ndjson", ".jsonl", ".htm", ".mht", ".atom"}
    assert set(SUFFIXES) - aliases == {"." + name.split(".")[-1] for name, _ in FILES.values()}


KNOWN_FROM = [
    ("md", "outlet published url author", "head of the file"),
    ("html", "outlet published url author", "JSON-LD"),
    ("csv", "outlet published", "column “"),
    ("xlsx", "outlet published", "column “"),
    ("parquet", "outlet published", "column “"),
    ("json", "outlet published", "field “"),
    ("rss", "published url author", "entry of the feed"),
    ("rss", "outlet", "title of the feed"),
    ("atom", "published url author", "entry of the feed"),
    ("eml", "published", "date of the mail"),
    ("eml", "title", "subject of the mail"),
    ("docx", "title", "first line of the text"),
    ("mhtml", "url", "address"),
    ("zip", "title", "first line of the text"),
]


@pytest.mark.parametrize(("case", "names", "where"), KNOWN_FROM)
def test_what_is_known_says_where_it_stood(found, case, names, where):
    (article,) = found[case].articles
    stood = dict(article.known_from)
    for name in names.split():
        assert stood[name].startswith(where)
        assert str(getattr(article, name)) == {**KNOWN, "title": TITLE}[name]


def figures(article):
    """Return every table of an analysis of this article beside another one."""
    other = Article(
        article_id="other",
        file_name="b.txt",
        outlet="Bee",
        text="Ferry stays\n\nSome 40 people were on board, said Bo Ek. The ferry is late.",
        title_end=11,
    )
    bare = replace(
        article, article_id="this", outlet="Ant", file_name="a", row=None, cuts=(), url=None,
        author=None, encoding=None, known_from=(), published=None,
    )  # fmt: skip
    made = analyse(corpus([bare, other]))
    return {name: csv_bytes(getattr(made, name)) for name in TABLE_NAMES}


def test_one_article_in_any_format_has_the_same_figures_in_every_measure(found):
    plain = figures(found["txt in UTF-8"].articles[0])
    assert b"46" in plain["counts"]
    assert b"Nobody believed us" in plain["quotations"]
    seen = set()
    for case in FILES:
        article = found[case].articles[0]
        key = (article.text, article.title_end, article.title, article.posts)
        if key not in seen:  # what is the same all through gives the same
            seen.add(key)
            assert figures(article) == plain


@pytest.mark.parametrize("case", ["docx", "odt", "rtf", "pdf", "txt in UTF-8", "eml"])
def test_an_outlet_that_is_not_given_is_not_guessed(found, case):
    assert found[case].articles[0].outlet is None


PASTED = [
    ("It rained.", ["It rained."]),
    (f"{TEXT}\n\n====\n\nIt snowed.", [TEXT, "It snowed."]),
    ("It rained.\n\n--------\nIt snowed.\n\n====\n\n", ["It rained.", "It snowed."]),
    ("It rained.\n\n***\n\nIt snowed.", ["It rained.\n\n***\n\nIt snowed."]),  # a break inside one
    ("---\noutlet: The Ant\n---\nIt rained.", ["It rained."]),  # a head
    ("  \n ====\n", []),
]


@pytest.mark.parametrize(("text", "expected"), PASTED)
def test_pasted_text_is_one_article_or_several_with_a_line_between(text, expected):
    assert [a.text for f in read_each(pasted_sources(text)) for a in f.articles] == expected


def test_a_table_with_a_name_of_its_own_for_the_text_is_read_once_a_person_says_which():
    data = b"Kop;Wat er staat;Blad\nFerry;It sailed.;The Ant\n"
    refused = read("a.csv", data).refused[0]
    assert refused.columns == ("Kop", "Wat er staat", "Blad")
    given = {"Wat er staat": "text", "Blad": "outlet"}
    found = read("a.csv", data, columns=given)
    (article,) = found.articles
    assert (article.text, article.outlet) == ("It sailed.", "The Ant")
    assert dict(article.known_from)["outlet"] == "column “Blad”"
    assert found.unused == ("Kop",)


MEDIA_CLOUD = (
    "id,publish_date,title,url,language,media_name,media_url\n"
    "1,2024-11-18,Ferry,https://ant.example/f,en,The Ant,ant.example\n"
)
ZOTERO = (
    '"Key","Item Type","Author","Title","Publication Title","Url","Date","Date Added"\n'
    '"A","newspaperArticle","Lee","Ferry","The Ant","https://ant.example/f","2024-11-18",""\n'
)
LISTS = [("a.csv", MEDIA_CLOUD, "Media Cloud"), ("a.csv", ZOTERO, "Zotero")]


@pytest.mark.parametrize(("name", "text", "archive"), LISTS)
def test_a_list_of_addresses_without_texts_is_said_to_be_one(name, text, archive):
    (refused,) = read(name, text.encode()).refused
    assert refused.addresses == ("https://ant.example/f",)
    assert f"a list of {archive}" in refused.reason


NEXIS = """Page 1 of 3
Ferry sails again after year at pier
The Ant (London)
November 18, 2024 Monday 9:30 AM GMT

Copyright 2024 Ant Media All Rights Reserved
Section: NEWS; Pg. 4
Length: 412 words
Byline: Ann Lee
Highlight: A year late.
Body

The ferry sailed at noon.

It came back at six.

Load-Date: November 19, 2024

End of Document

Ferry sinks
Bee Times
19 November 2024

Length: 90 words
Body

It sank on Tuesday.
Classification

Language: ENGLISH
End of Document
"""
LEXIS = """                               1 of 2 DOCUMENTS


                              The Ant (London)

                            November 18, 2024 Monday

SECTION: NEWS; Pg. 4

LENGTH: 412 words

HEADLINE: Ferry sails again after
year at pier

BYLINE: Ann Lee

BODY:
The ferry sailed at noon.

It came back at six.

LOAD-DATE: November 19, 2024

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                                   Bee Times

                                19 November 2024

LENGTH: 90 words

HEADLINE: Ferry sinks

It sank on Tuesday.

LANGUAGE: ENGLISH
"""
FACTIVA = """HD Ferry sails again after year at pier
BY By Ann Lee
WC 412 words
PD 18 November 2024
SN The Ant (London)
SC ANT
LA English
CY (c) 2024 Ant Media
LP
The ferry sailed at noon.
TD
It came back at six.
NS gcat : News
AN Document ANT0000020241118ekbi0001x

HD Ferry sinks
WC 90 words
PD 19 November 2024
SN Bee Times
LP
It sank on Tuesday.
AN Document BEE0000020241119ekbj0001x
"""
FACTIVA_PLAIN = """News
Ferry sails again after year at pier
By Ann Lee
412 words
18 November 2024
09:30
The Ant (London)
ANT
English
(c) 2024 Ant Media

The ferry sailed at noon.

It came back at six.

Document ANT0000020241118ekbi0001x

Ferry sinks
90 words
19 November 2024
Bee Times
BEE
English
Copyright 2024 Bee

It sank on Tuesday.

Document BEE0000020241119ekbj0001x
"""
PROQUEST = """____________________________________________________________

Document 1 of 2

Title: Ferry sails again after year at pier
Author: Ann Lee
Publication title: The Ant (London)
Publication date: Nov 18, 2024
ProQuest document ID: 123
Document URL: https://proquest.example/1
Full text: The ferry sailed at noon.

It came back at six.
Subject: Ferries
Location: Harbour

____________________________________________________________

Document 2 of 2

Title: Ferry sinks
Publication title: Bee Times
Publication date: Nov 19, 2024
ProQuest document ID: 124
Full text: It sank on Tuesday.
Subject: Ferries
"""
EXPORTS = {
    "Nexis": NEXIS,
    "LexisNexis": LEXIS,
    "Factiva": FACTIVA,
    "Factiva without its codes": FACTIVA_PLAIN,
    "ProQuest": PROQUEST,
}


def in_format(suffix, text):
    """Return a text as a file of this kind."""
    if suffix == "txt":
        return text.encode()
    return getattr(made_files, suffix)(text.split("\n"))


@pytest.mark.parametrize(
    ("archive", "suffix"),
    [
        (archive, suffix)
        for archive in EXPORTS
        for suffix in ("txt", "docx", "rtf")
        if archive != "LexisNexis" or suffix == "txt"  # it wraps its lines
    ],
)
def test_an_export_is_many_articles_under_the_fields_of_its_archive(archive, suffix):
    found = read(f"a.{suffix}", in_format(suffix, EXPORTS[archive]))
    assert [str(error) for error in found.refused] == []
    one, two = found.articles
    assert one.text.split("\n\n") == [TITLE, "The ferry sailed at noon.", "It came back at six."]
    assert (one.outlet, one.author) == ("The Ant (London)", "Ann Lee")
    assert (two.title, two.outlet) == ("Ferry sinks", "Bee Times")
    assert two.text == "Ferry sinks\n\nIt sank on Tuesday."
    assert [str(article.published) for article in (one, two)] == ["2024-11-18", "2024-11-19"]
    assert dict(one.known_from)["outlet"] == f"export of {archive.split(' ')[0]}"
    assert [article.row for article in (one, two)] == [1, 2]


NO_EXPORTS = [
    "The end.\n\nEnd of Document\n\nNothing more was in it.",
    "1 of 2 ships sank.\n\nTitle: it is a long story\n\nLENGTH: it was 12 m.",
    "HD is a resolution.\n\n412 words\n\nDocument of the day",
]


@pytest.mark.parametrize("text", NO_EXPORTS)
def test_what_only_has_words_of_an_export_is_one_article(text):
    assert [article.text for article in read("a.txt", text.encode()).articles] == [text]


def test_a_zip_with_a_broken_member_gives_the_others():
    data = bytearray(made_files.zipped({"a.txt": b"It rained." * 30, "b.txt": b"It snowed." * 30}))
    data[data.index(b"a.txt") + 8] ^= 0xFF
    found = read("in.zip", bytes(data))
    assert [article.file_name for article in found.articles] == ["in.zip/b.txt"]
    ((refused),) = found.refused
    assert refused.file_name == "in.zip/a.txt"
    assert "damaged" in refused.reason


def test_ten_rows_of_a_workbook_with_one_bad_date_and_one_without_text_are_nine_articles():
    rows = [["Outlet", "Published", "Body"]]
    rows += [["Ant", f"2024-11-{day:02}", f"Sailing {day} went well."] for day in range(1, 11)]
    rows[3][2], rows[7][1] = "", "3/4/2026"
    found = read("a.xlsx", made_files.xlsx(rows))
    assert len(found.articles) == 9
    ((refused),) = found.refused
    assert (refused.row, refused.reason[:18]) == (4, "The text is empty.")
    undated = [(a.row, a.date_as_printed) for a in found.articles if a.published is None]
    assert undated == [(8, "3/4/2026")]
    assert found.said() == (
        "a.xlsx: 9 articles; 1 not taken in; 1 with a date that has to be asked for"
    )


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_objects_with_a_name_of_their_own_for_the_text_are_read_once_a_person_says_which(name):
    data = b'{"kop": "Ferry", "inhoud": "It sailed."}'
    refused = read(name, data).refused[0]
    assert refused.columns == ("kop", "inhoud")
    found = read(name, data, columns={"inhoud": "text"})
    assert found.articles[0].text == "It sailed."
    assert found.unused == ("kop",)


HEAVY = ("trafilatura", "pypdf", "docx", "openpyxl", "lxml", "striprtf", "sklearn")


@pytest.mark.parametrize(
    ("module", "unloaded"),
    [
        ("framing.reading", HEAVY),
        ("framing", ("pandas", "numpy")),
        ("framing.__main__", ("pandas",)),
    ],
)
def test_parsers_are_loaded_only_where_a_file_needs_them(module, unloaded):
    command = f"import sys, {module}; print(*(m for m in {unloaded!r} if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
