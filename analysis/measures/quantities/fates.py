"""What became of counted people, by the words behind their number: they died, or are in some condition."""

from analysis.lexicons.grammar import ARTICLES
from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.measures.quantities.events import read_event_at
from analysis.measures.quantities.quantity import Quantity
from analysis.text.words import Words

# What is said of those who were killed, and of those whom nobody need have killed.
RISK = "risk"
KILLED, DIED, RESCUED = "killed", "who died", "rescued"
_EVACUATE = "evacuat"
_ILL = frozenset({"ill", "sick"})
_DIED = frozenset("die dies died dying".split())
# Behind these it is another one who dies: "killed six before he died".
_OTHERS = frozenset("before after when while as until since he she they it but then".split())
# "Could have killed 200".
_COULD, _MAY = frozenset("could would can".split()), frozenset("may might".split())
_HAVE_BEEN = frozenset("have has been be also not".split())
# Between the counted and the condition that they are in.
_ARE = frozenset(
    "are is was were be been remain remains remained listed still now also both reported".split()
)


def label_fate(words: Words, text: str, found: Quantity, happened: str) -> str:
    """Return what happened to people, or their condition behind the number: "in critical condition".

    Who is killed by the verb before the number, or behind it, is killed; who dies in the clause, "who died".
    """
    at, clause = found.last, clause_behind(words, text, found.last - 1)
    while words.keys[at : at + 1] and words.keys[at] in _ARE:
        at += 1
    told = [key for key in words.keys[at : min(at + 5, clause.stop)] if key not in ARTICLES]
    if told[:1] == ["in"] and told[2:3] == ["condition"] and _DIED.isdisjoint(told):
        return " ".join(told[:3])
    if found.event == "infect" and not _ILL.isdisjoint(told):
        return "ill"
    around = [*clause_before(words, text, found.first), *clause]
    if happened == RESCUED and any(words.keys[i].startswith(_EVACUATE) for i in around):
        return "evacuated"
    if happened != KILLED or any(_kills(words, i) for i in clause_before(words, text, found.first)):
        return happened
    told_first = next((i for i in clause if words.keys[i] in _DIED | _OTHERS or _kills(words, i)), None)
    return DIED if told_first is not None and words.keys[told_first] in _DIED else happened


def is_possible(words: Words, first: int, last: int) -> bool:
    """Tell whether what is told of a number at words ``first`` to ``last`` only might be, or might have been.

    "May have killed 20" tells of a toll.

    >>> from analysis.text.words import find_words
    >>> lines = "it could have killed 20 people", "it may have killed 20 people"
    >>> [is_possible(find_words(line), 4, 6) for line in lines], is_possible(find_words("20 would die"), 0, 1)
    ([True, False], True)
    """
    keys, near = words.keys, [words.keys[last : last + 2]]
    if first > 1 and read_event_at(words, first - 1):
        at = first - 2
        while at > 0 and (keys[at] in _HAVE_BEEN or keys[at].endswith("ly")):
            at -= 1
        near.append(keys[at : at + 2])
    return any(
        two[:1] != [] and (two[0] in _COULD or (two[0] in _MAY and two[1:] != ["have"])) for two in near
    )


def _kills(words: Words, i: int) -> bool:
    """Tell whether somebody or something kills at word i; of those who die it does not say so."""
    return words.keys[i] not in _DIED and read_event_at(words, i) == "kill"
