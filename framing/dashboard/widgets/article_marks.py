"""Marking: an article as HTML with its passages, speakers and amounts marked.

Everything that is not of this module is escaped, so a text is shown as it is whatever it holds.
"""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["direct", "indirect", "speaker", "amount", "post", "focus"]

#: Each kind has a cue beside its colour: a full or broken line, weight, a box, a bar at the side.
STYLE = """
<style>
.article{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.75;max-width:44rem;
  font-size:1.02rem}
.article .title{font-weight:600;font-size:1.35rem;line-height:1.35}
.article .direct{background:color-mix(in srgb,var(--mark) 22%,transparent);
  border-bottom:2px solid var(--mark)}
.article .indirect{border-bottom:2px dashed var(--mark)}
.article .speaker{font-weight:600;border-bottom:2px dotted var(--mark)}
.article .amount{text-decoration:overline 2px}
.article .post{font-style:italic;background:color-mix(in srgb,currentColor 9%,transparent)}
.article .focus{background:#ffd54d;color:#1b1b1b;border-radius:2px;box-shadow:0 0 0 2px #ffd54d}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;font-size:.9rem;line-height:1.6;
  margin-bottom:1.2rem}
.legend i{font-style:normal}
mark.passage{background:color-mix(in srgb,#e69f00 38%,transparent);color:inherit;padding:0 1px;
  border-radius:2px}
div.line{opacity:.72;margin-bottom:.5rem}
[data-testid=stMainBlockContainer]{padding-left:1.5rem;padding-right:1.5rem}
.scope{opacity:.72;font-size:.9rem}
.place{opacity:.75;font-size:.85rem}
.kicker{opacity:.75;font-size:.9rem}
.kicker+h3{padding-top:.1rem}
.finding{border-top:3px solid currentColor;padding-top:.5rem}
.finding h3{font-size:1.2rem;line-height:1.3}
.finding p{margin:.2rem 0 0}
/* The accent is light in the dark: white on it could hardly be read. */
[data-testid=stBaseButton-primary],[data-testid=stMultiSelect] [data-tag]{
  color:light-dark(#fff,#111)}
</style>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a text that is marked."""

    start: int
    end: int
    kind: MarkKind
    color: str = "#8a8f98"  #: of the actor it belongs to
    tip: str = ""  #: shown when pointed at


def marked_html(text: str, marks: Iterable[Mark], *, title_end: int = 0) -> str:
    """Return ``text`` as HTML with ``marks``, which may overlap.

    Parameters
    ----------
    text : str
        A stored text.
    marks : iterable of Mark
        Those without a character in the text are left out.
    title_end : int, default 0
        Offset after the title.

    Returns
    -------
    str
        Its visible characters are those of ``text``, all of them, in order.

    Examples
    --------
    >>> marked_html("1 < 2", [Mark(start=0, end=1, kind="amount", tip="a count")])
    '<div class="article"><span class="amount" style="--mark:#8a8f98" title="a count">1</span> &lt; 2</div>'
    """  # noqa: E501
    inside = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in inside:
        opening.setdefault(mark.start, []).append(mark)
        closing.setdefault(mark.end, []).append(mark)
    edges = sorted({0, len(text), min(title_end, len(text)), *opening, *closing})
    pieces, active = ['<div class="article">'], list[Mark]()
    for left, right in itertools.pairwise(edges):
        for mark in closing.get(left, []):
            active.remove(mark)
        active += opening.get(left, [])
        pieces.append(_segment(text[left:right], active, "title" if right <= title_end else ""))
    return "".join([*pieces, "</div>"])


def _segment(piece: str, active: list[Mark], place: str) -> str:
    if not active and not place:
        return html.escape(piece)
    kinds = " ".join(dict.fromkeys([*([place] if place else []), *(m.kind for m in active)]))
    if not active:
        return f'<span class="{kinds}">{html.escape(piece)}</span>'
    innermost = min(active, key=lambda m: (m.end - m.start, m.start))
    coloured = next((m for m in reversed(active) if m.kind in ("direct", "indirect")), innermost)
    color = innermost.color if innermost.kind == "speaker" else coloured.color
    tip = html.escape(" · ".join(dict.fromkeys(m.tip for m in active if m.tip)))
    anchor = ' id="focus"' if any(m.kind == "focus" for m in active) else ""
    return (
        f'<span class="{kinds}" style="--mark:{html.escape(color)}" title="{tip}"{anchor}>'
        f"{html.escape(piece)}</span>"
    )
