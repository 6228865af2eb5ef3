"""The measures of a unit, each as numerators over denominators: what is estimated, drawn and compared."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.comparison.samples import Sample
from analysis.measures.frames.cues import FRAMES
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.stats.clustered import LARGEST_HIT, Units, proportion_curve, rate_curve, share_curve
from analysis.stats.curves import UNDEFINED_CURVE, Array, Curve, fixed_curve, range_curve
from analysis.stats.priors import ARTICLE_HITS, ARTICLE_SENTENCES, between_articles
from analysis.stats.scores import articles_curve, gap_curve, mean_curve, spread_curve

NEGATIVE, POSITIVE = -0.05, 0.05  # thresholds of compound published by Hutto and Gilbert (2014)
READABILITY = ("lix", "flesch_kincaid")
PER = 1000.0  # rates are per 1,000 words
NAN = float("nan")
# How numbers come about that have no interval for one headline or article; others are a fitted model's.
_NO_INTERVAL = {
    "markers_n": "counted",
    "form_markers_n": "counted",
    "clickbait_probability": "calibrated model",
    **dict.fromkeys(READABILITY, "formula"),
}

# Variance of one number per headline or article within an outlet: few articles often agree by chance, five
# headlines without a marker above all (benchmarks/between.md).
BETWEEN_ARTICLES = {
    "markers_n": 0.7,
    "form_markers_n": 0.35,
    "clickbait_strength": 0.02,
    "clickbait_probability": 0.04,
    "lix": 40.0,
    "flesch_kincaid": 4.5,
    "frame_conflict": 0.05,
    "frame_human_interest": 0.04,
    "frame_economic": 0.08,
    "frame_morality": 0.03,
    "frame_responsibility": 0.015,
}
# Rates that differ less between the articles of an outlet than those of loaded words in own voice.
STEADY = {
    ("emotion_per_1000", "body"): between_articles(ARTICLE_HITS.value, 0.12),
    ("loaded_per_1000", "quoted"): between_articles(ARTICLE_HITS.value, 0.18),
}

SENTIMENTS = {
    "compound": "compound_own",
    "compound_masked": "compound_masked_own",
    "compound_supplement": "compound_supplement_own",
}


@dataclass(frozen=True)
class Measured:
    """One measure of one unit: over / under per sentence or headline, and how it is estimated.

    ``kind`` is rate, share (of words), proportion (of sentences), mean, spread, gap, or single: one number
    per headline or article.
    """

    measure: str
    scope: str
    kind: str
    over: Array
    under: Array
    size: float = 1.0
    fixed: float | None = None
    rows: str = "sentences"


def find_measures(sample: Sample) -> Iterator[Measured]:
    """Yield every measure of a unit in the order of the estimates table."""
    yield from _loaded(sample)
    yield from _sentiment(sample)
    yield from _voices(sample)
    yield from _headline(sample)
    yield from _articles(sample)


def find_curve(sample: Sample, one: Measured) -> Curve:
    """Return the estimate of a measure with its ends at every level."""
    if one.kind == "single":
        return _single_curve(sample, one)
    if one.kind == "spread":
        return _spread_curve(sample, one)
    if one.kind == "gap":
        return _gap_curve(sample, one)
    units = units_of(sample, one)
    if one.kind == "rate":
        expected = STEADY.get((one.measure, one.scope)) if sample.by_article else None
        return rate_curve(units, size=one.size, scale=PER, expected=expected)
    if one.kind == "share":
        return share_curve(units)
    if one.kind == "proportion":
        return _proportion_curve(sample, units)
    return mean_curve(units)


def _loaded(sample: Sample) -> Iterator[Measured]:
    """Loaded-language density by voice, zone, category and weight; the density of other strong words."""
    rows = sample.sentences
    own = rows["own_words_n"]
    for scope in ("own", "quoted"):
        yield Measured("loaded_per_1000", scope, "rate", rows[f"loaded_{scope}_n"], rows[f"{scope}_words_n"])
    body = rows["running"]
    yield Measured("loaded_per_1000", "body", "rate", rows["loaded_own_n"] * body, own * body)
    for category in CATEGORIES:
        yield Measured("loaded_per_1000", f"own:{category}", "rate", rows[f"category_{category}"], own)
    weight = rows["loaded_own_weight"]
    size = rows["weight_squares"].sum() / weight.sum() if weight.sum() > 0 else LARGEST_HIT
    yield Measured("loaded_weighted_per_1000", "own", "rate", weight, own, float(size))
    yield Measured("emotion_per_1000", "body", "rate", rows["strong_n"] * body, own * body)


def _sentiment(sample: Sample) -> Iterator[Measured]:
    """Sentiment of the sentences outside the headline: means, spread, shares, gap to the headline."""
    for name, column in SENTIMENTS.items():
        yield _mean(sample, f"{name}_mean", "own", column)
    yield _mean(sample, "compound_mean", "quoted", "compound_quoted")
    own = _mean(sample, "compound_sd", "own", "compound_own")
    yield Measured("compound_sd", "own", "spread", own.over, own.under)
    passes = {
        "negative_share": own.over <= NEGATIVE,
        "neutral_share": (own.over > NEGATIVE) & (own.over < POSITIVE),
        "positive_share": own.over >= POSITIVE,
    }
    for measure, passed in passes.items():
        yield Measured(measure, "own", "proportion", passed * own.under, own.under)
    for name, column in SENTIMENTS.items():
        tops = sample.headlines[name]
        tops = tops[np.isfinite(tops)]
        body = _mean(sample, "", "", column)
        top = float(tops.mean()) if len(tops) else NAN
        yield Measured(f"{name}_gap", "headline", "gap", body.over, body.under, fixed=top)


def _mean(sample: Sample, measure: str, scope: str, column: str) -> Measured:
    """Return the mean of a score over the sentences outside the headline where it is defined."""
    values = sample.sentences[column]
    defined = np.isfinite(values) & (sample.sentences["running"] > 0)
    return Measured(measure, scope, "mean", np.where(defined, values, 0.0), defined.astype(np.float64))


def _voices(sample: Sample) -> Iterator[Measured]:
    """Share of the counted words by voice."""
    for voice in ("own", "quoted", "unclear"):
        words = sample.sentences[f"{voice}_words_n"]
        yield Measured(f"{voice}_words_share", "all", "share", words, sample.sentences["words_n"])


def _headline(sample: Sample) -> Iterator[Measured]:
    """Headline: loaded density, markers, strength, probability."""
    rows = sample.headlines
    loaded, words = rows["loaded_own_n"], rows["own_words_n"]
    yield Measured("loaded_per_1000", "headline", "rate", loaded, words, rows="headlines")
    for name in ("markers_n", "form_markers_n"):
        yield _single(name, "headline", rows[name], "headlines")
    for name in ("strength", "probability"):
        yield _single(f"clickbait_{name}", "headline", rows[name], "headlines")


def _articles(sample: Sample) -> Iterator[Measured]:
    """Readability and generic frames: one number per article."""
    for name in (*READABILITY, *(f"frame_{frame}" for frame in FRAMES)):
        if name in sample.documents:
            yield _single(name, "all", sample.documents[name], "documents")


def _single(measure: str, scope: str, values: Array, rows: str) -> Measured:
    """Return the mean of one number per headline or article, where it is defined."""
    defined = np.isfinite(values)
    return Measured(
        measure, scope, "single", np.where(defined, values, 0.0), defined.astype(np.float64), rows=rows
    )


def _single_curve(sample: Sample, one: Measured) -> Curve:
    """Mean over headlines or articles: t over articles, the panel's range of a strength, else no interval."""
    values = one.over[one.under > 0]
    n = len(values)
    if not n:
        return UNDEFINED_CURVE
    value = float(values.mean())
    if sample.by_article:
        return articles_curve(values, between_articles(BETWEEN_ARTICLES[one.measure]))
    if one.measure == "clickbait_strength":
        ends = float(sample.headlines["low"][0]), float(sample.headlines["high"][0])
        return range_curve(value, *ends, "90% range of a fresh panel of judges")
    return fixed_curve(value, _NO_INTERVAL.get(one.measure, "fitted model"))


def _proportion_curve(sample: Sample, units: Units) -> Curve:
    """Share of sentences: exact for one article, by article where there are several."""
    if sample.by_article:
        return share_curve(units, expected=ARTICLE_SENTENCES)
    return proportion_curve(int(units.over.sum()), int(units.under.sum()))


def _gap_curve(sample: Sample, one: Measured) -> Curve:
    """Mean of the headlines' scores less that of the sentences; over articles, headlines vary as well."""
    if one.fixed is None or np.isnan(one.fixed):
        return UNDEFINED_CURVE
    if not sample.by_article:
        return mean_curve(units_of(sample, one), fixed=one.fixed)
    tops = sample.headlines[one.measure.removesuffix("_gap")]
    known = np.isfinite(tops).astype(np.float64)
    return gap_curve(sample.units(np.nan_to_num(tops), known, rows="headlines"), units_of(sample, one))


def _spread_curve(sample: Sample, one: Measured) -> Curve:
    """Spread of the sentence scores, over sentences or over articles."""
    defined = one.under > 0
    groups = sample.sentences["article"][defined].astype(np.int64) if sample.by_article else None
    return spread_curve(one.over[defined], groups)


def units_of(sample: Sample, one: Measured) -> Units:
    """Return the units of a measure: sentences, headlines or articles."""
    return sample.units(one.over, one.under, rows=one.rows)
