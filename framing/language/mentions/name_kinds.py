"""Kinds of names: where a name begins after titles, and whether it is a person's or a body's."""

from __future__ import annotations

import re
from typing import Literal

from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.function_words import PHRASE_EDGES
from framing.language.lexicon.given_names import GIVEN
from framing.language.lexicon.places import ADJECTIVES, PLACES
from framing.language.lexicon.titles_and_roles import GROUPS, ROLES, TITLES
from framing.language.mentions.capitals import Token, plain

NameKind = Literal["name", "body", "group", "role"]

_NEXT_WORD = re.compile(r"[ \u00a0]?([a-z]+)")
_OFFICES, _BODIES_ONLY = BODY_NAMES - TITLES, BODY_NAMES - ROLES
#: Titles that only a person has.
_PERSONAL = frozenset("mr mrs ms dr sen rep gov miss".split())
#: What follows a surname, and is no part of it.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: First words of two-word names of places.
_PLACE_STARTS = frozenset("new north south west east united saudi sri san los el hong".split())
#: Places in two words that no list of one-word places shows.
_PLACE_ENDS = frozenset(
    "angeles arabia caledonia dakota emirates francisco guinea hampshire jersey kingdom kong lanka "
    "orleans states york zealand".split()
)


def name_index(words: list[str]) -> int:
    """Return the index of the word at which the name begins, after title, role, party and place.

    Examples
    --------
    >>> name_index(["foreign", "secretary", "ann", "lee"]), name_index(["king", "county"])
    (2, 0)
    """
    if words[1:2] == ["sri"] and words[0] in ("tan", "dato", "datuk") and len(words) > 2:
        return 2
    of_place = words[0] in PLACES or words[0] in ADJECTIVES  # "Virginia Governor Ann Lee"
    titled = of_place and any(w in TITLES or w in ROLES for w in words[1:-1])
    if words[0] in GIVEN and len(words) > 1 and words[0] not in TITLES and not titled:
        return 0
    of = words.index("of") if "of" in words else 0
    if (
        of
        and words[of - 1] in _OFFICES
        and not any(w in TITLES or w in ROLES for w in words[of:-1])
    ):
        return 0  # "Office of the Land Commissioner"
    if words[-1] in _BODIES_ONLY and words[0] not in _PERSONAL:
        return 0  # "King County", "Prince Academy"
    titles = [i for i, w in enumerate(words) if w in TITLES or w in ROLES]
    given = next((i for i, w in enumerate(words) if w in GIVEN and i), 0)
    if not titles:
        before = words[:given]
        qualified = all(w in ADJECTIVES or w in PLACES or w in _PLACE_STARTS for w in before)
        return given if given and qualified and given < len(words) - 1 else 0
    last = titles[-1]
    if titles[0] < given < len(words) - 1:
        return given
    if words[last + 1 : last + 2] == ["of"]:  # "Secretary of State Lee", not "Bank of Ohio"
        tail = words[-1]
        is_name = tail not in PLACES and tail not in BODY_NAMES and len(words) > last + 3
        return len(words) - 1 if is_name else len(words)
    if last == len(words) - 1 and words[0] in _PERSONAL and last:
        return last  # "Mr. King"
    return last + 1


def name_kind(text: str, tokens: list[Token]) -> NameKind:
    """Return what a name without title is, told by its last word, its first and its place.

    Examples
    --------
    >>> name_kind("Calder Gazette", [(0, 6, "Calder"), (7, 14, "Gazette")])
    'body'
    """
    words = [plain(t[2]) for t in tokens]
    until = next(
        (i for i, w in enumerate(words) if w in ("of", "for", "on", "to") and i), len(words)
    )
    head = words[until - 1]
    printed = tokens[until - 1][2]
    if words[0] in GIVEN and 1 < len(words) < 5 and until == len(words) and head not in BODY_NAMES:
        return "name"
    if head in GROUPS or (head.endswith("s") and head[:-1] in ADJECTIVES):
        return "group"
    if until < len(words) or head in BODY_NAMES or (len(words) == 1 and head in PLACES):
        return "body"
    if len(words) > 1 and words[0] in _PLACE_STARTS and (head in PLACES or head in _PLACE_ENDS):
        return "body"
    acronym = printed.replace(".", "")
    if acronym.isupper() and len(acronym) > 1 and acronym.lower() not in SUFFIXES:
        return "name" if _speaks_in_transcript(text, tokens) else "body"
    if words[0] not in GIVEN and tokens[0][2].isupper() and len(tokens[0][2]) > 2:
        return "body"
    if len(words) > 1 and common_words().issuperset(words) and GIVEN.isdisjoint(words):
        return "body"  # "Harbour Estates", "Open Rights"
    before = text[max(0, tokens[0][0] - 4) : tokens[0][0]].lower()
    return "body" if before == "the " and not _qualifies(text, tokens[-1][1]) else "name"


def next_word(text: str, end: int) -> str:
    """Return the lower-case word that follows at ``end``; "" where none does.

    Examples
    --------
    >>> next_word("Lee said", 3), next_word("Lee, who", 3)
    ('said', '')
    """
    following = _NEXT_WORD.match(text, end)
    return following[1] if following else ""


def _qualifies(text: str, end: int) -> bool:
    """Tell whether a noun follows: "the Lee campaign"."""
    following = next_word(text, end)
    return following != "" and following not in PHRASE_EDGES


def _speaks_in_transcript(text: str, tokens: list[Token]) -> bool:
    start, end = tokens[0][0], tokens[-1][1]
    return text[end : end + 1] == ":" and (start == 0 or text[start - 1] == "\n")
