"""What holds for any text at all: used by the property tests and by the fuzz targets (benchmarks/fuzz)."""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from analysis.corpus import Document
from analysis.measures.agency import find_agency_in
from analysis.measures.clickbait import score_headline
from analysis.measures.facts import find_mentions_in
from analysis.measures.frames.cues import find_cues
from analysis.measures.loaded import find_loaded_in
from analysis.tables.build import Rows, build_tables, measure_document
from analysis.tables.declared import MEASURED, TABLES
from analysis.tables.schema import VOICES
from analysis.text.reading import Reading, read_text
from analysis.text.sentences import split_sentences
from analysis.text.voices import find_quotes
from analysis.text.voices.quotes import QUOTED_KINDS
from analysis.text.words import find_words
from analysis.text.zones import ZONES, Block, split_zones

KINDS = {"quoted", "verbatim_unmarked", "attributed", "scare"}
PUBLISHED = date(2018, 3, 21)  # dates without a year, and weekdays, are read only beside one
HEADERS = {table.name: table.header for table in MEASURED}


def bare(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def check_inside(text: str, spans: Iterable[Any]) -> None:
    """Every span lies in the text and holds something."""
    for span in spans:
        assert 0 <= span.start < span.end <= len(text), span


def check_apart(spans: Sequence[Any]) -> None:
    """Spans are in order and none overlaps the next."""
    for one, two in pairwise(spans):
        assert one.end <= two.start, (one, two)


def check_trimmed(text: str, spans: Iterable[Any]) -> None:
    """No span has white space at its ends."""
    for span in spans:
        assert not text[span.start].isspace(), span
        assert not text[span.end - 1].isspace(), span


def letters(part: str) -> str:
    """Return the letters and digits of a text, in small letters."""
    return "".join(c for c in part.lower() if c.isalnum())


def check_zones(text: str, format: str | None = None) -> list[Block]:
    """Blocks lie in order and apart, rejoin to the text but for white space, and repeats repeat."""
    blocks = split_zones(text, format)
    check_inside(text, blocks)
    check_apart(blocks)
    check_trimmed(text, blocks)
    assert "".join(bare(text[b.start : b.end]) for b in blocks) == bare(text)
    for number, block in enumerate(blocks):
        assert block.zone in ZONES
        if block.repeat_of is not None:
            first = blocks[block.repeat_of]
            assert block.repeat_of != number
            assert first.repeat_of is None
            here, there = (letters(text[b.start : b.end]) for b in (block, first))
            assert here in there
    return blocks


def check_words(text: str) -> None:
    """Words lie in order and apart; every letter and digit is in one."""
    words = find_words(text)
    spans = list(zip(words.starts, words.ends, strict=True))
    assert [text[a:b] for a, b in spans] == words.texts
    assert len(words.keys) == len(words.texts)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    outside = "".join(text[a:b] for a, b in pairwise([0, *(i for span in spans for i in span), len(text)]))
    inside = sum(map(len, words.texts))
    assert sum(map(str.isalnum, text)) == sum(c.isalnum() for word in words.texts for c in word)
    assert inside <= len(outside) == len(text)


def check_sentences(text: str, blocks: Sequence[Block]) -> None:
    """Sentences stay in their block, in order and apart, and rejoin to it but for white space."""
    sentences = split_sentences(text, blocks)
    check_inside(text, sentences)
    check_apart(sentences)
    check_trimmed(text, sentences)
    parts = [""] * len(blocks)
    for sentence in sentences:
        block = blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        parts[sentence.block] += bare(text[sentence.start : sentence.end])
    assert parts == [bare(text[b.start : b.end]) for b in blocks]


def check_quotes(text: str) -> None:
    """Quotations lie in the text, in order; quoted words are quoted once."""
    quotes = find_quotes(text)
    check_inside(text, quotes)
    assert quotes == sorted(quotes, key=lambda q: (q.start, q.end, q.kind))
    check_apart([q for q in quotes if q.kind in QUOTED_KINDS])
    check_apart([q for q in quotes if q.kind == "scare"])
    for quote in quotes:
        assert quote.kind in KINDS
        assert not quote.speaker or quote.speaker_type


def check_hits(text: str, format: str | None = None) -> Reading:
    """Hits of every instrument lie in the text and in order, each in the sentence that it names."""
    reading = read_text(text, format=format)
    terms = find_loaded_in(reading)
    check_inside(text, terms)
    check_apart(terms)
    check_trimmed(text, terms)
    cues = find_cues(text, reading.words)
    check_inside(text, cues)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)
    mentions = find_mentions_in(reading, published=PUBLISHED)
    check_inside(text, mentions)
    _check_sentence(reading, [(m.start, m.end, m.sent_id) for m in mentions if m.kind != "claim"])
    for claim in (m for m in mentions if m.kind == "claim"):  # a quotation may run over several sentences
        assert claim.start < reading.sentences[claim.sent_id].end
        assert reading.sentences[claim.sent_id].start < claim.end
    assert all(math.isnan(m.low) == math.isnan(m.high) and not m.low > m.high for m in mentions)
    agency = find_agency_in(reading)
    check_inside(text, agency)
    _check_sentence(reading, [(a.start, a.end, a.sentence) for a in agency])
    return reading


def _check_sentence(reading: Reading, spans: Iterable[tuple[int, int, int]]) -> None:
    for start, end, number in spans:
        sentence = reading.sentences[number]
        assert sentence.start <= start < end <= sentence.end, (start, end, sentence)


def check_headline(text: str) -> None:
    """Triggers are what is printed at their offsets; strength and probability are shares, or undefined."""
    found = score_headline(text)
    check_inside(text, found.triggers)
    assert [text[t.start : t.end] for t in found.triggers] == [t.text for t in found.triggers]
    scores = (found.low, found.strength, found.high)
    if math.isnan(found.strength):
        assert all(map(math.isnan, (*scores, found.probability)))
    else:
        assert list(scores) == sorted(scores)
        assert 0 <= found.low <= found.high <= 1
        assert 0 <= found.probability <= 1


def measure_text(text: str, format: str | None = None, headline: str | None = None) -> Rows:
    """Measure a text and check what its rows promise."""
    told = Document("one", "Outlet", format=format, headline=headline, text=text, published=str(PUBLISHED))
    rows = measure_document(told)
    check_rows(text, rows)
    return rows


def column(rows: Rows, table: str, name: str) -> list[Any]:
    """One column of a table of rows."""
    at = TABLES[table].header.index(name)
    return [row[at] for row in rows[table]]


def check_tables(rows: Rows) -> None:
    """No key repeats, no cell is missing, no number is infinite: raises otherwise."""
    build_tables([rows])


def check_rows(text: str, rows: Rows) -> None:
    """Rows fit their tables, counts add up across zones, voices and sentences, scores keep their ranges."""
    for name, header in HEADERS.items():
        assert all(len(row) == len(header) for row in rows[name])
    (row,) = rows["documents"]
    document = dict(zip(TABLES["documents"].header, row, strict=True))
    check_counts(rows, document)
    check_ranges(rows, document)
    assert document["chars_n"] == len(text)


def check_counts(rows: Rows, document: dict[str, Any]) -> None:
    """Words add up: zones to the whole, voices to the counted, blocks and sentences to their zones."""
    assert sum(document[f"{zone}_words_n"] for zone in ZONES) == document["words_n"]
    assert sum(document[f"{voice}_words_n"] for voice in VOICES) == document["counted_words_n"]
    for table in ("blocks", "sentences"):
        words, counted = column(rows, table, "words_n"), column(rows, table, "counted")
        zones = column(rows, table, "zone")
        assert sum(words) == document["words_n"]
        assert sum(n for n, c in zip(words, counted, strict=True) if c) == document["counted_words_n"]
        for zone in ZONES:
            assert (
                sum(n for n, z in zip(words, zones, strict=True) if z == zone) == document[f"{zone}_words_n"]
            )
    counted = column(rows, "sentences", "counted")
    for voice in VOICES:
        words = column(rows, "sentences", f"{voice}_words_n")
        assert sum(n for n, c in zip(words, counted, strict=True) if c) == document[f"{voice}_words_n"]
    assert sum(column(rows, "words", "count")) == document["counted_words_n"]
    assert sum(column(rows, "words", "own_n")) == document["own_words_n"]
    loaded = [
        v
        for v, i in zip(column(rows, "terms", "voice"), column(rows, "terms", "instrument"), strict=True)
        if i == "loaded"
    ]
    assert sum(column(rows, "sentences", "loaded_own_n")) == loaded.count("own")
    assert sum(column(rows, "sentences", "loaded_quoted_n")) == loaded.count("quoted")


def check_ranges(rows: Rows, document: dict[str, Any]) -> None:
    """Compounds lie between -1 and 1, shares and frames between 0 and 1, or are undefined."""
    header = TABLES["sentences"].header
    for name in header:
        least = -1 if name.startswith("compound") else 0
        if name.startswith(("compound", "neg", "neu", "pos", "frame_")):
            assert all(math.isnan(x) or least <= x <= 1 for x in column(rows, "sentences", name)), name
    frames = [value for name, value in document.items() if name.startswith("frame_")]
    assert all(math.isnan(x) or 0 <= x <= 1 for x in frames)
    assert math.isnan(document["lix"]) or document["lix"] > 0
