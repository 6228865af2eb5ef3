"""What of a study was set by hand and not found by rule: counted and told wherever its numbers are cited."""

from __future__ import annotations

import pandas as pd

from analysis.comparison.facts.cells import PLAIN, POSSIBLE
from analysis.report.by_outlet import Tables
from analysis.report.findings import join_names

# What is set, by the table whose column by_hand marks it: key of its number, one and several in words.
SET = {
    "blocks": ("zones", "the zone of 1 block", "the zones of {} blocks"),
    "quotes": ("quotations", "1 quotation or claim", "{} quotations and claims"),
    "mentions": ("mentions", "1 mention of a fact", "{} mentions of facts"),
}


def count_by_hand(tables: Tables) -> dict[str, int]:
    """Count what was set by hand in a study: rows marked so, by the key of their number; none is left out.

    Examples
    --------
    >>> import pandas as pd
    >>> count_by_hand({"blocks": pd.DataFrame({"by_hand": [True, False]})})
    {'zones': 1}
    """
    counts = {SET[name][0]: int(_is_set(tables[name]).sum()) for name in SET if name in tables}
    return {key: n for key, n in counts.items() if n}


def _is_set(rows: pd.DataFrame) -> pd.Series:
    """Tell which rows are set by hand: those marked so, but for mentions that only the comparison adds."""
    marked = ~rows["by_hand"].astype(str).isin(["", "False"])
    return marked & ~rows["relation"].isin([PLAIN, POSSIBLE]) if "relation" in rows else marked


def tell_by_hand(tables: Tables) -> str:
    """Say what was set by hand, in one sentence with a blank before it; empty where nothing was.

    Examples
    --------
    >>> import pandas as pd
    >>> tell_by_hand({"blocks": pd.DataFrame({"by_hand": [True, False]})})
    ' Set by hand, not by rule: the zone of 1 block.'
    """
    counts = count_by_hand(tables)
    told = [
        one if counts[key] == 1 else many.format(counts[key])
        for key, one, many in SET.values()
        if key in counts
    ]
    return f" Set by hand, not by rule: {join_names(told)}." if told else ""
