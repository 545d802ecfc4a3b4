"""Cues: the words by which English news gives words to a source."""

from __future__ import annotations

#: Verbs of speech and writing, by lemma.  Put together by hand in 2026 from the reporting verbs
#: that grammars of English list (say, tell, ask, speak of, write) and those that news prefers
#: (allege, slam, vow); which of them report words, and how, is learned from marked articles.
REPORTING = frozenset(
    """
    accept acclaim accuse acknowledge add address admit advise advocate affirm agree allege
    announce answer apologize appeal applaud apprise argue ask assert assess assure attack attest
    attribute author aver bark bash beg believe bellow blame blast boast brag brand brief call
    caution celebrate challenge characterize charge chide cite claim clarify comment compare
    complain concede conclude condemn confess confide confirm congratulate contend continue
    counter cry decide declare decline decry defend demand denounce deny describe detail dictate
    disagree disclose discuss dismiss dispute dub echo elaborate email emphasize encourage
    endorse estimate exclaim exhort expect explain express feel find fire forecast fume gush
    hail highlight hint hope imply indicate inform insinuate insist instruct interject interrupt
    intone invite invoke jab joke know lament lash laud lecture liken list maintain mention mock
    mumble muse mutter narrate note notify object observe offer opine order outline pen phrase
    plead pledge point pose post praise pray predict press proclaim profess project promise
    pronounce propose protest publish question quip quote rail raise rant rate read reason
    reassure rebuke rebut recall recite recommend recount refer reference reflect refuse refute
    reiterate reject rejoin relate relay remark remember remind repeat reply report request
    resolve respond restate retort retweet reveal say scoff scold scream shoot shout show sigh
    signal slam snap sneer sniff speak speculate state stipulate stress submit suggest summarize
    summon surmise swear talk taunt tease tell term testify thank theorize think threaten
    thunder tout trumpet tweet underline underscore unveil uphold urge utter venture voice
    volunteer vow wail warn welcome whisper wonder write yell
    """.split()
)

#: Past forms and participles that the regular endings do not give.
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "speak": "spoke spoken",
    "find": "found",
    "read": "read",
    "think": "thought",
    "swear": "swore sworn",
    "shoot": "shot",
    "show": "shown",
    "beg": "begged begging",
    "brag": "bragged bragging",
    "admit": "admitted admitting",
    "submit": "submitted submitting",
    "refer": "referred referring",
    "slam": "slammed slamming",
    "snap": "snapped snapping",
    "quip": "quipped quipping",
    "pen": "penned penning",
    "rebut": "rebutted rebutting",
    "dub": "dubbed dubbing",
    "jab": "jabbed jabbing",
    "pray": "prayed",
    "know": "knew known",
    "feel": "felt",
    "apologize": "apologise apologised apologises apologising",
    "characterize": "characterise characterised characterises characterising",
    "criticize": "criticise criticised criticises criticising",
    "emphasize": "emphasise emphasised emphasises emphasising",
    "email": "e-mail e-mailed e-mails e-mailing",
}


def _inflected(lemma: str) -> set[str]:
    forms = {lemma, *_IRREGULAR.get(lemma, "").split()}
    if lemma.endswith("e"):
        forms |= {lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    elif lemma.endswith("y") and lemma[-2] not in "aeou":
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    elif lemma.endswith(("s", "sh", "ch", "x")):
        forms |= {lemma + "es", lemma + "ed", lemma + "ing"}
    else:
        forms |= {lemma + "s", lemma + "ed", lemma + "ing"}
    return forms


#: Verbs of thought and feeling among them: they tell what is in a mind, and report no words.
MENTAL = frozenset("believe expect feel find hope know remember show think wonder".split())

#: Each form of a reporting verb, with its lemma.
LEMMAS = {form: lemma for lemma in sorted(REPORTING | {"criticize"}) for form in _inflected(lemma)}

LEMMAS["according"] = "according"

#: Nouns of speech that a clause may follow ("the claim that", "a statement saying").
NOUNS = frozenset(
    """
    accusation advice allegation announcement answer appeal argument assertion call claim comment
    complaint conclusion criticism declaration demand denial estimate explanation headline letter
    message note opinion plea pledge post prediction promise question remark reply report request
    response statement suggestion testimony threat tweet view vow warning word
    """.split()
)
