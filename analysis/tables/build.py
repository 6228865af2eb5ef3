"""A study becomes its per-article tables: one pass over each article, plain rows, frames at the end."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from analysis.corpus import Document, InputError, Study
from analysis.measures.frames import score_frames_in
from analysis.measures.loaded import find_loaded_in
from analysis.measures.loaded.lexicon import read_user_lexicon
from analysis.tables import rows_evidence, rows_text
from analysis.tables.article import Article, Row
from analysis.tables.declared import MEASURED
from analysis.tables.schema import build_frame

Rows = dict[str, list[Row]]
Finder = rows_evidence.Finder


def measure(study: Study, *, lexicon: str | Path | None = None, add: bool = False) -> dict[str, pd.DataFrame]:
    """Measure every article of a study; the cost grows with the text, not with pairs of articles.

    Parameters
    ----------
    study : Study
        All of its texts at hand (`analysis.read_study`).
    lexicon : str or Path, optional
        A CSV of one's own loaded words (term, category, weight), in place of the lexicon that ships.
    add : bool
        Add it to the lexicon that ships instead.

    Returns
    -------
    dict of str to DataFrame
        The per-article tables: documents, blocks, sentences, terms, quotes, headlines, mentions, agency,
        words. CODEBOOK.md has the columns.

    Raises
    ------
    InputError
        If the text of a document is not at hand, or the lexicon has a bad row.

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
    find = choose_finder(lexicon, add=add)
    # A bar for what takes longer than two seconds, on a terminal only.
    documents = tqdm(study.documents, study.name, delay=2, disable=None, leave=False, unit="article")
    return build_tables(measure_document(document, find) for document in documents)


def choose_finder(lexicon: str | Path | None, *, add: bool = False) -> Finder:
    """Return the function that finds loaded words: with the lexicon that ships, or with one's own."""
    if lexicon is None:
        return find_loaded_in
    try:
        read_user_lexicon(lexicon)
    except OSError as error:
        raise InputError(f"{lexicon}: cannot be read ({error.strerror}); name a CSV file") from None
    except ValueError as error:
        raise InputError(str(error)) from None
    return partial(find_loaded_in, lexicon=lexicon, add=add)


def build_tables(measured: Iterable[Rows]) -> dict[str, pd.DataFrame]:
    """Join the rows of measured articles into checked frames."""
    rows: Rows = {table.name: [] for table in MEASURED}
    for document in measured:
        for name, found in document.items():
            rows[name].extend(found)
    return {table.name: build_frame(table, rows[table.name]) for table in MEASURED}


def measure_document(document: Document, find: Finder = find_loaded_in) -> Rows:
    """Measure one article: a pure function of the document, rows in the declared order of columns."""
    article = Article.read(document)
    loaded = [(term, article.place(term.start)) for term in find(article.reading)]
    scored = rows_text.score_sentences(article)
    frames = score_frames_in(article.reading)
    return {
        "documents": [rows_text.document_row(article, frames)],
        "blocks": rows_text.block_rows(article),
        "sentences": rows_text.sentence_rows(article, loaded, scored, frames),
        "terms": rows_evidence.term_rows(article, loaded, scored, frames),
        "quotes": rows_evidence.quote_rows(article),
        "headlines": rows_evidence.headline_rows(article, find),
        "mentions": rows_evidence.mention_rows(article),
        "agency": rows_evidence.agency_rows(article),
        "words": rows_text.word_rows(article),
    }
