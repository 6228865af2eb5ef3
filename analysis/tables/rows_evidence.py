"""Rows of evidence: hits of the lexicons, quotations, mentions of facts, clauses of agency, headlines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from analysis.measures.agency import find_agency_in
from analysis.measures.clickbait import score_headline
from analysis.measures.facts import find_mentions_in
from analysis.measures.frames import FrameScores
from analysis.measures.loaded import Term
from analysis.measures.markers import MARKERS
from analysis.measures.sentiment import find_names, score_segments_in
from analysis.tables.article import PHRASE_WORDS, Article, Place, Row, cut_phrase
from analysis.tables.rows_text import Scored
from analysis.text.reading import Reading, read_text
from analysis.text.voices import cue_load

Finder = Callable[[Reading], list[Term]]
Placed = Sequence[tuple[Term, Place]]


def term_rows(article: Article, loaded: Placed, scored: Iterable[Scored], frames: FrameScores) -> list[Row]:
    """Return one row per hit of a lexicon: loaded words, words that moved a sentiment score, frame cues."""
    rows = [_term_row(article, term, place, "loaded") for term, place in loaded]
    for score in scored:
        for d in score.whole.drivers:
            side = "positive" if d.valence > 0 else "negative"
            term = Term(d.start, d.end, d.term, side, d.valence, "vader")
            rows.append(_term_row(article, term, article.place(d.start), "sentiment"))
    for hit in frames.hits:
        if hit.weight:
            term = Term(hit.start, hit.end, hit.term, hit.frame, hit.weight, hit.rule)
            rows.append(_term_row(article, term, article.place(hit.start), "frame"))
    return sorted(rows, key=lambda row: (row[2], row[3], str(row[5]), str(row[6])))


def _term_row(article: Article, term: Term, place: Place, instrument: str) -> Row:
    """Return the row of one hit; a hit of more than five words is named by its lexicon form."""
    printed = " ".join(article.reading.text[term.start : term.end].split())
    shown = printed if printed.count(" ") < PHRASE_WORDS else term.term
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


def quote_rows(article: Article) -> list[Row]:
    """Return one row per quotation, attributed claim or scare quote."""
    rows: list[Row] = []
    for number, quote in enumerate(article.reading.quotes):
        place = article.place(quote.start)
        words_n = len(article.reading.words.between(quote.start, quote.end))
        who = (cut_phrase(quote.speaker), quote.speaker_type, cut_phrase(quote.cue), cue_load(quote.cue))
        flags = (cut_phrase(quote.outlet), quote.unclosed, quote.continues, place.zone, place.counted)
        rows.append((article.doc_id, number, quote.start, quote.end, quote.kind, words_n, *who, *flags))
    return rows


def mention_rows(article: Article) -> list[Row]:
    """Return one row per mention of a fact."""
    published = date.fromisoformat(article.document.published) if article.document.published else None
    return [
        (
            *(article.doc_id, number, "", m.kind, cut_phrase(m.label), m.low, m.high, m.unit, m.qualifier),
            *(m.sent_id, m.start, m.end, m.thing, m.relation, m.event, m.names, m.part, m.step, m.about),
        )
        for number, m in enumerate(find_mentions_in(article.reading, published=published))
    ]


def agency_rows(article: Article) -> list[Row]:
    """Return one row per passive, nominalised action or action in the active voice."""
    return [
        (
            *(article.doc_id, number, a.sentence, a.start, a.end, a.kind),
            *(cut_phrase(a.actor), cut_phrase(a.target), a.verb, a.category, article.place(a.start).voice),
        )
        for number, a in enumerate(find_agency_in(article.reading))
    ]


def headline_rows(article: Article, find: Finder) -> list[Row]:
    """Measure the headline, if there is one."""
    text = article.headline
    if not text:
        return []
    names = find_names(article.reading)
    head = read_text(text)
    score = score_headline(text, names=names)
    whole = score_segments_in(head, [(0, len(text))], names=names)[0]
    triggers = [_join(score.markers[name]) for name in MARKERS]
    return [
        (
            *(article.doc_id, article.document.outlet, text, len(head.words)),
            *(*triggers, sum(map(bool, triggers))),
            *(score.strength, score.low, score.high, score.probability, _join(map(str, score.reasons))),
            *(len(find(head)), whole.compound, whole.compound_masked, whole.compound_supplement),
        )
    ]


def _join(words: Iterable[str] | Collection[str]) -> str:
    """Join trigger words for one cell."""
    return "; ".join(words)
