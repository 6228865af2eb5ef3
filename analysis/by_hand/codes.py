"""What coders say of a study's articles: codes.csv beside sources.csv, places and answers without words."""

import csv
import io
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from analysis.by_hand import CODE_SHEET
from analysis.by_hand.sheet import LONGEST_START, SHOWN, Line, Texts, read_sheet, refuse_other
from analysis.inputs import InputError, defuse

HUMAN, MODEL = "human", "language model"
COLUMNS = ("end", "coder", "kind", "item", "answer", "sha256")
HEADER = ("doc_id", "coder", "kind", "item", "start", "end", "answer", "sha256")
DIGITS = 12  # of the hash of a text in each row: enough to notice another text
SOURCE = "what `agreement` wrote"
Hashes = Mapping[str, str | None]


class Code(NamedTuple):
    """One answer of one coder about a stretch of a text: a sentence, words in it, or the whole article.

    ``kind`` is `HUMAN` or `MODEL`; ``where`` the row of the sheet, for messages.
    """

    doc_id: str
    coder: str
    kind: str
    item: str
    start: int
    end: int
    answer: str
    where: str = ""


def read_codes(
    folder: Path, texts: Texts, hashes: Hashes, *, without: Collection[str] = ()
) -> tuple[Code, ...]:
    """Read what coders say of a study; nothing without a sheet.

    ``folder``: the study's. ``texts`` and ``hashes``: of its articles, None where one is not at hand.
    ``without``: coders whose rows are passed over. Raises `InputError` for what `read_sheet` refuses, a row
    made for another text or a place outside it, an empty cell, an unknown kind, an answer given twice.
    """
    found: dict[tuple[object, ...], Code] = {}
    kinds: dict[str, str] = {}
    for line in read_sheet(folder / CODE_SHEET, COLUMNS, texts, SOURCE):
        if line.cells[1] in without:
            continue
        code = _read_line(line, texts[line.doc_id], hashes[line.doc_id])
        key = (code.doc_id, code.coder, code.item, code.start, code.end)
        if key in found:
            raise InputError(f"{line.where}: {code.coder} answers {code.item} there twice; keep one row")
        if kinds.setdefault(code.coder, code.kind) != code.kind:
            mend = "a coder is of one kind; correct it"
            raise InputError(f"{line.where}: {code.coder} is {code.kind}, in rows before not; {mend}")
        found[key] = code
    return tuple(found.values())


def _read_line(line: Line, text: str | None, digest: str | None) -> Code:
    """Return what a row says; refuse what cannot be."""
    end, coder, kind, item, answer, made_for = line.cells
    refuse_other(kind, "kind", (HUMAN, MODEL), line.where)
    for name, cell in (("coder", coder), ("item", item), ("answer", answer)):
        if not cell:
            raise InputError(f"{line.where}: {name} is empty; fill it in, or drop the row")
    if len(made_for) < DIGITS or not (digest or made_for).startswith(made_for.lower()):
        mend = "let the article be coded anew (coding-sheet, agreement), or drop its rows"
        raise InputError(f"{line.where}: made for another text of {line.doc_id}; {mend}")
    is_number = end.isascii() and end.isdecimal() and len(end) <= LONGEST_START
    if not is_number or not line.start < int(end) <= (int(end) if text is None else len(text)):
        mend = f"write {SOURCE}, or drop the row"
        raise InputError(f"{line.where}: {line.start} to {end[:SHOWN]!r} is no place in the text; {mend}")
    return Code(line.doc_id, coder, kind, item, line.start, int(end), answer, line.where)


def format_codes(codes: Iterable[Code], hashes: Hashes) -> str:
    """Return the text of codes.csv, its rows in order."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for code in sorted(codes):
        names = (defuse(code.doc_id), defuse(code.coder))
        writer.writerow((*names, *code[2:7], (hashes[code.doc_id] or "")[:DIGITS]))
    return out.getvalue()


def hash_codes(codes: Iterable[Code]) -> str:
    """Return a hash of what is said, whatever the order of rows and the line ends of the file."""
    return sha256(repr(sorted(code[:7] for code in codes)).encode("utf8", "surrogatepass")).hexdigest()
