"""Agreement on stories about war, violence, accidents, storms and sport, where literal words abound.

The spans were coded by a language model with the codebook of coded192; the table holds offsets only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.fitting.coded import Coded, Span
from analysis.measures.loaded import find_loaded_in
from analysis.text.reading import read_text
from analysis.text.zones import Block
from analysis.validity.coded_samples import read_sample
from analysis.validity.loaded_methods import Counts, add_counts, find_shipped, span_row

PARTS = ("development", "check")


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
