"""Like with like: as many articles of every outlet from each event or topic that all of them cover."""

from collections.abc import Mapping
from hashlib import sha256
from itertools import combinations
from shlex import quote

import pandas as pd

_LARGEST = 20  # units among which the two are looked for that share most


def match_articles(documents: pd.DataFrame, groups: pd.DataFrame, by: str = "outlet") -> set[str]:
    """Choose as many articles of every unit from each group that all units cover.

    ``documents`` and ``groups``: tables of a run: doc_id with the column ``by``, doc_id with group (empty:
    none). Returned: identifiers; the same in whatever order the rows come.

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


def count_unmatched(documents: pd.DataFrame, groups: pd.DataFrame, chosen: set[str]) -> dict[str, int]:
    """Count the articles that matching leaves out: without group, in groups that lack a unit, one too many.

    >>> documents = pd.DataFrame({"doc_id": list("abcde")})
    >>> groups = pd.DataFrame({"doc_id": list("abcde"), "group": ["storm", "storm", "storm", "vote", ""]})
    >>> count_unmatched(documents, groups, {"a", "b"})
    {'no_group': 1, 'incomplete_groups': 1, 'surplus': 1}
    """
    rows = groups[groups["doc_id"].isin(documents["doc_id"])]
    grouped = rows[rows["group"] != ""]
    complete = grouped["group"].isin(grouped.loc[grouped["doc_id"].isin(chosen), "group"])
    return {
        "no_group": len(documents) - len(grouped),
        "incomplete_groups": int((~complete).sum()),
        "surplus": int(complete.sum()) - len(chosen),
    }


def tell_unmatched(left: Mapping[str, int], by: str) -> str:
    """Say how many articles matching leaves out, and why."""
    return (
        f"left out: {left['incomplete_groups']} whose group lacks an {by}, {left['surplus']} above the "
        f"fewest that an {by} has in a group, {left['no_group']} without group"
    )


def tell_unshared(documents: pd.DataFrame, groups: pd.DataFrame, by: str) -> str:
    """Say that no group is covered by all units, and which two have most articles in common."""
    rows = documents.merge(groups[groups["group"] != ""], on="doc_id")
    largest = list(rows[by].value_counts().index[:_LARGEST])
    sizes = rows.groupby(["group", by]).size().unstack(by, fill_value=0)
    common = {(a, b): int(sizes[[a, b]].min(axis=1).sum()) for a, b in combinations(sorted(largest), 2)}
    best, most = max(common.items(), key=lambda one: one[1], default=((), 0))
    asked = best if any("," in name for name in best) else [",".join(best)]
    named = " ".join(f"--{by}s {quote(names)}" for names in asked) if most else f"--{by}s A,B"
    matched = f" ({most} articles of each in common)" if most else ""
    return (
        f"no event or topic that each of {documents[by].nunique()} {by}s covers; name fewer, as in {named}"
        f"{matched}, or compare without --group-column"
    )
