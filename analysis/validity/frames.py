"""Agreement of the frame scores with coders: area under the ROC curve by source, three ways to score."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import expit, logit
from scipy.stats import norm

from analysis.fitting.frames import Coded, fit_line, read_coded, read_texts
from analysis.measures.frames.cues import FRAMES
from analysis.validity.agency import validate_agency
from analysis.validity.coded_voices import CODER, exact_share, read_sample

FOLDS, SEEDS = 5, (1, 2, 3)
SHIPPED, WORDS, BOTH = "cues (shipped)", "words without topic", "cues and words"
# A word is topical when the share of articles that hold it differs between both sources by more than e.
TOPICAL_LOG_RATIO, LEAST_SHARE = 1.0, 0.02
NOTES = {
    "climate": "narrative_frames/dev, human coders; cue lists chosen with these articles in view",
    "general_dev": "coded192, language-model coder; cue lists chosen with these articles in view",
    "general_unseen": "coded192, language-model coder; never fitted on; its areas were looked at after "
    "changes of the lists",
}
_Floats = NDArray[np.float64]
_Method = Callable[[str, NDArray[np.intp], NDArray[np.intp]], _Floats]
# Coded cues: offsets into headline, blank line and text of an article of the AllSides set; 1 right, 0 wrong.
CODES = "frames_evidence"
EVIDENCE_NOTES = {
    "development": "rules were written with these articles in view",
    "check": "rules changed after it",
    "fresh": "unseen articles for frames-2",
    "paired, development": "cues that either version counts, judged once; rules changed after it",
    "paired, fresh": "cues that either version counts, judged once; unseen articles, the one to cite",
    "paired again, development": "cues that either version counts, judged once; nine cues changed after it",
}


def estimate_auc(codes: _Floats, scores: _Floats) -> tuple[float, float, float]:
    """Return the area under the ROC curve with its 95% interval; NaN where a class is missing.

    Formula: share of pairs (present, absent) that the score orders rightly, ties one half; interval with the
    variance of Hanley and McNeil (1982) on the logistic scale, where it covers 93 to 99 of 100 also with five
    articles present; on the scale of the area it covered as few as 70. For it half a pair is the least that
    is taken to be wrong (or right).

    >>> [round(x, 3) for x in estimate_auc(np.array([0.0, 0, 1, 1]), np.array([0.1, 0.4, 0.4, 0.9]))]
    [0.875, 0.145, 0.997]
    """
    present, absent = scores[codes == 1], scores[codes == 0]
    n, m = len(present), len(absent)
    if not n or not m:
        return float("nan"), float("nan"), float("nan")
    gaps = present[:, None] - absent[None, :]
    area = float((gaps > 0).mean() + (gaps == 0).mean() / 2)
    within = float(np.clip(area, 0.5 / (n * m), 1 - 0.5 / (n * m)))
    rest = within * (1 - within)
    one, two = within / (2 - within), 2 * within**2 / (1 + within)
    variance = (rest + (n - 1) * (one - within**2) + (m - 1) * (two - within**2)) / (n * m)
    reach = float(norm.ppf(0.975)) * variance**0.5 / rest
    low, high = expit(logit(within) - reach), expit(logit(within) + reach)
    return area, min(area, float(low)), max(area, float(high))


def _cross_validated(coded: Coded, frame: str, method: _Method) -> _Floats:
    """Score every article by a fit that has not seen it; the unseen half by a fit on all others."""
    from sklearn.model_selection import StratifiedKFold

    seen = np.flatnonzero(coded.source != "general_unseen")
    rest = np.flatnonzero(coded.source == "general_unseen")
    strata = [f"{coded.source[i]}{coded.codes[frame][i]}" for i in seen]
    scores = np.zeros(len(coded.source))
    for seed in SEEDS:
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
        for train, test in folds.split(seen, strata):
            scores[seen[test]] += method(frame, seen[train], seen[test]) / len(SEEDS)
    scores[rest] = method(frame, seen, rest)
    return scores


def _cues(coded: Coded) -> _Method:
    """Score as the package does: all cues of a frame alike, a fitted line to the probability."""

    def score(frame: str, train: NDArray[np.intp], test: NDArray[np.intp]) -> _Floats:
        strengths = coded.strengths[frame]
        intercept, slope = fit_line(strengths[train], coded.codes[frame][train], coded.source[train])
        return np.asarray(1 / (1 + np.exp(-(intercept + slope * strengths[test]))))

    return score


def _plain_words(coded: Coded, texts: list[str]) -> _Method:
    """Score by all words that are about as common in both sources (TF-IDF, logistic regression)."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = CountVectorizer(binary=True, min_df=5, token_pattern=r"[a-z][a-z']+")
    held = counts.fit_transform(texts)
    here, there = (
        np.asarray(held[coded.source == name].mean(axis=0))[0] for name in ("climate", "general_dev")
    )
    untopical = np.abs(np.log((here + 0.01) / (there + 0.01))) < TOPICAL_LOG_RATIO
    vocabulary = counts.get_feature_names_out()[untopical & (here > LEAST_SHARE)]
    weigh = TfidfVectorizer(vocabulary=vocabulary, token_pattern=r"[a-z][a-z']+", sublinear_tf=True)
    words: Any = weigh.fit_transform(texts)

    def score(frame: str, train: NDArray[np.intp], test: NDArray[np.intp]) -> _Floats:
        model = LogisticRegression(C=3.0, max_iter=2000).fit(words[train], coded.codes[frame][train])
        return np.asarray(model.predict_proba(words[test])[:, 1])

    return score


def _mean_of(one: _Method, other: _Method) -> _Method:
    """Score by the mean of two probabilities."""

    def score(frame: str, train: NDArray[np.intp], test: NDArray[np.intp]) -> _Floats:
        return (one(frame, train, test) + other(frame, train, test)) / 2

    return score


def _rows_of(method: str, frame: str, coded: Coded, scores: _Floats) -> list[dict[str, object]]:
    """Return a row for each source of articles.

    The area of the cues is that of their strengths: the line that is fitted to them orders no two articles
    anew, while lines of different folds would.
    """
    rows: list[dict[str, object]] = []
    order = coded.strengths[frame] if method == SHIPPED else scores
    for source, note in NOTES.items():
        use = coded.source == source
        codes, own = coded.codes[frame][use], scores[use]
        area, low, high = estimate_auc(codes, order[use])
        row = {"method": method, "source": source, "frame": frame, "articles_n": len(codes)}
        row |= {"present_n": int(codes.sum()), "auc": area, "low": low, "high": high}
        row |= {"mean_score": own.mean(), "brier": ((own - codes) ** 2).mean(), "note": note}
        rows.append(row)
    return rows


def validate_frames(datasets: Path) -> dict[str, pd.DataFrame]:
    """Compare three ways to score the frames with the coders, and the rule of agency with its codes.

    ``datasets``: folder with narrative_frames/, coded192/ and polnear/. Returned: "frames": one row per
    method, source and frame, the area under the ROC curve with its 95% interval, mean score and Brier score
    (cross-validated); "frames_evidence": precision of the cues (`validate_evidence`); "agency": precision and
    recall of agentless passives.
    """
    coded, texts = read_coded(datasets), [text for _, text, _ in read_texts(datasets)]
    methods = {SHIPPED: _cues(coded), WORDS: _plain_words(coded, texts)}
    methods[BOTH] = _mean_of(methods[SHIPPED], methods[WORDS])
    rows: list[dict[str, object]] = []
    for name, method in methods.items():
        for frame in FRAMES:
            rows += _rows_of(name, frame, coded, _cross_validated(coded, frame, method))
    tables = {"frames": pd.DataFrame(rows), "frames_evidence": validate_evidence()}
    return tables | {"agency": validate_agency(datasets)}


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
        rows.append(row | {"note": f"{EVIDENCE_NOTES[sample]}; {CODER}"})
    return pd.DataFrame(rows)
