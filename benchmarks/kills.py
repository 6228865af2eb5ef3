"""Kill `figures` at random moments and look at what is left: the old outputs or the new ones, whole.

    python -m benchmarks.kills [KILLS]      # writes benchmarks/results/kills.csv

A made study of two short articles is drawn anew after its texts have changed (or for the first time), and the
process is killed (SIGKILL) after a random time. What lies there then must be one generation, byte for byte,
after any exchange that had begun is finished by whoever reads next; and the next run must give what an
undisturbed one gives. To be quick, processes are forked from one that has imported everything, and only
two of the figures are drawn.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

RESULTS = Path(__file__).parent / "results" / "kills.csv"
HEADER = "kill,start,after_s,phase,found,pending,next_run"
KILLS, SEED, STUDY = 200, 20171113, "small"
OUTPUTS = (f"data/processed/{STUDY}", f"figures/{STUDY}")
MANIFEST = "doc_id,outlet,path\na,Bugle,a.txt\nb,Horn,b.txt\n"
FIGURES = ("overview", "loaded_density")  # those of them that there are
TEXTS = {
    "a.txt": "Goat takes {n} trams\n\nA shocking goat took {n} trams on Monday, the depot said.\n\n"
    "“We were stunned,” said Mina Sorrel, who keeps the depot.\n\nThe goat paid for nothing.\n",
    "b.txt": "Depot fed a goat\n\nThe depot fed a goat that had come on {n} trams, officials said.\n\n"
    "It was returned to its owner, who was not there.\n",
}
Tree = dict[str, bytes]


def lay_out(root: Path, number: int) -> None:
    """Write the study; another number makes other outputs."""
    folder = root / "data/raw" / STUDY
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sources.csv").write_text(MANIFEST, encoding="utf8")
    for name, text in TEXTS.items():
        (folder / name).write_text(text.format(n=number), encoding="utf8")


def read_tree(root: Path) -> Tree:
    """Return path → bytes of all outputs, unfinished ones left out."""
    files = (path for part in OUTPUTS for path in sorted((root / part).rglob("*")) if path.is_file())
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def leftovers(root: Path) -> list[str]:
    """Return what a run should not have left."""
    return [str(path.relative_to(root)) for path in sorted(root.rglob("*.partial"))]


def prepare() -> None:
    """Import everything once, and leave only a few figures to be drawn."""
    from analysis.report import figures, outputs, studies  # noqa: F401
    from analysis.text.zones import split_zones

    split_zones("Goat")
    few = tuple(one for one in figures.FIGURES if one.name in FIGURES) or figures.FIGURES[:2]
    figures.FIGURES = outputs.FIGURES = few


def run_figures(root: Path) -> None:
    """Draw the figures of the study, as the command does."""
    from analysis.__main__ import main

    os.chdir(root)
    sys.exit(main(["figures", STUDY]))


def fork(root: Path, run: Callable[[Path], None] = run_figures) -> int:
    """Run in a process of its own, what it says in a file; return its number."""
    number = os.fork()
    if number:
        return number
    status = 99
    try:
        said = os.open(root / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        run(root)
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def wait(number: int) -> int:
    """Wait for a process; return its exit status, negative if it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def finish_exchange(root: Path) -> None:
    """Do what whoever reads the tables next does first."""
    from analysis.tables.renewal import settle

    settle(root / OUTPUTS[0])


def kill_once(base: Path, trees: dict[str, Tree], start: str, after: float) -> list[str]:
    """Kill one run after a time; return phase, what was found, whether an exchange was pending, next run."""
    with tempfile.TemporaryDirectory() as home:
        root = Path(home) / "project"
        shutil.copytree(base, root)
        number = fork(root)
        time.sleep(after)
        os.kill(number, signal.SIGKILL)
        status = wait(number)
        said = (root / "said").read_text(encoding="utf8") if (root / "said").exists() else ""
        phase = "ended" if status == 0 else f"{said.count(chr(10))} lines said"
        pending = bool(list(root.rglob("*.journal.partial")))
        if pending:
            finish_exchange(root)
        left = read_tree(root)
        found = next((name for name, tree in trees.items() if tree == left), "MIXED")
        sound = wait(fork(root)) == 0 and read_tree(root) == trees["new"] and not leftovers(root)
        return [phase, found, "yes" if pending else "no", "as undisturbed" if sound else "WRONG"]


def undisturbed(root: Path) -> float:
    """Run to the end; return the seconds that it took."""
    began = time.monotonic()
    if wait(fork(root)) != 0:
        raise RuntimeError((root / "said").read_text(encoding="utf8"))
    return time.monotonic() - began


def kill_many(kills: int, seed: int = SEED, say: Callable[[str], None] = print) -> list[str]:
    """Kill so many runs at random times; return the rows of the table."""
    prepare()
    dice, rows = random.Random(seed), []
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        bases = {"first run": root / "first", "over older outputs": root / "again"}
        trees: dict[str, Tree] = {}
        lay_out(bases["over older outputs"], 3)
        undisturbed(bases["over older outputs"])
        trees["old"] = read_tree(bases["over older outputs"])
        for base in bases.values():
            lay_out(base, 14)
        shutil.copytree(bases["first run"], root / "whole")
        lasts = undisturbed(root / "whole")
        trees["new"] = read_tree(root / "whole")
        trees["none"] = {}
        assert trees["old"] != trees["new"]
        for kill in range(1, kills + 1):
            start = dice.choice(list(bases))
            after = dice.uniform(0, 1.05 * lasts)
            rows.append(
                ",".join([str(kill), start, f"{after:.3f}", *kill_once(bases[start], trees, start, after)])
            )
            say(rows[-1])
    return rows


def main() -> int:
    """Kill, write the table, and say whether anything was wrong."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    rows = kill_many(kills)
    RESULTS.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf8")
    bad = [row for row in rows if "MIXED" in row or "WRONG" in row]
    print(f"{len(rows)} kills, {len(bad)} that left something wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
