"""Saying verbs: the verbs by which English news gives words to a source.

One list of verbs, and three views of it: every form with its lemma, the forms that a source stands
right beside, and the forms that say no more than that somebody spoke.
"""

from __future__ import annotations

#: Verbs of speech and writing, by lemma.  Put together by hand in 2026 from the reporting verbs
#: that grammars of English list (say, tell, ask, speak of, write) and those that news prefers
#: (allege, slam, vow); which of them report words, and how, is learned from marked articles.
REPORTING_VERBS = frozenset(
    """
    accept acclaim accuse acknowledge add address admit advise advocate affirm agree allege
    announce answer apologize appeal applaud apprise argue ask assert assess assure attack
    attest attribute author aver bark bash beg believe bellow bemoan blame blast boast brag
    brand brief call caution celebrate challenge characterize charge chide cite claim clarify
    comment compare complain concede conclude condemn confess confide confirm congratulate
    contend continue counter criticize cry decide declare decline decry defend demand denounce
    deny deplore describe detail dictate disagree disclose discuss dismiss dispute divulge dub
    echo elaborate email emphasize encourage endorse estimate exclaim exhort expect explain
    express feel find fire forecast fume gush hail highlight hint hope imply indicate inform
    insinuate insist instruct interject interrupt intone invite invoke jab joke know lament lash
    laud lecture liken list maintain mention mock mumble muse mutter narrate note notify object
    observe offer opine order outline pen phrase plead pledge point pose post praise pray
    predict press proclaim profess project promise pronounce propose protest publish question
    quip quote rail raise rant rate read reaffirm reason reassure rebuke rebut recall recite
    reckon recommend recount refer reference reflect refuse refute reiterate reject rejoin
    relate relay remark remember remind repeat reply report request resolve respond restate
    retort retweet reveal rule say scoff scold scream shoot shout show sigh signal slam snap
    sneer sniff speak speculate state stipulate stress submit suggest summarize summon surmise
    swear talk taunt tease tell term testify thank theorize think threaten thunder tout trumpet
    tweet underline underscore unveil uphold urge utter venture voice volunteer vow wail warn
    welcome whisper wonder write yell
    """.split()
)
#: Verbs of thought and feeling among them: they tell what is in a mind, and report no words.
MENTAL_VERBS = frozenset("believe expect feel find hope know remember show think wonder".split())

#: Past forms and participles that the regular endings do not give, and doubled consonants.
_IRREGULAR = {
    verb: tuple(forms.split())
    for verb, forms in (
        line.strip().split(": ")
        for line in """
    admit: admitted admitting
    beg: begged begging
    brag: bragged bragging
    dub: dubbed dubbing
    feel: felt
    find: found
    jab: jabbed jabbing
    know: knew known
    pen: penned penning
    quip: quipped quipping
    read: read
    rebut: rebutted rebutting
    refer: referred referring
    say: said
    shoot: shot
    show: showed shown
    slam: slammed slamming
    snap: snapped snapping
    speak: spoke spoken
    submit: submitted submitting
    swear: swore sworn
    tell: told
    think: thought
    write: wrote written
    """.strip().splitlines()
    )
}
#: Other spellings, with the lemma.
_SPELLINGS = {
    "apologise": "apologize",
    "characterise": "characterize",
    "criticise": "criticize",
    "e-mail": "email",
    "emphasise": "emphasize",
    "summarise": "summarize",
}


def past_forms(verb: str) -> frozenset[str]:
    """Return the past form of a reporting verb, and its participle where that is another word.

    Examples
    --------
    >>> sorted(past_forms("write")), sorted(past_forms("deny"))
    (['written', 'wrote'], ['denied'])
    """
    irregular = [form for form in _IRREGULAR.get(verb, ()) if not form.endswith("ing")]
    if irregular:
        return frozenset(irregular)
    if verb.endswith("e"):
        return frozenset([verb + "d"])
    return frozenset([verb[:-1] + "ied" if _changes_y(verb) else verb + "ed"])


def third_person(verb: str) -> str:
    """Return the form of a verb with a singular subject in the present.

    Examples
    --------
    >>> third_person("reply"), third_person("stress"), third_person("say")
    ('replies', 'stresses', 'says')
    """
    if _changes_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")


def all_forms(verb: str) -> frozenset[str]:
    """Return the forms of a reporting verb.

    Examples
    --------
    >>> sorted(all_forms("admit"))
    ['admit', 'admits', 'admitted', 'admitting']
    """
    doubled = [form for form in _IRREGULAR.get(verb, ()) if form.endswith("ing")]
    participle = doubled or [verb.removesuffix("e") + "ing"]
    return past_forms(verb) | {verb, third_person(verb), *participle}


def _changes_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeou"


_LEMMA_OF = {verb: verb for verb in REPORTING_VERBS} | _SPELLINGS
#: Each form of a reporting verb, with its lemma.
LEMMAS: dict[str, str] = {
    form: lemma for verb, lemma in sorted(_LEMMA_OF.items()) for form in all_forms(verb)
} | {"according": "according"}

#: The forms that a source stands right before or after ("the alliance said"): past forms, and
#: present ones that are seldom nouns.  All forms of the same verbs were tried: on the
#: development part of PolNeAR they cost half a point of speech with its speaker (.722 to .717).
SAYING = frozenset(
    """
    accused accuses acknowledged acknowledges added adds admits admitted advised advises
    affirmed agreed agrees alleges announced announces answered argued argues asked asks
    asserted asserts believe believed believes called calls cautioned cautions challenged
    charged cited cites claim claimed claims commented complained concede conceded concedes
    concluded concludes condemned confirmed confirms contend contended contends continued
    countered criticised criticized declared declares declined demanded demands denied denies
    denounced described describes disclosed emphasised emphasized estimated estimates expects
    explained explains expressed finds found highlighted hinted hoped insist insisted insists
    joked lamented maintain maintained maintains mentioned mentions mocked noted notes observed
    pledged pointed points predicted predicts promised promises proposed questioned quipped
    quoted read reads recalled reckons recommended referred rejected rejects remarked reminded
    replied reported reports responded responds retorted revealed reveals said say says shouted
    showed shows signaled spoke stated states stressed suggest suggested suggests tell tells
    testified thinks thought told tweeted tweets urge urged urges vowed vows warn warned warns
    wondered writes wrote
    """.split()
)

#: Verbs that say no more than that somebody spoke or wrote.
_NEUTRAL = frozenset(
    """
    add answer ask call comment describe explain mention note quote read remark reply respond say
    speak talk tell write
    """.split()
)
#: All forms of them; "state", "term" and "reading" are nouns too.
NEUTRAL_SAYING = (
    frozenset(form for verb in _NEUTRAL for form in all_forms(verb))
    | frozenset("stated stating term termed".split())
) - {"reading"}
