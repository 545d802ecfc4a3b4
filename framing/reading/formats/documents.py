"""Documents of word processors: .docx, .odt and .rtf, each one article or an archive's export."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from framing.errors import MalformedFileError
from framing.reading.article import Row
from framing.reading.formats.archives import checked_zip
from framing.reading.formats.exports import exported_rows
from framing.reading.source import Item, Source

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: A second copy of a text box, for older programs.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: No part of the text: what was deleted or noted by an editor.
_NOT_PRINTED = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation")
#: No document of a word processor declares entities; a part that does is an attack on the parser.
_DECLARES = re.compile(
    rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O|E\0N)", re.I
)


def docx_rows(source: Source) -> Iterator[Item]:
    """Yield the article of a .docx file: its paragraphs and tables, insertions accepted."""
    from docx import Document

    refuse_entities(source, checked_zip(source))
    body = Document(io.BytesIO(source.data)).element.body
    paragraphs = [
        "".join(_docx_text(p))
        for p in body.iter(f"{_W}p")
        if next(p.iterancestors(_FALLBACK), None) is None
    ]
    yield from _rows(paragraphs, source)


def _docx_text(paragraph: Any) -> Iterator[str]:
    """Yield the text of a paragraph; deleted text has another tag, and a box in it is its own."""
    for part in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if next(part.iterancestors(f"{_W}p")) is not paragraph:
            continue
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag == f"{_W}tab":
            yield " "
        else:
            yield "-" if part.tag == f"{_W}noBreakHyphen" else "\n"


def odt_rows(source: Source) -> Iterator[Item]:
    """Yield the article of an .odt file: its headings and paragraphs, as shown."""
    from lxml import etree

    archive = checked_zip(source)
    refuse_entities(source, archive)
    try:
        content = archive.read("content.xml")
    except KeyError as error:
        raise MalformedFileError(
            source.file_name, "It is no .odt file: it has no content. Save it again and read it."
        ) from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    for dropped in list(root.iter(*_NOT_PRINTED)):
        _drop(dropped)
    paragraphs = root.iter(f"{_TEXT}p", f"{_TEXT}h")
    yield from _rows(["".join(_odt_text(p, p)) for p in paragraphs], source)


def _drop(element: Any) -> None:
    """Take an element out, not the text that follows it."""
    parent, before = element.getparent(), element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)


def _odt_text(element: Any, paragraph: Any) -> Iterator[str]:
    if element is not paragraph and element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
        return  # a paragraph in a frame of this one has its own turn
    if element.tag == f"{_TEXT}s" or element.tag == f"{_TEXT}tab":
        yield " "
    elif element.tag == f"{_TEXT}line-break":
        yield "\n"
    yield element.text or ""
    for part in element:
        yield from _odt_text(part, paragraph)
        yield part.tail or ""


def rtf_rows(source: Source) -> Iterator[Item]:
    """Yield the article of an .rtf file."""
    from striprtf.striprtf import rtf_to_text

    if not source.data.lstrip()[:5].startswith(b"{\\rtf"):
        raise MalformedFileError(
            source.file_name, "It is no .rtf file, though its name says so. Save it again as one."
        )
    text = rtf_to_text(  # type: ignore[no-untyped-call]
        source.data.decode("cp1252", errors="replace"), errors="ignore"
    )
    yield from _rows(text.split("\n"), source)


def refuse_entities(source: Source, archive: zipfile.ZipFile) -> None:
    """Refuse a document that declares entities: a few of them make gigabytes, or name a file."""
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")):
            with archive.open(name) as part:
                if _DECLARES.search(part.read(4096)):
                    raise MalformedFileError(
                        source.file_name,
                        "It declares entities, which no document of its kind does, and was not "
                        "read. Open it in the program that made it, save it again and read it.",
                    )


def _rows(paragraphs: list[str], source: Source) -> Iterator[Item]:
    text = "\n\n".join(p.strip() for p in paragraphs if p.strip())
    if not text:
        raise MalformedFileError(
            source.file_name, "There is no text in it (a scan has none). Put the text in, read it."
        )
    if exported := exported_rows(text, source):
        yield from exported
    else:
        yield Row(file_name=source.file_name, fields={"text": text})
