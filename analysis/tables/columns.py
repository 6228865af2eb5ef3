"""Columns that several tables share, and how a table is declared."""

from __future__ import annotations

from typing import cast

from analysis.tables.schema import Column, Kind, Table
from analysis.text.zones import ZONES

VOICES = ("own", "quoted", "unclear")

DOC = ("doc_id", "str", "Identifier of the article in sources.csv")
OUTLET = ("outlet", "str", "Label of the outlet in sources.csv")
START = ("start", "int", "Offset of the first character in the normalised text")
END = ("end", "int", "Offset behind the last character")
VOICE = ("voice", "str", "own, quoted or unclear (speech whose speaker a transcript does not name)")
ZONE = ("zone", "str", "Zone of the block: " + ", ".join(ZONES))
COUNTED = (
    "counted",
    "bool",
    "Whether the block counts: an editorial zone, and no repetition of an earlier block",
)
SENT = ("sent_id", "int", "Number of the sentence within the article, from 0")
LOW = ("low", "float", "Lower end of the 95% interval; NaN where none is defined")
HIGH = ("high", "float", "Upper end of the 95% interval; NaN where none is defined")


def declare(name: str, grain: str, keys: str, *columns: tuple[str, str, str]) -> Table:
    """Declare a table; keys are names separated by spaces."""
    return Table(
        name,
        grain,
        tuple(keys.split()),
        tuple(Column(column, cast(Kind, kind), says) for column, kind, says in columns),
    )
