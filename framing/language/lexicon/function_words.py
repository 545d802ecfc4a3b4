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

#: Words that begin a sentence far more often than a name: function words but for those that are
#: names too, number words, and the verbs, adverbs and participles of news leads.
STARTERS = (
    CLOSED_CLASSES
    | ADVERBS
    | frozenset(
        """
    according add additionally afterward announced asked based behind best breaking citing come
    consider dear exclusive first fortunately four given go good half hey initially ironically
    last lastly look made nine note opinion originally overall part please put read recall
    referring regardless remember right said say says second see seven share similarly six
    speaking subscribe take ten thank thanks there thereafter third three two underscoring
    unfortunately update updated use using video want watch wondering writing
    """.split()
    )
) - frozenset("early long may per save".split())
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

#: Words that are no part of a noun phrase on their left: prepositions, conjunctions, auxiliaries,
#: verbs of saying, and the pronouns that are a phrase by themselves.
PHRASE_EDGES = (
    PREPOSITIONS_AND_CONJUNCTIONS
    | AUXILIARIES
    | SAYING
    | frozenset(
        """
    according being either he her him how i it me neither not she such then they us we what
    which who whom why
    """.split()
    )
)
#: Words for some of several persons, sources where a verb of saying follows.
QUANTIFIERS = frozenset(
    "all another both each everyone few half many most none nobody others several some two".split()
)
