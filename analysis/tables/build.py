"""A study becomes its per-article tables: one pass over each article, plain rows, frames at the end."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.corpus import Document, InputError, Study
from analysis.measures.clickbait import Headline, score_headline
from analysis.measures.loaded import Term, find_loaded_in
from analysis.measures.markers import MARKERS
from analysis.measures.sentiment import Sentiment, find_names, score_segments_in
from analysis.tables.declared import MEASURED, VOICES
from analysis.tables.schema import build_frame
from analysis.text.reading import Reading, read_text
from analysis.text.zones import ZONES

Row = tuple[object, ...]
Rows = dict[str, list[Row]]
NAN = float("nan")
TERM_WORDS = 5  # matched phrases of at most five words may be committed (DESIGN, section 2)


def measure(study: Study) -> dict[str, pd.DataFrame]:
    """Measure every article of a study; the cost grows with the text, not with pairs of articles.

    Parameters
    ----------
    study : Study
        All of its texts at hand (`analysis.read_study`).

    Returns
    -------
    dict of str to DataFrame
        The per-article tables: documents, blocks, sentences, terms, headlines. CODEBOOK.md has the columns.

    Raises
    ------
    InputError
        If the text of a document is not at hand.

    Examples
    --------
    >>> from analysis.corpus import read_study
    >>> tables = measure(read_study("data/raw/example"))
    >>> len(tables["documents"]), sorted(tables)
    (5, ['blocks', 'documents', 'headlines', 'sentences', 'terms'])
    """
    if study.missing:
        raise InputError(
            f"{study.folder}/sources.csv: no text with the given sha256 for {', '.join(study.missing)}; "
            "name the folder that holds the texts (--texts DIR, or make TEXTS=DIR)"
        )
    return build_tables(map(measure_document, study.documents))


def build_tables(measured: Iterable[Rows]) -> dict[str, pd.DataFrame]:
    """Join the rows of measured articles into checked frames."""
    rows: Rows = {table.name: [] for table in MEASURED}
    for document in measured:
        for name, found in document.items():
            rows[name].extend(found)
    return {table.name: build_frame(table, rows[table.name]) for table in MEASURED}


def measure_document(document: Document) -> Rows:
    """Measure one article: a pure function of the document, rows in the declared order of columns."""
    reading = read_text(document.text or "", format=document.format)
    article = _Article(document, reading, [block.counted for block in reading.blocks])
    loaded = article.place(find_loaded_in(reading))
    sentences = _score_sentences(article)
    return {
        "documents": [_document_row(article)],
        "blocks": _block_rows(article),
        "sentences": _sentence_rows(article, loaded, sentences),
        "terms": _term_rows(article, loaded, sentences),
        "headlines": _headline_rows(article),
    }


@dataclass(frozen=True, slots=True)
class _Place:
    """A term with its sentence number (-1: none), zone, voice and whether it is counted."""

    term: Term
    sent_id: int
    zone: str
    voice: str
    counted: bool


@dataclass(frozen=True, slots=True)
class _Article:
    """A document with its reading and which of its blocks count."""

    document: Document
    reading: Reading
    counted: list[bool]

    @property
    def doc_id(self) -> str:
        """Identifier of the article."""
        return self.document.doc_id

    @property
    def headline(self) -> str:
        """The manifest's headline, else the text's, else empty."""
        if self.document.headline:
            return self.document.headline
        found = (b for b in self.reading.blocks if b.zone == "headline")
        return next((self.reading.text[b.start : b.end] for b in found), "")

    def place(self, terms: Iterable[Term]) -> list[_Place]:
        """Say where each term stands."""
        reading = self.reading
        starts = [sentence.start for sentence in reading.sentences]
        voice_at = dict(zip(reading.words.starts, reading.voices, strict=True))
        placed = []
        for term in terms:
            sent_id = bisect_right(starts, term.start) - 1
            block = reading.sentences[sent_id].block
            voice = voice_at.get(term.start, "own")
            placed.append(_Place(term, sent_id, reading.blocks[block].zone, voice, self.counted[block]))
        return placed


def _document_row(article: _Article) -> Row:
    """Count the words of an article by voice and zone."""
    document, reading = article.document, article.reading
    zones: Counter[str] = Counter()
    voices: Counter[str] = Counter()
    sentences_n = 0
    for sentence, within in zip(reading.sentences, reading.sentence_words, strict=True):
        zones[reading.blocks[sentence.block].zone] += len(within)
        if article.counted[sentence.block]:
            voices.update(reading.voices[within.start : within.stop])
            sentences_n += 1
    facts = (document.format or "", article.headline, document.published or "", document.sha256 or "")
    counts = (len(reading.text), len(reading.words), voices.total())
    return (
        *(article.doc_id, document.outlet, *facts, *counts),
        *(voices[voice] for voice in VOICES),
        *(zones[zone] for zone in ZONES),
        sentences_n,
    )


def _block_rows(article: _Article) -> list[Row]:
    """Return one row per block."""
    rows: list[Row] = []
    for number, block in enumerate(article.reading.blocks):
        turn = "" if block.turn is None else block.turn or "unnamed"
        repeat = NAN if block.repeat_of is None else float(block.repeat_of)
        words_n = len(article.reading.words.between(block.start, block.end))
        where = (block.zone, block.start, block.end, turn, repeat, article.counted[number], words_n)
        rows.append((article.doc_id, number, *where))
    return rows


@dataclass(frozen=True, slots=True)
class _Scored:
    """Sentiment of one sentence: as a whole, and of its own-voice and quoted words."""

    whole: Sentiment
    own: tuple[float, float, float]
    quoted: tuple[float, float, float]


def _score_sentences(article: _Article) -> list[_Scored]:
    """Score every sentence as a whole and, where two voices meet, by voice segments."""
    reading = article.reading
    spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
    wholes = score_segments_in(reading, spans)
    segments = [_segments(reading, within) for within in reading.sentence_words]
    mixed = [segment for found in segments if len(found) > 1 for segment in found]
    scores = iter(score_segments_in(reading, [(s.start, s.end) for s in mixed]))
    scored = []
    for whole, found in zip(wholes, segments, strict=True):
        parts = [(s, whole) for s in found] if len(found) < 2 else [(s, next(scores)) for s in found]
        scored.append(_Scored(whole, _mean_of(parts, "own"), _mean_of(parts, "quoted")))
    return scored


@dataclass(frozen=True, slots=True)
class _Segment:
    """Neighbouring words of one sentence in one voice."""

    start: int
    end: int
    voice: str
    words_n: int


def _segments(reading: Reading, within: range) -> list[_Segment]:
    """Cut a sentence where the voice changes."""
    voices, words = reading.voices, reading.words
    if len(within) == 0:
        return []
    found, first = [], within.start
    for i in range(within.start + 1, within.stop + 1):
        if i == within.stop or voices[i] != voices[first]:
            found.append(_Segment(words.starts[first], words.ends[i - 1], voices[first], i - first))
            first = i
    return found


def _mean_of(parts: list[tuple[_Segment, Sentiment]], voice: str) -> tuple[float, float, float]:
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


def _sentence_rows(article: _Article, loaded: list[_Place], scored: list[_Scored]) -> list[Row]:
    """Return one row per sentence."""
    reading = article.reading
    hits: Counter[tuple[int, str]] = Counter((p.sent_id, p.voice) for p in loaded)
    weights: dict[int, float] = defaultdict(float)
    for place in loaded:
        if place.voice == "own":
            weights[place.sent_id] += place.term.weight
    rows: list[Row] = []
    for number, (sentence, within, score) in enumerate(
        zip(reading.sentences, reading.sentence_words, scored, strict=True)
    ):
        voices = Counter(reading.voices[within.start : within.stop])
        whole = score.whole
        rows.append(
            (
                *(article.doc_id, number, sentence.block, reading.blocks[sentence.block].zone),
                *(article.counted[sentence.block], sentence.start, sentence.end, len(within)),
                *(voices[voice] for voice in VOICES),
                *(_if_words(within, whole.compound, whole.neg, whole.neu, whole.pos)),
                *(_if_words(within, whole.compound_masked, whole.compound_supplement)),
                *(score.own[0], score.quoted[0], score.own[1], score.own[2]),
                *(hits[number, "own"], hits[number, "quoted"], weights[number]),
            )
        )
    return rows


def _if_words(within: range, *scores: float) -> tuple[float, ...]:
    """Return the scores, or NaN for a sentence without words."""
    return scores if len(within) else (NAN,) * len(scores)


def _term_rows(article: _Article, loaded: list[_Place], scored: list[_Scored]) -> list[Row]:
    """Return one row per hit of a lexicon."""
    rows = [_term_row(article, place, "loaded") for place in loaded]
    drivers = [
        Term(d.start, d.end, d.term, "positive" if d.valence > 0 else "negative", d.valence, "vader")
        for score in scored
        for d in score.whole.drivers
    ]
    rows += [_term_row(article, place, "sentiment") for place in article.place(drivers)]
    return sorted(rows, key=lambda row: (row[2], row[3], str(row[5])))


def _term_row(article: _Article, place: _Place, instrument: str) -> Row:
    """Return the row of one hit; a hit of more than five words is named by its lexicon form."""
    term = place.term
    printed = article.reading.text[term.start : term.end]
    shown = " ".join(printed.split()) if len(printed.split()) <= TERM_WORDS else term.term
    what = (shown, instrument, term.category, float(term.weight), term.rule)
    return (
        article.doc_id,
        place.sent_id,
        term.start,
        term.end,
        *what,
        place.zone,
        place.voice,
        place.counted,
    )


def _headline_rows(article: _Article) -> list[Row]:
    """Measure the headline, if there is one."""
    if not article.headline:
        return []
    names = find_names(article.reading)
    head = read_text(article.headline)
    score: Headline = score_headline(article.headline, names=names)
    whole = score_segments_in(head, [(0, len(article.headline))], names=names)[0]
    triggers = [_join(score.markers.get(name, ())) for name in MARKERS]
    return [
        (
            *(article.doc_id, article.document.outlet, article.headline, len(head.words)),
            *(*triggers, sum(map(bool, triggers))),
            *(score.strength, score.low, score.high, score.probability, _join(score.reasons)),
            *(len(find_loaded_in(head)), whole.compound, whole.compound_masked, whole.compound_supplement),
        )
    ]


def _join(words: Iterable[object] | Mapping[str, object]) -> str:
    """Join trigger words for one cell."""
    return "; ".join(map(str, words))
