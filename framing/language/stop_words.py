"""Stop words: the words that say nothing about what an article stresses.

The list is this project's own, put together by hand in 2026 from the closed classes of English
grammar (determiners, pronouns, prepositions, conjunctions, auxiliaries) and from what was found
at the top of lists of frequent words in American and British news.  It holds whole words in lower
case with straight apostrophes; ``parse_stop_words`` brings any other list to that form.

What is in: number words, months, weekdays, courtesy titles, and the reporting verbs that only say
that somebody spoke (said, told, added).  What is left out, because it tells how something is
told: reporting verbs with a stance (accused, admitted, claimed, denied, urged, warned), emotive
words, the words of politics (government, official, president), and "behind", which begins too
many set phrases (behind bars, behind closed doors).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.language.calendar import DAYS_AND_MONTHS
from framing.language.lexicon.function_words import ADVERBS, CLOSED_CLASSES
from framing.language.lexicon.saying_verbs import NEUTRAL_SAYING
from framing.language.words import WORD

#: Reporting verbs that only say that somebody spoke or wrote, and what comes with them.
REPORTING = NEUTRAL_SAYING | frozenset("accord according accordingly reportedly saith".split())

#: Verbs, nouns and adjectives so general that they fit any story.
GENERAL = frozenset(
    """
    able additional allow allowed allowing allows anyhow apart appear appeared appears available
    based became become becomes becoming began begin beginning begins begun big bit bring bringing
    brings brought came certain come comes coming consider considered considering continue
    continued continues continuing course day days different due end ended especially example
    expect expected expects fact feel feels felt find finding finds first former found full gave
    get gets getting give given gives giving go goes going gone good got gotten great greater
    greatest had half happen happened happening happens held high higher hold holds hour hours
    important include included includes involved involving keep keeping keeps kept kind knew know
    knowing known knows large larger largest last latest latter left likely little look looked
    looking looks low lower made main make makes making mean means meant minute minutes moment
    month months morning move moved moves moving necessary need needed needs new newest newly
    night number numbers old older part particular past people person place point possible present
    previous provide provided provides providing put puts putting quarter reason receive received
    receives recent related remain remained remains result saw second seconds see seeing seek
    seeks seem seemed seeming seems seen set sets setting show showed showing shown shows side
    similar small smaller sort specific start started starting starts stuff take taken takes
    taking thing things think thinking thinks third thought time times took total tried tries true
    try trying turn turned turning turns type use used uses using usual want wanted wanting wants
    way ways week weeks went word words worth year years
    """.split()
)

#: Number words: figures are measured on their own page.
NUMBERS = frozenset(
    """
    billion billions dozen dozens eight eighteen eighth eighty eleven eleventh fifteen fifth fifty
    five forty four fourteen fourth hundred hundreds million millions nine nineteen ninety ninth
    percent percentage seven seventeen seventh seventy six sixteen sixth sixty ten tenth thirteen
    thirty thousand thousands three trillion twelfth twelve twenty two zero
    """.split()
)

#: Months and weekdays with their abbreviations, the clock.
DAYS_AND_HOURS = DAYS_AND_MONTHS | frozenset("am bst cet edt est gmt ist pdt pm pst utc".split())

#: Courtesy titles and the abbreviated titles before a name.
TITLES_BEFORE_NAMES = frozenset(
    """
    capt col dr gen gov hon jr lt madam messrs miss mr mrs ms mx prof rep reps rev sen sens sgt sir
    sr st
    """.split()
)

#: What is left of words and contractions; letters and Latin abbreviations that stand alone.
REMNANTS = frozenset(
    "b c d e eg et etc f g h ie j k l ll m n o p q r re s t u v ve viz w x y z al ie".split()
)

#: The default stop words.
STOP_WORDS = (
    CLOSED_CLASSES
    | ADVERBS
    | REPORTING
    | GENERAL
    | NUMBERS
    | DAYS_AND_HOURS
    | TITLES_BEFORE_NAMES
    | REMNANTS
)

#: Page furniture, bylines and agency credits as they stand in the running text of news pages:
#: words and phrases that credit, invite or point elsewhere.  Put together by hand in 2026 from
#: news agencies' names and from what pages print around an article.  A list of its own, because
#: somebody may want to see who prints which agency.
FURNITURE = frozenset(
    " ".join(phrase.split())
    for phrase in """
    advertisement, afp, afp photo, agence france-presse, all rights reserved, ani news, ap, ap
    photo, associated press, breaking news, caption, click, click here, continue reading,
    copyright, daily newsletter, daily newsletters, email newsletter, enlarge, enlarge this image,
    file photo, follow us, getty, getty image, getty images, hide caption, ians, image caption,
    image copyright, image source, image toggle caption, inbox, manage newsletters, media
    playback, newsletter, newsletters, newsroom, photo credit, photo gallery, press association,
    press trust, privacy policy, pti photo, read more, related article, related articles, replay,
    reprint permission, reuters, reuters photo, rights reserved, screengrab, screenshot, share
    this, share this article, share this post, share this story, sign up, slideshow, staff
    reporter, staff writer, story continued, story continues, subscribe, terms of service, terms
    of use, toggle, toggle caption, unsupported, upi, video caption, web desk, xinhua, xinhua news
    """.split(",")
)

# Curly marks, the modifier letter, the accent and the full-width form that stand for one.
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘\u02bc`\uff07", "'"))
_HYPHENS = re.compile("[\u2010-\u2013\u2212]")
_SEPARATORS = re.compile(r"[\n\r,;\t|]+")
# USA is a country, whatever is called after it; a word in a name all in capitals is no initials.
_INITIALS = re.compile(r"(?!USA|UK|US|TODAY|NEWS|TIMES|POST|THE)[A-Z]{2,5}\Z")
_COMMENT = re.compile(r"#[^\n]*")


def fold(phrase: str) -> str:
    """Return ``phrase`` in lower case, with straight apostrophes, plain hyphens, single blanks.

    Examples
    --------
    >>> fold("  Don’t   Know "), fold("CO‑AUTHOR")
    ("don't know", 'co-author')
    """
    return " ".join(_HYPHENS.sub("-", phrase.translate(_APOSTROPHES)).casefold().split())


def parse_stop_words(text: str) -> frozenset[str]:
    r"""Return the stop words of a list that somebody typed or uploaded.

    One a line, or with commas, semicolons, tabs or bars between; what follows a ``#`` is a comment.
    A line of several words is a phrase.  An empty list is a list: nothing is stopped.

    Examples
    --------
    >>> sorted(parse_stop_words("The\nDON’T, lawmakers # all over\n\nthe white house"))
    ["don't", 'lawmakers', 'the', 'the white house']
    >>> parse_stop_words("")
    frozenset()
    """
    pieces = _SEPARATORS.split(_COMMENT.sub("", text.removeprefix("\ufeff")))
    return frozenset(filter(None, map(fold, pieces)))


def stop_words_text(stop_words: Iterable[str]) -> str:
    r"""Return a list of stop words as a text that ``parse_stop_words`` reads back, sorted.

    Examples
    --------
    >>> stop_words_text({"the", "a"})
    'a\nthe\n'
    """
    return "".join(f"{word}\n" for word in sorted(stop_words))


def outlet_names(outlets: Iterable[str]) -> frozenset[str]:
    """Return the names of ``outlets`` as stop phrases.

    With and without a leading "The", and their initials alone where they have some.

    Examples
    --------
    >>> sorted(outlet_names(["The Daily Bugle", "ANT (News)"]))
    ['ant', 'ant news', 'daily bugle', 'the daily bugle']
    """
    words = [WORD.findall(outlet) for outlet in outlets]
    names = frozenset(fold(" ".join(name)) for name in words) - {""}
    initials = frozenset(fold(word) for name in words for word in name if _INITIALS.match(word))
    return names | initials | frozenset(name.removeprefix("the ") for name in names)
