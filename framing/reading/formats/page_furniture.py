"""Page furniture: what stands among the paragraphs of a web page and is no part of its article.

The article is found by trafilatura; here is what it leaves in, or takes out with the rest.  The
phrases are those of the pages of some forty news sites, looked at in November 2026.  They are
looked for in pages only: a text that was typed is cut by ``framing.reading.boilerplate`` alone.
"""

from __future__ import annotations

import re
from typing import Any

from framing.language.words import n_words
from framing.reading.dates import WRITTEN

#: Longest paragraph that is furniture, in words, and longest line before a title.
MAX_WORDS = 60
_CREDIT = r"\((?:[A-Z]{2,8})(?:(?: with| and|,|/) ?[A-Z]{2,8})*\)|Source: .{1,60}"
_ANYWHERE = re.compile(
    rf"(?:reporting|writing|compiled) by .{{1,200}}|our standards:? .{{1,80}}"
    r"|the \w+ trust principles\.?"
    rf"|(?:published|posted|updated|issued)(?: in .{{2,40}},| on:?|:)? ?{WRITTEN}.{{0,80}}"
    r"|advertisement [·•|-] scroll to continue|article continues (?:below|after) .{1,40}"
    r"|to display this content from \w+, you must enable .{1,160}|view this post on \w+"
    r"|this (?:video|content) can ?not be (?:played|displayed).{0,60}"
    r"|(?:image|photo|picture) (?:source|credit|caption)[,:]? .{1,80}"
    r"|find this article at:? ?https?://\S+|(?:close window|print this page)(?: .{1,30})?"
    r"|join our \w+ (?:channel|group).{0,40}"
    r"|(?:watch|listen|video|photos|related|read|read also|also read|see also) ?[:|] ?"
    r".{1,120}(?<![.!?])"
    r"|\([^()]{0,60}(?:syndicated|not been edited)[^()]{0,120}\)"
    r"|if you (?:liked|enjoyed|like) this .{1,80}\b(?:share|subscribe|donat|support)\w*\b.{0,80}",
    re.I,
)
#: A line that names the author, under the title.
_BYLINE = re.compile(
    r"by [A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:,| and\b| \|).{0,60}|by (?:[A-Z][\w.’'-]+ ?){2,4}",
    re.I,
)
_AT_THE_END = re.compile(
    rf"{_CREDIT}|[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){{1,3}} "
    r"(?:covers|writes about|reports on|is (?:an?|the) (?:\S+ ){0,6}?"
    r"(?:writer|reporter|correspondent|editor|columnist|author|journalist))\b.*"
    r"|(?:Do you have|Have you got|Got|Have) (?:an? )?(?:opinion|story|tip|information|view)\b.*"
    r"|(?:Contact|Email|Write to) the (?:author|reporter|writer|desk)\b.*"
)
#: Paragraphs at the end in which an author's note or a credit may stand.
LAST = 3
MAX_BYLINE_WORDS = 12
_DECK_NAMES = "standfirst|dek|deck|subtitle|subhead|teaser-text|chapo|lede|synopsis|summary|intro"
_DECK = re.compile(rf"(?:^|[-_ ])(?:{_DECK_NAMES})(?:$|[-_ ])")
MIN_DECK_WORDS = 6


def without_page_furniture(paragraphs: list[str], *, title: str) -> list[str]:
    """Return the paragraphs of a page without what is no part of the article.

    Examples
    --------
    >>> page = ["NEWS", "Ferry sails", "It sailed.", "Reporting by Ann Lee; Editing by Bo Ek"]
    >>> without_page_furniture(page, title="Ferry sails")
    ['Ferry sails', 'It sailed.']
    """
    first = paragraphs.index(title) if title in paragraphs else 0
    kept = [
        p
        for k, p in enumerate(paragraphs)
        if k >= first or n_words(p) > MAX_WORDS or p.endswith((".", "!", "?", "”"))
    ]
    top = kept.index(title) + 1 if title in kept else 0
    return [
        p
        for k, p in enumerate(kept)
        if not (_is_furniture(p, len(kept) - k) or (top <= k < top + LAST and _names_author(p)))
    ]


def _names_author(paragraph: str) -> bool:
    return n_words(paragraph) <= MAX_BYLINE_WORDS and bool(_BYLINE.fullmatch(paragraph))


def _is_furniture(paragraph: str, from_end: int) -> bool:
    if len(paragraph) > MAX_WORDS * 8 or n_words(paragraph) > MAX_WORDS:
        return False
    at_end = from_end <= LAST and _AT_THE_END.fullmatch(paragraph)
    return bool(at_end or _ANYWHERE.fullmatch(paragraph))


def with_deck(paragraphs: list[str], tree: Any, *, title: str) -> list[str]:
    """Return the paragraphs with the line under the title, where it was taken for a teaser."""
    place = paragraphs.index(title) + 1 if title in paragraphs else 0
    first = paragraphs[place] if place < len(paragraphs) else ""
    under_title = False
    for element in tree.iter("h1", "h2", "h3", "p", "div"):
        under_title = under_title or element.tag == "h1"
        if not under_title or not (element.tag == "p" or _DECK.search(element.get("class") or "")):
            continue
        words = " ".join("".join(element.itertext()).split())
        if words == first:
            break
        is_deck = _DECK.search(element.get("class") or "") and words not in paragraphs
        if is_deck and MIN_DECK_WORDS <= n_words(words) <= MAX_WORDS:
            return [*paragraphs[:place], words, *paragraphs[place:]]
    return paragraphs
