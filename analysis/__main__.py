"""The command line: every make target that measures or draws is one of these commands.

Exit status: 0 done, 1 the answer is no (verify), 2 bad input, with one line that says what to do.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, one_line, tell
from analysis.report.commands import declare_commands

Arguments = argparse.Namespace
CATEGORIES = "drama, vivid, evaluation, intensity, peril, other"  # written out: --help needs no package
VALIDITY = Path("data/processed/validity")  # what `validate` writes


def _places(arguments: Arguments) -> list:
    """Return the study that was named, or all of them."""
    from analysis.report.studies import find_place, find_places

    if arguments.study:
        return [_untaken(find_place(arguments.study), arguments)]
    found = find_places()
    if not found:
        raise InputError("data/raw: holds no study; run this in the project's folder or name a study")
    return found


def _untaken(place: Any, arguments: Arguments) -> Any:
    """Refuse a folder elsewhere whose name a study in data/raw has: its outputs would be overwritten."""
    other = Path("data/raw") / place.name
    if other.is_dir() and other.resolve() != place.folder.resolve() and not getattr(arguments, "out", None):
        raise InputError(
            f"{place.folder}: data/raw has a study of this name; rename the folder or give --out DIR"
        )
    return place


def _measure(arguments: Arguments) -> int:
    """Measure studies and write their tables; one that was named must have its texts."""
    from dataclasses import replace

    from analysis.corpus import read_study
    from analysis.report.studies import measure_place, renewed, write_codebook_file
    from analysis.scale.articles import is_articles
    from analysis.scale.command import measure_many

    if arguments.study and is_articles(arguments.study):
        return measure_many(arguments, tell)
    if arguments.allow_unmatched and not arguments.out:
        raise InputError("--allow-unmatched: name a folder of its own for the tables with --out DIR")
    if arguments.lexicon and not arguments.out:
        raise InputError("--lexicon: name a folder of its own for the tables with --out DIR")
    for place in _places(arguments):
        study = read_study(place.folder, arguments.texts, allow_unmatched=arguments.allow_unmatched)
        if study.missing and not arguments.study:
            tell(
                f"{place.name}: texts of {', '.join(study.missing)} not at hand; its tables stay as they are"
            )
            continue
        target = replace(place, tables=Path(arguments.out)) if arguments.out else place
        with renewed(target, tell, figures=False) as (fresh, say):
            measure_place(fresh, study, say, lexicon=arguments.lexicon, add=arguments.add_lexicon)
    if Path("CODEBOOK.md").exists() and not arguments.out:
        write_codebook_file()
    return 0


def _figures(arguments: Arguments) -> int:
    """Draw every figure, after measuring where the texts are at hand."""
    from analysis.report.figures import build_rows, draw_figures
    from analysis.report.outputs import write_outputs
    from analysis.report.studies import renewed, tables_of, write_codebook_file

    if Path("CODEBOOK.md").exists():
        write_codebook_file()
    failed: list[str] = []
    for place in _places(arguments):
        try:
            with renewed(place, tell) as (fresh, say):
                tables = tables_of(fresh, arguments.texts, say)
                rows = build_rows(tables)
                draw_figures(fresh, tables, say, rows=rows)
                write_outputs(fresh, tables, say, rows=rows)
        except InputError as error:  # the other studies are drawn all the same
            failed.append(str(error))
    if failed:
        raise InputError("; ".join(dict.fromkeys(failed)))
    if not arguments.study and VALIDITY.is_dir():
        from analysis.report.agreement_figure import write_agreement

        write_agreement(tell)
    return 0


def _verify(arguments: Arguments) -> int:
    """Name every committed file that is stale, missing or changed by hand."""
    from analysis.report.verify import verify_agreement, verify_codebook, verify_place

    complaints = [] if arguments.study else verify_codebook()
    if not arguments.study and VALIDITY.is_dir():
        complaints += verify_agreement()
    for place in _places(arguments):
        complaints += verify_place(place, arguments.texts)
    for line in complaints:
        tell(line)
    return 1 if complaints else 0


def _report(arguments: Arguments) -> int:
    """Write one self-contained HTML page per study."""
    from analysis.report.commands import report_places

    return report_places(_places(arguments), arguments.texts, tell)


def _notebooks(arguments: Arguments) -> int:
    """Run the notebooks in place."""
    from analysis.report.notebooks import run_notebooks

    return run_notebooks(Path("notebooks"), arguments.notebook, tell)


def _models(arguments: Arguments) -> int:
    """Fit the models again from the labelled data."""
    from analysis.fitting import fit_models

    return fit_models(_datasets(arguments), arguments.model, tell)


def _validate(arguments: Arguments) -> int:
    """Compare every instrument with coders and write data/processed/validity."""
    from analysis.validity import validate_all

    return validate_all(_datasets(arguments), arguments.instrument, tell)


def _datasets(arguments: Arguments) -> Path:
    """Return the folder of the labelled data."""
    if not arguments.datasets:
        raise InputError("--datasets: name the folder with the labelled data (make DATASETS=DIR)")
    folder = Path(arguments.datasets)
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; name the one with the labelled data")
    return folder


def _parser() -> argparse.ArgumentParser:
    """Declare the commands."""
    from analysis.scale.command import add_bench, add_options, run_bench

    parser = argparse.ArgumentParser(prog="python -m analysis", description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")

    def add(name: str, run: Callable[[Arguments], int], says: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=says, description=says)
        command.set_defaults(run=run)
        return command

    for name, run, says in (
        ("measure", _measure, "measure the articles of a study and write its tables"),
        ("verify", _verify, "name every committed file stale, missing or changed by hand; else silent"),
        ("figures", _figures, "draw every figure; measure first where the texts are at hand"),
        ("report", _report, "write one self-contained HTML page per study"),
    ):
        command = add(name, run, says)
        command.add_argument(
            "study", nargs="?", help="name of a study in data/raw, or its folder; default: all"
        )
        command.add_argument(
            "--texts", metavar="DIR", help="folder with the texts, found there by their hash"
        )
        if name == "measure":
            command.add_argument(
                "--out", metavar="DIR", help="folder for the tables, instead of data/processed/STUDY"
            )
            command.add_argument(
                "--allow-unmatched", action="store_true", help="take texts whose hash differs; needs --out"
            )
            command.add_argument(
                "--lexicon",
                metavar="CSV",
                help=f"loaded words of one's own: term, category ({CATEGORIES}), weight 1 to 3",
            )
            command.add_argument(
                "--add-lexicon", action="store_true", help="add them to ours, not in place of ours"
            )
            add_options(command)
    add("notebooks", _notebooks, "run the notebooks in place").add_argument(
        "notebook", nargs="*", help="only these"
    )
    command = add("models", _models, "fit the models again from the labelled data")
    command.add_argument("model", nargs="*", help="only these")
    command.add_argument("--datasets", metavar="DIR", help="folder with the labelled data")
    command = add("validate", _validate, "compare every instrument with coders")
    command.add_argument("instrument", nargs="*", help="only these")
    command.add_argument("--datasets", metavar="DIR", help="folder with the labelled data")
    add_bench(add("bench", run_bench, "time the measurement against its peers"))
    declare_commands(add)
    return parser


def _run(argv: list[str]) -> int:
    """Run the command named; without one, say which there are."""
    parser = _parser()
    if not argv:
        parser.print_help()
        return 0
    arguments = parser.parse_args(argv)
    return int(arguments.run(arguments))


def _tell_missing(package: str) -> str:
    """Say which Python lacks a package and which has it."""
    built = Path(".venv/.ready").exists()
    mend = "use .venv/bin/python instead" if built else "build .venv with: make env, and use .venv/bin/python"
    return f"{sys.executable}: has no {package}; {mend}"


def main(argv: list[str] | None = None) -> int:
    """Run one command; bad input ends in one line on standard error and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # names that the terminal cannot show end nothing
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except InputError as error:
        return _refuse(str(error))
    except ModuleNotFoundError as error:
        if (error.name or "analysis").startswith("analysis"):
            raise
        return _refuse(_tell_missing(str(error.name)))
    except BrokenPipeError:  # `… | head` has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = str(error.filename or "a file")[:200]
        return _refuse(f"{where}: {error.strerror or error}; check path, permissions and disk")
    except (MemoryError, RecursionError):
        return _refuse("the input is larger or nested deeper than this machine can take; split it")
    except KeyboardInterrupt:
        return _refuse("stopped; outputs are as they were, or those of the run where it had ended", 130)


def _refuse(message: str, status: int = 2) -> int:
    """Print one line on standard error and return the exit status."""
    print(f"same-story: {one_line(message)}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
