"""False discoveries: five simulated outlets, every measure and pair, one family of tests as in `compare`."""

from collections.abc import Iterator

import numpy as np
import simulated

from analysis.comparison.estimates import Estimated
from analysis.comparison.measured import find_curve, find_measures
from analysis.comparison.pairs import UNTESTED
from analysis.comparison.profile import INDEX, PARTS, build_profile
from analysis.comparison.samples import Sample
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.stats.differences import find_differences, pairs_of
from analysis.stats.logodds import adjust_q

RUNS = 2000
SEED = 11
OUTLETS = 5
LOUD = 4  # times as many loaded words in the first outlet, where one differs


def draw_sample(rng: np.random.Generator, words: int, rate: float, dispersion: float) -> Sample:
    """One article with the columns that the measures need: its first sentence is the headline."""
    under = simulated.draw_lengths(rng, 1, words)
    n = under.shape[1]
    quoted = simulated.draw_quoted(rng, under, 0.15, 2.0)[0]
    own = under[0] - quoted
    hits = simulated.draw_hits(rng, own[None], rate, dispersion, 0.2)
    weight, squares = simulated.draw_weights(rng, hits)
    kinds = rng.multinomial(hits[0].astype(np.int64), np.full(len(CATEGORIES), 1 / len(CATEGORIES)))
    raw = simulated.draw_scores(rng, (1, n), 0.35, -0.05)[0]
    masked = np.where(rng.random(n) < 0.2, 0.0, raw)
    sentences = {
        "article": np.zeros(n),
        "running": (np.arange(n) > 0).astype(float),
        "words_n": under[0],
        "own_words_n": own,
        "quoted_words_n": quoted,
        "unclear_words_n": np.zeros(n),
        "loaded_own_n": hits[0],
        "strong_n": simulated.draw_hits(rng, own[None], 10.0, dispersion, 0.2)[0],
        "loaded_quoted_n": simulated.draw_hits(rng, quoted[None], rate, dispersion, 0.0)[0],
        "loaded_own_weight": weight[0],
        "weight_squares": squares[0],
        **{f"category_{name}": kinds[:, i].astype(float) for i, name in enumerate(CATEGORIES)},
        "compound_own": np.where(own > 0, raw, np.nan),
        "compound_masked_own": np.where(own > 0, masked, np.nan),
        "compound_supplement_own": np.where(own > 0, np.where(rng.random(n) < 0.1, -0.4, masked), np.nan),
        "compound_quoted": np.where(quoted > 0, raw, np.nan),
    }
    strength = rng.uniform(0.1, 0.6, 1)
    headlines = {
        "article": np.zeros(1),
        "own_words_n": under[0][:1],
        "loaded_own_n": simulated.draw_hits(rng, under[:, :1], rate, dispersion, 0.0)[0],
        "markers_n": rng.poisson(1.0, 1).astype(float),
        "form_markers_n": rng.poisson(0.7, 1).astype(float),
        "strength": strength,
        "low": strength - 0.3,
        "high": strength + 0.3,
        "probability": strength,
        **{name: raw[:1] for name in ("compound", "compound_masked", "compound_supplement")},
    }
    return Sample("outlet", str(rng.random()), sentences, headlines, 1)


def find_q(samples: list[Sample]) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return p and q of every measure (rows) and pair (columns), and the measures."""
    measures = [[one for one in find_measures(sample) if one.measure not in UNTESTED] for sample in samples]
    curves = [
        [find_curve(s, one) for s, one in zip(samples, same, strict=True)]
        for same in zip(*measures, strict=True)
    ]
    p = np.array([find_differences(row).p for row in curves])
    return p, adjust_q(p), [one.measure for one in measures[0]]


def run_families() -> Iterator[dict[str, object]]:
    """Share of comparisons with a false discovery: nobody differs, or the first has more loaded words."""
    for rate, dispersion, loud in ((20, 1.2, 1), (40, 1.2, 1), (20, 2, 1), (40, 3, 1), (20, 1.2, LOUD)):
        rng = np.random.default_rng([SEED, rate, int(10 * dispersion), loud])
        tested, raw, false, shares, right = [], [], [], [], []
        for _ in range(RUNS):
            rates = [rate * (loud if i == 0 else 1) for i in range(OUTLETS)]
            samples = [draw_sample(rng, int(rng.integers(200, 1000)), r, dispersion) for r in rates]
            p, q, measures = find_q(samples)
            real = _real(measures, loud)
            found = q < 0.05
            tested.append(np.isfinite(p).sum())
            raw.append(((p < 0.05) & ~real).sum() / max((np.isfinite(p) & ~real).sum(), 1))
            false.append((found & ~real).any())
            shares.append((found & ~real).sum() / max(found.sum(), 1))
            right.append((found & real).any())
        yield {
            "part": "family",
            "method": "ours",
            "rate": rate,
            "dispersion": dispersion,
            "loud": loud,
            "runs": RUNS,
            "tests": float(np.mean(tested)),
            "found": float(np.mean(raw)),
            "any_false": float(np.mean(false)),
            "false_share": float(np.mean(shares)),
            "any_right": float(np.mean(right)) if loud > 1 else float("nan"),
        }


def _real(measures: list[str], loud: int) -> np.ndarray:
    """Mark the tests whose difference is there: loaded measures of the first outlet, if it is louder."""
    first = pairs_of(OUTLETS)[0] == 0
    loaded = np.array([name.startswith("loaded") for name in measures])
    return loaded[:, None] & first[None, :] & (loud > 1)


# Loaded words per 1,000 of five outlets, in body and headline, and words of their articles.
INDEX_RUNS = 1000
INDEX_RATES, INDEX_WORDS = (20, 25, 40, 60, 25), (300, 400, 270, 320, 340)


def run_index() -> Iterator[dict[str, object]]:
    """Coverage of the index's interval; the truth is standardised by mean and spread as printed."""
    for dispersion in (1.2, 2):
        rng = np.random.default_rng([SEED, int(10 * dispersion)])
        held = np.array([_index_holds(rng, dispersion) for _ in range(INDEX_RUNS)])
        yield {
            "part": "index",
            "method": "ours",
            "dispersion": dispersion,
            "runs": INDEX_RUNS,
            "coverage": float(held.mean(axis=0).min()),
            "found": float(held.mean()),
        }


def _index_holds(rng: np.random.Generator, dispersion: float) -> np.ndarray:
    """Tell for each outlet of one study whether the interval of its index holds the truth."""
    estimated = []
    for words, rate in zip(INDEX_WORDS, INDEX_RATES, strict=True):
        sample = draw_sample(rng, words, rate, dispersion)
        measures = list(find_measures(sample))
        curves = [find_curve(sample, one) for one in measures]
        estimated.append(Estimated(sample, measures, curves))
    profile = build_profile(estimated, SEED)["profile"]
    names = list(zip(profile["measure"], profile["scope"], strict=True))
    truth = np.zeros(OUTLETS)
    for key, weight in PARTS.items():
        printed = profile.loc[[name == key for name in names], "value"].to_numpy()
        spread = printed.std(ddof=1)
        true = np.array(INDEX_RATES) if key[0] == "loaded_per_1000" else printed
        truth += weight * (true - printed.mean()) / spread if spread > 0 else 0.0
    index = profile[[name == INDEX for name in names]]
    return (index["low"] <= truth + 1e-6).to_numpy() & (truth - 1e-6 <= index["high"]).to_numpy()
