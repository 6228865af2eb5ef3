"""A study becomes its per-article tables: one pass over each article, plain rows, frames at the end."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

import pandas as pd
from tqdm import tqdm

from analysis.corpus import Document, Study
from analysis.inputs import InputError
from analysis.measures.frames import score_frames_in
from analysis.measures.loaded import find_loaded_in
from analysis.measures.loaded.user_lexicon import read_user_lexicon
from analysis.measures.shared import find_shared
from analysis.tables import rows_evidence, rows_text
from analysis.tables.article import Article, Row
from analysis.tables.declared import MEASURED, TABLES
from analysis.tables.rows_text import headline_rows
from analysis.tables.schema import build_frame, check_frame
from analysis.text.reading import Reading

Rows = dict[str, list[Row]]
Given = TypeVar("Given", bound="Texted")
Finder = rows_text.Finder
# Articles measured together, and their characters: 100 of news take 4 to 6 % less time than 25, 20 MB more.
TOGETHER, CHARACTERS = 100, 1_000_000


class Texted(Protocol):
    """Anything with a text."""

    @property
    def text(self) -> str | None:
        """The text, None where it is not at hand."""


def measure(study: Study, *, lexicon: str | Path | None = None, add: bool = False) -> dict[str, pd.DataFrame]:
    """Measure every article of a study; the cost grows with the text, and with what articles share.

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
        words; and shared, the words that two articles have in common, which only the texts can tell.
        CODEBOOK.md has the columns.

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
    refuse_missing(study)
    find = choose_finder(lexicon, add=add)
    # A bar for what takes longer than two seconds, on a terminal only.
    documents = tqdm(study.documents, study.name, delay=2, disable=None, leave=False, unit="article")
    rows: list[Rows] = []
    readings: dict[str, Reading] = {}
    for group in cut_groups(documents):
        with pause_collector():
            articles = Article.read_all(group)
            rows += measure_articles(articles, find)
        readings.update((article.doc_id, article.reading) for article in articles)
    return build_tables(rows) | {"shared": check_frame(TABLES["shared"], find_shared(readings))}


def refuse_missing(study: Study) -> None:
    """Refuse a study whose texts are not all at hand."""
    if study.missing:
        raise InputError(
            f"{study.folder}/sources.csv: no text with the given sha256 for {', '.join(study.missing)}; "
            "put it back, or name the folder that holds the texts (--texts DIR, or make TEXTS=DIR)"
        )


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
    return measure_together([document], find)[0]


def measure_documents(documents: Iterable[Document], find: Finder = find_loaded_in) -> Iterator[Rows]:
    """Measure articles, a group at a time; each gets the rows that `measure_document` gives it."""
    for group in cut_groups(documents):
        yield from measure_together(group, find)


@contextmanager
def pause_collector() -> Iterator[None]:
    """Pause Python's search for cycles: a measurement makes none, and searching costs a fifth of its time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def cut_groups(articles: Iterable[Given]) -> Iterator[list[Given]]:
    """Cut articles, in whatever form, into groups that are measured together; a long one may be alone."""
    group: list[Given] = []
    size = 0
    for article in articles:
        length = len(article.text or "")
        if group and (len(group) >= TOGETHER or size + length > CHARACTERS):
            yield group
            group, size = [], 0
        group.append(article)
        size += length
    if group:
        yield group


def measure_together(documents: Sequence[Document], find: Finder = find_loaded_in) -> list[Rows]:
    """Measure articles that are read first; see `measure_articles`."""
    with pause_collector():
        return measure_articles(Article.read_all(documents), find)


def measure_articles(articles: Sequence[Article], find: Finder = find_loaded_in) -> list[Rows]:
    """Measure articles step by step: each step's lexicons then stay near the processor, a tenth less time."""
    loaded = [[(term, article.place(term.start)) for term in find(article.reading)] for article in articles]
    scored = list(map(rows_text.score_sentences, articles))
    frames = [score_frames_in(article.reading) for article in articles]
    columns = {
        "documents": [[rows_text.document_row(*one)] for one in zip(articles, frames, strict=True)],
        "blocks": map(rows_text.block_rows, articles),
        "sentences": map(rows_text.sentence_rows, articles, loaded, scored, frames),
        "terms": map(rows_evidence.term_rows, articles, loaded, scored, frames),
        "quotes": map(rows_evidence.quote_rows, articles),
        "headlines": headline_rows(articles, find),
        "mentions": rows_evidence.mention_rows(articles),
        "agency": map(rows_evidence.agency_rows, articles),
        "words": map(rows_text.word_rows, articles),
    }
    tables = [list(rows) for rows in columns.values()]
    return [dict(zip(columns, rows, strict=True)) for rows in zip(*tables, strict=True)]
