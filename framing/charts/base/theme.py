"""Theme: background, ink and lines for light and dark, and the colour of each outlet and actor.

An outlet has its colour from one palette and an actor from another.  Both are given once, from
everything that is analysed, so that no filter and no page changes them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from framing.charts.base.colours import contrast, toned

# Okabe and Ito (2008), "Color Universal Design", in an order that puts first the four with a
# contrast of 3 to 1 on white and on a dark ground; their black would vanish on a dark ground and
# is a grey here.  Yellow (1.3 to 1 on white) is only ever filled and outlined.
OUTLET_COLOURS = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#7F7F7F",
    "#E69F00",
    "#56B4E9",
    "#F0E442",
)
#: The second cue, from the ninth outlet on: eight outlets share a fill and a symbol.
OUTLET_PATTERNS = ("", "/", "x", ".", "-", "+", "\\", "|")
OUTLET_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "x")

# Paul Tol's "muted" scheme (technical note SRON/EPS/TN/09-002, issue 3.2), the six of it that
# keep 2.7 to 1 on white; for a dark ground the same hues lifted to at least 4 to 1.
ACTOR_COLOURS_ON_LIGHT = ("#332288", "#CC6677", "#117733", "#999933", "#882255", "#44AA99")
ACTOR_COLOURS_ON_DARK = ("#8F83E6", "#E58A98", "#4DB06C", "#B9B950", "#C9599A", "#63C9B8")
#: How far the tones of one hue go towards white (above 0) or black: the body, then its speakers.
TONES = (0.0, 0.38, -0.32, 0.58)

#: Yellow has 1.3 to 1 on white and sky blue 2.3: the line between needs a darker edge.
MIN_EDGE_CONTRAST = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a ground and of what is written on it; grounds themselves are clear."""

    name: str  #: "light" or "dark"
    ink: str  #: text
    muted: str  #: second text
    grid: str  #: hairlines
    ground: str  #: gaps between pieces, the inside of hollow marks
    pale: str  #: the outlet's own voice, what is only room
    accent: str  #: marks that are nobody's
    warm: str  #: figures that cannot all be exact, and nothing else
    others: str  #: all other actors
    unattributed: str  #: words whose source is not found


#: Also the ground of exported figures, which are white.
LIGHT = Theme(
    name="light",
    ink="#1F2328",
    muted="#656D76",
    grid="#E3E5E8",
    ground="#FFFFFF",
    pale="#EDEFF1",
    accent="#0072B2",
    warm="#C2410C",
    others="#7A828B",
    unattributed="#B3B9C0",
)
#: Its ground is the page's, between the pieces of a bar and inside hollow marks.
DARK = Theme(
    name="dark",
    ink="#F2F0EC",
    muted="#ABA8A2",
    grid="#383632",
    ground="#171614",
    pale="#2B2A27",
    accent="#56B4E9",
    warm="#FB923C",
    others="#918F8A",
    unattributed="#64625E",
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletStyle:
    """How one outlet looks everywhere, and how much of it there is."""

    outlet: str
    colour: str
    pattern: str  #: of bars: "" solid, else Plotly's pattern shape
    symbol: str  #: of dots
    n_articles: int
    n_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorStyle:
    """How one actor looks everywhere."""

    actor: str
    on_light: str
    on_dark: str

    def colour(self, theme: Theme) -> str:
        """Return the actor's colour on the ground of ``theme``."""
        return self.on_dark if theme.name == "dark" else self.on_light


def outlet_styles(articles: pd.DataFrame) -> dict[str, OutletStyle]:
    """Return the look of every outlet, in the order of first publication, then by name.

    Give it all the articles that are analysed, before any filter: colours follow the order.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table.

    Returns
    -------
    dict
        From the outlet to its OutletStyle; outlets without a date come last.

    Examples
    --------
    >>> articles = pd.DataFrame({"outlet": ["Bee", "Ant", "Bee"], "n_words": [90, 50, 10],
    ...     "published": pd.to_datetime(["2024-11-02", "2024-11-03", None])})
    >>> [(s.outlet, s.colour, s.n_articles, s.n_words) for s in outlet_styles(articles).values()]
    [('Bee', '#0072B2', 2, 100), ('Ant', '#D55E00', 1, 50)]
    """
    known = articles[articles["outlet"].notna()]
    totals = known.groupby("outlet", as_index=False).agg(
        first=("published", "min"), n_articles=("outlet", "size"), n_words=("n_words", "sum")
    )
    totals = totals.sort_values(["first", "outlet"], na_position="last")
    styles = {}
    columns = totals[["outlet", "n_articles", "n_words"]]
    for index, (outlet, n_articles, n_words) in enumerate(
        columns.itertuples(index=False, name=None)
    ):
        cue = index // len(OUTLET_COLOURS) % len(OUTLET_PATTERNS)
        styles[str(outlet)] = OutletStyle(
            outlet=str(outlet),
            colour=OUTLET_COLOURS[index % len(OUTLET_COLOURS)],
            pattern=OUTLET_PATTERNS[cue],
            symbol=OUTLET_SYMBOLS[cue],
            n_articles=int(n_articles),
            n_words=int(n_words),
        )
    return styles


def actor_styles(leading: Sequence[str], *, bodies: Mapping[str, str]) -> dict[str, ActorStyle]:
    """Return the look of the ``leading`` actors: a hue a body, a tone for each who speaks for it.

    Parameters
    ----------
    leading : sequence of str
        From ``framing.shares.leading_actors``, which keeps the members of a body together.
    bodies : mapping
        From an actor to the body it speaks for, where there is one.

    Examples
    --------
    >>> styles = actor_styles(["Harbour Office", "Ida Roe"], bodies={"Ida Roe": "Harbour Office"})
    >>> [style.on_light for style in styles.values()]
    ['#332288', '#8176b5']
    """
    hues: dict[str, list[str]] = {}
    for actor in leading:
        hues.setdefault(bodies.get(actor, actor), []).append(actor)
    styles = {}
    for index, members in enumerate(hues.values()):
        hue = index % len(ACTOR_COLOURS_ON_LIGHT)
        for place, actor in enumerate(members):
            tone = TONES[place % len(TONES)]
            styles[actor] = ActorStyle(
                actor=actor,
                on_light=toned(ACTOR_COLOURS_ON_LIGHT[hue], tone),
                on_dark=toned(ACTOR_COLOURS_ON_DARK[hue], tone),
            )
    return {actor: styles[actor] for actor in leading}


def outline(colour: str, *, theme: Theme) -> str:
    """Return the colour of the edge of a mark: its own, or darker where it would not be seen.

    Examples
    --------
    >>> outline("#0072B2", theme=LIGHT), outline("#F0E442", theme=LIGHT)
    ('#0072B2', '#a8a02e')
    """
    return colour if contrast(colour, theme.ground) >= MIN_EDGE_CONTRAST else toned(colour, -0.3)
