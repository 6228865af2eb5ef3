"""Agency: who acts, who is acted upon, and where the one who acts is left out."""

from __future__ import annotations

from analysis.lexicons.fold import fold_word
from analysis.measures.agency_words import is_adverb, is_base_form, is_participle, trigger_words
from analysis.measures.clauses import Clause
from analysis.measures.passives import Agency, passive_at
from analysis.text.reading import Reading, read_text

# Zones that are counted (DESIGN.md, section 3).
COUNTED_ZONES = frozenset({"headline", "dek", "subhead", "body", "caption"})
_POSSESSIVES = frozenset("his her its their my our your".split())
# Verbs whose object follows "at".
_AIMED = frozenset("shoot shoots shot fire fires fired".split())
# Pronouns that are never objects: "the wounds he had" holds no verb.
_SUBJECTS = frozenset("he she they we i who there".split())
# What is fired fires at nobody: "rounds fired at him".
_FIRED = frozenset("round rounds shot shots bullet bullets rocket rockets missile missiles shells".split())


def _possessor(clause: Clause, i: int) -> str:
    """Return who owns the noun at word i ("the army's raid"), "" for nobody or a time ("Sunday's raid")."""
    for j in (i - 1, i - 2):
        if j < clause.first or not clause.joined(j + 1):
            return ""
        key = clause.keys[j]
        if key in _POSSESSIVES:
            return clause.span(j, j)
        if key.endswith(("'s", "s'")):
            owner = key[:-2] if key.endswith("'s") else key[:-1]
            return "" if owner in clause.classes.means or key in clause.classes.be else clause.span(j, j)
    return ""


def _is_noun(clause: Clause, i: int) -> bool:
    """Tell whether a word of action is used as a noun here."""
    keys, classes = clause.keys, clause.classes
    after = keys[i + 1] if clause.joined(i + 1) else ""
    before = keys[i - 1] if clause.joined(i) else ""
    if after in classes.compound or after in classes.nouns:
        return False
    if after == "of" or before in classes.determiner:
        return True
    if after in classes.determiner or after in classes.pronoun:
        return False
    if before.endswith("'s") or before in ("mass", "fatal", "deadly"):
        return True
    earlier = keys[i - 2] if before and clause.joined(i - 1) else ""
    if before in classes.auxiliary or before in classes.be or (keys[i].endswith("ing") and after):
        return False
    marked = earlier in classes.determiner or earlier.endswith("'s")
    return (before in classes.preposition and before != "to") or (marked and before not in classes.clause)


def _noun_at(clause: Clause, i: int) -> Agency | None:
    """Return the nominalised action at word i."""
    if not _is_noun(clause, i):
        return None
    key = clause.keys[i]
    owner = _possessor(clause, i)
    of_whom = clause.phrase_from(i + 2) if i + 2 < clause.stop and clause.keys[i + 1] == "of" else ""
    if key in clause.classes.done_to and not of_whom:
        owner, of_whom = "", owner
    actor = owner or clause.find_agent(i + 1)
    start, end, category = clause.words.starts[i], clause.words.ends[i], clause.classes.nouns[key]
    return Agency(start, end, "nominalisation", actor, of_whom, key, category, clause.number)


def _can_act(clause: Clause, actor: str, verb: str) -> bool:
    """Tell whether a phrase before a verb can be its subject; a bare plural only before a past form."""
    opening = actor.split()[0]
    if is_participle(fold_word(actor)) or (is_fired(actor) and verb in _AIMED):
        return False
    known = opening[0].isupper() or opening in clause.classes.determiner or opening in clause.classes.pronoun
    return known or not (verb.endswith("s") or is_base_form(verb))


def is_fired(actor: str) -> bool:
    """Tell whether a phrase names what is fired.

    Examples
    --------
    >>> is_fired("dozens of rounds"), is_fired("two guards")
    (True, False)
    """
    return fold_word(actor.split()[-1]) in _FIRED


def _active_at(clause: Clause, i: int) -> Agency | None:
    """Return the action in the active voice whose verb is word i: somebody before it, somebody after it."""
    keys, classes = clause.keys, clause.classes
    is_aimed = i + 1 < clause.stop and keys[i + 1] == "at" and keys[i] in _AIMED
    after = i + 2 if is_aimed else i + 1
    if not clause.joined(i + 1) or not clause.joined(after) or keys[i].endswith("ing"):
        return None
    if keys[after] in classes.means or keys[after] in classes.preposition:
        return None
    if keys[after] in _SUBJECTS or "times" in keys[after + 1 : min(after + 4, clause.stop)]:
        return None
    is_object = keys[after] in classes.determiner or keys[after] in classes.pronoun
    if not is_object and not clause.words.texts[after][0].isupper():
        return None
    first = i
    while first > clause.first and clause.joined(first) and is_adverb(keys[first - 1]):
        first -= 1
    while first > clause.first and clause.joined(first) and keys[first - 1] in classes.auxiliary:
        if keys[first - 1] in classes.be or keys[first - 1] == "to":
            return None
        first -= 1
    actor = clause.phrase_before(first)
    if not actor or clause.gap(first) or not _can_act(clause, actor, keys[i]):
        return None
    target = clause.phrase_from(after)
    starts, ends = clause.words.starts, clause.words.ends
    return Agency(starts[i], ends[i], "active", actor, target, keys[i], classes.verbs[keys[i]], clause.number)


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
            row = _noun_at(clause, i)
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
    found: list[Agency] = []
    keys, known = reading.words.keys, trigger_words()
    pairs = zip(reading.sentences, reading.sentence_words, strict=True)
    for number, (sentence, within) in enumerate(pairs):
        if counted[sentence.block]:
            triggers = [i for i in within if keys[i] in known]
            if triggers:
                clause = Clause(reading.text, reading.words, within, number)
                found += _find_in_sentence(clause, triggers)
    return found


def find_agency(text: str) -> list[Agency]:
    """Find who acts and who is acted upon, and the clauses that leave out the one who acts.

    Passives are an auxiliary (forms of be, or get) with a past participle, at most four adverbs between them,
    stative adjectives left out; the agent is a "by" phrase in the same clause, no time, means or amount.
    Nominalisations and actives are counted for the verbs of agency.csv only (harm, force, law, help).

    Limits: precision and recall are in data/processed/validity/agency.csv; reduced clauses ("the man shot on
    Monday") are not found; an agent named in another sentence still counts as left out.

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
