"""Other ways to take few articles of an outlet; articles on one event. Parts of `benchmarks/between.py`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.comparison.estimates import Estimated
from analysis.comparison.measured import PER, Measured, units_of
from analysis.stats.clustered import Units, rate_curve, share_curve
from analysis.stats.curves import Curve
from analysis.stats.differences import find_differences
from analysis.stats.priors import ARTICLE_HITS, ARTICLE_SCORES, ARTICLE_WORDS, Prior
from analysis.stats.scores import mean_curve

MEASURES = (
    ("loaded_per_1000", "own"),
    ("compound_mean", "own"),
    ("compound_supplement_mean", "own"),
    ("quoted_words_share", "all"),
)
MATES = 3  # outlets beside the two that are equal
DAYS = 3  # articles of one topic so close to one another are taken for articles on one event
EXPECTED = {"rate": ARTICLE_HITS, "mean": ARTICLE_SCORES, "share": ARTICLE_WORDS}
NOTHING = Prior(0.0, 1e-9, outlets=True)


class Taken(NamedTuple):
    """The articles of one outlet that were drawn: their sentences, and their sums."""

    kind: str
    sentences: Units
    articles: Units


def take_units(outlet: Estimated, one: Measured, chosen: np.ndarray) -> Taken:
    """Return the units of some articles of an outlet."""
    article = outlet.sample.sentences["article"]
    rows = np.isin(article, chosen)
    whole = units_of(outlet.sample, one)
    sums = whole.over[chosen], whole.under[chosen]
    return Taken(
        one.kind,
        Units(one.over[rows], one.under[rows]),
        Units(*sums, "articles", int((one.under[rows] > 0).sum())),
    )


def find_variance(taken: Taken) -> tuple[float, float, float]:
    """Return the variance between articles as priors have it, degrees of freedom, and what is expected."""
    units, prior = taken.articles, EXPECTED[taken.kind]
    total, words = float(units.over.sum()), float(units.under.sum())
    known, size, over = units.known, units.whole, words
    if taken.kind == "rate":
        known, size, over = min(known, total), units.ratio * units.whole, total
    elif taken.kind == "share":
        mixed = int(((units.over > 0) & (units.over < units.under)).sum())
        known, over = min(known, mixed), words * units.ratio * (1 - units.ratio)
    return (units.variance() / over if over else 0.0), max(known, 0.0), prior.value + prior.between * size


def estimate(taken: Taken, prior: Prior | None) -> Curve:
    """Return the estimate over articles with another variance expected."""
    if taken.kind == "rate":
        return rate_curve(taken.articles, scale=PER, expected=prior)
    return (share_curve if taken.kind == "share" else mean_curve)(taken.articles, expected=prior)


def by_sentence(study: list[Taken], i: int) -> Curve:
    """Take the sentences of all articles for those of one."""
    units = study[i].sentences
    if study[i].kind == "rate":
        return rate_curve(units, scale=PER)
    return (share_curve if study[i].kind == "share" else mean_curve)(units)


def pooled(study: list[Taken], i: int) -> Curve:
    """Expect the variance that the other outlets of the study show, relative to what we expect of them."""
    found = [find_variance(one) for k, one in enumerate(study) if k != i]
    known = sum(df for _, df, _ in found)
    times = sum(df * variance / expected for variance, df, expected in found) / known
    prior = EXPECTED[study[i].kind]
    return estimate(study[i], Prior(times * prior.value, known, times * prior.between, outlets=True))


def expected_worth(study: list[Taken], i: int, *, units: float) -> Curve:
    """Take what is expected for more or less than we do."""
    return estimate(study[i], replace(EXPECTED[study[i].kind], units=units))


WAYS: Mapping[str, Callable[[list[Taken], int], Curve]] = {
    "by sentence": by_sentence,
    "t over articles": lambda study, i: estimate(study[i], NOTHING),
    "pooled": pooled,
    **{f"expected worth {units:g}": partial(expected_worth, units=units) for units in (2.0, 15.0)},
    "ours": lambda study, i: estimate(study[i], None),
}


def draw_ways(
    outlets: Mapping[str, Estimated], name: str, n: int, runs: int, rng: np.random.Generator
) -> Iterator[tuple]:
    """Yield, for pairs of equal outlets drawn from one, coverage, width and p in every way."""
    whole = outlets[name]
    mates = [one for other, one in outlets.items() if other != name]
    keys = [(one.measure, one.scope) for one in whole.measures]
    for _ in range(runs):
        chosen = rng.choice(whole.sample.articles_n, 2 * n, replace=False)
        picked = [(whole, chosen[:n]), (whole, chosen[n:])]
        for k in rng.choice(len(mates), MATES, replace=False):
            picked.append((mates[k], rng.choice(mates[k].sample.articles_n, n, replace=False)))
        for key in MEASURES:
            place = keys.index(key)
            study = [take_units(outlet, outlet.measures[place], ids) for outlet, ids in picked]
            for way, curve_of in WAYS.items():
                pair = [curve_of(study, 0), curve_of(study, 1)]
                truth = whole.curves[place].value
                held = np.mean([curve.lows[0] - 1e-12 <= truth <= curve.highs[0] + 1e-12 for curve in pair])
                width = np.mean([curve.highs[0] - curve.lows[0] for curve in pair])
                yield way, " ".join(key), n, held, width, float(find_differences(pair).p[0])


def pair_events(documents: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of articles of one outlet on one topic (its group), at most `DAYS` days apart."""
    rows = documents.merge(groups, on="doc_id").query("group != ''")
    rows = rows.assign(day=pd.to_datetime(rows["published"], errors="coerce"))[
        ["doc_id", "outlet", "group", "day"]
    ]
    pairs = rows.merge(rows, on=["outlet", "group"], suffixes=("", "_b"))
    near = (pairs["day"] - pairs["day_b"]).abs() <= pd.Timedelta(days=DAYS)
    return pairs[near & (pairs["doc_id"] < pairs["doc_id_b"])]


def compare_events(outlet: Estimated, ids: list[str], pairs: pd.DataFrame) -> Iterator[tuple[str, float]]:
    """Yield half the squared difference of each pair, over the variance of all articles of the outlet."""
    firsts, seconds = (np.searchsorted(ids, pairs[name]) for name in ("doc_id", "doc_id_b"))
    for one in outlet.measures:
        if (one.measure, one.scope) in MEASURES:
            units = units_of(outlet.sample, one)
            with np.errstate(invalid="ignore"):
                strays = (units.over / units.under - units.ratio) * np.sqrt(units.under)
            halves = (strays[firsts] - strays[seconds]) ** 2 / 2 / np.nanmean(strays**2)
            yield from ((f"{one.measure} {one.scope}", half) for half in halves[np.isfinite(halves)])
