"""Web addresses: one page from a public site, as asked for; nothing else, and nobody else."""

import contextlib
import gzip
import ipaddress
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from framing.errors import ReadError
from framing.reading import read_each, web
from framing.reading.web import fetched, is_public, web_allowed
from tests.reading.made_files import TEXT, html

PAGES = {
    "/ferry": (200, {"Content-Type": "text/html; charset=utf-8"}, html()),
    "/packed": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(html()),
    ),
    "/plain": (200, {"Content-Type": "text/plain"}, TEXT.encode()),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/gone": (404, {"Content-Type": "text/html"}, b"no"),
    "/moved": (302, {"Location": "/ferry"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "http://inside.example/ferry"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/large": (200, {"Content-Type": "text/html"}, b"x" * (web.MAX_PAGE_BYTES + 10)),
    "/bomb": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(b"\0" * (web.MAX_PAGE_BYTES * 5)),
    ),
    "/private/ferry": (200, {"Content-Type": "text/html"}, html()),
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private\n"),
}  # fmt: skip


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.headers["Host"], self.path))
        if self.path == "/slow":
            self.send_response(200)
            self.flush_headers()
            try:
                for _ in range(200):
                    self.wfile.write(b"X-A: b\r\n")
                    time.sleep(0.05)
            except OSError:
                pass
            return
        status, headers, data = PAGES.get(self.path, PAGES["/gone"])
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(data)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def visit(site, path, host="ant.example", resolve=None):
    """Return what is fetched from the site on this machine, which goes by a public name here."""
    port = site.server_port
    return fetched(
        f"http://{host}:{port}{path}",
        permitted=lambda address, port: str(address) == "127.0.0.1",
        resolve=resolve or (lambda host, port: ["127.0.0.1" if "ant" in host else "10.0.0.7"]),
    )


@pytest.mark.parametrize("path", ["/ferry", "/packed", "/plain", "/moved"])
def test_a_page_is_read_as_the_file_would_be(site, path):
    ((article,),) = [read.articles for read in read_each([visit(site, path)])]
    assert article.text == TEXT
    if path != "/plain":
        assert dict(article.known_from)["url"] == "address it was read from"
        assert article.url.endswith("/packed" if path == "/packed" else "/ferry")
        assert article.outlet == "The Ant"


def test_nothing_is_asked_but_the_page_and_its_rules(site):
    site.asked.clear()
    visit(site, "/ferry")
    host = f"ant.example:{site.server_port}"
    assert site.asked == [(host, "/robots.txt"), (host, "/ferry")]


REFUSED = [
    ("/picture", "sends image/png"),
    ("/gone", "answers 404"),
    ("/round", "leads on more than 5 times"),
    ("/inside", "inside this network"),
    ("/file", "begin with http"),
    ("/large", "larger than 10 MB"),
    ("/bomb", "larger than 10 MB"),
    ("/private/ferry", "asks programs not to read"),
]


@pytest.mark.parametrize(("path", "reason"), REFUSED)
def test_what_is_not_read_says_why(site, path, reason):
    with pytest.raises(ReadError, match=reason):
        visit(site, path)


def test_a_page_that_may_not_be_read_is_not_asked_for(site):
    site.asked.clear()
    with pytest.raises(ReadError):
        visit(site, "/private/ferry")
    assert [path for _, path in site.asked] == ["/robots.txt"]


def test_a_site_that_drips_is_given_up(site, monkeypatch):
    monkeypatch.setattr(web, "MAX_PAGE_SECONDS", 0.6)
    start = time.monotonic()
    with pytest.raises(ReadError, match="takes over"):
        visit(site, "/slow")
    assert time.monotonic() - start < 3


def test_a_name_that_changes_its_address_is_asked_at_the_one_that_was_checked(site):
    given = iter([["127.0.0.1"], ["10.0.0.7"]])
    with pytest.raises(ReadError, match="inside this network"):
        visit(site, "/ferry", resolve=lambda host, port: next(given))


def test_one_inner_address_among_public_ones_is_enough_to_refuse(site):
    with pytest.raises(ReadError, match="inside this network"):
        visit(site, "/ferry", resolve=lambda host, port: ["127.0.0.1", "10.0.0.7"])


INSIDE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1",
    "fc00::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
    "2001:db8::1", "::127.0.0.1", "::10.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_inside_is_public(address):
    assert not is_public(ipaddress.ip_address(address), 443)


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111"])
def test_public_addresses_are_public_on_the_ports_of_the_web(address):
    assert is_public(ipaddress.ip_address(address), 443)
    assert not is_public(ipaddress.ip_address(address), 22)


TYPED = [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0x7f000001/", "http://0/",
    "http://2130706433/", "http://127.1/", "http://user@93.184.215.14/", "ftp://ant.example/",
    "file:///etc/passwd", "gopher://127.0.0.1:70/", "javascript:alert(1)", "http://", "", "http://[",
    "http://93.184.215.14:22/", "http://a b/", "http://a\r\nHost: b/", "data:text/html,x",
    "http://" + "a" * 3000, "//127.0.0.1/", "http://ant.example:99999/", "http://\ud800/",
]  # fmt: skip


@pytest.mark.parametrize("address", TYPED)
def test_no_typed_address_leads_inside(address, monkeypatch):
    def refuse(*arguments, **named):
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket, "create_connection", refuse)
    with pytest.raises(ReadError) as error:
        fetched(address)
    assert len(str(error.value)) < 500


SWITCHES = [
    ({}, True),
    ({"FRAMING_WEB": "off"}, False),
    ({"FRAMING_PRIVATE": "1"}, False),
    ({"FRAMING_PRIVATE": "0"}, True),
    ({"FRAMING_PRIVATE": "1", "FRAMING_WEB": "on"}, True),
]


@pytest.mark.parametrize(("settings", "allowed"), SWITCHES)
def test_a_shared_server_can_switch_it_off(settings, allowed, monkeypatch):
    for name in ("FRAMING_WEB", "FRAMING_PRIVATE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert web_allowed() is allowed


def test_switched_off_nothing_is_asked(site, monkeypatch):
    monkeypatch.setenv("FRAMING_WEB", "off")
    site.asked.clear()
    with pytest.raises(ReadError, match="not read on this server"):
        visit(site, "/ferry")
    assert site.asked == []
