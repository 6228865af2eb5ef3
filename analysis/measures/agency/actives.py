"""Deeds in the active voice: the verb group, who is its subject, and whom the deed befalls."""

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import ARTICLES
from analysis.measures.agency.classes import listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.deeds import TAKING, find_category
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.objects import object_of
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import head_of, is_person
from analysis.measures.agency.phrase_starts import start_of_phrase
from analysis.measures.agency.phrases_before import phrase_to
from analysis.measures.agency.shooting import AIMED, fired_at, is_fired, is_shooting
from analysis.measures.agency.told import DENIED, DONE, how_told
from analysis.measures.agency.verb_groups import subject_of
from analysis.text.voices.verbs import read_verbs

_GIVE = frozenset("give gives gave given giving".split())
# How far before its verb "whom" may stand: "the clerk whom the guards had never shot".
WHOM_WITHIN = 8
_WHOM = frozenset("whom who that".split())


def is_phrasal(clause: Clause, i: int) -> bool:
    """Tell whether word i can be the verb of "chases after"."""
    return clause.joined(i + 1) and clause.keys[i + 1] == "after" and clause.keys[i].startswith("chas")


def _is_opened(clause: Clause, i: int) -> bool:
    """Tell whether word i is the "fire" of "opened fire" or the "chase" of "gave chase"."""
    if clause.keys[i] != "chase":
        return clause.keys[i] == "fire" and is_shooting(clause, i)
    return clause.joined(i) and clause.keys[i - 1] in _GIVE


def _is_out(clause: Clause, i: int) -> bool:
    """Tell whether word i says where to ("out", "onto"), so that "her" before it is somebody."""
    return clause.is_beside(i) or clause.keys[i] == "onto"


def _phrase_at(clause: Clause, after: int) -> str:
    """Return the noun phrase of an object; "her" is one by itself in "pulled her out"."""
    is_her = clause.keys[after] == "her" and clause.joined(after + 1) and _is_out(clause, after + 1)
    return clause.span(after, after) if is_her else phrase_from(clause, after)


def _target_of(clause: Clause, i: int, after: int) -> str:
    """Return whom the action of verb i befalls: what is fired gives way to whom it is fired at."""
    target = _phrase_at(clause, after)
    if clause.keys[i] in listed("accused_of"):
        return target.split(" of ")[0]
    if clause.keys[i].startswith(TAKING):
        return target.removesuffix(" hostage").removesuffix(" captive").removesuffix(" prisoner")
    if clause.keys[i] in AIMED and target and is_fired(target):
        return fired_at(clause, after + len(target.split()))
    return target


def _whom_before(clause: Clause, actor: str, first: int) -> str:
    """Return who is meant by "whom" before the subject that ends before word ``first``."""
    whom = clause.before_adverbs(first) - len(actor.split()) - 1
    if whom <= clause.first or clause.keys[whom] not in _WHOM:
        return ""
    if clause.keys[whom - 1] in listed("before_whom"):
        return ""
    head = phrase_to(clause, whom - 1, free=True)
    if clause.keys[whom] == "whom" or not head:
        return head
    above = clause.keys[max(clause.first, start_of_phrase(clause, whom - 1) - 1)]
    is_told = above in read_verbs() or not clause.joined(whom)  # "warned the men that rebels attacked"
    is_free = head == phrase_to(clause, whom - 1)  # no "list of men that Lee released"
    return head if is_free and head != actor and is_person(head) and not is_told else ""


def _is_deed(clause: Clause, target: str, category: str) -> bool:
    """Tell whether the verb is a deed with this object: a tone is struck, a report is released."""
    head = head_of(target) if target else ""
    return bool(category) and not (head in clause.classes.blow and category in ("harm", "force"))


def active_at(clause: Clause, i: int) -> Agency | None:
    """Return the action in the active voice whose verb is word i: somebody before it, somebody after it.

    ``i``: a word of action that can be a verb. Returned: progressives ("was beating him"), "began to beat"
    and "kept beating", a particle or preposition before the object, and a verb after "and" with the subject
    of the verb before it are found as well.
    """
    after = object_of(clause, i)
    is_firing = _is_opened(clause, i) or is_shooting(clause, i)
    if after < 0 and not is_firing and _WHOM.isdisjoint(clause.keys[max(clause.first, i - WHOM_WITHIN) : i]):
        return None
    actor, first = subject_of(clause, i - _is_opened(clause, i))
    if not actor:
        return None
    target = _target_of(clause, i, after) if after >= 0 else _whom_before(clause, actor, first)
    if after < 0 and not (target or is_firing):
        return None
    category = find_category(clause, i, _phrase_at(clause, after) if after >= 0 else target, actor)
    if not _is_deed(clause, target, category) or fold_word(target) in ARTICLES:
        return None
    told = how_told(clause, first, i, actor, target)
    if told == DENIED:
        return None
    category = category if told == DONE else ""
    starts, ends = clause.words.starts, clause.words.ends
    return Agency(starts[i], ends[i], "active", actor, target, clause.keys[i], category, clause.number)
