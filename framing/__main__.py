"""The command line: python -m framing analyse PATH... --out DIR."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.analysis import analyse
from framing.output import VERSION, write_analysis
from framing.reading import read_paths


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m framing", description="Measure how outlets tell the same story."
    )
    parser.add_argument("--version", action="version", version=f"framing {VERSION}")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("analyse", help="read articles, write the tables as CSV")
    command.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="a folder")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: everything was read; 3: some was refused and is listed on standard error, the rest was
    analysed; 1: nothing was read; 2: the call is wrong.
    """
    options = _parser().parse_args(arguments)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"The folder {options.out} cannot be made: {error.strerror}.", file=sys.stderr)
        return 2
    _say("reading")
    corpus = read_paths(options.paths, leave_out=options.out)
    for file_name, row, reason in corpus.refused.itertuples(index=False, name=None):
        where = file_name if pd.isna(row) else f"{file_name}, row {row}"
        print(f"refused: {where}: {reason}", file=sys.stderr)
    if corpus.articles.empty:
        print("Nothing was read.", file=sys.stderr)
        return 1
    n_articles, n_refused = len(corpus.articles), len(corpus.refused)
    print(f"read: {n_articles} articles, refused: {n_refused}", file=sys.stderr)
    write_analysis(analyse(corpus, progress=_say), folder=options.out, paths=options.paths)
    return 3 if n_refused else 0


def _say(step: str) -> None:
    """Report on standard error that a step begins."""
    print(f"{step} ...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
