"""Constructed stories: small ones put together out of wordings, with contradictions and traps.

Real stories have a contradiction in one out of a dozen, and are few; from these is learned that a
clash of values is no argument against a link, and that killed and wounded, here and elsewhere, now
and before are two things also where the figures are equal by chance.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.training.gold import GoldStory

#: The name of the set.
SET = "constructed"
N_STORIES = 250

_FILE = Path(__file__).with_name("constructed_stories.json")
_OUTLETS = ("Ant", "Bee", "Cat", "Dog")
_HEDGES = ("", "", "", "more than ", "about ", "at least ", "nearly ")
#: How often a second outlet gives another figure, and how often two things have one figure.
_CLASH = 0.45
_CHANCE = 0.15
#: How often a story is but a sentence or two an article, a thing is told, a place is named with it.
_BRIEF = 0.5
_TOLD = 0.75
_PLACED = 0.3

MILLIONS, MILLION = "$# million", 10**6


def constructed_stories(n: int = N_STORIES) -> list[GoldStory]:
    """Return ``n`` stories, always the same."""
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    chance = random.Random(0)
    return [_story(f"{SET}-{number}", data, chance) for number in range(n)]


def _story(name: str, data: Mapping[str, Any], chance: random.Random) -> GoldStory:
    scene = data["scenes"][chance.choice(sorted(data["scenes"]))]
    place = chance.choice(data["places"])
    brief = chance.random() < _BRIEF
    things = chance.sample(sorted(scene["things"]), k=2 if brief else 5)
    outlets = _OUTLETS[: 2 if brief else chance.choice((2, 3, 4))]
    figures: dict[str, int] = {}
    for thing in things:
        known = list(figures.values())
        by_chance = known and chance.random() < _CHANCE
        fresh = _figure(scene["things"][thing], chance)
        figures[thing] = chance.choice(known) if by_chance else fresh
    articles: list[dict[str, Any]] = []
    mentions: dict[str, list[dict[str, Any]]] = {thing: [] for thing in things}
    for number, outlet in enumerate(outlets, start=1):
        told = [t for t in things if chance.random() < _TOLD] or things[:1]
        opened = not brief or chance.random() > _BRIEF
        lines = [chance.choice(scene["opening"]).replace("@", place)] if opened else []
        for thing in chance.sample(told, k=1 if brief else len(told)):
            value = figures[thing]
            if number > 1 and chance.random() < _CLASH:
                value = _other(value, chance)
            line = chance.choice(scene["things"][thing])
            lines.append(_filled(line, value, place, chance))
            mentions[thing].append(
                {
                    "article": f"{name}_{number}",
                    "sentence": len(lines) - 1,
                    "value": value * (MILLION if MILLIONS in line else 1),
                    "surface": str(value),
                }
            )
        articles.append(
            {
                "article": f"{name}_{number}",
                "outlet": outlet,
                "title": chance.choice((f"News from {place}", f"{place}: what is known", place)),
                "paragraphs": [[line] for line in lines],
            }
        )
    return GoldStory(set=SET, name=name, marks=_marks(mentions), articles=articles)


def _marks(mentions: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """Return what several outlets count as groups, what one counts as a look-alike."""
    return {
        "groups": [
            {"label": thing, "mentions": found}
            for thing, found in mentions.items()
            if len(found) > 1
        ],
        "distractors": [
            {"label": thing, "mention": found[0]}
            for thing, found in mentions.items()
            if len(found) == 1
        ],
    }


def _figure(wordings: Sequence[str], chance: random.Random) -> int:
    if any("percent" in wording or "years" in wording for wording in wordings):
        return chance.randint(2, 40)
    return chance.choice(
        (chance.randint(3, 60), chance.randint(20, 900), chance.randint(2, 90) * 100)
    )


def _other(value: int, chance: random.Random) -> int:
    """Return another figure for the same thing, as outlets have them: a fifth to twice as far."""
    changed = round(value * chance.choice((0.6, 0.75, 0.85, 1.15, 1.3, 1.6, 2.0)))
    return changed if changed != value else value + 1


def _filled(line: str, value: int, place: str, chance: random.Random) -> str:
    printed = f"{value:,}"
    if chance.random() < _PLACED:
        line = f"{line[:-1]} {chance.choice(('in', 'at', 'near'))} {place}."
    if "$#" in line:
        return line.replace("$#", f"${printed}")
    fixed = line.startswith(("At least", "About", "Some")) or "The #" in line
    hedge = "" if fixed else chance.choice(_HEDGES)
    filled = line.replace("#", hedge + printed)
    return filled[0].upper() + filled[1:]
