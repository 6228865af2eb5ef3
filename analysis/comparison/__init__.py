"""Per-article tables become a comparison: estimates, facts, keyness, differences."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.comparison.estimates import SEED, build_estimates


def compare(
    tables: Mapping[str, pd.DataFrame], by: str = "outlet", *, seed: int = SEED
) -> dict[str, pd.DataFrame]:
    """Compare the units of a study from its per-article tables.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        What `analysis.measure` returns, or the same tables read from files.
    by : str
        Column of the documents table whose values are compared.
    seed : int
        Seed of every random draw.

    Returns
    -------
    dict of str to DataFrame
        The compared tables: estimates.
    """
    return {"estimates": build_estimates(tables, by, seed)}
