"""Desk: analyses that were asked for, made beside the program, a few at a time.

An analysis runs in a process of its own.  It ends when its last owner leaves, asks for something
else or stops it; what it has found by then is kept.  Who comes later waits, and is told so.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from framing.analysis import Analysis
from framing.running.messages import Failed, Found, Request
from framing.running.process import Process
from framing.running.progress import Progress

#: Analyses at once.  Each takes a core and, for 5,000 articles, 2 GB.
MAX_AT_ONCE = 2
#: Processes kept for the next analysis: starting one takes a second.
MAX_IDLE = 1
#: Seconds between two looks at whether the owners are still there.
LOOK_S = 2.0


@dataclass(slots=True, kw_only=True, eq=False)
class Job:
    """An analysis that was asked for."""

    key: Hashable
    made: Callable[[], Request]
    keep: Callable[[Found], None]  #: called with each finding as it is made
    done: Callable[[Analysis], object]  #: called with the analysis, whoever waits for it
    owners: set[str] = field(default_factory=set)
    progress: Progress = field(default_factory=lambda: Progress(step="waiting"))
    result: Analysis | None = None
    fault: str = ""
    stopped: bool = False
    answered: bool = False  #: its process said what came of it, and can be asked again
    process: Process | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    def wait(self, seconds: float) -> bool:
        """Wait at most that long; say whether it has ended, made or not."""
        return self.ended.wait(seconds)


class Desk:
    """Where analyses are asked for."""

    def __init__(self, *, is_here: Callable[[str], bool], max_at_once: int = MAX_AT_ONCE) -> None:
        self._is_here = is_here
        self._max = max_at_once
        self._lock = threading.Condition()
        self._waiting: list[Job] = []
        self._running: list[Job] = []
        self._idle: list[Process] = []
        threading.Thread(target=self._look, name="desk", daemon=True).start()

    def asked(
        self,
        owner: str,
        key: Hashable,
        made: Callable[[], Request],
        *,
        keep: Callable[[Found], None],
        done: Callable[[Analysis], object] = lambda analysis: None,
    ) -> Job:
        """Return the job for ``key``, begun or joined; what ``owner`` asked for before is left.

        Parameters
        ----------
        owner : str
            Who asks: a session.
        key : hashable
            Of what is asked for: who asks for the same shares the job.
        made : callable
            Makes the request when its turn comes.
        keep : callable
            Is given each finding as it is made, in a thread of the desk.
        done : callable
            Is given the analysis, in that thread, before anybody is told that it is made.
        """
        with self._lock:
            job = next((job for job in self._jobs() if job.key == key), None)
            if job is None:
                job = Job(key=key, made=made, keep=keep, done=done)
                self._waiting.append(job)
                threading.Thread(target=self._run, args=(job,), daemon=True).start()
            job.owners.add(owner)
            self._leave(owner, but=job)
            return job

    def left(self, owner: str) -> None:
        """Take ``owner`` from all its jobs: a job that nobody waits for any more is stopped."""
        with self._lock:
            self._leave(owner, but=None)

    def progress_of(self, job: Job) -> Progress:
        """Return how far a job is; while it waits, how many are made before it."""
        with self._lock:
            if job not in self._waiting:
                return job.progress
            ahead = self._waiting.index(job) + len(self._running) - self._max + 1
            return Progress(step="waiting", n_ahead=max(1, ahead))

    def _jobs(self) -> list[Job]:
        return [*self._running, *self._waiting]

    def _leave(self, owner: str, *, but: Job | None) -> None:
        for job in self._jobs():
            if job is not but and owner in job.owners:
                job.owners.discard(owner)
                if not job.owners:
                    self._stop(job)

    def _stop(self, job: Job) -> None:
        job.stopped = True
        if job in self._waiting:
            self._waiting.remove(job)
        if job in self._running:
            self._running.remove(job)
        if job.process is not None:
            job.process.kill()
        job.ended.set()
        self._lock.notify_all()

    def _run(self, job: Job) -> None:
        """Wait for a turn, have the analysis made, and leave the place to the next."""
        if not self._turn(job):
            return
        try:
            self._make(job)
        except Exception as error:
            job.fault = job.fault or f"{type(error).__name__}: {error}"
        finally:
            with self._lock:
                if job in self._running:
                    self._running.remove(job)
                self._free(job)
                job.ended.set()
                self._lock.notify_all()

    def _free(self, job: Job) -> None:
        """Keep the process of a job that is done for the next one; end any other."""
        process, job.process = job.process, None
        if process is None or job.stopped:
            return
        if job.answered and len(self._idle) < MAX_IDLE:
            self._idle.append(process)
        else:
            process.kill()

    def _turn(self, job: Job) -> bool:
        with self._lock:
            while not job.stopped:
                if len(self._running) < self._max and self._waiting[0] is job:
                    self._waiting.pop(0)
                    self._running.append(job)
                    idle = self._idle.pop() if self._idle else None
                    job.process = idle if idle and idle.is_alive() else Process()
                    return True
                self._lock.wait()
        return False

    def _make(self, job: Job) -> None:
        process = job.process
        assert process is not None
        process.ask(job.made())
        while (message := process.answer()) is not None:
            if isinstance(message, Progress):
                job.progress = message
            elif isinstance(message, Found):
                job.keep(message)
            elif isinstance(message, Analysis | Failed):
                job.answered = True
                job.result = message if isinstance(message, Analysis) else None
                job.fault = message.said if isinstance(message, Failed) else ""
                if job.result is not None:
                    job.done(job.result)
                return
        if not job.stopped:
            job.fault = "The process in which it was measured ended before it was done."

    def _look(self) -> None:
        """Stop, from time to time, what nobody is there for any more."""
        while True:
            time.sleep(LOOK_S)
            with self._lock:
                owners = {owner for job in self._jobs() for owner in job.owners}
            for owner in sorted(owners):
                if not self._is_here(owner):
                    self.left(owner)
