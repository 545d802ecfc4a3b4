"""Fields: a row of a file under our own column names, checked, made an article."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime

from framing.errors import MalformedFileError
from framing.reading.article import Article, Cut, Row
from framing.reading.boilerplate import without_furniture
from framing.reading.cleaning import clean_characters, clean_line, clean_text
from framing.reading.dates import MAX_DATE_CHARS, Unclear, published_on
from framing.reading.embedded_posts import embedded_posts
from framing.reading.limits import MAX_ARTICLE_CHARS
from framing.reading.metadata import dateline_day, leading_stamp, title_end, with_title
from framing.tables import UNKNOWN_OUTLET

STAMP = "date stamp"
AROUND = "around the article on its page"
#: Authors of an article that are kept, and characters of their names: no byline is longer.
MAX_AUTHORS, MAX_AUTHOR_CHARS = 50, 1000
#: What may be known of an article, each with where it stood.
KNOWN = ("title", "outlet", "published", "url", "author")


def article(row: Row) -> Article:
    """Return the article that ``row`` tells of: checked, cleaned, cut, its title and day found.

    Raises
    ------
    MalformedFileError
        When it has no text, or a field that cannot be what its name says.

    Examples
    --------
    >>> found = article(Row(file_name="a.txt", fields={"text": "date 2024-11-18 It opened."}))
    >>> found.text, found.published, found.cuts
    ('It opened.', datetime.date(2024, 11, 18), (Cut(text='date 2024-11-18', reason='date stamp'),))
    """
    if "title_end" in row.fields and row.fields["title_end"] is not None:
        return _stored(row)
    text = clean_text(_text_within_limit(row))
    title = _line(row, "title")
    published, printed = _published(row)
    length, stamped = leading_stamp(text)
    stamp = (Cut(text=text[:length].strip(), reason=STAMP),) if length else ()
    text, cuts = without_furniture(text[length:])
    if not any(c.isalnum() for c in text):
        raise MalformedFileError(row.file_name, _no_text(row), row.row)
    text, end = with_title(text, title=title) if title else (text, title_end(text))
    outlet = _outlet(row)
    read_off = {}
    if not title and end:
        title, read_off["title"] = text[:end], "first line of the text"
    if not published and not printed:
        if stamped:
            published, read_off["published"] = stamped, "date stamp of the text"
        elif day := dateline_day(text):
            published, read_off["published"] = day, "dateline of the text"
    made = Article(
        article_id=_line(row, "article_id") or _hash(text, outlet),
        outlet=outlet,
        published=published,
        title=title,
        url=_line(row, "url"),
        story=_line(row, "story"),
        file_name=row.file_name,
        row=row.row,
        text=text,
        title_end=end,
        posts=embedded_posts(text),
        cuts=stamp + cuts + _around(row),
        author=_author(row),
        encoding=row.encoding,
        date_as_printed=printed,
    )
    return replace(made, known_from=_known_from(made, {**row.known_from, **read_off}))


def _around(row: Row) -> tuple[Cut, ...]:
    """Return what stood around an article on its web page, where it came from one."""
    text = clean_characters(str(row.fields.get("around") or "")).strip()
    return (Cut(text=text, reason=AROUND),) if text else ()


def written_known_from(known_from: tuple[tuple[str, str], ...]) -> str:
    """Return where each field stood as one line.

    Examples
    --------
    >>> written_known_from((("title", "Open Graph"), ("author", "JSON-LD")))
    'title: Open Graph; author: JSON-LD'
    """
    return "; ".join(f"{name}: {where}" for name, where in known_from)


def read_known_from(line: str) -> dict[str, str]:
    """Return what ``written_known_from`` wrote, by field.

    Examples
    --------
    >>> read_known_from("title: Open Graph; author: JSON-LD")
    {'title': 'Open Graph', 'author': 'JSON-LD'}
    """
    parts = (part.partition(": ") for part in line.split("; "))
    return {name: where for name, _, where in parts if name in KNOWN and where}


def _known_from(made: Article, where: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return where each field that is known stood, in the order of ``KNOWN``."""
    return tuple(
        (name, where[name]) for name in KNOWN if where.get(name) and getattr(made, name) is not None
    )


def _text_within_limit(row: Row) -> str:
    text = _string(row, "text")
    if len(text) > MAX_ARTICLE_CHARS:
        raise MalformedFileError(
            row.file_name,
            f"The text has more than {MAX_ARTICLE_CHARS:,} characters, which no article has. Split "
            "it into its articles and read them.",
            row.row,
        )
    return text


def _stored(row: Row) -> Article:
    """Return an article that we wrote: its text is taken as it is."""
    text, end = _text_within_limit(row), row.fields["title_end"]
    if isinstance(end, str) and end.isdigit():
        end = int(end)
    if not isinstance(end, int) or not 0 <= end <= len(text) or clean_characters(text) != text:
        raise MalformedFileError(
            row.file_name,
            "The row has a title_end, which only a stored text has, and its text was changed "
            "since. Take title_end out and read it again.",
            row.row,
        )
    if not text:
        raise MalformedFileError(row.file_name, _no_text(row), row.row)
    outlet, given = _outlet(row), row.fields.get("cuts") or []
    cuts = given if isinstance(given, list) else []
    published, printed = _published(row)
    made = Article(
        article_id=_line(row, "article_id") or _hash(text, outlet),
        outlet=outlet,
        published=published,
        title=_line(row, "title"),
        url=_line(row, "url"),
        story=_line(row, "story"),
        file_name=_string(row, "file_name") or row.file_name,
        row=row.row,
        text=text,
        title_end=end,
        posts=embedded_posts(text),
        cuts=tuple(
            Cut(
                text=clean_characters(str(c.get("text", ""))).strip(),
                reason=clean_line(str(c.get("reason", ""))),
            )
            for c in cuts
            if isinstance(c, dict)
        ),
        author=_author(row),
        encoding=_line(row, "encoding"),
        date_as_printed=printed or _line(row, "date_as_printed"),
    )
    stated = read_known_from(_line(row, "known_from") or "")
    return replace(made, known_from=_known_from(made, stated))


def _hash(text: str, outlet: str | None) -> str:
    """Return the id of an article without one; two outlets may print one text."""
    whole = f"{outlet}\n{text}" if outlet else text
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


def _no_text(row: Row) -> str:
    if "text" in row.fields or row.row is None:
        return "The text is empty. Every article needs one. Put it in and read it again."
    return "There is no text. Every article needs one, under the name text. Put it in and read it."


def _string(row: Row, name: str) -> str:
    value = row.fields.get(name)
    if value is None or value != value:  # NaN is not equal to itself
        return ""
    if isinstance(value, str):
        return value
    if name != "text" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise MalformedFileError(
        row.file_name,
        f"The field {name} holds a {_kind(value)}, not text. Write it as text and read it again.",
        row.row,
    )


def _kind(value: object) -> str:
    kinds = {bool: "yes or no", int: "number", float: "number", list: "list", dict: "object"}
    return kinds.get(type(value), type(value).__name__)


def _line(row: Row, name: str) -> str | None:
    return clean_line(_string(row, name)) or None


def _outlet(row: Row) -> str | None:
    """Return the outlet; news services give an object with its name."""
    value = row.fields.get("outlet")
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    checked = Row(file_name=row.file_name, row=row.row, fields={"outlet": value})
    outlet = _line(checked, "outlet")
    return None if outlet is None or outlet.startswith(UNKNOWN_OUTLET.strip()) else outlet


def _author(row: Row) -> str | None:
    """Return the author; several, as scrapers and feeds list them, joined by commas."""
    value = row.fields.get("author")
    names = value if isinstance(value, list) else [value]
    shown = []
    for name in names[:MAX_AUTHORS]:
        name = name.get("name") if isinstance(name, dict) else name
        if isinstance(name, str) and (line := clean_line(name)):
            shown.append(line)
    return ", ".join(dict.fromkeys(shown))[:MAX_AUTHOR_CHARS] or None


def _published(row: Row) -> tuple[date | None, str | None]:
    """Return the day, or the date as printed where it cannot be read in one way."""
    value = row.fields.get("published")
    if isinstance(value, datetime):
        return value.date(), None
    if isinstance(value, date):
        return value, None
    if value is None or value != value:
        return None, None
    found = published_on(clean_line(str(value)[:MAX_DATE_CHARS]))
    return (None, found.printed) if isinstance(found, Unclear) else (found, None)
