"""The verb group of a deed in the active voice, and its subject."""

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import ARTICLES, HAVE
from analysis.measures.agency.classes import irregular_pasts, is_base_form, is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.far_subjects import subject_before_insertion
from analysis.measures.agency.participles import subject_of_participle
from analysis.measures.agency.persons import head_of, is_person, is_somebody
from analysis.measures.agency.relatives import subject_before
from analysis.measures.agency.shared_subjects import SAME_PAST, shared_with_verb
from analysis.measures.agency.shooting import AIMED, is_fired

_HELP = frozenset("help helps helped helping".split())
_NO_SUBJECTS = frozenset({"there", "here"})


def _can_act(clause: Clause, actor: str, i: int) -> bool:
    """Tell whether a phrase can be the subject of verb i; a bare plural only before a past form."""
    verb, opening = clause.keys[i], actor.split()[0]
    if is_participle(fold_word(actor)) or (is_fired(actor) and verb in AIMED):
        return False
    is_before = clause.keys[clause.before_adverbs(i) - 1] == head_of(actor)
    is_plain = opening.lower() in ARTICLES and clause.keys[i + 1 : i + 2] != ["at"]  # "an aide shot a guard"
    is_noun = verb == "shot" and is_before and opening.lower() in listed("indefinite") and not is_plain
    if is_noun and not is_somebody(actor):
        return False  # "another parting shot at the mayor"
    known = opening[0].isupper() or opening in clause.classes.determiner or opening in clause.classes.pronoun
    known = known or clause.keys[clause.before_adverbs(i) - 1] == "who"
    is_past = not (verb.endswith("s") or is_base_form(verb)) or verb in SAME_PAST
    is_past = is_past or clause.keys[clause.before_adverbs(i) - 1] in clause.classes.auxiliary
    return (known or is_past) and (not is_base_form(verb) or verb in SAME_PAST or _agrees(clause, actor, i))


def _agrees(clause: Clause, actor: str, i: int) -> bool:
    """Tell whether a base form agrees with its subject: an auxiliary before it, or a plural."""
    at = clause.before_adverbs(i) - 1
    head = head_of(actor)
    if " and " in actor:
        return True
    is_title = clause.is_name(i) and i > clause.first and clause.is_name(i - 1)
    if clause.keys[at] in clause.classes.auxiliary or head in listed("take_base"):
        return True
    if clause.keys[at - len(actor.split())] in listed("showing"):
        return True  # "saw the guard beat him"
    return not is_title and head.endswith("s")


def _above(clause: Clause, i: int) -> int:
    """Return the verb that word i depends on in "began to beat", "kept beating", "helped carry"; else i."""
    at = clause.before_adverbs(i)
    is_to = at > clause.first and clause.keys[at - 1] == "to" and clause.joined(at)
    at -= is_to
    above = at - 1
    if above < clause.first or not clause.joined(at):
        return i
    is_doing = clause.keys[i].endswith("ing")
    fitting = listed("before_to_do" if is_to else "before_doing") if is_to or is_doing else _HELP
    if " ".join(clause.keys[above - 1 : above + 1]) in fitting:
        return above - 1  # "went on to kill"
    is_verb = is_to or is_doing or is_base_form(clause.keys[i])
    return above if is_verb and clause.keys[above] in fitting else i


def _start_of_group(clause: Clause, finite: int) -> int:
    """Return the first word of the verb group of a verb, -1 where it is a passive, infinitive or gerund."""
    keys, classes = clause.keys, clause.classes
    is_ing = keys[finite].endswith("ing")
    first = clause.before_adverbs(finite)
    if first - 1 > clause.first and keys[first - 1] == "since" and keys[first - 2] in HAVE:
        first -= 1  # "have since arrested him"
    while first > clause.first and clause.joined(first) and keys[first - 1] in classes.auxiliary:
        if keys[first - 1] == "to" or (keys[first - 1] in classes.be and not is_ing):
            return -1
        first -= 1
    if is_ing and "about" in keys[first:finite]:
        return -1  # "it was all about saving her"
    if not is_ing or not classes.be.isdisjoint(keys[first:finite]):
        return first
    return first if clause.joined(first) and clause.contracted(first - 1) else -1


def _start_of_perfect(clause: Clause, verb: int) -> int:
    """Return the first word of "is said" before "to have killed", -1 where none stands there."""
    keys, above = clause.keys, verb - 3
    if (
        above <= clause.first
        or keys[above + 1 : verb] != ["to", "have"]
        or keys[above] not in clause.classes.raising
    ):
        return -1
    first = above
    while clause.joined(first) and keys[first - 1] in clause.classes.auxiliary:
        first -= 1
    return first


def _is_noun(clause: Clause, actor: str) -> bool:
    """Tell whether a phrase is none of a verb or a time taken for a noun: "gotta", "heard Lee"."""
    opening, *rest = actor.split()
    if (head_of(actor) in listed("no_actor") | _NO_SUBJECTS and " of " not in actor) or actor == "other":
        return False
    if opening[0].isupper() or opening in clause.classes.determiner or opening in clause.classes.pronoun:
        return True
    if opening in clause.classes.participle or opening in irregular_pasts() or opening.endswith("ing"):
        return False
    return bool(rest) or opening in listed("take_base") or opening.endswith("s") or is_person(actor)


def subject_of(clause: Clause, verb: int) -> tuple[str, int]:
    """Return the subject of a verb and the first word of its verb group; "" without one.

    The verb may depend on another ("began to beat"), stand in the progressive, or share its subject with the
    verb before its "and".
    """
    finite = _above(clause, verb)
    first = _start_of_group(clause, finite)
    if first < 0:
        first = _start_of_perfect(clause, finite)
    if first < 0:
        actor, first = (
            subject_of_participle(clause, verb) if clause.keys[verb].endswith("ing") else ("", first)
        )
        return (actor if actor and _is_noun(clause, actor) else ""), first
    before = subject_before(clause, first)
    if before is None:
        return "", first
    actor = before or shared_with_verb(clause, first, finite) or subject_before_insertion(clause, first)
    if actor and clause.keys[first - len(actor.split()) - 1] == "whose":
        return actor, first
    if not actor or not _can_act(clause, actor, finite):
        return "", first
    return (actor if _is_noun(clause, actor) else ""), first
