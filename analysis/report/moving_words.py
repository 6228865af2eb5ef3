"""Single words that carry an outlet's mean sentiment: what the mean would be without them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.measures.sentiment.vader import ALPHA
from analysis.report.findings import with_outlet

# A word is named if the mean moves by so much without it: from here on vaderSentiment calls a text positive
# or negative (Hutto and Gilbert 2014), so that the one word can decide.
MOVES = 0.05
MOST = 2  # words named per outlet


class Moving(NamedTuple):
    """A word, its uses, and by how much the mean would differ without it."""

    word: str
    n: int
    shift: float


def find_moving(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[Moving]]:
    """Return outlet → the words without which its mean sentiment would differ most, strongest first.

    The compound of a sentence is x / √(x² + 15), x the sum of the valences of its words (vaderSentiment; what
    an exclamation mark adds is left aside). It is worked out once more for each word without it.

    Returned: at most `MOST` words, each with a shift of at least `MOVES`; only outlets that have one.
    """
    shifts = _find_shifts(tables)
    strong = shifts[shifts["shift"].abs() >= MOVES].assign(far=lambda rows: -rows["shift"].abs())
    moving: dict[str, list[Moving]] = {}
    for row in strong.sort_values(["far", "word"]).to_dict("records"):
        mine = moving.setdefault(str(row["outlet"]), [])
        if len(mine) < MOST:
            mine.append(Moving(str(row["word"]), int(row["size"]), round(float(row["shift"]), 6)))
    return moving


def _find_shifts(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return by outlet and word how often it is used, and how the mean would differ without it."""
    keys = ["doc_id", "sent_id"]
    sentences = with_outlet(tables["sentences"], tables)
    is_running = sentences["counted"] & (sentences["zone"] != "headline") & sentences["compound_own"].notna()
    running = sentences.loc[is_running, [*keys, "outlet"]]
    terms = tables["terms"].query("instrument == 'sentiment' and counted and voice == 'own'")
    terms = terms.assign(word=terms["term"].str.lower()).merge(running, on=keys)
    words = terms.groupby(["outlet", *keys, "word"])["weight"].agg(["sum", "size"]).reset_index()
    whole = words.groupby(["outlet", *keys])["sum"].transform("sum")
    words["shift"] = _compound(whole - words["sum"]) - _compound(whole)
    found = words.groupby(["outlet", "word"])[["shift", "size"]].sum().reset_index()
    return found.assign(shift=found["shift"] / found["outlet"].map(running["outlet"].value_counts()))


def _compound(valences: pd.Series) -> pd.Series:
    """Return vaderSentiment's compound of summed valences."""
    return valences / np.sqrt(valences**2 + ALPHA)
