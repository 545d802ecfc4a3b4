"""A project as one file: saved and opened; a file that is none of ours is refused."""

import dataclasses
import functools
import hashlib
import io
import json
import stat
import warnings
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from framing import project as projects
from framing.analysis import analyse
from framing.errors import ProjectError
from framing.output import TABLE_NAMES, csv_bytes
from framing.project import archive, archive_reading
from framing.project.places import Place, place_of
from framing.project.storage import now
from framing.reading import corpus, read_articles
from framing.review.decisions import decided
from framing.review.keys import article_key
from tests.invented import OUTLETS, TEXTS

RELEASED = sorted((Path(__file__).parent / "released").glob("*.framing"))
PRIVATE = place_of({"FRAMING_PRIVATE": "1"})


@functools.cache
def saved():
    """Return the file of a project with everything in it, and what it was made of."""
    handle = projects.created(PRIVATE, name="Harbour")
    files = [(f"{name}.txt", text.encode()) for name, text in TEXTS.items()]
    articles = [
        dataclasses.replace(article, outlet=outlet)
        for article, outlet in zip(read_articles(files)[0], OUTLETS.values(), strict=True)
    ]
    projects.added(
        handle,
        articles=articles,
        decisions=[decided(article_key(TEXTS["a1"]), "title", to="Strike ends")],
        edits=[projects.Edit(article_id=articles[1].article_id, field="outlet", value="Bee")],
    )
    projects.set_to(handle, {"outlets": ["Bee"]})
    held = projects.contents(handle)
    made = analyse(corpus(held.articles))
    projects.keep_analysis(handle, made, of=of(held, made.articles))
    kept = projects.kept_analysis(handle, of(held, made.articles))
    return projects.archived(held, analysis=kept, at=now()), held, kept


def of(held, articles):
    """Return the articles of a project, grouped as they were when they were measured."""
    return dataclasses.replace(corpus(held.articles), articles=articles)


def test_a_project_is_opened_elsewhere_as_it_was_saved(place):
    data, held, kept = saved()
    handle = projects.opened_archive(place, data)
    again = projects.contents(handle)
    assert dataclasses.replace(again, revision=0, settings={}) == dataclasses.replace(
        held, revision=0, settings={}
    )
    assert again.settings.items() >= held.settings.items()
    opened = projects.kept_analysis(handle, of(again, kept.analysis.articles))
    assert (opened.version, opened.at) == (kept.version, kept.at)
    for name in TABLE_NAMES:
        assert csv_bytes(getattr(opened.analysis, name)) == csv_bytes(getattr(kept.analysis, name))


def test_a_project_that_was_never_measured_is_saved_too():
    _, held, _ = saved()
    handle = projects.opened_archive(PRIVATE, projects.archived(held, analysis=None, at=now()))
    assert projects.kept_analysis(handle, corpus(held.articles)) is None


def test_the_same_project_is_the_same_file():
    data, held, kept = saved()
    at = json.loads(members(data)["manifest.json"])["at"]
    assert projects.archived(held, analysis=kept, at=at) == data


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_project_of_every_released_form_is_opened(path):
    handle = projects.opened_archive(PRIVATE, path.read_bytes())
    held = projects.contents(handle)
    assert held.name == "Harbour"
    assert [article.outlet for article in held.articles] == ["Ant Herald", "Bee", "Cricket Post"]
    assert [decision.to for decision in held.decisions] == ["Strike ends"]
    articles = archive_reading.read_archive(path.read_bytes()).tables["articles"]
    kept = projects.kept_analysis(handle, of(held, articles))
    assert not kept.analysis.quotations.empty


def test_every_form_up_to_this_one_has_a_file():
    forms = {
        json.loads(members(p.read_bytes())["manifest.json"])["format_version"] for p in RELEASED
    }
    assert forms == set(range(1, archive.FORMAT_VERSION + 1))


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def changed(over, *, manifest=None):
    """Return a file with some of its files replaced or added, all hashes right."""
    files = {**members(saved()[0]), **over}
    files = {name: data for name, data in files.items() if data is not None}
    told = json.loads(files.pop("manifest.json"))
    told["files"] = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        for name, data in files.items()
    }
    told |= manifest or {}
    return archive.packed_files({"manifest.json": json.dumps(told).encode(), **files})


def with_info(name, data=b"x", **attributes):
    """Return a file with one more member, described by ``attributes``."""
    out = io.BytesIO(saved()[0])
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(out, "a") as held:
        info = zipfile.ZipInfo(name)
        for key, value in attributes.items():
            setattr(info, key, value)
        held.writestr(info, data, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def table_of(**columns):
    out = pa.BufferOutputStream()
    frame = pd.DataFrame(columns)
    types = json.dumps(dict.fromkeys(columns, "str")).encode()
    held = pa.Table.from_pandas(frame).replace_schema_metadata({b"framing": types})
    pq.write_table(held, out)
    return out.getvalue().to_pybytes()


def article_table(article_id="a", text="It rained.", **known):
    known = json.dumps({"file_name": "a.txt", **known})
    return table_of(article_id=[article_id], text=[text], known=[known])


def many_rows(n):
    """Return a table that says the same long text over and over: small packed, vast unpacked."""
    out = pa.BufferOutputStream()
    column = pa.DictionaryArray.from_arrays(pa.array([0] * n, pa.int32()), ["x" * 1_000_000])
    held = pa.table({"article_id": column, "text": column, "known": column})
    types = json.dumps(dict.fromkeys(held.column_names, "str")).encode()
    pq.write_table(held.replace_schema_metadata({b"framing": types}), out)
    return out.getvalue().to_pybytes()


# what a stranger may send: the file, and words of the answer
HOSTILE = {
    "empty": (lambda: b"", "not a whole zip"),
    "a text": (lambda: b"It rained.", "not a whole zip"),
    "cut off": (lambda: saved()[0][:-100], "not a whole zip"),
    "bytes changed": (lambda: saved()[0].replace(b"PAR1", b"PAR2"), "damaged"),
    "a zip of something else": (lambda: archive.packed_files({"a.txt": b"x"}), "no project"),
    "no manifest": (lambda: archive.packed_files({"edits.json": b"[]"}), "no manifest"),
    "a path outside": (lambda: with_info("../../etc/cron.d/x"), "no project does"),
    "an absolute path": (lambda: with_info("/etc/passwd"), "no project does"),
    "a drive": (lambda: with_info("C:\\x.parquet"), "no project does"),
    "a name that rings": (lambda: with_info("\x1b[2J\x07"), "no project does"),
    "a link": (
        lambda: with_info("link", external_attr=(stat.S_IFLNK | 0o777) << 16),
        "no project does",
    ),
    "a program": (lambda: with_info("run.py"), "no project does"),
    "two of one name": (lambda: with_info("edits.json"), "two files of one name"),
    "a bomb": (
        lambda: changed({"settings.json": b" " * 300_000_000 + b"{}"}),
        "far more than a project",
    ),
    "wrong hash": (
        lambda: archive.packed_files({**members(saved()[0]), "edits.json": b"[ ]"}),
        "does not have the hash",
    ),
    "a file less": (lambda: changed({"edits.json": None}), "damaged"),
    "a form to come": (lambda: changed({}, manifest={"format_version": 2}), "newer version"),
    "a form that is none": (lambda: changed({}, manifest={"format_version": "1"}), "form 1"),
    "a form of truth": (lambda: changed({}, manifest={"format_version": [1]}), "does not know"),
    "another format": (lambda: changed({}, manifest={"format": "x"}), "not one of a project"),
    "files that are none": (lambda: changed({}, manifest={"files": [1]}), "lists no files"),
    "deep JSON": (lambda: changed({"settings.json": b"[" * 100_000}), "damaged"),
    "settings that are none": (lambda: changed({"settings.json": b"[]"}), "damaged"),
    "an edit of the text": (
        lambda: changed({"edits.json": b'[{"article_id":"a","field":"text","value":"x"}]'}),
        "cannot be written",
    ),
    "a decision that is none": (
        lambda: changed({"decisions.json": b'{"format":"framing decisions 1","decisions":[1]}'}),
        "row 1",
    ),
    "a table that is none": (lambda: changed({"articles.parquet": b"PAR1PAR1"}), "no Parquet"),
    "a table of others": (lambda: changed({"articles.parquet": table_of(a=["b"])}), "damaged"),
    "a title past its text": (
        lambda: changed({"articles.parquet": article_table(title_end=999)}),
        "outside its text",
    ),
    "a text with NUL": (
        lambda: changed({"articles.parquet": article_table(text="a\0")}),
        "outside",
    ),
    "an article known by nothing": (
        lambda: changed({"articles.parquet": table_of(article_id=["a"], text=["b"], known=["1"])}),
        "damaged",
    ),
    "vast columns": (
        lambda: changed({"articles.parquet": many_rows(20_000)}),
        "larger|memory|cannot be read",
    ),
}


@pytest.mark.parametrize(("made", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_with_a_sentence_and_nothing_made(tmp_path, made, words):
    place = Place(sort="folder", folder=tmp_path / "projects")
    with pytest.raises(ProjectError, match=words):
        projects.opened_archive(place, made())
    assert projects.projects(place) == []
    assert list(tmp_path.rglob("*")) == []


def test_tables_that_do_not_fit_the_texts_are_not_shown_as_measured():
    _, held, kept = saved()
    wrong = kept.analysis.quotations.assign(content="Something nobody said")
    moved = dataclasses.replace(kept, analysis=dataclasses.replace(kept.analysis, quotations=wrong))
    handle = projects.opened_archive(PRIVATE, projects.archived(held, analysis=moved, at=now()))
    assert projects.kept_analysis(handle, of(held, kept.analysis.articles)) is None


def test_a_file_over_the_limit_is_not_opened(monkeypatch):
    monkeypatch.setattr(archive_reading, "MAX_BYTES", 1_000)
    with pytest.raises(ProjectError, match="At most 1,000"):
        projects.opened_archive(PRIVATE, saved()[0])
