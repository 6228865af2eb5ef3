"""Figure of who acts and who is acted upon, for the main actors of the event."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.agency.actors import count_roles
from analysis.report import matrices
from analysis.report.panels.base import (
    LIMIT,
    ROW_OPEN,
    Context,
    Tables,
    new_canvas,
    outlets_of,
    place_axes,
    tell_alt,
    write_foot,
)

FEW = 4  # deeds up to which a cell is not drawn darkest
ACTORS = 6  # actors shown: those of most outlets, then of most deeds
COLUMNS = ["unit", "category", "value", "acts_n", "acted_upon_n", "by_nobody_n", "told"]


def agency_rows(tables: Tables) -> pd.DataFrame:
    """Return, by outlet and main actor, how often it acts, is acted upon, and by nobody named."""
    outlets = outlets_of(tables)
    printed = _printed_names(tables["agency"])
    deeds = tables["agency"].merge(tables["documents"][["doc_id", "outlet"]], on="doc_id")
    deeds = deeds[["outlet", "actor_head", "target_head", "category"]].fillna("")
    found = {
        outlet: {
            role.actor: role
            for role in count_roles(
                deeds[deeds["outlet"] == outlet].drop(columns="outlet").itertuples(index=False, name=None)
            )
        }
        for outlet in outlets
    }
    rows = []
    for outlet in outlets:
        for actor in _main_actors(found):
            role = found[outlet].get(actor)
            counts = (role.acts_n, role.acted_upon_n, role.by_nobody_n) if role else (0, 0, 0)
            name = printed.get(actor, actor)
            rows.append((outlet, name, float(counts[0] + counts[1]), *counts, _tell_role(*counts)))
    return pd.DataFrame(rows, columns=COLUMNS)


def _printed_names(agency: pd.DataFrame) -> dict[str, str]:
    """Return the heads that end a phrase in capitals, as printed: names ("White House")."""
    roles = ("actor", "actor_head"), ("target", "target_head")
    pairs = [pair for phrase, head in roles for pair in zip(agency[phrase], agency[head], strict=True)]
    last = [
        (" ".join(str(phrase).split()[-len(head.split()) :]), head)
        for phrase, head in pairs
        if isinstance(head, str) and head and phrase
    ]
    return {head: words for words, head in last if words[0].isupper() and words.lower() == head}


def _main_actors(found: dict[str, dict]) -> list[str]:
    """Return the actors that most outlets tell of, those with most deeds first among equals."""
    names = {name for roles in found.values() for name in roles}

    def rank(name: str) -> tuple[int, int, str]:
        mine = [roles[name] for roles in found.values() if name in roles]
        return (-len(mine), -sum(role.acts_n + role.acted_upon_n for role in mine), name)

    return sorted(names, key=rank)[:ACTORS]


def _tell_role(acts: int, upon: int, nobody: int) -> str:
    """Return the two lines under a cell's number, "" for an actor of no deed."""
    if not acts + upon:
        return ""
    return f"acts {acts}; acted upon {upon}{f' ({nobody}*)' if nobody else ''}"


def draw_agency(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the roles as a table of outlets and actors."""
    tall = context.rows(0.46)
    room = tall >= ROW_OPEN * len(context.outlets)
    canvas = new_canvas(
        context,
        "Who acts and who is acted upon",
        "Deeds of harm, force, law and help that the main actors do or undergo",
        tall + 1.3,
    )
    if len(rows):
        ax = place_axes(canvas, 0.95, 0.4, 6.1, tall)
        matrices.draw_categories(rows, ax=ax, labels=True, notes="told" if room else None, least=FEW)
    write_foot(canvas, "* The clause does not say who did it. A noun may be another person elsewhere.")
    return canvas


def tell_agency(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the figure of agency."""
    return (
        "Deeds (harm, force, law, help) in passives, nominalised action and the active voice, by the head "
        "noun of the one who acts and of the one who is acted upon; in brackets those that the clause "
        "gives to nobody. Counts, own words and quotations together; a noun is given to the person whom its "
        "article names so, else it may stand for one person in one article and for another in the next "
        "(several: for more than one within an article); he and she are given to the nearest fitting "
        "person, right about two times in three. What is counted is mostly right; how many deeds are missed, "
        "in the active voice above all, was not measured. "
        f"{LIMIT}{context.stamp}"
    )


def alt_agency(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the figure of agency."""
    told = []
    for outlet in context.outlets:
        mine = rows[(rows["unit"] == outlet) & (rows["value"] > 0)]
        deeds = [f"{r.category} {r.acts_n}/{r.acted_upon_n}/{r.by_nobody_n}" for r in mine.itertuples()]
        told.append(f"{outlet}: {', '.join(deeds[:2]) or 'none'}")
    order = "acts/is acted upon/of that by nobody named"
    return tell_alt(f"Table of deeds of the main actors ({order})", told)
