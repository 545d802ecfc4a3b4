"""Mutants: small random changes of the core rooms, and the share that the tests notice.

``python -m tests.trials.mutants --n 200 --seed 1`` draws so many of the changes that cosmic-ray's
operators can make, makes each alone in a copy of the tree, and runs the tests of its room, then the
quality floor.  Each place in the code is as likely as any other, however many changes it has.
With ``--quick`` the property tests, which take most of the time, are left out: fewer are noticed.

Left out is what no test of behaviour can notice: annotations, decorators (``cache``, ``dataclass``
and what they are given), ``strict=True`` of ``zip``, and ``is`` in place of another comparison.
"""

from __future__ import annotations

import argparse
import ast
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names

from tests.trials.changed_tree import changed, copied_tree, failure

Place = tuple[int, int]
#: Each core room with the tests that are to notice a change of it, its examples first.
ROOMS = {
    "framing/counts": ("framing/counts", "tests/counts", "tests/quality"),
    "framing/grouping": ("framing/grouping", "tests/grouping", "tests/quality"),
    "framing/quotations": ("framing/quotations", "tests/quotations", "tests/quality"),
    "framing/shares": ("framing/shares", "tests/shares"),
    "framing/terms": ("framing/terms", "tests/terms"),
}
#: Operators that need to be told what to put in, or change what is left out.
_NOT_USED = ("VariableReplacer", "VariableInserter", "RemoveDecorator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A change: which operator is used on which of the places that it finds in a file."""

    path: str
    place: Place  #: line and column
    operator: str
    occurrence: int


def operators() -> list[str]:
    """Return the names of the operators that are used."""
    return [
        name
        for name in operator_names()
        if not name.endswith(_NOT_USED)
        and not (name.endswith(("_Is", "_IsNot")) and "_Is_" not in name and "_IsNot_" not in name)
    ]


def mutants(tree: Path, path: str) -> Iterator[Mutant]:
    """Yield the changes that can be made to a file of ``tree``."""
    source = (tree / path).read_text(encoding="utf-8")
    left_out = list(_left_out(ast.parse(source)))
    nodes = list(ast_nodes(get_ast(source)))
    for name in operators():
        operator = get_operator(name)()
        places = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, place in enumerate(places):
            if not any(start <= place < end for start, end in left_out):
                yield Mutant(path=path, place=place, operator=name, occurrence=occurrence)


def _left_out(tree: ast.AST) -> Iterator[tuple[Place, Place]]:
    """Yield where annotations, decorators and ``strict`` stand."""
    for node in ast.walk(tree):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            parts += node.decorator_list
        if isinstance(node, ast.FunctionDef):
            parts.append(node.returns)
        if isinstance(node, ast.arg | ast.AnnAssign):
            parts.append(node.annotation)
        if isinstance(node, ast.keyword) and node.arg == "strict":
            parts.append(node.value)
        for part in filter(None, parts):
            yield (
                (part.lineno, part.col_offset),
                (part.end_lineno or part.lineno, part.end_col_offset or part.col_offset),
            )


def drawn(tree: Path, n: int, *, seed: int, rooms: list[str]) -> list[Mutant]:
    """Return ``n`` changes of ``rooms``, of places drawn without putting back."""
    at: dict[tuple[str, Place], list[Mutant]] = {}
    for room in rooms:
        for file in sorted((tree / room).rglob("*.py")):
            for mutant in mutants(tree, file.relative_to(tree).as_posix()):
                at.setdefault((mutant.path, mutant.place), []).append(mutant)
    chance = random.Random(seed)
    places = chance.sample(sorted(at), min(n, len(at)))
    return [chance.choice(at[place]) for place in places]


def main(n: int, *, seed: int, rooms: list[str], options: list[str]) -> int:
    """Make ``n`` changes, print what became of each and the share that a test noticed."""
    noticed: Counter[bool] = Counter()
    with copied_tree() as tree:
        for room in rooms:
            if failed := failure(tree, [*ROOMS[room], *options]):
                print(f"Nothing is changed yet, and {failed}")
                return 1
        for mutant in drawn(tree, n, seed=seed, rooms=rooms):
            source = (tree / mutant.path).read_text(encoding="utf-8")
            text = MutationVisitor.mutate_code(
                source, get_operator(mutant.operator)(), mutant.occurrence
            )
            line = mutant.place[0] - 1
            room = next(room for room in rooms if mutant.path.startswith(room))
            with changed(tree, mutant.path, text):
                failed = failure(tree, [*ROOMS[room], *options])
            noticed[failed is not None] += 1
            verdict = "noticed" if failed else "SURVIVED"
            print(f"{verdict} {mutant.path}:{mutant.place[0]}", flush=True)
            if not failed:
                print(f"    - {source.split(chr(10))[line].strip()}")
                print(f"    + {text.split(chr(10))[line].strip()}", flush=True)
    total = noticed.total()
    print(f"{noticed[True]} of {total} noticed: {noticed[True] / max(total, 1):.0%}")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=200, help="how many changes (200)")
    parser.add_argument("--seed", type=int, default=1, help="of the draw (1)")
    parser.add_argument("--rooms", nargs="*", default=list(ROOMS), help="of the core rooms (all)")
    parser.add_argument("--quick", action="store_true", help="leave the property tests out")
    given = parser.parse_args()
    options = ["-m", "not hypothesis"] if given.quick else []
    sys.exit(main(given.n, seed=given.seed, rooms=given.rooms, options=options))
