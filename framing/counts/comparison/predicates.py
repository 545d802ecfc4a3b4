"""Predicates: what became of the thing counted, or what it did, from the words beside it.

"Killing 12 people" and "12 people were killed" give "killed"; "60 lawmakers signed the letter"
gives "who signed the letter".  Built word by word up to a boundary: no sentence is torn.
"""

from __future__ import annotations

import re

from framing.counts.extraction.bare_numbers import part_of_speech
from framing.language.lexicon.function_words import AUXILIARIES
from framing.language.words import WORD

#: So many characters on either side of a mention are looked at.
REACH = 120
#: Words of an object: "who signed the letter".
MAX_OBJECT = 4

#: Irregular participles of what is done to what is counted, by hand from a grammar's list.
_PARTICIPLES = dict(
    pair.split(":")
    for pair in """
    beating:beaten blowing:blown bought:bought bringing:brought brought:brought building:built
    built:built buying:bought catching:caught caught:caught cut:cut cutting:cut finding:found
    found:found given:given giving:given held:held hit:hit hitting:hit holding:held hurt:hurt
    hurting:hurt kept:kept laid:laid losing:lost lost:lost made:made making:made paid:paid
    paying:paid seen:seen selling:sold sending:sent sent:sent shooting:shot shot:shot sold:sold
    spending:spent spent:spent stealing:stolen stole:stolen stolen:stolen taken:taken
    taking:taken taught:taught thrown:thrown took:taken winning:won won:won wounding:wounded
    keeping:kept leading:led feeding:fed teaching:taught throwing:thrown writing:written
    drawing:drawn hearing:heard telling:told meeting:met choosing:chosen driving:driven
    written:written killing:killed kills:killed injures:injured wounds:wounded hurts:hurt
    kill:killed injure:injured destroys:destroyed arrests:arrested
    """.split()
)
#: Past tense of those participles that have another: "written by 46" and "46 have written" are
#: "who wrote".
_PAST_OF = dict(
    pair.split(":") for pair in "given:gave seen:saw stolen:stole taken:took written:wrote".split()
)
#: Verbs in "-ed" that those counted do themselves, without an object.
_INTRANSITIVE = frozenset(
    """
    agreed appeared arrived attended collapsed crossed demonstrated departed died disappeared
    drowned escaped gathered graduated landed lived marched migrated participated perished
    protested rallied registered resigned responded retired returned sailed starved survived
    testified travelled traveled voted walked worked
    """.split()
)
#: These say nothing without what follows them.
_LIGHT = frozenset(
    """
    became began broke came chose drew faced gave got grew happened kept left looked made occurred
    put ran remained rose sat saw seemed stayed stood swam took turned wanted went
    """.split()
)
#: Irregular past tenses of what those counted do themselves.
_PAST = frozenset(
    """
    became began broke came chose died drew drove fell fled flew fought gave got grew left lost
    met ran rose said sang sat saw spoke stood swam told took voted wanted went wept won wore wrote
    """.split()
)
#: States that follow at once or after "were".
_STATES = frozenset(
    "aboard absent alive dead dying homeless ill missing present safe sick unaccounted unemployed"
    " uninsured unhurt".split()
)
#: Forms in "-ed" and "-ing" before an amount that say how much, not what became of it.
_OF_THE_FIGURE = frozenset(
    """
    according added allowed asked based called centered centred climbed compared concerned
    concluded continued declined decreased doubled dropped equalled estimated exceeded excluding
    expected following including increased involved involving jumped lasted listed named needed
    noted numbered numbering promised reached reaching regarding remained remaining reported
    required revised revolved surpassed surged topped totaled totaling totalled totalling
    tripled used using wanted
    """.split()
)
_AFTER_PARTICIPLES = frozenset("at by during from in on since with".split())
_UNREAL = frozenset("not will would could may might should can must never".split())
_BE = frozenset("was were is are be been being".split())
_ADVERB = re.compile(
    r"\w+ly\Z|also|now|still|then|yet|since|already|later|again|so|far|more|others"
)
_CLAUSE = re.compile(r"[;:!?()\[\]“”\"\n—–]|,|\.(?!\d)|(?<=\s)--?(?=\s)")


def predicate(text: str, *, start: int, end: int, people: str) -> str:
    """Return what became of what is counted between ``start`` and ``end``; "" if it is not said.

    Parameters
    ----------
    text : str
        The text of the mention.
    start, end : int
        The mention, with the noun that is counted.
    people : str
        The pronoun of what is counted: "who" or "that".

    Examples
    --------
    >>> predicate("A blast killed 12 men.", start=15, end=21, people="who")
    'killed'
    >>> predicate("The letter was signed by 60 mayors.", start=25, end=34, people="who")
    'who signed'
    >>> predicate("Some 60 mayors signed the letter on Monday.", start=0, end=14, people="who")
    'who signed the letter'
    """
    after = _words(_CLAUSE.split(text[end : end + REACH])[0])
    before = _words(_CLAUSE.split(text[max(0, start - REACH) : start])[-1])
    return _behind(after, people) or _ahead(before, people)


def _words(clause: str) -> list[str]:
    return WORD.findall(clause)


def _behind(words: list[str], people: str) -> str:
    """Read what follows: "were killed", "dead", "who signed the letter", "signed the letter"."""
    words = _past_what_it_is_of(words)
    if words and words[0].lower() in ("who", "that", "which"):
        words = words[1:]
    helpers, words = _helping_verbs(words)
    if not words or words[0][0].isupper() or not _UNREAL.isdisjoint(helpers):
        return ""
    verb = words[0].lower()
    if verb in _STATES:
        return verb
    participle = _is_participle(verb)
    if not _BE.isdisjoint(helpers):
        return verb if participle and verb not in _INTRANSITIVE else ""
    if participle and verb not in _INTRANSITIVE | _LIGHT and _is_preposition(words[1:2]):
        return verb  # "people killed in the blast"
    return _active(words, people) if participle or verb in _PAST | _INTRANSITIVE else ""


def _helping_verbs(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the auxiliaries and adverbs that ``words`` begin with, and the rest."""
    n = 0
    while n < len(words):
        lower = words[n].lower()
        if lower not in AUXILIARIES | _UNREAL | _BE and not _ADVERB.fullmatch(lower):
            break
        n += 1
    return [word.lower() for word in words[:n]], words[n:]


def _active(words: list[str], people: str) -> str:
    """Return "who signed the letter"; "" for a verb that says nothing without what follows."""
    verb = _PAST_OF.get(words[0].lower(), words[0].lower())
    told = _object(words[1:])
    return f"{people} {verb}{told}" if told or verb not in _LIGHT else ""


def _past_what_it_is_of(words: list[str]) -> list[str]:
    """Return the words from the auxiliary on in "of the canyon have been moved"."""
    if words and words[0].lower() in ("of", "from", "in", "at", "on"):
        for place, word in enumerate(words[: MAX_OBJECT + 2]):
            if word.lower() in AUXILIARIES:
                return words[place:]
    return words


def _is_preposition(after: list[str]) -> bool:
    return bool(after) and after[0].lower() in _AFTER_PARTICIPLES


def _object(words: list[str]) -> str:
    """Return a short object with its article, where it ends at a boundary: " the letter"."""
    taken: list[str] = []
    after = ""
    for word in words[: MAX_OBJECT + 1]:
        after = word.lower()
        tag = part_of_speech(word.lower())
        article = not taken and word.lower() in ("the", "a", "an", "their", "its", "his", "her")
        if tag == "closed" and not article:
            break
        if tag.startswith(("verb", "adverb")) and word.islower():
            break
        taken.append(word)
    if len(taken) > MAX_OBJECT or not taken or after in ("and", "or"):
        return ""
    last = part_of_speech(taken[-1].lower())
    named = taken[-1][0].isupper() or last.startswith("noun")
    return f" {' '.join(taken)}" if named and last != "closed" else ""


def _ahead(words: list[str], people: str) -> str:
    """Read what stands before: "killed 12 people", "killing 12 people", "signed by 60 mayors"."""
    lower = [word.lower() for word in words]
    while lower and (_ADVERB.fullmatch(lower[-1]) or lower[-1] in ("the", "another", "an", "a")):
        lower.pop()
    if not lower or (len(lower) > 1 and lower[-2] in _UNREAL | {"to"}):
        return ""
    if lower[-1] == "by" and len(lower) > 1:
        done = lower[-2]
        return f"{people} {_PAST_OF.get(done, done)}" if _is_participle(done) else ""
    verb = lower[-1]
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if verb in _OF_THE_FIGURE:
        return ""
    if part_of_speech(verb) == "verb ed":
        return verb
    if verb.endswith("ing") and part_of_speech(verb) == "verb ing":
        return _from_gerund(verb)
    return ""


def _is_participle(word: str) -> bool:
    regular = part_of_speech(word) == "verb ed" and word not in _OF_THE_FIGURE
    return regular or _PARTICIPLES.get(word) == word


def _from_gerund(verb: str) -> str:
    """Return the participle of a regular gerund.

    Examples
    --------
    >>> _from_gerund("killing"), _from_gerund("freeing"), _from_gerund("kidnapping")
    ('killed', 'freed', 'kidnapped')
    """
    stem = verb.removesuffix("ing")
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"
