"""A study becomes its per-article tables: one pass over each article, plain rows, frames at the end."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.corpus import Document, InputError, Study
from analysis.measures.frames import score_frames_in
from analysis.measures.loaded import find_loaded_in
from analysis.tables import rows_evidence, rows_text
from analysis.tables.article import Article, Row
from analysis.tables.declared import MEASURED
from analysis.tables.schema import build_frame

Rows = dict[str, list[Row]]


def measure(study: Study) -> dict[str, pd.DataFrame]:
    """Measure every article of a study; the cost grows with the text, not with pairs of articles.

    Parameters
    ----------
    study : Study
        All of its texts at hand (`analysis.read_study`).

    Returns
    -------
    dict of str to DataFrame
        The per-article tables: documents, blocks, sentences, terms, quotes, headlines, mentions, agency,
        words. CODEBOOK.md has the columns.

    Raises
    ------
    InputError
        If the text of a document is not at hand.

    Examples
    --------
    >>> from analysis.corpus import read_study
    >>> tables = measure(read_study("data/raw/example"))
    >>> len(tables["documents"]), sorted(tables)[:4]
    (5, ['agency', 'blocks', 'documents', 'headlines'])
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
    article = Article.read(document)
    loaded = [(term, article.place(term.start)) for term in find_loaded_in(article.reading)]
    scored = rows_text.score_sentences(article.reading)
    frames = score_frames_in(article.reading)
    return {
        "documents": [rows_text.document_row(article, frames)],
        "blocks": rows_text.block_rows(article),
        "sentences": rows_text.sentence_rows(article, loaded, scored, frames),
        "terms": rows_evidence.term_rows(article, loaded, scored, frames),
        "quotes": rows_evidence.quote_rows(article),
        "headlines": rows_evidence.headline_rows(article),
        "mentions": rows_evidence.mention_rows(article),
        "agency": rows_evidence.agency_rows(article),
        "words": rows_text.word_rows(article),
    }
