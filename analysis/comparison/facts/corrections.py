"""Rows and cells of the facts matrix as a researcher has set them, carried by the mentions (by_hand)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from analysis.by_hand.facts import NOT_MENTIONED, PLACING, PROPER, ROW, TOLD, VALUE, FactsError, read_cell
from analysis.comparison.facts.cells import NOWHERE, name_facts
from analysis.comparison.facts.story import Row, Story

# Column of the facts: what of a cell is set by hand.
WHOLE_ROW, CELL = "row", "cell"  # and VALUE
Found = dict[tuple[str, str], int]
Said = TypeVar("Said", str, tuple[str, int])


class Corrections(NamedTuple):
    """What is set by hand of the mentions of a story, by their position, and of its cells.

    Attributes
    ----------
    rows : dict of int to str
        Mentions whose whole row is a fact of this name.
    alone : dict of int to str
        Mentions that alone are of a fact; "" where of none.
    status : dict of (str, str) to str
        Fact and article → how it tells the fact.
    places : dict of (str, str) to (str, int)
        Fact and article without a mention of it → what is said of a sentence, and number of the sentence.
    values : set of int
        Mentions whose number or date is set.
    """

    rows: dict[int, str]
    alone: dict[int, str]
    status: dict[tuple[str, str], str]
    places: dict[tuple[str, str], tuple[str, int]]
    values: set[int]


def read_corrections(rows: Sequence[Row], story: Story) -> Corrections:
    """Read what is set by hand off the mentions and the sentences of a story."""
    found = Corrections({}, {}, {}, {}, set())
    for i, row in enumerate(rows):
        said = read_cell(row.by_hand) if row.by_hand else []
        told = [one for one in said if one[0] != VALUE]
        found.values.update([i] * (len(told) < len(said)))
        placed = [(what, fact) for what, fact in told if what in PLACING]
        for what, fact in told:
            if what not in (ROW, *PLACING):
                _set(found.status, (fact, row.doc_id), what)
            if what not in PLACING and not placed:
                found.rows[i] = fact
        found.alone.update((i, fact) for _, fact in placed)
    for at, row in enumerate(story.rows):
        for what, fact in read_cell(row.by_hand) if row.by_hand else ():
            _set(found.places, (fact, row.doc_id), (what, at))
    return found


def _set(cells: dict[tuple[str, str], Said], key: tuple[str, str], value: Said) -> None:
    """Note what is said of a cell; refuse to have two things said of it."""
    if cells.setdefault(key, value) != value:
        fact, doc_id = key
        mend = "one mention or sentence says it: keep one row for each article"
        raise FactsError(f"two things are said of the fact {fact!r} in {doc_id}; {mend}", [fact], doc_id)


class Corrected(NamedTuple):
    """Mentions in rows, as set by hand.

    Attributes
    ----------
    group : list of int
        The row of every mention; -1 of none.
    ids : list of str
        The fact of every mention; "" of none.
    names : dict of int to str
        Rows that are named by hand.
    changed : set of int
        Rows that are named, or that a mention was taken out of.
    gone : set of (int, str, int)
        Row, article and sentence of the mentions that were taken out.
    """

    group: list[int]
    ids: list[str]
    names: dict[int, str]
    changed: set[int]
    gone: set[tuple[int, str, int]]


def correct_rows(
    rows: Sequence[Row], group: Sequence[int], told: Corrections, kinds: Sequence[str]
) -> Corrected:
    """Return the rows of mentions as set by hand.

    All mentions of one name are one row. What the rules put into a row with a named mention goes with it; a
    mention that is set alone leaves the others where they are.
    """
    name_of = _name_groups(group, told)
    key: list[str | int] = [name_of.get(g, g) for g in group]
    for i, fact in told.alone.items():
        key[i] = fact or NOWHERE
    first = {one: i for i, one in reversed(list(enumerate(key)))}
    corrected = [NOWHERE if one == NOWHERE else first[one] for one in key]
    names = {first[one]: one for one in first if isinstance(one, str)}
    _refuse_mixed(rows, corrected, names)
    _refuse_unnamed(told, set(names.values()))
    left = {g: first[one] for g, one in zip(group, key, strict=True) if one == name_of.get(g, g)}
    gone = {
        (left[group[i]], rows[i].doc_id, rows[i].sent_id)
        for i in told.alone
        if left.get(group[i], corrected[i]) != corrected[i]
    }
    ids = name_facts(rows, corrected, kinds)
    return Corrected(corrected, ids, names, {*names, *(row for row, *_ in gone)}, gone)


def _name_groups(group: Sequence[int], told: Corrections) -> dict[int, str]:
    """Return the names of whole rows; refuse two for one row."""
    names: dict[int, str] = {}
    for i, fact in told.rows.items():
        if names.setdefault(group[i], fact) != fact:
            both = [names[group[i]], fact]
            mend = "set the mentions of one of them with what: mention"
            raise FactsError(f"{both[0]!r} and {fact!r} are one row by the rules; {mend}", both)
    return names


def _refuse_mixed(rows: Sequence[Row], group: Sequence[int], names: Mapping[int, str]) -> None:
    """Refuse a fact whose mentions are of several kinds."""
    kinds: dict[int, set[str]] = defaultdict(set)
    for row, number in zip(rows, group, strict=True):
        if number in names:
            kinds[number].add("name" if row.kind in PROPER else row.kind)
    for number, found in kinds.items():
        if len(found) > 1:
            mend = "give each kind a fact of its own"
            told = " and ".join(sorted(found))
            raise FactsError(f"the fact {names[number]!r} is {told}; {mend}", [names[number]])


def _refuse_unnamed(told: Corrections, names: set[str]) -> None:
    """Refuse to have sentences tell a fact that no mention is of."""
    for fact, doc_id in told.places:
        if fact not in names:
            mend = "give a mention of it this name (what: row)"
            raise FactsError(f"no mention is of the fact {fact!r}; {mend}", [fact], doc_id)


def correct_places(
    rows: Sequence[Row], corrected: Corrected, told: Corrections, looked: tuple[Found, Found], story: Story
) -> tuple[Found, Found, dict[tuple[str, str], str]]:
    """Return where sentences tell a fact and where they may, as set by hand; and what of it was set.

    A sentence whose mention was taken out of a row does not tell its fact either.
    """
    fact_of = dict(zip(corrected.group, corrected.ids, strict=True))
    gone = {(fact_of[row], doc, sent_id) for row, doc, sent_id in corrected.gone}
    sure, may = (
        {key: at for key, at in found.items() if key[0] and (*key, story.rows[at].sent_id) not in gone}
        for found in looked
    )
    own = {(fact, row.doc_id) for fact, row in zip(corrected.ids, rows, strict=True)}
    facts = {name: fact_of[row] for row, name in corrected.names.items()}
    set_by_hand: dict[tuple[str, str], str] = {}
    for (name, doc), (what, at) in told.places.items():
        key = (facts[name], doc)
        if key in own:
            mend = "say it of the mention, take that out (what: none) or drop the row of the statement"
            raise FactsError(f"{doc} has a mention of the fact {name!r}; {mend}", [name], doc)
        sure.pop(key, None)
        may.pop(key, None)
        if what != NOT_MENTIONED:
            (sure if what == TOLD else may)[key] = at
        set_by_hand[key] = f"{what}: {name}"
    return sure, may, set_by_hand


def correct_cells(
    cells: Iterable[tuple[object, ...]], corrected: Corrected, told: Corrections, docs: Sequence[str]
) -> list[tuple[object, ...]]:
    """Return the rows of the facts with names and statuses set by hand, and what of each was set.

    ``docs`` are the articles of the mentions.
    """
    fact_of = dict(zip(corrected.group, corrected.ids, strict=True))
    names = {fact_of[row]: name for row, name in corrected.names.items()}
    changed = {fact_of[row] for row in corrected.changed}
    valued = {(corrected.ids[i], docs[i]) for i in told.values}
    found = []
    for fact_id, kind, label, doc, status, *rest in cells:
        name = names.get(str(fact_id), "")
        key = (name, str(doc))
        is_set = bool(name) and (key in told.status or key in told.places)
        status = told.status.get(key, status) if name else status
        how = VALUE if (fact_id, doc) in valued else CELL if is_set else WHOLE_ROW
        by_hand = how if is_set or how == VALUE or fact_id in changed else ""
        found.append((fact_id, kind, name or label, doc, status, *rest, by_hand))
    return found
