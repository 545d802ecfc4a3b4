"""Article: one published text as it was read, before it joins others."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post from social media embedded in an article: its author's words."""

    start: int  #: offset of the post's first character
    end: int  #: offset after its signature
    author: str | None  #: the name in the signature
    handle: str  #: without the @
    posted: date | None  #: the day in the signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A piece that was cut from a text on the way in."""

    text: str  #: the piece, as it stood
    reason: str  #: what it was: "advertisement", "copyright line", ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article.  Outlet, date, title, url and story may be replaced; the text stays.

    The id and the text are set when the article is read.  A title changed later is shown and
    exported, and changes nothing that is measured.
    """

    article_id: str  #: given, or a hash of the text (and of the outlet, where one is given)
    outlet: str | None = None  #: who published it; None: not known
    published: date | None = None  #: the day, as printed; None: not known
    title: str | None = None
    url: str | None = None
    story: str | None = None  #: the story it tells; None: to be found
    file_name: str  #: the file it came in
    row: int | None = None  #: its row in that file, counted from 1; None: the file is the article
    text: str  #: the stored text: all offsets point into it
    title_end: int = 0  #: offset after the title in the text; 0: the text has no title
    posts: tuple[Post, ...] = ()
    cuts: tuple[Cut, ...] = ()
    author: str | None = None  #: as printed, several joined by commas
    known_from: tuple[tuple[str, str], ...] = ()  #: for a field that is known, where it stood
    encoding: str | None = None  #: of its file, where that was not UTF-8
    date_as_printed: str | None = None  #: a date that cannot be read in one way: to be asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a file says of one article, under the names of our columns, not yet checked."""

    file_name: str
    row: int | None = None
    fields: dict[str, object]  #: see ``framing.reading.columns``
    known_from: dict[str, str] = field(default_factory=dict)  #: where each field stood
    encoding: str | None = None  #: of the file, where it was not UTF-8
