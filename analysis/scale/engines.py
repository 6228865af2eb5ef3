"""Engines: the same pure function over many batches in this process, in a pool, or on a Dask cluster."""

import multiprocessing
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, NamedTuple

from analysis.inputs import InputError
from analysis.scale.batch import Batch, measure_batch
from analysis.scale.parts import encode_tables, hash_instruments
from analysis.scale.settings import Engine

_AHEAD = 2  # batches per process of a cluster that are read ahead: memory stays flat, no process waits
_KILLED = "a process was killed (out of memory?): run again with fewer processes; the finished parts are kept"


class Task(NamedTuple):
    """A batch and the name of its part."""

    part: str
    batch: Batch


class Done(NamedTuple):
    """The tables of a part, each as the bytes of a Parquet file."""

    part: str
    encoded: dict[str, bytes]


def run_task(task: Task) -> Done:
    """Measure one batch: what every engine runs."""
    return Done(task.part, encode_tables(measure_batch(task.batch)))


def run_tasks(tasks: Iterable[Task], engine: Engine) -> Iterator[Done]:
    """Run tasks and yield what they made, in the order in which they finish.

    ``tasks``: taken one by one, never more than twice the number of processes under way. ``engine``: a pool
    (one process runs without any) or Dask. Yielded: one for each task. Raises `InputError` if Dask is not
    installed, its scheduler does not answer or runs other code, or a process was killed.
    """
    if engine.name == "dask":
        yield from _run_dask(tasks, engine.processes, engine.scheduler)
    elif engine.processes == 1:
        yield from map(run_task, tasks)
    else:
        yield from _run_pool(tasks, engine.processes)


def _run_pool(tasks: Iterable[Task], processes: int) -> Iterator[Done]:
    """Run tasks in fresh processes; one that answers gets the next task, read meanwhile, before all else.

    Each has a line of its own: one that is killed leaves no lock and no full queue to wait for.
    """
    rest = iter(tasks)
    first = list(islice(rest, processes))
    ahead = next(rest, None)
    with _started(len(first)) as lines:
        for line, task in zip(lines, first, strict=True):
            _send(line, task)
        while lines:
            for line in wait(lines):
                done = _receive(line)
                if ahead is None:
                    lines.remove(line)
                else:
                    _send(line, ahead)
                    ahead = next(rest, None)
                yield done


@contextmanager
def _started(processes: int) -> Iterator[list[Any]]:
    """Start processes that inherit no thread and no lock of this one; give their lines, and end them."""
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(processes)]
    workers = [context.Process(target=answer, args=(theirs,), daemon=True) for _, theirs in pipes]
    for worker, (_, theirs) in zip(workers, pipes, strict=True):
        worker.start()
        theirs.close()
    try:
        yield [ours for ours, _ in pipes]
    finally:
        for worker, (ours, _) in zip(workers, pipes, strict=True):
            ours.close()
            worker.terminate()
            worker.join()


def answer(line: Any) -> None:
    """Run the tasks that come over a line until it is closed: what each process of a pool does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    with suppress(EOFError, ConnectionError):
        while True:
            task = line.recv()
            try:
                line.send(run_task(task))
            except Exception as error:
                line.send(InputError(f"part {task.part}: {type(error).__name__}: {error}"))


def _send(line: Any, task: Task) -> None:
    """Give a process a task."""
    try:
        line.send(task)
    except ConnectionError:
        raise InputError(_KILLED) from None


def _receive(line: Any) -> Done:
    """Take what a process has made."""
    try:
        done = line.recv()
    except (EOFError, ConnectionError):
        raise InputError(_KILLED) from None
    if isinstance(done, Exception):
        raise done
    return done


def _run_dask(tasks: Iterable[Task], processes: int, scheduler: str | None) -> Iterator[Done]:
    """Run tasks on the workers of a Dask cluster, local where no scheduler is named."""
    distributed = _import_distributed()
    cluster = None
    if scheduler is None:
        cluster = distributed.LocalCluster(
            n_workers=processes, threads_per_worker=1, dashboard_address=None, silence_logs=50
        )
    try:
        client = distributed.Client(cluster or scheduler, timeout="20s", set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise InputError(f"--scheduler {scheduler}: does not answer ({type(error).__name__})") from None
    try:
        _check_workers(client)
        yield from _run_submitted(distributed, client, tasks)
    except distributed.KilledWorker:
        raise InputError(_KILLED) from None
    finally:
        client.close()
        if cluster is not None:
            cluster.close()


def _run_submitted(distributed: Any, client: Any, tasks: Iterable[Task]) -> Iterator[Done]:
    """Keep a bounded number of tasks on the cluster and fetch what is done."""
    rest = iter(tasks)
    threads = sum(client.nthreads().values())
    under_way = distributed.as_completed(loop=client.loop, with_results=True)
    waiting = 0
    while True:
        while waiting < _AHEAD * max(threads, 1) and (task := next(rest, None)) is not None:
            under_way.add(client.submit(run_task, task, pure=False))
            waiting += 1
        if not waiting:
            return
        future, done = next(under_way)
        waiting -= 1
        future.release()
        yield done


def _check_workers(client: Any) -> None:
    """Refuse workers whose code, lexicons or models differ from those here."""
    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=20)
    found = client.run(hash_instruments)
    if not found:
        raise InputError("the Dask scheduler has no workers; start some (dask worker ADDRESS)")
    other = [worker for worker, digest in found.items() if digest != hash_instruments()]
    if other:
        raise InputError(
            f"Dask worker {other[0]} runs another version; install the same one on every machine"
        )


def _import_distributed() -> Any:
    """Import Dask's scheduler, which is an extra."""
    try:
        import distributed
    except ImportError:
        raise InputError("--engine dask: not installed; add the extra: pip install '.[scale]'") from None
    return distributed
