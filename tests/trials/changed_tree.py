"""Changed trees: a copy of the project in which one thing is changed, and whether a test fails."""

from __future__ import annotations

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
#: What the tests need of the project.
PARTS = ("framing", "tests", "data", "docs", "app.py", "pyproject.toml", "README.md")
#: A change under which the tests run longer than this many seconds has failed them.
MAX_SECONDS = 300


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


def failure(tree: Path, tests: Sequence[str]) -> str | None:
    """Return the first test that fails in ``tree``, or None where all pass."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            command,
            cwd=tree,
            env=environment,
            capture_output=True,
            text=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"no end after {MAX_SECONDS} s"
    if done.returncode == 0:
        return None
    lines = (done.stdout + done.stderr).strip().split("\n")
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return (failed or lines[-1:])[0]


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
