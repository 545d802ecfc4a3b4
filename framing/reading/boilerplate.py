"""Boilerplate: what stands on the page around an article and is no part of it.

Rules for whole paragraphs, precise rather than greedy, drawn up by looking at 5,000 scraped
articles of some hundred outlets.  What is cut is kept as a cut, with its reason.
"""

from __future__ import annotations

import re
from itertools import pairwise

from framing.language.words import any_of, n_words
from framing.reading.article import Cut

ADVERTISEMENT = "advertisement"
AGE = "age of the page"
COPYRIGHT = "copyright line"
HEADLINES = "headlines of other stories"
LINK = "link to another story"
NEWSLETTER = "newsletter or app prompt"
PAGE = "control of the page"
PICTURE = "picture credit"
SHARING = "sharing prompt"

#: Words that sharing bars are made of, in lower case.  A line of nothing else is one.
SHARE_WORDS = frozenset(
    """
    a article comment comments copied copy email facebook flipboard link linkedin listen messenger
    on page pin pinterest pocket post print reddit save share shares story telegram this to tweet
    tumblr twitter via whatsapp x
    """.split()
)
#: At least one of these must be in it.
_SHARING = frozenset("copied email pinterest pocket print share shares tweet whatsapp".split())
MAX_SHARE_WORDS = 14
#: A prompt or a link is not longer than this, in words; in 5,000 articles the longest of a
#: newsletter has 58, and the longest headline 24.
MAX_PROMPT_WORDS, MAX_HEADLINE_WORDS = 60, 25

_BY_PATTERN = [
    (
        ADVERTISEMENT,
        r"(?:advertisements?|\[?ad\]?|sponsored(?: content)?|paid content)[:.]?"
        r"|(?:story|article|content) continues below(?: (?:video|this ad(?:vertisement)?|"
        r"advertisement|ad))?\.?|continue reading below"
        r"|advertisement(?: [-–—])? (?:continue reading the main story|scroll to continue.*)"
        r"|continue reading the main story",
    ),
    (
        SHARING,
        r"share all sharing options for: .*|listen to article \d+:\d\d share this article.*"
        r"|share this(?: \w+)?:?(?: (?:on|via|with)\b.{0,60})?",
    ),
    (
        NEWSLETTER,
        r"[\W_]*(?:sign[ -]?up (?:here )?(?:for|to)|subscribe (?:here )?(?:to|for|now|today)"
        r"|want)\b"
        r".*\b(?:newsletters?|inbox|e-?mails? (?:alerts?|updates?)|briefing|podcasts?)\b.*"
        r"|(?:get|start the day)\b.*\b(?:in|to) your (?:e-?mail )?inbox\b.*"
        r"|newsletter sign-?up|sign up for daily (?:opinion )?newsletters?.*"
        r"|click here (?:to (?:get|download)|for) .*\b(?:app|newsletters?)\b.*"
        r"|(?:download|get) (?:our|the) (?:free )?(?:\S+ ){0,3}app\b.{0,60}",
    ),
    (
        SHARING,
        r"[\W_]*follow (?:us|me|him|her|them|@\w+|[\w’'. -]{1,60}) on (?:twitter|x|facebook|"
        r"instagram|threads|tiktok|youtube|linkedin|whatsapp|telegram|bluesky)\b.{0,80}"
        r"|(?:[-•*( ]*follow @\w+\W*)+|join us on (?:twitter|facebook|instagram)\S*.{0,40}",
    ),
    (
        COPYRIGHT,
        r"\W{0,3}(?:(?:©|\(c\)) ?(?:copyright )?|copyright,? (?:©|\(c\))? ?)(?:by )?(?:\S+ ){0,3}"
        r"(?:19|20)\d\d\b.*|copyright (?:©|\(c\)).*|.{0,80}\ball rights reserved\b.*",
    ),
    (
        PAGE,
        r"loading\.*|close|(?:prev|previous|next) image \d+ of \d+|slideshow \(\d+ images?\)"
        r"|this (?:article|story) (?:is more than .{1,20} old|tagged under: .*)"
        r"|(?:view|leave a|post a|show|read) comments?(?: \(\d+\))?|skip to (?:main )?content"
        r"|back to top|report an? (?:error|ad|typo)|toggle caption|\[pullquote\]",
    ),
    (
        PICTURE,
        r"photos?|videos?|image copyright (?:\S+ ){0,5}\S+(?<!caption)"
        r"|enlarge this image(?: toggle caption .{0,120})?|hide caption",
    ),
    (
        LINK,
        r"[\W_]*(?:read|see|watch|also|learn) (?:more|also|read|next)(?:[:>»]| here| about .{1,80}"
        r"here).{0,200}(?<![.!])|[\W_]*related(?: (?:stor(?:y|ies)|articles?|coverage))?: .{1,200}"
        r"(?<![.!])|more: ?\S.{1,200}(?<![.!])|read more|more on this\W*|full coverage: .{1,100}",
    ),
]
_PATTERNS = [(reason, re.compile(p, re.I)) for reason, p in _BY_PATTERN]
#: The longest paragraph that is looked at: 60 words are hardly longer.
MAX_CHARS = 500
_FIRST_WORDS = any_of(
    """
    advertisement sponsored paid story article content continue share listen sign subscribe want
    get start newsletter click download follow join copyright © (c) loading close prev next
    slideshow this view leave post show skip back report toggle photo video image enlarge hide
    read see watch also
    learn related more full ad pullquote
    """.split()
)
_MAY_BE = re.compile(rf"[\W_]{{0,4}}(?:{_FIRST_WORDS})|.{{0,80}}all rights reserved", re.I)

_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
_AGO = rf"(?:(?:\d{{1,3}}|an?|one) {_UNIT}|\d{{1,3}} ?[smhdw]) ago"
_AGE = re.compile(rf"[\W_]*(?:(?:published|posted|updated) )?{_AGO}[\W_]*", re.I)
_DATED_HEADLINE = re.compile(rf"(?:.+[-–—|•·(] ?{_AGO}\)?|[\W_]*{_AGO} ?[-–—|•·:].+)", re.I)
#: A line with an age and nothing else is not longer: "Published 12 minutes ago".
MAX_AGE_CHARS = 60
#: This many headlines with their ages are a list; fewer only at the very end.
MIN_DATED = 2
_HEADING = re.compile(
    r"[\W_]*(?:read (?:more|also|next)|see also|also read|related(?: (?:stories|articles|links|"
    r"coverage|videos?|news|topics))?|recommended(?: (?:for you|stories|reading))?|most (?:read|"
    r"popular|viewed|shared)(?: stories)?|trending(?: (?:now|stories|news))?|top stories|latest "
    r"(?:news|stories|headlines)|more (?:from|on|in) [^.!?]{1,40}|more (?:stories|news|headlines)|"
    r"you (?:may|might) (?:also )?(?:like|be interested in)|don[’']t miss|more)\W*",
    re.I,
)
_SENTENCE = re.compile(r"[.!;,:][\"'”’)\]]*\Z|[.!?][\"”’)\]]* +[A-Z“\"]|[\"“]")
_PARAGRAPH = re.compile(r"[^\n]+")


def without_furniture(text: str) -> tuple[str, tuple[Cut, ...]]:
    r"""Return ``text`` without what is no part of the article, and what was cut.

    Parameters
    ----------
    text : str
        A cleaned text, in which every line is a paragraph.

    Returns
    -------
    str
        The text; the same where nothing was cut.
    tuple of Cut
        In the order of the text, neighbours of one reason as one piece.

    Examples
    --------
    >>> text = "Sun.\n\nShare this post\n\nCat saved\n- 2 hours ago\n\nDog lost\n- a day ago"
    >>> kept, cuts = without_furniture(text)
    >>> kept
    'Sun.'
    >>> [(cut.reason, cut.text) for cut in cuts]
    [('sharing prompt', 'Share this post'),
     ('headlines of other stories', 'Cat saved\n- 2 hours ago\n\nDog lost\n- a day ago')]
    """
    spans = [match.span() for match in _PARAGRAPH.finditer(text)]
    lines = [text[start:end] for start, end in spans]
    reasons: list[str | None] = [_reason(line) for line in lines]
    _mark_dated_headlines(lines, reasons)
    _mark_link_lists(lines, reasons)
    if all(reasons) or not any(reasons):
        return text, ()
    kept = [span for span, reason in zip(spans, reasons, strict=True) if not reason]
    whole = text[kept[0][0] : kept[0][1]]
    pieces = [whole]
    for before, after in pairwise(kept):
        gap = text[before[1] : after[0]]
        pieces.append(gap if not gap.strip() else "\n\n")
        pieces.append(text[after[0] : after[1]])
    return "".join(pieces), tuple(_cuts(text, spans, reasons))


def _reason(line: str) -> str | None:
    """Return why a paragraph is furniture by itself, or None."""
    if len(line) > MAX_CHARS or not (_MAY_BE.match(line) or _is_share_bar(line)):
        return None
    if _is_share_bar(line):
        return SHARING
    for reason, pattern in _PATTERNS:
        if pattern.fullmatch(line) and n_words(line) <= MAX_PROMPT_WORDS:
            return reason
    return None


def _is_share_bar(line: str) -> bool:
    if len(line) > MAX_SHARE_WORDS * 12:
        return False
    words = re.findall(r"\w+", line.lower())
    return (
        0 < len(words) <= MAX_SHARE_WORDS
        and SHARE_WORDS.issuperset(words)
        and not _SHARING.isdisjoint(words)
    )


def _mark_dated_headlines(lines: list[str], reasons: list[str | None]) -> None:
    """Mark lists of headlines with their ages ("- 5 hours ago"), and an age at the very top."""
    runs: list[list[int]] = []
    k = 0
    while k < len(lines):
        item = _dated_item(lines, reasons, k)
        if item:
            if runs and runs[-1][-1] == k - 1:
                runs[-1].extend(item)
                runs[-1][0] += 1
            else:
                runs.append([1, *item])
        k += len(item) or 1
    for n_items, *run in runs:
        if n_items >= MIN_DATED or run[-1] == len(lines) - 1:
            for k in run:
                reasons[k] = HEADLINES
    if lines and _AGE.fullmatch(lines[0]):
        reasons[0] = AGE


def _dated_item(lines: list[str], reasons: list[str | None], k: int) -> list[int]:
    """Return the lines of the dated headline that begins at ``k``; none where none does."""
    line = lines[k]
    if len(line) > MAX_CHARS or reasons[k]:
        return []
    if "ago" in line.lower() and _DATED_HEADLINE.fullmatch(line):
        return [k] if n_words(line) <= MAX_HEADLINE_WORDS else []
    if k + 1 == len(lines) or len(lines[k + 1]) > MAX_AGE_CHARS or _AGE.fullmatch(line):
        return []
    is_item = _AGE.fullmatch(lines[k + 1]) and n_words(line) <= MAX_HEADLINE_WORDS
    return [k, k + 1] if is_item else []


def _mark_link_lists(lines: list[str], reasons: list[str | None]) -> None:
    """Mark headings such as "READ MORE:" with the headlines under them.

    Only where the headlines reach to the end of the text, or are two or more.
    """
    for k, line in enumerate(lines):
        if len(line) > 60 or not _HEADING.fullmatch(line):
            continue
        end = k + 1
        while end < len(lines) and (reasons[end] or _is_headline(lines[end])):
            end += 1
        n_links = sum(not reason for reason in reasons[k + 1 : end])
        if n_links >= MIN_DATED or (end == len(lines) and k):
            for i in range(k, end):
                reasons[i] = reasons[i] or LINK


def _is_headline(line: str) -> bool:
    return (
        len(line) <= MAX_CHARS
        and n_words(line) <= MAX_HEADLINE_WORDS
        and not _SENTENCE.search(line)
    )


def _cuts(text: str, spans: list[tuple[int, int]], reasons: list[str | None]) -> list[Cut]:
    cuts = []
    k = 0
    while k < len(spans):
        first = k
        while k + 1 < len(spans) and reasons[k + 1] == reasons[first]:
            k += 1
        reason = reasons[first]
        if reason:
            cuts.append(Cut(text=text[spans[first][0] : spans[k][1]], reason=reason))
        k += 1
    return cuts
