"""A study on disk (sources.csv and texts) becomes documents; whatever is wrong is named in one line."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, decode_text, is_page, read_file, resolve_path
from analysis.manifest import MANIFEST, OPTIONAL, read_rows
from analysis.text.language import is_english, name_language
from analysis.text.zones import Block, split_zones
from analysis.zone_sheet import ZONE_SHEET, read_zone_sheet, refuse_unknown, set_zones


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

    def split(self) -> list[Block]:
        """Split the text into blocks by zone, with the zones set by hand; empty without a text."""
        blocks = split_zones(self.text or "", self.format, headline=self.headline)
        return set_zones(blocks, dict(self.zones)) if self.zones else blocks

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
    """

    name: str
    folder: Path
    documents: list[Document]

    @cached_property
    def outlets(self) -> list[str]:
        """Labels of the outlets in the order of sources.csv, each once."""
        return list(dict.fromkeys(document.outlet for document in self.documents))

    @property
    def missing(self) -> list[str]:
        """Identifiers of the documents without a text."""
        return [document.doc_id for document in self.documents if document.text is None]


def normalise_text(raw: bytes, name: str) -> str:
    r"""Decode and normalise an article's text: UTF-8, no byte-order mark, line feeds, Unicode NFC.

    Parameters
    ----------
    raw : bytes
        Content of the file.
    name : str
        Name for the error message.

    Returns
    -------
    str
        The text that every offset indexes and whose hash the manifest gives.

    Raises
    ------
    InputError
        If it is not UTF-8 (which encoding or kind of file it is instead is named) or holds nothing but white
        space.

    Examples
    --------
    >>> normalise_text(b"\xef\xbb\xbfone\r\ntwo", "a.txt")
    'one\ntwo'
    """
    text = decode_text(raw, name)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise InputError(f"{name}: the text is empty; paste the article into it or drop its row")
    return text


def hash_text(text: str) -> str:
    """Return the SHA-256 of a normalised text, encoded as UTF-8."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()


def read_study(path: str | Path, texts: str | Path | None = None, *, allow_unmatched: bool = False) -> Study:
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

    Returns
    -------
    Study
        Documents in the order of the manifest.

    Raises
    ------
    InputError
        For a missing file or column, a duplicate or empty doc_id, a date that is none, a path that
        leaves the folder, a text that is empty, not UTF-8 or not English, a hash that differs.
    """
    folder = Path(path)
    manifest = folder if folder.is_file() else folder / MANIFEST
    folder = manifest.parent
    if texts is not None and not Path(texts).is_dir():
        raise InputError(f"{texts}: no such folder; give the folder that holds the texts")
    rows = list(read_rows(manifest))
    shelf = _Shelf(folder, Path(texts) if texts is not None else None, allow_unmatched)
    documents = [shelf.document(row, f"{manifest}, row {line}") for line, row in rows]
    documents = _set_zones(documents, folder)
    return Study(folder.resolve().name, folder, documents)


def _set_zones(documents: list[Document], folder: Path) -> list[Document]:
    """Give the documents the zones that are set by hand in zones.csv."""
    by_hand = read_zone_sheet(folder, {document.doc_id for document in documents})
    told = []
    for document in documents:
        zones = by_hand.get(document.doc_id, {})
        if zones and document.text is not None:
            refuse_unknown(document.split(), zones, f"{folder / ZONE_SHEET}, {document.doc_id}")
        told.append(replace(document, zones=tuple(sorted(zones.items()))) if zones else document)
    return told


@dataclass(frozen=True)
class _Shelf:
    """Where texts are looked for."""

    folder: Path
    texts: Path | None
    allow_unmatched: bool

    def document(self, row: dict[str, str], where: str) -> Document:
        """Make the document of one row."""
        text = self._text(row, where)
        values: dict[str, Any] = {name: row[name] or None for name in OPTIONAL}
        if text is not None:
            values["sha256"] = hash_text(text)
            if not is_english(text):
                language, mend = name_language(text), "the instruments measure English only: drop the row"
                raise InputError(f"{where}: {row['path']} reads as {language}, not as English; {mend}")
        return Document(row["doc_id"], row["outlet"], text=text, **values)

    def _text(self, row: dict[str, str], where: str) -> str | None:
        """Find the text of one row."""
        own = self._inside(self.folder, row["path"], where)
        wanted = row["sha256"].lower()
        if not wanted:
            return self._named(row["path"], where)
        if own.is_file():
            text = _read_text(own, where)
            if hash_text(text) == wanted or self.allow_unmatched:
                return text
            mend = (
                f"restore it, or empty its cell sha256 in {MANIFEST} if you changed it on purpose; to "
                "measure a copy apart: --allow-unmatched --out DIR"
            )
            raise InputError(f"{where}: {row['path']} differs from the sha256 given; {mend}")
        if self.allow_unmatched and self.texts is not None and (self.texts / row["path"]).is_file():
            return self._named(row["path"], where)
        found = self._by_hash.get(wanted)
        return None if found is None else _read_text(found, where)

    def _named(self, path: str, where: str) -> str:
        """Read a text that has no hash, by its name."""
        for folder in filter(None, (self.folder, self.texts)):
            file = self._inside(folder, path, where)
            if file.exists():
                return _read_text(file, where)
        raise InputError(f"{where}: {path} is missing; put the text there or correct the path")

    def _inside(self, folder: Path, path: str, where: str) -> Path:
        """Refuse a path that leaves its folder, also by a symbolic link."""
        try:
            file = resolve_path(folder / path)
            file.exists()  # a name may be too long, which only looking for it tells
        except (InputError, OSError):
            raise InputError(f"{where}: {path[:80]!r} is no path; correct it") from None
        if not file.is_relative_to(resolve_path(folder)):
            raise InputError(f"{where}: {path} leaves the study's folder; keep the texts inside it")
        return file

    @cached_property
    def _by_hash(self) -> dict[str, Path]:
        """Hashes of the readable texts in both folders."""
        found: dict[str, Path] = {}
        for folder in filter(None, (self.folder, self.texts)):
            for file in sorted(folder.glob("*.txt")):
                try:
                    if resolve_path(file).is_relative_to(resolve_path(folder)):
                        found.setdefault(hash_text(normalise_text(read_file(file), file.name)), file)
                except InputError:
                    continue
        return found


def _read_text(file: Path, where: str) -> str:
    """Read and normalise one text; say where it was named if it cannot be used."""
    name = f"{where}: {file.name}"
    text = normalise_text(read_file(file, name), name)
    if is_page(text):
        raise InputError(
            f"{name}: is a web page (HTML); read it with: python -m analysis add STUDY FILE.html"
        )
    return text
