"""Amounts: where a text gives a number of something, and how it is worded."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.counts.drafting import draft
from framing.counts.drafts import Draft, mention
from framing.counts.intervals import interval
from framing.counts.joins import joined
from framing.counts.not_amounts import is_no_amount
from framing.counts.noun_words import VERBS
from framing.counts.numerals import numerals
from framing.counts.plurals import singular
from framing.counts.records import CountMention
from framing.counts.tallies import tally

_LIST = re.compile(r"(?:, |, and |, or | and | or )\Z")
_MOVE = re.compile(r",? (?:up|down) \Z")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9%)”\"’]{2})[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]|\n")
#: What follows is a whole of its own: "split in two", "a city of 56,000".
_APART_BEFORE = re.compile(
    r"\b(?:in|into|(?:audience|city|country|crowd|family|field|group|nation|population|team|town"
    r"|village) of) \Z"
)
_MONEY_VERB = re.compile(
    r"\b(?:spen[dt]|spending|cost|costing|costs|rais(?:e|ed|ing)|donat(?:e|ed|ing)|pa(?:y|id|ying)|worth"
    r"|earn(?:s|ed|ing)?|invest(?:s|ed|ing)?|made|owes?|owed|sav(?:e|ed|ing)) (?:\w+ )?\Z"
)
#: "Forty-six signed" is about what was counted at most so many characters before.
_SENTENCE = 200
_SMALL_WORD = re.compile(r"\b[a-z]+s\b|\bmen\b|\bwomen\b|\bpeople\b|\bchildren\b")
_OF_THEM = re.compile(r" (?:out )?of (?:them|those|these|whom|which|us|you)\b")
_NEXT_WORD = re.compile(r" (?:have |has |had )?(?:also |later |already )?([a-z]+)")
_AUX = frozenset("are were have had will would did do could may might can was".split())
_HARM = re.compile(
    r" (?:were|are|have been|had been|was)? ?(?:also )?"
    r"(?:killed|injured|wounded|hurt|arrested|died|charged)\b"
)
_ONE_BEFORE = re.compile(
    r"\b(?:[Nn]o|[Aa]ny|[Ee]very|[Ee]ach|[Tt]h(?:is|at|e)|[Ww]hich|[Nn]ot|[Ss]ome|like"
    r"|an?|it|by)[ -]\Z"
)
_ONE_IDIOM = re.compile(
    r" (?:another|day|morning|night|evening|afternoon|moment|thing|way|hand|time|bit)"
    r"\b|['’]s|-on-| by one"
)
_NAME_BEFORE = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-Z][\w.]*\s\Z")
_IN_ALL = re.compile(r",? in (?:all|total)\b")
_DEATHS = re.compile(r"\bdeath toll\b|\btoll of the dead\b")
_TOTAL = re.compile(
    r"\b(?:total|number|sum|average|maximum|toll|tally|count|figure)\b[^.;,\n]{0,25}"
    r"\b(?:of|to|is|was|at|hit|now|past|reached|topped)\s\Z"
)


def count_mentions(text: str) -> list[CountMention]:
    """Return the amounts that ``text`` gives, from left to right; their spans do not overlap.

    Years, dates, clock times, ages, ordinals, list numbers and names with numbers are no amounts.
    Linear in the length of the text; never raises.

    Parameters
    ----------
    text : str
        A stored text, or any other string.

    Examples
    --------
    >>> [(m.text, m.low, m.high, m.unit) for m in count_mentions(
    ...     "By 2019, 46 of the 60 members had paid nearly $5 million, 2 percent of it in March.")]
    [('46', 46.0, 46.0, 'member'), ('60 members', 60.0, 60.0, 'member'),
     ('nearly $5 million', 4500000.0, 5000000.0, 'US dollar'), ('2 percent', 2.0, 2.0, 'percent')]
    >>> count_mentions("Ann Lee, 72, of Room 4, said at 9 p.m. that one knows nothing.")
    []
    """
    drafts = _weighed(text, joined(text, drafts=_drafts(text)))
    _lower_headlines(text, drafts)
    return _mentions(text, drafts)


def _drafts(text: str) -> list[Draft]:
    """Draft every numeral that is no label; a tally becomes two."""
    drafts: list[Draft] = []
    for numeral in numerals(text):
        if is_no_amount(text, numeral=numeral):
            continue
        made = draft(text, numeral=numeral)
        if made is None:
            continue
        drafts += tally(text, made=made) if numeral.form == "pair" else [made]
    return drafts


def _weighed(text: str, drafts: list[Draft]) -> list[Draft]:
    """Keep the drafts that are amounts, with a unit from a neighbour where they lack one."""
    kept: list[Draft] = []
    for index, made in enumerate(drafts):
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        if _is_pronoun(text, made):
            continue
        if kept and _inside_noun(kept[-1], made):
            continue
        if not made.has_unit:
            if text[made.end : made.end + 1] in "-‑" and made.end < len(text):
                continue
            if _HARM.match(text, made.end) and made.kind == "count":
                made.unit = "person"
            elif not _borrow(text, made, _same_sentence(text, kept, made), after):
                if not _stands_alone(text, made):
                    continue
                made.unit = made.unit or _earlier_unit(text, kept, made)
        if kept and _is_conversion(text, kept[-1], made):
            made.modifier = kept[-1].modifier
            if made.value is not None:
                made.low, made.high = interval(made.value, modifier=made.modifier)
        kept.append(made)
    return kept


def _inside_noun(earlier: Draft, made: Draft) -> bool:
    """Tell whether a number is a word of what is counted before: "two 737 Max jets"."""
    noun = earlier.noun
    return (
        noun is not None
        and made.kind == "count"
        and made.noun is not noun
        and noun.start <= made.number_start < noun.head_start
    )


def _is_pronoun(text: str, made: Draft) -> bool:
    if made.value != 1 or made.numeral.form != "words" or made.role != "alone":
        return False
    if made.kind != "count":
        return False
    if made.noun is None and made.modifier == "exact":
        return True
    if _ONE_IDIOM.match(text, made.number_end):
        return True
    return bool(_ONE_BEFORE.search(text, max(0, made.start - 8), made.start))


def _same_sentence(text: str, kept: list[Draft], made: Draft) -> Draft | None:
    """Return the last amount of something counted before ``made`` in its sentence."""
    end = made.start
    for earlier in reversed(kept[-3:]):
        if _SENTENCE_END.search(text, earlier.end, end):
            return None
        if (
            earlier.kind == "count"
            and earlier.has_unit
            and earlier.role in ("alone", "whole", "part")
        ):
            return earlier
    return None


def _earlier_unit(text: str, kept: list[Draft], made: Draft) -> str | None:
    """Return what a number alone counts by what was counted before: "Forty-six signed"."""
    if not kept or made.kind != "count" or kept[-1].kind != "count" or made.value == 1:
        return None
    if made.start - kept[-1].end > _SENTENCE or not made.numeral.value:
        return None
    verb = _NEXT_WORD.match(text, made.end)
    follows = _OF_THEM.match(text, made.end) or (verb and verb[1] in (_AUX | VERBS))
    return kept[-1].unit if follows else None


def _borrow(text: str, made: Draft, earlier: Draft | None, after: Draft | None) -> bool:
    """Take the unit of a neighbour: "435 homes and 187 by tender", "10, 20 and 30 people"."""
    if after is not None and after.has_unit and after.kind == "count":
        gap = (made.end, after.start)
        if _LIST.match(text, *gap) or _MOVE.match(text, *gap):
            made.unit, made.noun = after.unit, after.noun
            return True
    if earlier is None or made.kind != "count":
        return False
    if made.numeral.bare and _NAME_BEFORE.search(text, max(0, made.start - 30), made.start):
        return False
    if made.value is not None and made.value < 2:
        return False
    left = max(0, made.start - 20)
    if _APART_BEFORE.search(text, left, made.start):
        return False
    if " per " in (earlier.unit or ""):
        return False
    if made.numeral.form == "vague" and _MONEY_VERB.search(text, left, made.start):
        return False
    made.unit = earlier.unit
    return True


def _stands_alone(text: str, made: Draft) -> bool:
    """Tell whether a number with nothing named after it is an amount all the same."""
    numeral = made.numeral
    if _IN_ALL.match(text, made.end):
        return True
    if text[made.start - 1 : made.start] in ("", "\n") and text[made.end : made.end + 1] in (
        "",
        "\n",
    ):
        return False  # a cell of a table
    if made.role != "alone" or made.kind == "other" or numeral.form in ("vague", "pair"):
        return True
    if made.modifier != "exact" or made.scaled > 1:
        return True
    if text[made.end : made.end + 1] in "-‑" and made.end < len(text):
        return False
    if numeral.form == "digits" and not numeral.bare:
        return (
            not _NAME_BEFORE.search(text, max(0, made.start - 30), made.start) or made.high >= 1000
        )
    if numeral.bare and numeral.end - numeral.start >= 5:
        return True
    if _OF_THEM.match(text, made.end) and text[made.start - 4 : made.start].lower() == "the ":
        return False  # "the two of us"
    if _OF_THEM.match(text, made.end) or _TOTAL.search(text, max(0, made.start - 50), made.start):
        made.unit = "death" if _DEATHS.search(text, max(0, made.start - 50), made.start) else None
        return True
    word = _NEXT_WORD.match(text, made.end)
    if not word or _NAME_BEFORE.search(text, max(0, made.start - 30), made.start):
        return False
    return numeral.form == "words" and (word[1] in _AUX or word[1] in VERBS)


def _is_conversion(text: str, earlier: Draft, made: Draft) -> bool:
    """Tell whether ``made`` gives the same amount in another unit, in brackets right after."""
    between = text[earlier.end : made.start]
    return (
        between in (" (", " / ", "/")
        and made.modifier == "exact"
        and earlier.kind in ("money", "measure")
        and made.kind == earlier.kind
        and made.value is not None
    )


def _lower_headlines(text: str, drafts: list[Draft]) -> None:
    """Write "US Lawmaker" of a headline as the text below has it: "US lawmaker"."""
    printed: set[str] | None = None
    for made in drafts:
        if made.noun is None or not made.unit:
            continue
        head = text[made.noun.head_start : made.noun.head_end]
        if not head.istitle() or not made.unit.endswith(singular(head)):
            continue
        if printed is None:
            printed = set(_SMALL_WORD.findall(text))
        if head.lower() in printed:
            end = singular(head)
            made.unit = made.unit.removesuffix(end) + end.lower()


def _mentions(text: str, drafts: list[Draft]) -> list[CountMention]:
    found = [mention(text, made=made) for made in drafts]
    apart: list[CountMention] = []
    for record in found:
        if apart and record.start < apart[-1].end:
            last = apart[-1]
            end = min(last.number_end, record.start)
            if end <= last.start:
                continue
            apart[-1] = replace(last, end=end, text=text[last.start : end])
            if record.start < apart[-1].end:
                continue
        apart.append(record)
    return apart
