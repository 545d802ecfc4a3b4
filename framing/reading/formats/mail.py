"""Mail: .eml, an article that was sent: its text, its subject, its day."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from framing.errors import MalformedFileError, UnsupportedFormatError
from framing.reading.article import Row
from framing.reading.decoding import decoded
from framing.reading.folders import printable
from framing.reading.formats.pages import article_text
from framing.reading.source import Item, Source


def mail_rows(source: Source) -> Iterator[Item]:
    """Yield the article of a mail; what is attached is named, to be added as a file of its own."""
    message = BytesParser(policy=policy.default).parsebytes(source.data)
    assert isinstance(message, EmailMessage)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None or not message.keys():
        raise MalformedFileError(
            source.file_name, "It is no mail with a text. Save the mail again and read it."
        )
    data = body.get_payload(decode=True)
    text = data if isinstance(data, bytes) else b""
    read = decoded(text, file_name=source.file_name, encoding=source.encoding or _charset(body))
    fields: dict[str, object] = {"text": read.text}
    if body.get_content_type() == "text/html":
        from lxml import html

        fields["text"] = article_text(html.document_fromstring(read.text or "<p></p>"))
    subject, sent = str(message.get("Subject", "")), _day(message)
    known = {"title": (subject, "subject of the mail"), "published": (sent, "date of the mail")}
    yield Row(
        file_name=source.file_name,
        fields={**fields, **{name: value for name, (value, _) in known.items() if value}},
        known_from={name: where for name, (_, where) in known.items()},
        encoding=read.encoding,
    )
    for part in message.iter_attachments():
        name = printable(str(part.get_filename() or "without a name"))[:200]
        yield UnsupportedFormatError(
            f"{source.file_name}/{name}",
            "What is attached to a mail is not read. Save it as a file and add that.",
        )


def _charset(body: MIMEPart) -> str | None:
    """Return the encoding that the mail gives where it is one that needs to be told."""
    name = (body.get_content_charset() or "").lower()
    return {"iso-8859-1": "windows-1252", "windows-1252": "windows-1252"}.get(name)


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (ValueError, TypeError):
        return None
