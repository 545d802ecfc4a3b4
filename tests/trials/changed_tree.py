"""Changed trees: a copy of the project in which one thing is changed, and whether a test fails."""

from __future__ import annotations

import compileall
import os
import py_compile
import shutil
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

# What the tests spend most of their start on: imported here once, for every run that is forked.
import hypothesis  # noqa: F401
import pandas  # noqa: F401
import pytest
import sklearn.feature_extraction.text  # noqa: F401

ROOT = Path(__file__).parents[2]
#: What the tests need of the project.
PARTS = ("framing", "tests", "data", "docs", "app.py", "pyproject.toml", "README.md")
#: A change under which the tests run longer than this many seconds has failed them.
MAX_SECONDS = 120


@contextmanager
def copied_tree() -> Iterator[Path]:
    """Yield a copy of the project, compiled so that a change is seen whatever the clock says."""
    with TemporaryDirectory() as folder:
        tree = Path(folder)
        for part in PARTS:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, tree / part)
        compileall.compile_dir(
            tree, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
        )
        yield tree


@contextmanager
def changed(tree: Path, path: str, text: str) -> Iterator[None]:
    """Put ``text`` into a file of the tree, and what was there back at the end."""
    file = tree / path
    before = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(before, encoding="utf-8")


def failure(tree: Path, tests: Sequence[str]) -> str | None:
    """Return the first test that fails in ``tree``, or None where all pass.

    The tests run in a process of their own, forked from this one.
    """
    output = tree / "output.txt"
    child = os.fork()
    if child == 0:
        _run(tree, tests, output)
    status = _waited(child)
    if status is None:
        return f"no end after {MAX_SECONDS} s"
    if status == 0:
        return None
    lines = output.read_text(encoding="utf-8", errors="replace").strip().split("\n")
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return (failed or lines[-1:])[0]


def _run(tree: Path, tests: Sequence[str], output: Path) -> None:
    """Run the tests in this process, and end it."""
    code = 1
    try:
        os.setpgid(0, 0)
        with output.open("wb") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        os.chdir(tree)
        for name in [n for n in sys.modules if n.split(".")[0] in ("framing", "tests")]:
            del sys.modules[name]
        sys.path = [str(tree), *(p for p in sys.path if p and Path(p).resolve() != ROOT)]
        sys.dont_write_bytecode = True
        code = int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *tests]))
        sys.stdout.flush()
    finally:
        os._exit(code)


def _waited(child: int) -> int | None:
    """Return the exit status of a process, or None after ending one that takes too long."""
    end = time.monotonic() + MAX_SECONDS
    while time.monotonic() < end:
        process, status = os.waitpid(child, os.WNOHANG)
        if process:
            return status
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
