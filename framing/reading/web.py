"""Web: the page at an address that a person typed in; the one request that leaves this machine.

Only public addresses are asked, redirects included: a name is looked up once, every address that it
has is checked, and the connection goes to one of these, so that no second answer of a name server
counts.  What a site asks of programs (robots.txt) is heeded.  Size, time and redirects are
bounded.  ``FRAMING_WEB=off`` switches it off, and so does ``FRAMING_PRIVATE=1`` (a shared
server) unless ``FRAMING_WEB=on`` is set too.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import http.client
import ipaddress
import os
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from framing.errors import ReadError
from framing.reading.decoding import ENCODINGS
from framing.reading.files import FileRead, read_each
from framing.reading.folders import printable
from framing.reading.limits import MAX_PAGE_BYTES, MAX_PAGE_SECONDS, MAX_REDIRECTS, in_mb
from framing.reading.source import Source

AGENT = "framing-reader"
NOTICE = (
    "Reading an address asks its site for the page, and for what it allows programs to read "
    "(robots.txt). Nothing else leaves this machine."
)
MAX_ROBOTS_BYTES = 500_000
MAX_ADDRESS_CHARS = 2000
_REDIRECTS = (301, 302, 303, 307, 308)
#: Kinds of content that are read, and the format of each.
_FORMATS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".rss",
    "application/xml": ".rss",
    "text/xml": ".rss",
}

#: Nets whose addresses hide one of IPv4.
_HIDING = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
#: Whether an address may be asked on a port.
Permitted = Callable[[Address, int], bool]
#: The addresses of a name.
Resolve = Callable[[str, int], list[str]]


def web_allowed() -> bool:
    """Whether web addresses are read here: see the module for what switches it off."""
    asked = os.environ.get("FRAMING_WEB", "").lower()
    private = os.environ.get("FRAMING_PRIVATE", "") not in ("", "0")
    return asked != "off" and (not private or asked == "on")


def is_public(address: Address, port: int) -> bool:
    """Whether ``address`` is one of the public net, and ``port`` one of the web.

    Examples
    --------
    >>> [is_public(ipaddress.ip_address(a), 443) for a in ("93.184.215.14", "10.0.0.1", "::1")]
    [True, False, False]
    >>> is_public(ipaddress.ip_address("::ffff:127.0.0.1"), 80)
    False
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        tunnel = address.teredo is not None or any(address in net for net in _HIDING)
        if tunnel or (inner is not None and not inner.is_global):
            return False
    return address.is_global and not address.is_multicast and port in (80, 443)


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of ``host``; none where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def read_addresses(addresses: Iterable[str]) -> Iterator[FileRead]:
    """Yield what the page at each of ``addresses`` holds, or why it was not read."""
    for address in addresses:
        try:
            file: Source | ReadError = fetched(address)
        except ReadError as error:
            file = error
        yield from read_each([file])


def fetched(
    address: str, *, permitted: Permitted = is_public, resolve: Resolve = resolved
) -> Source:
    """Return the page at ``address``.

    Parameters
    ----------
    address : str
        As typed in; https:// goes before one without a scheme.
    permitted, resolve : callable
        Replaced by the tests only, which have a server on this machine.

    Raises
    ------
    ReadError
        When it may not be asked, or gives nothing that is read, with what to do.
    """
    shown = printable(address.strip())[:200]
    if not web_allowed():
        raise ReadError(
            shown, "Web addresses are not read on this server. Save the page and add the file."
        )
    deadline = time.monotonic() + MAX_PAGE_SECONDS
    url = address.strip() if "://" in address[:12] else f"https://{address.strip()}"
    visit = _Visit(shown, permitted, resolve, deadline)
    for _ in range(MAX_REDIRECTS + 1):
        parts = visit.checked(url)
        visit.heed_robots(parts, url)
        answer = visit.get(parts, MAX_PAGE_BYTES)
        if answer.status in _REDIRECTS and answer.location:
            url = urljoin(url, answer.location)
            continue
        if answer.status != 200:
            raise ReadError(
                shown, f"The site answers {answer.status}. Open the page, save it, add the file."
            )
        return _source(answer, url, shown)
    raise ReadError(shown, f"It leads on more than {MAX_REDIRECTS} times. Save the page instead.")


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str
    content_type: str
    data: bytes


def _source(answer: _Answer, url: str, shown: str) -> Source:
    kind, _, rest = answer.content_type.partition(";")
    suffix = _FORMATS.get(kind.strip().lower())
    if suffix is None:
        raise ReadError(
            shown,
            f"The site sends {printable(kind)[:60] or 'nothing that says what it is'}, which is "
            "not read from an address. Save it and add the file.",
        )
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    charset = "" if charset == "utf-8" else charset  # it is told for certain where it is so
    return Source(
        file_name=shown,
        data=answer.data,
        encoding=charset if charset in ENCODINGS and suffix in (".html", ".txt") else None,
        kind=suffix,
        address=url[:MAX_ADDRESS_CHARS],
    )


@dataclass(frozen=True, slots=True)
class _Visit:
    """The requests that one typed address leads to, under one deadline."""

    shown: str
    permitted: Permitted
    resolve: Resolve
    deadline: float

    def checked(self, url: str) -> SplitResult:
        """Return the parts of an address that may be asked for at all."""
        try:
            parts = urlsplit(url)
            port = parts.port
            host = (parts.hostname or "").encode("idna").decode("ascii")
        except (ValueError, UnicodeError) as error:
            raise ReadError(self.shown, "It is no web address. Check it.") from error
        plain = parts.scheme in ("http", "https") and host and len(url) <= MAX_ADDRESS_CHARS
        if not plain or parts.username is not None or any(c <= " " for c in url):
            raise ReadError(
                self.shown, "Only addresses that begin with http:// or https:// are read. Check it."
            )
        port = port or (443 if parts.scheme == "https" else 80)
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
        netloc = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        return SplitResult(parts.scheme, netloc, path, query, "")

    def heed_robots(self, parts: SplitResult, url: str) -> None:
        """Refuse a page that its site does not want programs to read."""
        robots = SplitResult(parts.scheme, parts.netloc, "/robots.txt", "", "")
        answer = self.get(robots, MAX_ROBOTS_BYTES)
        for _ in range(MAX_REDIRECTS):
            if answer.status not in _REDIRECTS or not answer.location:
                break
            robots = self.checked(urljoin(robots.geturl(), answer.location))
            answer = self.get(robots, MAX_ROBOTS_BYTES)
        if 400 <= answer.status < 500:
            return
        rules = RobotFileParser()
        rules.parse(answer.data.decode("utf-8", "replace").splitlines()[:10_000])
        if answer.status != 200 or not rules.can_fetch(AGENT, url):
            raise ReadError(
                self.shown,
                "The site asks programs not to read this page (robots.txt). Open it, save it, and "
                "add the file.",
            )

    def get(self, parts: SplitResult, max_bytes: int) -> _Answer:
        """Return the answer to one request, sent to an address that was checked."""
        host, port = parts.hostname or "", parts.port or 443
        connection = _Connection(self._addresses(host, port), parts, self._left())
        watch = threading.Timer(self._left(), connection.abandon)
        watch.daemon = True
        watch.start()
        try:
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            headers = {"User-Agent": AGENT, "Accept": ", ".join(_FORMATS), "Connection": "close"}
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            data = response.read(max_bytes + 1)
            if response.getheader("Content-Encoding", "").lower() == "gzip":
                data = zlib.decompressobj(wbits=47).decompress(data, max_bytes + 1)
            if connection.abandoned:  # what came until then looks like an answer
                raise self._late()
            return _Answer(
                response.status,
                response.getheader("Location", ""),
                response.getheader("Content-Type", ""),
                self._within(data, max_bytes),
            )
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if connection.abandoned:
                raise self._late() from error
            raise ReadError(
                self.shown, "The site does not answer as it should. Open the page and save it."
            ) from error
        finally:
            watch.cancel()
            connection.close()

    def _within(self, data: bytes, max_bytes: int) -> bytes:
        if len(data) > max_bytes:
            raise ReadError(self.shown, f"The page is larger than {in_mb(max_bytes)}. Save it.")
        return data

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self._late()
        return left

    def _late(self) -> ReadError:
        return ReadError(
            self.shown,
            f"The site takes over {MAX_PAGE_SECONDS:g} seconds. Open the page and save it.",
        )

    def _addresses(self, host: str, port: int) -> list[str]:
        """Return the addresses of ``host``, every one of which may be asked."""
        pool = concurrent.futures.ThreadPoolExecutor(1)
        try:
            found = pool.submit(self.resolve, host, port).result(timeout=self._left())
            addresses = [ipaddress.ip_address(a.partition("%")[0]) for a in found]
        except (OSError, ValueError, UnicodeError, TimeoutError) as error:
            raise ReadError(
                self.shown, f"There is no site named {printable(host)[:80]}. Check the address."
            ) from error
        finally:
            pool.shutdown(wait=False)
        if not addresses or not all(self.permitted(a, port) for a in addresses):
            raise ReadError(
                self.shown,
                "It is an address inside this network, or no usual one of the web, and was not "
                "asked. Save the page and add the file.",
            )
        return [str(a) for a in addresses]


class _Connection(http.client.HTTPConnection):
    """A connection to one of the addresses given, whatever a name server would say now."""

    def __init__(self, addresses: list[str], parts: SplitResult, timeout: float) -> None:
        super().__init__(parts.hostname or "", parts.port, timeout=timeout)
        self._to = addresses
        self.abandoned = False
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self.default_port = 443 if self._tls else 80

    def connect(self) -> None:
        """Connect to the first address that answers."""
        for number, address in enumerate(self._to, 1):
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError:
                if number == len(self._to):
                    raise
        if self._tls is not None:
            self.sock = self._tls.wrap_socket(self.sock, server_hostname=self.host)

    def abandon(self) -> None:
        """End the connection from another thread: what waits for it gets an error."""
        self.abandoned = True
        if self.sock is not None:
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)
