"""Rows of the text itself: documents, blocks, sentences with their sentiment and counts, words, headlines."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from operator import sub
from typing import NamedTuple

from analysis.measures.clickbait import Headline, score_headline
from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.frames import FRAMES, FrameScores
from analysis.measures.loaded import Term, find_loaded_in, find_loaded_together
from analysis.measures.readability import score_readability_in
from analysis.measures.sentiment import Sentiment, find_names, score_segments_in
from analysis.tables.article import NAN, Article, Place, Row, VoiceCounts, cut_phrase
from analysis.tables.schema import VOICES
from analysis.text.reading import Reading, read_texts
from analysis.text.zones import ZONES, split_zones

Finder = Callable[[Reading], list[Term]]
Scores = tuple[float, float, float]  # compound raw, masked, and masked with the supplement
NO_SCORES: Scores = (NAN, NAN, NAN)


class Scored(NamedTuple):
    """Sentiment of one sentence: as a whole with its three compounds, and by voice."""

    whole: Sentiment
    scores: Scores
    own: Scores
    quoted: float


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
    counted: list[VoiceCounts] = []
    for sentence, voices in zip(reading.sentences, article.voices_n, strict=True):
        zones[reading.blocks[sentence.block].zone] += sum(voices)
        if article.counted[sentence.block]:
            counted.append(voices)
    voices_n = [sum(column) for column in zip(*counted, strict=True)] or [0] * len(VOICES)
    readability = score_readability_in(reading)
    return (
        *(article.doc_id, document.outlet, document.format or "", article.headline),
        *(document.published or "", document.sha256 or ""),
        *(len(reading.text), len(reading.words), sum(voices_n)),
        *voices_n,
        *(zones[zone] for zone in ZONES),
        *(len(counted), readability.lix, readability.flesch_kincaid),
        *(frames.scores[frame] for frame in FRAMES),
    )


def block_rows(article: Article) -> list[Row]:
    """Return one row per block."""
    rows: list[Row] = []
    by_hand = dict(article.document.zones)
    for number, block in enumerate(article.reading.blocks):
        turn = "" if block.turn is None else block.turn or "unnamed"
        repeat = NAN if block.repeat_of is None else float(block.repeat_of)
        words_n = len(article.reading.words.between(block.start, block.end))
        place = (block.zone, block.start, block.end, turn, repeat, block.start in by_hand)
        rows.append((article.doc_id, number, *place, article.counted[number], words_n))
    return rows


def word_rows(article: Article) -> list[Row]:
    """Return one row per distinct word of the counted zones."""
    reading, keys = article.reading, article.reading.words.keys
    every: list[str] = []
    others: list[str] = []
    for sentence, within, (own_n, *_) in zip(
        reading.sentences, reading.sentence_words, article.voices_n, strict=True
    ):
        if article.counted[sentence.block]:
            found = keys[within.start : within.stop]
            every += found
            if not own_n:
                others += found
            elif own_n < len(found):
                others += [keys[i] for i in within if reading.voices[i] != "own"]
    counts, not_own = Counter(every), Counter(others)
    words = sorted(counts)
    # Columns zipped to rows: no step of Python for each word.
    uses = list(map(counts.__getitem__, words))
    own = map(sub, uses, map(not_own.get, words, repeat(0)))
    return list(zip(repeat(article.doc_id), words, uses, own, strict=False))


def score_sentences(article: Article) -> list[Scored]:
    """Score every sentence as a whole and, where two voices meet, by voice segments."""
    reading = article.reading
    spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
    segments = [
        _segments(reading, within) if max(counts) < len(within) else []
        for within, counts in zip(reading.sentence_words, article.voices_n, strict=True)
    ]
    mixed = [(s.start, s.end) for found in segments for s in found]
    wholes, parts = score_segments_in(reading, spans), iter(score_segments_in(reading, mixed))
    scored = []
    for whole, found, counts in zip(wholes, segments, article.voices_n, strict=True):
        scores = _compounds(whole)
        if found:
            by_voice = [(s, next(parts)) for s in found]
            own, quoted = _mean_of(by_voice, "own"), _mean_of(by_voice, "quoted")[0]
        else:
            own, quoted = scores if counts[0] else NO_SCORES, scores[0] if counts[1] else NAN
        scored.append(Scored(whole, scores, own, quoted))
    return scored


def _compounds(score: Sentiment) -> Scores:
    """Return the three compounds of a score."""
    return score.compound, score.compound_masked, score.compound_supplement


def _segments(reading: Reading, within: range) -> list[_Segment]:
    """Cut a sentence where the voice changes."""
    voices, words = reading.voices, reading.words
    found: list[_Segment] = []
    first = within.start
    for i in range(within.start + 1, within.stop + 1):
        if i == within.stop or voices[i] != voices[first]:
            # Up to the next segment's first word: "!" and emoji count for the words before them.
            end = words.ends[i - 1] if i == within.stop else words.starts[i]
            found.append(_Segment(words.starts[first], end, voices[first], i - first))
            first = i
    return found


def _mean_of(parts: Sequence[tuple[_Segment, Sentiment]], voice: str) -> Scores:
    """Average the scores of the segments in one voice, weighted by their words; NaN without any."""
    mine = [(s.words_n, _compounds(score)) for s, score in parts if s.voice == voice]
    words = sum(n for n, _ in mine)
    if not words:
        return NO_SCORES
    raw, masked, supplement = (sum(n * score[k] for n, score in mine) / words for k in range(3))
    return raw, masked, supplement


def sentence_rows(
    article: Article, loaded: Sequence[tuple[Term, Place]], scored: Sequence[Scored], frames: FrameScores
) -> list[Row]:
    """Return one row per sentence."""
    reading = article.reading
    hits: Counter[tuple[int, str]] = Counter((place.sent_id, place.voice) for _, place in loaded)
    weights: dict[int, float] = {}
    for term, place in loaded:
        if place.voice == "own":
            weights[place.sent_id] = weights.get(place.sent_id, 0.0) + term.weight
    rows: list[Row] = []
    for number, sentence in enumerate(reading.sentences):
        (whole, (compound, masked, supplement), own, quoted), counts = (
            scored[number],
            article.voices_n[number],
        )
        words_n = len(reading.sentence_words[number])
        shares = (whole.neg, whole.neu, whole.pos)
        if not words_n:
            shares, compound, masked, supplement = NO_SCORES, *NO_SCORES
        rows.append(
            (
                *(article.doc_id, number, sentence.block, reading.blocks[sentence.block].zone),
                *(article.counted[sentence.block], sentence.start, sentence.end, words_n, *counts),
                *(compound, *shares, masked, supplement, own[0], quoted, own[1], own[2]),
                *(hits.get((number, "own"), 0), hits.get((number, "quoted"), 0), weights.get(number, 0.0)),
                *frames.sentences[number],
            )
        )
    return rows


def headline_rows(articles: Sequence[Article], find: Finder) -> list[list[Row]]:
    """Measure the headlines of articles step by step: a row for each article that has one."""
    told = [article for article in articles if article.headline]
    rows = iter(_measure(told, find))
    return [[next(rows)] if article.headline else [] for article in articles]


def _measure(articles: Sequence[Article], find: Finder) -> list[Row]:
    """Return the rows of articles that have a headline."""
    texts = [article.headline for article in articles]
    heads = read_texts(texts, list(map(split_zones, texts)))
    names = [
        find_names(article.reading, among=head.words.keys)
        for article, head in zip(articles, heads, strict=True)
    ]
    terms = find_loaded_together(heads) if find is find_loaded_in else list(map(find, heads))
    wholes = [
        score_segments_in(head, [(0, len(head.text))], names=known)[0]
        for head, known in zip(heads, names, strict=True)
    ]
    scores = [
        score_headline(
            head.text, names=known, terms=found if _shares_terms(head, find) else None, words=head.words
        )
        for head, known, found in zip(heads, names, terms, strict=True)
    ]
    return list(map(_row, articles, heads, terms, scores, wholes))


def _shares_terms(head: Reading, find: Finder) -> bool:
    """Tell whether the terms of a headline are those that the marker "emotional" asks for."""
    return find is find_loaded_in and len(head.sentences) == 1


def _row(article: Article, head: Reading, terms: list[Term], score: Headline, whole: Sentiment) -> Row:
    """Put what was measured on one headline into a row."""
    markers = score.markers
    triggers = [_join(map(cut_phrase, markers[name])) for name in MARKERS]
    voice_at = dict(zip(head.words.starts, head.voices, strict=True)) if terms else {}
    own_n = sum(voice_at.get(term.start, "own") == "own" for term in terms)
    return (
        *(article.doc_id, article.document.outlet, head.text, len(head.words), head.voices.count("own")),
        *(*triggers, sum(map(bool, triggers))),
        *(score.strength, score.low, score.high, score.probability, _join(map(str, score.reasons))),
        *(own_n, whole.compound, whole.compound_masked, whole.compound_supplement),
    )


def _join(words: Iterable[str]) -> str:
    """Join trigger words for one cell."""
    return "; ".join(words)
