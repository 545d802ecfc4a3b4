"""Name spans: which neighbouring words are parts of one name, told by their capitals."""

from __future__ import annotations

import numpy as np

from framing.language.spelling import word_key
from framing.language.stop_words import GENERAL, NUMBERS, STOP_WORDS
from framing.terms.tokens import Flags, Ints

#: Titles and roles that stand before a name and are no part of it.  By hand from the titles of
#: AP style and of South Asian, British and American news, 2026.
ROLES = frozenset(
    """
    ambassador archbishop attorney bishop candidate captain chairman chairwoman chancellor chief
    colonel commissioner congressman congresswoman councilman councilwoman deputy director
    ex-president founder general governor imam judge justice king leader lieutenant lord major
    mayor minister nominee officer pope premier president prince princess professor queen rabbi
    representative secretary senator sergeant sheikh sheriff speaker spokesman spokesperson
    spokeswoman superintendent
    """.split()
)

#: Share of a line's words in capitals from which its capitals tell nothing: a headline.
HEADLINE_SHARE = 0.75
#: Words a line must have (stop words left out) for its capitals to be judged.
MIN_HEADLINE_WORDS = 3

_STOP_KEYS = frozenset(map(word_key, STOP_WORDS))
#: General words and number words can begin a name (New York, First Amendment); the rest cannot.
WEAK_STOP_KEYS = frozenset(map(word_key, GENERAL | NUMBERS))


def name_joins(
    spellings: list[str],
    *,
    keys: list[str],
    written: Ints,
    joined: Flags,
    opening: Flags,
    heading: Flags,
    line: Ints,
    closed: Flags,
) -> tuple[Flags, Flags, Flags]:
    """Return which words go on into the next: as a phrase, as a name, as a role before a name.

    Two words are parts of one name when both have a capital and a single blank between, no stop
    word among them, and the first is no role (President | Joe Biden).  Capitals tell nothing in a
    heading, in a line that ends like none and has nearly all words in capitals, and for a stop
    word that may begin a sentence.  A phrase ends, too, between initials with a full stop and a
    stop word in capitals ("in the U.S. The ministry ...").
    """
    capital = np.array([word[0].isupper() for word in spellings], dtype=np.bool_)
    stop = np.array([key in _STOP_KEYS for key in keys], dtype=np.bool_)
    weak = np.array([key in WEAK_STOP_KEYS for key in keys], dtype=np.bool_)
    role = np.array([key in ROLES for key in keys], dtype=np.bool_)
    dotted = np.array([word.endswith(".") for word in spellings], dtype=np.bool_)
    if not spellings:
        none = np.zeros(len(written), dtype=np.bool_)
        return joined, none, none

    following = np.append(written[1:], written[:1])
    phrase = joined & ~(dotted[written] & (capital & stop)[following])

    is_capital, is_stop = capital[written], stop[written]
    counted = ~is_stop
    n_lines = int(line[-1]) + 1
    words_of = np.bincount(line[counted], minlength=n_lines)
    capitals_of = np.bincount(line[counted & is_capital], minlength=n_lines)
    headline = (words_of >= MIN_HEADLINE_WORDS) & (capitals_of >= HEADLINE_SHARE * words_of)
    telling = is_capital & ~heading & (closed | ~headline[line])
    # "First" within a sentence may begin a name (First Amendment); at its head it says nothing.
    telling &= ~is_stop | (weak[written] & ~opening)
    pair = phrase & telling & np.append(telling[1:], False)
    return phrase, pair & ~role[written], pair & role[written]
