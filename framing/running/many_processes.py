"""Many processes: the same tasks on every core, or on a cluster that joblib is told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from joblib import Parallel, delayed

from framing.running.tasks import Done, Task, done


def in_many_processes(tasks: Sequence[Task], *, jobs: int) -> Iterator[Done]:
    """Yield each task when it is done, in whichever order that is.

    Parameters
    ----------
    tasks : sequence of Task
    jobs : int
        Processes at once.  Inside ``joblib.parallel_config(backend="dask")`` it is those of the
        cluster: what a task needs goes with it.
    """
    # The longest first: the last ones to be done are then short, and no process waits for long.
    ordered = sorted(tasks, key=lambda task: -len(task.text))
    found: Iterator[Done] = Parallel(n_jobs=jobs, return_as="generator_unordered")(
        delayed(done)(task) for task in ordered
    )
    return found
