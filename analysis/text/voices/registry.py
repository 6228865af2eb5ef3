"""The full names of an article's persons: under surname, other spellings, title and nickname; namesakes."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from analysis.text.voices.full_names import (
    KIN,
    find_alone,
    find_called,
    find_couples,
    given_last,
    is_called_by_last,
    is_full_name,
    kin_gender,
)
from analysis.text.voices.layout import Layout, Stretch
from analysis.text.voices.name_runs import Run, name_at
from analysis.text.voices.names import drop_suffix, fold_name, read_first_names
from analysis.text.voices.namesakes import Namesakes
from analysis.text.voices.phrases import NAME_ARTICLES, PARTICLES
from analysis.text.voices.single_names import find_singles

_SONS = frozenset(("son", "grandson", "nephew"))
_FATHERS = frozenset(("trump", "bush"))  # by a surname alone, no son is meant
_MARKS = "\"“‘'"
_SUFFIX = 2  # letters of "Jr"
_FAMILY_FIRST = 2  # words of a name whose first can be the family's: "Gao Feng", later "Gao"


class Registry:
    """Which full name a surname, another spelling or a surname with its title stands for."""

    def __init__(self, layout: Layout, runs: Sequence[Run], credits: Sequence[Stretch] = ()) -> None:
        self._layout = layout
        self._full: dict[str, str] = {}
        self._by_key: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._namesakes = Namesakes(layout)
        self._presidents = {
            fold_name(name_at(layout, first, end))
            for first, end, _, titled, name in runs
            if titled and not name and layout.words.keys[first - 1] == "president"
        }
        self._men = {
            fold_name(name_at(self._layout, first, end))
            for first, end, gender, titled, name in runs
            if titled and not name and gender == "m"
        } | self._presidents
        self._add_all(runs, credits)
        self._namesakes.note_ranks(runs)

    def _add_all(self, runs: Sequence[Run], credits: Sequence[Stretch]) -> None:
        """Note the full names, last those of credits and of "Bo Moor Jr.", who are less likely meant."""
        layout, alone = self._layout, find_alone(self._layout, runs)
        last = {run for place in credits for run in _runs_within(layout, runs, place)}
        younger = {run for run in runs if drop_suffix(run[4]) != run[4]}
        sons = (run for run in younger if run[0] and layout.words.keys[run[0] - 1] in _SONS)
        self._fathers = {fold_name(drop_suffix(run[4]).rpartition(" ")[2]) for run in sons}
        last.update(younger)
        self._add_full([run for run in runs if run not in last] if last else runs, alone)
        self._add_full([run for run in runs if run in last] if last else (), alone)
        for name in find_couples(layout, runs):
            self._add(name, "")
        self._note_given(find_called(layout, runs))
        for name in find_singles(layout, runs):
            if not self.knows(name):
                self._by_key[fold_name(name)] = name
        self._add_titled(runs)

    def _add_full(self, runs: Sequence[Run], alone: dict[str, bool]) -> None:
        """Note the full names of runs, first those that their words or what stands beside them show."""
        layout = self._layout
        for run in runs:
            _, _, gender, _, name = run
            if name and is_full_name(layout, run):
                self._add(name, gender)
            elif not name and run[0] and layout.words.keys[run[0] - 1] in KIN and kin_gender(layout, run):
                self._add(name_at(layout, run[0], run[1]), kin_gender(layout, run))
        known = [key for key in alone if (key if key.isascii() else fold_name(key)) in self._full]
        alone.update(dict.fromkeys(known, False))
        for run in runs:
            if run[4] and is_called_by_last(layout, run, alone):
                self._add(run[4], run[2])

    def _add_titled(self, runs: Sequence[Run]) -> None:
        """Note who is named by a title and a surname alone: "Mr. Moor"."""
        for first, end, gender, titled, name in runs:
            if titled and not name and gender and not self._layout.quoted[first]:
                alone = name_at(self._layout, first, end)
                if len(alone) > _SUFFIX and not self.knows(alone):
                    self._by_key[fold_name(alone)] = alone
                    self._genders.setdefault(fold_name(alone), gender)

    def _note_given(self, called: Collection[str]) -> None:
        """Note the given names by which the text calls one person: "Ada Moor", later "Ada"."""
        bearers: dict[str, list[str]] = {}
        for name in self._by_key.values():
            given = name.split(" ", 1)[0].lower()
            if given in called and given not in self._full:
                bearers.setdefault(given, []).append(name)
        for given, names in bearers.items():
            if len(names) == 1 and given not in self._layout.words.texts:  # in lower case it is a word
                self._full[given] = names[0]
        for key, name in self._by_key.items():
            self._by_key[key] = self._by_given(name) or name  # "Baker Ada, 40" is Ada Moor

    def _add(self, name: str, gender: str) -> None:
        """Note a full name under its last words and under its key."""
        key = fold_name(name)
        self._by_key.setdefault(key, name)
        parts = name.split()
        if '"' in name or "“" in name or "‘" in name:
            parts = [part for part in parts if part[0] not in _MARKS]
            self._by_key.setdefault(fold_name(" ".join(parts)), name)  # without the nickname
        plain = drop_suffix(name)
        if plain != name:
            self._full.setdefault(fold_name(" ".join(name.split()[-2:])), name)  # "Moor Jr."
        surname = fold_name(plain.rpartition(" ")[2])
        if plain != name and surname not in self._presidents and surname not in _FATHERS:
            parts = parts if surname in self._fathers else plain.split()
            self._by_key.setdefault(fold_name(plain), name)
        self._namesakes.add(name)
        if given_last(name):
            self._full.setdefault(fold_name(parts[0]), name)
        is_woman = gender != "m" and read_first_names().get(parts[0].lower(), "") == "f"
        is_other = is_woman and fold_name(parts[-1]) in self._men  # a man whom the text names by his title
        for n in (1, 2, 3):
            if len(parts) > n and (n < 3 or parts[-n] in PARTICLES) and not is_other:
                self._full.setdefault(fold_name(" ".join(parts[-n:])), name)
        if parts[-1][:3] in NAME_ARTICLES:
            self._full.setdefault(fold_name(parts[-1][3:]), name)  # "Ada el-Moor", later "Moor"
        if gender:
            self._genders.setdefault(key, gender)
        if len(parts) == _FAMILY_FIRST and parts[0].lower() not in read_first_names():
            self._full.setdefault(fold_name(parts[0]), name)

    def gender_of(self, name: str) -> str:
        """Return m, f or "" for a full name."""
        return self._genders.get(fold_name(name)) or read_first_names().get(name.split(" ", 1)[0].lower(), "")

    def full_name(self, name: str, gender: str = "", title: str = "") -> str:
        """Return the article's full name for a surname or another spelling; else the name itself.

        Of several persons with that surname it is who has the title, else the first whom its gender fits.
        """
        key = fold_name(name)
        found = self._by_key.get(key) or self.bearer(key, gender, title)
        return found or self._by_given(name) or name

    def _by_given(self, name: str) -> str:
        """Return whom a role and a given name mean: "Baker Ada"; "" for nobody known."""
        _, _, given = name.rpartition(" ")
        full = self._full.get(fold_name(given), "") if given != name else ""
        return full if name.count(" ") == 1 and full.startswith(f"{given} ") else ""

    def bearer(self, key: str, gender: str, title: str) -> str | None:
        """Return the person that a folded surname means, None if a title says that it is nobody known."""
        ranked = self._namesakes.by_rank(key, title) if title else ""
        names = self._namesakes.of(key) if gender and not ranked else ()
        if not names:
            return ranked or self._full.get(key)
        return next((name for name in names if self.gender_of(name) in ("", gender)), None)

    def knows(self, name: str) -> bool:
        """Say whether a name is one of the article's persons."""
        return fold_name(self.full_name(name)) in self._by_key

    def is_surname(self, key: str) -> bool:
        """Say whether a folded word is the surname of somebody named in full."""
        return bool(self._namesakes.of(key))

    def known(self) -> dict[str, str]:
        """Return the full names under everything that stands for one."""
        return {**self._full, **self._by_key}

    def add_spoken(self, name: str) -> None:
        """Note a name that a reporting verb has shown to be a person's."""
        self._by_key.setdefault(fold_name(name), name)
        if " " in name:
            self._full.setdefault(fold_name(name.rsplit(" ", 1)[1]), name)


def _runs_within(layout: Layout, runs: Sequence[Run], place: Stretch) -> Sequence[Run]:
    """Return the runs between two characters of the text."""
    low, high = (bisect_left(runs, (bisect_left(layout.words.starts, at),)) for at in place)
    return runs[low:high]
