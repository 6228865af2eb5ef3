"""The quantities of a story in one unit per dimension, with the words, places and days around them."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.comparison.facts.alignment import AGE, FATES, PATIENT, is_person, name_thing, part_in
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.days import FIRST_DAY
from analysis.comparison.facts.sizes import (
    ROUNDED_FROM,
    SAID_OF_ALL,
    ZERO,
    Fact,
    read_measure,
    slack_of,
    tighten,
)
from analysis.comparison.facts.story import Story
from analysis.comparison.facts.topics import MONEY
from analysis.lexicons.fold import fold_letters
from analysis.measures.quantities.clock import CLOCK
from analysis.measures.quantities.former import DISPUTED
from analysis.measures.wording.numerals import VAGUE_WORDS
from analysis.measures.wording.stems import hash_stem, news_stem

KIND = "quantity"
# Measures whose "about" is no share of the number: "about 2.15 p.m." is half an hour more or less.
_NO_SHARE = frozenset({CLOCK.name})
_SHARE = "share"
# Round below 100, a price is told to its unit, a share nearly so; a fraction has a smaller step.
_TENS, _SUM_STEP, _SHARE_STEP = 10.0, 1.0, 3.0
# An event whose measure is told unrounded: a term in prison.
_JAIL = "jail"
# A word of a label tells what a number is of if no more sentences of its article have it, and if it is none
# of `SAID_OF_ALL`.
FEW = 2
_WORD = re.compile("[a-z]+")
Beside = dict[tuple[str, int], tuple[frozenset[str], tuple[tuple[float, float], ...]]]


def read_quantities(recognised: pd.DataFrame, story: Story) -> list[Fact]:
    """Return the quantities among mentions, in their order.

    ``recognised``: the mentions of all articles, statements left out. ``story``: the sentences of all
    articles. Returned: one for each row of the kind "quantity".
    """
    beside = _find_beside(recognised)
    facts = []
    for row in recognised[recognised["kind"] == KIND].itertuples(index=False):
        about = frozenset(row.about.split())
        at = story.place.get((row.doc_id, row.sent_id))
        bag = about if at is None else frozenset(story.bags[at].split())
        said = _find_said(row.label, row.unit, row.doc_id, story)
        facts.append(
            _fact(row, beside)._replace(
                about=about,
                bag=bag,
                said=said,
                sentences=len(story.columns[row.doc_id]),
                day=story.published.get(row.doc_id, ""),
            )
        )
    return _open_parts(facts)


def _find_said(label: str, unit: str, doc: str, story: Story) -> frozenset[str]:
    """Return the stems of a label that hardly any sentence of its article has: what this number is of."""
    words = set(_WORD.findall(label.lower())) - set(unit.split())
    stems = {hash_stem(stem) for word in words if (stem := news_stem(word))} - hash_words(SAID_OF_ALL)
    return frozenset(stem for stem in stems if story.count_in(doc, stem) <= FEW)


def _open_parts(facts: Sequence[Fact]) -> list[Fact]:
    """Return the quantities; a part is the whole where its article gives no other count of the event.

    "Two of the patients died" are the dead of that article, as are "another 15 people missing" its missing.
    """
    told = {(fact.doc, part_in(fact), fact.low, fact.high) for fact in facts if not fact.dimension}
    counts = Counter((doc, part) for doc, part, _, _ in told)  # a count told twice is one
    return [fact._replace(part=fact.part and not _is_all(fact, counts)) for fact in facts]


def _is_all(fact: Fact, counts: Counter[tuple[str, tuple[str, str]]]) -> bool:
    """Tell whether a count of people to whom something happened is the only one of its article."""
    if not is_person(fact.thing) or fact.relation != PATIENT or fact.event not in FATES:
        return False
    return counts[fact.doc, part_in(fact)] == 1


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


def _fact(row: object, beside: Beside) -> Fact:
    """Return a quantity in the first unit of its dimension."""
    get = row._asdict()  # type: ignore[attr-defined]
    is_sum = get["thing"] in MONEY  # a pound is a weight, too
    dimension, factor = (get["unit"], 1.0) if is_sum else read_measure(get["unit"])
    zero = ZERO.get(get["unit"], 0.0)
    low, high = (get["low"] - zero) * factor, (get["high"] - zero) * factor
    step = get["step"] * factor
    if high < ROUNDED_FROM and step >= _TENS and (is_sum or dimension == _SHARE):
        step = _SUM_STEP if is_sum else _SHARE_STEP  # no 25 pounds are told as 30, no 12 percent as 10
    if get["qualifier"] == "about" and low > 0 and dimension not in _NO_SHARE:
        low, high = tighten(low, high, step)
    exact = get["relation"] == AGE or get["event"] == _JAIL
    slack = 0.0 if exact else slack_of(low, high, step, dimension)
    vague, names = get["qualifier"] in VAGUE_WORDS, fold_letters(get["names"]).split()
    top, high = high, np.inf if vague else high  # "dozens" may be of 400 people, but differs
    where, when = beside.get((get["doc_id"], get["sent_id"]), (frozenset(), ()))
    return Fact(
        get["doc_id"], name_thing(get["thing"], get["event"]), get["relation"], get["event"],
        frozenset(names), bool(get["part"]), low, high, slack, get["unit"], dimension, vague,
        where, when, step=step, label=get["label"],
        disputed=get["qualifier"] == DISPUTED, top=top,
    )  # fmt: skip
