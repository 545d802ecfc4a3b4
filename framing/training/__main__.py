"""The command line of training: python -m framing.training folds linking GOLD --out DIR."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from framing.training.folds import (
    N_FOLDS,
    Course,
    attribution_course,
    folds,
    left_out,
    linking_course,
    write_folds,
)
from framing.training.gold import GoldError

COURSES: dict[str, Callable[[Path], Course[Any, Any]]] = {
    "attribution": attribution_course,
    "linking": linking_course,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m framing.training", description="Make the models from gold, and test them."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    apart = commands.add_parser(
        "folds", help="analyse what is held back by models learned without it"
    )
    apart.add_argument("model", choices=sorted(COURSES))
    apart.add_argument("gold", metavar="GOLD_FOLDER", type=Path)
    apart.add_argument("--out", metavar="DIR", type=Path, required=True, help="a folder a fold")
    apart.add_argument("--parts", type=int, default=N_FOLDS, help="how many folds")
    apart.add_argument("--leave-out", metavar="NAME", help="one fold: the set of this name")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0, or 1 where the gold is not as it should.

    What is wrong is said on standard error.
    """
    options = _parser().parse_args(arguments)
    try:
        _folds(options)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _folds(options: argparse.Namespace) -> None:
    course = COURSES[options.model](options.gold)
    held = (
        left_out(course, options.leave_out)
        if options.leave_out
        else folds(course, n_folds=options.parts)
    )
    for name in write_folds(course, held, out=options.out):
        print(f"written: {options.out / name}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
