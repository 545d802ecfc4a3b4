"""The command line: what it reads, writes and says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from framing.__main__ import main

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
