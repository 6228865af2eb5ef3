"""Parts on disk: one Parquet file per table and batch, and a note by which a finished part is recognised."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.inputs import InputError
from analysis.scale.batch import PARTED, Batch, schema_of
from analysis.tables.files import write_bytes

if TYPE_CHECKING:
    import pandas as pd

NOTES = "parts"
SUMMARY = "run.json"
COMPARED = "compared"  # folder of the comparison of a run
_CODE = ("lexicons", "measures", "models", "tables", "text", "scale")  # folders that results depend on
_SUFFIXES = (".csv", ".json", ".py")


@cache
def hash_instruments() -> str:
    """Return a hash of the code, lexicons and models that make the tables."""
    total = sha256()
    for folder in _CODE:
        for _, item in sorted(_walk(files("analysis").joinpath(folder), folder)):
            total.update(sha256(item.read_bytes().replace(b"\r\n", b"\n")).digest())
    return total.hexdigest()


def _walk(folder: Traversable, path: str) -> Iterable[tuple[str, Traversable]]:
    """Yield the files below a package's folder that results depend on, each with its path."""
    for item in folder.iterdir():
        below = f"{path}/{item.name}"
        if item.is_dir():
            yield from _walk(item, below)
        elif item.name.endswith(_SUFFIXES):
            yield below, item


def name_part(number: int, batch: Batch) -> str:
    """Return the name of a batch's part: its number and a hash of the instruments and the content."""
    total = sha256(hash_instruments().encode())
    for record in batch.records:
        mark = b"\1" if record.place in batch.duplicates else b"\0"
        total.update(mark + repr(record).encode("utf8", "backslashreplace"))
    return f"{number:06d}-{total.hexdigest()[:16]}"


def encode_tables(tables: Mapping[str, pa.Table]) -> dict[str, bytes]:
    """Return each table as the bytes of a Parquet file."""
    encoded = {}
    for name, table in tables.items():
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd")
        encoded[name] = sink.getvalue().to_pybytes()
    return encoded


def write_part(folder: Path, part: str, encoded: Mapping[str, bytes]) -> None:
    """Write the files of one part, and last the note that makes it a finished one."""
    note = {}
    for name, content in encoded.items():
        write_bytes(folder / name / f"{part}.parquet", content)
        note[name] = sha256(content).hexdigest()
    write_bytes(folder / NOTES / f"{part}.json", json.dumps(note, indent=1, sort_keys=True).encode())


def is_finished(folder: Path, part: str) -> bool:
    """Tell whether a part lies there whole: its note, and every file with the hash that the note gives."""
    try:
        note = json.loads((folder / NOTES / f"{part}.json").read_bytes())
        return note.keys() == {table.name for table in PARTED} and all(
            sha256((folder / name / f"{part}.parquet").read_bytes()).hexdigest() == digest
            for name, digest in note.items()
        )
    except (OSError, ValueError, AttributeError):
        return False


def drop_parts(folder: Path, keep: Iterable[str]) -> int:
    """Remove the parts of other articles or older instruments; return their number."""
    names = set(keep)
    stale = [note for note in (folder / NOTES).glob("*.json") if note.stem not in names]
    for note in stale:
        for table in PARTED:
            (folder / table.name / f"{note.stem}.parquet").unlink(missing_ok=True)
        note.unlink()
    return len(stale)


def list_parts(folder: str | Path) -> list[str]:
    """Return the names of the finished parts in order."""
    return sorted(note.stem for note in (Path(folder) / NOTES).glob("*.json"))


def read_parts(folder: str | Path, name: str) -> pd.DataFrame:
    """Read one table of all parts, sorted by its keys: equal articles give equal frames in whatever order.

    ``folder``: where the parts lie (``--out``). ``name``: name of a per-article table, or ``rejects``.
    Returned: typed as the tables of a study. Raises `InputError` if there are no parts.
    """
    table = next(one for one in PARTED if one.name == name)
    paths = [Path(folder) / name / f"{part}.parquet" for part in list_parts(folder)]
    if not paths:
        raise InputError(f"{folder}: holds no measured parts; run measure ARTICLES --out {folder} first")
    schema = schema_of(table)
    parts = [
        pq.ParquetFile(path).read(columns=schema.names).select(schema.names).cast(schema) for path in paths
    ]
    return pa.concat_tables(parts).sort_by([(key, "ascending") for key in table.keys]).to_pandas()
