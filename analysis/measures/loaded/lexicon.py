"""The lexicon of loaded wording and its phrases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.lexicons.fold import fold_phrase
from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "1.11.0"
CATEGORIES = ("drama", "vivid", "evaluation", "intensity", "peril", "other")
WEIGHTS = (1, 2, 3)  # 1 mild: loaded in some contexts only; 2 clear; 3 strong: loaded almost everywhere
FORMS_FILE = "loaded_forms.txt"  # line i holds the forms of row i of loaded.csv, joined with "|"
# One possessive stands for all of them in a phrase: "up his sleeve" is also "up their sleeve".
POSSESSIVES = dict.fromkeys(("my", "your", "her", "its", "our", "their"), "his")


# Inflected forms that are far oftener another word ("rent" of rend, "ground" of grind).
HOMOGRAPHS = frozenset("rent ground wound found lay left saw felt bound bit rose spoke dove fed".split())


class Entry(NamedTuple):
    """What a form of the lexicon carries."""

    term: str
    category: str
    weight: float
    theme: str
    unless: str
    fixed: bool = False
    verb: bool = False
    noun: bool = False


class Hit(NamedTuple):
    """A phrase found: words ``first`` up to, not including, ``last``."""

    first: int
    last: int
    form: str
    entry: Entry


class _Pair(NamedTuple):
    """What may follow two words: the third words of phrases with their most words; the two alone."""

    thirds: dict[str, int]
    alone: str


class Phrases:
    """Finds phrases of two words and more in word keys: longest match, left to right, no overlaps."""

    __slots__ = ("_pairs", "entries")

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = dict(entries)
        self._pairs: dict[str, dict[str, _Pair]] = {}
        for form in self.entries:
            first, second, *rest = form.split(" ")
            seconds = self._pairs.setdefault(first, {})
            pair = seconds.get(second, _Pair({}, ""))
            if rest:
                pair.thirds[rest[0]] = max(2 + len(rest), pair.thirds.get(rest[0], 0))
            else:
                pair = pair._replace(alone=form)
            seconds.update(dict.fromkeys([second, *POSSESSIVES] if second == "his" else [second], pair))

    def openings(self) -> Iterator[tuple[str, str, str]]:
        """Yield the first three words of each phrase; the third is "" where there are two."""
        for first, seconds in self._pairs.items():
            for second, pair in seconds.items():
                yield from ((first, second, third) for third in sorted(pair.thirds))
                if pair.alone:
                    yield first, second, ""

    def find(self, keys: Sequence[str], start: int, stop: int) -> list[Hit]:
        """Return the hits among words ``start`` up to, not including, ``stop``."""
        return self.find_at(keys, range(start, stop - 1), [stop] * (stop - 1 - start))

    def find_at(self, keys: Sequence[str], begins: Iterable[int], stops: Iterable[int]) -> list[Hit]:
        """Return the hits that begin at the words named, each before its stop, which is not the next word."""
        hits: list[Hit] = []
        free, pairs, none = 0, self._pairs, dict[str, _Pair]()
        for i, stop in zip(begins, stops, strict=True):
            pair = pairs.get(keys[i], none).get(keys[i + 1])
            if pair is not None and i >= free:
                # Most pairs, such as "in the", begin longer phrases only: the third word settles it.
                third = keys[i + 2] if i + 2 < stop else ""
                most = pair.thirds.get(POSSESSIVES.get(third, third), 0)
                form = self._longest(keys[i : min(stop, i + most)]) or pair.alone
                if form:
                    free = i + 1 + form.count(" ")
                    hits.append(Hit(i, free, form, self.entries[form]))
        return hits

    def _longest(self, keys: Sequence[str]) -> str:
        """Return the longest phrase of three words or more that words begin with, "" for none."""
        words = [POSSESSIVES.get(key, key) for key in keys]
        for n in range(len(words), 2, -1):
            form = " ".join(words[:n])
            if form in self.entries:
                return form
        return ""


def _folded(form: str) -> str:
    """Fold a form; in a phrase one possessive stands for all."""
    words = fold_phrase(form).split(" ")
    return words[0] if len(words) == 1 else " ".join(POSSESSIVES.get(word, word) for word in words)


def expand_forms() -> Iterator[str]:
    """Write out the forms of each lexicon row as a line of ``loaded_forms.txt``."""
    for row in read_rows("loaded"):
        made = [form for form in inflect(row["term"], row["pos"]) if form not in HOMOGRAPHS]
        yield "|".join(dict.fromkeys(_folded(form) for form in made or [row["term"]]))


def _entries() -> Iterator[Entry]:
    """Read the lexicon's rows, in order."""
    text = files("analysis.lexicons").joinpath("loaded.csv").read_text(encoding="utf8")
    for line in text.splitlines()[1:]:
        term, pos, category, weight, theme, unless = line.split(",")
        yield Entry(term, category, int(weight), theme, unless, verb=pos == "v", noun=pos == "n")


@cache
def _all_forms() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Return folded form → entry of all rows, and of the rows that are no verbs; the stronger counts."""
    lines = files("analysis.lexicons").joinpath(FORMS_FILE).read_text(encoding="utf8").splitlines()
    forms: dict[str, Entry] = {}
    no_verbs: dict[str, Entry] = {}
    for entry, line in zip(_entries(), lines, strict=True):
        for form in line.split("|"):
            if form not in forms or forms[form].weight < entry.weight:
                forms[form] = entry
            if not entry.verb and (form not in no_verbs or no_verbs[form].weight < entry.weight):
                no_verbs[form] = entry
    return forms, no_verbs


@cache
def nouns_only() -> frozenset[str]:
    """Return the folded forms of nouns that no row has as another part of speech but a verb's."""
    lines = files("analysis.lexicons").joinpath(FORMS_FILE).read_text(encoding="utf8").splitlines()
    nouns: set[str] = set()
    others: set[str] = set()
    for entry, line in zip(_entries(), lines, strict=True):
        (nouns if entry.noun else others).update(
            form for form in line.split("|") if not (entry.verb and form == fold_phrase(entry.term))
        )
    return frozenset(nouns - others)


def loaded_forms() -> dict[str, Entry]:
    """Return folded form → entry; of two rows with one form the stronger weight counts."""
    return _all_forms()[0]


def entry_of(key: str, *, plain: bool = False) -> Entry | None:
    """Return the entry of a word; of a homograph that is no verb here, that of its noun or adjective.

    A compound in no list has the entry of its last part where the lexicon lists that ("-plagued").
    """
    forms = _all_forms()[plain]
    return forms.get(key) or (forms.get(key[key.rfind("-") :]) if "-" in key[1:] else None)


@cache
def loaded_phrases() -> Phrases:
    """Build the finder of loaded phrases and of the fixed neutral terms that shadow words."""
    found = {form: entry for form, entry in loaded_forms().items() if " " in form}
    for row in read_rows("loaded_fixed"):
        form = _folded(row["term"])
        if " " in form:
            found[form] = Entry(row["term"], "other", 0, row["kind"], "", True)
    return Phrases(found)


@cache
def contexts() -> dict[str, frozenset[str]]:
    """Read the literal contexts: word → the domains it belongs to."""
    domains: dict[str, set[str]] = {}
    for row in read_rows("loaded_contexts"):
        domains.setdefault(row["word"], set()).add(row["domain"])
    return {word: frozenset(names) for word, names in domains.items()}
