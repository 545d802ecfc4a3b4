"""Progress: what an analysis is at, how much of it is done, and how long it may still take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

#: Seconds between two reports on a long step.
REPORT_S = 10.0
#: Seconds of measuring before a guess at the rest is worth saying.
MIN_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an analysis is."""

    step: str  #: what it is at
    n_done: int = 0  #: articles measured
    n_articles: int = 0
    seconds_left: float | None = None  #: None: not to be told yet
    n_ahead: int = 0  #: analyses that are done before this one begins

    def __str__(self) -> str:
        """Say it in a line.

        Examples
        --------
        >>> str(Progress(step="articles", n_done=120, n_articles=400, seconds_left=130.0))
        '120 of 400 articles measured, about 2 minutes left'
        >>> str(Progress(step="waiting", n_ahead=1))
        'Waiting for another analysis'
        >>> str(Progress(step="counts", n_done=1, n_articles=1))
        '1 article measured: counts'
        """
        if self.step == "waiting":
            others = "another analysis" if self.n_ahead < 2 else f"{self.n_ahead} other analyses"
            return f"Waiting for {others}"
        noun = "article" if self.n_articles == 1 else "articles"
        if self.step != "articles" or self.n_done == self.n_articles:
            return f"{self.n_articles:,} {noun} measured: {self.step}"
        left = "" if self.seconds_left is None else f", about {in_words(self.seconds_left)} left"
        return f"{self.n_done:,} of {self.n_articles:,} {noun} measured{left}"


def in_words(seconds: float) -> str:
    """Return a time in words, no more exact than a guess can be.

    Examples
    --------
    >>> in_words(3), in_words(41), in_words(130), in_words(9000)
    ('10 seconds', '40 seconds', '2 minutes', '2.5 hours')
    """
    if seconds < 55:
        return f"{max(1, round(seconds / 10)) * 10} seconds"
    if seconds < 3000:
        minutes = max(1, round(seconds / 60))
        return f"{minutes} minute{'s' if minutes > 1 else ''}"
    return f"{seconds / 3600:.1f} hours"


@dataclass(slots=True, kw_only=True)
class Pace:
    """How fast characters are measured: texts differ in length, not in what a character takes."""

    n_chars: int  #: of all that is to be measured
    _done: int = 0
    _begun: float = field(default_factory=time.monotonic)

    def went_on(self, n_chars: int) -> float | None:
        """Count ``n_chars`` as done; return the seconds that are left, None where it is early."""
        self._done += n_chars
        passed = time.monotonic() - self._begun
        if passed < MIN_S or not self._done:
            return None
        return passed / self._done * (self.n_chars - self._done)


class Reports:
    """Reports for somebody who reads lines: each step as it begins, and a long one now and then."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._step, self._at = "", time.monotonic()

    def went_on(self, progress: Progress) -> None:
        """Say what is new, if it is time to.

        Examples
        --------
        >>> reports = Reports(print)
        >>> for n in (0, 1, 2):
        ...     reports.went_on(Progress(step="articles", n_done=n, n_articles=2))
        articles ...
        """
        if progress.step != self._step:
            self._say(f"{progress.step} ...")
        elif time.monotonic() - self._at > REPORT_S:
            self._say(str(progress))
        else:
            return
        self._step, self._at = progress.step, time.monotonic()
