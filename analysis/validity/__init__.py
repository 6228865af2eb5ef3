"""How well each instrument agrees with coders: figures measured on labelled data, committed as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import pandas as pd

from analysis.corpus import InputError
from analysis.tables.files import format_table, write_text

INSTRUMENTS = ("zones", "voices", "loaded", "sentiment", "clickbait", "frames")
HOME = Path("data/processed/validity")


def validate_all(datasets: Path, only: Sequence[str], say: Callable[[str], None]) -> int:
    """Measure the agreement of instruments with coders and write data/processed/validity.

    Parameters
    ----------
    datasets : Path
        Folder with the labelled data.
    only : sequence of str
        Names of instruments; empty for all.
    say : callable
        Told what is measured and written.

    Returns
    -------
    int
        0.

    Raises
    ------
    InputError
        For an unknown instrument or missing data.
    """
    unknown = [name for name in only if name not in INSTRUMENTS]
    if unknown:
        raise InputError(f"{unknown[0]}: no such instrument; there are {', '.join(INSTRUMENTS)}")
    for name in only or INSTRUMENTS:
        say(f"validating {name}")
        validate: Callable[[Path], dict[str, pd.DataFrame]] = getattr(
            import_module(f"{__name__}.{name}"), f"validate_{name}"
        )
        try:
            found = validate(datasets)
        except FileNotFoundError as error:
            raise InputError(f"{error.filename}: no such data; name the folder that holds it") from None
        for table, frame in found.items():
            path = HOME / f"{table}.csv"
            changed = write_text(path, format_table(frame))
            say(f"  {path}: {len(frame)} rows, {'changed' if changed else 'as it was'}")
    return 0
