"""Which words of a claim its label gives: subject, verb and what follows, what matters least left out."""

from collections.abc import Collection, Sequence
from math import inf
from operator import itemgetter

from analysis.lexicons.grammar import BE_FINITE
from analysis.measures.mentions.claim_ends import cost_of_end, ends_phrase, is_wished
from analysis.measures.mentions.claim_subjects import (
    find_subject,
    opens_bound,
)
from analysis.measures.mentions.claim_verbs import denies, find_group, find_verb, tells_time, turns
from analysis.measures.mentions.claim_weights import NEWS, THAT, Weights
from analysis.measures.mentions.claim_words import BOUNDING, CONTENT, TIMES, Clause
from analysis.measures.surnames.titled import ABBREVIATED

# Words of a label that stand in a row in the article: never a sentence of it.
IN_A_ROW = 5
# Fewer words say nothing: they go on even if a phrase is cut.
LEAST_WORDS = 2
# So many words behind the verb are looked at.
REST_WORDS = 14
# What the end of a clause is worth, and what it costs to end right behind the verb, open or not.
FINISHED, OPEN, BARE = 0.8, 3.0, 0.3
_LEADING_ON = frozenset("and or but until after before since".split())
_BUT = "but"
# What may be left out before a number.
_LIMITS = (["as", "many", "as"], ["as", "much", "as"], ["more", "than"], ["up", "to"])
_LIMITING = frozenset("as many much more than up to".split())


def choose_core(
    clause: Clause,
    texts: Sequence[str],
    most: tuple[int, int],
    oneself: Collection[str] = (),
    changed: Collection[int] = (),
) -> Sequence[int]:
    """Return the places of a label's words.

    ``texts``: its words as printed. ``most``: the letters and the words that there is room for. ``oneself``:
    pronouns of the speaker himself, who stands before the label. ``changed``: the places of short forms that
    stand for two words: "don't". Returned: in the order of the article, at most five words of it in a row,
    "don't" for "do not" being two.

    >>> keys = "they had broken the truce".split()
    >>> list(choose_core(Clause(range(5), "ixvaw", keys, [" "] * 5), keys, (22, 4)))
    [0, 1, 2, 4]
    """
    whole = range(len(clause.letters))
    end = next((n for n, gap in enumerate(clause.gaps) if n and gap != " " and "," in gap), len(whole))
    core = _Core(clause, texts, most, changed)
    if end == len(whole) and core.fits(whole):
        return whole
    core.weights.weigh(oneself)
    best: Sequence[int] = core.extend(end) or whole[:IN_A_ROW]
    while len(best) > 1 and (not core.fits(best) or clause.keys[best[-1]] in BOUNDING):
        best = best[:-1]
    return best


class _Core:
    """The words of a clause that fit a label."""

    __slots__ = ("changed", "clause", "letters", "most", "room", "verb", "weights", "widths")

    def __init__(
        self, clause: Clause, texts: Sequence[str], most: tuple[int, int], changed: Collection[int]
    ) -> None:
        self.clause, self.letters, (self.room, self.most) = clause, clause.letters, most
        self.widths, self.verb, self.changed = list(map(len, texts)), find_verb(clause), changed
        self.weights = Weights(clause, texts, self.verb)

    def extend(self, end: int) -> list[int]:
        """Return subject, verb and what follows as far as it fits, to the end that tells most."""
        letters, keys = self.letters, self.clause.keys
        told = self._fit_core()
        after = told[-1] + 1 if told else 0
        stop = end if end >= after else len(letters)
        best, most = told, self._value(told, stop) - (OPEN if self._is_open(told) else BARE)
        longest = told
        hangs = joined = False
        for n in range(after, min(stop, after + REST_WORDS)):
            if self._falls(n, stop):
                continue
            letter, longer = letters[n], [*told, n]
            if not self.fits(longer):
                if self.weights.loss(n) < NEWS:
                    hangs = hangs or keys[n] == THAT
                    continue
                longer = self._make_room(longer)
            if not longer:
                break
            told = longer
            hangs = letter in "sr" or keys[n] == _BUT or (hangs and letter not in "xjvzu")
            joined = joined or keys[n] in _LEADING_ON
            whole = letters[n : n + 2] != "##"  # "20 million"
            if whole and letter in CONTENT and letter != "q" and self.weights.worth(n) == NEWS:
                longest = told
            ends = letter in CONTENT and len(told) > 1 and not hangs
            if ends and ends_phrase(self.clause, n, joined=joined):
                best, most = max((best, most), (told, self._value(told, stop)), key=itemgetter(1))
        return self._show_cut(longest if len(best) < LEAST_WORDS or most < 0 else best)

    def _show_cut(self, told: list[int]) -> list[int]:
        """Return words with the "to" behind them that shows a cut: they want Moor "to"."""
        after = told[-1] + 1 if told else 0
        if not told or not is_wished(self.clause, after - 1) or not self.fits([*told, after]):
            return told
        return [*told, after]

    def _fit_core(self) -> list[int]:
        """Return subject and verb, without what there is no room for."""
        clause, verb = self.clause, self.verb
        told = find_subject(clause, verb)
        told += find_group(clause, verb) if verb >= 0 else []
        told = [n for n in told if clause.keys[n] not in ABBREVIATED]
        fitting, whole = self._make_room(told), len(told)
        if not fitting and opens_bound(clause, told) and clause.keys[self.verb] in BE_FINITE:
            fitting = self._make_room([n for n in told if n != self.verb])  # "up to 40 sailors hurt"
        while told and not fitting:
            told = [*told[:1], *told[2:]] if denies(clause, told[0]) and len(told) > 2 else told[1:]
            fitting = self._make_room(told)
        fitting = fitting[bool(fitting) and self.letters[fitting[0]] == "c" :]
        halved = len(told) < whole and bool(fitting) and self.letters[fitting[0]] == "p"
        return [] if halved else fitting  # "[40% of voters and 60%] of members aren't"

    def _make_room(self, told: list[int]) -> list[int]:
        """Return words without those that matter least, until they fit; nothing if they cannot."""
        while not self.fits(told):
            first, last = self._misfit(told)
            spare = [n for n in told[first:last] if self.weights.loss(n) < NEWS]
            if not spare:
                return []
            least = min(spare, key=lambda n: (self.weights.loss(n), -n))
            pair = self.weights.pairs.get(least, -1)
            told = [n for n in told if n not in (least, pair, self.weights.pairs.get(pair))]
        return told

    def _misfit(self, told: Sequence[int]) -> tuple[int, int]:
        """Return which words may give way: those of the row that is too long, or all but the last."""
        first = run = 0
        for k, n in enumerate(told):
            if k and n != told[k - 1] + 1:
                first, run = k, 0
            run += 1 + (n in self.changed)
            if run > IN_A_ROW:
                return first, min(k + 1, len(told) - 1)
        return 0, len(told) - 1

    def _value(self, told: Sequence[int], stop: int) -> float:
        """Return what words tell, cut behind the last of them."""
        if not told:
            return -inf
        ends = FINISHED if told[-1] == stop - 1 else -cost_of_end(self.clause, told[-1])
        return ends + sum(map(self.weights.worth, told))

    def _falls(self, n: int, stop: int) -> bool:
        """Say whether a word behind the verb is left out in any case: an article, most adverbs."""
        letter = self.letters[n]
        if letter == "a":
            return (self.clause.keys[n + 1 : n + 2] or [""])[0] not in TIMES
        if letter == "y" and n + 1 < stop:
            return self.clause.keys[n - 1 : n + 2 : 2] != ["as", "as"] and not (
                tells_time(self.clause, n) or turns(self.clause, n)
            )
        key = self.clause.keys[n]
        return key in ABBREVIATED or (key in _LIMITING and self._limits(n))

    def _limits(self, n: int) -> bool:
        """Say whether a word is one of "up to" or the like before a number: not "no more than"."""
        keys, letters = self.clause.keys, self.letters
        for limit in _LIMITS:
            for first in range(max(n - len(limit) + 1, 0), n + 1):
                stop = first + len(limit)
                if keys[first:stop] == limit and letters[stop : stop + 1] in ("#", "q"):
                    if limit[0] == "up":  # "for up to", not "shot up to"
                        return letters[first - 1 : first] == "p"
                    return keys[first - 1 : first] not in (["no"], ["not"])
        return False

    def _is_open(self, core: Sequence[int]) -> bool:
        """Say whether subject and verb alone are cut off: "they want", "it is"."""
        if not core:
            return True
        after = core[-1] + 1
        return self.letters[core[-1]] in "xjbn" or self.letters[after : after + 1] in tuple("tmu#g")

    def fits(self, chosen: Sequence[int]) -> bool:
        """Say whether words are few and short enough, and not too many in a row."""
        if len(chosen) > self.most:
            return False
        if sum(map(self.widths.__getitem__, chosen)) + len(chosen) - 1 > self.room:
            return False
        if len(chosen) <= IN_A_ROW and not self.changed:
            return True
        run, before = 0, -1
        for n in chosen:
            run = (run if n == before + 1 else 0) + 1 + (n in self.changed)
            before = n
            if run > IN_A_ROW:
                return False
        return True
