"""Agency: who acts, who is acted upon, and where the one who acts is left out."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby

from analysis.lexicons.fold import fold_word
from analysis.measures.agency_words import find_triggers, is_base_form, is_participle
from analysis.measures.clauses import Clause
from analysis.measures.nominalised import noun_at
from analysis.measures.noun_phrases import phrase_before, phrase_from
from analysis.measures.passives import (
    Agency,
    find_category,
    is_fired,
    is_negated,
    names_nobody,
    passive_at,
)
from analysis.text.reading import Reading, read_text

# Zones that are counted (DESIGN.md, section 3).
COUNTED_ZONES = frozenset({"headline", "dek", "subhead", "body", "caption"})
# Verbs whose object follows "at".
_AIMED = frozenset("shoot shoots shot fire fires fired".split())
# Pronouns that are never objects: "the wounds he had" holds no verb.
_SUBJECTS = frozenset("he she they we i who there".split())
# Past forms that are the base form as well: they agree with anybody.
_SAME_PAST = frozenset("hit hurt beat".split())
# Subjects without a plural s that take the base form.
_PLURALS = frozenset(
    "men women people police children they we you i who that which those these others".split()
)
_TO_THAT = frozenset("charge charges charged threaten threatens threatened".split())
_ACCUSED_OF = frozenset("accuse accused convict convicted acquit acquitted rob robbed".split())


def _object_of(clause: Clause, i: int) -> int:
    """Return where the object of the verb at word i begins, -1 where none follows."""
    keys, classes = clause.keys, clause.classes
    is_aimed = i + 1 < clause.stop and keys[i + 1] == "at" and keys[i] in _AIMED
    after = i + 2 if is_aimed else i + 1
    if not clause.joined(i + 1) or not clause.joined(after) or keys[i].endswith("ing"):
        return -1
    key = keys[after]
    if key in classes.means or key in classes.preposition or key in _SUBJECTS:
        return -1
    if key in classes.determiner and clause.joined(after + 1) and clause.is_beside(after + 1):
        return -1  # "took a hit this week"
    if "times" in keys[after + 1 : min(after + 4, clause.stop)] or (key == "that" and keys[i] in _TO_THAT):
        return -1
    is_object = key in classes.determiner or key in classes.pronoun or clause.is_name(after)
    return after if is_object else -1


def _target_of(clause: Clause, i: int, after: int) -> str:
    """Return whom the action of verb i befalls: what is fired gives way to whom it is fired at."""
    target = phrase_from(clause, after)
    if clause.keys[i] in _ACCUSED_OF:
        return target.split(" of ")[0]
    if clause.keys[i] in _AIMED and target and is_fired(target):
        at = after + len(target.split())
        return phrase_from(clause, at + 1) if clause.joined(at) and clause.keys[at] == "at" else ""
    return target


def _can_act(clause: Clause, actor: str, i: int) -> bool:
    """Tell whether a phrase can be the subject of verb i; a bare plural only before a past form."""
    verb, opening = clause.keys[i], actor.split()[0]
    if is_participle(fold_word(actor)) or (is_fired(actor) and verb in _AIMED):
        return False
    known = opening[0].isupper() or opening in clause.classes.determiner or opening in clause.classes.pronoun
    is_past = not (verb.endswith("s") or is_base_form(verb)) or verb in _SAME_PAST
    return (known or is_past) and (not is_base_form(verb) or verb in _SAME_PAST or _agrees(clause, actor, i))


def _agrees(clause: Clause, actor: str, i: int) -> bool:
    """Tell whether a base form agrees with its subject: an auxiliary before it, or a plural."""
    at = clause.before_adverbs(i) - 1
    head = fold_word(actor.split(" of ")[0].split()[-1])
    is_title = clause.is_name(i) and i > clause.first and clause.is_name(i - 1) and head not in _PLURALS
    return clause.keys[at] in clause.classes.auxiliary or (
        not is_title and (head in _PLURALS or head.endswith("s"))
    )


def _is_deed(clause: Clause, target: str, category: str) -> bool:
    """Tell whether the verb is a deed with this object: a tone is struck, a report is released."""
    head = fold_word(target.split(" of ")[0].split()[-1]) if target else ""
    return bool(category) and not (head in clause.classes.blow and category in ("harm", "force"))


def _active_at(clause: Clause, i: int) -> Agency | None:
    """Return the action in the active voice whose verb is word i: somebody before it, somebody after it."""
    keys, classes = clause.keys, clause.classes
    after = _object_of(clause, i)
    if after < 0:
        return None
    first = clause.before_adverbs(i)
    while first > clause.first and clause.joined(first) and keys[first - 1] in classes.auxiliary:
        if keys[first - 1] in classes.be or keys[first - 1] == "to":
            return None
        first -= 1
    actor = phrase_before(clause, first)
    if not actor or clause.gap(first) or not _can_act(clause, actor, i):
        return None
    category = find_category(clause, i, phrase_from(clause, after))
    target = _target_of(clause, i, after)
    if not _is_deed(clause, target, category) or names_nobody(actor) or names_nobody(target):
        return None
    if is_negated(clause, first, i):
        return None
    starts, ends = clause.words.starts, clause.words.ends
    return Agency(starts[i], ends[i], "active", actor, target, keys[i], category, clause.number)


def _find_in_sentence(clause: Clause, triggers: list[int]) -> list[Agency]:
    """Find the rows of one sentence, looking at its trigger words only."""
    classes, keys = clause.classes, clause.keys
    found: list[Agency] = []
    free = clause.first
    for i in triggers:
        if i < free:
            continue
        row, key = None, keys[i]
        if key in classes.be or key in classes.get:
            passive = passive_at(clause, i)
            if passive is not None:
                row, free = passive
        elif key in classes.nouns:
            row = noun_at(clause, i)
        if row is None and key in classes.verbs:
            row = _active_at(clause, i)
        if row is not None:
            found.append(row)
    return found


def find_agency_in(reading: Reading) -> list[Agency]:
    """Find passives, nominalised actions and actions in the active voice in the counted zones of an article.

    Parameters
    ----------
    reading : Reading
        One article.

    Returns
    -------
    list of Agency
        In order; empty for a text without such clauses.
    """
    blocks = reading.blocks
    counted = [block.zone in COUNTED_ZONES and block.repeat_of is None for block in blocks]
    firsts = [within.start for within in reading.sentence_words]
    found: list[Agency] = []
    triggers = find_triggers(reading.words.keys)
    for number, places in groupby(triggers, lambda i: bisect_right(firsts, i) - 1):
        within = reading.sentence_words[number] if number >= 0 else range(0)
        told = [i for i in places if i in within]
        if told and counted[reading.sentences[number].block]:
            found += _find_in_sentence(Clause(reading.text, reading.words, within, number), told)
    return found


def find_agency(text: str) -> list[Agency]:
    """Find who acts and who is acted upon, and the clauses that leave out the one who acts.

    Passives are an auxiliary (forms of be, or get) with a past participle, at most four adverbs between them,
    stative adjectives left out; the agent is a "by" phrase in the same clause, no time, means or amount.
    Nominalisations and actives are counted for the verbs of agency.csv only (harm, force, law, help).

    Limits: precision of kind, actor and target, and recall, are in data/processed/validity/agency.csv (coded
    by a language model); reduced clauses ("the man shot on Monday") are not found; an agent named in another
    sentence still counts as left out.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of Agency
        Offsets index the text.

    Examples
    --------
    >>> [(row.kind, row.actor) for row in find_agency("He was shot. She was seen by the guard.")]
    [('agentless_passive', ''), ('agent_passive', 'the guard')]
    """
    return find_agency_in(read_text(text))
