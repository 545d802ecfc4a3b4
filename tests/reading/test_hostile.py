"""Hostile files: each is read or refused in a clear line, in time, and does nothing else.

``python -m tests.trials.hostile_files`` tries the slow ones too, and the memory of each.
"""

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from framing.errors import ReadError
from framing.reading import Source, read_each, read_paths
from framing.reading.files import FileRead
from framing.reading.isolation import Isolation
from framing.reading.limits import MAX_FILE_BYTES
from tests.reading import made_files
from tests.reading.hostile import REGEX_TRAPS, SLOW, files

MAX_SECONDS = 10
#: A word of the files that a hostile one may point to.
SECRET = "root:"


class Watch:
    """A server that must not be asked."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.asked = []
        threading.Thread(target=self.wait, daemon=True).start()

    def wait(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.asked.append(connection)


WATCH = Watch()
CASES = {case: (name, make) for case, name, make in files(WATCH.address)}


@pytest.fixture(scope="module")
def queue():
    """Read files one after the other as one reading does, with one child process."""
    given: list[Source] = []

    def sources():
        while True:
            yield given.pop()

    reading = read_each(sources())

    def read(source) -> FileRead:
        given.append(source)
        return next(reading)

    yield read
    reading.close()


def check(found, seconds):
    assert seconds < MAX_SECONDS
    assert found.articles or found.refused
    for error in found.refused[:100]:
        assert 20 < len(error.reason) < 700
        assert "Traceback" not in error.reason
        assert error.file_name.isprintable()
    assert not any(SECRET in article.text for article in found.articles)
    assert WATCH.asked == []


@pytest.mark.parametrize("case", [case for case in CASES if case not in SLOW])
def test_a_hostile_file_is_read_or_refused(case, queue):
    name, make = CASES[case]
    source = Source(file_name=name, data=make())
    start = time.monotonic()
    check(queue(source), time.monotonic() - start)


def test_there_are_two_hundred_of_them_and_more():
    assert len(CASES) >= 200
    assert set(CASES) >= SLOW


# --- texts that make patterns start over

NEWS = (
    "The harbour board met on Monday and, after four hours of argument, put the vote off until the "
    "spring. “We will be back,” said Orla Venn, who runs the ferry.\n\n"
)
#: A text takes at most so many times as long as plain news of its size; the worst, a text of
#: single signs, a line each, takes about four times as long.
MAX_RATIO = 10
TRAP_CHARS = 150_000


def seconds_to_read(name, text):
    start = time.process_time()
    (found,) = read_each([Source(file_name=name, data=text.encode())])
    assert found.articles or found.refused
    return time.process_time() - start


@pytest.fixture(scope="module")
def plain_seconds():
    return max(seconds_to_read("a.txt", NEWS * (TRAP_CHARS // len(NEWS))) for _ in range(3))


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("trap", REGEX_TRAPS)
def test_no_text_takes_ten_times_as_long_as_plain_news(trap, suffix, plain_seconds):
    piece = REGEX_TRAPS[trap]
    text = piece * (TRAP_CHARS // len(piece))
    assert seconds_to_read(f"a.{suffix}", text) < MAX_RATIO * max(plain_seconds, 0.05)


# --- what lies in folders

unix = pytest.mark.skipif(os.name == "nt", reason="no such files there")


def lay(folder, what):
    """Put something that is no file of the folder into it."""
    path = folder / "a.txt"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            os.chdir(folder)
            server.bind("a.txt")
    elif what == "folder":
        path.mkdir()
    elif what == "loop of links":
        path.symlink_to(path)
    elif what == "large file":
        with path.open("wb") as file:
            file.truncate(2 * 1024**3)
    elif what == "large pdf":
        path = folder / "a.pdf"
        with path.open("wb") as file:
            file.truncate(2 * 1024**3)
    elif what == "large file of no kind":
        path = folder / "a.iso"
        with path.open("wb") as file:
            file.truncate(2 * 1024**3)
    else:
        path.symlink_to(what)
    return path


OUTSIDE = [
    ("pipe", "no regular file"),
    ("socket", "no regular file"),
    ("loop of links", "link|opened"),
    ("large file", "It has 2,048 MB; a file may have 50 MB"),
    ("large pdf", "It has 2,048 MB; a file may have 50 MB"),
    ("large file of no kind", "Files that end in .iso are not read"),
    ("/etc/passwd", "link to a file outside"),
    ("/dev/zero", "link to a file outside"),
    ("/proc/kmsg", "link to a file outside"),
    ("../../../../../../etc/passwd", "link to a file outside"),
    ("/nowhere", "no such file"),
]


@unix
@pytest.mark.parametrize(("what", "reason"), OUTSIDE)
def test_what_is_no_file_of_the_folder_is_not_opened(what, reason, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "b.txt").write_text("It rained.", encoding="utf-8")
    laid = lay(folder, what)
    opened = []
    really = os.open
    monkeypatch.setattr(
        os, "open", lambda path, *a, **k: opened.append(path) or really(path, *a, **k)
    )
    start = time.monotonic()
    read = read_paths([folder])
    assert time.monotonic() - start < MAX_SECONDS
    assert list(read.texts.values()) == ["It rained."]
    assert read.refused["file_name"].tolist() == [laid.name]
    assert read.refused["reason"].str.contains(reason).all()
    inside = [p for p in opened if Path(str(p)).suffix == ".txt" and "large" not in what]
    assert inside == [folder.resolve() / "b.txt"] or "large" in what


@unix
@pytest.mark.parametrize("what", ["pipe", "/dev/zero", "/dev/null"])
def test_a_path_that_is_given_itself_is_no_exception(what, tmp_path):
    path = Path(what) if what.startswith("/") else lay(tmp_path, what)
    read = read_paths([path])
    assert read.articles.empty
    assert len(read.refused) == 1


@unix
def test_a_link_to_a_file_inside_is_read(tmp_path):
    (tmp_path / "b.txt").write_text("It rained.", encoding="utf-8")
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    assert len(read_paths([tmp_path]).texts) == 1


@unix
def test_a_linked_folder_is_not_entered(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").write_text("It rained.", encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("It snowed.", encoding="utf-8")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "other")
    assert list(read_paths([tmp_path / "in"]).texts.values()) == ["It snowed."]


# --- the child process


def test_a_file_that_ends_the_child_leaves_the_next_one():
    bomb = Source(file_name="a.docx", data=CASES["docx bomb"][1]()[:2000])
    good = Source(file_name="b.docx", data=made_files.docx())
    first, second = read_each([bomb, good])
    assert first.refused
    assert second.articles[0].text == made_files.TEXT


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_read():
    slow = Source(file_name="a.html", data=CASES["html of many attributes"][1]())
    with Isolation(seconds=3) as isolation:
        with pytest.raises(ReadError, match="not read within 3 seconds"):
            list(isolation.items(slow))
        (row,) = isolation.items(Source(file_name="b.docx", data=made_files.docx()))
    assert row.fields["text"] == made_files.TEXT


def test_limits_are_stated_as_they_are_enforced():
    (found,) = read_each([Source(file_name="a.txt", data=b"x" * (MAX_FILE_BYTES + 1))])
    assert "a file may have 50 MB" in found.refused[0].reason
