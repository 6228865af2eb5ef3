"""The per-article tables cut into units: arrays of the counted sentences and headlines of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.comparison.hits import count_by_sentence, find_strong, leave_out_loaded, order_sentences
from analysis.measures.clickbait.markers import FORM_MARKERS
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.measures.loaded.terms import has_users
from analysis.stats.clustered import Units
from analysis.stats.curves import Array

# From this many articles on, the unit that varies is the article: the interval is of the outlet's telling.
# One article alone varies by its sentences: the interval is of this article (benchmarks/between.md).
LEAST_ARTICLES = 2


@dataclass(frozen=True)
class Sample:
    """One unit to estimate: columns over its counted sentences, over its headlines and over its articles."""

    level: str
    unit: str
    sentences: Mapping[str, Array]
    headlines: Mapping[str, Array]
    articles_n: int
    documents: Mapping[str, Array] = field(default_factory=dict)

    @property
    def by_article(self) -> bool:
        """Whether articles, not sentences, are what varies."""
        return self.articles_n >= LEAST_ARTICLES

    def units(self, over: Array, under: Array, *, rows: str = "sentences") -> Units:
        """Return numerators and denominators by sentence (headline, article), or summed by article."""
        frames = {"sentences": self.sentences, "headlines": self.headlines, "documents": self.documents}
        if not self.by_article:
            return Units(over, under, rows)
        article = frames[rows]["article"].astype(np.int64)
        sums = [np.bincount(article, part, self.articles_n).astype(np.float64) for part in (over, under)]
        what = "headlines" if rows == "headlines" else "articles"
        return Units(sums[0], sums[1], what, int((under > 0).sum()))


def build_samples(tables: Mapping[str, pd.DataFrame], by: str, *, articles: bool = True) -> Iterator[Sample]:
    """Yield every article if asked, then every unit of ``by`` (a column of the documents table), in order.

    What a sample holds does not depend on the order in which the rows come.
    """
    documents = tables["documents"]
    place = {doc_id: i for i, doc_id in enumerate(sorted(documents["doc_id"]))}
    sentences = _sentence_columns(tables, place)
    headlines = _headline_columns(tables, place)
    parts = (sentences, headlines, _numbers(documents, place))
    for doc_id in documents["doc_id"] if articles else ():
        yield _sample("article", doc_id, parts, np.array([place[doc_id]]))
    for unit, members in documents.groupby(by, sort=False)["doc_id"]:
        yield _sample(by, str(unit), parts, np.sort(members.map(place).to_numpy()))


def _sample(level: str, unit: str, parts: tuple[dict[str, Array], ...], members: NDArray[np.int64]) -> Sample:
    """Take the rows of the given articles and number these from 0."""
    taken = []
    for columns in parts:
        rows = np.isin(columns["article"], members)
        part = {name: column[rows] for name, column in columns.items()}
        taken.append(part | {"article": np.searchsorted(members, part["article"]).astype(np.float64)})
    return Sample(level, unit, taken[0], taken[1], len(members), taken[2])


def _numbers(frame: pd.DataFrame, place: dict[str, int]) -> dict[str, Array]:
    """Return the numeric columns of a table as arrays, with the number of the article."""
    numeric = frame.select_dtypes("number")
    columns = {name: numeric[name].to_numpy(dtype=np.float64) for name in numeric.columns}
    return columns | {"article": frame["doc_id"].map(place).to_numpy(dtype=np.float64)}


def _sentence_columns(tables: Mapping[str, pd.DataFrame], place: dict[str, int]) -> dict[str, Array]:
    """Return the columns of the counted sentences, with what their hits add up to."""
    counted = order_sentences(tables["sentences"][tables["sentences"]["counted"]])
    columns = _numbers(counted, place)
    columns["running"] = (counted["zone"] != "headline").to_numpy(dtype=np.float64)
    terms = tables["terms"]
    loaded = terms[terms["instrument"] == "loaded"]
    own = loaded[loaded["voice"] == "own"]
    accuracy_known = 0.0 if has_users(loaded.get("rule", ())) else 1.0
    columns["known"] = np.full(len(counted), accuracy_known)
    weights = own["weight"].to_numpy(dtype=np.float64)
    columns["weight_squares"] = count_by_sentence(counted, own, weights**2)
    for category in CATEGORIES:
        columns[f"category_{category}"] = count_by_sentence(counted, own[own["category"] == category])
    strong = leave_out_loaded(find_strong(tables), loaded)
    columns["strong_n"] = count_by_sentence(counted, strong[strong["voice"] == "own"])
    return columns


def _headline_columns(tables: Mapping[str, pd.DataFrame], place: dict[str, int]) -> dict[str, Array]:
    """Return the columns of the headlines, with the markers of form alone."""
    headlines = tables["headlines"]
    present = headlines[list(FORM_MARKERS)].fillna("") != ""
    return _numbers(headlines, place) | {"form_markers_n": present.sum(axis=1).to_numpy(dtype=np.float64)}
