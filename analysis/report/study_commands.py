"""Commands on whole studies: measure, verify, figures, report; what they need is imported when they run."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.inputs import InputError, Say, tell

if TYPE_CHECKING:
    from analysis.report.studies import Place

Arguments = argparse.Namespace
Run = Callable[[Arguments], int | None]  # a command; returns the exit status where it is not always 0
Add = Callable[[str, Run, str], argparse.ArgumentParser]  # name, function, description
CATEGORIES = "drama, vivid, evaluation, intensity, peril, other"  # written out: --help needs no package


def declare_study_commands(add: Add) -> None:
    """Declare the commands that take one study, or all of data/raw."""
    for name, run, says in (
        ("measure", _measure, "measure the articles of a study and write its tables"),
        (
            "verify",
            _verify,
            "name every file of a study that is stale, missing or changed by hand; else say nothing",
        ),
        ("figures", _figures, "draw every figure; measure first where the texts are at hand"),
        ("report", _report, "write one self-contained HTML page per study"),
    ):
        command = add(name, run, says)
        command.add_argument(
            "study", nargs="?", help="name of a study in data/raw, or its folder; default: all"
        )
        add_texts(command)
        if name == "verify":
            add_datasets(command)
        if name == "measure":
            _add_measuring(command)
        else:
            command.add_argument("--lexicon", help=argparse.SUPPRESS)  # refused with a mend


def add_datasets(command: argparse.ArgumentParser) -> None:
    """Declare where the labelled data lie."""
    command.add_argument("--datasets", metavar="DIR", help="folder with the labelled data sets")


def read_folder(datasets: str | None) -> Path:
    """Return the folder of the labelled data."""
    if not datasets:
        raise InputError("--datasets: name the folder with the labelled data (make DATASETS=DIR)")
    folder = Path(datasets)
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; name the one with the labelled data")
    return folder


def add_texts(command: argparse.ArgumentParser) -> None:
    """Declare where the articles lie."""
    command.add_argument(
        "--texts",
        metavar="DIR",
        help="folder with the articles' texts, if they lie elsewhere; found by their hash",
    )


def _add_measuring(command: argparse.ArgumentParser) -> None:
    """Declare what only `measure` takes."""
    from analysis.scale.command import add_options

    command.add_argument(
        "--out", metavar="DIR", help="folder for the tables, instead of data/processed/STUDY"
    )
    command.add_argument(
        "--allow-unmatched",
        action="store_true",
        help="take texts that differ from those in sources.csv (their hash); needs --out",
    )
    command.add_argument(
        "--by-rule", action="store_true", help="without corrections by hand (zones.csv, …); needs --out"
    )
    own = f"loaded words of one's own: term, category ({CATEGORIES}), weight 1 to 3"
    command.add_argument("--lexicon", metavar="CSV", help=own)
    command.add_argument("--add-lexicon", action="store_true", help="add them to ours, not in place of ours")
    add_options(command)


def _places(arguments: Arguments) -> list[Place]:
    """Return the study that was named, or all of them."""
    from analysis.report.studies import find_place, find_places

    if arguments.lexicon and arguments.command != "measure":
        mend = "own words give tables only: measure STUDY --lexicon CSV --out DIR"
        raise InputError(f"--lexicon: {arguments.command} goes by our lexicon; {mend}")
    if arguments.study:
        return [_untaken(find_place(arguments.study), arguments)]
    found = find_places()
    if not found:
        raise InputError("data/raw: holds no study; run this in the project's folder or name a study")
    return found


def _untaken(place: Place, arguments: Arguments) -> Place:
    """Refuse a folder elsewhere whose name a study in data/raw has: its outputs would be overwritten."""
    other = Path("data/raw") / place.name
    if other.is_dir() and other.resolve() != place.folder.resolve() and not getattr(arguments, "out", None):
        raise InputError(
            f"{place.folder}: data/raw has a study of this name; rename the folder or give --out DIR"
        )
    return place


def _measure(arguments: Arguments) -> None:
    """Measure many articles from a table of them, or studies."""
    from analysis.scale.articles import is_articles
    from analysis.scale.command import measure_many

    if arguments.study and is_articles(arguments.study):
        measure_many(arguments, tell)
    else:
        _measure_studies(arguments)


def _measure_studies(arguments: Arguments) -> None:
    """Measure studies and write their tables; one that was named must have its texts."""
    from dataclasses import replace

    from analysis.corpus import read_study
    from analysis.report.studies import measure_place, renew_codebook, renewed

    for option in ("allow_unmatched", "by_rule", "lexicon"):
        if getattr(arguments, option) and not arguments.out:
            named = f"--{option.replace('_', '-')}"
            raise InputError(f"{named}: name a folder of its own for the tables with --out DIR")
    allow, by_hand = arguments.allow_unmatched, not arguments.by_rule
    for place in _places(arguments):
        study = read_study(place.folder, arguments.texts, allow_unmatched=allow, by_hand=by_hand)
        if study.missing and not arguments.study:
            missing = ", ".join(study.missing)
            tell(f"{place.name}: texts of {missing} not at hand; its tables stay as they are")
            continue
        target = replace(place, tables=Path(arguments.out)) if arguments.out else place
        with renewed(target, tell, figures=False) as (fresh, say):
            measure_place(fresh, study, say, lexicon=arguments.lexicon, add=arguments.add_lexicon)
    if not arguments.out:
        renew_codebook()


def _figures(arguments: Arguments) -> None:
    """Draw every figure, after measuring where the texts are at hand."""
    from analysis.report.figures import build_rows, draw_figures
    from analysis.report.outputs import write_outputs
    from analysis.report.page_state import tell_stale_page
    from analysis.report.studies import renew_codebook, renewed, tables_of
    from analysis.validity import HOME

    renew_codebook()
    failed: list[str] = []
    for place in _places(arguments):
        try:
            with renewed(place, tell) as (fresh, say):
                tables = tables_of(fresh, arguments.texts, say)
                rows = build_rows(tables)
                draw_figures(fresh, tables, say, rows=rows)
                write_outputs(fresh, tables, say, rows=rows)
                if stale := tell_stale_page(fresh, tables):
                    say(f"{place.name}: {stale}")
        except InputError as error:  # the other studies are drawn all the same
            failed.append(str(error))
    if failed:
        raise InputError("; ".join(dict.fromkeys(failed)))
    if not arguments.study and HOME.is_dir():
        from analysis.report.agreement_figure import write_agreement

        write_agreement(tell)


def _verify(arguments: Arguments) -> int:
    """Name every committed file that is stale, missing or changed by hand."""
    from analysis.report.notebooks import find_stale
    from analysis.report.verify import verify_agreement, verify_codebook, verify_place
    from analysis.validity import HOME, find_stale_tables

    is_project = HOME.is_dir() or Path("CODEBOOK.md").exists()
    complaints = verify_codebook() if is_project and not arguments.study else []
    if not arguments.study and HOME.is_dir():
        complaints += verify_agreement() + find_stale(Path("notebooks"))
        if arguments.datasets:
            complaints += find_stale_tables(read_folder(arguments.datasets))
    for place in _places(arguments):
        complaints += verify_place(place, arguments.texts)
    for line in complaints:
        tell(line)
    return 1 if complaints else 0


def _report(arguments: Arguments) -> None:
    """Write one self-contained HTML page per study."""
    report_places(_places(arguments), arguments.texts, tell)


def report_places(places: list[Place], texts: str | None, say: Say) -> None:
    """Write the report page of each study."""
    from analysis.corpus import read_study
    from analysis.report.page import write_page
    from analysis.report.studies import renewed, tables_of

    for place in places:
        with renewed(place, say) as (fresh, tell):
            tables = tables_of(fresh, texts, tell)
            write_page(fresh, read_study(place.folder, texts), tables, tell)
