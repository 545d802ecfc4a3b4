"""Fields: a row of a file under our own column names, checked, made an article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from framing.errors import MalformedFileError
from framing.reading.article import Article, Cut, Row
from framing.reading.boilerplate import without_furniture
from framing.reading.cleaning import clean_characters, clean_line, clean_text
from framing.reading.dates import published_on
from framing.reading.embedded_posts import embedded_posts
from framing.reading.metadata import dateline_day, leading_stamp, title_end, with_title
from framing.tables import UNKNOWN_OUTLET

#: The names under which our columns are found, in lower case, the best first.  From the exports
#: of news archives and the scrapers' usual fields; put together by hand in 2026.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "article_id": ("article_id", "articleid", "id", "doc_id", "uuid"),
    "outlet": (
        "outlet",
        "publication",
        "newspaper",
        "publisher",
        "source",
        "source_name",
        "media_outlet",
        "media",
        "site_name",
        "website",
    ),
    "published": (
        "published",
        "date",
        "published_at",
        "publishedat",
        "date_published",
        "published_date",
        "publication_date",
        "publish_date",
        "pub_date",
        "pubdate",
        "day",
    ),
    "title": ("title", "headline", "heading", "article_title"),
    "url": ("url", "link", "web_url", "article_url", "source_url"),
    "story": ("story", "story_id", "event", "topic_id"),
    "text": (
        "text",
        "body",
        "content",
        "full_text",
        "fulltext",
        "article_text",
        "article_body",
        "articlebody",
        "body_text",
        "maintext",
        "main_text",
        "article",
    ),
    # Only in what we wrote ourselves: the text is stored as it is.
    "title_end": ("title_end",),
    "cuts": ("cuts",),
    "file_name": ("file_name",),
}
STAMP = "date stamp"


def field_names(names: Iterable[str]) -> dict[str, str]:
    """Return our name of each of ``names`` that we know; each of ours is given once, to the best.

    Examples
    --------
    >>> field_names(["Headline", "Body", "Published At", "content", "Pages"])
    {'Headline': 'title', 'Body': 'text', 'Published At': 'published'}
    """
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault("_".join(name.strip().lower().replace("-", " ").split()), name)
    found = {}
    for ours, synonyms in SYNONYMS.items():
        best = next((s for s in synonyms if s in by_key), None)
        if best is not None:
            found[by_key[best]] = ours
    return {name: found[name] for name in by_key.values() if name in found}


def renamed(record: Mapping[str, object]) -> dict[str, object]:
    """Return ``record`` under our names, without what we do not know.

    Examples
    --------
    >>> renamed({"headline": "Bridge opens", "pages": 3})
    {'title': 'Bridge opens'}
    """
    return {ours: record[name] for name, ours in field_names(map(str, record)).items()}


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
    text = clean_text(_string(row, "text"))
    title = _line(row, "title")
    published = _published(row)
    length, stamped = leading_stamp(text)
    stamp = (Cut(text=text[:length].strip(), reason=STAMP),) if length else ()
    text, cuts = without_furniture(text[length:])
    if not any(c.isalnum() for c in text):
        raise MalformedFileError(row.file_name, _no_text(row), row.row)
    text, end = with_title(text, title=title) if title else (text, title_end(text))
    outlet = _outlet(row)
    return Article(
        article_id=_line(row, "article_id") or _hash(text, outlet),
        outlet=outlet,
        published=published or stamped or (None if published else dateline_day(text)),
        title=title or text[:end] or None,
        url=_line(row, "url"),
        story=_line(row, "story"),
        file_name=row.file_name,
        row=row.row,
        text=text,
        title_end=end,
        posts=embedded_posts(text),
        cuts=stamp + cuts,
    )


def _stored(row: Row) -> Article:
    """Return an article that we wrote: its text is taken as it is."""
    text, end = _string(row, "text"), row.fields["title_end"]
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
    return Article(
        article_id=_line(row, "article_id") or _hash(text, outlet),
        outlet=outlet,
        published=_published(row),
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
    )


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


def _published(row: Row) -> date | None:
    value = row.fields.get("published")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return published_on(clean_line(_string(row, "published")))
    except ValueError as error:
        raise MalformedFileError(row.file_name, str(error), row.row) from error
