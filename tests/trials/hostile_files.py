"""Hostile files, each read in a process of its own: its time, its memory, and what it leaves.

``python -m tests.trials.hostile_files`` takes some minutes; ``... hostile_files pdf`` only those
whose name has the word.  The exit status is 1 where a file takes over 10 seconds (with the start of
Python) or 500 MB, writes a file, or asks a server.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reading.test_hostile import CASES, WATCH
from tests.trials.changed_tree import ROOT

MAX_SECONDS, MAX_MEGABYTES = 10, 500
#: Reads a path, and prints what was refused and the most memory that it and its child took.
READ = """
import resource, sys
from pathlib import Path
from framing.reading import read_paths
read = read_paths([Path(sys.argv[1])])
# Its own peak is that of the system's books: the other one counts what started this process, too.
own = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
reason = (read.refused["reason"].tolist() or ["-"])[0]
print(own // 1024, child // 1024, len(read.articles), reason)
"""


def trial(case: str) -> tuple[float, int, str]:
    """Return the seconds and megabytes that a case takes, and what is the matter with it."""
    name, make = CASES[case]
    with TemporaryDirectory() as place:
        (Path(place) / name).write_bytes(make())
        start = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", READ, str(Path(place) / name)],
            cwd=place,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": place, "HOME": place},
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.monotonic() - start
        left = sorted(path.name for path in Path(place).rglob("*"))
    if done.returncode:
        return seconds, 0, f"an exception: {done.stderr[-300:]}"
    own, child, n_articles, reason = done.stdout.split(" ", 3)
    problems = []
    if seconds > MAX_SECONDS:
        problems.append("it takes too long")
    if max(int(own), int(child)) > MAX_MEGABYTES:
        problems.append("it takes too much memory")
    if left != [name]:
        problems.append(f"it leaves {left}")
    if WATCH.asked:
        problems.append("it asked a server")
    if n_articles == "0" and len(reason) < 20:
        problems.append("it is neither read nor refused")
    return seconds, max(int(own), int(child)), "; ".join(problems)


def main() -> int:
    """Try the cases whose names have the words given, and return the exit status."""
    chosen = [case for case in CASES if all(word in case for word in sys.argv[1:])]
    failed = 0
    slowest, largest = 0.0, 0
    for case in chosen:
        seconds, megabytes, problem = trial(case)
        slowest, largest = max(slowest, seconds), max(largest, megabytes)
        if problem:
            failed += 1
            print(f"{case}: {seconds:.1f} s, {megabytes} MB: {problem}", flush=True)
    print(f"{len(chosen)} files, {failed} failed; at most {slowest:.1f} s and {largest} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
