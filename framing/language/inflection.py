"""Inflection of nouns: plural forms, and the singular or plural of a noun.

Rules for the regular endings and lists for the rest, for any noun that news counts or names.
"""

from __future__ import annotations

#: Plurals that no rule below makes, and nouns that are plural without an ending; with their
#: singular.  By hand, 2026, from the irregular nouns of English grammars and of news reports.
IRREGULAR: dict[str, str] = {
    plural: singular.replace("_", " ")
    for plural, _, singular in (
        pair.partition(":")
        for pair in """
    aircraft:aircraft aliases:alias alumni:alumnus analyses:analysis atlases:atlas axes:axe
    bacteria:bacterium biases:bias brethren:brother caches:cache calories:calorie canoes:canoe
    canvases:canvas cattle:cattle caucuses:caucus children:child clergy:clergy cookies:cookie
    craft:craft crew:crew crises:crisis criteria:criterion crosses:cross data:data deer:deer
    faculty:faculty feet:foot fish:fish foes:foe folk:folk gases:gas geese:goose halves:half
    headaches:headache headquarters:headquarters hooves:hoof hypotheses:hypothesis knives:knife
    leaves:leaf lives:life loaves:loaf media:medium men:man mice:mouse movies:movie newbies:newbie
    oases:oasis offspring:offspring people:person personnel:personnel phenomena:phenomenon pies:pie
    police:police_officer ppl:person rookies:rookie salmon:salmon selfies:selfie selves:self
    series:series sheep:sheep shelves:shelf shoes:shoe shrimp:shrimp spacecraft:spacecraft
    species:species staff:staff stimuli:stimulus syllabi:syllabus teeth:tooth theses:thesis
    thieves:thief ties:tie toes:toe troops:troop wives:wife wolves:wolf women:woman youth:youth
    zombies:zombie
    buses:bus oxen:ox lice:louse dice:die bison:bison moose:moose swine:swine livestock:livestock
    trout:trout cod:cod tuna:tuna squid:squid referenda:referendum memoranda:memorandum
    stadia:stadium strata:stratum larvae:larva nuclei:nucleus fungi:fungus cacti:cactus
    vertebrae:vertebra indices:index innings:innings appendices:appendix matrices:matrix
    formulae:formula curricula:curriculum diagnoses:diagnosis prognoses:prognosis
    passers-by:passer-by passersby:passerby brothers-in-law:brother-in-law
    sisters-in-law:sister-in-law sons-in-law:son-in-law daughters-in-law:daughter-in-law
    runners-up:runner-up scarves:scarf calves:calf
    """.split()
    )
}

#: End in "s" and are no plural: nouns, names, and the verbs and function words that stand where
#: a noun may.  By hand, 2026.
NOT_PLURAL = frozenset(
    """
    afterwards always arkansas athens becomes besides bias brussels canvas chaos charles
    christmas comes corps cosmos dallas diabetes does economics ethics gas gets goes has hers
    honduras illinois james kansas laos lens makes mars massachusetts mathematics means
    minneapolis news ours ourselves paris perhaps physics politics says seems sometimes texas
    theirs themselves this towards tries upwards wales was whereas yes yours
    """.split()
)
#: End in "men" and are no plural.
_NOT_MEN = frozenset("abdomen acumen bitumen regimen semen specimen stamen yemen".split())
#: The few plurals in "us"; all other words so ending are singular ("virus", "Jesus").
_PLURALS_IN_US = frozenset(
    "bureaus chateaus emus flus gurus haikus hindus menus milieus plateaus tutus zulus".split()
)
#: Irregular plurals that end compounds too: "grandchildren", "midwives", "townsfolk".
_IN_COMPOUNDS = ("children", "folk", "wives")
#: Nouns in "man" with a regular plural ("Germans"), and nouns without one.
_REGULAR_MAN = ("german", "human", "norman", "ottoman", "roman", "shaman", "talisman")
_NO_PLURAL = frozenset(["", "percent", "percentage"])
#: Plurals that are right to read but not to write: old, short, or another word.
_NOT_WRITTEN = frozenset(["brethren", "police", "ppl"])
_PLURAL_OF = {one: many for many, one in IRREGULAR.items() if many not in _NOT_WRITTEN}


def is_plural(word: str) -> bool:
    """Tell whether ``word`` has the form of a plural noun.

    Examples
    --------
    >>> [is_plural(w) for w in ("lawmakers", "people", "congress", "virus", "Hindus", "Yemen")]
    [True, True, False, False, True, False]
    """
    lower = word.lower()
    if lower in IRREGULAR or lower.endswith(_IN_COMPOUNDS) or _is_initials(word):
        return True
    if lower.endswith("men"):
        return len(lower) > 4 and lower not in _NOT_MEN
    if lower.endswith("us"):
        return lower in _PLURALS_IN_US
    return (
        len(lower) > 2
        and lower[-1] == "s"
        and lower[-2] not in "s'’"
        and not lower.endswith(("sis", "itis"))
        and lower not in NOT_PLURAL
    )


def singular(word: str) -> str:
    """Return the singular of an English noun; a word that is no plural as it is.

    Examples
    --------
    >>> [singular(w) for w in ("lawmakers", "properties", "Women", "viruses", "houses", "staff")]
    ['lawmaker', 'property', 'Woman', 'virus', 'house', 'staff']
    >>> singular("grandchildren"), singular("midwives"), singular("specimen")
    ('grandchild', 'midwife', 'specimen')
    """
    lower = word.lower()
    if not is_plural(word):
        return word
    if lower in IRREGULAR:
        return _same_case(word, IRREGULAR[lower])
    if ending := next((e for e in _IN_COMPOUNDS if lower.endswith(e)), None):
        return word[: -len(ending)] + IRREGULAR[ending]
    if _is_initials(word):
        return word[:-1]
    if lower.endswith("men"):
        return word[:-2] + "an"
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "shes", "ches", "zzes", "oes")) or _is_of_us(lower):
        return word[:-2]
    return word[:-1]


def _is_initials(word: str) -> bool:
    """Tell the plural of initials: "MOUs", "MPs"; not "US"."""
    return len(word) > 2 and word[-1] == "s" and word[:-1].isupper() and word[:-1].isalpha()


def _is_of_us(lower: str) -> bool:
    """Tell "viruses" from "houses", "causes" and "fuses"."""
    return (
        lower.endswith("uses")
        and not lower.endswith(("ouses", "auses", "fuses"))
        and len(lower) > 5
    )


def _same_case(printed: str, word: str) -> str:
    return word.capitalize() if printed[:1].isupper() else word


def plural(noun: str) -> str:
    """Return the plural of a singular noun, or of a phrase of one: its head is the last word.

    Examples
    --------
    >>> [plural(noun) for noun in ("Irish mayor", "spokesperson", "city", "church", "percent")]
    ['Irish mayors', 'spokespeople', 'cities', 'churches', 'percent']
    >>> plural("policewoman"), plural("German"), plural("housewife"), plural("aircraft")
    ('policewomen', 'Germans', 'housewives', 'aircraft')
    """
    before, _, word = noun.rpartition(" ")
    before += " " if before else ""
    return before + _plural_word(word)


def _plural_word(word: str) -> str:
    lower = word.lower()
    if lower in _NO_PLURAL:
        return word
    if lower in _PLURAL_OF:
        return _same_case(word, _PLURAL_OF[lower])
    if lower.endswith("person"):
        return word[: -len("person")] + "people"
    if lower.endswith("wife"):
        return word[:-2] + "ves"
    if lower.endswith("child"):
        return word + "ren"
    if lower.endswith("man") and not lower.endswith(_REGULAR_MAN):
        return word[:-2] + "en"
    if lower.endswith("y") and not lower.endswith(("ay", "ey", "oy", "uy")):
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(("s", "x", "z", "ch", "sh")) else "s")
