"""Output: files that a spreadsheet opens safely and our reader reads back."""

import csv
import io
import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import output
from framing.analysis import analyse
from framing.output import TABLE_NAMES, csv_bytes, escape_formula, top_terms, write_analysis
from framing.reading import read_files
from framing.reading.formats.delimited import unescape_formula
from framing.tables import ARTICLES, TERMS, table

RUNS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠a", "-", "'=1", "''=1"]


@pytest.mark.parametrize("cell", RUNS)
def test_a_cell_that_would_run_gets_an_apostrophe(cell):
    assert escape_formula(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["-3.5", "+46", "-1.5e-7", "-12%", "text", "'tis", "", "a=b", 46, None]
)
def test_other_cells_stay(cell):
    assert escape_formula(cell) == cell


def test_csv_opens_in_a_spreadsheet():
    frame = table([{"article_id": "a", "outlet": "É", "published": "2024-11-18"}], ARTICLES)
    data = csv_bytes(frame)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2
    assert "É,2024-11-18," in data.decode("utf-8-sig")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(), st.integers(-9, 9)), max_size=5))
def test_what_is_written_as_csv_is_read_as_it_was(rows):
    frame = table([{"outlet": o, "term": "x", "n_articles": n} for o, n in rows], TERMS)
    read = list(csv.reader(io.StringIO(csv_bytes(frame).decode("utf-8-sig"), newline="")))
    assert [unescape_formula(row[0]) for row in read[1:]] == [o for o, _ in rows]
    assert [int(row[3]) for row in read[1:]] == [n for _, n in rows]


def test_terms_are_written_up_to_200_an_outlet():
    frame = table([{"outlet": o, "term": f"t{k}"} for o in "ab" for k in range(250)], TERMS)
    assert top_terms(frame).groupby("outlet").size().tolist() == [200, 200]


@pytest.fixture(scope="module")
def analysis():
    rows = (
        b"outlet,title,text\n"
        b'=Ant,Ferry sails,"More than 46 crews walked out, Orla Venn said. ""So,"" she said."\n'
        b"Bee,Ferry sinks,About 40 crews walked out. Share this post\n"
    )
    return analyse(read_files([("a.csv", rows)]))


def test_all_tables_are_written_and_nothing_of_the_machine(analysis, tmp_path):
    write_analysis(analysis, folder=tmp_path / "out", paths=[tmp_path / "a.csv"])
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {*(f"{name}.csv" for name in TABLE_NAMES), "texts.jsonl", "settings.json"}
    written = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "out").iterdir())
    assert str(tmp_path) not in written


def test_the_settings_name_every_text_by_its_hash(analysis, tmp_path):
    write_analysis(analysis, folder=tmp_path, paths=[tmp_path / "a.csv"])
    settings_read = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert settings_read["paths"] == ["a.csv"]
    assert settings_read["n_articles"] == 2
    assert set(settings_read["texts_sha256"]) == set(analysis.articles["article_id"])
    assert settings_read["packages"]["pandas"] == pd.__version__


def test_the_settings_change_with_the_stop_words(analysis, monkeypatch):
    before = output.settings(analysis, paths=[])["stop_words_sha256"]
    monkeypatch.setattr(output, "STOP_WORDS", output.STOP_WORDS | {"ferry"})
    assert output.settings(analysis, paths=[])["stop_words_sha256"] != before


def test_the_texts_written_are_the_stored_ones(analysis, tmp_path):
    write_analysis(analysis, folder=tmp_path, paths=[])
    lines = (tmp_path / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    assert {r["article_id"]: r["text"] for r in map(json.loads, lines)} == dict(analysis.texts)


def test_writing_twice_gives_the_same_bytes(analysis, tmp_path):
    for name in ("one", "two"):
        write_analysis(analysis, folder=tmp_path / name, paths=[])
    one = {p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()}
    assert one == {p.name: p.read_bytes() for p in (tmp_path / "two").iterdir()}
