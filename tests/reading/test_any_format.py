"""Any format: the same article gives the same text, with what is known of it and where it stood."""

import pytest

from framing.reading import SUFFIXES, Source, read_each
from tests.reading.made_files import FILES, KNOWN, TEXT, TITLE


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


@pytest.mark.parametrize("case", ["docx", "odt", "rtf", "pdf", "txt in UTF-8", "eml"])
def test_an_outlet_that_is_not_given_is_not_guessed(found, case):
    assert found[case].articles[0].outlet is None
