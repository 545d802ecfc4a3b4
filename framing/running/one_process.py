"""One process: tasks done one after the other, where the program is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.running.tasks import Done, Task, done


def in_one_process(tasks: Sequence[Task]) -> Iterator[Done]:
    """Yield each task as it is done.

    Examples
    --------
    >>> from framing.analysis import ArticleParts
    >>> task = Task(article_ids=("a",), parts=ArticleParts(), text="All 12 ferries sail.")
    >>> [one.findings.amounts[0].text for one in in_one_process([task])]
    ['12 ferries']
    """
    return map(done, tasks)
