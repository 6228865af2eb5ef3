"""Ways to find loaded words, compared with coders word by word: ours, our lexicon alone, a baseline."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.fitting.coded import Coded, Span
from analysis.measures.loaded import find_loaded_in
from analysis.measures.loaded.lexicon import loaded_forms, loaded_phrases
from analysis.measures.sentiment.rule_words import read_analyzer
from analysis.text.reading import Reading, read_text
from analysis.text.zones import Block
from analysis.validity.coded_voices import read_sample, share

STRONG = 2.0  # a valence of VADER from which a word counts as strong, either way
CLEAR = 2  # weight from which the lexicon alone takes a word for loaded
# Published or measured before: they need lists that come with no installed package. Per word, coded12.
QUOTED = (("Hu and Liu's list", 0.22), ("MPQA", 0.23), ("NELA's bias words", 0.09))
Finder = Callable[[Reading], set[int]]
PARTS = ("development", "check")


class Counts(NamedTuple):
    """What was found, what coders marked, and what both did."""

    found: int
    coded: int
    both: int

    def row(self) -> dict[str, float]:
        """Return precision, recall and F1 with their counts; NaN where a denominator is 0."""
        found, coded, both = self
        shares = {"precision_share": share(both, found), "recall_share": share(both, coded)}
        shares["f1_score"] = share(2 * both, found + coded)
        return {**shares, "found_n": found, "coded_n": coded, "both_n": both}


def span_row(found: int, right: int, coded: int, reached: int) -> dict[str, float]:
    """Return precision, recall and F1 of spans: hits that touch one, and those that a hit touches.

    NaN where a denominator is 0; ``both_n`` are the hits that touch one.
    """
    precision, recall = share(right, found), share(reached, coded)
    total = precision + recall
    f1 = 2 * precision * recall / total if total else total  # 0 if both are, NaN if one is
    shares = {"precision_share": precision, "recall_share": recall, "f1_score": f1}
    return {**shares, "found_n": found, "coded_n": coded, "both_n": right}


def find_shipped(reading: Reading) -> set[int]:
    """Return the words in the hits of the instrument that ships."""
    return {i for term in find_loaded_in(reading) for i in reading.words.between(term.start, term.end)}


def find_listed(reading: Reading) -> set[int]:
    """Return the words that the lexicon alone takes for loaded: weight 2 and 3, fixed terms left out."""
    keys, forms = reading.words.keys, loaded_forms()
    found = {i for i, key in enumerate(keys) if key in forms and forms[key].weight >= CLEAR}
    for hit in loaded_phrases().find(keys, 0, len(keys)):
        inside = set(range(hit.first, hit.last))
        found = found | inside if hit.entry.weight >= CLEAR else found - inside
    return found


def find_strong(reading: Reading) -> set[int]:
    """Return the words that vaderSentiment's lexicon holds for strong."""
    lexicon = read_analyzer().lexicon
    return {i for i, key in enumerate(reading.words.keys) if abs(lexicon.get(key, 0)) >= STRONG}


METHODS: tuple[tuple[str, Finder], ...] = (
    ("shipped: lexicon, rules and fitted model", find_shipped),
    ("our lexicon alone, weights 2 and 3", find_listed),
    ("vaderSentiment's strong words", find_strong),
)


def _compare(article: Coded, finder: Finder) -> Counts:
    """Compare a method with a coder, word by word, in the zones that were coded."""
    reading = read_text(article.text, blocks=article.blocks)
    counted, labels = article.counted(reading.words), article.labels(reading.words)
    found = {i for i in finder(reading) if counted[i]}
    coded = {i for i, span in enumerate(labels) if span is not None and counted[i]}
    return Counts(len(found), len(coded), len(found & coded))


def add_counts(counts: Sequence[Counts]) -> Counts:
    """Add counts."""
    return Counts(sum(c.found for c in counts), sum(c.coded for c in counts), sum(c.both for c in counts))


def _coder(spans_of: Coded) -> Finder:
    """Make a method of a coder."""
    return lambda reading: {i for i, s in enumerate(spans_of.labels(reading.words)) if s is not None}


def validate_words(coded: dict[str, list[Coded]]) -> pd.DataFrame:
    """Compare all methods with each coder of coded12 per word, and the coders with each other."""
    rows = []
    for coder, articles in coded.items():
        for method, finder in METHODS:
            counts = add_counts([_compare(article, finder) for article in articles])
            rows.append({"data": "coded12", "coder": coder, "method": method, **counts.row()})
    pairs = zip(coded["a"], coded["b"], strict=True)
    between = add_counts([_compare(one, _coder(other)) for one, other in pairs])
    rows.append({"data": "coded12", "coder": "a", "method": "the other coder (b)", **between.row()})
    quoted = [
        {"data": "coded12", "coder": "both", "method": f"{m} (quoted)", "f1_score": f} for m, f in QUOTED
    ]
    return pd.DataFrame([*rows, *quoted])


def read_topics(datasets: Path, part: str) -> Iterator[Coded]:
    """Read the openings of a part, "development" or "check", with their spans.

    ``datasets``: folder with allsides/articles.parquet, which holds the texts. ``part``: half of the
    articles; rules were made with a view to the development half only. Yielded: one article's opening as a
    single body block.
    """
    texts = pd.read_parquet(datasets / "allsides" / "articles.parquet").set_index("doc_id").text
    spans: dict[str, list[Span]] = {}
    for row in read_sample("loaded_topics_coded"):
        span = Span(int(row["start"]), int(row["end"]), row["category"], row["voice"])
        spans.setdefault(row["article"], []).append(span)
    for row in read_sample("loaded_topics"):
        if row["part"] == part:
            name, end = row["article"], int(row["end"])
            block = Block(0, end, "body")
            yield Coded(name, row["outlet"], texts[name][:end], [block], spans.get(name, []), float("nan"))


def count_words(article: Coded) -> Counts:
    """Count the words found, coded, and both."""
    reading = read_text(article.text)
    coded = {i for i, span in enumerate(article.labels(reading.words)) if span is not None}
    found = find_shipped(reading)
    return Counts(len(found), len(coded), len(found & coded))


def count_spans(article: Coded) -> tuple[int, int, int, int]:
    """Count hits, hits on a span, spans, and spans hit (one character shared is enough)."""
    hits, spans = find_loaded_in(read_text(article.text)), article.spans
    right = [h for h in hits if any(s.start < h.end and s.end > h.start for s in spans)]
    reached = [s for s in spans if any(s.start < h.end and s.end > h.start for h in hits)]
    return len(hits), len(right), len(spans), len(reached)


def validate_topics(datasets: Path) -> pd.DataFrame:
    """Compare the instrument with the coded openings, word by word and span by span, for both parts."""
    rows: list[dict[str, object]] = []
    for part in PARTS:
        articles = list(read_topics(datasets, part))
        words = add_counts([count_words(article) for article in articles])
        counted = [count_spans(article) for article in articles]
        hits, right, spans, reached = (sum(column) for column in zip(*counted, strict=True))
        shared = {"data": "topics", "part": part, "articles_n": len(articles)}
        rows.append({**shared, "unit": "word", **words.row()})
        rows.append({**shared, "unit": "span", **span_row(hits, right, spans, reached)})
    return pd.DataFrame(rows)
