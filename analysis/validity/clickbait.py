"""How well the clickbait strength agrees with judges: cross-validated, out of source, calibrated.

Near-duplicate teasers stay in one fold and exact duplicates are removed. The curves of interval and
probability are fitted on the other folds, too.
"""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import brier_score_loss, precision_recall_curve, roc_auc_score

from analysis.fitting.clickbait import fit_curves, fit_strength, predict_unseen, split_groups
from analysis.fitting.teasers import Rows, Teasers, Vector, read_headlines, read_teasers
from analysis.measures.clickbait import find_triggers
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.markers import FORM_MARKERS, MARKERS
from analysis.measures.clickbait.model import FITTED_WORDS, LEAST_WORDS, predict_strength

BINS = 10  # of the reliability tables: equal widths of the predicted value
PERCENTILES = tuple(range(0, 101, 5))  # of the reference distribution
SENSITIVITY_ROWS = 1000  # every n-th teaser so that about so many are scored again in title case
LENGTHS = (4, 7, 12)  # words that the bands of length end with
BANDS = ("3-4", "5-7", "8-12", "13 and more")


def best_f1(clickbait: Rows, score: Vector) -> tuple[float, float]:
    """Return the highest F1 of the class "clickbait" over all thresholds, and its threshold.

    >>> best_f1(np.array([0, 0, 1, 1]), np.array([0.1, 0.4, 0.5, 0.9]))
    (1.0, 0.5)
    """
    precision, recall, thresholds = precision_recall_curve(clickbait, score)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    best = int(np.argmax(f1[:-1]))
    return float(f1[best]), float(thresholds[best])


def build_reliability(predicted: Vector, observed: Vector) -> pd.DataFrame:
    """Return one row per bin of the predicted value: number, mean predicted, mean observed."""
    bins = np.minimum((predicted * BINS).astype(int), BINS - 1)
    frame = pd.DataFrame({"bin": bins, "predicted_mean": predicted, "observed_mean": observed})
    table = frame.groupby("bin").mean()
    table.insert(0, "teasers_n", frame.groupby("bin").size())
    return table.reset_index()


def calibration_error(predicted: Vector, observed: Vector) -> float:
    """Return the mean distance of predicted and observed over the bins, weighted by their size.

    >>> calibration_error(np.array([0.25, 0.25]), np.array([0.0, 1.0]))
    0.25
    """
    table = build_reliability(predicted, observed)
    gap = (table["predicted_mean"] - table["observed_mean"]).abs()
    return float(np.average(gap, weights=table["teasers_n"]))


def cross_fit_curves(strength: Vector, data: Teasers) -> pd.DataFrame:
    """Return low, high and probability per teaser, from curves fitted on the other folds."""
    found = pd.DataFrame(0.0, index=range(len(strength)), columns=["low", "high", "probability"])
    for train, test in split_groups(data.group):
        curves = fit_curves(strength[train], data.take(train))
        for name in found:
            found.loc[test, name] = np.interp(strength[test], curves["at"], curves[name])
    return found


def _agreement(name: str, data: Teasers, strength: Vector) -> dict[str, object]:
    """Return one row of agreement with five judges."""
    f1, threshold = best_f1(data.clickbait, strength)
    return {
        "test": name, "headlines_n": len(strength), "mse": float(np.mean((strength - data.strength) ** 2)),
        "auc": float(roc_auc_score(data.clickbait, strength)), "f1": f1, "f1_threshold": threshold,
        "calibration_error": calibration_error(strength, data.strength),
    }  # fmt: skip


def _out_of_source(name: str, data: Teasers, strength: Vector) -> dict[str, object]:
    """Return one row of agreement where only the class can be compared."""
    f1, threshold = best_f1(data.clickbait, strength)
    auc = float(roc_auc_score(data.clickbait, strength))
    return {"test": name, "headlines_n": len(strength), "auc": auc, "f1": f1, "f1_threshold": threshold}


def _title(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def build_title_case(data: Teasers) -> pd.DataFrame:
    """Return how far the shipped strength moves when teasers are set in title case or in capitals."""
    sample = data.texts[:: max(len(data.texts) // SENSITIVITY_ROWS, 1)]
    scored = [(text, predict_strength(text).strength) for text in sample]
    texts, plain = zip(
        *(row for row in scored if row[1] == row[1]), strict=True
    )  # NaN: too few words, none Latin
    rows = []
    for change, setter in (("title case", _title), ("capitals", str.upper)):
        moved = np.abs(np.array([predict_strength(setter(text)).strength for text in texts]) - plain)
        rows.append((change, len(texts), float(moved.mean()), float(moved.max())))
    return pd.DataFrame(rows, columns=["change", "teasers_n", "mean_change", "largest_change"])


def build_reference(headlines: Teasers) -> pd.DataFrame:
    """Return percentiles of the shipped strength over clickbait32k by class."""
    strength = np.array([predict_strength(text).strength for text in headlines.texts])
    known = np.isfinite(strength)  # of fewer words there is none
    by_class = {"clickbait": known & (headlines.clickbait == 1), "news": known & (headlines.clickbait == 0)}
    values = {
        f"{name}_strength": np.percentile(strength[rows], PERCENTILES) for name, rows in by_class.items()
    }
    return pd.DataFrame({"percentile": PERCENTILES, **values})


def find_held(data: Teasers) -> pd.DataFrame:
    """Return which markers each text holds: a row per text, a column per marker, True or False."""
    held = [{t.marker for t in find_triggers(text)} for text in data.texts]
    return pd.DataFrame([[marker in found for marker in MARKERS] for found in held], columns=list(MARKERS))


def build_marker_shares(**held: tuple[pd.DataFrame, Rows]) -> pd.DataFrame:
    """Return the share of texts that hold each marker, by class and source.

    ``held``: source → the markers of its texts (`find_held`) and their class (1 clickbait, 0 news).
    """
    columns = {
        f"{source}_{name}_share": found[clickbait == label].mean()
        for source, (found, clickbait) in held.items()
        for label, name in ((1, "clickbait"), (0, "news"))
    }
    return pd.DataFrame(columns, index=list(MARKERS)).rename_axis("marker").reset_index()


def _counted(name: str, data: Teasers, found: pd.DataFrame) -> dict[str, object]:
    """Return one row of agreement of a count of markers, which is no strength: its AUC alone."""
    auc = float(roc_auc_score(data.clickbait, found.sum(axis=1)))
    return {"test": name, "headlines_n": len(found), "auc": auc}


def build_uncertainty(strength: Vector, data: Teasers, curves: pd.DataFrame) -> pd.DataFrame:
    """Return by third of the strength how often the interval held the judges' mean, and the Brier score."""
    inside = (data.strength >= curves["low"] - 1e-9) & (data.strength <= curves["high"] + 1e-9)
    third = pd.Series(np.argsort(np.argsort(strength)) * 3 // len(strength)).map(
        {0: "lowest third", 1: "middle third", 2: "highest third"}
    )
    rows = []
    for part in ("all", *third.unique()):
        at = np.full(len(strength), True) if part == "all" else (third == part).to_numpy()
        brier = brier_score_loss(data.clickbait[at], curves["probability"][at])
        width = (curves["high"] - curves["low"])[at].mean()
        error = calibration_error(curves["probability"][at].to_numpy(), data.clickbait[at])
        rows.append((part, int(at.sum()), float(inside[at].mean()), float(width), brier, error))
    names = ["strength", "teasers_n", "coverage_share", "mean_width", "brier_score", "calibration_error"]
    return pd.DataFrame(rows, columns=names).sort_values("strength").reset_index(drop=True)


def validate_clickbait(datasets: Path) -> dict[str, pd.DataFrame]:
    """Measure how well strength, interval and probability agree with judges; takes some minutes.

    ``datasets``: the folder that holds ``webis17`` and ``clickbait32k``. Returned: ``clickbait_agreement`` (a
    row per test), ``clickbait_reliability_strength`` and ``clickbait_reliability_probability`` (per bin),
    ``clickbait_uncertainty`` (per third of the strength), ``clickbait_lengths`` (per band of words),
    ``clickbait_title_case`` (per change), ``clickbait_reference`` (per percentile), ``clickbait_markers``
    (per marker). Raises `FileNotFoundError` where the data are not there.
    """
    teasers, headlines = read_teasers(datasets), read_headlines(datasets)
    short = read_teasers(datasets, least=LEAST_WORDS, most=FITTED_WORDS - 1)
    strength = predict_unseen(teasers)
    curves = cross_fit_curves(strength, teasers)
    fitted = fit_strength(teasers)
    printed = fitted.predict(teasers.read(headlines.texts))
    held, labelled_held = find_held(teasers), find_held(headlines)
    judged = [
        rows_by_length(teasers, strength),
        rows_by_length(short, fitted.predict(teasers.read(short.texts))),
    ]
    titled = fitted.predict(teasers.read([_title(text) for text in headlines.texts]))
    probability = curves["probability"].to_numpy()
    return {
        "clickbait_agreement": _agree(teasers, headlines, strength, (printed, titled), held),
        "clickbait_reliability_strength": build_reliability(strength, teasers.strength),
        "clickbait_reliability_probability": build_reliability(probability, teasers.clickbait.astype(float)),
        "clickbait_uncertainty": build_uncertainty(strength, teasers, curves),
        "clickbait_lengths": build_lengths(pd.concat(judged), rows_by_length(headlines, printed)),
        "clickbait_title_case": build_title_case(teasers),
        "clickbait_reference": build_reference(headlines),
        "clickbait_markers": build_marker_shares(
            teasers=(held, teasers.clickbait), headlines=(labelled_held, headlines.clickbait)
        ),
    }


def _agree(
    teasers: Teasers, headlines: Teasers, strength: Vector, scores: tuple[Vector, Vector], held: pd.DataFrame
) -> pd.DataFrame:
    """Return a row per test: teasers cross-validated, either set by a model of the other, counts of markers.

    ``scores``: of the headlines as printed and in title case, by the model of the teasers.
    """
    bare = predict_unseen(teasers, ("marker:",))
    backward = fit_strength(headlines).predict(headlines.read(teasers.texts))
    tests = [f"clickbait32k {case}, fitted on teasers" for case in ("as printed", "in title case")]
    return pd.DataFrame(
        [
            _agreement("teasers, cross-validated", teasers, strength),
            _agreement("teasers, cross-validated, without markers", teasers, bare),
            *(_out_of_source(test, headlines, score) for test, score in zip(tests, scores, strict=True)),
            _out_of_source("teasers, fitted on clickbait32k", teasers, backward),
            _counted("teasers, kinds of markers", teasers, held),
            _counted("teasers, kinds of markers of form", teasers, held[list(FORM_MARKERS)]),
        ]
    )


def _band_of(texts: list[str]) -> pd.Series:
    """Return the band of words of each headline; none for one of fewer words than the strength needs."""
    words = pd.Series([count_words(text) for text in texts])
    return pd.cut(words, [LEAST_WORDS - 1, *LENGTHS, np.inf], labels=BANDS)


def _auc(clickbait: Vector | pd.Series, score: Vector | pd.Series) -> float:
    """Return the AUC, NaN where there is one class alone."""
    return float(roc_auc_score(clickbait, score)) if len(np.unique(clickbait)) > 1 else np.nan


def build_lengths(judged: pd.DataFrame, labelled: pd.DataFrame) -> pd.DataFrame:
    """Return one row per band of words: agreement with judges, and with the outlets' labels.

    ``judged``: one row per teaser that the model was not fitted on: ``band``, ``score``, ``strength``,
    ``clickbait``. ``labelled``: one row per headline of clickbait32k: ``band``, ``score``, ``clickbait``.
    Returned: ``headlines_across_auc``: how often a clickbait headline of any length lies above a news
    headline of this one; NaN where there are none.
    """
    bait, rows = labelled[labelled["clickbait"] == 1], []
    for band in BANDS:
        ours, theirs = judged[judged["band"] == band], labelled[labelled["band"] == band]
        across = pd.concat([theirs[theirs["clickbait"] == 0], bait])
        squares = (ours["score"] - ours["strength"]) ** 2
        means = ours[["score", "strength"]].mean().tolist()
        told = len(ours), *means, squares.mean(), _auc(ours["clickbait"], ours["score"])
        found = (_auc(part["clickbait"], part["score"]) for part in (theirs, across))
        rows.append((band, *told, len(theirs), *found))
    names = ["words", "teasers_n", "predicted_mean", "observed_mean", "mse", "auc", "headlines_n"]
    return pd.DataFrame(rows, columns=[*names, "headlines_auc", "headlines_across_auc"])


def rows_by_length(data: Teasers, score: Vector) -> pd.DataFrame:
    """Return the columns that `build_lengths` needs."""
    labels = {"strength": data.strength, "clickbait": data.clickbait}
    return pd.DataFrame({"band": _band_of(data.texts), "score": score, **labels})
