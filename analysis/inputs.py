"""Files from outside: read with a limit, told by their bytes from what they are not, refused in one line."""

import io
import re
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

from analysis.text.encodings import name_encoding, name_wide_encoding

Say = Callable[[str], None]  # what is told a line at a time what is being done
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
# The longest books have as many characters, and measuring one takes half a minute and 0.9 GB.
LARGEST_TEXT = 5_000_000  # bytes of one article
LARGEST_TABLE = 200_000_000  # bytes of a table that is read whole; more articles: measure FILE --out DIR
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
# Control and direction characters: they break terminals, pages and tables, and hide what a cell says.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# The same but for tab and line feed.
_COMMANDING = re.compile(_UNPRINTABLE.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))
# Cells that spreadsheets run as formulas, also after apostrophes (so that undoing is unambiguous).
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
# Numbers, and names of rules such as "+phrase +spelling", which call nothing, stay as they are.
_HARMLESS = re.compile(r"[+-]?\d+(?:\.\d+)?|[+-][a-z]+(?: [+-][a-z]+)*")
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
WINDOWS_NAMES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))


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


class InputError(ValueError):
    """Input from outside that cannot be used; the message is one line: file, row, what to do."""


def read_file(path: Path, name: str = "", *, largest: int = LARGEST_TEXT) -> bytes:
    """Read a plain file, never a pipe or a device, and never more than a limit.

    ``path``: the file. ``name``: what to call it in the message; else its path. ``largest``: bytes that are
    too many when exceeded. Raises `InputError` if it is missing, no plain file, too large or not to be read.
    """
    name = name or str(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise InputError(f"{name}: is a folder; name a file")
        if not stat.S_ISREG(found.st_mode):
            raise InputError(f"{name}: is no plain file but a pipe or device; save what it holds as a file")
        if found.st_size > largest:
            raise InputError(
                f"{name}: {found.st_size / 1e6:.0f} MB, more than the {largest / 1e6:.0f} MB that are read; "
                "split it"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; correct the path") from None
    except OSError as error:
        raise InputError(f"{name}: cannot be read ({error.strerror}); check path and permissions") from None
    except ValueError as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{name}: is no path; correct it") from None


def resolve_path(path: Path) -> Path:
    """Return where a path leads, through symbolic links; InputError where it can lead nowhere."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):  # too long, a NUL, links in a circle
        raise InputError(f"{str(path)[:80]!r}: is no path; correct it") from None


def decode_text(raw: bytes, name: str) -> str:
    r"""Decode a text as UTF-8; say what it is where it is something else.

    ``raw``: content of a file. ``name``: what to call it in the message. Returned: the text without a
    byte-order mark. Raises `InputError` for a file that is no text, another encoding (named as far as its
    bytes tell), a NUL character.

    >>> decode_text(b"\xef\xbb\xbfone", "a.txt")
    'one'
    >>> decode_text("Caf\xe9".encode("mac-roman"), "a.txt")
    Traceback (most recent call last):
    analysis.inputs.InputError: a.txt: not UTF-8 (byte 3) but Mac Roman, by its bytes; save it as UTF-8
    """
    refuse_binary(raw, name)
    wide = name_wide_encoding(raw)
    if wide:
        raise InputError(f"{name}: not UTF-8 but {wide}; save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        guess = name_encoding(raw, error.start)
        raise InputError(f"{name}: not UTF-8 (byte {error.start}) but {guess}; save it as UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError(
            f"{name}: a NUL character in line {line}: damaged, or no text; save it as text (UTF-8)"
        )
    return text


def read_utf8(path: Path, *, largest: int = LARGEST_TEXT) -> str:
    """Read a text file as `read_file` and `decode_text` do."""
    return decode_text(read_file(path, largest=largest), str(path))


def refuse_binary(raw: bytes, name: str) -> None:
    """Refuse what begins like a file that is no text."""
    if kind := name_kind(raw):
        raise InputError(f"{name}: is {kind}, not text; save its text as a plain file (UTF-8)")


def is_page(text: str) -> bool:
    """Tell whether a text is the source of a web page.

    >>> is_page("<!DOCTYPE html><html><p>Goat"), is_page("Goat <b>rides</b> tram")
    (True, False)
    """
    return _PAGE.match(text[:5000]) is not None


def name_folder(name: str, what: str) -> str:
    """Return a name that can be a folder's on every system; InputError says what to take instead.

    >>> name_folder("my-story", "a study")
    'my-story'
    """
    if not _FOLDER.fullmatch(name):
        shown = f"{name[:40]!r}"
        raise InputError(f"{shown}: not a name for {what}; take letters, digits, hyphens and underscores")
    if name.lower() in WINDOWS_NAMES:
        raise InputError(f"{name!r}: not a name for {what}: Windows keeps it for itself; take another")
    return name


def find_unprintable(cell: str) -> str:
    r"""Return the first character of a cell that has no place in one, as U+…; empty if there is none.

    >>> find_unprintable("The Bugle"), find_unprintable("Bug\x1b[2Jle"), find_unprintable("\u202eelguB")
    ('', 'U+001B', 'U+202E')
    """
    found = _UNPRINTABLE.search(cell)
    return f"U+{ord(found[0]):04X}" if found else ""


def defuse(cell: str) -> str:
    r"""Return a cell that no spreadsheet takes for a formula: an apostrophe before it where one would.

    A plain number stays one, and so does the name of a rule. `undo_defused` gives back what was written, so
    that tables mean the same.

    >>> defuse("=1+1"), defuse("-2.5"), defuse("@home"), defuse("plain")
    ("'=1+1", '-2.5', "'@home", 'plain')
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _HARMLESS.fullmatch(cell) else cell


def undo_defused(cell: str) -> str:
    """Return a cell as it was before `defuse`.

    >>> undo_defused("'=1+1"), undo_defused("'Tis"), undo_defused(defuse("'=1"))
    ('=1+1', "'Tis", "'=1")
    """
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def one_line(message: str) -> str:
    r"""Return a message on one line that a terminal shows as it is, whatever names and cells it quotes.

    >>> one_line("a\nb\x1b[2J")
    'a b\\x1b[2J'
    """
    return printable(" ".join(message.split()))


def printable(text: str) -> str:
    """Return a text in which characters that would command the terminal are written out."""
    return _COMMANDING.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def tell(line: str) -> None:
    """Tell the user what is being done: one line, at once."""
    print(printable(line), flush=True)
