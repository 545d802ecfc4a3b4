"""Clauses: what a reporting verb reports, from where to where.

For each reporting verb three questions are put to linear models: does it report a clause, after it
or before it; where does the clause begin; where does it end.  Offsets here are units of the frame,
so that a marked passage within the clause is one unit of it.
"""

from __future__ import annotations

from framing.quotations.attribution.surroundings import binned
from framing.quotations.detection.tokens import BREAK, PASSAGE, Frame

#: Where a clause may begin or end inside a sentence.
_BOUNDARIES = frozenset(
    """
    , ; : - – — ( ) and but or while when after as in on at during before because since with by if
    who which where that from until saying adding
    """.split()
)
_PAUSES = frozenset([",", "—", "–", "-", ";", ":"])
#: A clause begins at most this many units after its verb: "told reporters in Dover on Friday that".
MAX_START = 12
#: Units looked at around a verb, at most: a sentence may have no end.
REACH = 60
#: Ends looked at, counted from the clause's start; those of a sentence are always among them.
MAX_ENDS = 14
_SUBORDINATE = frozenset("that if whether to how why what who when where for about".split())
_ADDRESSED = frozenset("tell ask remind assure inform advise urge warn thank".split())


def _shape(frame: Frame, unit: int) -> str:
    """Return a word as a feature: itself; a name or a number is only that."""
    if not 0 <= unit < len(frame.words):
        return BREAK
    word = frame.words[unit]
    if word[0].isdigit():
        return "#"
    if frame.capital[unit] and unit > frame.first[unit]:
        return "Xx"
    return word


def cue_features(frame: Frame, verb: int, *, subject: str) -> list[str]:
    """Return what tells whether and where the reporting verb at ``verb`` has a clause.

    Parameters
    ----------
    frame : Frame
    verb : int
        The unit of the verb.
    subject : str
        The kind of the last possible source before it in the sentence, and how far.
    """
    words, lemma = frame.words, frame.lemmas[verb]
    first, stop = frame.first[verb], frame.stop[verb]
    form = words[verb][-2:]
    left = [_shape(frame, verb - k) if verb - k >= first else "^" for k in (1, 2, 3)]
    right = [_shape(frame, verb + k) if verb + k <= stop else "$" for k in (1, 2, 3)]
    place = f"{binned(verb - first)}"
    rest = f"{binned(max(0, stop - verb - 1))}"
    follows = words[stop + 1] if stop + 1 < len(words) else BREAK
    precedes = words[first - 1] if first else BREAK
    counts, after = frame.n_passages, min(stop + 1, len(words))
    sides = (counts[verb] - counts[first], counts[after] - counts[verb])
    quoted = "".join("Q" if n else "-" for n in sides)
    return [
        f"v={lemma}",
        f"v={lemma} {form}",
        f"v={words[verb]} {right[0]}",
        f"v={words[verb]} {left[0]}",
        f"v={words[verb]} {rest}",
        f"v={lemma} {quoted}",
        f"v={lemma} {subject}",
        f"l={left[0]}",
        f"l={left[1]} {left[0]}",
        f"l={left[2]} {left[1]} {left[0]}",
        f"r={right[0]}",
        f"r={right[0]} {right[1]}",
        f"r={right[0]} {right[1]} {right[2]}",
        f"lr={left[0]} {right[0]}",
        f"p={place}",
        f"p={place} {left[0]} {rest}",
        f"rest={rest}",
        f"rest={rest} {right[0]} {form}",
        f"q={quoted} {right[0]}",
        f"q={quoted} {rest} {left[0]}",
        f"s={subject}",
        f"s={subject} {form} {right[0]}",
        f"s={subject} {left[0]}",
        f"w={precedes == BREAK} {follows == BREAK} {quoted}",
        f"f={frame.capital[verb]} {form}",
    ]


def starts_after(frame: Frame, verb: int) -> list[int]:
    """Return where a clause after ``verb`` may begin."""
    stop = frame.stop[verb]
    if stop < len(frame.words) and frame.words[stop] == PASSAGE:
        stop += 1
    limit = min(verb + MAX_START, stop)
    found = [verb + 1] if verb + 1 < limit else []
    for i in range(verb + 2, limit):
        here, before = frame.words[i], frame.words[i - 1]
        if i <= verb + 4 or here == PASSAGE or here in _SUBORDINATE or before in _BOUNDARIES:
            found.append(i)
    return found


def start_features(frame: Frame, verb: int, start: int) -> list[str]:
    """Return what tells whether the clause after ``verb`` begins at ``start``."""
    lemma, words = frame.lemmas[verb], frame.words
    here, before = _shape(frame, start), _shape(frame, start - 1)
    gap = start - verb - 1
    between = words[verb + 1 : start]
    marks = "".join(word for word in between if not word[0].isalnum())[:3]
    clause = "s" if any(w in _SUBORDINATE for w in words[start + 1 : start + 8]) else "-"
    kind = "A" if lemma in _ADDRESSED else "B"
    return [
        f"g={gap}",
        f"g={gap} {lemma}",
        f"g={gap} {here}",
        f"g={gap} {kind} {clause}",
        f"h={here}",
        f"h={here} {lemma}",
        f"h={here} {before}",
        f"b={before} {gap}",
        f"b={before} {lemma}",
        f"m={marks} {binned(gap)}",
        f"m={marks} {here}",
        f"hn={here} {_shape(frame, start + 1)}",
        f"c={clause} {here} {gap}",
        f"r={_shape(frame, verb + 1)} {gap}",
    ]


def ends_after(frame: Frame, start: int) -> list[int]:
    """Return where a clause that begins at ``start`` may end, its end exclusive."""
    stop = frame.stop[start]
    last = stop + 1 if stop < len(frame.words) and frame.words[stop] == PASSAGE else stop
    found = [
        i
        for i in range(start + 1, min(stop, start + REACH))
        if frame.words[i] in _BOUNDARIES or PASSAGE in (frame.words[i], frame.words[i - 1])
    ]
    return [*(i for i in found[:MAX_ENDS] if i != last), max(last, start + 1)]


def end_features(frame: Frame, verb: int, start: int, end: int) -> list[str]:
    """Return what tells whether the clause from ``start`` ends before ``end``."""
    words, stop = frame.words, frame.stop[start]
    size, rest = end - start, stop - end
    here, after = _shape(frame, end), _shape(frame, end + 1)
    inside = words[start : min(end, start + REACH)]
    commas = inside.count(",")
    whole = "whole" if rest <= 0 else "part"
    open_pair = inside.count("(") - inside.count(")")
    verbs = any(frame.lemmas[i] for i in range(end, min(stop, end + 12)))
    form = after[-3:] if after.endswith("ing") else after[-2:] if after.endswith("ed") else "-"
    later = "," in words[end + 1 : min(stop, end + REACH)]
    side = "A" if verb < start else "B"
    return [
        f"{side}{whole}",
        f"{side}{whole} {binned(size)}",
        f"{side}{whole} {commas}",
        f"h={side}{here}",
        f"h={side}{here} {after}",
        f"h={here} {form} {verbs}",
        f"h={here} {binned(max(rest, 0))}",
        f"h={here} {min(commas, 3)} {later}",
        f"h={here} {binned(size)}",
        f"h={here} {open_pair}",
        f"b={_shape(frame, end - 1)} {here}",
        f"b={_shape(frame, end - 1)} {whole}",
        f"v={frame.lemmas[verb]} {here}",
        f"v={frame.lemmas[verb]} {whole}",
        f"hv={here} {verbs} {whole}",
        f"q={words[end - 1] == PASSAGE} {here == PASSAGE} {whole}",
    ]


def starts_before(frame: Frame, verb: int) -> list[int]:
    """Return where a clause before ``verb`` may begin."""
    first, words = frame.first[verb], frame.words
    found = [
        i
        for i in range(max(first + 1, verb - REACH), verb)
        if words[i] in ("which", "that", "who") or words[i - 1] in _PAUSES
    ]
    return [first, *found[:MAX_ENDS]]


def ends_before(frame: Frame, verb: int) -> list[int]:
    """Return where a clause before ``verb`` may end: at a comma, or before the verb's subject."""
    first = frame.first[verb]
    low = max(first + 1, verb - 40)
    found = [
        i
        for i in range(low, verb + 1)
        if frame.words[i] in (",", "—", "–", "-") or i == verb or (i >= verb - 3)
    ]
    return found[-MAX_ENDS:]


def start_before_features(frame: Frame, verb: int, start: int) -> list[str]:
    """Return what tells whether the clause before ``verb`` begins at ``start``."""
    first = frame.first[verb]
    here, before = _shape(frame, start), _shape(frame, start - 1)
    whole = "first" if start == first else "later"
    return [
        f"S{whole}",
        f"S{whole} {here}",
        f"S{before} {here}",
        f"S{before} {whole} {binned(verb - start)}",
        f"S{frame.words[max(first, verb - REACH) : verb].count(',')} {whole}",
        f"S{frame.words[max(start, verb - REACH) : verb].count(',')} {here}",
        f"S{frame.lemmas[verb]} {whole}",
    ]


def end_before_features(frame: Frame, verb: int, end: int) -> list[str]:
    """Return what tells whether the clause before ``verb`` ends before ``end``."""
    here = _shape(frame, end)
    left = frame.words[end:verb]
    return [
        f"E{here}",
        f"E{here} {binned(verb - end)}",
        f"E{here} {left.count(',')}",
        f"E{here} {_shape(frame, end + 1)}",
        f"E{frame.lemmas[verb]} {here} {min(verb - end, 3)}",
        f"E{_shape(frame, end - 1)} {here}",
        f"E{_shape(frame, verb - 1)} {_shape(frame, verb + 1)} {here} {min(verb - end, 3)}",
    ]
