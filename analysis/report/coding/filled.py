"""Filled coding sheets: read and checked cell by cell, their answers by place, and what is said of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from analysis.by_hand.codes import Code
from analysis.cells import read_csv_file
from analysis.inputs import LARGEST_TABLE, InputError, undo_defused
from analysis.report.coding.items import SHEETS, Item, read_items
from analysis.report.coding.judged import MARKED, WORDS, Unit
from analysis.report.findings import Tables
from analysis.text.words import find_words

Codes = dict[Unit, dict[str, str]]  # unit → column → answer
# What each figure rests on: units that two coders judged; the instrument's yes; the coders' yes.
_RESTS_ON = {"alpha": "units_n", "precision": "found_n", "recall": "coded_n"}
_LEFT_OUT = {"ties_n": "coders are divided", "lost_n": "these are no sentences now"}
_WIDE = len("-0.23 (-0.79–-0.64)") + 1  # a blank before the longest figure there is


def read_coders(folder: Path) -> dict[str, dict[str, Codes]]:
    """Return coder → sheet → unit → answers, of every folder that holds a sheet."""
    found: dict[str, dict[str, Codes]] = {}
    for path in sorted(folder.glob("*/*.csv")):
        if path.stem in SHEETS:
            found.setdefault(path.parent.name, {})[path.stem] = _read_sheet(path)
    if not found:
        raise InputError(f"{folder}: no coding sheets; write blank ones with: coding-sheet {folder.name}")
    return found


def _read_sheet(path: Path) -> Codes:
    """Read and check one filled sheet."""
    header, rows = read_csv_file(path, largest=LARGEST_TABLE)
    keys = SHEETS[path.stem]
    lacking = [name for name in keys if name not in header]
    if lacking:
        raise InputError(f"{path}, row 1: no column {', '.join(lacking)}; take the header of the blank sheet")
    items = [item for item in read_items() if item.sheet == path.stem and item.name in header]
    codes: Codes = {}
    lines: dict[Unit, int] = {}
    for number, row in rows:
        unit = tuple(undo_defused(row[key].strip()) for key in keys)
        if unit in lines:
            raise InputError(
                f"{path}, row {number}: {' '.join(unit)} is also in row {lines[unit]}; drop one of them"
            )
        lines[unit] = number
        answers = {item.name: _answer(item, row[item.name], f"{path}, row {number}") for item in items}
        codes[unit] = {name: answer for name, answer in answers.items() if answer}
    return codes


def _answer(item: Item, written: str, where: str) -> str:
    """Return an answer as the codebook writes it, or refuse it."""
    answer = written.strip().lower() if item.answers else written.strip()
    answer = answer.replace("−", "-").removesuffix(".0").removesuffix(",0").removeprefix("+")
    if item.answers and answer and answer not in item.answers:
        raise InputError(
            f"{where}: {item.name} {written!r}; the answers are {', '.join(item.answers)}, or empty"
        )
    return answer


def find_codes(
    coders: Mapping[str, Mapping[str, Codes]],
    kinds: Mapping[str, str],
    tables: Tables,
    texts: Mapping[str, str],
) -> list[Code]:
    """Return every answer with the place that it is about; those about no sentence of the study are left out.

    ``coders``: coder → sheet → unit → answers, as read back. ``kinds``: coder → human or language model.
    ``tables`` and ``texts``: of the study, by rule. Raises `InputError` for marked words that the sentence
    does not have.
    """
    places: dict[Unit, tuple[int, int]] = {(doc_id,): (0, len(text)) for doc_id, text in texts.items()}
    places |= {(r.doc_id, str(r.sent_id)): (r.start, r.end) for r in tables["sentences"].itertuples()}
    return [
        Code(unit[0], coder, kinds[coder], item, *span, answer)
        for coder, sheets in coders.items()
        for codes in sheets.values()
        for unit, answers in codes.items()
        for item, written in answers.items()
        if unit in places
        for span, answer in _place(item, written, places[unit], texts[unit[0]], f"{coder}, {' '.join(unit)}")
    ]


def _place(
    item: str, written: str, place: tuple[int, int], text: str, where: str
) -> list[tuple[tuple[int, int], str]]:
    """Return an answer with its place, or each of the marked phrases with every place that it stands at."""
    if item != WORDS:
        return [(place, written)]
    words = find_words(text[place[0] : place[1]])
    found: set[tuple[int, int]] = set()
    for phrase in filter(None, map(str.strip, written.split(";"))):
        keys = find_words(phrase).keys
        size = len(keys)
        if not (runs := [i for i in range(len(words.keys)) if size and words.keys[i : i + size] == keys]):
            mend = "write words as they stand there, phrases parted by semicolons"
            raise InputError(f"{where}: {item} {phrase!r} is not in the sentence; {mend}")
        found |= {(place[0] + words.starts[i], place[0] + words.ends[i + size - 1]) for i in runs}
    return [(span, MARKED) for span in sorted(found)]


def tell_coded(
    coders: Mapping[str, Mapping[str, Codes]], blank: Mapping[str, Sequence[Mapping[str, str]]]
) -> Iterator[str]:
    """Yield how much of each sheet every coder has coded, and which sheets lack rows or have others.

    ``coders``: coder → sheet → unit → answers, as read back. ``blank``: the blank sheets of the study as it
    is now. Yielded: one line per coder, and a warning per sheet whose rows are not those of the blank one.
    """
    units = {
        sheet: {tuple(row[key] for key in SHEETS[sheet]) for row in rows} for sheet, rows in blank.items()
    }
    for coder, sheets in coders.items():
        coded = {sheet: sum(map(bool, codes.values())) for sheet, codes in sheets.items()}
        told = [f"{sheet} {coded.get(sheet, 0)} of {len(known)}" for sheet, known in units.items()]
        yield f"{coder} coded {', '.join(told)}"
        for sheet, codes in sheets.items():
            known, path = units[sheet], f"{coder}/{sheet}.csv"
            if lacking := len(known - codes.keys()):
                yield f"warning: {path} lacks {lacking} of {len(known)} rows: is it cut off?"
            if strange := len(codes.keys() - known):
                yield f"warning: {path} has {strange} rows of no {sheet[:-1]} of the study as it is"


def tell_judged(frame: pd.DataFrame) -> list[str]:
    """Return one line per row, for the terminal; the n before a figure is what it rests on."""
    heads = "".join(f"{'n':>7}{name:>{_WIDE}}" for name in _RESTS_ON)
    lines = [f"{'item':<22}{'answer':<12}{heads}"]
    for row in frame.to_dict("records"):
        cells = "".join(f"{row[n]:>7.0f}{_ends(row, name):>{_WIDE}}" for name, n in _RESTS_ON.items())
        label = f"  of {row['doc_id']}"[:21] if row["doc_id"] else row["item"]
        lines.append(f"{label:<22}{row['answer']:<12}{cells}")
    items = frame[frame["doc_id"] == ""].drop_duplicates("item").set_index("item")
    for column, told in _LEFT_OUT.items():
        if named := ", ".join(f"{item} {n}" for item, n in items[column].items() if n):
            lines.append(f"left out of precision and recall, as {told}: {named}")
    return lines


def _ends(row: Mapping[str, object], name: str) -> str:
    """Tell a value with its interval."""
    value, low, high = (float(str(row[key])) for key in (name, f"{name}_low", f"{name}_high"))
    if value != value:
        return "undefined"
    return f"{value:.2f}" + (f" ({low:.2f}–{high:.2f})" if low == low else "")
