"""English: whether a text can be read here, where every list and rule is of English."""

from __future__ import annotations

from collections.abc import Iterable

from framing.language.lexicon.function_words import CLOSED_CLASSES
from framing.language.words import WORD

#: Characters that are looked at: enough to tell, and the same time for a book.
MAX_CHARS = 3000
#: With fewer words nothing is said: a headline may have no function word at all.
MIN_WORDS = 30
#: Least share of function words.  Measured on 5,000 English news articles: 0.26 and
#: more, but for one list of sums; a paragraph each of German, Dutch, Danish, French and Spanish
#: had 0.15 and less.
MIN_SHARE = 0.2


def looks_english(text: str) -> bool:
    """Tell whether the beginning of ``text`` has as many function words as English has.

    Too short a text counts as English: nothing can be told of it.

    Examples
    --------
    >>> looks_english("The council has closed the old bridge, and it will not be open again. " * 3)
    True
    >>> looks_english("Der Rat hat die alte Brücke gesperrt, und sie wird nicht geöffnet. " * 3)
    False
    """
    words = WORD.findall(text[:MAX_CHARS])
    return len(words) < MIN_WORDS or function_share(words) >= MIN_SHARE


def function_share(words: Iterable[str]) -> float:
    """Return the share of ``words`` that are English function words; 0.0 of none.

    Examples
    --------
    >>> function_share(["The", "bridge", "is", "closed"])
    0.5
    """
    known = [word.lower().replace("’", "'") in CLOSED_CLASSES for word in words]
    return sum(known) / len(known) if known else 0.0
