"""Keyness where no word marks anybody: words shuffled over five short articles."""

from collections.abc import Iterator

import numpy as np

from analysis.stats.logodds import Articles, find_log_odds

RUNS = 2000
SEED = 31
BAND = 1.96  # standard errors
STUDIES = 200  # of several articles
# Articles repeat their words: the share of a word varies from one to the next by this coefficient of
# variation, with which about as many words hold by uses alone as in AllSides articles of one topic (6 to 11).
BURST = 0.8


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


def run_repeats() -> Iterator[dict[str, object]]:
    """Share of studies with a word that holds where articles repeat theirs: by uses alone, by both."""
    for articles in (3, 10):
        rng = np.random.default_rng([SEED, articles])
        held = np.array([_find_held(rng, articles) for _ in range(STUDIES)])
        for method, found in zip(("uses alone", "ours"), held.T, strict=True):
            yield {
                "part": "keyness of articles",
                "method": method,
                "words": 300,
                "articles": articles,
                "runs": STUDIES,
                "found": float((found > 0).mean()),
                "alone": float(found.mean()),
            }


def _find_held(rng: np.random.Generator, articles: int) -> tuple[int, int]:
    """Return how many words mark one of five outlets that do not differ, by both tests."""
    usual = 1 / np.arange(2.0, 3002.0) ** 1.05
    shares = usual * rng.gamma(1 / BURST**2, BURST**2, size=(5 * articles, len(usual)))
    uses = np.array([rng.multinomial(300, share / share.sum()) for share in shares])
    groups = uses.reshape(5, articles, -1)
    counts, using = groups.sum(axis=1), (groups > 0).sum(axis=1).astype(np.float64)
    kept = counts.sum(axis=0) >= 2
    known = Articles(using, np.full(5, float(articles)))
    q = [find_log_odds(counts, tested=kept, articles=one).q for one in (None, known)]
    return int((q[0] < 0.05).sum()), int((q[1] < 0.05).sum())
