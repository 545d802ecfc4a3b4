"""Families of bodies: which named bodies "the company", "the agency", "the paper" can stand for.

By hand, 2026.  A body whose name tells nothing ("Acme") can be a company, a charity or a club.
"""

from __future__ import annotations

from framing.language.lexicon.bodies_and_documents import BODY_NAMES
from framing.language.lexicon.places import PLACES

#: The words by which a body is called, then the last words of names that are such bodies.
_FAMILIES = (
    (
        "automaker brand business carmaker chain chipmaker company conglomerate corporation "
        "developer drugmaker firm giant group insurer maker manufacturer operator producer "
        "retailer startup start-up supplier",
        "airlines airways associates bank brothers co communications company corp corporation "
        "energy enterprises estates firm foods group holdings inc industries insurance llc llp "
        "ltd media motors partners pharmaceuticals plc power solutions stores systems "
        "technologies",
    ),
    ("airline carrier", "air airline airlines airways"),
    ("bank lender", "bank bancorp"),
    (
        "agency authority body bureau department regulator watchdog",
        "administration agency authority board bureau commission council department institute "
        "nations office organisation organization service services",
    ),
    (
        "broadcaster channel daily network newspaper outlet paper publication tabloid",
        "chronicle gazette guardian herald inquirer journal mail mirror monitor network news "
        "observer post press star sun telegraph times tribune tv",
    ),
    ("college institution school university", "academy college institute school university"),
    (
        "campaign charity foundation group nonprofit non-profit ngo organisation organization "
        "think-tank trust",
        "alliance association campaign center centre charity coalition council foundation fund "
        "institute network organisation organization society trust watch",
    ),
    ("club franchise side squad team", "city club fc rangers rovers team town united"),
    ("hospital", "hospital infirmary"),
    ("union", "association union unions"),
    ("party", "alliance bloc congress democrats front league movement party"),
)
#: Words that name a body of no kind: any that the article calls "the company" may be meant.
_OPEN = frozenset(
    """
    broadcaster brand business carrier chain charity club company corporation developer firm giant
    group maker manufacturer network newspaper ngo operator organisation organization paper
    retailer startup start-up supplier team
    """.split()
)
_OF_NAME: dict[str, frozenset[str]] = {}
for _called, _ends in _FAMILIES:
    for _word in _called.split():
        _OF_NAME[_word] = _OF_NAME.get(_word, frozenset()) | frozenset(_ends.split())
GENERIC = frozenset(_OF_NAME)


def can_be(called: str, key: str, *, acronym: str) -> int:
    """Return how well a body whose name ends with ``key`` is called ``called``: 2, 1 or 0.

    Parameters
    ----------
    called : str
        Head of the description, in lower case.
    key : str
        Last word of the name, in lower case.
    acronym : str
        The name itself where it is an acronym, else "".

    Examples
    --------
    >>> can_be("company", "holdings", acronym=""), can_be("company", "acme", acronym="")
    (2, 1)
    >>> can_be("company", "ministry", acronym=""), can_be("agency", "fsa", acronym="FSA")
    (0, 1)
    """
    if key in _OF_NAME.get(called, ()):
        return 2
    if key in BODY_NAMES or key in PLACES:
        return 0
    return int(called in _OPEN or bool(acronym))
