"""Exports of news archives: one file, many articles, each with the archive's own fields.

Nexis (Nexis Uni and Lexis+, and the older LexisNexis Academic), Factiva (with and without its
codes) and ProQuest.  The forms are those of their help pages and of exports in public
repositories, looked at in November 2026.  What is not known for certain to be an export is left
as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.reading.article import Row
from framing.reading.dates import day_of
from framing.reading.source import Source

Fields = dict[str, str]

_WORDS = re.compile(r"\d[\d,]* words\Z")
_DAY = re.compile(r"(?:[A-Za-z]{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4})\b")
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))", re.I)

_NEXIS_END = "End of Document"
_NEXIS_FIELD = re.compile(
    r"(Section|Length|Byline|Dateline|Highlight|Load-Date|Classification|Language|Graphic|"
    r"Publication-Type|Journal Code|Body)(?::\s*(.*))?\Z",
    re.I,
)
_LEXIS_START = re.compile(r"(?:Document )?\d+ of \d+(?: DOCUMENTS)?\Z")
_LEXIS_FIELD = re.compile(r"([A-Z][A-Z-]{3,20}):\s*(.*)\Z")
#: Fields that come after the text.
_LEXIS_AFTER = frozenset(
    "LOAD-DATE LANGUAGE PUBLICATION-TYPE GRAPHIC SUBJECT ORGANIZATION PERSON CITY COUNTRY".split()
)

_FACTIVA_END = re.compile(r"(?:AN\s+)?Document [A-Za-z0-9]{16,40}\Z")
_FACTIVA_CODE = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:\s+(.*))?\Z"
)
_TIME = re.compile(r"\d\d:\d\d(?: GMT)?\Z")

_PROQUEST_RULE = re.compile(r"_{20,}\Z|Document \d+ of \d+\Z")
_PROQUEST_FIELD = re.compile(r"([A-Z][A-Za-z /;-]{3,40}):\s(.*)\Z")
_PROQUEST_NAMES = {
    "title": "title",
    "author": "author",
    "publication title": "outlet",
    "publication date": "published",
    "document url": "url",
    "full text": "text",
}
#: Fields of a record of ProQuest after its full text: other lines with a colon belong to it.
_PROQUEST_AFTER = frozenset(
    """
    subject location people company classification title volume issue pages publisher section
    language copyright database credit issn isbn dateline identifier abstract
    """.split()
)


def exported_rows(text: str, source: Source) -> list[Row] | None:
    r"""Return the articles of an archive's export; None where ``text`` is none.

    Examples
    --------
    >>> text = "Ferry sails\nThe Ant\nNovember 18, 2024 Monday\nCopyright 2024 The Ant\n"
    >>> text += "Length: 40 words\nBody\nIt sailed.\nLoad-Date: November 19, 2024\nEnd of Document"
    >>> exported_rows(text, Source(file_name="a.docx", data=b""))[0].fields
    {'title': 'Ferry sails', 'outlet': 'The Ant', 'published': 'November 18, 2024',
     'text': 'It sailed.'}
    """
    lines = [line.strip() for line in text.split("\n")]
    for archive, records in (
        ("Nexis", _nexis(lines)),
        ("LexisNexis", _lexis(lines)),
        ("Factiva", _factiva(lines)),
        ("ProQuest", _proquest(lines)),
    ):
        if found := list(records):
            return [_row(fields, archive, number, source) for number, fields in enumerate(found, 1)]
    return None


def _row(fields: Fields, archive: str, number: int, source: Source) -> Row:
    known: dict[str, object] = {name: value for name, value in fields.items() if value}
    return Row(
        file_name=source.file_name,
        row=number,
        fields={**known, "text": fields.get("text", "")},
        known_from=dict.fromkeys(known, f"export of {archive}"),
    )


def _blocks(lines: list[str], ends: list[int]) -> Iterator[list[str]]:
    """Yield the lines before each of ``ends``, without blank ones at the edges."""
    start = 0
    for end in ends:
        yield lines[start:end]
        start = end + 1


def _paragraphs(lines: list[str]) -> str:
    """Return lines as a text; where none is blank each is a paragraph."""
    gap = "\n" if any(not line for line in lines) else "\n\n"
    return gap.join(lines).strip()


def _nexis(lines: list[str]) -> Iterator[Fields]:
    """Yield the records of Nexis Uni and Lexis+."""
    ends = [k for k, line in enumerate(lines) if line == _NEXIS_END]
    for block in _blocks(lines, ends):
        body = next((k for k, line in enumerate(block) if line == "Body"), None)
        if body is None:
            continue
        head = [line for line in block[:body] if line]
        days = [k for k, line in enumerate(head) if _DAY.match(line) and day_of(_day(line))]
        place = next((k for k in days if k >= 2), None)
        if place is None:
            continue
        fields = {"title": head[place - 2], "outlet": head[place - 1]}
        fields["published"] = _day(head[place])
        for line in head[place:]:
            if (match := _NEXIS_FIELD.match(line)) and match[1].lower() == "byline":
                fields["author"] = match[2] or ""
        after = (
            k
            for k, line in enumerate(block)
            if k > body and line.startswith(("Load-Date:", "Classification"))
        )
        fields["text"] = _paragraphs(block[body + 1 : next(after, len(block))])
        yield fields


def _day(line: str) -> str:
    match = _DAY.match(line)
    return match.group() if match else line


def _lexis(lines: list[str]) -> Iterator[Fields]:
    """Yield the records of LexisNexis Academic, whose fields are in capitals."""
    starts = [k for k, line in enumerate(lines) if _LEXIS_START.match(line)]
    if not starts or not any(line.startswith("LENGTH:") for line in lines):
        return
    for block in _blocks(lines, [*starts[1:], len(lines)]):
        lead = [line for line in block if line and not _LEXIS_START.match(line)][:6]
        dated = next((k for k, line in enumerate(lead) if _DAY.match(line)), None)
        fields: Fields = {}
        if dated:
            fields = {"outlet": lead[dated - 1], "published": _day(lead[dated])}
        names = {"HEADLINE": "title", "BYLINE": "author"}
        last = 0
        end = len(block)
        for k, line in enumerate(block):
            if match := _LEXIS_FIELD.match(line):
                if match[1] in _LEXIS_AFTER:
                    end = min(end, k)
                elif k < end and not block[last].startswith("BODY:"):
                    last = k
                    if match[1] in names:
                        fields[names[match[1]]] = _to_blank(match[2], block[k + 1 :])
        while last < end and block[last] and not block[last].startswith("BODY:"):
            last += 1
        body = [line for line in block[last:end] if not _COPYRIGHT.match(line)]
        fields["text"] = _paragraphs(body).removeprefix("BODY:").strip()
        yield fields


def _to_blank(first: str, following: list[str]) -> str:
    """Return a field that may run over lines up to a blank one."""
    taken = [first]
    for line in following:
        if not line or _LEXIS_FIELD.match(line):
            break
        taken.append(line)
    return " ".join(taken)


def _factiva(lines: list[str]) -> Iterator[Fields]:
    """Yield the records of Factiva, with its two-letter codes or without them."""
    ends = [k for k, line in enumerate(lines) if _FACTIVA_END.match(line)]
    for block in _blocks(lines, ends):
        coded = sum(line == "HD" or line.startswith(("HD ", "HD\t")) for line in block)
        fields = _coded(block) if coded else _uncoded(block)
        if fields:
            yield fields


def _coded(block: list[str]) -> Fields:
    values: dict[str, list[str]] = {}
    code = ""
    for line in block:
        if (match := _FACTIVA_CODE.match(line)) and (match[2] or len(line) < 4):
            code = match[1]
            values[code] = [match[2]] if match[2] else []
        elif code:
            values[code].append(line)
    shown = {name: " ".join(" ".join(lines).split()) for name, lines in values.items()}
    return {
        "title": shown.get("HD", ""),
        "outlet": shown.get("SN", ""),
        "published": shown.get("PD", ""),
        "author": shown.get("BY", "").removeprefix("By "),
        "text": "\n\n".join(_paragraphs(values[c]) for c in ("LP", "TD") if values.get(c)),
    }


def _uncoded(block: list[str]) -> Fields | None:
    shown = [(k, line) for k, line in enumerate(block) if line]
    anchor = next((i for i, (_, line) in enumerate(shown) if _WORDS.match(line)), None)
    if not anchor or anchor + 3 > len(shown):
        return None
    head = [line for _, line in shown[:anchor]]
    after = [line for _, line in shown[anchor + 1 : anchor + 12]]
    if not _DAY.match(after[0]):
        return None
    author = next((line for line in head if line.startswith("By ")), "")
    titles = [line for line in head if line != author]
    outlet = after[2] if _TIME.match(after[1]) and len(after) > 2 else after[1]
    # What closes the head is the line of the rights, or else that of the language.
    closing = [i for i, line in enumerate(after) if _COPYRIGHT.match(line)]
    closing = closing or [i for i, line in enumerate(after) if line == "English"]
    first = shown[anchor + 1 + (closing[0] if closing else 1)][0] + 1
    return {
        "title": titles[-1] if titles else "",
        "outlet": outlet,
        "published": after[0],
        "author": author.removeprefix("By "),
        "text": _paragraphs(block[first:]),
    }


def _proquest(lines: list[str]) -> Iterator[Fields]:
    """Yield the records of ProQuest that have their full text or say that they have none."""
    if not any(line.startswith("ProQuest document ID:") for line in lines):
        return
    rules = [k for k, line in enumerate(lines) if _PROQUEST_RULE.match(line)]
    for block in _blocks(lines, [*rules, len(lines)]):
        if not any(line.startswith("ProQuest document ID:") for line in block):
            continue
        values: dict[str, list[str]] = {}
        name = ""
        for line in block:
            match = _PROQUEST_FIELD.match(line)
            key = match[1].lower() if match else ""
            inside = name == "full text" and key.split(" ")[0] not in _PROQUEST_AFTER
            if match and not inside:
                name = key
                values.setdefault(name, [match[2]])
            elif name:
                values[name].append(line)
        yield {
            ours: _paragraphs(values[theirs]) if ours == "text" else values[theirs][0]
            for theirs, ours in _PROQUEST_NAMES.items()
            if theirs in values
        }
