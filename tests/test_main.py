"""The command line: what it reads, writes and says."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from framing.__main__ import UNFINISHED, main
from framing.results_folder import results_folder

ROOT = Path(__file__).parents[1]
TEXT = "The ferry sailed at noon, and 46 people waved, said Orla Venn, who runs it."


@pytest.fixture
def folder(tmp_path):
    for name, outlet in (("a", "Ant"), ("b", "Bee")):
        path = tmp_path / "in" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"outlet: {outlet}\n\n{TEXT} So wrote {outlet}.", encoding="utf-8")
    return tmp_path / "in"


def run(*arguments):
    """Return the exit status of the command line with these arguments."""
    try:
        return main([*map(str, arguments)])
    except SystemExit as end:
        return end.code


def test_all_read_is_0(folder, tmp_path, capsys):
    assert run("analyse", folder, "--out", tmp_path / "out") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "read: 2 articles, refused: 0" in said.err
    assert "key terms ..." in said.err


def test_some_refused_is_3_and_each_is_listed(folder, tmp_path, capsys):
    (folder / "c.doc").write_bytes(b"PK")
    (folder / "d.csv").write_text("outlet,date,text\nCat,2024-11-18,\n", encoding="utf-8")
    assert run("analyse", folder, folder / "none.txt", "--out", tmp_path / "out") == 3
    said = capsys.readouterr().err.splitlines()
    refused = [line for line in said if line.startswith("refused: ")]
    assert [line.split(": ")[1] for line in refused] == ["c.doc", "d.csv, row 2", "none.txt"]
    assert (tmp_path / "out" / "articles.csv").exists()


def test_nothing_read_is_1(tmp_path, capsys):
    assert run("analyse", tmp_path / "none.txt", "--out", tmp_path / "out") == 1
    assert "Nothing was read." in capsys.readouterr().err


def test_a_call_that_cannot_be_is_2(folder, tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run("analyse", folder) == 2
    assert run("analyse", "--out", tmp_path) == 2
    assert run("analyze", folder, "--out", tmp_path) == 2
    assert run("analyse", folder, "--out", tmp_path / "file") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_results_inside_the_folder_that_is_read_are_not_read(folder):
    assert run("analyse", folder, "--out", folder / "out") == 0
    assert run("analyse", folder, "--out", folder / "out") == 0


def test_one_input_gives_one_output_in_processes_of_their_own(folder, tmp_path):
    for name, seed in (("one", "1"), ("two", "2")):
        command = [sys.executable, "-m", "framing", "analyse", str(folder), "--out"]
        done = subprocess.run(
            [*command, str(tmp_path / name)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    one = {p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()}
    assert one == {p.name: p.read_bytes() for p in (tmp_path / "two").iterdir()}


def test_the_articles_of_a_run_can_be_read_again_from_its_texts(folder, tmp_path):
    run("analyse", folder, "--out", tmp_path / "one")
    run("analyse", tmp_path / "one" / "texts.jsonl", "--out", tmp_path / "two")
    names = [tmp_path / name / "texts.jsonl" for name in ("one", "two")]
    one, two = ([json.loads(line) for line in p.read_text("utf-8").splitlines()] for p in names)
    assert one == two


def test_what_is_read_is_not_written_over(folder, tmp_path, capsys):
    assert run("analyse", folder, "--out", folder) == 2
    assert run("analyse", folder, "--out", tmp_path / "one") == 0
    assert run("analyse", tmp_path / "one" / "texts.jsonl", "--out", tmp_path / "one") == 2
    assert capsys.readouterr().err.count("Give another folder after --out.") == 2


def test_former_results_in_a_folder_are_skipped_with_a_line(folder, tmp_path, capsys):
    run("analyse", folder, "--out", folder / "last week")
    assert run("analyse", folder, "--out", tmp_path / "out") == 3
    said = capsys.readouterr().err
    assert "refused: last week: The folder holds results of this program" in said
    assert "read: 2 articles, refused: 1" in said


def test_a_date_that_has_to_be_asked_for_is_named_and_costs_nothing_else(folder, tmp_path, capsys):
    (folder / "d.csv").write_text("outlet,date,text\nCat,3/4/2026,It sank.\n", encoding="utf-8")
    assert run("analyse", folder, "--out", tmp_path / "out") == 0
    assert "undated: d.csv, row 2: the date “3/4/2026”" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_found_out_first(folder, tmp_path, capsys):
    out = tmp_path / "out"
    out.mkdir(mode=0o500)
    assert run("analyse", folder, "--out", out) == 2
    said = capsys.readouterr().err
    assert "cannot be written to" in said
    assert "key terms" not in said


def test_a_link_is_not_followed_to_its_target(folder, tmp_path):
    target = tmp_path / "precious.csv"
    target.write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "articles.csv").symlink_to(target)
    (tmp_path / "link").symlink_to(out)
    assert run("analyse", folder, "--out", tmp_path / "link") == 2
    assert run("analyse", folder, "--out", out) == 0
    assert target.read_text(encoding="utf-8") == "mine"
    assert not (out / "articles.csv").is_symlink()


def test_two_runs_do_not_write_to_one_folder(folder, tmp_path, capsys):
    with results_folder(tmp_path / "out"):
        assert run("analyse", folder, "--out", tmp_path / "out") == 2
    assert "Another run is writing" in capsys.readouterr().err
    assert run("analyse", folder, "--out", tmp_path / "out") == 0


def test_a_disk_that_fills_up_leaves_the_old_results_whole(folder, tmp_path, capsys, monkeypatch):
    run("analyse", folder, "--out", tmp_path / "out")
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}

    def full(analysis, *, folder, paths):
        (folder / "articles.csv").write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("framing.output.write_analysis", full)
    assert run("analyse", folder, "--out", tmp_path / "out") == 2
    assert "is full. Results that were in it are as they were." in capsys.readouterr().err
    after = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    assert before.items() <= after.items()
    assert after.keys() - before.keys() <= {UNFINISHED}  # what was measured is not lost


def test_an_interrupt_is_one_line_and_130(folder, tmp_path, capsys, monkeypatch):
    def interrupted(corpus, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("framing.running.analysing.analysed", interrupted)
    assert run("analyse", folder, "--out", tmp_path / "out") == 130
    assert capsys.readouterr().err.splitlines()[-1].startswith("Interrupted.")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="the signal is that of Unix terminals")
def test_ctrl_c_in_a_process_of_its_own_gives_no_traceback(tmp_path):
    rows = "".join(
        f"The ferry sailed {k} times and {k} waved, said Orla Venn.\n" for k in range(999)
    )
    (tmp_path / "in").mkdir()
    for k in range(60):
        (tmp_path / "in" / f"{k}.txt").write_text(f"{k} {rows}", encoding="utf-8")
    command = [sys.executable, "-m", "framing", "analyse", str(tmp_path / "in"), "--out"]
    process = subprocess.Popen(
        [*command, str(tmp_path / "out")], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    first = process.stderr.readline()  # it has begun
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert first == "reading ...\n"
    assert process.returncode == 130
    assert "Traceback" not in said
    assert said.splitlines()[-1].startswith("Interrupted. Results that were there are as they")


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_file_name_does_not_speak_to_the_terminal(folder, tmp_path, capsys):
    (folder / "a\x1b]0;owned\x07\n\u202etxt.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("analyse", folder, "--out", tmp_path / "out") == 3
    said = capsys.readouterr().err
    assert not any(c in said for c in "\x1b\x07\u202e")
    assert "a\\x1b]0;owned\\x07\\n\\u202etxt.csv: The table has no column" in said
