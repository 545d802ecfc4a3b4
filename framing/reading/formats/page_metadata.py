"""Page metadata: what a saved page says of its article, and where it says it.

JSON-LD is believed first, since search engines check it, then Open Graph and other meta fields,
then what is printed, then the address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

#: Types of schema.org that are an article, without the word that all of them have.
_ARTICLE = re.compile(r"(?:Article|Posting|Report)\Z")
MAX_JSON_LD_CHARS = 2_000_000
MAX_JSON_LD_PARTS = 20_000
#: Names of meta fields, the best first.  From the Open Graph protocol, Dublin Core, Parse.ly and
#: the pages of some forty news sites; put together by hand in 2026.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone"),
    "published": (
        "article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "datepublished",
        "pubdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
        "dc.date.issued",
        "dc.date",
        "date",
    ),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author"),
    "url": ("og:url", "twitter:url"),
}
_OPEN_GRAPH = ("og:", "article:")
#: Browsers and savers write where a page was saved from into a comment at its top.
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|\burl: ?)(https?://[^\s<>\"']{4,2000})")
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|\Z)")
_NO_ADDRESS = re.compile(r"(?!https?://[^\s/]+)", re.I)

Known = dict[str, tuple[object, str]]


def page_metadata(tree: Any, page: str, *, address: str | None = None) -> Known:
    """Return title, outlet, date, address and author of a page, each with where it stood.

    Parameters
    ----------
    tree : lxml element
    page : str
        The page as text, for the comments at its top.
    address : str, optional
        Where it was read from, where that is known.
    """
    known: Known = {}
    for name, value, where in _stated(tree, page, address):
        if name not in known and value:
            known[name] = (value, where)
    url = str(known["url"][0]) if "url" in known else ""
    host = urlsplit(url).hostname if url else None
    if "outlet" not in known and host:
        known["outlet"] = (host.removeprefix("www."), "address of the page")
    if "published" not in known and (day := _DAY_IN_ADDRESS.search(url)):
        iso = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
        known["published"] = (iso, "address of the page")
    return known


def _stated(tree: Any, page: str, address: str | None) -> Iterator[tuple[str, object, str]]:
    if address:
        yield "url", address, "address it was read from"
    for article in _json_ld(tree):
        for name, value in _of_json_ld(article):
            yield name, value, "JSON-LD"
    meta = _meta_fields(tree)
    for name, keys in _META.items():
        for key in keys:
            value = meta.get(key, "")
            if name == "author" and value.startswith("http"):
                continue  # the page of the author
            if name == "url" and _NO_ADDRESS.match(value):
                continue
            where = "Open Graph" if key.startswith(_OPEN_GRAPH) else f"meta field “{key}”"
            yield name, value, where
    for link in tree.iterfind(".//link[@rel='canonical']"):
        if not _NO_ADDRESS.match(link.get("href") or ""):
            yield "url", link.get("href"), "canonical link"
    if saved := _SAVED_FROM.search(page[:5000]):
        yield "url", saved[1], "comment of the browser that saved it"
    for heading in tree.iterfind(".//h1"):
        yield "title", _text(heading), "heading of the page"
    for name in ("datetime", "content"):
        for time in tree.iterfind(f".//time[@{name}]"):
            yield "published", time.get(name), "time printed on the page"
    for title in tree.iterfind(".//title"):
        yield "title", re.split(r" [|–—-] (?=[^|–—-]{2,40}\Z)", _text(title))[0], "window title"


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())[:1000]


def _meta_fields(tree: Any) -> dict[str, str]:
    """Return the meta fields of a page by their names, in lower case; the first of a name."""
    found: dict[str, str] = {}
    for field in tree.iter("meta"):
        key = field.get("property") or field.get("name") or field.get("itemprop") or ""
        value = " ".join((field.get("content") or "").split())
        if key and value:
            found.setdefault(key.lower(), value[:2000])
    return found


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles that the page's JSON-LD describes."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        text = script.text or ""
        if len(text) > MAX_JSON_LD_CHARS:
            continue
        try:
            left: list[Any] = [json.loads(text.strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MAX_JSON_LD_PARTS):
            if not left:
                break
            part = left.pop(0)
            if isinstance(part, list):
                left.extend(part)
            elif isinstance(part, dict):
                types = part.get("@type")
                if any(_ARTICLE.search(str(t)) for t in _listed(types)):
                    yield part
                left.extend(part.get(name) for name in ("@graph", "mainEntity") if name in part)


def _of_json_ld(article: dict[str, Any]) -> Iterator[tuple[str, object]]:
    yield "title", _named(article.get("headline") or article.get("name"))
    yield "published", _named(article.get("datePublished"))
    yield "outlet", _named(article.get("publisher"))
    names = (_named(author) for author in _listed(article.get("author")))
    yield "author", [name for name in names if name and not name.startswith("http")]
    for value in (article.get("mainEntityOfPage"), article.get("url")):
        url = value.get("@id") if isinstance(value, dict) else value
        if isinstance(url, str) and not _NO_ADDRESS.match(url):
            yield "url", url


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _named(value: object) -> str:
    """Return a value as text: a thing by its name."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""
