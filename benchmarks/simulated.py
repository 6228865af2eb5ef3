"""Simulated articles with known truth: sentences, clustered hits, quotations in runs, sentence scores."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Words per sentence: mean and variance within an article, as found in news (results/dispersion.csv).
SENTENCE_MEAN, SENTENCE_VARIANCE = 20.8, 154.0


def draw_lengths(rng: np.random.Generator, runs: int, words: int) -> Array:
    """Words of each sentence of articles of about so many words."""
    n = round(words / SENTENCE_MEAN)
    k = SENTENCE_MEAN**2 / (SENTENCE_VARIANCE - SENTENCE_MEAN)
    return 1.0 + rng.negative_binomial(k, k / (k + SENTENCE_MEAN - 1), size=(runs, n))


def draw_hits(rng: np.random.Generator, words: Array, rate: float, dispersion: float, moved: float) -> Array:
    """Hits of each sentence at a rate per 1,000 words.

    Clusters of hits (negative binomial, so that variance = dispersion × mean); a share ``moved`` of the hits
    falls into the next sentence instead, so that clusters reach over two.
    """
    mean = rate / 1000 * np.maximum(words, 1e-9)
    if dispersion == 1:
        hits = rng.poisson(mean)
    else:
        hits = rng.negative_binomial(mean / (dispersion - 1), 1 / dispersion)
    gone = rng.binomial(hits, moved)
    return (hits - gone + np.roll(gone, 1, axis=1)).astype(np.float64)


def draw_weights(rng: np.random.Generator, hits: Array) -> tuple[Array, Array]:
    """Sums of weights and of squared weights of hits that weigh 1, 2 or 3 with equal chance."""
    parts = rng.multinomial(hits.astype(np.int64), [1 / 3] * 3)
    return parts @ np.array([1.0, 2.0, 3.0]), parts @ np.array([1.0, 4.0, 9.0])


def draw_quoted(rng: np.random.Generator, words: Array, share: float, run: float) -> Array:
    """Quoted words of each sentence: a chain in which quotations last ``run`` sentences on average."""
    run = max(run, 1 / (1 - share))
    enter = share / (1 - share) / run
    state = rng.random(len(words)) < share
    quoted = np.zeros(words.shape)
    for i in range(words.shape[1]):
        if i:
            state = np.where(state, rng.random(len(words)) > 1 / run, rng.random(len(words)) < enter)
        quoted[:, i] = np.rint(words[:, i] * rng.uniform(0.6, 1.0, len(words))) * state
    return quoted


# How much of the noise of a sentence the next three hold: with a third of the scores exactly 0, scores
# correlate by 0.06, 0.04 and 0.02, as in 250 AllSides articles.
ECHO = (1.0, 0.09, 0.063, 0.03)


def draw_scores(rng: np.random.Generator, shape: tuple[int, int], neutral: float, shift: float) -> Array:
    """Compound scores of sentences: so many exactly 0, the others bounded and wide, next ones alike."""
    runs, n = shape
    noise = rng.normal(size=(runs, n + len(ECHO) - 1))
    heard = sum(part * noise[:, k : k + n] for k, part in enumerate(ECHO)) / np.linalg.norm(ECHO)
    scores = np.clip(shift + 0.45 * heard, -0.95, 0.95)
    scores[rng.random(shape) < neutral] = 0.0
    return scores
