"""In a real browser: what was brought is there after a reload, a kill, and elsewhere."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from framing.dashboard.state.projects import SAMPLE
from tests.dashboard.test_browser import ROOT, WATCH, browser, opened, page, settled, uploaded

__all__ = ["browser", "page"]  # fixtures
pytestmark = pytest.mark.browser
FILES = sorted(SAMPLE.glob("*.md"))[:3]


class Server:
    """A server of the dashboard that can be killed and started again at the same address."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self.start()

    def start(self):
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
        command += ["--server.headless", "true", "--server.port", str(self.port)]
        env = {**os.environ, "FRAMING_DATA": str(self._folder / "projects")}
        with (self._folder / "server.log").open("w") as log:
            self._child = subprocess.Popen(
                [*command, "--server.fileWatcherType", "none"],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env=env,
            )
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1)
                return
            except OSError:
                time.sleep(0.5)

    def kill(self):
        self._child.kill()
        self._child.wait(20)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(tmp_path_factory.mktemp("projects"))
    yield made
    made.kill()


def analysed(page):
    return f"{len(FILES)} of {len(FILES)} articles analysed" in page.inner_text("body")


def test_articles_outlast_a_reload_a_kill_and_open_in_another_browser(page, browser, server):
    uploaded(page, server.address, *FILES)
    page.get_by_role("button", name=f"Compare these {len(FILES)} articles").click()
    settled(page)
    assert analysed(page)
    address = page.url
    assert "project=" in address
    page.reload()
    settled(page)
    assert analysed(page)
    server.kill()
    server.start()
    page.goto(address)
    settled(page)
    assert analysed(page)
    context = browser.new_context()
    context.add_init_script(WATCH)
    try:
        elsewhere = opened(context.new_page(), address)
        assert analysed(elsewhere)
    finally:
        context.close()


def test_an_address_whose_project_is_not_here_says_so(page, server):
    page.goto(f"{server.address}/?project={'a' * 16}")
    page.get_by_text("This project is not here.").wait_for(timeout=60_000)
    assert "articles analysed" not in page.inner_text("body")


def test_a_long_analysis_says_how_far_it_is_and_can_be_stopped(page, server, tmp_path):
    sentence = "“We lost {n} boats and 12 nets,” said Orla Venn, who leads the {n} crews of Ulm. "
    for n in range(40):
        text = "".join(sentence.format(n=20 + n + k) for k in range(500))
        (tmp_path / f"{n}.txt").write_text(f"{n}. {text}", encoding="utf-8")
    opened(page, f"{server.address}/add")
    page.set_input_files("input[type=file]", [str(p) for p in sorted(tmp_path.glob("*.txt"))])
    page.get_by_text("of 40 articles measured").first.wait_for(timeout=60_000)
    page.locator(".st-key-stop button").click()
    page.get_by_text("The analysis was stopped.").wait_for(timeout=20_000)
    page.get_by_role("button", name="Go on").click()
    page.get_by_text("of 40 articles measured").first.wait_for(timeout=60_000)
