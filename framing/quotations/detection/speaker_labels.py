"""Speaker labels: a name and a colon before what is said, as in headlines and transcripts.

"Lee: We never asked for it" as a headline; "LEE: We never asked for it." in a transcript.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from framing.quotations.attribution.surroundings import Candidate
from framing.quotations.detection.passages import Scene
from framing.quotations.detection.reported_clauses import Report
from framing.quotations.detection.tokens import BREAK

#: Of the marked articles' headlines that begin with a name or a body and a colon, 35 of 43 give
#: the rest of the line to it; of the paragraphs that begin with a name in capitals, 12 of 15.
HEADLINE, TRANSCRIPT = 0.8, 0.8
#: The first line is a headline up to this length.
MAX_HEADLINE_UNITS = 40
#: Labelled paragraphs that make a transcript, and the least words in one that is counted: lists of
#: figures ("Lee: 547.") have fewer.
MIN_LABELS, MIN_UNITS = 2, 5


def labelled(scene: Scene) -> list[Report]:
    """Return what stands after labels in ``scene``, in order.

    A transcript needs two labels in capitals, or two of one name.
    """
    labels = list(_labelled_paragraphs(scene))
    frame = scene.frame
    capitals = [c for _, c, _ in labels if c.mention.text.isupper()]
    names = Counter(c.mention.key for _, c, _ in labels)
    found = []
    for index, candidate, end in labels:
        headline = frame.n_breaks[candidate.first] == 0 and end <= MAX_HEADLINE_UNITS
        repeated = names[candidate.mention.key] >= MIN_LABELS
        in_capitals = candidate.mention.text.isupper() and len(capitals) >= MIN_LABELS
        if headline or repeated or in_capitals:
            found.append(
                Report(
                    verb=candidate.last,
                    first=candidate.last + 1,
                    end=end,
                    candidate=index,
                    report=HEADLINE if headline else TRANSCRIPT,
                    source=0.95,
                )
            )
    return found


def _labelled_paragraphs(scene: Scene) -> Iterator[tuple[int, Candidate, int]]:
    """Yield each mention that a paragraph begins with and a colon follows, and where that ends."""
    words = scene.frame.words
    for index, candidate in enumerate(scene.candidates):
        first, last = candidate.first, candidate.last
        if words[last : last + 1] != [":"] or (first and words[first - 1] != BREAK):
            continue
        if candidate.mention.kind in ("role", "pronoun"):
            continue
        end = last
        while end < len(words) and words[end] != BREAK:
            end += 1
        body = words[last + 1 : end]
        if len(body) >= MIN_UNITS and not body[0].isdigit():
            yield index, candidate, end
