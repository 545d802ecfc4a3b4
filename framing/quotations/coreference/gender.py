"""Gender: of persons that no title or given name tells, from the pronouns that follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.language.mentions.mentions import Mention
from framing.quotations.coreference.entities import Entity

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|herself))\b", re.IGNORECASE)
#: Pronouns of one sex, for each of the other, that make an unknown person of that sex.
CLEAR_MAJORITY = 2.0
#: Characters after a mention in which a pronoun is most likely the person's.
REACH = 150
_OPENING = re.compile(r"[“\"\n]")


def infer_sex(
    text: str, mentions: Sequence[Mention], known: list[Entity], of: Sequence[int | None]
) -> None:
    """Give persons the sex of the pronouns that follow them at once.

    Counted are pronouns up to the next mention of a person, quotation mark or paragraph, within
    150 characters.  Where a given name tells a sex, at least two must speak against it and none
    for it.
    """
    counts: dict[int, list[int]] = {}
    persons = [
        (m.end, k)
        for m, k in zip(mentions, of, strict=True)
        if k is not None and known[k].kind == "name"
    ]
    for at, (end, k) in enumerate(persons):
        if known[k].told:
            continue
        stop = min(persons[at + 1][0] if at + 1 < len(persons) else len(text), end + REACH)
        quoted = _OPENING.search(text, end, stop)
        for match in _PRONOUN.finditer(text, end, quoted.start() if quoted else stop):
            counts.setdefault(k, [0, 0])[0 if match[1] else 1] += 1
    for k, (male, female) in counts.items():
        sex = known[k].sex
        if (male > CLEAR_MAJORITY * female and not sex) or (sex == "f" and male > 1 and not female):
            known[k].sex, known[k].guessed = "m", not sex
        elif (female > CLEAR_MAJORITY * male and not sex) or (sex == "m" and female > 1 > male):
            known[k].sex, known[k].guessed = "f", not sex
