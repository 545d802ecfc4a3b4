"""Weighing: which drafts are amounts, and whose noun a number alone borrows."""

from __future__ import annotations

import re

from framing.counts.extraction.draft import Draft
from framing.counts.extraction.intervals import interval
from framing.counts.extraction.noun_phrases import partitive_end
from framing.counts.extraction.noun_words import VERBS
from framing.language.lexicon.function_words import AUXILIARIES

#: A number borrows the noun of another at most so many characters before it.
MAX_SENTENCE = 400
#: "Forty-six signed" is about what was counted at most so many characters before.
MAX_LAST_SENTENCE = 200
#: Integers of so many digits are amounts without a noun; shorter ones are names as often.
LEAST_DIGITS = 5

#: "10, 20 and 30 people": between numbers that share a noun.
_LIST = re.compile(r"(?:, |, and |, or | and | or )\Z")
#: "ended at 4,210 up 37 points".
_MOVE = re.compile(r",? (?:up|down) \Z")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9%)”\"’]{2})[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]|\n")
#: What follows is a whole of its own: "split in two", "a town of 8,400".
_APART_BEFORE = re.compile(
    r"\b(?:in|into|(?:audience|city|country|crowd|family|field|group|nation|population|team|town"
    r"|village) of) \Z"
)
#: "Spent millions": money, whatever was counted before.
_MONEY_VERB = re.compile(
    r"\b(?:spen[dt]|spending|costs?|costing|rais(?:e|ed|ing)|donat(?:e|ed|ing)|pa(?:y|id|ying)"
    r"|worth|earn(?:s|ed|ing)?|invest(?:s|ed|ing)?|made|owe[sd]?|sav(?:e|ed|ing)) (?:\w+ )?\Z"
)
#: "18 of them".
_OF_THEM = re.compile(r" (?:out )?of (?:them|those|these|whom|which|us|you)\b")
#: "Forty-six have already signed": the verb after a number.
_NEXT_WORD = re.compile(r" (?:have |has |had )?(?:also |later |already )?([a-z]+)")
#: "Two were killed": people, whatever was counted before.
_HARM = re.compile(
    r" (?:were|are|have been|had been|was)? ?(?:also )?"
    r"(?:killed|injured|wounded|hurt|arrested|died|charged)\b"
)
#: "No one", "this one": "one" is a pronoun.
_ONE_BEFORE = re.compile(
    r"\b(?:[Nn]o|[Aa]ny|[Ee]very|[Ee]ach|[Tt]h(?:is|at|e)|[Ww]hich|[Nn]ot|[Ss]ome|like"
    r"|an?|it|by)[ -]\Z"
)
#: "One day", "one another", "one by one".
_ONE_IDIOM = re.compile(
    r" (?:another|day|morning|night|evening|afternoon|moment|thing|way|hand|time|bit)"
    r"\b|['’]s|-on-| by one"
)
#: A name inside a sentence, to which a number right after belongs.
_NAME_BEFORE = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-Z][\w.]*\s\Z")
#: "12 in all".
_IN_ALL = re.compile(r",? in (?:all|total)\b")
#: "The death toll rose to 46".
_TOTAL = re.compile(
    r"\b(?:total|number|sum|average|maximum|toll|tally|count|figure)\b[^.;,\n]{0,25}"
    r"\b(?:of|to|is|was|at|hit|now|past|reached|topped)\s\Z"
)
#: What stands beside a number alone in its line.
_EDGE = ("", "\n")
_DEATHS = re.compile(r"\bdeath toll\b")


def weighed(text: str, *, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that are amounts, with a unit from a neighbour where they lack one.

    Examples
    --------
    >>> from framing.counts.extraction.extract import count_mentions
    >>> [(m.text, m.unit) for m in count_mentions("He sold 435 homes and leased 187 on Friday.")]
    [('435 homes', 'home'), ('187', 'home')]
    """
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
    of = partitive_end(text, end=made.number_end)
    if made.modifier == "exact" and (made.noun is None or of is not None):
        return True
    if _ONE_IDIOM.match(text, made.number_end):
        return True
    return bool(_ONE_BEFORE.search(text, max(0, made.start - 8), made.start))


def _same_sentence(text: str, kept: list[Draft], made: Draft) -> Draft | None:
    """Return the last amount of something counted before ``made`` in its sentence."""
    end = made.start
    for earlier in reversed(kept[-3:]):
        if end - earlier.end > MAX_SENTENCE or _SENTENCE_END.search(text, earlier.end, end):
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
    if made.start - kept[-1].end > MAX_LAST_SENTENCE or not made.numeral.value:
        return None
    verb = _NEXT_WORD.match(text, made.end)
    follows = _OF_THEM.match(text, made.end) or (verb and verb[1] in (AUXILIARIES | VERBS))
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
    if text[made.start - 1 : made.start] in _EDGE and text[made.end : made.end + 1] in _EDGE:
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
    if numeral.bare and numeral.end - numeral.start >= LEAST_DIGITS:
        return True
    if _OF_THEM.match(text, made.end) and text[made.start - 4 : made.start].lower() == "the ":
        return False  # "the two of us"
    if _OF_THEM.match(text, made.end) or _TOTAL.search(text, max(0, made.start - 50), made.start):
        made.unit = "death" if _DEATHS.search(text, max(0, made.start - 50), made.start) else None
        return True
    word = _NEXT_WORD.match(text, made.end)
    if not word or _NAME_BEFORE.search(text, max(0, made.start - 30), made.start):
        return False
    return numeral.form == "words" and (word[1] in AUXILIARIES or word[1] in VERBS)


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
