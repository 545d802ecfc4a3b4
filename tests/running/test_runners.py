"""Runners give the same tables; what was found before an end of any sort is not made again."""

import dataclasses
import functools
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from framing import analysis
from framing.__main__ import UNFINISHED, main
from framing.output import TABLE_NAMES, csv_bytes
from framing.project.findings import finding_keys
from framing.reading import Article, corpus, read_paths
from framing.review.decisions import decided
from framing.review.keys import article_key
from framing.running import journal, progress
from framing.running.analysing import UNWATCHED, Watch, analysed
from framing.running.many_processes import in_many_processes
from framing.running.one_process import in_one_process
from framing.running.progress import Pace, Progress
from framing.running.tasks import tasks

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"


@functools.cache
def sample():
    read = read_paths([SAMPLE])
    return read, analysis.analyse(read)


def assert_same(one, other):
    for name in TABLE_NAMES:
        assert csv_bytes(getattr(one, name)) == csv_bytes(getattr(other, name)), name


def test_many_processes_give_the_same_bytes_as_one():
    read, made = sample()
    assert_same(analysed(read, runner=functools.partial(in_many_processes, jobs=2)), made)


def test_one_text_of_many_outlets_is_one_task():
    articles = [
        Article(article_id=str(n), outlet=f"Outlet {n}", file_name="w.txt", text="12 died.")
        for n in range(50)
    ]
    listed = tasks(corpus(articles))
    assert [len(task.article_ids) for task in listed] == [50]
    assert len(tasks(corpus(articles), done=["0"])[0].article_ids) == 49


def test_what_was_found_before_is_not_found_again():
    read, made = sample()
    kept = analysis.corpus_findings(read)
    again = []

    def counted(left):
        again.extend(left)
        return in_one_process(left)

    del kept[read.articles["article_id"][0]]
    assert_same(analysed(read, kept=kept, runner=counted), made)
    assert len(again) == 1


def test_a_decision_about_an_article_is_replayed_before_it_is_measured():
    read, _ = sample()
    text = read.texts[read.articles["article_id"][0]]
    made = analysed(read, log=[decided(article_key(text), "outlet", to="Another Herald")])
    assert "Another Herald" in set(made.terms["outlet"])


def test_progress_counts_every_article_and_names_every_step():
    read, _ = sample()
    heard = []
    analysed(read, watch=dataclasses.replace(UNWATCHED, went_on=heard.append))
    counted = [p.n_done for p in heard if p.step == "articles"]
    assert counted == sorted(counted)
    assert (counted[0], counted[-1]) == (0, len(read.articles))
    assert [p.step for p in heard if p.step != "articles"] == [
        "stories",
        "key terms",
        "quotations",
        "counts",
    ]


def test_time_left_falls_with_what_is_done(monkeypatch):
    pace, clock = Pace(n_chars=400, _begun=0.0), iter([1.0, 10.0, 20.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    assert [pace.went_on(100) for _ in range(3)] == [None, 10.0, pytest.approx(20 / 3)]


class EndedError(Exception):
    pass


def after(n):
    """Return what to be told of findings, which ends all at the nth."""
    told = []

    def found(one):
        told.append(one)
        if len(told) == n:
            raise EndedError

    return found


def test_an_ended_analysis_goes_on_where_it_was(tmp_path):
    read, made = sample()
    keys, stop = finding_keys(read), after(3)

    def found(one):
        journal.write(file, one, keys=keys)
        stop(one)

    with pytest.raises(EndedError), journal.journal(tmp_path / UNFINISHED) as file:
        analysed(read, watch=Watch(went_on=lambda _: None, found=found))
    kept = journal.found_before(tmp_path / UNFINISHED, read)
    assert len(kept) == 3
    assert_same(analysed(read, kept=kept), made)


def test_a_journal_cut_off_anywhere_gives_its_whole_rows(tmp_path):
    read, _ = sample()
    keys = finding_keys(read)
    with journal.journal(tmp_path / UNFINISHED) as file:
        for one in in_one_process(tasks(read)[:3]):
            journal.write(file, one, keys=keys)
    path, whole = tmp_path / UNFINISHED, (tmp_path / UNFINISHED).read_bytes()
    found = []
    for end in range(0, len(whole), 97):
        path.write_bytes(whole[:end])
        found.append(len(journal.found_before(tmp_path / UNFINISHED, read)))
    assert set(found) == {0, 1, 2}
    with journal.journal(
        tmp_path / UNFINISHED
    ) as file:  # the cut-off row goes before another is written
        journal.write(file, next(in_one_process(tasks(read)[3:])), keys=keys)
    assert len(journal.found_before(tmp_path / UNFINISHED, read)) == 3


def test_a_journal_of_another_version_is_begun_anew(tmp_path, monkeypatch):
    read, _ = sample()
    keys = finding_keys(read)
    monkeypatch.setattr(journal, "measuring_version", lambda: "0.0+other")
    with journal.journal(tmp_path / UNFINISHED) as file:
        journal.write(file, next(in_one_process(tasks(read))), keys=keys)
    monkeypatch.undo()
    assert journal.found_before(tmp_path / UNFINISHED, read) == {}


def test_a_journal_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "precious").write_text("precious")
    (tmp_path / UNFINISHED).symlink_to(tmp_path / "precious")
    with journal.journal(tmp_path / UNFINISHED):
        pass
    assert (tmp_path / "precious").read_text() == "precious"


def lines(n):
    """Return articles that take a while."""
    sentence = "“We lost {n} boats and 12 nets,” said Orla Venn, who leads the {n} crews of Ulm. "
    texts = [(sentence * 25).replace("{n}", str(20 + k)) for k in range(n)]
    return pd.DataFrame({"outlet": [f"Outlet {k % 5}" for k in range(n)], "text": texts})


def test_ctrl_c_keeps_what_is_done_and_the_same_call_goes_on(tmp_path):
    lines(24).to_csv(tmp_path / "in.csv", index=False)
    out = tmp_path / "out"
    call = ["analyse", str(tmp_path / "in.csv"), "--out", str(out)]
    running = subprocess.Popen(
        [sys.executable, "-m", "framing", *call], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    path, until = out / UNFINISHED, time.monotonic() + 60
    while not (path.exists() and path.stat().st_size > 5_000) and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=60)[1]
    assert running.returncode == 130
    assert "Traceback" not in said
    assert "goes on from there" in said
    kept = journal.found_before(out / UNFINISHED, read_paths([tmp_path / "in.csv"]))
    assert 0 < len(kept) < 24
    assert main(call) == 0
    assert not path.exists()
    fresh = tmp_path / "fresh"
    assert main(["analyse", str(tmp_path / "in.csv"), "--out", str(fresh)]) == 0
    for name in TABLE_NAMES:
        assert (out / f"{name}.csv").read_bytes() == (fresh / f"{name}.csv").read_bytes()


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_a_number_of_jobs_that_is_none_is_a_wrong_call(tmp_path, jobs):
    with pytest.raises(SystemExit) as ended:
        main(["analyse", "a.csv", "--out", str(tmp_path), "--jobs", jobs])
    assert ended.value.code == 2


def test_waiting_is_said_in_words():
    assert str(Progress(step="waiting", n_ahead=2)) == "Waiting for 2 other analyses"
