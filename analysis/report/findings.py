"""What a title may say: a difference only where it holds after correction for many tests."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.comparison.facts.cells import CLASHING
from analysis.comparison.pairs import PRIMARY

ALPHA = 0.05  # false discovery rate below which a difference is called one
NAMED = 3  # articles that a title names; more are counted
SEPARATOR = "; "
# Said below every figure whose title names or denies a difference in one of them.
PRIMARY_TOLD = (
    f" A difference in the primary measures ({', '.join(PRIMARY.values())}) is called one with q < .05 among "
    "the tests on these alone."
)
Tables = Mapping[str, pd.DataFrame]


def find_above(tables: Tables, measure: str, scope: str) -> dict[str, str]:
    """Return unit → the units that it lies above with q below .05 (`decide_pairs`), joined by "; ".

    ``tables``: the study's tables, with ``comparisons``. ``measure`` and ``scope``: as in the estimates.
    """
    pairs = decide_pairs(tables)
    held = pairs[(pairs["measure"] == measure) & (pairs["scope"] == scope) & (pairs["q"] < ALPHA)]
    above: dict[str, list[str]] = {}
    for row in held.itertuples():
        high, low = (row.unit_a, row.unit_b) if row.difference > 0 else (row.unit_b, row.unit_a)
        above.setdefault(high, []).append(low)
    return {unit: SEPARATOR.join(units) for unit, units in above.items()}


def decide_pairs(tables: Tables) -> pd.DataFrame:
    """Return the comparisons with the q that decides: of the primary measures ``q_primary``."""
    pairs = tables["comparisons"]
    return pairs.assign(q=pairs["q_primary"].fillna(pairs["q"]))


def find_primary(tables: Tables) -> pd.DataFrame:
    """Return the tests on the primary measures, the least q first.

    ``tables``: the study's tables, with ``comparisons``.
    """
    return decide_pairs(tables).dropna(subset=["q_primary"]).sort_values("q", kind="stable")


def count_clashing(facts: pd.DataFrame) -> tuple[int, int]:
    """Return how many facts are in conflict, and in how many others numbers differ.

    >>> statuses = ["conflicting", "differing", "differing", "told"]
    >>> count_clashing(pd.DataFrame({"fact_id": ["a", "a", "b", "c"], "status": statuses}))
    (1, 1)
    """
    clashing, differing = (set(facts.loc[facts["status"] == status, "fact_id"]) for status in CLASHING)
    return len(clashing), len(differing - clashing)


def write_title(rows: pd.DataFrame, more: str, what: str, *, less: str = "") -> str:
    """Return a title that claims no more than the tests allow.

    ``rows``: one row per unit: ``unit``, ``value`` and ``above`` (`find_above`; empty where a unit is above
    none). ``more`` and ``what``: "more loaded" and "Loaded language": "X more loaded than Y", "Loaded
    language: not …". ``less``: what is said instead of ``more`` where all values named are below zero: "less
    negative".

    >>> rows = pd.DataFrame({"unit": ["a", "b"], "value": [9, 2], "above": ["b", ""]})
    >>> write_title(rows, "more loaded", "Loaded words")
    'a more loaded than b'
    """
    if rows["value"].notna().sum() < 2:
        return f"{what}: fewer than two outlets have a value"
    found = [(r.unit, r.above.split(SEPARATOR)) for r in rows.fillna({"above": ""}).itertuples() if r.above]
    if not found:
        return f"{what}: differences not distinguishable from chance (q ≥ .05)"
    pairs_n = sum(len(lows) for _, lows in found)
    top, lows = max(found, key=lambda pair: len(pair[1]))
    named = join_names(lows) if len(lows) <= NAMED else f"{len(lows)} others"
    rest = pairs_n - len(lows)
    more_pairs = f" (and {rest} more pair{'s' if rest > 1 else ''})" if rest else ""
    below = bool(less) and rows.loc[rows["unit"] == top, "value"].max() < 0
    return f"{top} {less if below else more} than {named}{more_pairs}"


def join_names(names: Sequence[str]) -> str:
    """Join names as a sentence would.

    >>> join_names(["A", "B", "C"])
    'A, B and C'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def tell_limit(articles_n: int, outlets_n: int, single_n: int) -> str:
    """Return the sentence that stands beside every comparison; ``single_n`` outlets have one article.

    >>> tell_limit(5, 5, 5)
    'One article per outlet: differences between articles, not between outlets in general.'
    >>> tell_limit(7, 5, 3)
    '7 articles of 5 outlets (3 with one): of their telling of this event, not of the outlets in general.'
    """
    if articles_n == outlets_n:
        return "One article per outlet: differences between articles, not between outlets in general."
    alone = f" ({single_n} with one)" if single_n else ""
    told = f"{articles_n} articles of {outlets_n} outlets{alone}"
    return f"{told}: of their telling of this event, not of the outlets in general."


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
