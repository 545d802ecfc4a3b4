"""Text in charts: names and numbers escaped for Plotly, shortened and measured to their place."""

from __future__ import annotations

import html
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from framing.tables import UNKNOWN_OUTLET

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


def cut_after(wording: str, *, figure_end: int, max_chars: int) -> str:
    """Return ``wording`` cut at its end, between words and never before ``figure_end``.

    Examples
    --------
    >>> cut_after("more than 60 members of the House of Commons", figure_end=12, max_chars=24)
    'more than 60 members of…'
    >>> cut_after("one hundred and seventy-five birds", figure_end=28, max_chars=24)
    'one hundred and seventy-five…'
    """
    wording = " ".join(wording.split())
    if len(wording) <= max_chars:
        return wording
    end = max(figure_end, max_chars - 1)
    if end >= len(wording):
        return wording
    head = wording[:end]
    if wording[end] != " " and " " in head[figure_end:]:
        head = head[: head.rindex(" ")]
    return f"{head.rstrip()}…"


def wrapped(name: str, *, width: int = 20, lines: int = 2) -> str:
    """Return ``name`` over at most ``lines`` lines of ``width`` characters, ready for Plotly.

    Broken between words; what does not fit is cut in the middle.

    Examples
    --------
    >>> wrapped("The Northern Evening Courier & Gazette")
    'The Northern Evening<br>Courier &amp; Gazette'
    """
    # A file name is one long word: cut in its middle, and not broken wherever the line ends.
    name = " ".join(shortened(word, max_chars=width) for word in name.split())
    for max_chars in range(width * lines, width, -1):
        cut = shortened(name, max_chars=max_chars)
        pieces = textwrap.wrap(cut, width, break_long_words=False) or [""]
        if len(pieces) <= lines and max(map(len, pieces)) <= width:
            return "<br>".join(map(plotly_text, pieces))
    return plotly_text(shortened(name, max_chars=width))


def plain_outlet(outlet: str) -> str:
    """Return what an outlet is called on a chart: one that is not known, by what tells it apart.

    Examples
    --------
    >>> plain_outlet("Ant"), plain_outlet("outlet unknown: harbour.txt")
    ('Ant', 'harbour.txt')
    """
    return outlet.removeprefix(UNKNOWN_OUTLET)


def outlet_note(outlet: str, note: str) -> str:
    """Return the second text beside an outlet's name, which says so where it is not known.

    Examples
    --------
    >>> outlet_note("Ant", "1 article"), outlet_note("outlet unknown: harbour.txt", "1 article")
    ('1 article', 'outlet unknown, 1 article')
    """
    if not outlet.startswith(UNKNOWN_OUTLET):
        return note
    unknown = UNKNOWN_OUTLET.rstrip(": ")
    return f"{unknown}, {note}" if note else unknown


def unknown_note(outlets: Iterable[str]) -> str:
    """Return what is said once under a chart that has no room for it beside each name.

    Examples
    --------
    >>> unknown_note(["Ant"]), unknown_note(["Ant", "outlet unknown: harbour.txt"])
    ('', 'Outlet unknown: such an article stands under its title or file name.')
    """
    if not any(outlet.startswith(UNKNOWN_OUTLET) for outlet in outlets):
        return ""
    return "Outlet unknown: such an article stands under its title or file name."


def told_apart(names: Sequence[str], *, fit: Callable[[str], str]) -> list[str]:
    """Return each of ``names`` as ``fit`` makes it fit its place; no two become the same.

    Outlets that are not known lose what says so.  Where two different names would read the same,
    each is numbered.

    Parameters
    ----------
    names : sequence of str
        As in the data.
    fit : callable
        Shortens a name.

    Examples
    --------
    >>> def fit(name):
    ...     return shortened(name, max_chars=9)
    >>> told_apart(["Port Council News", "Port County News", "Ant"], fit=fit)
    ['(1)…News', '(2)…News', 'Ant']
    """
    fitted = [fit(plain_outlet(name)) for name in names]
    whole = dict(zip(names, fitted, strict=True))
    times = Counter(whole.values())
    seen: Counter[str] = Counter()
    taken = {label for label in times if times[label] == 1}
    for name, label in whole.items():
        if times[label] == 1:
            continue
        seen[label] += 1
        numbered = fit(f"({seen[label]}) {plain_outlet(name)}")
        while numbered in taken:  # not even the number fits, so it stands alone
            numbered = f"({seen[label]})"
            seen[label] += 1
        whole[name] = numbered
        taken.add(numbered)
    return [whole[name] for name in names]


def fitted(name: str, *, room_px: float, size: float) -> str:
    """Return ``name`` cut in its middle to what ``room_px`` pixels hold.

    Examples
    --------
    >>> fitted("Permanent Secretariat of the Council", room_px=120, size=13)
    'Permane…Council'
    """
    most = min(len(name), int(room_px / (size * _EM_NARROW)))
    label = shortened(name, max_chars=max(most, 5))
    while most > 5 and text_px(label, size=size) > room_px:
        most -= 1
        label = shortened(name, max_chars=most)
    return label


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
