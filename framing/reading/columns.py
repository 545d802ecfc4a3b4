"""Columns: the names under which files give what is known of an article, and ours for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from framing.reading.cleaning import clean_line

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
        "media_name",
        "publication_title",
        "pubtitle",
        "journal",
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
    "url": ("url", "link", "web_url", "article_url", "source_url", "documenturl", "document_url"),
    "author": ("author", "authors", "byline", "creator", "writer", "journalist"),
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
    "known_from": ("known_from",),
    "encoding": ("encoding",),
    "date_as_printed": ("date_as_printed",),
}


#: What a person may say that a column of theirs holds.
GIVEN = ("text", "title", "outlet", "published", "author", "url", "story", "article_id")


def field_names(names: Iterable[str], given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return our name of each of ``names`` that we know; each of ours is given once, to the best.

    Parameters
    ----------
    names : iterable of str
        The columns of a file.
    given : mapping of str to str, optional
        What a person said of some of them: our name, or "" for a column that is not to be read.

    Examples
    --------
    >>> field_names(["Headline", "Body", "Published At", "content", "Pages"])
    {'Headline': 'title', 'Body': 'text', 'Published At': 'published'}
    >>> field_names(["Headline", "Words"], given={"Words": "text"})
    {'Headline': 'title', 'Words': 'text'}
    """
    given = given or {}
    by_key: dict[str, str] = {}
    found = {}
    for name in names:
        if name in given:
            found[name] = given[name]
        by_key.setdefault("_".join(name.strip().lower().replace("-", " ").split()), name)
    for ours, synonyms in SYNONYMS.items():
        if ours in found.values():
            continue
        best = next((s for s in synonyms if s in by_key and by_key[s] not in given), None)
        if best is not None:
            found[by_key[best]] = ours
    return {name: found[name] for name in by_key.values() if found.get(name)}


def renamed(
    record: Mapping[str, object], given: Mapping[str, str] | None = None
) -> dict[str, object]:
    """Return ``record`` under our names, without what we do not know.

    Examples
    --------
    >>> renamed({"headline": "Bridge opens", "pages": 3})
    {'title': 'Bridge opens'}
    """
    return {ours: record[name] for name, ours in field_names(map(str, record), given).items()}


def columns_known_from(
    names: Iterable[str], given: Mapping[str, str] | None = None, *, kind: str = "column"
) -> dict[str, str]:
    """Return, for each of our columns found among ``names``, the words for where it stood.

    Examples
    --------
    >>> columns_known_from(["Headline", "Pages"])
    {'title': 'column “Headline”'}
    """
    found = field_names(names, given)
    shown = {ours: clean_line(name)[:40].replace(";", ",") for name, ours in found.items()}
    return {ours: f"{kind} “{name}”" for ours, name in shown.items()}
