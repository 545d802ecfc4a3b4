"""Thresholds: how likely is likely enough to put two mentions together.

Chosen by cross-validation by story over 119 stories linked by hand (``framing.training``): the
figures are in MODEL_CARD.md.
"""

from __future__ import annotations

from dataclasses import dataclass

#: What tells two articles' mentions apart by what the words mean, in log-odds taken off: too rare
#: in the stories that are learned from to be learned.  On those stories each leaves the figures as
#: they are or betters them.
CAUTIONS: dict[str, float] = {
    "years clash": 4.0,
    "months clash": 3.0,
    "opposed": 8.0,
    "exclusive outcomes": 5.0,
    "one other": 2.0,
}
#: The same for sentences that have nothing in common, where they name different people or places,
#: or for money, percentages and durations, whose unit says nothing of what is measured.
NOTHING_IN_COMMON = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """All numbers that decide a link, once the probabilities are there."""

    #: Two mentions of one article that can both hold are of one thing from this up: an outlet
    #: repeats its figure in other words.  From .3 to .12 the figures on the stories linked by hand
    #: differ by under .005; at .3 an article with four wordings of one figure falls apart.
    one_article: float = 0.2
    #: Two articles' mentions that can both hold: no claim is made that is wrong in itself.
    meeting: float = 0.3
    #: Two articles' counts that cannot both hold: a link says that the outlets contradict each
    #: other, so a wrong one is a false alarm.  On the stories linked by hand .25, .30 and .35 find
    #: 30, 27 and 21 of 52 contradictions at .12, .06 and .04 false alarms a story (not held out).
    clashing: float = 0.30
    #: Added for kinds whose noun says nothing of what is measured (money, percent, duration).
    clashing_measured: float = 0.1
    #: Where a group is joined, a clashing pair inside may fall short of its own threshold by this.
    shortfall: float = 0.25
    #: Of the likelihood of two articles' figures, the best pair of mentions counts this much and
    #: the mean of all pairs the rest.
    best_pair: float = 1.0
    #: By words alone two outlets are held together from this up; below, it was the equal value.
    by_words: float = 0.2
    #: A pair that was left apart is shown as possible from this up,
    possible: float = 0.05
    #: and at most so many of a story.
    most_possible: int = 10


THRESHOLDS = Thresholds()
