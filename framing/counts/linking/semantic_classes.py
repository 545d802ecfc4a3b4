"""Noun classes: words for the same things under other names, and words that tell two apart."""

from __future__ import annotations

from framing.language.calendar import MONTHS, WEEKDAYS

#: Nouns that news uses for one another.  A word may stand in more classes than one.  Put together
#: by hand in 2026 from groups of the things that news counts: bodies of people by their work,
#: casualties, crimes, papers, places, machines.  Left out: nouns that only sometimes stand for
#: one another ("page" and "document", "official" and "aide"), since a wrong link costs more than
#: a missing one.
NOUN_CLASSES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "academic": "academic administrator faculty lecturer professor scholar teacher",
        "aircraft": "aircraft airplane helicopter jet plane",
        "arrest": "apprehension arrest arrestee detainee detention",
        "attack": "assault attack bombing raid strike",
        "body": "agency department ministry office",
        "bomb": "bomb device explosive package parcel",
        "building": "building dwelling home house property",
        "business": "business company corporation employer firm",
        "case": "case infection",
        "charge": "allegation charge count indictment",
        "child": "boy child girl kid minor teenager youngster youth",
        "country": "country nation",
        "crowd": "admirer attendee demonstrator marcher onlooker protester spectator supporter",
        "dead": "casualty dead death fatality",
        "document": "document file paper record",
        "gun": "firearm gun handgun pistol rifle weapon",
        "judge": "judge jurist justice",
        "lawmaker": "congressman congressmember congressperson congresswoman delegate democrat "
        "lawmaker legislator member mp parliamentarian representative republican senator",
        "man": "boy fellow guy man",
        "message": "e-mail email letter message post text tweet",
        "migrant": "alien asylum-seeker dreamer immigrant migrant recipient refugee",
        "police": "agent constable cop deputy officer policeman trooper",
        "prisoner": "captive convict detainee hostage inmate prisoner",
        "rule": "law measure regulation rule statute",
        "seat": "constituency district seat",
        "ship": "boat ferry ship vessel",
        "soldier": "fighter force marine serviceman soldier troop",
        "store": "outlet shop store supermarket",
        "student": "pupil schoolchild student",
        "vehicle": "automobile bus car truck vehicle",
        "vote": "ballot vote",
        "woman": "female girl lady woman",
        "worker": "contractor employee staff staffer worker workforce",
        "wounded": "injured injury wounded",
    }.items()
}

#: Nouns that may stand for people of any class.
PEOPLE = frozenset(
    """
    adult american caller citizen civilian fan guest individual inhabitant life local mourner
    other passenger patient people person pilgrim resident rest signatory signer soul survivor
    victim villager visitor voter worshipper
    """.split()
)

_PEOPLE_CLASSES = frozenset(
    """
    academic arrest child crowd dead judge lawmaker man migrant police prisoner soldier student
    woman worker wounded
    """.split()
)

_CLASSES_OF: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in NOUN_CLASSES.items() if word in words)
    for members in NOUN_CLASSES.values()
    for word in members
}

#: Words that tell two things of one noun apart when one stands beside the first mention and the
#: other beside the second: bodies, outcomes, sides.  Each line holds groups that exclude each
#: other.  By hand, 2026; left out: the two ends of one act ("sent" and "received" the letter),
#: words with other uses ("against", the months May and March), and sizes ("large", "small").
OPPOSITES: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(group.split()) for group in line)
    for line in (
        ("house representative congressman congresswoman", "senate senator"),
        (
            "killed killing dead death died dying murdered slain fatal",
            "wounded injured injury hurt hospital hospitalized",
            "missing",
        ),
        ("republican gop", "democrat democratic"),
        ("medical medicinal", "recreational recreation"),
        ("man men male boy boys", "woman women female girl girls"),
        ("arrested arrest detained jailed", "released freed acquitted"),
        ("won winning gained gain", "lost losing"),
        ("north northern", "south southern", "east eastern", "west western"),
        ("confirmed", "suspected probable"),
        ("hired hiring recruited", "fired dismissed dismissing laid layoff"),
        ("imported import", "exported export"),
        ("bought buying", "sold selling"),
        ("rose climbed increased jumped", "fell dropped declined decreased"),
        tuple(month for month in MONTHS if month not in ("march", "may")),
        WEEKDAYS,
    )
)

#: Words that make a mention another quantity than the same noun without them.
OTHER = frozenset("additional another else extra further more new other remaining".split())
EARLIER = frozenset("previous prior similar".split())
#: Words that make it surer that the mention so marked is of another time.
LONG_PAST = frozenset("ago already before earlier last previously since".split())
TOTAL = frozenset("altogether combined cumulative cumulatively overall total totaling".split())
#: Words that make a mention hoped for, planned or imagined.
UNREAL = frozenset(
    """
    expected forecast goal hoped hypothetical planned predicted projected proposed target
    """.split()
)


def noun_classes(noun: str) -> frozenset[str]:
    """Return the classes of a singular, lower-case noun; empty for one in no class.

    Examples
    --------
    >>> sorted(noun_classes("representative")), sorted(noun_classes("girl"))
    (['lawmaker'], ['child', 'woman'])
    """
    return _CLASSES_OF.get(noun, frozenset())


def counts_people(noun: str) -> bool:
    """Say whether a singular, lower-case noun stands for people.

    Examples
    --------
    >>> counts_people("resident"), counts_people("senator"), counts_people("page")
    (True, True, False)
    """
    return noun in PEOPLE or bool(noun_classes(noun) & _PEOPLE_CLASSES)
