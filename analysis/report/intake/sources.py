"""The rows of a study's sources.csv, to be written anew with articles added or taken out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.cells import find_mark
from analysis.corpus import read_study
from analysis.inputs import InputError, defuse, undo_defused
from analysis.manifest import REQUIRED, read_manifest
from analysis.tables.files import write_text


@dataclass(frozen=True)
class Sources:
    """The rows of a study's sources.csv as they are, also none."""

    manifest: Path
    mark: str
    header: list[str]
    rows: list[dict[str, str]]

    @classmethod
    def read(cls, manifest: Path) -> Sources:
        """Read sources.csv; InputError for whatever is wrong with it."""
        if not manifest.is_file():
            mend = f"lay it out with: python -m analysis new {manifest.parent.name}"
            raise InputError(f"{manifest}: no such study; {mend}")
        text = read_manifest(manifest)
        if len(text.splitlines()) > 1:
            read_study(manifest.parent, by_hand=False)  # what is wrong is named before anything is changed
        mark = find_mark(text)
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
        header = [name for name in reader.fieldnames or [] if name]
        lacking = [name for name in REQUIRED if name not in header]
        if lacking:
            raise InputError(f"{manifest}, row 1: no column {', '.join(lacking)}; add it to the header")
        rows = [{name: undo_defused(row.get(name) or "") for name in header} for row in reader]
        return cls(manifest, mark, header, rows)

    def write(self, rows: Iterable[Mapping[str, str]], columns: Iterable[str] = ()) -> None:
        """Write sources.csv anew with these rows, and these columns too."""
        out = io.StringIO()
        header = [*self.header, *(name for name in columns if name not in self.header)]
        writer = csv.DictWriter(
            out, header, lineterminator="\n", restval="", extrasaction="ignore", delimiter=self.mark
        )
        writer.writeheader()
        writer.writerows({name: defuse(cell) for name, cell in row.items()} for row in rows)
        write_text(self.manifest, out.getvalue())
