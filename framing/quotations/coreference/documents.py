"""Letters, petitions and calls: the group whose words a document holds, as the text puts it.

Each function is given the mentions of an article, the index of one of them and those that are known
already; it returns the index of the other mention and what the text says, or None.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from framing.language.mentions.mentions import Mention
from framing.quotations.coreference.role_families import SIGNED

Pair = tuple[int, str]

_IN = re.compile(r"\b(?:in|through|via)\s\Z", re.IGNORECASE)
#: Between a document and whose it is: "a letter from some 20 ", "the letter in which the ".
_FROM = re.compile(
    r"\s(?:from|by|of|that|in which)\s(?:(?:the|over|more than|about|nearly|some|around)\s)*\d*\s?"
)
#: Between a group and what it signs: " of Parliament put their names to ".
_SIGNING = re.compile(
    r"\b(?:sign(?:ed|s)?|wrote|written|sends?|sent|penned|names? to|issued|handed in|put out)\b"
)
_STOP = re.compile(r"[.!?;“”\"\n]")
#: What a call, an appeal or a plea is called by the verb of those who made it.
_MADE_BY = {
    "appeal": re.compile(r"\bappeal(?:s|ed|ing)?\b"),
    "call": re.compile(r"\bcall(?:s|ed|ing)?\b"),
    "plea": re.compile(r"\bplead(?:s|ed|ing)?\b|\bpled\b"),
}
#: Mentions looked back, and characters between a letter and the group whose it is, at most.
BACK, REACH = 4, 80
#: The same for those who called, and the characters after them in which their verb stands.
CALLERS_BACK, CALLERS_REACH, CALL_REACH = 12, 400, 40


def letter_of_group(
    text: str, mentions: Sequence[Mention], i: int, *, known: Container[int]
) -> Pair | None:
    """Return the letter of the group ``i``: "In a letter to Ulm, the mayors", "a letter from us".

    Examples
    --------
    >>> from framing.language.mentions.mentions import mentions
    >>> text = "A letter from the nurses came."
    >>> found = mentions(text)
    >>> [m.text for m in found], letter_of_group(text, found, 1, known={0})
    (['A letter', 'the nurses'], (0, '“A letter from the nurses”'))
    """
    start = mentions[i].start
    for j in range(i - 1, max(-1, i - BACK), -1):
        document = mentions[j]
        if document.key not in SIGNED or document.end < start - REACH or j not in known:
            continue
        between = text[document.end : start]
        opens = _IN.search(text, max(0, document.start - 12), document.start)
        if _FROM.fullmatch(between) or (opens and not _STOP.search(between)):
            said = text[document.start : mentions[i].end]
            return j, f"“{opens[0] if opens else ''}{said}”"
    return None


def signers_of_letter(
    text: str, mentions: Sequence[Mention], i: int, *, known: Container[int]
) -> Pair | None:
    """Return the group that signs the letter ``i``: "The mayors wrote a letter"."""
    start = mentions[i].start
    for j in range(i - 1, max(-1, i - BACK), -1):
        group = mentions[j]
        if group.end < start - REACH or group.kind != "group" or j not in known:
            continue
        between = text[group.end : start]
        if _SIGNING.search(between) and not _STOP.search(between):
            return j, f"“{text[group.start : mentions[i].end]}”"
        return None
    return None


def makers_of_call(
    text: str, mentions: Sequence[Mention], i: int, *, known: Container[int]
) -> Pair | None:
    """Return the group whose call ``i`` is: "The mayors called on him. The call …"."""
    verb = _MADE_BY.get(mentions[i].key)
    if verb is None:
        return None
    for j in range(i - 1, max(-1, i - CALLERS_BACK), -1):
        group = mentions[j]
        if group.end < mentions[i].start - CALLERS_REACH:
            return None
        after = text[group.end : group.end + CALL_REACH]
        made = verb.search(_STOP.split(after, maxsplit=1)[0])
        if group.kind == "group" and j in known and made:
            said = text[group.start : group.end] + after[: made.end()]
            return j, f"“{said}”, then “{mentions[i].text}”"
    return None
