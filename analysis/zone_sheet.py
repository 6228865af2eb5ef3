"""Zones that a researcher has set by hand: zones.csv beside sources.csv, one row per block."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from analysis.inputs import InputError, decode_text, read_file
from analysis.text.zones import ZONES, Block

ZONE_SHEET = "zones.csv"
COLUMNS = ("doc_id", "start", "zone")
Zones = Mapping[int, str]  # zone by the first character of its block


def read_zone_sheet(folder: Path, doc_ids: Collection[str]) -> dict[str, dict[int, str]]:
    """Read the zones set by hand in a study, by article and first character of the block.

    Parameters
    ----------
    folder : Path
        The study's folder; without the file nothing is set.
    doc_ids : collection of str
        The study's articles.

    Returns
    -------
    dict of str to dict of int to str
        Articles without a row are left out.

    Raises
    ------
    InputError
        For a missing column, an unknown article or zone, a start that is no number, a block given twice: the
        message names file, row and mend.
    """
    sheet = folder / ZONE_SHEET
    if not sheet.is_file():
        return {}
    reader = csv.DictReader(io.StringIO(decode_text(read_file(sheet), str(sheet)), newline=""))
    lacking = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if lacking:
        raise InputError(f"{sheet}, row 1: no column {', '.join(lacking)}; add it to the header")
    found: dict[str, dict[int, str]] = {}
    for number, cells in enumerate(reader, 2):
        doc_id, start, zone = ((cells[name] or "").strip() for name in COLUMNS)
        where = f"{sheet}, row {number}"
        if not (doc_id or start or zone):
            continue
        if doc_id not in doc_ids:
            raise InputError(f"{where}: no article {doc_id[:40]!r}; write its doc_id as in sources.csv")
        if zone not in ZONES:
            raise InputError(f"{where}: no zone {zone[:40]!r}; use one of {', '.join(ZONES)}")
        if not start.isdecimal():
            raise InputError(f"{where}: start {start[:40]!r} is no number; copy it from blocks.csv")
        if int(start) in found.setdefault(doc_id, {}):
            raise InputError(f"{where}: the block at {start} has a zone already; keep one row")
        found[doc_id][int(start)] = zone
    return found


def set_zones(blocks: Iterable[Block], zones: Zones) -> list[Block]:
    """Return blocks with the zones set by hand; one that was taken for a repeat is none then.

    Examples
    --------
    >>> set_zones([Block(0, 9, "body", 0), Block(10, 12, "body")], {0: "caption"})
    [Block(start=0, end=9, zone='caption', repeat_of=None, turn=None),
     Block(start=10, end=12, zone='body', repeat_of=None, turn=None)]
    """
    return [
        replace(block, zone=zones[block.start], repeat_of=None) if block.start in zones else block
        for block in blocks
    ]


def refuse_unknown(blocks: Iterable[Block], zones: Zones, where: str) -> None:
    """Refuse a zone for a place where no block begins."""
    unknown = zones.keys() - {block.start for block in blocks}
    if unknown:
        mend = f"copy start from blocks.csv of the study ({min(unknown)} is none)"
        raise InputError(f"{where}: no block begins there; {mend}")
