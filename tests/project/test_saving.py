"""Saving: what was confirmed outlasts a kill at any moment, and a full disk."""

import multiprocessing
import os
import random
import resource
import time

import pytest

from framing.errors import ProjectError
from framing.project import added, contents, created, opened, set_to
from framing.project.places import Place
from framing.reading import Article

N_SAVES, N_KILLS = 200, 12
# A copy of this process: a new one would be busy with its imports when it is killed.
FORK = multiprocessing.get_context("fork")


def save(folder, project, start, told):
    """Add articles one by one, and say each number when, and only when, it is saved."""
    handle = opened(Place(sort="folder", folder=folder), project)
    for n in range(start, N_SAVES):
        added(handle, articles=[Article(article_id=str(n), file_name="a", text="Rain. " * 400)])
        os.write(told, b"%d\n" % n)


def started(folder, project, start):
    """Return a process that saves, and where it says what it saved."""
    heard, told = os.pipe()
    process = FORK.Process(target=save, args=(folder, project, start, told))
    process.start()
    os.close(told)
    return process, os.fdopen(heard)


def test_a_kill_at_any_moment_of_200_saves_loses_nothing_confirmed(tmp_path):
    place, rng = Place(sort="folder", folder=tmp_path), random.Random(11)
    project = created(place, name="Killed").project
    confirmed, start = set(), 0
    for _ in range(N_KILLS):
        process, heard = started(tmp_path, project, start)
        time.sleep(rng.random() * 0.2)
        process.kill()
        with heard:
            confirmed |= {line.strip() for line in heard if line.endswith("\n")}
        process.join()
        there = {article.article_id for article in contents(opened(place, project)).articles}
        assert confirmed <= there
        start = len(there)
    assert confirmed
    process, heard = started(tmp_path, project, start)
    with heard:
        process.join(60)
    articles = contents(opened(place, project)).articles
    assert [article.article_id for article in articles] == [str(n) for n in range(N_SAVES)]
    assert all(len(article.text) == 2400 for article in articles)


def test_a_full_disk_is_said_and_leaves_the_old_state_whole(tmp_path):
    place = Place(sort="folder", folder=tmp_path)
    handle = created(place, name="Full")
    added(handle, articles=[Article(article_id="a", file_name="a.txt", text="It rained.")])
    # A limit on the size of files is what a program meets on a full disk.
    path = tmp_path / f"{handle.project}.sqlite"
    room = path.stat().st_size + 40_000
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(ProjectError, match=r"no room left.*What was saved before is whole"):
            set_to(handle, {"large": "x" * 5_000_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    after = contents(opened(place, handle.project))
    assert ([a.text for a in after.articles], "large" in after.settings) == (["It rained."], False)
    set_to(handle, {"large": "small"})
    assert contents(handle).settings["large"] == "small"
