"""Throw generated input at the readers of texts and sheets, guided by what it reaches (atheris, libFuzzer).

    make fuzz [SECONDS=30] [TARGETS="zones quotes"]
    python benchmarks/fuzz/run.py [--seconds N] [--out DIR] [target ...]

What was tried and found stays in .cache/fuzz: the next run begins where this one ended. An input that breaks
something is saved there and named; the target stops at it. Exit status 1 if anything was found.
"""

import argparse
import csv
import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

from seeds import write_seeds  # noqa: E402

WORK = ROOT / ".cache/fuzz"
LOCK = HERE / "requirements.lock"
NAMES = (
    *("zones", "sentences", "quotes", "manifest", "page"),
    *("zones_sheet", "speakers_sheet", "facts_sheet"),
)
SECONDS = 600  # per target
MAX_BYTES = 4096  # of one input; longer texts come from repeating some of them (targets.py)
TIME_LIMIT = 60  # seconds for one input
MEMORY_LIMIT = 2048  # MB
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_COVERAGE = re.compile(r"^#(\d+)\s.*\bcov: (\d+) ft: (\d+) corp: (\d+)/", re.M)
_SAVED = re.compile(r"Test unit written to (\S+)")
_WHAT = re.compile(
    r"^(?: === Uncaught Python exception: ===\n(.+)|==\d+== (?:ERROR: )?(libFuzzer: .+))", re.M
)


class Outcome(NamedTuple):
    """What one target did: inputs run, code edges and features reached, inputs kept, what was found."""

    target: str
    seconds: int
    executions: int
    edges: int
    features: int
    corpus: int
    finding: str
    saved: str

    def __str__(self) -> str:
        """Return the line that is printed."""
        found = f"FOUND {self.finding}: {self.saved}" if self.finding else "nothing found"
        return (
            f"{self.target}: {self.executions} inputs in {self.seconds} s, {self.edges} edges, "
            f"{self.features} features, {found}"
        )


def install_atheris(packages: Path) -> str:
    """Install atheris apart from .venv, whose content is the lock's; return what went wrong, if anything."""
    if (packages / "atheris").is_dir():
        return ""
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), "pip", "install", "--quiet", "--python", sys.executable, "--target", str(packages)]
    try:
        done = subprocess.run(
            [*command, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        return f"uv is not in {uv.parent} ({error.strerror})"
    return "" if done.returncode == 0 else " ".join(done.stderr.split())[:300]


def run_target(name: str, seconds: int) -> Outcome:
    """Fuzz one target in a process of its own."""
    seeds, words = write_seeds(name, WORK)
    corpus, findings = WORK / "corpus" / name, WORK / "findings"
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    options = {
        "max_total_time": seconds,
        "max_len": MAX_BYTES,
        "timeout": TIME_LIMIT,
        "report_slow_units": TIME_LIMIT,
        "rss_limit_mb": MEMORY_LIMIT,
        "dict": words,
        "artifact_prefix": f"{findings}/{name}-",
        "print_final_stats": 1,
        "seed": 1,
    }
    command = [sys.executable, str(HERE / "child.py"), name, *(f"-{k}={v}" for k, v in options.items())]
    environment = {**os.environ, "PYTHONPATH": str(WORK / "packages"), "PYTHONHASHSEED": "0"}
    log = WORK / f"{name}.log"
    started = datetime.now(UTC)
    with log.open("wb") as stream:
        done = subprocess.run(
            [*command, str(corpus), str(seeds)], env=environment, stdout=stream, stderr=stream, check=False
        )
    spent = round((datetime.now(UTC) - started).total_seconds())
    return read_log(name, log.read_text(encoding="utf8", errors="replace"), done.returncode, spent)


def read_log(name: str, log: str, status: int, seconds: int) -> Outcome:
    """Read what libFuzzer printed."""
    progress = _COVERAGE.findall(log)
    last = [int(number) for number in progress[-1]] if progress else [0, 0, 0, 0]
    executed, saved = _EXECUTED.search(log), _SAVED.search(log)
    what = _WHAT.search(log)
    finding = ""
    if status:
        finding = next(filter(None, what.groups()), "") if what else f"the fuzzer ended with status {status}"
    return Outcome(
        name,
        seconds,
        int(executed[1]) if executed else last[0],
        *last[1:],
        finding,
        (saved[1] if saved else f"{WORK}/{name}.log") if finding else "",
    )


def write_results(folder: Path, outcomes: list[Outcome]) -> None:
    """Write the figures as fuzz.csv and fuzz.md."""
    fields = ("target", "seconds", "executions", "edges", "features", "corpus", "finding")
    with (folder / "fuzz.csv").open("w", encoding="utf8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(fields)
        writer.writerows([getattr(outcome, name) for name in fields] for outcome in outcomes)
    lines = [
        "# Fuzzing",
        "",
        f"`make fuzz`: atheris {atheris_version()}, Python {platform.python_version()}, {platform.system()}, "
        f"nupunkt {version('nupunkt')}, trafilatura {version('trafilatura')}; {datetime.now(UTC).date()}.",
        "",
        "Each target checks what must hold for any input (tests/invariants.py), and for one input in 256",
        "that four times the text takes at most nine times as long.",
        f"Inputs have up to {MAX_BYTES} bytes and {TIME_LIMIT} s. Edges and features: libFuzzer's counts.",
        "What was found before is kept as tests: tests/test_properties.py and tests/test_fuzz.py.",
        "",
        "| target | seconds | inputs | edges reached | features | inputs kept | found |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for o in outcomes:
        counts = (o.executions, o.edges, o.features, o.corpus)
        cells = (o.target, o.seconds, *counts, o.finding or "nothing")
        lines.append(f"| {' | '.join(map(str, cells))} |")
    (folder / "fuzz.md").write_text("\n".join(lines) + "\n", encoding="utf8")


def atheris_version() -> str:
    """The version that the lock pins."""
    found = re.search(r"^atheris==(\S+)", LOCK.read_text(encoding="utf8"), re.M)
    return found[1] if found else "unknown"


def refuse(why: str) -> int:
    """Say in one line why nothing is done."""
    print(f"make fuzz: {why}", file=sys.stderr)
    return 2


def main(argv: list[str] | None = None) -> int:
    """Fuzz the targets one after the other."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("target", nargs="*", help=f"only these of {', '.join(NAMES)}")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each target")
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder to write fuzz.csv and fuzz.md to")
    arguments = parser.parse_args(argv)
    unknown = [name for name in arguments.target if name not in NAMES]
    if unknown or arguments.seconds < 1:
        return refuse(f"{' '.join(unknown) or 'SECONDS'}: choose among {', '.join(NAMES)}; SECONDS from 1 on")
    trouble = install_atheris(WORK / "packages")
    if trouble:
        return refuse(
            "atheris, the fuzzer, cannot be installed here: it comes ready built for Linux on x86-64 only; "
            f"the property tests need nothing more: pytest tests/test_properties.py ({trouble})"
        )
    outcomes = []
    for name in arguments.target or NAMES:
        outcomes.append(run_target(name, arguments.seconds))
        print(outcomes[-1], flush=True)
        if arguments.out:
            write_results(arguments.out, outcomes)
    return 1 if any(outcome.finding for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
