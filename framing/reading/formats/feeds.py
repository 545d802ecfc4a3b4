"""Feeds: RSS and Atom files, an entry an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.errors import MalformedFileError
from framing.reading.article import Row
from framing.reading.formats.pages import plain_text
from framing.reading.source import Item, Source

#: Names of the elements of an entry, without their namespaces, the best first.
_FIELDS = {
    "title": ("title",),
    "text": ("encoded", "content", "description", "summary"),
    "published": ("pubDate", "published", "issued", "date", "updated"),
    "url": ("link", "guid"),
    "author": ("creator", "author"),
}


def feed_rows(source: Source) -> Iterator[Item]:
    """Yield the entries of a feed; its own title is their outlet."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False
    )
    root = etree.fromstring(source.data, parser)
    entries = [] if root is None else [e for e in root.iter() if _name(e) in ("item", "entry")]
    if not entries:
        raise MalformedFileError(
            source.file_name,
            "It is no feed of RSS or Atom with entries. Save the feed again, or save its pages.",
        )
    channel = next((e for e in root.iter() if _name(e) == "channel"), root)
    outlet = _value(channel, ("title",))
    for number, entry in enumerate(entries, 1):
        fields: dict[str, object] = {
            name: value for name, names in _FIELDS.items() if (value := _value(entry, names))
        }
        fields["text"] = plain_text(str(fields.get("text", "")))
        where = dict.fromkeys(fields, "entry of the feed")
        if outlet:
            fields["outlet"], where["outlet"] = outlet, "title of the feed"
        yield Row(file_name=source.file_name, row=number, fields=fields, known_from=where)


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Any, names: tuple[str, ...]) -> str:
    """Return what the first child of one of these names says."""
    for name in names:
        for child in element:
            if _name(child) != name:
                continue
            if name == "link" and child.get("href"):
                if child.get("rel", "alternate") == "alternate":
                    return str(child.get("href"))
                continue
            inner = next((c for c in child if _name(c) == "name"), None)
            value = "".join((child if inner is None else inner).itertext()).strip()
            if value:
                return value
    return ""
