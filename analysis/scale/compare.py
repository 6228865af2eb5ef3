"""Outlets over many articles: estimates by clusters of articles, matched within event or topic."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from shlex import quote

import pandas as pd

from analysis.comparison.estimates import build_estimates, estimate_units
from analysis.comparison.pairs import build_comparisons
from analysis.inputs import InputError, Say
from analysis.scale.parts import COMPARED, SUMMARY, read_parts
from analysis.tables.files import write_tables, write_text
from analysis.tables.renewal import renew

FEWEST = 5  # articles of a unit: many small ones would swell the family of tests, and say little
_READ = ("documents", "sentences", "terms", "headlines")
_SHOWN = 20  # units that a message names
_LONGEST = 300  # characters of a message
Tables = dict[str, pd.DataFrame]
_LARGEST = 20  # units among which the two are looked for that share most


def compare_parts(
    folder: str | Path,
    *,
    matched: bool = False,
    only: Sequence[str] = (),
    say: Say = lambda line: None,
) -> Tables:
    """Compare the outlets of a run over many articles; write the tables, and count what is left out.

    What varies is the article: sums by article, intervals over the articles of an outlet.
    An article that names no outlet is left out, and a text that an outlet has several times counts once:
    copies would make the intervals narrower than the articles do.
    Outlets with fewer than five articles say little about an outlet and are left out; where fewer than two
    others remain all are kept, estimated as in a study: one article alone over its sentences. Facts, shared
    text and robustness are for studies: they compare every article with every other.

    ``folder``: where the parts lie. ``matched``: compare like with like: from every event or topic
    (``--group-column``) that all outlets cover, as many articles of each outlet, chosen by a hash of their
    identifier. A group that only some outlets cover is left out for them too: estimates and all differences
    then rest on the same events, and a difference is that of the two estimates. ``only``: outlets to compare
    (``--outlets``); all where none is named. ``say``: told how many articles are left out and why. Returned:
    ``estimates`` and ``comparisons``, as for a study, without the rows of single articles; they go to the
    folder ``compared``, the counts to run.json. Raises `InputError` if there is nothing to compare: fewer
    than two outlets, one named that is not there, or no event that all of them cover.
    """
    place = Path(folder)
    chosen, left = _choose(place, matched=matched, only=only, say=say)
    articles_n = len(chosen["documents"])
    tables = _compare(chosen)
    with renew(place / COMPARED) as (fresh,):
        write_tables(tables, fresh)
    summary = json.loads((place / SUMMARY).read_text(encoding="utf8"))
    summary["compared"] = {"articles": articles_n, "left_out": left}
    write_text(place / SUMMARY, json.dumps(summary, indent=1) + "\n")
    return tables


def _choose(folder: Path, *, matched: bool, only: Sequence[str], say: Say) -> tuple[Tables, dict[str, int]]:
    """Return the rows of the articles that are compared, and how many articles are left out for what."""
    whole = {name: read_parts(folder, name) for name in _READ}
    asked = _keep_asked(whole, only, f"{folder}: --outlets")
    once = leave_out_copies(asked, say)
    tables = leave_out_small(once)
    unnamed = int((asked["documents"]["outlet"] == "").sum())
    left = {
        "not_asked": _count(whole) - _count(asked),
        "unnamed": unnamed,
        "copies": _count(asked) - unnamed - _count(once),
        "small_units": _count(once) - _count(tables),
    }
    if matched:  # of the large outlets: one small outlet would leave hardly an event that all cover
        tables = _match(folder, tables, left)
    _tell_chosen(folder, once["documents"]["outlet"], tables["documents"]["outlet"], say)
    if matched:
        say(f"compared: {_count(tables)} of {_count(once)} articles matched; {tell_unmatched(left)}")
    return tables, left


def _count(tables: Tables) -> int:
    """Return how many articles there are."""
    return len(tables["documents"])


def _keep_asked(tables: Tables, only: Sequence[str], where: str) -> Tables:
    """Keep the outlets that were asked for; all where none was."""
    documents = tables["documents"]
    if not only:
        return tables
    names = name_units(only, set(documents["outlet"]), where)
    return _keep(tables, set(documents.loc[documents["outlet"].isin(names), "doc_id"]))


def _match(folder: Path, tables: Tables, left: dict[str, int]) -> Tables:
    """Keep as many articles of every outlet from each group that all cover; count in ``left`` what goes."""
    groups = read_parts(folder, "groups")
    matches = match_articles(tables["documents"], groups)
    if not matches:
        raise InputError(f"{folder}: {tell_unshared(tables['documents'], groups)}")
    left |= count_unmatched(tables["documents"], groups, matches)
    kept = leave_out_small(_keep(tables, matches))
    left["small_units"] += len(matches) - _count(kept)
    return kept


def _tell_chosen(folder: Path, before: pd.Series, outlets: pd.Series, say: Say) -> None:
    """Say which outlets are left out or have one article; refuse fewer than two. One row an article."""
    if outlets.nunique() < 2:
        mend = "there is nothing to compare; is the column named (--outlet-column)?"
        raise InputError(f"{folder}: fewer than two units; {mend}")
    if small := len(set(before) - set(outlets)):
        say(f"compared: left out, with fewer than {FEWEST} articles: {small} of {before.nunique()} outlets")
    if alone := int((outlets.value_counts() == 1).sum()):
        say(f"compared: {alone} outlets with one article: intervals are of this article only")


def _compare(tables: Tables) -> Tables:
    """Estimate and compare the outlets over the articles given."""
    tables["documents"] = tables["documents"].sort_values(["outlet", "doc_id"], ignore_index=True)
    estimated = estimate_units(tables, "outlet", articles=False)
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


def leave_out_copies(tables: Tables, say: Say) -> Tables:
    """Leave out articles that name no outlet, and of an outlet's with the same text all but the first id."""
    documents = tables["documents"]
    named = documents[documents["outlet"] != ""]
    once = named.sort_values("doc_id").drop_duplicates(["outlet", "sha256"])
    if unnamed := len(documents) - len(named):
        say(f"compared: {unnamed} without outlet left out")
    if copies := len(named) - len(once):
        say(f"compared: {copies} left out whose text their outlet has under another id")
    return _keep(tables, set(once["doc_id"])) if unnamed or copies else tables


def leave_out_small(tables: Tables) -> Tables:
    """Leave out outlets with fewer articles than `FEWEST`, unless fewer than two others remain."""
    documents = tables["documents"]
    sizes = documents.groupby("outlet")["doc_id"].transform("size")
    large = documents[sizes >= FEWEST]
    return _keep(tables, set(large["doc_id"])) if large["outlet"].nunique() > 1 else tables


def _keep(tables: Tables, doc_ids: set[str]) -> Tables:
    """Keep the rows of some articles."""
    return {
        name: frame[frame["doc_id"].isin(doc_ids)].reset_index(drop=True) for name, frame in tables.items()
    }


def match_articles(documents: pd.DataFrame, groups: pd.DataFrame) -> set[str]:
    """Choose as many articles of every outlet from each group that all outlets cover.

    ``documents`` and ``groups``: tables of a run: doc_id with outlet, doc_id with group (empty:
    none). Returned: identifiers; the same in whatever order the rows come.

    >>> documents = pd.DataFrame({"doc_id": list("abcd"), "outlet": ["X", "X", "Y", "Y"]})
    >>> groups = pd.DataFrame({"doc_id": list("abcd"), "group": ["storm", "vote", "storm", "goat"]})
    >>> sorted(match_articles(documents, groups))
    ['a', 'c']
    """
    rows = documents[["doc_id", "outlet"]].merge(groups, on="doc_id")
    rows = rows[rows["group"] != ""].copy()
    rows["rank"] = [sha256(doc_id.encode()).hexdigest() for doc_id in rows["doc_id"]]
    sizes = (
        rows.groupby(["group", "outlet"])
        .size()
        .unstack("outlet")
        .reindex(columns=documents["outlet"].unique())
    )
    least = sizes.min(axis=1, skipna=False).dropna()
    rows = rows[rows["group"].isin(least.index)].sort_values("rank")
    place = rows.groupby(["group", "outlet"]).cumcount()
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


def tell_unmatched(left: Mapping[str, int]) -> str:
    """Say how many articles matching leaves out, and why."""
    return (
        f"left out: {left['incomplete_groups']} whose group lacks an outlet, {left['surplus']} above the "
        f"fewest that an outlet has in a group, {left['no_group']} without group"
    )


def tell_unshared(documents: pd.DataFrame, groups: pd.DataFrame) -> str:
    """Say that no group is covered by all outlets, and which two have most articles in common."""
    rows = documents.merge(groups[groups["group"] != ""], on="doc_id")
    largest = list(rows["outlet"].value_counts().index[:_LARGEST])
    sizes = rows.groupby(["group", "outlet"]).size().unstack("outlet", fill_value=0)
    common = {(a, b): int(sizes[[a, b]].min(axis=1).sum()) for a, b in combinations(sorted(largest), 2)}
    best, most = max(common.items(), key=lambda one: one[1], default=((), 0))
    asked = best if any("," in name for name in best) else [",".join(best)]
    named = " ".join(f"--outlets {quote(names)}" for names in asked) if most else "--outlets A,B"
    matched = f" ({most} articles of each in common)" if most else ""
    return (
        f"no event or topic that each of {documents['outlet'].nunique()} outlets covers; name fewer, as in "
        f"{named}{matched}, or compare without --group-column"
    )
