"""What kind of file bytes are that are no text: told by how they begin, whatever the file's name says."""

import io
import zipfile

_BEGINNINGS = (
    (b"%PDF-", "a PDF file"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ", "compressed (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"bplist00", "a web archive of Safari"),
    (b"From: <Saved by ", "a web archive (MHTML)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_INSIDE = (("word/", "a Word file"), ("xl/", "an Excel workbook"), ("content.xml", "an OpenDocument file"))


def name_kind(raw: bytes) -> str:
    """Name the kind of a file that is no text, by its first bytes.

    ``raw``: content of a file. Returned: a phrase such as "a PDF file"; empty where nothing speaks against a
    text.

    >>> name_kind(b"%PDF-1.7"), name_kind(b"Goat rides tram")
    ('a PDF file', '')
    """
    if raw.startswith(b"PK\x03\x04"):
        return _name_archive(raw)
    return next((kind for beginning, kind in _BEGINNINGS if raw.startswith(beginning)), "")


def _name_archive(raw: bytes) -> str:
    """Tell what a ZIP archive holds."""
    try:
        names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = []
    return next((kind for name, kind in _INSIDE if any(n.startswith(name) for n in names)), "a ZIP archive")
