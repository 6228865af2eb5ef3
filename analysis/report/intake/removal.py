"""Articles taken out of a study: their rows of sources.csv and of what was set by hand, their texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.by_hand import CODE_SHEET, FACT_SHEET, SHEETS
from analysis.by_hand.facts import find_orphans
from analysis.by_hand.sheet import take_out
from analysis.inputs import InputError, Say
from analysis.manifest import MANIFEST
from analysis.report.intake.sources import Sources
from analysis.shelf import hash_text, read_article
from analysis.tables.files import write_text
from analysis.tables.locks import locked


def remove_articles(folder: Path, doc_ids: Sequence[str], say: Say) -> None:
    """Take articles out of a study; all of them, or none if one is not there.

    A text goes with its row where it is the one that the row's sha256 names. One that was put or changed
    there by hand may be the only copy, and stays. What was set by hand of an article goes with it, and is
    printed, to be put back where the same text is given again.

    ``folder``: the study's folder. ``doc_ids``: their identifiers. ``say``: told what went and what stays.
    Raises `InputError` for an identifier that no article has.
    """
    with locked(folder, say):
        sources = Sources.read(folder / MANIFEST)
        known = {row["doc_id"] for row in sources.rows}
        for doc_id in doc_ids:
            if doc_id not in known:
                has = ", ".join(sorted(known)) or "none"
                raise InputError(f"{folder.name}: no article {doc_id!r}; those there are {has[:300]}")
        paths = [folder / name for name in (*SHEETS, CODE_SHEET) if (folder / name).is_file()]
        sheets = {path: take_out(path, doc_ids) for path in paths}
        sources.write([row for row in sources.rows if row["doc_id"] not in doc_ids])
        for row in sources.rows:
            if row["doc_id"] in doc_ids:
                say(f"{row['doc_id']}: taken out{_drop_text(folder / row['path'], row.get('sha256', ''))}")
        for path, (kept, taken) in sheets.items():
            if taken:
                write_text(path, kept)
                rows = f"{len(taken) - 1} row{'s' * (len(taken) != 2)}"
                say(f"{path}: {rows} set by hand taken out; with the header, to put back:")
                for line in taken:
                    say(line.removesuffix("\n"))
                _tell_orphans(path, say)
    left = len(sources.rows) - len(set(doc_ids))
    again = f"; the next make figures STUDY={folder.name} is without" if left else ""
    say(f"{folder.name}: {left} article{'s' * (left != 1)} left{again}")


def _tell_orphans(sheet: Path, say: Say) -> None:
    """Name the rows about facts that only the articles taken out mentioned."""
    for fact, rows in find_orphans(sheet).items() if sheet.name == FACT_SHEET else ():
        which = f"row{'s' * (len(rows) > 1)} {', '.join(map(str, rows))}"
        mend = "give one this name (what: row), or drop the rows"
        say(f"{sheet}, {which}: no mention is of the fact {fact!r} any longer; {mend}")


def _drop_text(file: Path, digest: str) -> str:
    """Delete the text that a row names by its hash; say where a text stays."""
    if not file.is_file():
        return ""
    if digest.lower() != hash_text(read_article(file)):
        return f"; {file} stays, it has no sha256 there: delete it if it is not needed"
    file.unlink()
    return f", {file.name} deleted"
