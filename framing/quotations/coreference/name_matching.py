"""Name matching: which names can be one person's or body's, and which is the fullest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from framing.language.lexicon.given_names import GIVEN
from framing.language.mentions.mentions import Mention

#: Short forms of given names, by which one person may be called in one article.  By hand, 2026;
#: left out: short forms of several names ("Al", "Sam").
SHORT_NAMES = dict(
    pair.split("=")
    for pair in """
    abby=abigail andy=andrew ben=benjamin bernie=bernard beth=elizabeth bill=william bob=robert
    bobby=robert charlie=charles chris=christopher chuck=charles dan=daniel dave=david
    dick=richard don=donald ed=edward fred=frederick greg=gregory jeff=jeffrey jim=james
    jimmy=james joe=joseph jon=jonathan josh=joshua kate=katherine ken=kenneth larry=lawrence
    liz=elizabeth matt=matthew mike=michael mitch=mitchell nick=nicholas pat=patrick pete=peter
    phil=philip rick=richard rob=robert ron=ronald rudy=rudolph steve=steven sue=susan
    ted=edward tim=timothy tom=thomas tony=anthony will=william zach=zachary
    """.split()
)
_SPLIT = re.compile(r"[\s\u00a0.]+")


def fullest(names: Mapping[str, int], *, acronym: str = "", given: Sequence[str] = ()) -> str:
    """Return the fullest of ``names``: most words, then most letters, then by alphabet.

    A body with an acronym has both, first the one that is used more.

    Parameters
    ----------
    names : mapping of str to int
        How often each is used.
    acronym : str
        A body's.
    given : sequence of str
        A person's given names in lower case; a name that begins with another word
        ("Crooked Ann Lee") is no fuller one, nor one with a word twice ("Ann Lee Lee").

    Examples
    --------
    >>> fullest({"Lee": 9, "Ann Lee": 2, "Crooked Ann Lee": 1}, given=["ann"])
    'Ann Lee'
    >>> fullest({"Food Safety Agency": 1, "FSA": 4}, acronym="FSA")
    'FSA (Food Safety Agency)'
    """
    letters = acronym.replace(".", "")
    short = [n for n in names if letters and n.replace(".", "") == letters]
    whole = [n for n in names if n not in short]
    whole = [n for n in whole if len(set(n.split())) == len(n.split())] or whole
    whole = [n for n in whole if given and n.lower().startswith(given[0])] or whole
    if acronym:  # of two spellings the one that is used
        whole = [n for n in whole if " " in n] or whole
        name = max(whole, key=lambda n: (names[n], len(n.split()), len(n), n), default="")
    else:
        name = max(whole, key=lambda n: (len(n.split()), "’s " not in n, len(n), n), default="")
    printed = max(short, key=lambda n: (names[n], n), default=acronym)
    if not acronym or not name:
        return name or printed
    if sum(names[n] for n in short) > names[name]:
        return f"{printed} ({name})"
    return f"{name} ({printed})"


def given_names(mention: Mention) -> tuple[str, ...]:
    """Return the given names of ``mention`` in lower case.

    Examples
    --------
    >>> given_names(Mention(start=0, end=10, text="Ann B. Lee", kind="name", key="lee",
    ...                     first="Ann B."))
    ('ann', 'b')
    """
    return tuple(part.lower() for part in _SPLIT.split(mention.first) if part)


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two lists of given names can be one person's.

    They can where the first ones are equal, one an initial or a short form of the other, or
    where one is a middle name of the other.

    Examples
    --------
    >>> same_given(("bill",), ("william", "j")), same_given(("bill",), ("hillary",))
    (True, False)
    >>> same_given(("j", "edgar"), ("edgar",)), same_given((), ("ann",))
    (True, True)
    >>> same_given(("george", "h", "w"), ("george", "w"))
    False
    """
    if not one or not other:
        return True
    a, b = one[0], other[0]
    if a == b and len(one) > 1 < len(other) and one[1][0] != other[1][0]:
        return False  # "Karl H.W." and "Karl W."
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if SHORT_NAMES.get(a, a) == SHORT_NAMES.get(b, b):
        return True
    if one_letter_off(a, b) and not (a in GIVEN and b in GIVEN):
        return True
    return a in other[1:] or b in one[1:]


def normal(name: str) -> str:
    """Return the name of a body in one spelling: lower case, no article, no full stops.

    Examples
    --------
    >>> normal("The U.S. Senate")
    'us senate'
    """
    words = name.lower().replace(".", "").replace("\u00a0", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def generation(name: str) -> str:
    """Return what tells father and son of one name apart, in lower case; "" where nothing does.

    Examples
    --------
    >>> generation("Ed Lee Jr."), generation("Ed Lee")
    ('jr', '')
    """
    last = name.rsplit(" ", 1)[-1].lower().rstrip(".")
    return last if last in ("jr", "sr", "ii", "iii", "iv") else ""


_ARTICLED = re.compile(r"\A(?:al|el|ul|ad|as|ash|ar|an)[-‐‑ ]")
#: A shorter word of another letter is another word: "Day", "Dey".
MIN_LETTERS = 6


def folded(key: str) -> str:
    """Return a surname without Arabic article, its apostrophe straight.

    Examples
    --------
    >>> folded("al-hadi"), folded("o’neill")
    ('hadi', "o'neill")
    """
    return _ARTICLED.sub("", key).replace("’", "'")


def one_letter_off(one: str, other: str) -> bool:
    """Tell whether two words of six letters or more are one but for a letter, not the first.

    Examples
    --------
    >>> one_letter_off("deshmukh", "deshmuk"), one_letter_off("deshmukh", "deshmukh")
    (True, False)
    >>> one_letter_off("hartley", "bartley"), one_letter_off("dey", "day")
    (False, False)
    """
    short, long = sorted((one, other), key=len)
    if (
        not (one + other).isalpha()
        or len(short) < MIN_LETTERS
        or len(long) - len(short) > 1
        or one[0] != other[0]
    ):
        return False
    at = next(
        (i for i, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), -1
    )
    if at < 0:
        return len(short) < len(long)
    skip = 1 if len(short) == len(long) else 0
    return short[at + skip :] == long[at + 1 :]
