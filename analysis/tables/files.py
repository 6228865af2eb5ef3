"""Tables on disk: CSV with one format for every cell, written whole or not at all."""

import csv
import io
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis.inputs import LARGEST_TABLE, InputError, defuse, read_file, read_utf8, undo_defused
from analysis.tables.declared import TABLES
from analysis.tables.renewal import settle
from analysis.tables.schema import DTYPES, Table, TableError, check_frame

PACKAGE = "datapackage.json"  # written last: it has the hash of every table of one run


def format_table(frame: pd.DataFrame) -> str:
    r"""Return the CSV text of a frame: ``\n`` line ends, six decimals without padding, empty for NaN.

    A cell of text that a spreadsheet would run as a formula gets an apostrophe before it; `read_table` takes
    it away again.
    """
    shown = frame.copy()
    for name in shown.columns:
        if shown[name].dtype == "float64":
            shown[name] = [_format_float(value) for value in shown[name]]
        elif shown[name].dtype.kind not in "biu":
            shown[name] = [defuse(cell) if isinstance(cell, str) else cell for cell in shown[name]]
    return shown.to_csv(index=False, lineterminator="\n")


def _format_float(value: float) -> str:
    """Print a float with at most six decimals; NaN is an empty cell."""
    if value != value:
        return ""
    text = f"{value:.6f}".rstrip("0").rstrip(".") if abs(value) != float("inf") else str(value)
    return "0" if text == "-0" else text


def write_text(path: Path, text: str) -> bool:
    """Write a file whole: to a neighbour first, then renamed. Tell whether its bytes changed."""
    return write_bytes(path, text.encode("utf8"))


def write_bytes(path: Path, content: bytes) -> bool:
    """Write a file whole: to a neighbour first, then renamed. Tell whether its bytes changed."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        os.replace(partial, path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise InputError(
            f"{path}: cannot be written ({error.strerror}); free the disk or its permissions"
        ) from None
    return True


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Check every table, then write them all; nothing is written if one does not keep to its declaration.

    ``tables``: names of declared tables. ``folder``: ``data/processed/<study>``. Returned: the files whose
    bytes changed.
    """
    texts = {name: format_table(check_frame(TABLES[name], frame)) for name, frame in tables.items()}
    return [
        folder / f"{name}.csv" for name, text in texts.items() if write_text(folder / f"{name}.csv", text)
    ]


def read_table(name: str, folder: Path) -> pd.DataFrame:
    """Read one declared table.

    Raises
    ------
    InputError
        If the file is missing or does not keep to its declaration: columns, kinds of cells, unique keys.
    """
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: no such table; {_AGAIN}")
    text = read_utf8(path, largest=LARGEST_TABLE)
    table: Table = TABLES[name]
    _check_rows(table, text, path)
    kinds = {column.name: DTYPES[column.kind] for column in table.columns}
    strings = [column.name for column in table.columns if column.kind == "str"]
    undefined = {name: [""] for name in kinds if name not in strings}
    try:
        frame = pd.read_csv(
            io.StringIO(text), dtype=kinds, keep_default_na=False, na_values=undefined, index_col=False
        )
        for column in strings:
            frame[column] = frame[column].map(undo_defused).astype(DTYPES["str"])
        return check_frame(table, frame)
    except (ValueError, pd.errors.ParserError, TableError) as error:
        raise InputError(f"{path}: {str(error).splitlines()[0]}; {_AGAIN}") from None


_AGAIN = "measure the study again (make data)"


def _check_rows(table: Table, text: str, path: Path) -> None:
    """Refuse a file with other columns than the declared ones, or rows with more or fewer cells."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        if next(reader, []) != table.header:
            raise InputError(f"{path}: its columns are not the declared ones; {_AGAIN}")
        short = next((reader.line_num for row in reader if len(row) != len(table.header)), 0)
    except csv.Error as error:
        raise InputError(f"{path}, row {reader.line_num}: {error}; {_AGAIN}") from None
    if short:
        raise InputError(f"{path}, row {short}: cells and header differ in number; {_AGAIN}")


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Read every declared table that lies in a folder; refuse tables that are not of one run.

    Raises
    ------
    InputError
        If there are none, one is damaged, or the hashes in datapackage.json are not theirs.
    """
    settle(folder)
    check_hashes(folder)
    found = {name: read_table(name, folder) for name in TABLES if (folder / f"{name}.csv").is_file()}
    if not found:
        raise InputError(f"{folder}: holds no tables; measure the study first (make data)")
    return found


def check_hashes(folder: Path) -> None:
    """Refuse tables other than those that datapackage.json was written for; without it all is let pass."""
    for name, digest in read_hashes(folder).items() if (folder / PACKAGE).is_file() else ():
        file = folder / Path(name).name
        if not file.is_file():
            raise InputError(f"{file}: no such table; {_AGAIN}")
        if sha256(read_file(file, largest=LARGEST_TABLE)).hexdigest() != digest:
            raise InputError(f"{file}: changed by hand, or not of one run with the others; {_AGAIN}")


def read_hashes(folder: Path) -> dict[str, str]:
    """Return the hash that datapackage.json has of each table's file."""
    path = folder / PACKAGE
    try:
        resources = json.loads(path.read_text(encoding="utf8"))["resources"]
        return {str(one["path"]): str(one["hash"]).removeprefix("sha256:") for one in resources}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise InputError(f"{path}: missing or broken; {_AGAIN}") from None
