"""Agreement of voices with the coded sets: whose words the loaded spans are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from scipy.stats import binomtest

from analysis.fitting.coded import Coded
from analysis.fitting.labelled import read_rows
from analysis.text.reading import Reading, read_text

DATA = Path(__file__).parent / "data"
SAMPLES = ("development", "held-out")
CODER = "language-model coder, no human coding"


def share(part: int, whole: int) -> float:
    """Return part of whole, NaN of nothing."""
    return part / whole if whole else float("nan")


def add_case(counts: Counter[tuple[str, str]], measure: str, hits: int, cases: int) -> None:
    """Count one measure's hits among its cases."""
    counts[measure, "hits"] += hits
    counts[measure, "cases"] += cases


class CodedSpan(NamedTuple):
    """A coded span: the article's reading, offsets and the coders' voice."""

    reading: Reading
    start: int
    end: int
    voice: str


def score_coded(spans: Iterable[CodedSpan]) -> Counter[tuple[str, str]]:
    """Count the spans that have the coders' voice."""
    counts: Counter[tuple[str, str]] = Counter()
    for span in spans:
        within = span.reading.words.between(span.start, span.end)
        voices = [span.reading.voices[i] for i in within]
        ours = "quoted" if voices.count("quoted") * 2 > len(voices) else "own"
        add_case(counts, "voice_accuracy", ours == span.voice, 1)
        if span.voice == "quoted":
            add_case(counts, "voice_quoted_recall", ours == "quoted", 1)
        if ours == "quoted":
            add_case(counts, "voice_quoted_precision", span.voice == "quoted", 1)
    return counts


def read_spans(articles: Iterable[Coded]) -> Iterator[CodedSpan]:
    """Yield the coded spans of articles, each beside the reading of its article."""
    for article in articles:
        reading = read_text(article.text)
        for span in article.spans:
            yield CodedSpan(reading, span.start, span.end, span.voice)


def read_sample(name: str) -> list[dict[str, str]]:
    """Read the codes of a sample: offsets into articles of the labelled data, never their words."""
    return read_rows(DATA / f"{name}.csv")


def exact_share(right: int, n: int) -> tuple[float, float, float]:
    """Return a share with its exact (Clopper-Pearson) 95% interval.

    >>> [round(end, 3) for end in exact_share(9, 10)]
    [0.9, 0.555, 0.997]
    """
    interval = binomtest(right, n).proportion_ci(method="exact")
    return right / n, float(interval.low), float(interval.high)
