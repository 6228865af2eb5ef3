"""The command line: every make target that measures or draws is one of these commands.

Exit status: 0 done, 1 the answer is no (verify), 2 bad input, with one line that says what to do.
"""

import argparse
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from analysis.inputs import InputError, one_line, tell
from analysis.report.commands import declare_commands
from analysis.report.study_commands import Arguments, Run, add_datasets, declare_study_commands, read_folder

WHAT = "Same Story: how several outlets tell one event, measured, compared and cited."
FIRST = (
    "A study of your own: new NAME, add NAME FILE…, figures NAME, report NAME. Every command has --help; "
    "README.md tells the rest."
)
# Written out, as --help needs no package; a test compares them with those there are.
MODELS = "loaded, clickbait, frames, numbers"
INSTRUMENTS = "zones, voices, loaded, sentiment, clickbait, frames, facts"


def _notebooks(arguments: Arguments) -> None:
    """Run the notebooks in place."""
    from analysis.report.notebooks import run_notebooks

    run_notebooks(Path("notebooks"), arguments.notebook, tell)


def _models(arguments: Arguments) -> None:
    """Fit the models again from the labelled data."""
    from analysis.fitting import fit_models

    fit_models(read_folder(arguments.datasets), arguments.model, tell)


def _validate(arguments: Arguments) -> None:
    """Compare every instrument with coders and write data/processed/validity."""
    from analysis.validity import validate_all

    validate_all(read_folder(arguments.datasets), arguments.instrument, tell)


def _parser() -> argparse.ArgumentParser:
    """Declare the commands."""
    from analysis.scale.command import add_bench, run_bench

    parser = argparse.ArgumentParser(prog="python -m analysis", description=WHAT, epilog=FIRST)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")

    def add(name: str, run: Run, says: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=says, description=says)
        command.set_defaults(run=run)
        return command

    declare_study_commands(add)
    add("notebooks", _notebooks, "run the notebooks in place").add_argument(
        "notebook", nargs="*", help="only these, such as 02; default: all"
    )
    for name, run, one, known, says in (
        ("models", _models, "model", MODELS, "fit the models again from the labelled data"),
        ("validate", _validate, "instrument", INSTRUMENTS, "compare every instrument with coders"),
    ):
        command = add(name, run, says)
        command.add_argument(one, nargs="*", help=f"only these of {known}; default: all")
        add_datasets(command)
    add_bench(add("bench", run_bench, "time the measurement against its peers"))
    declare_commands(add)
    return parser


def _run(argv: list[str]) -> int:
    """Run the command named; return its exit status. Without one, say which commands there are."""
    parser = _parser()
    if not argv:
        parser.print_help()
        return 0
    arguments = parser.parse_args(argv)
    return arguments.run(arguments) or 0


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
