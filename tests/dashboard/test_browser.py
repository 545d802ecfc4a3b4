"""The dashboard in a real browser: what is on the screen is what the tables hold."""

from __future__ import annotations

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from framing import analyse, read_paths
from framing.dashboard.state.projects import SAMPLE

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = ["", "terms", "quotes", "counts", "articles", "add", "projects", "method"]
READY = "[data-testid=stApp][data-test-script-state=notRunning]"

if CHROMIUM is None and os.environ.get("CI") != "true":
    pytest.skip("there is no Chromium on this machine", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api")


def served(folder: Path, *paths: str) -> Iterator[str]:
    """Yield the address of a server of the dashboard, and end it afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    command += ["--server.headless", "true", "--server.port", str(port)]
    command += ["--server.fileWatcherType", "none", "--", *paths]
    with (folder / "server.log").open("w") as log:
        environment = {**os.environ, "FRAMING_DATA": str(folder / "projects")}
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=environment)
        try:
            for _ in range(120):
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
                    break
                except OSError:
                    time.sleep(0.5)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    yield from served(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1300, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.hosts, page.dialogs = set(), []
    page.on("request", lambda request: page.hosts.add(host_of(request.url)))
    page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
    yield page
    assert page.hosts <= {"127.0.0.1", ""}, "a request left this machine"
    assert not page.dialogs
    context.close()


def host_of(url: str) -> str:
    found = re.match(r"(?:https?|wss?)://([^/:]+)", url)
    return found.group(1) if found else ""


def opened(page, url: str):
    page.goto(url)
    settled(page)
    return page


PATIENCE_MS = 60_000
#: Nothing on the page has changed for a second.
QUIET = "() => performance.now() - window.lastChange > 1000"
WATCH = """window.lastChange = performance.now();
new MutationObserver(() => { window.lastChange = performance.now(); })
  .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});"""
DRAWN = """() => [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every(
    chart => chart.querySelector(".js-plotly-plot .main-svg"))"""


def settled(page) -> None:
    """Wait until the script has ended, every chart is drawn, and nothing moves any more."""
    page.wait_for_timeout(700)
    page.wait_for_selector("h2", timeout=PATIENCE_MS)
    page.wait_for_selector(READY, timeout=PATIENCE_MS)
    page.wait_for_function(DRAWN, timeout=PATIENCE_MS)
    page.wait_for_function(QUIET, timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def sample():
    return analyse(read_paths([SAMPLE]))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_an_exception(page, address, path):
    opened(page, f"{address}/{path}")
    assert page.locator("h2").count() >= 1
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.locator("text=Page not found").count() == 0


def click_widest_bar(page, chart: str) -> None:
    page.wait_for_selector(f".st-key-{chart} .barlayer .point path", timeout=PATIENCE_MS)
    page.locator(f".st-key-{chart}").scroll_into_view_if_needed()
    boxes = [b.bounding_box() for b in page.locator(f".st-key-{chart} .barlayer path").all()]
    box = max((box for box in boxes if box and box["y"] < 880), key=lambda box: box["width"])
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page)


def open_tab(page, chart: str, tab: str) -> None:
    page.locator(f".st-key-{chart}-tabs").get_by_role("tab", name=tab, exact=True).click()
    settled(page)


def test_a_bar_of_a_term_lists_as_many_sentences_as_it_says(page, address, sample):
    opened(page, f"{address}/terms")
    click_widest_bar(page, "terms")
    said = page.locator("[data-testid=stText]", has_text=" uses.").inner_text()
    term, outlet, n = re.fullmatch(r"“(.+)” in (.+): (\d+) uses\.", said).groups()
    terms = sample.terms
    row = terms[terms["outlet"].eq(outlet) & terms["term"].eq(term)]
    assert row["n_occurrences"].tolist() == [int(n)]
    assert page.locator("mark.passage").count() == int(n)


def test_a_piece_of_a_bar_lists_its_passages(page, address):
    opened(page, f"{address}/quotes?outlet=Meridian+Post")
    click_widest_bar(page, "quotes")  # the outlet's own voice, which no passage covers
    assert "own voice is what no passage covers" in page.inner_text("body")
    page.get_by_role("radio", name="Articles that quote").click()
    settled(page)
    click_widest_bar(page, "quotes")
    said = page.locator(
        "[data-testid=stText]", has_text=re.compile("passages?, with ")
    ).inner_text()
    n = int(re.match(r"(\d+) passages?", said).group(1))
    assert n > 0
    in_list = page.locator("mark.passage").count()
    assert in_list >= min(n, 20)


def test_a_passage_leads_to_its_place_in_the_article(page, address):
    opened(page, f"{address}/quotes")
    page.get_by_text("List all passages").click()
    settled(page)
    passage = page.locator("mark.passage").first.inner_text()
    page.get_by_text("Read in the article").first.click()
    settled(page)
    assert "/articles?" in page.url
    focus = page.locator(".article .focus")
    assert "".join(focus.all_inner_texts()) == passage
    assert focus.first.is_visible()
    box = focus.first.bounding_box()
    assert 0 <= box["y"] < 900, "the passage is scrolled into sight"


def test_a_wording_in_the_table_of_figures_opens_its_sentences_by_keyboard(page, address, sample):
    pair = sample.disagreements.iloc[0]
    counts = sample.counts.set_index(["article_id", "start"])
    wording = counts.loc[(pair["article_a"], pair["start_a"]), "text"]
    opened(page, f"{address}/counts")
    button = page.get_by_role("button", name=f"“{' '.join(wording.split())}”", exact=True).first
    button.focus()
    page.keyboard.press("Enter")
    settled(page)
    heading = page.get_by_role("heading", name="The sentences", exact=True)
    assert heading.bounding_box()["y"] < 900, "what a click opens is in sight"
    assert "figure=" in page.url
    address_of_figure = page.url
    opened(page, address_of_figure)
    assert page.get_by_role("heading", name="The sentences", exact=True).count() == 1


def test_a_row_of_a_charts_table_opens_its_sentences(page, address, sample):
    opened(page, f"{address}/terms")
    open_tab(page, "terms", "Table")
    grid = page.locator(".st-key-terms-rows canvas").first
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 12, box["y"] + 36 + 17)
    settled(page)
    first = sample.terms.iloc[0]
    said = f"“{first['term']}” in {first['outlet']}: {first['n_occurrences']} uses."
    assert page.locator("[data-testid=stText]", has_text=said).count() == 1


def test_a_filter_hides_an_outlet_and_stays_over_pages(page, address, sample):
    outlet = sample.articles["outlet"].iloc[0]
    opened(page, f"{address}/quotes?outlet={outlet.replace(' ', '+')}")
    assert f"1 of {sample.articles['outlet'].nunique()} outlets shown" in page.inner_text("body")
    page.get_by_role("link", name="Key terms", exact=True).click()
    settled(page)
    assert "outlet=" in page.url
    assert f"1 of {sample.articles['outlet'].nunique()} outlets shown" in page.inner_text("body")


def test_the_csv_holds_the_figures_of_the_tables(page, address, sample):
    opened(page, f"{address}/terms")
    open_tab(page, "terms", "Download")
    with page.expect_download() as download:
        page.locator(".st-key-terms-csv button").click()
    saved = pd.read_csv(download.value.path())
    first = sample.terms.groupby("outlet", sort=False).head(8)
    assert saved["term"].tolist() == first["term"].tolist()
    assert saved["n_occurrences"].tolist() == first["n_occurrences"].tolist()
    assert saved["about"].str.contains("constructed example").all()


def test_the_picture_is_large_and_not_blank(page, address):
    image = pytest.importorskip("PIL.Image")
    opened(page, f"{address}/terms")
    open_tab(page, "terms", "Download")
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG: terms", exact=True).click()
    assert download.value.suggested_filename == "terms.png"
    picture = image.open(io.BytesIO(Path(download.value.path()).read_bytes())).convert("RGB")
    assert picture.width == 2400
    assert picture.height >= 600
    colours = picture.getcolors(maxcolors=10**6)
    assert len(colours) > 50
    assert max(n for n, _ in colours) < 0.97 * picture.width * picture.height


def uploaded(page, address: str, *files: Path) -> None:
    opened(page, f"{address}/add")
    page.set_input_files("input[type=file]", [str(file) for file in files])
    settled(page)


def test_uploaded_articles_are_compared(page, address, sample):
    files = sorted(SAMPLE.glob("*.md"))
    uploaded(page, address, *files)
    page.get_by_role("button", name=f"Compare these {len(files)} articles").click()
    settled(page)
    assert f"{len(files)} of {len(files)} articles analysed" in page.inner_text("body")
    assert "constructed example" not in page.inner_text("body")
    page.get_by_role("link", name="Key terms", exact=True).click()
    settled(page)
    open_tab(page, "terms", "Download")
    with page.expect_download() as download:
        page.locator(".st-key-terms-csv button").click()
    saved = pd.read_csv(download.value.path())
    assert saved["term"].tolist() == (
        sample.terms.groupby("outlet", sort=False).head(8)["term"].tolist()
    )


def test_work_outlives_a_reload_a_restart_of_the_server_and_another_browser(
    browser, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("restart")
    first = served(folder)
    address = next(first)
    context = browser.new_context()
    window = context.new_page()
    window.add_init_script(WATCH)
    uploaded(window, address, *sorted(SAMPLE.glob("*.md"))[:2])
    window.reload()
    settled(window)
    assert "2 of 2 articles analysed" in window.inner_text("body")
    own = window.url.removeprefix(address)
    assert "project=" in own
    context.close()
    first.close()  # the server is gone
    second = served(folder)
    other = browser.new_context().new_page()
    other.add_init_script(WATCH)
    opened(other, next(second) + own)
    assert "2 of 2 articles analysed" in other.inner_text("body")
    other.context.close()
    second.close()


def test_uploads_outlive_a_change_of_page(page, address):
    uploaded(page, address, *sorted(SAMPLE.glob("*.md"))[:2])
    page.get_by_role("link", name="Method", exact=True).click()
    settled(page)
    page.get_by_role("link", name="Add articles", exact=True).click()
    page.get_by_role("button", name="Compare these 2 articles").wait_for(timeout=PATIENCE_MS)


def test_a_file_that_cannot_be_read_is_listed_with_the_reason(page, address, tmp_path):
    empty, good = tmp_path / "empty.txt", tmp_path / "good.txt"
    empty.write_text("")
    good.write_text("The dockers went back to work on Monday. “We won,” said Ida Roe.")
    uploaded(page, address, empty, good)
    assert "1 file or row could not be read" in page.inner_text("body")
    assert page.get_by_role("button", name="Compare this article").count() == 1


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> ![x](http://ant.example/x.png) "
    "**bold** :red[no] $x^2$ =cmd|'/C calc'!A0 <a href='http://ant.example'>here</a>"
)


def test_hostile_texts_and_names_are_shown_as_they_are(page, address, tmp_path):
    file = tmp_path / "hostile.csv"
    outlet = "<img src=x onerror=alert(3)> **Ant** [x](http://ant.example)"
    body = f"The {HOSTILE} came. “We say {HOSTILE} again,” said Ida Roe. Over 40 dockers left."
    rows = [
        {"outlet": outlet, "title": HOSTILE, "text": body, "published": "2025-03-01"},
        {"outlet": "Bee", "title": "Plain", "text": "Dockers left. Dockers came. Nobody spoke."},
    ]
    pd.DataFrame(rows).to_csv(file, index=False)
    uploaded(page, address, file)
    page.get_by_role("button", name="Compare these 2 articles").click()
    settled(page)
    for name in ("Key terms", "Quotes", "Figures", "Articles", "Projects", "Method"):
        page.get_by_role("link", name=name, exact=True).click()
        settled(page)
        assert page.locator("[data-testid=stException]").count() == 0
        assert page.locator("img[src=x]").count() == 0
        assert page.locator("a[href*='ant.example']").count() == 0
    page.get_by_role("link", name="Articles", exact=True).click()
    settled(page)
    assert HOSTILE in page.locator("div.article:not(.legend)").inner_text()
