"""Agreement in one table: every instrument beside coders, coders beside each other, the simplest rival.

agreement_checks.csv declares the checks: which row of which table of `make validate` holds the value, and on
how many units it rests; ``rival`` and ``peers`` are another row of the table, or a number found elsewhere:
.26 the best public word list on BABE (models/loaded.md), .745 one rater of sentiment against the others
(Hutto and Gilbert 2014), .853 word n-grams alone on the same teasers, .5 chance.
"""

import csv
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path

import pandas as pd

from analysis.inputs import InputError
from analysis.measures.loaded.terms import has_users
from analysis.validity import HOME

COLUMNS = ["instrument", "check", "score", "value", "low", "high", "peers", "rival", "coders", "n", "seen"]
HUMAN, MODEL = "human coders", "language-model coders"
LOADED = "Loaded words"
_CODERS = {"human": HUMAN, "model": MODEL}


def read_agreement(folder: str | Path = HOME) -> pd.DataFrame:
    """Return one row per check of an instrument against coders, from the tables of `make validate`.

    ``folder``: ``data/processed/validity``. Returned: ``value`` with its interval where the tables give one;
    ``peers``: coders against each other, or one coder against the rest; ``rival``: the simplest other way;
    ``coders``: human or language models; ``seen``: what of the texts was seen while the rules were made.
    Raises `InputError` if a table is missing.
    """
    folder = Path(folder)
    checks = _read_checks()
    try:
        tables = {name: _read(folder, name) for name in dict.fromkeys(check["table"] for check in checks)}
        rows = [_row(check, tables[check["table"]]) for check in checks]
    except InputError:
        raise
    except (LookupError, ValueError, TypeError, NameError) as error:  # a column that is not there: NameError
        mend = "compare the instruments with coders again (make validate)"
        raise InputError(f"{folder}: a table is damaged ({error}); {mend}") from None
    return pd.DataFrame(rows, columns=COLUMNS)


def read_judged(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the checks of what a study was measured with: of loaded words none for a lexicon of its own.

    None where the tables of agreement are not at hand, as in a folder outside the project.
    """
    if not HOME.is_dir():
        return pd.DataFrame(columns=COLUMNS)
    checks, is_own = read_agreement(), "terms" in tables and has_users(tables["terms"]["rule"])
    return checks[~(is_own & checks["instrument"].eq(LOADED))]


@cache
def _read_checks() -> list[dict[str, str]]:
    """Read the declared checks."""
    text = files(__package__).joinpath("agreement_checks.csv").read_text(encoding="utf8")
    return list(csv.DictReader(text.splitlines()))


def _read(folder: Path, name: str) -> pd.DataFrame:
    """Read one table of agreement."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: no such table; compare the instruments with coders first (make validate)")
    return pd.read_csv(path)


def _row(check: dict[str, str], table: pd.DataFrame) -> dict[str, object]:
    """Return a check: the value of its row with its interval, or the mean of several rows."""
    found = table.query(check["row"])
    if not len(found):
        raise LookupError(f"no row where {check['row']}")
    ends = {end: found[end].iloc[0] for end in ("low", "high") if end in found and len(found) == 1}
    others = {
        name: _look_up(check[name], check["value"], table) for name in ("rival", "peers") if check[name]
    }
    told = {name: check[name] for name in ("instrument", "check", "score", "seen")}
    number = {"value": found[check["value"]].mean(), "n": int(found[check["n"]].iloc[0])}
    return {**told, **number, **ends, **others, "coders": _CODERS[check["coders"]]}


def _look_up(cell: str, value: str, table: pd.DataFrame) -> float:
    """Return a number, or the value of the row that a cell names."""
    with suppress(ValueError):
        return float(cell)
    return float(table.query(cell)[value].iloc[0])
