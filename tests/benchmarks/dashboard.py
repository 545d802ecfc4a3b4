"""Time the overview beside a page with one chart: python tests/benchmarks/dashboard.py [PATH...].

A browser context of its own for each run, on a warm server, until the script has ended and nothing
on the page changes any more.  Then a filter is changed on both.
"""

from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
RUNS = 5
#: A page is done when nothing on it has changed for this long.
QUIET_MS = 1500
PLAIN = """
import plotly.graph_objects as go
import streamlit as st

outlets = ["Ant", "Bee", "Cow", "Dog", "Elk"]
chosen = st.multiselect("Outlets", outlets) or outlets
bar = go.Bar(x=chosen, y=[len(name) for name in chosen], marker_color="#0072B2")
st.plotly_chart(go.Figure(bar))
"""
# Notes the time of the last change of anything on the page.
WATCH = """
window.__last = performance.now();
new MutationObserver(() => { window.__last = performance.now(); })
  .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
"""
READY = f"""() => {{
  const app = document.querySelector("[data-testid=stApp]");
  return app && app.dataset.testScriptState === "notRunning"
    && document.querySelectorAll(".js-plotly-plot .main-svg").length > 0
    && performance.now() - window.__last > {QUIET_MS};
}}"""


@contextmanager
def served(script: Path, *paths: str) -> Iterator[str]:
    """Run a server of ``script`` and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless", "true"]
    command += ["--server.port", str(port), "--server.fileWatcherType", "none", "--", *paths]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
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


def times(browser: Any, address: str) -> tuple[float, float]:
    """Return the milliseconds that opening the page takes, and changing its first filter."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_function(READY, timeout=120_000)
    opening = page.evaluate("window.__last")
    box = page.locator("[data-testid=stMultiSelect]").first
    box.locator("input").click()
    page.wait_for_timeout(600)
    page.evaluate("window.__clicked = performance.now()")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.wait_for_function(READY, timeout=120_000)
    changing = page.evaluate("window.__last - window.__clicked")
    context.close()
    return opening, changing


def main() -> None:
    """Print both medians, and their ratios."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        plain = Path(folder) / "plain.py"
        plain.write_text(PLAIN)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        with served(plain) as one, served(ROOT / "app.py", *sys.argv[1:]) as other:
            measured: dict[str, list[tuple[float, float]]] = {one: [], other: []}
            for run in range(RUNS + 1):
                for address, found in measured.items():
                    result = times(browser, address)
                    if run:  # the first warms server and browser
                        found.append(result)
        browser.close()
    for step, name in enumerate(("opening", "a filter")):
        medians = [statistics.median(run[step] for run in found) for found in measured.values()]
        print(
            f"{name}: one bar chart {medians[0]:.0f} ms, overview {medians[1]:.0f} ms, "
            f"{medians[1] / medians[0]:.2f} times"
        )


if __name__ == "__main__":
    main()
