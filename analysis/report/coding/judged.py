"""What coders say beside what the instruments say: agreement between coders, precision and recall."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from analysis.by_hand.codes import Code, hash_codes
from analysis.by_hand.sheet import refuse_other
from analysis.comparison.measured import POSITIVE
from analysis.report.coding.items import Item, read_items
from analysis.report.findings import Tables
from analysis.stats.agreement import alpha_interval, count_units, majority, share_interval
from analysis.tables.declared import TABLES
from analysis.tables.schema import build_frame
from analysis.text.words import find_words

BAITING = 0.5  # strength or probability from which the instrument says yes
WORDS = "loaded_words"
MARKED = "1"  # the answer of words that a coder marks
SENTENCES = "loaded"  # the item that says whether a sentence has such words
Unit = tuple[str, ...]
Place = tuple[str, int, int]  # article, first character, behind the last
Said = dict[str, dict[Unit, str]]  # coder → unit → answer
Spans = list[tuple[int, int]]
Marks = Mapping[tuple[str, str], Spans]  # coder and article → what is marked
Row = tuple[object, ...]


@dataclass(frozen=True)
class Coded:
    """What coders and instrument say of one item: unit → ratings by coder, unit → the instrument's answer."""

    item: Item
    kinds: tuple[str, ...]  # of the coders: human, language model
    ratings: dict[Unit, list[float]]
    found: dict[Unit, float]
    answers: dict[float, str]  # the answers that are yes, for precision and recall: number → name
    lost_n: int  # coded stretches that are no sentence as they are cut now


def judge_codes(codes: Sequence[Code], tables: Tables, texts: Mapping[str, str]) -> pd.DataFrame:
    """Compare coders with each other and the instruments with what most of them said.

    ``codes``: what coders say of a study's articles. ``tables``: what is measured on them by rule. ``texts``:
    the articles. Returned: the table ``agreement``, loaded words by article too. Raises `InputError` for an
    item or answer that the codebook does not know.
    """
    digest = hash_codes(codes)
    rows = [
        (doc_id, *row, digest)
        for coded in collect(codes, tables, texts)
        for doc_id, part in _cut_articles(coded)
        for row in compare_item(part)
    ]
    return build_frame(TABLES["agreement"], rows)


def _cut_articles(coded: Coded) -> Iterator[tuple[str, Coded]]:
    """Yield the item of all articles, and that of marked words article by article."""
    yield "", coded
    for doc_id in dict.fromkeys(unit[0] for unit in coded.ratings) if coded.item.name == WORDS else ():
        mine = {unit: rated for unit, rated in coded.ratings.items() if unit[0] == doc_id}
        yield doc_id, replace(coded, ratings=mine)


def collect(codes: Sequence[Code], tables: Tables, texts: Mapping[str, str]) -> Iterator[Coded]:
    """Yield every item that somebody coded, with the instrument's answers."""
    items = {item.name: item for item in read_items()}
    kinds = {code.coder: code.kind for code in sorted(codes)}
    sentences = {
        (r.doc_id, r.start, r.end): (r.doc_id, str(r.sent_id)) for r in tables["sentences"].itertuples()
    }
    said: dict[str, Said] = {name: {coder: {} for coder in kinds} for name in items}
    lost: dict[str, set[Place]] = {name: set() for name in items}
    marks: dict[tuple[str, str], Spans] = defaultdict(list)
    for code in codes:
        refuse_other(code.item, "item", list(items), code.where)
        item, place = items[code.item], (code.doc_id, code.start, code.end)
        refuse_other(code.answer, item.name, item.answers or (MARKED,), code.where)
        unit = sentences.get(place) if item.sheet == "sentences" else (code.doc_id,)
        if item.name == WORDS:
            marks[code.coder, code.doc_id].append(place[1:])
        elif unit is None:
            lost[item.name].add(place)
        else:
            said[item.name][code.coder][unit] = code.answer
    lost[WORDS] = lost[SENTENCES]
    instruments = find_answers(tables)
    for item in items.values():
        if item.name == WORDS:
            answers, (ratings, found) = {1.0: "yes"}, _rate_words(said[SENTENCES], marks, tables, texts)
        else:
            answers, ratings, found = _yes(item), _rate(item, said[item.name]), instruments[item.name]
        if ratings:
            yield Coded(item, tuple(kinds.values()), ratings, found, answers, len(lost[item.name]))


def _rate(item: Item, said: Said) -> dict[Unit, list[float]]:
    """Put every unit's answers as numbers."""
    known = {"": np.nan} | _numbers(item)
    units = sorted({unit for answers in said.values() for unit in answers})
    return {unit: [known[answers.get(unit, "")] for answers in said.values()] for unit in units}


def _numbers(item: Item) -> dict[str, float]:
    """Return the answers of an item as numbers: those written where all are numbers, else their order."""
    is_numeric = all(answer.lstrip("-").isdigit() for answer in item.answers)
    return {answer: float(answer) if is_numeric else float(i) for i, answer in enumerate(item.answers)}


def _yes(item: Item) -> dict[float, str]:
    """Return the answers whose precision and recall are asked for: yes, or each category."""
    if item.answers == ("0", "1"):
        return {1.0: "yes"}
    if item.name == "sentiment":
        return {-1.0: "negative", 1.0: "positive"}
    if item.name == "clickbait":
        return {1.0: "2 or 3"}
    if item.name == "quoted":
        return {1.0: "1 or 2"}
    return {number: name for name, number in _numbers(item).items()}


def find_answers(tables: Tables) -> dict[str, dict[Unit, float]]:
    """Return what the instruments say: item → unit → number, on the scale of the yes-answers."""
    zones = next(item.answers for item in read_items() if item.name == "zone")
    found: dict[str, dict[Unit, float]] = {item.name: {} for item in read_items()}
    for row in tables["sentences"].to_dict("records"):
        unit = (str(row["doc_id"]), str(row["sent_id"]))
        found["zone"][unit] = float(zones.index(row["zone"]))
        found["quoted"][unit] = float(row["quoted_words_n"] > 0)
        found["loaded"][unit] = float(row["loaded_own_n"] > 0)
        score = row["compound"]
        found["sentiment"][unit] = float(np.sign(score) if abs(score) >= POSITIVE else 0)
    for row in tables["headlines"].to_dict("records"):
        doc = (str(row["doc_id"]),)
        for item in read_items():
            if item.sheet == "headlines" and item.name in row:
                found[item.name][doc] = float(bool(row[item.name]))
        strength = float(row["strength"])
        found["clickbait"][doc] = strength if np.isnan(strength) else float(strength >= BAITING)
    for row in tables["documents"].to_dict("records"):
        for item in read_items():
            if item.sheet == "articles" and item.name in row:
                found[item.name][(str(row["doc_id"]),)] = float(row[item.name] >= BAITING)
    return found


def _rate_words(
    loaded: Said, marks: Marks, tables: Tables, texts: Mapping[str, str]
) -> tuple[dict[Unit, list[float]], dict[Unit, float]]:
    """Compare marked words: every word of a sentence that is marked in, or not loaded, is a unit."""
    terms = tables["terms"]
    hits = terms[(terms["instrument"] == "loaded") & (terms["voice"] == "own")].groupby("doc_id")
    spans = {doc_id: list(zip(rows["start"], rows["end"], strict=True)) for doc_id, rows in hits}
    ratings: dict[Unit, list[float]] = {}
    found: dict[Unit, float] = {}
    for row in tables["sentences"].itertuples():
        unit = (row.doc_id, str(row.sent_id))
        marked = [_within(row, marks.get((coder, row.doc_id), [])) for coder in loaded]
        coded = [bool(m) or said.get(unit) == "0" for m, said in zip(marked, loaded.values(), strict=True)]
        if not any(coded):
            continue
        hit = _within(row, spans.get(row.doc_id, []))
        for i, start in enumerate(find_words(texts[row.doc_id][row.start : row.end]).starts):
            word, at = (*unit, str(i)), row.start + start
            ratings[word] = [
                float(_covers(m, at)) if c else np.nan for m, c in zip(marked, coded, strict=True)
            ]
            found[word] = float(_covers(hit, at))
    return ratings, found


def _within(sentence: Any, spans: Spans) -> Spans:
    """Return the spans that begin in a sentence."""
    return [span for span in spans if sentence.start <= span[0] < sentence.end]


def _covers(spans: Spans, at: int) -> bool:
    """Tell whether a place lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def compare_item(coded: Coded) -> Iterator[Row]:
    """Yield one row per answer: alpha of the item, precision and recall of the instrument on that answer."""
    units = list(coded.ratings)
    table = np.array([coded.ratings[unit] for unit in units]).T
    judging = ~np.isnan(table).all(axis=1)
    kinds = sorted({kind for kind, judges in zip(coded.kinds, judging, strict=True) if judges})
    alpha = alpha_interval(table, level=coded.item.level)
    votes = {unit: _vote(coded.item, rated) for unit, rated in coded.ratings.items()}
    ties = sum(np.isnan(votes[u]) and not np.isnan(r).all() for u, r in coded.ratings.items())
    judged = [u for u in units if not np.isnan(votes[u]) and not np.isnan(coded.found.get(u, np.nan))]
    head = (", ".join(kinds), int(judging.sum()), count_units(table), *alpha[:3])
    for number, name in coded.answers.items():
        yes = {u for u in judged if votes[u] == number}
        found = {u for u in judged if coded.found[u] == number}
        if not yes and not found and len(coded.answers) > 2:
            continue
        both = len(yes & found)
        precision, recall = share_interval(both, len(found)), share_interval(both, len(yes))
        counts = (len(yes), len(found), both)
        yield (coded.item.name, name, *head, *counts, *precision[:3], *recall[:3], int(ties), coded.lost_n)


def _vote(item: Item, ratings: list[float]) -> float:
    """Return what most coders say, on the scale of the yes-answers; NaN for a tie."""
    if item.name == "sentiment":
        return majority([float(np.sign(r)) for r in ratings])
    if item.name == "clickbait":
        return majority([r if np.isnan(r) else float(r >= 2) for r in ratings])
    if item.name == "quoted":
        return majority([r if np.isnan(r) else float(r >= 1) for r in ratings])
    return majority(ratings)
