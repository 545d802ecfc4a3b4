"""Person names: whether capitalised words are the name of a person."""

from __future__ import annotations

from framing.language.calendar import DAYS_AND_MONTHS
from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.function_words import PARTICLES
from framing.language.lexicon.given_names import GIVEN
from framing.language.lexicon.honorifics import POSTNOMINALS
from framing.language.lexicon.places import ADJECTIVES, PLACES
from framing.language.lexicon.titles_and_roles import TITLES
from framing.language.mentions.capitals import plain

#: Words of a name, at most.
MAX_NAME = 4


def is_name(printed: list[str]) -> bool:
    """Tell whether capitalised words are a person's name: by a given name, or by being no words.

    Examples
    --------
    >>> is_name(["Ann", "Lee"]), is_name(["Dr", "Mehta"]), is_name(["Rohan", "Mehta"])
    (True, True, True)
    >>> is_name(["Open", "Spaces"]), is_name(["Ulm", "Ministry"]), is_name(["Mehta"])
    (False, False, False)
    """
    words = [plain(w) for w in printed]
    n = 0
    while n < len(words) - 1 and words[n] in TITLES:
        n += 1
    words, printed = words[n:], printed[n:]
    while len(words) > 1 and words[-1] in POSTNOMINALS:
        words, printed = words[:-1], printed[:-1]
    whole = [w for w in words if w not in PARTICLES]
    if not whole or len(whole) > MAX_NAME or (len(whole) < 2 and not n):
        return False
    if any(
        w in BODY_NAMES or w in DAYS_AND_MONTHS or w in ADJECTIVES for w in whole if w not in GIVEN
    ):
        return False
    if len(whole) > 1 and any(len(w) > 2 and w.isupper() for w in printed):
        return False
    if whole[-1] in PLACES and whole[0] not in GIVEN:
        return False
    return bool(n) or whole[0] in GIVEN or not (whole[0] in common_words() or whole[0] in PLACES)
