"""The per-article tables cut into units: arrays of the counted sentences and headlines of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.measures.clickbait.markers import FORM_MARKERS
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.stats.clustered import Units
from analysis.stats.curves import Array

# VADER rates words from -4 to 4; those half-way out or more are taken for strong.
STRONG = 2.0
_FAR = 1 << 40  # further than any text is long: keeps articles apart when offsets are put in one line
# From this many articles on, the unit that varies is the article: the interval is of the outlet's telling.
# One article alone varies by its sentences: the interval is of this article (benchmarks/between.md).
LEAST_ARTICLES = 2


def order_sentences(sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences in the order of the text, article by article: estimates look at neighbours.

    >>> rows = pd.DataFrame({"doc_id": ["b", "a", "b"], "sent_id": [1, 0, 0]}, index=[7, 7, 7])
    >>> order_sentences(rows).values.tolist()
    [['a', 0], ['b', 0], ['b', 1]]
    """
    article = pd.factorize(sentences["doc_id"], sort=True)[0]
    return sentences.iloc[np.lexsort((sentences["sent_id"], article))]


def count_by_sentence(
    sentences: pd.DataFrame, terms: pd.DataFrame, weights: Array | None = None
) -> NDArray[np.float64]:
    """Return the number of hits (or the sum of their weights) of each row of the sentences table.

    ``sentences``: rows of the sentences table. ``terms``: rows of the terms table; hits in other sentences
    count nowhere. ``weights``: what each hit counts; 1 unless told. Returned: one number per sentence.

    >>> sentences = pd.DataFrame({"doc_id": ["a", "a"], "sent_id": [0, 1]})
    >>> terms = pd.DataFrame({"doc_id": ["a", "a", "b"], "sent_id": [1, 1, 0]})
    >>> count_by_sentence(sentences, terms).tolist()
    [0.0, 2.0]
    """
    row_of = {key: i for i, key in enumerate(zip(sentences["doc_id"], sentences["sent_id"], strict=True))}
    keys = zip(terms["doc_id"], terms["sent_id"], strict=True)
    rows = np.array([row_of.get(key, -1) for key in keys], dtype=np.int64)
    counts = np.ones(len(rows)) if weights is None else weights
    known = rows >= 0
    return np.bincount(rows[known], counts[known], len(sentences)).astype(np.float64)


def find_strong(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the hits of VADER's strong words: valence of 2 or more on its scale of 4, after negation."""
    terms = tables["terms"]
    return terms[(terms["instrument"] == "sentiment") & (terms["weight"].abs() >= STRONG)]


def leave_out_loaded(strong: pd.DataFrame, loaded: pd.DataFrame) -> pd.DataFrame:
    """Return the strong words that share no character with a loaded hit, so that no word is counted twice.

    >>> strong = pd.DataFrame({"doc_id": ["a", "a"], "start": [0, 10], "end": [4, 14]})
    >>> leave_out_loaded(strong, pd.DataFrame({"doc_id": ["a"], "start": [8], "end": [20]})).index.tolist()
    [0]
    """
    if not len(loaded) or not len(strong):
        return strong
    places = {doc_id: i * _FAR for i, doc_id in enumerate(pd.concat([strong, loaded])["doc_id"].unique())}
    taken = loaded["doc_id"].map(places).to_numpy() + loaded[["start", "end"]].to_numpy().T
    taken = taken[:, np.argsort(taken[0])]
    start, end = strong["doc_id"].map(places).to_numpy() + strong[["start", "end"]].to_numpy().T
    before = np.searchsorted(taken[0], end) - 1  # the last loaded hit that begins before the word ends
    overlaps = (before >= 0) & (taken[1][np.maximum(before, 0)] > start)
    return strong[~overlaps]


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
