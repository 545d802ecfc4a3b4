import dataclasses
import datetime as dt
import sqlite3
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import ProjectError, ProjectNotHereError
from framing.project import (
    Edit,
    added,
    contents,
    created,
    deleted,
    edited,
    opened,
    place_of,
    projects,
    renamed,
    revision,
    set_to,
)
from framing.project.places import Place
from framing.reading import Article, read_articles
from framing.reading.article import Cut, Post
from framing.review.decisions import decided, standing, undone
from framing.review.keys import article_key

ARTICLE = Article(
    article_id="a1",
    outlet="Ant Herald",
    published=dt.date(2025, 3, 3),
    title="Harbour strike ends",
    url="https://ant.example/strike",
    file_name="a1.txt",
    row=4,
    text="Harbour strike ends\nSome 40 dockers went back. “We won,” said Ida Roe.",
    title_end=19,
    posts=(Post(start=20, end=40, author=None, handle="roe", posted=dt.date(2025, 3, 2)),),
    cuts=(Cut(text="Share this", reason="sharing"),),
)
PLAIN = Article(article_id="b1", file_name="b1.txt", text="Ferries run again.")


def test_what_was_put_in_is_there_when_opened_again(place):
    handle = created(place, name="Harbour")
    added(handle, articles=[ARTICLE, PLAIN], decisions=[decided(article_key("x"), "title", to="T")])
    set_to(handle, {"outlets": ["Ant Herald"], "period": None})
    again = contents(opened(place, handle.project))
    assert again.articles == [ARTICLE, PLAIN]
    assert [d.to for d in again.decisions] == ["T"]
    assert again.settings["outlets"] == ["Ant Herald"]
    assert again.name == "Harbour"


def test_projects_are_listed_renamed_and_deleted(place):
    first, second = created(place, name="First"), created(place, name="  Second \n one ")
    added(second, articles=[PLAIN])
    renamed(first, name="Renamed")
    mine = [p for p in projects(place) if p.id in (first.project, second.project)]
    assert [(p.name, p.n_articles) for p in mine] == [("Renamed", 0), ("Second one", 1)]
    deleted(place, first.project)
    assert first.project not in [p.id for p in projects(place)]
    with pytest.raises(ProjectNotHereError, match="not here"):
        opened(place, first.project)


@pytest.mark.parametrize("address", ["a" * 16, "../../etc/passwd", "", "A" * 16, "a" * 5000, "\0"])
def test_an_address_whose_project_is_not_here_says_so(place, address):
    with pytest.raises(ProjectNotHereError, match="not here"):
        opened(place, address)


def test_a_window_whose_project_was_deleted_in_another_says_so(place):
    handle = created(place, name="Two windows")
    deleted(place, handle.project)
    with pytest.raises(ProjectError):
        added(handle, articles=[PLAIN])


def test_a_name_is_asked_for():
    with pytest.raises(ProjectError, match="needs a name"):
        created(place_of({"FRAMING_PRIVATE": "1"}), name=" \n")


def test_edits_are_kept_one_by_one_and_the_articles_as_they_came(place):
    handle = created(place, name="Edits")
    added(handle, articles=[ARTICLE, PLAIN])
    edited(handle, [Edit(article_id="b1", field="outlet", value="Bee Times")])
    edited(handle, [Edit(article_id="b1", field="published", value="2025-03-04")])
    edited(handle, [Edit(article_id="a1", field="taken", value="no")])
    now = contents(handle)
    assert now.articles == [
        dataclasses.replace(PLAIN, outlet="Bee Times", published=dt.date(2025, 3, 4))
    ]
    assert now.given == [ARTICLE, PLAIN]
    edited(handle, [Edit(article_id="a1", field="taken", value="yes")])
    assert len(contents(handle).articles) == 2


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [("text", "new", "cannot be written"), ("published", "24.10.2024", "no day")],
)
def test_an_edit_that_cannot_be_is_refused_and_nothing_kept(place, field, value, words):
    handle = created(place, name="Refused")
    added(handle, articles=[PLAIN])
    with pytest.raises(ProjectError, match=words):
        edited(handle, [Edit(article_id="b1", field="title", value="T"),
                        Edit(article_id="b1", field=field, value=value)])  # fmt: skip
    assert contents(handle).edits == []


def test_the_same_articles_and_decisions_twice_are_there_once(place):
    handle = created(place, name="Twice")
    decision = decided(article_key("x"), "title", to="T")
    assert added(handle, articles=[ARTICLE, ARTICLE], decisions=[decision, decision]) == [ARTICLE]
    assert added(handle, articles=[ARTICLE], decisions=[decision]) == [ARTICLE]
    assert len(contents(handle).decisions) == 1


def test_two_windows_lose_nothing_and_see_each_other(place):
    one = created(place, name="Two windows")
    other = opened(place, one.project)
    seen = revision(other)
    added(one, articles=[ARTICLE])
    set_to(one, {"outlets": ["Ant Herald"]})
    assert revision(other) > seen
    set_to(other, {"period": "March"})
    added(other, articles=[PLAIN])
    for handle in (one, other):
        assert len(contents(handle).articles) == 2
        assert (
            contents(handle).settings.items()
            >= {"outlets": ["Ant Herald"], "period": "March"}.items()
        )


def test_many_windows_at_once_lose_nothing(place):
    handle = created(place, name="Many windows")
    failed = []

    def window(number):
        try:
            mine = opened(place, handle.project)
            for nth in range(5):
                name = f"{number}-{nth}"
                article = dataclasses.replace(PLAIN, article_id=name, text=f"Text {name}.")
                added(
                    mine,
                    articles=[article],
                    decisions=[decided(article_key(name), "title", to=name)],
                )
        except Exception as error:
            failed.append(error)

    windows = [threading.Thread(target=window, args=(n,)) for n in range(6)]
    for thread in windows:
        thread.start()
    for thread in windows:
        thread.join()
    assert failed == []
    after = contents(handle)
    assert len(after.articles) == len(standing(after.decisions)) == 30


def test_a_decision_and_its_undo_keep_their_order(place):
    handle = created(place, name="Order")
    first = decided(article_key("x"), "title", to="T")
    added(handle, decisions=[first])
    added(handle, decisions=[undone(first)])
    assert standing(contents(handle).decisions) == []


def test_a_private_project_is_nowhere_and_gone_with_its_session(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = place_of({"FRAMING_PRIVATE": "1", "FRAMING_DATA": str(tmp_path)})
    handle = created(place, name="Private")
    added(handle, articles=[ARTICLE])
    assert contents(handle).articles == [ARTICLE]
    assert list(tmp_path.rglob("*")) == []
    assert projects(place) == []
    with pytest.raises(ProjectNotHereError, match="gone when it ends"):
        opened(place, handle.project)


def test_a_private_project_may_be_used_by_several_threads():
    handle = created(place_of({"FRAMING_PRIVATE": "1"}), name="Private")

    def add(number):
        for nth in range(20):
            set_to(handle, {f"{number}-{nth}": nth})
            contents(handle)

    threads = [threading.Thread(target=add, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(contents(handle).settings) == 81


# files in the folder that are no projects of ours
@pytest.mark.parametrize(
    "data", [b"", b"no database at all" * 99, b"SQLite format 3\0" + b"\0" * 999]
)
def test_a_file_that_is_no_project_is_left_alone(tmp_path, data):
    place = Place(sort="folder", folder=tmp_path)
    path = tmp_path / f"{'a' * 16}.sqlite"
    path.write_bytes(data)
    assert projects(place) == []
    with pytest.raises(ProjectError):
        opened(place, "a" * 16)


def test_a_project_of_a_newer_program_is_not_touched(tmp_path):
    place = Place(sort="folder", folder=tmp_path)
    handle = created(place, name="Newer")
    with sqlite3.connect(tmp_path / f"{handle.project}.sqlite") as connection:
        connection.execute("UPDATE project SET format = 99")
    connection.close()
    with pytest.raises(ProjectError, match="newer version"):
        opened(place, handle.project)


def test_a_projects_file_is_the_readers_alone(tmp_path):
    place = Place(sort="folder", folder=tmp_path / "new" / "folder")
    handle = created(place, name="Mine")
    path = tmp_path / "new" / "folder" / f"{handle.project}.sqlite"
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ProjectError, match="Name another folder"):
        created(Place(sort="folder", folder=tmp_path / "file" / "projects"), name="P")


@pytest.mark.parametrize(
    "address", ["mysql://host/db", "postgresql://ann@host:port/news", "http://x"]
)
def test_an_address_of_another_sort_is_refused(address):
    with pytest.raises(ProjectError, match="FRAMING_DATA"):
        place_of({"FRAMING_DATA": address})


def test_a_database_that_does_not_answer_is_said_so_without_its_password():
    place = place_of({"FRAMING_DATA": "postgresql://ann:secret@127.0.0.1:1/news"})
    with pytest.raises(ProjectError, match="does not answer") as told:
        projects(place)
    assert "secret" not in str(told.value) + str(place)


@settings(max_examples=20)
@given(st.lists(st.text(), max_size=3, unique=True))
def test_whatever_is_read_is_kept_as_it_was_read(texts):
    files = [(f"{n}.txt", text.encode("utf-8", "replace")) for n, text in enumerate(texts)]
    articles, _ = read_articles(files)
    handle = created(place_of({"FRAMING_PRIVATE": "1"}), name="Any")
    passed_over = added(handle, articles=articles)
    assert contents(handle).given + passed_over == articles
