"""Analysing: a corpus measured by one of the runners, with what was found before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.analysis import Analysis, Findings, grouped, measured
from framing.reading import Corpus
from framing.review.decisions import Decision
from framing.review.replay import mended_articles
from framing.running.one_process import in_one_process
from framing.running.progress import Pace, Progress
from framing.running.tasks import Done, Task, tasks

Runner = Callable[[Sequence[Task]], Iterator[Done]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told, while an analysis is made."""

    went_on: Callable[[Progress], None]
    found: Callable[[Done], None]  #: what was found in one text: to be kept


def _nothing(_: object) -> None:
    """Tell nobody."""


UNWATCHED = Watch(went_on=_nothing, found=_nothing)


def analysed(
    corpus: Corpus,
    *,
    log: Sequence[Decision] = (),
    kept: Mapping[str, Findings] | None = None,
    runner: Runner = in_one_process,
    watch: Watch = UNWATCHED,
) -> Analysis:
    """Measure ``corpus``; the same tables whichever runner does it.

    Parameters
    ----------
    corpus : Corpus
        As it was read, before it is grouped into stories.
    log : sequence of Decision
        What was decided about articles is replayed before they are measured.
    kept : mapping of str to Findings, optional
        What is there of the findings, by ``article_id``.
    runner : callable
        Works off the list of tasks.
    watch : Watch
        Is told what is done.
    """
    n = len(corpus.articles)
    kept = kept or {}
    watch.went_on(Progress(step="stories", n_articles=n, n_done=len(kept)))
    together = grouped(corpus)
    together = replace(
        together, articles=mended_articles(together.articles, texts=corpus.texts, log=log)
    )
    return measured_by(together, kept=kept, runner=runner, watch=watch)


def measured_by(
    together: Corpus, *, kept: Mapping[str, Findings], runner: Runner, watch: Watch = UNWATCHED
) -> Analysis:
    """Measure a corpus that is grouped into stories; what is ``kept`` is not measured again."""
    n, ids = len(together.articles), set(together.articles["article_id"])
    findings = {a: one for a, one in kept.items() if a in ids}
    left = tasks(together, done=findings)
    pace = Pace(n_chars=sum(len(task.text) for task in left))
    lengths = {task.article_ids: len(task.text) for task in left}
    watch.went_on(Progress(step="articles", n_done=len(findings), n_articles=n))
    for one in runner(left):
        findings |= dict.fromkeys(one.article_ids, one.findings)
        watch.found(one)
        seconds = pace.went_on(lengths[one.article_ids])
        watch.went_on(
            Progress(step="articles", n_done=len(findings), n_articles=n, seconds_left=seconds)
        )

    def began(step: str) -> None:
        watch.went_on(Progress(step=step, n_done=n, n_articles=n))

    return measured(together, findings=findings, progress=began)
