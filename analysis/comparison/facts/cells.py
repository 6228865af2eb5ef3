"""Cells of the facts matrix: what one article tells of one fact, or that it does not."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from os.path import commonprefix

import numpy as np

from analysis.comparison.facts.alignment import ANYBODY, name_thing
from analysis.comparison.facts.same_names import SIDES
from analysis.comparison.facts.story import Row
from analysis.comparison.facts.values import value_text
from analysis.lexicons.fold import fold_word
from analysis.measures.loaded.lexicon import entry_of
from analysis.measures.mentions.claim_labels import CUT
from analysis.measures.quantities.excerpts import GAP
from analysis.measures.quantities.fates import DIED, KILLED
from analysis.measures.surnames.titled import ABBREVIATED

Pairs = set[tuple[int, int]]
NOWHERE = -1  # the group of a mention that is of no fact
_PROPER = frozenset({"name", "institution", "place"})
# How a sentence tells a fact that no mention was recognised of; the value of its cell.
PLAIN = "plain statement"
# How a sentence may tell it: the place to look for an unclear cell.
POSSIBLE = "possible statement"
# Titles that say nothing of what somebody is.
_FORMS_OF_ADDRESS = ABBREVIATED.union("miss mx sir lord lady".split())
LABEL_WORDS = 5
# A row's name is as like its other labels as this share of the likest, and of words loaded less than this.
ALIKE_SHARE, STRONG = 0.6, 2
# A role is shown if so large a share of the mentions gives it: a stray one proves nothing.
ROLE_SHARE = 0.2
Keys = Collection[tuple[str, str]]
# How an article tells a fact whose number contradicts another's, or differs from it where the words do not
# show whether both are of one thing; the strongest first, as the next.
CLASHING = ("conflicting", "differing")
TELLING = (*CLASHING, "told")


def pick_label(labels: Iterable[str]) -> str:
    """Return the label that most mentions of a fact have; of several the shortest, then the first in order.

    >>> pick_label(["rescuers", "members arriving", "rescuers"])
    'rescuers'
    """
    counted = Counter(labels)
    return min(counted, key=lambda label: (-counted[label], len(label), label))


def name_facts(rows: Sequence[Row], group: Sequence[int], kinds: Sequence[str]) -> list[str]:
    """Return the fact_id of every mention: the kind and a number, the facts that most articles tell first.

    A mention that is of no fact has none ("").
    """
    members: dict[int, list[Row]] = defaultdict(list)
    for number, row in zip(group, rows, strict=True):
        if number != NOWHERE:
            members[number].append(row)
    order = sorted(
        (
            kinds.index(told[0].kind),
            -len({row.doc_id for row in told}),
            pick_label(row.label for row in told),
            number,
        )
        for number, told in members.items()
    )
    ids: dict[int, str] = {}
    counts: Counter[str] = Counter()
    for kind, _, _, number in order:
        counts[kinds[kind]] += 1
        ids[number] = f"{kinds[kind]}-{counts[kinds[kind]]:03d}"
    return [ids.get(number, "") for number in group]


def tell_facts(
    rows: Sequence[Row],
    ids: Sequence[str],
    docs: Sequence[str],
    apart: tuple[Pairs, Pairs],
    second: tuple[Keys, Keys] = ((), ()),
) -> list[tuple[object, ...]]:
    """Return one row per fact × article: fact_id, kind, label, doc_id, status, only_here, value, low, high.

    ``ids``: their facts; "" of none. ``docs``: every article. ``apart``: positions of mentions that
    contradict each other, and of those that differ and may count one thing, both ways round. ``second``:
    fact_id and doc_id where a plain statement tells a fact without a mention, and where one may. Returned:
    sorted by fact_id and doc_id.
    """
    plain, unclear = second
    facts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for position, (fact_id, row) in enumerate(zip(ids, rows, strict=True)):
        if fact_id:
            facts[fact_id][row.doc_id].append(position)
    cells: list[tuple[object, ...]] = []
    for fact_id in sorted(facts):
        by_doc = facts[fact_id]
        told = [rows[position] for positions in by_doc.values() for position in positions]
        label = _label(told)
        status = _clashes(by_doc, apart)
        alone = len(by_doc) == 1 < len(docs)
        alone = alone and not any((fact_id, doc) in found for found in second for doc in docs)
        for doc in sorted(docs):
            here = [rows[position] for position in by_doc[doc]] if doc in by_doc else []
            head = (fact_id, told[0].kind, label, doc)
            if (fact_id, doc) in plain:
                cells.append((*head, "told", False, PLAIN, np.nan, np.nan))
                continue
            missing = "unclear" if (fact_id, doc) in unclear else "not_mentioned"
            cells.append((*head, *_cell(here, label, status.get(doc, "told") if here else missing, alone)))
    return cells


def _cell(here: Sequence[Row], label: str, status: str, alone: bool) -> tuple[object, ...]:
    """Return status, only_here, value, low and high of one cell."""
    if not here:
        return status, False, "", np.nan, np.nan
    low, high = min(row.low for row in here), max(row.high for row in here)
    return status, alone, _value(here, label), low, high


def _label_words(label: str) -> set[str]:
    """Return the words of a label in lower case, those of a claim's speaker among them."""
    return set(label.lower().replace(":", "").removesuffix(CUT).split())


def _plainest(labels: Iterable[str]) -> str:
    """Return of the labels most like the others the one of fewest loaded words, then the likest, the longest.

    >>> _plainest(["Moor: rates have skyrocketed", "Moor: rates rose", "Moor: rates skyrocketed"])
    'Moor: rates rose'
    """
    bags = {label: _label_words(label) for label in sorted(set(labels))}
    shared = {one: sum(len(bag & other) for other in bags.values()) - len(bag) for one, bag in bags.items()}
    alike = [label for label in bags if shared[label] >= ALIKE_SHARE * max(shared.values())]
    return min(alike, key=lambda one: (_loaded(bags[one]), -shared[one], -len(bags[one]), one))


def _loaded(words: Iterable[str]) -> int:
    """Return how many words are listed as strongly loaded."""
    found = filter(None, map(entry_of, map(fold_word, words)))
    return sum(entry.weight >= STRONG for entry in found)


def _label(told: Sequence[Row]) -> str:
    """Return the label of a fact: the fullest form of a name with its role, else what most mentions have.

    Capitals of a dateline or a headline are taken only where no article prints the name otherwise.
    """
    if told[0].kind == "claim":
        return _plainest(row.label for row in told)
    if told[0].kind == "date" and len({(row.low, row.high) for row in told}) > 1:
        [event, *others] = {row.event for row in told}
        if event and not others:
            return f"day of {event}"
    if told[0].kind not in _PROPER:
        return _number_label(told)
    labels = {row.label for row in told}
    sides = {label for label in labels if label.partition(" ")[0].lower() in SIDES}
    labels -= {label for label in sides if label.partition(" ")[2] in labels}
    name = min(labels, key=lambda label: (-label.count(" "), -len(label), label.isupper(), label))
    if told[0].kind != "name":
        return name  # a place that was once taken for a person has no function
    roles = [row.qualifier.removeprefix("the ") for row in told if row.qualifier]
    roles = [role for role in roles if role.split()[-1] not in _FORMS_OF_ADDRESS]
    role = pick_label(roles) if roles else ""
    known = roles.count(role) >= ROLE_SHARE * len(told) and len(f"{name} {role}".split()) <= LABEL_WORDS
    return f"{name}, {role}" if role and known else name


def _clashes(by_doc: Mapping[str, Sequence[int]], apart: tuple[Pairs, Pairs]) -> dict[str, str]:
    """Return the articles whose number contradicts another's, or differs from it, with that status."""
    found: dict[str, str] = {}
    against, differing = apart
    for doc, told in by_doc.items():
        if any(pair in differing | against for pair in combinations(told, 2)):
            found[doc] = CLASHING[-1]  # two sources of one article
    for a, b in combinations(by_doc, 2):
        pairs = {(i, j) for i in by_doc[a] for j in by_doc[b]}
        # No mention of one article agrees with any of the other.
        if pairs <= against | differing:
            status = CLASHING[pairs.isdisjoint(against)]
            found |= {doc: min(status, found.get(doc, status), key=CLASHING.index) for doc in (a, b)}
    return found


def _number_label(told: Sequence[Row]) -> str:
    """Return the label of a number; of a count told in several ways no verb that stands in one of them."""
    telling = _telling_labels(told)
    if len(set(telling)) == 1:
        return telling[0]
    if not told[0].unit:
        nouns = [label.rpartition(GAP)[2].strip() for label in telling]
        shared = " ".join(commonprefix([noun.split() for noun in nouns]))
        counted = told[0].thing.rpartition(" ")[2]
        ends = Counter(noun.removeprefix(shared).strip() for noun in nouns)
        if shared == counted and len(ends) == 2 and all(end and " " not in end for end in ends):
            return f"{shared} {' or '.join(ends)}"  # "people injured or hospitalized"
        return shared if counted and counted in shared.rpartition(" ")[2] else pick_label(nouns)
    return pick_label(telling) if len(set(telling)) < len(telling) else _plainest(telling)


def _telling_labels(told: Sequence[Row]) -> list[str]:
    """Return the labels of a number, those of people of whom nothing is told only if there are no others."""
    telling = [row.label for row in told if row.event or name_thing(row.thing, "") != ANYBODY]
    telling = telling or [row.label for row in told]
    if not any(label.endswith(KILLED) for label in telling):
        return telling
    return [label.removesuffix(DIED) + KILLED * label.endswith(DIED) for label in telling]


def _value(here: Sequence[Row], label: str) -> str:
    """Return what an article tells, as text for one cell; of several claims the one most like the row's."""
    if here[0].kind == "quantity":
        return " / ".join(dict.fromkeys(value_text(row) for row in here))
    words = _label_words(label)
    shared = [len(words & _label_words(row.label)) if row.kind == "claim" else 0 for row in here]
    return pick_label(row.label for row, n in zip(here, shared, strict=True) if n == max(shared))
