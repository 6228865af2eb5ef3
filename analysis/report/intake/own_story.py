"""One's own story: articles added to it from files, nothing asked, everything told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis.inputs import WINDOWS_NAMES, InputError, Say, find_unprintable
from analysis.manifest import MANIFEST
from analysis.report.intake.doubts import COLUMNS, find_doubts, find_near_copies, hash_article
from analysis.report.intake.drafts import Draft, read_date, tell_lost_date
from analysis.report.intake.extract import PAGES, TABLES, read_drafts
from analysis.report.intake.joined_lines import join_lines
from analysis.report.intake.sources import Sources
from analysis.report.intake.told import tell_article, tell_names
from analysis.shelf import hash_text, read_article
from analysis.tables.files import write_text
from analysis.tables.locks import locked
from analysis.text.encodings import find_oddities
from analysis.text.language import is_english, name_language, tell_short
from analysis.text.zones import split_zones

LISTED = 10  # articles up to which every block is named with its zone


@dataclass(frozen=True)
class Given:
    """What the user says about all articles that are added at once; empty is found out."""

    outlet: str = ""
    format: str = ""
    published: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


def add_files(folder: Path, files: Sequence[Path], say: Say, given: Given = Given()) -> list[dict[str, str]]:
    """Add articles to a study; all of them, or none if one cannot be used.

    ``folder``: the study's folder. ``files``: plain texts, saved pages, tables. ``say``: told what was taken
    for what. ``given``: outlet, format, date and columns, where they are not to be found out. Returned: the
    new rows of sources.csv. Raises `InputError` for a file that cannot be used, a text that is there already,
    another language than English.
    """
    with locked(folder, say):
        return _add_files(folder, files, say, given)


def _add_files(folder: Path, files: Sequence[Path], say: Say, given: Given) -> list[dict[str, str]]:
    """Add articles to a study that nobody else adds to meanwhile; sources.csv is written last."""
    for left in folder.glob("*.partial"):  # half-written by a run that was killed
        left.unlink()
    sources = Sources.read(folder / MANIFEST)
    rows = sources.rows
    read = [(path, read_drafts(path, given.columns, outlet=given.outlet)) for path in files]
    drafts = [_complete(draft, path, given) for path, found in read for draft in found]
    if not drafts:
        raise InputError(f"{files[0]}: holds no article; give files with at least one")
    _refuse(drafts, _known_texts(folder, rows))
    _refuse_namesakes(draft for draft in drafts if draft.unnamed)
    taken = {row["doc_id"].lower() for row in rows} | _find_taken(folder, rows, drafts)
    drafts = list(_name_drafts(drafts, taken))
    added = [_row(draft, given.format) for draft in drafts]
    for draft, row in zip(drafts, added, strict=True):
        write_text(folder / row["path"], draft.text)
    sources.write([*rows, *added], COLUMNS)
    for draft, row in zip(drafts, added, strict=True):
        for line in tell_article(draft, row, blocks=len(drafts) <= LISTED):
            say(line)
    _tell_likeness(folder, rows, drafts, say)
    for doubt in find_doubts(folder):
        say(doubt)
    count = f"{len(added)} added, {len(rows) + len(added)} in all"
    say(f"{folder.name}: {count}{_tell_unnamed(drafts)}; next: make figures STUDY={folder.name}")
    return added


def _tell_likeness(
    folder: Path, rows: Sequence[Mapping[str, str]], drafts: Sequence[Draft], say: Say
) -> None:
    """Say which articles are nearly one that is there, and which count to an outlet by their file's name."""
    known = {row["doc_id"]: _text_of(folder / row["path"]) for row in rows}
    for doc_id, other, share in find_near_copies(known, {draft.doc_id: draft.text for draft in drafts}):
        told = f"{share:.0%} of its words in fives are also in {other}"
        say(f"{doc_id}: {told}: the same story twice? See both")
    before = {row["outlet"].casefold() for row in rows}
    for draft in drafts:
        if draft.unnamed and draft.outlet.casefold() in before:
            say(f"{draft.doc_id}: counts to {draft.outlet}, which is there, by its file's name; is it so?")


def _find_taken(folder: Path, rows: Iterable[Mapping[str, str]], drafts: Iterable[Draft]) -> set[str]:
    """Return the names of the files that are there, but of texts that no row names and that come again."""
    named, again = {row["path"] for row in rows}, {hash_text(draft.text) for draft in drafts}
    return {
        path.stem.lower()
        for path in folder.iterdir()
        if path.suffix != ".txt" or path.name in named or hash_article(path) not in again
    }


def _name_drafts(drafts: Iterable[Draft], taken: set[str]) -> Iterator[Draft]:
    """Give each article a name that no other has, and say where it is not its own."""
    for draft in drafts:
        doc_id = _free_name(draft.doc_id, taken)
        taken.add(doc_id)
        told = (f"doc_id {draft.doc_id} is taken: named {doc_id}",) if doc_id != draft.doc_id else ()
        yield replace(draft, doc_id=doc_id, told=(*draft.told, *told))


def _complete(draft: Draft, path: Path, given: Given) -> Draft:
    """Fill in outlet, headline, date and name from what was given, from the text, from the file's name."""
    text, joined = join_lines(draft.text)
    own_day = read_date(draft.published)
    unnamed = "" if given.outlet or draft.outlet else str(path)
    outlet = given.outlet or draft.outlet or path.stem
    name = _slug(draft.doc_id) or _slug(draft.outlet or given.outlet or path.stem) or "article"
    return replace(
        draft,
        text=text,
        outlet=_plain_cell(outlet) or path.stem,
        headline=_plain_cell(draft.headline or _find_headline(text, given.format or None, outlet)),
        published=read_date(given.published) or own_day,
        url=_plain_cell(draft.url),
        doc_id=name,
        unnamed=unnamed,
        told=(
            *draft.told,
            *tell_names(draft, name, path, outlet=given.outlet),
            *filter(None, [joined]),
            *tell_lost_date(given.published or draft.published, own_day),
            *find_oddities(text),
            *tell_short(text),
        ),
    )


def _find_headline(text: str, format: str | None, outlet: str) -> str:
    """Return the headline of a text, nothing without one; the outlet's name above it is none."""
    block = next((b for b in split_zones(text, format) if b.zone == "headline"), None)
    if block is None:
        return ""
    found = text[block.start : block.end]
    return _find_headline(text[block.end :], format, outlet) if _slug(found) == _slug(outlet) else found


def _plain_cell(cell: str) -> str:
    """Return a cell on one line, without characters that cannot be printed."""
    return "".join(c for c in " ".join(cell.split()) if not find_unprintable(c))


def _slug(printed: str) -> str:
    """Return a name for files: lower case, letters and digits, hyphens between."""
    return re.sub(r"[^a-z0-9]+", "-", printed.lower()).strip("-")[:40].strip("-")


def _free_name(name: str, taken: set[str]) -> str:
    """Return a name that no article has yet."""
    number = 2
    free = name if name not in WINDOWS_NAMES else f"{name}-{number}"
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _known_texts(folder: Path, rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return hash → doc_id of the articles that are there."""
    known = {row["sha256"].lower(): row["doc_id"] for row in rows if row.get("sha256")}
    for row in rows:
        file = folder / row["path"]
        if not row.get("sha256") and file.is_file():
            known[hash_text(read_article(file))] = row["doc_id"]
    return known


def _text_of(file: Path) -> str:
    """Return the text of an article that is there, nothing where it is not at hand."""
    return read_article(file) if file.is_file() else ""


def _refuse(drafts: Sequence[Draft], known: dict[str, str]) -> None:
    """Refuse articles that are there already, and other languages."""
    for draft in drafts:
        digest = hash_text(draft.text)
        if digest in known:
            mend = "leave it out, or take that one out first (remove STUDY ID)"
            raise InputError(f"{draft.origin}: the same text as {known[digest]}; {mend}. Nothing was added")
        known[digest] = draft.origin
        if not is_english(draft.text):
            raise InputError(
                f"{draft.origin}: does not look like English but like {name_language(draft.text)}, and only "
                "English can be measured; leave it out. Nothing was added"
            )


def _refuse_namesakes(drafts: Iterable[Draft]) -> None:
    """Refuse files of one name in several folders whose name would stand for one outlet."""
    first: dict[str, str] = {}
    for draft in drafts:
        if (other := first.setdefault(draft.outlet.casefold(), draft.unnamed)) != draft.unnamed:
            raise InputError(
                f"{draft.unnamed}: names no outlet, and its file is called as {other} is: they would count "
                "as one; add them apart with --outlet, or rename one. Nothing was added"
            )


def _tell_unnamed(drafts: Sequence[Draft]) -> str:
    """Say for how many articles of tables and pages the file's name stands for the outlet."""
    files = [Path(draft.unnamed) for draft in drafts if draft.unnamed]
    files = [file for file in files if file.suffix.lower() in (*PAGES, *TABLES)]
    if not files:
        return ""
    outlets = ", ".join(dict.fromkeys(file.stem for file in files))
    return f"; no outlet found for {len(files)}, the file's name taken ({outlets}): give --outlet"


def _row(draft: Draft, format: str) -> dict[str, str]:
    """Return the row of sources.csv."""
    return {
        "doc_id": draft.doc_id,
        "outlet": draft.outlet,
        "path": f"{draft.doc_id}.txt",
        "format": format,
        "headline": draft.headline,
        "published": draft.published,
        "url": draft.url,
        "sha256": hash_text(draft.text),
    }
