"""Palette: colours belong to outlets and actors, and can be told apart and read."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts.base.colours import contrast, ink_on
from framing.charts.base.theme import (
    ACTOR_COLOURS_ON_DARK,
    ACTOR_COLOURS_ON_LIGHT,
    DARK,
    LIGHT,
    OUTLET_COLOURS,
    actor_styles,
    outlet_styles,
    outline,
)
from framing.tables import ARTICLES, table


def articles_of(n):
    rows = [
        {
            "article_id": f"a{at}",
            "outlet": f"Outlet {at:02}",
            "published": pd.Timestamp(2024, 11, 1) + pd.Timedelta(days=at),
            "n_words": 100,
        }
        for at in range(n)
    ]
    return table(rows, ARTICLES)


def test_an_outlets_colour_survives_a_filter_of_rows_that_is_made_after():
    styles = outlet_styles(articles_of(6))
    shown = {name: styles[name] for name in ["Outlet 04", "Outlet 01"]}
    assert shown["Outlet 04"].colour == OUTLET_COLOURS[4]


def test_outlet_styles_do_not_depend_on_the_order_of_rows():
    articles = articles_of(12)
    assert outlet_styles(articles) == outlet_styles(articles.sample(frac=1, random_state=3))


def test_more_than_eight_outlets_have_a_second_cue():
    styles = list(outlet_styles(articles_of(40)).values())
    assert len({(style.colour, style.pattern) for style in styles}) == 40
    assert len({(style.colour, style.symbol) for style in styles}) == 40
    assert {style.pattern for style in styles[:8]} == {""}


def test_no_outlet_has_an_actors_colour():
    assert set(OUTLET_COLOURS).isdisjoint((*ACTOR_COLOURS_ON_LIGHT, *ACTOR_COLOURS_ON_DARK))


def test_a_body_and_who_speaks_for_it_have_one_hue():
    styles = actor_styles(["Port", "Ida Roe", "Al Ng"], bodies={"Ida Roe": "Port"})
    port, roe, ng = (style.on_light for style in styles.values())
    assert port == ACTOR_COLOURS_ON_LIGHT[0]
    assert roe not in ACTOR_COLOURS_ON_LIGHT  # a tone of the first
    assert ng == ACTOR_COLOURS_ON_LIGHT[1]


def test_two_who_speak_for_a_body_that_is_not_shown_have_one_hue():
    styles = actor_styles(["Ida Roe", "Al Ng"], bodies={"Ida Roe": "Port", "Al Ng": "Port"})
    assert styles["Ida Roe"].on_light == ACTOR_COLOURS_ON_LIGHT[0]
    assert styles["Al Ng"].on_light not in ACTOR_COLOURS_ON_LIGHT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reads_on_its_ground(theme):
    assert contrast(theme.ink, theme.ground) >= 7
    assert contrast(theme.muted, theme.ground) >= 4.5
    assert contrast(theme.warm, theme.ground) >= 4.5
    assert contrast(theme.muted, theme.pale) >= 4.5  # "own voice" stands on it


@pytest.mark.parametrize("colour", ACTOR_COLOURS_ON_LIGHT)
def test_actors_are_seen_on_white(colour):
    assert contrast(colour, LIGHT.ground) >= 2.7
    assert contrast(colour, ink_on(colour)) >= 4


@pytest.mark.parametrize("colour", ACTOR_COLOURS_ON_DARK)
def test_actors_are_seen_on_a_dark_ground(colour):
    assert contrast(colour, DARK.ground) >= 4
    assert contrast(colour, ink_on(colour)) >= 4


@pytest.mark.parametrize("colour", OUTLET_COLOURS)
def test_every_outlet_has_an_edge_that_is_seen_on_white(colour):
    assert contrast(outline(colour, theme=LIGHT), LIGHT.ground) >= 2
