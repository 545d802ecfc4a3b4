"""Cleaning: a text put into one form, once, before anything points into it.

Each step is a function from text to text.  What is said is kept: no word, mark or spelling is
changed, and quotation marks stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

#: C1 control characters are what Windows-1252 typography turns into when it is read as Latin-1.
#: No text means them as controls.
_C1 = {
    code: character
    for code in range(0x80, 0xA0)
    if (character := bytes([code]).decode("cp1252", errors="ignore"))
}
_ANY_C1 = re.compile("[\x80-\x9f]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
#: Controls, soft hyphens, zero-width characters, marks of direction, halves of characters.  Joiners
#: (200C, 200D) are among them: in English news they are left over from layout, and an emoji that is
#: made of several comes apart, which changes no word.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)
# Only what is to be changed: most blanks are one plain space, most line ends bare.
_BLANKS = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")
_LINE_EDGES = re.compile(r" \n ?|\n ")
_MANY_LINES = re.compile(r"\n{4,}")
#: Names of characters that are undone where they were escaped twice ("&amp;quot;").  Escaped once,
#: they may be what the article is about, and stay.
ENTITIES = {
    "apos": "'",
    "bull": "•",
    "copy": "©",
    "euro": "€",
    "gt": ">",
    "hellip": "…",
    "laquo": "«",
    "ldquo": "“",
    "lsquo": "‘",
    "lt": "<",
    "mdash": "—",
    "nbsp": " ",
    "ndash": "–",
    "pound": "£",
    "quot": '"',
    "raquo": "»",
    "rdquo": "”",
    "rsquo": "’",
}
_ESCAPED_TWICE = re.compile(r"&(?:amp;)+(?:(\w{2,6})|#(\d{1,5})|#[xX]([0-9a-fA-F]{1,4}));")
_VISIBLE = frozenset(ENTITIES.values())
#: Lines are taken as wrapped when the longest has a width that mail and terminals wrap at.
MIN_WIDTH, MAX_WIDTH = 50, 100
#: Share of the line breaks inside blocks that must be where wrapping would put them.  In 5,000
#: scraped articles no text has any; in five texts wrapped by textwrap at 60 to 90 all have.
MIN_WRAPPED = 0.7


def clean_text(text: str) -> str:
    r"""Return ``text`` in the form in which it is stored; a second cleaning changes nothing.

    Lines end in ``\n`` and are paragraphs; blank lines between them are kept up to two, because a
    gap wider than its neighbours marks the inside of an embedded post.

    Examples
    --------
    >>> clean_text(" The  envoy\u00a0said\r\nso\u00adme\x92s\n\n\n\n\nleft ")
    'The envoy said\nsome’s\n\n\nleft'
    """
    return join_wrapped_lines(clean_characters(text))


def clean_characters(text: str) -> str:
    """Return ``text`` with its characters and blanks in one form, its lines where they are."""
    text = mend_c1(text)
    text = unify_line_ends(text)
    text = drop_invisible(text)
    text = unicodedata.normalize("NFC", text)
    text = undo_double_escapes(text)
    return single_spaces(text)


def clean_line(text: str) -> str:
    r"""Return ``text`` cleaned, on one line: for titles, names and addresses.

    Examples
    --------
    >>> clean_line("The Ant \n Post\ufeff")
    'The Ant Post'
    """
    return " ".join(clean_text(text).split())


def mend_c1(text: str) -> str:
    r"""Return ``text`` with C1 controls read as the Windows-1252 characters that they were.

    Examples
    --------
    >>> mend_c1("It\x92s \x93late\x94")
    'It’s “late”'
    """
    return text.translate(_C1) if _ANY_C1.search(text) else text


def unify_line_ends(text: str) -> str:
    r"""Return ``text`` with every line end as ``\n``."""
    return _LINE_END.sub("\n", text)


def drop_invisible(text: str) -> str:
    r"""Return ``text`` without the characters that take no place on the page.

    Examples
    --------
    >>> drop_invisible("dis\u00adap\u200bpeared")
    'disappeared'
    """
    return _INVISIBLE.sub("", text)


def undo_double_escapes(text: str) -> str:
    """Return ``text`` with HTML entities undone that were escaped twice, and only those.

    Examples
    --------
    >>> undo_double_escapes("&amp;quot;No&amp;#8217;s, AT&amp;T, &lt;b&gt;")
    '"No’s, AT&amp;T, &lt;b&gt;'
    """
    return _ESCAPED_TWICE.sub(_unescaped, text) if "&amp;" in text else text


def _unescaped(match: re.Match[str]) -> str:
    name, decimal, hexadecimal = match.groups()
    if name:
        return ENTITIES.get(name, match.group())
    character = chr(int(decimal) if decimal else int(hexadecimal, 16))
    if character == "\u00a0":
        return " "
    return character if character in _VISIBLE else match.group()


def single_spaces(text: str) -> str:
    r"""Return ``text`` with one plain space for any blanks, none at the ends of lines.

    Examples
    --------
    >>> single_spaces("one\t two \n\n \n\n\n three ")
    'one two\n\n\nthree'
    """
    text = _LINE_EDGES.sub("\n", _BLANKS.sub(" ", text))
    return _MANY_LINES.sub("\n\n\n", text).strip()


def join_wrapped_lines(text: str) -> str:
    """Return ``text`` with paragraphs on one line each where its lines were only wrapped.

    A text is wrapped when its longest line is of a usual width and most breaks inside its blocks
    are where the next word would not have fitted.  A break elsewhere ends a paragraph.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return text
    breaks = [(a, b) for a, b in pairwise(lines) if a and b]
    wrapped = sum(_is_wrapped(a, b, width) for a, b in breaks)
    if not wrapped or wrapped < MIN_WRAPPED * len(breaks):
        return text
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        if before and line:
            hyphenated = before.endswith("-") and before[-2:-1].isalpha() and line[0].islower()
            glue = "" if hyphenated else " "
            pieces.append((glue if _is_wrapped(before, line, width) else "\n\n") + line)
        else:
            pieces.append("\n" + line)
    return "".join(pieces)


def _is_wrapped(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width
