"""Noun words: the word lists that tell where the noun phrase after a number ends.

Put together by hand in 2026 from the closed classes of English grammar and from the verbs of
news reports.  Words that are as often a noun as a verb after a number ("vote",
"report") are left to the rules of ``nouns.py``.
"""

from __future__ import annotations

#: No noun phrase runs on over these: prepositions, conjunctions, pronouns, auxiliaries.
STOPS = frozenset(
    """
    a about above according across after against ago alike all along alongside already also
    although always am amid among amongst an and another any anyone anything apart are aren't
    around as aside at away back be became because become becomes been before behind being below
    beneath beside besides between beyond both but by came can can't cannot come comes could
    couldn't currently despite did didn't do does doesn't don't down due during each either else
    enough even ever every everyone everything except far finally following for forward from get
    gets getting go goes going gone got had hadn't has hasn't have haven't having he he's her
    here hers herself him himself his how however i i'm if in indeed inside instead into is
    isn't it it's its itself just last late later least less like likely ll made make makes
    making many may maybe me meanwhile might more most much must my myself near nearby nearly
    neither never next no none nor not nothing notwithstanding now of off often on once one's
    only onto opposite or other's ought our ours ourselves out outside over own past per perhaps
    plus put rather re really said saw say saying says see seem seemed seems seen shall she
    she's should shouldn't simply since so some somehow someone something somewhere soon still
    straight such than that that's the their theirs them themselves then there there's
    thereafter therefore these they they're they've this those though through throughout thus
    till to today together tomorrow too toward towards twice under unless unlike until unto up
    upon us ve versus via vs was wasn't we we're we've went were weren't what whatever when
    whenever where whereas wherever whether which whichever while who who's whoever whom whose
    why will with within without won't worldwide would wouldn't yesterday yet you you're your
    yours
    """.split()
)

#: Verbs that follow what is counted, or a number that stands for it.
VERBS = frozenset(
    """
    accused add added admitted affect agreed allow allowed announced appear appeared apply
    approve approved arrive arrived ask asked attend attended backed began begin believe
    believed believes belong bring brought called cast caused choose claimed consider contain
    contained continue continued cost cover covered crossed deal decided declined defected
    denied depend describe die died disapprove disapproved earn earned expect expected face
    faced fail failed favor feel fell felt find fled follow followed fought found gave give
    given grew grow happen happened hear heard held help helped hit hold include included
    includes including involved involving issued join joined keep kept knew know lack lead
    learned leave left let live lived look looked lose lost love mean means met move moved need
    needed occur occurred offer offered oppose opposed owned paid pass passed pay plan pleaded
    prefer protested prove provide pulled quit ran rank reach reached read receive received
    refused reject rejected remain remained replied require resigned responded rose say served
    share showed sign signed sought spend spent spoke stand started stayed stood suffered
    suggest support supported survived take taken tell testified thank think thought told took
    travel tried turned understand urged use used viewed visit visited vote voted vowed want
    wanted warned watch watched won work worked worry write wrote
    """.split()
)

#: Said of people or things after a number, with no noun: "53 wounded", "12 dead", "four missing".
STATES = frozenset(
    """
    absent arrested captured charged convicted dead deported detained disabled displaced drowned
    evacuated fired homeless hospitalised hospitalized hurt infected injured jailed killed missing
    rescued shot sick slain stabbed trapped undecided unemployed uninsured wounded
    """.split()
)

#: Stand before those: "14 confirmed dead", "20 feared drowned".
SAID_OF_STATES = frozenset(
    "believed confirmed declared feared found left presumed reported".split()
)

#: Stand before what is counted but are no part of its name.
DETERMINERS = frozenset(
    """
    additional any extra further her his its more my new-found other our own remaining same such
    the their these those your
    """.split()
)

#: Plurals that stand before another noun: "sports channels", "United States senators".
ATTRIBUTIVE = frozenset(
    """
    affairs arms communications customs drugs goods human lives los men operations relations
    rights sales savings securities services sports states systems united veterans weapons women
    """.split()
)

#: After a hyphen these name a kind ("four-cylinder engine", "one-way street"); nothing is counted.
KIND_COMPOUNDS = frozenset(
    """
    bed bedroom by cylinder digit dimensional door edged end faced fifth fifths figure fold
    footer fourth fourths half handed in ish liner odd off on one party piece plus ply
    point pointer poster pronged quarter quarters run seater sided some something speed star
    state step storey story third thirds tier time timer to track tracked up way wheel wheeler
    winner  year-old
    """.split()
)

#: Names that are stop words in small letters.
UPPER = frozenset({"IT", "US", "WHO"})

#: Adjectives right after a number, adverbs and prepositions elsewhere: "20 likely voters".
FIRST_ONLY = frozenset(
    "already alike apart due last late later least less likely more most nearby now opposite past"
    " outside still straight such".split()
)

#: Irregular participles that stand before a noun: "12 lost dogs".
PARTICIPLES = frozenset("held known left lost paid sought spent won".split())

#: Words between "of the" and another number.
BEFORE_NUMBERS = frozenset(
    "approximately estimated first last nearly only original other remaining roughly top".split()
)

#: Verbs that are nouns right after "one", and before a plural: "one vote", "12 work permits".
NOUNS_TOO = frozenset(
    "claim cost deal face help hit love move need offer plan share sign visit vote work".split()
)

#: Nouns that say little without the body they are of, and nouns of pieces.
OF_NAMES = frozenset("member minister official leader representative justice resident".split())

OF_NOUNS = frozenset("article bag barrel head page piece ton".split())
