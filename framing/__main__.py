"""The command line: python -m framing analyse PATH... --out DIR."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.analysis import Analysis
    from framing.reading import Corpus, FileRead
    from framing.running.analysing import Runner

# Controls, marks of direction and halves of characters, as file names and texts may have them.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


#: What an unfinished run leaves in its folder: what was found in articles measured by then.
UNFINISHED = "unfinished.findings"


class _Version(argparse.Action):
    """Show the version, which the measures know: they are loaded only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from framing.output import VERSION

        print(f"framing {VERSION}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m framing", description="Measure how outlets tell the same story."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("analyse", help="read articles, write the tables as CSV")
    command.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="a folder")
    command.add_argument(
        "--jobs", metavar="N", type=_at_least_one, default=1, help="processes at once (1)"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: everything was read; 3: some was refused and is listed on standard error, the rest was
    analysed; 1: nothing was read; 2: the call is wrong, or its folder cannot be written to; 130: it
    was interrupted, and what was measured by then is kept for the same call to go on from.
    """
    options = _parser().parse_args(arguments)
    try:
        return _analyse(options.paths, options.out, options.jobs)
    except KeyboardInterrupt:
        kept = (options.out / UNFINISHED).is_file()
        more = " What was measured is kept: the same call goes on from there." if kept else ""
        print(f"Interrupted. Results that were there are as they were.{more}", file=sys.stderr)
        return 130


def _analyse(paths: list[Path], out: Path, jobs: int) -> int:
    """Read ``paths``, measure, and write the results to ``out``."""
    # Imported here: what takes a second to load is to be interrupted with one line, too.
    import pandas as pd

    from framing.output import RESULT_NAMES, write_analysis
    from framing.reading import read_paths
    from framing.results_folder import ResultsFolderError, check_apart, results_folder

    try:
        check_apart(out, paths, names=RESULT_NAMES)
        with results_folder(out) as beside:
            _say("reading")
            corpus = read_paths(paths, leave_out=out, progress=_report)
            for file_name, row, reason in corpus.refused.itertuples(index=False, name=None):
                where = file_name if pd.isna(row) else f"{file_name}, row {row}"
                _print(f"refused: {where}: {reason}")
            n_articles, n_refused = len(corpus.articles), len(corpus.refused)
            if not n_articles:
                _print("Nothing was read.")
                return 1
            _print(f"read: {n_articles} articles, refused: {n_refused}")
            write_analysis(_measured(corpus, out, jobs), folder=beside, paths=paths)
        (out / UNFINISHED).unlink(missing_ok=True)
    except ResultsFolderError as error:
        _print(str(error))
        return 2
    return 3 if n_refused else 0


def _measured(corpus: Corpus, out: Path, jobs: int) -> Analysis:
    """Measure ``corpus``; what is found is kept in ``out`` until all is written."""
    from framing.project.findings import finding_keys
    from framing.running import journal
    from framing.running.analysing import Watch, analysed
    from framing.running.progress import Reports

    kept = journal.found_before(out / UNFINISHED, corpus)
    if kept:
        _print(f"measured before: {len(kept)} articles")
    keys = finding_keys(corpus)
    with journal.journal(out / UNFINISHED) as file:
        watch = Watch(
            went_on=Reports(_print).went_on,
            found=lambda one: journal.write(file, one, keys=keys),
        )
        return analysed(corpus, kept=kept, runner=_runner(jobs), watch=watch)


def _runner(jobs: int) -> Runner:
    """Return what works off the list of articles."""
    from framing.running.many_processes import in_many_processes
    from framing.running.one_process import in_one_process

    return in_one_process if jobs == 1 else partial(in_many_processes, jobs=jobs)


def _at_least_one(value: str) -> int:
    number = int(value)
    if number < 1:
        raise ValueError("below 1")
    return number


def _report(read: FileRead) -> None:
    """Report on standard error what was found in a file, and which dates have to be asked for."""
    if read.articles:
        _print(read.said())
    for article in read.articles:
        if article.date_as_printed is not None:
            row = "" if article.row is None else f", row {article.row}"
            _print(f"undated: {article.file_name}{row}: the date “{article.date_as_printed}”")


def _print(line: str) -> None:
    """Print a line on standard error, with nothing in it that would change a terminal."""
    print(_UNPRINTABLE.sub(lambda c: repr(c.group())[1:-1], line), file=sys.stderr, flush=True)


def _say(step: str) -> None:
    """Report on standard error that a step begins."""
    _print(f"{step} ...")


if __name__ == "__main__":
    sys.exit(main())
