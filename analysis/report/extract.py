"""Articles out of files: plain text, saved HTML, CSV, JSON lines, Parquet; what is found is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from analysis.corpus import InputError, normalise_text
from analysis.report.drafts import Draft, read_bytes
from analysis.report.saved_pages import read_page

# Names of columns that are looked for where none is given, the likeliest first.
COLUMNS = {
    "text": ("text", "body", "content", "article", "article_text", "maintext", "full_text"),
    "outlet": ("outlet", "source", "site", "sitename", "publisher", "publication", "domain"),
    "headline": ("headline", "title"),
    "published": ("published", "date", "published_at", "publish_date", "date_published", "pubdate"),
    "url": ("url", "link", "canonical_url"),
    "doc_id": ("doc_id", "id"),
}
TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet")
PAGES = (".html", ".htm", ".xhtml")


def read_drafts(path: Path, columns: Mapping[str, str]) -> list[Draft]:
    """Read the articles of one file.

    Parameters
    ----------
    path : Path
        Plain text, a saved page (.html), or a table (.csv, .tsv, .json, .jsonl, .parquet).
    columns : mapping of str to str
        Names of the table's columns for text, outlet, headline, published, url, doc_id, where they
        are not the usual ones.

    Returns
    -------
    list of Draft
        One for a text or a page, one per row for a table.

    Raises
    ------
    InputError
        For a file that is missing, empty, not UTF-8, or a table without a text column.
    """
    if not path.is_file():
        kind = "a folder; name the files in it" if path.is_dir() else "no such file; correct the path"
        raise InputError(f"{path}: {kind}")
    if path.suffix.lower() in TABLES:
        return list(_read_table(path, columns))
    if path.suffix.lower() in PAGES:
        return [read_page(path)]
    text = normalise_text(read_bytes(path), str(path))
    if re.match(r"\s*<(?:!doctype|html)\b", text, re.I):
        return [read_page(path)]
    return [Draft(path.name, text.strip() + "\n")]


def _read_frame(path: Path) -> pd.DataFrame:
    """Read a table with every cell as text."""
    readers: dict[str, Callable[[Path], pd.DataFrame]] = {
        ".csv": lambda p: pd.read_csv(p, dtype=str, keep_default_na=False, encoding="utf-8-sig"),
        ".tsv": lambda p: pd.read_csv(p, dtype=str, keep_default_na=False, encoding="utf-8-sig", sep="\t"),
        ".parquet": pd.read_parquet,
        ".json": lambda p: pd.read_json(p, dtype=False, convert_dates=False, encoding="utf-8-sig"),
    }
    lines: Callable[[Path], pd.DataFrame] = lambda p: pd.read_json(  # noqa: E731
        p, lines=True, dtype=False, convert_dates=False, encoding="utf-8-sig"
    )
    try:
        frame = readers.get(path.suffix.lower(), lines)(path)
    except (ValueError, OSError, pd.errors.ParserError) as error:
        what = str(error).splitlines()[0][:120]
        raise InputError(f"{path}: cannot be read as {path.suffix[1:]} ({what}); save it anew") from None
    return frame.astype(object).where(frame.notna(), "")


def _read_table(path: Path, columns: Mapping[str, str]) -> Iterator[Draft]:
    """Yield the article of each row."""
    frame = _read_frame(path)
    places = {what: _find_column(path, frame, what, columns) for what in COLUMNS}
    if places["text"] is None:
        names = ", ".join(map(str, frame.columns[:12]))
        raise InputError(f"{path}: no text column among {names}; name it with --text-column")
    for number, row in enumerate(frame.to_dict("records"), 1):
        cells = {what: str(row[name]).strip() for what, name in places.items() if name is not None}
        origin = f"{path.name}, record {number}"
        text = normalise_text(cells.pop("text").encode("utf8", "replace"), f"{path}, record {number}")
        draft = Draft(origin, text.strip() + "\n", cells.get("outlet", ""), cells.get("headline", ""))
        given = {what: cells.get(what, "") for what in ("published", "url", "doc_id")}
        yield _with_headline(replace(draft, **given))  # type: ignore[arg-type]


def _find_column(path: Path, frame: pd.DataFrame, what: str, columns: Mapping[str, str]) -> str | None:
    """Return the column that holds something: the one named, else the likeliest."""
    named = columns.get(what)
    if named:
        if named not in frame.columns:
            known = ", ".join(map(str, frame.columns[:12]))
            raise InputError(f"{path}: no column {named!r}; its columns are {known}")
        return named
    by_key = {str(name).strip().lower(): str(name) for name in reversed(list(frame.columns))}
    return next((by_key[name] for name in COLUMNS[what] if name in by_key), None)


def _with_headline(draft: Draft) -> Draft:
    """Put a headline that stands in a column of its own on top of the text."""
    if not draft.headline or draft.text.lstrip().startswith(draft.headline):
        return draft
    told = (*draft.told, "headline put on top of the text")
    return replace(draft, text=f"{draft.headline}\n\n{draft.text}", told=told)
