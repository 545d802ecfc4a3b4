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
    corpus = read_paths(options.paths)
    for file_name, row, reason in corpus.refused.itertuples(index=False, name=None):
        where = file_name if pd.isna(row) else f"{file_name}, row {row}"
        print(f"refused: {where}: {reason}", file=sys.stderr)
    if corpus.articles.empty:
        print("Nothing was read.", file=sys.stderr)
        return 1
    analysis = analyse(corpus, progress=lambda step: print(step, "...", file=sys.stderr))
    write_analysis(analysis, options.out, settings={"version": VERSION})
    return 3 if len(corpus.refused) else 0


if __name__ == "__main__":
    sys.exit(main())
