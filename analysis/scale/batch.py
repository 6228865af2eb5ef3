"""One batch of articles: records in, Arrow tables out; a pure function, the same on every machine."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from analysis.corpus import Document
from analysis.manifest import PUBLISHED_YEARS
from analysis.scale.articles import Place, Record
from analysis.shelf import hash_text, tidy_text
from analysis.tables.article import Row
from analysis.tables.build import Rows, cut_groups, measure_together, pause_collector
from analysis.tables.declared import BATCH, MEASURED
from analysis.tables.schema import DECIMALS, Table, TableError
from analysis.text.language import is_english

PARTED = (*MEASURED, *BATCH.values())
_TYPES = {"str": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_()}
_LANGUAGE_CHARS = 4000  # the language is judged by so many first characters of a text
_ENDLESS = ("mentions",)  # tables in which a range may be open
# Distinct words that a cache may hold before it is emptied between batches: those of about 2,000 articles. A
# dozen caches of that size take about 100 MB; filling them again takes 2 % of the time.
CACHED_WORDS = 30_000


class Batch(NamedTuple):
    """Records to measure, and the places of those whose identifier another row has."""

    records: list[Record]
    duplicates: frozenset[Place]


def measure_batch(batch: Batch) -> dict[str, pa.Table]:
    """Measure a batch of articles: a pure function.

    ``batch``: records with the rows to leave out. Returned: the per-article tables, rows in the order of the
    records, and ``rejects``: one row for each record that was not measured, with the reason. Never raises for
    what a record holds.
    """
    measured: list[tuple[Record, Rows]] = []
    rejects: list[Row] = []
    with pause_collector():
        good = list(_drop_flawed(batch, rejects))
        for group in cut_groups(good):
            for record, found in zip(group, _measure_group(group), strict=True):
                if isinstance(found, str):
                    rejects.append(_reject(record, found))
                else:
                    measured.append((record, found))
        tables = _build(measured, rejects)
    groups = {record.doc_id: record.group for record, _ in measured}
    kept = tables["documents"]["doc_id"].to_pylist()
    tables["groups"] = _arrow(BATCH["groups"], [(doc_id, groups[doc_id]) for doc_id in kept])
    tidy_caches()
    return tables | {"rejects": _arrow(BATCH["rejects"], sorted(rejects))}


def _build(measured: Sequence[tuple[Record, Rows]], rejects: list[Row]) -> dict[str, pa.Table]:
    """Build the tables of a batch; an article whose rows do not keep to the declarations is rejected."""
    try:
        return build_arrow(rows for _, rows in measured)
    except (pa.ArrowException, TableError, ValueError, TypeError):
        good = []
        for record, rows in measured:
            try:
                build_arrow([rows])
                good.append(rows)
            except (pa.ArrowException, TableError, ValueError, TypeError) as error:
                rejects.append(_reject(record, f"cannot be measured: {type(error).__name__}"))
        return build_arrow(good)


def _reject(record: Record, reason: str) -> Row:
    """Return the row of a record that is not measured."""
    return record.file, record.row, record.doc_id.encode("utf8", "replace").decode("utf8"), reason


def _drop_flawed(batch: Batch, rejects: list[Row]) -> Iterator[Record]:
    """Yield the records that can be measured; add a row to the rejects for each of the others."""
    for record in batch.records:
        flaw = record.flaw or ("duplicate id" if record.place in batch.duplicates else _find_flaw(record))
        if flaw:
            rejects.append(_reject(record, flaw))
        else:
            yield record


def _measure_group(records: Sequence[Record]) -> list[Rows | str]:
    """Return the rows of each record, or why it has none."""
    try:
        return [*measure_together(list(map(make_document, records)))]
    except Exception as error:  # one bad row never stops the run: whatever it is, it is named in rejects
        if len(records) == 1:
            return [f"cannot be measured: {type(error).__name__}"]
        return [_measure_group([record])[0] for record in records]


def _find_flaw(record: Record) -> str:
    """Say what is wrong with a record; empty if nothing is."""
    if not record.text.strip():
        return "empty text"
    try:
        "".join(record.content).encode("utf8")
    except UnicodeEncodeError:
        return "not valid Unicode"
    if record.published and _iso_date(record.published) is None:
        return "published is no ISO date (2017-11-22)"
    return "" if is_english(record.text[:_LANGUAGE_CHARS]) else "not English"


@lru_cache(4096)
def _iso_date(printed: str) -> str | None:
    """Return the day of an ISO date or time in a year of newspapers; None for anything else."""
    day = _read_day(printed)
    return day if day and int(day[:4]) in PUBLISHED_YEARS else None


def _read_day(printed: str) -> str | None:
    """Return the day of an ISO date or time, or of one that is spelt out; None for anything else."""
    try:
        return date.fromisoformat(printed).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(printed).date().isoformat()
    except ValueError:
        return _spelt_date(printed)


def _spelt_date(printed: str) -> str | None:
    """Return the day of a date whose month is spelt out, as feeds and pages print it; None for 03/04/2018."""
    plain = printed.split(":")[0].rpartition(" ")[0] if ":" in printed else printed
    plain = " ".join(plain.replace(",", " ").split()[-3:])
    for form in ("%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(plain, form).date().isoformat()
        except ValueError:
            continue
    return None


def make_document(record: Record) -> Document:
    """Make the document of a record, its text normalised as the texts of a study are."""
    text = tidy_text(record.text.removeprefix("\ufeff"))
    published = _iso_date(record.published) if record.published else None
    headline = " ".join(record.headline.split()) or None
    return Document(
        record.doc_id,
        record.outlet,
        format=record.format or None,
        headline=headline,
        published=published,
        sha256=hash_text(text),
        text=text,
    )


def build_arrow(measured: Iterable[Rows]) -> dict[str, pa.Table]:
    """Join the rows of measured articles into typed Arrow tables."""
    rows: Rows = {table.name: [] for table in MEASURED}
    for document in measured:
        for name, found in document.items():
            rows[name].extend(found)
    return {table.name: _arrow(table, rows[table.name]) for table in MEASURED}


def _arrow(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Make one Arrow table; floats are rounded as in every table."""
    cells: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    arrays = [
        _column(table, column.kind, values) for column, values in zip(table.columns, cells, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema_of(table))


def _column(table: Table, kind: str, values: Sequence[Any]) -> pa.Array:
    """Make one typed column."""
    if kind != "float":
        return pa.array(values, type=_TYPES[kind])
    numbers = np.array(values, dtype=np.float64).round(DECIMALS) + 0.0
    if table.name not in _ENDLESS and np.isinf(numbers).any():
        raise TableError(f"{table.name}: an infinite value; undefined is NaN")
    return pa.array(numbers)


def schema_of(table: Table) -> pa.Schema:
    """Return the Arrow schema of a declared table."""
    return pa.schema([pa.field(c.name, _TYPES[c.kind], nullable=False) for c in table.columns])


def tidy_caches() -> None:
    """Empty the caches of single words that have grown large: memory stays flat over a million texts."""
    import sys

    for name, module in list(sys.modules.items()):
        if name.startswith("analysis."):
            for value in list(vars(module).values()):
                info = getattr(value, "cache_info", None)
                if info is not None and info().maxsize is None and info().currsize > CACHED_WORDS:
                    value.cache_clear()
    pa.default_memory_pool().release_unused()
