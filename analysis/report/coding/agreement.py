"""Filled coding sheets read back: agreement between coders, and the instruments against them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comparison.measured import POSITIVE
from analysis.corpus import Study
from analysis.inputs import InputError
from analysis.report.coding.filled import Codes, Unit, read_coders, tell_agreement, tell_coded
from analysis.report.coding.sheets import CODING, Item, build_sheets, read_items
from analysis.report.studies import Say
from analysis.stats.agreement import alpha_interval, count_units, majority, share_interval
from analysis.tables.files import format_table, write_text
from analysis.text.words import find_words

COLUMNS = (
    "item", "answer", "coders_n", "units_n", "alpha", "alpha_low", "alpha_high", "coded_n", "found_n",
    "both_n", "precision", "precision_low", "precision_high", "recall", "recall_low", "recall_high", "ties_n",
)  # fmt: skip
BAITING = 0.5  # strength or probability from which the instrument says yes


@dataclass(frozen=True)
class Coded:
    """What coders and instrument say of one item: unit → ratings by coder, unit → the instrument's answer."""

    item: Item
    ratings: dict[Unit, list[float]]
    found: dict[Unit, float]
    answers: dict[float, str]  # the answers that are yes, for precision and recall: number → name


def read_agreement(study: Study, tables: Mapping[str, pd.DataFrame], say: Say) -> pd.DataFrame:
    """Read the filled sheets of a study and compare coders with each other and the instruments with them.

    ``study``: the coded study, its texts at hand. ``tables``: its measured tables. ``say``: told the results.
    Returned: one row per item and answer: alpha with its interval; precision and recall with theirs, against
    what most coders said; NaN where undefined. Also written to ``coding/<study>/agreement.csv``. Raises
    `InputError` if there is no filled sheet, or one holds an answer that the codebook does not know.
    """
    folder = CODING / study.name
    coders = read_coders(folder)
    rows = [row for coded in collect(coders, study, tables) for row in compare_item(coded)]
    if not rows:
        raise InputError(f"{folder}: no sheet is filled in; write the answers into the CSV files of a coder")
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    write_text(folder / "agreement.csv", format_table(frame))
    for line in tell_coded(coders, build_sheets(study, dict(tables))):
        say(line)
    if len(coders) < 2:
        say("One coder only: alpha between coders is undefined; let somebody else code at least a part")
    for line in tell_agreement(frame):
        say(line)
    say(f"{folder / 'agreement.csv'}: {len(frame)} rows, {len(coders)} coders ({', '.join(coders)})")
    return frame


def collect(
    coders: Mapping[str, Mapping[str, Codes]], study: Study, tables: Mapping[str, pd.DataFrame]
) -> Iterator[Coded]:
    """Yield every item that somebody coded, with the instrument's answers."""
    instruments = find_answers(tables)
    for item in read_items():
        if item.name == "loaded_words":
            coded = _collect_words(item, coders, study, tables)
        else:
            coded = _collect_answers(item, coders, instruments[item.name])
        if any(not np.isnan(r) for rated in coded.ratings.values() for r in rated):
            yield coded


def _collect_answers(
    item: Item, coders: Mapping[str, Mapping[str, Codes]], found: dict[Unit, float]
) -> Coded:
    """Put every unit's answers as numbers: those written where all answers are numbers, else their order."""
    numbers = {a: float(a) if _numeric(item) else float(i) for i, a in enumerate(item.answers)}
    known = {"": np.nan, **numbers}
    sheets = [sheets.get(item.sheet, {}) for sheets in coders.values()]
    ratings = {
        unit: [known[sheet.get(unit, {}).get(item.name, "")] for sheet in sheets]
        for unit in sorted({unit for sheet in sheets for unit in sheet})
    }
    return Coded(item, ratings, found, _yes(item, numbers))


def _numeric(item: Item) -> bool:
    """Whether the answers of an item are numbers."""
    return all(answer.lstrip("-").isdigit() for answer in item.answers)


def _yes(item: Item, numbers: Mapping[str, float]) -> dict[float, str]:
    """Return the answers whose precision and recall are asked for: yes, or each category."""
    if item.answers == ("0", "1"):
        return {1.0: "yes"}
    if item.name == "sentiment":
        return {-1.0: "negative", 1.0: "positive"}
    if item.name == "clickbait":
        return {1.0: "2 or 3"}
    if item.name == "quoted":
        return {1.0: "1 or 2"}
    return {number: name for name, number in numbers.items()}


def find_answers(tables: Mapping[str, pd.DataFrame]) -> dict[str, dict[Unit, float]]:
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


def _collect_words(
    item: Item, coders: Mapping[str, Mapping[str, Codes]], study: Study, tables: Mapping[str, pd.DataFrame]
) -> Coded:
    """Compare marked words: every word of a coded sentence is a unit, marked or not."""
    texts = {document.doc_id: document.text or "" for document in study.documents}
    terms = tables["terms"]
    hits = terms[(terms["instrument"] == "loaded") & (terms["voice"] == "own")].groupby(["doc_id", "sent_id"])
    ratings: dict[Unit, list[float]] = {}
    found: dict[Unit, float] = {}
    for row in tables["sentences"].itertuples():
        unit = (row.doc_id, str(row.sent_id))
        sheets = [sheets.get("sentences", {}).get(unit, {}) for sheets in coders.values()]
        coded = [sheet.get("loaded") == "0" or item.name in sheet for sheet in sheets]
        if not any(coded):
            continue
        marked = [set(find_words(sheet.get(item.name, "")).keys) for sheet in sheets]
        group = (row.doc_id, row.sent_id)
        spans = hits.get_group(group)[["start", "end"]].to_numpy() if group in hits.groups else []
        words = find_words(texts[row.doc_id][row.start : row.end])
        for i, (key, start) in enumerate(zip(words.keys, words.starts, strict=True)):
            word = (*unit, str(i))
            ratings[word] = [float(key in m) if c else np.nan for m, c in zip(marked, coded, strict=True)]
            found[word] = float(any(a <= row.start + start < b for a, b in spans))
    return Coded(item, ratings, found, {1.0: "yes"})


def compare_item(coded: Coded) -> Iterator[tuple[object, ...]]:
    """Yield one row per answer: alpha of the item, precision and recall of the instrument on that answer."""
    units = list(coded.ratings)
    table = np.array([coded.ratings[unit] for unit in units]).T
    alpha = alpha_interval(table, level=coded.item.level)
    votes = {unit: _vote(coded.item, rated) for unit, rated in coded.ratings.items()}
    ties = sum(np.isnan(votes[u]) and not np.isnan(r).all() for u, r in coded.ratings.items())
    judged = [u for u in units if not np.isnan(votes[u]) and not np.isnan(coded.found.get(u, np.nan))]
    head = (len(table), count_units(table), alpha.value, alpha.low, alpha.high)
    for number, name in coded.answers.items():
        yes = {u for u in judged if votes[u] == number}
        found = {u for u in judged if coded.found[u] == number}
        if not yes and not found and len(coded.answers) > 2:
            continue
        both = len(yes & found)
        precision, recall = share_interval(both, len(found)), share_interval(both, len(yes))
        counts = (float(len(yes)), float(len(found)), float(both))
        yield (coded.item.name, name, *head, *counts, *precision[:3], *recall[:3], ties)


def _vote(item: Item, ratings: list[float]) -> float:
    """Return what most coders say, on the scale of the yes-answers; NaN for a tie."""
    if item.name == "sentiment":
        return majority([float(np.sign(r)) for r in ratings])
    if item.name == "clickbait":
        return majority([r if np.isnan(r) else float(r >= 2) for r in ratings])
    if item.name == "quoted":
        return majority([r if np.isnan(r) else float(r >= 1) for r in ratings])
    return majority(ratings)
