"""Commands for a study of one's own and its coders; what they need is imported when they run."""

import argparse
from pathlib import Path
from typing import Any

from analysis.inputs import tell
from analysis.report.study_commands import Add, Arguments, add_texts

_COLUMNS = {
    "text": "article's text",
    "outlet": "outlet",
    "headline": "headline",
    "published": "day of publication",
    "url": "address",
    "doc_id": "identifier",
}


def declare_commands(add: Add) -> None:
    """Declare the commands of this room."""
    add("new", _new, "lay out a study of one's own in data/raw").add_argument(
        "name", help="name of the study"
    )
    _declare_add(
        add("add", _add, "add articles to a study from text, saved HTML, CSV, JSON lines or Parquet")
    )
    command = add("remove", _remove, "take articles out of a study, with their texts")
    command.add_argument("study", help="name of the study, or its folder")
    command.add_argument("doc_id", nargs="+", help="identifier of an article, as in sources.csv")
    sheet = add("coding-sheet", _coding_sheet, "write blank coding sheets and the codebook for human coders")
    agreement = add(
        "agreement", _agreement, "read filled coding sheets: how coders agree, and the instruments with them"
    )
    for command in (sheet, agreement):
        command.add_argument("study", help="name of the study, or its folder")
        add_texts(command)
    agreement.add_argument(
        "--language-models", nargs="*", metavar="NAME",
        help="coders that are language models, not people; all of them without a name",
    )  # fmt: skip
    names = ["coder1", "coder2"]
    sheet.add_argument(
        "--coders",
        nargs="+",
        default=names,
        metavar="NAME",
        help="names of the coders; default: coder1 coder2",
    )


def _declare_add(command: argparse.ArgumentParser) -> None:
    """Declare what `add` takes."""
    command.add_argument("study", help="name of the study, or its folder")
    command.add_argument(
        "file", nargs="+", type=Path, help="plain text, saved page, or table with a text column"
    )
    command.add_argument(
        "--outlet", default="", help="outlet of all of them; else from the page or the table"
    )
    command.add_argument(
        "--published", default="", metavar="DATE", help="day of all of them, like 2017-11-22"
    )
    command.add_argument(
        "--format", default="", help="transcript, portal, viral, listicle or magazine: a hint"
    )
    for name, says in _COLUMNS.items():
        option = f"--{name.replace('_', '-')}-column"
        command.add_argument(
            option, default="", metavar="NAME", help=f"column of a table that holds the {says}"
        )


def _new(arguments: Arguments) -> None:
    """Lay out a study."""
    from analysis.report.intake.new_study import lay_out

    lay_out(arguments.name, tell)


def _add(arguments: Arguments) -> None:
    """Add articles to a study."""
    from analysis.report.intake.own_story import Given, add_files
    from analysis.report.studies import find_place

    columns = {name: getattr(arguments, f"{name}_column") for name in _COLUMNS}
    given = Given(arguments.outlet, arguments.format, arguments.published, columns)
    add_files(find_place(arguments.study).folder, arguments.file, tell, given)


def _remove(arguments: Arguments) -> None:
    """Take articles out of a study."""
    from analysis.report.intake.removal import remove_articles
    from analysis.report.studies import find_place

    remove_articles(find_place(arguments.study).folder, arguments.doc_id, tell)


def _coding_sheet(arguments: Arguments) -> None:
    """Write blank coding sheets."""
    from analysis.report.coding.sheets import write_sheets

    study, tables = _measured(arguments)
    write_sheets(study, tables, arguments.coders, tell)


def _agreement(arguments: Arguments) -> None:
    """Compare coders with each other and the instruments with them."""
    from analysis.report.coding.read_back import read_sheets

    study, tables = _measured(arguments)
    read_sheets(study, tables, tell, models=arguments.language_models)


def _measured(arguments: Arguments) -> tuple[Any, Any]:
    """Read a study and measure it by rule, whatever is set by hand: coders judge the instruments."""
    from analysis.corpus import read_study
    from analysis.report.studies import find_place
    from analysis.tables.build import measure

    study = read_study(find_place(arguments.study).folder, arguments.texts, by_hand=False)
    return study, measure(study)
