"""Where the texts of a study lie: found by hash or name, decoded, normalised."""

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from analysis.inputs import InputError, decode_text, is_page, read_file, resolve_path
from analysis.manifest import MANIFEST


def tidy_text(text: str) -> str:
    """Return a text with line feeds, in Unicode NFC: what every offset and hash is of."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def normalise_text(raw: bytes, name: str) -> str:
    r"""Decode and normalise an article's text: UTF-8, no byte-order mark, line feeds, Unicode NFC.

    ``raw``: content of the file. ``name``: name for the error message. Returned: the text that every offset
    indexes and whose hash the manifest gives. Raises `InputError` if it is not UTF-8 (which encoding or kind
    of file it is instead is named) or holds nothing but white space.

    >>> normalise_text(b"\xef\xbb\xbfone\r\ntwo", "a.txt")
    'one\ntwo'
    """
    text = tidy_text(decode_text(raw, name))
    if not text.strip():
        raise InputError(f"{name}: the text is empty; paste the article into it or drop its row")
    return text


def read_article(file: Path, name: str = "") -> str:
    """Read a text file and normalise it; ``name`` is what to call it in messages, else its path."""
    return normalise_text(read_file(file, name), name or str(file))


def hash_text(text: str) -> str:
    """Return the SHA-256 of a normalised text, encoded as UTF-8."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Shelf:
    """Where texts are looked for."""

    folder: Path
    texts: Path | None
    allow_unmatched: bool

    def find_text(self, row: dict[str, str], where: str) -> str | None:
        """Find the text of one row of the manifest; None where its hash is known and no file has it."""
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
                        found.setdefault(hash_text(read_article(file)), file)
                except InputError:
                    continue
        return found


def _read_text(file: Path, where: str) -> str:
    """Read and normalise one text; say where it was named if it cannot be used."""
    name = f"{where}: {file.name}"
    text = read_article(file, name)
    if is_page(text):
        raise InputError(
            f"{name}: is a web page (HTML); read it with: python -m analysis add STUDY FILE.html"
        )
    return text
