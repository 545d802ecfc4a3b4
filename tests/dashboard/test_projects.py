"""Projects on the page: kept as one works, opened by their address, renamed, saved, deleted."""

import pytest

from tests.dashboard.test_app import LATER, SPOKEN, app, project_choice, said


@pytest.fixture(autouse=True)
def started_bare(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])


def shown(at) -> str:
    return "".join(element.proto.body for element in at.get("html"))


def with_two_articles():
    at = app("add")
    files = [("a.txt", SPOKEN.encode(), "text/plain"), ("c.txt", LATER.encode(), "text/plain")]
    at.file_uploader(key="files").set_value(files).run()
    return at, at.session_state["shown"]


def test_an_address_opens_its_project_in_a_new_session():
    _, project = with_two_articles()
    assert "2 of 2 articles analysed" in shown(app("", project=project))


def test_an_address_of_a_project_that_is_not_here_says_so_and_shows_no_sample():
    at = app("", project="abcdefghijklmnop")
    assert not at.exception
    assert "This project is not here." in [error.value for error in at.error]
    assert "articles analysed" not in shown(at)


def test_what_is_typed_is_kept_at_once():
    at, project = with_two_articles()
    at.button(key="write_outlet")
    at.text_input(key="outlet_name").set_value("Ant Herald").run()
    at.button(key="write_outlet").click().run()
    again = app("articles", project=project)
    assert "Ant Herald" in again.dataframe[0].value["outlet"].tolist()


def test_pasted_articles_join_the_project():
    at, project = with_two_articles()
    at.text_area(key="pasted").set_value("The ferry sank.\n\n=====\n\nIt rained on Monday.").run()
    at.button(key="add_pasted").click().run()
    assert not at.exception
    assert "4 of 4 articles analysed" in shown(app("", project=project))


def test_the_same_article_twice_is_said_and_not_taken_in():
    at, project = with_two_articles()
    at.text_area(key="pasted").set_value(SPOKEN).run()
    at.button(key="add_pasted").click().run()
    assert "in the project already" in said(at)
    assert "2 of 2 articles analysed" in shown(app("", project=project))


def test_a_project_can_be_renamed_and_deleted():
    _, project = with_two_articles()
    at = app("projects", project=project)
    at.text_input(key=f"name_of_{project}").set_value("Harbour strike").run()
    assert "Harbour strike" in project_choice(at).options
    at.button(key="delete_project").click().run()
    assert "This project is not here." in [e.value for e in app("", project=project).error]


def test_a_new_project_is_empty_and_says_what_to_do():
    at = app("projects")
    at.button(key="begin_project").click().run()
    assert not at.exception
    project = at.session_state["shown"]
    for page in ("", "terms", "quotes", "counts", "articles", "add", "projects", "method"):
        assert not app(page, project=project).exception


def test_on_a_private_server_nothing_is_written_and_the_page_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("FRAMING_PRIVATE", "1")
    at, project = with_two_articles()
    assert "2 of 2 articles analysed" in shown(at.run())
    assert not (tmp_path / "projects").exists()
    assert "This project is not here." in [e.value for e in app("", project=project).error]
    assert "nothing is kept" in said(app("projects"))


def test_files_given_at_the_start_can_become_a_project(monkeypatch, tmp_path):
    (tmp_path / "a.txt").write_text(SPOKEN)
    monkeypatch.setattr("sys.argv", ["app.py", str(tmp_path / "a.txt")])
    at = app("add")
    at.button(key="keep_started").click().run()
    assert not at.exception
    assert "1 of 1 article analysed" in shown(app("", project=at.session_state["shown"]))


def test_projects_of_one_name_are_told_apart_in_the_list():
    with_two_articles()
    at, project = with_two_articles()
    names = project_choice(at).options
    assert len(set(names)) == len(names) == 4
    again = at.run()
    assert again.session_state["shown"] == project
