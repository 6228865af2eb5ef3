"""Tables as the report page shows them: chosen columns, readable cells, values to sort by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.shared import MIN_WORDS
from analysis.report.findings import ALPHA, Tables, decide_pairs, pair_shared, with_outlet
from analysis.tables.declared import TABLES

MOST_ROWS = 600  # rows of one table on the page; the CSV holds them all
KEY_WORDS = 12  # distinctive words per outlet


@dataclass(frozen=True)
class Cell:
    """One cell: what is read, what is sorted by, and a class for its look."""

    text: str
    sort: str
    look: str = ""


@dataclass(frozen=True)
class Grid:
    """One table of the page: heading, note, columns with explanation, rows of cells."""

    name: str
    title: str
    note: str
    columns: list[tuple[str, str]]
    rows: list[list[Cell]]

    @property
    def cut(self) -> bool:
        """Whether the page leaves rows out."""
        return len(self.rows) > MOST_ROWS


def build_grid(
    name: str, title: str, frame: pd.DataFrame, *, note: str = "", columns: Sequence[str] = ()
) -> Grid:
    """Make a grid of a frame's columns, with what the codebook says of each.

    ``name``, ``title``, ``note``: name of the table in the codebook, heading, sentence below it. ``frame``:
    rows in the order shown. ``columns``: columns shown; all of them if empty.
    """
    says = {column.name: column.says for column in TABLES[name].columns} if name in TABLES else {}
    shown = [column for column in (columns or frame.columns) if column in frame.columns]
    rows = [[make_cell(value) for value in row] for row in frame[shown].itertuples(index=False)]
    return Grid(name, title, note, [(_label(column), says.get(column, "")) for column in shown], rows)


def _label(column: str) -> str:
    """Return a column's name as a heading."""
    return column.removesuffix("_n").replace("_per_1000", " per 1,000").replace("_", " ")


def make_cell(value: object) -> Cell:
    """Return a value as a cell."""
    if isinstance(value, bool) or str(type(value).__name__) == "bool_":
        return Cell("yes" if value else "", str(int(bool(value))))
    if isinstance(value, int | float):
        return Cell(format_number(float(value)), "" if value != value else repr(float(value)), "number")
    return Cell(str(value), str(value).casefold())


def format_number(value: float) -> str:
    """Return a number with about three digits; a dash where it is undefined.

    >>> [format_number(x) for x in (float("nan"), 3, 0.0004, 0.1234, 12.34, 1234.5)]
    ['–', '3', '0.0004', '0.123', '12.3', '1,234']
    """
    if value != value:
        return "–"
    if value == int(value) if abs(value) < 1e15 else False:
        return f"{int(value):,}".replace("-", "−")
    if abs(value) < 0.001:
        return f"{value:.1g}".replace("-", "−")
    digits = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:,.{digits}f}".replace("-", "−")


def build_grids(tables: Tables) -> list[Grid]:
    """Return the grids of every table that is there, in reading order."""
    made = [_estimates(tables), _comparisons(tables), _headlines(tables), _keyness(tables)]
    made += [_agency(tables), _shared(tables), _robustness(tables)]
    return [grid for grid in made if grid is not None and grid.rows]


def articles_grid(tables: Tables) -> Grid:
    """Return the articles of a study."""
    documents = tables["documents"].copy()
    counted = documents["counted_words_n"].where(documents["counted_words_n"] > 0)
    documents["quoted_share"] = documents["quoted_words_n"] / counted
    columns = ["outlet", "headline", "format", "published", "words_n", "counted_words_n", "own_words_n"]
    columns += ["quoted_share", "sentences_n", "lix", "flesch_kincaid"]
    return build_grid("documents", "The articles", documents, columns=columns)


def _estimates(tables: Tables) -> Grid | None:
    """Every measure of every outlet."""
    if "estimates" not in tables:
        return None
    rows = tables["estimates"]
    columns = ("unit", "measure", "scope", "value", "low", "high", "numerator", "denominator", "method")
    note = "Overlapping intervals are no ranking. A dash is an undefined value, not zero. "
    note += "CODEBOOK.md says what each measure and scope is; both together are its key in numbers.json."
    return build_grid(
        "estimates", "Every measure by outlet", rows[rows["level"] == "outlet"], note=note, columns=columns
    )


def _comparisons(tables: Tables) -> Grid | None:
    """Differences between outlets, the clearest first."""
    if "comparisons" not in tables:
        return None
    rows = decide_pairs(tables).dropna(subset=["difference"])
    rows = rows.sort_values(["q", "p"], kind="stable").drop(columns="q_primary")
    apart = int((rows["q"] < ALPHA).sum())
    note = f"{apart} of {len(rows)} differences stand out from chance at a false-discovery rate of 5%. "
    note += "q is that among the tests on the primary measures for these, for others among all tests. "
    note += "“detectable”: the smallest true difference that texts of this length show in about 4 of 5 cases."
    return build_grid("comparisons", "Differences between outlets", rows, note=note)


def _headlines(tables: Tables) -> Grid | None:
    """Headlines with their markers in one cell."""
    rows = tables["headlines"].copy()
    found = [
        "; ".join(f"{_label(name)} ({row[name]})" for name in MARKERS if row[name])
        for row in rows.to_dict("records")
    ]
    rows["markers"] = found
    columns = "outlet headline markers markers_n strength low high loaded_own_n compound".split()
    return build_grid("headlines", "Headlines", rows, columns=columns)


def _keyness(tables: Tables) -> Grid | None:
    """Return the most distinctive words of each outlet."""
    if "keyness" not in tables:
        return None
    rows = tables["keyness"]
    rows = rows[~rows["stop"] & (rows["count"] > 1)] if "stop" in rows else rows
    rows = rows.sort_values("z", ascending=False, kind="stable").groupby("outlet", sort=False).head(KEY_WORDS)
    rows = rows.sort_values(["outlet", "z"], ascending=[True, False], kind="stable")
    note = f"Up to {KEY_WORDS} per outlet that it uses at least twice, without function words, by log-odds."
    columns = ("outlet", "word", "count", "count_others", "log_odds", "low", "high", "z", "q")
    return build_grid("keyness", "Distinctive words", rows, note=note, columns=columns)


def _agency(tables: Tables) -> Grid | None:
    """Passives and who acts."""
    if "agency" not in tables:
        return None
    rows = with_outlet(tables["agency"], tables)
    columns = ("outlet", "kind", "actor", "verb", "target", "category", "voice", "start", "end")
    note = "An agentless passive says what was done and leaves out by whom. Deeds have a category."
    return build_grid("agency", "Who acts, who is left out", rows, note=note, columns=columns)


def _shared(tables: Tables) -> Grid | None:
    """Text that two articles share."""
    if "shared" not in tables:
        return None
    note = (
        f"Runs of {MIN_WORDS} words and more that two articles have in common: agency copy, or one source's "
        "words (quoted in both). Shares are of the counted words of either; shared.csv has every run. Pairs "
        "that are not here share none."
    )
    return build_grid("shared", "Shared text", pair_shared(tables), note=note)


def _robustness(tables: Tables) -> Grid | None:
    """Results under other choices."""
    if "robustness" not in tables:
        return None
    note = "The same measure under other defensible choices: an order that changes is no finding."
    return build_grid("robustness", "Other choices, other results?", tables["robustness"], note=note)


def own_agreement_grids(tables: Tables) -> list[Grid]:
    """Return the agreement with coders of these articles; nothing where none coded them."""
    if "agreement" not in tables:
        return []
    rows = tables["agreement"].drop(columns="codes_sha256")
    note = "Rows without an article are of all of them. Intervals are 95%; few units tell little."
    return [build_grid("agreement", "On the articles of this study", rows, note=note)]


def validity_grids(frames: Iterable[tuple[str, pd.DataFrame]]) -> list[Grid]:
    """Return the tables of agreement with coders."""
    return [
        build_grid(name, _label(name).capitalize().replace("babe", "words, BABE"), frame)
        for name, frame in frames
        if len(frame)
    ]
