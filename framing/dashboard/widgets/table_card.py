"""Table card: a table of figures as it appears on a page, with its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from framing.dashboard.figures.chart import with_about
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.card import File, save_button
from framing.dashboard.widgets.outlet_name import spoken
from framing.output import csv_bytes

#: Of the column of outlets: a title may stand for one, and would leave the figures no room.
OUTLET_PX = 190


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of figures, as plain values."""

    name: str  #: of its file and widget; lower-case letters, digits and hyphens
    title: str  #: the program's own words, never data
    frame: pd.DataFrame
    labels: Mapping[str, str] = field(default_factory=dict)  #: headings of its columns
    hidden: tuple[str, ...] = ()  #: columns that only the file has


def table_card(table: Table, *, view: View) -> None:
    """Show ``table`` with a button for its CSV."""
    frame = table.frame
    shown = frame.drop(columns=list(table.hidden)).rename(columns=dict(table.labels))
    if "outlet" in shown:
        shown["outlet"] = shown["outlet"].map(spoken)
    st.dataframe(
        shown,
        hide_index=True,
        key=table.name,
        alt=table.title,
        placeholder="–",
        column_config={"outlet": st.column_config.TextColumn(width=OUTLET_PX)},
    )
    source = about(view)
    save_button(
        File(
            label="CSV",
            make=lambda: csv_bytes(with_about(frame, title=table.title, source=source)),
            stem=table.name,
            suffix="csv",
            depends_on=f"{view.key} {source} {table.title} {frame.to_csv(index=False)}",
        )
    )
