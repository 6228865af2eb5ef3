"""Articles out of files: plain text, saved HTML, CSV, JSON lines, Parquet; what is found is told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from analysis.cells import GAPS, USUAL, Rows, cell_text, find_usual, read_table_file
from analysis.cells import SUFFIXES as TABLES
from analysis.inputs import InputError, is_page
from analysis.report.intake.drafts import Draft, settle_dates
from analysis.report.intake.saved_pages import read_page
from analysis.shelf import normalise_text, read_article

STAND_IN = (
    "id"  # a column that is taken for identifiers where it has no repeats, as in a run over many articles
)
PAGES = (".html", ".htm", ".xhtml")
# Behind the headline's words in the first line: the line is a sentence or a paragraph, not the headline.
_GOES_ON = re.compile(r"[.!?]\s+\w|(?:[\s,]+[\w'’-]+){9,}")


def read_drafts(path: Path, columns: Mapping[str, str], *, outlet: str = "") -> list[Draft]:
    """Read the articles of one file.

    ``path``: plain text, a saved page (.html), or a table (.csv, .tsv, .json, .jsonl, .parquet). ``columns``:
    names of the table's columns for text, outlet, headline, published, url, doc_id, where they are not the
    usual ones. ``outlet``: the outlet of all articles where the user names it; the table need not then.
    Returned: one for a text or a page, one per row for a table. Raises `InputError` for a file that is
    missing, empty, not UTF-8, a table without a text column, of several articles without a column for the
    outlet, or one that names the outlet of some articles and not of others.
    """
    if path.is_dir():
        raise InputError(f"{path}: a folder; name the files in it")
    if path.suffix.lower() in TABLES:
        return settle_dates(list(_read_table(path, columns, outlet)))
    if path.suffix.lower() in PAGES:
        return [read_page(path)]
    text = read_article(path)
    if is_page(text):
        return [read_page(path)]
    return [Draft(path.name, text.strip() + "\n")]


def _read_table(path: Path, columns: Mapping[str, str], outlet: str) -> Iterator[Draft]:
    """Yield the article of each row."""
    header, rows = read_table_file(path)
    places = {what: _find_column(path, header, what, columns) for what in USUAL}
    if places["text"] is None:
        names = ", ".join(header[:12]) or "none"
        raise InputError(f"{path}: no text column among {names[:300]}; name it with --text-column")
    if places["doc_id"] is not None:
        places["doc_id"] = _check_ids(path, rows, places["doc_id"], asked=columns.get("doc_id"))
    named = {number for number, row in rows if places["outlet"] and _is_given(row.get(places["outlet"]))}
    if not named and not outlet and len(rows) > 1:
        names = ", ".join(header[:12])
        mend = "name the column with --outlet-column, or the outlet of all with --outlet"
        raise InputError(f"{path}: no outlet found, its columns are {names[:300]}; {mend}. Nothing was added")
    for number, row in rows:
        where = f"{path}, row {number}"
        cells = {
            what: cell_text(row.get(name), f"{where}: {name}").strip()
            for what, name in places.items()
            if name is not None
        }
        if named and number not in named and not outlet:
            mend = "fill it in, or give all articles one with --outlet"
            raise InputError(f"{where}: {places['outlet']} is empty; {mend}")
        text = normalise_text(cells.pop("text").encode("utf8"), where)
        draft = Draft(f"{path.name}, row {number}", text.strip() + "\n", cells.get("outlet", ""))
        given = {what: cells.get(what, "") for what in ("headline", "published", "url", "doc_id")}
        yield _with_headline(replace(draft, **given))  # type: ignore[arg-type]


def _check_ids(path: Path, rows: Rows, name: str, *, asked: str | None) -> str | None:
    """Return the column of identifiers; refuse one of two rows, unless it only looks like such a column."""
    first: dict[str, int] = {}
    for number, row in rows:
        doc_id = cell_text(row.get(name), f"{path}, row {number}: {name}").strip()
        if doc_id and first.setdefault(doc_id, number) != number:
            if name.strip().lower() == STAND_IN and not asked:
                return None
            mend = "give one of them another"
            raise InputError(
                f"{path}, row {number}: {name} {doc_id!r} is that of row {first[doc_id]}; {mend}"
            )
    return name


def _is_given(cell: object) -> bool:
    """Tell whether a cell holds something: no gap, no NaN, no white space alone."""
    return cell is not None and cell == cell and str(cell).strip() not in ("", *GAPS)


def _find_column(path: Path, header: list[str], what: str, columns: Mapping[str, str]) -> str | None:
    """Return the column that holds something: the one named, else the likeliest."""
    named = columns.get(what)
    if named:
        if named not in header:
            known = ", ".join(header[:12])
            raise InputError(f"{path}: no column {named!r}; its columns are {known}")
        return named
    return find_usual(header, what)


def _with_headline(draft: Draft) -> Draft:
    """Put a headline that stands in a column of its own on top of the text, unless it is its first line."""
    first = draft.text.lstrip().partition("\n")[0]
    more = first.removeprefix(draft.headline)
    if not draft.headline or (more != first and not _GOES_ON.match(more)):
        return draft
    told = (*draft.told, "headline put on top of the text")
    return replace(draft, text=f"{draft.headline}\n\n{draft.text}", told=told)
