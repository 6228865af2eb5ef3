"""How often the words that stand for a frame express it where they stand: precision on coded samples."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd
from scipy.stats import binomtest

# Coded cues: offsets into headline, blank line and text of an article of the AllSides set; 1 right, 0 wrong.
CODES = Path(__file__).parent / "data" / "frames_evidence.csv"
CODER = "language-model coder, no human coding"
NOTES = {
    "development": "rules were written with these articles in view",
    "check": "rules changed after it",
    "fresh": "unseen articles for frames-2",
    "paired, development": "cues that either version counts, judged once; rules changed after it",
    "paired, fresh": "cues that either version counts, judged once; unseen articles, the one to cite",
}


def count_right(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Count right cues and all cues by (set, version, frame), in sorted order.

    Examples
    --------
    >>> row = {"set": "fresh", "version": "frames-2", "frame": "conflict"}
    >>> count_right([row | {"right": "1"}, row | {"right": "0"}])
    {('fresh', 'frames-2', 'conflict'): (1, 2)}
    """
    codes: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for row in rows:
        codes[row["set"], row["version"], row["frame"]].append(int(row["right"]))
    return {key: (sum(codes[key]), len(codes[key])) for key in sorted(codes)}


def validate_evidence() -> pd.DataFrame:
    """Return the precision of the frame cues: one row per sample, lexicon and frame.

    A cue is right when its words express the frame in their sentence (codebook:
    `validity/data/frames_codebook.md`). Four cues of a frame at most are drawn from one article.

    Returns
    -------
    DataFrame
        set, version (of the lexicon), frame, precision with its exact (Clopper-Pearson) 95% interval,
        right_n, cues_n, note.
    """
    with CODES.open(encoding="utf8", newline="") as file:
        counts = count_right(csv.DictReader(file))
    rows = []
    for (sample, version, frame), (right, n) in counts.items():
        interval = binomtest(right, n).proportion_ci(method="exact")
        row = {"set": sample, "version": version, "frame": frame, "precision": right / n}
        row |= {"low": interval.low, "high": interval.high, "right_n": right, "cues_n": n}
        rows.append(row | {"note": f"{NOTES[sample]}; {CODER}"})
    return pd.DataFrame(rows)
