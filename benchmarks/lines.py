"""The lines of the benchmark's result: printed, and kept in speed.csv and speed.md with date and load."""

import csv
import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from math import isnan
from pathlib import Path
from statistics import median
from typing import NamedTuple

TABLE, PAGE = "speed.csv", "speed.md"
AIMS = {
    "whole measurement": "at least 2",
    "sentiment alone": "at least 6.5",
    "two processes": "at least 1.7",
    "growth: 8 times the articles": "at most 8.8",
    "peak memory: 37000 articles": "at most 600",
}
PACKAGES = ("vaderSentiment", "nupunkt", "numpy", "pandas", "pyarrow", "dask")


class Line(NamedTuple):
    """One line: what, the value with its range, its unit, over how many articles, when, and how busy."""

    what: str
    value: float
    low: float
    high: float
    unit: str
    articles: int
    date: str
    load: float

    def __str__(self) -> str:
        """Return the line as it is printed."""
        spread = f"({self.low:.3g} to {self.high:.3g})" if self.low != self.high else ""
        return f"{self.what:44} {self.value:8.3g} {self.unit:22} {spread}"


def line_of(what: str, values: list[float], unit: str, articles: int) -> Line:
    """Return the line of one or several rounds: their median and range, with the date and the load of now."""
    now = datetime.now(UTC).date().isoformat()
    load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else float("nan")
    return Line(what, median(values), min(values), max(values), unit, articles, now, load)


def machine() -> str:
    """Describe machine and versions; no names of hosts or users."""
    cpu = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        models = [
            one for one in Path("/proc/cpuinfo").read_text().splitlines() if one.startswith("model name")
        ]
        cpu = f"{models[0].split(': ')[1]}, {len(models)} cores" if models else cpu
    packages = ", ".join(found for found in map(_version, PACKAGES) if found)
    return f"{cpu}; {platform.system()}; Python {platform.python_version()}; {packages}"


def _version(package: str) -> str:
    """Return a package with its version, or nothing."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def read_lines(folder: Path) -> list[Line]:
    """Read the lines of earlier runs; none where the file is missing or has other columns."""
    path = folder / TABLE
    if not path.is_file():
        return []
    with path.open(encoding="utf8", newline="") as file:
        rows = csv.DictReader(file)
        if rows.fieldnames != list(Line._fields):
            return []
        return [
            Line(
                *(r["what"], float(r["value"]), float(r["low"]), float(r["high"]), r["unit"]),
                *(int(r["articles"]), r["date"], float(r["load"])),
            )
            for r in rows
        ]


def merge_lines(old: Iterable[Line], new: Iterable[Line], order: Iterable[str]) -> list[Line]:
    """Put new lines in the place of old ones of that name; sort by the part that a line belongs to.

    Parameters
    ----------
    old, new : iterable of Line
        What earlier runs found, and this one.
    order : iterable of str
        What the names of the parts' lines begin with; each part keeps its own order.
    """
    kept = {line.what: line for line in old} | {line.what: line for line in new}
    starts = list(order)

    def place(line: Line) -> tuple[int, int]:
        """Return the number of a line's part, and of its articles in a series."""
        part = next((i for i, start in enumerate(starts) if line.what.startswith(start)), len(starts))
        return part, line.articles

    return sorted(kept.values(), key=place)


def write_lines(lines: Iterable[Line], source: str, folder: Path) -> None:
    """Write speed.csv and speed.md."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = list(lines)
    with (folder / TABLE).open("w", encoding="utf8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(Line._fields)
        for x in lines:
            numbers = (f"{x.value:.4g}", f"{x.low:.4g}", f"{x.high:.4g}")
            out.writerow((x.what, *numbers, x.unit, x.articles, x.date, x.load))
    (folder / PAGE).write_text("\n".join([*_head(source), *map(_row, lines)]) + "\n", encoding="utf8")


def _head(source: str) -> list[str]:
    """Return the page above the rows."""
    return [
        "# Speed",
        "",
        f"`make bench`: {source}. {machine()}.",
        "",
        "Ratios above 1 are faster. Median and range of rounds in CPU time of one core, on articles that",
        "were not met before (400 others were); `sentiment alone` over the whole sample, each round in a",
        "fresh process that has met nothing; engines in wall-clock time. `load`: how many processes",
        "wanted a core when the line was measured, this one among them. Where that is far above 1 (above 2",
        "for the engines) other work took its part of the machine, and ratios between processes say nothing.",
        "",
        "| what | median | range | unit | aim | articles | date | load |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]


def _row(x: Line) -> str:
    """Return one row of the page."""
    spread = f"{x.low:.3g}–{x.high:.3g}" if x.low != x.high else ""
    load = "not noted" if isnan(x.load) else str(x.load)
    cells = (f"{x.value:.3g}", spread, x.unit, AIMS.get(x.what, ""), str(x.articles), x.date, load)
    return f"| {x.what} | {' | '.join(cells)} |"
