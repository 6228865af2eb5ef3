"""Precision and recall of agentless passives against clauses that a language model coded."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pandas as pd
from scipy.stats import binomtest

from analysis.measures.agency import find_agency_in
from analysis.text.reading import read_text

DATA = Path(__file__).parent / "data"
FOLDERS = ("coded192/text", "polnear/dev/text")
# Samples of coded clauses: kind and number → how the rule stands to them.
SAMPLES = {
    ("agentless_passive", "1"): "rule changed after it",
    ("agentless_passive", "2"): "rule changed after it",
    ("agentless_passive", "3"): "unseen, the one to cite",
    ("agent_passive", "1"): "unseen",
    ("nominalisation", "1"): "rule changed after it",
    ("active", "1"): "rule changed after it",
}
CODER = "kind of clause only, actor and target not coded; language-model coder, no human coding"


def _rows_of(name: str) -> list[dict[str, str]]:
    """Read a table of codes."""
    with (DATA / f"{name}.csv").open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def _read_article(datasets: Path, article: str) -> str:
    """Return the text of an article in one of the folders."""
    for folder in FOLDERS:
        path = datasets / folder / f"{article}.txt"
        if path.exists():
            return path.read_text(encoding="utf8")
    raise FileNotFoundError(2, "no such article", str(datasets / FOLDERS[0] / f"{article}.txt"))


def _row(measure: str, passed: int, n: int, note: str) -> dict[str, object]:
    """Return a share with its exact (Clopper-Pearson) 95 % interval."""
    interval = binomtest(passed, n).proportion_ci(method="exact")
    row: dict[str, object] = {"measure": measure, "value": passed / n, "low": interval.low}
    return row | {"high": interval.high, "numerator": passed, "denominator": n, "note": f"{note}; {CODER}"}


def validate_agency(datasets: Path) -> pd.DataFrame:
    """Measure the rule for agentless passives: precision as coded, precision and recall as it is now.

    Parameters
    ----------
    datasets : Path
        Folder with coded192/ and polnear/.

    Returns
    -------
    DataFrame
        One row per measure: value, exact 95 % interval, numerator, denominator.
    """

    @cache
    def found_in(article: str) -> list[tuple[int, str]]:
        reading = read_text(_read_article(datasets, article))
        return [(row.start, row.kind) for row in find_agency_in(reading)]

    coded, rows = _rows_of("agency_coded"), []
    for (kind, sample), note in SAMPLES.items():
        codes = [int(row["correct"]) for row in coded if (row["kind"], row["sample"]) == (kind, sample)]
        rows.append(_row(f"precision, {kind}, sample {sample}", sum(codes), len(codes), note))
    passives = [row for row in coded if row["kind"] == "agentless_passive"]
    still = [row for row in passives if (int(row["start"]), row["kind"]) in found_in(row["article"])]
    right = sum(int(row["correct"]) for row in still)
    rows.append(
        _row("precision, coded agentless passives that the rule finds now", right, len(still), "partly seen")
    )
    hits = total = 0
    for row in _rows_of("agency_sentences"):
        start, end, n = int(row["start"]), int(row["end"]), int(row["agentless_n"])
        own = sum(start <= at < end and kind == "agentless_passive" for at, kind in found_in(row["article"]))
        hits, total = hits + min(own, n), total + n
    rows.append(_row("recall, agentless_passive, random sentences", hits, total, "full clauses, unseen"))
    return pd.DataFrame(rows)
