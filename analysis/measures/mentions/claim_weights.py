"""What every word of a claim is worth in its label, and what it costs to leave it out."""

from collections.abc import Collection, Sequence
from math import inf

from analysis.lexicons.grammar import BE_FINITE, HAVE, PERIODS
from analysis.measures.mentions.claim_subjects import (
    AMOUNTS,
    COUNTING,
    KEPT,
    NO_WAY,
    find_subject,
    shorten,
)
from analysis.measures.mentions.claim_verbs import denies, find_group, is_perfect, tells_time
from analysis.measures.mentions.claim_words import (
    BOUNDING,
    CONTENT,
    HEDGES,
    POINTING,
    SORTS,
    TIMES,
    Clause,
    is_adjective,
)
from analysis.text.voices.names import read_first_names, read_titles

# What a word of news is worth, one that only describes, and the name of whose the subject is.
NEWS, DESCRIBING, NAME = 1.0, 0.4, 1.7
# What it costs to leave out: a possessive, "that", "had" before a past form; a word like "is", an adverb of
# time; what stands before a noun and tells which; a name there; "has" in "has been"; "only".
LIGHT, PLAIN, BEFORE_HEAD, NAMED, LAST, BOUND = 0.1, 0.3, 0.6, 0.75, 0.9, 0.95
NEARER = 0.01  # … the more, the nearer it stands
WITH_OF = 3  # "loss of ferry"
THAT = "that"
_SMALL = (["two"], ["three"], ["four"], ["five"])
_EVEN = frozenset("even really actually ever".split())
_BECOMING = BE_FINITE | frozenset("get gets got become becomes became remain remains remained".split())
_SEEMING = (["there", "appeared"], ["there", "appears"], ["there", "seemed"], ["there", "seems"])
_ROUGHLY = frozenset("about around nearly roughly".split())


class Weights:
    """Worth and cost of the words of a clause.

    Attributes
    ----------
    pairs : dict of int to int
        Words that are left out together: "had" and "been", a noun and "of".

    Examples
    --------
    >>> keys = "a serious leak".split()
    >>> weights = Weights(Clause(range(3), "aww", keys, ["", " ", " "]), keys, -1)
    >>> [weights.worth(n) for n in range(3)], weights.loss(1), weights.loss(2)
    ([0.0, 0.4, 1.0], 0.4, inf)
    """

    __slots__ = ("_known", "_losses", "_worths", "clause", "letters", "pairs", "texts", "verb")

    def __init__(self, clause: Clause, texts: Sequence[str], verb: int) -> None:
        self.clause, self.letters, self.texts, self.verb = clause, clause.letters, texts, verb
        self._losses: dict[int, float] = {}
        self._known: dict[int, float] = {}
        self._worths: dict[int, float] = {}
        self.pairs: dict[int, int] = {}

    def weigh(self, oneself: Collection[str]) -> None:
        """Note what it costs to leave out words of the subject and the verb, before that is asked for."""
        clause, letters, verb, loss = self.clause, self.letters, self.verb, self._losses
        subject = find_subject(clause, verb)
        group = find_group(clause, verb) if verb >= 0 else []
        self._weigh_subject(self._without_turning(subject), group)
        for n in group:
            if clause.keys[n] in _EVEN or (letters[n] == "y" and tells_time(clause, n)):
                loss[n] = PLAIN
        if len(group) > 1 and is_perfect(clause, verb):
            loss[verb] = LIGHT
        elif len(group) > 2 and clause.keys[verb] in HAVE and letters[group[1]] == "b":
            loss[verb], self.pairs[verb] = LAST, group[1]
        if len(subject) == 1 and clause.keys[subject[0]] in oneself:
            loss[subject[0]] = PLAIN
            if clause.keys[verb] in BE_FINITE and letters[verb + 1 : verb + 2] != "n":
                loss[verb] = PLAIN + LIGHT  # once the pronoun has gone
        elif len(subject) == 1 and clause.keys[subject[0]] in POINTING:
            loss[subject[0]] = PLAIN
        elif group and letters[group[-1] + 1 : group[-1] + 2] in ("t", "s"):
            first = [*subject, verb][0]  # "he is not going to", "it's because"
            if len(subject) <= 1 and letters[first] + letters[verb] in ("jj", "ix"):
                loss[first] = BEFORE_HEAD

    def _without_turning(self, subject: list[int]) -> list[int]:
        """Return a subject without what turns the verb: "boats never", "boats in no way"."""
        while subject[1:] and (
            self.letters[subject[-1]] == "n" or self.clause.keys[subject[-1]] in HEDGES | BOUNDING
        ):
            subject = subject[:-1]
        turned = [self.clause.keys[n] for n in subject[-len(NO_WAY) :]] == NO_WAY
        return subject[: -len(NO_WAY)] if turned else subject

    def _weigh_subject(self, subject: Sequence[int], group: Sequence[int]) -> None:
        """Note what it costs to leave out what stands before a subject's head, or "of" and a noun."""
        keys, verb = self.clause.keys, self.verb
        been = next((n for n in group[1:] if self.letters[n] == "b"), 0) if keys[verb] in HAVE else 0
        if [keys[n] for n in subject] == ["there"] and (been or keys[verb] in BE_FINITE):
            self._losses[subject[0]], self.pairs[subject[0]] = PLAIN, verb  # "[there was] no leak"
            self.pairs |= {verb: been} if been else {}
        elif [keys[n] for n in subject] == ["there"] and self.letters[verb] == "x":
            self._losses[subject[0]] = BEFORE_HEAD  # "[there] would be no leak"
        elif verb == 0 and keys[0] == "there's":
            self._losses[0] = PLAIN
        head = self.clause.keys[subject[0]] if subject else ""
        if len(subject) == WITH_OF and self.clause.keys[subject[1]] == "of" and head not in COUNTING:
            one = subject[0] if head in AMOUNTS else subject[2]
            self._losses[one], self.pairs[one] = BEFORE_HEAD, subject[1]
        elif not any(self.letters[n] in "vg" for n in subject[1:]):  # "another group needing help"
            kept = shorten(self.clause, list(subject))
            for n in subject:
                if (
                    n not in kept
                    and not self._is_bound(n)
                    and self.clause.keys[n] not in HEDGES
                    and (cost := self._loss_of_modifier(n))
                ):
                    self._losses[n] = cost + NEARER * n  # "nuclear test centre": "nuclear" first

    def _loss_of_modifier(self, n: int) -> float:
        """Return what it costs to leave out a word before a subject's head, 0 for a part of its name.

        "West Bengal police" are not "West police", nor is "State Department's response" "State response".
        """
        keys, texts = self.clause.keys, self.texts
        if texts[n][0].isupper() and texts[n + 1][0].isupper():
            is_last = n + 2 >= self.verb or texts[n + 2][0].isupper() or keys[n + 1].endswith("'s")
            return PLAIN if keys[n] in read_first_names() or (is_last and keys[n] in read_titles()) else 0.0
        if not (n and texts[n][0].isupper() and texts[n - 1][0].isupper() and self.letters[n - 1] == "w"):
            return BEFORE_HEAD
        if n > 1 and texts[n - 2][0].isdecimal() and texts[n - 2][-1].isalpha():
            return 0.0  # "4th Coast Guard crew"
        self.pairs[n] = n - 1
        if n > 1 and texts[n - 2][0].isupper() and self.letters[n - 2] == "w":
            self.pairs[n - 1] = n - 2
        return BEFORE_HEAD if keys[n].endswith(("'s", "s'")) else NAMED

    def loss(self, n: int) -> float:
        """Return what it costs to leave out a word; 1 and more if it cannot be left out."""
        found = self._known.get(n)
        if found is None:
            found = self._known[n] = self._losses[n] if n in self._losses else self._loss_of(n)
        return found

    def _loss_of(self, n: int) -> float:
        """Return what it costs to leave out a word of which nothing is noted."""
        letter, after = self.letters[n], self.letters[n + 1 : n + 2]
        joins = self.clause.keys[n] == THAT and n > self.verb >= 0 and after not in tuple("xvzub")
        if letter == "d" and self.clause.keys[n + 1 : n + 2] and self.clause.keys[n + 1] in TIMES | PERIODS:
            return inf  # "this year"
        if (letter == "d" and (after != "r" or self.letters[n - 1] == "q")) or joins:
            return LIGHT
        if self.clause.keys[n] in BOUNDING:
            counts = after == "#" or self.clause.keys[n + 1 : n + 2] in _SMALL
            spare = counts and not any(denies(self.clause, k) for k in range(n))
            return BOUND if spare else inf  # "[nearly] 40 boats", no "nearly sank", "the only way"
        return inf if n <= self.verb else self._loss_behind(n, letter, after)

    def _loss_behind(self, n: int, letter: str, after: str) -> float:
        """Return what it costs to leave out a word behind the verb."""
        if letter == "b" and self.clause.keys[n - 1] == "to" and self.clause.keys[n - 3 : n - 1] in _SEEMING:
            self.pairs[n] = n - 1  # "there appeared [to be] no threat"
            return PLAIN
        if self.clause.keys[n] in _ROUGHLY and after == "#":
            return PLAIN
        spare = self.clause.keys[n] == "any" and after != "p" and self.clause.keys[n + 1 :][:1] != ["means"]
        if spare and any(denies(self.clause, k) for k in range(n)):
            return LIGHT
        if (letter == "y" and tells_time(self.clause, n)) or self._joins(n):
            return PLAIN
        if self._describes(n):
            return DESCRIBING
        if self.clause.keys[n] in read_first_names() and self._leads_surname(n):
            return PLAIN
        sorts = letter == "w" == after and self.clause.keys[n].endswith(SORTS) and self.texts[n].islower()
        return BEFORE_HEAD if sorts and not self._is_bound(n) else inf

    def worth(self, n: int) -> float:
        """Return what a word tells."""
        found = self._worths.get(n)
        if found is None:
            told = DESCRIBING if n in self._losses or self._describes(n) else NEWS
            told = NAME if self._losses.get(n, 0) >= NAMED and n < self.verb and n in self.pairs else told
            tells = self.letters[n] in CONTENT or self.clause.keys[n] in BOUNDING
            found = self._worths[n] = told if tells else 0.0
        return found

    def _is_bound(self, n: int) -> bool:
        """Say whether "no" or "only" stands before a word: "no serious leak" may be a leak."""
        before = n - 1 - (self.letters[n - 1 : n] == "a" or self.clause.keys[n - 1] == "no")
        bounds = before >= 0 and self.clause.keys[before] in BOUNDING
        if n and self.clause.keys[n - 1] == "no":
            return not bounds  # "almost no real harm" is almost no harm
        return bounds and not (before and denies(self.clause, before - 1))

    def _leads_surname(self, n: int) -> bool:
        """Say whether a name of two words in capitals begins: "Ada Moor", not "Kim Jong Un"."""
        return [text[0].isupper() for text in self.texts[n : n + 3]][1:] in ([True], [True, False])

    def _joins(self, n: int) -> bool:
        """Say whether a word is a form of "be" inside what follows the verb, before what it joins on."""
        if self.clause.keys[n] not in BE_FINITE or self.letters[n + 1 : n + 2] not in ("p", "w", "v", "g"):
            return False
        # "what he is going to do"
        return self.letters[n - 1] != "i" and not any(one in "csr" for one in self.letters[self.verb + 1 : n])

    def _describes(self, n: int) -> bool:
        """Say whether a word only describes the noun right behind it: "serious problems"."""
        letters, keys = self.letters, self.clause.keys
        after = letters[n + 1 : n + 2] or " "
        if letters[n] not in "wvg" or after not in "wz" or keys[n] in KEPT or self._is_bound(n):
            return False
        if self.clause.gaps[n + 1] != " " or letters[n - 1 : n] == "t" or self.texts[n][0].isupper():
            return False
        if letters[n] in "vg":
            return after == "w" and letters[n - 1 : n] in tuple("ad#qwvgzukmpt" if "-" in keys[n] else "ad#q")
        if keys[n + 1].removesuffix("s") in TIMES or letters[n - 1] == "b" or keys[n - 1] in _BECOMING:
            return False  # "will be long term", "get worse"
        return is_adjective(keys[n], sorts=False)
