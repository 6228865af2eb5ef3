"""How loaded words, quotations and scores cluster: ``python benchmarks/dispersion.py --datasets DIR``.

Reads the set coded192 (openings of news articles whose loaded words language-model coders marked against a
codebook) and writes benchmarks/results/dispersion.csv: what the priors in `analysis.stats.clustered` and the
simulations rest on.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]

from analysis.stats.clustered import Units  # noqa: E402
from analysis.text.reading import read_text  # noqa: E402
from analysis.text.words import find_words  # noqa: E402

LEAST_UNITS = 8  # shorter openings say too little of their own variance
RUNNING = ("headline", "dek", "subhead", "body", "caption")


def neighbours(units: Units) -> float:
    """Correlation of neighbours' residuals, with the 1/n added that residuals summing to 0 take away."""
    residuals = units.over - units.ratio * units.under
    return float(residuals[1:] @ residuals[:-1] / (residuals @ residuals)) + 1 / units.n


def measure_hits(units: pd.DataFrame) -> pd.DataFrame:
    """Dispersion of the hits of each article's body sentences."""
    rows = []
    for _, body in units[units["zone"] == "body"].groupby("article"):
        found = Units(body["hits"].to_numpy(float), body["words"].to_numpy(float))
        total = found.over.sum()
        if found.n < LEAST_UNITS or not total:
            continue
        rows.append((total, found.under.sum(), found.variance() / total, neighbours(found)))
    return pd.DataFrame(rows, columns=["hits", "words", "dispersion", "neighbours"])


def measure_quotes(texts: dict[str, str]) -> pd.DataFrame:
    """Runs and design effect of the quoted words of each article, by our own rules."""
    rows = []
    for text in texts.values():
        reading = read_text(text)
        pairs = [
            (sum(reading.voices[i] == "quoted" for i in words), len(words))
            for sentence, words in zip(reading.sentences, reading.sentence_words, strict=True)
            if len(words) and reading.blocks[sentence.block].zone in RUNNING
        ]
        found = Units(*np.array(pairs, dtype=float).T)
        if not 0 < found.ratio < 1:
            continue
        independent = found.under.sum() * found.ratio * (1 - found.ratio)
        whole = (found.under**2).sum() / found.under.sum()
        state = np.concatenate([[0], (found.over > found.under / 2).astype(int), [0]])
        starts = int((np.diff(state) == 1).sum())
        run = state.sum() / starts if starts else np.nan
        rows.append((found.variance() / independent / whole, neighbours(found), run))
    return pd.DataFrame(rows, columns=["effect", "neighbours", "run"])


def count_echoes(scores: np.ndarray) -> list[float]:
    """Return the sum of squared residuals of scores, and the sums of products one, two and three apart.

    With the 1/n of a square per pair that residuals summing to 0 take away.
    """
    residuals, n = scores - scores.mean(), len(scores)
    square = float(residuals @ residuals)
    apart = [float(residuals[k:] @ residuals[:-k]) + (n - k) / n * square / (n - 1) for k in (1, 2, 3)]
    return [square, *apart]


def measure_scores(units: pd.DataFrame, texts: dict[str, str]) -> pd.DataFrame:
    """Variance, kurtosis, neutral share and echoes of the compound of each article's body sentences."""
    analyzer = SentimentIntensityAnalyzer()
    rows = []
    for article, body in units[units["zone"] == "body"].groupby("article"):
        spans = zip(body["start"], body["end"], strict=True)
        scores = np.array([analyzer.polarity_scores(texts[article][a:b])["compound"] for a, b in spans])
        squares = (scores - scores.mean()) ** 2
        kurtosis = (squares**2).mean() / squares.mean() ** 2
        echoes = count_echoes(scores) if len(scores) >= LEAST_UNITS else [0.0] * 4
        rows.append((scores.var(ddof=1), kurtosis, (scores == 0).mean(), len(scores), *echoes))
    names = ["variance", "kurtosis", "neutral", "n", "squares", "next", "second", "third"]
    return pd.DataFrame(rows, columns=names)


def summarise(folder: Path) -> dict[str, float]:
    """Return the figures of the set."""
    units = pd.read_csv(folder / "units.csv")
    loaded = pd.read_csv(folder / "loaded.csv")
    texts = {name: (folder / "text" / f"{name}.txt").read_text("utf8") for name in units["article"].unique()}
    spans = zip(units["article"], units["start"], units["end"], strict=True)
    units["words"] = [len(find_words(texts[name][start:end]).texts) for name, start, end in spans]
    units = units[units["words"] > 0]
    own = loaded[loaded["voice"] == "own"].groupby("unit").size()
    units = units.assign(hits=units["unit"].map(own).fillna(0))
    hits, quotes, scores = measure_hits(units), measure_quotes(texts), measure_scores(units, texts)
    words = units.loc[units["zone"] == "body", "words"]
    rates = hits["hits"] / hits["words"]
    return {
        "articles_n": len(hits),
        "sentence_words_mean": words.mean(),
        "sentence_words_variance": words.groupby(units["article"]).var().mean(),
        "hits_per_1000_mean": 1000 * rates.mean(),
        "dispersion_mean": hits["dispersion"].mean(),
        "dispersion_95": hits["dispersion"].quantile(0.95),
        "hits_neighbours_mean": hits["neighbours"].mean(),
        "between_articles": (rates.std() * hits["words"].mean()) ** 2 / hits["hits"].mean(),
        "quoted_articles_n": len(quotes),
        "quoted_effect_mean": quotes["effect"].mean(),
        "quoted_neighbours_mean": quotes["neighbours"].mean(),
        "quoted_run_mean": quotes["run"].mean(),
        "compound_variance_median": scores["variance"].median(),
        "compound_kurtosis_median": scores["kurtosis"].median(),
        "compound_neutral_share": np.average(scores["neutral"], weights=scores["n"]),
        **{
            f"compound_{apart}": scores[apart].sum() / scores["squares"].sum()
            for apart in ("next", "second", "third")
        },
    }


def main() -> None:
    """Write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datasets", type=Path, required=True, help="folder that holds coded192")
    figures = summarise(parser.parse_args().datasets / "coded192")
    (HERE / "results").mkdir(exist_ok=True)
    lines = [f"{name},{value:.4g}" for name, value in figures.items()]
    (HERE / "results" / "dispersion.csv").write_text("\n".join(["figure,value", *lines, ""]), "utf8")


if __name__ == "__main__":
    main()
