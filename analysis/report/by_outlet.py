"""A study's tables by outlet: the outlets in order, rows with their outlet, one measure of each."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.report.findings import find_above

Tables = Mapping[str, pd.DataFrame]


def outlets_of(tables: Tables) -> list[str]:
    """Return the outlets in the order of the study."""
    return list(dict.fromkeys(tables["documents"]["outlet"]))


def with_outlet(frame: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Add the outlet of each row's article; an outlet that the row itself names is ``outlet_named``."""
    return frame.merge(tables["documents"][["doc_id", "outlet"]], on="doc_id", suffixes=("_named", ""))


def estimates_of(tables: Tables, measure: str, scope: str) -> pd.DataFrame:
    """Return one measure by outlet, in the order of the study."""
    rows = tables["estimates"]
    mine = rows[(rows["level"] == "outlet") & (rows["measure"] == measure) & (rows["scope"] == scope)]
    rows = mine.set_index("unit").reindex(outlets_of(tables)).reset_index()
    above = find_above(tables, measure, scope)
    return rows.assign(above=[above.get(unit, "") for unit in rows["unit"]])


def find_days(documents: pd.DataFrame) -> dict[str, str]:
    """Return doc_id → day of publication, "" where it is not known.

    >>> find_days(pd.DataFrame({"doc_id": ["a", "b"], "published": ["2024-03-15", None]}))
    {'a': '2024-03-15', 'b': ''}
    """
    if "published" not in documents:
        return dict.fromkeys(documents["doc_id"], "")
    return dict(zip(documents["doc_id"], documents["published"].fillna("").astype(str), strict=True))
