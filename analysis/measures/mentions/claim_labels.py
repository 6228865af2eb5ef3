"""Labels of claims: who says it, and the core of what is said in the order and the words of the article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from analysis.lexicons.grammar import BE_FINITE
from analysis.measures.mentions.claim_clauses import Clause, find_clause, find_verb
from analysis.measures.mentions.claim_ends import ends_phrase
from analysis.measures.mentions.claim_printed import begins_name, print_word
from analysis.measures.mentions.claim_subjects import (
    KEPT,
    denies,
    find_group,
    find_subject,
    is_perfect,
    shorten,
    tells_time,
    turns,
)
from analysis.measures.mentions.claim_words import CONTENT
from analysis.text.words import Words

# Words of a label with its speaker, of what is said, and of what stands in a row in the article: never a
# sentence of it.
LABEL_WORDS = 8
CORE_WORDS = 6
IN_A_ROW = 5
# Letters that a label has room for, and that what is said may have behind a long speaker.
WIDTH = 44
LEAST_WIDTH = 36
# So many words of news behind the verb are enough.
ENOUGH = 2
# Fewer words say nothing: they go on even if a phrase is cut.
LEAST_WORDS = 2
# So many words behind the verb are looked at.
REST_WORDS = 12
_PRONOUNS = frozenset("he she it they you i we".split())
_SELF = frozenset({"i", "we"})
_TIMES = frozenset("year month week day hour minute".split())
_LEADING_ON = frozenset("and or but until after before since".split())
_ADDRESS = frozenset("mr mrs ms dr".split())


def label_claim(
    words: Words, text: str, within: range, lead: str, plain: Collection[str] = frozenset()
) -> str:
    """Return a label: "Moor: quarry would not be drained".

    Subject, verb and what follows in the order of the article, auxiliaries and denials kept. All of a short
    clause is given; of a longer one articles and adverbs give way first, then what stands behind a subject's
    head and adjectives, then the end, which is cut where a phrase ends. Never more than six words behind the
    speaker, nor more than five in a row.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    within : range
        The claim's words.
    lead : str
        What stands before: "Moor:", "Moor: denied"; "" for nothing.
    plain : collection of str
        Words that the text prints in lower case: a first word among them is no name.

    Returns
    -------
    str
        The label.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "The flooded quarry on the hill would probably not be drained before the winter"
    >>> label_claim(find_words(line), line, range(14), "Moor:", plain={"the"})
    'Moor: flooded quarry would not be drained'
    """
    clause = find_clause(words, text, within)
    room = max(WIDTH - len(lead) - 1, LEAST_WIDTH)
    most = min(CORE_WORDS, LABEL_WORDS - len(lead.split()))
    chosen = _Core(clause, words, (room, most)).choose()
    opens = () if begins_name(words, text, clause, chosen[0]) else plain
    shown = [print_word(words, text, clause.at[n], opens if n == chosen[0] else ()) for n in chosen]
    for k in range(len(chosen) - 1, 0, -1):
        if clause.gaps[chosen[k]] == ":":  # "4:30" is two words
            shown[k - 1 : k + 1] = [":".join(shown[k - 1 : k + 1])]
    return " ".join([lead, *shown] if lead else shown)


class _Core:
    """The words of a clause that fit a label."""

    __slots__ = ("clause", "letters", "most", "room", "verb", "widths", "words")

    def __init__(self, clause: Clause, words: Words, most: tuple[int, int]) -> None:
        self.clause, self.letters, (self.room, self.most) = clause, clause.letters, most
        self.widths = list(map(len, map(words.texts.__getitem__, clause.at)))
        self.words, self.verb = words, find_verb(clause)

    def choose(self) -> Sequence[int]:
        """Return the places of the words: the whole clause, or the first shortening that tells enough."""
        whole = range(len(self.letters))
        end = next(
            (n for n, gap in enumerate(self.clause.gaps) if n and gap != " " and "," in gap), len(whole)
        )
        if end == len(whole) and self.fits(whole):
            return whole
        best: Sequence[int] = ()
        for core, rest in self._shortenings(end):
            told, enough = self._extend(core, rest)
            if not best or (told and told[-1] > best[-1]):
                best = told
            if enough:
                break
        best = best or whole[:IN_A_ROW]
        return best if self.fits(best) else best[: min(self.most, IN_A_ROW)]

    def _shortenings(self, end: int) -> Iterator[tuple[list[int], list[int]]]:
        """Yield subject and verb, and what follows them, shorter and shorter."""
        letters, verb = self.letters, self.verb
        subject = find_subject(self.clause, verb) if verb > 0 else []
        whole = find_group(self.clause, verb) if verb >= 0 else []
        group = [n for n in whole if letters[n] != "y" or not tells_time(self.clause, n)]
        after = whole[-1] + 1 if whole else 0
        stop = end if end >= after else len(letters)
        most = min(stop, after + REST_WORDS)
        rest = [
            n
            for n in range(after, most)
            if letters[n] not in "ay" or (not self._falls(n) and self._is_told(n, stop))
        ]
        core = [*subject, *group]
        timed = [n for n in rest if letters[n] == "y" and n + 1 < stop and tells_time(self.clause, n)]
        if timed or len(whole) > len(group):
            yield [*subject, *whole], rest
            rest = [n for n in rest if n not in timed]
        yield core, rest
        heads = [n for n in rest if not (self._falls(n, "d") or self._describes(n) or self._joins(n))]
        if len(heads) < len(rest):
            yield core, heads
        brief = group[1:] if group and is_perfect(self.clause, group[0]) else group
        if brief is not group:
            yield [*subject, *brief], heads
        short = shorten(self.clause, subject)
        if len(short) < len(subject):
            yield [*short, *brief], heads
        leads_on = letters[after : after + 1] in ("t", "s")  # "he is not going to", "it was because"
        if subject and (self.clause.keys[subject[0]] in _SELF or (leads_on and self._is_pronoun(subject))):
            yield [*subject[1:], *brief], heads
        elif leads_on and not subject and len(group) > 1 and letters[group[0]] == "j":
            yield group[1:], heads  # "it's not going to"

    def _is_told(self, n: int, stop: int) -> bool:
        """Say whether a word behind the verb is no adverb, or one that cannot be left out."""
        if self.letters[n] != "y" or n + 1 == stop:
            return True
        return tells_time(self.clause, n) or turns(self.clause, n)

    def _is_pronoun(self, subject: Sequence[int]) -> bool:
        """Say whether a subject is nothing but a pronoun."""
        return len(subject) == 1 and self.clause.keys[subject[0]] in _PRONOUNS

    def _extend(self, core: list[int], rest: Sequence[int]) -> tuple[Sequence[int], bool]:
        """Return the core and what follows as far as it fits, to a phrase's end, and if it is enough."""
        letters, keys, widths = self.letters, self.clause.keys, self.widths
        while len(core) > LEAST_WORDS and not self.fits(core) and letters[core[0]] not in "ij":
            core = [*core[:1], *core[2:]] if denies(self.clause, core[0]) else core[1:]
        told, left = list(core), self.room + 1 - sum([widths[n] + 1 for n in core])
        best = longest = len(core)
        hangs = joined = False
        for n in rest[: self.most - len(core)]:
            told.append(n)
            left -= widths[n] + 1
            if left < 0 or (len(told) > IN_A_ROW and not self.fits(told)):
                break
            letter = letters[n]
            hangs = letter in "sr" or (hangs and letter not in "xjvzu")
            joined = joined or keys[n] in _LEADING_ON
            if letter in CONTENT:
                longest = longest if letter == "q" or self._describes(n) else len(told)
                if len(told) > 1 and not hangs and ends_phrase(self.clause, n, joined=joined):
                    best = len(told)
        if best < LEAST_WORDS or (best == len(core) and (longest > best or self._is_open(core))):
            return told[:longest], False
        news = sum([letters[n] in CONTENT for n in told[len(core) : best]])
        return told[:best], news >= ENOUGH or told[best - 1] == len(letters) - 1

    def _falls(self, n: int, letters: str = "a") -> bool:
        """Say whether an article, or a word like it, may be left out: not "a year", "this week"."""
        return self.letters[n] in letters and (self.clause.keys[n + 1 : n + 2] or [""])[0] not in _TIMES

    def _is_open(self, core: Sequence[int]) -> bool:
        """Say whether subject and verb alone are cut off: "they want", "it is"."""
        after = core[-1] + 1
        return self.letters[core[-1]] in "xjbn" or self.letters[after : after + 1] in ("t", "m", "u", "#")

    def _joins(self, n: int) -> bool:
        """Say whether a word is a form of "be" inside what follows the verb, before what it joins on."""
        if self.letters[n - 1] == "i":
            return False  # "what he is going to do"
        return self.clause.keys[n] in BE_FINITE and self.letters[n + 1 : n + 2] in ("p", "w", "v", "g")

    def _describes(self, n: int) -> bool:
        """Say whether a word only describes the noun right behind it: "serious problems"."""
        letters = self.letters
        if self.clause.keys[n] in _ADDRESS:
            return True
        if self.clause.keys[n] in KEPT:
            return False
        if letters[n] in "vg" and letters[n - 1 : n] not in ("a", "d", "w", "#", "q"):
            return False
        if letters[n] not in "wvg" or n + 1 >= len(letters) or letters[n + 1] != "w":
            return False
        texts, at = self.words.texts, self.clause.at
        if texts[at[n]][0].isupper() or texts[at[n + 1]][0].isupper() or self.clause.gaps[n + 1] != " ":
            return False
        return letters[n - 1 : n] != "t" and not (letters[n - 1 : n] in "xi" and letters[n] == "v")

    def fits(self, chosen: Sequence[int]) -> bool:
        """Say whether words are few and short enough, and not too many in a row."""
        if len(chosen) > self.most:
            return False
        if sum([self.widths[n] + 1 for n in chosen]) - 1 > self.room:
            return False
        at = self.clause.at
        return len(chosen) <= IN_A_ROW or at[chosen[-1]] - at[chosen[0]] >= len(chosen)
