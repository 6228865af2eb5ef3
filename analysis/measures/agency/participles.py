"""Who does what a participle behind a clause says: "the storm reached Harl, killing two"."""

from functools import cache

from analysis.measures.agency.classes import irregular_pasts, is_participle, listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.far_subjects import opens_clause
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.persons import head_of, is_person, is_somebody
from analysis.measures.agency.phrase_starts import start_of_phrase
from analysis.measures.agency.phrases_before import nearest_phrase, phrase_to
from analysis.measures.agency.subjects import subject_of_passive
from analysis.measures.agency.told import is_negated, is_untrue
from analysis.measures.agency.verbs_before import subject_of_verb_before

# Marks before a participle that tells what the subject of the clause does besides.
_MARKS = (",", "–", "—", "--")
_EXAMPLES = frozenset(("such", "including", "like"))
# Behind these a participle has a doer of its own: "accused Lee of holding her, shutting the door".
_OWN_DOER = frozenset("of from for".split())
_AND = frozenset("and or then".split())
_JOINS = _AND | {"but"}
_FINDING = frozenset("find finds found".split())
_BEHIND_BLAME = frozenset("of with for to".split())
_BLAMED_WITHIN = 10
_OPENING_WORDS = 4  # "Just three hours before"
_SIBLING_WITHIN = 12  # words before "and" in which the participle before it is looked for


def subject_of_participle(clause: Clause, i: int) -> tuple[str, int]:
    """Return the subject of the participle at word i and its first word; "" where it hangs on a noun."""
    first = clause.before_adverbs(i)
    told = _blamed(clause, first) or _shown(clause, first) or _behind_opening(clause, first, i)
    at = _start_of_clause(clause, first)
    if told or at <= clause.first:
        return told, first
    is_by = at < first and clause.keys[at] == "by"
    if (is_by or clause.gap(first)) and _is_done_to(clause, at, any_verb=is_by):
        return "", first
    whom = clause.keys[i + 1] if clause.joined(i + 1) else ""
    return subject_of_verb_before(clause, at, whom) or _inserted_behind(clause, at, i), first


@cache
def _verdicts() -> frozenset[str]:
    """Return the words that say whether somebody did it."""
    return listed("blamed") | listed("admitted") | listed("acquitted")


def _blamed(clause: Clause, first: int) -> str:
    """Return who is said to have done it: "accused Lee of", "men charged with", "admitted to"."""
    keys = clause.keys
    is_behind = keys[first - 1] in _BEHIND_BLAME  # else "admitted killing"
    if not clause.joined(first) or not (is_behind or keys[first - 1] in listed("admitted")):
        return ""
    stop = first - is_behind
    words = range(stop - 1, max(clause.first - 1, stop - 1 - _BLAMED_WITHIN), -1)
    k = next((k for k in words if keys[k] in _verdicts()), -1)
    if k < 0 or keys[k] in listed("acquitted"):
        return ""
    marked = any(clause.gap(j) for j in range(k + 1, first))  # "charged Lee, 18, with"
    if marked and (clause.gap(first - 1) != "," or clause.gap(k + 1)):
        return ""
    start = clause.before_group(k)
    if is_untrue(clause, k) or _is_cleared(clause, k):
        return ""  # "not guilty of", "falsely accused of"
    if keys[k] in listed("admitted"):
        finds = next((j for j in range(k - 2, max(clause.first, k - 5), -1) if keys[j] in _FINDING), -1)
        if finds < 0:
            return subject_of_verb_before(clause, stop)
        return "" if is_untrue(clause, finds) else clause.span(finds + 1, k - 1)  # "found Lee guilty of"
    whom = phrase_from(clause, k + 1).split(" of ")[0] if not clause.is_edge(keys[k + 1]) else ""
    if clause.classes.be.isdisjoint(keys[start:k]):
        return whom or nearest_phrase(clause, k)
    return subject_of_passive(clause, start)


def _is_cleared(clause: Clause, k: int) -> bool:
    """Tell whether who is blamed at word k is cleared before: "was cleared after being accused of"."""
    words = range(k - 1, clause.first, -1)
    opens = next((j for j in words if clause.gap(j + 1) or clause.keys[j] in _JOINS), clause.first)
    return not (listed("acquitted") - listed("accused_of")).isdisjoint(clause.keys[opens:k])


def _shown(clause: Clause, first: int) -> str:
    """Return who is seen to do it: "a video shows him", "footage of guards", "guards were seen"."""
    on = first - 2 if clause.keys[first - 2 : first - 1] == ["on"] else first  # "seen on camera beating him"
    if clause.joined(on) and clause.keys[on - 1] in listed("shown"):
        start = clause.before_group(on - 1)
        if not clause.classes.be.isdisjoint(clause.keys[start:first]):
            return "" if is_negated(clause, start, first) else subject_of_passive(clause, start)
    doer = nearest_phrase(clause, first)
    above = first - len(doer.split()) - 1
    if not doer or above < clause.first or not clause.joined(above + 1):
        return ""
    is_of = clause.keys[above] == "of" and clause.keys[above - 1] in listed("picture")
    return doer if is_of or clause.keys[above] in listed("showing") else ""


def _is_play(clause: Clause, i: int) -> bool:
    """Tell whether word i may be of a game or a film: "after beating Denmark", "before shooting it"."""
    key, whom = clause.keys[i], phrase_from(clause, i + 1) if clause.joined(i + 1) else ""
    is_aimed = not listed("aimed_at").isdisjoint(clause.keys[i + 1 : i + 2])
    if key not in listed("beats") and (key != "shooting" or is_aimed):
        return False
    if not whom or (key != "shooting" and whom.split()[-1][0].isupper()):
        return not (whom and is_person(whom))
    return not (is_somebody(whom) or head_of(whom) in listed("kin"))


def _behind_opening(clause: Clause, first: int, i: int) -> str:
    """Return the subject behind a participle that opens the sentence: "Hours before killing two, Lee ran"."""
    if _is_play(clause, i) or first - clause.first > _OPENING_WORDS:
        return ""
    if first > clause.first and clause.keys[first - 1] not in listed("before_participle"):
        return ""
    at = next((k for k in range(first, clause.stop) if clause.gap(k) == ","), clause.stop)
    subject = phrase_from(clause, at) if at < clause.stop else ""
    verb = at + len(subject.split())
    is_verb = verb < clause.stop and (clause.keys[verb] in clause.classes.auxiliary or is_past(clause, verb))
    return subject if is_verb else ""


def _inserted_behind(clause: Clause, at: int, i: int) -> str:
    """Return the phrase that opens a clause before a participle in commas: "The raid, killing two, shook"."""
    subject = phrase_to(clause, at - 1) if clause.gap(at) == "," else ""
    if not subject or not opens_clause(clause, start_of_phrase(clause, at - 1), subject):
        return ""
    closes = (k for k in range(i + 1, clause.stop) if clause.gap(k) == ",")
    k = next(closes, clause.stop)
    is_verb = k < clause.stop and (is_past(clause, k) or clause.keys[k] in clause.classes.be)
    return subject if is_verb else ""


def _is_done_to(clause: Clause, stop: int, *, any_verb: bool) -> bool:
    """Tell whether the clause before word ``stop`` is passive ("it was hit, killing two") or has a "by"."""
    keys, classes = clause.keys, clause.classes
    pasts = (
        k for k in range(stop - 1, clause.first, -1) if is_participle(keys[k]) or keys[k] in irregular_pasts()
    )
    verb = next(pasts, clause.first)
    if verb + 1 < stop and keys[verb + 1] == "by":
        return True  # "lost a suit brought by Moor, accusing her"
    at = clause.before_adverbs(verb) - 1
    is_verb = any_verb or keys[verb] in classes.verbs
    return at > clause.first and keys[at] in classes.be and is_verb


def _start_of_clause(clause: Clause, first: int) -> int:
    """Return the word before which the clause above a participle ends, -1 where it opens no such clause."""
    if first <= clause.first:
        return -1
    if clause.gap(first) in _MARKS:
        return -1 if _is_example(clause, first) or _is_in_list(clause, first) else first
    if not clause.joined(first):
        return -1
    before = clause.keys[first - 1]
    if before in listed("before_participle"):
        return first - 1
    return _sibling(clause, first - 1) if before in _AND else -1


def _is_example(clause: Clause, stop: int) -> bool:
    """Tell whether examples are listed before word ``stop``: "such as robbing banks, killing guards"."""
    return not _EXAMPLES.isdisjoint(clause.keys[max(clause.first, stop - _SIBLING_WITHIN) : stop])


def _is_in_list(clause: Clause, stop: int) -> bool:
    """Tell whether a participle behind a preposition stands before word ``stop``, or a dash follows."""
    if clause.gap(stop) != ",":
        return any(clause.gap(k) in _MARKS[1:] for k in range(stop + 1, clause.stop))
    return any(
        clause.keys[k].endswith("ing") and clause.keys[k - 1] in _OWN_DOER
        for k in range(stop - 1, max(clause.first, stop - _SIBLING_WITHIN), -1)
    )


def _sibling(clause: Clause, stop: int) -> int:
    """Return where the clause above the participle before "and" ends, -1 without one."""
    for k in range(stop - 1, max(clause.first, stop - _SIBLING_WITHIN), -1):
        if clause.keys[k].endswith("ing") and not clause.is_name(k):
            return _start_of_clause(clause, clause.before_adverbs(k))
    return -1
