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


def label_articles(documents: pd.DataFrame) -> dict[str, str]:
    """Name articles by their outlet, or by outlet and doc_id where an outlet has several."""
    several = documents["outlet"].duplicated(keep=False)
    pairs = zip(documents["doc_id"], documents["outlet"], several, strict=True)
    return {doc: f"{outlet} ({doc})" if many else outlet for doc, outlet, many in pairs}


def pair_shared(tables: Tables) -> pd.DataFrame:
    """Return how many words each two articles have in common, the most first; pairs without any are left out.

    Returned: ``article_a``, ``article_b``, ``runs_n``, ``words_n`` in runs of seven words and more,
    ``quoted_n`` of them that are quotation in both, and the share of the counted words of either.
    """
    runs, documents = tables["shared"], tables["documents"].set_index("doc_id")
    names = label_articles(tables["documents"])
    rows = []
    for (a, b), mine in runs.groupby(["doc_a", "doc_b"]):
        words = [int(mine.drop_duplicates(f"start_{side}")["words_n"].sum()) for side in "ab"]
        quoted = int(mine[["quoted_a_n", "quoted_b_n"]].min(axis=1).sum())
        shares = [n / documents.loc[doc, "counted_words_n"] for n, doc in zip(words, (a, b), strict=True)]
        rows.append((names[a], names[b], len(mine), min(words), quoted, *shares))
    columns = ["article_a", "article_b", "runs_n", "words_n", "quoted_n", "share_of_a", "share_of_b"]
    pairs = pd.DataFrame(rows, columns=columns)
    return pairs.sort_values(["words_n", "article_a"], ascending=[False, True], ignore_index=True)
