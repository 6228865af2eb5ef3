"""Outlets over many articles: estimates by clusters of articles, matched within event or topic."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis.comparison.estimates import SEED, build_estimates, estimate_units
from analysis.comparison.pairs import build_comparisons, draw_units
from analysis.corpus import InputError
from analysis.scale.parts import read_parts
from analysis.tables.files import write_tables
from analysis.tables.renewal import renew

FOLDER = "compared"
FEWEST = 5  # articles of a unit from which what varies between its articles can be told
_READ = ("documents", "sentences", "terms", "headlines")


def compare_parts(
    folder: str | Path, by: str = "outlet", *, matched: bool = False, seed: int = SEED
) -> dict[str, pd.DataFrame]:
    """Compare the outlets of a run over many articles.

    What varies is the article: sums by article, intervals and bootstrap draws over the articles of a unit.
    Units with fewer than five articles say nothing about an outlet and are left out; where fewer than two
    others remain all are kept, the small ones estimated over sentences, as in a study. Facts, shared text and
    robustness are for studies: they compare every article with every other.

    Parameters
    ----------
    folder : str or Path
        Where the parts lie.
    by : str
        Column of the documents table whose values are compared.
    matched : bool
        Compare like with like: from every event or topic (``--group-column``) that all units cover, as many
        articles of each unit, chosen by a hash of their identifier.
    seed : int
        Seed of every random draw.

    Returns
    -------
    dict of str to DataFrame
        ``estimates`` and ``comparisons``, as for a study, without the rows of single articles.

    Raises
    ------
    InputError
        If there is nothing to compare: fewer than two units, or no event that all of them cover.
    """
    tables = {name: read_parts(folder, name) for name in _READ}
    if matched:
        tables = _keep(tables, match_articles(tables["documents"], read_parts(folder, "groups"), by))
    if tables["documents"][by].nunique() < 2:
        what = "no event or topic that every unit covers" if matched else "fewer than two units"
        raise InputError(f"{folder}: {what}; there is nothing to compare")
    tables = leave_out_small(tables, by)
    tables["documents"] = tables["documents"].sort_values([by, "doc_id"], ignore_index=True)
    estimated = estimate_units(tables, by, articles=False)
    comparisons = build_comparisons(estimated, draw_units(estimated, seed))
    return {"estimates": build_estimates(estimated), "comparisons": comparisons}


def leave_out_small(tables: dict[str, pd.DataFrame], by: str = "outlet") -> dict[str, pd.DataFrame]:
    """Leave out units with fewer articles than `FEWEST`, unless fewer than two others remain."""
    documents = tables["documents"]
    sizes = documents.groupby(by)["doc_id"].transform("size")
    large = documents[sizes >= FEWEST]
    return _keep(tables, set(large["doc_id"])) if large[by].nunique() > 1 else tables


def match_articles(documents: pd.DataFrame, groups: pd.DataFrame, by: str = "outlet") -> set[str]:
    """Choose as many articles of every unit from each group that all units cover.

    Parameters
    ----------
    documents, groups : DataFrame
        Tables of a run: doc_id with the column ``by``, doc_id with group (empty: none).

    Returns
    -------
    set of str
        Identifiers; the same in whatever order the rows come.

    Examples
    --------
    >>> documents = pd.DataFrame({"doc_id": list("abcd"), "outlet": ["X", "X", "Y", "Y"]})
    >>> groups = pd.DataFrame({"doc_id": list("abcd"), "group": ["storm", "vote", "storm", "goat"]})
    >>> sorted(match_articles(documents, groups))
    ['a', 'c']
    """
    rows = documents[["doc_id", by]].merge(groups, on="doc_id")
    rows = rows[rows["group"] != ""].copy()
    rows["rank"] = [sha256(doc_id.encode()).hexdigest() for doc_id in rows["doc_id"]]
    sizes = rows.groupby(["group", by]).size().unstack(by).reindex(columns=documents[by].unique())
    least = sizes.min(axis=1, skipna=False).dropna()
    rows = rows[rows["group"].isin(least.index)].sort_values("rank")
    place = rows.groupby(["group", by]).cumcount()
    return set(rows.loc[place < rows["group"].map(least), "doc_id"])


def _keep(tables: dict[str, pd.DataFrame], doc_ids: set[str]) -> dict[str, pd.DataFrame]:
    """Keep the rows of some articles."""
    return {
        name: frame[frame["doc_id"].isin(doc_ids)].reset_index(drop=True) for name, frame in tables.items()
    }


def write_comparison(folder: str | Path, *, matched: bool = False) -> list[str]:
    """Compare the outlets of a run and write the tables; return their names."""
    tables = compare_parts(folder, matched=matched)
    with renew(Path(folder) / FOLDER) as (fresh,):
        write_tables(tables, fresh)
    return sorted(tables)
