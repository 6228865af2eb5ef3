"""How often intervals cover and differences are found that are not there: ``python benchmarks/coverage.py``.

Writes benchmarks/results/coverage.csv and benchmarks/coverage.md. Seeded; about half an hour on one core.
"""

import itertools
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import rivals  # noqa: E402
import simulated  # noqa: E402
from alpha import run_alpha  # noqa: E402
from coverage_page import write_page  # noqa: E402
from families import run_families, run_index  # noqa: E402
from keyness import run_keyness, run_repeats  # noqa: E402
from power import run_power  # noqa: E402

from analysis.stats.clustered import (  # noqa: E402
    LARGEST_HIT,
    Units,
    proportion_curve,
    rate_curve,
    share_curve,
)
from analysis.stats.curves import Curve  # noqa: E402
from analysis.stats.differences import find_differences  # noqa: E402
from analysis.stats.scores import mean_curve, spread_curve  # noqa: E402

RUNS = 2000
SEED = 7
WORDS = (100, 150, 200, 350, 500, 1000)  # 5 to 48 sentences
RATES = (5, 10, 20, 40, 80)
# Dispersion of the hits, and share of the hits that falls into the next sentence.
CLUSTERS = ((1, 0), (1.2, 0), (1.2, 0.2), (2, 0), (2, 0.2), (3, 0), (3, 0.2))
Row = dict[str, object]


def rng_of(*names: object) -> np.random.Generator:
    """Random stream of one cell."""
    return np.random.default_rng([SEED, zlib.crc32(repr(names).encode())])


def row(part: str, method: str, setting: dict[str, object], truth: float, lows, highs, values=None) -> Row:
    """One cell: how often the ends hold the truth, below or above it, and the median width."""
    lows, highs = np.asarray(lows), np.asarray(highs)
    cell = {"part": part, "method": method, **setting, "runs": len(lows), "truth": truth}
    cell["coverage"] = float(((lows <= truth) & (truth <= highs)).mean())
    cell["too_low"] = float((highs < truth).mean())
    cell["too_high"] = float((lows > truth).mean())
    cell["width"] = float(np.median(highs - lows))
    if values is not None:
        none = np.asarray(values) == 0
        cell["zero_share"] = float(none.mean())
        cell["zero_coverage"] = float((highs[none] >= truth).mean()) if none.any() else float("nan")
    return cell


def ours(curves: Iterable[Curve]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Lower ends, upper ends and values of many estimates."""
    found = np.array([(c.lows[0], c.highs[0], c.value) for c in curves])
    return found[:, 0], found[:, 1], found[:, 2]


def run_rates() -> Iterator[Row]:
    """Hits per 1,000 words, ours and other methods."""
    for words, rate, (dispersion, moved) in itertools.product(WORDS, RATES, CLUSTERS):
        setting = {"words": words, "rate": rate, "dispersion": dispersion, "moved": moved}
        rng = rng_of("rates", *setting.values())
        under = simulated.draw_lengths(rng, RUNS, words)
        hits = simulated.draw_hits(rng, under, rate, dispersion, moved)
        pairs = zip(hits, under, strict=True)
        found = ours(rate_curve(Units(h, w), scale=1000) for h, w in pairs)
        yield row("rate", "ours", setting, rate, *found)
        yield from _rival_rows(rng, hits, under, setting)
        if dispersion in (1.2, 3):
            weights, squares = simulated.draw_weights(rng, hits)
            found = ours(_weighted_curves(weights, squares, under))
            yield row("weighted rate", "ours", setting, 2.0 * rate, *found)


def _weighted_curves(weights, squares, under) -> Iterator[Curve]:
    """Estimates of weighted rates."""
    for s, q, w in zip(weights, squares, under, strict=True):
        size = q.sum() / s.sum() if s.sum() else LARGEST_HIT
        yield rate_curve(Units(s, w), size=float(size), scale=1000)


def _rival_rows(rng, hits, under, setting) -> Iterator[Row]:
    """The same articles by other methods."""
    simple: dict[str, Callable] = {
        "exact Poisson": rivals.exact_poisson,
        "quasi-Poisson, dispersion as found": rivals.quasi_poisson,
        "Fay-Feuer gamma": rivals.fay_feuer,
        "Student's t": rivals.student,
    }
    found = {name: method(hits, under) for name, method in simple.items()}
    for name, (low, high) in (found | rivals.bootstraps(rng, hits, under)).items():
        yield row("rate", name, setting, setting["rate"], 1000 * low, 1000 * high)


def run_shares() -> Iterator[Row]:
    """Share of quoted words, quotations in runs of 1, 2 (as in news) and 3 sentences."""
    for words, share, run in itertools.product(WORDS, (0.05, 0.1, 0.2, 0.4), (1, 2, 3)):
        rng = rng_of("shares", words, share, run)
        under = simulated.draw_lengths(rng, RUNS, words)
        quoted = simulated.draw_quoted(rng, under, share, run)
        found = ours(share_curve(Units(q, w)) for q, w in zip(quoted, under, strict=True))
        truth = float(quoted.sum() / under.sum())
        yield row("share of words", "ours", {"words": words, "rate": share, "run": run}, truth, *found)


def run_scores() -> Iterator[Row]:
    """Mean, spread, share of negative sentences, headline less body."""
    for words, neutral, shift in itertools.product(WORDS, (0.2, 0.35, 0.5, 0.7), (0.0, -0.3)):
        rng = rng_of("scores", words, neutral, shift)
        n = round(words / simulated.SENTENCE_MEAN)
        many = simulated.draw_scores(rng, (1, 1_000_000), neutral, shift)[0]
        scores = simulated.draw_scores(rng, (RUNS, n), neutral, shift)
        ones = np.ones(n)
        setting = {"words": words, "rate": neutral, "shift": shift}
        mean = ours(mean_curve(Units(x, ones)) for x in scores)
        yield row("mean score", "ours", setting, float(many.mean()), *mean)
        yield row("spread", "ours", setting, float(many.std()), *ours(spread_curve(x) for x in scores)[:2])
        negative = ours(proportion_curve(int((x <= -0.05).sum()), n) for x in scores)
        yield row("share of sentences", "ours", setting, float((many <= -0.05).mean()), *negative[:2])
        tops = simulated.draw_scores(rng, (RUNS, 1), neutral, shift)[:, 0]
        gaps = ours(mean_curve(Units(x, ones), fixed=t) for x, t in zip(scores, tops, strict=True))
        yield row("headline less body", "ours", setting, 0.0, *gaps[:2])


def run_articles() -> Iterator[Row]:
    """Rates over several articles of one outlet, whose own rates differ."""
    for n, rate, spread in itertools.product((2, 3, 4, 5, 10, 20), (10, 40), (0.3, 0.7)):
        rng = rng_of("articles", n, rate, spread)
        words = rng.integers(250, 900, size=(RUNS, n)).astype(np.float64)
        rates = rate * rng.gamma(1 / spread**2, spread**2, size=(RUNS, n))
        hits = rng.poisson(rates * words / 1000).astype(np.float64)
        curves = [rate_curve(Units(h, w, "articles"), scale=1000) for h, w in zip(hits, words, strict=True)]
        setting = {"articles": n, "rate": rate, "spread": spread}
        p = [float(find_differences(curves[i : i + 2]).p[0]) for i in range(0, RUNS, 2)]
        yield row("rate over articles", "ours", setting, rate, *ours(curves)) | {
            "found": float((np.array(p) < 0.05).mean())
        }


def run_differences() -> Iterator[Row]:
    """Difference of two equal rates: coverage and false alarms."""
    for words, rate, (dispersion, moved) in itertools.product(WORDS, (10, 40), ((1.2, 0.2), (2, 0.2))):
        setting = {"words": words, "rate": rate, "dispersion": dispersion, "moved": moved}
        rng = rng_of("differences", *setting.values())
        same = _pairs(rng, setting)
        yield row("difference, same rates", "ours", setting, 0.0, same[:, 1], same[:, 2]) | {
            "found": float((same[:, 3] < 0.05).mean())
        }


def run_equal_means() -> Iterator[Row]:
    """Difference of the mean scores of two articles that are alike: coverage and false alarms."""
    for words, neutral, shift in itertools.product(WORDS, (0.2, 0.35, 0.5), (0.0, -0.3)):
        rng = rng_of("equal means", words, neutral, shift)
        n = round(words / simulated.SENTENCE_MEAN)
        scores = simulated.draw_scores(rng, (2 * RUNS, n), neutral, shift)
        curves = [mean_curve(Units(x, np.ones(n))) for x in scores]
        pairs = [find_differences(curves[i : i + 2]) for i in range(0, 2 * RUNS, 2)]
        same = np.array([[float(column[0]) for column in one] for one in pairs])
        setting = {"words": words, "rate": neutral, "shift": shift}
        yield row("difference, same means", "ours", setting, 0.0, same[:, 1], same[:, 2]) | {
            "found": float((same[:, 3] < 0.05).mean())
        }


def _pairs(rng, setting: dict) -> np.ndarray:
    """Differences (value, low, high, p) of many pairs of articles with the same rate."""
    curves = []
    for _ in range(2):
        under = simulated.draw_lengths(rng, RUNS, setting["words"])
        hits = simulated.draw_hits(rng, under, setting["rate"], setting["dispersion"], setting["moved"])
        curves.append([rate_curve(Units(h, w), scale=1000) for h, w in zip(hits, under, strict=True)])
    found = [find_differences(list(pair)) for pair in zip(*curves, strict=True)]
    return np.array([[float(column[0]) for column in one] for one in found])


def main() -> None:
    """Run all parts and write both files; with --page, only the page again."""
    if "--page" not in sys.argv:
        simulate()
    table = pd.read_csv(HERE / "results" / "coverage.csv")
    figures = pd.read_csv(HERE / "results" / "dispersion.csv", index_col="figure")["value"]
    (HERE / "coverage.md").write_text(write_page(table, figures), encoding="utf8")


def simulate() -> None:
    """Run all parts and write the table."""
    rows: list[Row] = []
    parts = (run_rates, run_shares, run_scores, run_articles, run_differences, run_equal_means)
    for part in (*parts, run_families, run_power, run_index, run_keyness, run_repeats, run_alpha):
        rows.extend(part())
        print(part.__name__, len(rows), flush=True)
    table = pd.DataFrame(rows)
    floats = table.select_dtypes("float").columns
    table[floats] = table[floats].round(6)
    (HERE / "results").mkdir(exist_ok=True)
    table.to_csv(HERE / "results" / "coverage.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
