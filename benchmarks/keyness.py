"""Keyness where no word marks anybody: words shuffled over five short articles."""

from collections.abc import Iterator

import numpy as np

from analysis.stats.logodds import find_log_odds

RUNS = 2000
SEED = 31
BAND = 1.96  # standard errors


def run_keyness() -> Iterator[dict[str, object]]:
    """Share of studies with a word that holds (q < .05), and of cells beyond ±1.96 standard errors."""
    for words in (300, 1000):
        rng = np.random.default_rng([SEED, words])
        pool = rng.zipf(1.3, size=5 * words) % 1000  # as many words used once as in news
        uses = np.bincount(pool, minlength=1000)
        held, beyond = [], []
        for _ in range(RUNS):
            rng.shuffle(pool)
            counts = np.array([np.bincount(part, minlength=1000) for part in pool.reshape(5, words)])
            found = find_log_odds(counts, tested=uses >= 2)
            held.append((found.q < 0.05).any())
            beyond.append((np.abs(found.z[:, uses >= 2]) > BAND).mean())
        yield {
            "part": "keyness",
            "method": "ours",
            "words": words,
            "runs": RUNS,
            "tests": int((uses >= 2).sum()) * 5,
            "found": float(np.mean(held)),
            "alone": float(np.mean(beyond)),
        }
