"""Noun words: the word lists that tell where the noun phrase after a number ends.

Put together by hand in 2026 from the closed classes of English grammar and from the verbs of
news reports.  Words that are as often a noun as a verb after a number ("vote",
"report") are left to the rules of ``nouns.py``.
"""

from __future__ import annotations

from framing.language.lexicon.function_words import ADVERBS, CLOSED_CLASSES

#: No noun phrase runs on over these: function words but for those that stand in one ("12 other
#: ships", "20 seriously ill seals"), and a few verbs and adjectives that never do.
STOPS = (
    CLOSED_CLASSES
    | frozenset(word for word in ADVERBS if not word.endswith("ly"))
    | frozenset(
        """
        according alike apart became become becomes behind came come comes currently due finally
        get gets getting go goes going gone got last likely ll made make makes making nearby nearly
        notwithstanding one's only opposite other's past put re really said saw say saying says see
        seem seemed seems seen simply straight there thereafter ve went worldwide
        """.split()
    )
) - frozenset(
    """
    alone early earlier few fewer long longer lot lots ok okay one ones other others pretty quite
    round same save several various very well whole
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
    absent accused arrested captured charged convicted dead deceased deported detained disabled
    displaced drowned evacuated fired homeless hospitalised hospitalized hurt infected injured
    jailed killed missing rescued shot sick slain stabbed trapped undecided unemployed uninsured
    wounded
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
