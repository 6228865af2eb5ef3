"""The persons an article names: surnames to full names, and whom a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from analysis.text.voices.full_names import (
    KIN,
    find_alone,
    given_last,
    is_called_by_last,
    is_full_name,
    kin_gender,
    may_be_person,
)
from analysis.text.voices.heard import Heard
from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import Run, find_runs, name_at
from analysis.text.voices.names import fold_name, read_first_names
from analysis.text.voices.namesakes import Namesakes
from analysis.text.voices.organizations import find_short_names
from analysis.text.voices.phrases import NAME_ARTICLES, PARTICLES

_GENDER_OF = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_MARKS = "\"“‘'"
_ASKED = frozenset("asked pressed questioned challenged".split())  # first words of a sentence
_SENTENCES_BACK = 8  # how far a pronoun looks back
_ALONE_BACK = 3  # sentences in which one person is named before a quotation on a line of its own, its own too
_FAMILY_FIRST = 2  # words of a name whose first can be the family's: "Gao Feng", later "Gao"


class Mention(NamedTuple):
    """A person named in the outlet's own words."""

    word: int
    name: str
    gender: str
    weak: bool  # a possessive ("Marsh's plan"): less likely meant by a pronoun
    pronoun: bool = False


def _is_he_or_she(text: str, key: str) -> bool:
    """Tell whether a word is a pronoun that stands for a person."""
    return key in ("he", "she")


class People:
    """The persons an article names, in order, with what their titles and first names tell of them."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._mentions: list[Mention] = []
        self._full: dict[str, str] = {}
        self._namesakes = Namesakes(layout)
        self._by_key: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        runs = find_runs(layout)
        self._men = {
            fold_name(name_at(self._layout, first, end))
            for first, end, gender, titled, name in runs
            if titled and not name and (gender == "m" or layout.words.keys[first - 1] == "president")
        }
        for run in runs:
            _, _, gender, _, name = run
            if name and is_full_name(layout, run):
                self._register(name, gender)
            elif not name and run[0] and layout.words.keys[run[0] - 1] in KIN and kin_gender(layout, run):
                self._register(name_at(layout, run[0], run[1]), kin_gender(layout, run))
        alone = find_alone(layout, runs)
        known = self._full.keys() & alone
        alone.update(dict.fromkeys(known, False))
        for run in runs:
            if run[4] and is_called_by_last(layout, run, alone):
                self._register(run[4], run[2])
        self._namesakes.note_ranks(runs)
        self._runs = runs
        self._find_mentions(runs)
        self._firms = find_short_names(layout, runs)
        self.heard: list[Heard] = []
        self._spoke: set[int] = set()  # words that begin the name of who says something
        self._words = [mention.word for mention in self._mentions]
        if self._words:
            self._note_pronouns()

    def _find_mentions(self, runs: Sequence[Run]) -> None:
        """Note the runs of capitalised words that name a known person outside quotation marks."""
        keys, quoted = self._layout.words.keys, self._layout.quoted
        known = {**self._full, **self._by_key}
        genders: dict[str, str] = {}
        for first, end, gender, titled, name in runs:
            if not name and keys[first] not in known and keys[first].isalpha():
                continue
            key = fold_name(name or name_at(self._layout, first, end))
            title = keys[first - 1] if titled else ""
            full = self._bearer(key, gender, title) if title and self._namesakes.of(key) else known.get(key)
            if full is not None and not quoted[first]:
                if full not in genders:
                    genders[full] = self._gender(full)
                weak = self._possessive(end - 1)
                self._mentions.append(Mention(first, full, gender or genders[full], weak))

    def _possessive(self, i: int) -> bool:
        """Say whether a word is a possessive."""
        end = self._layout.words.ends[i]
        return self._layout.words.keys[i].endswith("'s") or self._layout.text[end : end + 1] in ("’", "'")

    def _register(self, name: str, gender: str) -> None:
        """Note a full name under its last words and under its key."""
        key = fold_name(name)
        self._by_key.setdefault(key, name)
        parts = name.split()
        if '"' in name or "“" in name or "‘" in name:
            parts = [part for part in parts if part[0] not in _MARKS]
            self._by_key.setdefault(fold_name(" ".join(parts)), name)  # without the nickname
        self._namesakes.add(name)
        if given_last(name):
            self._full.setdefault(fold_name(parts[0]), name)
        for n in (1, 2, 3):
            if (
                len(parts) > n
                and (n < 3 or parts[-n] in PARTICLES)
                and not (gender != "m" and self._is_other_man(parts))
            ):
                self._full.setdefault(fold_name(" ".join(parts[-n:])), name)
        if parts[-1][:3] in NAME_ARTICLES:
            self._full.setdefault(fold_name(parts[-1][3:]), name)  # "Ada el-Moor", later "Moor"
        if gender:
            self._genders.setdefault(key, gender)
        if len(parts) == _FAMILY_FIRST and parts[0].lower() not in read_first_names():
            self._full.setdefault(fold_name(parts[0]), name)

    def _is_other_man(self, parts: list[str]) -> bool:
        """Say whether a woman's surname is also that of a man whom the article names by his title alone."""
        first_name = read_first_names().get(parts[0].lower(), "")
        return first_name == "f" and fold_name(parts[-1]) in self._men

    def _gender(self, name: str) -> str:
        """Return m, f or "" for a full name."""
        return self._genders.get(fold_name(name)) or read_first_names().get(name.split(" ", 1)[0].lower(), "")

    def full_name(self, name: str, gender: str = "", title: str = "") -> str:
        """Return the article's full name for a surname or another spelling; else the name itself.

        Of several persons with that surname it is who has the title, else the first whom its gender fits.
        """
        key = fold_name(name)
        return self._by_key.get(key) or self._bearer(key, gender, title) or name

    def _bearer(self, key: str, gender: str, title: str) -> str | None:
        """Return the person that a folded surname means, None if a title says that it is nobody known."""
        ranked = self._namesakes.by_rank(key, title) if title else ""
        names = self._namesakes.of(key) if gender and not ranked else ()
        if not names:
            return ranked or self._full.get(key)
        return next((name for name in names if self._gender(name) in ("", gender)), None)

    def knows(self, name: str) -> bool:
        """Say whether a name is one of the article's persons."""
        return fold_name(self.full_name(name)) in self._by_key

    def is_firm(self, name: str) -> bool:
        """Say whether a name is the short one of a firm that the article names in full."""
        return fold_name(name) in self._firms

    def first_between(self, low: int, high: int) -> str:
        """Return the first person named among the words low to high, "" if there is none."""
        found = self._mentions[bisect_right(self._words, low - 1) : bisect_right(self._words, high - 1)]
        strong = next((mention.name for mention in found if not (mention.weak or mention.pronoun)), "")
        return strong or (found[0].name if found else "")

    def only_one(self, low: int, high: int) -> str:
        """Return the one person of the last sentences among the words low to high, "" for none or several."""
        starts = self._layout.sentence_first
        low = max(low, starts[max(0, bisect_right(starts, high) - _ALONE_BACK)])
        low, high = bisect_left(self._words, low), bisect_left(self._words, high)
        names = {mention.name for mention in self._mentions[low:high]}
        return names.pop() if len(names) == 1 else ""

    def places_of(self, names: Collection[str]) -> list[tuple[int, str]]:
        """Return where some persons are named, pronouns left out: first words and the names."""
        return [(m.word, m.name) for m in self._mentions if m.name in names and not m.pronoun]

    def add_speaker(self, word: int, name: str) -> None:
        """Note a person that a reporting verb has shown to be one."""
        self._by_key.setdefault(fold_name(name), name)
        if " " in name:
            self._full.setdefault(fold_name(name.rsplit(" ", 1)[1]), name)
        self._spoke.add(word)
        at = bisect_right(self._words, word)
        if not (at and self._words[at - 1] == word):
            self._words.insert(at, word)
            self._mentions.insert(at, Mention(word, name, self._gender(name), False))

    def _note_pronouns(self) -> None:
        """Note whom "he" and "she" stand for in the outlet's own words, so that later ones look there."""
        keys, quoted = self._layout.words.keys, self._layout.quoted
        for word in self._layout.words.places(_is_he_or_she):
            name = "" if quoted[word] else self.resolve(keys[word], word)
            if name:
                at = bisect_right(self._words, word)
                self._words.insert(at, word)
                self._mentions.insert(at, Mention(word, name, _GENDER_OF[keys[word]], False, True))

    def resolve(self, pronoun: str, word: int) -> str:
        """Return whom a pronoun stands for: of the last sentence with one who speaks, else the first person.

        Who is named in "Asked whether …, he said" is not who is asked.
        """
        gender, starts = _GENDER_OF.get(pronoun, ""), self._layout.sentence_first
        here = bisect_right(starts, word) - 1
        asked = here >= 0 and self._layout.words.keys[starts[here]] in _ASKED
        at = bisect_right(self._words, (starts[here] if asked else word) - 1)
        best: Mention | None = None
        spoke: Mention | None = None
        reached = -1
        while at > 0:
            at -= 1
            mention = self._mentions[at]
            sentence = bisect_right(starts, mention.word) - 1
            if here - sentence > _SENTENCES_BACK or (best is not None and sentence != reached):
                break
            if gender and mention.gender and mention.gender != gender:
                continue
            if best is None or best.weak or not mention.weak:
                best, reached = mention, sentence
            if mention.word in self._spoke and sentence < here:
                spoke = mention
        best = spoke or best
        return best.name if best is not None else self._opening_name(here)

    def _opening_name(self, here: int) -> str:
        """Return the unlisted name that opens the sentence before one, "" if none does."""
        starts = self._layout.sentence_first
        at = bisect_left(self._runs, (starts[here - 1],)) if here > 0 else len(self._runs)
        run = self._runs[at] if at < len(self._runs) else None
        if run is None or run[0] != starts[here - 1] or not may_be_person(self._layout, run):
            return ""
        return "" if self._layout.quoted[run[0]] else run[4]

    def beside(self, word: int) -> str:
        """Return the first person named before a word in its sentence, else in the one before."""
        starts = self._layout.sentence_first
        k = bisect_right(starts, word) - 1
        for begin, end in ((starts[k], word), (starts[k - 1], starts[k])) if k else ((starts[k], word),):
            found = self._mentions[bisect_right(self._words, begin - 1) : bisect_right(self._words, end - 1)]
            name = next((mention.name for mention in found if not mention.weak), "")
            if name or any(found):
                return name
        return ""

    def is_nearer(self, last: Heard, word: int) -> bool:
        """Say whether a source that spoke before a pronoun is likelier meant than the person named before.

        It is if it was new ("a guard said …") and nobody was named since, or if who was named stands in
        what it said.
        """
        at = bisect_right(self._words, word - 1)
        starts = self._layout.sentence_first
        k = bisect_right(starts, last.word)
        end = starts[k] if k < len(starts) else len(self._layout.words)
        if at == 0 or self._words[at - 1] >= end:
            return at == 0
        begin = bisect_right(self._words, starts[k - 1] - 1)
        inside = self._words[begin:at]
        return inside[0] > last.word if inside else last.is_new
