"""Agency against clauses that were read before the rules were asked, in articles of no other sample."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.measures.agency import find_agency_in
from analysis.measures.agency.actors import actor_key
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import head_of
from analysis.text.reading import Reading, read_text
from analysis.validity.coded_voices import read_sample

_Counts = Counter[tuple[str, str]]


class Share(NamedTuple):
    """How many of so many are right."""

    measure: str
    right: int
    n: int


def judge_phrase(phrase: str, coded: str) -> str:
    """Tell whether a phrase has one of the coded heads: right or wrong, missed where none is given, none.

    >>> judge_phrase("dozens of guards", "guards"), judge_phrase("the clerk", "guards/men")
    ('right', 'wrong')
    >>> judge_phrase("", "clerk"), judge_phrase("", "")
    ('missed', 'none')
    """
    if not phrase:
        return "missed" if coded else "none"
    head, key = head_of(phrase), actor_key(phrase)
    heads = {head, head.removesuffix("'s").removesuffix("'"), key, *key.split()[-1:]} - {""}
    return "wrong" if heads.isdisjoint(coded.split("/")) else "right"


def count_clauses(
    readings: Mapping[str, Reading],
    sentences: Sequence[Mapping[str, str]],
    clauses: Sequence[Mapping[str, str]],
) -> tuple[_Counts, _Counts]:
    """Count the clauses that were found and that were coded, by kind, and the phrases given, by judgement.

    A sample that codes one kind only leaves the others out: they are counted as found, never as right.
    """
    coded: dict[str, dict[int, Mapping[str, str]]] = {}
    for row in clauses:
        coded.setdefault(row["article"], {})[int(row["end"])] = row
    kinds: _Counts = Counter((row["kind"], "coded") for rows in coded.values() for row in rows.values())
    phrases: _Counts = Counter()
    for sentence in sentences:
        of_article = coded.get(sentence["article"], {})
        for found in _found_in(readings[sentence["article"]], sentence):
            code = of_article.get(found.end)
            kinds[found.kind, "found"] += 1
            if code is not None and code["kind"] == found.kind:
                kinds[found.kind, "right"] += 1
                for role in ("actor", "target"):
                    phrases[role, judge_phrase(getattr(found, role), code[role])] += 1
    return kinds, phrases


def _found_in(reading: Reading, sentence: Mapping[str, str]) -> list[Agency]:
    """Return the rows of a sentence."""
    start, end = int(sentence["start"]), int(sentence["end"])
    return [row for row in find_agency_in(reading) if start <= row.start < end]


def shares_held(texts: Mapping[str, str]) -> Iterator[Share]:
    """Yield precision and recall of every kind, and how often actor and target are right and found.

    ``texts``: the text of each article. Yielded: as the rules find them now.
    """
    sentences, clauses = read_sample("agency_held_sentences"), read_sample("agency_held_clauses")
    readings = {row["article"]: read_text(texts[row["article"]]) for row in sentences}
    kinds, phrases = count_clauses(readings, sentences, clauses)
    for kind in dict.fromkeys(kind for kind, _ in sorted(kinds)):
        yield Share(f"precision, {kind}, held-out", kinds[kind, "right"], kinds[kind, "found"])
        yield Share(f"recall, {kind}, held-out", kinds[kind, "right"], kinds[kind, "coded"])
    for role in ("actor", "target"):
        right, wrong, missed = (phrases[role, code] for code in ("right", "wrong", "missed"))
        yield Share(f"{role} right where given, held-out", right, right + wrong)
        yield Share(f"{role} found where named, held-out", right, right + wrong + missed)


def differing_article(texts: Mapping[str, str]) -> str:
    """Return the first article whose coded sentence reads otherwise, "" where none does."""
    for row in (*read_sample("agency_held_sentences"), *read_sample("agency_deeds_sentences")):
        said = read_text(texts[row["article"]]).text[int(row["start"]) : int(row["end"])]
        if hashlib.sha256(said.encode()).hexdigest()[:12] != row["text_sha"]:
            return row["article"]
    return ""
