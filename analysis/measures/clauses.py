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


class Clause:
    """The words of one sentence, with the questions that the rules ask of them."""

    __slots__ = ("classes", "first", "keys", "number", "stop", "text", "words")

    def __init__(self, text: str, words: Words, within: range, number: int) -> None:
        self.text, self.words, self.keys = text, words, words.keys
        self.first, self.stop, self.number = within.start, within.stop, number
        self.classes: WordClasses = word_classes()

    def gap(self, i: int) -> str:
        """Return what stands between word i - 1 and word i, without spaces and quotation marks."""
        return self.text[self.words.ends[i - 1] : self.words.starts[i]].strip(" \"'“”‘’\u00a0")

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
        last = i - 1
        while last + 1 < self.stop and last + 1 - i < PHRASE_WORDS:
            key = self.keys[last + 1]
            if last >= i and (
                self.keys[last] in self.classes.pronoun - self.classes.determiner or self._is_verb_after(last)
            ):
                break
            if (last >= i and not self.joined(last + 1)) or (self.is_edge(key) and (key != "of" or last < i)):
                break
            last += 1
        if last >= i and self.keys[last] == "of":
            last -= 1
        return self.span(i, last) if last >= i else ""

    def _is_verb_after(self, i: int) -> bool:
        """Tell whether the word after a noun at word i looks like a verb ("the guards opened …")."""
        return self.keys[i] not in self.classes.determiner and is_participle(self.keys[i + 1])

    def phrase_before(self, i: int) -> str:
        """Return the noun phrase that ends before word i, at most five words."""
        last = i - 1
        if last < self.first or self.gap(i) not in ("", ","):
            return ""
        if self.keys[last] in ("who", "which", "that") and last > self.first:
            last -= 1
        if self.is_edge(self.keys[last]) or self.keys[last] in self.classes.determiner:
            return ""
        if is_participle(self.keys[last]) and self.keys[last - 1] in self.classes.auxiliary | {"and", "or"}:
            return ""
        return self.span(self.start_of_phrase(last), last)

    def start_of_phrase(self, last: int) -> int:
        """Return the word at which the noun phrase that ends with word ``last`` begins."""
        start = last
        while start > self.first and last - start + 1 < PHRASE_WORDS and self.joined(start):
            before = self.keys[start - 1]
            if self.keys[start] in self.classes.determiner:
                break
            if self.is_edge(before) or is_adverb(before):
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
        if key in classes.determiner:
            return after not in classes.means_after and after not in classes.measure
        if key[0].isdigit():
            is_year = key.isdigit() and int(key) in YEARS
            return not is_year and after not in classes.measure and self.text[self.words.starts[n] - 1] == " "
        return key not in classes.means and not (key.endswith("ing") and self.words.texts[n][0].islower())

    def find_agent(self, i: int) -> str:
        """Return the agent named with "by" after word i, "" if there is none."""
        for j in range(i, min(self.stop, i + AGENT_WITHIN)):
            key = self.keys[j]
            if key in self.classes.clause or not self.joined(j):
                return ""
            if key == "by":
                other_verb = j - 1 > i - 1 and is_participle(self.keys[j - 1])
                return "" if other_verb or not self.is_agent(j) else self.phrase_from(j + 1)
        return ""
