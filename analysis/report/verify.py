"""Is the committed state what the code makes of its inputs? Every file that is not is named, with why."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.corpus import read_study
from analysis.inputs import InputError
from analysis.report.agreement_figure import FOLDER, NAME, build_agreement
from analysis.report.by_hand import find_unmeasured
from analysis.report.figures import FIGURES, INVENTED, build_files, build_rows
from analysis.report.findings import Tables
from analysis.report.outputs import build_outputs
from analysis.report.page_state import PAGE, tell_stale_page
from analysis.report.panels.base import Context
from analysis.report.provenance import hash_file
from analysis.report.studies import Place, build_place
from analysis.tables.codebook import write_codebook, write_datapackage
from analysis.tables.files import format_table, read_hashes, read_tables

TOLERANCE = 1e-9  # how far numbers may be apart where the bytes are not the same (another platform)
KNOWN = [figure.name for figure in FIGURES]
COMMITTED = ("svg", "csv", "caption.txt", "alt.txt")


def verify_place(place: Place, texts: str | None = None) -> list[str]:
    """Return one line per file of a study that is missing, changed by hand or stale; none if all is well.

    Tables are compared with the hashes in datapackage.json and, where the texts are at hand, measured again
    (else with the sheets of what is set by hand);
    figures, captions, alt texts, numbers and methods are made again from the tables.

    ``texts``: folder with its texts.
    """
    if damaged := list(_verify_hashes(place)):
        return damaged
    complaints: list[str] = []
    try:
        tables = read_tables(place.tables)
    except InputError as error:
        return [str(error)]
    study = read_study(place.folder, texts)
    if not study.missing:
        complaints += _verify_measured(place, tables, build_place(study))
    for sheet in find_unmeasured(study, tables) if study.missing else ():
        complaints.append(f"{place.folder / sheet}: the tables do not follow it; measure again (make data)")
    return complaints + list(_verify_outputs(place, tables))


def _verify_hashes(place: Place) -> Iterator[str]:
    """Compare the tables with the hashes that were written with them."""
    try:
        wanted = read_hashes(place.tables)
    except InputError as error:
        yield str(error)
        return
    for name, digest in wanted.items():
        found = hash_file(place.tables / name)
        if not found:
            yield f"{place.tables / name}: missing; measure the study again (make data)"
        elif found != digest:
            yield f"{place.tables / name}: changed by hand or not written whole; measure again (make data)"
    for extra in sorted({file.name for file in place.tables.glob("*.csv")} - set(wanted)):
        yield f"{place.tables / extra}: belongs to no table of this study; remove it"


def _verify_measured(place: Place, old: Tables, new: Tables) -> Iterator[str]:
    """Compare the tables with those measured again from the texts."""
    for name in old.keys() - new.keys():
        yield f"{place.tables / name}.csv: stale: measured again there is none (make data)"
    for name, frame in new.items():
        if name not in old:
            yield f"{place.tables / name}.csv: missing; measure the study again (make data)"
        elif format_table(frame) != format_table(old[name]) and not _near(old[name], frame):
            yield f"{place.tables / name}.csv: stale: measured again it differs (make data)"


def _near(old: pd.DataFrame, new: pd.DataFrame) -> bool:
    """Tell whether two tables hold the same numbers within the tolerance, and else the same cells."""
    try:
        pd.testing.assert_frame_equal(old, new, rtol=0, atol=TOLERANCE)
    except AssertionError:
        return False
    return True


def _verify_outputs(place: Place, tables: Tables) -> Iterator[str]:
    """Compare figures, their companions and the report page with what the tables give."""
    expected = {"datapackage.json": write_datapackage(place.name, tables)}
    yield from _differing(place.tables, {name: text.encode("utf8") for name, text in expected.items()})
    if not any(place.figures.glob("*.svg")):
        yield f"{place.figures}: not drawn; draw it (make figures STUDY={place.name})"
        return
    rows = build_rows(tables)
    texts = build_outputs(place, tables, rows=rows)
    yield from _differing(place.figures, {name: text.encode("utf8") for name, text in texts.items()})
    context = Context.of(tables, invented=place.name == INVENTED)
    for figure in FIGURES:
        files = build_files(place, figure, tables, context, kinds=("svg",), rows=rows[figure.name])
        yield from _differing(place.figures, {f"{figure.name}.{end}": files[end] for end in COMMITTED})
    known = {f"{name}.{end}" for name in KNOWN for end in (*COMMITTED, "png", "pdf")}
    for file in sorted(place.figures.glob("*.*")):
        if file.name not in known | set(texts) | {PAGE, ".drawn.json"}:
            yield f"{file}: belongs to no figure of this study; remove it"
    if stale := tell_stale_page(place, tables):
        yield stale


def _differing(folder: Path, expected: Mapping[str, bytes]) -> Iterator[str]:
    """Name the files whose bytes are not the expected ones."""
    for name, content in expected.items():
        path = folder / name
        if not path.is_file():
            yield f"{path}: missing; draw it again (make figures)"
        elif path.read_bytes() != content:
            yield f"{path}: stale or changed by hand; make it again (make figures)"


def verify_agreement() -> list[str]:
    """Compare the figure of agreement with what the tables of validity give."""
    try:
        files = build_agreement(kinds=("svg",))
    except InputError as error:
        return [str(error)]
    return list(_differing(FOLDER, {f"{NAME}.{end}": files[end] for end in COMMITTED}))


def verify_codebook() -> list[str]:
    """Compare CODEBOOK.md with the tables' declarations."""
    return list(_differing(Path(), {"CODEBOOK.md": write_codebook().encode("utf8")}))
