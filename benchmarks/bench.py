"""Time the measurement against vaderSentiment and itself: one run, ratios with their spread.

    python -m analysis bench [--datasets DIR] [--growth N] [--peers PYTHON] [--out DIR]

Ratios are taken within a round, both sides measured one directly after the other in CPU time of one core, so
that a busy machine slows both. Printed are the median of the rounds and their range.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import shapes  # noqa: E402
import stages  # noqa: E402
from articles import find_articles  # noqa: E402

from analysis.scale.articles import Record  # noqa: E402
from analysis.scale.batch import make_document  # noqa: E402
from analysis.tables.build import measure_document  # noqa: E402
from analysis.text.reading import read_text  # noqa: E402

ROUNDS = 7
SAMPLE = 200  # articles of a round
SMALLEST, LARGEST = 250, 2000  # articles of the growth series by default; --growth 16000 for the long one
TARGETS = {"whole measurement": 2.0, "sentiment alone": 6.5, "two processes": 1.7}
PACKAGES = ("vaderSentiment", "nupunkt", "numpy", "pandas", "pyarrow", "dask")


class Line(NamedTuple):
    """One line of the result: what, the value with its range, its unit, over how many articles."""

    what: str
    value: float
    low: float
    high: float
    unit: str
    articles: int

    def __str__(self) -> str:
        """Return the line as it is printed."""
        spread = f"({self.low:.3g} to {self.high:.3g})" if self.low != self.high else ""
        return f"{self.what:44} {self.value:8.3g} {self.unit:22} {spread}"


def time_it(run: Callable[[], object]) -> float:
    """Return CPU seconds of one call."""
    start = process_time()
    run()
    return process_time() - start


def line_of(what: str, values: list[float], unit: str, articles: int) -> Line:
    """Return the line of several rounds."""
    return Line(what, median(values), min(values), max(values), unit, articles)


def compare_with_vader(records: list[Record]) -> list[Line]:
    """Whole measurement, and sentiment alone, against vaderSentiment on the same sentences."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    from analysis.measures.vader import score_text

    documents = [make_document(record) for record in records]
    sentences = sentences_of(records)
    score = SentimentIntensityAnalyzer().polarity_scores
    flat = [sentence for article in sentences for sentence in article]

    def once(function: Callable, items: list) -> Callable[[], object]:
        return lambda: [function(item) for item in items]

    sides = [once(measure_document, documents), once(score, flat), once(score_text, flat)]
    for side in sides:
        side()
    rounds = [[time_it(side) for side in sides] for _ in range(ROUNDS)]
    n = len(records)
    return [
        line_of("whole measurement", [v / whole for whole, v, _ in rounds], "times vaderSentiment", n),
        line_of("sentiment alone", [v / alone for _, v, alone in rounds], "times vaderSentiment", n),
        line_of("whole measurement, time", [1000 * r[0] / n for r in rounds], "ms per article", n),
        line_of("vaderSentiment, time", [1000 * r[1] / n for r in rounds], "ms per article", n),
    ]


def sentences_of(records: list[Record]) -> list[list[str]]:
    """Return the sentences of each article as the measurement splits them."""
    readings = [read_text(record.text) for record in records]
    return [[r.text[s.start : s.end] for s in r.sentences] for r in readings]


def share_stages(records: list[Record]) -> list[Line]:
    """Each stage's share of the whole."""
    documents = [make_document(record) for record in records]
    stages.time_stages(documents)
    rounds = [stages.time_stages(documents) for _ in range(ROUNDS)]
    return [
        line_of(
            f"stage: {name}",
            [100 * r[name] / sum(r.values()) for r in rounds],
            "% of the whole",
            len(records),
        )
        for name in rounds[0]
    ]


def bound_shapes(scale: float = 1.0) -> list[Line]:
    """Time long texts of odd shapes against a quarter of each: 4 where time grows with the length."""
    lines = []
    for name in shapes.SHAPES:
        small, whole = shapes.time_shape(name, scale)
        ratio = whole / small
        lines.append(Line(f"shape: {name}", ratio, ratio, ratio, "times a quarter of it", 1))
    return lines


def run_child(arguments: argparse.Namespace, *options: str) -> dict[str, float]:
    """Measure in a fresh process; return wall-clock and CPU seconds and peak memory."""
    command = [sys.executable, str(HERE / "child.py"), *options]
    if arguments.datasets:
        command += ["--datasets", arguments.datasets]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def grow(arguments: argparse.Namespace) -> list[Line]:
    """Time and peak memory from 250 articles on, doubled."""
    lines, first, n = [], 0.0, SMALLEST
    while n <= arguments.growth:
        found = run_child(arguments, "--articles", str(n))
        first = first or found["cpu"] / n
        ratio = found["cpu"] / n / first
        lines.append(Line(f"growth: {n} articles", ratio, ratio, ratio, "times the first, each", n))
        peak = found["peak"]
        lines.append(Line(f"peak memory: {n} articles", peak, peak, peak, "MB", n))
        print(*lines[-2:], sep="\n", flush=True)
        n *= 2
    return lines


def compare_engines(arguments: argparse.Namespace) -> list[Line]:
    """Pool and Dask, two processes each, against one process, in wall-clock time."""
    n = str(arguments.engines)
    rounds = []
    for _ in range(3):
        one = run_child(arguments, "--articles", n)["wall"]
        pool = run_child(arguments, "--articles", n, "--processes", "2")["wall"]
        dask = run_child(arguments, "--articles", n, "--processes", "2", "--engine", "dask")["wall"]
        rounds.append((one / pool, one / dask))
    articles = arguments.engines
    return [
        line_of("two processes", [pool for pool, _ in rounds], "times one process", articles),
        line_of("two Dask workers", [dask for _, dask in rounds], "times one process", articles),
    ]


def compare_peers(arguments: argparse.Namespace, records: list[Record]) -> list[Line]:
    """Other tools against vaderSentiment, all with the interpreter that has them."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "articles.json"
        given.write_text(
            json.dumps({"articles": [r.text for r in records], "sentences": sentences_of(records)}),
            encoding="utf8",
        )
        command = [arguments.peers, str(HERE / "peers.py"), str(given)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    seconds = json.loads(done.stdout.splitlines()[-1])
    vader = seconds.pop("vaderSentiment")
    return [
        line_of(f"peer: {name}", [vader / found], "times vaderSentiment", len(records))
        for name, found in seconds.items()
    ]


def machine() -> str:
    """Describe machine, versions and date; no names of hosts or users."""
    cpu = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        models = [
            one for one in Path("/proc/cpuinfo").read_text().splitlines() if one.startswith("model name")
        ]
        cpu = f"{models[0].split(': ')[1]}, {len(models)} cores" if models else cpu
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES if _installed(name))
    today = datetime.now(UTC).date().isoformat()
    return f"{cpu}; {platform.system()}; Python {platform.python_version()}; {packages}; {today}"


def _installed(name: str) -> bool:
    """Tell whether a package is there."""
    try:
        return bool(version(name))
    except ModuleNotFoundError:
        return False


def write_results(lines: list[Line], source: str, folder: Path) -> None:
    """Write speed.csv and speed.md."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [f'"{x.what}",{x.value:.4g},{x.low:.4g},{x.high:.4g},{x.unit},{x.articles}' for x in lines]
    (folder / "speed.csv").write_text("\n".join(["what,value,low,high,unit,articles", *rows]) + "\n")
    table = [
        f"| {x.what} | {x.value:.3g} | {x.low:.3g}–{x.high:.3g} | {x.unit} | {TARGETS.get(x.what, '')} |"
        f" {x.articles} |"
        for x in lines
    ]
    head = [
        "# Speed",
        "",
        f"`make bench`: {source}. {machine()}.",
        "",
        "Ratios above 1 are faster. Median and range of rounds in CPU time of one core; engines in wall-clock"
        " time.",
        "",
        "| what | median | range | unit | aim | articles |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    (folder / "speed.md").write_text("\n".join([*head, *table]) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--datasets", metavar="DIR", help="folder of the labelled sets; default: made articles"
    )
    parser.add_argument(
        "--growth", metavar="N", type=int, default=LARGEST, help="most articles of the series"
    )
    parser.add_argument("--engines", metavar="N", type=int, default=1000, help="articles for pool and Dask")
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that has the other tools")
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder to write speed.csv and speed.md to")
    arguments = parser.parse_args()
    source, records = find_articles(arguments.datasets, SAMPLE)
    print(source, machine(), sep="\n")
    lines: list[Line] = []
    for part in (
        lambda: compare_with_vader(records),
        lambda: share_stages(records),
        bound_shapes,
        lambda: grow(arguments),
        lambda: compare_engines(arguments),
        lambda: compare_peers(arguments, records) if arguments.peers else [],
    ):
        found = part()
        lines += found
        print(*(line for line in found if not line.what.startswith(("growth", "peak"))), sep="\n", flush=True)
    if arguments.out:
        write_results(lines, source, arguments.out)


if __name__ == "__main__":
    main()
