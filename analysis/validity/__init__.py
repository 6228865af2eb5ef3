"""How well each instrument agrees with coders: figures measured on labelled data, committed as tables."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from analysis.fitting.labelled import choose, run_on
from analysis.inputs import InputError, Say
from analysis.tables.files import format_table, write_text

INSTRUMENTS = ("zones", "voices", "loaded", "sentiment", "clickbait", "frames", "facts")
HOME = Path("data/processed/validity")


def validate_all(datasets: Path, only: Sequence[str], say: Say) -> None:
    """Measure the agreement of instruments with coders and write data/processed/validity.

    ``datasets``: folder with the labelled data. ``only``: names of instruments; empty for all. ``say``: told
    what is measured and written. Raises `InputError` for an unknown instrument or missing data.
    """
    for path, frame in _measure_agreement(datasets, choose(only, INSTRUMENTS, "instrument"), say):
        changed = write_text(path, format_table(frame))
        say(f"  {path}: {len(frame)} rows, {'changed' if changed else 'as it was'}")


def find_stale_tables(datasets: Path) -> list[str]:
    """Return one line per table of agreement that does not come out so again with the labelled data."""
    mend = "stale or changed by hand; compare the instruments with coders again (make validate)"
    return [
        f"{path}: {mend}"
        for path, frame in _measure_agreement(datasets, INSTRUMENTS)
        if not path.is_file() or path.read_text(encoding="utf8") != format_table(frame)
    ]


def _measure_agreement(
    datasets: Path, names: Sequence[str], say: Say = lambda line: None
) -> Iterator[tuple[Path, pd.DataFrame]]:
    """Yield the tables of agreement of some instruments, measured anew, with the files that hold them."""
    for name in names:
        say(f"validating {name}")
        found: dict[str, pd.DataFrame] = run_on(datasets, __name__, "validate", name)
        if not any(map(len, found.values())):
            raise InputError(f"{datasets}: no labelled data for {name} in this folder; nothing was written")
        yield from ((HOME / f"{table}.csv", frame) for table, frame in found.items())
