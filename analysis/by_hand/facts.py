"""Rows and cells of the facts matrix that a researcher has set by hand: facts.csv beside sources.csv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from analysis.by_hand import ADDED, FACT_SHEET
from analysis.by_hand.sheet import SHOWN, Line, Texts, clean_cell, read_sheet, refuse_other
from analysis.cells import read_csv_file
from analysis.inputs import InputError

COLUMNS = ("kind", "what", "fact")
VALUE = "value"  # an optional column, and what of a row that says nothing else
SOURCE = "mentions.csv"
STATEMENT = "statement"
KINDS = ("quantity", "date", "name", "place", "institution", "claim", STATEMENT)
PROPER = frozenset({"name", "place", "institution"})  # the comparison can take one for another
ROW, MENTION, NONE = "row", "mention", "none"
TOLD, UNCLEAR, NOT_MENTIONED = "told", "unclear", "not_mentioned"
# What can be said of a mention, and of a sentence.
OF_MENTIONS = (ROW, MENTION, NONE, ADDED, TOLD, "conflicting", "differing", VALUE)
OF_SENTENCES = (TOLD, UNCLEAR, NOT_MENTIONED)
# Which of them say of what fact a mention is.
PLACING = frozenset({MENTION, NONE, ADDED})
NUMBERED = ("quantity", "date")
LONGEST_FACT = 80  # characters of a fact's name: it is the label of its row
_END, _COLON = "; ", ": "


class FactsError(InputError):
    """What is set by hand of facts and cannot be, seen only when the articles are compared.

    Parameters
    ----------
    message : str
        What is wrong, and the mend.
    facts : collection of str
        The facts it is about.
    doc_id : str
        The article; empty if it is about several.
    """

    def __init__(self, message: str, facts: Collection[str], doc_id: str = "") -> None:
        super().__init__(f"{FACT_SHEET}{', ' * bool(doc_id)}{doc_id}: {message}")
        self.message, self.facts, self.doc_id = message, facts, doc_id

    def name_rows(self, settings: Mapping[str, Collection[Setting]]) -> InputError:
        """Return the error with the path and the rows of the sheet; ``settings``: what is set, by article."""
        rows = [
            one.where.rpartition(" ")
            for doc_id, told in settings.items()
            for one in told
            if one.fact in self.facts and self.doc_id in ("", doc_id)
        ]
        if not rows:
            return self
        numbers = ", ".join(sorted((row for *_, row in rows), key=int))
        return InputError(f"{rows[0][0]}{'s' * (len(rows) > 1)} {numbers}: {self.message}")


class Setting(NamedTuple):
    """What is said of one mention or sentence, told by its first character and kind.

    Attributes
    ----------
    start : int
        Its first character.
    kind : str
        As in the table mentions; ``statement`` is a sentence.
    what : str
        ``row``: the row that the rules put it into is this fact. ``mention``: it alone is of this fact.
        ``none``: it is of no fact. ``added``: the rules missed it, and it is of this fact. ``told``,
        ``conflicting``, ``differing``: so its article tells the fact. Of a sentence: ``told``, ``unclear``
        (it may tell the fact), ``not_mentioned`` (it does not). ``value``: its number or date alone is set.
    fact : str
        The researcher's name of the fact, the label of its row; empty for ``none`` and ``value``.
    where : str
        The row of the sheet, for messages.
    end : int
        Behind the last character of one that is added; 0 of any other.
    value : str
        Its number or date in words or signs, where the rules read another; empty where theirs stands.
    """

    start: int
    kind: str
    what: str
    fact: str
    where: str = ""
    end: int = 0
    value: str = ""

    def is_of(self, start: int, kind: str) -> bool:
        """Tell whether it is about what begins at a place and is of a kind."""
        return self.start == start and (self.kind == kind or {self.kind, kind} <= PROPER)


def find_orphans(sheet: Path) -> dict[str, list[int]]:
    """Return the facts that sentences tell and no mention is of, with the rows that name them."""
    _, rows = read_csv_file(sheet)
    named, told = set(), defaultdict(list)
    for number, row in rows:
        kind, what, fact = (clean_cell(row, name) for name in COLUMNS)
        if kind == STATEMENT:
            told[fact].append(number)
        elif what in (ROW, MENTION, ADDED):
            named.add(fact)
    return {fact: numbers for fact, numbers in told.items() if fact not in named}


def read_fact_sheet(folder: Path, texts: Texts) -> dict[str, list[Setting]]:
    """Read what is set by hand of the facts of a study, by article; those without a row are left out.

    Raises
    ------
    InputError
        For what `read_sheet` refuses, an unknown kind, something that cannot be said of the kind, a fact
        without a name, a mention that is said to be of two facts.
    """
    found: dict[str, list[Setting]] = {}
    for line in read_sheet(folder / FACT_SHEET, COLUMNS, texts, SOURCE, optional=(VALUE,)):
        setting, others = _read_line(line), found.setdefault(line.doc_id, [])
        mine = [one for one in others if one.is_of(setting.start, setting.kind)]
        if any(one[:4] == setting[:4] for one in mine):
            raise InputError(f"{line.where}: says what another row says; keep one")
        if len({one.value for one in (*mine, setting) if one.value}) > 1:
            raise InputError(f"{line.where}: the {setting.kind} at {setting.start} has a value; keep one")
        if setting.kind != STATEMENT and any(
            one.fact != setting.fact for one in mine if VALUE not in (one.what, setting.what)
        ):
            mend = "a mention is of one fact; keep one row"
            raise InputError(f"{line.where}: the {setting.kind} at {setting.start} is set already; {mend}")
        others.append(setting)
    return found


def _read_line(line: Line) -> Setting:
    """Return what a row says; refuse what cannot be."""
    kind, what, fact, value = line.cells
    refuse_other(kind, "kind", KINDS, line.where)
    refuse_other(what, f"what of a {kind}", OF_SENTENCES if kind == STATEMENT else OF_MENTIONS, line.where)
    if bool(fact) != (what not in (NONE, VALUE)):
        mend = "empty it" if fact else "name the fact, as its row shall be called"
        raise InputError(f"{line.where}: fact {fact[:SHOWN]!r} with {what}; {mend}")
    if len(fact) > LONGEST_FACT or _END.strip() in fact:
        mend = f"write at most {LONGEST_FACT} characters, no semicolon"
        raise InputError(f"{line.where}: fact {fact[:SHOWN]!r}; {mend}")
    if value and (kind not in NUMBERED or what == NONE or _END.strip() in value):
        mend = f"only a {' or '.join(NUMBERED)} of a fact has one, without a semicolon; empty it"
        raise InputError(f"{line.where}: value {value[:SHOWN]!r} of a {kind}, {what}; {mend}")
    if what == VALUE and not value:
        mend = "write the number or date into a column value"
        raise InputError(f"{line.where}: {VALUE} without one; {mend}")
    return Setting(line.start, kind, what, fact, line.where, line.end_of_added(what), value)


def write_cell(settings: Collection[Setting]) -> str:
    """Return settings of one mention as its cell in the table.

    >>> write_cell([Setting(0, "quantity", "row", "dead"), Setting(0, "quantity", "conflicting", "dead")])
    'row: dead; conflicting: dead'
    >>> write_cell([Setting(0, "date", "value", "", value="20 October 2023")])
    'value: 20 October 2023'
    """
    told = [(one.what, one.fact) for one in settings if one.what != VALUE]
    told += sorted({(VALUE, one.value) for one in settings if one.value})
    return _END.join(f"{what}{_COLON}{says}" if says else what for what, says in told)


def read_cell(cell: str) -> list[tuple[str, str]]:
    """Return what and fact of each setting in a cell of the table.

    >>> read_cell("row: dead; conflicting: dead"), read_cell("none")
    ([('row', 'dead'), ('conflicting', 'dead')], [('none', '')])
    """
    parts = (one.partition(_COLON) for one in cell.split(_END))
    return [(what, fact) for what, _, fact in parts]
