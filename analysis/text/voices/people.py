"""The persons an article names: surnames to full names, and whom a pronoun stands for."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from analysis.text.voices.descriptions import Heard
from analysis.text.voices.firms import find_firms
from analysis.text.voices.full_names import may_be_person
from analysis.text.voices.layout import Layout, Stretch
from analysis.text.voices.name_runs import Run, find_runs, name_at
from analysis.text.voices.names import fold_name
from analysis.text.voices.phrases import gap, is_capital
from analysis.text.voices.registry import Registry

_GENDER_OF = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_ASKED = frozenset("asked pressed questioned challenged".split())  # first words of a sentence
_RECENT = 200  # mentions of persons among which "the Ohio Republican" is sought
_SENTENCES_BACK = 8  # how far a pronoun looks back
_ALONE_BACK = 3  # sentences in which one person is named before a quotation on a line of its own, its own too


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


def _initials(name: str) -> str:
    """Return the first letters of a name's words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


class People:
    """The persons an article names, in order, with what their titles and first names tell of them.

    ``credits`` are where by-lines and photographers stand, in characters: their names come last.
    """

    def __init__(self, layout: Layout, credits: Sequence[Stretch] = ()) -> None:
        self._layout = layout
        self._mentions: list[Mention] = []
        runs = find_runs(layout)
        self._registry = Registry(layout, runs, credits)
        self._runs = runs
        self._find_mentions(runs)
        self.firms = find_firms(layout, runs)
        self.heard: list[Heard] = []
        self._spoke: set[int] = set()  # words that begin the name of who says something
        self._words = [mention.word for mention in self._mentions]
        if self._words:
            self._note_pronouns()

    def _find_mentions(self, runs: Sequence[Run]) -> None:
        """Note the runs of capitalised words that name a known person outside quotation marks."""
        keys, quoted = self._layout.words.keys, self._layout.quoted
        known = self._registry.known()
        genders: dict[str, str] = {}
        for first, end, gender, titled, name in runs:
            if not name and keys[first] not in known and keys[first].isascii() and keys[first].isalpha():
                continue
            key = fold_name(name or name_at(self._layout, first, end))
            title = keys[first - 1] if titled else ""
            is_titled = titled and self._registry.is_surname(key)
            full = self._registry.bearer(key, gender, title) if is_titled else known.get(key)
            if full is not None and not quoted[first]:
                if full not in genders:
                    genders[full] = self._registry.gender_of(full)
                weak = self._possessive(end - 1)
                self._mentions.append(Mention(first, full, gender or genders[full], weak))

    def _possessive(self, i: int) -> bool:
        """Say whether a word is a possessive."""
        end = self._layout.words.ends[i]
        return self._layout.words.keys[i].endswith("'s") or self._layout.text[end : end + 1] in ("’", "'")

    def full_name(self, name: str, gender: str = "", title: str = "") -> str:
        """Return the article's full name for a surname or another spelling; else the name itself."""
        return self._registry.full_name(name, gender, title)

    def knows(self, name: str) -> bool:
        """Say whether a name is one of the article's persons."""
        return self._registry.knows(name)

    def by_initials(self, initials: str) -> str:
        """Return the first name of several words with some initials, "" for none."""
        return next((run[4] for run in self._runs if run[4] and _initials(run[4]) == initials), "")

    def is_firm(self, name: str) -> bool:
        """Say whether a name is the short one of a firm that the article names in full."""
        return fold_name(name) in self.firms.full

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

    def named_before(self, word: int) -> list[tuple[int, str]]:
        """Return the last mentions before a word, pronouns too: their first words and the names."""
        at = bisect_left(self._words, word)
        return [(m.word, m.name) for m in self._mentions[max(0, at - _RECENT) : at]]

    def places_of(self, names: Collection[str]) -> list[tuple[int, str]]:
        """Return where some persons are named, pronouns left out: first words and the names."""
        places = {m.word: m.name for m in self._mentions if m.name in names and not m.pronoun}
        alone = {name for name in names if " " not in name}  # whom the text calls by the surname only
        for first, end, _, _, full in self._runs if alone else ():
            if not full and not self._layout.quoted[first]:
                name = name_at(self._layout, first, end)
                if name in alone:
                    places.setdefault(first, name)
        return sorted(places.items())

    def titled_in_quotes(self, names: Collection[str]) -> list[tuple[int, str]]:
        """Return where some persons stand behind a title in what is quoted: first words and the names."""
        found = []
        for first, end, gender, titled, _ in self._runs:
            if titled and self._layout.quoted[first]:
                found.append((first, self.full_name(name_at(self._layout, first, end), gender)))
        return [(first, name) for first, name in found if name in names]

    def pronouns_of(self, names: Collection[str]) -> list[tuple[int, str]]:
        """Return the pronouns "he" and "she" that stand for some persons: their words and the names."""
        return [(m.word, m.name) for m in self._mentions if m.pronoun and m.name in names]

    def add_speaker(self, word: int, name: str) -> None:
        """Note a person that a reporting verb has shown to be one."""
        self._registry.add_spoken(name)
        self._spoke.add(word)
        at = bisect_right(self._words, word)
        if not (at and self._words[at - 1] == word):
            self._words.insert(at, word)
            self._mentions.insert(at, Mention(word, name, self._registry.gender_of(name), False))

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
        if at and self._is_inserted(word, self._words[at - 1]):
            at -= 1
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

    def _is_inserted(self, pronoun: int, name: int) -> bool:
        """Say whether somebody else says it of a name directly before: "Moor, he said, is late"."""
        text, words = self._layout.text, self._layout.words
        ends = words.ends[pronoun + 1 : pronoun + 2]  # none behind the last word of a text
        is_parted = "," in gap(text, words, pronoun) and bool(ends) and text.startswith(",", ends[0])
        return is_parted and all(map(is_capital, words.texts[name:pronoun]))

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
