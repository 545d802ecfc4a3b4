"""The command line of training: python -m framing.training all GOLD_FOLDER."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.training.folds import (
    N_FOLDS,
    Course,
    attribution_course,
    folds,
    left_out,
    linking_course,
    write_folds,
)
from framing.training.steps import STEPS, TrainingTask

COURSES: dict[str, Callable[[Path], Course[Any, Any]]] = {
    "attribution": attribution_course,
    "linking": linking_course,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m framing.training", description="Make the models from gold, and test them."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    whole = commands.add_parser("all", help="make every model and measure every threshold")
    whole.add_argument("gold", metavar="GOLD_FOLDER", type=Path)
    whole.add_argument("--out", metavar="DIR", type=Path, help="not beside the code but here")
    whole.add_argument("--corpus", metavar="FILE", type=Path, help="articles for the embeddings")
    whole.add_argument("--date", help="of the gold; else the day its newest file was changed")
    whole.add_argument("--only", nargs="+", choices=list(STEPS), help="these steps alone")
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
        if options.command == "all":
            _all(options)
        else:
            _folds(options)
    except FramingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _all(options: argparse.Namespace) -> None:
    task = TrainingTask(
        gold=options.gold,
        corpus=options.corpus,
        date=options.date,
        out=options.out,
    )
    for name in options.only or STEPS:
        begin = time.monotonic()
        said = STEPS[name](task)
        seconds = time.monotonic() - begin
        print(f"{name}: {said} ({seconds:.0f} s)", file=sys.stderr, flush=True)


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
