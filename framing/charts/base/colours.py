"""Colours: mixed, let through, and measured for contrast; all are "#rrggbb"."""

from __future__ import annotations

from plotly.colors import hex_to_rgb


def toned(colour: str, amount: float) -> str:
    """Return ``colour`` moved by ``amount`` (-1 to 1) towards black or white.

    Examples
    --------
    >>> toned("#808080", 0.5), toned("#808080", -0.5), toned("#808080", 0.0)
    ('#c0c0c0', '#404040', '#808080')
    """
    if not amount:
        return colour
    aim = 255 if amount > 0 else 0
    mixed = (round(part + (aim - part) * abs(amount)) for part in hex_to_rgb(colour))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def blended(one: str, other: str, part: float) -> str:
    """Return ``one`` with ``part`` (0 to 1) of ``other`` in it.

    Examples
    --------
    >>> blended("#FFFFFF", "#000000", 0.5)
    '#808080'
    """
    pairs = zip(hex_to_rgb(one), hex_to_rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def faded(colour: str, opacity: float) -> str:
    """Return ``colour`` let through to ``opacity``, as CSS.

    Examples
    --------
    >>> faded("#0072B2", 0.25)
    'rgba(0,114,178,0.25)'
    """
    red, green, blue = hex_to_rgb(colour)
    return f"rgba({red},{green},{blue},{opacity:.3g})"


def ink_on(colour: str) -> str:
    """Return black or white, whichever reads better on ``colour`` (WCAG 2 relative luminance).

    Examples
    --------
    >>> ink_on("#332288"), ink_on("#F0E442")
    ('#FFFFFF', '#111111')
    """
    return "#FFFFFF" if contrast(colour, "#FFFFFF") >= contrast(colour, "#111111") else "#111111"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2).

    Examples
    --------
    >>> round(contrast("#000000", "#FFFFFF"), 1)
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in hex_to_rgb(colour))
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    total: float = sum(
        weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )
    return total
