"""A second look before an article is said to leave a fact out: a sentence may tell it all the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from analysis.comparison.facts.bags import FIRST_YEAR, LAST_YEAR
from analysis.comparison.facts.claims import MAYBE_AT, compare_bags
from analysis.comparison.facts.seen import PROPER, Seen, find_nations, fold_name_words
from analysis.comparison.facts.story import Row, Story
from analysis.comparison.facts.telling import Claims
from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import MONTHS
from analysis.measures.quantities.excerpts import GAP
from analysis.measures.quantities.labels import PATIENTS
from analysis.measures.wording.numerals import VAGUE_WORDS
from analysis.measures.wording.odd_words import is_english
from analysis.measures.wording.stems import NAME, NUMBER, news_stem

# Surnames shorter than this are other words too often.
SURNAME_LETTERS = 4
# Up to here a number says little without what is counted: "two" is in every story.
TELLING_NUMBER = 12
# A count from here on that is no multiple of it is one thing's: no other sentence holds it by chance.
ROUND_NUMBER = 100
Found = dict[tuple[str, str], int]


def look_again(rows: Sequence[Row], ids: Sequence[str], claims: Claims) -> tuple[Found, Found]:
    """Return where sentences tell a fact that no mention was recognised of, and where they may.

    Told: a claim, where a sentence says the same (`compare_bags`); a name, place or institution, where one
    sentence holds all its words in capitals and no other name there has one of them, or in lower case if the
    rarest of them never stands without the others, a place also by the adjective of its nation, a person by a
    surname that only one has and no institution or place of the article; a quantity, where a sentence says
    the same as the one that gives it and holds the number. Unclear: a sentence that nearly says the same; a
    name's words in lower case or partly in another name; the number beside the words of the label, unless it
    is another fact of several articles; day and month, or the year.

    ``rows``: the mentions, statements left out. ``ids``: their facts; "" of none. ``claims``: the claims
    among them, in their order, beside the sentences of all articles. Returned: (fact_id, doc_id) → number of
    the statement: those that tell it, and those that may.
    """
    story = claims.story
    forms: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for number, (fact, row) in enumerate(zip(ids, rows, strict=True)):
        if fact:
            forms[fact].append((number, row))
    surnames = _surnames(forms)
    seen = Seen.of(rows, ids, story)
    told: Found = {}
    maybe: Found = {}
    for fact, mine in forms.items():
        for row in {(row.label, row.thing, row.low, row.high): row for _, row in mine}.values():
            for found, docs in zip((told, maybe), _look_for(row, seen, surnames), strict=True):
                for doc, at in docs.items():
                    found.setdefault((fact, doc), at)
    numbered = [(i, row) for i, row in enumerate(rows) if (row.doc_id, row.sent_id) in story.place]
    for more in (_look_for_claims(rows, ids, claims), _look_for_numbers(numbered, ids, seen)):
        told, maybe = told | more[0], maybe | more[1]
    own = {(fact, row.doc_id) for fact, mine in forms.items() for _, row in mine}
    told = {key: at for key, at in told.items() if key not in own}
    return told, {key: at for key, at in maybe.items() if key not in own and key not in told}


def _surnames(forms: dict[str, list[tuple[int, Row]]]) -> Counter[str]:
    """Count how many facts about persons end in each surname."""
    ends = (
        {row.thing.split()[-1] for _, row in mine if row.kind == "name" and row.thing}
        for mine in forms.values()
    )
    return Counter(name for found in ends for name in found)


def _look_for(row: Row, seen: Seen, surnames: Counter[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return doc → statement that tells a name, a date or a number for certain, and that may tell it."""
    if row.kind in PROPER:
        return _look_for_name(row, seen, surnames)
    if row.kind == "date":
        return {}, seen.story.holding(_date_tokens(row.label))
    if row.kind == "quantity":
        tokens = _number_tokens(row)
        if not row.names:
            return {}, seen.story.holding(tokens, lambda at: seen.is_free(row, at))
        found = seen.find(row.names.split(), tokens)[0] if tokens else {}
        return {}, {doc: at for doc, at in found.items() if seen.is_free(row, at)}
    return {}, {}


def _look_for_name(row: Row, seen: Seen, surnames: Counter[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return where all words of a name stand, and where they may."""
    sure: dict[str, int] = {}
    may: dict[str, int] = {}
    for words in sorted({fold_name_words(row.thing), fold_name_words(row.label)} - {()}):
        for form in (words, *(find_nations(words) if row.kind == "place" else ())):
            for found, docs in zip((sure, may), seen.find(form), strict=True):
                found.update(docs)
        if len(words) > 1:
            for found, docs in zip((sure, may), seen.bound(words), strict=True):
                found.update(docs)
    if row.kind == "institution" and row.thing.isalpha() and is_english(row.thing):
        sure = {}  # "House": a bag holds "House prices" and "White House garden" too
    surname = row.thing.split()[-1] if row.kind == "name" and row.thing else ""
    if len(surname) >= SURNAME_LETTERS:
        found = seen.story.holding(
            [NAME + surname], lambda at: not any(surname in name for name in seen.names[at])
        )
        only = {doc: at for doc, at in found.items() if surname not in seen.bodies[doc]}
        sure, may = (sure | only, may | found) if surnames[surname] == 1 else (sure, may | found)
    return sure, may


def _date_tokens(label: str) -> list[str]:
    """Return what a sentence has to hold to give a date: day and month, month and year, or the year."""
    parts = label.lower().split()
    if "–" in parts:
        return []
    months = [part for part in parts if part in MONTHS]
    numbers = [f"{NUMBER}{int(part)}" for part in parts if part.isdecimal() and int(part) > 1]
    return [*(NAME + month for month in months), *(numbers[:1] if months else numbers)]


def _number_tokens(row: Row) -> list[str]:
    """Return what a sentence has to hold to give a quantity: its number and the words of its label."""
    if row.qualifier in VAGUE_WORDS:
        number = news_stem(row.qualifier)
    else:
        ends = [end for end in (row.low, row.high) if np.isfinite(end) and end > 1]
        number = f"{NUMBER}{ends[0]:g}" if ends else ""
    stems = _counted_stems(row)
    return [number, *stems] if number and stems else []


def _counted_stems(row: Row) -> list[str]:
    """Return the stems of a label; of a count that is told by the words around those of its noun only."""
    stems = [stem for word in row.label.split() if (stem := news_stem(fold_word(word)))]
    thing = news_stem(fold_word(row.thing))
    happened = PATIENTS.get(row.event, "")
    if row.unit or not stems or (happened and row.label.endswith(happened)):
        return stems
    told = row.label.rpartition(GAP)[2].split() or [""]
    return [thing] if thing in stems else [news_stem(fold_word(told[0]))]


def _look_for_claims(rows: Sequence[Row], ids: Sequence[str], claims: Claims) -> tuple[Found, Found]:
    """Return where a sentence says what a claim says, the likeliest of every article."""
    facts, story = [fact for fact, row in zip(ids, rows, strict=True) if row.kind == "claim"], claims.story
    if not facts or not story.bags:
        return {}, {}
    telling = claims.telling
    found: tuple[Found, Found] = {}, {}
    for docs, fits in zip(found, (telling.told(), telling.maybe()), strict=True):
        best: dict[tuple[str, str], float] = {}
        for n, at in np.argwhere(fits).tolist():
            key = (facts[n], story.rows[at].doc_id)
            if telling.points[n, at] > best.get(key, -np.inf):
                best[key], docs[key] = telling.points[n, at], at
    return found


def _look_for_numbers(
    numbered: Sequence[tuple[int, Row]], ids: Sequence[str], seen: Seen
) -> tuple[Found, Found]:
    """Return where a sentence says what the sentence that gives a number says, and holds the number."""
    story = seen.story
    numbered = [(i, row) for i, row in numbered if row.kind == "quantity"]
    if not numbered:
        return {}, {}
    bags = [story.bags[story.place[row.doc_id, row.sent_id]] for _, row in numbered]
    alike = compare_bags(bags, story.bags, story.bags)
    sure, may = alike.same(), alike.same(MAYBE_AT)
    for n, (_, row) in enumerate(numbered):
        holding = _holding_number(row, seen)
        if row.low <= TELLING_NUMBER:
            holding &= _holding_noun(row, story)
            may[n] &= _holding_names(row, story)
        sure[n] &= holding
        may[n] = (may[n] | _is_telling(row)) & holding
    found: tuple[Found, Found] = {}, {}
    for n, (i, _) in enumerate(numbered):
        for docs, told in zip(found, (sure[n], may[n]), strict=True):
            _note_best(docs, ids[i], np.flatnonzero(told), alike.cosine[n], story)
    return found


def _is_telling(row: Row) -> bool:
    """Tell whether a quantity is an exact number that is neither round nor, maybe, a year."""
    exact = row.low == row.high and row.low > ROUND_NUMBER and row.low % ROUND_NUMBER != 0
    return exact and not FIRST_YEAR <= row.low < LAST_YEAR


def _holding_number(row: Row, seen: Seen) -> np.ndarray:
    """Return which statements hold the number of a quantity, a small one as no other fact."""
    tokens = [f"{NUMBER}{end:g}" for end in (row.low, row.high) if np.isfinite(end) and end > 1]
    alone = row.low <= TELLING_NUMBER
    found = seen.story.with_any(tokens)
    return _marked([at for at in found if seen.is_free(row, at, alone=alone)], seen.story)


def _holding_noun(row: Row, story: Story) -> np.ndarray:
    """Return which statements hold a word of what a quantity counts."""
    return _marked(story.with_any(_counted_stems(row)), story)


def _holding_names(row: Row, story: Story) -> np.ndarray:
    """Return which statements hold the names between a quantity's number and noun."""
    names = [NAME + name for name in row.names.split()]
    return _marked(story.with_all(names) if names else range(len(story.bags)), story)


def _marked(found: Iterable[int], story: Story) -> np.ndarray:
    """Return statements as an array of truth values."""
    marks = np.zeros(len(story.bags), dtype=bool)
    marks[list(found)] = True
    return marks


def _note_best(found: Found, fact: str, statements: Iterable[int], cosine: np.ndarray, story: Story) -> None:
    """Keep the likeliest statement of every article."""
    for at in sorted(map(int, statements), key=lambda at: (-cosine[at], at)):
        found.setdefault((fact, story.rows[at].doc_id), at)
