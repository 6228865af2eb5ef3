"""Commands for many articles: `measure ARTICLES --out DIR`, and `bench`."""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, Say
from analysis.scale.settings import BATCH, ENGINES, Columns, Engine

_COLUMNS = {
    "text": "the article's text",
    "doc_id": "its identifier, else id where that tells all rows apart",
    "outlet": "its outlet",
    "headline": "its headline",
    "format": "its kind (transcript, portal, viral, listicle, magazine), a hint",
    "published": "its day, like 2017-11-22",
    "group": "its event or topic: --compare takes only groups that every outlet has, as many of each outlet",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that concern many articles."""
    many = parser.add_argument_group("many articles (.parquet, .csv, .jsonl), with --out")
    for name, column in vars(Columns()).items():
        option = f"--{name.removeprefix('doc_')}-column"
        says = f"column of {_COLUMNS[name]}; default: {column or 'none'}"
        many.add_argument(option, metavar="NAME", dest=f"{name}_column", default=column, help=says)
    many.add_argument("--compare", action="store_true", help="compare the outlets too: DIR/compared")
    says = "compare only these outlets; several times for names with commas"
    many.add_argument("--outlets", metavar="A,B", action="append", default=[], help=says)
    many.add_argument("--processes", metavar="N", type=int, default=1, help="processes to use; default: 1")
    many.add_argument("--batch", metavar="N", type=int, default=BATCH, help=f"articles per part: {BATCH}")
    many.add_argument("--engine", choices=ENGINES, default="pool", help="dask needs the extra [scale]")
    many.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler; default: a local cluster")


def measure_many(arguments: argparse.Namespace, say: Say) -> None:
    """Measure many articles and say what came of it.

    Raises
    ------
    InputError
        Without --out, or with an option that concerns a study.
    """
    from analysis.scale.identifiers import list_outlets, tell_columns
    from analysis.scale.run import measure_articles

    path = arguments.study
    _refuse_options(arguments)
    columns = Columns(**{one.name: getattr(arguments, f"{one.name}_column") for one in fields(Columns)})
    engine = Engine(arguments.engine, arguments.processes, arguments.scheduler, arguments.batch)
    if arguments.outlets:
        from analysis.scale.compare import name_units

        name_units(arguments.outlets, list_outlets(path, columns), f"{path}: --outlets")
    for line in tell_columns(path, columns):
        say(f"{path}: {line}")
    say(f"{path}: measuring into {arguments.out}")
    done = measure_articles(path, arguments.out, columns=columns, engine=engine)
    kept = f", {done['kept']} of them from before" if done["kept"] else ""
    parts = f"{done['parts']} part{'s' * (done['parts'] != 1)}"
    say(f"{path}: {done['measured']} of {done['rows']} articles in {parts}{kept}")
    for line in _tell_counts(done, arguments.out):
        say(f"{path}: {line}")
    if arguments.compare:
        _compare_outlets(arguments, columns, lambda line: say(f"{path}: {line}"))


def _compare_outlets(arguments: argparse.Namespace, columns: Columns, say: Say) -> None:
    """Compare the outlets of a run that has ended."""
    from analysis.scale.compare import compare_parts

    matched = columns.group is not None
    tables = compare_parts(arguments.out, matched=matched, only=arguments.outlets, say=say)
    say(f"{', '.join(sorted(tables))} compared in {arguments.out}/compared")


def _refuse_options(arguments: argparse.Namespace) -> None:
    """Refuse options that concern a study, and one that lacks another."""
    flaws = (
        (not arguments.out, "many articles need a folder for their tables; name it with --out DIR"),
        (arguments.texts or arguments.allow_unmatched, "--texts and --allow-unmatched are for studies"),
        (arguments.by_rule, "--by-rule is for studies; of many articles nothing is set by hand"),
        (arguments.lexicon, "--lexicon is for studies; many articles are measured with ours"),
        (
            arguments.outlets and not arguments.compare,
            "--outlets says what --compare compares; add it, or leave both out",
        ),
    )
    for wrong, mend in flaws:
        if wrong:
            raise InputError(f"{arguments.study}: {mend}")


def _tell_counts(done: Mapping[str, Any], out: str) -> Iterator[str]:
    """Yield what a user should know of the articles: rejected ones, copies, those without outlet."""
    if done["ids"]:
        yield done["ids"]
    rejected = ", ".join(f"{n} {reason}" for reason, n in done["rejected"].items())
    where = f"; see {out}/rejects for file and row" if rejected else ""
    yield f"rejected: {rejected or 'none'}{where}"
    if n := done["copies"]:
        same = "the same sha256 in documents"
        yield f"{n} with the text of another under another id ({same}): measured all the same"
    if n := done["unnamed"]:
        yield f"{n} without outlet: is its column named (--outlet-column)?"


def add_bench(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark; without any it takes a few minutes."""
    parts = "speed, stages, shapes, growth, engines, peers, memory"
    parser.add_argument("--only", metavar="PART,…", help=f"of {parts}; default: all but memory")
    parser.add_argument(
        "--datasets", metavar="DIR", help="folder of the labelled data; default: made articles"
    )
    parser.add_argument("--growth", metavar="N", help="most articles of the series from 250 on: 16000")
    parser.add_argument("--engines", metavar="N", help="articles for pool and Dask against one process")
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that has TextBlob and others")
    parser.add_argument(
        "--out", metavar="DIR", help="folder of speed.csv and speed.md; lines not measured again stay there"
    )


def run_bench(arguments: argparse.Namespace) -> int:
    """Run the benchmark, a script in the project's folder.

    Raises
    ------
    InputError
        Anywhere else.
    """
    script = Path("benchmarks/bench.py")
    if not script.is_file():
        raise InputError(f"{script}: not here; run this in the project's folder")
    names = ("only", "datasets", "growth", "engines", "peers", "out")
    given = [f"--{name}={getattr(arguments, name)}" for name in names if getattr(arguments, name)]
    return subprocess.run([sys.executable, str(script), *given], check=False).returncode
