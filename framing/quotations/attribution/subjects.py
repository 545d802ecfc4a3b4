"""Subjects: who it is that says, claims or denies, at a reporting verb."""

from __future__ import annotations

from bisect import bisect_left

from framing.quotations.attribution.surroundings import Candidate, binned, pattern, role_of
from framing.quotations.detection.tokens import BREAK, Frame

#: Mentions looked at before a verb and after it; the subject stands among them in 95 % of the
#: marked articles.
MAX_BEFORE, MAX_AFTER = 6, 2
_LINKS = frozenset("who which that and but to of in for with by at on as from while".split())


def subjects_near(
    frame: Frame, candidates: list[Candidate], firsts: list[int], verb: int
) -> list[tuple[int, int]]:
    """Return the possible subjects of the verb at ``verb``: index, and how many stand between."""
    at = bisect_left(firsts, verb)
    found = []
    for index in range(at - 1, max(-1, at - 1 - MAX_BEFORE), -1):
        first = candidates[index].first
        if frame.n_stops[verb] - frame.n_stops[first] > 2:
            break
        if candidates[index].last <= verb:
            found.append((index, at - 1 - index))
    for index in range(at, min(len(candidates), at + MAX_AFTER)):
        if candidates[index].first > frame.stop[verb]:
            break
        if candidates[index].first > verb:
            found.append((index, index - at))
    return found


def subject_features(
    frame: Frame, verb: int, candidate: Candidate, *, between: int, side: str
) -> list[str]:
    """Return what speaks for or against ``candidate`` as the subject of the verb at ``verb``.

    Parameters
    ----------
    frame : Frame
    verb : int
        The verb's unit.
    candidate : Candidate
    between : int
        Candidates between the two.
    side : str
        On which side of the verb its clause lies: "after", "before" or "passage".
    """
    words, what = frame.words, candidate.mention.kind
    lemma, form = frame.lemmas[verb], words[verb][-2:]
    if candidate.first < verb:
        low, high, where = candidate.last, verb, "B"
    else:
        low, high, where = verb + 1, candidate.first, "A"
    stops = min(frame.n_stops[high] - frame.n_stops[low], 2)
    zone = f"{where}{stops}{min(between, 4)}"
    before = words[candidate.first - 1] if candidate.first else BREAK
    after = words[candidate.last] if candidate.last < len(words) else BREAK
    leads = candidate.first == frame.first[candidate.first]
    left = words[verb - 1] if verb else BREAK
    verbs = sum(1 for i in range(low, min(high, low + 30)) if frame.lemmas[i])
    between_them = pattern(frame, low, high, links=_LINKS, most=12)
    role = role_of(frame, candidate)
    return [
        f"z={zone}",
        f"z={zone} {what}",
        f"z={zone} {form}",
        f"z={zone} {side} {form}",
        f"z={zone} {left}",
        f"z={zone} {after}",
        f"z={zone} {leads} {form}",
        f"z={where}{stops} {side}",
        f"z={where}{stops} {lemma}",
        f"p={where} {between_them}",
        f"p={where} {between_them} {what}",
        f"p={where} {between_them} {form}",
        f"d={where}{binned(high - low)} {form}",
        f"d={where}{binned(high - low)} {verbs}",
        f"b={before} {where}",
        f"b={before} {zone}",
        f"a={after} {where}",
        f"ba={before} {after} {what}",
        f"l={left} {where}{stops}",
        f"l={left} {what} {zone}",
        f"v={min(verbs, 3)} {zone}",
        f"c={binned(candidate.count)} {zone}",
        f"w={what} {form}",
        f"w={what} {candidate.mention.key if what != 'name' else ''}",
        f"n={leads} {what} {zone}",
        f"x={role} {where}",
        f"x={role} {zone}",
        f"x={role} {form} {candidate.leads} {where}",
        f"x={role} {left} {where}",
        f"y={candidate.leads} {zone}",
        f"y={candidate.leads} {form} {left} {where}{stops}",
        f"y={candidate.leads} {what} {form} {min(verbs, 2)}",
    ]
