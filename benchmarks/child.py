"""One measurement in a process of its own: prints wall-clock and CPU seconds and the peak of memory in MB."""

import argparse
import json
import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from articles import find_articles  # noqa: E402

STEP = 500  # articles written at a time, so that the input is not held in memory


def write_articles(path: Path, datasets: str | None, n: int) -> None:
    """Write n articles as Parquet, in a process that ends before the measurement."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    _, records = find_articles(datasets, n)
    writer = None
    for at in range(0, n, STEP):
        rows = [record._asdict() for record in records[at : at + STEP]]
        table = pa.Table.from_pylist(rows).drop_columns(["row", "flaw"])
        writer = writer or pq.ParquetWriter(path, table.schema)
        writer.write_table(table)
    if writer is not None:
        writer.close()


def read_peak() -> float:
    """Return the peak of this process's memory in MB; getrusage would count its parent's too."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    from multiprocessing import get_context

    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--datasets")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--engine", default="pool")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parquet"
        writer = get_context("spawn").Process(
            target=write_articles, args=(path, arguments.datasets, arguments.articles)
        )
        writer.start()
        writer.join()
        from analysis.scale.run import measure_articles
        from analysis.scale.settings import Engine

        wall, cpu = perf_counter(), process_time()
        engine = Engine(arguments.engine, arguments.processes)
        measure_articles(path, Path(folder) / "out", engine=engine)
        print(json.dumps({"wall": perf_counter() - wall, "cpu": process_time() - cpu, "peak": read_peak()}))


if __name__ == "__main__":
    main()
