"""Charts: what is drawn is what is in the tables, for one row, for forty outlets, for none."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from framing.charts.agreement import NOTHING, differing_bars, differing_pairs
from framing.charts.base.figure import PAPER_WIDTH, finish, legend_html, source_line
from framing.charts.base.theme import DARK, LIGHT, actor_styles, outlet_styles
from framing.charts.count_intervals import count_blocks
from framing.charts.coverage import coverage_over_time, words_per_outlet
from framing.charts.cues import cue_columns
from framing.charts.key_terms import key_term_columns
from framing.charts.positions import NOBODY, position_strips
from framing.charts.quoting_articles import quoting_articles_bars
from framing.charts.reported_pieces import NOT_CHOSEN, OWN_VOICE, POSTS
from framing.charts.reported_words import reported_shares_bars, reported_words_bars
from framing.charts.term_matrix import key_term_matrix
from framing.shares import leading_actors, positions, reported_words
from framing.tables import (
    ACTORS,
    ARTICLES,
    COMPARABLE,
    COMPARABLE_PAIRS,
    COUNTS,
    DISAGREEMENTS,
    QUANTITIES,
    QUOTATIONS,
    TERMS,
    table,
)

HOSTILE = '<b>Bold</b> <a href="http://x.example">Times</a> **&amp;** $x^2$ %{x}'
SIZES = [0, 1, 5, 12, 40]
KINDS = ("direct", "mixed", "indirect")
TERM_NAMES = ("dredging", "quota", "pier", "mooring fees")


class World:
    """Invented tables of ``n`` outlets, the first with a hostile name."""

    def __init__(self, n):
        names = [HOSTILE, *(f"Outlet {at}" for at in range(1, n))][:n]
        day = pd.Timestamp(2024, 11, 1)
        self.articles = table(
            [
                {
                    "article_id": f"a{at}{part}",
                    "outlet": name,
                    "published": day + pd.Timedelta(days=at),
                    "n_words": 400 + at,
                }
                for at, name in enumerate(names)
                for part in "xy"
            ],
            ARTICLES,
        )
        self.quotations = table(
            [
                {
                    "article_id": f"a{at}x",
                    "outlet": name,
                    "attribution": str(number),
                    "kind": KINDS[number % 3],
                    "actor": [HOSTILE, "Port", "Al Ng", None, *"abcdefg"][number],
                    "cue": ["said", None, "Said", "claimed", "urged"][number % 5],
                    "n_words": 20,
                    "n_quoted": [20, 5, 0][number % 3],
                }
                for at, name in enumerate(names)
                for number in range(at % 9 + 3)
            ],
            QUOTATIONS,
        )
        self.terms = table(
            [
                {
                    "outlet": name,
                    "term": term,
                    "score": 0.5 - 0.1 * place,
                    "n_articles": 1,
                    "n_occurrences": place + 2,
                    "n_occurrences_elsewhere": 3,
                    "per_10000": 40.0 + place,
                }
                for name in names
                for place, term in enumerate((HOSTILE, *TERM_NAMES))
            ],
            TERMS,
        )
        self.counts = table(
            [
                {
                    "article_id": f"a{at}x",
                    "outlet": name,
                    "start": 10 * kind,
                    "end": 10 * kind + 5,
                    "text": f"{word} {40 + at}",
                    "value": 40 + at,
                    "low": 40 + at,
                    "high": 40 + at + spread,
                    "modifier": word,
                    "voice": HOSTILE if kind == 2 else None,
                    "quantity": "q1",
                }
                for at, name in enumerate(names)
                for kind, (word, spread) in enumerate(
                    [("exact", 0), ("more than", 19), ("exact", 0), ("about", 9)]
                )
            ],
            COUNTS,
        )
        self.quantities = table(
            [{"quantity": "q1", "label": HOSTILE, "n_outlets": n}] if n else [], QUANTITIES
        )
        self.disagreements = table(
            [
                {
                    "quantity": "q1",
                    "outlet_a": names[0],
                    "article_a": "a0x",
                    "start_a": 0,
                    "outlet_b": names[1],
                    "article_b": "a1x",
                    "start_b": 0,
                    "status": "conflict",
                    "gap": 1,
                    "reason": f"“40” and “41” {HOSTILE}",
                }
            ]
            if n > 1
            else [],
            DISAGREEMENTS,
        )
        self.comparable = table(
            [
                {"outlet": name, "n_comparable": at, "n_differ": at // 2, "n_alone": 3}
                for at, name in enumerate(names)
            ],
            COMPARABLE,
        )
        self.pairs = table(
            [
                {"outlet_a": a, "outlet_b": b, "n_comparable": 3, "n_differ": 1}
                for a, b in itertools.combinations(names, 2)
            ],
            COMPARABLE_PAIRS,
        )
        self.outlets = outlet_styles(self.articles)
        self.leading = leading_actors(self.quotations, actors=table([], ACTORS))
        self.actors = actor_styles(self.leading, bodies={})
        self.positions = positions(self.quotations, articles=self.articles)
        self.shares = reported_words(self.quotations, articles=self.articles, leading=self.leading)


WORLDS = {n: World(n) for n in SIZES}
CHARTS = {
    "reported words": lambda w, theme: reported_words_bars(w.shares, actors=w.actors, theme=theme),
    "reported words, smallest": lambda w, theme: reported_words_bars(
        w.shares, actors=w.actors, theme=theme, form="smallest"
    ),
    "shares of words": lambda w, theme: reported_shares_bars(
        w.shares, actors=w.actors, theme=theme
    ),
    "shares of passages": lambda w, theme: reported_shares_bars(
        w.shares, actors=w.actors, measure="passages", theme=theme
    ),
    "quoting articles": lambda w, theme: quoting_articles_bars(
        w.shares, actors=w.actors, theme=theme
    ),
    "key terms": lambda w, theme: key_term_columns(w.terms, outlets=w.outlets, theme=theme),
    "outlets by terms": lambda w, theme: key_term_matrix(w.terms, outlets=w.outlets, theme=theme),
    "counts": lambda w, theme: count_blocks(
        w.counts,
        quantities=w.quantities,
        disagreements=w.disagreements,
        outlets=w.outlets,
        theme=theme,
    ),
    "differing": lambda w, theme: differing_bars(w.comparable, outlets=w.outlets, theme=theme),
    "differing pairs": lambda w, theme: differing_pairs(w.pairs, outlets=w.outlets, theme=theme),
    "positions": lambda w, theme: position_strips(w.positions, actors=w.actors, theme=theme),
    "words": lambda w, theme: words_per_outlet(w.outlets, theme=theme),
    "cues": lambda w, theme: cue_columns(w.quotations, outlets=w.outlets, theme=theme),
    "time": lambda w, theme: coverage_over_time(w.articles, outlets=w.outlets, theme=theme),
}
every_chart = pytest.mark.parametrize("name", CHARTS)
every_size = pytest.mark.parametrize("n", SIZES)


def texts_of(figure):
    """Return every text of a figure that Plotly reads markup in."""
    for trace in figure.data:
        for value in (trace.text, trace.hovertext, trace.name):
            yield from [value] if isinstance(value, str) else value if value is not None else []
    for axis in (figure.layout.xaxis, figure.layout.yaxis):
        yield from axis.ticktext or ()
    for note in figure.layout.annotations:
        yield note.text


def dots_of(figure):
    """Return the trace of the exact figures."""
    marks = (trace for trace in figure.data if trace.type == "scatter" and trace.mode == "markers")
    return next(trace for trace in marks if trace.marker.symbol != "line-ns")


def points(figure):
    """Return (trace, place, customdata) of everything that can be chosen."""
    for trace in figure.data:
        for place, data in enumerate(trace.customdata if trace.customdata is not None else ()):
            yield trace, place, data


@every_chart
@every_size
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_plotly_accepts_every_property(name, n, theme):
    # Figures are made without Plotly's check, for speed; here it is made.
    figure = CHARTS[name](WORLDS[n], theme)
    assert go.Figure(figure.to_dict()).layout.height > 0


@every_chart
@every_size
def test_names_are_printed_literally(name, n):
    for text in texts_of(CHARTS[name](WORLDS[n], LIGHT)):
        tags = set(re.findall(r"</?([^\s>]+)[^>]*>", text))
        assert tags <= {"b", "br", "span"}
        assert "Bold</b>" not in text
        assert "<a" not in text


@every_chart
@every_size
def test_every_colour_is_given(name, n):
    for trace in CHARTS[name](WORLDS[n], LIGHT).data:
        if trace.type == "bar":
            assert trace.marker.color is not None
        elif trace.mode == "markers":
            assert trace.marker.color is not None or trace.marker.line.color is not None
        elif trace.mode == "lines":
            assert trace.line.color is not None


@every_chart
def test_labels_keep_their_colour_when_a_mark_is_chosen(name):
    # Plotly fades what is not chosen, in every trace; a label that fades cannot be read.
    for trace in CHARTS[name](WORLDS[5], DARK).data:
        if trace.type == "scatter" and trace.mode == "text":
            assert trace.unselected.textfont.color == trace.textfont.color


@every_chart
def test_more_rows_make_a_higher_figure(name):
    heights = [CHARTS[name](WORLDS[n], LIGHT).layout.height for n in (1, 5, 12, 40)]
    if name == "outlets by terms":  # its rows are the terms
        assert len(set(heights)) <= 2
        return
    assert heights == sorted(heights)
    assert heights[-1] > heights[0]


@every_chart
def test_the_same_tables_make_the_same_figure(name):
    figures = [CHARTS[name](World(5), LIGHT) for _ in range(2)]
    assert figures[0].to_json() == figures[1].to_json()


@every_chart
def test_everything_that_can_be_chosen_has_its_data(name):
    figure = CHARTS[name](WORLDS[12], LIGHT)
    assert {len(data) for _, _, data in points(figure)}
    for trace in figure.data:
        if trace.customdata is not None:
            assert len(trace.customdata) == len(trace.y)


def test_the_length_of_a_piece_is_the_number_of_its_words():
    world = WORLDS[5]
    figure = CHARTS["reported words"](world, LIGHT)
    drawn = {
        (data[0], data[2], data[3], data[4]): trace.x[place]
        for trace, place, data in points(figure)
        if data[4] != "own"
    }
    for row in world.shares.to_dict("records"):
        actor = row["actor"] if row["part"] == "actor" else ""
        if row["n_quoted"] + row["n_unmarked"]:
            key = (row["outlet"], row["part"], actor)
            assert drawn[*key, "quoted"] == row["n_quoted"]
            assert drawn[*key, "unmarked"] == row["n_unmarked"]


def test_a_bar_is_as_long_as_the_words_of_its_articles():
    figure = CHARTS["reported words"](WORLDS[5], LIGHT)
    lengths = {}
    for trace, place, data in points(figure):
        lengths[data[0]] = lengths.get(data[0], 0) + trace.x[place]
    assert lengths == {s.outlet: s.n_words for s in WORLDS[5].outlets.values()}


def test_a_filter_of_actors_changes_no_figure():
    world = WORLDS[5]
    chosen = world.shares[world.shares["actor"].eq("Port")]
    figure = reported_words_bars(chosen, actors=world.actors)
    whole = reported_words_bars(world.shares, actors=world.actors)
    port = {trace.name: list(trace.x) for trace in whole.data if trace.name}["Port"]
    assert {trace.name: list(trace.x) for trace in figure.data if trace.name}["Port"] == port
    assert NOT_CHOSEN in {trace.name for trace in figure.data}
    assert NOT_CHOSEN not in {trace.name for trace in whole.data}


def test_embedded_posts_are_neither_own_voice_nor_reported():
    world = WORLDS[5]
    shares = reported_words(
        world.quotations, articles=world.articles, leading=world.leading, posts={"a1y": 30}
    )
    figures = [reported_words_bars(s, actors=world.actors) for s in (world.shares, shares)]
    before, after = ({t.name: list(t.x) for t in f.data if t.type == "bar"} for f in figures)
    assert after[POSTS] == [0, 30, 0, 0, 0]
    assert after[OWN_VOICE][1] == before[OWN_VOICE][1] - 30
    names = set(before) - {OWN_VOICE}
    assert {name: after[name] for name in names} == {name: before[name] for name in names}


@pytest.mark.parametrize("name", ["reported words", "shares of passages", "quoting articles"])
def test_an_actor_who_is_no_leading_one_can_be_chosen_too(name):
    world = World(12)
    other = next(a for a in world.quotations["actor"].dropna() if a not in world.leading)
    shares = reported_words(
        world.quotations, articles=world.articles, leading=[*world.leading, other]
    )
    world.shares = shares
    assert other not in world.actors
    assert other in {data[3] for _, _, data in points(CHARTS[name](world, LIGHT)) if data}


def test_the_shares_of_a_bar_add_up_to_one_or_there_is_a_sentence():
    figure = CHARTS["shares of words"](WORLDS[5], LIGHT)
    totals = {}
    for trace, place, data in points(figure):
        totals[data[0]] = totals.get(data[0], 0) + trace.x[place]
    thin = {
        row["outlet"] for row in WORLDS[5].shares.to_dict("records") if pd.isna(row["share_quoted"])
    }
    assert totals == {o: 0 if o in thin else pytest.approx(1) for o in WORLDS[5].outlets}
    said = [text for text in texts_of(figure) if "too few for percentages" in text]
    assert len(said) == len(thin)


def test_the_smallest_form_has_the_same_lengths():
    figures = [CHARTS[name](WORLDS[5], LIGHT) for name in list(CHARTS)[:2]]
    lengths = [[list(t.x) for t in figure.data if t.type == "bar"] for figure in figures]
    assert lengths[0] == lengths[1]
    assert figures[1].layout.height < figures[0].layout.height


def test_actors_stand_in_one_order_in_every_bar():
    for name in ("reported words", "shares of words", "shares of passages"):
        parts = [data[2:4] for _, _, data in points(CHARTS[name](WORLDS[12], LIGHT))]
        seen = [tuple(key) for key in dict.fromkeys(map(tuple, parts)) if key[0] == "actor"]
        assert [actor for _, actor in seen] == WORLDS[12].leading


def test_key_terms_are_on_one_scale_in_order_of_their_score():
    figure = CHARTS["key terms"](WORLDS[5], LIGHT)
    (bars,) = [trace for trace in figure.data if trace.type == "bar"]
    columns: dict[str, list[tuple[str, float]]] = {}
    for (outlet, term), x in zip(bars.customdata, bars.x, strict=True):
        columns.setdefault(outlet, []).append((term, round(x / bars.x[0], 6)))
    assert len(columns) == 5
    for column in columns.values():
        assert column == list(zip([HOSTILE, *TERM_NAMES], [1, 1.5, 2, 2.5, 3], strict=True))


def test_key_terms_say_uses_here_and_elsewhere():
    assert "\u00a02 : 3" in set(texts_of(CHARTS["key terms"](WORLDS[1], LIGHT)))


def test_every_column_of_terms_has_its_heading():
    texts = set(texts_of(CHARTS["key terms"](WORLDS[5], LIGHT)))
    for outlet in list(WORLDS[5].outlets)[1:]:
        assert any(text.endswith(f"<b>{outlet}</b>") for text in texts)


def test_a_column_says_that_its_outlet_is_unknown_beside_the_title():
    world = World(2)
    name = "outlet unknown: Dues rise at the quay"
    styles = {name: replace(world.outlets["Outlet 1"], outlet=name)}
    texts = list(texts_of(key_term_columns(world.terms, outlets=styles)))
    assert any("Dues rise at the" in text and "unknown" not in text for text in texts)
    assert any("outlet unknown, 2 articles" in text for text in texts)


def test_an_outlet_without_a_term_keeps_its_column():
    world = WORLDS[5]
    terms = world.terms[world.terms["outlet"].ne("Outlet 3")]
    texts = set(texts_of(key_term_columns(terms, outlets=world.outlets)))
    assert "no term stands out" in texts


def test_an_outlet_keeps_its_colour_when_others_are_hidden():
    world = WORLDS[5]
    shown = {"Outlet 3": world.outlets["Outlet 3"]}
    figure = key_term_columns(world.terms, outlets=shown)
    whole = CHARTS["key terms"](world, LIGHT)
    colours = {
        data[0]: colour
        for trace in whole.data
        if trace.type == "bar"
        for data, colour in zip(trace.customdata, trace.marker.color, strict=True)
    }
    assert figure.data[0].marker.color[0] == colours["Outlet 3"]


def test_every_mention_of_a_quantity_can_be_chosen():
    figure = CHARTS["counts"](WORLDS[5], LIGHT)
    chosen = {tuple(data) for _, _, data in points(figure)}
    counts = WORLDS[5].counts
    assert chosen == {
        (article_id, str(start))
        for article_id, start in zip(counts["article_id"], counts["start"], strict=True)
    }


def test_only_figures_that_cannot_both_be_exact_are_warm_and_say_so():
    figure = CHARTS["counts"](WORLDS[5], LIGHT)
    dots = dots_of(figure)
    warm = {
        tuple(data)
        for data, line in zip(dots.customdata, dots.marker.line.color, strict=True)
        if line == LIGHT.warm
    }
    assert warm == {("a0x", "0"), ("a1x", "0")}
    marks = dict(zip(map(tuple, dots.customdata), dots.marker.symbol, strict=True))
    assert {marks[key] for key in warm} == {"diamond"}  # a second mark beside the colour
    assert sum("differs" in str(text) for text in texts_of(figure)) == 2


def test_a_figure_that_is_not_the_outlets_own_is_hollow():
    figure = CHARTS["counts"](WORLDS[1], LIGHT)
    dots = dots_of(figure)
    fills = dict(zip([data[1] for data in dots.customdata], dots.marker.color, strict=True))
    assert fills == {"0": LIGHT.accent, "20": LIGHT.ground}


def test_more_than_fades_away_from_the_figure_named():
    figure = CHARTS["counts"](WORLDS[1], LIGHT)
    extents = next(trace for trace in figure.data if trace.type == "bar")
    fading = [
        (base, float(colour.split(",")[-1].rstrip(")")))
        for base, colour, data in zip(
            extents.base, extents.marker.color, extents.customdata, strict=True
        )
        if data[1] == "10"
    ]
    assert [opacity for _, opacity in sorted(fading)] == sorted(
        (opacity for _, opacity in fading), reverse=True
    )


def test_a_mention_without_an_interval_is_listed_and_not_drawn():
    world = World(1)
    counts = world.counts.assign(low=float("nan"), high=float("nan"))
    figure = count_blocks(
        counts,
        quantities=world.quantities,
        disagreements=world.disagreements,
        outlets=world.outlets,
    )
    assert not list(points(figure))
    assert sum("exact 40" in text for text in texts_of(figure)) == 2


def test_cues_are_counted_once_an_attribution_in_any_case():
    figure = CHARTS["cues"](WORLDS[1], LIGHT)
    assert {tuple(data)[1] for _, _, data in points(figure)} == {"said"}
    assert "said" in next(texts_of(figure))
    assert any("in 2 of 2 attributions" in text for text in texts_of(figure))


def test_a_strip_is_as_long_as_the_articles_of_its_outlet():
    figure = CHARTS["positions"](WORLDS[12], LIGHT)
    lengths = {}
    for trace, at, data in points(figure):
        lengths[data[0], data[1]] = lengths.get((data[0], data[1]), 0) + trace.x[at]
    assert len(lengths) == 12 * 3
    assert list(lengths.values()) == pytest.approx([max(lengths.values())] * 36)


def test_one_actor_without_a_colour_is_named_in_the_strip():
    figure = position_strips(WORLDS[1].positions, actors={})
    bars = next(trace for trace in figure.data if trace.type == "bar")
    assert [data[2] for data in bars.customdata].count("none") == 3
    assert NOBODY in bars.text
    assert any(text.startswith("&lt;b&gt;Bold") for text in bars.text)


def test_an_actor_called_as_the_rest_is_not_taken_for_it():
    rows = WORLDS[1].positions
    rows = rows.assign(actor=rows["actor"].where(rows["actor"].isna(), "Others"))
    figure = position_strips(rows, actors=actor_styles(["Others"], bodies={}))
    bars = next(trace for trace in figure.data if trace.type == "bar")
    assert {d[3]: c for d, c in zip(bars.customdata, bars.marker.color, strict=True)}[
        "Others"
    ] == "#332288"


def test_conflicts_stand_beside_what_could_be_compared():
    texts = " ".join(texts_of(CHARTS["differing"](WORLDS[5], LIGHT)))
    assert NOTHING in texts
    assert "differs on 2 of 4" in texts


def test_each_pair_is_in_the_matrix_both_ways():
    figure = CHARTS["differing pairs"](WORLDS[5], LIGHT)
    pairs = {tuple(data) for _, _, data in points(figure)}
    assert pairs == set(itertools.permutations(WORLDS[5].outlets, 2))
    assert set(figure.data[0].text) == {"1 / 3"}


def test_a_pair_that_agrees_on_all_has_no_warm_colour():
    pairs = WORLDS[5].pairs.assign(n_differ=0)
    figure = differing_pairs(pairs, outlets=WORLDS[5].outlets)
    assert set(figure.data[0].marker.color) == {LIGHT.pale}


def test_many_outlets_are_numbered_and_the_legend_has_their_names():
    figure = CHARTS["outlets by terms"](WORLDS[40], LIGHT)
    assert "40 Outlet 39" in legend_html(figure)
    assert "1 &lt;b&gt;Bold" in legend_html(figure)


def test_a_day_has_one_dot_an_outlet_with_the_number_of_its_articles():
    figure = CHARTS["time"](WORLDS[5], LIGHT)
    data = [tuple(data) for _, _, data in points(figure)]
    assert data[0][1] == "2024-11-01" or ("Outlet 1", "2024-11-02") in data
    assert len(data) == 5
    assert all("2 articles" in text for text in figure.data[0].hovertext)


def test_articles_without_a_date_are_counted_beside_the_name():
    world = World(3)
    articles = world.articles.copy()
    articles.loc[articles["outlet"].eq("Outlet 1"), "published"] = pd.NaT
    figure = coverage_over_time(articles, outlets=world.outlets)
    assert any("2 without a date" in text for text in texts_of(figure))


@every_chart
@pytest.mark.parametrize("n", [0, 5])
def test_what_leaves_carries_title_measure_and_source(name, n):
    figure = CHARTS[name](WORLDS[n], LIGHT)
    before = figure.to_json()
    source = source_line(WORLDS[n].articles, version="0.1", notes=["constructed example"])
    paper = finish(figure, title="Who & what?", subtitle="Words <counted>.", source=source)
    assert figure.to_json() == before
    go.Figure(paper.to_dict())
    notes = " ".join(note.text for note in paper.layout.annotations)
    assert "Who &amp; what?" in notes
    assert "Words &lt;counted&gt;." in notes
    for part in ("constructed example", "checked by hand", "Framing 0.1"):
        assert part in notes.replace("</span><br><span>", " ")
    assert paper.layout.paper_bgcolor == "#FFFFFF"
    assert "Arial" in paper.layout.font.family
    assert paper.layout.width == PAPER_WIDTH
    assert paper.layout.height > figure.layout.height


def test_one_article_an_outlet_is_said_in_the_source_line():
    articles = WORLDS[5].articles
    one = articles.drop_duplicates("outlet")
    sentence = "this describes the articles, not the outlets"
    assert sentence in source_line(one, version="0.1")
    assert sentence not in source_line(articles, version="0.1")


def test_the_source_line_of_nothing_says_so():
    assert source_line(WORLDS[0].articles, version="0.1").startswith(
        "0 articles of 0 outlets, 0 words, no dates"
    )


def test_the_legend_of_the_page_has_each_actor_once_and_no_markup_of_names():
    legend = legend_html(CHARTS["reported words"](WORLDS[12], LIGHT))
    assert legend.count("Port") == 1
    assert "<b>" not in legend
    assert "<a" not in legend
