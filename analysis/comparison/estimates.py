"""Per-article tables become estimates: a number with its interval, numerator, denominator and method."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.stats.intervals import (
    LEAST_SENTENCES,
    UNDEFINED,
    Interval,
    bootstrap_interval,
    poisson_interval,
    rng_for,
)
from analysis.tables.declared import CATEGORIES, ESTIMATES
from analysis.tables.schema import build_frame

SEED = 20171113  # any fixed number; given on the command line it can be another
NEGATIVE, POSITIVE = -0.05, 0.05  # thresholds of compound published by Hutto and Gilbert (2014)
PER = 1000  # rates are per 1,000 words
NAN = float("nan")

SENTIMENTS = {
    "compound": "compound_own",
    "compound_masked": "compound_masked_own",
    "compound_supplement": "compound_supplement_own",
}


@dataclass(frozen=True)
class Part:
    """The rows of one unit (article or outlet) that its estimates are taken from."""

    level: str
    unit: str
    sentences: pd.DataFrame
    terms: pd.DataFrame
    headlines: pd.DataFrame
    documents: pd.DataFrame
    seed: int

    def row(
        self, measure: str, scope: str, interval: Interval, numerator: float = NAN, denominator: float = NAN
    ) -> tuple[object, ...]:
        """Return one row of the estimates table."""
        ends = (interval.value, interval.low, interval.high)
        return (self.level, self.unit, measure, scope, *ends, numerator, denominator, interval.method)

    def rng(self, measure: str, scope: str) -> np.random.Generator:
        """Return the random stream of one estimate."""
        return rng_for(self.seed, self.level, self.unit, measure, scope)


def build_estimates(tables: Mapping[str, pd.DataFrame], by: str = "outlet", seed: int = SEED) -> pd.DataFrame:
    """Return every measure of every article and of every unit of ``by``, with intervals.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        Per-article tables of `analysis.measure`.
    by : str
        Column of the documents table that names the unit to compare, usually "outlet".
    seed : int
        Seed of every random draw.

    Returns
    -------
    DataFrame
        The estimates table: one row per unit, measure and scope.
    """
    rows: list[tuple[object, ...]] = []
    for part in _parts(tables, by, seed):
        for build in (_loaded_rows, _sentiment_rows, _voice_rows, _headline_rows):
            rows.extend(build(part))
    return build_frame(ESTIMATES, rows)


def _parts(tables: Mapping[str, pd.DataFrame], by: str, seed: int) -> Iterator[Part]:
    """Cut the tables into articles, then into units."""
    documents = tables["documents"]
    owner = documents.set_index("doc_id")[by]
    counted = tables["sentences"][tables["sentences"]["counted"]]
    terms = tables["terms"][tables["terms"]["counted"] & (tables["terms"]["instrument"] == "loaded")]
    frames = {"sentences": counted, "terms": terms, "headlines": tables["headlines"], "documents": documents}
    for level, units in (("article", documents["doc_id"]), (by, documents[by].drop_duplicates())):
        labels = {
            name: frame["doc_id"] if level == "article" else frame["doc_id"].map(owner)
            for name, frame in frames.items()
        }
        for unit in units:
            yield Part(level, unit, **{n: f[labels[n] == unit] for n, f in frames.items()}, seed=seed)


def _loaded_rows(part: Part) -> Iterator[tuple[object, ...]]:
    """Loaded-language density: own voice, quoted, each category, weighted."""
    for scope in ("own", "quoted"):
        hits = int(part.sentences[f"loaded_{scope}_n"].sum())
        yield _rate(part, "loaded_per_1000", scope, hits, int(part.sentences[f"{scope}_words_n"].sum()))
    body = part.sentences[part.sentences["zone"] != "headline"]
    yield _rate(
        part, "loaded_per_1000", "body", int(body["loaded_own_n"].sum()), int(body["own_words_n"].sum())
    )
    words = int(part.sentences["own_words_n"].sum())
    own = part.terms[part.terms["voice"] == "own"]
    for category in CATEGORIES:
        hits = int((own["category"] == category).sum())
        yield _rate(part, "loaded_per_1000", f"own:{category}", hits, words)
    yield _weighted(part, words)


def _rate(part: Part, measure: str, scope: str, hits: int, words: int) -> tuple[object, ...]:
    """Return one rate per 1,000 words; NaN without words."""
    return part.row(measure, scope, poisson_interval(hits, words, scale=PER), hits, words)


def _weighted(part: Part, words: int) -> tuple[object, ...]:
    """Return the density in which a hit counts its weight."""
    columns = part.sentences[["loaded_own_weight", "own_words_n"]].to_numpy(dtype=float)
    interval = bootstrap_interval(columns, _ratio, part.rng("loaded_weighted_per_1000", "own"))
    return part.row("loaded_weighted_per_1000", "own", interval, float(columns[:, 0].sum()), words)


def _ratio(draws: np.ndarray) -> np.ndarray:
    """Return the rate per 1,000 of each draw; NaN where a draw holds no words."""
    sums = draws.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return PER * sums[:, 0] / sums[:, 1]


def _mean(draws: np.ndarray) -> np.ndarray:
    """Return the mean of each draw."""
    return draws.mean(axis=1)


def _deviation(draws: np.ndarray) -> np.ndarray:
    """Return the standard deviation of each draw."""
    return draws.std(axis=1, ddof=1)


def _share_of(test: Callable[[np.ndarray], np.ndarray]) -> Callable[[np.ndarray], np.ndarray]:
    """Return a statistic: the share of sentences that pass a test."""
    return lambda draws: test(draws).mean(axis=1)


_SHARES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "negative_share": lambda values: values <= NEGATIVE,
    "neutral_share": lambda values: (values > NEGATIVE) & (values < POSITIVE),
    "positive_share": lambda values: values >= POSITIVE,
}


def _sentiment_rows(part: Part) -> Iterator[tuple[object, ...]]:
    """Sentiment of the sentences in the body's zones: means, shares, spread, gap to the headline."""
    running = part.sentences[part.sentences["zone"] != "headline"]
    for name, column in {**SENTIMENTS, "compound_quoted": "compound_quoted"}.items():
        scope = "quoted" if name == "compound_quoted" else "own"
        measure = "compound_mean" if name == "compound_quoted" else f"{name}_mean"
        yield _statistic(part, measure, scope, _defined(running[column]), _mean)
    own = _defined(running["compound_own"])
    yield _statistic(part, "compound_sd", "own", own, _deviation)
    for measure, test in _SHARES.items():
        passed = int(test(own).sum())
        interval = bootstrap_interval(own, _share_of(test), part.rng(measure, "own"))
        yield part.row(measure, "own", interval, passed, len(own))
    for name, column in SENTIMENTS.items():
        yield _gap(part, name, _defined(running[column]))


def _defined(column: pd.Series) -> np.ndarray:
    """Return the defined values of a column."""
    return column.dropna().to_numpy(dtype=float)


def _statistic(
    part: Part, measure: str, scope: str, values: np.ndarray, statistic: Callable[[np.ndarray], np.ndarray]
) -> tuple[object, ...]:
    """Return a statistic of sentence values with its bootstrap interval."""
    interval = bootstrap_interval(values, statistic, part.rng(measure, scope))
    return part.row(measure, scope, interval, float(values.sum()), len(values))


def _gap(part: Part, name: str, values: np.ndarray) -> tuple[object, ...]:
    """Return headline minus body: the mean of the headlines' scores less the mean of the sentences'."""
    headline = _defined(part.headlines[name])
    if not len(headline) or len(values) < LEAST_SENTENCES:
        return part.row(f"{name}_gap", "headline", UNDEFINED)
    top = float(headline.mean())
    interval = bootstrap_interval(
        values, lambda draws: top - draws.mean(axis=1), part.rng(f"{name}_gap", "headline")
    )
    return part.row(f"{name}_gap", "headline", interval)


def _voice_rows(part: Part) -> Iterator[tuple[object, ...]]:
    """Share of the counted words by voice."""
    for voice in ("own", "quoted", "unclear"):
        columns = part.sentences[[f"{voice}_words_n", "words_n"]].to_numpy(dtype=float)
        interval = bootstrap_interval(
            columns, lambda draws: _ratio(draws) / PER, part.rng(f"{voice}_words_share", "all")
        )
        sums = columns.sum(axis=0)
        yield part.row(f"{voice}_words_share", "all", interval, float(sums[0]), float(sums[1]))


def _headline_rows(part: Part) -> Iterator[tuple[object, ...]]:
    """Headline: loaded density, markers, strength."""
    heads = part.headlines
    yield _rate(
        part, "loaded_per_1000", "headline", int(heads["loaded_n"].sum()), int(heads["words_n"].sum())
    )
    n = len(heads)
    markers = float(heads["markers_n"].sum())
    yield part.row("markers_n", "headline", _single(markers / n if n else NAN), markers, n)
    for measure in ("strength", "probability"):
        value = float(heads[measure].mean()) if n else NAN
        low, high = (
            (heads["low"].mean(), heads["high"].mean()) if measure == "strength" and n == 1 else (NAN, NAN)
        )
        method = "range of a fresh panel of judges" if measure == "strength" else "calibrated model"
        yield part.row(
            f"clickbait_{measure}", "headline", Interval(value, float(low), float(high), method), NAN, n
        )


def _single(value: float) -> Interval:
    """Return a number that has no interval: it is counted on the one headline there is."""
    return Interval(value, NAN, NAN, "counted")
