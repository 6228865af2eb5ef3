"""Articles taken out of a study: their rows of sources.csv and the texts that `add` wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.by_hand import SHEETS
from analysis.by_hand.sheet import count_lines
from analysis.inputs import InputError, read_file
from analysis.manifest import MANIFEST
from analysis.report.intake.sources import Sources
from analysis.report.studies import Say
from analysis.shelf import hash_text, normalise_text
from analysis.tables.locks import locked


def remove_articles(folder: Path, doc_ids: Sequence[str], say: Say) -> None:
    """Take articles out of a study; all of them, or none if one is not there.

    A text goes with its row where it is the one that the row's sha256 names. One that was put or changed
    there by hand may be the only copy, and stays.

    Parameters
    ----------
    folder : Path
        The study's folder.
    doc_ids : sequence of str
        Their identifiers.
    say : callable
        Told what went and what stays.

    Raises
    ------
    InputError
        For an identifier that no article has.
    """
    with locked(folder, say):
        sources = Sources.read(folder / MANIFEST)
        known = {row["doc_id"] for row in sources.rows}
        for doc_id in doc_ids:
            if doc_id not in known:
                has = ", ".join(sorted(known)) or "none"
                raise InputError(f"{folder.name}: no article {doc_id!r}; those there are {has[:300]}")
        sources.write([row for row in sources.rows if row["doc_id"] not in doc_ids])
        for row in sources.rows:
            if row["doc_id"] in doc_ids:
                say(f"{row['doc_id']}: taken out{_drop_text(folder / row['path'], row.get('sha256', ''))}")
        for line in _tell_sheets(folder, doc_ids):
            say(line)
    left = len(sources.rows) - len(set(doc_ids))
    again = f"; the next make figures STUDY={folder.name} is without" if left else ""
    say(f"{folder.name}: {left} article{'s' * (left != 1)} left{again}")


def _tell_sheets(folder: Path, doc_ids: Sequence[str]) -> Iterator[str]:
    """Say which sheets of what was set by hand still have rows of articles that are gone."""
    for name in SHEETS:
        if count := count_lines(folder / name, doc_ids):
            rows = f"{count} row{'s' * (count != 1)} of what is taken out"
            yield f"{folder / name}: has {rows}: they hold again for the same text, else drop them"


def _drop_text(file: Path, digest: str) -> str:
    """Delete the text that a row names by its hash; say where a text stays."""
    if not file.is_file():
        return ""
    if digest.lower() != hash_text(normalise_text(read_file(file), str(file))):
        return f"; {file} stays, it has no sha256 there: delete it if it is not needed"
    file.unlink()
    return f", {file.name} deleted"
