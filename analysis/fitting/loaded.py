"""Fit the loaded-language model on the articles that language models coded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from analysis.fitting.coded import read_coded192
from analysis.fitting.loaded_rows import Rows, article_rows, count_spans, design, number_features
from analysis.measures.loaded.lexicon import LEXICON_VERSION
from analysis.measures.loaded.margins import MILD, SOURCE, THING, UNLISTED
from analysis.measures.loaded.readings import COMPANY, SCENE
from analysis.measures.loaded.scenes import LEAST, MOST
from analysis.measures.loaded.topics import TOPIC

MODEL_VERSION = "loaded-10"
FIXED = "fixed"  # the feature of a word in a fixed neutral term
PENALTY = 0.1  # C of scikit-learn: .03 and .3 were .004 and .006 of F1 worse, cross-validated by article
FOLDS = 5
DIGITS = 3  # of a shipped coefficient; smaller ones than half of the last digit are left out
PRECISION_MIN = 0.45
# F1 that a higher threshold may cost. Set by hand after seeing, at several thresholds, how density follows
# loadedness and how much is found (see the model card).
F1_NEAR = 0.008
PRIOR, PRIOR_WORDS = 0.065, 100  # share of loaded words in coded192; words that draw a short text to it
TOLERANCE = 1e-3
# Log-odds of a word that the topic needs; coded192 has too few of them to fit it. Of -1.5, -2.5 and -4 the
# best on the development half of loaded_topics.csv.
TOPIC_SHIFT = -2.5
# Log-odds that a word in a fixed neutral term loses beyond the fitted coefficient, which so few words hold
# small. From -1 to -3.5 all gave the same F1 on coded192, held out; at -3.5 some loaded words of terms that
# are not always neutral went.
FIXED_SHIFT = -2.5
# Log-odds of a word that the things around it show to be literal; coded192 has 21 such words, 2 of them
# coded, too few to fit it. At -1.5 eight of 33 own sentences (tests/test_loaded_events.py) kept a literal
# hit, at -2 six, at -2.5 two, at -3 one.
COMPANY_SHIFT = -3.5
# Log-odds of a word in a scene for each physical word around it from the fourth on. In coded192 154 words
# stand in one, 24 of them coded, too few to fit it. Of -0.6 and -0.75 the better on the development half of
# loaded_topics.csv.
SCENE_SHIFT = -0.6
SHIFTS = {FIXED: FIXED_SHIFT, COMPANY: COMPANY_SHIFT} | {
    f"{SCENE}={n}": SCENE_SHIFT * (n + 1 - LEAST) for n in range(LEAST, MOST + 1)
}
# Log-odds beyond the threshold that words without a lexicon entry, and plain things (door, river), must have
# where they stand alone. From 0.5 to 5 each gave the same F1 on coded192, held out, within .0002.
MARGINS = {UNLISTED: 2.0, THING: 1.0}
Fit = Callable[[Any, np.ndarray], LogisticRegression]


def fit_words(matrix: csr_matrix, labels: np.ndarray) -> LogisticRegression:
    """Fit the logistic regression, the same each time."""
    model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=200, tol=TOLERANCE, random_state=0)
    return model.fit(matrix, labels)


def plain_shift(rows: Rows) -> np.ndarray:
    """Return what topic and fixed terms take off each word's log-odds, beside the fitted coefficients."""
    topical = [any(name.startswith(TOPIC) for name in row) for row in rows.features]
    found: np.ndarray = TOPIC_SHIFT * np.array(topical)
    for name, shift in SHIFTS.items():
        found += shift * np.array([name in row for row in rows.features])
    return found


def ask_more(scores: np.ndarray, margins: np.ndarray, opens: np.ndarray) -> np.ndarray:
    """Return the scores of words in order, margins taken off.

    Nothing is taken off beyond the score of a neighbor in the sentence (`opens` marks each one's first word)
    that has no margin: a plain word may belong to a hit, but makes none by itself.

    >>> ask_more(np.array([2.0, 1.0, 1.5]), np.array([0.0, 3.0, 3.0]), np.array([True, False, True]))
    array([ 2. ,  1. , -1.5])
    """
    free = np.where(margins > 0, -np.inf, scores)
    beside = np.full(len(scores), -np.inf)
    beside[1:] = np.where(opens[1:], -np.inf, free[:-1])
    beside[:-1] = np.maximum(beside[:-1], np.where(opens[1:], -np.inf, free[1:]))
    found: np.ndarray = np.maximum(scores - margins, np.minimum(scores, beside))
    return found


def word_margins(rows: Rows) -> np.ndarray:
    """Return what each word must have beyond the threshold; nothing in a phrase (`read_margins`)."""
    thing = (f"lexicon:theme={SOURCE}", f"|{MILD}")
    found = np.zeros(len(rows.features))
    for i, row in enumerate(rows.features):
        if rows.phrase[i] >= 0:
            continue
        if UNLISTED in row:
            part = "function" in row or any(name.startswith("lexicon:part") for name in row)
            found[i] = 0 if part else MARGINS[UNLISTED]
        elif any(name.startswith(thing[0]) and name.endswith(thing[1]) for name in row):
            found[i] = MARGINS[THING]
    return found


def unseen_scores(fit: Fit, matrix: csr_matrix | np.ndarray, rows: Rows) -> np.ndarray:
    """Return each word's log-odds from a model that has not seen its article."""
    fold, found = (rows.article * 7) % FOLDS, np.zeros(len(rows.labels))
    for number in range(FOLDS):
        train, test = (fold != number) & rows.counted, fold == number
        found[test] = fit(matrix[train], rows.labels[train]).decision_function(matrix[test])
    return found


def held_out(matrix: csr_matrix, rows: Rows) -> np.ndarray:
    """Return each word's probability from a model that has not seen its article."""
    log_odds = unseen_scores(fit_words, matrix, rows) + plain_shift(rows)
    return 1 / (1 + np.exp(-level_rows(log_odds, rows.phrase)))


def level_rows(log_odds: np.ndarray, phrase: np.ndarray) -> np.ndarray:
    """Give each word of a loaded phrase the mean of its words, as the instrument does (`level_phrases`)."""
    inside = phrase >= 0
    means = np.bincount(phrase[inside], log_odds[inside]) / np.maximum(np.bincount(phrase[inside]), 1)
    levelled = log_odds.copy()
    levelled[inside] = means[phrase[inside]]
    return levelled


def article_tone(rows: Rows, probabilities: np.ndarray) -> np.ndarray:
    """Return for each word the logarithm of its article's mean probability over the prior."""
    totals = np.bincount(rows.article, probabilities) + PRIOR_WORDS * PRIOR
    return np.log(totals / (np.bincount(rows.article) + PRIOR_WORDS) / PRIOR)[rows.article]


def fit_tone(rows: Rows, probabilities: np.ndarray) -> tuple[dict[str, float], np.ndarray]:
    """Fit how an article's tone moves its words; return it with each word's held-out probability."""
    log_odds = np.log(probabilities / (1 - probabilities))
    matrix = np.stack([log_odds, article_tone(rows, probabilities)], axis=1)
    found = unseen_scores(LogisticRegression().fit, matrix, rows)
    model = LogisticRegression().fit(matrix[rows.counted], rows.labels[rows.counted])
    gain, slope = (round(float(value), DIGITS) for value in model.coef_[0])
    base = round(float(model.intercept_[0]), DIGITS)
    opens = np.diff(rows.sentence, prepend=-1) > 0
    found = 1 / (1 + np.exp(-ask_more(found, word_margins(rows), opens)))
    return {"gain": gain, "slope": slope, "base": base, "prior": PRIOR, "words": PRIOR_WORDS}, found


def best_threshold(labels: np.ndarray, probabilities: np.ndarray) -> tuple[float, float, float]:
    """Return the highest threshold with F1 near the best, and the precision and recall there.

    F1 is flat over a wide range; of thresholds that are equally good the higher one gives densities that
    follow the coders' loadedness of the article better.
    """
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(labels[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / labels.sum()
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    good = np.where(precision >= PRECISION_MIN, f1, 0)
    at = int(np.argmax(good >= good.max() - F1_NEAR))
    return float(probabilities[order][at]), float(precision[at]), float(recall[at])


def fit_loaded(datasets: Path) -> dict[str, Any]:
    """Fit the model on coded192 and find its threshold on held-out articles.

    Formula: log-odds = intercept + Σ coefficients of the word's features, L2 penalty; then moved by the
    article's tone (`Tone`). The threshold is the highest whose F1, of models cross-validated by article, is
    within `F1_NEAR` of the best.

    ``datasets``: the folder that holds ``coded192``. Returned: version, intercept, coefficients (feature →
    log-odds), threshold, and held-out precision and recall.
    """
    rows = article_rows(read_coded192(datasets))
    numbers = number_features(rows)
    matrix = design(rows.features, numbers)
    tone, unseen = fit_tone(rows, held_out(matrix, rows))
    threshold, precision, recall = best_threshold(rows.labels[rows.counted], unseen[rows.counted])
    spans = count_spans(rows, unseen >= threshold)
    model = fit_words(matrix[rows.counted], rows.labels[rows.counted])
    fitted = {name: float(model.coef_[0][i]) for name, i in numbers.items()}
    fitted |= {name: fitted.get(name, 0.0) + shift for name, shift in SHIFTS.items()}
    rounded = {name: round(value, DIGITS) for name, value in sorted(fitted.items())}
    return {
        "version": MODEL_VERSION,
        "lexicon": LEXICON_VERSION,
        "coders": "language models",
        "articles": len(set(rows.article.tolist())),
        "threshold": round(threshold, DIGITS),
        "tone": tone,
        "precision": round(precision, DIGITS),
        "recall": round(recall, DIGITS),
        "span_precision": round(spans.right / max(spans.found, 1), DIGITS),
        "span_recall": round(spans.reached / max(spans.coded, 1), DIGITS),
        "topic": TOPIC_SHIFT,
        "margins": MARGINS,
        "intercept": round(float(model.intercept_[0]), DIGITS),
        "coefficients": {name: value for name, value in rounded.items() if value},
    }
