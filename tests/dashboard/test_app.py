"""The app: every page in every state says what it can, and why there is nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from framing import analyse, read_paths
from framing.counts.comparison.side_by_side import MEANINGS
from framing.dashboard.pages import overview
from framing.dashboard.state.projects import SAMPLE

APP = Path(__file__).parents[2] / "app.py"
PAGES = {
    "": "How do the outlets tell this story?",
    "terms": "Which words set the outlets apart?",
    "quotes": "Whose words are reported?",
    "counts": "Which figures differ?",
    "articles": "What do the articles say?",
    "add": "Which articles should be compared?",
    "projects": "Where are your articles?",
    "method": "How is this measured?",
}
HOSTILE = "<img src=x onerror=alert(1)> **Ant** ![x](http://ant.example/x.png) $x^2$ :red[no]"


def app(page: str = "", **address: str) -> AppTest:
    """Return the app on ``page``, with the parameters of the address."""
    at = AppTest.from_file(APP, default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    at.run()
    at._page_hash = calc_hash(page)  # pages are functions, which switch_page does not take
    return at.run()


def started_on(monkeypatch, tmp_path: Path, rows: list[dict[str, str]]) -> None:
    """Start the app on a file of ``rows``."""
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setattr("sys.argv", ["app.py", str(file)])


def said(at: AppTest) -> str:
    """Return the words on the page that do not stand in a chart."""
    kinds = (at.header, at.subheader, at.text, at.info, at.markdown)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def charts(at: AppTest) -> list:
    return at.get("plotly_chart")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_the_sample_story(page, monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app(page)
    assert not at.exception
    assert [header.value for header in at.header] == [PAGES[page]]


PLAIN = "Dockers went back to work on Monday. The harbour opened at noon and nobody minded."
SPOKEN = (
    "More than 60 dockers went back on Monday. “We won all that we had asked for,” said Ida Roe, "
    "who leads the dockers. The port said that it had lost 12 days of trade."
)
LATER = (
    "Some 40 dockers went back, the port said. “It cost us 14 days of trade and more,” said the "
    "port. Ida Roe said that the dockers had won."
)


def many_outlets() -> list[dict[str, str]]:
    return [
        {"outlet": f"Outlet {n}", "title": f"Harbour {n}", "text": f"{SPOKEN} Pier {n}. Pier {n}."}
        for n in range(40)
    ]


STATES = {
    "one article": [{"outlet": "Ant", "text": SPOKEN}],
    "three short ones": [
        {"outlet": "Ant", "text": "Dockers left."},
        {"outlet": "Bee", "text": "Dockers came."},
        {"outlet": "Cow", "text": "Rain."},
    ],
    "one outlet only": [{"outlet": "Ant", "text": SPOKEN}, {"outlet": "Ant", "text": LATER}],
    "no quotation and no number": [
        {"outlet": "Ant", "text": PLAIN},
        {"outlet": "Bee", "text": PLAIN + " So it was."},
    ],
    "forty outlets": many_outlets(),
    "no outlet known": [{"text": SPOKEN}, {"text": LATER}],
    "hostile names and texts": [
        {"outlet": HOSTILE, "title": HOSTILE, "text": f"{SPOKEN} {HOSTILE} {HOSTILE}"},
        {"outlet": "=1+1", "title": "@SUM(1)", "text": LATER},
    ],
}


@pytest.mark.parametrize("state", STATES)
def test_every_page_says_what_it_can(state, monkeypatch, tmp_path):
    started_on(monkeypatch, tmp_path, STATES[state])
    at = AppTest.from_file(APP, default_timeout=60).run()
    for page, question in PAGES.items():
        at._page_hash = calc_hash(page)
        at.run()
        assert not at.exception, page
        assert not at.error, page
        assert [header.value for header in at.header] == [question]


def test_with_nothing_in_scope_every_page_says_so(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    for page in PAGES:
        at = app(page, search="no article has these words")
        assert not at.exception
        assert not charts(at) or page == "method"  # its chart is of other articles


def test_a_path_that_is_not_there_is_explained(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.argv", ["app.py", str(tmp_path / "nothing.txt")])
    at = app()
    assert not at.exception
    assert "No article" in said(at)
    assert "nothing.txt" in said(app("add"))


def test_one_outlet_is_set_apart_from_nobody_and_the_page_says_why(monkeypatch, tmp_path):
    started_on(monkeypatch, tmp_path, STATES["one outlet only"])
    at = app("terms")
    assert "there is only one" in said(at)
    assert "says more" not in said(at)
    assert len(charts(at)) == 1  # of what it says often


def test_a_filter_changes_no_figure(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    everything, one = app("terms"), app("terms", outlet="Meridian Post")
    whole, part = (json.loads(charts(at)[0].proto.spec)["data"] for at in (everything, one))
    texts = {text for trace in whole for text in trace.get("text") or []}
    assert {text for trace in part for text in trace.get("text") or []} <= texts
    assert "1 of 6 outlets shown" in "".join(element.proto.body for element in one.get("html"))


def test_a_scope_is_analysed_anew(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("terms", search="bipartisan")
    html = "".join(element.proto.body for element in at.get("html"))
    assert "articles with “bipartisan”" in html
    assert "7 of 7 articles" not in html


def test_a_filter_for_an_outlet_that_is_not_there_is_dropped(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("quotes", outlet="No Such Post", actor="Nobody")
    assert not at.exception
    assert len(charts(at)) == 4


def test_a_link_to_a_passage_marks_it(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    article_id = read_paths([SAMPLE]).articles["article_id"].iloc[2]
    at = app("articles", article=article_id, start="10", end="20")
    assert 'id="focus"' in "".join(element.proto.body for element in at.get("html"))


def test_a_link_leads_to_its_article_where_a_filter_hides_the_outlet(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    articles = read_paths([SAMPLE]).articles
    hidden = articles[articles["outlet"] != "Meridian Post"].iloc[0]
    at = app("articles", article=hidden["article_id"], outlet="Meridian Post", start="5", end="9")
    assert hidden["outlet"] in said(at)
    assert 'id="focus"' in "".join(element.proto.body for element in at.get("html"))


def test_a_link_with_nonsense_for_a_passage_opens_the_article(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    for start, end in (("x", "y"), ("-1", "5"), ("99999999", "99999999999"), ("²", "3")):
        assert not app("articles", article="no such id", start=start, end=end).exception


def test_uploaded_articles_can_be_mended_and_join(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("add")
    files = [("a.txt", SPOKEN.encode(), "text/plain"), ("b.txt", b"", "text/plain")]
    at.file_uploader(key="files").set_value([*files, ("c.txt", LATER.encode(), "text/plain")])
    at.run()
    assert not at.exception
    assert "1 file or row could not be read" in said(at)
    at.button(key="compare").click().run()
    assert not at.exception
    at._page_hash = calc_hash("articles")
    at.run()
    assert len(at.selectbox(key="article_choice").options) == 2


def project_choice(at: AppTest):
    return next(box for box in at.selectbox if box.label == "Project")


def test_an_uploaded_project_can_be_left_for_the_sample_and_taken_up_again(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("add")
    at.file_uploader(key="files").set_value([("a.txt", SPOKEN.encode(), "text/plain")]).run()
    at.button(key="compare").click().run()
    own = project_choice(at).value
    project_choice(at).set_value("sample").run()
    assert "7 of 7 articles" in "".join(element.proto.body for element in at.get("html"))
    project_choice(at).set_value(own).run()
    assert "1 of 1 article analysed" in "".join(element.proto.body for element in at.get("html"))


def test_any_word_can_be_looked_up(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("terms")
    at.text_input(key="query").set_value("bipartisan").run()
    assert not at.exception
    found = [text.value for text in at.text if " places in " in text.value]
    assert found
    assert not found[0].startswith("0 ")


def test_a_pattern_that_cannot_be_searched_for_is_explained(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("terms")
    at.selectbox(key="query_mode").set_value("Pattern").run()
    at.text_input(key="query").set_value("(a{999}").run()
    assert not at.exception
    assert len(at.error) == 1
    assert "(a{999}" in said(at)


def test_stop_words_change_the_terms_and_are_named_with_them(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("terms")
    usual = at.text_area(key="stop_words").value
    at.text_area(key="stop_words").set_value(f"{usual}founder\nbipartisan\n").run()
    assert not at.exception
    terms = [
        text
        for trace in json.loads(charts(at)[0].proto.spec)["data"]
        for text in trace.get("text") or []
    ]
    assert terms
    assert not {"founder", "bipartisan"} & set(terms)
    assert "stop words" in "".join(element.proto.body for element in at.get("html"))
    at.button(key="usual_words").click().run()
    assert at.text_area(key="stop_words").value == usual


def with_chosen(page: str, chart: str, data: list[str]) -> AppTest:
    """Return ``page`` after a mark with ``data`` was chosen in ``chart``."""
    at = app(page)
    point = {"customdata": data, "point_index": 0, "curve_number": 0}
    selection = {"points": [point], "point_indices": [0], "box": [], "lasso": []}
    at.session_state[chart] = {"selection": selection}
    return at.run()


def listed(at: AppTest) -> int:
    """Return how many passages are listed."""
    return sum(element.proto.body.count('class="passage"') for element in at.get("html"))


def test_every_mark_opens_what_it_was_counted_from(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    found = analyse(read_paths([SAMPLE]))
    term = found.terms.iloc[0]
    at = with_chosen("terms", "terms", [term["outlet"], term["term"]])
    assert not at.exception
    assert listed(at) == term["n_occurrences"]
    quotations = found.quotations[found.quotations["cue"].notna()]
    outlet, cue = quotations.iloc[0][["outlet", "cue"]]
    same = quotations["outlet"].eq(outlet) & quotations["cue"].str.casefold().eq(cue.casefold())
    same &= quotations["kind"].isin(["direct", "mixed", "indirect"])
    shared = listed(app("quotes"))
    at = with_chosen("quotes", "cues", [outlet, cue.casefold()])
    assert not at.exception
    assert listed(at) == shared + same.sum()
    mention = found.counts[found.counts["quantity"].notna()].iloc[0]
    to_judge = listed(app("counts"))
    at = with_chosen("counts", "counts", [mention["article_id"], str(mention["start"])])
    assert not at.exception
    assert listed(at) == to_judge + found.counts["quantity"].eq(mention["quantity"]).sum()


def test_an_address_opens_the_sentences_of_a_figure(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    found = analyse(read_paths([SAMPLE]))
    pair = found.disagreements.iloc[0]
    same = found.counts["quantity"].eq(pair["quantity"]).sum()
    to_judge = listed(app("counts"))
    at = app("counts", figure=f"{pair['article_a']}:{pair['start_a']}")
    assert not at.exception
    assert listed(at) == to_judge + same
    assert listed(app("counts", figure="no such figure:9")) == to_judge


def test_a_dot_of_the_time_line_opens_the_articles_of_its_day(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = with_chosen("", "overview-coverage", ["Meridian Post", "2024-10-24"])
    assert not at.exception
    assert "Meridian Post: 1 article, 2024-10-24." in said(at)


def test_an_actor_filter_leaves_the_cues_as_they_are(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    everybody, one = app("quotes"), app("quotes", actor="Mumtaz Zahra Baloch")
    whole, part = (json.loads(charts(at)[3].proto.spec)["data"] for at in (everybody, one))
    assert part == whole


def test_with_outlets_chosen_that_share_no_figure_no_empty_grid_is_drawn(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("counts", outlet=["Meridian Post", "Harbour Courier"])
    assert not at.exception
    assert "No two of these outlets" in said(at)


def test_what_was_not_taken_in_stays_listed(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("add")
    rows = b"text,outlet\nThe bridge is closed.,Ant\n,Bee\n"
    at.file_uploader(key="files").set_value(("rows.csv", rows, "text/csv"))
    at.run()
    assert "1 file or row could not be read" in said(at)
    at.button(key="compare").click().run()
    at._page_hash = calc_hash("add")
    at.run()
    assert "1 file or row could not be read" in said(at)


def test_too_few_articles_are_not_said_to_lack_a_date(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app(outlet=["Meridian Post", "Lantern Weekly"])
    lines = "".join(element.proto.body for element in at.get("html"))
    assert "too few of them have a date" not in lines
    assert "they are too few" in lines


def test_one_outlet_is_one_outlet(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app(search="OHCHR")
    lines = said(at) + "".join(element.proto.body for element in at.get("html"))
    assert "1 of 1 outlet shown" in lines
    assert "1 of 1 outlets" not in lines


def test_what_of_a_table_is_not_read_and_what_is_not_english_is_said(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    at = app("add")
    german = (
        "Der Stadtrat hat am Dienstag beschlossen, die Brücke für Autos zu sperren. Rund 300 "
        "Menschen protestierten vor dem Rathaus, sagte die Polizei. „Wir können nicht warten“, "
        "sagte die Bürgermeisterin in einer Rede an die Bürger, so laut war es."
    )
    rows = ("Body Text,Zeitung\n" + '"' + german + '",Ant\n').encode()
    at.file_uploader(key="files").set_value([("odd.csv", rows, "text/csv")]).run()
    assert not at.exception
    assert "Columns of odd.csv that nothing is read from: Zeitung." in said(at)
    assert "1 article does not seem to be in English" in said(at)
    at.button(key="compare").click().run()
    lines = "".join(element.proto.body for element in at.get("html"))
    assert "1 article seems not to be in English" in lines


def test_an_address_of_an_article_that_is_not_there_says_so(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    assert "is not among those analysed" in said(
        app("articles", article="gone", start="1", end="9")
    )
    assert "is not among those analysed" not in said(app("articles"))


def test_compared_pairs_begin_with_the_verdict_and_the_wordings(monkeypatch):
    monkeypatch.setattr("sys.argv", ["app.py"])
    pairs = app("counts").dataframe[-1].value
    assert list(pairs.columns[:2]) == ["thing", "verdict"]
    assert set(pairs["verdict"]) <= set(MEANINGS.values())
    assert pairs["says"].ne("").all()
    assert pairs["other says"].ne("").all()


def test_every_chart_of_the_pages_goes_into_the_bundle():
    bundled = {make.__name__ for make in overview._BUNDLED}
    figures = Path(overview.__file__).parents[1] / "figures"
    named = {name for path in figures.glob("*.py") for name in _chart_functions(path)}
    # Two outlets, or one thing counted, are chosen on the page, and what the model was measured
    # on is not theirs.
    assert named - bundled == {"comparison_chart", "life_chart", "reliability_chart"}


def _chart_functions(path: Path) -> list[str]:
    lines = path.read_text().splitlines()
    return [
        line[4:].partition("(")[0] for line in lines if "_chart(" in line and line[:4] == "def "
    ]
