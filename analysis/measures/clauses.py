"""One sentence as the rules of agency see it: neighbours, noun phrases, the agent behind a verb."""

from __future__ import annotations

from analysis.measures.agency_words import WordClasses, is_adverb, is_participle, word_classes
from analysis.text.words import Words

# How far behind the verb its "by" may stand.
AGENT_WITHIN = 10
# Longest phrase that is given as actor or target (DESIGN.md, section 2: terms of up to five words).
PHRASE_WORDS = 5
# Numbers that are read as a year after "by".
YEARS = range(1500, 2101)
# Prepositions that as often open a clause ("after the man was shot").
CONJUNCTIONS = frozenset("after before since until till as than like though except".split())
# What can only be a subject, whatever stands before it.
SUBJECTS = frozenset("he she they we i who it".split())
# Prepositions before a number that belong to it ("over 40 men"), unless an article follows.
APPROXIMATIONS = frozenset("about over under around".split())
ARTICLES = frozenset("the a an this that his her its their our my your".split())


class Clause:
    """The words of one sentence, with the questions that the rules ask of them."""

    __slots__ = ("classes", "first", "keys", "number", "stop", "text", "words")

    def __init__(self, text: str, words: Words, within: range, number: int) -> None:
        self.text, self.words, self.keys = text, words, words.keys
        self.first, self.stop, self.number = within.start, within.stop, number
        self.classes: WordClasses = word_classes()

    def gap(self, i: int) -> str:
        """Return what stands between word i - 1 and word i; spaces and quotation marks are nothing."""
        gap = self.text[self.words.ends[i - 1] : self.words.starts[i]].strip(" \"'“”‘’\u00a0")
        if gap != ".":
            return gap
        before = self.keys[i - 1]
        return "" if before in self.classes.title or "." in before or len(before) == 1 else gap

    def joined(self, i: int) -> bool:
        """Tell whether word i follows its neighbour in the sentence with no mark between them."""
        return self.first < i < self.stop and not self.gap(i)

    def span(self, first: int, last: int) -> str:
        """Return the text of words first to last (inclusive)."""
        return self.text[self.words.starts[first] : self.words.ends[last]]

    def is_edge(self, key: str) -> bool:
        """Tell whether a word ends a noun phrase."""
        classes = self.classes
        return (
            key in classes.clause
            or key in classes.preposition
            or key in classes.auxiliary
            or key in classes.be
        )

    def phrase_from(self, i: int) -> str:
        """Return the noun phrase that begins at word i, at most five words."""
        if i >= self.stop or self.is_edge(self.keys[i]):
            return ""
        last = i
        while last + 1 < self.stop and last - i + 1 < PHRASE_WORDS and not self._ends_after(last):
            last += 1
        return self.span(i, last - 1 if self.keys[last] == "of" else last)

    def _ends_after(self, i: int) -> bool:
        """Tell whether a noun phrase ends with word i: a pronoun, or a mark, verb or preposition follows."""
        key, after = self.keys[i], self.keys[i + 1]
        if not self.joined(i + 1) or (self.is_pronoun(i) and key not in self.classes.determiner):
            return True
        if is_participle(after) and key not in self.classes.determiner:
            return True
        return after in ("and", "or") or (after != "of" and self.is_edge(after))

    def is_pronoun(self, i: int) -> bool:
        """Tell whether word i is a pronoun; "US" in capitals is a country."""
        return self.keys[i] in self.classes.pronoun and self.words.texts[i] != "US"

    def phrase_before(self, i: int) -> str:
        """Return the noun phrase that ends before word i, at most five words.

        Empty where it hangs on a preposition: "the harbor" is not who acts in "the man in the harbor shot".
        """
        last = i - 1
        if last < self.first or self.gap(i):
            return ""
        if self.keys[last] in ("who", "which", "that") and last > self.first and self.gap(last) in ("", ","):
            last -= 1
        key, before = self.keys[last], self.keys[last - 1]
        if self.is_edge(key) or is_adverb(key) or key in ("and", "or") or key.isdigit():
            return ""
        if key in self.classes.means and before not in self.classes.determiner:
            return ""
        if key in self.classes.determiner and key not in self.classes.pronoun:
            return ""
        if is_participle(key) and (before in self.classes.auxiliary or before in ("and", "or")):
            return ""
        start = last if self.is_pronoun(last) else self._start_before_of(last)
        if start < 0 or last - start >= PHRASE_WORDS or self._hangs(start):
            return ""
        return self.span(start, last)

    def _start_before_of(self, last: int) -> int:
        """Return where a noun phrase with all its "of" begins, -1 where no noun stands before an "of"."""
        start = self.start_of_phrase(last)
        while start - 1 > self.first and self.keys[start - 1] == "of" and self.joined(start):
            if not self.joined(start - 1) or self.is_edge(self.keys[start - 2]):
                return -1
            start = self.start_of_phrase(start - 2)
        return start

    def _hangs(self, start: int) -> bool:
        """Tell whether the noun phrase from word ``start`` is the object of a preposition before it."""
        before, key = self.keys[start - 1] if self.joined(start) else "", self.keys[start]
        if before not in self.classes.preposition or before in CONJUNCTIONS or key in SUBJECTS:
            return False
        counted = key[0].isdigit() or key in self.classes.determiner - ARTICLES
        return not (before in APPROXIMATIONS and counted)

    def start_of_phrase(self, last: int) -> int:
        """Return the word at which the noun phrase that ends with word ``last`` begins."""
        start = last
        while start > self.first and last - start + 1 < PHRASE_WORDS and self.joined(start):
            before = self.keys[start - 1]
            if self.keys[start] in self.classes.determiner and before not in self.classes.determiner:
                break
            if self.is_edge(before) or is_adverb(before) or before in ("and", "or"):
                break
            start -= 1
        return start

    def is_agent(self, i: int) -> bool:
        """Tell whether what follows "by" at word i is somebody, not a time, a means or an amount."""
        keys, classes = self.keys, self.classes
        n = i + 1
        if n >= self.stop or self.gap(n):
            return False
        key = keys[n]
        after = keys[n + 1] if n + 1 < self.stop else ""
        if key == "far":
            return bool(after) and not self.gap(n + 1) and not self.is_edge(after) and after != "the"
        if key in classes.determiner:
            return after not in classes.means_after and after not in classes.measure
        if key[0].isdigit():
            is_year = key.isdigit() and int(key) in YEARS
            return not is_year and after not in classes.measure and self.text[self.words.starts[n] - 1] == " "
        return key not in classes.means and not (key.endswith("ing") and self.words.texts[n][0].islower())

    def find_agent(self, i: int) -> str:
        """Return the agent named with "by" after word i, "" if there is none."""
        classes = self.classes
        for j in range(i, min(self.stop, i + AGENT_WITHIN)):
            key = self.keys[j]
            if key in classes.clause or key in classes.subject or key in classes.be or not self.joined(j):
                return ""
            if key == "by":
                other_verb = j - 1 > i - 1 and is_participle(self.keys[j - 1])
                return "" if other_verb or not self.is_agent(j) else self.phrase_from(j + 1)
        return ""
