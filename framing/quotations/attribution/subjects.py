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
    before: list[int] = []
    for index in range(at - 1, max(-1, at - 1 - MAX_BEFORE), -1):
        first = candidates[index].first
        if frame.n_stops[verb] - frame.n_stops[first] > 2:
            break
        if candidates[index].last <= verb and not candidates[index].mention.inside:
            before.append(index)
    after: list[int] = []
    for index in range(at, min(len(candidates), at + MAX_AFTER)):
        if candidates[index].first > frame.stop[verb]:
            break
        if candidates[index].first > verb and not candidates[index].mention.inside:
            after.append(index)
    return [(index, n) for side in (before, after) for n, index in enumerate(side)]


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
    place = f"{where}{stops}"
    zone = f"{place}{min(between, 4)}"
    before = words[candidate.first - 1] if candidate.first else BREAK
    after = words[candidate.last] if candidate.last < len(words) else BREAK
    opens = candidate.first == frame.first[candidate.first]
    left = words[verb - 1] if verb else BREAK
    verbs = sum(1 for i in range(low, min(high, low + 30)) if frame.lemmas[i])
    between_them = pattern(frame, low, high, links=_LINKS, most=12)
    role = role_of(frame, candidate)
    return [
        f"zone={zone}",
        f"zone,what={zone} {what}",
        f"zone,form={zone} {form}",
        f"zone,clause,form={zone} {side} {form}",
        f"zone,left={zone} {left}",
        f"zone,after={zone} {after}",
        f"zone,opens,form={zone} {opens} {form}",
        f"place,clause={place} {side}",
        f"place,verb={place} {lemma}",
        f"between={where} {between_them}",
        f"between,what={where} {between_them} {what}",
        f"between,form={where} {between_them} {form}",
        f"distance,form={where}{binned(high - low)} {form}",
        f"distance,verbs={where}{binned(high - low)} {verbs}",
        f"before={before} {where}",
        f"before,zone={before} {zone}",
        f"after={after} {where}",
        f"before,after,what={before} {after} {what}",
        f"left,place={left} {place}",
        f"left,what,zone={left} {what} {zone}",
        f"verbs,zone={min(verbs, 3)} {zone}",
        f"count,zone={binned(candidate.count)} {zone}",
        f"what,form={what} {form}",
        f"word={what} {candidate.mention.key if what != 'name' else ''}",
        f"opens,what,zone={opens} {what} {zone}",
        f"role={role} {where}",
        f"role,zone={role} {zone}",
        f"role,form,leads={role} {form} {candidate.leads} {where}",
        f"role,left={role} {left} {where}",
        f"leads,zone={candidate.leads} {zone}",
        f"leads,form,left,place={candidate.leads} {form} {left} {place}",
        f"leads,what,form,verbs={candidate.leads} {what} {form} {min(verbs, 2)}",
    ]
