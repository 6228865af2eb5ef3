"""Whether a deed is told as done: what every kind of deed asks here.

As done counts what is told, alleged or tried. As not done counts what is denied ("was not shot", "never seen
beating him", "denied that guards beat him", "falsely accused of", "without an arrest"), nearly done or unreal
("could have shot him"); as open what may, should or will be done ("must be jailed"), not what
"would later" be done (`would`).
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import MODALS
from analysis.measures.agency.classes import NO_LONGER, is_adverb, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.phrase_starts import RELATIVES, start_of_phrase
from analysis.measures.agency.relatives import subject_before
from analysis.measures.agency.would import CONDITIONS, tells_what_came
from analysis.measures.wording.numerals import read_numeral

DENIED, OPEN, DONE = "denied", "open", "done"
_NOT = frozenset("not never nor cannot hardly".split())
_UNREAL = frozenset("could would should might".split())  # "could have saved her": nobody did
_NEARLY = frozenset("nearly almost".split())
_TO_DEATH = ("to", "death")  # who is "nearly beaten to death" is beaten
_TO_DEATH_WITHIN = 5
_NOR_WITHIN = 6  # words of a subject behind "nor"
_ONLY = frozenset("only just merely".split())  # "not only shot"
_AT_LEAST = frozenset("fewer less more".split())  # "no fewer than two"
_SUBJECT_WITHIN = 25  # words before a verb among which its subject is looked for
_AVERTED_WITHIN = 8  # words between "saved" and its "from"
_LIVED = frozenset("days experience feeling months point process way years".split())  # "of being"
_IF_HAD = frozenset(("if", "had"))
_AROUND = 40
_WITHOUT = frozenset("without than".split())
_LEADS_ON = frozenset("that of to".split())  # "evidence that", "footage of", "proof to show"
_PROVED = frozenset("prove proved proven proves".split())
_PROOF = frozenset("evidence proof".split())


def names_nobody(phrase: str) -> bool:
    """Tell whether a phrase says that there is nobody: "no one", "none of the guards".

    >>> names_nobody("No one"), names_nobody("neither guard"), names_nobody("one guard")
    (True, True, False)
    """
    first, _, rest = phrase.partition(" ")
    return fold_word(first) in listed("nobody") and fold_word(rest.partition(" ")[0]) not in _AT_LEAST


def is_negated(clause: Clause, first: int, verb: int) -> bool:
    """Tell whether a verb group tells what was not done: "was not shot", "could have saved"."""
    keys = clause.keys
    for i in range(first - 1, max(clause.first, first - 1 - _NOR_WITHIN), -1):
        if keys[i] == "nor":
            return True  # "neither the mayor nor the clerk was hurt"
        if not clause.joined(i):
            break
    return NO_LONGER in pairwise(keys[first:verb]) or any(
        (keys[i] in _NOT and keys[i + 1] not in _ONLY)
        or keys[i].endswith("n't")
        or (keys[i] in _UNREAL and keys[_behind_adverbs(clause, i + 1)] == "have")
        or (keys[i] == "yet" and keys[i + 1] == "to")
        for i in range(first, verb)
    )


def _is_nearly(clause: Clause, verb: int) -> bool:
    """Tell whether the deed of a verb was nearly done: no "nearly beaten to death"."""
    behind = clause.keys[verb + 1 : verb + 1 + _TO_DEATH_WITHIN]
    return clause.joined(verb) and clause.keys[verb - 1] in _NEARLY and _TO_DEATH not in pairwise(behind)


def _is_averted(clause: Clause, first: int) -> bool:
    """Tell whether "being" at word ``first`` does not come about: "escaped being", "saved him from being"."""
    if clause.keys[first] != "being" or not clause.joined(first):
        return False
    above, before = clause.keys[first - 1], clause.keys[max(clause.first, first - _AVERTED_WITHIN) : first]
    is_kept = above == "from" and not listed("preventing").isdisjoint(before)
    is_feared = above == "of" and before[-2:-1] and before[-2] in listed("risks") - _LIVED
    return is_kept or is_feared or above in _WITHOUT or above in listed("averting")


def how_told(clause: Clause, first: int, verb: int, subject: str, *others: str) -> str:
    """Tell whether the deed of the verb group ``first`` to ``verb`` is told as done, denied or open.

    Asked are the group itself, the phrases of who acts and is acted upon, and what stands above its subject.
    """
    is_undone = is_negated(clause, first, verb) or _is_nearly(clause, verb) or _is_averted(clause, first)
    if is_undone or any(map(names_nobody, (subject, *others))):
        return DENIED
    above = _above_subject(clause, first, subject)
    if above >= clause.first and (_is_unreal(clause, above, verb) or is_untrue(clause, above)):
        return DENIED
    return OPEN if _is_open(clause, first, verb, above) else DONE


def _is_unreal(clause: Clause, above: int, verb: int) -> bool:
    """Tell whether word ``above`` makes a clause unreal: "had they shot him", "not a single shot"."""
    keys = clause.keys
    if keys[above] in _IF_HAD and "had" in keys[above:verb] and not _concedes(clause, above):
        return not _UNREAL.isdisjoint(_around(clause, above))
    return keys[above] in _NOT


def _is_open(clause: Clause, first: int, verb: int, above: int) -> bool:
    """Tell whether a deed may, should or will be done, or is a condition: "must be jailed", "if he is"."""
    keys = clause.keys
    for i in range(first, verb):
        behind = keys[_behind_adverbs(clause, i + 1)]
        if (keys[i] in MODALS or keys[i].endswith("'ll")) and behind != "have":
            return not tells_what_came(clause, i, verb)
        if keys[i] == "to" and behind in ("be", "get") and i > clause.first:
            ruler = keys[clause.before_adverbs(i) - 1]
            is_wished = above >= clause.first and keys[above] in listed("asking") - listed("come_true")
            is_raised = ruler in listed("raising") and ruler not in listed("come_true")
            return ruler in clause.classes.be or is_wished or is_raised
    if above >= clause.first and keys[above] in CONDITIONS:
        return not _concedes(clause, above)
    seen = {keys[max(above, clause.first)], keys[max(first - 2, clause.first)]}
    is_seen = not seen.isdisjoint(listed("perceiving"))  # "saw her be beaten"
    return keys[first] == "be" and not is_seen  # "demanded that he be jailed"


def _concedes(clause: Clause, above: int) -> bool:
    """Tell whether the "if" at word ``above`` grants what was done: "even if police shot him, she wants"."""
    is_even = above > clause.first and clause.keys[above - 1] == "even"
    return is_even and MODALS.isdisjoint(_around(clause, above))


def _around(clause: Clause, i: int) -> Sequence[str]:
    """Return the words around word i in which the other clause of a condition has its verb."""
    return clause.keys[max(clause.first, i - _AROUND) : min(clause.stop, i + _AROUND)]


def _behind_adverbs(clause: Clause, i: int) -> int:
    """Return the first word from word i that is no adverb."""
    return next((k for k in range(i, clause.stop) if not is_adverb(clause.keys[k])), i)


def _above_subject(clause: Clause, first: int, subject: str) -> int:
    """Return the word before the subject of the verb group from word ``first`` and its "that"."""
    n = len(subject.split())
    at = first if clause.contracted(first) else -1
    for start in range(first - n, max(clause.first - 1, first - _SUBJECT_WITHIN), -1) if at < 0 and n else ():
        if clause.span(start, start + n - 1) == subject:
            at = start
            break
    if at <= clause.first or not clause.joined(at) or not RELATIVES.isdisjoint(clause.keys[at + n : first]):
        return -1  # "no evidence that the man who shot him was drunk"
    return at - 1 - (clause.keys[at - 1] == "that" and clause.joined(at - 1))


def is_untrue(clause: Clause, k: int) -> bool:
    """Tell whether what word k leads to is told as untrue: "denied", "no evidence", "falsely accused"."""
    while clause.keys[k] in _LEADS_ON and clause.joined(k):
        k -= 1
    key = clause.keys[k]
    if key in _reported() and _is_no_report(clause, k):
        return True
    if key in listed("untrue"):
        first = clause.before_verbs(k)
        return "so" not in clause.keys[first:k] and not is_negated(clause, first, k)  # "so false that"
    if key in listed("denying"):
        return not _is_verb_negated(clause, k)
    if key not in _telling():
        return False
    if not listed("untrue").isdisjoint(clause.keys[clause.before_adverbs(k) : k]):
        return True  # "falsely accused"
    hangs = key == "guilty" or clause.keys[k - 1] == "to"  # "found guilty", "no evidence to suggest"
    return _is_verb_negated(clause, k) or (hangs and clause.joined(k) and is_untrue(clause, k - 1))


@cache
def _telling() -> frozenset[str]:
    """Return the verbs that tell of a deed, which did not happen by them where they are denied."""
    return frozenset({"true"}).union(*map(listed, ("asserting", "showing", "blamed", "admitted")))


@cache
def _reported() -> frozenset[str]:
    """Return the nouns that tell of a deed: claims, evidence, pictures."""
    return listed("reported") | listed("picture")


def _is_verb_negated(clause: Clause, k: int) -> bool:
    """Tell whether verb k is negated, or nobody is its subject."""
    start = clause.before_verbs(k)
    return is_negated(clause, start, k) or names_nobody(subject_before(clause, start) or "")


def _is_no_report(clause: Clause, k: int) -> bool:
    """Tell whether there is no such report, or it is denied: "no proof", "rejected claims"."""
    start, keys, be = start_of_phrase(clause, k), clause.keys, clause.classes.be
    if names_nobody(clause.span(start, k)) or not listed("untrue").isdisjoint(keys[start:k]):
        return True
    if any(keys[j] in listed("untrue") and keys[j - 1] in be | _PROVED for j in range(k + 1, clause.stop)):
        return True  # "the claim that he shot her was false"
    if start == clause.first or not clause.joined(start):
        return False
    above = keys[start - 1]
    if above in listed("denying") or above in listed("rejecting"):
        return not _is_verb_negated(clause, start - 1)
    is_any = keys[start] == "any" or keys[k] in _PROOF  # "did not find evidence"
    return above == "without" or (is_any and _is_verb_negated(clause, start - 1))


def is_no_event(clause: Clause, i: int, category: str) -> bool:
    """Tell whether the deed that noun i stands for is told as not done: "no arrests", "denied the attack"."""
    start = start_of_phrase(clause, i)
    if names_nobody(clause.span(start, i)):
        return clause.keys[start] != "neither"  # "neither charge stood": both were brought
    if start == clause.first or not clause.joined(start):
        return False
    above = start - 1
    if clause.keys[above].startswith("escap") and clause.joined(i + 1):
        return False  # "escaped a shooting that killed two"
    if clause.keys[above] in listed("averting") or clause.keys[above] == "without":
        return _is_any(clause, start, i)  # "escaped the attack", "without her arrest": it came about
    if clause.keys[above] in listed("denying"):  # the charges that are denied were made
        return category != "law" and not _is_verb_negated(clause, above)
    if clause.keys[above] == "of" and clause.keys[above - 1] in listed("reported"):
        return is_untrue(clause, above)
    is_made = clause.keys[start] == "any" or clause.keys[above] in listed("light_verb")
    return is_made and _is_verb_negated(clause, above)


def _is_any(clause: Clause, start: int, i: int) -> bool:
    """Tell whether the phrase of noun i is about any such deed: "an arrest"; no "the arrest", "two"."""
    key = clause.keys[start]
    is_one = key in clause.classes.determiner or key[0].isdigit() or read_numeral(key) is not None
    return key in ("a", "an", "any") or not (is_one or any(map(clause.is_owner, range(start, i))))
