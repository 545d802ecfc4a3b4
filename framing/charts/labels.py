"""Labels: names and numbers as text that Plotly prints literally and that fits its place."""

from __future__ import annotations

import html
import textwrap

# Advance widths of Arial in em (Monotype's AFM figures, rounded), by class of character.  Only
# room is reserved from them, so an error of a few per cent costs a few pixels of white.
_NARROW = frozenset("!'(),-./:;I[]fijlrt| ’‘“”·")
_WIDE = frozenset("MW@mw%—…")
_EM_NARROW, _EM_WIDE, _EM_CAPITAL, _EM_OTHER, _EM_FULL = 0.31, 0.88, 0.69, 0.55, 1.0
#: From here on scripts are mostly as wide as they are high (CJK, Hangul, full-width forms).
_FULL_WIDTH_FROM = 0x2E80


def plotly_text(value: object) -> str:
    r"""Return ``value`` as one line that Plotly prints as it stands, markup and all.

    Plotly reads ``<b>``, ``<a>``, ``<br>`` and entities in every text; names and articles are
    data, so they go through here: titles, ticks, hover texts, texts on marks.

    Examples
    --------
    >>> plotly_text("<b>Ant & Bee</b>\nDaily")
    '&lt;b&gt;Ant &amp; Bee&lt;/b&gt; Daily'
    """
    return html.escape(" ".join(str(value).split()), quote=False)


def shortened(name: str, *, max_chars: int) -> str:
    """Return ``name`` cut in its middle to ``max_chars``: both ends tell names apart.

    Examples
    --------
    >>> shortened("Permanent Secretariat of the Northern Fisheries Council", max_chars=24)
    'Permanent S…ries Council'
    """
    name = " ".join(name.split())
    if len(name) <= max_chars:
        return name
    head = max_chars // 2 - 1
    tail = max_chars - head - 1
    return f"{name[:head].rstrip()}…{name[-tail:].lstrip()}"


def wrapped(name: str, *, width: int = 20, lines: int = 2) -> str:
    """Return ``name`` over at most ``lines`` lines of ``width`` characters, ready for Plotly.

    Broken between words; what does not fit is cut in the middle.

    Examples
    --------
    >>> wrapped("The Northern Evening Courier & Gazette")
    'The Northern Evening<br>Courier &amp; Gazette'
    """
    pieces = [""]
    for max_chars in range(width * lines, width - 1, -2):
        pieces = textwrap.wrap(shortened(name, max_chars=max_chars), width) or [""]
        if len(pieces) <= lines:
            break
    return "<br>".join(plotly_text(piece) for piece in pieces[:lines])


def text_px(text: str, *, size: float) -> float:
    """Return about how many pixels one line of ``text`` takes in Arial of ``size`` pixels.

    Examples
    --------
    >>> round(text_px("Outlet A, 1 article", size=13))
    105
    """
    return size * sum(map(_em, text))


def _em(char: str) -> float:
    if char in _NARROW:
        return _EM_NARROW
    if char in _WIDE:
        return _EM_WIDE
    if ord(char) >= _FULL_WIDTH_FROM:
        return _EM_FULL
    return _EM_CAPITAL if char.isupper() else _EM_OTHER


def number(value: float) -> str:
    """Return ``value`` as it is printed: thousands apart, no ending that says nothing.

    Examples
    --------
    >>> number(46.0), number(12500), number(0.25), number(1_200_000), number(3.4e9)
    ('46', '12,500', '0.25', '1.2 million', '3.4 billion')
    """
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def counted(n: int, noun: str) -> str:
    """Return ``n`` and its noun, in the plural where it is not one.

    Examples
    --------
    >>> counted(1, "article"), counted(1250, "word")
    ('1 article', '1,250 words')
    """
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"
