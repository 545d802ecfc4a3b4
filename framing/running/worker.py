"""Worker: the process in which the dashboard's analyses are made, one after the other.

It ends by itself when the program that started it is gone, whatever it is at.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import traceback
from typing import IO

from framing.analysis import Analysis
from framing.project.findings import read_findings
from framing.project.records import RecordError, packed
from framing.running.analysing import Watch, analysed, measured_by
from framing.running.messages import Failed, Found, Request, received, send
from framing.running.one_process import in_one_process
from framing.running.tasks import Done

#: How the worker ends when nobody is left to work for.
GONE = 3


def work(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are none."""
    waiting: queue.Queue[Request] = queue.Queue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    while True:
        _answer(waiting.get(), answers)


def _listen(requests: IO[bytes], waiting: queue.Queue[Request]) -> None:
    """Hand on what is asked; end the process when the other side is gone."""
    try:
        while isinstance(request := received(requests), Request):
            waiting.put(request)
    finally:
        os._exit(GONE)


def _answer(request: Request, answers: IO[bytes]) -> None:
    def found(one: Done) -> None:
        send(answers, Found(article_ids=one.article_ids, data=packed(one.findings)))

    watch = Watch(went_on=lambda progress: send(answers, progress), found=found)
    try:
        send(answers, _made(request, watch))
    except BrokenPipeError:
        os._exit(GONE)
    except Exception:  # a fault of the program: told with its place, and the next may do better
        send(answers, Failed(said=traceback.format_exc(limit=-3)))


def _made(request: Request, watch: Watch) -> Analysis:
    kept = read_findings(request.kept)
    if request.grouped:
        return measured_by(request.corpus, kept=kept, runner=in_one_process, watch=watch)
    return analysed(request.corpus, log=request.decisions, kept=kept, watch=watch)


def main() -> None:
    """Work on standard input and output, which nothing else is printed to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the program's: this ends with it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if hasattr(os, "nice"):
        os.nice(5)  # the pages come first
    try:
        work(sys.stdin.buffer, answers)
    except RecordError:
        os._exit(GONE)


if __name__ == "__main__":
    main()
