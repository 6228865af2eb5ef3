"""Settings of a run over many articles: names of the columns, and where the work is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from analysis.cells import find_usual
from analysis.inputs import InputError

ENGINES = ("pool", "dask")
# Columns that are found under other usual names; a day is not: one that is no ISO date rejects the article.
GUESSED = ("text", "outlet", "headline")
BATCH = 100  # articles per part: small enough for flat memory, large enough that files are few


@dataclass(frozen=True)
class Columns:
    """Names of the columns of an article; None where the file has none. ``group``: its event or topic."""

    text: str | None = "text"
    doc_id: str | None = "doc_id"
    outlet: str | None = "outlet"
    headline: str | None = "headline"
    format: str | None = "format"
    published: str | None = "published"
    group: str | None = None

    def present(self, header: Iterable[str], where: Path) -> Columns:
        """Keep the columns that a file has; refuse one that was named and is not there.

        Text, outlet and headline that are not named are found under another usual name too.
        """
        given = list(header)
        twice = next((name for name in vars(self).values() if given.count(name) > 1), None)
        if twice is not None:
            raise InputError(f"{where}: column {twice!r} twice; rename one of them")
        if self.text not in given and (self.text != Columns.text or not find_usual(given, "text")):
            has = f"it has {', '.join(sorted(set(given))[:12]) or 'none'}"
            raise InputError(f"{where}: no column {self.text!r}; {has}; name that of the text: --text-column")
        return Columns(**{field.name: self._find(field.name, given, where) for field in fields(self)})

    def _find(self, what: str, header: list[str], where: Path) -> str | None:
        """Return the column that holds something, None where there is none."""
        name, usual = getattr(self, what), getattr(Columns, what)
        if name in header:
            return str(name)
        if name not in (None, usual):
            has = ", ".join(sorted(header)[:12])
            raise InputError(f"{where}: no column {name!r}; it has {has}; name one of them")
        return find_usual(header, what) if what in GUESSED else None


@dataclass(frozen=True)
class Engine:
    """Where batches are measured: a pool of processes here, or Dask.

    ``processes`` are those of the pool, or of the local cluster that Dask starts without a ``scheduler``: the
    address of one whose workers have this package.
    """

    name: str = "pool"
    processes: int = 1
    scheduler: str | None = None
    batch: int = BATCH

    def check(self) -> None:
        """Refuse settings that mean nothing."""
        if self.name not in ENGINES:
            raise InputError(f"--engine {self.name}: one of {', '.join(ENGINES)}")
        if self.processes < 1 or self.batch < 1:
            raise InputError("--processes and --batch: at least 1")
        if self.scheduler and self.name != "dask":
            raise InputError("--scheduler: needs --engine dask")
