"""Clause boundaries: features that tell where a reported clause begins and ends.

For each reporting verb three questions are put to linear models: does it report a clause, after it
or before it; where does the clause begin; where does it end.  Offsets here are units of the frame,
so that a marked passage within the clause is one unit of it.
"""

from __future__ import annotations

from bisect import bisect_right

from framing.quotations.attribution.surroundings import binned
from framing.quotations.detection.passages import Scene
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


def subject_before(scene: Scene, verb: int) -> str:
    """Return the kind of the last possible source before ``verb`` in its sentence, and how far."""
    index = bisect_right(scene.firsts, verb - 1) - 1
    if index < 0 or scene.candidates[index].first < scene.frame.first[verb]:
        return "-"
    candidate = scene.candidates[index]
    return f"{candidate.mention.kind} {binned(max(0, verb - candidate.last))}"


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
        f"verb={lemma}",
        f"verb,form={lemma} {form}",
        f"word,right={words[verb]} {right[0]}",
        f"word,left={words[verb]} {left[0]}",
        f"word,rest={words[verb]} {rest}",
        f"verb,quoted={lemma} {quoted}",
        f"verb,subject={lemma} {subject}",
        f"left={left[0]}",
        f"left2={left[1]} {left[0]}",
        f"left3={left[2]} {left[1]} {left[0]}",
        f"right={right[0]}",
        f"right2={right[0]} {right[1]}",
        f"right3={right[0]} {right[1]} {right[2]}",
        f"left,right={left[0]} {right[0]}",
        f"place={place}",
        f"place,left,rest={place} {left[0]} {rest}",
        f"rest={rest}",
        f"rest,right,form={rest} {right[0]} {form}",
        f"quoted,right={quoted} {right[0]}",
        f"quoted,rest,left={quoted} {rest} {left[0]}",
        f"subject={subject}",
        f"subject,form,right={subject} {form} {right[0]}",
        f"subject,left={subject} {left[0]}",
        f"whole,quoted={precedes == BREAK} {follows == BREAK} {quoted}",
        f"capital,form={frame.capital[verb]} {form}",
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
        f"gap={gap}",
        f"gap,verb={gap} {lemma}",
        f"gap,here={gap} {here}",
        f"gap,addressed,clause={gap} {kind} {clause}",
        f"here={here}",
        f"here,verb={here} {lemma}",
        f"here,before={here} {before}",
        f"before,gap={before} {gap}",
        f"before,verb={before} {lemma}",
        f"marks,gap={marks} {binned(gap)}",
        f"marks,here={marks} {here}",
        f"here,next={here} {_shape(frame, start + 1)}",
        f"clause,here,gap={clause} {here} {gap}",
        f"right,gap={_shape(frame, verb + 1)} {gap}",
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
        f"side,whole={side} {whole}",
        f"side,whole,size={side} {whole} {binned(size)}",
        f"side,whole,commas={side} {whole} {commas}",
        f"side,here={side} {here}",
        f"side,here,next={side} {here} {after}",
        f"here,form,verbs={here} {form} {verbs}",
        f"here,rest={here} {binned(max(rest, 0))}",
        f"here,commas,later={here} {min(commas, 3)} {later}",
        f"here,size={here} {binned(size)}",
        f"here,brackets={here} {open_pair}",
        f"before,here={_shape(frame, end - 1)} {here}",
        f"before,whole={_shape(frame, end - 1)} {whole}",
        f"verb,here={frame.lemmas[verb]} {here}",
        f"verb,whole={frame.lemmas[verb]} {whole}",
        f"here,verbs,whole={here} {verbs} {whole}",
        f"quoted,whole={words[end - 1] == PASSAGE} {here == PASSAGE} {whole}",
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
        f"whole={whole}",
        f"whole,here={whole} {here}",
        f"before,here={before} {here}",
        f"before,whole,size={before} {whole} {binned(verb - start)}",
        f"commas,whole={frame.words[max(first, verb - REACH) : verb].count(',')} {whole}",
        f"commas,here={frame.words[max(start, verb - REACH) : verb].count(',')} {here}",
        f"verb,whole={frame.lemmas[verb]} {whole}",
    ]


def end_before_features(frame: Frame, verb: int, end: int) -> list[str]:
    """Return what tells whether the clause before ``verb`` ends before ``end``."""
    here = _shape(frame, end)
    left = frame.words[end:verb]
    return [
        f"here={here}",
        f"here,gap={here} {binned(verb - end)}",
        f"here,commas={here} {left.count(',')}",
        f"here,next={here} {_shape(frame, end + 1)}",
        f"verb,here,gap={frame.lemmas[verb]} {here} {min(verb - end, 3)}",
        f"before,here={_shape(frame, end - 1)} {here}",
        f"around,here,gap={_shape(frame, verb - 1)} {_shape(frame, verb + 1)} {here} "
        f"{min(verb - end, 3)}",
    ]
