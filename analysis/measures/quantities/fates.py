"""What became of counted people, by the words behind their number: they died, or are in some condition."""

from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.measures.quantities.events import read_event_at
from analysis.measures.quantities.quantity import Quantity
from analysis.text.words import Words

# What is said of those who were killed, and of those whom nobody need have killed.
KILLED, DIED = "killed", "who died"
_ILL = frozenset({"ill", "sick"})
_DIED = frozenset("die dies died dying".split())
# Behind these it is another one who dies: "killed six before he died".
_OTHERS = frozenset("before after when while as until since he she they it but then".split())
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
    told = words.keys[at : min(at + 4, clause.stop)]
    if told[:1] == ["in"] and told[2:3] == ["condition"] and _DIED.isdisjoint(told):
        return " ".join(told[:3])
    if found.event == "infect" and not _ILL.isdisjoint(told):
        return "ill"
    if happened != KILLED or any(_kills(words, i) for i in clause_before(words, text, found.first)):
        return happened
    told_first = next((i for i in clause if words.keys[i] in _DIED | _OTHERS or _kills(words, i)), None)
    return DIED if told_first is not None and words.keys[told_first] in _DIED else happened


def _kills(words: Words, i: int) -> bool:
    """Tell whether somebody or something kills at word i; of those who die it does not say so."""
    return words.keys[i] not in _DIED and read_event_at(words, i) == "kill"
