"""One constructed article in every format that is read, made in code."""

from __future__ import annotations

import csv
import gzip
import io
import json
import textwrap
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

TITLE = "Ferry sails again after year at pier"
PARAGRAPHS = (
    "The Müller ferry sailed at noon on Monday, a year late, with 46 people on board and more than "
    "60 on the pier, said Orla Venn, who has run the line since 2019.",
    "“Nobody believed us,” Venn said. “We did not believe it ourselves – and here we are.”",
    "The harbour board had put off the vote four times. Its chair, Bo Ek, told reporters that the "
    "ferry’s repairs had cost $1.2 million, about twice what was planned.",
    "Ek said the second ship would follow in spring.",
)
TEXT = f"{TITLE}\n\n" + "\n\n".join(PARAGRAPHS)
KNOWN = {
    "outlet": "The Ant",
    "published": "2024-11-18",
    "url": "https://ant.example/ferry",
    "author": "Ann Lee",
}


def txt(encoding="utf-8"):
    return TEXT.encode(encoding)


def md():
    head = "".join(f"{name}: {value}\n" for name, value in KNOWN.items())
    return (
        f"---\ntitle: {TITLE}\n{head}---\n\n# {TITLE}\n\n".encode()
        + "\n\n".join(PARAGRAPHS).encode()
    )


def html(paragraphs=PARAGRAPHS, title=TITLE):
    ld = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": "2024-11-18T09:00:00Z",
        "author": [{"@type": "Person", "name": "Ann Lee"}],
        "publisher": {"@type": "Organization", "name": "The Ant"},
        "mainEntityOfPage": KNOWN["url"],
    }
    body = "\n".join(f"<p>{escape(p)}</p>" for p in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(title)} | The Ant</title>
<script type="application/ld+json">{json.dumps(ld)}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{escape(title)}</h1>{body}</article></main>
<aside><h3>Most read</h3><ul><li><a href="/cat">Cat found on buoy</a></li></ul></aside>
<footer><p>© 2024 The Ant. All rights reserved.</p></footer></body></html>""".encode()


def mhtml():
    message = EmailMessage()
    message["Subject"] = "saved page"
    message["Snapshot-Content-Location"] = KNOWN["url"]
    message.set_content(html().decode(), subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    return bytes(message)


def docx(paragraphs=(TITLE, *PARAGRAPHS)):
    from docx import Document

    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(paragraphs=(TITLE, *PARAGRAPHS)):
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}
    )


def rtf(paragraphs=(TITLE, *PARAGRAPHS)):
    def written(text):
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    body = "".join(f"{written(p)}\\par\n" for p in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl\\f0 Times;}}\\f0 {body}}}".encode("ascii")


def eml():
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "desk@ant.example"
    message["Date"] = "Mon, 18 Nov 2024 09:30:00 +0000"
    message.set_content("\n\n".join(PARAGRAPHS), cte="quoted-printable")
    return bytes(message)


def pdf(paragraphs=(TITLE, *PARAGRAPHS), width=88, extra="", pages=1):
    """Return a PDF of wrapped lines in Helvetica, with a gap between paragraphs."""
    lines = []
    height = 760
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, width):
            shown = line.encode("cp1252").decode("latin-1")
            for mark in "\\()":
                shown = shown.replace(mark, "\\" + mark)
            lines.append(f"1 0 0 1 60 {height} Tm ({shown}) Tj")
            height -= 14
        height -= 10
    stream = ("BT /F1 11 Tf\n" + "\n".join(lines) + "\nET").encode("latin-1")
    kids = " ".join(f"{4 + 2 * k} 0 R" for k in range(pages))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for k in range(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * k)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return of_objects(objects)


def of_objects(objects):
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
    )
    return bytes(out)


ROWS = (
    ("Headline", "Body", "Source", "Published"),
    (TITLE, "\n\n".join(PARAGRAPHS), "The Ant", "2024-11-18"),
)


def delimited(delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(ROWS)
    return out.getvalue().encode()


def xlsx(rows=ROWS):
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet(rows=ROWS):
    import pandas as pd

    out = io.BytesIO()
    pd.DataFrame(rows[1:], columns=rows[0]).to_parquet(out)
    return out.getvalue()


def json_document():
    return json.dumps([dict(zip(ROWS[0], ROWS[1], strict=True))]).encode()


def rss():
    body = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Ant</title><link>https://ant.example</link><item><title>{TITLE}</title>
<link>{KNOWN["url"]}</link><pubDate>Mon, 18 Nov 2024 09:30:00 GMT</pubDate>
<dc:creator>Ann Lee</dc:creator><description>Late.</description>
<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>""".encode()


def atom():
    body = escape("".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS))
    return f"""<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>The Ant</title><entry><title>{TITLE}</title><link rel="alternate" href="{KNOWN["url"]}"/>
<published>2024-11-18T09:30:00Z</published><author><name>Ann Lee</name></author>
<content type="html">{body}</content></entry></feed>""".encode()


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


#: A file name and its content, by a name for the case.
FILES = {
    "txt in UTF-8": ("a.txt", txt),
    "txt in UTF-8 with a mark": ("a.txt", lambda: txt("utf-8-sig")),
    "txt in UTF-16": ("a.txt", lambda: txt("utf-16")),
    "txt in Windows-1252": ("a.txt", lambda: txt("cp1252")),
    "md": ("a.md", md),
    "html": ("a.html", html),
    "mhtml": ("a.mhtml", mhtml),
    "docx": ("a.docx", docx),
    "odt": ("a.odt", odt),
    "rtf": ("a.rtf", rtf),
    "eml": ("a.eml", eml),
    "pdf": ("a.pdf", pdf),
    "csv": ("a.csv", delimited),
    "tsv": ("a.tsv", lambda: delimited("\t")),
    "xlsx": ("a.xlsx", xlsx),
    "parquet": ("a.parquet", parquet),
    "json": ("a.json", json_document),
    "rss": ("a.rss", rss),
    "atom": ("a.xml", atom),
    "zip": ("a.zip", lambda: zipped({"in/a.docx": docx()})),
    "gz": ("a.csv.gz", lambda: gzip.compress(delimited())),
}
