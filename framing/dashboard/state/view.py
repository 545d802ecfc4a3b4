"""View: what a page is given, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from framing.analysis import Analysis
from framing.charts.base.figure import source_line
from framing.charts.base.theme import ActorStyle, OutletStyle
from framing.dashboard.state.cache import Shelf
from framing.output import VERSION
from framing.terms import Selection, TermCounts

Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An analysis and what of it is shown; an empty choice of a filter means all."""

    project: str  #: the project's name
    project_id: str = ""  #: as it stands in the address
    key: str = ""  #: of all that its figures depend on: the articles and the scope
    charts: Shelf = field(default_factory=lambda: Shelf(most=20))  #: drawn for this project
    constructed: bool  #: its articles were written to show the program
    analysis: Analysis  #: of all that is in scope
    term_counts: Callable[[], TermCounts]  #: the terms of all that is in scope, with their places
    counted: Shelf = field(default_factory=lambda: Shelf(most=1))  #: of terms, counted otherwise
    counted_key: str = ""  #: of the articles in scope, whatever may be a term of them
    selection: Selection | None = None  #: what may be a term, where the reader changed it
    words: str = ""  #: whose words the terms are of; "" = all of an article
    outlets: tuple[str, ...]  #: shown, in the order of first publication
    actors: tuple[str, ...] = ()  #: chosen; none chosen: all
    units: tuple[str, ...] = ()  #: things counted that were chosen; none chosen: all
    scope: str = ""  #: in words; "" = the whole project
    n_project: int = 0  #: articles of the project
    n_mended: int = 0  #: decisions by hand that are in force
    theme: Theme = "light"
    outlet_styles: Mapping[str, OutletStyle] = field(default_factory=dict)
    leading: tuple[str, ...] = ()  #: actors with a colour of their own
    actor_styles: Mapping[str, ActorStyle] = field(default_factory=dict)

    @property
    def articles(self) -> pd.DataFrame:
        """The articles of the outlets that are shown."""
        return self.of_shown_outlets(self.analysis.articles)

    def of_shown_outlets(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of ``frame`` whose outlet is shown."""
        return frame[frame["outlet"].isin(self.outlets)]

    @property
    def filters(self) -> str:
        """What the filters leave, in words; "" when they leave everything."""
        parts = []
        if len(self.outlets) < self.analysis.articles["outlet"].nunique():
            parts.append("outlets: " + ", ".join(self.outlets))
        if self.actors:
            parts.append("actors: " + ", ".join(self.actors))
        if self.units:
            parts.append("things counted: " + ", ".join(self.units))
        return "; ".join(parts)


def about(view: View) -> str:
    """Return what the figures of ``view`` describe and how they were made, in one line.

    It goes with everything that leaves: under a picture, and as the last column of a CSV.
    """
    notes = [f"scope: {view.scope}"] if view.scope else []
    notes += [f"shown: {view.filters}"] if view.filters else []
    notes += ["constructed example"] if view.constructed else []
    notes.append(f"{dt.datetime.now(dt.UTC).date()}")
    return source_line(view.analysis.articles, version=VERSION, notes=notes, n_mended=view.n_mended)
