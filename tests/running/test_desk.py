"""Analyses beside the program: each can be stopped, waits its turn, and ends with its owner."""

import dataclasses
import functools
import os
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from framing.analysis import analyse, grouped
from framing.output import TABLE_NAMES, csv_bytes
from framing.project.findings import finding_keys
from framing.reading import Article, corpus, read_paths
from framing.running.desk import Desk
from framing.running.messages import Request

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"
#: Long enough to be stopped in the middle, on any machine.
LONG = "“We lost 20 boats and 12 nets,” said Orla Venn, who leads the 30 crews of Ulm. " * 300


@functools.cache
def sample():
    read = read_paths([SAMPLE])
    return read, analyse(read)


@functools.cache
def endless():
    return corpus(
        Article(article_id=str(n), outlet=str(n), file_name="a.txt", text=f"{n}. {LONG}")
        for n in range(60)
    )


def request_for(read, kept=None, **options):
    return lambda: Request(corpus=read, kept=kept or {}, **options)


class Here:
    """Owners that are there."""

    def __init__(self):
        self.gone = set()

    def __call__(self, owner):
        return owner not in self.gone


@pytest.fixture
def desk():
    made = Desk(is_here=Here(), max_at_once=1)
    yield made
    for owner in "abcd":
        made.left(owner)


def nothing(found):
    """Keep nothing."""


def running(desk, owner="a"):
    """Return a long analysis that has begun."""
    job = desk.asked(owner, "long", request_for(endless()), keep=nothing)
    assert until(lambda: job.progress.step == "articles")
    return job


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def is_alive(pid):
    """Say whether a process runs; one that has ended and was not asked for its status does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_an_analysis_beside_the_program_is_the_same_to_the_byte_and_keeps_what_it_finds(desk):
    read, made = sample()
    kept = {}
    job = desk.asked(
        "a",
        "sample",
        request_for(read),
        keep=lambda found: kept.update(dict.fromkeys(found.article_ids, found.data)),
    )
    assert job.wait(60)
    assert job.fault == ""
    for name in TABLE_NAMES:
        assert csv_bytes(getattr(job.result, name)) == csv_bytes(getattr(made, name))
    assert kept.keys() == finding_keys(read).keys()
    heard = []
    again = desk.asked(
        "a", "again", request_for(grouped(read), kept, grouped=True), keep=heard.append
    )
    assert again.wait(60)
    pd.testing.assert_frame_equal(again.result.quotations, made.quotations)
    assert heard == []  # nothing was measured twice


def test_who_comes_later_waits_is_told_so_and_comes_to_their_turn(desk):
    first = running(desk)
    second = desk.asked("b", "sample", request_for(sample()[0]), keep=nothing)
    assert not second.wait(0.3)
    assert str(desk.progress_of(second)) == "Waiting for another analysis"
    desk.left("a")
    assert second.wait(60)
    assert second.result is not None
    assert first.stopped


def test_what_nobody_waits_for_any_more_is_stopped_at_once(desk):
    job = running(desk)
    pid, begun = job.process.pid, time.monotonic()
    desk.left("a")
    assert job.wait(1)
    assert time.monotonic() - begun < 1
    assert job.result is None
    assert until(lambda: not is_alive(pid), 5)


def test_who_asks_for_something_else_leaves_what_they_asked_before(desk):
    before = running(desk)
    after = desk.asked("a", "sample", request_for(sample()[0]), keep=nothing)
    assert before.stopped
    assert after.wait(60)
    assert after.result is not None


def test_two_who_ask_for_the_same_share_it_until_both_left(desk):
    job = running(desk, "a")
    assert desk.asked("b", "long", request_for(endless()), keep=nothing) is job
    desk.left("a")
    assert not job.stopped
    desk.left("b")
    assert job.stopped


def test_an_owner_who_is_gone_without_a_word_is_noticed():
    here = Here()
    desk = Desk(is_here=here, max_at_once=1)
    job = running(desk)
    here.gone.add("a")
    assert job.wait(20)
    assert job.stopped


def test_who_leaves_while_waiting_takes_nobodys_turn(desk):
    running(desk, "a")
    waiting = desk.asked("b", "other", request_for(sample()[0]), keep=nothing)
    last = desk.asked("c", "sample", request_for(sample()[0]), keep=nothing)
    desk.left("b")
    assert waiting.wait(1)
    desk.left("a")
    assert last.wait(60)
    assert last.result is not None


def test_a_process_that_dies_is_said_and_the_next_analysis_has_another(desk):
    job = running(desk)
    os.kill(job.process.pid, 9)
    assert job.wait(20)
    assert "ended before" in job.fault
    after = desk.asked("b", "sample", request_for(sample()[0]), keep=nothing)
    assert after.wait(60)
    assert after.result is not None


def test_a_fault_of_the_program_is_said_and_the_process_goes_on(desk):
    read, _ = sample()
    broken = dataclasses.replace(read, articles=read.articles.drop(columns="title_end"))
    job = desk.asked("a", "broken", request_for(broken), keep=nothing)
    assert job.wait(60)
    assert "title_end" in job.fault
    after = desk.asked("a", "sample", request_for(read), keep=nothing)
    assert after.wait(60)
    assert after.result is not None


PROGRAM = """
import os, time
from framing.running.desk import Desk
from framing.running.messages import Request
from tests.running.test_desk import endless, nothing, request_for, running
desk = Desk(is_here=lambda owner: True)
print(running(desk).process.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("number", [2, 9], ids=["Ctrl-C", "kill -9"])
def test_an_analysis_ends_with_the_program_and_does_not_hold_it(number):
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    pid = int(program.stdout.readline())
    assert is_alive(pid)
    program.send_signal(number)
    assert program.wait(5) is not None
    assert until(lambda: not is_alive(pid), 5)
