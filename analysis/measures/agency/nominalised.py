"""Nominalised action: nouns that stand for a deed, with who did it and to whom where the phrase says so."""

from analysis.lexicons.grammar import POSSESSIVES
from analysis.measures.agency.agents import AGENT_WITHIN, find_agent
from analysis.measures.agency.classes import listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.compounds import doer_before, is_compound, without_instrument
from analysis.measures.agency.deeds import is_idea
from analysis.measures.agency.noun_phrases import PHRASE_WORDS, phrase_from
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import head_of, is_abstract
from analysis.measures.agency.phrase_starts import start_of_phrase
from analysis.measures.agency.phrases_before import phrase_before
from analysis.measures.agency.stories import is_two_sided
from analysis.measures.agency.told import is_no_event, names_nobody
from analysis.measures.wording.numerals import read_numeral
from analysis.text.voices.phrases import read_source_nouns

# Behind a participle these say of what, and a "by" says who accused: "convicted of theft by a jury".
_BLAMED_FOR = frozenset("of with for".split())
_BY_ARMS = ("airstrike", "bomb", "shell", "shoot", "kill", "strike")  # these befall no ideas
_ABOUT = frozenset("about on into over".split())
# Nouns whose "of" says who.
_OF_WHOM = frozenset("aggression atrocity atrocities repression".split())
_ADJECTIVES = ("al", "ous", "ive", "less", "ful", "ible", "able")


def _is_noun(clause: Clause, i: int) -> bool:
    """Tell whether a word of action is used as a noun here."""
    keys, classes = clause.keys, clause.classes
    if is_compound(clause, i):
        return False
    after = keys[i + 1] if clause.joined(i + 1) else ""
    before = keys[i - 1] if clause.joined(i) else ""
    never_verb = keys[i] not in classes.verbs and not keys[i].endswith("ing")
    if before == "that" and keys[i] in classes.verbs and clause.joined(i - 1):
        if keys[i].endswith("s") or keys[i - 2].endswith("s"):
            return False  # "an ad that attacks him", "firms that charge it"
    if after == "of" or before in classes.determiner or before in classes.only_nouns:
        return True
    if never_verb:
        return keys[i] not in listed("also_verb") or before not in classes.auxiliary
    if after in classes.determiner or after in classes.pronoun:
        return False
    if before.endswith("'s") or before in classes.before_noun or _is_certain(clause, i, before, after):
        return True
    earlier = keys[i - 2] if before and clause.joined(i - 1) else ""
    if before in classes.auxiliary or before in classes.be or (keys[i].endswith("ing") and after):
        return False
    marked = earlier in classes.determiner or earlier.endswith("'s") or (before and clause.is_owner(i - 1))
    return (before in classes.preposition and before != "to") or bool(marked and before not in classes.clause)


def _is_certain(clause: Clause, i: int, before: str, after: str) -> bool:
    """Tell whether what stands around a word makes it a noun: "the 9/11 attacks", "attacks on", "brutal"."""
    if (after == "on" and clause.keys[i] in listed("done_on")) or (
        after == "against" and clause.keys[i] in listed("done_against")
    ):
        return (
            before != "to" and before not in clause.classes.auxiliary and before not in clause.classes.pronoun
        )
    if (
        not before
        or clause.keys[i].endswith("ing")
        or clause.is_name(i - 1)
        or (after and clause.is_name(i + 1))
    ):
        return False
    return before in listed("takes_deed") or before[0].isdigit() or before.endswith(_ADJECTIVES)


def _owner_of(clause: Clause, i: int) -> str:
    """Return who owns the noun at word i ("the army's raid"), "" for nobody or a time ("Sunday's raid")."""
    for j in (i - 1, i - 2):
        if j < clause.first or not clause.joined(j + 1):
            return ""
        key = clause.keys[j]
        if key in POSSESSIVES:
            return clause.span(j, j)
        if clause.is_owner(j):
            owner = key.removesuffix("'s").removesuffix("'")
            if owner in clause.classes.means or owner in clause.classes.beside or key in clause.classes.be:
                return ""
            return clause.span(_start_of_owner(clause, j), j)
    return ""


def _start_of_owner(clause: Clause, j: int) -> int:
    """Return where the phrase of an owner begins; a verb before a name is not part of it."""
    start = max(start_of_phrase(clause, j), j - PHRASE_WORDS + 1)
    while start < j and clause.is_name(start + 1) and not clause.is_name(start):
        if clause.keys[start] in clause.classes.determiner:
            break
        start += 1
    return start


def _target_after(clause: Clause, i: int) -> str:
    """Return whom the deed befalls: "of the clerk", "on the house", "against Lee", "into the fire"."""
    at = i + 1
    while at < i + 4 and clause.joined(at) and clause.is_beside(at):  # "the attack last week on the fort"
        at += 1
    if not clause.joined(at) or at + 1 >= clause.stop:
        return ""
    preposition, key = clause.keys[at], clause.keys[i]
    is_target = (
        preposition == "against"
        or (preposition == "of" and key not in listed("of_what"))
        or (preposition in ("on", "upon") and key in listed("done_on"))
        or (preposition == "into" and key in listed("done_into"))
    )
    is_time = clause.keys[at + 1] in clause.classes.means and not _has_noun_after(clause, at + 1)
    if not is_target or is_time or clause.is_beside(at + 1):
        return ""
    if preposition == "on" and clause.keys[start_of_phrase(clause, i) - 1].startswith("blam"):
        return ""  # "blamed the attack on a film"
    target = phrase_from(clause, _behind_denied(clause, at + 1))
    return "" if target and head_of(target) in listed("part_of_time") else target  # "shootings of the year"


def _behind_denied(clause: Clause, i: int) -> int:
    """Return the word behind "not one but" at word i, else i: "attacks on not one but four embassies"."""
    keys = clause.keys[i : min(clause.stop, i + 4)]
    is_denied = len(keys) == 4 and keys[0] == "not" and keys[2] == "but" and read_numeral(keys[1]) is not None
    return i + 3 if is_denied else i


def _has_noun_after(clause: Clause, i: int) -> bool:
    """Tell whether more of a noun phrase follows word i ("Easter worshippers")."""
    return clause.joined(i + 1) and not clause.is_edge(clause.keys[i + 1]) and not clause.is_beside(i + 1)


def _doer_of(clause: Clause, i: int) -> str:
    """Return who does the deed: "the terror of the regime", "a guard made an attack"; "" if nobody does."""
    if clause.keys[i] in _OF_WHOM and clause.joined(i + 2) and clause.keys[i + 1] == "of":
        return phrase_from(clause, i + 2)
    verb = start_of_phrase(clause, i) - 1
    if verb <= clause.first or not clause.joined(verb + 1) or clause.keys[verb] not in listed("light_verb"):
        return ""
    first = clause.before_adverbs(verb)
    while first > clause.first and clause.keys[first - 1] in clause.classes.auxiliary:
        first -= 1
    before = clause.keys[first:verb]
    if "to" in before or not clause.classes.be.isdisjoint(before):
        return ""  # "planned to make an arrest", "a raid that was made"
    doer = phrase_before(clause, first)
    head = head_of(doer) if doer else ""
    is_no_doer = head in clause.classes.no_doer or read_source_nouns().get(head) == "document"
    return "" if is_no_doer or is_abstract(head) else doer  # "mails that began a probe"


def _agent_of(clause: Clause, i: int) -> str:
    """Return the "by" phrase of the noun at word i; in "punishment for an attack by Lee" it has none."""
    keys, nouns = clause.keys, clause.classes.nouns
    by = next((j for j in range(i + 2, min(clause.stop, i + 1 + AGENT_WITHIN)) if keys[j] == "by"), i + 1)
    is_other = by > i + 1 and (keys[by - 1] in nouns or keys[by - 1] == "on" or "and" in keys[i + 2 : by])
    return "" if is_other or _hangs_on_agent(clause, i) else without_instrument(find_agent(clause, i + 1))


def _hangs_on_agent(clause: Clause, i: int) -> bool:
    """Tell whether a "by" behind noun i is another's: "accused of abuse by", "a film about the raid by"."""
    start = start_of_phrase(clause, i)
    before = clause.before_adverbs(start - 1)
    if before <= clause.first or not clause.joined(start) or not clause.joined(before):
        return False
    preposition, above = clause.keys[start - 1], clause.keys[before - 1]
    if preposition in _BLAMED_FOR:
        return any(above in listed(role) for role in ("blamed", "acquitted", "punished", "telling_of"))
    return above in listed("telling_of") and preposition in _ABOUT


def noun_at(clause: Clause, i: int) -> Agency | None:
    """Return the nominalised action at word i, None where the word is no deed.

    ``i``: a word of action that can be a noun. Returned: ``actor``: its owner, a "by" phrase, or who "made"
    and the like have as their subject; ``target``: the phrase after "of", "on", "against" or "into".
    """
    if not _is_noun(clause, i):
        return None
    key = clause.keys[i]
    owner, target = _owner_of(clause, i), _target_after(clause, i)
    if not target and (key in clause.classes.done_to or key.removesuffix("s") in clause.classes.done_to):
        owner, target = "", owner
    if owner and not target and is_two_sided(key):
        agent = _agent_of(clause, i)
        if agent or clause.keys[i - 1] == "fatal":
            owner, target = agent, owner  # "her shooting by police"
    actor = owner or _agent_of(clause, i) or _doer_of(clause, i) or doer_before(clause, i, target)
    start, end, category = clause.words.starts[i], clause.words.ends[i], clause.classes.nouns[key]
    is_figure = target != "" and not key.startswith(_BY_ARMS) and is_idea(head_of(target), category)
    category = "" if is_figure or is_no_event(clause, i, category) or names_nobody(actor) else category
    return Agency(start, end, "nominalisation", actor, target, key, category, clause.number)
