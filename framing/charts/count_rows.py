"""Count rows: the mentions of each quantity as rows, with what is written beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from framing.charts.base.scales import Scale, scale_for
from framing.charts.base.text import cut_after, number, plotly_text, shortened, told_apart, wrapped
from framing.charts.base.theme import OutletStyle, Theme
from framing.charts.verdicts import CANNOT, INSIDE, verdicts

HEAD_LINE_PX, AXIS_PX = 19, 24
_LOG_NOTE_PX, _GAP_PX = 18, 26
_ROW_PX, _TWO_LINES_PX = 27, 37
#: Characters of a heading's line, bold and plain, and of a label's: they fit a telephone of 390
#: pixels, of which a page leaves 350.
_BOLD_CHARS, _HEAD_CHARS, _LABEL_CHARS = 46, 52, 23


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFigure:
    """A row of a block."""

    label: str  #: ready for Plotly, its lines apart by <br>
    low: float
    high: float
    modifier: str
    is_own: bool
    differs: bool
    hover: str
    data: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A quantity: its heading and its mentions, from ``top`` pixels down."""

    heading: tuple[str, ...]  #: lines, ready for Plotly
    mentions: tuple[DrawnFigure, ...]
    scale: Scale
    top: float
    row_px: int

    @property
    def rows_top(self) -> float:
        """Where the first row begins."""
        return self.top + HEAD_LINE_PX * len(self.heading) + 4

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.rows_top + self.row_px * len(self.mentions)

    @property
    def axis_bottom(self) -> float:
        """Where what is written under the rows ends."""
        return self.bottom + AXIS_PX + (_LOG_NOTE_PX if self.scale.is_log else 0)

    def middle(self, row: int) -> float:
        """Return the height of the middle of a row."""
        return self.rows_top + self.row_px * (row + 0.5)


def blocks_of(
    counts: pd.DataFrame,
    *,
    quantities: pd.DataFrame,
    disagreements: pd.DataFrame,
    outlets: Mapping[str, OutletStyle],
    theme: Theme,
) -> list[Block]:
    """Return a block for each of ``quantities`` that has a mention of one of ``outlets``."""
    words = verdicts(quantities, disagreements=disagreements)
    differing = _differing(disagreements)
    order = {outlet: at for at, outlet in enumerate(outlets)}
    short = told_apart(list(outlets), fit=partial(shortened, max_chars=_LABEL_CHARS))
    names = dict(zip(outlets, short, strict=True))
    shown = counts[counts["outlet"].isin(list(order))]
    shown = shown.assign(order=shown["outlet"].map(order), label=shown["outlet"].map(names))
    shown = shown.sort_values(["order", "article_id", "start"])
    of_quantity = dict(list(shown.groupby("quantity")))
    blocks: list[Block] = []
    top = 4.0
    for quantity, label in quantities[["quantity", "label"]].itertuples(index=False, name=None):
        if quantity not in of_quantity:
            continue
        mentions = _mentions(of_quantity[quantity], differing=differing, theme=theme)
        drawn = [v for m in mentions for v in (m.low, m.high) if not pd.isna(v)]
        two = any("<br>" in mention.label for mention in mentions)
        blocks.append(
            Block(
                heading=_heading(str(label), words[quantity], theme=theme),
                mentions=mentions,
                scale=scale_for(drawn),
                top=top,
                row_px=_TWO_LINES_PX if two else _ROW_PX,
            )
        )
        top = blocks[-1].axis_bottom + _GAP_PX
    return blocks


def _differing(disagreements: pd.DataFrame) -> set[tuple[str, str, int]]:
    """Return quantity, article and start of every figure that cannot hold beside another."""
    rows = disagreements[disagreements["status"].eq("conflict")]
    return {
        (str(quantity), str(article), int(start))
        for side in ("a", "b")
        for quantity, article, start in rows[
            ["quantity", f"article_{side}", f"start_{side}"]
        ].itertuples(index=False, name=None)
    }


def _heading(label: str, verdict: str, *, theme: Theme) -> tuple[str, ...]:
    """Return the lines of a block's heading: what is counted, and the verdict."""
    colour = theme.warm if verdict.startswith((CANNOT, INSIDE)) else theme.ink
    name = label[:1].upper() + label[1:]
    told = f'<span style="color:{colour}">{{}}</span>'
    if len(name) + len(verdict) + 2 <= _BOLD_CHARS:
        return (f"<b>{plotly_text(name)}:</b> {told.format(plotly_text(verdict))}",)
    titles = wrapped(f"{name}:", width=_BOLD_CHARS, lines=2).split("<br>")
    lines = wrapped(verdict, width=_HEAD_CHARS, lines=2).split("<br>")
    return (*(f"<b>{line}</b>" for line in titles), *(told.format(line) for line in lines))


def _mentions(
    rows: pd.DataFrame, *, differing: set[tuple[str, str, int]], theme: Theme
) -> tuple[DrawnFigure, ...]:
    mentions = []
    for row in rows.astype(object).to_dict("records"):
        said = " ".join(str(row["text"]).split())
        voice = "" if pd.isna(row["voice"]) else str(row["voice"])
        wording = f"{said}, says {voice}" if voice else said
        key = (str(row["quantity"]), str(row["article_id"]), int(row["start"]))
        span = _span(row["low"], row["high"])
        mentions.append(
            DrawnFigure(
                label=_label(str(row["label"]), wording, figure_end=_figure_end(row), theme=theme),
                low=float("nan") if pd.isna(row["low"]) else float(row["low"]),
                high=float("nan") if pd.isna(row["high"]) else float(row["high"]),
                modifier=str(row["modifier"]),
                is_own=not voice,
                differs=key in differing,
                hover=f"{plotly_text(row['outlet'])}<br><b>{plotly_text(said)}</b>"
                f"<br>{plotly_text(voice + ' says so' if voice else 'the outlet’s own figure')}"
                f"<br>read as {span}",
                data=(key[1], str(key[2])),
            )
        )
    return tuple(mentions)


def _span(low: Any, high: Any) -> str:
    if pd.isna(low) or pd.isna(high):
        return "no figure"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def _figure_end(row: Mapping[Any, Any]) -> int:
    """Return how many characters of a wording its figure takes, hedge included."""
    if pd.isna(row["number_end"]):
        return len(str(row["text"]))
    return len(" ".join(str(row["text"])[: int(row["number_end"]) - int(row["start"])].split()))


def _label(outlet: str, wording: str, *, figure_end: int, theme: Theme) -> str:
    muted = f'<span style="color:{theme.muted}">{{}}</span>'
    if len(outlet) + len(wording) + 2 <= _LABEL_CHARS:
        return f"{plotly_text(outlet)}  {muted.format(plotly_text(wording))}"
    second = plotly_text(cut_after(wording, figure_end=figure_end, max_chars=_LABEL_CHARS + 2))
    return f"{plotly_text(outlet)}<br>{muted.format(second)}"


def plain(label: str) -> str:
    """Return a line of a label without the tags that ``_label`` put in."""
    before, _, rest = label.partition("<span")
    return before + rest.partition(">")[2].replace("</span>", "")
