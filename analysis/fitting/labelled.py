"""Work on labelled data that the user names: one function per model or instrument, looked up by its name."""

import csv
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from analysis.inputs import InputError


def choose(only: Sequence[str], known: Sequence[str], what: str) -> Sequence[str]:
    """Return the names asked for, all known ones if none is.

    Raises
    ------
    InputError
        For an unknown name.

    Examples
    --------
    >>> choose([], ["goat", "tram"], "model"), choose(["tram"], ["goat", "tram"], "model")
    (['goat', 'tram'], ['tram'])
    """
    unknown = [name for name in only if name not in known]
    if unknown:
        raise InputError(f"{unknown[0]}: no such {what}; there are {', '.join(known)}")
    return only or known


def run_on(datasets: Path, package: str, verb: str, name: str) -> Any:
    """Call ``<verb>_<name>`` of a package's module of that name with the folder of the data.

    Raises
    ------
    InputError
        For missing data.
    """
    run = getattr(import_module(f"{package}.{name}"), f"{verb}_{name}")
    try:
        return run(datasets)
    except FileNotFoundError as error:
        raise InputError(f"{error.filename}: no such data; name the folder that holds it") from None


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a table of labelled data; its cells are text."""
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))
