"""Bars: how likely two mentions must be of one thing before they are called that.

The likelihood knows nothing of the values (``framing.counts.linking.pair_features``).  The bar
does: figures that can both hold make no claim, others are shown as a conflict of two outlets.

Cross-validated by story (60 stories of three outlets linked by hand, ten folds, six times
shuffled): of the pairs linked 98 % are of one thing, of the pairs of one thing 79 % are linked,
no verdict on a linked pair is wrong, and one story in 300 shows a conflict that is none.
"""

from __future__ import annotations

from framing.counts.linking.mention_context import Context, Mention
from framing.counts.linking.pair_features import may_be_one_noun

#: Two counts are of one thing from this probability up.  Low, because most pairs that look alike
#: at all are rivals of which at most one is right, and the best is put together first.  All bars
#: were chosen by cross-validation over 60 stories (``framing.training.linking``).
LEAST_PROBABILITY = 0.1
#: Two figures that cannot both hold are called of one thing only from this up, pair by pair: a
#: conflict is a claim about two outlets, and a wrong link makes one nearly always.  The same for
#: nouns that have nothing in common, such as pages and e-mails.
LEAST_FOR_CONFLICT = 0.4
#: And they stay apart where the words beside them have less than this in common (a cosine): of
#: 517 such pairs in 657 stories of the news, nearly all of two things, this leaves 138, and all of
#: the conflicts known to be real.
LEAST_NEAR_FOR_CONFLICT = 0.2
#: An article that gives two figures that cannot both hold means two things, nearly always; in one
#: sentence ("18 seats to their 9") always.
LEAST_FOR_CONTRADICTION = 0.85
NEVER = 2.0
#: "Dozens" and "thousands" go with so much that to meet them is no sign of one thing.
LEAST_FOR_VAGUE = 0.3
#: Measures and money: the unit (year, dollar) says nothing of what is measured, so the words
#: around must say more.
LEAST_FOR_MEASURES = 0.2
#: Added for a conflict of measures, or where no noun is named with one of the figures.
ADDED_WITHOUT_NOUN = 0.2


def bar(a: Context, b: Context) -> float:
    """Return the probability from which two mentions are taken to be of one thing."""
    one, other = a.mention, b.mention
    measured = one.kind != "count"
    if not meet(one, other) and one.article == other.article:
        return NEVER if a.sentence == b.sentence else LEAST_FOR_CONTRADICTION
    if not meet(one, other):
        unnamed = measured or not (a.head and b.head)
        return LEAST_FOR_CONFLICT + (ADDED_WITHOUT_NOUN if unnamed else 0.0)
    if measured:
        return LEAST_FOR_MEASURES
    if not may_be_one_noun(a, b):
        return LEAST_FOR_CONFLICT
    return LEAST_FOR_VAGUE if "vague" in (one.modifier, other.modifier) else LEAST_PROBABILITY


def meet(a: Mention, b: Mention) -> bool:
    """Say whether two amounts can both hold."""
    return max(a.low, b.low) <= min(a.high, b.high)
