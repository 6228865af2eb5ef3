"""Settings of a run over many articles: names of the columns, and where the work is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from analysis.inputs import InputError

ENGINES = ("pool", "dask")
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
        """Keep the columns that a file has; refuse one that was named and is not there."""
        given = list(header)
        names = set(given)
        twice = next((name for name in vars(self).values() if given.count(name) > 1), None)
        if twice is not None:
            raise InputError(f"{where}: column {twice!r} twice; rename one of them")
        if self.text not in names:
            has = f"it has {', '.join(sorted(names)[:12]) or 'none'}"
            raise InputError(f"{where}: no column {self.text!r}; {has}; name that of the text: --text-column")
        kept = {}
        for field in fields(self):
            name = getattr(self, field.name)
            if name is not None and name not in names and name != field.default:
                raise InputError(
                    f"{where}: no column {name!r}; it has {', '.join(sorted(names)[:12])}; name one of them"
                )
            kept[field.name] = name if name in names else None
        return Columns(**kept)


@dataclass(frozen=True)
class Engine:
    """Where batches are measured: a pool of processes here, or Dask."""

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
