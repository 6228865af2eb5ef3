"""What in a study is probably not meant: said in one line each, refused nowhere."""

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path

from analysis.by_hand import CODE_SHEET, SHEETS, ZONE_SHEET
from analysis.by_hand.sheet import WORDS, find_unbound
from analysis.cells import find_mark
from analysis.corpus import Document, Study
from analysis.inputs import InputError, read_utf8
from analysis.manifest import MANIFEST, OPTIONAL, REQUIRED, read_manifest, read_rows
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.model import LEAST_WORDS
from analysis.report.intake.joined_lines import find_cut_words
from analysis.shelf import hash_text, read_article
from analysis.text.zones.lines import word_stems
from analysis.text.zones.titles import HEADLINE_MAX_WORDS

DAY = timedelta(days=1)  # in the east it is tomorrow already
HEADLINE = "headline"  # a zone
COLUMNS = (*REQUIRED, *OPTIONAL)
STRANGE_WORDS = 3  # longer words of a headline below which nothing is made of their absence
_NO_LETTER = re.compile(r"^the\b|[\W_]")  # what two spellings of one outlet differ by
LISTED_ROWS = 5  # rows of a sheet in a message
ALIKE = 0.7  # how like the name of a sheet another file's is, of 1, that is probably meant to be it
FORMATS = ("transcript", "portal", "viral", "listicle", "magazine")
GRAM = 5  # words in a row: chance rarely repeats them
LEAST = 20  # such runs in a text below which a share says little
NEAR = 0.9  # of the runs of the shorter text: only a few words differ
MOST_TEXTS = 500  # more are no one story; comparing them all takes long


def find_doubts(folder: Path) -> list[str]:
    """Name what in a study is probably not meant: columns, formats, headlines, days, outlets, sheets.

    ``folder``: the study's folder. Returned: one line each, with what may have been meant; empty if there is
    no doubt.
    """
    manifest = folder / MANIFEST
    text = read_manifest(manifest)
    header = next(csv.reader(io.StringIO(text, newline=""), delimiter=find_mark(text)), [])
    doubts = [
        f"{manifest}: nothing reads the column {name!r}{_guess(name, COLUMNS)}"
        for name in header
        if name and name not in COLUMNS
    ]
    doubts += list(_doubt_sheets(folder))
    spelt: dict[str, list[str]] = {}
    for number, row in read_rows(manifest):
        doubts += [f"{manifest}, row {number}: {doubt}" for doubt in _doubt_row(row, spelt)]
        doubts += [f"{manifest}, row {number}: {doubt}" for doubt in _doubt_text(row, folder)]
    return doubts


def _doubt_sheets(folder: Path) -> Iterator[str]:
    """Yield the sheets whose rows no words are checked for, and files that are named nearly as a sheet."""
    for name in SHEETS:
        if unbound := _unbound_rows(folder / name):
            which = f"row{'s' * (len(unbound) > 1)} {', '.join(map(str, unbound[:LISTED_ROWS]))}"
            which += f" and {len(unbound) - LISTED_ROWS} more" * (len(unbound) > LISTED_ROWS)
            mend = f"write the first ones of the place into a column {WORDS}, which is checked"
            yield f"{folder / name}, {which}: set without words, so for whatever begins there; {mend}"
    for file in sorted(folder.glob("*.csv")):
        if file.name not in (MANIFEST, *(known := (*SHEETS, CODE_SHEET))):
            near = get_close_matches(file.stem.lower(), [Path(name).stem for name in known], 1, ALIKE)
            yield from (f"{file}: nothing reads it; did you mean {name}.csv?" for name in near)


def _unbound_rows(sheet: Path) -> list[int]:
    """Return the rows of a sheet without words; none of a damaged one, which reading the study refuses."""
    try:
        return find_unbound(sheet)
    except InputError:
        return []


def _doubt_row(row: Mapping[str, str], spelt: dict[str, list[str]]) -> Iterator[str]:
    """Yield the doubts about one row; ``spelt``: how the outlets of the rows before are written, folded."""
    outlet, published = row["outlet"], row["published"]
    if row["format"] and row["format"] not in FORMATS:
        yield f"nothing is known of the format {row['format']!r}{_guess(row['format'], FORMATS)}"
    if (words := len(row["headline"].split())) > HEADLINE_MAX_WORDS:
        yield f"the headline has {words} words; is it one?"
    if published and date.fromisoformat(published) > date.today() + DAY:
        yield f"published {published} lies in the future; is it so?"
    written = spelt.setdefault(_NO_LETTER.sub("", outlet.casefold()), [outlet])
    if outlet not in written:
        written.append(outlet)
        yield f"{outlet} and {written[0]} count as two outlets; are they?"


def _doubt_text(row: Mapping[str, str], folder: Path) -> Iterator[str]:
    """Yield the doubts about the text of one row, as far as it lies in the study's folder."""
    file = folder / row["path"]
    if file.is_file():
        cut = find_cut_words(read_utf8(file))
        if cut:
            mend = "make them whole and empty the cell sha256, or drop the row and give the text to add"
            which = f"{len(cut)} words cut by a hyphen at a line's end ({', '.join(cut[:3])})"
            yield f"{row['path']}: {which} count as two each; {mend}"
    elif row["sha256"]:
        others = (
            file for file in sorted(folder.glob("*.txt")) if hash_article(file) == row["sha256"].lower()
        )
        if taken := next(others, None):
            yield f"{row['path']} is not there; {taken.name} has its sha256 and is taken: correct the path"


def tell_strange_headline(headline: str | None, text: str) -> list[str]:
    """Say that a headline shares no word with its text: it may be that of another article.

    >>> tell_strange_headline("Ferry drifts for nine hours", "A goat took the tram.")
    ['the headline shares no word with the text: is it that of this article?']
    >>> tell_strange_headline("Goats on trams", "A goat took the tram.")
    []
    """
    own = word_stems(headline or "")
    if len(own) < STRANGE_WORDS or own & word_stems(text):
        return []
    return ["the headline shares no word with the text: is it that of this article?"]


def tell_short_headline(headline: str | None) -> list[str]:
    """Say that a headline has too few words for a strength; its markers are found all the same.

    >>> tell_short_headline("Mayor quits")
    ['the headline has fewer than 3 words: its clickbait strength is undefined']
    >>> tell_short_headline("Goat rides tram"), tell_short_headline("")
    ([], [])
    """
    if not headline or count_words(headline) >= LEAST_WORDS:
        return []
    return [f"the headline has fewer than {LEAST_WORDS} words: its clickbait strength is undefined"]


def tell_kept_headline(document: Document) -> list[str]:
    """Say that the headline of sources.csv stands in a block that zones.csv sets to another zone."""
    headline = " ".join((document.headline or "").split()).casefold()
    for start, zone in document.zones:
        line = " ".join((document.text or "")[start:].partition("\n")[0].split()).casefold()
        if headline and headline in line and zone != HEADLINE:
            mend = "correct or empty its cell headline in sources.csv"
            told = f"{ZONE_SHEET} sets the block of its headline to {zone}, yet it is measured"
            return [f"{told}; {mend}"]
    return []


def tell_copies(study: Study) -> list[str]:
    """Name the articles whose text another one of the study has word for word."""
    first: dict[str, str] = {}
    told = []
    for document in study.documents:
        if document.text is None:
            continue
        other = first.setdefault(document.sha256 or "", document.doc_id)
        if other != document.doc_id:
            told.append(f"{document.doc_id}: the same text as {other}; is one of them another article?")
    return told


def _guess(name: str, known: tuple[str, ...]) -> str:
    """Return what may have been meant, or what there is."""
    near = get_close_matches(name.strip().lower(), known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known: {', '.join(known)}"


def find_lookalikes(study: Study, texts: str | None) -> list[str]:
    """Name the files in the folder of texts that bear the name of a missing article but are another text.

    ``study``: the study as read. ``texts``: the folder with texts that was named; nothing is looked for
    without. Returned: one line per file.
    """
    if texts is None:
        return []
    missing, found = set(study.missing), []
    for _, row in read_rows(study.folder / MANIFEST):
        file = Path(texts) / row["path"]
        if row["doc_id"] in missing and file.is_file() and hash_article(file) != row["sha256"].lower():
            found.append(
                f"{file}: not used, since its sha256 is not that of {row['doc_id']} in {MANIFEST}; "
                "to measure it apart: measure STUDY --texts DIR --allow-unmatched --out DIR"
            )
    return found


def hash_article(file: Path) -> str:
    """Return the hash of a text, empty where it is none."""
    try:
        return hash_text(read_article(file))
    except InputError:
        return ""


def find_near_copies(known: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """Find the new texts that are nearly one of the known, or nearly another new one before them.

    ``known`` and ``new``: name → text. Returned: the share of the shorter text's runs of five words that the
    other has too, 0.9 to 1; the likest other for each. Empty where there are more than 500 texts.

    >>> text = " ".join(map(str, range(40)))
    >>> find_near_copies({"a": text}, {"b": text + " 41", "c": text[::-1]})
    [('b', 'a', 1.0)]
    """
    if len(known) + len(new) > MOST_TEXTS:
        return []
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    found = []
    for name, text in [*known.items(), *new.items()]:
        grams = set(_grams(text))
        if len(grams) < LEAST:
            continue
        common = Counter(other for gram in grams for other in holders.get(gram, ()))
        likest = max(
            ((n / min(len(grams), sizes[other]), other) for other, n in common.items()), default=None
        )
        if name in new and likest and likest[0] >= NEAR:
            found.append((name, likest[1], likest[0]))
        sizes[name] = len(grams)
        for gram in grams:
            holders[gram].append(name)
    return found


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every run of five words, without regard to capitals and marks."""
    words = re.findall(r"\w+", text.casefold())
    return zip(*(words[i:] for i in range(GRAM)), strict=False)
