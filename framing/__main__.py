"""The command line: python -m framing analyse PATH... --out DIR."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.reading import FileRead

# Controls, marks of direction and halves of characters, as file names and texts may have them.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


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
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: everything was read; 3: some was refused and is listed on standard error, the rest was
    analysed; 1: nothing was read; 2: the call is wrong, or its folder cannot be written to; 130: it
    was interrupted.
    """
    options = _parser().parse_args(arguments)
    try:
        return _analyse(options.paths, options.out)
    except KeyboardInterrupt:
        print("Interrupted. Results that were there are as they were.", file=sys.stderr)
        return 130


def _analyse(paths: list[Path], out: Path) -> int:
    """Read ``paths``, measure, and write the results to ``out``."""
    # Imported here: what takes a second to load is to be interrupted with one line, too.
    import pandas as pd

    from framing.analysis import analyse
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
            write_analysis(analyse(corpus, progress=_say), folder=beside, paths=paths)
    except ResultsFolderError as error:
        _print(str(error))
        return 2
    return 3 if n_refused else 0


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
