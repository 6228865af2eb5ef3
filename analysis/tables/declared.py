"""Every table and measure, declared once in tables.csv, columns.csv, measures.csv: the codebook follows.

A column without kind and text is the one that tables share, in the rows without a table. `{voice}` and the
like stand for a column each; a later row may say more of one of them.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files
from math import inf

from analysis.measures.clickbait.markers import FORM_MARKERS, MARKERS, NOT_FORM
from analysis.measures.frames import FRAMES
from analysis.tables.schema import VOICES, Column, MeasureSays, Table
from analysis.text.zones import ZONES

_FAMILIES = {"voice": VOICES, "zone": ZONES, "frame": FRAMES, "marker": MARKERS}
_LISTS = {
    "zones": ", ".join(ZONES),
    "markers_n": len(MARKERS),
    "form_n": len(FORM_MARKERS),
    "left_out": ", ".join(NOT_FORM),
}
_Row = dict[str, str]


def _read(name: str) -> list[_Row]:
    """Read one of the files of declarations."""
    return list(csv.DictReader(files(__package__).joinpath(name).read_text("utf8").splitlines()))


def _expand(row: _Row) -> Iterator[Column]:
    """Yield the columns that a row declares: one, or one of each name of a family."""
    family = next((name for name in _FAMILIES if f"{{{name}}}" in row["column"]), "")
    for name in _FAMILIES.get(family, ("",)):
        column, says = (row[cell].format(**{family: name}, **_LISTS) for cell in ("column", "says"))
        yield Column(column, row["kind"], says)


def _declare_all() -> dict[str, dict[str, Table]]:
    """Return the tables by stage: of each article, of a study, of a coded one, of a batch."""
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
ALWAYS = _STAGES["article"] | _STAGES["study"]
TABLES = ALWAYS | _STAGES["coded"]  # the last only where coders coded the articles
BATCH = _STAGES["batch"]


def _declare_measures() -> Iterator[MeasureSays]:
    """Yield the measures of the table estimates; a row with `{frame}` is one for each frame."""
    for row in _read("measures.csv"):
        for frame in FRAMES if "{frame}" in row["measure"] else ("",):
            cell = {name: text.format(frame=frame, **_LISTS) for name, text in row.items()}
            ends = float(cell["least"] or -inf), float(cell["most"] or inf)
            says = cell["says"], cell["undefined"], cell["agreement"]
            yield MeasureSays(cell["measure"], cell["scope"], *ends, *says)


MEASURES = tuple(_declare_measures())
