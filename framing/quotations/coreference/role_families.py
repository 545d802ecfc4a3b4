"""Role families: which words for a person's role are one role, and what tells two apart."""

from __future__ import annotations

import re

#: Roles that are one under several words; the first is the name of the family.  AP style, 2026.
FAMILIES = (
    "spokesperson spokesman spokeswoman",
    "senator sen",
    "governor gov",
    "representative rep congressman congresswoman lawmaker legislator",
    "president pres",
    "chairperson chair chairman chairwoman",
    "professor prof",
    "doctor dr physician",
    "candidate nominee contender frontrunner front-runner",
    "general gen",
    "reverend rev pastor",
    "sheriff",
    "actor actress",
    "adviser advisor aide",
    "attorney lawyer counsel",
    "reporter journalist correspondent",
    "businessman businesswoman billionaire mogul tycoon magnate developer",
    "minister premier",
    "judge justice",
)
#: Words for one who is told more narrowly elsewhere: "the lawmaker" is a senator, "the star" a
#: singer.  From the second mentions of persons in news, by hand, 2026.
NARROWER = {
    word: frozenset(row.split(": ")[1].split())
    for row in (
        "lawmaker legislator politician mp: senator sen rep mp mla mna congressman congresswoman "
        "councillor cllr deputy backbencher peer candidate governor minister mayor alderman",
        "officer policeman policewoman detective: inspector detective sergeant constable dci ssp "
        "superintendent commissioner chief dsp pc officer",
        "cleric preacher priest: imam bishop archbishop maulana mufti rabbi reverend pastor vicar",
        "star performer entertainer: actor actress singer musician rapper comedian footballer "
        "striker batsman player",
        "musician artist: singer rapper violinist pianist guitarist composer painter sculptor",
        "author writer: novelist playwright poet biographer historian columnist journalist",
        "director film-maker filmmaker: director filmmaker film-maker producer",
        "boss executive chief: chief executive ceo manager director president chairman chairperson "
        "founder head owner managing-director secretary commissioner",
        "businessman businesswoman entrepreneur: founder owner tycoon",
        "academic scholar scientist expert researcher analyst: professor lecturer economist "
        "historian researcher scientist analyst fellow doctor epidemiologist",
        "medic clinician doctor: surgeon gp paediatrician doctor physician consultant",
        "player sportsman athlete: striker midfielder defender goalkeeper batsman bowler captain "
        "skipper winger forward wicketkeeper footballer cricketer sprinter swimmer",
        "activist campaigner: activist campaigner organiser organizer",
        "judge jurist: justice judge magistrate",
        "lawyer: barrister solicitor attorney advocate counsel",
        "mother: mum mom mother",
        "father: dad father",
        "teacher educator: teacher headteacher headmaster principal",
        "veteran: soldier veteran captain sergeant",
    )
    for word in row.split(": ")[0].split()
}
#: "the 34-year-old", "the father of three": said of persons who are named.
PERSONAL = re.compile(
    r"the\s(?:[a-z]+[\s-]){0,2}?(?:\d{1,3}-year-old|"
    r"(?:father|mother|mum|mom|dad|grandfather|grandmother|parent)[\s-]of[\s-])",
    re.IGNORECASE,
)
_FAMILY = {word: row.split()[0] for row in FAMILIES for word in row.split()}
#: Roles by which news calls a person whom it has named already.
EPITHETS = frozenset(
    """
    academic activist actor actress athlete author batsman billionaire bowler businessman
    businesswoman campaigner candidate celebrity champion cleric congressman congresswoman
    cricketer film-maker filmmaker footballer front-runner frontrunner governor lawmaker leader
    legislator mayor midfielder mogul musician native nominee novelist player politician senator
    singer skipper socialist star striker tycoon veteran winger winner
    """.split()
)
#: Words for the members of a parliament, and for any group: of one letter they are one group.
LAWMAKERS = frozenset(
    "congressmen congresswomen lawmakers legislators members mps representatives senators".split()
)
UNTOLD = frozenset("colleagues group members organisations organizations signatories".split())
#: Documents that are the words of those who sign them; a poll or bill is not.
SIGNED = frozenset(
    "appeal call declaration letter letters memo op-ed petition plea statement".split()
)
_LEADING = re.compile(
    r"\A(?:the|a|an|this|that|these|those|his|her|their|its|my|our|your)\s+", re.IGNORECASE
)
PHRASE_WORD = re.compile(r"[\w-]+")  #: a word of a phrase; "mayor’s" is two
_GENERAL = frozenset("former current new same own s".split())


def bare(text: str) -> str:
    """Return a noun phrase without its article or possessive pronoun.

    Examples
    --------
    >>> bare("The Foreign Ministry"), bare("their letter"), bare("Cuban aides")
    ('Foreign Ministry', 'letter', 'Cuban aides')
    """
    return _LEADING.sub("", text, count=1) or text


def family(role: str) -> str:
    """Return the name of the family of a role: one under several words.

    Examples
    --------
    >>> family("spokeswoman"), family("sen"), family("baker")
    ('spokesperson', 'senator', 'baker')
    """
    return _FAMILY.get(role, role)


def qualifiers(text: str) -> set[str]:
    """Return the words of a phrase before its head that tell one such thing from another.

    Examples
    --------
    >>> sorted(qualifiers("the former Danish trade minister"))
    ['danish', 'former', 'trade']
    """
    words = [word.lower() for word in PHRASE_WORD.findall(bare(text))]
    return {word for word in words[:-1] if word not in _GENERAL or word == "former"}
