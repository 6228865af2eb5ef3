"""The facts matrix: which article tells which fact, which leaves it out, and where values conflict."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.comparison.facts.acronyms import spell_out
from analysis.comparison.facts.anchors import find_anchors
from analysis.comparison.facts.cells import PLAIN, POSSIBLE, Pairs, tell_facts
from analysis.comparison.facts.claims import align_claims
from analysis.comparison.facts.corrections import (
    correct_cells,
    correct_places,
    correct_rows,
    read_corrections,
)
from analysis.comparison.facts.days import align_dates
from analysis.comparison.facts.grouping import align_quantities
from analysis.comparison.facts.joined_rows import find_joined_clashes
from analysis.comparison.facts.quantities import read_quantities
from analysis.comparison.facts.same_names import add_roles, align_names
from analysis.comparison.facts.second_look import look_again
from analysis.comparison.facts.sizes import Fact
from analysis.comparison.facts.story import Row, Story
from analysis.comparison.facts.telling import Claims
from analysis.measures.mentions.mention import Mention
from analysis.measures.mentions.statements import KIND as STATEMENT
from analysis.measures.wording.stems import hash_stems

KINDS = ("quantity", "date", "name", "place", "institution", "claim")
FACT_COLUMNS = "fact_id kind label doc_id status only_here value low high by_hand".split()
# Text columns that are empty for some kinds: a CSV file reads them back as missing.
TEXT_COLUMNS = ("unit", "qualifier", "thing", "relation", "event", "names", "about", "by_hand")


def align_facts(
    mentions: pd.DataFrame, docs: Sequence[str], published: Mapping[str, str] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Join the mentions of all articles to facts and say who tells what.

    Works on the table alone, without the texts. Quantities are joined by what is counted or
    measured, the event, the topic and the other numbers of their articles (`evidence`); names by surname,
    institutions by name or acronym, dates by their days, claims by the words quoted or by the IDF-weighted
    stems of what is said.
    Where no mention was recognised the article's sentences are looked through: one that tells a fact becomes
    a mention of it ("plain statement"); one that may tell it makes the cell "unclear" and is a mention too
    ("possible statement"), a place to look. "Not mentioned" means that neither was found; a video, a picture
    or other wording may tell it all the same.

    ``mentions``: one row per mention, the fields of `analysis.measures.mentions.mention.Mention`, ``doc_id``
    and, in a study's table, ``mention_id``. Rows of the kind "statement" are the sentences; without them no
    cell is unclear. ``docs``: every article, also those without mentions. ``published``: their days as ISO
    dates, for a toll that is higher on a later day is no contradiction. Returned: the mentions with
    ``fact_id`` ("" for sentences) and the plain statements behind them, and the facts: one row per fact ×
    article with ``status`` (told, conflicting, differing, unclear, not_mentioned), ``only_here`` (told by one
    of several articles and unclear in none), ``value`` ("5", "5–6", "≥5", joined by " / " where an article
    gives several), ``low`` and ``high`` (NaN where there is no number), ``by_hand`` (what of it is set by
    hand: the mentions' own column of that name says what).

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
    ordered, recognised, sentences = open_mentions(mentions)
    story = Story(sentences, published)
    rows = list(recognised.itertuples(index=False))
    persons = {row.thing.split()[-1] for row in rows if row.kind == "name" and row.thing}
    claims = Claims([row for row in rows if row.kind == "claim"], story, persons)
    group, against, apart = _group(recognised, rows, claims)
    said = read_corrections(rows, story)
    facts = correct_rows(rows, group, said, KINDS)
    against |= find_joined_clashes(rows, recognised, story, (group, facts), said.values)
    looked = look_again(rows, facts.ids, claims)
    told, maybe, by_hand = correct_places(rows, facts, said, looked, story)
    cells = tell_facts(rows, facts.ids, docs, (against, apart), (told, maybe))
    cells = correct_cells(cells, facts, said, [row.doc_id for row in rows])
    known = recognised.assign(fact_id=facts.ids)
    found = [
        (*key, at, how, by_hand.get(key, ""))
        for docs, how in ((told, PLAIN), (maybe, POSSIBLE))
        for key, at in docs.items()
    ]
    joined = pd.concat([known, sentences, _statements(known, found, story, ordered)], ignore_index=True)
    joined = joined.sort_values(["doc_id", "start", "end", "kind", "fact_id"], ignore_index=True)
    return joined, pd.DataFrame(cells, columns=FACT_COLUMNS)


def open_mentions(mentions: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the mentions in order without those that a comparison added, then facts and sentences apart."""
    ordered = mentions.sort_values(["doc_id", "start", "end", "kind"], ignore_index=True)
    ordered = ordered if "by_hand" in ordered else ordered.assign(by_hand="")
    ordered = ordered.fillna(dict.fromkeys(TEXT_COLUMNS, ""))
    ordered = ordered[~ordered["relation"].isin([PLAIN, POSSIBLE])]
    recognised = add_roles(spell_out(ordered[ordered["kind"] != STATEMENT].reset_index(drop=True)))
    return ordered, recognised, ordered[ordered["kind"] == STATEMENT].assign(fact_id="")


def _group(recognised: pd.DataFrame, rows: Sequence[Row], claims: Claims) -> tuple[list[int], Pairs, Pairs]:
    """Return the group of every mention (its first member), and the pairs that contradict and that differ.

    Claims come last: the numbers in them, joined by then, are what they are told by.
    """
    group = np.full(len(recognised), -1)
    against: Pairs = set()
    apart: Pairs = set()
    facts = read_quantities(recognised, claims.story)
    for kind in KINDS:
        at = np.flatnonzero(recognised["kind"] == kind)
        if kind == "claim":
            claims.anchors = find_anchors(claims.rows, rows, (group.tolist(), against | apart), claims.story)
        if len(at):
            groups, *found = _align_kind(kind, recognised.iloc[at], facts, claims)
            group[at] = at[groups]
            for pairs, more in zip((against, apart), found, strict=True):
                pairs |= {(int(at[i]), int(at[j])) for i, j in more}
    return group.tolist(), against, apart


def _statements(
    known: pd.DataFrame, told: Sequence[tuple[str, str, int, str, str]], story: Story, mentions: pd.DataFrame
) -> pd.DataFrame:
    """Return a mention for every sentence that tells a fact of other articles, or may, behind the others.

    ``told`` holds fact, article, sentence, how it tells it, and what of that was set by hand.
    """
    first = known.drop_duplicates("fact_id").set_index("fact_id")[["kind", "label"]].to_dict("index")
    numbered = "mention_id" in mentions
    free = (mentions.groupby("doc_id")["mention_id"].max() + 1).to_dict() if numbered else {}
    found = []
    for fact, doc, at, how, by_hand in sorted(told):
        row = story.rows[at]._asdict() | {"fact_id": fact, "relation": how, "by_hand": by_hand} | first[fact]
        if numbered:
            row["mention_id"] = free[doc]
            free[doc] += 1
        found.append(row)
    return pd.DataFrame(found, columns=known.columns).astype(known.dtypes.to_dict())


def vars_of(mention: Mention) -> dict[str, object]:
    """Return the fields of a mention, a row of the table; the stems around are hashed."""
    return mention._replace(about=hash_stems(mention.about))._asdict()


def _align_kind(
    kind: str, rows: pd.DataFrame, facts: Sequence[Fact], claims: Claims
) -> tuple[list[int], Pairs, Pairs]:
    """Return the group (first member) of each mention, the pairs that contradict and those that differ."""
    if kind == "quantity":
        return align_quantities(facts)
    if kind == "date":
        days, clashing = align_dates(rows)
        return days, set(clashing), set()
    return align_claims(claims) if kind == "claim" else align_names(rows), set(), set()
