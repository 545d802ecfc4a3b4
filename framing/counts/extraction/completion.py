"""Completion: drop numbers that count nothing, give a bare number the noun of its neighbour."""

from __future__ import annotations

import re

from framing.counts.extraction.bare_numbers import is_amount
from framing.counts.extraction.draft import Draft
from framing.counts.extraction.intervals import interval
from framing.counts.extraction.noun_phrases import partitive_end
from framing.counts.extraction.noun_words import VERBS
from framing.counts.extraction.ranges import MOVED
from framing.counts.extraction.unit_around import unit_around
from framing.language.calendar import MONTHS, WEEKDAYS
from framing.language.lexicon.function_words import AUXILIARIES
from framing.language.words import any_of

_DAYS = any_of(day.title() for day in (*WEEKDAYS, *MONTHS))
#: A number borrows the noun of another at most so many characters before it.
MAX_SENTENCE = 400
#: "From 14 mpg to 24": at most so many characters lie between.
MAX_COMPARED = 30
#: And the two are of one size: "2.14 percent, to 7,425" are not.
LEAST_RATIO = 0.1
#: Integers of so many digits are amounts without a noun; shorter ones are names as often.
LEAST_DIGITS = 5
#: Numbers with a comma or a point are amounts; after a name ("Guccifer 2.0") from this size on.
LEAST_OF_A_SUM = 1000
#: "Forty-six signed" is about what was counted at most so many characters before.
MAX_LAST_SENTENCE = 200

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
#: "No one", "this one": "one" is a pronoun.
_ONE_BEFORE = re.compile(
    r"\b(?:[Nn]o|[Aa]ny|[Ee]very|[Ee]ach|[Tt]h(?:is|at|e)|[Ww]hich|[Nn]ot|[Ss]ome|like"
    r"|an?|it|by)[ -]\Z"
)
#: "One another", "one by one", "one way or the other".
_ONE_IDIOM = re.compile(
    r" (?:another|moment|thing|way|hand|time|bit)\b|['’]s|-on-| by one", re.IGNORECASE
)
#: "One day they may win", "to one day apply": some time, not how long.
_ONE_DAY = re.compile(
    r" (?:day|morning|afternoon|evening|night|week|month|year)\b(?! (?:of|a|per|lat"
    r"er|earlier|before|after|ago|long)\b|['’]s)",
    re.IGNORECASE,
)
_BEFORE_DURATION = re.compile(
    r"\b(?:in|for|within|after|before|only|just|by|per|last(?:s|ed|ing)?|took|takes?|every|over|under"
    r"|with|and|or|of|than|from|spent|spend|about|nearly|least)\s\Z",
    re.IGNORECASE,
)
#: "Air Force One", "Formula One": a name that ends in a number.
_NAMED_ONE = re.compile(r"(?<![.!?:]\s)\b[A-Z][\w.]*\s\Z")
#: A name inside a sentence, to which a number right after belongs.
_NAME_BEFORE = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-Z][\w.]*\s\Z")
#: A name that a number right before belongs to; "12 Friday" is none.
_NAME_AFTER = re.compile(rf" (?!(?:{_DAYS})\b)[A-Z]\w")
#: "12 in all".
_IN_ALL = re.compile(r",? in (?:all|total)\b")
#: "The total is 46".
_TOTAL = re.compile(
    r"\b(?:total|number|sum|average|maximum|toll|tally|count|figure)\b[^.;,\n]{0,25}"
    r"\b(?:of|to|is|was|at|hit|now|past|reached|topped)\s\Z"
)
#: "14 to 18 mpg to 24", "51 percent to her 47": the unit before is this number's too.
_COMPARED = re.compile(
    r"[^.;\n]{0,20}?\b(?:to|from|versus|vs\.?|than|against|and|or)\s"
    r"(?:just |only |about |his |her )?\Z"
)
#: What stands beside a number alone in its line.
_EDGE = ("", "\n")


def completed(text: str, *, drafts: list[Draft]) -> list[Draft]:
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
            made.unit = _unit_around(text, made)
            if not made.unit and not _borrow(text, made, kept, after):
                if not _stands_alone(text, made):
                    continue
                made.unit = _earlier_unit(text, kept, made)
        if kept and _is_conversion(text, kept[-1], made):
            made.modifier = kept[-1].modifier
            if made.value is not None:
                made.low, made.high = interval(made.value, modifier=made.modifier)
        kept.append(made)
    return kept


def _unit_around(text: str, made: Draft) -> str | None:
    """Return what a bare count counts by the words around it; a name that ends in it has none."""
    if made.kind != "count" or made.role != "alone":
        return None
    if made.numeral.bare and _is_after_name(text, made):
        return None
    return unit_around(text, start=made.start, end=made.end)


def _inside_noun(earlier: Draft, made: Draft) -> bool:
    """Tell whether a number is a word of what is counted before: "two 737 Max jets"."""
    noun = earlier.noun
    return (
        noun is not None
        and made.kind == "count"
        and made.noun is not noun
        and noun.start <= made.number_start <= noun.head_start
    )


def _is_pronoun(text: str, made: Draft) -> bool:
    """Tell "one" that counts nothing: a pronoun, an idiom, the end of a name."""
    if made.value != 1 or made.numeral.form != "words" or made.role != "alone":
        return False
    left = text[max(0, made.start - 30) : made.start]
    if text[made.number_start].isupper() and _NAMED_ONE.search(left):
        return True
    if made.kind == "duration":
        exact = made.modifier == "exact" and _ONE_DAY.match(text, made.number_end)
        return bool(exact and not _BEFORE_DURATION.search(left))
    if made.kind != "count":
        return False
    of = partitive_end(text, end=made.number_end)
    if made.modifier == "exact" and (made.noun is None or of is not None):
        return of is not None or unit_around(text, start=made.start, end=made.end) is None
    return bool(_ONE_IDIOM.match(text, made.number_end) or _ONE_BEFORE.search(left))


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


def _borrow(text: str, made: Draft, kept: list[Draft], after: Draft | None) -> bool:
    """Take the unit of a neighbour: "435 homes and 187 by tender", "10, 20 and 30 people"."""
    if after is not None and _shares_noun(text, made, after):
        made.unit, made.noun = after.unit, after.noun
        return True
    if made.kind != "count" or (made.value is not None and made.value < 2):
        return False
    if made.numeral.bare and _is_after_name(text, made):
        return False
    if kept and _is_compared(text, kept[-1], made):
        made.unit, made.kind = kept[-1].unit, kept[-1].kind
        return True
    earlier = _same_sentence(text, kept, made)
    if earlier is None or " per " in (earlier.unit or "") or _is_of_its_own(text, made):
        return False
    made.unit = earlier.unit
    return True


def _shares_noun(text: str, made: Draft, after: Draft) -> bool:
    """Tell "10, 20 and 30 people", "4,210 up 37 points"."""
    if not after.has_unit or after.kind != "count":
        return False
    gap = (made.end, after.start)
    return bool(_LIST.match(text, *gap) or _MOVE.match(text, *gap))


def _is_after_name(text: str, made: Draft) -> bool:
    return bool(_NAME_BEFORE.search(text, max(0, made.start - 30), made.start))


def _is_of_its_own(text: str, made: Draft) -> bool:
    """Tell "split in two" and "spent millions": not of what was counted before."""
    left = max(0, made.start - 20)
    if _APART_BEFORE.search(text, left, made.start):
        return True
    return made.numeral.form == "vague" and bool(_MONEY_VERB.search(text, left, made.start))


def _is_compared(text: str, earlier: Draft, made: Draft) -> bool:
    """Tell "from 14 mpg to 24" from "rose 5 percent to 1,400", where the number is of the whole."""
    if earlier.kind not in ("percent", "measure") or made.numeral.form not in ("digits", "words"):
        return False
    if made.start - earlier.end > MAX_COMPARED:
        return False
    ratio = (made.value or 0.0) / (earlier.high or 1.0)
    if not LEAST_RATIO <= ratio <= 1 / LEAST_RATIO:
        return False
    moved = MOVED.search(text, max(0, earlier.start - MAX_COMPARED), earlier.start)
    return not moved and bool(_COMPARED.fullmatch(text, earlier.end, made.start))


def _stands_alone(text: str, made: Draft) -> bool:
    """Tell whether a number with nothing named after it is an amount all the same."""
    if _IN_ALL.match(text, made.end):
        return True
    if text[made.start - 1 : made.start] in _EDGE and text[made.end : made.end + 1] in _EDGE:
        return False  # a cell of a table
    if not is_bare(made):
        return True
    if _OF_THEM.match(text, made.end):
        return text[made.start - 4 : made.start].lower() != "the "  # "the two of us"
    if _TOTAL.search(text, max(0, made.start - 50), made.start):
        return True
    if made.numeral.form == "digits":
        named = _is_after_name(text, made)
        if not made.numeral.bare:
            return not named or made.high >= LEAST_OF_A_SUM
        if named or _NAME_AFTER.match(text, made.end):
            return False  # "Watch 5", "77 Via Larga"
        if made.numeral.end - made.numeral.start >= LEAST_DIGITS:
            return True
    return made.value != 0 and is_amount(text, start=made.start, end=made.end)


def is_bare(made: Draft) -> bool:
    """Tell whether nothing in or before a number says that it is an amount.

    Examples
    --------
    >>> from framing.counts.extraction.extract import drafts
    >>> [is_bare(made) for made in drafts("It lost 12, about 15 or 2 million")]
    [True, False, False]
    """
    if made.has_unit or made.kind != "count" or made.role != "alone":
        return False
    plain = made.numeral.form in ("digits", "words")
    return plain and made.modifier == "exact" and made.scaled == 1


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
