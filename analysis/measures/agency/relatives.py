"""The head of a relative clause that ends before a verb: "the man who shot a guard was caught"."""

from analysis.lexicons.grammar import ARTICLES, HAVE
from analysis.measures.agency.classes import is_adverb, is_base_form, listed
from analysis.measures.agency.clauses import Clause, has_finite, is_finite_verb, is_past
from analysis.measures.agency.noun_phrases import JOINING, is_adjective
from analysis.measures.agency.persons import PLURALS, is_somebody
from analysis.measures.agency.phrase_starts import RELATIVES, before_time, can_end, start_of_phrase
from analysis.measures.agency.phrases_before import MONEY, phrase_before, phrase_to
from analysis.text.voices.verbs import read_verbs

# How many words a relative clause before a verb may have.
RELATIVE_WITHIN = 20
OPEN = -1  # two could be the subject
_NOT_RESTRICTIVE = frozenset("whom whose where".split())
_COMPARING = frozenset("than like except".split())
_CLAUSE_USES = frozenset("say tell ask find think hear".split())
_JOINS = JOINING | {"but"}
_BEFORE_NOUN = ARTICLES | {"another"}
_OBJECTS = frozenset("him them me us".split())


def subject_before(clause: Clause, first: int) -> str | None:
    """Return the phrase before a verb, or the head of the relative clause that ends there; None if open."""
    classes, before = clause.classes, clause.keys[first - 1] if first > clause.first else ""
    is_finite = clause.keys[first] in classes.auxiliary | classes.be or is_past(clause, first)
    is_finite = is_finite and before not in _BEFORE_NOUN  # "treated the wounded"
    head = head_of_relative(clause, first) if is_finite and not clause.gap(first) else None
    return phrase_before(clause, first) if head is None else head or None


def head_of_relative(clause: Clause, stop: int) -> str | None:
    """Return the head of the relative clause that ends before word ``stop``; "" if open, None without one."""
    end = end_of_head(clause, stop)
    return end if end is None else phrase_to(clause, end) if end != OPEN else ""


def end_of_head(clause: Clause, stop: int) -> int | None:
    """Return the last word of the head of a relative clause that ends before ``stop``; None without one.

    What stands before the verb is its own subject in "the man who said the bank was robbed" and "who died
    after police shot him"; it is open (-1) where it could be either.
    """
    stop = clause.before_adverbs(stop)
    last = stop - 1
    if (
        last <= clause.first
        or clause.keys[last] in listed("only_subject") | RELATIVES | {"whom"}
        or clause.contracted(last)
    ):
        return None
    at = _relative_before(clause, last)
    if at < 0:
        return _head_without_word(clause, last)
    is_inside = _is_inside(clause, at, stop)
    if is_inside is None or (clause.gap(at) and not is_inside):
        return None
    if not is_inside or clause.gap(at) or not can_end(clause, at - 1):
        return OPEN
    outer = end_of_head(clause, at)
    return at - 1 if outer is None else outer


def _relative_before(clause: Clause, last: int) -> int:
    """Return the word that opens the relative clause around word ``last``, -1 without one."""
    keys = clause.keys
    for j in range(last - 1, max(clause.first, last - RELATIVE_WITHIN), -1):
        if not clause.joined(j + 1) and clause.gap(j + 1) not in MONEY:
            return -1
        if keys[j] == "that":
            if _is_relative_that(clause, j, last):
                return j
        elif keys[j] in RELATIVES or keys[j] in _NOT_RESTRICTIVE:
            return j
        if keys[j] in clause.classes.clause - listed("conjunction") and not has_finite(clause, j, last):
            return -1  # "who says that in May the man was shot"
    return -1


def _is_relative_that(clause: Clause, at: int, last: int) -> bool:
    """Tell whether "that" stands for the noun before it: "the law that would", "men that Lee shot"."""
    keys, classes, verb = clause.keys, clause.classes, at + 1
    if not clause.joined(at) or not can_end(clause, at - 1) or is_past(clause, at - 1):
        return False
    if keys[at - 1] in listed("conjunction"):
        return False  # "something like that would"
    while verb < last and is_adverb(keys[verb]):
        verb += 1
    if keys[verb] in classes.be or keys[verb] in listed("verbs_after_that"):
        return True
    if is_past(clause, last) and start_of_phrase(clause, last - 1) - 1 == at:
        return True
    if keys[verb].endswith("s") and not clause.is_name(verb):  # "that runs the camp"
        return keys[verb + 1] in classes.determiner or keys[verb + 1] in classes.subject
    if not is_past(clause, verb) or clause.is_name(verb + 1) or not keys[verb].endswith("ed"):
        return is_past(clause, verb) and keys[verb] not in read_verbs()
    after = keys[verb + 1]  # "the fact that armed men were seen" has an adjective
    is_verb = clause.is_edge(after) or after in classes.determiner or after in classes.pronoun
    return is_verb or clause.is_beside(verb + 1)


def _is_inside(clause: Clause, at: int, stop: int) -> bool | None:
    """Tell whether what ends before ``stop`` belongs to the relative clause; False if open, None if not."""
    keys, classes = clause.keys, clause.classes
    last = before_time(clause, stop) - 1
    if last <= at or keys[last] in _JOINS or not _has_its_verb(clause, at, last):
        return None
    if keys[last] in _OBJECTS:
        return True
    has = next((k for k in range(last, at, -1) if keys[k] in HAVE or is_past(clause, k)), at)
    if keys[has] in HAVE and is_past(clause, stop) and keys[has + 1] in classes.preposition:
        return None  # "who have for years attacked"
    is_verb = is_past(clause, last) and (last - 1 == at or keys[last - 1] not in classes.determiner)
    if is_verb or not can_end(clause, last):
        return is_verb or not clause.is_edge(keys[last]) or keys[last] in classes.preposition
    start, w = _start_of_object(clause, at, last)
    if w <= at:  # "whose brother was shot", but "who runs camps was"
        has_verb = keys[at] in RELATIVES and _has_verb(clause, start, last)
        if not has_verb:
            return None
        verb = read_verbs().get(keys[start])  # open: "who claims police beat him"
        is_open = (
            verb is not None and verb.lemma in listed("saying") and is_somebody(clause.span(start + 1, last))
        )
        return not is_open
    while w > at + 1 and clause.is_beside(w):
        w -= 1  # "who carried out the raid"
    return _is_behind(clause, at, w, start, stop)


def _start_of_object(clause: Clause, at: int, last: int) -> tuple[int, int]:
    """Return where the phrase in a relative clause that ends with ``last`` begins, and the word before it."""
    keys, start = clause.keys, start_of_phrase(clause, last)
    verbs = (k for k in range(last - 1, start, -1) if is_finite_verb(clause, k, last))
    start = next(verbs, start - 1) + 1  # "where police shot Lee"
    w = start - 1
    while keys[w] == "of" and w - 1 > at and can_end(clause, w - 1):
        start = start_of_phrase(clause, w - 1)  # "all of those things"
        w = start - 1
    while " ".join(keys[w - 1 : w + 1]) in listed("before_number"):
        w -= 2
    return start, w


def _has_its_verb(clause: Clause, at: int, last: int) -> bool:
    """Tell whether a relative clause has its finite verb before the word behind ``last``."""
    keys, classes, verb = clause.keys, clause.classes, at + 1
    while verb < last and is_adverb(keys[verb]):
        verb += 1
    opens = keys[verb] in classes.determiner or keys[verb] in classes.preposition or keys[verb][0].isdigit()
    opens = opens or clause.is_name(verb) or keys[verb] in classes.pronoun
    opens = opens or (clause.joined(at) and keys[at - 1] in classes.preposition)  # "in which the law"
    if keys[at] in RELATIVES and not opens and keys[verb] not in PLURALS:
        return True
    return has_finite(clause, at, last)


def _has_verb(clause: Clause, start: int, last: int) -> bool:
    """Tell whether a phrase right behind "who" begins with a verb: "runs camps"."""
    return start < last and clause.keys[start] not in clause.classes.determiner and not clause.is_name(start)


def _is_behind(clause: Clause, at: int, w: int, start: int, stop: int) -> bool | None:
    """Tell whether the phrase from word ``start`` hangs on word w, which is part of the relative clause."""
    keys, key = clause.keys, clause.keys[w]
    opens = _opens_clause(clause, at - 1)
    if key in JOINING:
        is_first = opens and listed("when").isdisjoint(keys[at + 1 : w])
        return True if is_first else None
    if key in listed("when") - listed("conjunction"):
        return None
    if key in listed("conjunction") and key not in _COMPARING:
        if key == "as" and keys[w - 1] in listed("in_a_role"):
            return True
        return None if is_somebody(clause.span(start, stop - 1)) or not opens else False
    if key in clause.classes.preposition or key in _COMPARING:
        return True
    verb = read_verbs().get(key)
    if key in clause.classes.clause | listed("with_clause") | listed("when_noun") or (
        verb is not None and verb.lemma in listed("saying")
    ):
        return None
    if verb is not None and verb.use in _CLAUSE_USES:
        return False
    if key in listed("perceiving"):
        return None if is_base_form(keys[stop]) or keys[stop].endswith("ing") else False
    if is_past(clause, w) or key.endswith("ing") or _is_first_verb(clause, at, w):
        return True
    return None if _tells(clause, at, w) else False


def _is_first_verb(clause: Clause, at: int, w: int) -> bool:
    """Tell whether nothing but auxiliaries and adverbs stands between "who" and word w: "who may run it"."""
    return all(
        clause.keys[k] in clause.classes.auxiliary or is_adverb(clause.keys[k]) for k in range(at + 1, w)
    ) or (clause.keys[w - 1] == "to")


def _tells(clause: Clause, at: int, w: int) -> bool:
    """Tell whether a verb of telling stands between "who" and word w: "who told Lee the boy was beaten"."""
    verbs = (read_verbs().get(clause.keys[k]) for k in range(at + 1, w + 1))
    return any(verb is not None and verb.use == "tell" for verb in verbs)


def _opens_clause(clause: Clause, last: int) -> bool:
    """Tell whether the phrase that ends with word ``last`` opens the sentence or stands behind a mark."""
    start = start_of_phrase(clause, last) if can_end(clause, last) else last
    while start - 2 > clause.first and clause.keys[start - 1] == "of" and can_end(clause, start - 2):
        start = start_of_phrase(clause, start - 2)
    return start == clause.first or bool(clause.gap(start)) or clause.keys[start - 1] in clause.classes.clause


def _head_without_word(clause: Clause, last: int) -> int | None:
    """Return where the head of "the car he drove" or "a bill Lee signed" ends before another verb."""
    keys = clause.keys
    if not is_past(clause, last) or last - 2 <= clause.first or not clause.joined(last):
        return None
    k = last - 1
    start = start_of_phrase(clause, k) if can_end(clause, k) else k
    if keys[start] in clause.classes.determiner and _opens_clause(clause, start - 1):
        k = start  # "the men the rebels beat"
    elif keys[k] not in clause.classes.subject:
        while k > clause.first and clause.joined(k) and clause.is_name(k - 1) and clause.is_name(k):
            k -= 1
        is_police = keys[k] == "police" and not is_adjective(clause, k - 1)
        if not (clause.is_name(k) or is_police) or clause.is_beside(k):
            return None
    head = k - 1
    if head <= clause.first or not clause.joined(k) or clause.is_name(head) or not can_end(clause, head):
        return None
    start = start_of_phrase(clause, head)
    return head if keys[start] in clause.classes.determiner and start < head else None
