"""Function words: the closed classes of English, and what they tell of where a phrase ends.

The classes were put together by hand in 2026 from English grammars.  The sets at the end are views
of them for one use each: what is the same for all stands in the classes alone.
"""

from __future__ import annotations

from framing.language.lexicon.saying_verbs import SAYING

#: Determiners, pronouns, question words, quantifiers.
DETERMINERS_AND_PRONOUNS = frozenset(
    """
    a all an another any anybody anyone anything both each either enough every everybody
    everyone everything few fewer he her hers herself him himself his i it its itself least
    less lot lots many me mine more most much my myself neither no nobody none nothing one ones
    oneself other others our ours ourselves own same several she some somebody someone
    something such that the their theirs them themselves these they this those us various we
    what whatever which whichever who whoever whole whom whose you your yours yourself
    yourselves
    """.split()
)

#: Prepositions and conjunctions, also those made of an adverb or a participle.
PREPOSITIONS_AND_CONJUNCTIONS = frozenset(
    """
    about above across after against ahead along alongside although amid amidst among amongst
    and around as aside at because before below beneath beside besides between beyond but by
    concerning despite down during except following for from if in including inside into lest
    like near nor of off on once onto or out outside over per plus regarding round save since
    so than though through throughout till to together toward towards under underneath unless
    unlike until unto up upon versus via vs when whenever where whereas wherever whether while
    whilst with within without yet
    """.split()
)

#: Finite forms of be, have, do, and modal verbs.
AUXILIARIES = frozenset(
    """
    am are be been can could did do does had has have is may might must ought shall should was
    were will would
    """.split()
)

#: Contractions of auxiliaries, with and without the apostrophe; other forms of be, have, do.
CONTRACTIONS = frozenset(
    """
    ain't aren't being can't cannot cant couldn't couldnt didn't didnt doesn't doesnt doing
    don't done dont hadn't hasn't hasnt haven't havent having he'd he'll he's how's i'd i'll
    i'm i've im isn't isnt it'd it'll it's ive let let's mightn't mustn't needn't not oughtn't
    shan't she'd she'll she's should've shouldn't shouldnt that'd that'll that's thats there'd
    there'll there's theres they'd they'll they're they've theyre wasn't wasnt we'd we'll we're
    we've weren't what'll what's when's where's who'd who'll who's who've why's won't wont
    would've wouldn't wouldnt y'all you'd you'll you're you've youre
    """.split()
)

#: Adverbs of degree, time, place and connection, and the interjections of speech.
ADVERBS = frozenset(
    """
    actually again ago almost alone already also altogether always anyway apparently away back
    basically certainly clearly currently directly earlier early easily else especially
    essentially even eventually ever exactly fairly far finally forward frequently fully
    further furthermore generally hardly hence here how however immediately increasingly indeed
    instead just largely late lately later likewise long longer maybe meantime meanwhile merely
    moreover mostly namely nearly necessarily never nevertheless next nonetheless normally
    notably now nowhere obviously often oh ok okay only otherwise particularly perhaps possibly
    presumably pretty previously primarily probably quickly quite rather really recently
    relatively repeatedly roughly seldom shortly simply slightly somehow sometimes somewhat
    somewhere soon specifically still subsequently suddenly supposedly sure then thereby
    therefore thus today together tomorrow tonight too truly twice typically ultimately usually
    very well why yeah yes yesterday
    """.split()
)

#: The classes that no text can do without.
CLOSED_CLASSES = (
    DETERMINERS_AND_PRONOUNS | PREPOSITIONS_AND_CONJUNCTIONS | AUXILIARIES | CONTRACTIONS
)

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
