"""Attribution features: what may tell which mention is the source of a marked passage.

Each feature is a string, "slot=value"; a model gives it a weight.  A slot is named after what its
value is made of, and none is used twice for one question: two features are never the same string.
Names are never features, only their kind, place and surroundings: what is learned holds for people
who were never in the news before.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.language.quotation_marks import QuotedSpan
from framing.language.words import n_words
from framing.quotations.attribution.surroundings import Candidate, binned, pattern, role_of
from framing.quotations.detection.tokens import BREAK, PASSAGE, Frame

#: Paragraphs before a passage's own in which its source is looked for, and sources on each side.
#: The true source of 97 % of the marked passages lies within three paragraphs before.
MAX_BREAKS_BEFORE = 3
MAX_BEFORE, MAX_AFTER = 8, 4

#: Kinds of mention whose head is a word of the language and may be a feature; a name may not.
_COMMON_WORDS = ("pronoun", "role", "document", "group")
_DASHES = ("-", "–", "—", "~")
#: Words that are kept in a pattern.
_LINKS = frozenset("who that to of and in as but for with by".split())
_QUOTES = "\"“”„‟«»\u2039\u203a‘’'`"


def passage_features(text: str, passage: QuotedSpan, frame: Frame, unit: int) -> list[str]:
    """Return what is known of ``passage`` itself, which is ``unit`` of ``frame``."""
    words = frame.words
    before = words[unit - 1] if unit else BREAK
    before2 = words[unit - 2] if unit > 1 else BREAK
    after = words[unit + 1] if unit + 1 < len(words) else BREAK
    after2 = words[unit + 2] if unit + 2 < len(words) else BREAK
    content = text[passage.inner_start : passage.inner_end].strip(_QUOTES + " \xa0")
    size = n_words(content)
    first = content[:1]
    opens = "A" if first.isupper() else "a" if first.islower() else "#"
    closes = content[-1:] if content[-1:] in ",.?!—…-:;" else "w"
    left, right = frame.last_verb[unit], frame.next_verb[unit]
    near_left = frame.lemmas[left] if left >= 0 and unit - left <= 8 else None
    near_right = frame.lemmas[right] if right >= 0 and right - unit <= 8 else None
    return [
        f"left={before}",
        f"left2={before2} {before}",
        f"right={after}",
        f"right2={after} {after2}",
        f"size={size if size < 6 else binned(size)}",
        f"size,edges={size if size < 6 else binned(size)} {opens}{closes}",
        f"edges={opens}{closes}",
        f"edges,right={opens}{closes} {after}",
        f"edges,left={opens}{closes} {before}",
        f"verb left={near_left}",
        f"verb right={near_right}",
        f"verb left gap,edges={unit - left if near_left else '-'} {opens}{closes}",
        f"verb right gap,edges={right - unit if near_right else '-'} {opens}{closes}",
        f"whole,edges={before == BREAK} {after == BREAK} {opens}{closes}",
        f"style={passage.style} {passage.closed}",
        f"capitals,size={_title_case(content)} {min(size, 6)}",
    ]


def _title_case(content: str) -> str:
    """Tell how much of ``content`` begins with capitals, as titles and names do."""
    words = [word for word in content.split()[:12] if word[0].isalpha()]
    if len(words) < 2:
        return "one"
    capital = sum(word[0].isupper() for word in words)
    return "all" if capital == len(words) else "most" if capital * 3 >= len(words) * 2 else "few"


def passage_type(text: str, passage: QuotedSpan, frame: Frame, unit: int) -> str:
    """Return the kind of place a passage stands in, to be crossed with a candidate's place."""
    words = frame.words
    before = words[unit - 1] if unit else BREAK
    after = words[unit + 1] if unit + 1 < len(words) else BREAK
    inner = text[max(passage.inner_start, passage.inner_end - 2) : passage.inner_end].rstrip(
        _QUOTES
    )
    closes = inner[-1:] if inner[-1:] in (",", ".", "?", "!") else "w"
    left = "¶" if before == BREAK else before if before in (":", ",", ".", PASSAGE) else "w"
    right = "¶" if after == BREAK else "Q" if after == PASSAGE else "w"
    verb = frame.next_verb[unit]
    spoken = "v" if verb >= 0 and verb - unit <= 4 else "V" if verb >= 0 else "-"
    back = frame.last_verb[unit]
    told = "v" if back >= 0 and unit - back <= 4 else "V" if back >= 0 else "-"
    return f"{told}{left}{closes}{right}{spoken}"


def pair_features(
    frame: Frame, unit: int, candidate: Candidate, *, kind: str, between: int
) -> list[str]:
    """Return what speaks for or against ``candidate`` as the source of the passage at ``unit``.

    Parameters
    ----------
    frame : Frame
    unit : int
        The passage's unit.
    candidate : Candidate
    kind : str
        What ``passage_type`` says of the passage.
    between : int
        Candidates between the passage and this one.
    """
    words, mention = frame.words, candidate.mention
    if candidate.first == unit:
        low, high, side = unit, unit, "I"
    elif candidate.first < unit:
        low, high, side = candidate.last, unit, "B"
    else:
        low, high, side = unit + 1, candidate.first, "A"
    breaks = frame.n_breaks[high] - frame.n_breaks[low]
    stops = frame.n_stops[high] - frame.n_stops[low] - breaks
    quotes = frame.n_passages[high] - frame.n_passages[low]
    near = high - low
    zone = f"{side}{min(breaks, 4)}{min(max(stops, 0), 2)}{min(quotes, 2)}"
    before = words[candidate.first - 1] if candidate.first else BREAK
    after = words[candidate.last] if candidate.last < len(words) else BREAK
    after2 = words[candidate.last + 1] if candidate.last + 1 < len(words) else BREAK
    verb = _verb_link(frame, candidate, unit)
    role = role_of(frame, candidate)
    what = mention.kind
    order = f"{zone} {min(between, 4)}"
    return [
        f"zone={zone}",
        f"zone,what={zone} {what}",
        f"order={order}",
        f"order,kind={order} {kind}",
        f"zone,kind,verb={zone} {kind} {verb}",
        f"zone,kind,what={zone} {kind} {what}",
        f"verb={verb}",
        f"verb,zone={verb} {zone}",
        f"verb,zone,what={verb} {zone} {what}",
        f"verb,order={verb} {order}",
        f"distance,kind={side}{binned(near)} {kind}",
        f"distance,verb={side}{binned(near)} {verb}",
        f"between={side} {pattern(frame, low, high, links=_LINKS, most=9)}",
        f"before={before}",
        f"before,zone={before} {zone}",
        f"after={after}",
        f"after,zone={after} {zone}",
        f"after2={after} {after2}",
        f"before,after,what={before} {after} {what}",
        f"role={role}",
        f"role,zone={role} {zone}",
        f"role,leads,side,verb={role} {candidate.leads} {side} {verb}",
        f"leads,zone={candidate.leads} {zone}",
        f"leads,zone,kind={candidate.leads} {zone} {kind}",
        f"what,count={what} {binned(candidate.count)}",
        f"count,zone={binned(candidate.count)} {zone}",
        f"what={what}",
        f"word={what} {mention.key}" if what in _COMMON_WORDS else "word=",
        f"quotes,breaks,kind={quotes} {breaks} {kind}",
    ]


def _verb_link(frame: Frame, candidate: Candidate, unit: int) -> str:
    """Tell how a reporting verb stands to the candidate: right before, after, how far."""
    first, last, words = candidate.first, candidate.last, frame.words
    if first and frame.lemmas[first - 1]:
        return f"V{frame.lemmas[first - 1]}."
    if last < len(words) and frame.lemmas[last]:
        return f".V{frame.lemmas[last]}"
    verb = frame.next_verb[last - 1]
    if verb >= 0 and verb - last <= 25 and not last - 1 < unit < verb:
        comma = "," if "," in words[last:verb][:1] else "_"
        near = "2" if verb - last <= 2 else "5" if verb - last <= 5 else "9"
        twin = "," if words[verb - 1] == "," else "_"
        return f".{comma}{near}{twin}V"
    back = frame.last_verb[first]
    if back >= 0 and first - back <= 12 and not back < unit < first:
        near = "2" if first - back <= 2 else "5" if first - back <= 5 else "9"
        return f"V{near}."
    return "-"


def candidates_near(
    frame: Frame, candidates: Sequence[Candidate], unit: int, *, at: int
) -> list[tuple[int, int]]:
    """Return the candidates that may be the source of the passage at ``unit``, nearest first.

    Parameters
    ----------
    frame : Frame
    candidates : sequence of Candidate
        Of the whole article, in order.
    unit : int
        The passage's unit.
    at : int
        How many candidates stand before it.

    Returns
    -------
    list of (int, int)
        The candidate's index, and how many candidates lie between it and the passage.
    """
    before: list[int] = []
    for index in range(at - 1, max(-1, at - 1 - MAX_BEFORE), -1):
        if frame.n_breaks[unit] - frame.n_breaks[candidates[index].first] > MAX_BREAKS_BEFORE:
            break
        if not candidates[index].mention.inside:
            before.append(index)
    after: list[int] = []
    for index in range(at, min(len(candidates), at + MAX_AFTER)):
        first = candidates[index].first
        if frame.n_breaks[first] > frame.n_breaks[unit] and not _signs(frame, unit, first):
            break
        if not candidates[index].mention.inside:
            after.append(index)
    return [(index, n) for side in (before, after) for n, index in enumerate(side)]


def _signs(frame: Frame, unit: int, first: int) -> bool:
    """Tell whether the mention at ``first`` signs the passage: "— Ann Lee" on a line of its own."""
    words = frame.words
    return first - unit <= 4 and words[unit + 1] == BREAK and words[first - 1] in _DASHES
