"""Per-article tables become a comparison: estimates, facts, keyness, differences."""

from collections.abc import Mapping

import pandas as pd

from analysis.comparison.estimates import SEED, build_estimates, estimate_units
from analysis.comparison.facts import align_facts
from analysis.comparison.keyness import find_keyness
from analysis.comparison.pairs import build_comparisons
from analysis.comparison.profile import build_profile
from analysis.comparison.robustness import build_robustness
from analysis.corpus import InputError
from analysis.tables.declared import TABLES
from analysis.tables.schema import check_frame

_NEEDED = ("documents", "blocks", "sentences", "terms", "headlines", "mentions", "words")


def compare(
    tables: Mapping[str, pd.DataFrame], by: str = "outlet", *, seed: int = SEED
) -> dict[str, pd.DataFrame]:
    """Compare the units of a study from its per-article tables.

    Limit: intervals of a unit with several articles are over these; of one article alone they are over its
    sentences, and of this article, not of the unit (README: limits).

    Parameters
    ----------
    tables : mapping of str to DataFrame
        What `analysis.measure` returns, or the same tables read from files.
    by : str
        Column of the documents table whose values are compared; "doc_id" compares the articles.
    seed : int
        Seed of the random weights of the index.

    Returns
    -------
    dict of str to DataFrame
        The compared tables: facts (and mentions with their fact), keyness, estimates, comparisons,
        robustness (every combination of choices), robustness_units and robustness_choices (what follows),
        profile (with the wording-and-form index) and index_weights. They do not depend on the order of rows,
        but for that of the documents, which units and pairs follow.

    Raises
    ------
    InputError
        If a per-article table or the column is not there.
    """
    _check_given(tables, by)
    estimated = estimate_units(tables, by)
    units = [one for one in estimated if one.sample.level == by]
    return {
        **_compare_content(tables, by),
        "estimates": build_estimates(estimated),
        "comparisons": build_comparisons(units),
        **build_robustness(tables, by),
        **build_profile(units, seed),
    }


def _check_given(tables: Mapping[str, pd.DataFrame], by: str) -> None:
    """Refuse tables that are not those of a measurement, or a column that documents do not have."""
    lacking = [name for name in _NEEDED if name not in tables]
    if lacking:
        raise InputError(f"no table {', '.join(lacking)}: give those of analysis.measure")
    if by not in tables["documents"]:
        raise InputError(f"by={by!r}: the documents have no such column; take outlet, format or doc_id")


def _compare_content(tables: Mapping[str, pd.DataFrame], by: str) -> dict[str, pd.DataFrame]:
    """Say who tells which fact, and which words mark a unit."""
    documents = tables["documents"]
    published = dict(zip(documents["doc_id"], documents["published"].fillna(""), strict=True))
    mentions, facts = align_facts(tables["mentions"], documents["doc_id"].tolist(), published)
    keyness = find_keyness(tables["words"], dict(zip(documents["doc_id"], documents[by], strict=True)))
    return {
        "mentions": check_frame(TABLES["mentions"], mentions[TABLES["mentions"].header]),
        "facts": check_frame(TABLES["facts"], facts),
        "keyness": check_frame(TABLES["keyness"], keyness),
    }
