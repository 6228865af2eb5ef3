"""`measure ARTICLES --out DIR`: options of the command line for many articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import fields

from analysis.corpus import InputError
from analysis.scale.settings import BATCH, ENGINES, Columns, Engine


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that concern many articles."""
    many = parser.add_argument_group("many articles (.parquet, .csv, .jsonl), with --out")
    for name, column in vars(Columns()).items():
        option = f"--{name.removeprefix('doc_')}-column"
        many.add_argument(option, metavar="NAME", dest=f"{name}_column", default=column)
    many.add_argument("--processes", metavar="N", type=int, default=1, help="processes to use; default: 1")
    many.add_argument("--batch", metavar="N", type=int, default=BATCH, help=f"articles per part: {BATCH}")
    many.add_argument("--engine", choices=ENGINES, default="pool", help="dask needs the extra [scale]")
    many.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler; default: a local cluster")


def measure_many(arguments: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Measure many articles and say what came of it.

    Raises
    ------
    InputError
        Without --out, or with an option that concerns a study.
    """
    from analysis.scale.run import measure_articles

    path = arguments.study
    if not arguments.out:
        raise InputError(f"{path}: many articles need a folder for their tables; name it with --out DIR")
    if arguments.texts or arguments.allow_unmatched:
        raise InputError(f"{path}: --texts and --allow-unmatched are for studies")
    columns = Columns(**{one.name: getattr(arguments, f"{one.name}_column") for one in fields(Columns)})
    engine = Engine(arguments.engine, arguments.processes, arguments.scheduler, arguments.batch)
    say(f"{path}: measuring into {arguments.out}")
    done = measure_articles(path, arguments.out, columns=columns, engine=engine)
    rejected = ", ".join(f"{n} {reason}" for reason, n in done["rejected"].items()) or "none"
    kept = f", {done['kept']} of them from before" if done["kept"] else ""
    say(f"{path}: {done['measured']} of {done['rows']} articles in {done['parts']} parts{kept}")
    say(f"{path}: rejected: {rejected}")
    return 0
