"""Marked texts: articles with what a careful reader finds in them, read from files.

The form is told in README.md beside this module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ARTICLES = sorted((HERE / "articles").glob("*.md"))
STORIES = sorted(path for path in (HERE / "stories").iterdir() if path.is_dir())

MARKS = "\n=== marks ===\n"
SECTIONS = ("quotations", "amounts")
MODIFIERS = (
    "exact",
    "about",
    "nearly",
    "more than",
    "at least",
    "less than",
    "at most",
    "range",
    "vague",
)
VERDICTS = ("same", "compatible", "strained", "conflict")


class BadMarkError(ValueError):
    """A mark that cannot be read: which file, which line, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedQuotation:
    """A passage that a reader gives to a source; ``neutral``: found or not, it counts nothing."""

    span: str  #: as it is found in the text: see ``located``
    speaker: str  #: as written
    name: str  #: as resolved
    neutral: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedAmount:
    """An amount with its reading; ``neutral``: found or not, it counts nothing."""

    span: str
    low: float
    high: float
    modifier: str
    unit: str
    thing: str | None  #: what of its story it counts; None: nothing that is counted elsewhere
    neutral: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """One file: the article as our reader takes it, and its marks."""

    path: Path
    article: str
    quotations: tuple[MarkedQuotation, ...]
    amounts: tuple[MarkedAmount, ...]

    @property
    def file_name(self) -> str:
        """Name the file so that no two of the collection have one name."""
        return f"{self.path.parent.name}/{self.path.name}"

    @property
    def has_quotations(self) -> bool:
        """Say whether the quotations of this article are marked."""
        return bool(self.quotations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How the figures of two outlets for one thing stand to each other, as a reader judges."""

    story: str
    thing: str
    outlets: frozenset[str]
    verdict: str


def read_marked(path: Path) -> MarkedArticle:
    """Return the article of a file and its marks."""
    article, found, block = path.read_text(encoding="utf-8").partition(MARKS)
    if not found:
        raise BadMarkError(f"{path.name}: no line '=== marks ==='. Put one after the text.")
    lines: dict[str, list[list[str]]] = {name: [] for name in SECTIONS}
    section = None
    for line in filter(None, map(str.strip, block.split("\n"))):
        if line in SECTIONS:
            section = line
        elif section is None:
            raise BadMarkError(f"{path.name}: '{line}' stands before 'quotations' or 'amounts'.")
        else:
            lines[section].append([cell.strip() for cell in line.split("|")])
    return MarkedArticle(
        path=path,
        article=article,
        quotations=tuple(_quotation(cells, path) for cells in lines["quotations"]),
        amounts=tuple(_amount(cells, path) for cells in lines["amounts"]),
    )


def _quotation(cells: list[str], path: Path) -> MarkedQuotation:
    if len(cells) != 3:
        raise BadMarkError(f"{path.name}: {cells} is not 'passage | speaker | name'.")
    span, speaker, name = cells
    return MarkedQuotation(span=span, speaker=speaker, name=name, neutral=name == "?")


def _amount(cells: list[str], path: Path) -> MarkedAmount:
    if len(cells) not in (4, 5):
        raise BadMarkError(f"{path.name}: {cells} is not 'amount | value | modifier | unit'.")
    span, value, modifier, unit, *rest = cells
    if value == "-":
        return MarkedAmount(
            span=span, low=0, high=0, modifier="-", unit="-", thing=None, neutral=True
        )
    if modifier not in MODIFIERS:
        raise BadMarkError(f"{path.name}: {cells}: the modifier is one of {', '.join(MODIFIERS)}.")
    low, _, high = value.partition("..")
    return MarkedAmount(
        span=span,
        low=float(low),
        high=float(high or low),
        modifier=modifier,
        unit=unit,
        thing=(rest[0] or None) if rest else None,
        neutral=False,
    )


def located(text: str, mark: str) -> tuple[int, int]:
    """Return where a mark stands in ``text``: what is in [brackets], or all of it without.

    The words must stand in the text once; words around the brackets tell one place from another.
    """
    match = re.fullmatch(r"(.*?)\[(.+)\](.*)", mark)
    before, inside, after = match.groups() if match else ("", mark, "")
    words = before + inside + after
    if text.count(words) != 1:
        raise BadMarkError(
            f"'{words}' stands {text.count(words)} times in the text, not once: copy it as it is "
            "printed, or put words around [brackets] that tell the place."
        )
    start = text.index(words) + len(before)
    return start, start + len(inside)


def read_verdicts(folder: Path) -> list[Verdict]:
    """Return the verdicts of a story, from the file ``verdicts.txt`` in its folder."""
    found = []
    for line in (folder / "verdicts.txt").read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 4 or cells[3] not in VERDICTS:
            raise BadMarkError(
                f"{folder.name}: '{line}' is not 'thing | outlet | outlet | verdict' with one of "
                f"{', '.join(VERDICTS)}."
            )
        thing, one, other, verdict = cells
        found.append(
            Verdict(
                story=folder.name, thing=thing, outlets=frozenset((one, other)), verdict=verdict
            )
        )
    return found
