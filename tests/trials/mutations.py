"""Mutations by name: changes that each undo something learned, and that the tests must notice.

``python -m tests.trials.mutations`` makes each in a copy of the tree, alone, and runs the tests of
its room; ``python -m tests.trials.mutations hedge`` only those whose name has the word.  The exit
status is 1 where a change passes all tests.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from framing.counts.extraction import hedges
from tests.trials.changed_tree import changed, copied_tree, failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A change of one file: what a pattern matches is replaced."""

    name: str
    path: str
    old: str  #: a pattern that matches once
    new: str
    tests: tuple[str, ...]


GROUPING = ("tests/grouping",)
QUOTATIONS = ("tests/quotations", "tests/quality")
LINKING = ("tests/counts", "tests/quality")


def constant(name: str, value: str, *, path: str, tests: tuple[str, ...]) -> Mutation:
    """Return the change of a module's constant."""
    return Mutation(
        name=f"{name} {value}",
        path=path,
        old=rf"(?m)^{name} = .*$",
        new=f"{name} = {value}",
        tests=tests,
    )


NAMED = [
    constant("MIN_SIMILARITY", "0.10", path="framing/grouping/stories.py", tests=GROUPING),
    constant("MIN_JACCARD", "0.45", path="framing/grouping/near_duplicates.py", tests=GROUPING),
    constant("MIN_RATIO_ALONE", "1", path="framing/terms/filtering.py", tests=("tests/terms",)),
    constant("MIN_SHARE", "0.3", path="framing/language/english.py", tests=("tests/language",)),
    constant("MIN_SHARE", "0.3", path="framing/quotations/actors/identities.py", tests=QUOTATIONS),
    constant(
        "MAX_SENTENCES", "2", path="framing/quotations/coreference/pronouns.py", tests=QUOTATIONS
    ),
    constant(
        "MIN_SOURCE", "0.4", path="framing/quotations/attribution/thresholds.py", tests=QUOTATIONS
    ),
    constant(
        "MIN_LINK", "0.9", path="framing/quotations/attribution/thresholds.py", tests=QUOTATIONS
    ),
    Mutation(
        name="_continues off by one",
        path="framing/quotations/attribution/ranking.py",
        old=r"units\[1\] - units\[0\] == 2",
        new="units[1] - units[0] == 3",
        tests=QUOTATIONS,
    ),
    Mutation(
        name="the choice of source in _of_report inverted",
        path="framing/quotations/attribution/assembly.py",
        old=r"inside\[0\]\.source > source",
        new="inside[0].source < source",
        tests=QUOTATIONS,
    ),
    Mutation(
        name="the overlap rule of reports gone",
        path="framing/quotations/detection/reported_clauses.py",
        old=r"report\.first < found\[-1\]\.end",
        new="False",
        tests=QUOTATIONS,
    ),
    Mutation(
        name="clashing figures linked from any probability up",
        path="framing/counts/linking/thresholds.py",
        old=r"(?m)^    clashing: float = .*$",
        new="    clashing: float = 0.0",
        tests=LINKING,
    ),
    constant("REACH", "3", path="framing/counts/linking/mention_context.py", tests=LINKING),
    Mutation(
        name="the part and whole rule of may_link gone",
        path="framing/counts/linking/pair_features.py",
        old=r"\(\{\"part\", \"whole\"\}, (\{\"for\", \"against\"\})\)",
        new=r"(\1,)",
        tests=LINKING,
    ),
    Mutation(
        name="the for and against rule of may_link gone",
        path="framing/counts/linking/pair_features.py",
        old=r"\((\{\"part\", \"whole\"\}), \{\"for\", \"against\"\}\)",
        new=r"(\1,)",
        tests=LINKING,
    ),
]


def hedge_mutations() -> list[Mutation]:
    """Return the removal of each hedge of the list."""
    words = {**hedges.BEFORE, **hedges._SYMBOLS, **hedges.AFTER}
    return [
        Mutation(
            name=f"the hedge “{hedge}” removed",
            path="framing/counts/extraction/hedges.py",
            old=rf'(?m)^    "{re.escape(hedge)}": "{modifier}",$',
            new="",
            tests=("tests/counts/test_hedges.py",),
        )
        for hedge, modifier in words.items()
    ]


def main(part: str) -> int:
    """Make each change whose name has ``part``; return 1 if one passed all tests."""
    survived = 0
    mutations = [m for m in [*NAMED, *hedge_mutations()] if part in m.name]
    with copied_tree() as tree:
        if failed := failure(tree, sorted({path for m in mutations for path in m.tests})):
            print(f"Nothing is changed yet, and {failed}")
            return 1
        for mutation in mutations:
            text = (tree / mutation.path).read_text(encoding="utf-8")
            made = re.sub(mutation.old, mutation.new, text)
            if made == text:
                print(f"NOT MADE  {mutation.name}: {mutation.path} no longer has it", flush=True)
                survived += 1
                continue
            with changed(tree, mutation.path, made):
                failed = failure(tree, mutation.tests)
            survived += failed is None
            print(
                f"{'fails' if failed else 'PASSES':<9} {mutation.name}  {failed or ''}", flush=True
            )
    print(f"{len(mutations) - survived} of {len(mutations)} changes make a test fail")
    return int(survived > 0)


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
