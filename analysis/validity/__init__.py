"""How well each instrument agrees with coders: figures measured on labelled data, committed as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from analysis.fitting.labelled import choose, run_on
from analysis.inputs import InputError
from analysis.tables.files import format_table, write_text

INSTRUMENTS = ("zones", "voices", "loaded", "sentiment", "clickbait", "frames")
HOME = Path("data/processed/validity")


def validate_all(datasets: Path, only: Sequence[str], say: Callable[[str], None]) -> None:
    """Measure the agreement of instruments with coders and write data/processed/validity.

    ``datasets``: folder with the labelled data. ``only``: names of instruments; empty for all. ``say``: told
    what is measured and written. Raises `InputError` for an unknown instrument or missing data.
    """
    for name in choose(only, INSTRUMENTS, "instrument"):
        say(f"validating {name}")
        found: dict[str, pd.DataFrame] = run_on(datasets, __name__, "validate", name)
        if not any(map(len, found.values())):
            raise InputError(f"{datasets}: no labelled data for {name} in this folder; nothing was written")
        for table, frame in found.items():
            path = HOME / f"{table}.csv"
            changed = write_text(path, format_table(frame))
            say(f"  {path}: {len(frame)} rows, {'changed' if changed else 'as it was'}")
