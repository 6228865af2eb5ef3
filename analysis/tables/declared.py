"""Every table, declared once in tables.csv and columns.csv: the codebook, the checks and the files follow.

A column without kind and text is the one that tables share, in the rows without a table. `{voice}` and the
like stand for a column each; a later row may say more of one of them.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files

from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.frames import FRAMES
from analysis.tables.schema import VOICES, Column, Table
from analysis.text.zones import ZONES

_FAMILIES = {"voice": VOICES, "zone": ZONES, "frame": FRAMES, "marker": MARKERS}
_LISTS = {"zones": ", ".join(ZONES), "markers_n": len(MARKERS)}
_Row = dict[str, str]


def _read(name: str) -> list[_Row]:
    """Read one of the two files."""
    return list(csv.DictReader(files(__package__).joinpath(name).read_text("utf8").splitlines()))


def _expand(row: _Row) -> Iterator[Column]:
    """Yield the columns that a row declares: one, or one of each name of a family."""
    family = next((name for name in _FAMILIES if f"{{{name}}}" in row["column"]), "")
    for name in _FAMILIES.get(family, ("",)):
        column, says = (row[cell].format(**{family: name}, **_LISTS) for cell in ("column", "says"))
        yield Column(column, row["kind"], says)


def _declare_all() -> dict[str, dict[str, Table]]:
    """Return the tables by stage: of each article, of a study, of a batch of many articles."""
    columns: dict[str, dict[str, Column]] = {}
    for row in _read("columns.csv"):
        mine = columns.setdefault(row["table"], {})
        for column in _expand(row) if row["kind"] else [columns[""][row["column"]]]:
            mine[column.name] = column
    stages: dict[str, dict[str, Table]] = {}
    for row in _read("tables.csv"):
        name, keys = row["table"], tuple(row["keys"].split())
        table = Table(name, row["grain"], keys, tuple(columns[name].values()))
        stages.setdefault(row["stage"], {})[name] = table
    return stages


_STAGES = _declare_all()
MEASURED = tuple(_STAGES["article"].values())
TABLES = _STAGES["article"] | _STAGES["study"]
BATCH = _STAGES["batch"]
