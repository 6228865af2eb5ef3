"""Figure of the facts matrix: who tells what, with which value, and where values conflict."""

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.by_hand.facts import VALUE
from analysis.comparison.facts.cells import CLASHING, PLAIN, TELLING
from analysis.report.amounts import shorten_label, shorten_value
from analysis.report.fact_matrix import GAP, OTHERWISE, draw_fact_cells, find_drawn
from analysis.report.fact_matrix import draw_facts as draw_matrix
from analysis.report.findings import Tables, count_clashing, find_days, with_outlet
from analysis.report.panels.base import BAND, Context, new_canvas, place_axes, write_foot
from analysis.report.panels.fact_choice import BOTH, MOST, choose_facts, group_facts
from analysis.report.panels.telling import tell_alt

NOT_SEEN = "no mention recognised; a picture or video may tell it."
TOLD = 130  # characters up to which the alt text gives all values of a fact
FIXED = r"(?:age|time)\b"  # labels of what a later day does not change
SET_BY_HAND = "by hand: "  # before the label of a row that was set by hand
MEANT = {  # signs before values, and inside them
    "~": "about",
    "≲": "nearly",
    "≥": "at least",
    ">": "more than",
    "≤": "at most",
    "<": "less than",
    "–": "a range",
    " / ": "between values of one outlet",
}


def facts_rows(tables: Tables) -> pd.DataFrame:
    """Return the facts that tell most of the outlets, in the order drawn, with the group of each.

    Conflicts first, then numbers that differ and may be of one thing, then counts and claims of several
    outlets, then names and dates that several but not all give (of two outlets both), then what one
    outlet alone counts or claims, the outlets taking turns, what an article tells first before the rest.
    """
    facts = with_outlet(tables["facts"], tables)
    if "mentions" in tables:
        facts["first"] = facts["fact_id"].map(tables["mentions"].groupby("fact_id")["sent_id"].min())
        facts["label"] = _name_clashes(facts, tables["mentions"])
    rank = {fact: i for i, fact in enumerate(choose_facts(facts))}
    kept = facts[facts["fact_id"].isin(rank)].assign(rank=lambda rows: rows["fact_id"].map(rank))
    groups = group_facts(facts)
    kept = kept.merge(groups[["group"]], left_on="fact_id", right_index=True)
    kept["value"] = [_shown(*row) for row in zip(kept["kind"], kept["label"], kept["value"], strict=True)]
    amounts = kept["kind"] == "quantity"
    kept.loc[amounts, "label"] = kept.loc[amounts, "label"].map(shorten_label)
    by_hand, is_value = kept["by_hand"] != "", kept["by_hand"] == VALUE
    kept.loc[by_hand, "label"] = SET_BY_HAND + kept.loc[by_hand, "label"]
    kept.loc[is_value, "value"] = kept.loc[is_value, "value"].map(lambda value: f"{value} (by hand)")
    of_all = (groups["outlets_n"] == facts["outlet"].nunique()) & (groups["outlets_n"] > 1)
    kept["facts_n"], kept["of_all_n"] = (
        facts["fact_id"].nunique(),
        int((of_all & (groups["group"] == "")).sum()),
    )
    kept["published"] = kept["doc_id"].map(find_days(tables["documents"]))
    columns = "rank fact_id kind label group outlet doc_id published status value facts_n of_all_n".split()
    return kept.sort_values(["rank", "doc_id"])[columns].reset_index(drop=True)


def _name_clashes(facts: pd.DataFrame, mentions: pd.DataFrame) -> pd.Series:
    """Return the labels: of one word ("people") where values clash, the longest of its mentions that has it.

    What is set by hand keeps its name.
    """
    clash = facts["status"].isin(CLASHING) & (facts["by_hand"] == "") & ~facts["label"].str.contains(" ")
    bare = facts[clash].drop_duplicates("fact_id").set_index("fact_id")["label"]
    told = mentions[mentions["fact_id"].isin(bare.index)]
    longer = {
        fact: max((label for label in labels if bare[fact] in label.split()), key=len, default=bare[fact])
        for fact, labels in told.groupby("fact_id")["label"]
    }
    named = [longer.get(*pair) for pair in zip(facts["fact_id"], facts["label"], strict=True)]
    return pd.Series(named, facts.index, dtype=facts["label"].dtype)


def _shown(kind: str, label: str, value: str) -> str:
    """Return what a cell shows: a number or date, who makes a claim, nothing for a name."""
    if value == PLAIN:
        return OTHERWISE if kind in ("claim", "quantity") else ""
    if kind == "claim":
        return value.partition(":")[0] if ":" in value else ""
    if value == label:
        return ""
    return shorten_value(value) if kind in ("quantity", "date") else ""


def draw_facts(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the facts as rows and the outlets as columns; values are left out where columns are narrow."""
    many = len(context.outlets) > BAND + 1
    head = 1.45 if many else 0.25 + context.second_line()
    gaps = 0 if many else GAP * rows["group"].nunique()
    tall = 0.215 * (rows["rank"].nunique() + gaps) + 0.25
    told = "told" if many else "told, with its value"
    subtitle = f"Filled: {told}. Boxed: cannot both hold, if of one thing"
    if (rows["status"] == "differing").any():
        subtitle += "; dashed: differ, perhaps of two things"
    canvas = new_canvas(context, _title(rows), subtitle, tall + head + 0.95)
    ax = place_axes(canvas, 2.6, 0.45, 4.45, tall)
    if many:
        draw_fact_cells(_tell_apart(rows), context.outlets, ax=ax)
    else:
        draw_matrix(rows, context.outlets, ax=ax)
    unclear = f"{'Dot' if many else '?'}: unclear, a sentence may tell it"
    write_foot(canvas, f"{unclear}. Empty: {NOT_SEEN}{_tell_left(rows)}")
    return canvas


def _tell_left(rows: pd.DataFrame) -> str:
    """Say how many facts are not drawn, those apart that tell no outlet from another; nothing of none."""
    if not len(rows):
        return ""
    all_n, of_all_n = (int(rows[name].iloc[0]) for name in ("facts_n", "of_all_n"))
    counts = {"names, places and dates that all tell": of_all_n}
    counts["others"] = all_n - rows["rank"].nunique() - of_all_n
    told = [f"{what} {n}" for what, n in counts.items() if n > 0]
    return f"\nNot drawn, but in the table of facts: {', '.join(told)}." if told else ""


def _tell_apart(rows: pd.DataFrame) -> pd.DataFrame:
    """Put a value behind the labels that several facts share, for cells that show none."""
    facts = rows.drop_duplicates("fact_id").set_index("fact_id")["label"]
    told = rows[rows["status"].isin(TELLING) & (rows["value"] != "")].drop_duplicates("fact_id")
    value = told.set_index("fact_id")["value"].reindex(facts.index).fillna("")
    named = facts.where(~facts.duplicated(keep=False) | (value == ""), facts + " (" + value + ")")
    return rows.assign(label=rows["fact_id"].map(named))


def _title(rows: pd.DataFrame) -> str:
    """Say how many facts conflict, and how many have numbers that differ."""
    drawn_n = rows["rank"].nunique()
    conflicts, differ = count_clashing(rows)
    if not drawn_n:
        return "Facts: none recognised"
    facts_n = int(rows["facts_n"].iloc[0])
    more = f"; {differ} to check" * bool(differ) + f"; {drawn_n} drawn" * (drawn_n < facts_n)
    if not conflicts:
        return f"Facts: no conflict recognised among {facts_n}{more}"
    verb = "is" if conflicts == 1 else "are"
    return f"Facts: {_tell_who(rows)}, {conflicts} of {facts_n} facts {verb} in conflict{more}"


def _tell_who(rows: pd.DataFrame) -> str:
    """Say who set facts in conflict: the rules, a reader by hand or both."""
    by_hand = rows.loc[rows["status"] == CLASHING[0], "label"].str.startswith(SET_BY_HAND)
    return "by hand" if by_hand.all() else "by rule and by hand" if by_hand.any() else "by rule"


def _tell_signs(rows: pd.DataFrame) -> str:
    """Say what the signs mean that stand in the cells drawn; nothing where there are none."""
    values = rows.loc[rows["status"].isin(TELLING), "value"].astype(str)
    found = [f"{sign.strip()} {says}" for sign, says in MEANT.items() if values.str.contains(sign).any()]
    return f" ({', '.join(found)})" if found else ""


def _tell_otherwise(rows: pd.DataFrame) -> str:
    """Say what stands in the cell of a fact that is told otherwise; nothing where there is none."""
    if not (rows["value"] == OTHERWISE).any():
        return ""
    return f" ({OTHERWISE}: a sentence tells it, worded otherwise)"


def _tell_days(rows: pd.DataFrame) -> str:
    """Say how many counts that clash are of articles of different days: a toll can have risen, no age."""
    fixed = rows["label"].str.removeprefix(SET_BY_HAND).str.match(FIXED) | (rows["kind"] != "quantity")
    clashing = rows[rows["status"].isin(CLASHING) & (rows["published"] != "") & ~fixed]
    n = int((clashing.groupby("fact_id")["published"].nunique() > 1).sum())
    which = "1 of the rows with boxes is" if n == 1 else f"{n} of the rows with boxes are"
    return f" {which} of articles of different days: a number may have changed in between." if n else ""


def tell_facts(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the facts figure."""
    signs = _tell_signs(find_drawn(rows, context.outlets))
    named = "both" if len(context.outlets) == BOTH else "several but not all"
    return (
        "Facts by outlet: conflicts, then numbers under one name that differ, then counts and claims of "
        f"several outlets, names and dates that {named} give, and what one outlet alone tells, "
        "early in its article before late. "
        f"A filled cell holds the value told{signs} or who makes the "
        f"claim{_tell_otherwise(rows)}, a dot where there is neither; a boxed one a value that another "
        "article contradicts, a dashed one another number than another article gives under the same name, "
        "perhaps of another thing. An empty cell means that no mention was recognised, a question mark "
        f"that a sentence may tell it. At most {MOST} facts are drawn, facts.csv has all. Counts and "
        "numbers were aligned by rule, which can take two things for one: read the sentences (mentions "
        f"table) before quoting a conflict.{context.checked}{_tell_days(rows)}"
    )


def alt_facts(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the facts figure."""
    counts = rows.drop_duplicates("rank")["group"].value_counts(sort=False)
    groups = ", ".join(f"{group} {n}" for group, n in counts.items()) or "none recognised"
    share = f"{counts.sum()} of {rows['facts_n'].iloc[0]} facts" if len(rows) else "facts"
    told = []
    for _, mine in find_drawn(rows, context.outlets).groupby("rank"):
        cells = [f"{r.outlet} {r.value or r.status}" for r in mine.itertuples() if r.status in CLASHING]
        if cells:
            values = ", ".join(cells)
            told.append(
                f"{mine['label'].iloc[0]} {values if len(values) < TOLD else f'in {len(cells)} outlets'}"
            )
    return tell_alt(f"Matrix of {share} by outlet ({groups})", told)
