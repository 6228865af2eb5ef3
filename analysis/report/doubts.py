"""What in a study is probably not meant: said in one line each, refused nowhere."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path

from analysis.corpus import Study, hash_text, normalise_text
from analysis.inputs import InputError, read_file
from analysis.manifest import MANIFEST, OPTIONAL, REQUIRED, read_manifest, read_rows
from analysis.text.zone_titles import HEADLINE_MAX_WORDS, word_stems

DAY = timedelta(days=1)  # in the east it is tomorrow already
COLUMNS = (*REQUIRED, *OPTIONAL)
STRANGE_WORDS = 3  # longer words of a headline below which nothing is made of their absence
FORMATS = ("transcript", "portal", "viral", "listicle", "magazine")


def find_doubts(folder: Path) -> list[str]:
    """Name the columns and formats of sources.csv that nothing reads, long headlines, days still to come.

    Parameters
    ----------
    folder : Path
        The study's folder.

    Returns
    -------
    list of str
        One line each, with what may have been meant; empty if there is no doubt.
    """
    manifest = folder / MANIFEST
    header = next(csv.reader(io.StringIO(read_manifest(manifest), newline="")), [])
    doubts = [
        f"{manifest}: nothing reads the column {name!r}{_guess(name, COLUMNS)}"
        for name in header
        if name and name not in COLUMNS
    ]
    for line, row in read_rows(manifest):
        if row["format"] and row["format"] not in FORMATS:
            known = _guess(row["format"], FORMATS)
            doubts.append(f"{manifest}, row {line}: nothing is known of the format {row['format']!r}{known}")
        if (words := len(row["headline"].split())) > HEADLINE_MAX_WORDS:
            doubts.append(f"{manifest}, row {line}: the headline has {words} words; is it one?")
        if row["published"] and date.fromisoformat(row["published"]) > date.today() + DAY:
            doubts.append(
                f"{manifest}, row {line}: published {row['published']} lies in the future; is it so?"
            )
    return doubts


def tell_strange_headline(headline: str | None, text: str) -> list[str]:
    """Say that a headline shares no word with its text: it may be that of another article.

    Examples
    --------
    >>> tell_strange_headline("Ferry drifts for nine hours", "A goat took the tram.")
    ['the headline shares no word with the text: is it that of this article?']
    >>> tell_strange_headline("Goats on trams", "A goat took the tram.")
    []
    """
    own = word_stems(headline or "")
    if len(own) < STRANGE_WORDS or own & word_stems(text):
        return []
    return ["the headline shares no word with the text: is it that of this article?"]


def _guess(name: str, known: tuple[str, ...]) -> str:
    """Return what may have been meant, or what there is."""
    near = get_close_matches(name.strip().lower(), known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known: {', '.join(known)}"


def find_lookalikes(study: Study, texts: str | None) -> list[str]:
    """Name the files in the folder of texts that bear the name of a missing article but are another text.

    Parameters
    ----------
    study : Study
        The study as read.
    texts : str, optional
        The folder with texts that was named; nothing is looked for without.

    Returns
    -------
    list of str
        One line per file.
    """
    if texts is None:
        return []
    missing, found = set(study.missing), []
    for _, row in read_rows(study.folder / MANIFEST):
        file = Path(texts) / row["path"]
        if row["doc_id"] in missing and file.is_file() and _hash_of(file) != row["sha256"].lower():
            found.append(
                f"{file}: not used, since its sha256 is not that of {row['doc_id']} in {MANIFEST}; "
                "to measure it apart: measure STUDY --texts DIR --allow-unmatched --out DIR"
            )
    return found


def _hash_of(file: Path) -> str:
    """Return the hash of a text, empty where it is none."""
    try:
        return hash_text(normalise_text(read_file(file), str(file)))
    except InputError:
        return ""
