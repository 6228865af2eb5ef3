"""A study on disk (sources.csv and texts) becomes documents; whatever is wrong is named in one line."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.by_hand import ZONE_SHEET
from analysis.by_hand.codes import Code, read_codes
from analysis.by_hand.facts import Setting, read_fact_sheet
from analysis.by_hand.speakers import read_speaker_sheet
from analysis.by_hand.zones import read_zone_sheet, refuse_unknown, set_zones
from analysis.inputs import InputError
from analysis.manifest import MANIFEST, OPTIONAL, read_rows
from analysis.shelf import Shelf, hash_text
from analysis.text.language import is_english, name_language
from analysis.text.voices.corrections import Correction
from analysis.text.zones import Block, split_zones


@dataclass(frozen=True)
class Document:
    """One article of one outlet.

    Attributes
    ----------
    doc_id, outlet : str
        Its identifier, unique within the study, and the label of its outlet.
    format : str or None
        Hint for the zones ("transcript", "portal", "viral", "listicle", "magazine", …).
    headline : str or None
        The headline of the manifest, without furniture.
    published : str or None
        ISO date.
    url : str or None
        Where it was published.
    sha256 : str or None
        Hash of the normalised text: from the manifest, else from the text.
    text : str or None
        Normalised text (Unicode NFC, line feeds); None if the manifest gives a hash and no file has it.
    zones : tuple of (int, str)
        Zones set by hand (zones.csv of the study), each with the first character of its block.
    quotes : tuple of Correction
        Quotations set right by hand (speakers.csv of the study).
    facts : tuple of Setting
        What is set by hand of its mentions of facts (facts.csv of the study).
    outlets : frozenset of str
        Labels of the study's outlets: an article that names one takes words from an outlet.
    """

    doc_id: str
    outlet: str
    format: str | None = None
    headline: str | None = None
    published: str | None = None
    url: str | None = None
    sha256: str | None = None
    text: str | None = None
    zones: tuple[tuple[int, str], ...] = ()
    quotes: tuple[Correction, ...] = ()
    facts: tuple[Setting, ...] = ()
    outlets: frozenset[str] = frozenset()

    def split(self) -> list[Block]:
        """Split the text into blocks by zone, with the zones set by hand; empty without a text."""
        text = self.text or ""
        blocks = split_zones(text, self.format, headline=self.headline)
        return set_zones(text, blocks, dict(self.zones)) if self.zones else blocks

    def _repr_html_(self) -> str:
        """Return the annotated article, which is how a notebook displays a document."""
        from analysis.report.annotate import show

        return show(self)


@dataclass(frozen=True)
class Study:
    """Articles to compare.

    Attributes
    ----------
    name : str
        Name of the study's folder.
    folder : Path
        Where sources.csv lies.
    documents : list of Document
        In the order of sources.csv.
    codes : tuple of Code
        What coders say of them (codes.csv of the study).
    """

    name: str
    folder: Path
    documents: list[Document]
    codes: tuple[Code, ...] = ()

    @cached_property
    def outlets(self) -> list[str]:
        """Labels of the outlets in the order of sources.csv, each once."""
        return list(dict.fromkeys(document.outlet for document in self.documents))

    @property
    def missing(self) -> list[str]:
        """Identifiers of the documents without a text."""
        return [document.doc_id for document in self.documents if document.text is None]


def read_study(
    path: str | Path, texts: str | Path | None = None, *, allow_unmatched: bool = False, by_hand: bool = True
) -> Study:
    """Read a study: its manifest and the texts that are at hand.

    A text with a hash in the manifest is recognised by that hash, whatever its name: first in the
    study's folder, then in ``texts``. If no file has it, ``Document.text`` is None. A text without a
    hash must lie at its ``path`` in the study's folder or in ``texts``.

    Parameters
    ----------
    path : str or Path
        The study's folder, or its sources.csv.
    texts : str or Path, optional
        A folder with texts that are kept elsewhere.
    allow_unmatched : bool
        Take the file at ``path`` also where its hash differs from the manifest's (a copy of the article).
    by_hand : bool
        Take what is set by hand (zones.csv, speakers.csv, facts.csv of the study) and what coders say
        (codes.csv; not of a copy, since it holds of one text); without it all is by rule.

    Returns
    -------
    Study
        Documents in the order of the manifest.

    Raises
    ------
    InputError
        For a missing file or column, a duplicate or empty doc_id, a date that is none, a path that
        leaves the folder, a text that is empty, not UTF-8 or not English, a hash that differs, a row set by
        hand that cannot be.
    """
    folder = Path(path)
    manifest = folder if folder.is_file() else folder / MANIFEST
    folder = manifest.parent
    if texts is not None and not Path(texts).is_dir():
        raise InputError(f"{texts}: no such folder; give the folder that holds the texts")
    rows = list(read_rows(manifest))
    shelf = Shelf(folder, Path(texts) if texts is not None else None, allow_unmatched)
    placed = [(row, f"{manifest}, row {line}") for line, row in rows]
    outlets = frozenset(row["outlet"] for _, row in rows)
    documents = [_make_document(row, shelf.find_text(row, where), where, outlets) for row, where in placed]
    if by_hand:
        documents = _set_evidence(_set_zones(documents, folder), folder)
    codes = _read_codes(documents, folder) if by_hand and not allow_unmatched else ()
    return Study(folder.resolve().name, folder, documents, codes)


def _read_codes(documents: list[Document], folder: Path) -> tuple[Code, ...]:
    """Read what coders say of the documents."""
    texts = {document.doc_id: document.text for document in documents}
    return read_codes(folder, texts, {document.doc_id: document.sha256 for document in documents})


def _make_document(row: dict[str, str], text: str | None, where: str, outlets: frozenset[str]) -> Document:
    """Make the document of one row of the manifest."""
    values: dict[str, Any] = {name: row[name] or None for name in OPTIONAL}
    if text is not None:
        values["sha256"] = hash_text(text)
        if not is_english(text):
            language, mend = name_language(text), "the instruments measure English only: drop the row"
            raise InputError(f"{where}: {row['path']} reads as {language}, not as English; {mend}")
    return Document(row["doc_id"], row["outlet"], text=text, outlets=outlets, **values)


def _set_zones(documents: list[Document], folder: Path) -> list[Document]:
    """Give the documents the zones that are set by hand in zones.csv."""
    by_hand = read_zone_sheet(folder, {document.doc_id: document.text for document in documents})
    told = []
    for document in documents:
        zones = by_hand.get(document.doc_id, {})
        if zones and document.text is not None:
            refuse_unknown(document.split(), zones, f"{folder / ZONE_SHEET}, {document.doc_id}")
        told.append(replace(document, zones=tuple(sorted(zones.items()))) if zones else document)
    return told


def _set_evidence(documents: list[Document], folder: Path) -> list[Document]:
    """Give the documents what is set by hand of quotations and facts, in speakers.csv and facts.csv."""
    texts = {document.doc_id: document.text for document in documents}
    quotes, facts = read_speaker_sheet(folder, texts), read_fact_sheet(folder, texts)
    return [
        replace(
            one, quotes=tuple(quotes.get(one.doc_id, {}).values()), facts=tuple(facts.get(one.doc_id, ()))
        )
        for one in documents
    ]
