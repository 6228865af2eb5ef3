"""Agreement of the zones with language-model coders, zone by zone, beside a baseline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis.fitting.coded import Coded, read_coded
from analysis.text.zones import ZONES, Block, split_zones
from analysis.validity.coded_voices import share

NOTES = {
    "coded192 developed": "coded192, odd articles and even ones of sets c1 to c4; rules developed on it",
    "coded192 unseen": "coded192, even articles of sets c5 to c8; never read, scored several times",
    "coded12": "coded12, coder a; five cues were added after looking at its errors (macro F1 before: 0.64)",
}
CODERS = "language-model coders, no human coding; embedded posts have no code there and count as body"
UNSEEN_SETS = ("c5", "c6", "c7", "c8")
SCORES = ("precision", "recall", "f1")
BASELINE = "baseline: first line headline, everything else body"


class CodedUnit(NamedTuple):
    """One coded unit: data set, article text, offsets, the coders' zone, the blocks of the article."""

    dataset: str
    text: str
    start: int
    end: int
    zone: str
    blocks: Sequence[Block]


def validate_zones(datasets: Path) -> dict[str, pd.DataFrame]:
    """Compare the zones with the units of coded192 and coded12.

    precision = tp / (tp + fp), recall = tp / (tp + fn), f1 = 2 tp / (2 tp + fp + fn), over units; the
    row "macro" is the mean over the zones that the coders used, "all" holds the accuracy in each column.
    A unit has the zone that covers most of its characters; furniture and the credit of a caption inside the
    unit do not outvote it, as the codebook has it ("a caption that also holds its credit is a caption").

    ``datasets``: folder with ``coded192`` and ``coded12``; a set that is missing is left out. Returned:
    "zones": one row per data set, method and zone with n (units the coders gave the zone), predicted,
    precision, recall, f1 (0 to 1; NaN where the denominator is 0), and a note on the coders.
    """
    units = [unit for name, articles in read_coded(datasets).items() for unit in _units(name, articles)]
    rows: list[dict[str, object]] = []
    for name in NOTES:
        part = [unit for unit in units if unit.dataset == name]
        if part:
            note = f"{NOTES[name]}; {CODERS}"
            rows += _score(name, "rules", [(u.zone, _unit_zone(u)) for u in part], note)
            rows += _score(
                name, "baseline", [(u.zone, _baseline_zone(u)) for u in part], f"{note}; {BASELINE}"
            )
    columns = ["dataset", "method", "zone", "n", "predicted", *SCORES, "note"]
    return {"zones": pd.DataFrame(rows, columns=columns)}


def _units(dataset: str, articles: Iterable[Coded]) -> Iterator[CodedUnit]:
    """Yield the coded units of articles, each beside the blocks that the rules find."""
    for article in articles:
        blocks = split_zones(article.text)
        part = coded_part(dataset, article.name)
        for unit in article.blocks:
            yield CodedUnit(part, article.text, unit.start, unit.end, unit.zone, blocks)


def coded_part(dataset: str, name: str) -> str:
    """Name the part of coded192 that an article ("c5-12") belongs to; any other data set has none."""
    if dataset != "coded192":
        return dataset
    coder, number = name.split("-")
    unseen = coder in UNSEEN_SETS and int(number) % 2 == 0
    return "coded192 unseen" if unseen else "coded192 developed"


def _unit_zone(unit: CodedUnit) -> str:
    """Return the zone that the rules give a unit."""
    parts: Counter[str] = Counter()
    for block in unit.blocks:
        shared = min(block.end, unit.end) - max(block.start, unit.start)
        if shared > 0:
            parts["body" if block.zone == "embed" else block.zone] += shared
    if len(parts) > 1:
        parts.pop("boilerplate", None)
    if "caption" in parts:
        parts.pop("credit", None)
    return parts.most_common(1)[0][0] if parts else "body"


def _baseline_zone(unit: CodedUnit) -> str:
    """Return the zone by the simplest rule there is: the first line is the headline."""
    first = unit.text.strip().partition("\n")[0]
    return "headline" if unit.start < unit.text.find(first) + len(first) else "body"


def _score(dataset: str, method: str, pairs: Sequence[tuple[str, str]], note: str) -> list[dict[str, object]]:
    """Return a row per zone that occurs, the macro mean and the accuracy."""
    rows = [_zone_row(zone, pairs) for zone in ZONES if any(zone in pair for pair in pairs)]
    used = [row for row in rows if row["n"]]
    known = {key: [row[key] for row in used if row[key] == row[key]] for key in SCORES}  # else 0
    mean = {key: sum(known[key]) / len(used) for key in SCORES}
    right = sum(code == found for code, found in pairs) / len(pairs)
    rows.append({"zone": "macro", "n": len(pairs), "predicted": len(pairs), **mean})
    rows.append({"zone": "all", "n": len(pairs), "predicted": len(pairs), **dict.fromkeys(SCORES, right)})
    return [{"dataset": dataset, "method": method, **row, "note": note} for row in rows]


def _zone_row(zone: str, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the counts and scores of one zone."""
    hits = sum(code == found == zone for code, found in pairs)
    coded = sum(code == zone for code, _ in pairs)
    found = sum(label == zone for _, label in pairs)
    scores = {
        "precision": share(hits, found),
        "recall": share(hits, coded),
        "f1": share(2 * hits, coded + found),
    }
    return {"zone": zone, "n": coded, "predicted": found, **scores}
