"""Rows of the text itself: documents, blocks, sentences with their sentiment and counts, words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from analysis.measures.frames import FRAMES, FrameScores
from analysis.measures.loaded import Term
from analysis.measures.readability import score_readability_in
from analysis.measures.sentiment import Sentiment, score_segments_in
from analysis.tables.article import NAN, Article, Place, Row
from analysis.tables.declared import VOICES
from analysis.text.reading import Reading
from analysis.text.zones import ZONES


class Scored(NamedTuple):
    """Sentiment of one sentence: as a whole, and raw, masked and supplemented by voice."""

    whole: Sentiment
    own: tuple[float, float, float]
    quoted: tuple[float, float, float]


class _Segment(NamedTuple):
    """Neighbouring words of one sentence in one voice."""

    start: int
    end: int
    voice: str
    words_n: int


def document_row(article: Article, frames: FrameScores) -> Row:
    """Return the row of one article: words by voice and zone, readability, frames."""
    document, reading = article.document, article.reading
    zones: Counter[str] = Counter()
    voices: Counter[str] = Counter()
    sentences_n = 0
    for sentence, within in zip(reading.sentences, reading.sentence_words, strict=True):
        zones[reading.blocks[sentence.block].zone] += len(within)
        if article.counted[sentence.block]:
            voices.update(reading.voices[within.start : within.stop])
            sentences_n += 1
    readability = score_readability_in(reading)
    return (
        *(article.doc_id, document.outlet, document.format or "", article.headline),
        *(document.published or "", document.sha256 or ""),
        *(len(reading.text), len(reading.words), voices.total()),
        *(voices[voice] for voice in VOICES),
        *(zones[zone] for zone in ZONES),
        *(sentences_n, readability.lix, readability.flesch_kincaid),
        *(frames.scores[frame] for frame in FRAMES),
    )


def block_rows(article: Article) -> list[Row]:
    """Return one row per block."""
    rows: list[Row] = []
    for number, block in enumerate(article.reading.blocks):
        turn = "" if block.turn is None else block.turn or "unnamed"
        repeat = NAN if block.repeat_of is None else float(block.repeat_of)
        words_n = len(article.reading.words.between(block.start, block.end))
        where = (block.zone, block.start, block.end, turn, repeat, article.counted[number], words_n)
        rows.append((article.doc_id, number, *where))
    return rows


def word_rows(article: Article) -> list[Row]:
    """Return one row per distinct word of the counted zones."""
    reading = article.reading
    counts: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for sentence, within in zip(reading.sentences, reading.sentence_words, strict=True):
        if article.counted[sentence.block]:
            counts.update(reading.words.keys[within.start : within.stop])
            own.update(reading.words.keys[i] for i in within if reading.voices[i] == "own")
    return [(article.doc_id, word, n, own[word]) for word, n in sorted(counts.items())]


def score_sentences(reading: Reading) -> list[Scored]:
    """Score every sentence as a whole and, where two voices meet, by voice segments."""
    spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
    segments = [_segments(reading, within) for within in reading.sentence_words]
    mixed = [(s.start, s.end) for found in segments if len(found) > 1 for s in found]
    wholes, parts = score_segments_in(reading, spans), iter(score_segments_in(reading, mixed))
    scored = []
    for whole, found in zip(wholes, segments, strict=True):
        scores = [(s, whole if len(found) == 1 else next(parts)) for s in found]
        scored.append(Scored(whole, _mean_of(scores, "own"), _mean_of(scores, "quoted")))
    return scored


def _segments(reading: Reading, within: range) -> list[_Segment]:
    """Cut a sentence where the voice changes."""
    voices, words = reading.voices, reading.words
    found: list[_Segment] = []
    first = within.start
    for i in range(within.start + 1, within.stop + 1):
        if i == within.stop or voices[i] != voices[first]:
            found.append(_Segment(words.starts[first], words.ends[i - 1], voices[first], i - first))
            first = i
    return found


def _mean_of(parts: Sequence[tuple[_Segment, Sentiment]], voice: str) -> tuple[float, float, float]:
    """Average the scores of the segments in one voice, weighted by their words; NaN without any."""
    mine = [(s.words_n, score) for s, score in parts if s.voice == voice]
    words = sum(n for n, _ in mine)
    if not words:
        return (NAN, NAN, NAN)
    return (
        sum(n * s.compound for n, s in mine) / words,
        sum(n * s.compound_masked for n, s in mine) / words,
        sum(n * s.compound_supplement for n, s in mine) / words,
    )


def sentence_rows(
    article: Article, loaded: Sequence[tuple[Term, Place]], scored: Sequence[Scored], frames: FrameScores
) -> list[Row]:
    """Return one row per sentence."""
    reading = article.reading
    hits: Counter[tuple[int, str]] = Counter((place.sent_id, place.voice) for _, place in loaded)
    weights: dict[int, float] = defaultdict(float)
    for term, place in loaded:
        if place.voice == "own":
            weights[place.sent_id] += term.weight
    rows: list[Row] = []
    for number, sentence in enumerate(reading.sentences):
        within, whole = reading.sentence_words[number], scored[number].whole
        voices = Counter(reading.voices[within.start : within.stop])
        own, quoted = scored[number].own, scored[number].quoted
        rows.append(
            (
                *(article.doc_id, number, sentence.block, reading.blocks[sentence.block].zone),
                *(article.counted[sentence.block], sentence.start, sentence.end, len(within)),
                *(voices[voice] for voice in VOICES),
                *(_if_words(within, whole.compound, whole.neg, whole.neu, whole.pos)),
                *(_if_words(within, whole.compound_masked, whole.compound_supplement)),
                *(own[0], quoted[0], own[1], own[2]),
                *(hits[number, "own"], hits[number, "quoted"], weights[number]),
                *frames.sentences[number],
            )
        )
    return rows


def _if_words(within: range, *scores: float) -> tuple[float, ...]:
    """Return the scores, or NaN for a sentence without words."""
    return scores if len(within) else (NAN,) * len(scores)
