"""Outlets over many articles: estimates by clusters of articles, matched within event or topic."""

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from shlex import quote

import pandas as pd

from analysis.comparison.estimates import build_estimates, estimate_units
from analysis.comparison.pairs import build_comparisons
from analysis.inputs import InputError
from analysis.scale.parts import COMPARED, SUMMARY, read_parts
from analysis.tables.files import write_tables, write_text
from analysis.tables.renewal import renew

FEWEST = 5  # articles of a unit: many small ones would swell the family of tests, and say little
_READ = ("documents", "sentences", "terms", "headlines")
_SHOWN = 20  # units that a message names
_LONGEST = 300  # characters of a message
Say = Callable[[str], None]
_LARGEST = 20  # units among which the two are looked for that share most


def _silent(line: str) -> None:
    """Say nothing."""


def compare_parts(
    folder: str | Path,
    by: str = "outlet",
    *,
    matched: bool = False,
    only: Sequence[str] = (),
    say: Say = _silent,
) -> dict[str, pd.DataFrame]:
    """Compare the outlets of a run over many articles.

    What varies is the article: sums by article, intervals over the articles of a unit.
    An article that names no unit is left out, and a text that a unit has several times counts once: copies
    would make the intervals narrower than the articles do.
    Units with fewer than five articles say little about an outlet and are left out; where fewer than two
    others remain all are kept, estimated as in a study: one article alone over its sentences. Facts, shared
    text and robustness are for studies: they compare every article with every other.

    ``folder``: where the parts lie. ``by``: column of the documents table whose values are compared.
    ``matched``: compare like with like: from every event or topic (``--group-column``) that all units cover,
    as many articles of each unit, chosen by a hash of their identifier. A group that only some units cover is
    left out for them too: estimates and all differences then rest on the same events, and a difference is
    that of the two estimates. ``only``: units to compare (``--outlets``); of all where none is named.
    ``say``: told how many articles are left out and why. Returned:
    ``estimates`` and ``comparisons``, as for a study, without the rows of single articles. Raises
    `InputError` if there is nothing to compare: fewer than two units, a unit named that is not there, or no
    event that all of them cover.
    """
    return _compare(_choose(Path(folder), by, matched=matched, only=only, say=say)[0], by)


def _choose(
    folder: Path, by: str, *, matched: bool, only: Sequence[str], say: Say
) -> tuple[dict[str, pd.DataFrame], dict[str, int]]:
    """Return the rows of the articles that are compared, and how many articles are left out for what."""
    whole = {name: read_parts(folder, name) for name in _READ}
    others = 0
    if only:
        known = whole["documents"][by]
        chosen = whole["documents"][known.isin(name_units(only, set(known), f"{folder}: --{by}s"))]
        others = len(known) - len(chosen)
        whole = _keep(whole, set(chosen["doc_id"]))
    tables = leave_out_copies(whole, by, say)
    unnamed = int((whole["documents"][by] == "").sum())
    left = {
        "not_asked": others,
        "unnamed": unnamed,
        "copies": len(whole["documents"]) - unnamed - len(tables["documents"]),
    }
    units, before = set(tables["documents"][by]), len(tables["documents"])
    tables = leave_out_small(tables, by)
    left["small_units"] = before - len(tables["documents"])
    if matched:  # of the large units: one small outlet would leave hardly an event that all cover
        groups = read_parts(folder, "groups")
        matches = match_articles(tables["documents"], groups, by)
        if not matches:
            raise InputError(f"{folder}: {tell_unshared(tables['documents'], groups, by)}")
        left |= count_unmatched(tables["documents"], groups, matches)
        tables = leave_out_small(_keep(tables, matches), by)
        left["small_units"] += len(matches) - len(tables["documents"])
    if tables["documents"][by].nunique() < 2:
        mend = f"there is nothing to compare; is the column named (--{by}-column)?"
        raise InputError(f"{folder}: fewer than two units; {mend}")
    if small := len(units - set(tables["documents"][by])):
        say(f"compared: left out, with fewer than {FEWEST} articles: {small} of {len(units)} {by}s")
    if alone := int((tables["documents"][by].value_counts() == 1).sum()):
        say(f"compared: {alone} {by}s with one article: intervals are of this article only")
    if matched:
        say(f"compared: {len(tables['documents'])} of {before} articles matched; {tell_unmatched(left, by)}")
    return tables, left


def _compare(tables: dict[str, pd.DataFrame], by: str) -> dict[str, pd.DataFrame]:
    """Estimate and compare the units over the articles given."""
    tables["documents"] = tables["documents"].sort_values([by, "doc_id"], ignore_index=True)
    estimated = estimate_units(tables, by, articles=False)
    return {"estimates": build_estimates(estimated), "comparisons": build_comparisons(estimated)}


def name_units(given: Sequence[str], known: set[str], where: str) -> list[str]:
    """Return the units that were asked for, each whole or several with commas between.

    >>> name_units(["Ay,Bee", "Cee, Inc."], {"Ay", "Bee", "Cee, Inc."}, "--outlets")
    ['Ay', 'Bee', 'Cee, Inc.']
    """
    split = [[one] if one in known else [name.strip() for name in one.split(",")] for one in given]
    names = [name for names in split for name in names if name]
    for name in names:
        if name not in known:
            has = ", ".join(sorted(filter(None, known))[:_SHOWN])
            raise InputError(f"{where} {name!r}: not there; those there are {has}"[:_LONGEST])
    return names


def leave_out_copies(
    tables: dict[str, pd.DataFrame], by: str = "outlet", say: Say = _silent
) -> dict[str, pd.DataFrame]:
    """Leave out articles that name no unit, and all but one with the same text in a unit (the first id)."""
    documents = tables["documents"]
    named = documents[documents[by] != ""]
    once = named.sort_values("doc_id").drop_duplicates([by, "sha256"])
    if unnamed := len(documents) - len(named):
        say(f"compared: {unnamed} without {by} left out")
    if copies := len(named) - len(once):
        say(f"compared: {copies} left out whose text their {by} has under another id")
    return _keep(tables, set(once["doc_id"])) if unnamed or copies else tables


def leave_out_small(tables: dict[str, pd.DataFrame], by: str = "outlet") -> dict[str, pd.DataFrame]:
    """Leave out units with fewer articles than `FEWEST`, unless fewer than two others remain."""
    documents = tables["documents"]
    sizes = documents.groupby(by)["doc_id"].transform("size")
    large = documents[sizes >= FEWEST]
    return _keep(tables, set(large["doc_id"])) if large[by].nunique() > 1 else tables


def _keep(tables: dict[str, pd.DataFrame], doc_ids: set[str]) -> dict[str, pd.DataFrame]:
    """Keep the rows of some articles."""
    return {
        name: frame[frame["doc_id"].isin(doc_ids)].reset_index(drop=True) for name, frame in tables.items()
    }


def write_comparison(
    folder: str | Path, *, matched: bool = False, only: Sequence[str] = (), say: Say = _silent
) -> list[str]:
    """Compare the outlets of a run, write the tables and count in run.json what is left out; return names."""
    place = Path(folder)
    chosen, left = _choose(place, "outlet", matched=matched, only=only, say=say)
    compared_n = len(chosen["documents"])
    tables = _compare(chosen, "outlet")
    with renew(place / COMPARED) as (fresh,):
        write_tables(tables, fresh)
    summary = json.loads((place / SUMMARY).read_text(encoding="utf8"))
    summary["compared"] = {"articles": compared_n, "left_out": left}
    write_text(place / SUMMARY, json.dumps(summary, indent=1) + "\n")
    return sorted(tables)


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
