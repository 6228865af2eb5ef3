"""One sentence as the rules of agency see it: its words and what stands between them."""

from analysis.lexicons.grammar import FINITE
from analysis.measures.agency.classes import (
    NO_LONGER,
    WordClasses,
    irregular_pasts,
    is_adverb,
    is_participle,
    listed,
    word_classes,
)
from analysis.text.words import Words


class Clause:
    """The words of one sentence, with the questions that the rules ask of them."""

    __slots__ = ("classes", "ends", "first", "keys", "number", "starts", "stop", "text", "words")

    def __init__(self, text: str, words: Words, within: range, number: int) -> None:
        self.text, self.words, self.keys = text, words, words.keys
        self.starts, self.ends = words.starts, words.ends
        self.first, self.stop, self.number = within.start, within.stop, number
        self.classes: WordClasses = word_classes()

    def gap(self, i: int) -> str:
        """Return what stands between word i - 1 and word i; spaces, quotation marks and "#" are nothing."""
        raw = self.text[self.ends[i - 1] : self.starts[i]]
        if raw == " ":
            return ""
        gap = raw.strip(" \"'“”‘’/#\u00a0")
        if gap != ".":
            return gap
        before = self.keys[i - 1]
        return "" if before in self.classes.title or "." in before or len(before) == 1 else gap

    def joined(self, i: int) -> bool:
        """Tell whether word i follows its neighbour in the sentence with no mark between them."""
        if not self.first < i < self.stop:
            return False
        return self.text[self.ends[i - 1] : self.starts[i]] == " " or not self.gap(i)

    def is_listed(self, i: int) -> bool:
        """Tell whether a comma stands before word i of the sentence."""
        return self.first < i < self.stop and self.gap(i) == ","

    def span(self, first: int, last: int) -> str:
        """Return the text of words first to last (inclusive)."""
        return self.text[self.starts[first] : self.ends[last]]

    def is_edge(self, key: str) -> bool:
        """Tell whether a word ends a noun phrase."""
        return key in self.classes.edge

    def is_name(self, i: int) -> bool:
        """Tell whether word i begins with a capital."""
        return self.words.texts[i][0].isupper()

    def is_pronoun(self, i: int) -> bool:
        """Tell whether word i is a pronoun; "US" in capitals is a country."""
        return self.keys[i] in self.classes.pronoun and self.words.texts[i] != "US"

    def contracted(self, i: int) -> str:
        """Return the pronoun of "it's" or "they've" as printed, "" for any other word."""
        key = self.keys[i]
        if "'" not in key:
            return ""
        stem, _, ending = key.rpartition("'")
        is_subject = stem in self.classes.pronoun or stem in self.classes.subject
        is_subject = is_subject and self.words.texts[i][:2] != "US"
        return self.words.texts[i][: len(stem)] if is_subject and ending in listed("contracted") else ""

    def is_owner(self, i: int) -> bool:
        """Tell whether word i is a possessive noun ("army's", "guards'")."""
        key = self.keys[i]
        if key.endswith(("'s", "s'")):
            return not self.contracted(i)
        end = self.words.ends[i]
        return key.endswith("s") and self.text[end : end + 2] in ("' ", "’ ") and self._opens_no_mark(i)

    def _opens_no_mark(self, i: int) -> bool:
        """Tell whether no single quotation mark is open in the sentence before word i."""
        before = self.text[self.words.starts[self.first] : self.words.starts[i]]
        return "‘" not in before and " '" not in before and not before.startswith("'")

    def is_beside(self, i: int) -> bool:
        """Tell whether word i stands beside a noun phrase, not in it ("Monday", "earlier", "out")."""
        return self.keys[i] in self.classes.beside

    def before_adverbs(self, i: int) -> int:
        """Return the first of the adverbs that stand right before word i, i if there are none."""
        keys = self.keys
        while i > self.first and self.joined(i):
            if not is_adverb(keys[i - 1]) and tuple(keys[i - 1 : i + 1]) != NO_LONGER:
                break
            i -= 1
        return i

    def before_verbs(self, i: int) -> int:
        """Return the first of the auxiliaries and adverbs that stand right before word i."""
        while self.joined(i) and (is_adverb(self.keys[i - 1]) or self.keys[i - 1] in self.classes.auxiliary):
            i -= 1
        return i

    def before_group(self, i: int) -> int:
        """Return the first of the verbs right before word i, with the pronoun of "he's"."""
        start = self.before_verbs(i)
        return start - (self.joined(start) and self.contracted(start - 1) != "")


def is_past(clause: Clause, k: int) -> bool:
    """Tell whether word k can be a verb in the past."""
    key = clause.keys[k]
    return (key.endswith("ed") and len(key) > 3 or key in irregular_pasts()) and not clause.is_name(k)


def has_finite(clause: Clause, at: int, last: int) -> bool:
    """Tell whether a finite verb stands behind word ``at``, up to word ``last``."""
    return any(is_finite_verb(clause, k, last) for k in range(at + 1, last + 1))


def is_finite_verb(clause: Clause, k: int, last: int) -> bool:
    """Tell whether word k is a finite verb: an auxiliary, or a past that is no participle of a noun."""
    keys, classes = clause.keys, clause.classes
    if keys[k - 1] in classes.be:
        return False  # "benefits being paid"
    is_plain = not (keys[k].endswith("ed") or is_participle(keys[k]))
    if keys[k] in FINITE or not is_past(clause, k) or is_plain or k == last:
        return keys[k] in FINITE or is_past(clause, k)
    after = keys[k + 1]
    return after in classes.determiner or after in classes.pronoun or clause.is_name(k + 1)
