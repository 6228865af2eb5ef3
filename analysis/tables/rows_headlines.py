"""Rows of headlines: how hard each baits the click, its loaded words and its sentiment."""

from collections.abc import Iterable, Sequence

from analysis.measures.clickbait import Headline, score_headline
from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.loaded import Term, find_loaded_in, find_loaded_together
from analysis.measures.sentiment import Sentiment, find_names, score_segments_in
from analysis.tables.article import Article, Row, cut_phrase
from analysis.tables.rows_evidence import Finder
from analysis.text.reading import Reading, read_texts
from analysis.text.zones import split_zones


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
