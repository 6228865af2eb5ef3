"""Persons who share a surname, told apart by the ranks that an article shows."""

from collections.abc import Iterable, Sequence

from analysis.text.voices.appositions import role_after
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import Run
from analysis.text.voices.names import drop_suffix, fold_name
from analysis.text.voices.phrases import PERSONAL, read_source_nouns

# Titles as they are printed before a name and what they stand for.
_IN_FULL = {
    "sgt": "sergeant",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "capt": "captain",
    "lt": "lieutenant",
    "col": "colonel",
    "gen": "general",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "cllr": "councillor",
    "councilor": "councillor",
    "dr": "doctor",
    "prof": "professor",
    "pres": "president",
    "atty": "attorney",
    "cmdr": "commander",
    "congressman": "representative",
    "congresswoman": "representative",
}


class Namesakes:
    """The bearers of every surname, and the ranks with which an article shows those who share one."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._bearers: dict[str, list[str]] = {}
        self._ranks: dict[str, set[str]] = {}

    def add(self, name: str) -> None:
        """Note a full name under its surname."""
        names = self._bearers.setdefault(fold_name(drop_suffix(name).rsplit(" ", 1)[-1]), [])
        if name not in names:
            names.append(name)

    def note_ranks(self, runs: Iterable[Run]) -> None:
        """Note the title before the names of those who share a surname, and the role behind."""
        shared = {name for names in self._bearers.values() if len(names) > 1 for name in names}
        for first, end, _, _, name in runs if shared else ():
            if name in shared:
                self._ranks.setdefault(name, set()).update(self._shown(first, end))

    def _shown(self, first: int, end: int) -> set[str]:
        """Return the ranks that the words before and behind a full name tell."""
        keys = self._layout.words.keys
        role = role_after(self._layout.text, self._layout.words, end, sentence_at(self._layout, first)[1])
        behind = keys[slice(*role)] if role else []
        found = {key for key in behind if read_source_nouns().get(key) in PERSONAL}
        return {_IN_FULL.get(key, key) for key in (found | set(keys[max(0, first - 1) : first]))}

    def by_rank(self, key: str, title: str) -> str:
        """Return who alone of those with a folded surname has the rank of a title; "" for nobody."""
        names = self._bearers.get(key, ())
        rank = _IN_FULL.get(title, title)
        found = [name for name in names if rank in self._ranks.get(name, ())] if len(names) > 1 else []
        return found[0] if len(found) == 1 else ""

    def of(self, key: str) -> Sequence[str]:
        """Return the full names with a folded surname."""
        return self._bearers.get(key, ())
