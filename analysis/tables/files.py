"""Tables on disk: CSV with one format for every cell, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.corpus import InputError
from analysis.tables.declared import TABLES
from analysis.tables.schema import DTYPES, Table, check_frame


def format_table(frame: pd.DataFrame) -> str:
    r"""Return the CSV text of a frame: ``\n`` line ends, six decimals without padding, empty for NaN."""
    shown = frame.copy()
    for name in shown.columns:
        if shown[name].dtype == "float64":
            shown[name] = [_format_float(value) for value in shown[name]]
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
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(content)
        os.replace(partial, path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(
            f"{path}: cannot be written ({error.strerror}); free the disk or its permissions"
        ) from None
    return True


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Check every table, then write them all; nothing is written if one does not keep to its declaration.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        Names of declared tables.
    folder : Path
        ``data/processed/<study>``.

    Returns
    -------
    list of Path
        The files whose bytes changed.
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
        If the file is missing or its columns are not the declared ones.
    """
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: no such table; measure the study first (make data)")
    table: Table = TABLES[name]
    kinds = {column.name: DTYPES[column.kind] for column in table.columns}
    strings = [column.name for column in table.columns if column.kind == "str"]
    try:
        frame = pd.read_csv(
            path, dtype=kinds, keep_default_na=False, na_values={c: [""] for c in kinds if c not in strings}
        )
    except (ValueError, pd.errors.ParserError) as error:
        raise InputError(
            f"{path}: {str(error).splitlines()[0]}; measure the study again (make data)"
        ) from None
    if list(frame.columns) != table.header:
        raise InputError(
            f"{path}: its columns are not the declared ones; measure the study again (make data)"
        )
    return frame


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Read every declared table that lies in a folder."""
    found = {name: read_table(name, folder) for name in TABLES if (folder / f"{name}.csv").is_file()}
    if not found:
        raise InputError(f"{folder}: holds no tables; measure the study first (make data)")
    return found
