"""Which facts the figure of the facts matrix draws: in groups, the likeliest to tell outlets apart first."""

import numpy as np
import pandas as pd

from analysis.comparison.facts.cells import CLASHING, TELLING
from analysis.measures.wording.numerals import VAGUE_WORDS

MOST = 26  # facts drawn; the table holds all
# Rows kept for what several outlets name, and for what one tells alone, if there are as many.
NAMED_MOST, ALONE_LEAST = 6, 6
BOTH = 2  # outlets of which what all name is drawn
# A claim of fewer words says little by itself, and so does one about what was told before it.
CLAIM_WORDS = 4
POINTING = frozenset("it this that these those they he she if".split())
KINDS = ("quantity", "claim", "institution", "name", "date", "place")
GROUPS = ("values conflict", "values differ", "told by several", "named by several", "told by one alone")


def choose_facts(facts: pd.DataFrame) -> list[str]:
    """Return the fact_ids to draw, at most 26, group by group."""
    ranked = group_facts(facts)
    listed = [ranked.index[ranked["group"] == group].tolist() for group in GROUPS]
    conflict, differ, several, named, alone = listed
    alone = _take_turns(ranked.loc[alone])
    room = MOST - len(conflict) - len(differ)
    alone_n = min(len(alone), ALONE_LEAST)
    named_n = min(len(named), NAMED_MOST)
    several = several[: max(0, room - alone_n - named_n)]
    named = named[: max(0, min(named_n, room - len(several) - alone_n))]
    return [*conflict, *differ, *several, *named, *alone][:MOST]


def group_facts(facts: pd.DataFrame) -> pd.DataFrame:
    """Return fact_id → group, kind, number of outlets and an outlet that tells it, the likeliest first."""
    told = facts if "first" in facts else facts.assign(first=0)  # its first sentence
    told = told[told["status"].isin(TELLING)]
    by_fact = told.groupby("fact_id")
    found = (
        by_fact[["kind", "outlet", "label", "value", "first"]]
        .first()
        .assign(outlets_n=by_fact["outlet"].nunique())
    )
    against, differ = (
        found.index.isin(facts.loc[facts["status"] == status, "fact_id"]) for status in CLASHING
    )
    proper = ~found["kind"].isin(["quantity", "claim"])
    outlets_n = facts["outlet"].nunique()
    # What all of several outlets name tells none from another; of two it is what they have in common.
    told_apart = ~proper | (found["outlets_n"] < outlets_n) | (outlets_n == BOTH)
    several = (found["outlets_n"] > 1) & told_apart
    alone = found.index.isin(facts.loc[facts["only_here"], "fact_id"]) & ~proper
    found["group"] = np.select([against, differ, several & ~proper, several, alone], GROUPS, default="")
    found["kind"] = pd.Categorical(found["kind"], KINDS, ordered=True)
    order = found.reset_index().sort_values(["outlets_n", "kind", "fact_id"], ascending=[False, True, True])
    return order.set_index("fact_id")


def _take_turns(alone: pd.DataFrame) -> list[str]:
    """Return the facts of one outlet each, the outlets taking turns."""
    alone = alone.assign(
        weak=[_says_little(*row) for row in zip(alone["kind"], alone["label"], alone["value"], strict=True)]
    )
    alone = alone.sort_values(["weak", "first"], kind="stable")
    within = alone.groupby(["outlet", "kind"], observed=True).cumcount().rename("turn")
    return alone.join(within).sort_values(["weak", "turn", "kind", "first"], kind="stable").index.tolist()


def _says_little(kind: str, label: str, value: str) -> bool:
    """Tell whether a fact of one outlet is a label of one word, a vague number or a claim of few words."""
    if kind == "claim":
        said = label.rpartition(": ")[2].lower().split()
        return len(said) < CLAIM_WORDS or said[0].split("'")[0] in POINTING
    return len(label.split()) < 2 or value.split(" ")[0] in VAGUE_WORDS
