"""Pages: saved web pages (.html, .htm, .mhtml), their article without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from typing import Any

from framing.errors import MalformedFileError, UndecodableFileError
from framing.reading.article import Row
from framing.reading.decoding import ENCODINGS, Decoded, decoded
from framing.reading.formats.exports import exported_rows
from framing.reading.formats.page_furniture import with_deck, without_page_furniture
from framing.reading.formats.page_metadata import page_metadata
from framing.reading.source import Item, Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
#: What pages call Latin-1 is Windows-1252: so the standard of HTML has it.
_ALIASES = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}
#: Blocks that no page shows as text.
_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "head", "form", "button")
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote div td th pre dd dt figcaption".split())
#: Characters of what stands around an article that are kept to be seen.
MAX_AROUND = 20_000
_LEAD_IN = re.compile(r"\AView this post on \w+ ", re.I)
_SIGNED = re.compile(r"\(@\w{1,30}\)")


def html_rows(source: Source) -> Iterator[Item]:
    """Yield the article of a saved page, with what the page says of it."""
    read = _decoded_page(source)
    yield from page_rows(read.text, source, encoding=read.encoding, address=source.address)


def mhtml_rows(source: Source) -> Iterator[Item]:
    """Yield the article of a page that was saved as one file (.mhtml)."""
    message = BytesParser(policy=policy.default).parsebytes(source.data)
    parts = [p for p in message.walk() if p.get_content_type() == "text/html"]
    if not parts:
        raise MalformedFileError(
            source.file_name, "It holds no page. Save the page again, as a web page, and read it."
        )
    data = parts[0].get_payload(decode=True)
    part = Source(file_name=source.file_name, data=data if isinstance(data, bytes) else b"")
    declared = parts[0].get_content_charset() or ""
    encoding = declared if declared in ENCODINGS else None
    read = decoded(part.data, file_name=source.file_name, encoding=encoding or source.encoding)
    address = message.get("Snapshot-Content-Location") or parts[0].get("Content-Location")
    stated = str(address) if str(address).startswith("http") else None
    yield from page_rows(read.text, source, encoding=read.encoding, address=stated)


def page_rows(
    page: str, source: Source, *, encoding: str | None = None, address: str | None = None
) -> Iterator[Item]:
    """Yield the article of ``page``, or the articles of an archive's export that it is."""
    from lxml import html

    try:
        tree = html.document_fromstring(
            re.sub(r"\A\s*<\?xml[^>]*>", "", page.lstrip("\ufeff").replace("\0", "")),
            parser=html.HTMLParser(no_network=True, huge_tree=False),
        )
    except (ValueError, html.etree.ParserError) as error:
        raise MalformedFileError(
            source.file_name, "The page is empty, or is none. Save it again and read it."
        ) from error
    known = page_metadata(tree, page, address=address)
    title = str(known["title"][0]) if "title" in known else ""
    shown = _all_text(tree)
    if exported := exported_rows(shown, source):
        yield from exported
        return
    text = article_text(tree, title=title)
    taken = {*text.split("\n"), title}
    around = "\n".join(line for line in shown.split("\n\n") if line not in taken)
    yield Row(
        file_name=source.file_name,
        fields={
            "text": text,
            "around": around[:MAX_AROUND],
            **{name: value for name, (value, _) in known.items()},
        },
        known_from={name: where for name, (_, where) in known.items()},
        encoding=encoding,
    )


def article_text(tree: Any, *, title: str = "") -> str:
    """Return the text of the article in a page: its paragraphs, a blank line between them."""
    from trafilatura import bare_extraction

    found = bare_extraction(tree, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    paragraphs = list(_paragraphs(body)) if body is not None else []
    if not paragraphs:
        return _all_text(tree)
    paragraphs = without_page_furniture(paragraphs, title=title)
    return "\n\n".join(with_deck(paragraphs, tree, title=title))


def _paragraphs(element: Any) -> Iterator[str]:
    """Yield the paragraphs that trafilatura keeps; an embedded post with its signature is one."""
    if element.tag == "quote" and _SIGNED.search("".join(element.itertext())):
        yield _LEAD_IN.sub("", " ".join(" ".join(element.itertext()).split()))
    elif element.tag in ("body", "list", "table", "quote", "div") or len(element.findall(".//p")):
        yield from _lines(element.text)
        for part in element:
            yield from _paragraphs(part)
            yield from _lines(part.tail)
    elif element.tag == "row":
        cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
        yield from _lines(" ".join(cell for cell in cells if cell))
    else:
        for broken in element.iter("lb"):
            broken.tail = "\n" + (broken.tail or "")
        yield from _lines("".join(element.itertext()))


def _lines(text: str | None) -> Iterator[str]:
    for line in (text or "").split("\n"):
        if words := " ".join(line.split()):
            yield words


def _all_text(tree: Any) -> str:
    """Return all that a page shows: for one so short or odd that no article is found in it."""
    pieces: list[str] = []
    for event, element in _walk(tree):
        if event == "start" and element.text:
            pieces.append(element.text)
        if element.tag in _BLOCKS or element.tag == "br":
            pieces.append("\n\n")
        if event == "end" and element.tail:
            pieces.append(element.tail)
    return "\n\n".join(_lines("".join(_one_line(piece) for piece in pieces)))


def _one_line(piece: str) -> str:
    return piece if piece == "\n\n" else re.sub(r"\s+", " ", piece)


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield the beginning and the end of each element that is shown."""
    from lxml import etree

    skipped = None
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        unseen = not isinstance(element.tag, str) or element.tag in _UNSEEN
        if skipped is None and event == "start" and unseen:
            skipped = element
        elif skipped is element and event == "end":
            skipped = None
            yield "end", element
        elif skipped is None and not unseen:
            yield event, element


def _decoded_page(source: Source) -> Decoded:
    """Return the characters of a page: as it declares them, where that can be."""
    declared = _CHARSET.search(source.data[:4096])
    if declared and not source.encoding:
        name = declared[1].decode("ascii").lower()
        name = _ALIASES.get(name, name)
        if name in ENCODINGS and name != "utf-16":
            try:
                return decoded(source.data, file_name=source.file_name, encoding=name)
            except UndecodableFileError:
                pass  # it is not what it says
    return decoded(source.data, file_name=source.file_name, encoding=source.encoding)


def plain_text(markup: str) -> str:
    """Return what a piece of a page shows, such as the text of an entry of a feed."""
    from lxml import html

    if "<" not in markup and "&" not in markup:
        return markup
    return _all_text(html.document_fromstring(f"<div>{markup}</div>"))
