"""How often the words that stand for a frame express it where they stand: precision on coded samples."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.validity.coded_voices import CODER, exact_share, read_sample

# Coded cues: offsets into headline, blank line and text of an article of the AllSides set; 1 right, 0 wrong.
CODES = "frames_evidence"
NOTES = {
    "development": "rules were written with these articles in view",
    "check": "rules changed after it",
    "fresh": "unseen articles for frames-2",
    "paired, development": "cues that either version counts, judged once; rules changed after it",
    "paired, fresh": "cues that either version counts, judged once; unseen articles, the one to cite",
    "paired again, development": "cues that either version counts, judged once; nine cues changed after it",
}


def count_right(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Count right cues and all cues by (set, version, frame), in sorted order.

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

    Returned: set, version (of the lexicon), frame, precision with its exact (Clopper-Pearson) 95% interval,
    right_n, cues_n, note.
    """
    rows = []
    for (sample, version, frame), (right, n) in count_right(read_sample(CODES)).items():
        precision, low, high = exact_share(right, n)
        row = {"set": sample, "version": version, "frame": frame, "precision": precision}
        row |= {"low": low, "high": high, "right_n": right, "cues_n": n}
        rows.append(row | {"note": f"{NOTES[sample]}; {CODER}"})
    return pd.DataFrame(rows)
