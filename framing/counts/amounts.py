"""Amounts: where a text gives a number of something, and how it is worded."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.counts.drafts import Draft, draft, mention
from framing.counts.intervals import interval
from framing.counts.not_amounts import is_no_amount
from framing.counts.noun_words import VERBS
from framing.counts.numerals import numerals
from framing.counts.records import CountMention

_CHARS = 70
_VOTE = re.compile(
    r"\b(?:[Vv]ot(?:e|es|ed|ing)|pass(?:ed|es)?|approv(?:ed|al|es)|reject(?:ed|s)"
    r"|rul(?:ed|ing)|decision|majority|confirm(?:ed|ation)|party[- ]line|along party lines|ballots?"
    r"|Senate|House"
    r"|[Cc]ommittee|panel|council|court|[Jj]ustices|tally|roll call|override"
    r"|overr(?:ode|idden)|veto|caucus)\b"
)
_SCORE = re.compile(
    r"\b(?:win|wins|won|loss|lose|lost|beat|beats|lead|led|draw|drew|tie|tied|victory|defeat(?:ed|s)?|record|aggregate"
    r"|game|innings?|quarter|half-?time|series|set|match|season|goal|finish(?:ed)?|start|down|trail(?:ed|ing)?|edged|season)\b"
)
_SCORE_AFTER = re.compile(
    r" (?:\w+ )?(?:lead|win|loss|victory|defeat|draw|tie|record|run|series|start|deficit)\b"
)
_TO = re.compile(
    r"(?: ?[-–—] ?|-to-| to | up to | through )"
    r"(?:as (?:many|much|high) as |about |around |roughly |nearly |up to |over )?\Z"
)
_FROM_TO = re.compile(r" (?:in (?:[A-Z][a-z]+ )?\d{4}|(?:a|per) \w+|U\.S\.|US)? ?to \Z")
_AND = re.compile(r" and \Z")
_OR = re.compile(r" or \Z")
_FROM = re.compile(r"\b(?:[Ff]rom|FROM)\s(?:up to |as (?:many|little|few) as |about |around )?\Z")
_BETWEEN = re.compile(r"\b(?:[Bb]etween|BETWEEN)\s(?:about |around |roughly )?\Z")
_MOVED = re.compile(
    r"\b(?:rose|fell|up|down|by|gained|lost|climbed|dropped|slipped|jumped|grew|increased|decreased|slid|added|shed|rise|fall"
    r"|increase|decrease|rising|falling|soared|plunged|raised|cut|lowered)\s\Z"
)
_IN = re.compile(r"(?: |-)(?:in|In|out of)(?: |-)(?:every )?\Z")
_OF = re.compile(
    r" (?:out )?of (?:all )?(?:the |its |his |her |our |their |those |these |[A-Z]\w+['’]s )?"
    r"(?:\w+ )?\Z"
)
_LIST = re.compile(r"(?:, |, and |, or | and | or )\Z")
_MOVE = re.compile(r",? (?:up|down) \Z")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9%)”\"’]{2})[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]|\n")
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
    r" (?:another|day|morning|night|evening|afternoon|moment|thing|way|hand|time)"
    r"\b|['’]s|-on-| by one"
)
_NAME_BEFORE = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-Z][\w.]*\s\Z")
_TOTAL = re.compile(
    r"\b(?:total|number|sum|average|maximum|toll)"
    r" (?:of|to|is|was|at|stands at|stood at|rose to)\s\Z"
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
    return _mentions(text, _weighed(text, _joined(text, _drafts(text))))


def _drafts(text: str) -> list[Draft]:
    """Draft every numeral that is no label; a tally becomes two."""
    drafts: list[Draft] = []
    for numeral in numerals(text):
        if is_no_amount(text, numeral):
            continue
        made = draft(text, numeral)
        if made is None:
            continue
        drafts += _tally(text, made) if numeral.form == "pair" else [made]
    return drafts


def _tally(text: str, made: Draft) -> list[Draft]:
    """Read "A-B": a range where it can be one, two counts of votes, or the score of a game."""
    around = text[max(0, made.start - _CHARS) : made.end + _CHARS]
    rising = made.numeral.low < made.numeral.high
    unit_at_hand = made.has_unit or made.modifier != "exact"
    vote_noun = made.unit is not None and made.unit.split()[-1] in (
        "vote",
        "decision",
        "majority",
        "ruling",
        "margin",
        "split",
    )
    if _SCORE_AFTER.match(text, made.numeral.end) and not vote_noun:
        return []
    if (
        made.kind == "count"
        and _VOTE.search(around)
        and (vote_noun or not (rising and unit_at_hand))
    ):
        return _two_votes(text, made)
    if made.kind == "count" and not rising:
        return []
    if not made.has_unit and (made.numeral.bare or _SCORE.search(around)):
        return []
    made.low, made.high = sorted((made.low, made.high))
    return [made]


def _two_votes(text: str, made: Draft) -> list[Draft]:
    start, end = made.numeral.start, made.numeral.end
    dash = next(k for k in range(start, end) if text[k] in "-–‑")
    pair = []
    for value, begin, stop, role in (
        (made.numeral.low, start, dash, "for"),
        (made.numeral.high, dash + 1, end, "against"),
    ):
        pair.append(
            Draft(
                numeral=made.numeral,
                number_start=begin,
                number_end=stop,
                end=stop,
                low=value,
                high=value,
                value=value,
                modifier="exact",
                start=begin,
                unit="vote",
                role=role,  # type: ignore[arg-type]
            )
        )
    return pair


def _joined(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join ranges, shares ("one in five") and parts with their wholes."""
    joined: list[Draft] = []
    for second in drafts:
        first = joined[-1] if joined else None
        if (
            first is not None
            and first.numeral is not second.numeral
            and second.number_start - first.end < 30
            and _join(text, first, second, joined)
        ):
            continue
        joined.append(second)
    return joined


def _join(text: str, first: Draft, second: Draft, joined: list[Draft]) -> bool:
    """Join ``second`` to ``first`` where the words between say so."""
    gap = (first.end, second.start)
    if gap[1] < gap[0]:
        return False
    if _is_ratio(text, first, second, gap):
        joined.pop()
        return True
    if _is_to_tally(text, first, second, gap):
        first.role, second.role = "for", "against"
        first.unit = second.unit = "vote"
        return False
    if _is_range(text, first, second, gap):
        _make_range(first, second)
        return True
    if _is_share(text, first, second, gap):
        first.value = (first.value or 0) / (second.value or 1)
        first.low, first.high = interval(first.value, modifier=first.modifier)
        first.unit, first.noun, first.kind = second.unit, second.noun, "other"
        first.number_end = second.number_end
        first.end = second.end
        return True
    if (
        not first.has_unit
        and second.role == "alone"
        and _OF.search(text, *gap)
        and _OF.match(text, gap[0], gap[1])
    ):
        first.role, second.role = "part", "whole"
        first.unit, first.noun = second.unit, second.noun
        if second.kind == "money":
            first.kind = second.kind
    return False


def _is_ratio(text: str, first: Draft, second: Draft, gap: tuple[int, int]) -> bool:
    plain = (
        not first.has_unit and first.scaled == 1 and second.value == 1 and first.value is not None
    )
    return (
        plain
        and text[gap[0] : gap[1]] in (" to ", "-to-")
        and (first.value or 0) > 1
        and not _VOTE.search(text, max(0, first.start - _CHARS), second.end + _CHARS)
    )


def _is_to_tally(text: str, first: Draft, second: Draft, gap: tuple[int, int]) -> bool:
    if first.has_unit or second.value is None or first.value is None or second.value >= first.value:
        return False
    if text[gap[0] : gap[1]] not in (" to ", "-to-") or _FROM.search(
        text, max(0, first.start - 20), first.start
    ):
        return False
    return first.scaled == 1 and first.numeral.bare and second.numeral.bare


def _is_range(text: str, first: Draft, second: Draft, gap: tuple[int, int]) -> bool:
    if first.value is None or (second.value is None and second.numeral.form != "pair"):
        return False
    if first.noun and first.kind != "percent":
        return False
    same = not first.has_unit or not second.has_unit or _base(first.unit) == _base(second.unit)
    if not same:
        return False
    left = max(0, first.start - 30)
    opened = _FROM.search(text, left, first.start) or _FROM.search(text, left, first.number_start)
    if opened and (_TO.match(text, *gap) or _FROM_TO.match(text, *gap)):
        return True
    if _AND.match(text, *gap):
        between = _BETWEEN.search(text, left, first.start) or _BETWEEN.search(
            text, left, first.number_start
        )
        return bool(between)
    if second.value is None or (first.has_unit and not second.has_unit):
        return False
    if _TO.match(text, *gap):
        shared = (
            second.scaled if first.scaled == 1 and first.value < second.value / second.scaled else 1
        )
        rising = first.value * shared < second.value
        rising = rising or (first.has_unit and second.has_unit)
        return rising and not (first.has_unit and _MOVED.search(text, left, first.start))
    small = first.scaled == second.scaled == 1 and first.value < second.value <= 2.5 * first.value
    return bool(small and not first.has_unit and _OR.match(text, *gap))


def _base(unit: str | None) -> str:
    """Return a unit without its rate: "US dollar" of "US dollar per share"."""
    return (unit or "").partition(" per ")[0]


def _make_range(first: Draft, second: Draft) -> None:
    """Make ``first`` the range from its value to that of ``second``."""
    value = first.value or 0.0
    last = second.value if second.value is not None else second.high
    if first.scaled == 1 and second.scaled > 1 and value < last / second.scaled:
        value = round(value * second.scaled, 6)
    if second.has_unit and len(second.unit or "") >= len(first.unit or ""):
        first.unit, first.kind, first.noun = second.unit, second.kind, second.noun
    first.value = None
    first.low, first.high = sorted((value, last))
    if first.modifier in ("exact", "at most"):
        first.modifier = second.modifier if second.modifier == "about" else "range"
    first.number_end, first.end = second.number_end, second.end


def _is_share(text: str, first: Draft, second: Draft, gap: tuple[int, int]) -> bool:
    if first.has_unit or first.value is None or not second.value or first.value >= second.value:
        return False
    if first.scaled > 1 or second.kind != "count" or not _IN.match(text, *gap):
        return False
    if first.value == 1:
        return True
    return first.value <= 10 and second.value in (10, 100, 1000, 3, 4, 5, 6, 7, 8, 9)


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
            earlier = _same_sentence(text, kept, made)
            if not _borrow(text, made, earlier, after) and not _stands_alone(text, made):
                continue
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
    made.unit = earlier.unit
    return True


def _stands_alone(text: str, made: Draft) -> bool:
    """Tell whether a number with nothing named after it is an amount all the same."""
    if _HARM.match(text, made.end):
        made.unit = "person"
        return True
    numeral = made.numeral
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
    if _OF_THEM.match(text, made.end) or _TOTAL.search(text, max(0, made.start - 30), made.start):
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


def _mentions(text: str, drafts: list[Draft]) -> list[CountMention]:
    found = [mention(text, made) for made in drafts]
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
