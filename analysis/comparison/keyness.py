"""Distinctive words: which words each outlet uses more than the others together."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.measures.wording.fact_words import read_function_words
from analysis.stats.logodds import PRIOR_WORDS, Articles, find_log_odds

# A word that occurs once in all articles together can mark nobody; it would only widen the family of tests.
MIN_COUNT = 2
COLUMNS = ["outlet", "word", "count", "count_others", "log_odds", "z", "q", "stop"]


def find_keyness(
    words: pd.DataFrame,
    outlet_of: Mapping[str, str],
    *,
    counts: str = "own_n",
    min_count: int = MIN_COUNT,
    prior_words: float = PRIOR_WORDS,
) -> pd.DataFrame:
    """Score every word of every outlet against all other outlets together; positive marks the outlet.

    Log-odds ratio with a Dirichlet prior from the pooled articles (`analysis.stats.logodds.find_log_odds`).
    One article per outlet marks the article's words, not the outlet's habits. Where outlets have several, a
    word holds only if enough articles use it. A possessive counts as its
    word ("keller's" as "keller", as tokenizers of the Penn Treebank part it).

    ``words``: one row per article and word: ``doc_id``, ``word``, and the column of counts. ``outlet_of``:
    doc_id → outlet; a document without words keeps its outlet in the table, with NaN. ``counts``: the column
    that is counted; ``own_n`` leaves quoted words out, ``count`` takes all. ``min_count``: words that all
    articles together use less often are left out. ``prior_words``: words that the prior is worth. Returned:
    one row per outlet × word, sorted by both: ``count``, ``count_others``, ``log_odds``, ``z`` (which
    ranks), ``q`` (exact test, Benjamini–Hochberg over the table) and ``stop`` (a function word). NaN
    where an outlet or its others have no words. Raises `KeyError` if a document of the table has no outlet.

    References
    ----------
    Monroe, Colaresi and Quinn (2008), Political Analysis 16(4), 372–403.

    Examples
    --------
    >>> rows = [("a", "gorge", 4), ("a", "valley", 1), ("b", "valley", 5)]
    >>> table = pd.DataFrame(rows, columns=["doc_id", "word", "own_n"])
    >>> find_keyness(table, {"a": "Post", "b": "Herald"})[["outlet", "word", "count", "count_others"]]
       outlet    word  count  count_others
    0  Herald   gorge      0             4
    1  Herald  valley      5             1
    2    Post   gorge      4             0
    3    Post  valley      1             5
    """
    lost = set(words["doc_id"]) - set(outlet_of)
    if lost:
        raise KeyError(f"no outlet for document {min(lost)!r}: add it to sources.csv")
    grid, using = _count_words(words, outlet_of, counts)
    sizes = pd.Series(list(outlet_of.values()), dtype=object).value_counts().reindex(grid.index)
    articles = Articles(using.to_numpy(dtype=float), sizes.to_numpy(dtype=float))
    pooled = grid.sum(axis=0).to_numpy()
    # All words give the totals; the rare ones are left out of the table only.
    kept = pooled >= min_count
    found = find_log_odds(
        grid.to_numpy(dtype=float),
        prior_words=prior_words,
        tested=kept,
        articles=articles if (sizes > 1).any() else None,
    )
    columns = {name: value[:, kept].ravel() for name, value in found._asdict().items()}
    kept_grid = grid.loc[:, kept]
    index = pd.MultiIndex.from_product([kept_grid.index, kept_grid.columns], names=["outlet", "word"])
    table = index.to_frame(index=False)
    table["count"] = kept_grid.to_numpy().ravel()
    table["count_others"] = (pooled[kept] - kept_grid.to_numpy()).ravel()
    table = table.assign(**columns)
    table["stop"] = table["word"].isin(read_function_words())
    return table[COLUMNS]


def _count_words(
    words: pd.DataFrame, outlet_of: Mapping[str, str], counts: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return uses, and articles that use the word: outlets × words in order; zeros where there are none."""
    outlets = sorted(set(outlet_of.values()))
    if words.empty:
        none = np.zeros((len(outlets), 0), dtype=np.int64)
        empty = pd.DataFrame(none, index=pd.Index(outlets, name="outlet"))
        return empty, empty
    word = words["word"].astype(str)
    contracted = word.isin(read_function_words())  # "it's", "let's"
    word = word.where(contracted, word.str.removesuffix("'s"))
    rows = words.assign(outlet=words["doc_id"].map(dict(outlet_of)), word=word)
    grid = rows.pivot_table(index="outlet", columns="word", values=counts, aggfunc="sum", fill_value=0)
    grid = grid.reindex(outlets, fill_value=0).sort_index(axis=1)
    using = rows[rows[counts] > 0].groupby(["outlet", "word"])["doc_id"].nunique().unstack(fill_value=0)
    return grid, using.reindex(index=grid.index, columns=grid.columns, fill_value=0)
