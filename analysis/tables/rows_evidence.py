"""Rows of evidence: hits of the lexicons, quotations, mentions of facts, clauses of agency."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import repeat
from operator import itemgetter

from analysis.by_hand.facts import Setting, write_cell
from analysis.inputs import InputError
from analysis.measures.added import correct_mentions
from analysis.measures.agency import find_agency_in
from analysis.measures.agency.actors import find_heads
from analysis.measures.facts import hash_mentions_together
from analysis.measures.frames import FrameScores
from analysis.measures.loaded import Term
from analysis.measures.mentions.claims import KIND as CLAIM
from analysis.measures.mentions.mention import Mention
from analysis.measures.mentions.statements import KIND as STATEMENT
from analysis.measures.mentions.statements import Told
from analysis.tables.article import NAN, Article, Place, Row, cut_phrase
from analysis.tables.rows_text import Scored
from analysis.text.voices.quotes import NO_QUOTE
from analysis.text.voices.verbs import cue_load

Placed = Sequence[tuple[Term, Place]]
Sentence = tuple[int, str, bool]  # its number, its zone, whether it counts
_TERM_ORDER = itemgetter(2, 3, 5, 6)  # start, end, instrument, category
# Whose labels are not cut here: a claim has its own length, an institution its whole name.
_WHOLE = frozenset({CLAIM, "institution"})


def term_rows(article: Article, loaded: Placed, scored: Iterable[Scored], frames: FrameScores) -> list[Row]:
    """Return one row per hit of a lexicon: loaded words, words that moved a sentiment score, frame cues.

    A hit of more than five words is cut. The rows of an instrument are written out one by one: they are the
    most numerous of all, and a function for each would double their time.
    """
    places = _places(article)
    rows = _loaded_rows(article, loaded)
    rows += _driver_rows(article, scored, places)
    rows += _cue_rows(article, frames, places)
    rows.sort(key=_TERM_ORDER)
    return rows


def _loaded_rows(article: Article, loaded: Placed) -> list[Row]:
    """Return the rows of loaded words."""
    doc_id, text = article.doc_id, article.reading.text
    return [
        (doc_id, place.sent_id, t.start, t.end, cut_phrase(text[t.start : t.end]), "loaded", t.category)
        + (float(t.weight), t.rule, place.zone, place.voice, place.counted)
        for t, place in loaded
    ]


def _driver_rows(article: Article, scored: Iterable[Scored], places: Sequence[Sentence]) -> list[Row]:
    """Return the rows of the words that moved a sentiment score."""
    doc_id, voice_at = article.doc_id, article.voice_at
    return [
        (
            doc_id,
            sent_id,
            start,
            end,
            cut_phrase(term),
            "sentiment",
            "positive" if valence > 0 else "negative",
        )
        + (valence, "vader", zone, voice_at.get(start, "own"), counted)
        for score, (sent_id, zone, counted) in zip(scored, places, strict=True)
        for start, end, term, valence in score.whole.drivers
    ]


def _cue_rows(article: Article, frames: FrameScores, places: Sequence[Sentence]) -> list[Row]:
    """Return the rows of the words that stand for a frame."""
    rows: list[Row] = []
    doc_id, text, voice_at = article.doc_id, article.reading.text, article.voice_at
    for cue in frames.hits:
        if cue.weight:
            sent_id, zone, counted = places[cue.sentence]
            what = cut_phrase(text[cue.start : cue.end]), "frame", cue.frame, float(cue.weight), cue.rule
            voice = voice_at.get(cue.start, "own")
            rows.append((doc_id, sent_id, cue.start, cue.end, *what, zone, voice, counted))
    return rows


def _places(article: Article) -> list[Sentence]:
    """Return number, zone and whether it counts of every sentence."""
    blocks, counted = article.reading.blocks, article.counted
    return [
        (number, blocks[sentence.block].zone, counted[sentence.block])
        for number, sentence in enumerate(article.reading.sentences)
    ]


def quote_rows(article: Article) -> list[Row]:
    """Return one row per quotation, attributed claim or scare quote."""
    rows: list[Row] = []
    for number, quote in enumerate(article.reading.quotes):
        place = article.place(quote.start)
        words_n = len(article.reading.words.between(quote.start, quote.end))
        load = cue_load(quote.cue, quote.speaker_type)
        who = (cut_phrase(quote.speaker), quote.speaker_type, cut_phrase(quote.cue), load)
        flags = (cut_phrase(quote.outlet), quote.unclosed, quote.continues, quote.by_hand)
        counted = place.counted and quote.kind != NO_QUOTE
        rows.append(
            (article.doc_id, number, quote.start, quote.end, quote.kind, words_n)
            + (*who, *flags, place.zone, counted)
        )
    return rows


def mention_rows(articles: Sequence[Article]) -> list[list[Row]]:
    """Return for each article one row per mention of a fact, then one per sentence.

    With them stands what is set of them by hand.

    Raises
    ------
    InputError
        Where something is set of a place at which no such mention begins.
    """
    days = [article.document.published for article in articles]
    published = [date.fromisoformat(day) if day else None for day in days]
    found = hash_mentions_together([article.reading for article in articles], published)
    return [
        _mention_rows(article, correct_mentions(article.reading, told, article.document.facts, day), said)
        for article, day, (told, said) in zip(articles, published, found, strict=True)
    ]


def _mention_rows(article: Article, mentions: Sequence[Mention], statements: Sequence[Told]) -> list[Row]:
    """Return the rows of the mentions and sentences of an article."""
    doc_id, by_hand = article.doc_id, _settings_of(article.document.facts, mentions, statements)
    rows: list[Row] = [
        (doc_id, number, "", m.kind, m.label if m.kind in _WHOLE else cut_phrase(m.label), *m[2:], cell)
        for (number, m), cell in zip(enumerate(mentions), by_hand, strict=False)
    ]
    plain = "", STATEMENT, "", NAN, NAN, "", ""
    keyless = "", "", "", "", False, 1.0
    rows += [
        (doc_id, number, *plain, *told, *keyless, about, cell)
        for (number, (*told, about)), cell in zip(enumerate(statements, len(mentions)), by_hand, strict=True)
    ]
    return rows


def _settings_of(
    settings: Sequence[Setting], mentions: Sequence[Mention], statements: Sequence[Told]
) -> Iterator[str]:
    """Yield the cell by_hand of every mention, then of every sentence."""
    if not settings:
        yield from repeat("", len(mentions) + len(statements))
        return
    places = [*((m.start, m.kind) for m in mentions), *((start, STATEMENT) for _, start, *_ in statements)]
    for one in settings:
        if not any(one.is_of(*place) for place in places):
            mend = "copy start and kind from mentions.csv of the study; a sentence is a statement"
            raise InputError(f"{one.where}: no {one.kind} begins at {one.start}; {mend}")
    for place in places:
        yield write_cell([one for one in settings if one.is_of(*place)])


def agency_rows(article: Article) -> list[Row]:
    """Return one row per passive, nominalised action or action in the active voice."""
    found = find_agency_in(article.reading)
    heads = find_heads(article.reading, found)
    return [
        (
            *(article.doc_id, number, a.sentence, a.start, a.end, a.kind),
            *(cut_phrase(a.actor), cut_phrase(a.target), *head),
            *(a.verb, a.category, article.place(a.start).voice),
        )
        for number, (a, head) in enumerate(zip(found, heads, strict=True))
    ]
