"""How often agency is right: in clauses read before the rules were asked, and in rows given earlier."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.measures.agency import find_agency_in
from analysis.measures.agency.actors import Heads, actor_key, find_heads
from analysis.measures.agency.identity import SEVERAL
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import head_of
from analysis.text.reading import Reading, read_text
from analysis.validity.coded_voices import SAMPLES, read_sample

_Counts = Counter[tuple[str, str]]
ROLES = ("actor", "target")
_Row = Mapping[str, str]
_Found = tuple[Agency, Heads]


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
                for role in ROLES:
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
    kinds, phrases = _count_now(
        texts, read_sample("agency_held_sentences"), read_sample("agency_held_clauses")
    )
    for kind in dict.fromkeys(kind for kind, _ in sorted(kinds)):
        yield Share(f"precision, {kind}, held-out", kinds[kind, "right"], kinds[kind, "found"])
        yield Share(f"recall, {kind}, held-out", kinds[kind, "right"], kinds[kind, "coded"])
    for role in ROLES:
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


def shares_of_actors(texts: Mapping[str, str]) -> Iterator[tuple[str, Share]]:
    """Yield how many rows that are still found are of their kind, and how many phrases right, by sample.

    ``texts``: the text of each article. Yielded: the sample, and a share of it.
    """
    for sample, rows in _by_sample("agency_actors"):
        known = _measure(texts, rows)
        now = [(row, found) for row in rows if (found := _find(known, row)) is not None]
        right = [(row, found) for row, found in now if row["correct"] == "1"]
        yield sample, Share(f"rows of their kind, now, {sample} actors", len(right), len(now))
        for role in ROLES:
            codes = Counter(judge_phrase(getattr(found[0], role), row[role]) for row, found in right)
            measure = f"{role} right where given, now, {sample} actors"
            yield sample, Share(measure, codes["right"], codes["right"] + codes["wrong"])


def shares_of_pronouns(texts: Mapping[str, str]) -> Iterator[tuple[str, Share]]:
    """Yield how often "he" and "she" get the head of the person meant, where they get one and of all.

    ``texts``: the text of each article. Yielded: the sample, and a share of it.
    """
    for sample, rows in _by_sample("agency_heads"):
        known = _measure(texts, rows)
        codes = Counter(_judge_head(_find(known, row), row) for row in rows)
        given = codes["right"] + codes["wrong"]
        yield sample, Share(f"head of he or she right where given, now, {sample}", codes["right"], given)
        yield sample, Share(f"head of he or she found, now, {sample}", codes["right"], len(rows))


def _by_sample(name: str) -> Iterator[tuple[str, Sequence[_Row]]]:
    """Yield the rows of a table by sample."""
    rows = read_sample(name)
    for sample in SAMPLES:
        yield sample, [row for row in rows if row["sample"] == sample]


def _measure(texts: Mapping[str, str], coded: Sequence[_Row]) -> dict[str, list[_Found]]:
    """Return the rows of the rules, with their heads, of every article that coded rows are of."""
    articles = dict.fromkeys(row["article"] for row in coded)
    readings = {article: read_text(texts[article]) for article in articles}
    found = {article: find_agency_in(reading) for article, reading in readings.items()}
    return {
        article: list(zip(rows, find_heads(readings[article], rows), strict=True))
        for article, rows in found.items()
    }


def _find(known: Mapping[str, Sequence[_Found]], coded: _Row) -> _Found | None:
    """Return the row of the rules that ends where a coded one does, None where there is none of its kind."""
    end, kind = int(coded["end"]), coded.get("kind")
    pairs = known[coded["article"]]
    return next((pair for pair in pairs if pair[0].end == end and kind in (None, pair[0].kind)), None)


def _judge_head(found: _Found | None, coded: _Row) -> str:
    """Tell whether a head is that of the person meant: right or wrong, missed where none is given."""
    head = getattr(found[1], coded["role"]) if found else ""
    if not head:
        return "missed"
    words = head.removesuffix(SEVERAL).split()
    return "wrong" if set(words).isdisjoint(coded["head"].split("/")) else "right"


def shares_of_deeds(texts: Mapping[str, str]) -> Iterator[tuple[str, Share]]:
    """Yield precision and recall of active deeds, and how often actor and target are right, by sample.

    ``texts``: the text of each article. Yielded: the sample, and a share of it.
    """
    clauses = read_sample("agency_deeds_clauses")
    for sample in SAMPLES:
        sentences = [row for row in read_sample("agency_deeds_sentences") if row["sample"] == sample]
        articles = {row["article"] for row in sentences}
        coded = [row for row in clauses if row["article"] in articles]
        kinds, phrases = _count_now(texts, sentences, coded)
        right, of_sample = kinds["active", "right"], f"{sample} deeds"
        yield sample, Share(f"precision, active, now, {of_sample}", right, kinds["active", "found"])
        yield sample, Share(f"recall, active, now, {of_sample}", right, len(coded))
        for role in ROLES:
            right, wrong = phrases[role, "right"], phrases[role, "wrong"]
            yield sample, Share(f"{role} right where given, {of_sample}", right, right + wrong)


def _count_now(
    texts: Mapping[str, str], sentences: Sequence[_Row], clauses: Sequence[_Row]
) -> tuple[_Counts, _Counts]:
    """Count clauses and phrases as `count_clauses` does, by the rules as they are."""
    readings = {row["article"]: read_text(texts[row["article"]]) for row in sentences}
    return count_clauses(readings, sentences, clauses)
