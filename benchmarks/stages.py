"""CPU seconds of each stage of the measurement, run one after the other on the same articles."""

from collections.abc import Callable
from time import process_time
from typing import Any

from analysis.corpus import Document
from analysis.measures.frames import score_frames_in
from analysis.measures.loaded import find_loaded_in
from analysis.tables import rows_evidence, rows_text
from analysis.tables.article import Article
from analysis.tables.rows_text import headline_rows
from analysis.text.sentences import split_sentences
from analysis.text.voices import find_quotes_in, voices_of
from analysis.text.words import find_words
from analysis.text.zones import split_zones


def time_stages(documents: list[Document]) -> dict[str, float]:
    """Return CPU seconds by stage; what they add up to is the whole but for the joining of rows."""
    seconds: dict[str, float] = {}

    def run(name: str, function: Callable[[Any], Any], items: list) -> list:
        start = process_time()
        found = [function(item) for item in items]
        seconds[name] = process_time() - start
        return found

    texts = [document.text or "" for document in documents]
    blocks = run("zones", split_zones, texts)
    words = run("words", find_words, texts)
    pairs = list(zip(texts, blocks, strict=True))
    sentences = run("sentences", lambda pair: split_sentences(*pair), pairs)
    whole = [(*pair, *rest) for pair, *rest in zip(pairs, words, sentences, strict=True)]
    quotes = run("voices", lambda one: _voices(*one), whole)
    del quotes
    articles = [_article(document) for document in documents]
    readings = [article.reading for article in articles]
    loaded = run("loaded language", find_loaded_in, readings)
    scored = run("sentiment", rows_text.score_sentences, articles)
    frames = run("frames", score_frames_in, readings)
    run("facts", rows_evidence.mention_rows, [articles])
    run("agency", rows_evidence.agency_rows, articles)
    run("headline", lambda group: headline_rows(group, find_loaded_in), [articles])
    rest = list(zip(articles, loaded, scored, frames, strict=True))
    run("rows of the tables", lambda one: _rows(*one), rest)
    return seconds


def _voices(text: str, blocks: list, words: Any, sentences: list) -> list[str]:
    """Find quotations with their sources and the voice of every word."""
    return voices_of(words, blocks, find_quotes_in(text, blocks, words, sentences))


def _article(document: Document) -> Article:
    """Read an article outside the clock."""
    return Article.read(document)


def _rows(article: Article, loaded: list, scored: list, frames: Any) -> None:
    """Build the rows that no stage above builds."""
    placed = [(term, article.place(term.start)) for term in loaded]
    rows_text.document_row(article, frames)
    rows_text.block_rows(article)
    rows_text.word_rows(article)
    rows_text.sentence_rows(article, placed, scored, frames)
    rows_evidence.term_rows(article, placed, scored, frames)
    rows_evidence.quote_rows(article)
