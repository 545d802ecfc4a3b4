"""Reporting cues: which verbs attribute words in each outlet ("said", "claimed", "urged").

The data of a bar (``customdata``) are the outlet and the cue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.forms.small_multiples import Bar, Column, columns_figure

MAX_CUES = 6


def cue_columns(
    quotations: pd.DataFrame,
    *,
    outlets: Mapping[str, OutletStyle],
    max_cues: int = MAX_CUES,
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw a column an outlet: the cues that it attributes with, by number of attributions.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.
    outlets : mapping
        From ``outlet_styles``: the outlets to show, in their order.
    max_cues : int, default 6
        Most cues of an outlet.
    theme : Theme, default LIGHT
    """
    columns = ["outlet", "article_id", "attribution", "cue"]
    cued = quotations[quotations["cue"].notna()][columns].drop_duplicates()
    cases = zip(cued["outlet"], cued["cue"].str.casefold(), strict=True)
    numbers: dict[str, Counter[str]] = {outlet: Counter() for outlet in outlets}
    for outlet, cue in cases:
        if outlet in numbers:
            numbers[outlet][cue] += 1
    return columns_figure(
        [
            Column(
                heading=outlet,
                note=counted(numbers[outlet].total(), "attribution"),
                colour=style.colour,
                pattern=style.pattern,
                bars=_bars(numbers[outlet], style=style, max_cues=max_cues),
                otherwise="no cue was found",
            )
            for outlet, style in outlets.items()
        ],
        theme=theme,
    )


def _bars(numbers: Counter[str], *, style: OutletStyle, max_cues: int) -> tuple[Bar, ...]:
    ranked = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))[:max_cues]
    whole = numbers.total()
    return tuple(
        Bar(
            label=cue,
            # A share, so that outlets with many attributions and with few have one scale.
            value=n / whole,
            note=f"{n:,}",
            colour=style.colour,
            hover=f"{style.outlet}\n“{cue}” in {n:,} of {counted(whole, 'attribution')}",
            data=(style.outlet, cue),
        )
        for cue, n in ranked
    )
