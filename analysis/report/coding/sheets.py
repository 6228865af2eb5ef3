"""Coding sheets: the codebook for human coders, blank sheets as CSV, and a page to print."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.corpus import Study
from analysis.inputs import InputError, Say, defuse, name_folder
from analysis.report.coding.items import SHEETS, Item, read_items
from analysis.report.markup import read_template
from analysis.tables.files import write_text

CODING = Path("coding")  # not committed: the sheets hold the articles' sentences


def items_of(sheet: str) -> list[Item]:
    """Return the items of one sheet."""
    return [item for item in read_items() if item.sheet == sheet]


def build_sheets(study: Study, tables: dict[str, pd.DataFrame]) -> dict[str, list[dict[str, str]]]:
    """Return the blank sheets: one row per sentence, headline and article, with empty answers.

    ``study``: all of its texts at hand. ``tables``: its measured tables. Returned: sheet → rows; ``text``
    holds what is to be judged.
    """
    texts = {document.doc_id: document.text or "" for document in study.documents}
    sentences = [
        {
            "doc_id": row.doc_id,
            "sent_id": str(row.sent_id),
            "text": " ".join(texts[row.doc_id][row.start : row.end].split()),
        }
        for row in tables["sentences"].itertuples()
        if row.words_n
    ]
    headlines = [{"doc_id": r.doc_id, "text": r.headline} for r in tables["headlines"].itertuples()]
    heads = {row["doc_id"]: row["text"] for row in headlines}
    articles = [{"doc_id": doc, "text": heads.get(doc, "(read the whole article)")} for doc in texts]
    rows = {"sentences": sentences, "headlines": headlines, "articles": articles}
    return {
        name: [{**row, **dict.fromkeys(_columns(name), "")} for row in found] for name, found in rows.items()
    }


def _columns(sheet: str) -> list[str]:
    """Return the columns that coders fill in."""
    return [item.name for item in items_of(sheet)]


def write_sheets(study: Study, tables: dict[str, pd.DataFrame], coders: Sequence[str], say: Say) -> Path:
    """Write a folder of blank sheets per coder, the codebook, and a page to print.

    ``study``: all of its texts at hand. ``tables``: its measured tables. ``coders``: names of the coders'
    folders. ``say``: told what is written. Returned: ``coding/<study>``: not to be committed, since the
    sheets hold the articles' sentences. Raises `InputError` if a sheet is there already and somebody has
    written into it.
    """
    folder = CODING / study.name
    sheets = build_sheets(study, tables)
    blank = {name: _csv(rows) for name, rows in sheets.items()}
    for coder in coders:
        name_folder(coder, "a coder's folder")
        for name, text in blank.items():
            path = folder / coder / f"{name}.csv"
            if path.is_file() and path.read_bytes() != text.encode("utf8"):
                raise InputError(
                    f"{path}: filled in already; move it away, or name other coders with --coders"
                )
    for coder in coders:
        for name, text in blank.items():
            write_text(folder / coder / f"{name}.csv", text)
    write_text(folder / "codebook.md", write_codebook(study.name))
    write_text(folder / "print.html", print_sheets(study.name, sheets))
    rows = ", ".join(f"{len(found)} {name}" for name, found in sheets.items())
    say(f"{folder}: blank sheets for {', '.join(coders)} ({rows}), codebook.md, print.html")
    say(f"Filled in, they are read back with: python -m analysis agreement {study.name}")
    return folder


def _csv(rows: Sequence[dict[str, str]]) -> str:
    """Return rows as CSV."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else ["doc_id", "text"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: defuse(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue()


def write_codebook(study: str) -> str:
    """Return the codebook for coders as Markdown."""
    lines = [f"# Codebook for coders: {study}", "", *(f"- {rule}" for rule in RULES)]
    for sheet, keys in SHEETS.items():
        lines += ["", f"## {sheet}.csv", "", f"One row per {' and '.join(keys)}.", ""]
        for item in items_of(sheet):
            allowed = f" Answers: {', '.join(item.answers)}." if item.answers else ""
            lines.append(f"- **{item.name}**: {item.question} {item.means}{allowed}")
    return "\n".join(lines) + "\n"


RULES = (
    "Code alone, without talking about single cases, and without looking at what the instruments found.",
    "Read the whole article first, then go sentence by sentence, headline last.",
    "Leave a cell empty where you cannot decide; do not guess.",
    "Judge the wording, not the event and not the outlet.",
    "Write only the answers allowed; save as CSV, UTF-8, under the same name.",
)


def print_sheets(study: str, sheets: dict[str, list[dict[str, str]]]) -> str:
    """Return the page to print: codebook and sheets with boxes to write into."""
    page = read_template(__package__, "sheet.html.jinja")
    return str(page.render(study=study, rules=RULES, sheets=sheets, items_of=items_of))
