"""Facts as the report page shows them: who tells which, and the words that each cell rests on."""

from collections.abc import Mapping

import pandas as pd

from analysis.by_hand.facts import VALUE
from analysis.comparison.facts.cells import PLAIN, POSSIBLE, TELLING
from analysis.report.fact_matrix import OTHERWISE
from analysis.report.findings import find_days, label_articles
from analysis.report.grids import Cell, Grid, Tables, make_cell
from analysis.report.grids_evidence import find_borders, show_hits

_WAYS = {PLAIN: OTHERWISE, POSSIBLE: "may tell it"}  # how a sentence tells a fact of which it has no mention


def facts_grid(tables: Tables) -> Grid | None:
    """Return the facts matrix: one row per fact, one column per article; conflicts first, then most told.

    Returned: None where the study has no facts table or no fact.
    """
    if "facts" not in tables or not len(tables["facts"]):
        return None
    facts, documents = tables["facts"], tables["documents"]
    labels = label_articles(documents)
    ids = documents["doc_id"].tolist()
    rows = []
    for mine in _order_facts(facts):
        by_doc = {row["doc_id"]: row for row in mine.to_dict("records")}
        told_n = int(mine["status"].isin(TELLING).sum())
        lead = [make_cell(_name_fact(mine)), make_cell(str(mine["kind"].iloc[0])), make_cell(told_n)]
        rows.append([*lead, *(_fact_cell(by_doc.get(i)) for i in ids)])
    columns = [("fact", ""), ("kind", ""), ("told by", "Articles that tell it")]
    note = (
        "An empty cell: no mention recognised. “?”: none either, but its words are there. "
        f"“{OTHERWISE}”: a sentence tells it, worded otherwise. "
        "“≠”: ranges of one count that cannot both hold; “≠?”: numbers that differ, perhaps of two things. "
        "Found by rules from "
        "wording: a fact told in unusual words can be missed, so an empty cell is a place to look, no proof."
    )
    days = find_days(documents)
    if len(set(filter(None, days.values()))) > 1:
        note += " The articles are of several days (below, published): a number may have changed in between."
    columns += [(labels[i], f"published {days[i]}" if days[i] else "") for i in ids]
    return Grid("facts", "Who tells which fact", note, columns, rows)


def _order_facts(facts: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the rows of each fact: conflicts first, then numbers that differ, then what most tell."""
    found = [mine for _, mine in facts.groupby("fact_id", sort=False)]

    def rank(mine: pd.DataFrame) -> tuple[int, int]:
        told = mine.loc[mine["status"].isin(TELLING), "status"]
        return min(map(TELLING.index, told), default=len(TELLING)), -len(told)

    return sorted(found, key=rank)


def _name_fact(rows: pd.DataFrame) -> str:
    """Return the label of a fact, and whether anything of it is set by hand."""
    return f"{rows['label'].iloc[0]}{' (set by hand)' if (rows['by_hand'] != '').any() else ''}"


def mentions_grid(tables: Tables, texts: Mapping[str, str]) -> Grid:
    """Return where each fact is told or may be, in the order of `facts_grid`: one row per mention.

    ``tables``: the tables of one study, facts among them. ``texts``: doc_id → text, for the articles that are
    at hand: the words around are shown.
    """
    facts, articles = tables["facts"], label_articles(tables["documents"])
    names = {mine["fact_id"].iloc[0]: _name_fact(mine) for mine in _order_facts(facts)}
    status = facts.set_index(["fact_id", "doc_id"])["status"].to_dict()
    told = tables["mentions"][tables["mentions"]["fact_id"].isin(names)]
    ways = [
        _WAYS.get(row.relation) or status[row.fact_id, row.doc_id]
        for row in told[["relation", "fact_id", "doc_id"]].itertuples()
    ]
    order = {fact: i for i, fact in enumerate(names)}, {doc: i for i, doc in enumerate(articles)}
    rows = told.assign(
        fact=told["fact_id"].map(names),
        article=told["doc_id"].map(articles),
        told=ways,
        rank=told["fact_id"].map(order[0]),
        place=told["doc_id"].map(order[1]),
    ).sort_values(["rank", "place", "start"])
    days = find_days(tables["documents"])
    dated = ["published"] if len(set(filter(None, days.values()))) > 1 else []
    rows = rows.assign(published=rows["doc_id"].map(days))
    columns = ["fact", "article", *dated, "told", "kind", "start"]
    return show_hits("mentions", "Where each fact is told", rows, columns, find_borders(texts, tables))


def _fact_cell(row: Mapping[str, object] | None) -> Cell:
    """Return the cell of one fact in one article."""
    if row is None or row["status"] == "not_mentioned":
        return Cell("", "", "absent")
    value = OTHERWISE if row["value"] == PLAIN else str(row["value"] or "told")
    value += " (set by hand)" * (row["by_hand"] == VALUE)
    if row["status"] == "unclear":
        return Cell("?", "", "absent")
    if row["status"] == "conflicting":
        return Cell(f"≠ {value}", value.casefold(), "conflict")
    if row["status"] == "differing":
        return Cell(f"≠? {value}", value.casefold(), "differing")
    return Cell(value, value.casefold(), "only" if row["only_here"] else "told")
