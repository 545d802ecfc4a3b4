"""Formats: what files say, row by row; what is refused is named with file, row and reason."""

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import UndecodableFileError
from framing.output import escape_formula
from framing.reading import SUFFIXES, Source, read_articles, read_each, read_files, read_paths
from framing.reading.decoding import decoded
from framing.reading.formats.delimited import unescape_formula

STORY = "The ferry sailed at noon. “Nobody waved,” said Zoë Venn’s crew."


def articles(name, content):
    data = content if isinstance(content, bytes) else content.encode()
    found, refused = read_articles([(name, data)])
    assert refused.empty, refused["reason"].tolist()
    return found


def refusals(name, content):
    data = content if isinstance(content, bytes) else content.encode()
    _, refused = read_articles([(name, data)])
    return list(refused.itertuples(index=False, name=None))


# --- encodings

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_one_article_in_any_encoding_is_one_text(encoding, name):
    (article,) = articles(name, STORY.encode(encoding))
    assert article.text == STORY


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_table_in_any_encoding_is_one_table(encoding):
    (article,) = articles("a.csv", f'outlet,text\nÉcho,"{STORY}"\n'.encode(encoding))
    assert (article.outlet, article.text) == ("Écho", STORY)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x08\x06\x00\x00", "not text"),
        (STORY.encode("ascii", "ignore") + b"\x81\x8d", "cannot be told"),
        (b"MZ\x00\x01\x02" * 20, "not text"),
        (STORY.encode() * 3 + b"\x93late\x94", "line 1 holds bytes"),  # two encodings in one file
        (b"\xff\xfea", "parts of it are not"),  # half a character
    ],
)
def test_what_cannot_be_decoded_is_refused(data, reason):
    with pytest.raises(UndecodableFileError, match=reason):
        decoded(data, file_name="a.txt")


NAMES = """
    Müller François Çelik Åsa Søren Muñoz García Zoë Jürgen Björk Renée Gonçalves Peña Ñuñez
    Côté Größe Ångström Sørensen
""".split()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_one_foreign_name_in_an_english_article_is_read_right(name, encoding):
    text = f"{'The board met on Monday and put the vote off. ' * 30}It was {name} who said so."
    (article,) = articles("a.txt", text.encode(encoding))
    assert article.text == text
    assert article.encoding == "windows-1252"


BROKEN = [
    "The board met. “So,” she said.\nIt was ".encode() + b"\xfc late.",
    "The board met.\nZoë was ".encode() + b"\xfc late.",  # as many right as wrong
    "Ночь — ".encode() * 40 + "“\n”".encode() + b"\xfc\xfb" * 150,
]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_utf8_is_refused_with_its_line(data):
    with pytest.raises(UndecodableFileError, match="in UTF-8, but line 2 holds bytes"):
        decoded(data, file_name="a.txt")


def test_text_in_another_script_is_still_told_by_its_statistics():
    text = "Совет собрался в понедельник и отложил голосование до весны. " * 20
    assert decoded(text.encode("cp1251"), file_name="a.txt").text == text


def test_an_encoding_that_a_person_names_is_taken():
    source = Source(
        file_name="a.txt", data="Łódź is late".encode("cp1250"), encoding="windows-1250"
    )
    (read,) = read_each([source])
    assert read.articles[0].text == "Łódź is late"
    assert read.said() == "a.txt: 1 article; read as windows-1250"


@pytest.mark.parametrize("encoding", ["rot13", "unicode_escape", "klingon"])
def test_an_encoding_that_is_not_one_of_ours_is_refused(encoding):
    with pytest.raises(UndecodableFileError, match="is not known"):
        decoded(b"It rained.", file_name="a.txt", encoding=encoding)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(SUFFIXES))
def test_no_bytes_make_reading_fail(data, suffix):
    found, refused = read_articles([(f"a{suffix}", data)])
    assert len(found) + len(refused) >= 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(SUFFIXES))
def test_no_text_makes_reading_fail(text, suffix):
    found, refused = read_articles([(f"a{suffix}", text.encode())])
    assert all(article.text[: article.title_end] in article.text for article in found)
    assert refused["reason"].str.len().gt(20).all()


# --- one article a file

HEADS = [
    f"---\ntitle: Ferry sails\noutlet: The Ant\npublished: 2024-11-18\nurl: http://a.example\n---\n{STORY}",
    f"Title: Ferry sails\nOutlet: The Ant\nDate: 18 November 2024\nURL: http://a.example\n\n{STORY}",
    '\n---\nheadline: "Ferry sails"\nSource: The Ant\ndate: 2024-11-18\nlink: http://a.example\n'
    f"tags: a\n---\n\n{STORY}",
    f"title: Ferry sails\r\noutlet: The Ant\r\ndate: 2024-11-18\r\nurl: http://a.example\r\n\r\n{STORY}",
]


@pytest.mark.parametrize("content", HEADS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_head_gives_what_is_known_of_the_article(content, name):
    (article,) = articles(name, content)
    known = (article.title, article.outlet, str(article.published), article.url)
    assert known == ("Ferry sails", "The Ant", "2024-11-18", "http://a.example")
    assert article.text == f"Ferry sails\n\n{STORY}"
    assert article.text[: article.title_end] == "Ferry sails"


NO_HEADS = [
    f"Analysis: the ferry sails\n\n{STORY} {STORY}",  # a title with a colon
    f"Source: close to the crew\nAnd then it sailed.\n\n{STORY}",  # not all lines are fields
    f"---\n{STORY}",  # a rule alone
]


@pytest.mark.parametrize("content", NO_HEADS)
def test_what_is_no_head_stays_in_the_text(content):
    (article,) = articles("a.txt", content)
    assert article.outlet is None
    assert article.text.split()[0] == content.split()[0]


def test_markdown_leaves_no_marks_of_form():
    form = "# Ferry sails at last\n\n## Noon\n\n**Crew** and [board](http://a.example) *met*."
    text = f"{form} {STORY}\n\n> Late."
    (article,) = articles("a.md", text)
    assert article.title == "Ferry sails at last"
    assert article.text == f"Ferry sails at last\n\nNoon\n\nCrew and board met. {STORY}\n\nLate."


def test_stars_that_mark_no_form_stay():
    (article,) = articles("a.md", "It is 2 * 3 * 4 and f**k, he said. # 5 was *not")
    assert article.text == "It is 2 * 3 * 4 and f**k, he said. # 5 was *not"


def test_a_bare_text_keeps_its_title_and_loses_its_stamp():
    (article,) = articles("a.txt", f"date 2024-11-18 {STORY}\n\nShare this post")
    assert (article.text, str(article.published), article.outlet) == (STORY, "2024-11-18", None)
    assert [cut.reason for cut in article.cuts] == ["date stamp", "sharing prompt"]


# --- tables

TABLES = [
    ("a.csv", "outlet,title,text\nAnt,Ferry,{}\n"),
    ("a.csv", "outlet;title;text\r\nAnt;Ferry;{}\r\n"),
    ("a.csv", "outlet\ttitle\ttext\nAnt\tFerry\t{}\n"),
    ("a.tsv", "outlet\ttitle\ttext\nAnt\tFerry\t{}\n"),
    ("a.csv", "\ufeffSource,Headline,Body\nAnt,Ferry,{}"),
    ("a.csv", "PUBLICATION|HEADLINE|Content|Pages, if known\nAnt|Ferry|{}|3\n"),
    ("a.csv", "\n\noutlet,title,text\n\nAnt,Ferry,{}\n\n"),  # blank lines
]


@pytest.mark.parametrize(("name", "content"), TABLES)
def test_tables_of_any_dialect_are_read(name, content):
    (article,) = articles(name, content.format('"It sailed; ""late"",\nas ever."'))
    assert (article.outlet, article.title) == ("Ant", "Ferry")
    assert article.text == 'Ferry\n\nIt sailed; "late",\nas ever.'


def test_of_ten_rows_one_without_text_and_one_with_a_bad_date_nine_are_in():
    rows = [f"Ant,2024-11-{day:02},Sailing number {day} went well." for day in range(1, 11)]
    rows[2] = "Ant,2024-11-03,  "
    rows[6] = "Ant,3/4/2026,It may have sailed in spring."
    found, refused = read_articles(
        [("a.csv", "\n".join(["Outlet,Published,Body", *rows]).encode())]
    )
    assert len(found) == 9
    assert refused["row"].tolist() == [4]  # as in a spreadsheet: the header is row 1
    assert refused["reason"].tolist() == [
        "The text is empty. Every article needs one. Put it in and read it again."
    ]
    undated = [(a.row, a.date_as_printed) for a in found if a.published is None]
    assert undated == [(8, "3/4/2026")]


def test_a_text_column_is_needed():
    ((name, row, reason),) = refusals("a.csv", "outlet,words\nAnt,It sailed.\n")
    assert (name, str(row)) == ("a.csv", "<NA>")
    assert "no column for the text. It has: outlet, words." in reason


def test_a_row_with_too_many_cells_is_refused_and_the_rest_kept():
    found, refused = read_articles(
        [("a.csv", b"outlet,text\nAnt,It sailed, late.\nBee,It sank.\n")]
    )
    assert [a.outlet for a in found] == ["Bee"]
    assert refused["row"].tolist() == [2]
    assert "3 cells, the header has 2" in refused["reason"][0]


def test_a_quotation_mark_that_is_never_closed_is_told_with_its_row():
    found, refused = read_articles(
        [("a.csv", b'outlet,text\nAnt,It sailed.\nBee,"It sank.\nCat,No.\n')]
    )
    assert [a.outlet for a in found] == ["Ant"]
    assert refused["row"].tolist() == [3]
    assert "not closed" in refused["reason"][0]


def test_the_best_of_several_names_is_taken():
    (article,) = articles("a.csv", "content,text,source,outlet\nteaser,It sailed.,wire,Ant\n")
    assert (article.text, article.outlet) == ("It sailed.", "Ant")


def test_a_cell_that_our_own_writer_escaped_is_read_as_it_was():
    (article,) = articles("a.csv", "outlet,text\n'@Ant,'=It sailed.\n")
    assert (article.outlet, article.text) == ("@Ant", "=It sailed.")


CELLS = st.one_of(st.text(), st.text(alphabet="'=+-@ \t\r\n1.＝x"))


@settings(max_examples=300, deadline=None)
@given(CELLS)
def test_escaping_a_cell_is_undone_by_reading(cell):
    assert unescape_formula(escape_formula(cell)) == cell


# --- objects

OBJECTS = [
    ("a.json", [{"outlet": "Ant", "text": "It sailed."}]),
    ("a.json", {"n": 1, "articles": [{"source": {"name": "Ant"}, "content": "It sailed."}]}),
    ("a.json", {"Outlet": "Ant", "Body": "It sailed.", "tags": ["a"]}),
    ("a.jsonl", {"outlet": "Ant", "text": "It sailed."}),
    ("a.ndjson", {"publisher": "Ant", "articleBody": "It sailed.", "title": None}),
    ("a.json", {"outlet": "Ant", "text": "It sailed.", "authors": [{"name": "Bo"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "document"), OBJECTS)
@pytest.mark.parametrize("indent", [None])
def test_objects_of_the_usual_forms_are_read(name, document, indent):
    (article,) = articles(name, json.dumps(document, indent=indent))
    assert (article.outlet, article.text) == ("Ant", "It sailed.")


def test_json_lines_under_the_name_of_a_document_are_read():
    assert len(articles("a.json", '{"text": "One."}\n{"text": "Two."}\n')) == 2


def test_a_line_separator_inside_a_text_ends_no_line():
    (article,) = articles("a.jsonl", '{"text": "One.\u2028Two."}\n')
    assert article.text == "One.\nTwo."


def test_half_an_emoji_in_a_text_is_dropped():
    (article,) = articles("a.jsonl", '{"text": "One \\ud83d.", "outlet": "A\\udc00nt"}\n')
    assert (article.text, article.outlet) == ("One .", "Ant")


BAD_OBJECTS = [
    ("a.jsonl", '{"text": "One."}\n{"text": \n', 2, "not JSON"),
    ("a.jsonl", '{"text": "One."}\n["text"]\n', 2, "Expected an object"),
    ("a.jsonl", '{"text": "One."}\n{"outlet": "Ant"}\n', 2, "There is no text"),
    ("a.jsonl", '{"text": "One."}\n{"text": 46}\n', 2, "holds a number, not text"),
    ("a.jsonl", '{"text": "One."}\n{"text": "Two.", "title": ["a"]}\n', 2, "title holds a list"),
    ("a.json", '[{"text": "One."}, {"text": "Share this post"}]', None, None),
    ("a.json", '[{"text": "One."}, {"text": "..."}]', 2, "text is empty"),
]


@pytest.mark.parametrize(("name", "content", "row", "reason"), BAD_OBJECTS)
def test_a_bad_object_is_refused_with_its_row_and_the_rest_kept(name, content, row, reason):
    found, refused = read_articles([(name, content.encode())])
    assert found[0].text == "One."
    assert refused["row"].tolist() == ([row] if row else [])
    assert all(reason in given for given in refused["reason"])


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"),
        ("a.csv", " \n\n", "empty"),
        ("a.csv", "outlet,text\n", "The file has no rows"),
        ("a.json", "[]", "The file has no rows"),
        ("a.json", "{", "not JSON"),
        ("a.json", '"text"', "holds no articles"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.doc", "PK", "Files that end in .doc are not read. These are: .txt"),
        ("README", "It sailed.", "no suffix"),
    ],
)
def test_a_file_without_articles_is_refused_as_a_whole(name, content, reason):
    ((file_name, row, given),) = refusals(name, content)
    assert file_name == name
    assert str(row) == "<NA>"
    assert reason in given


# --- folders


def test_a_folder_is_read_at_any_depth_in_the_order_of_names(tmp_path):
    for name in ("b.txt", "sub/a.txt", "a.txt", ".hidden.txt", ".git/c.txt", "photo.png"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"It sailed from {name.replace('.', ' ')}.", encoding="utf-8")
    read = read_paths([tmp_path / "in"])
    assert read.articles["file_name"].tolist() == ["a.txt", "b.txt", "sub/a.txt"]
    assert read.refused["file_name"].tolist() == ["photo.png"]


def test_a_folder_of_results_may_be_left_out(tmp_path):
    for name in ("a.txt", "out/texts.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "It sailed."}', encoding="utf-8")
    read = read_paths([tmp_path], leave_out=tmp_path / "out")
    assert read.articles["file_name"].tolist() == ["a.txt"]
    assert read.refused.empty


def test_what_is_not_there_is_said_and_the_rest_read(tmp_path):
    (tmp_path / "a.txt").write_text("It sailed.", encoding="utf-8")
    (tmp_path / "none").mkdir()
    read = read_paths([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "none"])
    assert len(read.articles) == 1
    assert read.refused["file_name"].tolist() == ["b.txt", "none"]
    assert "no such file" in read.refused["reason"][0]


def test_a_file_name_of_any_bytes_is_shown(tmp_path):
    name = os.fsdecode(b"a\xff.txt")
    try:
        (tmp_path / name).write_text("It sailed.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert read_paths([tmp_path]).articles["file_name"].tolist() == ["a\\udcff.txt"]


def test_nothing_is_an_empty_corpus():
    read = read_files([])
    assert read.articles.empty
    assert read.refused.empty
