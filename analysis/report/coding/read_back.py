"""Filled coding sheets read back: their answers become codes.csv of the study, which is compared and told."""

from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from analysis.by_hand import CODE_SHEET
from analysis.by_hand.codes import HUMAN, MODEL, format_codes, read_codes
from analysis.corpus import Study
from analysis.inputs import InputError, Say
from analysis.report.coding.filled import Codes, find_codes, read_coders, tell_coded, tell_judged
from analysis.report.coding.judged import judge_codes
from analysis.report.coding.sheets import CODING, build_sheets
from analysis.report.findings import Tables
from analysis.tables.files import format_table, write_text


def read_sheets(
    study: Study, tables: Tables, say: Say, *, models: Collection[str] | None = None
) -> pd.DataFrame:
    """Read the filled sheets of a study and compare coders with each other and the instruments with them.

    ``study``: the coded study, its texts at hand. ``tables``: its measured tables, by rule. ``say``: told the
    results. ``models``: coders that are language models; all if empty, none if None. Returned: the table
    ``agreement``: alpha with its interval; precision and recall with theirs, against what most coders said;
    NaN where undefined. Also written to ``coding/<study>/agreement.csv``; the answers go to codes.csv of the
    study, where those of coders without a sheet here stay. Raises `InputError` if there is no filled sheet,
    or one holds an answer that the codebook does not know.
    """
    folder = CODING / study.name
    coders = read_coders(folder)
    texts = {document.doc_id: document.text or "" for document in study.documents}
    hashes = {document.doc_id: document.sha256 for document in study.documents}
    said = find_codes(coders, _name_kinds(coders, models, folder), tables, texts)
    if not said:
        raise InputError(f"{folder}: no sheet is filled in; write the answers into the CSV files of a coder")
    codes = [*said, *read_codes(study.folder, texts, hashes, without=coders)]
    frame = judge_codes(codes, tables, texts)
    names = sorted({code.coder for code in codes})
    for line in tell_coded(coders, build_sheets(study, dict(tables))):
        say(line)
    if len(names) < 2:
        say("One coder only: alpha between coders is undefined; let somebody else code at least a part")
    for line in tell_judged(frame):
        say(line)
    _write(study.folder / CODE_SHEET, format_codes(codes, hashes), f"{len(codes)} answers", say)
    told = f"{len(frame)} rows, {len(names)} coders ({', '.join(names)})"
    _write(folder / "agreement.csv", format_table(frame), told, say)
    return frame


def _write(path: Path, text: str, told: str, say: Say) -> None:
    """Write a file and say what it holds."""
    write_text(path, text)
    say(f"{path}: {told}")


def _name_kinds(
    coders: Mapping[str, Mapping[str, Codes]], models: Collection[str] | None, folder: Path
) -> dict[str, str]:
    """Return what each coder is; refuse a language model that is no coder."""
    for name in models or ():
        if name not in coders:
            raise InputError(f"--language-models: {folder} has no coder {name!r}; it has {', '.join(coders)}")
    return {
        name: MODEL if models is not None and (not models or name in models) else HUMAN for name in coders
    }
