"""Sentences: where they begin and end, in English news text."""

from __future__ import annotations

import re

from framing.language.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from framing.language.layout import paragraph_spans
from framing.language.words import any_of

#: Words whose full stop does not end a sentence.  From the abbreviations of AP style (titles,
#: states, months, bodies), put together by hand in 2026; a word that is as often a sentence's
#: last (such as "Co." or "no.") is in because news prints it before a name or a number.
ABBREVIATIONS = frozenset(
    """
    Adm Ala Ariz Ark Asst Att Atty Ave Bldg Blvd Brig Calif Capt Cmdr Co Col Colo Comdr Cong
    Conn Cpl Del Dem Dept Det Dist Dr Ed Est Ext Fla Ft Ga Gen Gov Hon Ill Ind Insp
    Jr Kan Ky La Lt Ltd Maj Mass Md Messrs Mich Minn Miss Mo Mont Mr Mrs Ms Mt
    Neb Nev No Nos Okla Ont Ore Pa Penn Prof Pres Pvt Rep Reps Res Rev Sec Sen Sens
    Sgt Sr St Supt Tenn Tex Univ Va Vt Wash Wis Wyo
    al cf e.g eg est i.e ie no nos op vs v p pp
    """.split()
) | frozenset(word.title() for word in SHORT_MONTHS + SHORT_WEEKDAYS)

_OPENERS = "\"'“‘«„([—–- "
_BLANK = re.compile(r"\s*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_ABBREVIATED = re.compile(
    rf"(?:(?<![\w.])(?:{any_of(ABBREVIATIONS)})|(?<![\w])(?:[A-Za-z]\.)*[A-Z])\Z"
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the span of each sentence of ``text``, in order; a paragraph's end ends a sentence.

    A full stop, question or exclamation mark ends one when a blank and something other than a
    lower-case letter follow, unless the stop belongs to an abbreviation or an initial.

    Examples
    --------
    >>> text = "Rep. Ida B. Moe of the U.S. Mint spoke. “It is late.” He left"
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Rep. Ida B. Moe of the U.S. Mint spoke.', '“It is late.”', 'He left']
    """
    spans = []
    for start, end in paragraph_spans(text):
        for match in _END.finditer(text, start, end):
            if match.end() > start and _ends_here(text, match, end):
                spans.append((start, match.end()))
                blank = _BLANK.match(text, match.end(), end)
                start = blank.end() if blank else match.end()
        if start < end:
            spans.append((start, end))
    return spans


def _ends_here(text: str, match: re.Match[str], paragraph_end: int) -> bool:
    following = text[match.end() : min(match.end() + 12, paragraph_end)].lstrip(_OPENERS)
    if following[:1].islower():
        return False
    if match.group()[0] != "." or len(match.group().rstrip("\"'”’»)]")) > 1:
        return True
    before = text[max(0, match.start() - 14) : match.start()]
    return not _ABBREVIATED.search(before)
