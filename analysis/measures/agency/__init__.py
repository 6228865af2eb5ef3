"""Agency: who acts, who is acted upon, and where the one who acts is left out."""

from bisect import bisect_right
from itertools import groupby

from analysis.measures.agency.actives import active_at, is_phrasal
from analysis.measures.agency.classes import find_triggers
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.nominalised import noun_at
from analysis.measures.agency.passives import Agency, passives_at
from analysis.measures.agency.stories import (
    find_walkouts,
    settle_contests,
    settle_owners,
    settle_police,
    without_stoppages,
)
from analysis.text.reading import Reading, read_text


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
            passives, behind = passives_at(clause, i)
            if passives:
                found += passives
                free = behind
                continue
        elif key in classes.nouns:
            row = (is_phrasal(clause, i) and active_at(clause, i)) or noun_at(clause, i)
        if row is None and key in classes.verbs:
            row = active_at(clause, i)
        if row is not None:
            found.append(row)
    return sorted(found, key=lambda row: row.start)


def find_agency_in(reading: Reading) -> list[Agency]:
    """Find passives, nominalised actions and actions in the active voice in the counted zones of an article.

    Returned: in order; empty for a text without such clauses.
    """
    counted = [block.counted for block in reading.blocks]
    firsts = [within.start for within in reading.sentence_words]
    found: list[Agency] = []
    walkouts = find_walkouts(reading.words)
    triggers = [i for i in find_triggers(reading.words) if i not in walkouts]
    for number, places in groupby(triggers, lambda i: bisect_right(firsts, i) - 1):
        within = reading.sentence_words[number] if number >= 0 else range(0)
        told = [i for i in places if i in within]
        if told and counted[reading.sentences[number].block]:
            found += _find_in_sentence(Clause(reading.text, reading.words, within, number), told)
    if walkouts:
        found = without_stoppages(found)
    return settle_contests(reading.words, settle_police(settle_owners(reading.text, found)))


def find_agency(text: str) -> list[Agency]:
    """Find who acts and who is acted upon, and the clauses that leave out the one who acts.

    Passives are an auxiliary (forms of be, or get) with a past participle, at most four adverbs between them,
    stative adjectives left out; each participle is a clause ("was arrested and charged": two).
    The agent is a "by" phrase in the same clause, no time, means, amount or instrument ("by rubber bullets").
    Nominalisations and actives are counted for the verbs of agency.csv only (harm, force, law, help).
    What is alleged or tried ("accused of killing") counts as told. What may, should or will be done, is a
    condition, or is denied, nearly done or unreal ("never seen beating him") has no category, and a denied
    active deed no row (`told`).

    Limits: precision and recall of kind, actor and target are in data/processed/validity/agency.csv (coded by
    a language model before the rules were asked). Of active deeds about one in nine is a figure of speech
    ("crushed the rival") or no deed, about one in three is missed. Of the actors of all kinds that are given
    about one in seventeen is wrong (of active deeds one in eight), of the targets one in nine; where two
    could act, nobody is given. Participles behind a clause ("…, killing two", "by attacking") have its
    subject, those behind a noun ("the man shot on Monday") are left out; an agent named in another sentence
    still counts as left out.

    Returned: offsets index the text.

    >>> [(row.kind, row.actor) for row in find_agency("He was shot. She was seen by the guard.")]
    [('agentless_passive', ''), ('agent_passive', 'the guard')]
    """
    return find_agency_in(read_text(text))
