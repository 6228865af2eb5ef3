"""Agreement of the loaded-language instrument with coders: words, spans, categories, articles, baselines.

The coders of coded12 and coded192 were language models with a codebook; those of BABE were human experts.
"""

from ast import literal_eval
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import spearmanr

from analysis.fitting.coded import Coded, Span, read_coded12, read_coded192
from analysis.fitting.loaded import fit_tone, held_out
from analysis.fitting.loaded_rows import Rows, article_rows, count_spans, design, first_words, number_features
from analysis.measures.loaded import find_loaded_in, threshold
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.measures.loaded.terms import Term
from analysis.stats.agreement import rank_interval
from analysis.text.reading import read_text
from analysis.text.words import find_words
from analysis.validity.coded_voices import share
from analysis.validity.loaded_methods import (
    Counts,
    add_counts,
    find_shipped,
    span_row,
    validate_topics,
    validate_words,
)


def find_held_out(articles: Sequence[Coded]) -> tuple[Rows, np.ndarray]:
    """Return the words of coded192 and which are loaded, each article by a model that has not seen it."""
    rows = article_rows(articles)
    _, seen = fit_tone(rows, held_out(design(rows.features, number_features(rows)), rows))
    return rows, (seen >= threshold()) & rows.counted


def validate_held_out(rows: Rows, loaded: np.ndarray) -> pd.DataFrame:
    """Compare held-out words and spans with coded192."""
    labels = rows.labels & rows.counted
    words = Counts(int(loaded.sum()), int(labels.sum()), int((loaded & labels).sum()))
    spans = span_row(*count_spans(rows, loaded))
    return pd.DataFrame(
        [{"data": "coded192", "unit": "word", **words.row()}, {"data": "coded192", "unit": "span", **spans}]
    )


def _span_counts(article: Coded) -> list[dict[str, object]]:
    """List spans and hits of an article with what they touch on the other side."""
    reading = read_text(article.text, blocks=article.blocks)
    words, counted = reading.words, article.counted(reading.words)
    terms = [t for t in find_loaded_in(reading) if counted[words.between(t.start, t.end).start]]
    coded = [_side("coded", span, span.voice, terms) for span in article.spans]
    voices = [reading.voices[words.between(term.start, term.end).start] for term in terms]
    return coded + [_side("found", t, voice, article.spans) for t, voice in zip(terms, voices, strict=True)]


def _side(side: str, one: Span | Term, voice: str, others: Sequence[Span | Term]) -> dict[str, object]:
    """Say of a span or hit whether one of the other side shares a character with it, and its category."""
    touched = next((other for other in others if other.start < one.end and other.end > one.start), None)
    same = touched is not None and touched.category == one.category
    row = {"side": side, "category": one.category, "voice": voice}
    return row | {"hit": touched is not None, "same": same}


def validate_spans(coded: dict[str, list[Coded]]) -> pd.DataFrame:
    """Compare hits with coders' spans (one word shared is enough), in all and by category and voice."""
    out = []
    for coder, articles in coded.items():
        table = pd.DataFrame([row for article in articles for row in _span_counts(article)])
        groups = [("all", "all", table.index == table.index)]
        groups += [("category", name, table.category == name) for name in CATEGORIES]
        groups += [("voice", name, table.voice == name) for name in ("own", "quoted")]
        for kind, name, mask in groups:
            part = table[mask]
            found, spans = part[part.side == "found"], part[part.side == "coded"]
            same = share(int(spans[spans.hit].same.sum()), int(spans.hit.sum()))
            shares = (share(int(one.hit.sum()), len(one)) for one in (found, spans))
            out.append(("coded12", coder, kind, name, *shares, same, len(found), len(spans)))
    shown = ["precision_share", "recall_share", "same_category_share", "found_n", "coded_n"]
    return pd.DataFrame(out, columns=["data", "coder", "by", "group", *shown])


def own_density(article: Coded) -> float:
    """Return hits in own voice per 1,000 own-voice words of the counted blocks."""
    reading = read_text(article.text, blocks=article.blocks)
    words, blocks = reading.words, reading.block_of_words()
    own = {
        i
        for i, voice in enumerate(reading.voices)
        if voice == "own" and blocks[i] >= 0 and reading.blocks[blocks[i]].counted
    }
    hits = [t for t in find_loaded_in(reading) if words.between(t.start, t.end).start in own]
    return 1000 * len(hits) / len(own) if own else float("nan")


def validate_articles(coded: dict[str, list[Coded]]) -> pd.DataFrame:
    """List each article's density beside the loadedness that its coders gave it."""
    rows = [
        ("coded12", one.name, one.outlet, own_density(one), one.loadedness, other.loadedness)
        for one, other in zip(coded["a"], coded["b"], strict=True)
    ]
    return pd.DataFrame(rows, columns=["data", "article", "outlet", "own_per_1000", "coder_a", "coder_b"])


def rank_correlations(articles: pd.DataFrame) -> pd.DataFrame:
    """Return Spearman's rank correlations of density and coders, and of the coders, with 95% intervals."""
    mean = (articles.coder_a + articles.coder_b) / 2
    pairs = {
        "density, mean of coders": (articles.own_per_1000, mean),
        "density, coder a": (articles.own_per_1000, articles.coder_a),
        "density, coder b": (articles.own_per_1000, articles.coder_b),
        "coder a, coder b": (articles.coder_a, articles.coder_b),
    }
    return pd.DataFrame([_rank_row("coded12", name, *map(np.asarray, pair)) for name, pair in pairs.items()])


def _rank_row(data: str, pair: str, one: np.ndarray, other: np.ndarray) -> dict[str, object]:
    """Return a rank correlation of what both have a value for, with its interval."""
    known = np.isfinite(one) & np.isfinite(other)
    found = rank_interval(float(spearmanr(one[known], other[known]).statistic), int(known.sum()))
    ends = {"spearman": found.value, "low": found.low, "high": found.high}
    return {"data": data, "pair": pair, **ends, "articles_n": int(known.sum())}


def rank_held_out(articles: Sequence[Coded], rows: Rows, loaded: np.ndarray) -> pd.DataFrame:
    """Return Spearman's rank correlation of held-out densities in own voice with the coder's loadedness."""
    own = rows.counted & np.array([voice == "own" for article in articles for voice in _voices(article)])
    words = np.bincount(rows.article[own], minlength=len(articles))
    hits = np.bincount(rows.article[own & first_words(rows, loaded)], minlength=len(articles))
    densities = np.divide(hits, words, out=np.full(len(words), np.nan), where=words > 0)
    coded = np.array([article.loadedness for article in articles])
    return pd.DataFrame([_rank_row("coded192", "density held out, coder", densities, coded)])


def _voices(article: Coded) -> list[str]:
    """Return the voice of each word of an article's sentences, in the order of `article_rows`."""
    voices = read_text(article.text, blocks=article.blocks).voices
    return [voices[i] for within in article.sentence_ranges(article.words()) for i in within]


def _babe_words(sentence: str, biased: str) -> tuple[list[int], list[int]]:
    """Return the words of a sentence that experts marked, and those that the instrument finds."""
    reading = read_text(sentence)
    marked = {key for phrase in literal_eval(biased) for key in find_words(phrase).keys}
    coded = [i for i, key in enumerate(reading.words.keys) if key in marked]
    return coded, sorted(find_shipped(reading))


def validate_babe(datasets: Path) -> pd.DataFrame:
    """Compare with human experts on BABE per word, by outlet; only counts are kept, never their words."""
    table = pd.read_csv(datasets / "babe" / "dev.csv")
    counts: dict[str, list[Counts]] = {}
    for row in table.itertuples():
        coded, found = _babe_words(str(row.text), str(row.biased_words))
        both = len(set(coded) & set(found))
        for outlet in (str(row.outlet), "all"):
            counts.setdefault(outlet, []).append(Counts(len(found), len(coded), both))
    rows = [
        {"data": "babe", "outlet": name, "sentences_n": len(c), **add_counts(c).row()}
        for name, c in counts.items()
    ]
    return pd.DataFrame(rows).sort_values("outlet", ignore_index=True)


def validate_loaded(datasets: Path) -> dict[str, pd.DataFrame]:
    """Measure how well the loaded-language instrument agrees with coders.

    ``datasets``: folder with coded12, coded192 and babe. Returned: tables of words, held-out words, spans,
    articles, rank correlations, BABE by outlet, and openings of stories about war, violence, accidents,
    storms and sport.
    """
    coded = {coder: read_coded12(datasets, coder) for coder in ("a", "b")}
    articles, many = validate_articles(coded), read_coded192(datasets)
    rows, loaded = find_held_out(many)
    return {
        "loaded_words": validate_words(coded),
        "loaded_held_out": validate_held_out(rows, loaded),
        "loaded_spans": validate_spans(coded),
        "loaded_articles": articles,
        "loaded_ranks": pd.concat([rank_correlations(articles), rank_held_out(many, rows, loaded)]),
        "loaded_babe": validate_babe(datasets),
        "loaded_topics": validate_topics(datasets),
    }
