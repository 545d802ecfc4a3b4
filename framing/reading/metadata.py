"""Metadata: the title and the day that a bare text itself gives.  An outlet is never guessed."""

from __future__ import annotations

import re
from datetime import date

from framing.language.layout import paragraph_spans
from framing.language.words import n_words
from framing.reading.dates import WRITTEN, day_of

_KEY = r"(?:date|published|posted|updated|last updated)(?: on)?\s?[:\-–]?\s?"
_ZONE = r"(?:Z\b| ?(?:UTC|GMT|[ECMP][SD]?T|BST|CES?T|IST|PKT)\b| ?[+-]\d\d:?\d\d)"
_CLOCK = rf"[T,]? ?(?:at )?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?[ap]\.?m\.?)?{_ZONE}?"
_STAMP = re.compile(
    rf"\s*(?:{_KEY}(?P<keyed>{WRITTEN})"
    rf"|(?:\w{{3,9}}, )?(?P<alone>{WRITTEN})(?=[^\n]{{0,24}}\n))"
    rf"(?:{_CLOCK})?[ .,;|–—-]*(?=\s|\Z)\s*",
    re.I,
)
#: "LISBON, May 22, 2023 (Ant) - ...": a place in capitals first, the day within it.
_DATELINE = re.compile(
    rf"[A-Z][A-Z .,’'/-]{{2,40}}[,:(] ?(?:[A-Z][\w.]+, ){{0,2}}(?P<date>{WRITTEN})\)?"
    r"(?: ?\([^()\n]{1,40}\))? ?(?:[-–—:]|--)"
)
#: A title has at least so many words ("USA TODAY" alone is an outlet's mark), and at most so many:
#: of 5,000 given titles 0.5 % have fewer, 0.1 % have more.
MIN_TITLE_WORDS, MAX_TITLE_WORDS = 3, 25
MAX_TITLE_CHARS = 180
#: What follows a title has a paragraph at least as many times as long.
MIN_RATIO = 1.5
_NO_TITLE = re.compile(r"[.,;:…][\"'”’)\]]*\Z|\.\.\.|https?://|\(@\w|[.!?][\"”’]? [A-Z“\"]")
#: What else may stand first: 300 of 5,000 scraped articles begin with a caption and its credit,
#: or with a list of highlights.
_CREDIT = re.compile(
    r"\((?:[^()]*(?:photo|/|\bvia |©)[^()]*|[A-Z][\w.’-]+ [A-Z][\w.’-]+)\)\Z|\| ?[A-Z]"
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY) (?:[A-Z][\w.’-]*|the) [A-Z]|CLOSE |(?i:(?:photo|image|source): "
    r"|(?:updated|published|posted|story highlights|media playback|media caption|key points)\b)"
)
_PLACE_AND_AGENCY = re.compile(r"[A-Z][\w .,]{2,40}\((?:[A-Z]{2,}|Reuters|Xinhua|Bloomberg)\)")
_QUOTES = str.maketrans("“”‘’«»„", '""\'\'"""')
#: A given title that runs on into the text in one line is told from a sentence that begins with
#: the same words only when it has at least so many.
MIN_RUN_ON_WORDS = 5


def leading_stamp(text: str) -> tuple[int, date | None]:
    """Return the length of a date stamp at the start of ``text``, and its day; 0 where none is.

    Examples
    --------
    >>> leading_stamp("date 2023-05-22 On Monday the pier was shut.")
    (16, datetime.date(2023, 5, 22))
    >>> leading_stamp("On 22 May 2023 the pier was shut.")
    (0, None)
    """
    match = _STAMP.match(text)
    if not match or match.end() == len(text):
        return 0, None
    day = day_of(match["keyed"] or match["alone"])
    return (match.end(), day) if day else (0, None)


def dateline_day(text: str) -> date | None:
    """Return the day in a dateline within the first three paragraphs of ``text``.

    Examples
    --------
    >>> dateline_day("LISBON, May 22, 2023 (Ant) - The port is open.")
    datetime.date(2023, 5, 22)
    """
    for (start, end), _ in zip(paragraph_spans(text), range(3), strict=False):
        if match := _DATELINE.match(text, start, end):
            return day_of(match["date"])
    return None


def title_end(text: str) -> int:
    r"""Return the offset after a first line of ``text`` that reads like a title; 0 where none does.

    It is short, begins with a capital, a digit or a quotation mark, ends without a full stop, has
    no sentence end inside, and a paragraph that is clearly longer follows.

    Examples
    --------
    >>> title_end("Mayor opens the new bridge\nThe mayor opened the bridge on Monday, a year late.")
    26
    >>> title_end("The mayor opened it.\nIt was opened on Monday, a year late.")
    0
    """
    end = text.find("\n")
    line = text[: max(end, 0)]
    if not line or len(line) > MAX_TITLE_CHARS or not _reads_like_a_title(line):
        return 0
    following = text[end : end + 20_000].split("\n")
    return end if any(len(rest) >= MIN_RATIO * len(line) for rest in following) else 0


def _reads_like_a_title(line: str) -> bool:
    first = line.lstrip("\"'“‘«([")[:1]
    return (
        MIN_TITLE_WORDS <= n_words(line) <= MAX_TITLE_WORDS
        and (first.isupper() or first.isdigit())
        and not _NO_TITLE.search(line)
        and not _BYLINE.match(line)
        and not _CREDIT.search(line)
        and not _PLACE_AND_AGENCY.match(line)
    )


def with_title(text: str, *, title: str) -> tuple[str, int]:
    r"""Return ``text`` with ``title`` as its first line, and the offset after it.

    A text that begins with the title already keeps it as it stands there; where the title runs on
    into the text, a new paragraph begins after it.

    Examples
    --------
    >>> with_title("It opened.", title="Bridge opens")
    ('Bridge opens\n\nIt opened.', 12)
    >>> with_title("BRIDGE “OPENS”\nIt did.", title='Bridge "opens"')
    ('BRIDGE “OPENS”\nIt did.', 14)
    """
    if not title:
        return text, 0
    head = text[: len(title)]
    rest = text[len(title) :]
    if _folded(head) == _folded(title):
        if rest[:1] in ("", "\n"):
            return text, len(head)
        runs_on = rest[0] == " " and rest[1:2].isupper() and n_words(title) >= MIN_RUN_ON_WORDS
        if runs_on:
            return f"{head}\n\n{rest[1:]}", len(head)
    return (f"{title}\n\n{text}" if text else title), len(title)


def _folded(text: str) -> str:
    return text.translate(_QUOTES).lower()
