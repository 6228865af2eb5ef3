"""Zones that a researcher has set by hand: zones.csv beside sources.csv, one row per block."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from analysis.by_hand import ZONE_SHEET
from analysis.by_hand.sheet import Texts, read_sheet, refuse_other
from analysis.inputs import InputError
from analysis.text.zones import EDITORIAL_ZONES, ZONES, Block
from analysis.text.zones.turn_ends import is_labelled

COLUMNS = ("zone",)
SOURCE = "blocks.csv"
BODY = "body"
Zones = Mapping[int, str]  # zone by the first character of its block


def read_zone_sheet(folder: Path, texts: Texts) -> dict[str, dict[int, str]]:
    """Read the zones set by hand in a study, by article (if it has a row) and first character of the block.

    Raises
    ------
    InputError
        For what `read_sheet` refuses, an unknown zone, a block given twice.
    """
    found: dict[str, dict[int, str]] = {}
    for where, doc_id, start, (zone,), _ in read_sheet(folder / ZONE_SHEET, COLUMNS, texts, SOURCE):
        refuse_other(zone, "zone", ZONES, where)
        if start in found.setdefault(doc_id, {}):
            raise InputError(f"{where}: the block at {start} has a zone already; keep one row")
        found[doc_id][start] = zone
    return found


def set_zones(text: str, blocks: Sequence[Block], zones: Zones) -> list[Block]:
    """Return the blocks of a text with the zones set by hand; one that was taken for a repeat is none then.

    Where the first of several alike is set to a zone that does not count, the next one is the first. What is
    set is in no turn; a turn ends at a block that is set to body, up to the next label.

    >>> set_zones("A goat. It", [Block(0, 7, "body", 0), Block(8, 10, "body")], {0: "caption"})
    [Block(start=0, end=7, zone='caption', repeat_of=None, turn=None),
     Block(start=8, end=10, zone='body', repeat_of=None, turn=None)]
    """
    blocks = _end_turns(text, blocks, zones)
    told: list[Block] = []
    first: dict[int, int] = {}  # of the blocks alike, by the one that was the first
    for i, block in enumerate(blocks):
        if block.start in zones:
            told.append(replace(block, zone=zones[block.start], repeat_of=None))
        elif block.repeat_of is not None:
            at = first.get(block.repeat_of, block.repeat_of)
            is_repeat = zones.get(blocks[at].start, blocks[at].zone) in EDITORIAL_ZONES
            first[block.repeat_of] = at if is_repeat else i
            told.append(replace(block, repeat_of=at if is_repeat else None))
        else:
            told.append(block)
    return told


def _end_turns(text: str, blocks: Sequence[Block], zones: Zones) -> list[Block]:
    """Take what is set by hand out of its turn, and what follows a block that is set to body."""
    told: list[Block] = []
    has_ended = False
    for i, block in enumerate(blocks):
        has_ended = zones.get(block.start) == BODY or (has_ended and not is_labelled(text, blocks, i))
        told.append(replace(block, turn=None) if has_ended or block.start in zones else block)
    return told


def refuse_unknown(blocks: Iterable[Block], zones: Zones, where: str) -> None:
    """Refuse a zone for a place where no block begins."""
    unknown = zones.keys() - {block.start for block in blocks}
    if unknown:
        mend = f"copy start from blocks.csv of the study ({min(unknown)} is none)"
        raise InputError(f"{where}: no block begins there; {mend}")
