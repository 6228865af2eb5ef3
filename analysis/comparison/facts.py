"""The facts matrix: which article tells which fact, which leaves it out, and where values conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from analysis.comparison.acronyms import spell_out
from analysis.comparison.alignment import Fact, read_measure, slack_of
from analysis.comparison.cells import name_facts, tell_facts
from analysis.comparison.grouping import align_quantities, cosines
from analysis.comparison.same_names import align_names, join_pairs
from analysis.comparison.second_look import find_unclear, read_vocabularies
from analysis.measures.mention import Mention, hash_stems
from analysis.measures.numerals import VAGUE_WORDS

KINDS = ("quantity", "date", "name", "place", "institution", "claim")
FACT_COLUMNS = ["fact_id", "kind", "label", "doc_id", "status", "only_here", "value", "low", "high"]
# Two claims are one from this cosine of their words on; claims share few words even when they agree.
CLAIM_AT = 0.4
# … and if so many stems are the same: a country's name is two.
CLAIM_STEMS = 3
# Two quotations are one if so large a share of the shorter's runs of words is in the longer.
RUNS_SHARED = 0.5
# Dates below this are month and day (mmdd): no year is known.
FIRST_DAY = 10_000
# A day and the week or month around it are one date if so many words around them are shared.
SHARED_STEMS = 1
# Text columns that are empty for some kinds: a CSV file reads them back as missing.
TEXT_COLUMNS = ("unit", "qualifier", "thing", "relation", "event", "names", "about")
Beside = dict[tuple[str, int], tuple[frozenset[str], tuple[tuple[float, float], ...]]]


def align_facts(
    mentions: pd.DataFrame, docs: Sequence[str], words: pd.DataFrame | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Join the mentions of all articles to facts and say who tells what.

    Works on the table alone, without the texts. Quantities are joined by what is counted, the event, the
    part in it and the TF-IDF weights of the stems around; names by surname, institutions by name or
    acronym, dates by their days, claims by their stems or the words quoted. "Not mentioned" means that no
    mention was recognised in the article and that its words do not occur there; a video, a picture or other
    wording may tell it all the same. Where they occur without a mention the cell is "unclear".

    Parameters
    ----------
    mentions : DataFrame
        One row per mention, the fields of `analysis.measures.facts.Mention` and ``doc_id``.
    docs : sequence of str
        Every article, also those without mentions.
    words : DataFrame, optional
        The words of every article (``doc_id``, ``word``); without it no cell is unclear.

    Returns
    -------
    tuple of DataFrame
        The mentions with ``fact_id``, and the facts: one row per fact × article with ``status`` (told,
        conflicting, unclear, not_mentioned), ``only_here`` (told by one of several articles and unclear in
        none), ``value`` ("5", "5–6", "≥5", joined by " / " where an article gives several), ``low`` and
        ``high`` (NaN where there is no number).

    Examples
    --------
    >>> from analysis.measures.facts import find_mentions
    >>> lines = {"a": "Two rescuers reached the cabin.", "b": "Four rescuers reached the cabin."}
    >>> rows = [vars_of(m) | {"doc_id": d} for d, text in lines.items() for m in find_mentions(text)]
    >>> align_facts(pd.DataFrame(rows), ["a", "b"])[1][["label", "doc_id", "status", "value"]]
          label doc_id       status value
    0  rescuers      a  conflicting     2
    1  rescuers      b  conflicting     4
    """
    if mentions.empty:
        return mentions.assign(fact_id=pd.Series(dtype=str)), pd.DataFrame(columns=FACT_COLUMNS)
    ordered = mentions.sort_values(["doc_id", "start", "end", "kind"], ignore_index=True)
    ordered = spell_out(ordered.fillna(dict.fromkeys(TEXT_COLUMNS, "")))
    group = np.full(len(ordered), -1)
    against: set[tuple[int, int]] = set()
    beside = _find_beside(ordered)
    for kind in KINDS:
        at = np.flatnonzero(ordered["kind"] == kind)
        if len(at):
            groups, pairs = _align_kind(kind, ordered.iloc[at], beside)
            group[at] = at[groups]
            against |= {(int(at[i]), int(at[j])) for i, j in pairs}
    rows = list(ordered.itertuples(index=False))
    ordered["fact_id"] = name_facts(rows, group.tolist(), KINDS)
    ids = ordered["fact_id"].tolist()
    unclear = find_unclear(rows, ids, docs, read_vocabularies(words)) if words is not None else set()
    cells = tell_facts(rows, ids, docs, against, unclear)
    return ordered, pd.DataFrame(cells, columns=FACT_COLUMNS)


def vars_of(mention: Mention) -> dict[str, object]:
    """Return the fields of a mention, a row of the table; the stems around are hashed."""
    return mention._replace(about=hash_stems(mention.about))._asdict()


def _find_beside(mentions: pd.DataFrame) -> Beside:
    """Return the places and dates that every sentence names."""
    places: dict[tuple[str, int], set[str]] = defaultdict(set)
    dates: dict[tuple[str, int], set[tuple[float, float]]] = defaultdict(set)
    for row in mentions[mentions["kind"].isin(["place", "date"])].itertuples(index=False):
        at = (str(row.doc_id), int(row.sent_id))
        if row.kind == "place":
            places[at].add(str(row.thing))
        elif row.low >= FIRST_DAY:
            dates[at].add((float(row.low), float(row.high)))
    return {at: (frozenset(places[at]), tuple(sorted(dates[at]))) for at in {*places, *dates}}


def _align_kind(kind: str, rows: pd.DataFrame, beside: Beside) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the group (number of its first member) of each mention of a kind and the contradicting pairs."""
    if kind == "quantity":
        facts = [_fact(row, beside) for row in rows.itertuples(index=False)]
        groups, against = align_quantities(facts, rows["about"].tolist())
        return groups, [(int(i), int(j)) for i, j in np.argwhere(against)]
    return {"date": _align_dates, "claim": _align_claims}.get(kind, align_names)(rows), []


def _fact(row: object, beside: Beside) -> Fact:
    """Return a quantity in the first unit of its dimension."""
    dimension, factor = read_measure(row.unit)  # type: ignore[attr-defined]
    get = row._asdict()  # type: ignore[attr-defined]
    low, high = get["low"] * factor, get["high"] * factor
    slack = slack_of(low, high, get["step"] * factor, dimension)
    names = frozenset(get["names"].split())
    vague = get["qualifier"] in VAGUE_WORDS
    where, when = beside.get((get["doc_id"], get["sent_id"]), (frozenset(), ()))
    return Fact(
        get["doc_id"], get["kind"], get["thing"], get["relation"], get["event"], names, bool(get["part"]),
        low, high, slack, get["unit"], dimension, vague, where, when,
    )  # fmt: skip


def _align_dates(rows: pd.DataFrame) -> list[int]:
    """Join equal days, and a longer stretch with the one date inside it that is told in the same words."""
    days = list(zip(rows["low"], rows["high"], strict=True))
    words = [set(about.split()) for about in rows["about"]]
    docs = rows["doc_id"].tolist()
    pairs = [(i, j) for i, j in combinations(range(len(rows)), 2) if days[i] == days[j]]
    for i, (low, high) in enumerate(days):
        if low < FIRST_DAY:
            full = [j for j, day in enumerate(days) if day[0] == day[1] > FIRST_DAY and day[0] % 1e4 == low]
            pairs += [(i, full[0])] if len({days[j] for j in full}) == 1 else []
            continue
        inside = [j for j, day in enumerate(days) if low <= day[0] and day[1] <= high and day != (low, high)]
        near = [j for j in inside if docs[j] != docs[i] and len(words[i] & words[j]) >= SHARED_STEMS]
        if near and len({days[j] for j in near}) == 1 and high - low < 100:
            pairs.append((i, near[0]))
    return join_pairs(len(rows), pairs)


def _align_claims(rows: pd.DataFrame) -> list[int]:
    """Join claims whose words are alike, and the parts of one claim in one sentence."""
    alike, told = cosines(rows["about"].tolist()), list(rows.itertuples(index=False))
    words = [set(about.split()) for about in rows["about"]]
    runs = [set(names.split()) for names in rows["names"]]
    same = []
    for i, j in combinations(range(len(told)), 2):
        quoted = _share_runs(runs[i], runs[j])
        if told[i].doc_id == told[j].doc_id:
            joined = quoted or _parts_of_one(told[i], told[j])
        else:
            joined = quoted or (alike[i, j] >= CLAIM_AT and len(words[i] & words[j]) >= CLAIM_STEMS)
        same += [(i, j)] if joined else []
    return join_pairs(len(told), same)


def _share_runs(a: set[str], b: set[str]) -> bool:
    """Tell whether two quotations are the same words, or one a part of the other."""
    least = min(len(a), len(b))
    return least > 0 and len(a & b) >= RUNS_SHARED * least


def _parts_of_one(a: object, b: object) -> bool:
    """Tell whether two claims are parts of one: of the same speaker in the same sentence, or overlapping."""
    at, other = ((row.start, row.end) for row in (a, b))  # type: ignore[attr-defined]
    together = a.sent_id == b.sent_id and a.thing == b.thing  # type: ignore[attr-defined]
    return together or (at[0] < other[1] and other[0] < at[1])
