"""A run over many articles: plan, measure what is not measured yet, and say what came of it."""

import json
import shutil
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from analysis.inputs import InputError
from analysis.scale.articles import Place, read_batches, read_records
from analysis.scale.batch import Batch
from analysis.scale.engines import Task, run_tasks
from analysis.scale.identifiers import Rows, choose_ids
from analysis.scale.parts import (
    COMPARED,
    NOTES,
    SUMMARY,
    drop_parts,
    hash_instruments,
    is_finished,
    list_parts,
    name_part,
    write_part,
)
from analysis.scale.settings import Columns, Engine
from analysis.tables.files import write_bytes
from analysis.tables.locks import locked

_KEY = 16  # hexadecimal digits of a text's hash that tell it from others: 64 bits


@dataclass
class _Plan:
    """The parts of a run, noted while they are planned."""

    parts: list[str] = field(default_factory=list)
    kept: int = 0


def measure_articles(
    path: str | Path, out: str | Path, *, columns: Columns | None = None, engine: Engine | None = None
) -> dict[str, Any]:
    """Measure many articles into partitioned Parquet tables.

    The rows are cut into batches; each batch becomes one Parquet file per table. What is finished is written
    at once, so a run that was interrupted goes on where it stopped: a part is recognised by the hash of its
    articles and of the instruments, and its files by theirs. Parts in ``out`` that belong to other articles
    or older instruments are removed at the end, and with them a comparison that rests on them. A row that
    cannot be measured goes to the table ``rejects`` with its reason.

    ``path``: articles: .parquet, .csv or .jsonl (.ndjson), or a folder of files of one kind. ``out``: folder
    of its own for the tables. ``columns``: names of the columns. ``engine``: how many processes, or which
    cluster; the tables do not depend on it. Returned: rows, measured, rejected (by reason), copies (articles
    measured whose text another one measured has too, all but one of each text), unnamed (measured, without
    outlet), parts, kept (from before), instruments (hash), ids (what stands for doc_id where there is no such
    column, in words). Raises `InputError` for input that is no file of articles, a column that is not there,
    a folder that holds other things.
    """
    columns, engine, folder = columns or Columns(), engine or Engine(), Path(out)
    engine.check()
    _check_folder(folder)
    columns, known, told = choose_ids(path, columns)
    with locked(folder):
        return _measure_rows(path, folder, known, columns=columns, engine=engine) | {"ids": told}


def _measure_rows(
    path: str | Path, folder: Path, known: Rows, *, columns: Columns, engine: Engine
) -> dict[str, Any]:
    """Measure into a folder that no other run writes to meanwhile."""
    (folder / NOTES).mkdir(exist_ok=True)
    rows, duplicates = known
    plan = _Plan()
    with _progress(rows) as bar:
        batches = read_batches(read_records(path, columns), engine.batch)
        tasks = _unfinished(batches, duplicates, folder, plan, bar)
        for done in run_tasks(tasks, engine):
            write_part(folder, done.part, done.encoded)
            bar.update(min(engine.batch, rows - bar.n))
    if drop_parts(folder, plan.parts) or plan.kept < len(plan.parts):
        shutil.rmtree(folder / COMPARED, ignore_errors=True)  # it is of other articles or instruments
    summary = _summarise(folder, rows, len(plan.parts))
    write_bytes(folder / SUMMARY, (json.dumps(summary, indent=1) + "\n").encode())
    return summary | {"kept": plan.kept}


def _check_folder(folder: Path) -> None:
    """Refuse a folder that holds anything but a run."""
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder}: is no folder; name one for the tables with --out")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / NOTES).is_dir():
        raise InputError(f"{folder}: holds other files; name a folder of its own with --out")


def _unfinished(
    batches: Iterable[list], duplicates: frozenset[Place], folder: Path, plan: _Plan, bar: Any
) -> Iterator[Task]:
    """Yield the batches that are not measured yet."""
    for number, records in enumerate(batches):
        batch = Batch(records, duplicates.intersection(r.place for r in records))
        part = name_part(number, batch)
        plan.parts.append(part)
        if is_finished(folder, part):
            plan.kept += 1
            bar.update(len(records))
        else:
            yield Task(part, batch)


def _progress(rows: int) -> Any:
    """Return a progress bar; silent where nobody watches."""
    from tqdm import tqdm

    return tqdm(total=rows, unit="article", disable=not sys.stderr.isatty())


def _look_over(folder: Path) -> dict[str, int]:
    """Count copies of texts and articles without outlet: eight bytes per article."""
    keys = array("Q")
    unnamed = 0
    for part in list_parts(folder):
        read = pq.ParquetFile(folder / "documents" / f"{part}.parquet").read(columns=["outlet", "sha256"])
        keys.extend(int(digest[:_KEY], 16) for digest in read["sha256"].to_pylist())
        unnamed += read["outlet"].to_pylist().count("")
    copies = len(keys) - len(np.unique(np.frombuffer(keys, dtype=np.uint64)))
    return {"copies": copies, "unnamed": unnamed}


def _summarise(folder: Path, rows: int, parts: int) -> dict[str, Any]:
    """Count what was measured and what was not."""
    rejected: Counter[str] = Counter()
    for part in list_parts(folder):
        rejected.update(pq.read_table(folder / "rejects" / f"{part}.parquet")["reason"].to_pylist())
    return {
        "rows": rows,
        "measured": rows - rejected.total(),
        "rejected": dict(sorted(rejected.items())),
        **_look_over(folder),
        "parts": parts,
        "instruments": hash_instruments(),
    }
