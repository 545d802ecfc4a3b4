"""Role phrases: a role with what it is of and who has it: "Chief of Surveys at Dover Ann Lee".

The person named is the one mention of it; no capitalised word inside the phrase is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.function_words import PARTICLES, PHRASE_EDGES, PRONOUNS
from framing.language.lexicon.given_names import GIVEN
from framing.language.lexicon.honorifics import COURTESY
from framing.language.lexicon.places import ADJECTIVES, PLACES
from framing.language.lexicon.saying_verbs import SAYING
from framing.language.lexicon.titles_and_roles import GROUPS, ROLES, TITLES
from framing.language.mentions.capitals import plain
from framing.language.mentions.person_names import is_name

#: A role, and what may follow it: a bracket, what it is of, or capitals.
_LEAD = re.compile(
    r"(?<![\w’'-])([A-Za-z]+(?:-[A-Za-z]+)*+)\.?(?P<bracket> \([^()\n]{1,30}\))?"
    r"(?= (?:of|for|in|at|to) | [A-Z])"
)
_ITEM = re.compile(
    r"[ \u00a0](?P<word>\w[\w’'&.-]*|&)|(?P<comma>,)|(?P<bracket> \([^()\n]{1,30}\))"
)
_FIRST = frozenset("of for in at to".split())
_INSIDE = _FIRST | frozenset("and & the on from a an our its with".split())
_STOPS = (
    (PHRASE_EDGES - _INSIDE - frozenset("may will".split()))
    | frozenset(PRONOUNS)
    | frozenset("concerning calling demanding following including regarding saying seeking".split())
)
#: What stands after a name in apposition.
_CLOSED = re.compile(r"[ \u00a0]?(?:[,.)(;:”\"“—–\n]|-\s)|\Z")
#: Roles that are somebody's, not something's: "a friend of Harbour Estates" is no name's title.
_OWNED = frozenset(
    """
    aide ally aunt boyfriend brother client colleague critic cousin dad daughter fan father friend
    girlfriend grandfather grandmother husband king lawyer mom mother mum nephew niece opponent
    partner prince princess queen rival sister son supporter uncle victim widow wife
    """.split()
)
#: Heads that are a role only with what it is of: "head of policy".
_HEADS = ROLES | TITLES | GROUPS | {"head", "heads"}
_TITLED = ROLES | TITLES
_STYLES = frozenset("hon honourable most reverend right rt the very".split())
#: Roles at a place: what goes before the name may be any place.
_POSTED = frozenset("ambassador commissioner consul envoy".split())
#: Roles that are "to" something; other heads have a verb after "to".
_ROLES_TO = _POSTED | frozenset("adviser advisor aide assistant delegate representative".split())
#: Words of a phrase that are looked at.
MAX_ITEMS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """A role and what it is of; ``text[name_start:name_end]`` is who has it, where that is said."""

    start: int  #: offset of the head
    head_end: int
    end: int  #: offset after the phrase, or after the name before which it stands
    key: str  #: the head in lower case
    name_start: int = -1  #: -1: no name stands with it
    name_end: int = -1


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    word: str  # as printed; "," for a comma, "(" for a bracket

    @property
    def capital(self) -> bool:
        return self.word[0].isupper()


def role_phrases(text: str) -> list[RolePhrase]:
    """Return the roles of ``text`` with what they are of, in order and without overlaps.

    A name belongs to the phrase where it ends it ("Minister of Roads and Bridges Ann Lee"), or
    stands after it between commas.

    Examples
    --------
    >>> text = "The Commissioner for Parks and Open Spaces, Leila Haddad, met Head of Dock Ann Lee."
    >>> [(text[p.start : p.end], text[p.name_start : p.name_end]) for p in role_phrases(text)]
    [('Commissioner for Parks and Open Spaces, Leila Haddad', 'Leila Haddad'),
     ('Head of Dock Ann Lee', 'Ann Lee')]
    """
    found: list[RolePhrase] = []
    covered = 0
    for match in _LEAD.finditer(text):
        key = plain(match[1])
        if key not in _HEADS or match.start() < covered:
            continue
        phrase = _role_phrase(text, match, key)
        if phrase is not None:
            found.append(phrase)
            covered = phrase.end
    return found


def _role_phrase(text: str, lead: re.Match[str], key: str) -> RolePhrase | None:
    items = list(_items(text, lead.end()))
    if not items or items[0].word in (",", "("):
        return None
    parts = _parts(items)
    direct = parts[0][0].word not in _FIRST
    if parts[0][0].word == "to" and key not in _ROLES_TO:
        return None
    if direct and not lead["bracket"] and plain(parts[0][0].word) in _HEADS:
        return None  # the next word is the head: "Deputy Minister of"
    span = None
    if key not in GROUPS:
        span = (
            _bracketed(parts[0]) if lead["bracket"] and direct else _at_the_end(parts[0], key=key)
        )
        if span is None and len(parts) > 1 and not direct and key not in _OWNED:
            span = _after_comma(text, parts)
    if span is None and direct:
        return None
    end = span[1] if span else _listed(parts)[-1].end
    start, stop = span or (-1, -1)
    return RolePhrase(
        start=lead.start(),
        head_end=lead.start() + len(lead[1]),
        end=end,
        key=key,
        name_start=start,
        name_end=stop,
    )


def _items(text: str, start: int) -> Iterator[_Item]:
    """Yield the words, commas and brackets that can belong to the phrase."""
    at = start
    for _ in range(MAX_ITEMS):
        match = _ITEM.match(text, at)
        if match is None:
            return
        at = match.end()
        if match["comma"]:
            yield _Item(match.start(), at, ",")
        elif match["bracket"]:
            yield _Item(match.start(), at, "(")
        else:
            word = match["word"]
            lowered = word.lower()
            if lowered in _STOPS or (word.islower() and lowered in SAYING):
                return
            ends = word.endswith(".") and plain(word) not in TITLES and len(word) > 2
            yield _Item(match.start("word"), at - ends, word[:-1] if ends else word)
            if ends:
                return


def _parts(items: list[_Item]) -> list[list[_Item]]:
    """Return what stands between commas."""
    parts: list[list[_Item]] = [[]]
    for item in items:
        if item.word == ",":
            parts.append([])
        else:
            parts[-1].append(item)
    return [part for part in parts if part]


def _listed(parts: list[list[_Item]]) -> list[_Item]:
    """Return the words of the phrase: over commas where a list goes on, "Water, Food and Roads"."""
    words = parts[0]
    for n, item in enumerate(words):
        if item.word == "(":
            return words[:n]
    for n, part in enumerate(parts[1:4], 2):
        if not part[0].capital or not any(w.word in ("and", "&") for p in parts[1:n] for w in p):
            break
        words = part
    return words


def _bracketed(part: list[_Item]) -> tuple[int, int] | None:
    """Return the name after a bracket: "Lt Gen (retd) Ann Lee"."""
    name = list(_leading(part))
    if not name:
        return None
    return (name[0].start, name[-1].end) if is_name([i.word for i in name]) else None


def _leading(part: list[_Item]) -> Iterator[_Item]:
    """Yield the capitalised words that a part begins with."""
    for item in part:
        if not (item.capital or (item.word in PARTICLES and item.word != "of")):
            return
        yield item


def _at_the_end(part: list[_Item], *, key: str) -> tuple[int, int] | None:
    """Return the name that a phrase ends with: "Minister of Roads and Bridges Ann Lee"."""
    direct = part[0].word not in _FIRST
    bracket = next((n for n, item in enumerate(part) if item.word == "("), None)
    if bracket is not None:
        return _bracketed(part[bracket + 1 :]) if part[bracket + 1 :] else None
    for first, run in _runs(part):
        words = [plain(item.word) for item in run]
        alone = not direct and first and not any(item.capital for item in part[:first])
        own = alone and part[first - 1].word not in _INSIDE  # "head of policy Ann Lee"
        if own and is_name([i.word for i in run]):
            return (run[0].start, run[-1].end)
        kept = range(1, len(run)) if key not in _OWNED else ()
        starts = [
            i
            for i in kept
            if words[i] in COURTESY
            or (key in _POSTED and i == 1 and part[0].word in ("to", "in"))
            or _may_begin(run, words, i, direct=direct)
        ]
        for i in sorted(starts, key=lambda i: (words[i] not in GIVEN | COURTESY, i)):
            if is_name([item.word for item in run[i:]]):
                return run[i].start, run[-1].end
    return None


def _runs(part: list[_Item]) -> Iterator[tuple[int, list[_Item]]]:
    """Yield the runs of capitalised words of a part, each with the index of its first."""
    first = 0
    while first < len(part):
        if not part[first].capital:
            first += 1
            continue
        run = list(_leading(part[first:]))
        while run and not run[-1].capital:
            run.pop()
        yield first, run
        first += len(run)


def _may_begin(run: list[_Item], words: list[str], i: int, *, direct: bool) -> bool:
    """Tell whether a name may begin with the word ``i`` of a run of capitals, after no title."""
    before = words[i - 1]
    if before in _TITLED or words[i] in _TITLED or all(w in ADJECTIVES for w in words[:i]):
        return False
    told = before in BODY_NAMES or before in common_words() or run[i - 1].word.isupper()
    if direct:
        ended = before in BODY_NAMES or all(w in common_words() for w in words[:i])
        return ended and before not in GIVEN and words[0] not in GIVEN
    return words[i] in GIVEN or told or before in PLACES


def _after_comma(text: str, parts: list[list[_Item]]) -> tuple[int, int] | None:
    """Return the name between commas after the phrase: ", Dr Ann Lee,"."""
    for whole in parts[1:4]:
        part = _without_style(whole)
        name = list(_leading(part))
        if name and is_name([item.word for item in name]):
            return (
                (name[0].start, name[-1].end)
                if len(name) == len(part) and _CLOSED.match(text, name[-1].end)
                else None
            )
        if not part[0].capital:
            return None
    return None


def _without_style(part: list[_Item]) -> list[_Item]:
    """Return a part without the style before a title: "the Right Rev Ann Lee"."""
    kept = part
    while len(kept) > 1 and kept[0].word.lower() in _STYLES:
        kept = kept[1:]
    return kept
