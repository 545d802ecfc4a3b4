"""Function words: the closed classes of English, as edges of names and of noun phrases."""

from __future__ import annotations

from framing.language.lexicon.saying_verbs import SAYING

#: Words that begin a sentence far more often than a name: function words, and the adverbs and
#: participles of news leads.
STARTERS = frozenset(
    """
    a about above according across add actually additionally after afterward again against ago ahead
    all almost along already also although always amid among an and announced another any anyone
    anything apparently are around as asked at away back based be because before behind being
    below besides best between beyond both breaking but by can citing clearly come consider could
    currently dear despite did do does don't done down during each earlier either else
    especially even eventually ever every everybody everyone everything exactly except exclusive
    few finally first for fortunately four from further furthermore given go good had half hardly
    has have having he hence her here hers herself hey him himself his how however i i'd i'll
    i'm i've
    if in including indeed initially inside instead into ironically is it it's its itself just
    last lastly lately later least less let let's like likewise look lots made many maybe me
    meantime meanwhile more moreover most much must my near nearly neither never nevertheless
    next nine no nobody none nonetheless nor not note notably nothing now nowhere obviously of off
    often oh ok okay on once one only onto opinion or originally other others otherwise our ours out
    outside over overall own part perhaps please possibly previously probably put quite rather
    read really recall recently referring regarding regardless remember right said say says second
    see seven several shall share she should similarly simply since six so some somebody somehow
    someone something sometimes somewhere soon speaking still subscribe such suddenly sure take
    ten thank thanks that that's the their theirs them themselves then there there's thereafter
    therefore these they they're third this those though three through throughout thus to today
    together tomorrow tonight too toward towards truly twice two ultimately under underscoring
    unfortunately unless unlike until up update updated upon us use using usually very via video
    want was watch we we'll we're we've well were what what's whatever when whenever where whereas
    wherever whether which while who who's whoever whom whose why will with within without
    wondering would writing yeah yes yesterday yet you you'll you're you've your yours yourself
    """.split()
)
#: Words that a noun phrase may begin with.
DETERMINERS = frozenset(
    """
    a an another any both each every four five her his its many more most my nine no one our
    other seven several six some ten that the their these this those three two whose your
    """.split()
)
#: Pronouns that may be a source, with sex and number: m, f, n (a thing), p (several persons).
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f",
    "it": "n", "its": "n", "which": "n", "they": "p", "them": "p", "their": "p", "who": "",
    "i": "i", "we": "w",
}  # fmt: skip
#: Small words inside a name.
PARTICLES = frozenset(
    "al ap ben bin da de del der di dos du e el i ibn la le of saint st ul ur van von".split()
)

#: Words that are no part of a noun phrase on their left: prepositions, conjunctions, auxiliaries.
PHRASE_EDGES = (
    frozenset(
        """
    about according after against although among amid am and are around as at be because been
    before being between but by can could despite did do does during either except for from had
    has have he her him how i if in including into is it like may me might must near neither nor
    not of off on once or out over said say says she should since so such than then they
    though through to told toward under unless until up upon us via was we were what when where
    whether which while who whom why will with within without would
    """.split()
    )
    | SAYING
)
#: Words for some of several persons, sources where a verb of saying follows.
QUANTIFIERS = frozenset(
    "all another both each everyone few half many most none nobody others several some two".split()
)
