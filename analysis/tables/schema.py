"""What a table is: one grain, declared columns, unique keys; and the check that a frame keeps to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

# Floats are written with this many decimals, everywhere: enough for any score, few enough that the
# last bits, which differ between machines, are never printed.
DECIMALS = 6
_SURROGATE = re.compile("[\ud800-\udfff]")
DTYPES = {"str": "str", "int": "int64", "float": "float64", "bool": "bool"}
VOICES = ("own", "quoted", "unclear")


@dataclass(frozen=True)
class Column:
    """One column: its name, kind (a key of `DTYPES`), what it says (unit, range, undefined case)."""

    name: str
    kind: str
    says: str


@dataclass(frozen=True)
class Table:
    """One table: its grain, its columns, the columns that identify a row and that it is sorted by."""

    name: str
    grain: str
    keys: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def header(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]


@dataclass(frozen=True)
class MeasureSays:
    """One measure in one scope: formula, least and greatest possible value, undefined case, where judged."""

    measure: str
    scope: str
    least: float
    most: float
    says: str
    undefined: str
    agreement: str


class TableError(ValueError):
    """A frame does not keep to its declared table."""


def build_frame(table: Table, rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """Make a checked frame from rows whose cells stand in the order of the declared columns.

    ``table``: the declaration. ``rows``: one per row; a cell per column. None or NaN is undefined (floats
    only). Returned: typed, rounded to six decimals; rows in the order given. Raises `TableError` if keys
    repeat or a cell has no value where its kind needs one.
    """
    data = {
        column.name: _cells([row[i] for row in rows], DTYPES[column.kind])
        for i, column in enumerate(table.columns)
    }
    return check_frame(table, pd.DataFrame(data, columns=table.header))


def _cells(values: list[object], dtype: str) -> pd.Series:
    """Make a column; unpaired surrogates, which no table can hold, become replacement characters."""
    try:
        return pd.Series(values, dtype=dtype)
    except UnicodeEncodeError:
        whole = [_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for value in values]
        return pd.Series(whole, dtype=dtype)


def check_frame(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame rounded if it keeps to its declaration, else raise TableError."""
    if list(frame.columns) != table.header:
        raise TableError(f"{table.name}: columns {list(frame.columns)}, declared {table.header}")
    for column in table.columns:
        if column.kind != "float" and frame[column.name].isna().any():
            raise TableError(f"{table.name}.{column.name}: undefined cells in a column of kind {column.kind}")
    if frame.duplicated(list(table.keys)).any():
        row = frame[frame.duplicated(list(table.keys))].iloc[0][list(table.keys)].tolist()
        raise TableError(f"{table.name}: key {row} twice; grain is one row per {table.grain}")
    floats = [column.name for column in table.columns if column.kind == "float"]
    rounded = frame.copy()
    rounded[floats] = rounded[floats].astype("float64").round(DECIMALS) + 0.0  # + 0.0: no negative zero
    if np.isinf(rounded[floats].to_numpy(dtype=float)).sum() and table.name not in ("mentions", "facts"):
        raise TableError(f"{table.name}: an infinite value; undefined is NaN")
    return rounded
