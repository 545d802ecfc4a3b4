"""Capitalised runs: capitalised words of a text in a row, cut where a name cannot go on."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.language.lexicon.bodies_and_documents import BODIES, BODY_NAMES
from framing.language.lexicon.common_words import common_words
from framing.language.lexicon.function_words import PARTICLES, PHRASE_EDGES
from framing.language.lexicon.given_names import GIVEN
from framing.language.lexicon.places import PLACES
from framing.language.lexicon.titles_and_roles import ROLES, TITLES

#: A word with its place: start, end, as printed.
Token = tuple[int, int, str]

_UP = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_ABBREVIATED = (
    "Mr|Mrs|Ms|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Prof|Rev|Hon|"
    "Pres|Supt|Det|Del|St|Jr|Sr"
)
#: "O’Neill", "Jean-Marie", "Bloc-e-Nord"; not "Lee-led", and without a final ’s.
_CAPITAL = (
    rf"[{_UP}]\w*+(?:[-‐‑](?:[a-z]{{1,2}}[-‐‑])?[{_UP}]\w*+|['’](?!s?(?!\w))\w++)*+(?![-‐‑][a-z])"
)
#: Bodies with an owner in their name: "People’s Party".
_OWNERS = "(?:People|Children|Women|Men|Workers|Veterans|Farmers|Teachers)['’]s?(?= [A-Z])"
#: "Sun-hee", not "Bush-era".
_HYPHENED = rf"[{_UP}][a-z]{{1,4}}-(?!(?:born|era|led|like|run|wide)\b)[a-z]{{2,4}}(?![\w-])"
_WORD = rf"(?:(?:{_ABBREVIATED})\.|[{_UP}](?:\.[{_UP}])*\.(?!\w)|{_OWNERS}|{_HYPHENED}|{_CAPITAL})"
_LINK = (
    "(?:of the|of|for the|for|on|to|and|&|al|bin|da|de la|de|del|der|di|dos|du|la|le|ibn|ul|"
    "van der|van|von)"
)
_RUN = re.compile(
    r"(?:(?<=then-)|(?<=ex-)|(?<![\w@#/&])(?<![a-z]-))"
    rf"(?:al-)?{_WORD}(?:[ \u00a0]{{1,2}}(?:{_LINK}[ \u00a0])?(?:al-)?{_WORD})*"
)
_TOKEN = re.compile(rf"(?:al-)?{_WORD}|[\w&]+")
_SENTENCE_STARTS_AFTER = frozenset(".!?…“\"‘«'([:;—–-•*|”’)]\n")
_DATELINE = re.compile(r"(?:,\s[A-Z]\w+\.?)?\s?(?:-?\([^()\n]{1,40}\))?\s?(?:—|–|--|-\s|:)\s?")
_PARTICLES = PARTICLES - {"of"}
#: Bodies with a purpose in their name: "Alliance to Save the Coast".
_BODIES_TO = frozenset("alliance campaign coalition committee fund movement project".split())
_ROLE_WORDS = ROLES | TITLES
_ENDS = frozenset("and of for on to the".split())
#: Bodies whose word is a field of work too: "Chamber of Trade and Industry".
_FIELDS = frozenset("industry media services trade".split())
#: Capitalised words that end a name; some verbs of saying are parts of names ("United States").
_CUTTING = PHRASE_EDGES - frozenset("calls finds may notes points read reports states will".split())
#: A line is a headline when this share of its longer words is capitalised, and it has as many of
#: them; running text of the annotated articles stays under one half.  A second pair is for lines
#: that end with a full stop.
HEADLINE, STOPPED_HEADLINE = (0.7, 3), (0.95, 6)
MAX_HEADLINE_CHARS = 200
_CLOSING = " \u00a0\"”’'»"
#: A longer run of capitalised words is a list or a heading, no name.
MAX_RUN = 40
#: More words than this in capitals in one run are shouted; names and acronyms have fewer.
MAX_CAPITALS = 3


def plain(word: str) -> str:
    """Return ``word`` in lower case, without full stops at its end and without ’s.

    Examples
    --------
    >>> plain("Sen."), plain("Norway’s")
    ('sen', 'norway')
    """
    word = word.lower().rstrip(".")
    return word[:-2] if word.endswith(("'s", "’s")) else word


def capital_runs(text: str) -> tuple[list[tuple[list[Token], int]], list[list[Token]]]:
    """Return the runs of capitalised words of ``text``, cut, and those in headlines apart.

    Returns
    -------
    (list of (list of Token, int), list of list of Token)
        With each run of the first, 1 if it begins a sentence, else 0.

    Examples
    --------
    >>> runs, _ = capital_runs("Ann Lee and Bob Day of Ohio met. They ate.")
    >>> [(" ".join(word for _, _, word in tokens), first) for tokens, first in runs]
    [('Ann Lee', 1), ('Bob Day', 0), ('Ohio', 0), ('They', 1)]
    """
    headlines = _headlines(text)
    segments: list[tuple[list[Token], int]] = []
    late: list[list[Token]] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
        if len(tokens) > MAX_RUN:
            continue
        first = _starts_sentence(text, start)
        shouted = sum(len(t[2]) > 1 and t[2].isupper() for t in tokens) > MAX_CAPITALS
        headline = shouted or _within(headlines, start)
        if _DATELINE.match(text, end) and _is_dateline(text, start, tokens):
            continue
        for part in _cut(tokens):
            if headline:
                late.append(part)
            else:
                segments.append((part, int(first and part[0][0] == start)))
    return segments, late


def _is_dateline(text: str, start: int, tokens: list[Token]) -> bool:
    """Tell whether a run that begins a line is where the news is from: "Lisbon: ..."."""
    if start and text[start - 1] != "\n":
        return False
    placed = plain(tokens[-1][2]) in PLACES
    return placed or (
        all(t[2].isupper() for t in tokens) and text[tokens[-1][1] : tokens[-1][1] + 1] != ":"
    )


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0\t")
    return not before or before[-1] in _SENTENCE_STARTS_AFTER


def _headlines(text: str) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for line in text.split("\n"):
        if 12 < len(line) <= MAX_HEADLINE_CHARS:
            words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
            share, least = STOPPED_HEADLINE if line.rstrip(_CLOSING).endswith(".") else HEADLINE
            if len(words) >= least and sum(w[0].isupper() for w in words) >= share * len(words):
                spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _within(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, (offset, len(spans) and spans[-1][1])) - 1
    return at >= 0 and offset < spans[at][1]


def _cut(tokens: list[Token]) -> list[list[Token]]:
    """Cut a run at "and", "of", "for" ... where they do not belong to the name of a body."""
    parts: list[list[Token]] = [[]]
    for i, token in enumerate(tokens):
        word = token[2]
        if i and word[0].isupper() and word.lower() in _CUTTING:  # "Lee Says Talks Fail"
            parts.append([])
            continue
        if word[0].isupper() or word in _PARTICLES or word == "&" or word.startswith("al-"):
            parts[-1].append(token)
            continue
        if word == "the" or (parts[-1] and _joins(word, parts[-1], tokens[i + 1 : i + 8])):
            parts[-1].append(token)
        else:
            parts.append([])
    return [left for part in parts if (left := trimmed(part))]


def trimmed(tokens: list[Token]) -> list[Token]:
    """Return ``tokens`` from the first that is capitalised.

    Examples
    --------
    >>> trimmed([(0, 2, "of"), (3, 6, "Ulm")])
    [(3, 6, 'Ulm')]
    """
    while tokens and not (tokens[0][2][0].isupper() or tokens[0][2].startswith("al-")):
        tokens = tokens[1:]
    return tokens


def _joins(link: str, left: list[Token], right: list[Token]) -> bool:
    last = plain(left[-1][2])
    if link == "of":
        return last in BODY_NAMES or last in TITLES or last in ROLES
    if link in ("for", "on"):
        return last in BODY_NAMES
    if link == "to":
        return last in _BODIES_TO
    after = [plain(t[2]) for t in right]
    until = next((k for k, w in enumerate(after) if w in ("and", "of")), len(after))
    ends_a_body = until > 1 and after[until - 1] in BODY_NAMES
    if link == "and" and _name_goes_on(left, after):
        return True
    common = last not in GIVEN and not left[-1][2].isupper()
    return link == "and" and common and ends_a_body and len(left) == 1


def _name_goes_on(left: list[Token], after: list[str]) -> bool:
    """Tell whether a body's name goes on after "and": "Department for Education and Skills"."""
    links = [i for i, t in enumerate(left) if t[2] in ("of", "for") and i]
    if not links or plain(left[links[0] - 1][2]) not in BODY_NAMES or not after:
        return False
    until = next((k for k, w in enumerate(after) if w in _ROLE_WORDS or w in _ENDS), len(after))
    common = until > 0 and after[0] in common_words() and after[0] not in GIVEN
    alone = until == 1 and after[0] in BODIES - _FIELDS
    return common and not alone and not (until > 1 and after[until - 1] in BODY_NAMES)
