"""Chart: one of the dashboard's charts as a plain value: to be drawn, shown or saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.theme import OutletStyle, Theme
from framing.dashboard.state.view import View

#: Ids of an outlet's articles that a row of a file names; all are in the table of articles.
MAX_IDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart before it is drawn: on the screen's ground, on white paper, or as its figures."""

    name: str  #: of its files and widgets; lower-case letters, digits and hyphens
    title: str  #: a question, or a plain claim; the program's own words, never data
    line: str  #: what is measured, and what the marks mean
    draw: Callable[[Theme], go.Figure] | None  #: None: there is nothing to draw
    table: pd.DataFrame  #: exactly what is plotted
    source: str = ""  #: what it describes, where that is not the articles at hand
    says: str = ""  #: what it shows, or why there is nothing; data may be in it
    #: Columns of ``table`` that together are the data of a mark, where a row stands for one mark.
    marks: tuple[str, ...] = ()


def with_about(table: pd.DataFrame, *, title: str, source: str) -> pd.DataFrame:
    """Return ``table`` with a last column that says what it shows and what it describes.

    A column and no comment lines: any program reads such a file, and the words stay with the
    figures when rows are copied out of it.

    Examples
    --------
    >>> with_about(pd.DataFrame({"n": [1]}), title="How many?", source="2 articles")
       n                   about
    0  1  How many? · 2 articles
    """
    return table.assign(about=f"{title} · {source}")


def with_article_ids(table: pd.DataFrame, *, articles: pd.DataFrame) -> pd.DataFrame:
    """Return ``table`` with the ids of the articles that the figures of an outlet are of.

    Up to 20 of them, a blank between; a table whose rows name their article stays as it is.

    Examples
    --------
    >>> articles = pd.DataFrame({"outlet": ["Ant", "Ant"], "article_id": ["a1", "a2"]})
    >>> with_article_ids(pd.DataFrame({"outlet": ["Ant"], "n": [7]}), articles=articles)
      outlet  n article_ids
    0    Ant  7       a1 a2
    """
    if "outlet" not in table or ("article_id" in table and table["article_id"].notna().all()):
        return table
    ids = articles.groupby("outlet")["article_id"].agg(list).to_dict()
    listed = {
        outlet: " ".join(known[:MAX_IDS]) + (" …" if len(known) > MAX_IDS else "")
        for outlet, known in ids.items()
    }
    return table.assign(article_ids=[listed.get(outlet, "") for outlet in table["outlet"]])


def shown_outlets(view: View) -> dict[str, OutletStyle]:
    """Return the look of the outlets that are shown, in their order."""
    return {name: view.outlet_styles[name] for name in view.outlets}
