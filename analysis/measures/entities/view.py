"""A text as the rules of names need it, and a name found in it."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from analysis.lexicons.grammar import DETERMINERS
from analysis.measures.entities.name_words import ADDRESSED, COURTESY
from analysis.measures.wording.fact_words import read_function_words, read_terms
from analysis.measures.wording.name_lists import bare
from analysis.measures.wording.word_notes import note_word, read_letters
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# A full name has so many words at least and at most.
FULL_WORDS, LONGEST_PERSON = 2, 4
# What stands behind an order and hardly behind a name that opens its sentence: "Let me", "Look at".
_ORDERED = DETERMINERS | frozenset("me us him them it you more at for to on into".split())


class Entity(NamedTuple):
    """A name at words ``first`` up to, not including, ``last``.

    ``kind`` is name (of a person), place or institution; ``key`` the folded words without titles; ``role``
    the title or function beside it.
    """

    first: int
    last: int
    kind: str
    key: str
    role: str


class View:
    """A text as the rules need it; what few names ask for is looked up when the first one asks.

    Attributes
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    starts : frozenset of int
        The words that open a sentence.
    letters : str
        A letter for each word (`read_letters`).
    printed : set of str
        The distinct words as printed.
    keys : list of str
        The folded words and an empty one behind them, so that there is a word before the first, ``keys[-1]``,
        and one behind the last.
    """

    def __init__(
        self,
        words: Words,
        text: str,
        starts: frozenset[int],
        *,
        letters: str = "",
        printed: set[str] | None = None,
    ) -> None:
        self.words, self.text, self.starts = words, text, starts
        self.letters = letters or read_letters(words)
        self.printed = printed or set(words.texts)
        self.keys = [*words.keys, ""]
        self._notes, self._numbers = words.vocabulary.column(note_word), words.numbers.tolist()

    @cached_property
    def uses(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(self.words.keys)

    @cached_property
    def inside(self) -> set[str]:
        """The words in capitals that stand behind one in lower case."""
        texts, keys, starts = self.words.texts, self.keys, self.starts
        capitals = self.words.capitals
        return {keys[i] for i in capitals if i and i not in starts and texts[i - 1].islower()}

    @cached_property
    def alone(self) -> set[str]:
        """The words in capitals that stand by themselves as a name does, not as an order ("Let me")."""
        return {bare(self.keys[i]) for i in self.words.capitals if self._is_alone(i)}

    def _is_alone(self, i: int) -> bool:
        """Tell whether word i, in capitals, stands behind no other name, and opens no order."""
        keys, gap = self.keys, self.gap(i)
        if i not in self.starts and gap in (" ", ". "):
            titled = keys[i - 1] in ADDRESSED | COURTESY or keys[i - 1] in read_terms("title")
            shown = self.words.texts[i - 1].islower() or keys[i - 1] in read_function_words()
            return titled or (gap == " " and shown)  # "Then Roof left"
        orders = self.gap(i + 1) == " " and keys[i + 1] in _ORDERED
        return not orders and keys[i] not in read_function_words()  # "Let's"

    @cached_property
    def speaking(self) -> set[str]:
        """The words in capitals that stand by themselves right before a verb of saying."""
        texts, keys = self.words.texts, self.keys
        spoke = [i for i in self.words.capitals if keys[i + 1] in spoken_forms() and self.gap(i + 1) == " "]
        return {keys[i] for i in spoke if self.gap(i) != " " or texts[i - 1].islower()}

    def is_plain(self, key: str) -> bool:
        """Tell whether the text prints a word in lower case as well."""
        return key in self.printed and key.islower()

    def listed(self, i: int) -> tuple[str, str]:
        """Return what the lists know of a word as a name (`list_word`)."""
        return self._notes[self._numbers[i]].name

    def gap(self, i: int) -> str:
        """Return what stands between word i and the one before it, "" at either end of the text."""
        words = self.words
        return self.text[words.ends[i - 1] : words.starts[i]] if 0 < i < len(words.texts) else ""
