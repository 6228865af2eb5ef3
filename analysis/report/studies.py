"""The way through for whole studies: find them, measure them, compare them, write their tables."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from analysis.by_hand.facts import FactsError
from analysis.comparison import compare
from analysis.corpus import Document, Study, read_study
from analysis.inputs import InputError, Say, resolve_path
from analysis.manifest import MANIFEST
from analysis.report.by_hand import tell_by_hand
from analysis.report.coding.judged import judge_codes
from analysis.report.intake.doubts import (
    find_doubts,
    find_lookalikes,
    tell_copies,
    tell_kept_headline,
    tell_short_headline,
    tell_strange_headline,
)
from analysis.report.intake.drafts import tell_printed_date
from analysis.tables.build import choose_finder, measure, refuse_missing
from analysis.tables.codebook import write_codebook, write_datapackage
from analysis.tables.declared import ALWAYS, TABLES
from analysis.tables.files import PACKAGE, read_tables, write_tables, write_text
from analysis.tables.renewal import name_targets, renew
from analysis.text.encodings import find_oddities
from analysis.text.language import tell_short

RAW, PROCESSED, FIGURES = Path("data/raw"), Path("data/processed"), Path("figures")
TAKEN = ("", "agreement", "browser", "validity")  # folders beside the studies' tables and figures
ONE_OUTLET = "only one outlet, nothing to compare: its article is measured, differences need a second outlet"
LISTED = 300  # characters of the names of studies in a message


@dataclass(frozen=True)
class Place:
    """Where a study lies and where its tables and figures go."""

    name: str
    folder: Path
    tables: Path
    figures: Path


def find_place(study: str | Path, root: Path = Path()) -> Place:
    """Return the place of a study, named by its folder in data/raw or by a path.

    Raises
    ------
    InputError
        If there is no such study.
    """
    for folder in (root / RAW / study, Path(study), Path(study).parent):
        if _stands((folder / MANIFEST).is_file) and (
            folder.name == Path(study).name or Path(study).name == MANIFEST
        ):
            name = resolve_path(folder).name
            if name.lower() in TAKEN:
                raise InputError(f"{folder}: {name} is the name of something else here; rename the folder")
            return Place(name, folder, root / PROCESSED / name, root / FIGURES / name)
    if bare := next((f for f in (root / RAW / study, Path(study)) if _stands(f.is_dir)), None):
        if (bare / PACKAGE).is_file():
            mend = "name the study; figures and pages are of its own tables, by our lexicon"
            raise InputError(f"{bare}: tables of an earlier measurement, not a study; {mend}")
        raise InputError(
            f"{bare}: has no {MANIFEST}; lay out a study with: python -m analysis new NAME, then add files; "
            "measure takes a folder of .parquet, .csv or .jsonl files too"
        )
    if _stands(Path(study).is_file):
        mend = f"put it into one: python -m analysis new NAME, then add NAME {study}"
        raise InputError(f"{study}: a file, not a study; {mend}")
    if Path(study).suffix:
        raise InputError(f"{str(study)[:200]}: no such file; correct the path")
    known = ", ".join(place.name for place in find_places(root)) or "none"
    raise InputError(
        f"{str(study)[:200]}: no study of this name or path; in {RAW}: {known[:LISTED]}; a new one: "
        "python -m analysis new NAME"
    )


def _stands(is_kind: Callable[[], bool]) -> bool:
    """Tell whether a path is of a kind; one that is no path at all is of none."""
    try:
        return is_kind()
    except (OSError, ValueError):
        return False


def find_places(root: Path = Path()) -> list[Place]:
    """Return the places of all studies in data/raw, by name."""
    manifests = sorted((root / RAW).glob(f"*/{MANIFEST}"))
    return [find_place(manifest.parent.name, root) for manifest in manifests if manifest.is_file()]


@contextmanager
def renewed(place: Place, say: Say, *, figures: bool = True) -> Iterator[tuple[Place, Say]]:
    """Give a place to write into and a voice that names the true folders; on leaving all is there at once.

    Tables and figures of one run replace those of another together (`analysis.tables.renewal`). What is
    said of these folders is passed on when they are there, the rest at once.
    """
    folders = [place.tables, place.figures] if figures else [place.tables]
    if resolve_path(place.folder).is_relative_to(resolve_path(place.tables)):
        raise InputError(f"{place.tables}: the study itself lies in it; name a folder of its own")
    made: list[str] = []
    with renew(*folders, say=say) as stages:
        fresh = replace(place, tables=stages[0], figures=stages[1] if figures else place.figures)

        def tell(line: str) -> None:
            named = name_targets(line, stages, folders)
            say(line) if named == line else made.append(named)

        yield fresh, tell
    for line in made:
        say(line)


def measure_place(
    place: Place, study: Study, say: Say, *, lexicon: str | None = None, add: bool = False
) -> dict[str, pd.DataFrame]:
    """Measure and compare a study and write its tables; return them."""
    refuse_missing(study)
    choose_finder(lexicon)  # a fault of the lexicon is the first that is said
    articles_n = len(study.documents)
    say(f"{place.name}: measuring {articles_n} article{'s' * (articles_n != 1)}")
    for doubt in (*find_doubts(study.folder), *tell_copies(study)):
        say(f"{place.name}: {doubt}")
    for document in study.documents:
        for note in _find_notes(document):
            say(f"{place.name}: {document.doc_id}: {note}")
    if len({document.outlet for document in study.documents}) < 2:
        say(f"{place.name}: {ONE_OUTLET}")
    if lexicon is not None:
        say(f"{place.name}: {_tell_lexicon(lexicon, add=add)}")
    tables = build_place(study, lexicon=lexicon, add=add)
    if told := tell_by_hand(tables):
        say(f"{place.name}:{told}")
    changed = write_tables(tables, place.tables)
    for name in TABLES.keys() - tables.keys():  # of coders whose codes.csv is gone
        (place.tables / f"{name}.csv").unlink(missing_ok=True)
    write_text(place.tables / PACKAGE, write_datapackage(place.name, tables))
    say(f"{place.name}: {len(tables)} tables in {place.tables}, {len(changed)} changed")
    return tables


def _find_notes(document: Document) -> Iterator[str]:
    """Yield what is to be said of an article before it is measured."""
    text = document.text or ""
    yield from (*find_oddities(text), *tell_short(text))
    yield from tell_strange_headline(document.headline, text) if text else ()
    yield from (*tell_short_headline(document.headline), *tell_kept_headline(document))
    yield from tell_printed_date(text, document.published)


def _tell_lexicon(lexicon: str, *, add: bool) -> str:
    """Say what a lexicon of one's own changes and what it does not."""
    return (
        f"loaded words of {lexicon}, {'added to' if add else 'in place of'} ours, which no coder judged; "
        "headline markers and strength go by ours"
    )


def build_place(study: Study, *, lexicon: str | None = None, add: bool = False) -> dict[str, pd.DataFrame]:
    """Measure and compare a study, by our lexicon with coders too; return every table, written nowhere."""
    tables = measure(study, lexicon=lexicon, add=add)
    judged = _judge(study, tables) if study.codes and lexicon is None else {}
    try:
        return tables | compare(tables) | judged
    except FactsError as error:
        raise error.name_rows({one.doc_id: one.facts for one in study.documents}) from None


def _judge(study: Study, tables: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Compare the instruments with the study's coders; by rule, whatever is set by hand."""
    if any(document.zones or document.quotes for document in study.documents):
        rules = [replace(document, zones=(), quotes=(), facts=()) for document in study.documents]
        tables = measure(replace(study, documents=rules))
    texts = {document.doc_id: document.text or "" for document in study.documents}
    return {"agreement": judge_codes(study.codes, tables, texts)}


def tables_of(place: Place, texts: str | None, say: Say) -> dict[str, pd.DataFrame]:
    """Return a study's tables: measured where all texts are at hand, else the committed ones."""
    study = read_study(place.folder, texts)
    if not study.missing:
        return measure_place(place, study, say)
    for doubt in find_lookalikes(study, texts):
        say(f"{place.name}: {doubt}")
    missing = ", ".join(study.missing)
    lacking = [name for name in ALWAYS if not (place.tables / f"{name}.csv").is_file()]
    if lacking:
        what = "no tables" if len(lacking) == len(ALWAYS) else f"no table {lacking[0]!r}"
        raise InputError(
            f"{place.folder}: texts of {missing} not at hand, and {what} of an earlier measurement to draw "
            "from; put the texts back, or name the folder that holds them (--texts DIR, or make TEXTS=DIR)"
        )
    say(f"{place.name}: texts of {missing} not at hand; drawing from the tables that are there")
    return read_tables(place.tables)


def renew_codebook() -> None:
    """Write CODEBOOK.md from the tables' declarations, in a folder that has one."""
    if Path("CODEBOOK.md").exists():
        write_text(Path("CODEBOOK.md"), write_codebook())
